
namespace Dragoman.Findings;

/// <summary>What a word tells of an event: PLOVER's class and, where there is one, mode.</summary>
/// <param name="ByModal">A modal made it so ("must open", "will not accept"): the demand or refusal itself was made.</param>
public readonly record struct EventSense(EventClass Class, string? Mode, bool ByModal = false);

/// <summary>A line of the event lexicon cannot be read.</summary>
public sealed class EventLexiconException(string file, int line, string fault) : FormatException($"{file}:{line}: {fault}");

/// <summary>The words that tell of events (<c>data/events/lexicon.txt</c>, whose head says how to edit it), and PLOVER's scores.</summary>
public sealed class EventLexicon
{
    private static readonly WordTable<double> Scores = new Dictionary<string, double>(StringComparer.Ordinal)
    {
        ["AGREE"] = 2.5,
        ["CONSULT"] = 2.5,
        ["CONSULT visit"] = 4,
        ["CONSULT third-party"] = 1,
        ["CONSULT multilateral"] = 4,
        ["CONSULT phone"] = 1.5,
        ["SUPPORT"] = 5,
        ["CONCEDE"] = 4.5,
        ["COOPERATE"] = 9.5,
        ["AID"] = 10,
        ["RETREAT"] = 6.5,
        ["RETREAT withdraw"] = 8,
        ["RETREAT release"] = 6.5,
        ["RETREAT disarm"] = 10,
        ["RETREAT ceasefire"] = 7.5,
        ["RETREAT access"] = 6.5,
        ["RETREAT resign"] = 4.5,
        ["REQUEST"] = 0,
        ["ACCUSE"] = -3,
        ["ACCUSE disapprove"] = -2,
        ["ACCUSE investigate"] = -3.5,
        ["ACCUSE allege"] = -3.5,
        ["REJECT"] = -2,
        ["THREATEN"] = -3.5,
        ["PROTEST"] = -5,
        ["PROTEST demo"] = -5,
        ["PROTEST riot"] = -7,
        ["PROTEST strike"] = -5,
        ["PROTEST hunger"] = -4.5,
        ["PROTEST boycott"] = -4.5,
        ["PROTEST obstruct"] = -4.5,
        ["SANCTION"] = -6,
        ["SANCTION convict"] = -6,
        ["SANCTION expel"] = -5.5,
        ["SANCTION withdraw"] = -6,
        ["SANCTION discontinue"] = -6,
        ["MOBILIZE"] = -5.5,
        ["MOBILIZE troops"] = -6.5,
        ["MOBILIZE weapons"] = -6.5,
        ["MOBILIZE police"] = -5.5,
        ["MOBILIZE militia"] = -6,
        ["COERCE"] = -7,
        ["COERCE seize"] = -7,
        ["COERCE restrict"] = -7,
        ["COERCE censor"] = -6.5,
        ["COERCE curfew"] = -6.5,
        ["COERCE martial-law"] = -7.5,
        ["COERCE arrest"] = -7,
        ["COERCE deport"] = -7,
        ["COERCE withhold"] = -7,
        ["COERCE misinformation"] = -6.5,
        ["COERCE cyber"] = -7,
        ["ASSAULT"] = -9,
        ["ASSAULT abduct"] = -8.5,
        ["ASSAULT beat"] = -7.5,
        ["ASSAULT torture"] = -8.5,
        ["ASSAULT sexual"] = -8.5,
        ["ASSAULT targeted"] = -9.5,
        ["ASSAULT destroy"] = -8.5,
        ["ASSAULT primitive"] = -8,
        ["ASSAULT firearms"] = -9,
        ["ASSAULT explosives"] = -9,
        ["ASSAULT suicide-attack"] = -9.5,
        ["ASSAULT aerial"] = -9.5,
        ["ASSAULT drone"] = -9.5,
        ["ASSAULT heavy-weapons"] = -9.5,
        ["ASSAULT crowd-control"] = -7.5,
        ["ASSAULT unconventional"] = -10,
    }.ToWordTable();

    private static readonly string[] ClassNames = Enum.GetNames<EventClass>();

    private readonly WordTable<EventSense> _verbs, _nouns, _objects, _governors, _phrases;
    private readonly WordSet _verbsWithMore, _phraseEnds;

    private EventLexicon(Dictionary<string, EventSense> verbs, Dictionary<string, EventSense> nouns, Dictionary<string, EventSense> objects,
        Dictionary<string, EventSense> governors, Dictionary<string, EventSense> phrases, Dictionary<string, string[]> contexts)
    {
        (_verbs, _nouns, _objects, _governors) = (verbs.ToWordTable(), nouns.ToWordTable(), objects.ToWordTable(), governors.ToWordTable());
        _verbsWithMore =
            verbs.Keys.Concat(objects.Keys).Concat(governors.Keys).Where(k => k.Contains('+') || k.Contains('>')).Select(k => k.Split('+', '>')[0])
                .Concat(nouns.Keys.Where(k => k.Contains('+')).Select(k => k.Split('+')[1])).ToWordSet();
        _phrases = phrases.ToWordTable();
        _phraseEnds = phrases.Keys.Select(static k => k.Split('+')[1]).ToWordSet();
        Contexts = contexts.ToWordTable();
    }

    /// <summary>Contexts that a word (lemma) speaks for.</summary>
    internal WordTable<string[]> Contexts { get; }

    public static double ScoreOf(EventClass c, string? mode) =>
        mode is not null && Scores.TryGetPair(ClassNames[(int)c], ' ', mode, out double score) ? score : Scores.GetValueOrDefault(ClassNames[(int)c]);

    public bool Verb(string lemma, out EventSense sense) => _verbs.TryGetValue(lemma, out sense);

    public bool Verb(string lemma, string with, out EventSense sense) => _verbs.TryGetPair(lemma, '+', with, out sense);

    public bool Noun(string lemma, out EventSense sense) => _nouns.TryGetValue(lemma, out sense);

    /// <summary>A noun with the modifier before it: "hunger strike".</summary>
    public bool Noun(string modifier, string lemma, out EventSense sense) => _nouns.TryGetPair(modifier, '+', lemma, out sense);

    /// <summary>A preposition and its noun that tell of an event together: "on strike".</summary>
    public bool Phrase(string preposition, string noun, out EventSense sense) => _phrases.TryGetPair(preposition, '+', noun, out sense);

    public bool EndsPhrase(string noun) => _phraseEnds.Contains(noun);

    public bool Object(string verb, string noun, out EventSense sense) => _objects.TryGetPair(verb, '>', noun, out sense);

    /// <summary>A verb whose class holds for the verb that hangs from it: "refused to sign".</summary>
    public bool Governor(string lemma, out EventSense sense) => _governors.TryGetValue(lemma, out sense);

    /// <summary>Whether a word stands in any pattern that is longer than itself.</summary>
    public bool HasMore(string lemma) => _verbsWithMore.Contains(lemma);

    /// <exception cref="EventLexiconException">A line is wrong.</exception>
    public static EventLexicon Load()
    {
        Dictionary<string, EventSense> verbs = new(StringComparer.Ordinal), nouns = new(StringComparer.Ordinal), objects =
            new(StringComparer.Ordinal), governors = new(StringComparer.Ordinal), phrases = new(StringComparer.Ordinal);
        const string File = "events/lexicon.txt";
        foreach ((int number, string line) in DataFiles.NumberedLines(File))
        {
            int colon = line.IndexOf(':', StringComparison.Ordinal);
            string[] head = colon < 0 ? [] : line[..colon].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (head.Length != 3 || !Enum.TryParse(head[0], out EventClass c))
                throw new EventLexiconException(File, number,
                    "a line begins with a class, a mode or -, a part and a colon: \"COERCE arrest verb: arrest, detain\"");
            string? mode = head[1] == "-" ? null : head[1];
            if (mode is not null && !Scores.ContainsKey($"{c} {mode}") && mode is not "vandalize")
                throw new EventLexiconException(File, number, $"{c} has no mode \"{mode}\"");
            Dictionary<string, EventSense> part = head[2] switch
            {
                "verb" => verbs,
                "noun" => nouns,
                "object" => objects,
                "xverb" => governors,
                "phrase" => phrases,
                _ => throw new EventLexiconException(File, number, $"\"{head[2]}\" is not a part. Parts: verb, noun, object, xverb, phrase."),
            };
            // The first line that has a word keeps it, so general lines may repeat what special ones said.
            foreach (string word in line[(colon + 1)..].Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            {
                if (mode is null)
                    part.TryAdd(word, new EventSense(c, mode));
                else if (!part.TryGetValue(word, out EventSense known) || known.Mode is null && known.Class == c)
                    part[word] = new EventSense(c, mode);
            }
        }
        Dictionary<string, List<string>> contexts = new(StringComparer.Ordinal);
        foreach (string line in DataFiles.Lines("events/contexts.txt"))
        {
            int colon = line.IndexOf(':', StringComparison.Ordinal);
            foreach (string word in line[(colon + 1)..].Split(',', StringSplitOptions.TrimEntries))
                (contexts.TryGetValue(word, out List<string>? list) ? list : contexts[word] = []).Add(line[..colon]);
        }
        return new EventLexicon(verbs, nouns, objects, governors, phrases,
            contexts.ToDictionary(p => p.Key, p => p.Value.ToArray(), StringComparer.Ordinal));
    }
}
