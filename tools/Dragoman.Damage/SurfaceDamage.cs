using Dragoman.Reading;

namespace Dragoman.DamageTool;

/// <summary>Clauses cut off by a full stop, stray capitals, stray spaces and stops.</summary>
internal static class SurfaceDamage
{
    public static void Clauses(Pieces pieces, double rate, Random random)
    {
        ParsedText t = pieces.Parsed;
        for (int at = 2; at + 2 < pieces.List.Count && rate > 0; at++)
        {
            Piece p = pieces.List[at];
            if (p.Row < 0 || !char.IsAsciiLetterLower(p.Text[0]) || !BeginsClause(t, p.Row) || random.NextDouble() >= rate)
                continue;
            Piece before = pieces.List[at - 1];
            if (before.Text is ",")
                pieces.Change(before, ".");
            else if (char.IsLetter(before.Text[^1]) && p.Gap == " ")
            {
                pieces.Insert(at, ".");
                pieces.List[at].Gap = "";
            }
            else
                continue;
            if (random.NextDouble() < 0.65)
                p.Text = Pieces.Capital(p.Text);
        }
        Join(pieces, rate / 4, random);
    }

    public static void Capitals(Pieces pieces, double rate, Random random)
    {
        ParsedText t = pieces.Parsed;
        for (int at = 1; at < pieces.List.Count && rate > 0; at++)
        {
            Piece p = pieces.List[at];
            // Small words catch a capital more often: each of them once began a line somewhere.
            bool small = p.Row < 0 || t.Upos[p.Row] is Upos.ADP or Upos.SCONJ or Upos.PART or Upos.DET or Upos.PRON or Upos.CCONJ;
            if (p.Gap.Length > 0 && char.IsAsciiLetterLower(p.Text[0]) && random.NextDouble() < (small ? rate : rate / 3))
                pieces.Change(p, Pieces.Capital(p.Text));
            else if (char.IsUpper(p.Text[0]) && pieces.List[at - 1].Text is "." && random.NextDouble() < rate)
                pieces.Change(p, Pieces.Small(p.Text));
        }
    }

    public static void Spaces(Pieces pieces, double rate, Random random)
    {
        for (int at = 1; at < pieces.List.Count && rate > 0; at++)
        {
            Piece p = pieces.List[at];
            if (p.Gap.Length > 0 || random.NextDouble() >= (p.Text is "-" or "”" ? Math.Min(0.9, rate * 5) : rate))
                continue;
            if (p.Text is "-" or "," or "." or ";" or "?" or "!" or "”" || p.Text is "\"" && pieces.List[at - 1].Text is "." or ",")
            {
                p.Gap = " ";
                pieces.Changes++;
            }
            if (p.Text is "." && random.Next(4) == 0)
                p.Text = ". .";
            else if (p.Text is "." && random.Next(6) == 0 && at + 1 < pieces.List.Count && pieces.List[at + 1].Gap == " ")
                (p.Gap, p.Text) = ("", random.Next(2) == 0 ? ".." : ".,");
        }
    }

    private static bool BeginsClause(ParsedText t, int row) => t.Upos[row] is Upos.SCONJ && t.Form[row] is not "that"
        || t.Form[row] is "which" or "who" or "where" or "when" or "but" or "although"
        || t.Form[row] is "and" or "as" or "including" && row > 0 && t.Form[row - 1] is ",";

    // "… talks. The two" becomes "… talks, the two".
    private static void Join(Pieces pieces, double rate, Random random)
    {
        for (int at = 2; at + 1 < pieces.List.Count; at++)
        {
            Piece next = pieces.List[at + 1];
            if (pieces.List[at].Text is not "." || next.Gap != " " || !char.IsAsciiLetterUpper(next.Text[0]) || random.NextDouble() >= rate)
                continue;
            pieces.Change(pieces.List[at], ",");
            if (next.Row < 0 || pieces.Parsed.Name[next.Row] is NameKind.None)
                next.Text = Pieces.Small(next.Text);
        }
    }
}
