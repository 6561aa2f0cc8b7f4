using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Dragoman.Reading;

/// <summary>A word form, and what it gives to the first layer: a part for the word after it, one for itself, one for the word before it.</summary>
/// <param name="Values">The three parts, each as wide as the gates, as bfloat16. (In eight bits, with a scale for each sixteen, as much memory
/// holds half as many forms again, and the sentence ends of EWT lose 0.2 F1; 2026-11-24.)</param>
internal sealed record WordRow(string Form, ushort[] Values)
{
    /// <summary>The form's lemmas so far, by kind.</summary>
    public KnownLemma? Lemmas { get; set; }
}

/// <summary>Rows of the first layer for all forms of a text.</summary>
/// <remarks>A row depends on the form alone, so those of the forms that come first are kept, for all threads.
/// The store has a fixed size: what does not fit is computed again each time, so memory does not grow with the reports read.
/// What is kept never changes a result, only the time it takes.</remarks>
internal sealed class WordRows
{
    // 45 MB when full. (22,000 read newswire 4 % faster, with 274 to 329 MB at the peak of 2,000 reports against 258 to 284; 2026-11-28.)
    private const int Capacity = 14_000;
    private const int Slots = 1 << 16;
    private const int LongestKept = 40;

    private readonly ModelFile _model;
    private readonly WordFeatures _features = new();
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _words;
    private readonly int _wordColumns, _tableColumns, _columns;
    private readonly WeightMatrix _gates;
    private readonly Lock _gate = new();
    private readonly WordRow?[] _slots = new WordRow?[Slots];
    private int _count;

    public WordRows(ModelFile model, int wordColumns, int tableColumns, int gates)
    {
        _model = model;
        (_wordColumns, _tableColumns, _columns) = (wordColumns, tableColumns, 3 * gates);
        _gates = new WeightMatrix(model, "gates0", []);
        string[] words = System.Text.Encoding.UTF8.GetString(model.Get<byte>("vocabulary")).Split('\n');
        Dictionary<string, int> ids = new(words.Length, StringComparer.Ordinal);
        for (int i = 0; i < words.Length; i++)
            ids[words[i]] = i;
        _words = ids.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Finds the rows of words; those not yet kept are computed together.</summary>
    /// <param name="strings">Receives each word's form as a string, shared where it is kept.</param>
    public void Find(string text, ReadOnlySpan<Dragoman.Text.TextSpan> spans, Span<string> strings, Span<WordRow> rows, Scratch scratch)
    {
        List<int> missing = scratch.Missing;
        missing.Clear();
        for (int i = 0; i < spans.Length; i++)
        {
            if (Volatile.Read(ref _slots[FindSlot(spans[i].In(text))]) is { } row)
                (strings[i], rows[i]) = (row.Form, row);
            else
                missing.Add(i);
        }
        for (int from = 0; from < missing.Count; from += 64)
            Compute(text, spans, strings, rows, missing, from, Math.Min(64, missing.Count - from), scratch);
    }

    private int FindSlot(ReadOnlySpan<char> form)
    {
        uint hash = 2166136261;
        foreach (char c in form)
            hash = (hash ^ c) * 16777619;
        int slot = (int)((hash ^ hash >> 16) & (Slots - 1));
        while (true)
        {
            if (Volatile.Read(ref _slots[slot]) is not { } row || form.SequenceEqual(row.Form))
                return slot;
            slot = (slot + 1) & (Slots - 1);
        }
    }

    private void Compute(string text, ReadOnlySpan<Dragoman.Text.TextSpan> spans, Span<string> strings, Span<WordRow> rows, List<int> missing, int from, int count, Scratch scratch)
    {
        int inputs = _wordColumns + _tableColumns;
        Span<byte> integers = scratch.Bytes(count * inputs);
        float[] scales = scratch.RowScales(count);
        Span<float> input = scratch.Floats(0, inputs), products = scratch.Floats(1, count * _columns);
        for (int n = 0; n < count; n++)
        {
            Span<float> embedding = input;
            Embed(spans[missing[from + n]].In(text), embedding);
            scales[n] = IntegerProduct.Quantize(embedding, IntegerProduct.Largest(embedding), integers.Slice(n * inputs, inputs));
        }
        _gates.Multiply(integers, scales, count, products);
        for (int n = 0; n < count; n++)
        {
            int word = missing[from + n];
            rows[word] = Keep(Round(spans[word].In(text), products.Slice(n * _columns, _columns)));
            strings[word] = rows[word].Form;
        }
    }

    private WordRow Keep(WordRow row)
    {
        if (row.Form.Length > LongestKept)
            return row;
        lock (_gate)
        {
            int slot = FindSlot(row.Form);
            if (_slots[slot] is { } kept)
                return kept;
            if (_count == Capacity)
                return row;
            _count++;
            Volatile.Write(ref _slots[slot], row);
            return row;
        }
    }

    // Rounded to the nearest, a tie to the even one.
    private static WordRow Round(ReadOnlySpan<char> form, ReadOnlySpan<float> values)
    {
        ushort[] rounded = new ushort[values.Length];
        ref uint v = ref Unsafe.As<float, uint>(ref MemoryMarshal.GetReference(values));
        for (nuint k = 0; k < (nuint)values.Length; k += 16)
        {
            Vector512<uint> bits = Vector512.LoadUnsafe(ref v, k);
            bits = (bits + Vector512.Create(0x7FFFu) + ((bits >> 16) & Vector512<uint>.One)) >> 16;
            Vector256.Narrow(bits.GetLower(), bits.GetUpper()).StoreUnsafe(ref rounded[0], k);
        }
        return new WordRow(form.ToString(), rounded);
    }

    // Word columns, then the sum of the table's rows.
    private void Embed(ReadOnlySpan<char> form, Span<float> input)
    {
        Span<char> normal = stackalloc char[48];
        int length = WordFeatures.Normalize(form, normal);
        _words.TryGetValue(normal[..length], out int word);
        input.Clear();
        AddScaled(_model.Get<sbyte>("words").Slice(word * _wordColumns, _wordColumns), _model.Get<float>("words.scale")[word], input);
        Span<int> rows = stackalloc int[WordFeatures.MaxRows];
        int count = _features.Rows(form, rows);
        ReadOnlySpan<sbyte> table = _model.Get<sbyte>("table");
        ReadOnlySpan<float> scales = _model.Get<float>("table.scale");
        for (int r = 0; r < count; r++)
            AddScaled(table.Slice(rows[r] * _tableColumns, _tableColumns), scales[rows[r]], input[_wordColumns..]);
    }

    private static void AddScaled(ReadOnlySpan<sbyte> values, float scale, Span<float> sum)
    {
        ref sbyte v = ref MemoryMarshal.GetReference(values);
        ref float s = ref MemoryMarshal.GetReference(sum);
        for (nuint k = 0; k < (nuint)values.Length; k += 16)
            (Vector512.LoadUnsafe(ref s, k) + Widen(ref v, k) * scale).StoreUnsafe(ref s, k);
    }

    /// <summary>Sixteen values of eight bits as floats.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Widen(ref sbyte values, nuint at)
    {
        Vector128<sbyte> bytes = Vector128.LoadUnsafe(ref values, at);
        if (Avx512F.IsSupported)
            return Vector512.ConvertToSingle(Avx512F.ConvertToVector512Int32(bytes));
        Vector128<short> lower = Vector128.WidenLower(bytes), upper = Vector128.WidenUpper(bytes);
        return Vector512.ConvertToSingle(Vector512.Create(Vector256.Create(Vector128.WidenLower(lower), Vector128.WidenUpper(lower)), Vector256.Create(Vector128.WidenLower(upper), Vector128.WidenUpper(upper))));
    }
}
