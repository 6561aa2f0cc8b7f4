using Dragoman.Reading;

namespace Dragoman.Findings.Statements;

/// <summary>Takes the reporter's words out of a quotation that print sets off with dashes alone: “We stay — said Mr. Smith. — We shall not leave”,
/// the manner of Russian and Spanish, which a translation keeps and often never closes.</summary>
internal static class QuoteCuts
{
    private const int LongestInserted = 16;

    public static List<Quote> Cut(List<Quote> quotes, ParsedText parsed)
    {
        List<Quote>? cut = null;
        for (int q = 0; q < quotes.Count; q++)
        {
            int dash = Inserted(quotes[q], parsed);
            if (dash < 0)
            {
                cut?.Add(quotes[q]);
                continue;
            }
            cut ??= quotes.GetRange(0, q);
            WordRange words = quotes[q].Words;
            cut.Add(quotes[q] with { Words = new WordRange(words.First, dash), Closed = false });
            int again = NextDash(dash + 2, words.End, parsed);
            if (again >= 0 && again + 2 < words.End)
                cut.Add(new Quote(new WordRange(again + 1, words.End), Opened: false, quotes[q].Closed, Continues: false));
        }
        return cut ?? quotes;
    }

    // A dash with a verb of saying right behind it; −1 for none.
    private static int Inserted(Quote quote, ParsedText parsed)
    {
        for (int i = quote.Words.First + 3; i + 2 < quote.Words.End; i++)
        {
            if (IsDash(parsed.Form[i]) && parsed.Xpos[i + 1] is Xpos.VBD or Xpos.VBZ or Xpos.VBN
                && (TreeRepair.IsSaying(parsed.Lemma[i + 1])
                    || parsed.Lemma[i + 1] is "stress" or "emphasize" or "emphasise" or "underline" or "comment" or "specify")
                && parsed.Form[i + 2] is not ("by" or "that"))
                return i;
        }
        return -1;
    }

    private static int NextDash(int first, int end, ParsedText parsed)
    {
        for (int i = first; i < end && i - first < LongestInserted; i++)
        {
            if (IsDash(parsed.Form[i]))
                return i;
        }
        return -1;
    }

    /// <summary>A dash that print sets an aside off with; a hyphen is none.</summary>
    internal static bool IsDash(string form) => form is "—" or "–" or "--" or "―";
}
