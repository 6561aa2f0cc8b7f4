using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Dragoman.Reading;

/// <summary>A word form, and what it gives to the first layer: a part for the word after it, one for itself, one for the word before it.</summary>
/// <param name="values">The three parts, each as wide as the gates, as bfloat16. (In eight bits, with a scale for each sixteen, as much memory
/// holds half as many forms again, and the sentence ends of EWT lose 0.2 F1; 2026-11-24.) They lie apart from the forms and lemmas, which all stages
/// read and which would otherwise have three kilobytes between each and the next.</param>
internal sealed unsafe class WordRow(string form, ushort* values)
{
    // A kind from 1 where the first lemma is known; it is written last.
    private int _firstKind, _firstTaken;
    private string _firstLemma = "";
    private KnownLemma? _others;

    public string Form { get; } = form;

    public ushort* Values { get; } = values;

    /// <summary>The form's lemma, found again without a look into a table where it was asked for before.</summary>
    public string Lemma(Upos upos, Xpos xpos)
    {
        LemmaClass kind = LemmaClasses.Of(upos, xpos);
        if (Volatile.Read(ref _firstKind) == (int)kind + 1)
            return _firstLemma;
        for (KnownLemma? known = _others; known is not null; known = known.Next)
        {
            if (known.Kind == kind)
                return known.Lemma;
        }
        return Remember(kind, Lemmatizer.Lemma(Form, upos, xpos));
    }

    private string Remember(LemmaClass kind, string lemma)
    {
        if (Interlocked.Exchange(ref _firstTaken, 1) == 0)
        {
            _firstLemma = lemma;
            Volatile.Write(ref _firstKind, (int)kind + 1);
        }
        else
        {
            // Where two threads meet here, one's is lost and found again another time.
            _others = new KnownLemma(kind, lemma, _others);
        }
        return lemma;
    }

    /// <summary>A lemma of a form that has more than one.</summary>
    private sealed record KnownLemma(LemmaClass Kind, string Lemma, KnownLemma? Next);
}

/// <summary>Rows of the first layer for all forms of a text.</summary>
/// <remarks>A row depends on the form alone, so those of the forms that come first are kept, for all threads.
/// The store has a fixed size: what does not fit is computed again each time, so memory does not grow with the reports read.
/// What is kept never changes a result, only the time it takes.</remarks>
internal sealed unsafe class WordRows
{
    // 37 MB when full. (22,000 read newswire 4 % faster than 14,000, with 274 to 329 MB at the peak of 2,000 reports against 258 to 284; 2026-11-28.)
    private const int Capacity = 12_000;
    private const int Slots = 1 << 16;

    // So many forms are kept when they are first met; the rest of the room is for those that come again and again. Of newswire read twice, 3.6 % of
    // the words are not kept then, 6.4 where who comes first is kept (2026-11-29).
    private const int AtFirstSight = 6_000, Sightings = 1 << 18, MostSightings = 3;

    // Words whose slots are asked for ahead of their use.
    private const int Ahead = 6;
    private const int LongestKept = 40;

    private readonly ModelArray<sbyte> _embeddings, _table;
    private readonly ModelArray<float> _embeddingScales, _tableScales;
    private readonly WordFeatures _features = new();
    private readonly Vocabulary _words;
    private readonly int _wordColumns, _tableColumns, _columns;
    private readonly WeightMatrix _gates;
    private readonly Lock _gate = new();
    private readonly WordRow?[] _slots = new WordRow?[Slots];

    // The values of the rows that are kept, one row behind the other; as long as the program runs.
    private readonly ushort* _values;

    // How often forms were met that are not kept, by hash. Two threads may count as one: that only delays.
    private readonly byte[] _sightings = new byte[Sightings];
    private int _count;

    public WordRows(ModelFile model, int wordColumns, int tableColumns, int gates)
    {
        (_embeddings, _embeddingScales) = (model.Array<sbyte>("words"), model.Array<float>("words.scale"));
        (_table, _tableScales) = (model.Array<sbyte>("table"), model.Array<float>("table.scale"));
        (_wordColumns, _tableColumns, _columns) = (wordColumns, tableColumns, 3 * gates);
        _gates = new WeightMatrix(model, "gates0", []);
        _words = new(model);
        _values = (ushort*)NativeMemory.AlignedAlloc((nuint)(Capacity * _columns * sizeof(ushort)), Scratch.LineBytes);
    }

    /// <summary>Finds the rows of words; those not yet kept are computed together.</summary>
    /// <param name="strings">Receives each word's form as a string, shared where it is kept.</param>
    public void Find(string text, ReadOnlySpan<Dragoman.Text.TextSpan> spans, Span<string> strings, Span<WordRow> rows, Scratch scratch)
    {
        List<int> missing = scratch.Missing;
        missing.Clear();
        scratch.ReturnRows();
        Span<uint> hashes = scratch.Hashes(spans.Length);
        for (int i = 0; i < spans.Length; i++)
            hashes[i] = WordIndex.Hash(spans[i].In(text));
        for (int i = 0; i < spans.Length; i++)
        {
            if (i + Ahead < spans.Length)
                Prefetch(hashes[i + Ahead]);
            if (Volatile.Read(ref _slots[FindSlot(spans[i].In(text), hashes[i])]) is { } row)
                (strings[i], rows[i]) = (row.Form, row);
            else
                missing.Add(i);
        }
        for (int from = 0; from < missing.Count; from += 64)
            Compute(text, spans, strings, rows, missing, from, Math.Min(64, missing.Count - from), scratch);
    }

    private static int Slot(uint hash) => (int)(hash & (Slots - 1));

    private void Prefetch(uint hash)
    {
        if (Sse.IsSupported)
            Sse.Prefetch0(Unsafe.AsPointer(ref _slots[Slot(hash)]));
    }

    private int FindSlot(ReadOnlySpan<char> form, uint hash)
    {
        int slot = Slot(hash);
        while (true)
        {
            if (Volatile.Read(ref _slots[slot]) is not { } row || form.SequenceEqual(row.Form))
                return slot;
            slot = (slot + 1) & (Slots - 1);
        }
    }

    private void Compute(string text, ReadOnlySpan<Dragoman.Text.TextSpan> spans, Span<string> strings, Span<WordRow> rows, List<int> missing,
        int from, int count, Scratch scratch)
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
            ReadOnlySpan<char> form = spans[word].In(text);
            Span<float> values = products.Slice(n * _columns, _columns);
            rows[word] = IsKept(form) && Keep(form, values) is { } kept ? kept : Round(form, values, scratch.BorrowRow(_columns));
            strings[word] = rows[word].Form;
        }
    }

    private bool IsKept(ReadOnlySpan<char> form)
    {
        if (form.Length > LongestKept || _count == Capacity)
            return false;
        if (_count < AtFirstSight)
            return true;
        ref byte sightings = ref _sightings[WordIndex.Hash(form) % Sightings];
        if (sightings + 1 >= MostSightings)
            return true;
        sightings++;
        return false;
    }

    // Null where there is no more room.
    private WordRow? Keep(ReadOnlySpan<char> form, ReadOnlySpan<float> values)
    {
        lock (_gate)
        {
            int slot = FindSlot(form, WordIndex.Hash(form));
            if (_slots[slot] is { } kept)
                return kept;
            if (_count == Capacity)
                return null;
            WordRow row = Round(form, values, _values + (long)_count++ * _columns);
            Volatile.Write(ref _slots[slot], row);
            return row;
        }
    }

    // Rounded to the nearest, a tie to the even one.
    private static WordRow Round(ReadOnlySpan<char> form, ReadOnlySpan<float> values, ushort* rounded)
    {
        ref uint v = ref Unsafe.As<float, uint>(ref MemoryMarshal.GetReference(values));
        for (nuint k = 0; k < (nuint)values.Length; k += 16)
        {
            Vector512<uint> bits = Vector512.LoadUnsafe(ref v, k);
            bits = (bits + Vector512.Create(0x7FFFu) + ((bits >> 16) & Vector512<uint>.One)) >> 16;
            Vector256.Narrow(bits.GetLower(), bits.GetUpper()).Store(rounded + k);
        }
        return new WordRow(form.ToString(), rounded);
    }

    // Word columns, then the sum of the table's rows.
    private void Embed(ReadOnlySpan<char> form, Span<float> input)
    {
        Span<char> normal = stackalloc char[48];
        int length = WordFeatures.Normalize(form, normal);
        int word = _words.Find(normal[..length]);
        input.Clear();
        AddScaled(_embeddings.Span.Slice(word * _wordColumns, _wordColumns), _embeddingScales.Span[word], input);
        Span<int> rows = stackalloc int[WordFeatures.MaxRows];
        int count = _features.Rows(form, rows);
        ReadOnlySpan<sbyte> table = _table.Span;
        ReadOnlySpan<float> scales = _tableScales.Span;
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
        return Vector512.ConvertToSingle(Vector512.Create(Vector256.Create(Vector128.WidenLower(lower), Vector128.WidenUpper(lower)),
            Vector256.Create(Vector128.WidenLower(upper), Vector128.WidenUpper(upper))));
    }
}
