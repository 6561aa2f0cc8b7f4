using System.IO.Compression;
using System.Text.Json;
using Dragoman.Sources;
using ICSharpCode.SharpZipLib.BZip2;

namespace Dragoman.Cli.Figures;

/// <summary>People with an office from a Wikidata JSON dump: one entity a line, read line by line, the dump never whole in memory.</summary>
/// <remarks>Two passes: the first notes which people are wanted and keeps their offices, the second fetches the English labels of those offices and
/// the codes of the countries (P298), since these may stand anywhere in the dump.</remarks>
internal static class WikidataDump
{
    private sealed record Held(string Item, string Country, string From, string To);

    private sealed record Person(string Name, List<string> Aliases, List<string> Countries, List<Held> Offices);

    /// <exception cref="ReportFormatException">A line is not JSON.</exception>
    public static List<FigureRow> Read(string path)
    {
        List<Person> people = [];
        HashSet<string> wanted = new(StringComparer.Ordinal);
        foreach (JsonElement item in Items(path, static line => line.Contains("\"P39\"", StringComparison.Ordinal)))
        {
            if (PersonOf(item) is not { } person)
                continue;
            people.Add(person);
            wanted.UnionWith(person.Countries);
            foreach (Held held in person.Offices)
                wanted.UnionWith([held.Item, held.Country]);
        }
        Dictionary<string, string> offices = new(StringComparer.Ordinal), codes = new(StringComparer.Ordinal);
        foreach (JsonElement item in Items(path, line => IdOf(line) is { } id && wanted.Contains(id)))
        {
            string id = Text(item, "id");
            if (Label(item) is { Length: > 0 } label)
                offices[id] = label;
            if (Claims(item, "P298").Select(Value).FirstOrDefault(static v => v.Length == 3) is { } code)
                codes[id] = code;
        }
        List<FigureRow> rows = [];
        foreach (Person p in people)
        {
            foreach (Held held in p.Offices)
            {
                string? code = codes.GetValueOrDefault(held.Country)
                    ?? p.Countries.Select(codes.GetValueOrDefault).FirstOrDefault(static c => c is not null);
                if (code is not null && offices.TryGetValue(held.Item, out string? office))
                    rows.Add(new FigureRow(p.Name, "", p.Aliases, code, "GOV", Short(office), held.From, held.To));
            }
        }
        return rows;
    }

    // "President of Ukraine", "Minister of Foreign Affairs of Latvia": reports say president, foreign minister.
    private static string Short(string office)
    {
        string low = office.ToLowerInvariant();
        if (low.Contains("foreign", StringComparison.Ordinal) && low.Contains("minister", StringComparison.Ordinal))
            return "foreign minister";
        if (low.Contains("defen", StringComparison.Ordinal) && low.Contains("minister", StringComparison.Ordinal))
            return "defense minister";
        int of = low.IndexOf(" of ", StringComparison.Ordinal);
        return of > 0 && low[..of] is "president" or "prime minister" or "king" or "chancellor" or "vice president" or "emir" ? low[..of] : office;
    }

    private static Person? PersonOf(JsonElement item)
    {
        if (!Claims(item, "P31").Any(static c => Value(c) == "Q5") || Label(item) is not { Length: > 0 } name)
            return null;
        List<Held> offices = [.. Claims(item, "P39")
            .Select(static c => new Held(Value(c), Qualifier(c, "P1001"), FigureRow.Year(Qualifier(c, "P580")), FigureRow.Year(Qualifier(c, "P582"))))
            .Where(static h => h.Item.Length > 0)];
        List<string> countries = [.. Claims(item, "P27").Select(Value).Where(static v => v.Length > 0)];
        return offices.Count == 0 || countries.Count == 0 ? null : new Person(name, Aliases(item), countries, offices);
    }

    private static string Label(JsonElement item) => Object(item, "labels") is { } labels && Object(labels, "en") is { } en ? Text(en, "value") : "";

    private static List<string> Aliases(JsonElement item)
    {
        if (Object(item, "aliases") is not { } aliases || !aliases.TryGetProperty("en", out JsonElement en)
            || en.ValueKind is not JsonValueKind.Array)
            return [];
        return [.. en.EnumerateArray().Select(static a => Text(a, "value")).Where(static a => a.Length > 0)];
    }

    private static JsonElement.ArrayEnumerator Claims(JsonElement item, string property) =>
        Object(item, "claims") is { } claims && claims.TryGetProperty(property, out JsonElement list) && list.ValueKind is JsonValueKind.Array
            ? list.EnumerateArray() : default;

    private static string Value(JsonElement claim) => Object(claim, "mainsnak") is { } snak ? SnakValue(snak) : "";

    private static string Qualifier(JsonElement claim, string property) =>
        Object(claim, "qualifiers") is { } all && all.TryGetProperty(property, out JsonElement list) && list.ValueKind is JsonValueKind.Array
            && list.GetArrayLength() > 0 ? SnakValue(list[0]) : "";

    // An item is its id, a time its text, a string itself.
    private static string SnakValue(JsonElement snak)
    {
        if (Object(snak, "datavalue") is not { } data || !data.TryGetProperty("value", out JsonElement value))
            return "";
        if (value.ValueKind is JsonValueKind.String)
            return value.GetString()!;
        return Text(value, "id") is { Length: > 0 } id ? id : Text(value, "time");
    }

    private static JsonElement? Object(JsonElement e, string name) =>
        e.ValueKind is JsonValueKind.Object && e.TryGetProperty(name, out JsonElement o) && o.ValueKind is JsonValueKind.Object ? o : null;

    private static string Text(JsonElement e, string name) =>
        e.ValueKind is JsonValueKind.Object && e.TryGetProperty(name, out JsonElement s) && s.ValueKind is JsonValueKind.String ? s.GetString()! : "";

    // "id":"Q42" near the start of the line, without parsing the whole of it.
    private static string? IdOf(string line)
    {
        int at = line.IndexOf("\"id\":\"", StringComparison.Ordinal);
        int end = at < 0 ? -1 : line.IndexOf('"', at + 6);
        return end < 0 ? null : line[(at + 6)..end];
    }

    private static IEnumerable<JsonElement> Items(string path, Func<string, bool> wanted)
    {
        using FileStream file = File.OpenRead(path);
        using Stream plain = path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new GZipStream(file, CompressionMode.Decompress)
            : path.EndsWith(".bz2", StringComparison.OrdinalIgnoreCase) ? new BZip2InputStream(file) : file;
        using StreamReader reader = new(plain);
        for (long number = 1; Line(path, number, reader) is { } line; number++)
        {
            string json = line.Trim().TrimEnd(',');
            if (json is "" or "[" or "]" || !wanted(json))
                continue;
            using JsonDocument document = Parse(path, number, json);
            yield return document.RootElement;
        }
    }

    private static string? Line(string path, long number, StreamReader reader)
    {
        try
        {
            return reader.ReadLine();
        }
        catch (Exception e) when (e is InvalidDataException or BZip2Exception or EndOfStreamException)
        {
            throw new ReportFormatException(path, number, "the compressed file is damaged from here on.", "Fetch it again.");
        }
    }

    private static JsonDocument Parse(string path, long number, string json)
    {
        try
        {
            return JsonDocument.Parse(json);
        }
        catch (JsonException)
        {
            throw new ReportFormatException(path, number, "this line is not JSON.", "A Wikidata dump has one entity a line, between [ and ].");
        }
    }
}
