using Dragoman.Reading;

namespace Dragoman.Tests.Reading;

public sealed class LemmatizerTests
{
    [Theory, MemberData(nameof(Spec.Examples), "lemmas.md", MemberType = typeof(Spec))]
    public void Finds_lemmas_as_specified(Example example) =>
        Assert.Equal(example.Expected, string.Join(' ', example.Input.Split('\n').Select(LemmaOf)));

    [Fact]
    public void A_word_seen_before_costs_no_memory()
    {
        Lemmatizer.Lemma("negotiators", Upos.NOUN, Xpos.NNS);
        long before = GC.GetAllocatedBytesForCurrentThread();
        string lemma = Lemmatizer.Lemma("negotiators", Upos.NOUN, Xpos.NNS);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.Equal("negotiator", lemma);
    }

    [Fact]
    public void Any_form_has_a_lemma_under_any_tags()
    {
        foreach (string form in (string[])["", "s", "es", "ed", "ing", "ies", "'s", "'", "\uD83D", "\0", "ss", "men", "eed", "er", "est", new string('s', 5_000)])
        {
            foreach (Upos upos in Enum.GetValues<Upos>())
            {
                foreach (Xpos xpos in Enum.GetValues<Xpos>())
                    Assert.Equal(form.Length == 0, Lemmatizer.Lemma(form, upos, xpos).Length == 0);
            }
        }
    }

    private static string LemmaOf(string line)
    {
        string[] columns = line.Split(' ');
        return Lemmatizer.Lemma(columns[0], Enum.Parse<Upos>(columns[1]), (Xpos)Array.IndexOf(TagSets.XposNames, columns[2]));
    }
}
