using Dragoman.Reading;
using Dragoman.Sources;

namespace Dragoman.Findings.Origin;

/// <summary>Reads where a report comes from off its dateline, its credits, the addresses in it and the rests of the page it was taken from.</summary>
/// <remarks>Examples: spec/origin.md.</remarks>
public static class OriginFinder
{
    private const int DatelineWords = 14, LeadParagraphs = 3;

    // How far into a report its byline stands, and how long its line is.
    private const int BylineReach = 80, LongestByline = 16;

    public static ReportOrigin Find(ParsedText t, Report report, EntityTable entities)
    {
        ReportOrigin origin = new();
        double kept = 1;
        ReadDateline(t, origin, ref kept);
        for (int i = 0; i < t.Count; i++)
        {
            string form = t.Form[i];
            if (form.StartsWith("http", StringComparison.Ordinal) && Uri.TryCreate(form, UriKind.Absolute, out Uri? address))
                ReadAddress(t, i, address, report, origin, ref kept);
            else if (form is "Source" or "SOURCE" or "Original" && i + 1 < t.Count
                && t.Form[i + 1] is "link" or "article" or "Link" or "Article" or ":")
                Note(t, i, i + 2, "a rest of the page it was copied from", 0.6, origin, ref kept);
            else if (form is "originally" or "first" && i + 2 < t.Count && t.Lemma[i + 1] is "appear" or "publish")
                Note(t, i, i + 2, "said to have appeared elsewhere", 0.8, origin, ref kept);
            else if (t.Lemma[i] is "contribute" && IsCredit(t, i) || t.Form[i] is "reported" && SignsFrom(t, i))
                ReadContributor(t, i, entities, origin);
            else if (form is "Reporting" or "Writing" or "Editing" && i + 1 < t.Count
                && (t.Form[i + 1] is "by" or ":" || BeginsLine(t, i) && char.IsUpper(t.Form[i + 1][0])))
                ReadCreditLine(t, t.Form[i + 1] is "by" or ":" ? i + 2 : i + 1, entities, origin);
            // "(Additional reporting by X in Abidjan; …": in small letters behind its kind.
            else if (form is "reporting" && i > 0 && t.Form[i - 1] is "Additional" or "additional" && i + 1 < t.Count && t.Form[i + 1] is "by" or ":")
                ReadCreditLine(t, i + 2, entities, origin);
            else if (form is "By" or "BY" && i < BylineReach && IsByline(t, i))
                ReadByline(t, i + 1, entities, origin);
        }
        foreach ((int first, int end, string publisher) in CreditLines.Find(t))
        {
            origin.Publisher ??= publisher;
            AddCredit(origin, t.SpanOf(first, end).WordsIn(t.Text));
            if (report.Publisher != publisher)
                Note(t, first, end, $"credited to {publisher}", 0.4, origin, ref kept);
        }
        DamageReader.Read(t, entities, origin);
        origin.Republished = Math.Round(1 - kept, 3);
        return origin;
    }

    // "MOSCOW (AP) -", "ATHENS, Aug. 18 (Xinhua) --": an agency in brackets near the beginning.
    private static void ReadDateline(ParsedText t, ReportOrigin origin, ref double kept)
    {
        for (int i = 0; i + 2 < Math.Min(t.Count, 3 * DatelineWords); i++)
        {
            // "OUAGADOUGOU, June 19 – Xinhua –", "AGRA, 17 July /ITAR-TASS/."
            string closes = t.Form[i] switch { "(" => ")", "/" => "/", "-" or "–" or "—" or "--" => t.Form[i], _ => "" };
            if (closes.Length == 0 || i - t.Sentences[t.SentenceOf[i]].First > DatelineWords || closes is not ")" && i > DatelineWords)
                continue;
            int end = i + 1;
            while (end < Math.Min(t.Count, i + 5) && (t.Form[end] != closes || closes is "-" && t.Span[end].Start == t.Span[end - 1].End))
                end++;
            if (end >= t.Count || t.Form[end] != closes || end == i + 1 || closes is ")" && !IsCreditBracket(t, i, end))
                continue;
            // "/Corr. AFP/", "(Special to AP)": the name ends what stands there.
            for (int name = i + 1; name < end; name++)
            {
                if (NoteAgency(t, name, end, "an agency in the dateline", origin, ref kept))
                    return;
            }
        }
        if (!ReadBeforeLead(t, origin, ref kept))
            ReadBehindLead(t, origin, ref kept);
    }

    // "MOSCOW, Nov. 7(Xinhua)-- The" is followed by a dash, or has a town and a date alone before it; "Armed Forces of the Philippines (AFP) Monday
    // said" is short for the forces.
    private static bool IsCreditBracket(ParsedText t, int opens, int closes)
    {
        if (closes + 1 < t.Count && (t.Form[closes + 1][0] is '-' or '–' or '—' or ':' || IsLineEnd(t, closes + 1)))
            return true;
        for (int i = t.Sentences[t.SentenceOf[opens]].First; i < opens; i++)
        {
            if (t.Upos[i] is not (Upos.PROPN or Upos.NUM or Upos.PUNCT) || t.Name[i] is NameKind.Organization)
                return false;
        }
        return closes + 1 < t.Count && (t.Upos[closes + 1] is not (Upos.VERB or Upos.AUX or Upos.PUNCT) || t.Form[closes + 1] is ".");
    }

    // "Tehran, IRNA –", "Aden, “Asharq Al-Awsat” – 9 May 2025.", "TBILISI, 14 August 2008 - RIA Novosti.": between the marks of a dateline.
    private static bool ReadBeforeLead(ParsedText t, ReportOrigin origin, ref double kept)
    {
        if (t.Count == 0 || t.Upos[0] is not Upos.PROPN)
            return false;
        for (int i = 1; i < Math.Min(t.Count - 1, DatelineWords) && !IsLineEnd(t, i); i++)
        {
            if (!IsMark(t.Form[i - 1]))
                continue;
            for (int end = i + 1; end <= Math.Min(i + 4, t.Count - 1); end++)
            {
                if (IsMark(t.Form[end]) && (IsDash(t.Form[end]) || IsDash(t.Form[i - 1]) || end + 1 < t.Count && IsDash(t.Form[end + 1]))
                    && NoteAgency(t, i, end, "an agency in the dateline", origin, ref kept))
                    return true;
            }
        }
        return false;
    }

    private static bool IsDash(string form) => form is "-" or "–" or "—" or "--";

    private static bool IsMark(string form) => IsDash(form) || form is "," or "." or ":" or "\"" or "“" or "”" or "«" or "»";

    private static bool NoteAgency(ParsedText t, int first, int end, string note, ReportOrigin origin, ref double kept)
    {
        string words = t.SpanOf(first, end).WordsIn(t.Text);
        if (PublisherTable.OfCredit(words) is not { } agency)
            return false;
        origin.Publisher ??= agency;
        AddCredit(origin, words);
        Note(t, first, end, note, 0.5, origin, ref kept);
        return true;
    }

    // "… and sending of an envoy. Reuters.", "… the leader told. (Reuters)": an agency alone at the end of the first paragraph or the second.
    private static void ReadBehindLead(ParsedText t, ReportOrigin origin, ref double kept)
    {
        int paragraphs = 0;
        for (int end = 1; end < t.Count && paragraphs < LeadParagraphs; end++)
        {
            if (!IsLineEnd(t, end))
                continue;
            paragraphs++;
            int last = end - 1;
            while (last > 0 && t.Form[last] is ")" or ".")
                last--;
            int first = last;
            while (first > 0 && last - first < 4 && t.Form[first - 1] is not ("." or "(" or "”" or "\"") && !IsLineEnd(t, first))
                first--;
            if (first >= 1 && NoteAgency(t, first, last + 1, "an agency behind the first lines", origin, ref kept))
                return;
        }
    }

    private static void ReadAddress(ParsedText t, int word, Uri address, Report report, ReportOrigin origin, ref double kept)
    {
        if (PublisherTable.OfHost(address.Host) is not { } publisher)
            return;
        bool own = report.Url is { } url && Uri.TryCreate(url, UriKind.Absolute, out Uri? page) && PublisherTable.OfHost(page.Host) == publisher
            || report.Publisher == publisher;
        bool picture = address.AbsolutePath.EndsWith(".jpg", StringComparison.OrdinalIgnoreCase)
            || address.AbsolutePath.EndsWith(".png", StringComparison.OrdinalIgnoreCase)
            || address.AbsolutePath.EndsWith(".jpeg", StringComparison.OrdinalIgnoreCase)
                || address.AbsolutePath.EndsWith(".webp", StringComparison.OrdinalIgnoreCase);
        if (!picture)
            return;
        origin.Publisher ??= publisher;
        if (!own)
            Note(t, word, word + 1, $"a picture of {publisher}", 0.7, origin, ref kept);
    }

    // "X contributed reporting", and what translation makes of it.
    private static bool IsCredit(ParsedText t, int verb)
    {
        SentenceRange s = t.Sentences[t.SentenceOf[verb]];
        if (s.Count > 25)
            return false;
        for (int i = s.First; i < s.End; i++)
        {
            if (t.Lemma[i] is "reporting" or "report" && i != verb)
                return true;
        }
        return false;
    }

    // "Helen Marchetti reported from Beijing, and Takeo Morishita from Tokyo." in the last line.
    private static bool SignsFrom(ParsedText t, int verb)
    {
        SentenceRange s = t.Sentences[t.SentenceOf[verb]];
        return t.SentenceOf[verb] == t.Sentences.Length - 1 && s.Count <= 25 && verb + 2 < s.End && t.Form[verb + 1] is "from"
            && t.Upos[verb + 2] is Upos.PROPN && s.First > 0 && IsLineEnd(t, s.First);
    }

    private static void ReadContributor(ParsedText t, int verb, EntityTable entities, ReportOrigin origin)
    {
        // The line, not the sentence: a damaged credit falls apart.
        int first = verb, end = verb + 1;
        while (first > 0 && verb - first < 20 && t.Text.AsSpan(t.Span[first - 1].End, t.Span[first].Start - t.Span[first - 1].End).IndexOf('\n') < 0)
            first--;
        while (end < t.Count && end - verb < 20 && t.Text.AsSpan(t.Span[end - 1].End, t.Span[end].Start - t.Span[end - 1].End).IndexOf('\n') < 0)
            end++;
        AddPeople(t, first, end, entities, origin, "credited in the text");
    }

    private static void ReadCreditLine(ParsedText t, int first, EntityTable entities, ReportOrigin origin)
    {
        int end = first;
        while (end < t.Count && end - first < 12 && t.Form[end] is not (";" or "." or ")") && (end == first || !IsLineEnd(t, end)))
            end++;
        AddPeople(t, first, end, entities, origin, "credited in the text");
    }

    // "By A and B in Colombo", "By A | Colombo | 9:40": a line of its own that no verb makes a sentence.
    private static bool IsByline(ParsedText t, int by)
    {
        if (by > 0 && !IsLineEnd(t, by) || by + 2 >= t.Count || !char.IsUpper(t.Form[by + 1][0]) || t.Upos[by + 1] is not Upos.PROPN)
            return false;
        int end = by + 1;
        while (end < t.Count && !IsLineEnd(t, end))
        {
            if (end - by > LongestByline || t.Upos[end] is Upos.AUX || t.Upos[end] is Upos.VERB && char.IsLower(t.Form[end][0]))
                return false;
            end++;
        }
        return end < t.Count && end > by + 2;
    }

    // Up to what stands behind a stroke: "By A | Colombo | Updated …".
    private static void ReadByline(ParsedText t, int first, EntityTable entities, ReportOrigin origin)
    {
        int end = first;
        while (end < t.Count && t.Form[end] is not ("|" or "•" or "·") && !IsLineEnd(t, end))
            end++;
        AddPeople(t, first, end, entities, origin, "named in the byline");
    }

    // "(Reporting X in Dubai)": at the head of a line, or in brackets there.
    private static bool BeginsLine(ParsedText t, int word) =>
        word == 0 || IsLineEnd(t, word) || t.Form[word - 1] is "(" && (word == 1 || IsLineEnd(t, word - 1));

    // Whether a line ends before a word.
    private static bool IsLineEnd(ParsedText t, int word) =>
        t.Text.AsSpan(t.Span[word - 1].End, t.Span[word].Start - t.Span[word - 1].End).IndexOf('\n') >= 0;

    private static void AddPeople(ParsedText t, int first, int end, EntityTable entities, ReportOrigin origin, string note)
    {
        for (int i = first; i < end; i++)
        {
            // In a credit a name of two words that nothing tells of otherwise is somebody's.
            if (entities.AtHead(i) is not (>= 0 and int e)
                || entities.Entities[e].Kind is not EntityKind.Person
                    && !(entities.Entities[e].Kind is EntityKind.Other && entities.Entities[e].Name.Contains(' ', StringComparison.Ordinal)))
                continue;
            foreach (Mention m in entities.Entities[e].Mentions)
            {
                if (m.Head == i && m.Type is MentionType.Name)
                {
                    AddCredit(origin, m.Span.WordsIn(t.Text));
                    origin.Evidence.Add(new OriginEvidence(m.Span, note));
                }
            }
        }
    }

    private static void AddCredit(ReportOrigin origin, string words)
    {
        if (!origin.Credit.Contains(words))
            origin.Credit.Add(words);
    }

    // Independent pieces of evidence: what none of them explains is what is left of the doubt.
    private static void Note(ParsedText t, int first, int end, string note, double weight, ReportOrigin origin, ref double kept)
    {
        origin.Evidence.Add(new OriginEvidence(t.SpanOf(first, Math.Min(end, t.Count)), note));
        kept *= 1 - weight;
    }
}
