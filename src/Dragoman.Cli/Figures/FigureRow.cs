using System.Text;

namespace Dragoman.Cli.Figures;

/// <summary>A row of a list of public figures, in the form of data/figures.</summary>
internal sealed record FigureRow(
    string Name, string Native, IReadOnlyList<string> Spellings, string Country, string Sector, string Office, string From, string To)
{
    public override string ToString() =>
        string.Join(';', Clean(Name), Clean(Native),
            string.Join('|', Spellings.Where(s => s != Name).Distinct(StringComparer.Ordinal).Select(static s => Clean(s).Replace('|', '/'))),
            Clean(Country), Clean(Sector), Clean(Office), From, To);

    // The form has no quotes: what would part fields or lines becomes a comma or a space.
    private static string Clean(string field)
    {
        StringBuilder clean = new(field.Trim());
        clean.Replace(';', ',').Replace('\n', ' ').Replace('\r', ' ').Replace('\t', ' ');
        if (clean.Length > 0 && clean[0] == '#')
            clean.Remove(0, 1);
        return clean.ToString();
    }

    /// <summary>The year that a date begins with, where one does: four digits; else empty.</summary>
    public static string Year(string date)
    {
        ReadOnlySpan<char> digits = date.AsSpan().TrimStart('+');
        return digits.Length >= 4 && digits[..4].IndexOfAnyExceptInRange('0', '9') < 0 && (digits.Length == 4 || !char.IsAsciiDigit(digits[4]))
            ? digits[..4].ToString() : "";
    }
}
