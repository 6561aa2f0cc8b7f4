using Dragoman.Reading;

namespace Dragoman.Findings.Table;

/// <summary>Reads who puts a thing on the table or stands behind it: "proposed a truce", "the US-backed deal", "the American proposal".</summary>
internal sealed class ProposalBackers(TableContext c, PartyReader parties)
{
    private readonly ParsedText _t = c.T;

    /// <summary>Adds the backers that a mention tells of; false where it tells of none.</summary>
    public bool AddBackers(ProposalMention m, Proposal p)
    {
        int before = p.Backers.Count;
        AddOwnBackers(m.Head, m.Head != m.Topic || _t.Lemma[m.Head] is "plan" or "proposal" or "initiative", p);
        if (m.Topic != m.Head)
            AddOwnBackers(m.Topic, false, p);
        int verb = _t.Head[m.Head];
        if (verb >= 0 && _t.Upos[verb] is Upos.VERB && StanceReader.IsBackingVerb(_t.Lemma[verb]) && !c.IsNegated(verb) && c.Tree.Child(verb, Deprel.xcomp) < 0)
        {
            if (_t.Deprel[m.Head] is Deprel.obj && !c.Clause.IsPassive(verb))
                AddBacker(c.Subject(verb), p);
            else if (_t.Deprel[m.Head] is Deprel.nsubj_pass)
                AddBacker(c.Tree.Child(verb, Deprel.obl_agent), p);
        }
        return p.Backers.Count > before;
    }

    /// <summary>Adds those whose thing it is by its own phrase: "the US-backed deal", "the American proposal", "a truce backed by the United States".</summary>
    public void AddOwnBackers(int noun, bool isPlan, Proposal p)
    {
        for (int k = c.Tree.FirstChild(noun); k >= 0; k = c.Tree.NextSibling(k))
        {
            if (StanceReader.IsBackingParticiple(_t.Form[k]))
                AddBacker(k < noun ? Before(k) : c.Tree.Child(k, Deprel.obl_agent), p);
            // "The proposal, which was presented by the envoy".
            else if (k > noun && _t.Deprel[k] is Deprel.acl_relcl && c.Clause.IsPassive(k) && StanceReader.IsBackingVerb(_t.Lemma[k]) && !c.IsNegated(k))
                AddBacker(c.Tree.Child(k, Deprel.obl_agent), p);
            else if (isPlan && _t.Deprel[k] is Deprel.nmod_poss or Deprel.amod or Deprel.compound && k < noun && _t.Lemma[noun] is "plan" or "proposal" or "initiative" or "offer" or "idea" or "draft" or "suggestion")
                AddBacker(k, p);
        }
        // "a ceasefire for a month backed by the United States": the tree may hang "backed" on the month.
        SentenceRange s = _t.Sentences[_t.SentenceOf[noun]];
        for (int i = noun + 1; i < Math.Min(s.End, noun + 7); i++)
        {
            if (StanceReader.IsBackingParticiple(_t.Form[i]) && _t.Deprel[i] is Deprel.acl && _t.Head[i] >= noun && (_t.Head[i] == noun || c.TimeOf(_t.Head[i]) >= 0))
                AddBacker(c.Tree.Child(i, Deprel.obl_agent), p);
        }
    }

    // "US-backed", "US -backed", "American-led".
    private int Before(int participle)
    {
        for (int k = c.Tree.FirstChild(participle); k >= 0 && k < participle; k = c.Tree.NextSibling(k))
        {
            if (c.CanAct(c.Entity(k)))
                return k;
        }
        int at = participle - 1;
        while (at >= 0 && _t.Upos[at] is Upos.PUNCT && participle - at < 3)
            at--;
        return at >= 0 && c.CanAct(c.Entities.AtHead(at)) ? at : -1;
    }

    private void AddBacker(int word, Proposal p)
    {
        if (word < 0)
            return;
        List<int> found = [];
        c.AddEntities(word, found);
        foreach (int e in found)
        {
            int party = c.CanAct(e) && parties.IsParty(e) ? c.Party(e) : -1;
            if (party >= 0 && !p.Backers.Contains(party))
                p.Backers.Add(party);
        }
    }
}
