using Dragoman.Reading;

namespace Dragoman.Findings.Table;

/// <summary>Truces that somebody has declared or that two sides keep, and things on which the participle behind them tells a stance.</summary>
internal sealed partial class ProposalFinder
{
    // "A truce between A and B came into force", "violations of the ceasefire between A and B", "A declared a ceasefire": who keeps one has agreed
    // to it.
    private void ReadTruce(int noun)
    {
        if (_t.Upos[noun] is not Upos.NOUN || _t.Deprel[noun] is Deprel.compound || _mentions.At(noun) is not { Kind: ProposalKind.Ceasefire } truce
            || IsEarlier(noun) || IsHistory(noun) || _c.IsNegated(noun))
            return;
        int verb = _t.Head[noun];
        bool clause = verb >= 0 && _t.Upos[verb] is Upos.VERB;
        if (clause && (_c.IsNegated(verb) || _c.IsInDoubt(verb) || _c.HasMood(verb, "unreal") || _c.HasMood(verb, "duty") || _c.Clause.HasTo(verb)
            || _t.Deprel[verb] is Deprel.xcomp or Deprel.ccomp && _c.HasMood(verb, "to come")))
            return;
        int predicate = clause ? verb : noun;
        List<int> parties = Between(noun, clause ? verb : -1);
        bool ofTwo = parties.Count > 0;
        if (ofTwo ? !IsKept(noun, verb) : !(clause && IsDeclared(noun, verb)))
            return;
        if (!ofTwo)
            parties = _parties.Parties(_c.Subject(verb), verb);
        parties.RemoveAll(e => !_parties.IsParty(e));
        // One who keeps the truce of others, such as a mediator, announces it as well.
        if (parties.Count == 0)
            return;
        Draft draft = DraftOf(truce);
        foreach (int who in parties)
        {
            if (!draft.Proposal.Positions.Exists(k => k.Party == _c.Party(who)))
                AddStance(draft.Proposal, who, Stance.Accepts, predicate, noun, isFree: true);
        }
        draft.IsOnTable = true;
        (_last, _lastSentence) = (draft, _t.SentenceOf[noun]);
    }

    // The two whose truce it is, by the noun's phrase, its participle or its verb's.
    private List<int> Between(int noun, int verb)
    {
        int signed = _c.Tree.Child(noun, Deprel.acl);
        foreach (int top in (ReadOnlySpan<int>)[noun, signed, verb])
        {
            for (int k = top < 0 ? -1 : _c.Tree.FirstChild(top); k >= 0; k = _c.Tree.NextSibling(k))
            {
                bool sides = k > noun && _t.Deprel[k] is Deprel.nmod or Deprel.obl && _c.Case(k) is "between"
                    || top == signed && k > signed && StanceReader.Lexicon.Has("reaches", _t.Lemma[signed])
                        && (_t.Deprel[k] is Deprel.obl_agent || _c.Case(k) is "by");
                if (sides && _parties.Parties(k, noun) is { Count: > 0 } two && (two.Count > 1 || _c.Tree.Child(k, Deprel.conj) >= 0))
                    return two;
            }
        }
        return [];
    }

    // "came into force", "is holding", "was agreed", "a fragile truce", "a violation of the truce": there is one.
    private bool IsKept(int noun, int verb)
    {
        for (int k = _c.Tree.FirstChild(noun); k >= 0; k = _c.Tree.NextSibling(k))
        {
            if (k < noun && _t.Deprel[k] is Deprel.amod
                && (ProposalMentions.Lexicon.Has("- kept", _t.Lemma[k]) || _t.Form[k].EndsWith("-long", StringComparison.Ordinal)
                || _t.Form[k].EndsWith("-old", StringComparison.Ordinal)))
                return true;
            if (k > noun && _t.Deprel[k] is Deprel.acl && _t.Xpos[k] is Xpos.VBN && StanceReader.Lexicon.Has("reaches", _t.Lemma[k]))
                return true;
        }
        if (verb < 0)
            return false;
        if (_t.Upos[verb] is Upos.NOUN)
            return _t.Deprel[noun] is Deprel.nmod && ProposalMentions.Lexicon.Has("- broken", _t.Lemma[verb]);
        return _t.Upos[verb] is Upos.VERB
            && (_t.Deprel[noun] is Deprel.nsubj && ProposalMentions.Lexicon.Has("- stands", _t.Lemma[verb])
                || (_t.Deprel[noun] is Deprel.nsubj_pass || _t.Deprel[noun] is Deprel.obj && !_c.Clause.IsPassive(verb))
                    && (StanceReader.Lexicon.Has("reaches", _t.Lemma[verb]) || ProposalMentions.Lexicon.Has("- broken", _t.Lemma[verb])
                        || ProposalMentions.Lexicon.Has("- declares", _t.Lemma[verb])));
    }

    // "declared a ceasefire", "extended their truce by a month", "announced a unilateral ceasefire".
    private bool IsDeclared(int noun, int verb)
    {
        if (_t.Deprel[noun] is not Deprel.obj || _c.Clause.IsPassive(verb) || !ProposalMentions.Lexicon.Has("- declares", _t.Lemma[verb])
            || _c.Subject(verb) is not (>= 0 and int subject) || _c.Entity(subject) is not (>= 0 and int who)
            || _c.Entities.Entities[who].Sector is not (null or "REB" or "SEP" or "UAF" or "INS" or "MIL" or "GOV" or "PTY"))
            return false;
        bool own = _c.Tree.Child(noun, Deprel.nmod_poss) >= 0;
        for (int k = _c.Tree.FirstChild(noun); k >= 0 && k < noun; k = _c.Tree.NextSibling(k))
            own |= _t.Lemma[k] is "unilateral" or "one-sided" or "own";
        // A ceasefire that somebody announces may be that of others.
        return own
            || _t.Lemma[verb] is "declare" or "proclaim" && _c.Entities.Entities[who].Sector is "REB" or "SEP" or "UAF" or "INS" or "MIL";
    }

    // "The plan, rejected by the rebels, was read out", "an offer the council turned down": a stance told behind the thing, before anybody took
    // another.
    private void ReadBehind(int noun)
    {
        if (_t.Upos[noun] is not Upos.NOUN || !_mentions.IsFrame(noun) && !_mentions.IsAnaphor(noun) && !StanceReader.Lexicon.Has("pact", _t.Lemma[noun])
                && !StanceReader.Lexicon.Has("law", _t.Lemma[noun]) && !ProposalMentions.Lexicon.Has("- move", _t.Lemma[noun])
            || StanceReader.Lexicon.Has("demands noun", _t.Lemma[noun]) || _mentions.At(noun) is not null || IsToldAt(noun)
            || _stances.ReadRelative(noun) is not { Stance: Stance.Accepts or Stance.Rejects } told || !_told.Add(told.Predicate))
            return;
        ReadOpen(new OpenStance(told.Stance, told.Party, told.Predicate, noun));
    }
}
