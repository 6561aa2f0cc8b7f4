using System.Runtime.InteropServices;
using Dragoman.Text;

namespace Dragoman.Reading;

/// <summary>How a headline in capitals is read: "RUSSIA AND UKRAINE AGREE TO TRUCE" above a report that speaks of Russia, of Ukraine and of a truce
/// has the words as the report has them.</summary>
/// <remarks>Only what the text itself or a list of small words tells is changed; a text that is all in capitals stays as it is, and so do short
/// forms among names. The spellings of the record are those of the text.</remarks>
internal sealed class TrueCase
{
    // Words of a run; of one that fills its paragraph.
    private const int FewestWords = 4, FewestAlone = 3;

    // Words that name who speaks in a transcript, at most.
    private const int LongestTurn = 3;

    // Letters of what may be short for several words.
    private const int LongestBrief = 3;

    // Letters that a word shares with another of the text that it is a form of.
    private const int SharedLetters = 5;

    private const int LongestSmall = 8;

    private static readonly WordSet Small = DataFiles.List("tokens/repair-words.txt", "small-words");

    /// <summary>The text with such lines as they are read, of the same length; the text itself where it has none.</summary>
    public static string Of(TokenizedText t)
    {
        List<WordRange>? runs = null;
        for (int i = 0; i < t.Count; i++)
        {
            if (!IsCapitals(t, i))
                continue;
            int end = i, words = 0;
            for (; end < t.Count && (end == i || !t.BeginsParagraph[end]) && !HasSmall(t, end); end++)
                words += IsCapitals(t, end) ? 1 : 0;
            // "MIRZOYAN: Yes.", as transcripts name who speaks.
            bool turn = (i == 0 || t.BeginsParagraph[i]) && words <= LongestTurn && t.Text[t.Span[end - 1].Start] is ':';
            bool alone = (i == 0 || t.BeginsParagraph[i]) && (end == t.Count || t.BeginsParagraph[end]);
            // "WRIGHT-PATTERSON AIR FORCE BASE, Ohio, Nov. 21 -" is a place, and its words are its name.
            bool closed = t.Text[t.Span[end - 1].Start] is '.' or '!' or '?';
            if (turn || (alone ? words >= FewestAlone : closed && words >= FewestWords))
                (runs ??= []).Add(new WordRange(i, end));
            i = end - 1;
        }
        return runs is null ? t.Text : new TrueCase(t, runs).Read(runs);
    }

    private readonly TokenizedText _t;

    // Words outside the runs as the text has them, by the word whatever its letters; the first letters of those in small letters.
    private readonly Dictionary<string, TextSpan>.AlternateLookup<ReadOnlySpan<char>> _words;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _stems;

    private TrueCase(TokenizedText t, List<WordRange> runs)
    {
        _t = t;
        Dictionary<string, TextSpan> told = new(StringComparer.OrdinalIgnoreCase);
        HashSet<string> stems = new(StringComparer.OrdinalIgnoreCase);
        _words = told.GetAlternateLookup<ReadOnlySpan<char>>();
        _stems = stems.GetAlternateLookup<ReadOnlySpan<char>>();
        int run = 0;
        for (int i = 0; i < t.Count; i++)
        {
            while (run < runs.Count && runs[run].End <= i)
                run++;
            if (run < runs.Count && runs[run].First <= i || !HasSmall(t, i))
                continue;
            ReadOnlySpan<char> word = t.Span[i].In(t.Text);
            ref TextSpan before = ref CollectionsMarshal.GetValueRefOrAddDefault(_words, word, out bool known);
            // In small letters where the text has it so anywhere.
            if (!known || char.IsLower(word[0]) && !char.IsLower(t.Text[before.Start]))
                before = t.Span[i];
            if (char.IsLower(word[0]) && word.Length >= SharedLetters)
                _stems.Add(word[..SharedLetters]);
        }
    }

    private string Read(List<WordRange> runs)
    {
        TokenizedText t = _t;
        char[]? letters = null;
        foreach (WordRange run in runs)
        {
            bool turn = t.Text[t.Span[run.End - 1].Start] is ':', sentence = turn;
            for (int i = run.First; i < run.End && !sentence; i++)
                sentence = IsCapitals(t, i) && IsCommon(t.Span[i].In(t.Text));
            for (int i = run.First; i < run.End && sentence; i++)
            {
                if (!IsCapitals(t, i))
                    continue;
                letters ??= t.Text.ToCharArray();
                ReadOnlySpan<char> word = t.Span[i].In(t.Text);
                Span<char> read = letters.AsSpan(t.Span[i].Start, word.Length);
                if (turn ? word.Length > LongestBrief : IsCommon(word))
                    word.ToLowerInvariant(read);
                else if (_words.TryGetValue(word, out TextSpan told))
                    told.In(t.Text).CopyTo(read);
                if (i == run.First || turn)
                    read[0] = char.ToUpperInvariant(read[0]);
            }
        }
        return letters is null ? t.Text : new string(letters);
    }

    // A word that the text has in small letters, or that is a form of one ("EXTENDS" beside "extended").
    private bool IsCommon(ReadOnlySpan<char> word)
    {
        if (_words.TryGetValue(word, out TextSpan told))
            return char.IsLower(_t.Text[told.Start]);
        if (word.Length >= SharedLetters && _stems.Contains(word[..SharedLetters]))
            return true;
        Span<char> small = stackalloc char[LongestSmall];
        return word.Length <= LongestSmall && Small.Contains(small[..word.ToLowerInvariant(small)]);
    }

    private static bool IsCapitals(TokenizedText t, int word) => t.Span[word].Length > 1 && LetterCase.IsCapitals(t.Span[word].In(t.Text));

    private static bool HasSmall(TokenizedText t, int word)
    {
        foreach (char c in t.Span[word].In(t.Text))
        {
            if (char.IsLower(c))
                return true;
        }
        return false;
    }
}
