namespace Dragoman.Findings.Statements;

/// <summary>Nouns for the press: talking to it is talking to everybody.</summary>
internal static class PressWords
{
    private static readonly WordSet Reporters = DataFiles.List("cues/press.txt", "reporters");
    private static readonly WordSet Outlets = DataFiles.List("cues/press.txt", "outlets");

    /// <summary>Whether a noun is for people who ask for the press.</summary>
    public static bool IsReporter(string lemma) => Reporters.Contains(lemma);

    /// <summary>Whether a noun is for such people or for what they work for.</summary>
    public static bool IsPress(string lemma) => Reporters.Contains(lemma) || Outlets.Contains(lemma);
}
