using System.Diagnostics;
using System.Globalization;
using Dragoman;
using Dragoman.Reading;
using Dragoman.Train;

const string Usage = """
    train --data FOLDER --out MODEL [--epochs N] [--seed N] [--hidden N] [--layers N] [--rate R] [--dropout R] [--vectors VECTORS.json] [--more WORDS]
          [--teachers MODEL,MODEL] [--raw REPORTS.jsonl] [--start MODEL] [--disorder SHARE] [--variants SHARE]
    train --data FOLDER --average MODEL,MODEL --out MODEL
    train --data FOLDER --lemmas FILE      forms that data/lemmas/exceptions.txt lacks
    train --data FOLDER --evaluate MODEL   gold tokens, the shipped reader
    """;
string[] known = ["data", "out", "epochs", "seed", "hidden", "layers", "rate", "dropout", "vectors", "more", "teachers", "raw", "start", "disorder", "variants", "average", "lemmas", "evaluate", "batch", "save", "word", "table", "arc", "label"];
Dictionary<string, string> options = [];
for (int i = 0; i < args.Length; i += 2)
{
    if (i + 1 == args.Length || !args[i].StartsWith("--", StringComparison.Ordinal) || !known.Contains(args[i][2..]))
    {
        Console.Error.WriteLine($"{args[i]}: this is not an option with a value.\n{Usage}");
        return 2;
    }
    options[args[i][2..]] = args[i + 1];
}
string Option(string name, string otherwise) => options.GetValueOrDefault(name, otherwise);
int Number(string name, int otherwise) => int.Parse(Option(name, otherwise.ToString(CultureInfo.InvariantCulture)), CultureInfo.InvariantCulture);
float Real(string name, float otherwise) => float.Parse(Option(name, otherwise.ToString(CultureInfo.InvariantCulture)), CultureInfo.InvariantCulture);

string data = Option("data", "../shared/data/ud");
if (options.ContainsKey("evaluate"))
{
    Evaluation.Run(Option("evaluate", ""), Path.Combine(data, "ewt-dev.conllu"), Path.Combine(data, "gum-dev-entities.conllu"));
    return 0;
}
if (options.TryGetValue("lemmas", out string? missing))
{
    using StreamWriter output = new(missing);
    LemmaLists.WriteMissing(output, Path.Combine(data, "ewt-train.conllu.gz"), Path.Combine(data, "gum-train.conllu"));
    return 0;
}
int seed = Number("seed", 1), epochs = Number("epochs", 40), batchWords = Number("batch", 500), save = Number("save", 5);
Random random = new(seed);
List<Sequence> train = [.. Corpus.Read(Path.Combine(data, "ewt-train.conllu.gz")), .. Corpus.Read(Path.Combine(data, "gum-train-entities.conllu"))];
List<Sequence> ewt = Corpus.Read(Path.Combine(data, "ewt-dev.conllu")), gum = Corpus.Read(Path.Combine(data, "gum-dev-entities.conllu"));

Dictionary<string, int> counts = new(StringComparer.Ordinal);
string Normal(string form)
{
    Span<char> buffer = stackalloc char[48];
    return new string(buffer[..WordFeatures.Normalize(form, buffer)]);
}
foreach (Sequence s in train)
{
    foreach (string form in s.Forms)
        counts[Normal(form)] = counts.GetValueOrDefault(Normal(form)) + 1;
}
List<string> words = ["", .. counts.Where(c => c.Value >= 2).OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal).Select(c => c.Key)];
Dictionary<string, int> ids = words.Select((w, i) => (w, i)).ToDictionary(p => p.w, p => p.i, StringComparer.Ordinal);
WordVectors? vectors = options.TryGetValue("vectors", out string? vectorPath) ? WordVectors.Read(vectorPath, words, Number("more", 100_000)) : null;
if (vectors is not null)
    ids = vectors.Words.Select((w, i) => (w, i)).ToDictionary(p => p.w, p => p.i, StringComparer.Ordinal);
float[] wordDrop = words.Select((w, i) => i == 0 ? 0 : 0.03f + 0.5f / (0.5f + counts[w])).Append(0.2f).ToArray();

WordFeatures features = new();
Encoded Encode(Sequence s) => new()
{
    Sequence = s,
    Word = s.Forms.Select(f => ids.GetValueOrDefault(Normal(f))).ToArray(),
    Rows = s.Forms.Select(f =>
    {
        Span<int> rows = stackalloc int[WordFeatures.MaxRows];
        return rows[..features.Rows(f, rows)].ToArray();
    }).ToArray(),
};
List<Encoded> encoded = train.Select(Encode).ToList(), ewtDev = ewt.Select(Encode).ToList(), gumDev = gum.Select(Encode).ToList();
if (options.TryGetValue("teachers", out string? teacherPaths))
{
    List<Network> teachers = teacherPaths.Split(',').Select(t => ModelWriter.Read(t, words.Count)).ToList();
    Distillation.Teach(encoded, teachers);
    if (options.TryGetValue("raw", out string? raw))
        encoded.AddRange(Distillation.TeachRaw(Distillation.ReadRaw(raw).Select(Encode).ToList(), teachers));
}
if (Real("disorder", 0) is > 0 and float disordered)
    encoded.AddRange(new Disorder(new Random(seed + 55), disordered).Of([.. encoded], Encode));
if (Real("variants", 0) is > 0 and float share)
    encoded.AddRange(new Variants(new Random(seed + 77), share).Of([.. encoded], Encode));
List<Encoded> disorder = new Disorder(new Random(1), 1).Of([.. ewtDev, .. gumDev], Encode);
Console.WriteLine($"{encoded.Sum(e => e.Word.Length)} words with raw text and variants");
Console.WriteLine($"{train.Sum(s => s.Forms.Length)} words in {train.Count} sequences, vocabulary {words.Count}");

if (options.TryGetValue("average", out string? averaged))
{
    // The mean of networks that were trained on from one another errs less than each (Wortsman et al., 2022).
    string[] paths = averaged.Split(',');
    Network mean = ModelWriter.Read(paths[0], words.Count);
    foreach (string path in paths.Skip(1))
    {
        foreach ((Parameter to, Parameter from) in mean.All.Zip(ModelWriter.Read(path, words.Count).All))
        {
            // A network without vectors has fewer words: it has no more to say of the others than of an unknown one.
            for (int r = 0; r < to.Rows; r++)
            {
                Span<float> row = to.Weights.AsSpan(r * to.Columns, to.Columns);
                System.Numerics.Tensors.TensorPrimitives.Add(row, from.Weights.AsSpan((r < from.Rows ? r : 0) * to.Columns, to.Columns), row);
            }
        }
    }
    foreach (Parameter p in mean.All)
        System.Numerics.Tensors.TensorPrimitives.Multiply(p.Weights, 1f / paths.Length, p.Weights);
    ModelWriter.Write(Option("out", "english.model"), mean, vectors?.Words ?? words, mean.Shape);
    return 0;
}
Shape shape = new(Number("word", 128), Number("table", 128), Number("hidden", 256), Number("layers", 4), Number("arc", 128), Number("label", 96));
Network network = options.TryGetValue("start", out string? begun) ? ModelWriter.Read(begun, words.Count, vectors) : new(shape, words.Count, random, vectors);
Adam adam = new(network.All);
float rate = Real("rate", 0.002f), dropout = Real("dropout", 0.3f);
Worker[] workers = Enumerable.Range(0, Network.Workers).Select(w => new Worker(network, w, dropout, seed * 1000 + w)).ToArray();
Stopwatch clock = Stopwatch.StartNew();

Tally Evaluate(List<Encoded> set)
{
    Tally tally = default;
    foreach (Encoded[] chunk in set.Chunk(10))
        tally.Add(workers[0].Run([.. chunk], false, wordDrop));
    return tally;
}

for (int epoch = 1; epoch <= epochs; epoch++)
{
    Encoded[] order = [.. encoded];
    random.Shuffle(order);
    List<List<Encoded>> batches = [];
    int size = int.MaxValue;
    foreach (Encoded e in order)
    {
        if (size >= batchWords)
        {
            batches.Add([]);
            size = 0;
        }
        batches[^1].Add(e);
        size += e.Word.Length;
    }
    Tally sum = default;
    Tally[] parts = new Tally[Network.Workers];
    for (int b = 0; b + Network.Workers <= batches.Count; b += Network.Workers)
    {
        float done = (epoch - 1 + (float)b / batches.Count) / epochs;
        int at = b;
        Parallel.For(0, Network.Workers, new ParallelOptions { MaxDegreeOfParallelism = Network.Workers }, w =>
        {
            workers[w].Seed(seed + epoch * 1_000_003 + at + w);
            parts[w] = workers[w].Run(batches[at + w], true, wordDrop);
        });
        foreach (Tally p in parts)
            sum.Add(p);
        float warm = Math.Min(1, (epoch - 1) * batches.Count + b < 400 ? ((epoch - 1) * batches.Count + b + 1) / 400f : 1f);
        adam.Step(rate * warm * (1 - done), 1f / (batchWords * Network.Workers));
    }
    Console.WriteLine($"epoch {epoch} {clock.Elapsed.TotalSeconds:F0}s train {sum}");
    if (epoch % 2 == 0 || epoch == epochs)
        Console.WriteLine($"  ewt {Evaluate(ewtDev)}\n  gum {Evaluate(gumDev)}\n  disordered {Evaluate(disorder)}");
    if (epoch % save == 0 || epoch == epochs)
        ModelWriter.Write(Option("out", "english.model"), network, vectors?.Words ?? words, shape);
}
return 0;
