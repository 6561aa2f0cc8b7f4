using Dragoman.Reading;

namespace Dragoman.Findings.Table;

/// <summary>Reads who puts a thing on the table or stands behind it: "proposed a truce", "the US-backed deal", "the American proposal".</summary>
internal sealed class ProposalBackers(TableContext c, PartyReader parties)
{
    // Words from a paper to the clause that says whose draft it is.
    private const int FarthestDrafting = 40;

    private readonly ParsedText _t = c.T;

    /// <summary>Adds the backers that a mention tells of; false where it tells of none.</summary>
    public bool AddBackers(ProposalMention m, Proposal p)
    {
        int before = p.Backers.Count;
        AddOwnBackers(m.Head, m.Head != m.Topic || _t.Lemma[m.Head] is "resolution" or "plan" or "proposal" or "initiative", p);
        if (m.Topic != m.Head)
            AddOwnBackers(m.Topic, false, p);
        int verb = _t.Head[m.Head];
        if (verb >= 0 && _t.Upos[verb] is Upos.VERB && (StanceReader.IsBackingVerb(_t.Lemma[verb]) || IsOnTable(verb)) && !c.IsNegated(verb)
            && c.Tree.Child(verb, Deprel.xcomp) < 0)
        {
            if (_t.Deprel[m.Head] is Deprel.obj && !c.Clause.IsPassive(verb))
                AddBacker(c.Subject(verb), p);
            else if (_t.Deprel[m.Head] is Deprel.nsubj_pass)
                AddBacker(Agent(verb), p);
        }
        if (Framing(m.Head) is >= 0 and int frame)
            AddTabling(frame, p);
        AddDrafters(m.Head, p);
        AddConsulting(m.Head, p);
        return p.Backers.Count > before;
    }

    // "put on the table a draft resolution", "laid the plan before the council".
    private bool IsOnTable(int verb)
    {
        for (int k = _t.Lemma[verb] is "put" or "lay" or "place" ? c.Tree.FirstChild(verb) : -1; k >= 0; k = c.Tree.NextSibling(k))
        {
            if (k > verb && _t.Deprel[k] is Deprel.obl
                && (_t.Lemma[k] is "table" && c.Case(k) is "on" || c.Case(k) is "before" && c.CanAct(c.Entity(k)))
                || _t.Deprel[k] is Deprel.compound_prt or Deprel.advmod && _t.Form[k] is "forward")
                return true;
        }
        return false;
    }

    /// <summary>Adds whoever put a thing on the table by the clause that is about it: "The proposal was put by the director in a report"; false where
    /// nobody is named.</summary>
    public bool AddPresented(int noun, Proposal p)
    {
        int before = p.Backers.Count, verb = _t.Head[noun];
        if (verb >= 0 && _t.Deprel[noun] is Deprel.nsubj_pass && _t.Upos[verb] is Upos.VERB
            && (StanceReader.IsBackingVerb(_t.Lemma[verb]) || _t.Lemma[verb] is "put" or "make" or "bring" or "send") && !c.IsNegated(verb)
            && !c.IsInDoubt(verb) && !c.HasMood(verb, "to come"))
            AddBacker(Agent(verb), p);
        // "The president drew up the proposal".
        else if (verb >= 0 && _t.Deprel[noun] is Deprel.obj && IsTabling(verb) && !c.Clause.IsPassive(verb) && !c.IsNegated(verb)
            && !c.IsInDoubt(verb) && !c.HasMood(verb, "to come") && p.Backers.Count == 0)
            AddBacker(c.Subject(verb), p);
        return p.Backers.Count > before;
    }

    /// <summary>The paper that foresees a thing: "a draft that calls for a truce and a withdrawal"; −1 for none.</summary>
    public int Framing(int thing)
    {
        int at = _t.Deprel[thing] is Deprel.conj ? _t.Head[thing] : thing, verb = at < 0 ? -1 : _t.Head[at];
        if (verb >= 0 && Containing(verb) is >= 0 and int paper && _t.Deprel[at] is Deprel.obj or Deprel.obl && Foresees(verb, at))
            return paper;
        if (verb < 0 || _t.Upos[verb] is not Upos.VERB || _t.Deprel[at] is not (Deprel.obj or Deprel.obl)
            || _t.Deprel[verb] is not (Deprel.acl or Deprel.acl_relcl) || c.IsNegated(verb) || _t.Head[verb] is not (>= 0 and int frame)
            || frame > verb || _t.Upos[frame] is not Upos.NOUN || !ProposalMentions.Lexicon.Has("- frame", _t.Lemma[frame]))
            return -1;
        if (_t.Deprel[verb] is Deprel.acl_relcl
            ? c.Clause.OwnSubject(verb) is not (>= 0 and int which) || _t.Xpos[which] is not (Xpos.WDT or Xpos.WP) && _t.Form[which] is not "that"
            : _t.Xpos[verb] is not Xpos.VBG)
            return -1;
        return Foresees(verb, at) ? frame : -1;
    }

    // "calls for a truce", "envisages a truce".
    private bool Foresees(int verb, int thing) =>
        _t.Deprel[thing] is Deprel.obj ? ProposalMentions.Lexicon.Has("- provides", _t.Lemma[verb])
            : ProposalMentions.Lexicon.PairGroups(_t.Lemma[verb], '+', c.Case(thing)).Contains("- provides");

    /// <summary>The paper whose content a clause tells: "The plan foresees …", "the text would see …"; −1 for none.</summary>
    public int Containing(int verb)
    {
        if (_t.Upos[verb] is not Upos.VERB || _t.Deprel[verb] is Deprel.acl or Deprel.acl_relcl || c.IsNegated(verb) || c.IsInDoubt(verb)
            || c.Clause.IsPassive(verb)
            || !ProposalMentions.Lexicon.Has("- provides", _t.Lemma[verb]) && !ProposalMentions.Lexicon.Leads(_t.Lemma[verb])
                && _t.Lemma[verb] is not "see"
            || _t.Lemma[verb] is "see" && !c.HasModal(verb, "would") && !c.HasModal(verb, "will"))
            return -1;
        return c.Clause.OwnSubject(verb) is >= 0 and int paper && paper < verb && _t.Upos[paper] is Upos.NOUN
            && (ProposalMentions.Lexicon.Has("- frame", _t.Lemma[paper]) || ProposalMentions.Lexicon.Has("- plan", _t.Lemma[paper]))
            && _t.Lemma[paper] is not ("demand" or "call" or "request" or "term" or "idea") ? paper : -1;
    }

    /// <summary>Adds those who a clause behind the thing says have drafted it: "vetoed a resolution, a blow to France and Japan, which had drafted
    /// it".</summary>
    public void AddDrafters(int thing, Proposal p)
    {
        int end = Math.Min(_t.Sentences[_t.SentenceOf[thing]].End, thing + FarthestDrafting);
        for (int i = thing + 3; i < end; i++)
        {
            if (_t.Form[i] is not ("drafted" or "proposed" or "tabled" or "submitted" or "sponsored" or "authored")
                || _t.Deprel[i] is not Deprel.acl_relcl || c.Clause.IsPassive(i) || c.IsNegated(i)
                || c.Tree.Child(i, Deprel.obj) is not (>= 0 and int it) || _t.Form[it] is not "it"
                || c.Clause.OwnSubject(i) is not (>= 0 and int which) || _t.Form[which] is not ("which" or "who")
                || _t.Head[i] is not (>= 0 and int drafter) || drafter <= thing)
                continue;
            while (_t.Deprel[drafter] is Deprel.conj && _t.Head[drafter] > thing)
                drafter = _t.Head[drafter];
            AddBacker(drafter, p);
            return;
        }
    }

    // Whose a paper is, or who hands it round: "the mediators have handed both sides a draft".
    private void AddTabling(int frame, Proposal p)
    {
        AddOwnBackers(frame, true, p);
        int verb = _t.Head[frame];
        if (verb >= 0 && _t.Deprel[frame] is Deprel.obj && _t.Upos[verb] is Upos.NOUN)
            verb = _t.Head[verb];
        if (verb >= 0 && _t.Upos[verb] is Upos.VERB && !c.IsNegated(verb) && !c.IsInDoubt(verb)
            && (StanceReader.IsBackingVerb(_t.Lemma[verb]) || _t.Lemma[verb] is "hand" or "send" or "give" or "issue"))
            AddBacker(c.Clause.IsPassive(verb) ? Agent(verb) : c.Subject(verb), p);
    }

    // "started consultations with both about a protection zone": who talks with others about a thing that is not yet has put it before them.
    private void AddConsulting(int thing, Proposal p)
    {
        int talks = -1, verb = _t.Head[thing];
        if (_t.Deprel[thing] is not (Deprel.nmod or Deprel.obl) || c.Case(thing) is not ("about" or "on" or "over" or "for") || verb < 0
            || c.Tree.Child(thing, Deprel.det) is >= 0 and int det && _t.Lemma[det] is "the")
            return;
        if (_t.Upos[verb] is Upos.NOUN)
            (talks, verb) = (verb, _t.Head[verb]);
        else if (_t.Upos[verb] is Upos.VERB)
            talks = c.Tree.Child(verb, Deprel.obj);
        if (talks >= 0 && verb >= 0 && _t.Upos[verb] is Upos.VERB && _t.Deprel[talks] is Deprel.obj
            && _t.Lemma[talks] is "consultation" or "talk" or "negotiation" or "discussion"
            && _t.Lemma[verb] is "start" or "begin" or "open" or "launch" or "initiate" && !c.IsNegated(verb) && !c.IsInDoubt(verb)
            && c.Subject(verb) is >= 0 and int subject)
        {
            // "told the board that he has started consultations": he who told it.
            if (_t.Lemma[subject] is "he" or "she" && c.StatementOf(verb) is >= 0 and int s && c.Statements[s].Speaker is { } speaker
                && c.Entities.Entities[speaker].Kind is EntityKind.Person)
                Put(speaker, p);
            else
                AddBacker(subject, p);
        }
    }

    /// <summary>Adds those whose thing it is by its own phrase: "the US-backed deal", "the American proposal", "a truce backed by the United
    /// States".</summary>
    public void AddOwnBackers(int noun, bool isPlan, Proposal p)
    {
        for (int k = c.Tree.FirstChild(noun); k >= 0; k = c.Tree.NextSibling(k))
        {
            if (StanceReader.IsBackingParticiple(_t.Form[k]))
                AddBacker(k < noun ? Before(k) : Agent(k), p);
            // "The proposal, which was presented by the envoy".
            else if (k > noun && _t.Deprel[k] is Deprel.acl_relcl && c.Clause.IsPassive(k) && StanceReader.IsBackingVerb(_t.Lemma[k])
                && !c.IsNegated(k))
                AddBacker(Agent(k), p);
            // "a truce that the United States suggested".
            else if (k > noun && _t.Deprel[k] is Deprel.acl_relcl && Proposer(k, IsPlan(noun) || _t.Head[noun] is >= 0 and int frame && IsPlan(frame))
                is >= 0 and int proposer)
                AddBacker(proposer, p);
            // "a truce of 30 days which the US suggested": the tree may hang it on the days.
            else if (k > noun && _t.Deprel[k] is Deprel.nmod && c.TimeOf(k) >= 0 && c.Tree.Child(k, Deprel.acl_relcl) is >= 0 and int suggests
                && Proposer(suggests) is >= 0 and int proposes)
                AddBacker(proposes, p);
            // "the plan of U.S. envoy X", "an offer from Seoul".
            else if (isPlan && k > noun && _t.Deprel[k] is Deprel.nmod && c.Case(k) is "of" or "by" or "from" && IsPlan(noun) && !IsContent(noun, k)
                && c.Entities.AtHead(k) is >= 0 and int planner && c.IsPolitical(planner))
                AddBacker(k, p);
            // "a UN resolution": where it is voted on.
            else if (isPlan && _t.Deprel[k] is Deprel.nmod_poss or Deprel.amod or Deprel.compound && k < noun && IsPlan(noun)
                && !(_t.Lemma[noun] is "resolution" && _t.Form[k] is "UN" or "U.N." or "Nations" or "Council" or "Security"))
            {
                // "a French-British plan".
                if (k > 1 && _t.Form[k - 1] is "-" or "–" && c.Entities.AtHead(k) >= 0)
                    AddBacker(k - 2, p);
                AddBacker(k, p);
            }
        }
        // "rejected an offer by the president to mediate": the tree may hang him on the verb.
        if (isPlan && IsPlan(noun) && noun + 2 < _t.Count && _t.Form[noun + 1] is "by" or "from" && _t.SentenceOf[noun + 2] == _t.SentenceOf[noun]
            && _t.Deprel[noun + 1] is Deprel.@case && _t.Head[noun + 1] is >= 0 and int of && _t.Deprel[of] is Deprel.obl or Deprel.obl_agent
            && c.Entities.AtHead(of) is >= 0 and int whose && c.IsPolitical(whose))
            AddBacker(of, p);
        // "a ceasefire for a month backed by the United States": the tree may hang "backed" on the month.
        SentenceRange s = _t.Sentences[_t.SentenceOf[noun]];
        for (int i = noun + 1; i < Math.Min(s.End, noun + 7); i++)
        {
            // "the plan put forward by Morocco", whatever the tree hangs it on.
            if (i == noun + 1 && _t.Form[i] is "put" && i + 1 < s.End && _t.Form[i + 1] is "forward")
                AddBacker(Agent(i), p);
            if (StanceReader.IsBackingParticiple(_t.Form[i]) && _t.Deprel[i] is Deprel.acl && _t.Head[i] >= noun
                && (_t.Head[i] == noun || c.TimeOf(_t.Head[i]) >= 0))
                AddBacker(Agent(i), p);
        }
    }

    /// <summary>By whom something is done; "presented to the president" is not by him. −1 for nobody.</summary>
    public int Agent(int verb) => c.Tree.Child(verb, Deprel.obl_agent) is >= 0 and int agent && c.Case(agent) is not "to" ? agent : -1;

    // "the idea of a parliamentary commission": that there be one.
    private bool IsContent(int noun, int of) =>
        _t.Lemma[noun] is "idea" && c.Case(of) is "of" && c.Tree.Child(of, Deprel.det) is >= 0 and int a && _t.Form[a] is "a" or "an";

    private bool IsPlan(int noun) => ProposalMentions.Lexicon.Has("- paper", _t.Lemma[noun]);

    /// <summary>Whether a verb puts its object on the table: "tabled", "drew up", "put forward", "put on the table".</summary>
    public bool IsTabling(int verb) =>
        _t.Lemma[verb] is not ("announce" or "declare" or "back" or "support" or "advocate" or "promote" or "champion" or "lead")
            && StanceReader.IsBackingVerb(_t.Lemma[verb])
        || IsOnTable(verb) || _t.Lemma[verb] is "draw" && c.Tree.Child(verb, Deprel.compound_prt) is >= 0 and int up && _t.Form[up] is "up";

    // "which the US suggested", "that Morocco has presented"; who announces a thing may be a go-between.
    private int Proposer(int verb, bool isPlan = false) =>
        _t.Upos[verb] is Upos.VERB && (StanceReader.IsBackingVerb(_t.Lemma[verb]) || isPlan && _t.Lemma[verb] is "make")
            && _t.Lemma[verb] is not ("announce" or "declare" or "back" or "advocate" or "promote" or "champion") && !c.Clause.IsPassive(verb)
            && !c.IsNegated(verb) && !c.IsInDoubt(verb) && !c.HasMood(verb, "to come") && c.Clause.OwnSubject(verb) is >= 0 and int subject
            && _t.Xpos[subject] is not (Xpos.WDT or Xpos.WP) && _t.Form[subject] is not "that" ? subject : -1;

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

    /// <summary>Adds those that a word names, where they can be a party.</summary>
    public void AddBacker(int word, Proposal p)
    {
        if (word < 0)
            return;
        List<int> found = [];
        c.AddEntities(word, found);
        foreach (int e in found)
            Put(e, p);
    }

    private void Put(int entity, Proposal p)
    {
        // "Kyiv's formula", where the report names Ukraine as well.
        if (c.StateOfCapital(entity) is >= 0 and int state)
            entity = state;
        int party = c.CanAct(entity) && parties.IsParty(entity) ? c.Party(entity) : -1;
        if (party >= 0 && !p.Backers.Contains(party))
            p.Backers.Add(party);
    }
}
