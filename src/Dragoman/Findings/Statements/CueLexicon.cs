namespace Dragoman.Findings.Statements;

internal enum CueKind : byte { Speech, Thought, Wish, Refusal, Judgement, Question }

/// <summary>Where the content of a cue may stand; the words of <c>data/cues/verbs.txt</c>.</summary>
[Flags]
internal enum CueFrames
{
    None = 0,
    Clause = 1,
    Quote = 2,
    To = 4,
    Ing = 8,
    Object = 16,
    Predicate = 32,
    Addressee = 64,
    Raising = 128,
    Agent = 256,
    Behind = 512,
}

/// <summary>What the lexicon knows of one cue word. <paramref name="Prepositions"/> has a bit for each that leads to content.</summary>
internal readonly record struct CueEntry(CueKind Kind, CueFrames Frames, uint Prepositions)
{
    public bool Allows(CueFrames frame) => (Frames & frame) != 0;
}

/// <summary>The words that attribute: verbs, nouns, adjectives, and the nouns that name a venue. Read once from <c>data/cues</c>.</summary>
internal sealed class CueLexicon
{
    private static readonly string[] PrepositionNames =
        ["about", "of", "on", "for", "to", "against", "with", "in", "at", "over", "by", "out", "into", "as", "from", "toward", "towards",
            "regarding"];

    private readonly WordTable<CueEntry> _verbs = Load("cues/verbs.txt");
    private readonly WordTable<CueEntry> _nouns = Load("cues/nouns.txt");
    private readonly WordTable<CueEntry> _adjectives = Load("cues/adjectives.txt");
    private readonly HashSet<string> _lightVerbs = LoadWords("cues/light-verbs.txt");
    private readonly HashSet<string> _venues = LoadWords("cues/venues.txt");
    private readonly HashSet<string> _documents = LoadWords("cues/documents.txt");
    private readonly HashSet<string> _views = LoadWords("cues/views.txt");
    private readonly HashSet<string> _withholding = LoadWords("cues/withholding.txt");
    private readonly HashSet<string> _withheld = LoadWords("cues/withheld.txt");

    public static CueLexicon Shared { get; } = new();

    public bool TryVerb(string lemma, out CueEntry entry) => _verbs.TryGetValue(lemma, out entry);

    public bool TryNoun(string lemma, out CueEntry entry) => _nouns.TryGetValue(lemma, out entry);

    public bool TryAdjective(string lemma, out CueEntry entry) => _adjectives.TryGetValue(lemma, out entry);

    /// <summary>Verbs that lend a nominal cue their subject: "made the claim", "expressed concern".</summary>
    public bool IsLightVerb(string lemma) => _lightVerbs.Contains(lemma);

    /// <summary>Nouns for the occasion or the medium in which something is said: interview, conference, Twitter.</summary>
    public bool IsVenue(string lemma) => _venues.Contains(lemma);

    /// <summary>Nouns for what tells something without speaking: poll, report, footage.</summary>
    public bool IsDocument(string lemma) => _documents.Contains(lemma);

    /// <summary>Nouns for what somebody holds, as they stand behind "in": view, words, eyes.</summary>
    public bool IsView(string form) => _views.Contains(form);

    /// <summary>Verbs of giving out words; to refuse or to decline them is a refusal: reveal, comment, say.</summary>
    public bool IsWithheld(string lemma) => _withholding.Contains(lemma);

    /// <summary>Nouns for the same: "refused comment".</summary>
    public bool IsWithheldNoun(string lemma) => _withheld.Contains(lemma);

    /// <summary>Whether <paramref name="preposition"/> (lower case) is one of those that lead to the content of <paramref name="entry"/>.</summary>
    public static bool LeadsToContent(CueEntry entry, string preposition)
    {
        if (entry.Prepositions == 0)
            return false;
        int bit = Array.IndexOf(PrepositionNames, preposition);
        return bit >= 0 && (entry.Prepositions & (1u << bit)) != 0;
    }

    private static WordTable<CueEntry> Load(string file)
    {
        Dictionary<string, CueEntry> entries = new(StringComparer.Ordinal);
        foreach (string line in DataFiles.Lines(file))
        {
            string[] fields = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (fields.Length < 3 || !Enum.TryParse(fields[1], ignoreCase: true, out CueKind kind))
                throw new FormatException($"data/{file}: \"{line}\" is not: word kind frames...");
            CueFrames frames = CueFrames.None;
            uint prepositions = 0;
            for (int i = 2; i < fields.Length; i++)
                ReadFrame(fields[i], ref frames, ref prepositions);
            if (!entries.TryAdd(fields[0], new CueEntry(kind, frames, prepositions)))
                throw new FormatException($"data/{file}: \"{fields[0]}\" stands there twice.");
        }
        return entries.ToWordTable();
    }

    // "to" is an infinitive; the preposition is written "to+" in the files.
    private static void ReadFrame(string word, ref CueFrames frames, ref uint prepositions)
    {
        CueFrames frame = word switch
        {
            "clause" => CueFrames.Clause,
            "quote" => CueFrames.Quote,
            "to" => CueFrames.To,
            "ing" => CueFrames.Ing,
            "object" => CueFrames.Object,
            "predicate" => CueFrames.Predicate,
            "addressee" => CueFrames.Addressee,
            "raising" => CueFrames.Raising,
            "agent" => CueFrames.Agent,
            "behind" => CueFrames.Behind,
            _ => CueFrames.None,
        };
        frames |= frame;
        if (frame != CueFrames.None || word == "-")
            return;
        int bit = Array.IndexOf(PrepositionNames, word == "to+" ? "to" : word);
        if (bit < 0)
            throw new FormatException($"\"{word}\" is neither a frame nor a preposition known here.");
        prepositions |= 1u << bit;
    }

    private static HashSet<string> LoadWords(string file)
    {
        HashSet<string> words = new(StringComparer.Ordinal);
        foreach (string line in DataFiles.Lines(file))
            words.Add(line.Trim());
        return words;
    }
}
