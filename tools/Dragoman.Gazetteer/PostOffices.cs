using System.Text.Json;

namespace Dragoman.GazetteerTool;

/// <summary>A place with a post office of its own in the United States.</summary>
internal sealed record PostOffice(string Name, string State, double Latitude, double Longitude);

/// <summary>Reads <c>codes.js</c> of the npm package zipcodes: the United States' postal codes, one place in the middle of the codes of its name and state.</summary>
internal static class PostOffices
{
    public static List<PostOffice> Read(string path)
    {
        string script = File.ReadAllText(path);
        using JsonDocument document = JsonDocument.Parse(script[script.IndexOf('{', StringComparison.Ordinal)..(script.IndexOf("};", StringComparison.Ordinal) + 1)]);
        SortedDictionary<(string Name, string State), List<(double Latitude, double Longitude)>> places = [];
        foreach (JsonProperty code in document.RootElement.EnumerateObject())
        {
            JsonElement c = code.Value;
            // Codes that belong to an authority have no place.
            if (!c.TryGetProperty("latitude", out JsonElement latitude) || latitude.ValueKind is not JsonValueKind.Number
                || latitude.GetDouble() == 0)
                continue;
            (string, string) key = (c.GetProperty("city").GetString() ?? "", c.GetProperty("state").GetString() ?? "");
            if (!places.TryGetValue(key, out List<(double, double)>? at))
                places[key] = at = [];
            at.Add((latitude.GetDouble(), c.GetProperty("longitude").GetDouble()));
        }
        return [.. places.Select(static p => new PostOffice(p.Key.Name, p.Key.State, p.Value.Average(static a => a.Latitude), p.Value.Average(static a => a.Longitude)))];
    }
}
