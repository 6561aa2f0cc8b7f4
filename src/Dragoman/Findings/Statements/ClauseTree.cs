using Dragoman.Reading;

namespace Dragoman.Findings.Statements;

/// <summary>The trees of a text turned round: the dependents of each word, and how far its subtree reaches.</summary>
internal sealed class ClauseTree
{
    private readonly int[] _firstChild;
    private readonly int[] _nextSibling;
    private readonly int[] _left;
    private readonly int[] _right;

    public ClauseTree(ParsedText parsed)
    {
        Parsed = parsed;
        int n = parsed.Count;
        _firstChild = new int[n];
        _nextSibling = new int[n];
        _left = new int[n];
        _right = new int[n];
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
        }
        Reach();
    }

    public ParsedText Parsed { get; }

    /// <summary>The leftmost dependent; −1 for none.</summary>
    public int FirstChild(int word) => _firstChild[word];

    /// <summary>The next dependent of the same head, to the right; −1 for none.</summary>
    public int NextSibling(int word) => _nextSibling[word];

    /// <summary>From the first to the last word of the subtree.</summary>
    public WordRange Subtree(int word) => new(_left[word], _right[word] + 1);

    /// <summary>The first dependent with this relation; −1 for none.</summary>
    public int Child(int word, Deprel relation)
    {
        for (int c = _firstChild[word]; c >= 0; c = _nextSibling[c])
        {
            if (Parsed.Deprel[c] == relation)
                return c;
        }
        return -1;
    }

    // Leaves first: a word is done when all its dependents are, and is then added to its head. Words in a cycle (there
    // should be none) are never done, and keep what they have.
    private void Reach()
    {
        int n = Parsed.Count;
        int[] open = new int[n];
        for (int i = 0; i < n; i++)
        {
            int head = Parsed.Head[i];
            if ((uint)head < (uint)n && head != i)
                open[head]++;
        }
        int[] done = new int[n];
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
    }
}
