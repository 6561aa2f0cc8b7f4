using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;
using Dragoman.Across.Copies;
using Dragoman.CopiesTool;

// Usage: copies REPORTS.jsonl... [--copies N] [--show N] [--mixed N]
// Makes copies of the reports, seeks them, and prints how many were found; with --mixed, pairs that were taken for copies and are none.
// With --show: groups of the reports as they are.
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
List<string> files = [];
int copies = 10_000, show = 0, mixed = 0;
for (int i = 0; i < args.Length; i++)
{
    int number = i + 1 < args.Length && int.TryParse(args[i + 1], out int n) ? n : -1;
    if (!args[i].StartsWith("--", StringComparison.Ordinal))
        files.Add(args[i]);
    else if (number < 0)
        return Usage();
    else if (args[i++] is "--copies")
        copies = number;
    else if (args[i - 1] is "--show")
        show = number;
    else
        mixed = number;
}
if (files.Count == 0)
    return Usage();
string[] texts = [.. files.SelectMany(File.ReadLines).Select(line => JsonDocument.Parse(line).RootElement.GetProperty("text").GetString()!)];
NaturalCopies natural = NaturalCopies.Find(texts);
if (show > 0)
{
    natural.Print(texts, show);
    return 0;
}
string[] originals = [.. natural.OneOfEach(texts).Take(2000)];
CopyMaker maker = new(originals, seed: 1);
List<MadeCopy> reports = [.. originals.Select((text, i) => new MadeCopy("original", i, text))];
for (int i = 0; i < copies; i++)
    reports.Add(maker.Make(CopyMaker.Kinds[i % CopyMaker.Kinds.Length], i * 7919 % originals.Length));
new Random(2).Shuffle(CollectionsMarshal.AsSpan(reports));
Console.WriteLine($"{texts.Length} reports, {natural.Groups} of them apart; {originals.Length} originals, {copies} copies");
Scoring scoring = new();
scoring.Print(reports);
scoring.PrintMixed(reports, mixed);
return 0;

static int Usage()
{
    Console.Error.WriteLine("usage: copies REPORTS.jsonl... [--copies N] [--show N] [--mixed N]");
    return 2;
}
