using Dragoman.Reading;

namespace Dragoman.Findings.Entities;

/// <summary>Says whose an office or a body is that the report names by a bare noun: "spokesman for Bush", "head of the electoral commission", "ministry
/// of industry and trade".</summary>
/// <remarks>Done when all else is read, for readers find descriptions again by their noun.</remarks>
internal static class DescriptionNames
{
    private const int LongestComplement = 8;

    public static void Complete(ParsedText t, EntityTable entities)
    {
        DependencyTree tree = t.Tree;
        foreach (Entity e in entities.Entities)
        {
            if (e.Kind is not (EntityKind.Person or EntityKind.Group or EntityKind.Organization) || e.Mentions.Count == 0
                || e.Mentions.Exists(static m => m.Type is MentionType.Name))
                continue;
            foreach (Mention m in e.Mentions)
            {
                if (m.Type is MentionType.Nominal && Complement(t, tree, m) is > 0 and int end
                    && !(e.Sector is not "MIL" && t.Form[m.End] is "in" or "at" && IsWhoseTold(t, entities, m))
                    && t.SpanOf(m.First, m.End).WordsIn(t.Text).EndsWith(e.Name, StringComparison.Ordinal))
                {
                    string rest = t.SpanOf(m.End, end).WordsIn(t.Text);
                    if (e.Spellings.Remove(e.Name))
                        e.Spellings.Insert(0, $"{e.Name} {rest}");
                    e.Name = $"{e.Name} {rest}";
                    break;
                }
            }
        }
    }

    // "Ukrainian officials in Jeddah" are Ukraine's wherever they are; "officials in Kyiv", "the US embassy in Manila" and "US forces in Japan" are
    // told by it.
    private static bool IsWhoseTold(ParsedText t, EntityTable entities, Mention m)
    {
        for (int i = m.First; i < m.Head && t.Xpos[m.Head] is Xpos.NNS; i++)
        {
            if (t.Deprel[i] is Deprel.amod or Deprel.compound or Deprel.nmod_poss && entities.AtHead(i) is >= 0 and int owner
                && entities.Entities[owner].Kind is EntityKind.Country)
                return true;
        }
        return false;
    }

    // Where what belongs to a description ends, "for Bush" behind "A spokesman"; −1 where nothing does.
    private static int Complement(ParsedText t, DependencyTree tree, Mention m)
    {
        int of = m.End, sentenceEnd = t.Sentences[t.SentenceOf[m.First]].End;
        if (m.Head != m.End - 1 || of + 1 >= sentenceEnd || t.Form[of] is not ("of" or "for" or "at" or "in")
            || t.Deprel[of] is not Deprel.@case || t.Head[of] is not (>= 0 and int head) || head < of || t.Head[head] != m.Head
            || t.Deprel[head] is not Deprel.nmod)
            return -1;
        // "officials in Kiev", but not "rebels in the negotiation"; "spokesman for Bush", but not "an embassy for an evacuation".
        if (t.Form[of] is "in" or "at" && t.Name[head] is NameKind.None
            || t.Form[of] is "for" && !RoleNouns.Shared.IsPerson(t.Lemma[m.Head].ToLowerInvariant()))
            return -1;
        int end = of + 1, last = Math.Min(sentenceEnd, of + 1 + LongestComplement), whole = -1;
        while (end < last && IsIn(t, end, head)
            && t.Upos[end] is not (Upos.PUNCT or Upos.VERB or Upos.AUX or Upos.SCONJ) && t.Xpos[end] is not (Xpos.WDT or Xpos.WP)
            && !(t.Upos[end] is Upos.ADP && end > head && t.Form[end] is not "of"))
        {
            if (end > head && t.Form[end] is "of")
                whole = end;
            end++;
        }
        // Too long to be told whole: up to the last "of".
        if (end == last && end < sentenceEnd && IsIn(t, end, head))
            end = whole;
        while (end > head + 1 && t.Upos[end - 1] is Upos.CCONJ or Upos.ADP or Upos.DET or Upos.ADV)
            end--;
        return end > head ? end : -1;
    }

    private static bool IsIn(ParsedText t, int word, int top)
    {
        int at = word;
        for (int depth = 0; depth < LongestComplement && at >= 0; depth++)
        {
            if (at == top)
                return true;
            at = t.Head[at];
        }
        return false;
    }
}
