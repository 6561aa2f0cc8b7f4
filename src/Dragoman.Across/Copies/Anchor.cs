namespace Dragoman.Across.Copies;

/// <summary>What an anchor is; the two highest bits of its value.</summary>
internal enum AnchorKind : byte
{
    /// <summary>The beginning of a long word: "negot" stands for negotiations and negotiators.</summary>
    Stem,
    /// <summary>A word of a name, by its consonant sounds: Kursk and Corsak are one.</summary>
    Name,
    /// <summary>A number, in digits or in words.</summary>
    Number,
    /// <summary>The sentence holds a quotation mark.</summary>
    Quote,
}

/// <summary>Something in a sentence that outlives translation and back: a name by its sound, a number, the beginning of a long word, a
/// quotation.</summary>
/// <param name="Value">Kind in the two highest bits, a hash below them.</param>
/// <param name="Sentence">Number of the sentence, from 0.</param>
internal readonly record struct Anchor(uint Value, ushort Sentence)
{
    public AnchorKind Kind => (AnchorKind)(Value >> 30);

    /// <summary>Names and numbers: few enough and telling enough that three in a row find a copy.</summary>
    public bool IsStrong => Kind is AnchorKind.Name or AnchorKind.Number;

    /// <summary>Of a number: it has a decimal point or many digits, and is no year. The lowest bit.</summary>
    internal bool IsExact => (Value & 1) != 0;

    internal static uint ValueOf(AnchorKind kind, uint hash) => (uint)kind << 30 | hash >> 2;
}
