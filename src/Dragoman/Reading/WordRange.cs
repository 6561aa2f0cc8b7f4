namespace Dragoman.Reading;

/// <summary>Rows <c>First..End</c> (half open) of a parsed text.</summary>
public readonly record struct WordRange(int First, int End)
{
    public int Count => End - First;

    public bool IsEmpty => End <= First;

    public bool Has(int word) => First <= word && word < End;

    public bool Overlaps(WordRange other) => First < other.End && other.First < End;
}
