using Dragoman.Reading;
using Dragoman.Text;

namespace Dragoman.Findings.Table;

/// <summary>What a plan, a draft or an agreement has each side do: "Under the plan A would withdraw", "the text would see B hand over its
/// arms".</summary>
internal sealed partial class ProposalFinder
{
    // "Under a U.S. proposal, Kyiv would cede the region": what the proposal of somebody would have done is on the table.
    private void ReadUnderPlan(int verb)
    {
        if (_t.Upos[verb] is Upos.VERB && ContentOf(verb) is >= 0 and int paper && _c.Subject(verb) is >= 0 and int bound && bound != paper
            && (_c.IsPolitical(_c.Entity(bound)) || StanceReader.Lexicon.Has("troops", _t.Lemma[bound])))
        {
            AddTerm(verb, bound, paper);
            return;
        }
        if (_t.Upos[verb] is not Upos.VERB || !IsToBeDone(verb) && !IsOfDraft(verb) || _c.IsInDoubt(verb) || _c.IsNegated(verb)
            || _c.Subject(verb) is not (>= 0 and int subject) || subject > verb
            || !_c.IsPolitical(_c.Entity(subject)) && !StanceReader.Lexicon.Has("troops", _t.Lemma[subject]))
            return;
        // "Under the deal, A would withdraw and B would deploy, while C would pull back": one plan.
        int plan = verb;
        while (_t.Deprel[plan] is Deprel.conj or Deprel.advcl && _t.Head[plan] is >= 0 and int first && first < plan && _t.Upos[first] is Upos.VERB
            && IsToBeDone(first))
            plan = first;
        // "tabled a text under which Serbia would stop".
        if (_t.Deprel[plan] is Deprel.acl_relcl && _t.Head[plan] is >= 0 and int text && _mentions.IsFrame(text) && IsUnderWhich(plan))
        {
            AddTerm(verb, subject, text);
            return;
        }
        for (int k = _c.Tree.FirstChild(plan); k >= 0 && k < plan; k = _c.Tree.NextSibling(k))
        {
            // "The talks ended with a draft agreement. Under it, A would withdraw".
            if (_t.Deprel[k] is Deprel.obl && _c.Case(k) is "under" && _t.Upos[k] is Upos.PRON && _t.Lemma[k] is "it" or "this" or "that"
                && DraftBefore(k) is >= 0 and int told)
            {
                AddTerm(verb, subject, told);
                return;
            }
            if (_t.Deprel[k] is not Deprel.obl || _c.Case(k) is not "under" && !IsAccordingTo(k)
                || !_mentions.IsFrame(k) && !ProposalMentions.Lexicon.Has("- plan", _t.Lemma[k]))
                continue;
            AddTerm(verb, subject, k);
            return;
        }
        // "The deal took effect at once. Armenia must hand back three districts": what it has one do, in the report's own words.
        if (_last is { IsOnTable: true } deal && _t.SentenceOf[verb] - _lastSentence is 1 or 2
            && ProposalMentions.Lexicon.Has("- term", _t.Lemma[verb]) && !_c.HasModal(verb, "would")
            && (_t.Deprel[plan] is Deprel.root
                || _t.Deprel[plan] is Deprel.conj && _t.Head[plan] is >= 0 and int main && _t.Deprel[main] is Deprel.root)
            && (ProposalMentions.IsAccordNoun(deal.Noun) || deal.Proposal.Kind is ProposalKind.Ceasefire || deal.Is("understanding")
                || deal.Is("memorandum"))
                && deal.Proposal.Positions.Exists(static p => IsYes(p.Stance)) && IsBound(deal.Proposal, subject))
            AddTerm(verb, subject, -1);
    }

    // "The text would see the rebels hand over their arms", "the accord obliges Iran to ship it out": the paper that says so; −1 for none.
    private int ContentOf(int verb)
    {
        int foresees = _t.Deprel[verb] is Deprel.xcomp or Deprel.ccomp or Deprel.advcl ? _t.Head[verb] : -1;
        if (foresees < 0 || foresees > verb || _c.IsNegated(verb) || _c.IsInDoubt(verb) || _t.Xpos[verb] is Xpos.VBG or Xpos.VBD
            || _backers.Containing(foresees) is not (>= 0 and int paper))
            return -1;
        return _t.Lemma[foresees] is "see" || ProposalMentions.Lexicon.Has("- provides", _t.Lemma[foresees])
            || _t.Lemma[foresees] is "call" or "provide" or "ask" ? paper : -1;
    }

    private bool IsUnderWhich(int verb)
    {
        for (int k = _c.Tree.FirstChild(verb); k >= 0 && k < verb; k = _c.Tree.NextSibling(k))
        {
            if (_t.Deprel[k] is Deprel.obl && _t.Xpos[k] is Xpos.WDT or Xpos.WP && _c.Case(k) is "under" or "by" or "in")
                return true;
        }
        return false;
    }

    // "According to the draft, Iran stops enrichment": what a draft says is to be done.
    private bool IsOfDraft(int verb)
    {
        if (_t.Xpos[verb] is not (Xpos.VBZ or Xpos.VBP) || _t.Deprel[verb] is not (Deprel.root or Deprel.conj))
            return false;
        int plan = _t.Deprel[verb] is Deprel.conj ? _t.Head[verb] : verb;
        for (int k = _c.Tree.FirstChild(plan); k >= 0 && k < plan; k = _c.Tree.NextSibling(k))
        {
            if (_t.Deprel[k] is Deprel.obl && (IsAccordingTo(k) || _c.Case(k) is "under") && IsDraftNoun(k))
                return true;
        }
        return false;
    }

    private bool IsAccordingTo(int noun)
    {
        for (int k = _c.Tree.FirstChild(noun); k >= 0 && k < noun; k = _c.Tree.NextSibling(k))
        {
            if (_t.Form[k] is "According" or "according")
                return _mentions.IsFrame(noun) || IsDraftNoun(noun);
        }
        return false;
    }

    // What is not agreed on yet: "a draft", "a draft agreement", "the proposed deal", "the text of the treaty".
    private bool IsDraftNoun(int noun)
    {
        if (_t.Upos[noun] is not Upos.NOUN || !_mentions.IsFrame(noun) && !ProposalMentions.Lexicon.Has("- plan", _t.Lemma[noun]))
            return false;
        if (_t.Lemma[noun] is "draft" or "proposal" or "text" or "blueprint" or "roadmap" or "memorandum")
            return true;
        for (int k = _c.Tree.FirstChild(noun); k >= 0 && k < noun; k = _c.Tree.NextSibling(k))
        {
            if (_t.Lemma[k] is "draft" or "propose" or "proposed" or "preliminary" or "tentative" or "interim" or "peace" or "emerging")
                return true;
        }
        return false;
    }

    // The draft that the sentence before tells of, for "it"; −1 for none.
    private int DraftBefore(int pronoun)
    {
        int sentence = _t.SentenceOf[pronoun] - 1;
        for (int i = sentence < 0 ? -1 : _t.Sentences[sentence].End - 1; i >= 0 && i >= _t.Sentences[sentence].First; i--)
        {
            if (IsDraftNoun(i) && _t.Deprel[i] is Deprel.obj or Deprel.obl or Deprel.nsubj or Deprel.nsubj_pass or Deprel.nmod)
                return i;
        }
        return -1;
    }

    // Who has said yes to a deal, or his troops; what another is to do is no part of it.
    private bool IsBound(Proposal deal, int subject)
    {
        List<int> who = [];
        _c.AddEntities(subject, who);
        return who.Count == 0
            || who.Exists(e => deal.Positions.Exists(p => p.Party == _c.Party(e)) || _c.Entities.Entities[e] is { Kind: EntityKind.Group, Code: null }
                || _c.Entities.Entities[e].Code is { } code && deal.Positions.Exists(p => _c.Entities.Entities[p.Party].Code == code));
    }

    // "would withdraw", "must hand back", "are to redeploy".
    private bool IsToBeDone(int verb) =>
        _c.HasModal(verb, "would") || _c.HasModal(verb, "will") || _c.HasModal(verb, "must") || _c.HasModal(verb, "shall")
            || _t.Xpos[verb] is Xpos.VB or Xpos.VBN && _c.Clause.HasTo(verb)
                && (_c.Tree.Child(verb, Deprel.cop) is >= 0 and int be && be < verb
                    || _c.Tree.Child(verb, Deprel.aux) is >= 0 and int aux && _t.Lemma[aux] is "be");

    private void AddTerm(int verb, int subject, int k)
    {
        OpenStance open = new(Stance.Demands, OpenStance.Speaker, verb, verb);
        int first = _c.NounPhrase(subject).Start, end = EndOfClause(verb, _labels.OpenLabel(open).End);
        // In broken text who is to do it may stand behind what is to be done.
        if (first >= end)
            return;
        Proposal p = new() { Kind = _mentions.KindOf(verb), Label = new TextSpan(first, end).WordsIn(_t.Text) };
        if (k >= 0)
            _backers.AddOwnBackers(k, true, p);
        string key = _labels.OpenKey(open);
        // "Under the deal": the one that was told of, by those who put it on the table.
        Draft? deal = k < 0 ? _last : p.Backers.Count == 0 && _last is not null && (_mentions.IsAnaphor(k) || IsDefinite(k)) ? TakenUp(k) : null;
        if (deal is { IsOnTable: true })
            p.Backers.AddRange(deal.Proposal.Backers);
        // "had tabled a text under which": who did.
        if (k >= 0 && _t.Deprel[k] is Deprel.obj && _t.Head[k] is >= 0 and int tables && _t.Upos[tables] is Upos.VERB
            && StanceReader.IsBackingVerb(_t.Lemma[tables]) && !_c.IsNegated(tables) && !_c.Clause.IsPassive(tables) && _c.Subject(tables) >= 0)
        {
            foreach (int who in _parties.Parties(_c.Subject(tables), tables).FindAll(_parties.IsParty))
            {
                if (!p.Backers.Contains(_c.Party(who)))
                    p.Backers.Add(_c.Party(who));
            }
        }
        if (p.Backers.Count == 0 && deal is null or { IsOnTable: false } && (k < 0 || !IsDraftNoun(k)) || _drafts.ContainsKey(key))
            return;
        if ((_labels.Duration(verb) ?? _labels.Span(verb)) is { } duration)
            p.Duration = duration;
        Draft draft = new(p) { IsOnTable = true, Noun = k < 0 ? _t.Lemma[verb] : _t.Lemma[k] };
        _drafts[key] = draft;
        _order.Add(draft);
        AddEvidence(p.Evidence, _c.Phrase(verb));
        (_last, _lastSentence) = (deal ?? draft, _t.SentenceOf[verb]);
    }

    // Where the clause that "and" joins to a verb begins, or the end of its label.
    private int EndOfClause(int verb, int end)
    {
        for (int k = _c.Tree.FirstChild(verb); k >= 0; k = _c.Tree.NextSibling(k))
        {
            if (k > verb && _t.Deprel[k] is Deprel.conj or Deprel.advcl && _c.Clause.OwnSubject(k) >= 0
                && _c.Tree.Subtree(k).First is > 0 and int first && _t.Span[first - 1].End < end)
                return _t.Span[_t.Form[first - 1] is "," && first > 1 ? first - 2 : first - 1].End;
        }
        return end;
    }
}
