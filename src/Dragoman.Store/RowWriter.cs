using System.Text;

namespace Dragoman.Store;

/// <summary>Writes many rows into one table: the values of a row in the order of the columns, then <see cref="EndRow"/>.</summary>
/// <remarks>Rows are there only after <see cref="Complete"/> and the end of the transaction.</remarks>
internal abstract class RowWriter : IDisposable
{
    public abstract void Add(int value);
    public abstract void Add(long value);
    public abstract void Add(double value);
    public abstract void Add(bool value);
    public abstract void Add(byte[] value);
    public abstract void AddNull();
    public abstract void EndRow();
    public abstract void Complete();
    public abstract void Dispose();
    protected abstract void AddClean(string value);

    public void Add(string? value)
    {
        if (value is null)
            AddNull();
        else
            AddClean(Clean(value));
    }

    public void Add(int? value)
    {
        if (value is { } v)
            Add(v);
        else
            AddNull();
    }

    public void Add(double? value)
    {
        if (value is { } v)
            Add(v);
        else
            AddNull();
    }

    public void Add(long? value)
    {
        if (value is { } v)
            Add(v);
        else
            AddNull();
    }

    /// <summary>The text with U+FFFD for what a database cannot hold, so that the number of code points stays: U+0000 and half a surrogate
    /// pair.</summary>
    public static string Clean(string value)
    {
        if (!value.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF') && !value.Contains('\0'))
            return value;
        StringBuilder clean = new(value.Length);
        foreach (Rune rune in value.EnumerateRunes())
            clean.Append(rune.Value == 0 ? "\uFFFD" : rune.ToString());
        return clean.ToString();
    }
}
