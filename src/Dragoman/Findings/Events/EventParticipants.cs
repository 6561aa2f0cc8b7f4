using Dragoman.Reading;

namespace Dragoman.Findings.Events;

/// <summary>Finds who acts and who is acted on: subjects, objects, agents, possessors, through passives, control and conjunction.</summary>
internal sealed partial class EventParticipants(ParsedText t, EntityTable entities, DependencyTree tree)
{
    private const int Depth = 6;

    // The list of those who act in the event that is read now.
    private List<Participant>? _acting;

    private const int MostWordsOfPhrase = 9;

    // Whether the event that is read now moves forces.
    private bool _moves;

    // Where participants on neither side go.
    private readonly List<Participant> _nobody = [];

    public void OfVerb(PoliticalEvent e, int verb, int noun)
    {
        _acting = e.Actors;
        if (EventSenseReader.IsTold(t, verb))
        {
            Add(e.Actors, t.Head[verb]);
            if (t.Head[t.Head[verb]] is >= 0 && MainSubject(verb) is >= 0 and int blamed)
                Add(e.Recipients, blamed);
            Settle(e);
            return;
        }
        bool passive = IsPassive(verb);
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
            // "The guerrillas have been demobilized", "peacekeepers were shipped out": they are no longer there, whoever ordered it.
            if (subject >= 0 && agent < 0 && e.Mode is "withdraw" && subject == noun)
                Add(e.Actors, subject);
            else if (subject >= 0 && subject != noun)
                Add(agent < 0 && e.Class is EventClass.RETREAT && e.Mode is "withdraw" or "disarm" ? e.Actors : e.Recipients, subject);
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
                case Deprel.ccomp when e.Class is EventClass.ACCUSE && c > verb && e.Recipients.Count == 0
                    && Subject(c, Depth) is >= 0 and int accused:
                    Add(e.Recipients, accused);
                    break;
                case Deprel.xcomp or Deprel.ccomp or Deprel.advcl when t.Upos[c] is Upos.VERB && e.Recipients.Count == 0
                    && e.Class is EventClass.AGREE or EventClass.REJECT or EventClass.THREATEN or EventClass.REQUEST
                    && (t.Deprel[c] is not Deprel.advcl || tree.IsInfinitive(c)):
                    OfComplement(e, c);
                    break;
                default:
                    break;
            }
        }
        // "donated and delivered goods to the school": what stands behind the second is of both.
        if (SharesWith(verb) is >= 0 and int next && e.Recipients.Count == 0)
            Reach(e, next, noun, false);
        if (noun >= 0)
        {
            int known = e.Recipients.Count;
            if (e.Mode is not "withdraw")
                AddPeople(e, noun);
            // "expelled three Russian diplomats": the diplomats, not Russia beside them.
            OfNounArguments(e, noun, false, e.Recipients.Count > known || passive && e.Mode is "withdraw" && subject == noun);
        }
        if (e.Class is EventClass.ACCUSE && t.Lemma[verb] is "complain" or "protest")
            OfComplaint(e, verb);
        // "summoned the ambassador to complain of it"
        if (e.Class is EventClass.ACCUSE && t.Deprel[verb] is Deprel.xcomp or Deprel.advcl && t.Head[verb] is >= 0 and int summons
            && t.Lemma[summons] is "summon" or "call" && tree.Child(summons, Deprel.obj) is >= 0 and int summoned && entities.AtHead(summoned) >= 0
            && tree.IsInfinitive(verb))
        {
            e.Recipients.Clear();
            Add(e.Recipients, summoned);
        }
        RemoveTopics(e);
        e.Recipients.RemoveAll(r => e.Actors.Exists(a => a.Entity == r.Entity));
        if (e.Class is EventClass.CONCEDE && e.Recipients.Count == 0)
            OfTalks(e, verb);
        _moves = Moves(verb);
        if (_moves)
            e.Recipients.RemoveAll(r => IsOwnForce(e, r.Entity));
        if (e.Class is EventClass.THREATEN)
        {
            if (e.Recipients.Count == 0)
                Reach(e, verb, noun, false);
            // "to attack ships in the Red Sea unless Israel opens the crossings"
            List<Participant> touched = [.. e.Recipients];
            if (touched.TrueForAll(r => entities.Entities[r.Entity].Kind is EntityKind.Place or EntityKind.Facility))
            {
                e.Recipients.Clear();
                OfCondition(e, verb, 0);
                if (e.Recipients.Count == 0)
                    e.Recipients.AddRange(touched);
            }
        }
        if (e.Recipients.Count == 0 && (!passive || e.Actors.Count > 0))
        {
            Reach(e, verb, noun, false);
            if (e.Recipients.Count == 0 && e.Class is not (EventClass.CONSULT or EventClass.SUPPORT))
                Reach(e, verb, noun, true);
        }
        if (e.Class is EventClass.ACCUSE)
            OfFacility(e, verb);
        // "a shooting in Kenosha, United States, that left two people dead": no state did.
        if (t.Lemma[verb] is "leave" && e.Class is EventClass.ASSAULT)
            e.Actors.RemoveAll(a => entities.Entities[a.Entity].Kind is EntityKind.Country or EntityKind.Place);
        // "The town fell to the rebels": they took it.
        if (t.Lemma[verb] is "fall" && e.Class is EventClass.ASSAULT)
        {
            Participant[] taken = [.. e.Actors];
            e.Actors.Clear();
            e.Actors.AddRange(e.Recipients);
            e.Recipients.Clear();
            e.Recipients.AddRange(taken);
        }
        // "won support from France": France supports.
        if (noun >= 0 && EventWords.Receiving.Contains(t.Lemma[verb]) && e.Class is EventClass.SUPPORT or EventClass.AID && e.Recipients.Count > 0)
        {
            Participant[] given = [.. e.Recipients];
            e.Recipients.Clear();
            e.Recipients.AddRange(e.Actors);
            e.Actors.Clear();
            e.Actors.AddRange(given);
        }
        // Dying, resigning and the like name whom it happens to as their subject.
        if (t.Lemma[verb] is "die")
        {
            e.Recipients.Clear();
            e.Recipients.AddRange(e.Actors);
            e.Actors.Clear();
        }
        Settle(e);
        // "A and B accused each other": each is the other's.
        if (e.Recipients.Count == 0 && e.Actors.Count > 1 && !passive && tree.Child(verb, Deprel.obj) is >= 0 and int each
            && t.Lemma[each] is "each" or "one" or "other" or "another"
            && (each + 1 < t.Count && t.Lemma[each + 1] is "other" or "another" || t.Lemma[each - 1] is "each" or "one"))
            e.Recipients.AddRange(e.Actors);
    }

    // The verb that shares its objects with the one before "and"; −1 for none.
    private int SharesWith(int verb)
    {
        if (tree.Child(verb, Deprel.obj) >= 0 || tree.Child(verb, Deprel.obl) >= 0 || tree.Child(verb, Deprel.conj) is not (>= 0 and int next)
            || next - verb > 3 || t.Upos[next] is not Upos.VERB || t.Xpos[next] != t.Xpos[verb] || tree.Child(next, Deprel.obj) < 0)
            return -1;
        return next;
    }

    // "called off the strike after talks with the government": to whom one gives in.
    private void OfTalks(PoliticalEvent e, int verb)
    {
        foreach (int c in tree.Children(verb))
        {
            if (c < verb || t.Deprel[c] is not Deprel.obl || tree.Case(c) is not ("after" or "following" or "under"))
                continue;
            foreach (int k in tree.Children(c))
            {
                if (t.Deprel[k] is Deprel.nmod && tree.Case(k) is "with" or "from")
                    Add(e.Recipients, k);
            }
        }
    }

    // "mobilized reservists", "refused to deploy peacekeepers": who is moved is on the side of whoever moves him.
    private bool Moves(int verb) =>
        EventWords.Moving.Contains(t.Lemma[verb])
            || tree.Child(verb, Deprel.xcomp) is >= 0 and int inner && EventWords.Moving.Contains(t.Lemma[inner]);

    private bool IsOwnForce(PoliticalEvent e, int entity) =>
        entities.Entities[entity] is { Kind: EntityKind.Group, Sector: "MIL" or "COP" } force
            && (force.Code is null || e.Actors.Count == 0 || e.Actors.Exists(a => entities.Entities[a.Entity].Code == force.Code));

    // "evacuated civilians", "received the minister": the noun that makes the pattern names whom it happens to.
    private void AddPeople(PoliticalEvent e, int noun)
    {
        bool theirs =
            e.Class is EventClass.AID or EventClass.ASSAULT or EventClass.COERCE or EventClass.SANCTION or EventClass.ACCUSE or EventClass.CONCEDE
            || e.Class is EventClass.RETREAT && e.Mode is "release"
            || e.Class is EventClass.CONSULT && t.Head[noun] is >= 0 and int verb && t.Lemma[verb] is "receive" or "host" or "welcome";
        // "shut down the newspaper Daily Monitor".
        int named = theirs && entities.AtHead(noun) < 0 ? tree.Child(noun, Deprel.appos) : -1;
        if (named >= 0 && entities.AtHead(named) is >= 0 and int body && entities.Entities[body].Kind is EntityKind.Organization)
            Add(e.Recipients, named);
        if (theirs && t.Deprel[noun] is Deprel.obj or Deprel.nsubj_pass && entities.AtHead(noun) is >= 0 and int who
            && entities.Entities[who].Kind is EntityKind.Person or EntityKind.Group or EntityKind.Organization)
            Add(e.Recipients, noun);
    }

    /// <summary>"Attacked the village, killing ten": whom an attack killed was attacked, where nobody else is named.</summary>
    public void OfConsequence(PoliticalEvent e, int verb)
    {
        if (tree.Child(verb, Deprel.obj) is >= 0 and int killed)
            Add(e.Recipients, killed);
        Settle(e);
    }

    // "is committed to", "was engaged in": whoever is so does it. "Iran today threatened to attack": a past tense that was read as a participle has
    // no auxiliary but an object or something that it governs.
    private bool IsPassive(int verb)
    {
        // "were killed or wounded"
        if (t.Deprel[verb] is Deprel.conj && t.Xpos[verb] is Xpos.VBN && t.Head[verb] is >= 0 and int first && first < verb
            && t.Xpos[first] is Xpos.VBN && tree.Child(first, Deprel.aux_pass) >= 0 && tree.Child(verb, Deprel.obj) < 0
            && tree.Child(verb, Deprel.aux) < 0)
            return true;
        // "One was killed and nine others wounded": the second shares the auxiliary, and has a subject of its own.
        if (t.Deprel[verb] is Deprel.conj && t.Xpos[verb] is Xpos.VBN or Xpos.VBD && t.Head[verb] is >= 0 and int dead && dead < verb
            && t.Xpos[dead] is Xpos.VBN && tree.Child(dead, Deprel.aux_pass) >= 0 && tree.Child(verb, Deprel.obj) < 0
            && tree.Child(verb, Deprel.aux) < 0 && tree.Child(verb, Deprel.xcomp) < 0 && tree.Child(verb, Deprel.ccomp) < 0
            && EventWords.Endured.Contains(t.Lemma[verb]))
            return true;
        // "Seized by the army in 1993, the town lay empty", "Asked about it, he laughed": a participle before its clause is passive.
        if (t.Xpos[verb] is Xpos.VBN && t.Deprel[verb] is Deprel.advcl && t.Head[verb] > verb && tree.Child(verb, Deprel.aux) < 0
            && tree.Child(verb, Deprel.nsubj) < 0
            && (tree.Child(verb, Deprel.obl_agent) > verb || t.Lemma[verb] is "ask" or "press" or "question" or "accuse" or "invite"))
            return true;
        // "was on 13 June attacked by Israel": whatever the tree makes of the auxiliary.
        if (t.Xpos[verb] is Xpos.VBN && t.Deprel[verb] is Deprel.root or Deprel.conj or Deprel.ccomp or Deprel.parataxis
            && tree.Child(verb, Deprel.obl_agent) > verb && tree.Child(verb, Deprel.obj) < 0 && tree.Child(verb, Deprel.aux) < 0
            && tree.Child(verb, Deprel.nsubj) < 0)
            return true;
        if (!tree.IsPassive(verb))
            return false;
        if (EventWords.Inclined.Contains(t.Lemma[verb]) && tree.Child(verb, Deprel.obl_agent) < 0)
            return false;
        // "was visited Beirut", in damaged copy: who has an object is not visited.
        if (t.Lemma[verb] is "visit" or "meet" or "attack" or "condemn" && tree.Child(verb, Deprel.obj) is >= 0 and int visited
            && t.Upos[visited] is Upos.PROPN && tree.Child(verb, Deprel.obl_agent) < 0)
            return false;
        if (tree.Child(verb, Deprel.aux_pass) >= 0 || tree.Child(verb, Deprel.nsubj_pass) < 0)
            return true;
        return tree.Child(verb, Deprel.obj) < 0
            && !(tree.Child(verb, Deprel.xcomp) >= 0 && EventWords.Promising.Contains(t.Lemma[verb])
                || t.Lemma[verb] is "threaten" or "refuse" or "warn");
    }

    // Who does what the sentence tells; −1 for none.
    private int MainSubject(int word)
    {
        int root = word;
        for (int steps = 0; t.Head[root] >= 0 && steps < 12; steps++)
            root = t.Head[root];
        return Subject(root, Depth);
    }

    // "issued a declaration demanding": a thing cannot demand; whose it is, or who made it, does.
    private void AddSubject(PoliticalEvent e, int subject)
    {
        Add(e.Actors, subject);
        // "blocked roads in the city of Algiers demanding that he resign": a city does not demand; whose clause it is does.
        if (e.Class is EventClass.REQUEST or EventClass.ACCUSE or EventClass.PROTEST && t.Deprel[subject] is Deprel.nmod or Deprel.obl
            && (e.Actors.Count == 0 || e.Actors.TrueForAll(a => entities.Entities[a.Entity].Kind is EntityKind.Place or EntityKind.Facility)))
        {
            int clause = subject;
            for (int steps = 0; steps < 4 && t.Head[clause] is >= 0 and int above
                && t.Deprel[clause] is Deprel.nmod or Deprel.obl or Deprel.obj; steps++)
                clause = above;
            if (t.Upos[clause] is Upos.VERB && !IsPassive(clause) && Subject(clause, 0) is >= 0 and int doer && doer != subject)
            {
                e.Actors.Clear();
                Add(e.Actors, doer);
                return;
            }
        }
        int maker = t.Head[subject];
        if (e.Actors.Count == 0 && maker >= 0 && t.Upos[maker] is Upos.VERB
            && (t.Deprel[subject] is Deprel.obj || t.Deprel[subject] is Deprel.obl && tree.Case(subject) is "in" or "with" or "through" or "by")
            && !IsPassive(maker) && Subject(maker, 0) is >= 0 and int who && who != subject)
            Add(e.Actors, who);
    }

    // "complained to the United Nations over two Israeli raids": against whom, rather than to whom.
    private void OfComplaint(PoliticalEvent e, int verb)
    {
        foreach (int c in tree.Children(verb))
        {
            if (t.Deprel[c] is not Deprel.obl || tree.Case(c) is not ("over" or "about" or "against" or "of"))
                continue;
            int before = e.Recipients.Count;
            Add(e.Recipients, c);
            // "over ships near Sarawak": against the one it is made to.
            bool place = e.Recipients.Count > before && before > 0
                && entities.Entities[e.Recipients[before].Entity].Kind is EntityKind.Place or EntityKind.Facility or EntityKind.Other;
            if (place)
                e.Recipients.RemoveRange(before, e.Recipients.Count - before);
            else if (e.Recipients.Count > before)
                e.Recipients.RemoveRange(0, before);
        }
    }

    // "threatened to stop the talks if Washington goes ahead": who is to be moved by the threat.
    private void OfCondition(PoliticalEvent e, int verb, int depth)
    {
        if (e.Recipients.Count > 0)
            return;
        foreach (int c in tree.Children(verb))
        {
            if (t.Deprel[c] is Deprel.advcl && tree.Child(c, Deprel.mark) is >= 0 and int mark && t.Lemma[mark] is "if" or "unless"
                && Subject(c, Depth) is >= 0 and int who)
                Add(e.Recipients, who);
            else if (t.Deprel[c] is Deprel.xcomp or Deprel.ccomp && depth < 2)
                OfCondition(e, c, depth + 1);
        }
    }

    // Whom the theme touches: "rejected calls by Belarus", "agreed to re-open its borders to peacekeepers". The nearest entity below
    // the trigger that does not act, but no place in which or time at which things are done.
    private void Reach(PoliticalEvent e, int word, int noun, bool places)
    {
        for (int limit = 0; limit <= 4 && e.Recipients.Count == 0; limit++)
            ReachTo(e, word, noun, 0, limit, places);
    }

    private void ReachTo(PoliticalEvent e, int word, int noun, int depth, int limit, bool places)
    {
        foreach (int c in tree.Children(word))
        {
            if (t.Deprel[c] is not (Deprel.obj or Deprel.obl or Deprel.obl_agent or Deprel.xcomp or Deprel.ccomp or Deprel.nmod or Deprel.nmod_poss
                or Deprel.amod or Deprel.compound or Deprel.acl or Deprel.iobj or Deprel.advcl or Deprel.conj)
                || t.Deprel[c] is Deprel.conj && t.Upos[c] is not Upos.NOUN
                || t.Deprel[c] is Deprel.advcl && depth == 0 && !(e.Class is EventClass.PROTEST && tree.IsInfinitive(c)) || c < word && depth == 0)
                continue;
            if (IsSignedFor(e, c) || e.Class is not EventClass.THREATEN && IsAsked(c))
                continue;
            if (depth == 0 && e.Class is EventClass.ACCUSE && t.Deprel[c] is Deprel.obl or Deprel.advcl && tree.Case(c) is "for"
                && (t.Lemma[word] is "blame" || tree.Child(word, Deprel.obj) >= 0))
                continue;
            int who = entities.AtHead(c);
            // "advocates Israel's destruction" supports Israel in nothing.
            if (e.Class is EventClass.SUPPORT or EventClass.AID or EventClass.COOPERATE && EventWords.Suffered.Contains(t.Lemma[c])
                && t.Lemma[c] is not ("release" or "liberation" or "evacuation"))
                continue;
            if (t.Deprel[c] is Deprel.obl or Deprel.nmod
                && (!places && who >= 0 && tree.Case(c) is "in" or "at" or "near"
                    || tree.Case(c) is "after" or "before" or "during" or "since" or "despite" or "as" or "like" or "about" or "accord" or "according"
                        or "following" or "alongside" or "without" or "under" or "beside"
                    || tree.Case(c) is "on" or "over" && IsTopic(e)))
                continue;
            // "blew themselves up in the second attack of the Palestinian uprising"
            if (e.Class is EventClass.ASSAULT && depth == 0 && t.Deprel[c] is Deprel.obl && who < 0 && tree.Case(c) is "in")
                continue;
            if (depth == limit && c != noun && who >= 0 && !(_moves && IsOwnForce(e, who)) && !Acts(e, who)
                && entities.Entities[who].Kind is not (EntityKind.Other or EntityKind.Facility or EntityKind.Weapon) && t.Upos[c] is not Upos.PRON)
            {
                Add(e.Recipients, c);
                return;
            }
            if (depth < limit && !(t.Deprel[c] is Deprel.obl_agent && Acts(e, who)))
            {
                ReachTo(e, c, noun, depth + 1, limit, places);
                if (e.Recipients.Count > 0)
                    return;
            }
        }
    }

    // "refused to answer whether A had met B": what is asked concerns nobody whom the deed is done to.
    private bool IsAsked(int clause) =>
        t.Deprel[clause] is Deprel.acl or Deprel.ccomp or Deprel.advcl && tree.Child(clause, Deprel.mark) is >= 0 and int mark
            && t.Lemma[mark] is "whether" or "if" && tree.Child(clause, Deprel.nsubj) >= 0;

    private bool IsPlace(int word)
    {
        if (entities.AtHead(word) is >= 0 and int named)
            return entities.Entities[named].Kind is EntityKind.Place or EntityKind.Facility;
        foreach (int c in tree.Children(word))
        {
            if (t.Deprel[c] is Deprel.compound && entities.AtHead(c) is >= 0 and int inside && entities.Entities[inside].Kind is EntityKind.Place)
                return true;
        }
        return false;
    }

    private void Oblique(PoliticalEvent e, int word)
    {
        switch (tree.Case(word))
        {
            // "Fighting between A and B killed ten": both fight.
            case "between" when e.Actors.Count == 0
                && e.Class is EventClass.ASSAULT or EventClass.CONSULT or EventClass.AGREE or EventClass.COOPERATE:
                Add(e.Actors, word);
                break;
            // "blamed gunmen for the deaths of six people": the six are not blamed.
            case "for" when e.Class is EventClass.ACCUSE && t.Head[word] is >= 0 and int blames
                && (t.Lemma[blames] is "blame" || tree.Child(blames, Deprel.obj) is >= 0 and int blamed && blamed != word):
                break;
            case "on" or "for" when IsSignedFor(e, word):
                break;
            // "evacuated 80 civilians from Juba": the town is not helped.
            case "from" when e.Class is EventClass.AID && tree.Child(t.Head[word], Deprel.obj) >= 0:
                break;
            // "charged Germany at the World Court", "announced the agreement at the White House".
            case "at" when e.Class is EventClass.ACCUSE or EventClass.AGREE or EventClass.COOPERATE
                || e.Class is EventClass.CONSULT && e.Mode is not "visit":
                break;
            // "met them on Ukraine": what is talked about; but "called on the president".
            case "on" or "over" when IsTopic(e) && t.Head[word] is >= 0 and int speaks && t.Lemma[speaks] is not "call":
                break;
            case "with" or "against" or "to" or "on" or "upon" or "at" or "from" or "toward" or "towards" or "for" or "into" or "over" or "between"
                or "of":
                // "granted asylum to five Panamanian army officers"
                if (e.Class is EventClass.AID && tree.Case(word) is "to" && entities.AtHead(word) < 0 && t.Upos[word] is Upos.NOUN)
                    Add(e.Recipients, word);
                if (entities.AtHead(word) is >= 0 and int who
                    && (entities.Entities[who].Kind is not EntityKind.Place || e.Mode is "visit"
                        || e.Class is EventClass.ASSAULT or EventClass.SANCTION or EventClass.AID)
                    && !(e.Class is EventClass.AID && entities.Entities[who].Kind is EntityKind.Facility))
                    Add(e.Recipients, word);
                break;
            // "arrived in Paraguay".
            case "in" when e.Mode is "visit" && entities.AtHead(word) is >= 0 and int host
                && entities.Entities[host].Kind is EntityKind.Country or EntityKind.Place:
                Add(e.Recipients, word);
                break;
            // "is investigating crimes by the army": the tree may hang the army on the verb.
            case "by" when e.Actors.Count > 0 && e.Class is EventClass.ACCUSE or EventClass.REJECT or EventClass.REQUEST or EventClass.SUPPORT:
                Add(e.Recipients, word);
                break;
            case "by" when e.Actors.Count == 0:
                Add(e.Actors, word);
                break;
            default:
                break;
        }
    }

    // In talks, what stands behind "on" is what they are about.
    private static bool IsTopic(PoliticalEvent e) => e.Class is EventClass.CONSULT && e.Mode is not "visit";

    private static bool Acts(PoliticalEvent e, int who) => e.Actors.Exists(a => a.Entity == who);

    // "signed on behalf of Addis Ababa", "signed for the rebels": whom one signs for is not the other side.
    private bool IsSignedFor(PoliticalEvent e, int word) =>
        t.Lemma[word] is "behalf"
            || e.Class is EventClass.AGREE && tree.Case(word) is "for" && t.Head[word] is >= 0 and int signs && t.Lemma[signs] is "sign" or "initial";

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
            // "The demand is that the army disarm": the army.
            if (t.Deprel[c] is Deprel.nsubj_outer && tree.Child(verb, Deprel.nsubj) > c)
                continue;
            // "it is willing" may be given an expletive.
            if (t.Deprel[c] is Deprel.nsubj or Deprel.nsubj_pass or Deprel.nsubj_outer || t.Deprel[c] is Deprel.expl && t.Upos[verb] is Upos.ADJ)
                return t.Xpos[c] is Xpos.WP or Xpos.WDT && t.Deprel[verb] is Deprel.acl_relcl && t.Head[verb] >= 0 ? t.Head[verb] : c;
        }
        // "The agency operating in Iraq said": the tree may take the participle for the subject.
        if (tree.Child(verb, Deprel.csubj) is >= 0 and int clause && t.Xpos[clause] is Xpos.VBG
            && tree.Child(clause, Deprel.nsubj) is >= 0 and int operating)
            return operating;
        int governor = t.Head[verb];
        if (governor < 0)
            return ListItems.SubjectOf(t, verb);
        if (depth >= Depth)
            return -1;
        // "protested against Sweden's decision to send them back": Sweden sends.
        if (t.Deprel[verb] is Deprel.advcl or Deprel.xcomp or Deprel.acl && Infinitives.NounBefore(t, verb) is >= 0 and int intention
            && (tree.Child(intention, Deprel.nmod_poss) is >= 0 and int whose ? whose
                : t.Deprel[verb] is Deprel.acl || t.Deprel[intention] is Deprel.obl ? tree.Child(intention, Deprel.amod) : -1) is >= 0 and int intends
            && entities.AtHead(intends) >= 0)
            return intends;
        switch (t.Deprel[verb])
        {
            case Deprel.acl when tree.IsInfinitive(verb) && entities.AtHead(governor) is >= 0 and int group
                && entities.Entities[group].Kind is EntityKind.Group or EntityKind.Person && t.Upos[governor] is Upos.NOUN:
                return governor;
            case Deprel.acl_relcl:
                return governor;
            case Deprel.acl when Accused(t.Head[governor], governor) is >= 0 and int named:
                return named;
            // "after the museum shooting": a museum does not shoot.
            case Deprel.acl when t.Xpos[verb] is Xpos.VBG && verb == governor + 1 && tree.Child(verb, Deprel.obj) < 0
                && tree.Case(governor) is "after" or "before" or "since" or "during" or "amid" or "following":
                return -1;
            case Deprel.acl when t.Xpos[verb] is Xpos.VBG:
                return governor;
            case Deprel.xcomp when t.Upos[governor] is Upos.VERB
                && t.Lemma[governor] is not ("promise" or "threaten" or "vow" or "pledge" or "summon"):
                int controller = tree.Child(governor, Deprel.obj);
                return controller >= 0 && !IsPassive(governor) ? controller : Subject(governor, depth + 1);
            // "accused Egypt of bombing the town": the accused does, by the word of the accuser.
            case Deprel.advcl or Deprel.xcomp or Deprel.acl when Accused(governor) is >= 0 and int accused:
                return accused;
            // "A blast hit the mine, killing ten, officials said": officials killed nobody.
            case Deprel.advcl when t.Xpos[verb] is Xpos.VBG && governor > verb && EventWords.Saying.Contains(t.Lemma[governor])
                && tree.Child(verb, Deprel.mark) < 0 && verb > t.Sentences[t.SentenceOf[verb]].First + 1
                && tree.Child(governor, Deprel.nsubj) is >= 0 and int says && says > verb && t.HasComma(verb + 1, says):
                return -1;
            // "barred the students from meeting him": they would have.
            case Deprel.advcl when t.Xpos[verb] is Xpos.VBG && EventWords.Keeping.Contains(t.Lemma[governor])
                && tree.Child(verb, Deprel.mark) is >= 0 and int from && t.Lemma[from] is "from"
                && (IsPassive(governor) ? Subject(governor, depth + 1) : tree.Child(governor, Deprel.obj)) is >= 0 and int kept:
                return kept;
            // "closed its border because of fighting": others fight.
            case Deprel.advcl when t.Xpos[verb] is Xpos.VBG && tree.FirstChild(verb) is >= 0 and int first && first < verb
                && t.Lemma[first] is "because" or "amid" or "despite" or "due" or "over" or "about" or "following":
                return -1;
            case Deprel.conj or Deprel.advcl or Deprel.xcomp or Deprel.parataxis when t.Upos[governor] is Upos.VERB or Upos.ADJ or Upos.NOUN:
                return t.Deprel[verb] is Deprel.parataxis ? -1 : Subject(governor, depth + 1);
            default:
                return -1;
        }
    }

    // "sent inspectors to the plant in central Iran": a plant is not acted on; whose it is is.
    private void OfFacility(PoliticalEvent e, int verb)
    {
        if (e.Recipients.Count == 0
            || !e.Recipients.TrueForAll(r => entities.Entities[r.Entity] is { Kind: EntityKind.Facility } or { Kind: EntityKind.Other }
                or { Kind: EntityKind.Group, Code: null }))
            return;
        foreach (int c in tree.Children(verb))
        {
            if (c > verb && t.Deprel[c] is Deprel.obl && tree.Case(c) is "in" && entities.AtHead(c) is >= 0 and int country
                && entities.Entities[country].Kind is EntityKind.Country && !e.Actors.Exists(a => a.Entity == country))
            {
                e.Recipients.Clear();
                Add(e.Recipients, c);
                return;
            }
        }
    }

    // "Discussed the power plants with him": what is talked about does not talk. A plant is visited.
    private void RemoveTopics(PoliticalEvent e)
    {
        if (IsTopic(e))
            e.Recipients.RemoveAll(r => entities.Entities[r.Entity].Kind is EntityKind.Facility or EntityKind.Weapon);
    }

    // Nobody acts on himself; where talks have only one side named first, both sides act.
    private void Settle(PoliticalEvent e)
    {
        // No dam attacks.
        if (e.Class is EventClass.ASSAULT or EventClass.PROTEST or EventClass.THREATEN)
            e.Actors.RemoveAll(a => entities.Entities[a.Entity].Kind is EntityKind.Facility);
        RemoveTopics(e);
        e.Recipients.RemoveAll(r => e.Actors.Exists(a => a.Entity == r.Entity));
        if (e.Class is EventClass.CONSULT && e.Mode is null && e.Actors.Count == 0 && e.Recipients.Count > 1)
        {
            e.Actors.AddRange(e.Recipients);
            e.Recipients.Clear();
        }
    }
}
