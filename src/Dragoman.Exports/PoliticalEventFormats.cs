using System.Data.Common;
using System.Globalization;
using System.Text;

namespace Dragoman.Exports;

/// <summary>Events in the column orders of POLECAT and of GDELT, by tabs, so that scripts written for these read them.</summary>
public static class PoliticalEventFormats
{
    private static readonly string[] PolecatColumns =
    [
        "Event ID", "Event Date", "Event Type", "Event Mode", "Intensity", "Quad Code", "Contexts", "Actor Name", "Actor Country", "Actor COW",
        "Primary Actor Sector",
        "Actor Sectors", "Actor Title", "Actor Name Raw", "Wikipedia Actor ID", "Recipient Name", "Recipient Country", "Recipient COW",
        "Primary Recipient Sector",
        "Recipient Sectors", "Recipient Title", "Recipient Name Raw", "Wikipedia Recipient ID", "Placename", "City", "District", "Province",
        "Country", "Latitude",
        "Longitude", "GeoNames ID", "Raw Placename", "Feature Type", "Source", "Publication Date", "Story People", "Story Organizations",
        "Story Locations", "Language", "Version",
    ];

    /// <summary>With a line of names first, as POLECAT's files have it. What Dragoman does not state is empty.</summary>
    public static void WritePolecat(DbConnection store, ExportFilter filter, Stream output)
    {
        using StreamWriter text = new(output, new UTF8Encoding(false), 1 << 16, leaveOpen: true);
        SeparatedText line = new(text, '\t');
        foreach (string column in PolecatColumns)
            line.Add(column);
        line.End();
        foreach (EventPair e in EventPairs.Of(store, filter))
        {
            line.Add(e.Id.ToString("x16", CultureInfo.InvariantCulture));
            line.Add(e.Day);
            line.Add(e.Class);
            line.Add(e.Mode);
            line.Add(e.Score);
            line.Add(QuadOf(e.Class));
            line.Add(e.Contexts);
            AddPolecatActor(line, e.Actor);
            AddPolecatActor(line, e.Recipient);
            line.Add(e.Place);
            Empty(line, 3);
            line.Add(e.Country);
            line.Add(e.Latitude);
            line.Add(e.Longitude);
            line.Add(e.GeonamesId);
            line.Add(e.Place);
            line.Add(e.Feature);
            line.Add(e.Publisher);
            line.Add(e.ReportDay);
            Empty(line, 3);
            line.Add(e.Language);
            line.Add("dragoman");
            line.End();
        }
    }

    private static void AddPolecatActor(SeparatedText line, EventActor actor)
    {
        line.Add(actor.Name);
        line.Add(actor.Country);
        Empty(line, 1);
        line.Add(actor.Sector);
        line.Add(actor.Sector);
        line.Add(actor.Roles);
        line.Add(actor.Raw);
        Empty(line, 1);
    }

    // PLOVER's quads, as POLECAT writes them.
    private static string QuadOf(string plover) => plover switch
    {
        "AGREE" or "CONSULT" or "SUPPORT" or "CONCEDE" => "verbal cooperation",
        "COOPERATE" or "AID" or "RETREAT" => "material cooperation",
        "REQUEST" or "ACCUSE" or "REJECT" or "THREATEN" => "verbal conflict",
        _ => "material conflict",
    };

    private static void Empty(SeparatedText line, int count)
    {
        for (int i = 0; i < count; i++)
            line.Add(null);
    }

    /// <summary>58 columns of GDELT 1.0, or 61 of 2.0, without a line of names, as GDELT's files have it.</summary>
    /// <remarks>One row is one event of one report, so mentions, sources and articles are 1. There is no tone: Dragoman does not guess one.</remarks>
    public static void WriteGdelt(DbConnection store, ExportFilter filter, Stream output, bool second)
    {
        using StreamWriter text = new(output, new UTF8Encoding(false), 1 << 16, leaveOpen: true);
        SeparatedText line = new(text, '\t');
        foreach (EventPair e in EventPairs.Of(store, filter))
        {
            CameoCode code = Cameo.Of(e.Class, e.Mode);
            string day = e.Day.Replace("-", "", StringComparison.Ordinal);
            line.Add((long)(e.Id >> 1));
            line.Add(day);
            line.Add(day.Length == 8 ? day[..6] : "");
            line.Add(day.Length == 8 ? day[..4] : "");
            line.Add(Fraction(e.Day));
            AddGdeltActor(line, e.Actor);
            AddGdeltActor(line, e.Recipient);
            line.Add(1L);
            line.Add(code.Code);
            line.Add(code.Base);
            line.Add(code.Root);
            line.Add((long)code.QuadClass);
            line.Add(code.Goldstein);
            line.Add(1L);
            line.Add(1L);
            line.Add(1L);
            Empty(line, 1);
            Empty(line, 2 * (second ? 8 : 7));
            AddActionPlace(line, e, second);
            line.Add(second ? (e.ReportDay ?? "").Replace("-", "", StringComparison.Ordinal) is { Length: 8 } added ? added + "000000" : ""
                : (e.ReportDay ?? "").Replace("-", "", StringComparison.Ordinal));
            line.Add(e.Url);
            line.End();
        }
    }

    // Code, name, country, known group, ethnic, two religions, three types.
    private static void AddGdeltActor(SeparatedText line, EventActor actor)
    {
        line.Add(actor.Country + actor.Sector);
        line.Add(actor.Name?.ToUpperInvariant());
        line.Add(actor.Country);
        Empty(line, 4);
        line.Add(actor.Sector);
        Empty(line, 2);
    }

    // Type, full name, country, first division, in 2.0 the second, latitude, longitude, feature.
    private static void AddActionPlace(SeparatedText line, EventPair e, bool second)
    {
        line.Add(e.Place is null ? 0L : e.Feature is "PCLI" ? 1L : e.Feature is { } f && f.StartsWith("ADM", StringComparison.Ordinal) ? 5L : 4L);
        line.Add(e.Place);
        line.Add(e.Country);
        Empty(line, second ? 2 : 1);
        line.Add(e.Latitude);
        line.Add(e.Longitude);
        line.Add(e.GeonamesId);
    }

    private static string Fraction(string day) =>
        DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly d)
            ? (d.Year + (((d.Month - 1) * 30) + Math.Min(d.Day, 30)) / 365.0).ToString("F4", CultureInfo.InvariantCulture) : "";
}
