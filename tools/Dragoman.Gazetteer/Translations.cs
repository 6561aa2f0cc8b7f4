using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace Dragoman.GazetteerTool;

/// <summary>Reads a gettext catalogue of libgeonames-common: GeoNames ids and the names of the places in one language.</summary>
internal static class Translations
{
    public static IEnumerable<(int Id, string Name)> Read(string path)
    {
        byte[] b = File.ReadAllBytes(path);
        int Number(int at) => BinaryPrimitives.ReadInt32LittleEndian(b.AsSpan(at));
        if (b.Length < 28 || BinaryPrimitives.ReadUInt32LittleEndian(b) != 0x950412DE)
            throw new FormatException($"{path}: this is not a little-endian gettext catalogue.");
        (int count, int originals, int translations) = (Number(8), Number(12), Number(16));
        for (int i = 0; i < count; i++)
        {
            string id = Encoding.UTF8.GetString(b, Number(originals + 8 * i + 4), Number(originals + 8 * i));
            string name = Encoding.UTF8.GetString(b, Number(translations + 8 * i + 4), Number(translations + 8 * i));
            if (int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out int number))
                yield return (number, name);
        }
    }
}
