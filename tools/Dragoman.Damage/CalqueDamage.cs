using Dragoman.Reading;

namespace Dragoman.DamageTool;

/// <summary>The grammar of another language under English words: relatives that take their noun up again, prepositions and conjunctions in pairs,
/// commas between a subject and its verb, participles without their auxiliary, negation said twice, articles before days and bodies.</summary>
internal static class CalqueDamage
{
    /// <summary>"The region, which the army took" becomes "… which the army took it"; "the rebels who left" becomes "… that they left".</summary>
    public static void Relatives(Pieces pieces, double rate, Random random)
    {
        ParsedText t = pieces.Parsed;
        for (int i = 0; i < t.Count && rate > 0; i++)
        {
            if (t.Upos[i] is not Upos.PRON || t.Form[i] is not ("which" or "who" or "whom" or "that") || t.Head[i] is not (> 0 and int verb)
                || t.Deprel[verb] is not Deprel.acl_relcl
                || verb < i || pieces.IndexOf(i) is not (>= 0 and int at) || pieces.IndexOf(verb) is not (>= 0 and int verbAt)
                    || random.NextDouble() >= rate)
                continue;
            string taken = t.Xpos[t.Head[verb]] is Xpos.NNS or Xpos.NNPS ? "they" : t.Form[i] is "who" or "whom" ? "he" : "it";
            if (t.Deprel[i] is Deprel.obj)
                pieces.Insert(verbAt + 1, taken is "they" ? "them" : taken is "he" ? "him" : "it");
            else if (t.Deprel[i] is Deprel.nsubj or Deprel.nsubj_pass && random.Next(2) == 0)
            {
                pieces.Change(pieces.List[at], random.Next(2) == 0 ? "that" : "which");
                pieces.Insert(at + 1, taken);
            }
            else if (t.Deprel[i] is Deprel.nsubj_pass && at + 1 < pieces.List.Count && pieces.List[at + 1].Row is >= 0 and int auxiliary
                && t.Upos[auxiliary] is Upos.AUX)
                pieces.Drop(at + 1);
        }
    }

    /// <summary>Small words set as another language sets them.</summary>
    public static void SmallWords(Pieces pieces, double rate, Random random)
    {
        ParsedText t = pieces.Parsed;
        for (int at = 0; at < pieces.List.Count && rate > 0; at++)
        {
            Piece p = pieces.List[at];
            if (p.Row < 0 || p.Gap.Length == 0 || random.NextDouble() >= rate)
                continue;
            int i = p.Row;
            if (Doubled(t, i, random) is { } second)
                pieces.Insert(++at, second);
            else if (t.Form[i] is "to" && t.Upos[i] is Upos.PART && t.Deprel[t.Head[i] < 0 ? i : t.Head[i]] is Deprel.advcl or Deprel.acl)
                pieces.Insert(at++, "for");
            else if (t.Xpos[i] is Xpos.VBG && t.Upos[i] is Upos.VERB && i > 0 && t.Upos[i - 1] is Upos.ADP or Upos.SCONJ && random.Next(2) == 0)
                pieces.Insert(++at, "of");
            else if (IsDayOrBody(t, i))
                pieces.Insert(at++, "the");
            else if (t.Upos[i] is Upos.VERB && t.Head[i] < 0 && pieces.List[at - 1].Text is not "has" && t.Xpos[i] is Xpos.VBD or Xpos.VBZ && i > 0
                && t.Upos[i - 1] is Upos.PROPN or Upos.NOUN && pieces.List[at - 1].Row == i - 1)
                AfterSubject(pieces, at, random);
            else if (t.Lemma[i] is "any" && i > 0)
                pieces.Change(p, "no");
        }
    }

    // "after of", "because that", "near to": the second word of a pair that English does not have.
    private static string? Doubled(ParsedText t, int i, Random random) => t.Form[i] switch
    {
        "after" or "before" or "since" or "until" or "although" or "because" or "while" when t.Deprel[i] is Deprel.mark => "that",
        "after" or "before" or "without" or "between" or "during" or "against" or "near" when t.Deprel[i] is Deprel.@case => random.Next(3) == 0 ? "to" : "of",
        "toward" or "towards" or "inside" or "outside" when t.Deprel[i] is Deprel.@case => "to",
        "from" or "for" or "on" when t.Deprel[i] is Deprel.mark => "of",
        _ => null,
    };

    // "the Friday", "the NATO": a name of a day or a body without an article.
    private static bool IsDayOrBody(ParsedText t, int i) =>
        t.Upos[i] is Upos.PROPN && i > 0 && t.Upos[i - 1] is Upos.ADP && t.Deprel[i] is Deprel.obl or Deprel.nmod;

    // "The president, said": a comma as other languages pause; or a perfect for a past that is over.
    private static void AfterSubject(Pieces pieces, int at, Random random)
    {
        Piece verb = pieces.List[at];
        if (random.Next(2) == 0)
            pieces.Change(pieces.List[at - 1], pieces.List[at - 1].Text + ",");
        else if (pieces.Parsed.Xpos[verb.Row] is Xpos.VBD)
            pieces.Insert(at, "has");
    }
}
