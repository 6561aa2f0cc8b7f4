using System.Buffers;

namespace Dragoman.Reading;

/// <summary>The best tree over a dense table of arcs, in time n².</summary>
/// <remarks>
/// Chu and Liu (1965) and Edmonds (1967): every word takes its best head, and a cycle is contracted to one node whose arcs are worth
/// what breaking the cycle there gains. As in Tarjan (1977) nodes are grown along a path and contracted where it closes; a contraction
/// costs n for each member, and all of them have fewer than 2n members. The recursive form before it took n³: text without
/// ends of sentences, in stretches of 400 words, ran at a tenth of the speed (2026-11-23).
/// </remarks>
internal readonly ref struct Arborescence
{
    private enum State : byte { Free, OnPath, Done }

    private readonly int _n, _root;

    // By place: the score of head j for node i, and the words whose arc that is (dependant · n + head).
    private readonly float[] _score;
    private readonly int[] _arc;

    // By place: the node that stands there, and its best head's place.
    private readonly int[] _node, _best;
    private readonly bool[] _gone;
    private readonly State[] _state;

    // By node, words first and then contracted cycles: the cycle it went into, and the arc by which it is entered.
    private readonly int[] _outer, _entry;

    public Arborescence(int n, int root)
    {
        (_n, _root) = (n, root);
        _score = ArrayPool<float>.Shared.Rent(n * n);
        _arc = ArrayPool<int>.Shared.Rent(n * n);
        (_node, _best, _gone, _state) = (new int[n], new int[n], new bool[n], new State[n]);
        (_outer, _entry) = (new int[2 * n], new int[2 * n]);
        Array.Fill(_outer, -1);
        for (int i = 0; i < n; i++)
            _node[i] = i;
    }

    public void Return()
    {
        ArrayPool<float>.Shared.Return(_score);
        ArrayPool<int>.Shared.Return(_arc);
    }

    /// <summary>Sets the scores of all heads for a word; its own does not count.</summary>
    public void SetRow(int dependant, ReadOnlySpan<float> scores)
    {
        int at = dependant * _n;
        scores[.._n].CopyTo(_score.AsSpan(at));
        for (int j = 0; j < _n; j++)
            _arc[at + j] = at + j;
    }

    /// <param name="heads">Receives the head of every word; −1 for the root.</param>
    public void Solve(Span<int> heads)
    {
        for (int i = 0; i < _n; i++)
        {
            if (i != _root)
                _best[i] = BestHead(i);
        }
        _state[_root] = State.Done;
        List<int> path = [];
        int nodes = _n;
        for (int start = 0; start < _n; start++)
        {
            if (!_gone[start] && _state[start] == State.Free)
                nodes = Grow(start, path, nodes);
        }
        Expand(nodes, heads);
    }

    // Follows best heads from a node until what is reached is part of the tree; contracts the cycles met on the way.
    private int Grow(int start, List<int> path, int nodes)
    {
        path.Clear();
        int at = start;
        while (true)
        {
            while (_state[at] == State.Free)
            {
                _state[at] = State.OnPath;
                path.Add(at);
                at = _best[at];
            }
            if (_state[at] == State.Done)
                break;
            int first = path.LastIndexOf(at);
            Contract(path, first, nodes++);
            path.RemoveRange(first, path.Count - first);
            _state[at] = State.Free;
        }
        foreach (int place in path)
        {
            _state[place] = State.Done;
            _entry[_node[place]] = _arc[place * _n + _best[place]];
        }
        return nodes;
    }

    // The cycle's first member gives its place to the new node.
    private void Contract(List<int> path, int first, int node)
    {
        int place = path[first];
        for (int m = first; m < path.Count; m++)
        {
            int member = path[m];
            _entry[_node[member]] = _arc[member * _n + _best[member]];
            _outer[_node[member]] = node;
            float within = _score[member * _n + _best[member]];
            for (int other = 0; other < _n; other++)
                _score[member * _n + other] -= within;
            _gone[member] = true;
        }
        for (int m = first + 1; m < path.Count; m++)
        {
            for (int other = 0; other < _n; other++)
            {
                if (!_gone[other])
                    Merge(path[m], place, other);
            }
        }
        _gone[place] = false;
        _node[place] = node;
        for (int other = 0; other < _n; other++)
        {
            if (!_gone[other] && _gone[_best[other]] && other != place && other != _root)
                _best[other] = place;
        }
        _best[place] = BestHead(place);
    }

    // The better of two arcs between a node outside and the cycle, in either direction.
    private void Merge(int member, int place, int other)
    {
        int enters = member * _n + other, entersPlace = place * _n + other;
        if (_score[enters] > _score[entersPlace])
            (_score[entersPlace], _arc[entersPlace]) = (_score[enters], _arc[enters]);
        int leaves = other * _n + member, leavesPlace = other * _n + place;
        if (_score[leaves] > _score[leavesPlace])
            (_score[leavesPlace], _arc[leavesPlace]) = (_score[leaves], _arc[leaves]);
    }

    private int BestHead(int place)
    {
        int best = -1;
        for (int j = 0; j < _n; j++)
        {
            if (j != place && !_gone[j] && (best < 0 || _score[place * _n + j] > _score[place * _n + best]))
                best = j;
        }
        return best;
    }

    // From the last contraction back: the member by which a cycle is entered takes that arc, the others keep theirs.
    private void Expand(int nodes, Span<int> heads)
    {
        for (int node = nodes - 1; node >= _n; node--)
        {
            int member = _entry[node] / _n;
            while (_outer[member] != node)
                member = _outer[member];
            _entry[member] = _entry[node];
        }
        for (int i = 0; i < _n; i++)
            heads[i] = i == _root ? -1 : _entry[i] % _n;
    }
}
