using System.Numerics.Tensors;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using Dragoman.Text;

namespace Dragoman.Reading;

/// <summary>Reads text with one small joint network: sentence ends, tags, names and trees from the same vectors.</summary>
/// <remarks>The network and what was tried for it: docs/models.md. Words come from <see cref="Tokenizer"/>, lemmas from
/// <see cref="Lemmatizer"/>. Heads and labels are scored after Dozat and Manning (2017).</remarks>
public sealed class NeuralParser : ITextParser
{
    // Words in quotation marks at the end of a sentence that is not itself a quotation, at most.
    private const int MostQuotedWords = 40;

    private const int UposCount = 17, XposCount = 49, NameAt = UposCount + XposCount, SentenceAt = NameAt + NameReader.Classes;
    private const int DeprelCount = 51, LabelColumns = 64, LabelRows = 4, ArcRows = 4, Transposed = 4;

    // A stretch is what the network sees at once: a paragraph, or a part of a very long one. No sentence is longer.
    private const int LongestStretch = 400, BatchWords = 128;

    [ThreadStatic] private static Scratch? _scratch;

    private static Scratch Scratch => _scratch ??= new Scratch();

    // In this order: each stands on the ones before.
    private static readonly Action<ParsedText>[] Repairs =
    [
        RelationClasses.Repair,
        AgreementRepair.Repair,
        ClassRepair.Repair,
        PlainFormRepair.Repair,
        CapitalRepair.Repair,
        TitleRepair.Repair,
        HonorificRepair.Repair,
        PersonNameRepair.Repair,
        NamePartRepair.Repair,
        TreeRepair.Repair,
        ClauseRepair.Repair,
        PhraseRepair.Repair,
        AttributeRepair.Repair,
        ConditionRepair.Repair,
        HingeRepair.Repair,
        ContentRepair.Repair,
        PairRepair.Repair,
        SubjectRepair.Repair,
        SemicolonRepair.Repair,
        ListRepair.Repair,
        RequestRepair.Repair,
        RelativeRepair.Repair,
        SpeechRepair.Repair,
        SpeakerRepair.Repair,
        SaidClauseRepair.Repair,
        LastSpeakerRepair.Repair,
        ReportingTailRepair.Repair,
        ListItems.Repair,
        VerbFirstRepair.Repair,
        OrderRepair.Repair,
        VerbRepair.Repair,
        VictimRepair.Repair,
        TitleRepair.RepairGuests,
        SubjectRepair.Join,
        PhraseRepair.Name,
        AgreementRepair.Settle,
        TagAgreement.Repair,
        CarelessWords.Repair,
    ];

    private readonly WordRows _words;
    private readonly Encoder _encoder;
    private readonly WeightMatrix _tags, _sides, _arcs;
    private readonly int _arc, _label;
    private readonly float[] _root, _labelWeights, _labelBias;
    private readonly float _rootBias;

    // What the distance from a word to its head is worth, at LongestStretch + distance.
    private readonly float[] _distance = new float[2 * LongestStretch + 1];

    private NeuralParser(ModelFile model)
    {
        ReadOnlySpan<int> shape = model.Get<int>("shape");
        int hidden = shape[2];
        (_arc, _label) = (shape[4], shape[5]);
        _words = new WordRows(model, shape[0], shape[1], 2 * hidden);
        _encoder = new Encoder(model, hidden, shape[3]);
        _tags = new WeightMatrix(model, "tags", model.Get<float>("tags.bias"));
        _sides = new WeightMatrix(model, "sides", model.Get<float>("sides.bias"));
        _arcs = new WeightMatrix(model, "arc", model.Get<float>("arc.head"));
        (_labelWeights, _labelBias) = (model.Get<float>("label").ToArray(), model.Get<float>("label.bias").ToArray());
        _root = model.Get<float>("root").ToArray();
        ReadOnlySpan<float> distance = model.Get<float>("distance");
        _rootBias = distance[0];
        for (int d = -LongestStretch; d <= LongestStretch; d++)
            _distance[LongestStretch + d] = distance[DistanceBucket(d)];
    }

    /// <summary>Opens a model file; it stays mapped as long as the parser lives.</summary>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="ModelFormatException">The file is no model, or not of this version.</exception>
    public static NeuralParser Load(string path) => new(new ModelFile(path));

    public ParsedText Parse(string text) => Parse(Tokenizer.Tokenize(text));

    /// <summary>Reads several texts: all are cut into words, then the network reads all, then trees are repaired, since neither the network nor the
    /// code of the repairs leaves room in the caches for the other.</summary>
    public ParsedText[] Parse(IReadOnlyList<string> texts)
    {
        TokenizedText[] tokens = [.. texts.Select(Tokenizer.Tokenize)];
        ParsedText[] parsed = Array.ConvertAll(tokens, Read);
        foreach (ParsedText each in parsed)
        {
            each.AskAhead();
            Scratch.Trees.Repair(each, Repairs);
        }
        return parsed;
    }

    /// <summary>Reads words that are already told apart.</summary>
    public ParsedText Parse(TokenizedText tokens)
    {
        ParsedText parsed = Read(tokens);
        Scratch.Trees.Repair(parsed, Repairs);
        return parsed;
    }

    private ParsedText Read(TokenizedText tokens)
    {
        int n = tokens.Count;
        ParsedText parsed = new()
        {
            Text = tokens.Text,
            Count = n,
            Span = tokens.Span,
            TokenWords = tokens.TokenWords,
            Form = new string[n],
            Lemma = new string[n],
            Upos = new Upos[n],
            Xpos = new Xpos[n],
            Head = new int[n],
            Deprel = new Deprel[n],
            Name = new NameKind[n],
            NameBegins = new bool[n],
            SentenceOf = new int[n],
            Sentences = [],
        };
        string read = TrueCase.Of(tokens);
        List<SentenceRange> sentences = [];
        Scratch scratch = Scratch;
        List<int> stretches = [];
        int first = 0;
        while (first < n)
        {
            stretches.Clear();
            stretches.Add(0);
            int end = first;
            while (end < n && (end == first || end - first < BatchWords))
            {
                end = StretchEnd(tokens, end);
                stretches.Add(end - first);
            }
            ParseBatch(parsed, read, first, end - first, CollectionsMarshal.AsSpan(stretches), sentences, scratch);
            first = end;
        }
        parsed.Sentences = [.. sentences];
        return parsed;
    }

    // The end of the paragraph; a very long one is cut, if possible behind a full stop.
    private static int StretchEnd(TokenizedText tokens, int first)
    {
        int limit = Math.Min(tokens.Count, first + LongestStretch);
        int stop = -1;
        for (int i = first + 1; i < limit; i++)
        {
            if (tokens.BeginsParagraph[i])
                return i;
            if (i - first >= LongestStretch / 2 && tokens.Text[tokens.Span[i - 1].End - 1] is '.' or '!' or '?'
                && char.IsUpper(tokens.Text[tokens.Span[i].Start]))
                stop = i;
        }
        return limit == tokens.Count || stop < 0 ? limit : stop;
    }

    private void ParseBatch(ParsedText parsed, string read, int first, int count, ReadOnlySpan<int> stretches, List<SentenceRange> sentences,
        Scratch scratch)
    {
        WordRow[] rows = scratch.Rows(count);
        _words.Find(read, parsed.Span.AsSpan(first, count), parsed.Form.AsSpan(first, count), rows, scratch);
        _encoder.Encode(rows.AsSpan(0, count), stretches, scratch, out Span<byte> integers, out Span<float> scales);
        Span<float> tags = scratch.Floats(1, count * _tags.Columns);
        _tags.Multiply(integers, scales, count, tags);
        int firstSentence = sentences.Count;
        ReadTags(parsed, first, count, stretches, tags, sentences);
        for (int s = firstSentence; s < sentences.Count; s++)
            ReadNames(parsed, sentences[s], tags[((sentences[s].First - first) * _tags.Columns)..], scratch);
        for (int i = 0; i < count; i++)
            parsed.Lemma[first + i] = rows[i].Lemma(parsed.Upos[first + i], parsed.Xpos[first + i]);
        Span<float> sides = scratch.Floats(3, count * _sides.Columns);
        _sides.Multiply(integers, scales, count, sides);
        for (int i = 0; i < count; i++)
        {
            Span<float> both = sides.Slice(i * _sides.Columns, 2 * _arc);
            Rectify(both);
            ReadOnlySpan<float> dependant = both[.._arc];
            scales[i] = IntegerProduct.Quantize(dependant, IntegerProduct.Largest(dependant), integers.Slice(i * _arc, _arc));
        }
        Span<float> da = scratch.Floats(1, count * _arc);
        _arcs.Multiply(integers, scales, count, da);
        for (int s = firstSentence; s < sentences.Count; s++)
            FindTree(parsed, sentences[s], first, sides, da, scratch);
        ReadLabels(parsed, first, count, sides, scratch);
    }

    // Leaky: a tenth of what is below zero stays.
    private static void Rectify(Span<float> values)
    {
        ref float b = ref MemoryMarshal.GetReference(values);
        for (nuint k = 0; k < (nuint)values.Length; k += 16)
        {
            Vector512<float> v = Vector512.LoadUnsafe(ref b, k);
            Vector512.MaxNative(v, v * 0.1f).StoreUnsafe(ref b, k);
        }
    }

    private void ReadTags(ParsedText parsed, int first, int count, ReadOnlySpan<int> stretches, Span<float> tags, List<SentenceRange> sentences)
    {
        int stretch = 0, begin = first;
        int afterDateline = -1;
        for (int i = 0; i < count; i++)
        {
            ReadOnlySpan<float> row = tags.Slice(i * _tags.Columns, _tags.Columns);
            parsed.Upos[first + i] = (Upos)Largest.IndexOf(row[..UposCount]);
            parsed.Xpos[first + i] = (Xpos)Largest.IndexOf(row.Slice(UposCount, XposCount));
        }
        for (int i = 0; i < count; i++)
        {
            ReadOnlySpan<float> row = tags.Slice(i * _tags.Columns, _tags.Columns);
            bool opens = i == stretches[stretch], begins = opens;
            if (opens)
            {
                afterDateline = Datelines.End(parsed, first + i, first + stretches[stretch + 1]);
                stretch++;
            }
            else
                begins = first + i == afterDateline || row[SentenceAt + 1] > row[SentenceAt] && first + i > afterDateline
                    || i > 2 && (EndsInQuote(parsed, begin, first + i) || OpensQuote(parsed, begin, first + i, first + count));
            if (begins && !opens && i > 3 && IsMonthOfDay(parsed, first + i))
                begins = false;
            // A quotation mark that opens what follows is no sentence of its own.
            if (begins && i > 0 && (opens || first + i - 1 != begin || !IsOpenMark(parsed, begin)))
            {
                sentences.Add(new SentenceRange(begin, first + i));
                begin = first + i;
            }
            parsed.SentenceOf[first + i] = sentences.Count;
        }
        sentences.Add(new SentenceRange(begin, first + count));
    }

    // "on 28. August", as many languages write a day: its stop ends no sentence.
    private static bool IsMonthOfDay(ParsedText t, int word) =>
        Datelines.IsMonth(t.Form[word]) && t.Form[word - 1] is "." && t.Form[word - 2] is { Length: 1 or 2 } day
            && !day.AsSpan().ContainsAnyExceptInRange('0', '9')
            && t.Form[word - 3] is "on" or "On" or "at" or "At" or "since" or "Since" or "until" or "till" or "from" or "From" or "by" or "before"
                or "after" or "to" or "the" or "of" or "in";

    private void ReadNames(ParsedText parsed, SentenceRange sentence, ReadOnlySpan<float> tags, Scratch scratch) =>
        NameReader.Read(tags, _tags.Columns, NameAt, parsed.Name.AsSpan(sentence.First, sentence.Count),
            parsed.NameBegins.AsSpan(sentence.First, sentence.Count), scratch);

    // A quotation mark with a space before it and none behind.
    private static bool IsOpenMark(ParsedText t, int word) =>
        t.Form[word] is "\"" or "“" or "``" && word + 1 < t.Count && t.Span[word + 1].Start == t.Span[word].End
            && (word == 0 || t.Span[word].Start > t.Span[word - 1].End);

    // "… the dispute. \"Guyana is not the aggressor\"": a quotation that opens behind a stop begins a sentence.
    private static bool OpensQuote(ParsedText t, int begin, int next, int end)
    {
        if (t.Text[t.Span[next].Start] is not ('"' or '“' or '`') || t.Form[next] is not ("\"" or "“" or "``") || t.Form[next - 1] is not "."
            || next + 1 >= end || !char.IsUpper(t.Form[next + 1][0]) || t.Span[next].Start == t.Span[next - 1].End
            || t.Span[next + 1].Start != t.Span[next].End)
            return false;
        // An open one before it ends here, or goes on.
        int marks = 0;
        for (int i = begin; i < next; i++)
            marks += t.Form[i] is "\"" or "“" or "”" ? 1 : 0;
        return marks % 2 == 0 && next - begin > 2;
    }

    // "… of \"sovereign equality.\" Mr. X says": a few words quoted at the end, behind a stop; who is named then begins a sentence.
    private static bool EndsInQuote(ParsedText t, int begin, int next)
    {
        if (t.Text[t.Span[next - 1].Start] is not ('"' or '”' or '\'') || t.Form[next - 1] is not ("\"" or "”" or "''")
            || t.Form[next - 2] is not ("." or "!" or "?") || !char.IsUpper(t.Form[next][0]))
            return false;
        int open = next - 3, words = 0;
        while (open >= begin && t.Form[open] is not ("\"" or "“" or "``"))
        {
            open--;
            words++;
        }
        // What is quoted whole may belong to the one named behind it.
        return open > begin + 1 && words > 0 && words < MostQuotedWords
            && (t.Form[open - 1] is not ("," or ":") || t.Form[open - 2] is "said" or "says" or "added" or "wrote" or "adding" or "saying");
    }

    private void FindTree(ParsedText parsed, SentenceRange sentence, int first, Span<float> sides, Span<float> da, Scratch scratch)
    {
        int n = sentence.Count, at = sentence.First - first;
        int stride = (n + 1 + 15) / 16 * 16;
        Span<float> scores = scratch.Floats(5, n * stride), heads = scratch.Floats(6, _arc * stride);
        // Heads by column, so that the scores of sixteen heads come from one vector; the root is the last column, and what is behind it is nobody's.
        ReadOnlySpan<float> words = sides[(at * _sides.Columns + _arc)..];
        for (int j = 0; j < n; j += Transposed)
            TransposeHeads(words[(j * _sides.Columns)..], Math.Min(Transposed, n - j), stride, heads[j..]);
        for (int k = 0; k < _arc; k++)
            heads[k * stride + n] = _root[k];
        ScoreArcs(da.Slice(at * _arc, n * _arc), heads, n, stride, scores);
        for (int i = 0; i < n; i++)
        {
            Span<float> row = scores.Slice(i * stride, n + 1), ofWords = row[..n];
            TensorPrimitives.Add(ofWords, _distance.AsSpan(LongestStretch - i, n), ofWords);
            row[n] += _rootBias;
        }
        Span<int> found = parsed.Head.AsSpan(sentence.First, n);
        TreeDecoder.Decode(scores, n, stride, found);
        for (int i = 0; i < n; i++)
            found[i] = found[i] < 0 ? -1 : found[i] + sentence.First;
    }

    // Four words' values become four columns; a word that is missing takes the last one's place, in a column that is written again or is nobody's.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void TransposeHeads(ReadOnlySpan<float> words, int count, int stride, Span<float> heads)
    {
        int width = _sides.Columns, last = (count - 1) * width;
        ref float w = ref MemoryMarshal.GetReference(words[..(last + _arc)]), h =
            ref MemoryMarshal.GetReference(heads[..((_arc - 1) * stride + Transposed)]);
        ref float w1 = ref Unsafe.Add(ref w, Math.Min(width, last)), w2 = ref Unsafe.Add(ref w, Math.Min(2 * width, last)), w3 =
            ref Unsafe.Add(ref w, last);
        for (int k = 0; k < _arc; k += Transposed)
        {
            Vector128<float> a = Vector128.LoadUnsafe(ref w, (nuint)k), b = Vector128.LoadUnsafe(ref w1, (nuint)k), c =
                Vector128.LoadUnsafe(ref w2, (nuint)k), d = Vector128.LoadUnsafe(ref w3, (nuint)k);
            for (int r = 0; !Sse.IsSupported && r < Transposed; r++)
                Vector128.Create(a[r], b[r], c[r], d[r]).StoreUnsafe(ref h, (nuint)((k + r) * stride));
            if (!Sse.IsSupported)
                continue;
            Vector128<float> lowAb = Sse.UnpackLow(a, b), highAb = Sse.UnpackHigh(a, b), lowCd = Sse.UnpackLow(c, d), highCd = Sse.UnpackHigh(c, d);
            Sse.MoveLowToHigh(lowAb, lowCd).StoreUnsafe(ref h, (nuint)(k * stride));
            Sse.MoveHighToLow(lowCd, lowAb).StoreUnsafe(ref h, (nuint)((k + 1) * stride));
            Sse.MoveLowToHigh(highAb, highCd).StoreUnsafe(ref h, (nuint)((k + 2) * stride));
            Sse.MoveHighToLow(highCd, highAb).StoreUnsafe(ref h, (nuint)((k + 3) * stride));
        }
    }

    private void ScoreArcs(ReadOnlySpan<float> da, ReadOnlySpan<float> heads, int n, int stride, Span<float> scores)
    {
        for (int i = 0; i < n; i += ArcRows)
        {
            for (int j = 0; j < stride; j += 16)
                ScoreFour(da[(i * _arc)..], heads[j..], Math.Min(ArcRows, n - i), stride, scores[(i * stride + j)..]);
        }
    }

    // Four dependants and sixteen heads; a dependant that is missing takes the first one's place.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void ScoreFour(ReadOnlySpan<float> dependants, ReadOnlySpan<float> heads, int rows, int stride, Span<float> scores)
    {
        int second = rows > 1 ? _arc : 0, third = rows > 2 ? 2 * _arc : 0, fourth = rows > 3 ? 3 * _arc : 0;
        ref float d = ref MemoryMarshal.GetReference(dependants[..(fourth + _arc)]), h =
            ref MemoryMarshal.GetReference(heads[..((_arc - 1) * stride + 16)]);
        Vector512<float> even0 = default, even1 = default, even2 = default, even3 = default, odd0 = default, odd1 = default, odd2 = default, odd3 =
            default;
        for (int k = 0; k < _arc; k += 2)
        {
            Vector512<float> head = Vector512.LoadUnsafe(ref h, (nuint)(k * stride));
            even0 = Vector512.FusedMultiplyAdd(Vector512.Create(Unsafe.Add(ref d, k)), head, even0);
            even1 = Vector512.FusedMultiplyAdd(Vector512.Create(Unsafe.Add(ref d, second + k)), head, even1);
            even2 = Vector512.FusedMultiplyAdd(Vector512.Create(Unsafe.Add(ref d, third + k)), head, even2);
            even3 = Vector512.FusedMultiplyAdd(Vector512.Create(Unsafe.Add(ref d, fourth + k)), head, even3);
            head = Vector512.LoadUnsafe(ref h, (nuint)((k + 1) * stride));
            odd0 = Vector512.FusedMultiplyAdd(Vector512.Create(Unsafe.Add(ref d, k + 1)), head, odd0);
            odd1 = Vector512.FusedMultiplyAdd(Vector512.Create(Unsafe.Add(ref d, second + k + 1)), head, odd1);
            odd2 = Vector512.FusedMultiplyAdd(Vector512.Create(Unsafe.Add(ref d, third + k + 1)), head, odd2);
            odd3 = Vector512.FusedMultiplyAdd(Vector512.Create(Unsafe.Add(ref d, fourth + k + 1)), head, odd3);
        }
        // The last row first, so that the first one's scores are right whatever stands in for it.
        (even3 + odd3).CopyTo(scores[(rows > 3 ? 3 * stride : 0)..]);
        (even2 + odd2).CopyTo(scores[(rows > 2 ? 2 * stride : 0)..]);
        (even1 + odd1).CopyTo(scores[(rows > 1 ? stride : 0)..]);
        (even0 + odd0).CopyTo(scores);
    }

    private void ReadLabels(ParsedText parsed, int first, int count, Span<float> sides, Scratch scratch)
    {
        Span<float> input = scratch.Floats(1, count * _label);
        for (int i = 0; i < count; i++)
        {
            int head = parsed.Head[first + i];
            ReadOnlySpan<float> ofDependant = sides.Slice(i * _sides.Columns + 2 * _arc, _label);
            ReadOnlySpan<float> ofHead = head < 0 ? _root.AsSpan(_arc, _label)
                : sides.Slice((head - first) * _sides.Columns + 2 * _arc + _label, _label);
            Span<float> sum = input.Slice(i * _label, _label);
            TensorPrimitives.Add(ofDependant, ofHead, sum);
            TensorPrimitives.Max(sum, 0f, sum);
        }
        // In single precision: eight bits cost 1.2 LAS here (2026-11-23), since rectified inputs are all on one side of zero.
        Span<float> scores = stackalloc float[LabelRows * LabelColumns];
        for (int i = 0; i < count; i += LabelRows)
        {
            ScoreLabels(input, i * _label, Math.Min(LabelRows, count - i), scores);
            for (int r = 0; r < LabelRows && i + r < count; r++)
            {
                Span<float> row = scores.Slice(r * LabelColumns, DeprelCount);
                row[(int)Deprel.root] = float.NegativeInfinity;
                // Only the root of the tree is labelled root.
                parsed.Deprel[first + i + r] = parsed.Head[first + i + r] < 0 ? Deprel.root : (Deprel)Largest.IndexOf(row);
            }
        }
    }

    // Four rows of inputs, which share what is loaded of the weights; a row that is missing takes the first one's place.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void ScoreLabels(Span<float> input, int at, int rows, Span<float> scores)
    {
        ref float x0 = ref input[at], x1 = ref input[at + (rows > 1 ? _label : 0)], x2 = ref input[at + (rows > 2 ? 2 * _label : 0)], x3 =
            ref input[at + (rows > 3 ? 3 * _label : 0)];
        for (int column = 0; column < LabelColumns; column += 32)
        {
            Vector512<float> left = Vector512.LoadUnsafe(ref _labelBias[column]), right = Vector512.LoadUnsafe(ref _labelBias[column + 16]);
            Vector512<float> l0 = left, l1 = left, l2 = left, l3 = left, r0 = right, r1 = right, r2 = right, r3 = right;
            ref float w = ref _labelWeights[column];
            for (int k = 0; k < _label; k++)
            {
                left = Vector512.LoadUnsafe(ref w, (nuint)(k * LabelColumns));
                right = Vector512.LoadUnsafe(ref w, (nuint)(k * LabelColumns + 16));
                Vector512<float> x = Vector512.Create(Unsafe.Add(ref x0, k));
                (l0, r0) = (Vector512.FusedMultiplyAdd(x, left, l0), Vector512.FusedMultiplyAdd(x, right, r0));
                x = Vector512.Create(Unsafe.Add(ref x1, k));
                (l1, r1) = (Vector512.FusedMultiplyAdd(x, left, l1), Vector512.FusedMultiplyAdd(x, right, r1));
                x = Vector512.Create(Unsafe.Add(ref x2, k));
                (l2, r2) = (Vector512.FusedMultiplyAdd(x, left, l2), Vector512.FusedMultiplyAdd(x, right, r2));
                x = Vector512.Create(Unsafe.Add(ref x3, k));
                (l3, r3) = (Vector512.FusedMultiplyAdd(x, left, l3), Vector512.FusedMultiplyAdd(x, right, r3));
            }
            ref float o = ref scores[column];
            Store(l0, r0, ref o);
            Store(l1, r1, ref Unsafe.Add(ref o, LabelColumns));
            Store(l2, r2, ref Unsafe.Add(ref o, 2 * LabelColumns));
            Store(l3, r3, ref Unsafe.Add(ref o, 3 * LabelColumns));
        }
    }

    private static void Store(Vector512<float> left, Vector512<float> right, ref float output)
    {
        left.StoreUnsafe(ref output);
        right.StoreUnsafe(ref output, 16);
    }

    // Exact to 7, then 8–11, 12–19, 20–31, further; as the trainer has it.
    private static int DistanceBucket(int distance)
    {
        int d = Math.Abs(distance);
        int b = d <= 7 ? d : d <= 11 ? 8 : d <= 19 ? 9 : d <= 31 ? 10 : 11;
        return distance < 0 ? b : 16 + b;
    }
}
