namespace Dragoman.Reading;

/// <summary>Verbs whose clause tells what is said, thought or wanted, as far as the mending of trees has to know them; what is a cue is told by
/// data/cues.</summary>
internal static class SayingVerbs
{
    // Verbs whose form in "-s" could be a noun in the plural and is read as the verb where it can be one.
    private static readonly WordSet WithNouns = DataFiles.List("tokens/repair-words.txt", "saying");

    // The others: "states" and "tweets" are mostly nouns.
    private static readonly WordSet Others = DataFiles.List("tokens/repair-words.txt", "saying-also");

    public static bool Contains(string lemma) => WithNouns.Contains(lemma) || Others.Contains(lemma);

    /// <summary>Whether a lemma is one of those whose form in "-s" is read as the verb.</summary>
    public static bool HasNounForm(string lemma) => WithNouns.Contains(lemma);

    /// <summary>Whether a form in "-s" is that of such a verb ("demands", "denies"); its lemma is told in either case.</summary>
    public static bool IsNounForm(string form, out string lemma)
    {
        lemma = form.EndsWith('s') ? form.EndsWith("ies", StringComparison.Ordinal) ? form[..^3] + "y" : form[..^1] : "";
        return WithNouns.Contains(lemma);
    }
}
