using Dragoman.Findings;
using Dragoman.Reading;

namespace Dragoman.Places;

/// <summary>What the words behind a name say that contains it. Empty strings say nothing.</summary>
/// <param name="Country">ISO 3166-1 alpha-2.</param>
/// <param name="Division">Code of a first-level division within it.</param>
internal readonly record struct Container(string Country, string Division)
{
    public static Container None { get; } = new("", "");
}

/// <summary>What stands round a name and tells what kind of place it is, and what contains it.</summary>
internal sealed class PlaceContext(Gazetteer gazetteer, ParsedText parsed)
{
    private static readonly WordSet Directions = DataFiles.List("places/words.txt", "directions");

    private const int LongestList = 40;

    private readonly ParsedText _t = parsed;

    /// <summary>Whether a name is that of a county or parish.</summary>
    public static bool IsCounty(ReadOnlySpan<char> name) =>
        name.EndsWith(" County", StringComparison.Ordinal) || name.EndsWith(" Parish", StringComparison.Ordinal)
            || name.StartsWith("County ", StringComparison.Ordinal);

    /// <summary>" County" for a name in "Barrow, Jackson and Madison counties", " Parish" in a list of parishes; null for any other.</summary>
    public string? ListedAs(Mention m)
    {
        int end = Math.Min(_t.Sentences[_t.SentenceOf[m.First]].End, m.End + LongestList);
        for (int i = m.End; i < end; i++)
        {
            if (_t.Form[i] is "counties" or "Counties")
                return " County";
            if (_t.Form[i] is "parishes" or "Parishes")
                return " Parish";
            if (!char.IsUpper(_t.Form[i][0]) && _t.Form[i] is not ("," or "and" or "or" or "&"))
                return null;
        }
        return null;
    }

    /// <summary>"D-Braxton", "R-Hardy": members of a state's legislature have their party and their county.</summary>
    public bool IsConstituency(Mention m) =>
        m.Span.Start > 1 && _t.Text[m.Span.Start - 1] is '-' && _t.Text[m.Span.Start - 2] is 'D' or 'R'
            && (m.Span.Start == 2 || !char.IsLetter(_t.Text[m.Span.Start - 3]));

    /// <summary>Whether a name that may be a state of a federation and a city is the state: "Albany, New York", "New York's governor".</summary>
    public bool IsDivision(Mention m)
    {
        int sentence = _t.SentenceOf[m.First];
        if (m.First > 1 && _t.Form[m.First - 1] is "," && _t.SentenceOf[m.First - 2] == sentence && char.IsUpper(_t.Form[m.First - 2][0])
            && !IsInList(m, sentence))
            return true;
        int next = m.End;
        if (next + 1 < _t.Count && _t.Form[next] is "'s" or "’s")
            next++;
        return next < _t.Count && _t.SentenceOf[next] == sentence
            && _t.Form[next] is "Gov." or "Governor" or "governor" or "Legislature" or "legislature" or "lawmakers" or "legislators" or "Senate"
                or "Assembly" or "Sen." or "Supreme" or "law";
    }

    // "Boston, New York and Chicago".
    private bool IsInList(Mention m, int sentence) =>
        m.End < _t.Count && _t.SentenceOf[m.End] == sentence
            && (_t.Form[m.End] is "and" or "or" or "&" || _t.Form[m.End] is "," && m.End + 1 < _t.Count && char.IsUpper(_t.Form[m.End + 1][0]));

    /// <summary>"Paris, Texas", "Tripoli in Lebanon", "the city of Hama, Syria", "Springfield (Mass.)".</summary>
    public Container ContainerOf(Mention m)
    {
        int at = m.End;
        int sentenceEnd = _t.Sentences[_t.SentenceOf[m.First]].End;
        if (at + 1 >= sentenceEnd || _t.Form[at] is not ("," or "(" or "in"))
            return Container.None;
        int first = at + 1;
        for (int length = Math.Min(3, sentenceEnd - first); length > 0; length--)
        {
            if (!char.IsUpper(_t.Form[first][0]))
                break;
            ReadOnlySpan<char> words = _t.SpanOf(first, first + length).In(_t.Text);
            // "AL" and "IN" are states only in capitals.
            if (words.Length <= 2 && !(words.Length == 2 && char.IsAsciiLetterUpper(words[0]) && char.IsAsciiLetterUpper(words[1])))
                continue;
            if (gazetteer.RegionOf(words) is { } region)
                return region;
        }
        return Container.None;
    }

    /// <summary>"region", "province", "state" behind a name, or the same in it; empty for none.</summary>
    public string RegionWord(Mention m)
    {
        if (m.End >= _t.Count || _t.SentenceOf[m.End] != _t.SentenceOf[m.First])
            return "";
        return _t.Lemma[m.End] is "region" or "province" or "oblast" or "state" or "governorate" or "prefecture" or "territory" ? _t.Lemma[m.End]
            : "";
    }

    /// <summary>The state behind the word "region": "the Sumy region of Ukraine"; empty for none.</summary>
    public string CountryBehindRegion(Mention m)
    {
        if (RegionWord(m).Length == 0 || m.End + 2 >= _t.Count || _t.Form[m.End + 1] is not ("of" or "in" or ","))
            return "";
        int first = _t.Form[m.End + 2] is "southern" or "northern" or "eastern" or "western" or "central" ? m.End + 3 : m.End + 2;
        return first < _t.Count && gazetteer.RegionOf(_t.Form[first]) is { } region ? region.Country : "";
    }

    /// <summary>"Licking" of "Licking County", "Sumy" of "Sumy Oblast"; null where the name has no such word.</summary>
    public static string? WithoutKind(string name)
    {
        int space = name.LastIndexOf(' ');
        if (space > 0
            && name[(space + 1)..] is "Oblast" or "Province" or "Governorate" or "Region" or "District" or "Township" or "Prefecture" or "City"
                or "State" or "LGA")
            return name[..space];
        if (WithoutDirection(name) is { } whole)
            return whole;
        int of = name.IndexOf(" of ", StringComparison.Ordinal);
        return of > 0
            && name[..of] is "City" or "Town" or "State" or "Village" or "Borough" or "Township" or "Province" or "County" or "Republic"
                or "Commonwealth" ? name[(of + 4)..] : null;
    }

    /// <summary>"Texas" of "East Texas"; null where the name has no such word.</summary>
    public static string? WithoutDirection(string name)
    {
        int space = name.IndexOf(' ', StringComparison.Ordinal);
        return space > 0 && IsDirection(name.AsSpan(0, space)) ? name[(space + 1)..] : null;
    }

    public static bool IsDirection(ReadOnlySpan<char> word) => Directions.Contains(word);
}
