using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;
using Dragoman.Text;

namespace Dragoman.Reading;

/// <summary>The kind of name that a token belongs to, from the name head of the network.</summary>
public enum NameKind : byte { None, Person, Organization, Place, Other }

/// <summary>A sentence: tokens <c>First..End</c> (half open) of a <see cref="ParsedText"/>.</summary>
public readonly record struct SentenceRange(int First, int End)
{
    public int Count => End - First;
}

/// <summary>A report's words, by column as in CoNLL-U: word <c>i</c> is row <c>i</c> of every column.</summary>
/// <remarks>Words are syntactic words ("ca", "n't"); rows run through the whole text, over all sentences.</remarks>
public sealed class ParsedText
{
    private DependencyTree? _tree;

    // A few, sought one by one.
    private readonly List<object> _made = [];

    public required string Text { get; init; }

    /// <summary>Number of words. Columns may be longer; only the first <c>Count</c> rows count.</summary>
    public required int Count { get; init; }

    /// <summary>Where each word stands, in UTF-16 code units.</summary>
    public required TextSpan[] Span { get; init; }

    /// <summary>The word as written (white space inside a word, rare, left out). Strings are shared, compare them ordinally.</summary>
    public required string[] Form { get; init; }

    /// <summary>Number of words of the multiword token ("can't": 2) that begins at this row; 0 inside one; 1 for an ordinary token.</summary>
    public required byte[] TokenWords { get; init; }

    public required Upos[] Upos { get; init; }
    public required Xpos[] Xpos { get; init; }
    public required string[] Lemma { get; init; }

    /// <summary>Row of the head in the whole text, from 0; −1 for the root of a sentence. Heads never leave the sentence.</summary>
    public required int[] Head { get; init; }
    public required Deprel[] Deprel { get; init; }

    /// <summary>What kind of name the word is part of.</summary>
    public required NameKind[] Name { get; init; }

    /// <summary>Whether a name begins at this word.</summary>
    public required bool[] NameBegins { get; init; }

    public required SentenceRange[] Sentences { get; set; }

    /// <summary>The sentence of each word, as an index into <see cref="Sentences"/>.</summary>
    public required int[] SentenceOf { get; init; }

    /// <summary>The trees seen from above, built when first asked for. A report is one thread's work.</summary>
    public DependencyTree Tree => _tree ??= new DependencyTree(this);

    /// <summary>What several later stages read off the whole text, made when first asked for: one of each type.</summary>
    internal T Once<T>(Func<ParsedText, T> make) where T : class
    {
        foreach (object made in _made)
        {
            if (made is T known)
                return known;
        }
        T value = make(this);
        _made.Add(value);
        return value;
    }

    /// <summary>Lets go of what was built from the words; it is built anew when asked for. A text that waits, and is asked for its words at most, then
    /// takes a fraction of the memory.</summary>
    public void ForgetBuilt()
    {
        _tree = null;
        _made.Clear();
        _made.TrimExcess();
    }

    /// <summary>Asks for all words to be brought into the cache: between two stages of a report, the words of others have been there.</summary>
    internal unsafe void AskAhead()
    {
        if (!Sse.IsSupported)
            return;
        for (int i = 0; i < Count; i++)
        {
            Sse.Prefetch0((void*)Unsafe.As<string, nint>(ref Form[i]));
            Sse.Prefetch0((void*)Unsafe.As<string, nint>(ref Lemma[i]));
        }
    }

    /// <summary>Whether a comma is among words <paramref name="first"/> to <paramref name="end"/> (half open).</summary>
    internal bool HasComma(int first, int end)
    {
        for (int i = first; i < end; i++)
        {
            if (Form[i] is ",")
                return true;
        }
        return false;
    }

    /// <summary>The first word that begins at a place of the text or behind it, in UTF-16 code units; the number of words where none does.</summary>
    internal int FirstFrom(int offset)
    {
        int low = 0, high = Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (Span[middle].Start < offset)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }

    /// <summary>The word that a place of the text, in UTF-16 code units, stands in, else the first behind it; the number of words where there is
    /// none.</summary>
    internal int FirstEndingBehind(int offset)
    {
        int from = FirstFrom(offset);
        return from > 0 && Span[from - 1].End > offset ? from - 1 : from;
    }

    /// <summary>The text of words <paramref name="first"/> to <paramref name="end"/> (half open), as a span of the report.</summary>
    public TextSpan SpanOf(int first, int end) => new(Span[first].Start, Span[end - 1].End);
}
