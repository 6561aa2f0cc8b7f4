using Dragoman.Reading;
using Dragoman.Text;

namespace Dragoman.Findings.Events;

/// <summary>Finds who acts and who is acted on: subjects, objects, agents, possessors, through passives, control and conjunction.</summary>
internal sealed class EventParticipants(ParsedText t, EntityTable entities, DependencyTree tree)
{
    private const int Depth = 6;

    public void OfVerb(PoliticalEvent e, int verb, int noun)
    {
        bool passive = tree.IsPassive(verb);
        int subject = Subject(verb, 0);
        if (e.Class is EventClass.REQUEST && EventSenseReader.IsDemand(t, verb))
        {
            int speaker = Subject(t.Head[verb], 0);
            if (speaker >= 0)
                Add(e.Actors, speaker);
            if (subject >= 0)
                Add(e.Recipients, subject);
            Settle(e);
            return;
        }
        if (passive)
        {
            int agent = tree.Child(verb, Deprel.obl_agent);
            if (agent >= 0)
                Add(e.Actors, agent);
            if (subject >= 0 && subject != noun)
                Add(e.Recipients, subject);
            else if (t.Deprel[verb] is Deprel.acl && t.Head[verb] >= 0)
                Add(e.Recipients, t.Head[verb]);
        }
        else if (subject >= 0)
            AddSubject(e, subject);
        foreach (int c in tree.Children(verb))
        {
            switch (t.Deprel[c])
            {
                case Deprel.obj or Deprel.iobj when c != noun:
                    Add(e.Recipients, c);
                    break;
                case Deprel.obl:
                    Oblique(e, c);
                    break;
                case Deprel.xcomp or Deprel.ccomp or Deprel.advcl when t.Upos[c] is Upos.VERB && e.Recipients.Count == 0 && e.Class is EventClass.AGREE or EventClass.REJECT or EventClass.THREATEN or EventClass.REQUEST:
                    OfComplement(e, c);
                    break;
                default:
                    break;
            }
        }
        if (noun >= 0)
            OfNounArguments(e, noun, false);
        if (e.Recipients.Count == 0 && (!passive || e.Actors.Count > 0))
        {
            Reach(e, verb, 0, false);
            if (e.Recipients.Count == 0 && e.Class is not (EventClass.CONSULT or EventClass.SUPPORT))
                Reach(e, verb, 0, true);
        }
        // Dying, resigning and the like name whom it happens to as their subject.
        if (t.Lemma[verb] is "die" && e.Recipients.Count == 0)
        {
            e.Recipients.AddRange(e.Actors);
            e.Actors.Clear();
        }
        Settle(e);
    }

    // "issued a declaration demanding": a thing cannot demand; whose it is, or who made it, does.
    private void AddSubject(PoliticalEvent e, int subject)
    {
        Add(e.Actors, subject);
        int maker = t.Head[subject];
        if (e.Actors.Count == 0 && maker >= 0 && t.Upos[maker] is Upos.VERB && t.Deprel[subject] is Deprel.obj or Deprel.obl && !tree.IsPassive(maker) && Subject(maker, 0) is >= 0 and int who && who != subject)
            Add(e.Actors, who);
    }

    // Whom the theme touches: "rejected calls by Belarus", "agreed to re-open its borders to peacekeepers". The nearest entity below
    // the trigger that does not act, but no place in which or time at which things are done.
    private void Reach(PoliticalEvent e, int word, int depth, bool places)
    {
        foreach (int c in tree.Children(word))
        {
            if (t.Deprel[c] is not (Deprel.obj or Deprel.obl or Deprel.xcomp or Deprel.ccomp or Deprel.nmod or Deprel.nmod_poss or Deprel.amod or Deprel.compound or Deprel.acl or Deprel.iobj or Deprel.advcl) || t.Deprel[c] is Deprel.advcl && depth == 0 || c < word && depth == 0)
                continue;
            if (t.Deprel[c] is Deprel.obl or Deprel.nmod && (!places && tree.Case(c) is "in" or "at" or "near" || tree.Case(c) is "after" or "before" or "during" or "since" or "despite" or "as" or "like" or "about" or "according" or "following"))
                continue;
            if (entities.AtHead(c) is >= 0 and int who && e.Actors.TrueForAll(a => a.Entity != who) && entities.Entities[who].Kind is not (EntityKind.Other or EntityKind.Facility or EntityKind.Weapon) && t.Upos[c] is not Upos.PRON)
            {
                Add(e.Recipients, c);
                return;
            }
            if (depth < 4)
            {
                Reach(e, c, depth + 1, places);
                if (e.Recipients.Count > 0)
                    return;
            }
        }
    }

    public void OfNoun(PoliticalEvent e, int noun)
    {
        OfNounArguments(e, noun, true);
        int governor = t.Head[noun];
        if (governor >= 0 && t.Upos[governor] is Upos.VERB && t.Deprel[noun] is Deprel.obj or Deprel.obl && e.Actors.Count == 0
            && !EventWords.Distancing.Contains(t.Lemma[governor]))
        {
            int subject = Subject(governor, 0);
            if (subject >= 0 && !tree.IsPassive(governor))
                Add(e.Actors, subject);
        }
        Settle(e);
    }

    private void OfNounArguments(PoliticalEvent e, int noun, bool ofIsPatient)
    {
        foreach (int c in tree.Children(noun))
        {
            if (t.Deprel[c] is Deprel.nmod_poss or Deprel.amod or Deprel.compound or Deprel.nmod_desc)
                Add(ofIsPatient || e.Actors.Count == 0 ? e.Actors : e.Recipients, c);
            else if (t.Deprel[c] is Deprel.nmod or Deprel.obl or Deprel.obl_agent)
            {
                switch (tree.Case(c))
                {
                    case "by" or "between" or "among" or "from":
                        Add(!ofIsPatient && e.Class is EventClass.REJECT && e.Actors.Count > 0 ? e.Recipients : e.Actors, c);
                        break;
                    case "with":
                        Add(e.Class is EventClass.CONSULT or EventClass.AGREE or EventClass.COOPERATE && e.Actors.Count == 0 ? e.Actors : e.Recipients, c);
                        break;
                    case "of" when ofIsPatient && e.Class is EventClass.ASSAULT or EventClass.COERCE or EventClass.RETREAT or EventClass.SANCTION or EventClass.SUPPORT or EventClass.ACCUSE or EventClass.REJECT:
                        Add(e.Recipients, c);
                        break;
                    case "of":
                        Add(e.Actors, c);
                        break;
                    case "against" or "on" or "to" or "for" or "at" or "toward" or "towards" or "over" or "into":
                        Add(e.Recipients, c);
                        break;
                    default:
                        break;
                }
            }
        }
    }

    private void Oblique(PoliticalEvent e, int word)
    {
        switch (tree.Case(word))
        {
            case "with" or "against" or "to" or "on" or "upon" or "at" or "from" or "toward" or "towards" or "for" or "into" or "over" or "between" or "of":
                if (entities.AtHead(word) is >= 0 and int who && (entities.Entities[who].Kind is not EntityKind.Place || e.Mode is "visit" || e.Class is EventClass.ASSAULT or EventClass.SANCTION or EventClass.AID))
                    Add(e.Recipients, word);
                break;
            case "by":
                Add(e.Actors, word);
                break;
            default:
                break;
        }
    }

    // "agreed to meet the president": whom the governed verb touches is whom the agreement touches.
    private void OfComplement(PoliticalEvent e, int verb)
    {
        foreach (int c in tree.Children(verb))
        {
            if (e.Class is EventClass.REQUEST && t.Deprel[c] is Deprel.nsubj or Deprel.nsubj_pass)
                Add(e.Recipients, c);
            else if (t.Deprel[c] is Deprel.obj or Deprel.iobj && e.Recipients.Count == 0)
            {
                int before = e.Recipients.Count;
                Add(e.Recipients, c);
                if (e.Recipients.Count == before)
                {
                    foreach (int k in tree.Children(c))
                    {
                        if (t.Deprel[k] is Deprel.nmod && tree.Case(k) is "with" or "to" or "of" or "for" or "from" or "on" or "against")
                            Add(e.Recipients, k);
                    }
                }
            }
            else if (t.Deprel[c] is Deprel.obl && tree.Case(c) is "with" or "to" or "from" or "against" or "on")
                Oblique(e, c);
        }
    }

    private int Subject(int verb, int depth)
    {
        foreach (int c in tree.Children(verb))
        {
            // "it is willing" may be given an expletive.
            if (t.Deprel[c] is Deprel.nsubj or Deprel.nsubj_pass or Deprel.nsubj_outer || t.Deprel[c] is Deprel.expl && t.Upos[verb] is Upos.ADJ)
                return t.Xpos[c] is Xpos.WP or Xpos.WDT && t.Deprel[verb] is Deprel.acl_relcl && t.Head[verb] >= 0 ? t.Head[verb] : c;
        }
        int governor = t.Head[verb];
        if (governor < 0 || depth > Depth)
            return -1;
        switch (t.Deprel[verb])
        {
            case Deprel.acl_relcl:
                return governor;
            case Deprel.acl when t.Xpos[verb] is Xpos.VBG:
                return governor;
            case Deprel.xcomp when t.Upos[governor] is Upos.VERB && t.Lemma[governor] is not ("promise" or "threaten" or "vow" or "pledge"):
                int controller = tree.Child(governor, Deprel.obj);
                return controller >= 0 && !tree.IsPassive(governor) ? controller : Subject(governor, depth + 1);
            case Deprel.conj or Deprel.advcl or Deprel.xcomp or Deprel.parataxis when t.Upos[governor] is Upos.VERB or Upos.ADJ or Upos.NOUN:
                return t.Deprel[verb] is Deprel.parataxis ? -1 : Subject(governor, depth + 1);
            default:
                return -1;
        }
    }

    // The entity at a word, or, for "members of X", "forces of X", the one inside; and those joined to it.
    private void Add(List<Participant> to, int word)
    {
        AddOne(to, word, 0);
        foreach (int c in tree.Children(word))
        {
            if (t.Deprel[c] is Deprel.conj)
                AddOne(to, c, 0);
        }
    }

    private void AddOne(List<Participant> to, int word, int depth)
    {
        int entity = EntityAt(word);
        // "members of X", "thousands of Y": the whole is named inside.
        if (depth == 0 && t.Lemma[word] is "member" or "group" or "hundred" or "thousand" or "dozen" or "number" or "supporter" or "part" or "position")
        {
            int known = to.Count;
            AddInside(to, word, depth);
            if (to.Count > known)
                return;
        }
        if (entity >= 0)
        {
            foreach (Participant p in to)
            {
                if (p.Entity == entity)
                    return;
            }
            to.Add(new Participant(entity, MentionSpan(entity, word)));
            return;
        }
        if (depth <= 2 && t.Upos[word] is Upos.NOUN or Upos.PROPN or Upos.NUM)
            AddInside(to, word, depth);
    }

    // The entity of a word; of a pronoun that no entity has, whoever speaks or acts in the clause above: "Syria says it is willing".
    private int EntityAt(int word)
    {
        int entity = entities.AtHead(word);
        if (entity >= 0 || t.Upos[word] is not Upos.PRON || t.Deprel[word] is not (Deprel.nsubj or Deprel.nsubj_pass or Deprel.nmod_poss or Deprel.expl) || t.Lemma[word] is not ("it" or "its" or "they" or "their" or "he" or "she"))
            return entity;
        for (int at = t.Head[word], steps = 0; at >= 0 && steps < Depth; at = t.Head[at], steps++)
        {
            foreach (int c in tree.Children(at))
            {
                if (c == word || t.Deprel[c] is not (Deprel.nsubj or Deprel.nsubj_pass) || entities.AtHead(c) is not (>= 0 and int above))
                    continue;
                bool person = entities.Entities[above].Kind is EntityKind.Person;
                if (t.Lemma[word] is "it" or "its" ? !person : t.Lemma[word] is "they" or "their" ? entities.Entities[above].Kind is EntityKind.Group or EntityKind.Organization || tree.Child(c, Deprel.conj) >= 0 : person)
                    return above;
            }
        }
        return -1;
    }

    private void AddInside(List<Participant> to, int word, int depth)
    {
        for (int pass = 0; pass < 2; pass++)
        {
            foreach (int c in tree.Children(word))
            {
                bool near = t.Deprel[c] is Deprel.nmod_poss or Deprel.compound or Deprel.amod or Deprel.flat or Deprel.appos || t.Deprel[c] is Deprel.nmod && tree.Case(c) is "of";
                // "a camp for refugees", "doctors from Cuba", "targets in Jericho": where nothing nearer is named.
                if (pass == 0 ? !near : t.Deprel[c] is not Deprel.nmod || tree.Case(c) is not ("for" or "from" or "in" or "at" or "near" or "around" or "by" or "belonging" or "outside"))
                    continue;
                int before = to.Count;
                AddOne(to, c, depth + 1);
                if (to.Count > before)
                    return;
            }
        }
    }

    private TextSpan MentionSpan(int entity, int word)
    {
        foreach (Mention m in entities.Entities[entity].Mentions)
        {
            if (m.Head == word)
                return m.Span;
        }
        return t.Span[word];
    }

    // Nobody acts on himself; where talks have only one side named first, both sides act.
    private static void Settle(PoliticalEvent e)
    {
        e.Recipients.RemoveAll(r => e.Actors.Exists(a => a.Entity == r.Entity));
        if (e.Class is EventClass.CONSULT && e.Mode is null && e.Actors.Count == 0 && e.Recipients.Count > 1)
        {
            e.Actors.AddRange(e.Recipients);
            e.Recipients.Clear();
        }
    }
}
