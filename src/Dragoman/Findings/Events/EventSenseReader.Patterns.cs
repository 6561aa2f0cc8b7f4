using Dragoman.Reading;

namespace Dragoman.Findings.Events;

/// <summary>Patterns of the lexicon around a verb: its object, particle, theme and the verb that governs it.</summary>
internal sealed partial class EventSenseReader
{
    // What a verb would tell of by itself: with its object, with its particle, alone.
    private bool Sense(int verb, out EventSense sense)
    {
        sense = default;
        if (OnEvil(verb))
            return false;
        if (lexicon.HasMore(t.Lemma[verb]))
        {
            foreach (int c in _tree.Children(verb))
            {
                if (t.Deprel[c] is Deprel.obj && lexicon.Object(t.Lemma[verb], t.Lemma[c].ToSmall(), out sense))
                    return true;
            }
            if (WithParticle(verb, out sense))
                return true;
        }
        return lexicon.Verb(t.Lemma[verb], out sense);
    }

    // To fail is to reject only where something was to be agreed; to vow is to threaten where harm is vowed.
    private bool Governs(string lemma, int inner, ref EventSense sense)
    {
        bool known = Sense(inner, out EventSense what);
        // "wants to help": an intention of one's own; "wants the army to leave" asks for it.
        if (sense.Class is EventClass.REQUEST && lemma is "want" or "need" or "seek"
            && _tree.Child(t.Head[inner] is >= 0 and int wanting ? wanting : inner, Deprel.obj) < 0 && _tree.Child(inner, Deprel.nsubj) < 0)
        {
            if (lemma is "need" || !known)
                return lemma is "seek";
            if (what.Class is EventClass.AID or EventClass.COOPERATE or EventClass.SUPPORT or EventClass.CONSULT)
                sense = new EventSense(EventClass.AGREE, null);
            return true;
        }
        // "prepared to resume shelling": an army does.
        if (sense.Class is EventClass.AGREE && lemma is "prepare" or "prepared" or "ready"
            && (known && what.Class is EventClass.ASSAULT || Resumed(inner)))
        {
            sense = new EventSense(EventClass.MOBILIZE, "troops");
            return true;
        }
        // "ordered the newspaper to suspend publication": ordered is done, where the order is to close, stop or leave.
        if (sense.Class is EventClass.REQUEST && lemma is "order" && t.Xpos[inner] is Xpos.VB && known && what.Class is EventClass.COERCE
            && what.Mode is "censor")
        {
            sense = what;
            return true;
        }
        if (sense.Class is EventClass.REJECT && lemma is "fail")
            return known && what.Class is EventClass.AGREE or EventClass.CONCEDE;
        if (sense.Class is EventClass.AGREE && lemma is "vow" or "pledge" or "promise" or "swear" && EventWords.Vengeful.Contains(t.Lemma[inner])
            && !OnEvil(inner))
            sense = new EventSense(EventClass.THREATEN, null);
        else if (sense.Class is EventClass.AGREE && known
            && what.Class is EventClass.ASSAULT or EventClass.SANCTION or EventClass.COERCE or EventClass.PROTEST or EventClass.THREATEN)
            sense = new EventSense(EventClass.THREATEN, null);
        else if (sense.Class is EventClass.AGREE && known && what.Class is EventClass.REJECT or EventClass.MOBILIZE or EventClass.ACCUSE)
            return false;
        return true;
    }

    // "resume shelling", "begin an offensive": what is begun is violence.
    private bool Resumed(int verb)
    {
        foreach (int c in _tree.Children(verb))
        {
            if (t.Deprel[c] is Deprel.xcomp or Deprel.obj && c > verb
                && (t.Upos[c] is Upos.VERB ? lexicon.Verb(t.Lemma[c], out EventSense what) : lexicon.Noun(t.Lemma[c], out what))
                && what.Class is EventClass.ASSAULT)
                return true;
        }
        return false;
    }

    /// <summary>"Russia said that Sudan must return it": a demand, whatever is to be done.</summary>
    public static bool IsDemand(ParsedText t, int i) =>
        t.Upos[i] is Upos.VERB or Upos.ADJ or Upos.NOUN && t.Deprel[i] is Deprel.ccomp or Deprel.parataxis && t.Head[i] >= 0
            && EventWords.Saying.Contains(t.Lemma[t.Head[i]]) && t.Lemma[t.Head[i]] is not "agree"
        && (t.Tree.HasModal(i, "must") || t.Tree.HasModal(i, "should") || t.Tree.HasModal(i, "ought")) && t.Tree.Child(i, Deprel.nsubj) >= 0;

    // "will not accept any more refugees", "would never negotiate": what is not going to be granted is refused.
    private bool IsRefused(int i)
    {
        bool negated = false, future = false;
        foreach (int c in _tree.Children(i))
        {
            negated |= t.Lemma[c] is "not" or "never" or "n't";
            future |= t.Xpos[c] is Xpos.MD && t.Lemma[c] is "will" or "would" or "wo" or "shall";
        }
        if (!negated || !future || _tree.IsPassive(i))
            return false;
        return EventWords.Refusable.Contains(t.Lemma[i])
            || lexicon.Verb(t.Lemma[i], out EventSense sense)
                && sense.Class is EventClass.AGREE or EventClass.CONCEDE or EventClass.COOPERATE or EventClass.AID or EventClass.CONSULT;
    }

    // "air raid", "hunger strike": a noun with its modifier goes before the noun alone.
    private bool WithModifier(int noun, out EventSense sense)
    {
        sense = default;
        if (!lexicon.HasMore(t.Lemma[noun]))
            return false;
        foreach (int c in _tree.Children(noun))
        {
            if (t.Deprel[c] is Deprel.compound or Deprel.amod or Deprel.nmod_desc
                && lexicon.Noun(t.Lemma[c].ToSmall(), t.Lemma[noun], out sense))
                return true;
        }
        return false;
    }

    // "on strike", "out of the question": words that stand before the noun.
    private bool Phrase(int noun, out EventSense sense)
    {
        sense = default;
        if (noun == 0 || !lexicon.EndsPhrase(t.Lemma[noun]))
            return false;
        string before = t.Lemma[noun - 1];
        if (before is "the" or "a" or "an" && noun > 1)
            before = t.Lemma[noun - 2];
        return lexicon.Phrase(before, t.Lemma[noun], out sense);
    }

    // "demanded a truce", "rejected the withdrawal": what is demanded, refused, promised or threatened is no event of its own.
    private void TakeTheme(int verb, EventSense sense, bool[] taken)
    {
        if (sense.Class is not (EventClass.REQUEST or EventClass.REJECT or EventClass.AGREE or EventClass.THREATEN or EventClass.CONCEDE
            or EventClass.MOBILIZE or EventClass.SANCTION))
            return;
        // "suspended a ceasefire": it does not hold.
        if (sense.Class is EventClass.SANCTION
            && t.Lemma[verb] is "suspend" or "end" or "terminate" or "cancel" or "break" or "abandon" or "scrap" or "freeze"
            && _tree.Child(verb, Deprel.obj) is >= 0 and int ended)
            taken[ended] = true;
        // "mobilized reservists for a possible war"
        if (sense.Class is EventClass.MOBILIZE)
        {
            foreach (int c in _tree.Children(verb))
            {
                if (c > verb && t.Deprel[c] is Deprel.obl && t.Upos[c] is Upos.NOUN && _tree.Case(c) is "for")
                    taken[c] = true;
            }
            return;
        }
        if (sense.Class is EventClass.SANCTION)
            return;
        foreach (int c in _tree.Children(verb))
        {
            if (t.Deprel[c] is Deprel.obj or Deprel.nsubj_pass && t.Upos[c] is Upos.NOUN
                || t.Deprel[c] is Deprel.obl && t.Upos[c] is Upos.NOUN
                    && _tree.Case(c) is "for" or "to" or "with" or "on" or "upon" or "over" or "about")
            {
                taken[c] = true;
                TakeBelow(c, taken, 1);
            }
            else if (sense.Class is EventClass.REQUEST or EventClass.AGREE && t.Deprel[c] is Deprel.ccomp && t.Upos[c] is Upos.VERB)
                Take(c, taken);
        }
    }

    // "rejected an invitation to attend", "reiterated its demand that Israel ease the blockade", where the tree may hang the clause on the verb.
    private void TakeObject(int verb, int noun, EventSense sense, bool[] taken)
    {
        if (sense.Class is EventClass.SANCTION)
            taken[noun] = true;
        if (sense.Class is not (EventClass.REQUEST or EventClass.REJECT or EventClass.AGREE or EventClass.THREATEN or EventClass.CONCEDE))
            return;
        TakeBelow(noun, taken, 1);
        foreach (int c in _tree.Children(verb))
        {
            bool clause = t.Deprel[c] is Deprel.ccomp
                || t.Deprel[c] is Deprel.advcl or Deprel.xcomp && _tree.IsInfinitive(c) && Infinitives.NounBefore(t, c) is not -1;
            if (c > noun && clause && t.Upos[c] is Upos.VERB)
                Take(c, taken);
        }
    }

    // "rejected an appeal to lay down their arms", "agreed to allow the deployment of monitors": nor what hangs from it. What a relative
    // clause or a circumstance of time tells did happen.
    private void TakeBelow(int word, bool[] taken, int depth)
    {
        foreach (int c in _tree.Children(word))
        {
            bool theme = t.Deprel[c] switch
            {
                Deprel.obj or Deprel.xcomp => c > word,
                Deprel.acl => _tree.IsInfinitive(c) || _tree.Child(c, Deprel.mark) >= 0,
                // "support a resolution that aims to tighten sanctions": what a paper says is to be.
                Deprel.acl_relcl =>
                    EventWords.Papers.Contains(t.Lemma[word]) && t.Xpos[_tree.Subtree(c).First] is Xpos.WDT && !_tree.IsPassive(c)
                        && t.Xpos[c] is not Xpos.VBD,
                Deprel.conj =>
                    c > word && t.Upos[word] is Upos.VERB && t.Upos[c] is Upos.VERB && _tree.Child(c, Deprel.nsubj) < 0 && t.Xpos[c] is Xpos.VB
                        && depth > 0,
                Deprel.ccomp => t.Upos[word] is Upos.NOUN,
                Deprel.advcl => _tree.IsInfinitive(c),
                Deprel.nmod or Deprel.obl => c > word && _tree.Case(c) is "for" or "of" or "to" or "on" && t.Upos[c] is Upos.NOUN,
                _ => false,
            };
            if (!theme)
                continue;
            taken[c] = true;
            if (depth < 4)
                TakeBelow(c, taken, depth + 1);
        }
    }

    private void Take(int verb, bool[] taken)
    {
        taken[verb] = true;
        TakeBelow(verb, taken, 0);
    }

    // "agreed to hold talks" is one event: what hangs from the governed verb is not told again.
    private void TakeNoun(int verb, bool[] taken)
    {
        foreach (int c in _tree.Children(verb))
        {
            if (t.Deprel[c] is Deprel.obj && lexicon.Object(t.Lemma[verb], t.Lemma[c], out _))
                taken[c] = true;
        }
    }

    // The verb that hangs from a verb as what is agreed, refused, asked; −1 for none.
    private int Complement(int verb)
    {
        foreach (int c in _tree.Children(verb))
        {
            if (t.Upos[c] is Upos.VERB && (t.Deprel[c] is Deprel.xcomp || t.Deprel[c] is Deprel.ccomp or Deprel.advcl && _tree.IsInfinitive(c)))
                return c;
        }
        return -1;
    }

    // "call for", "pull out", "step down": the verb with a particle, an adverb or the preposition of its oblique.
    private bool WithParticle(int verb, out EventSense sense)
    {
        foreach (int c in _tree.Children(verb))
        {
            if (t.Deprel[c] is Deprel.compound_prt or Deprel.advmod or Deprel.@case or Deprel.xcomp
                && lexicon.Verb(t.Lemma[verb], t.Lemma[c], out sense))
                return true;
            // "handed a letter to him over the shelling" is no handing over.
            if (t.Deprel[c] is not (Deprel.obl or Deprel.obl_agent or Deprel.advcl or Deprel.nmod) || t.Lemma[verb] is "hand" or "turn")
                continue;
            foreach (int k in _tree.Children(c))
            {
                if (t.Deprel[k] is Deprel.@case or Deprel.mark && lexicon.Verb(t.Lemma[verb], t.Lemma[k], out sense))
                    return true;
            }
        }
        sense = default;
        return false;
    }

    // The verb over a noun and what it hangs from.
    private int CallingAbove(int noun) => t.Deprel[noun] is Deprel.nmod && t.Head[t.Head[noun]] is >= 0 and int verb ? verb : t.Head[noun];

    // What is released; −1 for nothing.
    private int Released(int verb) =>
        _tree.Child(verb, Deprel.obj) is >= 0 and int thing ? thing : _tree.Child(verb, Deprel.nsubj_pass) is >= 0 and int passive ? passive
            : t.Deprel[verb] is Deprel.acl && t.Head[verb] >= 0 ? t.Head[verb] : -1;
}
