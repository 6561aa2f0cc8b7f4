using Dragoman.Reading;

namespace Dragoman.DamageTool;

/// <summary>Wrong, missing and extra articles; wrong prepositions; wrong tense and number.</summary>
internal sealed class GrammarDamage(Inflection inflection)
{
    private static readonly string[] Common = ["of", "in", "to", "for", "on", "with", "by", "from", "at", "about", "over", "into"];

    public static void Articles(Pieces pieces, double rate, Random random)
    {
        ParsedText t = pieces.Parsed;
        for (int at = 0; at < pieces.List.Count && rate > 0; at++)
        {
            Piece p = pieces.List[at];
            if (p.Row < 0 || random.NextDouble() >= rate)
                continue;
            if (p.Text is "the" or "a" or "an" && t.Upos[p.Row] is Upos.DET)
            {
                if (random.Next(3) == 0)
                    pieces.Change(p, p.Text is "the" ? "a" : "the");
                else
                    pieces.Drop(at);
            }
            else if (BeginsBareNounPhrase(t, p.Row))
            {
                bool begins = at > 0 && pieces.List[at - 1].Text is "." or "”" || p.Row == t.Sentences[t.SentenceOf[p.Row]].First;
                string gap = p.Gap;
                pieces.Insert(at, begins ? "The" : "the");
                (pieces.List[at].Gap, p.Gap) = (gap, " ");
                if (begins && t.Name[p.Row] is NameKind.None)
                    p.Text = Pieces.Small(p.Text);
                at++;
            }
        }
    }

    public static void Prepositions(Pieces pieces, double rate, Random random)
    {
        ParsedText t = pieces.Parsed;
        for (int at = 0; at < pieces.List.Count && rate > 0; at++)
        {
            Piece p = pieces.List[at];
            if (p.Row < 0 || t.Upos[p.Row] is not Upos.ADP || t.Deprel[p.Row] is not Deprel.@case || !char.IsAsciiLetterLower(p.Text[0])
                || random.NextDouble() >= rate)
                continue;
            if (random.Next(5) == 0)
                pieces.Drop(at);
            else
                pieces.Change(p, Common[random.Next(Common.Length)]);
        }
    }

    public void Agreement(Pieces pieces, double rate, Random random)
    {
        ParsedText t = pieces.Parsed;
        for (int at = 0; at < pieces.List.Count && rate > 0; at++)
        {
            Piece p = pieces.List[at];
            if (p.Row < 0 || p.Gap.Length == 0 || !char.IsAsciiLetterLower(p.Text[0]) || random.NextDouble() >= rate)
                continue;
            if (t.Upos[p.Row] is Upos.AUX)
            {
                if (t.Deprel[p.Row] is not Deprel.cop && random.Next(3) == 0)
                    pieces.Drop(at);
                else
                    pieces.Change(p, OtherAuxiliary(p.Text));
            }
            else if (t.Upos[p.Row] is Upos.VERB && OtherTag(t.Xpos[p.Row], random) is { } tag && inflection.Of(t.Lemma[p.Row], tag) is { } form)
                pieces.Change(p, form);
            else if (t.Upos[p.Row] is Upos.NOUN && random.Next(3) == 0)
                pieces.Change(p, t.Xpos[p.Row] is Xpos.NNS ? t.Lemma[p.Row] : inflection.Of(t.Lemma[p.Row], Xpos.NNS) ?? p.Text);
        }
    }

    private static string OtherAuxiliary(string form) => form switch
    {
        "is" => "are",
        "are" => "is",
        "was" => "were",
        "were" => "was",
        "has" => "have",
        "have" => "has",
        "had" => "has",
        "does" => "do",
        "do" => "does",
        "would" => "will",
        "could" => "can",
        _ => form,
    };

    private static Xpos? OtherTag(Xpos tag, Random random) => tag switch
    {
        Xpos.VBZ => Xpos.VB,
        Xpos.VBP => Xpos.VBZ,
        Xpos.VBD => random.Next(2) == 0 ? Xpos.VBZ : Xpos.VB,
        Xpos.VB => random.Next(2) == 0 ? Xpos.VBG : Xpos.VBZ,
        Xpos.VBG => Xpos.VB,
        Xpos.VBN => Xpos.VB,
        _ => null,
    };

    // A name, a plural or a mass noun that has no determiner, at its first word.
    private static bool BeginsBareNounPhrase(ParsedText t, int row)
    {
        if (t.Upos[row] is not (Upos.PROPN or Upos.NOUN or Upos.ADJ))
            return false;
        int head = t.Upos[row] is Upos.ADJ || t.Deprel[row] is Deprel.compound ? t.Head[row] : row;
        if (head < row || t.Upos[head] is not (Upos.PROPN or Upos.NOUN) || t.Deprel[row] is Deprel.flat)
            return false;
        for (int i = Math.Max(0, head - 8); i < row; i++)
        {
            if (t.Head[i] == head && t.Deprel[i] is not (Deprel.@case or Deprel.cc or Deprel.mark or Deprel.punct))
                return false;
        }
        return row == 0 || t.Upos[row - 1] is not (Upos.DET or Upos.NUM or Upos.PROPN or Upos.ADJ or Upos.NOUN);
    }
}
