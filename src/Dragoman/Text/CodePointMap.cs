namespace Dragoman.Text;

/// <summary>Turns offsets in UTF-16 code units into offsets in Unicode code points.</summary>
/// <remarks>A lone surrogate counts as one code point, as it does in Python and in the output, where it is U+FFFD.
/// Texts without surrogates, nearly all, need no table.</remarks>
public sealed class CodePointMap
{
    // _pairs[k] is the UTF-16 offset just behind the k-th surrogate pair.
    private readonly int[] _pairs;

    public CodePointMap(string text)
    {
        if (text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF') < 0)
        {
            _pairs = [];
            return;
        }
        List<int> pairs = [];
        for (int i = 0; i + 1 < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && char.IsLowSurrogate(text[i + 1]))
            {
                pairs.Add(i + 2);
                i++;
            }
        }
        _pairs = [.. pairs];
    }

    /// <summary>The number of code points before the UTF-16 offset <paramref name="utf16"/>.</summary>
    public int ToCodePoint(int utf16)
    {
        if (_pairs.Length == 0)
            return utf16;
        int index = Array.BinarySearch(_pairs, utf16);
        return utf16 - (index >= 0 ? index + 1 : ~index);
    }
}
