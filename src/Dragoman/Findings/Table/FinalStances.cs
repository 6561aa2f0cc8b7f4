using Dragoman.Reading;

namespace Dragoman.Findings.Table;

/// <summary>Reads stances in clauses that keep the word order of another language, where the verb comes last and what it is about stands between it
/// and its subject: "India Pakistan's proposal of a patrol rejected", "Tatar on two states insists", "Athens on the offer did not answer".</summary>
/// <remarks>The tree hangs the thing on the verb or on the party; order alone says what it is. A clause that goes on behind the verb is none of
/// these.</remarks>
internal sealed class FinalStances(TableContext c)
{
    // Words between a party and its verb, at most.
    private const int Farthest = 24;

    private static readonly TableLexicon Lexicon = StanceReader.Lexicon;

    private readonly ParsedText _t = c.T;

    /// <summary>The stance that a word tells; null for none.</summary>
    public OpenStance? Read(int word)
    {
        if (_t.Upos[word] is not Upos.VERB || !EndsClause(word) || c.IsInDoubt(word) || c.HasMood(word, "to come") && !c.HasModal(word, "will")
            || c.HasMood(word, "duty") || c.Clause.HasTo(word) || c.Tree.Child(word, Deprel.aux_pass) >= 0 || Party(word) is not (>= 0 and int party))
            return null;
        if (Thing(word, party) is not (>= 0 and int thing) || StanceOf(word, c.Case(thing), thing) is not { } stance)
            return null;
        return new OpenStance(stance, party, word, thing) { IsFree = stance is Stance.Undecided };
    }

    // Whether nothing of the clause but a condition stands behind its verb.
    private bool EndsClause(int verb)
    {
        if (verb + 1 < _t.Count && _t.SentenceOf[verb + 1] == _t.SentenceOf[verb]
            && _t.Upos[verb + 1] is not (Upos.PUNCT or Upos.CCONJ or Upos.SCONJ))
            return false;
        for (int k = c.Tree.FirstChild(verb); k >= 0; k = c.Tree.NextSibling(k))
        {
            if (k > verb
                && _t.Deprel[k] is Deprel.obj or Deprel.iobj or Deprel.obl or Deprel.obl_agent or Deprel.xcomp or Deprel.ccomp or Deprel.nsubj
                    or Deprel.compound_prt)
                return false;
        }
        return true;
    }

    // The first subject before the verb, who can take a stance.
    private int Party(int verb)
    {
        int party = c.Clause.OwnSubject(verb);
        return party >= 0 && party < verb && verb - party < Farthest && _t.Upos[party] is Upos.PROPN or Upos.NOUN && c.IsActor(c.Entity(party))
            ? party : -1;
    }

    // The noun nearest to the verb that hangs from it or from the party, with no comma in between; −1 for none.
    private int Thing(int verb, int party)
    {
        int thing = -1;
        foreach (int of in (ReadOnlySpan<int>)[verb, party])
        {
            for (int k = c.Tree.FirstChild(of); k >= 0 && k < verb; k = c.Tree.NextSibling(k))
            {
                bool hangs = of == verb ? _t.Deprel[k] is Deprel.nsubj or Deprel.nsubj_pass or Deprel.obj or Deprel.obl or Deprel.dislocated
                    : _t.Deprel[k] is Deprel.nmod or Deprel.appos;
                if (hangs && k > party && k > thing && _t.Upos[k] is Upos.NOUN && c.TimeOf(k) < 0 && !c.CanAct(c.Entities.AtHead(k)))
                    thing = k;
            }
        }
        for (int i = party; i < verb && thing >= 0; i++)
        {
            if (_t.Form[i] is ",")
                return -1;
        }
        // "The rebels in the north refuse": where they are is no thing, nor is whose they are.
        return thing >= 0 && _t.Head[thing] == party && c.Case(thing) is "of" or "from" or "in" or "at" ? -1 : thing;
    }

    private Stance? StanceOf(int verb, string preposition, int thing)
    {
        string lemma = _t.Lemma[verb];
        // Whoever has not answered an offer has not said yes or no.
        if (lemma is "answer" or "respond" or "reply" or "react")
            return c.IsNegated(verb) && preposition is "to" or "on" && Lexicon.Has("answered", _t.Lemma[thing]) ? Stance.Undecided : null;
        Stance? stance = preposition.Length == 0 || _t.Deprel[thing] is Deprel.obj or Deprel.nsubj
            ? OpenPositions.Firm(Lexicon.Groups(lemma)) ?? (Lexicon.Has("asks thing", lemma) ? Stance.Demands : null)
            : lemma is "insist" && preposition is "for" or "on" ? Stance.Demands : OpenPositions.Firm(Lexicon.PairGroups(lemma, '+', preposition));
        if (Lexicon.Has("charge", _t.Lemma[thing]) || Lexicon.Has("violence", _t.Lemma[thing]))
            return null;
        return stance is { } told && c.IsNegated(verb) ? told is Stance.Accepts ? Stance.Rejects : null : stance;
    }
}
