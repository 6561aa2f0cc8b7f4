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

/// <summary>The rows that one thread computed last and that are not kept for all: a report says its names again and again.</summary>
/// <remarks>They stand in a ring. A row is found while the batch of words that asks for it cannot write over it.</remarks>
internal sealed unsafe class RecentRows
{
    // No fewer than the longest batch has words; a row for each, at 3 KB.
    private const int Fewest = 576, Buckets = 1 << 12;

    // Pinned, since the rows point into it.
    private readonly ushort[] _memory;
    private readonly ushort* _values;
    private readonly WordRow?[] _rows;

    // By hash the place of the form that came last, from 1; 0 for none.
    private readonly ushort[] _places = new ushort[Buckets];
    private readonly int _columns;
    private int _next, _words;

    public RecentRows(int columns, int words)
    {
        _columns = columns;
        _rows = new WordRow?[Math.Max(Fewest, words)];
        _memory = GC.AllocateUninitializedArray<ushort>(_rows.Length * columns + Scratch.LineBytes / sizeof(ushort), pinned: true);
        _values = (ushort*)(((nuint)Unsafe.AsPointer(ref _memory[0]) + Scratch.LineBytes - 1) / Scratch.LineBytes * Scratch.LineBytes);
    }

    public int Capacity => _rows.Length;

    /// <summary>Says how many words are asked for together.</summary>
    public void Begin(int words) => _words = words;

    public WordRow? Find(ReadOnlySpan<char> form, uint hash)
    {
        int place = _places[hash % Buckets] - 1;
        if (place < 0 || (place < _next ? place + _rows.Length : place) - _next < _words)
            return null;
        return _rows[place] is { } row && form.SequenceEqual(row.Form) ? row : null;
    }

    /// <summary>A row whose values are still to be written.</summary>
    public WordRow Add(ReadOnlySpan<char> form, uint hash)
    {
        WordRow row = new(form.ToString(), _values + (long)_next * _columns);
        bool remembered = form.Length <= WordRows.LongestKept;
        _rows[_next] = remembered ? row : null;
        if (remembered)
            _places[hash % Buckets] = (ushort)(_next + 1);
        _next = _next + 1 == _rows.Length ? 0 : _next + 1;
        return row;
    }
}

/// <summary>Rows of the first layer for all forms of a text.</summary>
/// <remarks>A row depends on the form alone, so those of the forms that come first are kept, for all threads.
/// The store has a fixed size: what does not fit is computed again each time, so memory does not grow with the reports read.
/// What is kept never changes a result, only the time it takes.</remarks>
internal sealed unsafe class WordRows
{
    // 34 MB when full. (22,000 read newswire 4 % faster than 14,000, with 274 to 329 MB at the peak of 2,000 reports against 258 to 284; 2026-11-28.)
    private const int Capacity = 11_000;
    private const int Slots = 1 << 16;

    // So many forms are kept when they are first met; the rest of the room is for those that come again and again. Of newswire read twice, 3.6 % of
    // the words are not kept then, 6.4 where who comes first is kept (2026-11-29); what a thread finds among its latest counts as no sighting.
    private const int AtFirstSight = 5_500, Sightings = 1 << 18, MostSightings = 3;

    // Words whose slots are asked for ahead of their use.
    private const int Ahead = 6;

    /// <summary>Letters of the longest form that is kept.</summary>
    public const int LongestKept = 40;

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
        RecentRows recent = scratch.BeginRecent(_columns, spans.Length);
        Span<uint> hashes = scratch.Hashes(spans.Length);
        for (int i = 0; i < spans.Length; i++)
            hashes[i] = WordIndex.Hash(spans[i].In(text));
        for (int i = 0; i < spans.Length; i++)
        {
            if (i + Ahead < spans.Length)
                Prefetch(hashes[i + Ahead]);
            ReadOnlySpan<char> form = spans[i].In(text);
            WordRow? row = Volatile.Read(ref _slots[FindSlot(form, hashes[i])]);
            if (row is null && (row = recent.Find(form, hashes[i])) is null)
            {
                missing.Add(i);
                if (IsKept(form, hashes[i]))
                {
                    rows[i] = null!;
                    continue;
                }
                row = recent.Add(form, hashes[i]);
            }
            (strings[i], rows[i]) = (row.Form, row);
        }
        for (int from = 0; from < missing.Count; from += 64)
            Compute(text, spans, hashes, strings, rows, missing, from, Math.Min(64, missing.Count - from), scratch);
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

    // A word that is missing has the row of a recent one by now, without its values, or none where it is to be kept.
    private void Compute(string text, ReadOnlySpan<Dragoman.Text.TextSpan> spans, ReadOnlySpan<uint> hashes, Span<string> strings, Span<WordRow> rows,
        List<int> missing, int from, int count, Scratch scratch)
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
            Span<float> values = products.Slice(n * _columns, _columns);
            if (rows[word] is { } recent)
            {
                Round(values, recent.Values);
                continue;
            }
            ReadOnlySpan<char> form = spans[word].In(text);
            if (Keep(form, hashes[word], values) is not { } row)
                Round(values, (row = scratch.Recent.Add(form, hashes[word])).Values);
            (strings[word], rows[word]) = (row.Form, row);
        }
    }

    private bool IsKept(ReadOnlySpan<char> form, uint hash)
    {
        if (form.Length > LongestKept || _count == Capacity)
            return false;
        if (_count < AtFirstSight)
            return true;
        ref byte sightings = ref _sightings[hash % Sightings];
        if (sightings + 1 >= MostSightings)
            return true;
        sightings++;
        return false;
    }

    // Null where there is no more room.
    private WordRow? Keep(ReadOnlySpan<char> form, uint hash, ReadOnlySpan<float> values)
    {
        lock (_gate)
        {
            int slot = FindSlot(form, hash);
            if (_slots[slot] is { } kept)
                return kept;
            if (_count == Capacity)
                return null;
            WordRow row = new(form.ToString(), _values + (long)_count++ * _columns);
            Round(values, row.Values);
            Volatile.Write(ref _slots[slot], row);
            return row;
        }
    }

    // Rounded to the nearest, a tie to the even one.
    private static void Round(ReadOnlySpan<float> values, ushort* rounded)
    {
        ref uint v = ref Unsafe.As<float, uint>(ref MemoryMarshal.GetReference(values));
        for (nuint k = 0; k < (nuint)values.Length; k += 16)
        {
            Vector512<uint> bits = Vector512.LoadUnsafe(ref v, k);
            bits = (bits + Vector512.Create(0x7FFFu) + ((bits >> 16) & Vector512<uint>.One)) >> 16;
            Vector256.Narrow(bits.GetLower(), bits.GetUpper()).Store(rounded + k);
        }
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
