using Dragoman.Reading;

namespace Dragoman.Findings.Table;

/// <summary>Which proposal told before a word takes up.</summary>
internal sealed partial class ProposalFinder
{
    // A thing known by name, or its frame: "the ceasefire", "the ceasefire proposal".
    private ProposalMention? Known(int thing)
    {
        if (_mentions.At(thing) is { } known)
            return known;
        for (int k = _t.Upos[thing] is Upos.NOUN ? _c.Tree.FirstChild(thing) : -1; k >= 0; k = _c.Tree.NextSibling(k))
        {
            if (_mentions.At(k) is { } topic && topic.Head == thing)
                return topic;
        }
        return null;
    }

    // "respect the ceasefire", "the extension of the truce": about the truce.
    private ProposalMention? Carried(int verb) =>
        _t.Upos[verb] is Upos.NOUN && StanceReader.Lexicon.Has("continued", _t.Lemma[verb])
            ? _c.Tree.Child(verb, Deprel.nmod) is >= 0 and int kept && kept > verb && _c.Case(kept) is "of" or "to" ? Known(kept) : null :
        _t.Upos[verb] is Upos.VERB && StanceReader.Lexicon.Has("carries", _t.Lemma[verb]) && _c.Tree.Child(verb, Deprel.obj) is >= 0 and int thing
            ? Known(thing) ?? (_c.Tree.Child(thing, Deprel.nmod) is >= 0 and int whole && _c.Case(whole) is "of" ? Known(whole) : null) : null;

    private static int First(Proposal p)
    {
        int first = p.Evidence.Count > 0 ? p.Evidence[0].Start : int.MaxValue;
        foreach (Position position in p.Positions)
            first = Math.Min(first, position.Evidence[0].Start);
        return first;
    }

    // "The demand", "this request": what somebody has just demanded, in the sentence before or in this one, unless another has been made since.
    private Draft? Demanded(int thing)
    {
        if (_t.Upos[thing] is not Upos.NOUN || _t.Lemma[thing] is not ("demand" or "request" or "ultimatum") || _mentions.Owner(thing) >= 0
            || _last is not { } asked || _t.SentenceOf[thing] - _lastSentence > 1 || !asked.Proposal.Positions.Exists(static p =>
                p.Stance is Stance.Demands)
            || _c.Tree.Child(thing, Deprel.det) is not (>= 0 and int det) || _t.Lemma[det] is not ("the" or "this" or "that"))
            return null;
        for (int k = _c.Tree.FirstChild(thing); k >= 0; k = _c.Tree.NextSibling(k))
        {
            if (_t.Deprel[k] is Deprel.compound or Deprel.amod or Deprel.acl or Deprel.acl_relcl or Deprel.nmod or Deprel.ccomp)
                return null;
        }
        for (int i = thing - 1; i > 0 && _t.SentenceOf[i] >= _lastSentence; i--)
        {
            if (_t.Lemma[i] == _t.Lemma[thing] && _t.Upos[i] is Upos.NOUN && _t.Form[i - 1] is "a" or "an")
                return null;
        }
        return asked;
    }

    // "The deal" is the one that was called so, else what two have agreed to, else what was told last.
    private Draft? TakenUp(int anaphor)
    {
        for (int k = _order.Count - 1; k >= 0; k--)
        {
            if (_order[k].Is(_t.Lemma[anaphor]) && (_order[k].IsOnTable || _order[k] == _last || _mentions.IsAccord(anaphor)))
                return _order[k];
        }
        if (Owned(anaphor) is { } owned)
            return owned;
        if (!_mentions.IsAccord(anaphor))
            return Asked(anaphor) ?? (_last is { } told
                && (told.IsOnTable && !(IsRefusedDeed(told) && _t.SentenceOf[anaphor] - _lastSentence > 1) || ProposalMentions.Lexicon.Has("- frame", told.Noun) || _t.SentenceOf[anaphor] - _lastSentence <= 1)
                ? _last : null);
        // "The treaty" is no truce.
        if (_t.Lemma[anaphor] is "treaty" or "pact" or "settlement")
            return _order.FindLast(d => d.IsOnTable && d.Proposal.Kind is ProposalKind.Other && d.Noun is "deal" or "agreement" or "accord"
                && d.Proposal.Positions.Count(static p => IsYes(p.Stance)) > 1);
        for (int k = _order.Count - 1; k >= 0; k--)
        {
            if (_order[k].IsOnTable && !IsApart(_order[k])
                && _order[k].Proposal.Positions.Count(static p => IsYes(p.Stance) || p.Stance is Stance.SupportsInPrinciple) > 1
                && ProposalMentions.IsAccordLike(_order[k].Proposal.Kind, _order[k].Noun, _order[k].Topic))
                return _order[k];
        }
        for (int k = _order.Count - 1; k >= 0; k--)
        {
            if (ProposalMentions.IsDeal(_order[k].Proposal.Kind) && _order[k].IsOnTable
                || !IsApart(_order[k]) && _order[k].Proposal.Positions.Count(static p => IsYes(p.Stance)) > 1)
                return _order[k];
        }
        for (int k = _order.Count - 1; k >= 0; k--)
        {
            if (_order[k].IsOnTable && (ProposalMentions.IsAccordNoun(_order[k].Noun) || ProposalMentions.IsAccordNoun(_order[k].Topic)))
                return _order[k];
        }
        // "greeted the agreement", behind a word on the entrance to a club: another thing.
        return _last is { } last
            && (last.Proposal.Kind is not ProposalKind.Other || !last.IsOnTable
                || ProposalMentions.IsAccordLike(last.Proposal.Kind, last.Noun, last.Topic) || last.Proposal.Backers.Count > 0) ? last : null;
    }

    // "does not want to fire a bullet": what somebody will not do is no offer that others take up later.
    private static bool IsRefusedDeed(Draft draft) => draft is { IsDeed: true, Proposal.Positions: { Count: > 0 } positions }
        && positions.TrueForAll(static p => p.Stance is Stance.Rejects);

    // "a separate plan" is not the deal.
    private static bool IsApart(Draft draft) => draft.Proposal.Label.StartsWith("separate ", StringComparison.Ordinal);

    // "would not stop unless the state made a fund. The negotiator rejected the idea": of what one sentence told, that which another asked of him;
    // null for none.
    private Draft? Asked(int anaphor)
    {
        if (_last is null || !_last.Proposal.Positions.Exists(static p => p.Conditions.Count > 0) || _t.Head[anaphor] is not (>= 0 and int verb)
            || _t.Upos[verb] is not Upos.VERB || _c.Subject(verb) is not (>= 0 and int subject) || _c.Entity(subject) is not (>= 0 and int who))
            return null;
        int party = _c.Party(who);
        Position own = _last.Proposal.Positions[^1];
        // Whose own deed it was he may take up again.
        if (own.Party == party)
            return null;
        foreach (Draft d in _order)
        {
            if (d != _last && d.IsOnTable && d.Proposal.Positions is [{ Stance: Stance.Demands } demand] && demand.Party == own.Party
                && demand.Evidence[0].Overlaps(own.Evidence[^1]))
                return d;
        }
        return null;
    }

    // "The rebels' offer" is not the army's truce.
    private bool IsOwners(Proposal p, int anaphor)
    {
        if (_mentions.Owner(anaphor) is not (>= 0 and int owner) || _c.Entity(owner) is not (>= 0 and int who) || !_c.CanAct(who))
            return true;
        int party = _c.Party(who);
        return p.Backers.Count == 0 && p.Positions.Count == 0 || p.Backers.Contains(party)
            || p.Positions.Exists(k => k.Party == party || k.SaidBy == who);
    }

    // "Rabat's plan …; the Front, which seeks a referendum, has dismissed it": nobody answers what he himself asks for; the plan told before it.
    private Draft ItOf(int pronoun)
    {
        Draft last = _last!;
        if (!last.Proposal.Positions.Exists(static p => p.Stance is Stance.Demands) || _stances.Read(pronoun) is not { } found
            || found.Stance is Stance.Demands)
            return last;
        List<int> own = _parties.Parties(found.Party, found.Predicate).ConvertAll(_c.Party);
        if (!last.Proposal.Positions.Exists(p => p.Stance is Stance.Demands && own.Contains(p.Party)))
            return last;
        return AnswerableBefore(last, pronoun) is { } before && !before.Proposal.Backers.Exists(own.Contains) ? before : last;
    }

    // The offer, plan or agreement beside another thing in the sentence of a word or the one before it; null for none.
    private Draft? AnswerableBefore(Draft last, int word)
    {
        int since = _t.Span[_t.Sentences[Math.Max(0, _t.SentenceOf[word] - 1)].First].Start;
        return _order.FindLast(d => !ReferenceEquals(d, last) && First(d.Proposal) >= since && First(d.Proposal) < _t.Span[word].Start
            && (StanceReader.Lexicon.Has("answered", d.Noun) || StanceReader.Lexicon.Has("pact", d.Noun)));
    }

    // "… the idea … we definitely support it": in the same sentence or the next.
    private bool IsItAgain(int word) => !IsResumed(word) && IsObject(word);

    // "the model, which the adviser had spoken about it": what the clause is about, once more.
    private bool IsResumed(int word) =>
        _t.Head[word] is >= 0 and int clause && _t.Deprel[word] is Deprel.obj && HasWhat(clause)
            || _t.Head[word] is >= 0 and int verb && _t.Deprel[verb] is Deprel.acl_relcl or Deprel.acl && _t.Head[verb] is >= 0 and int noun
                && _t.Upos[noun] is Upos.NOUN && _t.Deprel[word] is Deprel.obl;

    // "What we need it here is": the pronoun is "what" once more.
    private bool HasWhat(int verb)
    {
        for (int i = verb - 1; i >= Math.Max(0, verb - 4) && _t.Form[i] is not ","; i--)
        {
            if (_t.Form[i] is "What" or "what")
                return true;
        }
        return false;
    }

    private bool IsObject(int word) =>
        (_t.Lemma[word] is "it" && _t.Upos[word] is Upos.PRON
            || _t.Lemma[word] is "that" or "this" && _t.Xpos[word] is Xpos.DT && _t.Upos[word] is Upos.PRON or Upos.DET
                && _t.Deprel[word] is Deprel.obj or Deprel.obl)
            && _t.Deprel[word] is Deprel.obj or Deprel.obl && _t.SentenceOf[word] - _lastSentence <= 1;
}
