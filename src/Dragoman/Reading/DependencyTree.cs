using System.Buffers;

namespace Dragoman.Reading;

/// <summary>The trees of a text turned round: the dependents of each word, how far its subtree reaches, and what they tell of it.</summary>
public sealed class DependencyTree
{
    private readonly int[] _firstChild;
    private readonly int[] _nextSibling;
    private readonly int[] _left;
    private readonly int[] _right;

    // Which relations the dependents of each word have, and whether one is a modal or "to": most that is asked for is not there, and is told by one
    // bit.
    private const int Modal = 62, To = 63;
    private readonly ulong[] _below;

    internal DependencyTree(ParsedText parsed)
    {
        Parsed = parsed;
        int n = parsed.Count;
        _firstChild = new int[n];
        _nextSibling = new int[n];
        _left = new int[n];
        _right = new int[n];
        _below = new ulong[n];
        Array.Fill(_firstChild, -1);
        for (int i = n - 1; i >= 0; i--)
        {
            _left[i] = _right[i] = i;
            int head = parsed.Head[i];
            if ((uint)head >= (uint)n || head == i)
            {
                _nextSibling[i] = -1;
                continue;
            }
            _nextSibling[i] = _firstChild[head];
            _firstChild[head] = i;
            _below[head] |= Bit(parsed.Deprel[i]) | (parsed.Xpos[i] is Xpos.MD ? 1UL << Modal : parsed.Xpos[i] is Xpos.TO ? 1UL << To : 0);
        }
        Reach();
    }

    public ParsedText Parsed { get; }

    /// <summary>The leftmost dependent; −1 for none.</summary>
    public int FirstChild(int word) => _firstChild[word];

    /// <summary>The next dependent of the same head, to the right; −1 for none.</summary>
    public int NextSibling(int word) => _nextSibling[word];

    /// <summary>The dependents of a word, in text order: <c>foreach (int c in tree.Children(word))</c>.</summary>
    public Dependents Children(int word) => new(_nextSibling, _firstChild[word]);

    /// <summary>From the first to the last word of the subtree.</summary>
    public WordRange Subtree(int word) => new(_left[word], _right[word] + 1);

    private static ulong Bit(Deprel relation) => 1UL << (int)relation;

    /// <summary>Whether some dependent has one of these relations.</summary>
    internal bool Has(int word, Deprel one, Deprel other) => (_below[word] & (Bit(one) | Bit(other))) != 0;

    /// <summary>Whether some dependent has one of these relations.</summary>
    internal bool Has(int word, Deprel one, Deprel other, Deprel third) => (_below[word] & (Bit(one) | Bit(other) | Bit(third))) != 0;

    /// <summary>Whether a modal hangs from a word.</summary>
    internal bool HasModal(int word) => (_below[word] & 1UL << Modal) != 0;

    /// <summary>The first dependent with this relation; −1 for none.</summary>
    public int Child(int word, Deprel relation) => (_below[word] & Bit(relation)) == 0 ? -1 : FirstOf(word, relation);

    private int FirstOf(int word, Deprel relation)
    {
        for (int c = _firstChild[word]; c >= 0; c = _nextSibling[c])
        {
            if (Parsed.Deprel[c] == relation)
                return c;
        }
        return -1;
    }

    /// <summary>The lemma of the preposition that marks a word; empty for none.</summary>
    public string Case(int word) => Child(word, Deprel.@case) is >= 0 and int mark ? Parsed.Lemma[mark] : "";

    public bool HasModal(int verb, string lemma)
    {
        for (int c = HasModal(verb) ? _firstChild[verb] : -1; c >= 0; c = _nextSibling[c])
        {
            if (Parsed.Xpos[c] is Xpos.MD && Parsed.Lemma[c] == lemma)
                return true;
        }
        return false;
    }

    public bool IsPassive(int verb)
    {
        for (int c = Has(verb, Deprel.aux_pass, Deprel.nsubj_pass) ? _firstChild[verb] : -1; c >= 0; c = _nextSibling[c])
        {
            // "Iran threatened to attack" may be given a passive subject by mistake; without an auxiliary a past tense is active.
            if (Parsed.Deprel[c] is Deprel.aux_pass || Parsed.Deprel[c] is Deprel.nsubj_pass && Parsed.Xpos[verb] is Xpos.VBN)
                return true;
        }
        return Parsed.Xpos[verb] is Xpos.VBN && Parsed.Deprel[verb] is Deprel.acl;
    }

    public bool IsInfinitive(int verb) => (_below[verb] & 1UL << To) != 0;

    /// <summary>Walks dependents from left to right without allocating.</summary>
    public struct Dependents(int[] nextSibling, int first)
    {
        private int _next = first;

        public int Current { get; private set; }

        public readonly Dependents GetEnumerator() => this;

        public bool MoveNext()
        {
            Current = _next;
            if (Current < 0)
                return false;
            _next = nextSibling[Current];
            return true;
        }
    }

    // Leaves first: a word is done when all its dependents are, and is then added to its head. Words in a cycle (there
    // should be none) are never done, and keep what they have.
    private void Reach()
    {
        int n = Parsed.Count;
        int[] rented = ArrayPool<int>.Shared.Rent(2 * n);
        Span<int> open = rented.AsSpan(0, n), done = rented.AsSpan(n, n);
        open.Clear();
        for (int i = 0; i < n; i++)
        {
            int head = Parsed.Head[i];
            if ((uint)head < (uint)n && head != i)
                open[head]++;
        }
        int count = 0;
        for (int i = 0; i < n; i++)
        {
            if (open[i] == 0)
                done[count++] = i;
        }
        for (int k = 0; k < count; k++)
        {
            int word = done[k];
            int head = Parsed.Head[word];
            if ((uint)head >= (uint)n || head == word)
                continue;
            _left[head] = Math.Min(_left[head], _left[word]);
            _right[head] = Math.Max(_right[head], _right[word]);
            if (--open[head] == 0)
                done[count++] = head;
        }
        ArrayPool<int>.Shared.Return(rented);
    }
}
