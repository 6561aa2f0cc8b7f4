using System.Globalization;
using System.Text.Json.Nodes;
using Dragoman;
using Dragoman.DamageTool;
using Dragoman.Findings.Origin;

// Usage: damage text FILE [--strength 1] [--seed 1] [--kind Order]   prints a damaged text; with one kind of damage alone
//        damage lines FILE [the same]                 prints each report of a JSON Lines file with its text damaged; its seed is drawn of its id
//        damage train SHARED --neighbours FILE        writes models/surprise.dragoman and data/origin/translated.csv
//        damage measure SHARED [--page docs/translated.md]   prints how well damage is told, on texts and damage that training never saw
//        damage time SHARED                           prints what the stage costs
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
if (args.Length < 2)
    return Usage();
string root = AppContext.BaseDirectory;
while (!File.Exists(Path.Combine(root, "Dragoman.slnx")))
{
    if (Path.GetDirectoryName(root) is not { } parent)
    {
        Console.Error.WriteLine($"{AppContext.BaseDirectory}: there is no Dragoman.slnx here or above. Run the tool from the repository's build.");
        return 2;
    }
    root = parent;
}
const int Wires = 125;
string withoutUnseen = Path.Combine(root, "tools", "Dragoman.Damage", "without-unseen.csv");
Models models = Models.Load(Path.Combine(root, "models", "english.dragoman"), gazetteer: Path.Combine(root, "models", "places.dragoman"));
InstanceMaker maker = new(models);
switch (args[0])
{
    case "text":
        Console.WriteLine(maker.Damage(File.ReadAllText(args[1]), Profile(), Seed()).Text);
        return 0;
    case "lines":
        foreach (string line in File.ReadLines(args[1]))
        {
            JsonObject report = JsonNode.Parse(line)!.AsObject();
            int own = Seed() ^ (int)(Seeds.Of(report["id"]!.ToString()) & 0x7FFFFFFF);
            report["text"] = maker.Damage((string)report["text"]!, Profile(), own).Text;
            Console.WriteLine(report.ToJsonString());
        }
        return 0;
    case "train":
        if (Option("--neighbours") is not { } neighbours)
            return Usage();
        Learned learned = new Training(maker, new NeighbourList(neighbours), Console.Out).Learn(new CleanTexts(args[1]).ForTraining());
        using (FileStream output = File.Create(Path.Combine(root, "models", "surprise.dragoman")))
            learned.Table.Write(output);
        learned.Regression.Write(Path.Combine(root, "data", "origin", "translated.csv"), $"{learned.Instances} instances.");
        learned.WithoutUnseen.Write(withoutUnseen, "Damage of word order, pronouns and wrong senses was left out: for measuring what a model makes of damage that it never saw.");
        new Measurement(maker, Console.Out).Print(new CleanTexts(args[1]).ForMeasuring(Wires), learned.Table, learned.Regression.ToScore(), learned.WithoutUnseen.ToScore());
        return 0;
    case "measure":
        using (StreamReader reader = new(withoutUnseen))
            new Measurement(maker, Console.Out) { Page = Option("--page") }.Print(new CleanTexts(args[1]).ForMeasuring(Wires), SurpriseTable.Shipped, DamageScore.Shipped, DamageScore.Read(reader));
        return 0;
    case "time":
        Timing.Print(models, new CleanTexts(args[1]).JsonLines("newswire", "speed/reports.jsonl").Take(500), Console.Out);
        return 0;
    default:
        return Usage();
}

DamageProfile Profile()
{
    double strength = double.Parse(Option("--strength") ?? "1", CultureInfo.InvariantCulture);
    return Option("--kind") is { } kind ? DamageProfile.Only(Enum.Parse<DamageKind>(kind), strength) : DamageProfile.All("all", strength);
}

int Seed() => int.Parse(Option("--seed") ?? "1", CultureInfo.InvariantCulture);

string? Option(string name) => Array.IndexOf(args, name) is > 0 and int at && at + 1 < args.Length ? args[at + 1] : null;

static int Usage()
{
    Console.Error.WriteLine("usage: damage text|lines FILE [--strength S] [--seed N] [--kind KIND] | damage train SHARED --neighbours FILE | damage measure SHARED [--page FILE] | damage time SHARED");
    return 2;
}
