using System.Collections.Frozen;

namespace Dragoman.Reading;

/// <summary>Where a report's dateline ends: "ISTANBUL, July 22, 2022 - ", "KYIV (Reuters) - ", "Doha , 5 July 2025 - ", "ISLAMABAD: ". It is a
/// sentence of its own.</summary>
internal static class Datelines
{
    private const int MostWords = 16;

    // Words of a sentence of prose behind a dateline, at least, and of the name of a place.
    private const int FewestOfProse = 12, LongestPlace = 3;

    // Words of a title before it, at most.
    private const int LongestTitle = 24;

    private static readonly FrozenSet<string> Months = new[]
    {
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
        "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep", "Sept", "Oct", "Nov", "Dec",
        "Jan.", "Feb.", "Mar.", "Apr.", "Jun.", "Jul.", "Aug.", "Sep.", "Sept.", "Oct.", "Nov.", "Dec.",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a form is the name of a month or short for one.</summary>
    public static bool IsMonth(string form) => Months.Contains(form);

    /// <summary>The word behind the dash that ends a dateline which begins at <paramref name="first"/>; −1 where there is none.</summary>
    /// <remarks>It begins with a word in capitals, or with a name and has a day of a month in it, and a dash between spaces stands a few words
    /// on.</remarks>
    public static int End(ParsedText t, int first, int end)
    {
        if (t.Form[first].Length < 3 || !char.IsUpper(t.Form[first][0]))
            return -1;
        bool dated = LetterCase.IsCapitals(t.Form[first]), month = false, day = false;
        // "Rome - Iran and the United States concluded …": a name alone at the head of the text, before running prose.
        bool opens = (first == 0 || first <= LongestTitle && t.Form[first - 1] is not ("." or "?" or "!")) && end - first >= FewestOfProse
            && t.Form[end - 1] is ".";
        // The words of the place: what stands in brackets behind it is an agency.
        int place = 0;
        for (int i = first + 1; i < Math.Min(end - 1, first + MostWords); i++)
        {
            string form = t.Form[i];
            if (place == 0 && (form is "(" || form is "," && t.Form[i + 1] is "("))
                place = i - first;
            bool spaced = t.Span[i].Start > t.Span[i - 1].End && t.Span[i + 1].Start > t.Span[i].End;
            if (form is "-" or "–" or "—" or "--" && spaced)
                return dated || month && day || opens && char.IsUpper(t.Form[i + 1][0])
                    && (place == 0 ? i - first <= LongestPlace && t.Upos[i - 1] is Upos.PROPN
                        : place <= LongestPlace && t.Form[i - 1] is ")" && t.Upos[first + place - 1] is Upos.PROPN)
                    ? i + 1 : -1;
            // "ISLAMABAD: Pakistan and Afghanistan agreed …".
            if (form is ":" && dated && first <= LongestTitle && i - first <= LongestPlace && end - first >= FewestOfProse
                && t.Upos[i - 1] is Upos.PROPN && t.Span[i + 1].Start > t.Span[i].End && char.IsUpper(t.Form[i + 1][0]))
                return i + 1;
            if (form is "." or "?" or "!" or ";" or ":" || char.IsLower(form[0]) && form.Length > 3)
                return -1;
            month |= Months.Contains(form);
            day |= form.Length <= 2 && char.IsAsciiDigit(form[0]);
        }
        return -1;
    }
}
