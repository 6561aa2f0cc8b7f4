using Dragoman.Reading;

namespace Dragoman.Findings.Events;

/// <summary>Who does, and to whom, what a noun tells: "the arrest of", "talks between", "Russia's attack on".</summary>
internal sealed partial class EventParticipants
{
    public void OfNoun(PoliticalEvent e, int noun)
    {
        _acting = e.Actors;
        // "speeded up the withdrawal of its forces from Panama", "struck in protest of the arrests": whoever does so acts.
        bool leads = e.Class is EventClass.RETREAT && e.Mode is "withdraw" && t.Deprel[noun] is Deprel.obj
            || e.Class is EventClass.PROTEST && t.Deprel[noun] is Deprel.obl && tree.Case(noun) is "in";
        if (!leads)
            OfNounArguments(e, noun, true);
        // "killed 49 protesters": they protested, not those who killed them.
        if (e.Class is EventClass.PROTEST && EventWords.Persons.Contains(t.Lemma[noun]))
        {
            if (entities.AtHead(noun) is >= 0 and int people && entities.Entities[people].Kind is EntityKind.Group)
            {
                e.Actors.Clear();
                Add(e.Actors, noun);
            }
            Settle(e);
            return;
        }
        int governor = t.Head[noun];
        // "met for talks", "responded with an attack": but what somebody does after, amid or over an attack is none of it.
        bool lends = t.Deprel[noun] is Deprel.obj
            || t.Deprel[noun] is Deprel.obl && tree.Case(noun) is "in" or "with" or "on" or "for" or "to" or "into" or "through"
                && !(tree.Case(noun) is "on" && tree.Child(noun, Deprel.det) is >= 0 and int det && t.Lemma[det] is "the");
        // "refers to the protests", "responded to the attack": who resorts or returns to violence does it.
        if (lends && tree.Case(noun) is "to" && t.Deprel[noun] is Deprel.obl
            && e.Class is EventClass.ASSAULT or EventClass.PROTEST or EventClass.COERCE or EventClass.SANCTION or EventClass.ACCUSE
                or EventClass.THREATEN
            && governor >= 0 && t.Lemma[governor] is not ("resort" or "return" or "turn" or "take" or "revert"))
            lends = false;
        // "is out of the question, officials said": they refuse it.
        if (t.Lemma[noun] is "question" && t.Deprel[noun] is Deprel.ccomp && governor >= 0 && Subject(governor, 0) is >= 0 and int refuses)
        {
            e.Actors.Clear();
            Add(e.Actors, refuses);
            if ((tree.Child(noun, Deprel.csubj) is >= 0 and int what ? what : tree.Child(noun, Deprel.nsubj)) is >= 0 and int refused)
                Reach(e, refused, -1, false);
        }
        // "Two people died in the explosion": it happened to them.
        if (lends && e.Class is EventClass.ASSAULT && governor >= 0 && t.Lemma[governor] is "die" or "perish" && t.Deprel[noun] is Deprel.obl)
        {
            lends = false;
            if (Subject(governor, 0) is >= 0 and int dead)
                Add(e.Recipients, dead);
        }
        // "said during a visit to the base": who said so was there.
        if (e.Mode is "visit" && e.Actors.Count == 0 && t.Deprel[noun] is Deprel.obl && tree.Case(noun) is "during" && governor >= 0
            && t.Upos[governor] is Upos.VERB && !IsPassive(governor) && Subject(governor, 0) is >= 0 and int visitor)
            Add(e.Actors, visitor);
        if (governor >= 0 && t.Upos[governor] is Upos.VERB && lends && e.Actors.Count == 0 && !EventWords.Distancing.Contains(t.Lemma[governor]))
        {
            int subject = Subject(governor, 0);
            // "received a warning", "face charges": on the other side.
            bool receives = t.Deprel[noun] is Deprel.obj && EventWords.Receiving.Contains(t.Lemma[governor])
                && e.Class is EventClass.THREATEN or EventClass.ACCUSE or EventClass.AID or EventClass.SUPPORT or EventClass.ASSAULT
                    or EventClass.COERCE or EventClass.SANCTION;
            if (subject >= 0 && !IsPassive(governor) && receives)
            {
                Add(e.Recipients, subject);
                OfGiver(e, governor);
            }
            else if (subject >= 0 && !IsPassive(governor))
                AddSubject(e, subject);
        }
        // "arrived for talks with the government": whoever arrived and the government.
        if (governor >= 0 && t.Upos[governor] is Upos.VERB && lends && e.Class is EventClass.CONSULT && tree.Case(noun) is "for" && e.Actors.Count > 0
            && e.Recipients.Count == 0 && HasWith(noun) && !IsPassive(governor) && Subject(governor, 0) is >= 0 and int guest)
        {
            Participant[] hosts = [.. e.Actors];
            e.Actors.Clear();
            Add(e.Actors, guest);
            (e.Actors.Count > 0 ? e.Recipients : e.Actors).AddRange(hosts);
        }
        // "jailed ten members of the movement on allegations of treason": they are alleged to have done it.
        if (e.Class is EventClass.ACCUSE && e.Recipients.Count == 0 && governor >= 0 && t.Deprel[noun] is Deprel.obl
            && tree.Case(noun) is "on" or "over"
            && (IsPassive(governor) ? tree.Child(governor, Deprel.nsubj_pass) : tree.Child(governor, Deprel.obj)) is >= 0 and int held)
            Add(e.Recipients, held);
        if (leads)
            OfNounArguments(e, noun, true);
        Settle(e);
    }

    // "received aid from Norway": who gives.
    private void OfGiver(PoliticalEvent e, int verb)
    {
        foreach (int c in tree.Children(verb))
        {
            if (c > verb && t.Deprel[c] is Deprel.obl && tree.Case(c) is "from")
                Add(e.Actors, c);
        }
    }

    private bool HasWith(int noun)
    {
        foreach (int c in tree.Children(noun))
        {
            if (t.Deprel[c] is Deprel.nmod && tree.Case(c) is "with")
                return true;
        }
        return false;
    }

    // "its seizure", "the journalist's arrest": where nothing else is seized or arrested, the possessor is.
    private bool IsSuffered(PoliticalEvent e, int noun, int possessor)
    {
        if (t.Deprel[possessor] is not Deprel.nmod_poss || !EventWords.Suffered.Contains(t.Lemma[noun]))
            return false;
        if (e.Class is EventClass.RETREAT && e.Mode is not "release")
            return false;
        foreach (int c in tree.Children(noun))
        {
            if (t.Deprel[c] is Deprel.nmod && tree.Case(c) is "of")
                return false;
        }
        return true;
    }

    /// <param name="alone">The noun is the trigger; else a verb is, with this noun for its object ("<u>launched</u> an attack").</param>
    /// <param name="named">The noun itself is a recipient: its own words name nobody else.</param>
    private void OfNounArguments(PoliticalEvent e, int noun, bool alone, bool named = false)
    {
        foreach (int c in tree.Children(noun))
        {
            if (named
                && (t.Deprel[c] is Deprel.amod or Deprel.compound or Deprel.nmod_desc || t.Deprel[c] is Deprel.nmod && tree.Case(c) is "of" or "in"))
                continue;
            // "the Beit Hanoun blast", "the Istanbul talks": a town is where, not who.
            if (alone && e.Class is EventClass.ASSAULT or EventClass.CONSULT && t.Deprel[c] is Deprel.compound && entities.AtHead(c) is >= 0 and int town
                && entities.Entities[town].Kind is EntityKind.Place or EntityKind.Facility)
            {
                e.Place ??= town;
                continue;
            }
            if (t.Deprel[c] is Deprel.nmod_poss or Deprel.amod or Deprel.compound or Deprel.nmod_desc)
                Add((alone || e.Actors.Count == 0) && !IsSuffered(e, noun, c) ? e.Actors : e.Recipients, c);
            else if (t.Deprel[c] is Deprel.acl && !alone && tree.Child(c, Deprel.obl_agent) is >= 0 and int agent)
                Add(e.Recipients, agent);
            else if (t.Deprel[c] is Deprel.nmod or Deprel.obl or Deprel.obl_agent)
            {
                Add(Side(e, noun, c, alone), c);
                if (alone && tree.Case(c) is "by")
                    OfTarget(e, c);
            }
        }
    }

    // "an attack by the rebels on the port": the tree may hang the port on the rebels.
    private void OfTarget(PoliticalEvent e, int agent)
    {
        foreach (int c in tree.Children(agent))
        {
            if (c > agent && t.Deprel[c] is Deprel.nmod && tree.Case(c) is "on" or "against")
                Add(e.Recipients, c);
        }
    }

    // "the withdrawal of some forces from Panama": the tree may hang Panama on the forces.
    private void FromBelow(PoliticalEvent e, int forces)
    {
        foreach (int c in tree.Children(forces))
        {
            if (t.Deprel[c] is Deprel.nmod && tree.Case(c) is "from")
                Add(e.Recipients, c);
        }
    }

    private bool IsDate(int word) => word < t.Count && (Datelines.IsMonth(t.Form[word]) || char.IsAsciiDigit(t.Form[word][0]) && t.Form[word].Length < 3);

    // On which side of the event a prepositional phrase puts whom it names.
    private List<Participant> Side(PoliticalEvent e, int noun, int word, bool alone)
    {
        List<Participant> acting = alone || e.Actors.Count == 0 ? e.Actors : e.Recipients;
        switch (tree.Case(word))
        {
            // "the withdrawal of troops from Lebanon", "mediation between A and B".
            case "from" when alone && e.Class is EventClass.RETREAT && e.Mode is not "release":
            case "between" or "among" or "with" when e.Mode is "third-party":
                return e.Recipients;
            // "the road between A and B is blocked".
            case "between" or "among" when !alone
                && e.Class is EventClass.PROTEST or EventClass.COERCE or EventClass.SANCTION or EventClass.REJECT or EventClass.AID:
                return e.Recipients;
            case "by" or "between" or "among" or "from":
                return acting;
            case "with":
                return e.Class is EventClass.CONSULT or EventClass.AGREE or EventClass.COOPERATE && e.Actors.Count == 0 ? e.Actors : e.Recipients;
            // "the withdrawal of Syrian troops" is theirs.
            case "of" when alone && e.Class is EventClass.RETREAT && e.Mode is not "release" && e.Actors.Count > 0:
                FromBelow(e, word);
                _nobody.Clear();
                return _nobody;
            // "In the attack of the rebels on the village": the tree may hang the village elsewhere.
            // … but not a day: "the government's execution of the dictator on Saturday".
            case "of" when alone && e.Class is EventClass.ASSAULT && word + 1 < t.Count && t.Form[word + 1] is "on" or "against"
                && t.Deprel[word + 1] is Deprel.@case && tree.Child(noun, Deprel.nmod_poss) < 0
                && !t.Form[t.Head[word + 1]].EndsWith("day", StringComparison.Ordinal) && !IsDate(t.Head[word + 1]) && !IsDate(word + 2):
                return acting;
            case "of" when alone
                && (e.Class is EventClass.ASSAULT or EventClass.COERCE or EventClass.SANCTION or EventClass.SUPPORT or EventClass.ACCUSE
                    or EventClass.REJECT
                    || e.Class is EventClass.PROTEST && e.Actors.Count > 0 || e.Class is EventClass.RETREAT && e.Mode is "release"):
                return t.Lemma[noun] is "fighting" or "clash" or "battle" or "war" ? acting : e.Recipients;
            // "in protest of the arrest of activists": they do not protest. "a treaty of friendship", "a sweep of the Hebron area": nobody.
            case "of" when e.Class is EventClass.PROTEST && t.Lemma[noun] is "protest" && alone && tree.Case(noun) is "in":
                return e.Recipients;
            // "A meeting of the commission was cancelled": by whom is another matter.
            case "of" when !alone && e.Class is EventClass.REJECT && t.Deprel[noun] is Deprel.nsubj_pass:
                return e.Recipients;
            case "of" when t.Lemma[noun] is "memorandum" or "treaty" or "pact" or "protocol" || e.Class is EventClass.MOBILIZE && IsPlace(word):
                _nobody.Clear();
                return _nobody;
            case "of":
                return acting;
            // "peace talks on Ukraine": what they are about.
            case "on" or "over" when IsTopic(e):
                _nobody.Clear();
                return _nobody;
            case "against" or "on" or "to" or "for" or "at" or "toward" or "towards" or "over" or "into":
                return e.Recipients;
            default:
                _nobody.Clear();
                return _nobody;
        }
    }
}
