namespace Dragoman.Findings.Statements;

/// <summary>Words for saying nothing that are no verbs of refusing. Read once from <c>data/cues/refusals.txt</c>.</summary>
internal sealed class RefusalWords
{
    private readonly WordTable<WordSet> _withheld, _kept;
    private readonly WordSet _shun, _avoid, _leave, _silent, _prefer;

    public static RefusalWords Shared { get; } = new();

    private RefusalWords()
    {
        Dictionary<string, WordSet> withheld = new(StringComparer.Ordinal), kept = new(StringComparer.Ordinal);
        Dictionary<string, List<string>> words =
            new(StringComparer.Ordinal) { ["shun"] = [], ["avoid"] = [], ["leave"] = [], ["silent"] = [], ["prefer"] = [] };
        foreach (string line in DataFiles.Lines("cues/refusals.txt"))
        {
            string[] f = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (f.Length > 2 && f[0] is "none" or "kept")
                (f[0] is "none" ? withheld : kept).Add(f[1], f[2..].ToWordSet());
            else if (f.Length == 2 && words.TryGetValue(f[0], out List<string>? kind))
                kind.Add(f[1]);
            else
                throw new FormatException($"data/cues/refusals.txt: \"{line}\" is not: kind word [noun...]");
        }
        (_withheld, _kept) = (withheld.ToWordTable(), kept.ToWordTable());
        (_shun, _avoid, _leave, _silent) =
            (words["shun"].ToWordSet(), words["avoid"].ToWordSet(), words["leave"].ToWordSet(), words["silent"].ToWordSet());
        _prefer = words["prefer"].ToWordSet();
    }

    /// <summary>Whether the verb with "no" and the noun is a refusal: "had no comment".</summary>
    public bool IsNothing(string verb, string noun) => _withheld.TryGetValue(verb, out WordSet? nouns) && nouns.Contains(noun);

    public bool HasNothing(string verb) => _withheld.ContainsKey(verb);

    /// <summary>Verbs that do not answer a question: dodge, sidestep.</summary>
    public bool IsShunning(string verb) => _shun.Contains(verb);

    /// <summary>Verbs of not doing what the verb behind them says: avoid, refrain.</summary>
    public bool IsAvoiding(string verb) => _avoid.Contains(verb);

    /// <summary>Whether the verb with one's own noun is a refusal: "held his tongue".</summary>
    public bool IsKept(string verb, string noun) => _kept.TryGetValue(verb, out WordSet? nouns) && nouns.Contains(noun);

    public bool IsKeeping(string verb) => _kept.ContainsKey(verb);

    /// <summary>Verbs of choosing, of which "not to" makes a refusal: prefer, opt.</summary>
    public bool IsPreferring(string verb) => _prefer.Contains(verb);

    /// <summary>Verbs of going away.</summary>
    public bool IsLeaving(string verb) => _leave.Contains(verb);

    /// <summary>Adjectives for who says nothing: silent, tight-lipped.</summary>
    public bool IsSilent(string form) => _silent.Contains(form);
}
