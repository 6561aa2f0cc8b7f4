using System.Collections.Frozen;
using Dragoman.Reading;
using Dragoman.Text;

namespace Dragoman.Findings.Events;

/// <summary>Whose things are attacked does not attack them: "stormed the ministry's building", "his convoy was attacked", "claimed Iraqi
/// lives".</summary>
internal static class OwnVictims
{
    /// <summary>Takes those out of the actors of a hostile deed who are named only within what it is done to; where nobody else is, it is done to
    /// them.</summary>
    public static void Mend(PoliticalEvent e, int verb, ParsedText t, DependencyTree tree)
    {
        if (e.Class is not (EventClass.ASSAULT or EventClass.COERCE or EventClass.SANCTION or EventClass.PROTEST))
            return;
        for (int k = e.Actors.Count - 1; k >= 0; k--)
        {
            Participant owner = e.Actors[k];
            if (!IsWithinObject(HeadOf(owner.Span, t), verb, t, tree) && !(e.Class is EventClass.ASSAULT && IsTarget(HeadOf(owner.Span, t), verb, t, tree)))
                continue;
            e.Actors.RemoveAt(k);
            // Flags are waved and roads are blocked with whoever's they are in mind, but not against him.
            if (e.Recipients.Count == 0 && e.Class is not EventClass.PROTEST)
                e.Recipients.Add(owner);
        }
    }

    /// <summary>Whether captives are exchanged: "a prisoner exchange", "the exchange of captives".</summary>
    public static bool IsOfCaptives(ParsedText t, int noun) =>
        noun > 0 && Captives.Contains(t.Lemma[noun - 1]) && t.Head[noun - 1] == noun
        || noun + 2 < t.Count && t.Form[noun + 1] is "of" && (Captives.Contains(t.Lemma[noun + 2]) || noun + 3 < t.Count && Captives.Contains(t.Lemma[noun + 3]));

    /// <summary>Takes those out who are exchanged: they do not exchange.</summary>
    public static void DropExchanged(PoliticalEvent e, int noun, ParsedText t)
    {
        if (t.Lemma[noun] is "exchange" or "swap" && IsOfCaptives(t, noun))
            e.Actors.RemoveAll(a => HeadOf(a.Span, t) is >= 0 and int captive && Captives.Contains(t.Lemma[captive]));
    }

    private static readonly FrozenSet<string> Captives =
        FrozenSet.ToFrozenSet(["prisoner", "captive", "hostage", "detainee", "body", "remains", "spy"], StringComparer.Ordinal);

    // Below the object, or the subject of a passive, and not as its head, who is treated as what he is elsewhere.
    private static bool IsWithinObject(int word, int verb, ParsedText t, DependencyTree tree)
    {
        for (int steps = 0; word >= 0 && steps < 8; steps++, word = t.Head[word])
        {
            if (t.Deprel[word] is not (Deprel.amod or Deprel.compound or Deprel.nmod or Deprel.nmod_poss or Deprel.conj or Deprel.appos)
                || t.Deprel[word] is Deprel.nmod && tree.Case(word) is "by")
                return false;
            if (t.Head[word] is >= 0 and int thing && t.Head[thing] == verb && t.Deprel[thing] is Deprel.obj or Deprel.nsubj_pass)
                return true;
        }
        return false;
    }

    // "Shelling of the camp killed twelve", "A bombing of the town left ten dead": what the subject is done to does not do it.
    private static bool IsTarget(int word, int verb, ParsedText t, DependencyTree tree)
    {
        int subject = tree.Child(verb, Deprel.nsubj);
        if (subject < 0 || t.Upos[subject] is not Upos.NOUN || !EventWords.Violence.Contains(t.Lemma[subject]) || t.Xpos[subject] is Xpos.NNS or Xpos.NNPS
            && t.Lemma[subject] is not ("attack" or "strike" or "airstrike" or "bombing"))
            return false;
        for (int steps = 0; word >= 0 && steps < 8; steps++, word = t.Head[word])
        {
            if (t.Head[word] == subject)
                return t.Deprel[word] is Deprel.nmod && tree.Case(word) is "of" or "on" or "against" or "in" or "at" or "near";
            if (t.Deprel[word] is not (Deprel.amod or Deprel.compound or Deprel.nmod or Deprel.nmod_poss or Deprel.conj or Deprel.appos or Deprel.flat))
                return false;
        }
        return false;
    }

    // The word of a span that hangs from one outside it.
    private static int HeadOf(TextSpan span, ParsedText t)
    {
        for (int w = t.FirstFrom(span.Start); w < t.Count && t.Span[w].End <= span.End; w++)
        {
            int head = t.Head[w];
            if (head < 0 || t.Span[head].Start < span.Start || t.Span[head].End > span.End)
                return w;
        }
        return -1;
    }
}
