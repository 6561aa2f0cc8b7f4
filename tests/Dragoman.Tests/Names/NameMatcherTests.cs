using Dragoman.Names;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace Dragoman.Tests.Names;

/// <summary>Texts such as stand in lists of names: names of several scripts, in pieces, with dirt between.</summary>
public sealed record NameText(string Value)
{
    public override string ToString() => string.Join(' ', Value.Select(c => ((int)c).ToString("x4")));
}

public static class NameTexts
{
    private static readonly string[] Pieces =
    [
        "Sergey", "LAVROV", "al-", "bin", "Зеленський", "محمد", "عبد ", "בן", "习近平", "김정은", "ნიკა", "Μπ", "é", "e\u0301", "ß", "ﷲ", "Ltd.", "S.p.A.",
        "OOO", "44", "IV", "1st", "/", "//", "(", ")", "\"", "'", "’", ",", ".", "-", " ", "\t", "\r\n", "\0", "\uD83D", "\uDE00", "😀", "\u202E", "&", "%", "abdul", "abdurr",
    ];

    public static Arbitrary<NameText> Names() =>
        Gen.Elements(Pieces).ListOf().Select(pieces => new NameText(string.Concat(pieces.Take(40)))).ToArbitrary();
}

public class NameMatcherTests
{
    [Theory, MemberData(nameof(Spec.Examples), "names.md", MemberType = typeof(Spec))]
    public void Compares_as_specified(Example example)
    {
        Assert.Equal(example.Expected.Split('\n'), example.Input.Split('\n').Select(Verdict));

        static string Verdict(string line)
        {
            string[] sides = line.Split(" | ");
            string[] names = sides[0].Split(" = ");
            return NameMatcher.Compare(names[0], names[1], NameSchemas.Parse(sides[1])) >= NameMatcher.Verdict ? "same" : "different";
        }
    }

    [Property(Arbitrary = [typeof(NameTexts)], MaxTest = 500)]
    public bool The_score_lies_between_0_and_1_and_does_not_depend_on_the_order(NameText a, NameText b, NameSchema schema)
    {
        double score = NameMatcher.Compare(a.Value, b.Value, schema), sound = NameMatcher.SoundSimilarity(a.Value, b.Value);
        return score is >= 0 and <= 1 && score == NameMatcher.Compare(b.Value, a.Value, schema)
            && sound is >= 0 and <= 1 && Math.Abs(sound - NameMatcher.SoundSimilarity(b.Value, a.Value)) < 1e-4;
    }

    [Property(Arbitrary = [typeof(NameTexts)])]
    public bool A_name_is_itself(NameText name, NameSchema schema) =>
        NameMatcher.Compare(name.Value, name.Value, schema) == 1 && NameMatcher.SoundSimilarity(name.Value, name.Value) == 1;

    [Theory]
    [InlineData("Witkeov", "Witkoff", "Wittgenstein")]
    [InlineData("Corsak", "Kursk", "Kyrgyz")]
    [InlineData("Sumeri", "Sumy", "Syria")]
    [InlineData("Zaburisia", "Zaporizhzhia", "Abkhazia")]
    [InlineData("Zellinski", "Zelensky", "Kuleba")]
    public void A_damaged_word_sounds_more_like_what_it_was_than_like_another(string damaged, string right, string wrong) =>
        Assert.True(NameMatcher.SoundSimilarity(damaged, right) > NameMatcher.SoundSimilarity(damaged, wrong) + 0.05);

    [Fact]
    public void Comparing_sounds_allocates_nothing()
    {
        NameMatcher.SoundSimilarity("Zaburisia", "Запоріжжя");
        long before = GC.GetAllocatedBytesForCurrentThread();
        NameMatcher.SoundSimilarity("Zaburisia", "Запоріжжя");
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [Fact]
    public void A_name_of_a_hundred_thousand_words_is_compared_without_delay() =>
        Assert.InRange(NameMatcher.Compare(string.Concat(Enumerable.Repeat("Ab Cd ", 100_000)), string.Concat(Enumerable.Repeat("Ef Gh ", 100_000))), 0, 0.5);
}
