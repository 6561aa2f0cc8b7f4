using Dragoman.Reading;

namespace Dragoman.Findings.Table;

/// <summary>Papers that somebody has put on the table though nobody has answered yet: "a Tunisian draft resolution is being discussed", "the Omani
/// initiative would reopen the port", "drew up a plan".</summary>
internal sealed partial class ProposalFinder
{
    private void ReadPaper(int noun)
    {
        if (_t.Upos[noun] is not Upos.NOUN || !ProposalMentions.Lexicon.Has("- paper", _t.Lemma[noun]) || _t.Deprel[noun] is Deprel.compound
            || IsEarlier(noun) || IsToldAt(noun))
            return;
        // "submitted documents to the court": papers, but not on a table.
        if (_t.Xpos[noun] is not Xpos.NN && _t.Lemma[noun] is not ("plan" or "proposal" or "initiative" or "suggestion"))
            return;
        int verb = _t.Head[noun];
        OpenStance open = new(Stance.Demands, OpenStance.Speaker, noun, noun);
        // "hit a snag over Turkey's proposal", "An offer made by Caracas met with scorn": whose it is puts it on the table.
        if ((ProposalMentions.Lexicon.Has("- owned paper", _t.Lemma[noun]) || HasMaker(noun)) && !_c.IsNegated(noun) && (verb < 0
            || !_c.IsInDoubt(verb)))
        {
            Proposal owned = new() { Kind = _mentions.KindOf(noun), Label = _labels.OpenLabel(open).WordsIn(_t.Text) };
            _backers.AddOwnBackers(noun, true, owned);
            if (owned.Backers.Count > 0)
            {
                PutOnTable(owned, open, noun);
                return;
            }
        }
        Remember(noun, open);
        if (verb < 0 || _t.Upos[verb] is not Upos.VERB || _c.IsNegated(verb) || _c.IsInDoubt(verb))
            return;
        bool passive = _c.Clause.IsPassive(verb);
        bool tabled = _t.Deprel[noun] is Deprel.obj && !passive && _backers.IsTabling(verb) && !_c.HasMood(verb, "to come");
        bool handled = _t.Deprel[noun] is Deprel.obj && !passive || _t.Deprel[noun] is Deprel.nsubj_pass;
        bool onTable = tabled || _backers.Containing(verb) == noun
            || handled && (ProposalMentions.Lexicon.Has("- weighs", _t.Lemma[verb]) || _t.Deprel[noun] is Deprel.nsubj_pass && _backers.IsTabling(verb));
        if (!onTable)
            return;
        Proposal p = new() { Kind = _mentions.KindOf(noun), Label = _labels.OpenLabel(open).WordsIn(_t.Text) };
        _backers.AddOwnBackers(noun, true, p);
        if (tabled)
            _backers.AddBacker(_c.Subject(verb), p);
        else if (passive && _backers.IsTabling(verb))
            _backers.AddBacker(_backers.Agent(verb), p);
        if (p.Backers.Count > 0)
            PutOnTable(p, open, noun);
    }

    // "The plan of the United Nations makes the island a federation": whose it is, for "the plan" behind it.
    private void Remember(int noun, OpenStance open)
    {
        if (_c.IsNegated(noun) || _order.Exists(d => d.Is(_t.Lemma[noun])))
            return;
        Proposal p = new() { Kind = _mentions.KindOf(noun), Label = _labels.OpenLabel(open).WordsIn(_t.Text) };
        _backers.AddOwnBackers(noun, true, p);
        if (p.Backers.Count == 0)
            return;
        AddEvidence(p.Evidence, _c.NounPhrase(noun));
        _owned[_t.Lemma[noun]] = (noun, new Draft(p) { Noun = _t.Lemma[noun], Topic = _t.Lemma[noun] });
    }

    // The paper with an owner that a word takes up, where nobody has said anything of it before; null for none.
    private Draft? Owned(int anaphor)
    {
        if (!_owned.TryGetValue(_t.Lemma[anaphor], out (int Noun, Draft Draft) owned) || owned.Noun >= anaphor
            || _t.SentenceOf[anaphor] - _t.SentenceOf[owned.Noun] > FarthestAccord)
            return null;
        _owned.Remove(_t.Lemma[anaphor]);
        _order.Add(owned.Draft);
        return owned.Draft;
    }

    // "a plan by Caribbean mediators", "the scheme drawn up by the envoy".
    private bool HasMaker(int noun)
    {
        for (int k = _c.Tree.FirstChild(noun); k >= 0; k = _c.Tree.NextSibling(k))
        {
            if (k > noun && (_t.Deprel[k] is Deprel.nmod && _c.Case(k) is "by"
                || _t.Deprel[k] is Deprel.acl && StanceReader.IsBackingParticiple(_t.Form[k]) && _backers.Agent(k) >= 0))
                return true;
        }
        return false;
    }

    private void PutOnTable(Proposal p, OpenStance open, int noun)
    {
        Draft draft = new(p) { IsOnTable = true, Noun = _t.Lemma[noun], Topic = _t.Lemma[noun] };
        if (!_drafts.TryAdd(_labels.OpenKey(open), draft))
            return;
        _order.Add(draft);
        AddEvidence(p.Evidence, _c.NounPhrase(noun));
        (_last, _lastSentence) = (draft, _t.SentenceOf[noun]);
    }

    // What has been told as a proposal, or as part of one, is no second one.
    private bool IsToldAt(int noun) =>
        _mentions.At(noun) is not null || _order.Exists(d => d.Proposal.Evidence.Exists(e => e.Overlaps(_t.Span[noun]))
            || d.Proposal.Positions.Exists(k => k.Evidence.Exists(e => e.Overlaps(_t.Span[noun]))));
}
