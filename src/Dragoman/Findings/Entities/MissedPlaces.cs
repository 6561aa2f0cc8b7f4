using System.Collections.Frozen;
using Dragoman.Places;
using Dragoman.Reading;

namespace Dragoman.Findings.Entities;

/// <summary>Adds places that neither the network nor the actor table took for names: lists of counties, datelines, short forms of states.</summary>
internal sealed class MissedPlaces(Gazetteer gazetteer)
{
    // "OH", "TX", behind a town.
    private static readonly WordSet StateLetters =
        DataFiles.Lines("places/regions.csv").Select(static l => l.Split(';')).Where(static f => f[2] is "US").SelectMany(static f => f[1].Split('|'))
            .Where(static w => w.Length == 2 && char.IsAsciiLetterUpper(w[1])).ToWordSet();

    private const int Smallest = 1_000, SmallestDateline = 5_000, SmallestCareless = 50_000, LongestName = 3;

    // "Pa.", "N.Y."; those that are also words or titles count only behind a town ("Jackson, Miss.").
    private static readonly FrozenSet<string> StateForms =
        DataFiles.Lines("places/regions.csv").Select(static l => l.Split(';')).Where(static f => f[2] is "US" or "CA")
        .SelectMany(static f => f[1].Split('|'))
            .Where(static w => w.EndsWith('.') && w is not ("Miss." or "Del." or "Me." or "O." or "Man." or "Mo." or "Wash." or "Que." or "Mont."))
            .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>"Barrow, Jackson and Madison counties": each is a place, whatever else has its name.</summary>
    public static void AddLists(ParsedText t, List<NameSpan> names)
    {
        for (int end = 2; end < t.Count; end++)
        {
            if (t.Form[end][^1] is 's' && char.IsLower(t.Form[end][0]) && PlaceSigns.IsPluralOfPlaces(t.Form[end]))
                AddList(t, names, t.Sentences[t.SentenceOf[end]].First, end);
        }
    }

    private static void AddList(ParsedText t, List<NameSpan> names, int first, int end)
    {
        int i = end - 1;
        while (i >= first && (char.IsUpper(t.Form[i][0]) || IsLink(t.Form[i])))
        {
            int last = i + 1;
            while (i >= first && char.IsUpper(t.Form[i][0]))
                i--;
            // The first word of a sentence has a capital anyway.
            if (i + 1 < last && (i + 1 > first || last - i > 2))
                Put(names, new NameSpan(i + 1, last, EntityKind.Place, null, default));
            while (i >= first && IsLink(t.Form[i]))
                i--;
        }
    }

    private static bool IsLink(string form) => form is "," or "and" or "or" or "&";

    // In place of the names that it covers.
    private static void Put(List<NameSpan> names, NameSpan added)
    {
        int at = names.FindIndex(n => n.End > added.First);
        if (at < 0)
            at = names.Count;
        while (at < names.Count && names[at].First < added.End)
            names.RemoveAt(at);
        names.Insert(at, added);
    }

    /// <summary>"downtown Hanover", "Hanover police", "a Mich. utility", where no name was seen.</summary>
    public void AddUnseen(ParsedText t, List<NameSpan> names)
    {
        int next = 0;
        for (int i = 0; i < t.Count; i++)
        {
            while (next < names.Count && names[next].End <= i)
                next++;
            if (next < names.Count && names[next].First <= i)
                i = names[next].End - 1;
            else if (next > 0 && i > 0 && t.Form[i].Length == 2 && names[next - 1] is { Kind: EntityKind.Place } town && town.End == i - 1
                && t.Form[i - 1] is "," && StateLetters.Contains(t.Form[i]))
                names.Insert(next, new NameSpan(i, i + 1, EntityKind.Place, null, default));
            else if ((char.IsUpper(t.Form[i][0]) || IsCareless(t, i)) && UnseenEnd(t, i, next < names.Count ? names[next].First : t.Count) is var end
                && end > i)
            {
                names.Insert(next, new NameSpan(i, end, EntityKind.Place, null, default));
                i = end - 1;
            }
        }
    }

    // "flying to trivandrum": a proper noun whose writer has left out its capital.
    private static bool IsCareless(ParsedText t, int word) =>
        t.Upos[word] is Upos.PROPN && char.IsAsciiLetterLower(t.Form[word][0]) && t.Form[word].Length > 3
            && !PlaceNames.Compass.Contains(t.Form[word]) && !NameKinds.IsCompany(char.ToUpperInvariant(t.Form[word][0]) + t.Form[word][1..]);

    private int UnseenEnd(ParsedText t, int first, int limit)
    {
        if (t.Form[first][^1] is '.' && StateForms.Contains(t.Form[first]))
            return first + 1;
        if (t.Upos[first] is not (Upos.PROPN or Upos.NOUN or Upos.ADJ or Upos.X or Upos.VERB) || PlaceSigns.IsCommon(t.Form[first])
            || BodySigns.HasInnerCapital(t.Form[first]) && !GazetteerWords.IsPlace(t.Form[first]))
            return first;
        bool located = PlaceSigns.IsLocated(t, first);
        for (int end = Math.Min(first + LongestName, Math.Min(limit, t.Sentences[t.SentenceOf[first]].End)); end > first; end--)
        {
            bool careless = char.IsLower(t.Form[first][0]);
            if (careless ? !IsCareless(t, end - 1) || !located : !char.IsUpper(t.Form[end - 1][0]) || !located && !PlaceSigns.IsFollowed(t, end))
                continue;
            if (gazetteer.MostInhabitants(t.SpanOf(first, end).In(t.Text)) >= (careless ? SmallestCareless : Smallest))
                return end;
        }
        return first;
    }

    /// <summary>"COLUMBUS, Ohio —", "BEIRUT (Reuters) —", "BEIRUT: ": capitals and what ends a dateline.</summary>
    public void AddDatelines(ParsedText t, List<NameSpan> names)
    {
        for (int first = 0; first < t.Count; first++)
        {
            if (t.Form[first].Length < 3 || !LetterCase.IsCapitals(t.Form[first]))
                continue;
            int end = first + 1;
            while (end < t.Count && end - first < LongestName && t.Form[end].Length > 2 && LetterCase.IsCapitals(t.Form[end]))
                end++;
            bool begins = t.Sentences[t.SentenceOf[first]].First == first;
            bool closed = end < t.Count && (t.Form[end] is "(" or "-" or "–" or "—" or "--" or "---" || begins && t.Form[end] is "," or ":");
            if (closed && (begins || end - first > 1 || t.Form[first].Length > 3)
                && gazetteer.MostInhabitants(t.SpanOf(first, end).In(t.Text)) >= (begins ? 0 : SmallestDateline))
                AddDateline(names, first, end);
            first = end - 1;
        }
    }

    private static void AddDateline(List<NameSpan> names, int first, int end)
    {
        NameSpan dateline = new(first, end, EntityKind.Place, null, default);
        int at = names.FindIndex(n => n.End > first);
        if (at < 0 || names[at].First >= end)
            names.Insert(at < 0 ? names.Count : at, dateline);
        else if (names[at].Actor is null && names[at].End == end)
        {
            // "Associated Press WASHINGTON".
            if (names[at].First < first)
            {
                names[at] = names[at] with { End = first };
                names.Insert(at + 1, dateline);
            }
            else
                names[at] = dateline;
        }
    }
}
