using System.IO.Compression;
using System.Text;
using System.Text.Json;

namespace Dragoman.DamageTool;

/// <summary>A text as its writer left it.</summary>
/// <param name="Set">The collection that it comes from.</param>
internal sealed record CleanText(string Set, string Id, string Body);

/// <summary>Reads the clean texts of a data folder: those that may be learned from, and others to measure on.</summary>
internal sealed class CleanTexts(string shared)
{
    /// <summary>One Wikinews report in four is kept for measuring.</summary>
    private const uint HeldOutOf = 4;

    /// <summary>Texts whose licence lets a model be made of them.</summary>
    public List<CleanText> ForTraining() =>
    [
        .. JsonLines("wikinews", "wikinews/reports.jsonl").Where(static t => !IsHeldOut(t)),
        .. Conllu("gum", "ud/gum-train.conllu"),
        .. Conllu("ewt", "ud/ewt-train.conllu.gz"),
    ];

    /// <summary>Texts that training never sees.</summary>
    /// <param name="wires">How many newswire reports are taken, at even steps.</param>
    public List<CleanText> ForMeasuring(int wires)
    {
        List<CleanText> speed = JsonLines("newswire", "speed/reports.jsonl");
        int step = Math.Max(1, speed.Count / wires);
        return
        [
            .. JsonLines("wikinews", "wikinews/reports.jsonl").Where(IsHeldOut),
            .. speed.Where((_, i) => i % step == 0),
            .. JsonLines("newspapers", "statements/input.jsonl"),
            .. JsonLines("gum", "ud/gum-dev.input.jsonl"),
            .. JsonLines("ewt", "ud/ewt-dev.input.jsonl"),
        ];
    }

    public List<CleanText> JsonLines(string set, string path)
    {
        List<CleanText> texts = [];
        foreach (string line in File.ReadLines(Path.Combine(shared, "data", path)))
        {
            using JsonDocument json = JsonDocument.Parse(line);
            texts.Add(new CleanText(set, json.RootElement.GetProperty("id").ToString(), json.RootElement.GetProperty("text").GetString()!));
        }
        return texts;
    }

    private static bool IsHeldOut(CleanText text) => Seeds.Of(text.Id) % HeldOutOf == 0;

    private List<CleanText> Conllu(string set, string path)
    {
        List<CleanText> texts = [];
        StringBuilder body = new();
        string id = "", gap = "";
        bool spaced = true;
        using Stream file = File.OpenRead(Path.Combine(shared, "data", path));
        using StreamReader reader = new(path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file);
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith("# newdoc", StringComparison.Ordinal))
            {
                Flush();
                id = line[(line.IndexOf('=', StringComparison.Ordinal) + 1)..].Trim();
            }
            else if (line.StartsWith("# newpar", StringComparison.Ordinal))
                gap = "\n\n";
            else if (line.StartsWith("# text = ", StringComparison.Ordinal))
            {
                body.Append(body.Length == 0 ? "" : gap.Length > 0 ? gap : spaced ? " " : "").Append(line.AsSpan("# text = ".Length));
                gap = "";
            }
            else if (line.Length > 0 && char.IsAsciiDigit(line[0]))
                spaced = !line.Contains("SpaceAfter=No", StringComparison.Ordinal);
        }
        Flush();
        return texts;

        void Flush()
        {
            if (body.Length > 0)
                texts.Add(new CleanText(set, id, body.ToString()));
            body.Clear();
            gap = "";
        }
    }
}

/// <summary>Numbers that depend on nothing but the words they are made of.</summary>
internal static class Seeds
{
    public static uint Of(string words)
    {
        uint hash = 2166136261;
        foreach (char c in words)
            hash = (hash ^ c) * 16777619;
        return hash ^ hash >> 15;
    }
}
