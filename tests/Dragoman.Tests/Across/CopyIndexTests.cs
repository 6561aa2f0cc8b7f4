using Dragoman.Across.Copies;
using FsCheck.Xunit;

namespace Dragoman.Tests.Across;

public sealed class CopyIndexTests
{
    [Theory, MemberData(nameof(Spec.Examples), "copies.md", MemberType = typeof(Spec))]
    public void Compares_as_specified(Example example)
    {
        string[] reports = example.Input.Split("\n==\n");
        CopySignature first = SignatureBuilder.Build(reports[0]), second = SignatureBuilder.Build(reports[1]);
        Assert.Equal(example.Expected, Notation(CopyVerifier.Compare(second, first)));
        CopyIndex index = new();
        Assert.Equal(example.Expected != "none", index.GroupOf(index.Add(first)) == index.GroupOf(index.Add(second)));
    }

    private static string Notation(CopyLink link) => link.Relation.ToString().ToLowerInvariant();

    [Property(Arbitrary = [typeof(CopyTexts)], MaxTest = 60)]
    public bool Groups_do_not_depend_on_the_order(CopyTexts texts, int seed)
    {
        string[] shuffled = [.. texts.Texts];
        new Random(seed).Shuffle(shuffled);
        List<string> groups = Groups(texts.Texts, CopySeeker.MostLatest);
        return groups.SequenceEqual(Groups(shuffled, CopySeeker.MostLatest)) && groups.SequenceEqual(Groups(shuffled, latest: 2));
    }

    [Property(Arbitrary = [typeof(CopyTexts)], MaxTest = 60)]
    public bool No_pair_of_copies_is_missed(CopyTexts texts)
    {
        CopyIndex index = new(latest: 1);
        int[] numbers = [.. texts.Texts.Select(t => index.Add(SignatureBuilder.Build(t)))];
        for (int i = 0; i < numbers.Length; i++)
        {
            for (int j = 0; j < i; j++)
            {
                CopySignature a = index[numbers[i]], b = index[numbers[j]];
                if (CopyKeys.AreCompared(CopyKeys.Of(a), CopyKeys.Of(b)) && CopyVerifier.Compare(a, b).IsCopy
                    && index.GroupOf(numbers[i]) != index.GroupOf(numbers[j]))
                    return false;
            }
        }
        return true;
    }

    [Property(Arbitrary = [typeof(CopyTexts)], MaxTest = 60)]
    public bool Who_is_asked_first_does_not_matter(CopyTexts texts)
    {
        CopySignature a = SignatureBuilder.Build(texts.Texts[0]), b = SignatureBuilder.Build(texts.Texts[1]);
        CopyLink there = CopyVerifier.Compare(a, b), back = CopyVerifier.Compare(b, a);
        return there.IsCopy == back.IsCopy && there.Similarity == back.Similarity;
    }

    [Property(Arbitrary = [typeof(CopyTexts)], MaxTest = 60)]
    public bool A_signature_survives_its_bytes(CopyTexts texts)
    {
        byte[] bytes = SignatureBuilder.Build(texts.Texts[0]).ToBytes();
        return CopySignature.FromBytes(bytes).ToBytes().SequenceEqual(bytes);
    }

    [Fact]
    public void Bytes_that_are_no_signature_are_refused()
    {
        byte[] bytes = SignatureBuilder.Build(CopyTexts.Text(CopyTexts.Story(1, 5))).ToBytes();
        Assert.Throws<FormatException>(() => CopySignature.FromBytes(bytes.AsSpan(0, bytes.Length - 1)));
        Assert.Throws<FormatException>(() => CopySignature.FromBytes([]));
        bytes[0]++;
        Assert.Throws<FormatException>(() => CopySignature.FromBytes(bytes));
    }

    [Fact]
    public void The_foot_of_a_page_under_many_stories_makes_no_group_and_few_comparisons()
    {
        const string foot = "\n\nSubscribe to our newsletter and get the latest stories in your inbox every morning before work. All rights reserved, and no part of this may be copied.";
        CopyIndex index = new(latest: 300);
        for (int i = 0; i < 3000; i++)
            index.Add(SignatureBuilder.Build(CopyTexts.Text(CopyTexts.Story(i, 14)) + foot));
        Assert.Equal(3000, Enumerable.Range(0, 3000).Select(index.GroupOf).Distinct().Count());
        Assert.True(index.Comparisons < 3000, $"{index.Comparisons} comparisons");
    }

    [Fact]
    public void A_story_with_thousands_of_copies_costs_one_comparison_each()
    {
        string[] story = CopyTexts.Story(1, 12);
        CopyIndex index = new(latest: 300);
        for (int i = 0; i < 2000; i++)
            index.Add(SignatureBuilder.Build($"Paper number {i} prints this. {CopyTexts.Text(story)}"));
        Assert.Single(Enumerable.Range(0, 2000).Select(index.GroupOf).Distinct());
        Assert.True(index.Comparisons < 2 * 2000, $"{index.Comparisons} comparisons");
    }

    [Theory]
    [InlineData(""), InlineData("."), InlineData("\uD800"), InlineData("\0\n\r"), InlineData("北京"), InlineData("1,189.42,"), InlineData("a ")]
    public void Any_text_has_a_signature(string piece)
    {
        foreach (string text in new[] { piece, string.Concat(Enumerable.Repeat(piece, 50_000)) })
        {
            CopySignature signature = SignatureBuilder.Build(text);
            Assert.True(CopyVerifier.Compare(signature, signature).Relation is CopyRelation.Exact);
        }
    }

    private static List<string> Groups(string[] texts, int latest)
    {
        CopyIndex index = new(latest);
        (string Text, int Number)[] added = [.. texts.Select(t => (t, index.Add(SignatureBuilder.Build(t))))];
        return [.. added.GroupBy(t => index.GroupOf(t.Number), t => t.Text).Select(g => string.Join('|', g.Order(StringComparer.Ordinal))).Order(StringComparer.Ordinal)];
    }
}
