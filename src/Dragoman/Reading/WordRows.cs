using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Dragoman.Reading;

/// <summary>What each word form gives to the first layer: one row for the word after it, one for itself, one for the word before it.</summary>
/// <remarks>Rows depend on the form alone, so the commonest forms are computed once and kept, as bfloat16, for all threads.
/// The store has a fixed size: what does not fit is computed again each time, so memory does not grow with the reports read.
/// What is kept never changes a result, only the time it takes.</remarks>
internal sealed class WordRows
{
    private const int Capacity = 20_000;
    private const int Slots = 1 << 16;

    private readonly ModelFile _model;
    private readonly WordFeatures _features = new();
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _words;
    private readonly int _wordColumns, _tableColumns, _columns;
    private readonly WeightMatrix _gates;
    private readonly Lock _gate = new();
    private readonly int[] _slots = new int[Slots];
    private readonly string[] _forms = new string[Capacity];
    private readonly ushort[]?[] _rows = new ushort[Capacity][];
    private volatile int _count;

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
        Array.Fill(_slots, -1);
    }

    /// <summary>Finds forms and their rows; those not yet kept are computed together.</summary>
    /// <param name="strings">Receives each word's form as a string, shared where it is kept.</param>
    /// <param name="rows">Receives each word's three rows, one behind the other.</param>
    public void Find(string text, ReadOnlySpan<Dragoman.Text.TextSpan> spans, Span<string> strings, Span<ushort[]> rows, Scratch scratch)
    {
        List<int> missing = scratch.Missing;
        missing.Clear();
        for (int i = 0; i < spans.Length; i++)
        {
            ReadOnlySpan<char> form = spans[i].In(text);
            int slot = FindSlot(form);
            int entry = Volatile.Read(ref _slots[slot]);
            if (entry >= 0)
                (strings[i], rows[i]) = (_forms[entry], _rows[entry]!);
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
            int entry = Volatile.Read(ref _slots[slot]);
            if (entry < 0 || form.SequenceEqual(_forms[entry]))
                return slot;
            slot = (slot + 1) & (Slots - 1);
        }
    }

    private void Compute(string text, ReadOnlySpan<Dragoman.Text.TextSpan> spans, Span<string> strings, Span<ushort[]> rows, List<int> missing, int from, int count, Scratch scratch)
    {
        int inputs = _wordColumns + _tableColumns;
        byte[] integers = scratch.Bytes(count * inputs);
        float[] scales = scratch.RowScales(count);
        float[] input = scratch.Floats(0, inputs), products = scratch.Floats(1, count * _columns);
        for (int n = 0; n < count; n++)
        {
            Span<float> embedding = input.AsSpan(0, inputs);
            Embed(spans[missing[from + n]].In(text), embedding);
            scales[n] = IntegerProduct.Quantize(embedding, IntegerProduct.Largest(embedding), integers.AsSpan(n * inputs, inputs));
        }
        _gates.Multiply(integers, scales, count, products);
        for (int n = 0; n < count; n++)
        {
            ushort[] row = new ushort[_columns];
            ToBfloat(products.AsSpan(n * _columns, _columns), row);
            int word = missing[from + n];
            (strings[word], rows[word]) = Keep(spans[word].In(text), row);
        }
    }

    private (string, ushort[]) Keep(ReadOnlySpan<char> form, ushort[] row)
    {
        if (form.Length > 40)
            return (form.ToString(), row);
        lock (_gate)
        {
            int slot = FindSlot(form);
            int entry = _slots[slot];
            if (entry >= 0)
                return (_forms[entry], _rows[entry]!);
            int next = _count;
            if (next == Capacity)
                return (form.ToString(), row);
            _forms[next] = form.ToString();
            _rows[next] = row;
            _count = next + 1;
            Volatile.Write(ref _slots[slot], next);
            return (_forms[next], row);
        }
    }

    // Word columns, then the sum of the table's rows.
    private void Embed(ReadOnlySpan<char> form, Span<float> input)
    {
        Span<char> normal = stackalloc char[48];
        int length = WordFeatures.Normalize(form, normal);
        _words.TryGetValue(normal[..length], out int word);
        ReadOnlySpan<sbyte> wordRow = _model.Get<sbyte>("words").Slice(word * _wordColumns, _wordColumns);
        float wordScale = _model.Get<float>("words.scale")[word];
        for (int k = 0; k < _wordColumns; k++)
            input[k] = wordRow[k] * wordScale;
        Span<float> sum = input[_wordColumns..];
        sum.Clear();
        Span<int> rows = stackalloc int[WordFeatures.MaxRows];
        int count = _features.Rows(form, rows);
        ReadOnlySpan<sbyte> table = _model.Get<sbyte>("table");
        ReadOnlySpan<float> scales = _model.Get<float>("table.scale");
        for (int r = 0; r < count; r++)
        {
            ReadOnlySpan<sbyte> row = table.Slice(rows[r] * _tableColumns, _tableColumns);
            float scale = scales[rows[r]];
            for (int k = 0; k < _tableColumns; k++)
                sum[k] += row[k] * scale;
        }
    }

    // Rounded to the nearest, a tie to the even one.
    private static void ToBfloat(ReadOnlySpan<float> values, Span<ushort> rounded)
    {
        ref uint v = ref Unsafe.As<float, uint>(ref MemoryMarshal.GetReference(values));
        ref ushort r = ref MemoryMarshal.GetReference(rounded);
        for (nuint k = 0; k < (nuint)values.Length; k += 16)
        {
            Vector512<uint> bits = Vector512.LoadUnsafe(ref v, k);
            bits = (bits + Vector512.Create(0x7FFFu) + ((bits >> 16) & Vector512<uint>.One)) >> 16;
            Vector256.Narrow(bits.GetLower(), bits.GetUpper()).StoreUnsafe(ref r, k);
        }
    }
}
