using Dragoman.Findings.Events;
using Dragoman.Reading;

namespace Dragoman.Findings;

/// <summary>Finds who did what to whom, in PLOVER's classes, over dependency trees.</summary>
/// <remarks>A word of the lexicon is a trigger; its class comes from the longest pattern (verb and object, verb and particle, verb
/// alone, noun), its participants from the tree, its status from negation, mood and who says it. Examples: spec/events.md.</remarks>
public sealed class EventFinder(EventLexicon lexicon)
{
    /// <summary>The events in order of their triggers. None is a normal answer.</summary>
    /// <param name="published">ISO 8601 day of the report, behind which nothing has happened yet; null where it is not known.</param>
    public List<PoliticalEvent> Find(ParsedText parsed, EntityTable entities, List<Timex3> times, List<Statement> statements,
        string? published = null)
    {
        DependencyTree tree = parsed.Tree;
        EventSenseReader senses = new(parsed, lexicon, entities);
        EventParticipants participants = new(parsed, entities, tree);
        EventCircumstances circumstances = new(parsed, entities, times, statements, tree, lexicon, published);
        OtherSenses others = new(parsed, entities);
        Unasserted unasserted = Unasserted.Of(parsed);
        bool[] taken = new bool[parsed.Count];
        List<PoliticalEvent> events = [];
        List<int> words = [];
        for (int i = 0; i < parsed.Count; i++)
        {
            if (taken[i] || !senses.Read(i, taken, out EventSense sense, out int noun) || others.Has(i, noun, sense))
                continue;
            if (sense.Class is not (EventClass.CONSULT or EventClass.AGREE or EventClass.SUPPORT or EventClass.SANCTION or EventClass.COOPERATE
                or EventClass.AID)
                && circumstances.IsDisaster(i, sense.Class is EventClass.REQUEST or EventClass.ACCUSE or EventClass.REJECT))
                continue;
            // "attacked the village, killing ten", "killed two and wounded five": one event.
            if (sense.Class is EventClass.ASSAULT && words.Count > 0 && ConsequenceOf(parsed, i, words) is >= 0 and int attack
                && events[attack].Class is EventClass.ASSAULT)
            {
                participants.OfConsequence(events[attack], i);
                continue;
            }
            PoliticalEvent e =
                new() { Class = sense.Class, Mode = sense.Mode, Score = EventLexicon.ScoreOf(sense.Class, sense.Mode), Trigger = parsed.Span[i] };
            if (parsed.Upos[i] is Upos.VERB or Upos.AUX or Upos.ADJ || EventSenseReader.IsDemand(parsed, i))
            {
                participants.OfVerb(e, i, noun);
                OwnVictims.Mend(e, i, parsed, tree);
            }
            else
            {
                participants.OfNoun(e, i);
                OwnVictims.DropExchanged(e, i, parsed);
            }
            if (others.IsBareParticiple(e, i))
                continue;
            if (parsed.Upos[i] is Upos.NOUN or Upos.PROPN && e.Actors.Count == 0 && e.Recipients.Count == 0
                && parsed.Deprel[i] is not (Deprel.obj or Deprel.nsubj or Deprel.nsubj_pass or Deprel.root or Deprel.obl or Deprel.conj))
                continue;
            // Fighting that is only somewhere or since some time, and nobody's: no event that could be told.
            if (parsed.Upos[i] is Upos.NOUN or Upos.PROPN && e.Actors.Count + e.Recipients.Count == 0
                && (parsed.Deprel[i] is Deprel.obl
                    && tree.Case(i) is "since" or "after" or "before" or "during" or "until" or "amid" or "to" or "about"
                    || parsed.Lemma[i] is "war"))
                continue;
            // People die and things explode by accident too: without somebody who does it, a word of violence must stand near.
            if (e.Class is EventClass.ASSAULT && e.Actors.Count == 0 && EventWords.Accidental.Contains(parsed.Lemma[i])
                && !circumstances.IsViolent(i))
                continue;
            // Aid workers who warn of famine threaten nobody.
            if (e.Class is EventClass.THREATEN && parsed.Lemma[i] is "warn" && e.Recipients.Count == 0 && e.Actors.Count > 0
                && e.Actors.TrueForAll(a => entities.Entities[a.Entity] is { Kind: not EntityKind.Country, Sector: null or "CVL" or "NGO" or "MED" or "EDU" or "BUS" or "REF" }))
                continue;
            // "evidence supported it": things take no side.
            if (e.Class is EventClass.SUPPORT && parsed.Upos[i] is Upos.VERB && e.Actors.Count == 0 && !tree.IsPassive(i)
                && tree.Child(i, Deprel.nsubj) is >= 0 and int thing && parsed.Upos[thing] is Upos.NOUN)
                continue;
            // Banks lend; who lends to whom is aid.
            if (parsed.Lemma[i] is "lend" && e.Class is EventClass.AID && (e.Actors.Count == 0 || e.Recipients.Count == 0))
                continue;
            // After a disaster people rescue each other; only what comes from another state is told.
            if (e.Class is EventClass.AID && circumstances.IsDisaster(i) && !IsAbroad(e, entities))
                continue;
            // Rebels who march on a city do not demonstrate.
            if (e.Class is EventClass.PROTEST && parsed.Lemma[i] is "march" && e.Actors.Count > 0
                && e.Actors.TrueForAll(a => entities.Entities[a.Entity].Sector is "REB" or "MIL" or "UAF"))
                (e.Class, e.Mode, e.Score) = (EventClass.ASSAULT, null, EventLexicon.ScoreOf(EventClass.ASSAULT, null));
            // Troops and refugees arrive without visiting anybody; a journey of nobody is none.
            if (e.Mode is "visit" && parsed.Upos[i] is Upos.VERB && parsed.Lemma[i] is "arrive" or "travel" or "fly"
                && e.Actors.TrueForAll(a => entities.Entities[a.Entity] is { Kind: EntityKind.Group, Sector: null or "MIL" or "REF" or "CVL" or "REB" or "COP" })
                && !e.Actors.Exists(a => parsed.Lemma[LastWord(parsed, a.Span)] is "delegation" or "team" or "mission"
                    || entities.Entities[a.Entity].Sector is null && parsed.Lemma[LastWord(parsed, a.Span)] is "leader" or "minister" or "official"))
                continue;
            // Armies that clash do not riot, unless with those who protest.
            if (e.Class is EventClass.PROTEST && parsed.Lemma[i] is "clash" && e.Actors.Count > 0
                && e.Actors.TrueForAll(a => entities.Entities[a.Entity].Sector is "REB" or "MIL" or "UAF")
                && !e.Recipients.Exists(r => parsed.Lemma[LastWord(parsed, r.Span)] is "protester" or "demonstrator" or "student" or "resident"))
                (e.Class, e.Mode, e.Score) = (EventClass.ASSAULT, null, EventLexicon.ScoreOf(EventClass.ASSAULT, null));
            // An army that storms a building or occupies an island does not demonstrate there.
            if (e.Class is EventClass.PROTEST && parsed.Lemma[i] is "storm" or "occupy" or "strike" && e.Actors.Count > 0
                && e.Actors.TrueForAll(a =>
                    entities.Entities[a.Entity] is { Sector: "REB" or "MIL" or "UAF" or "COP" } or { Kind: EntityKind.Country }))
                (e.Class, e.Mode, e.Score) = (EventClass.ASSAULT, null, EventLexicon.ScoreOf(EventClass.ASSAULT, null));
            // "The hospital was struck for the fourth time": not by workers.
            if (e.Class is EventClass.PROTEST && parsed.Lemma[i] is "strike" && parsed.Upos[i] is Upos.VERB && tree.IsPassive(i))
                (e.Class, e.Mode, e.Score) = (EventClass.ASSAULT, null, EventLexicon.ScoreOf(EventClass.ASSAULT, null));
            // A state that protests complains.
            if (e.Class is EventClass.PROTEST && e.Mode is "demo" && parsed.Upos[i] is Upos.VERB && e.Actors.Count > 0
                && e.Actors.TrueForAll(a => IsState(entities.Entities[a.Entity])))
                (e.Class, e.Mode, e.Score) = (EventClass.ACCUSE, "disapprove", EventLexicon.ScoreOf(EventClass.ACCUSE, "disapprove"));
            circumstances.Fill(e, i);
            // "aimed at bringing the armies together": who is to do it nobody says.
            if (e.Actors.Count == 0 && e.Status is EventStatus.Planned or EventStatus.Proposed or EventStatus.Hypothetical
                && parsed.Upos[i] is Upos.VERB && parsed.Deprel[i] is Deprel.advcl or Deprel.acl && !tree.IsPassive(i)
                && parsed.Head[i] is >= 0 and int intends && !EventWords.Intentions.Contains(parsed.Lemma[intends]))
                continue;
            // "will not take part in Sunday's round": what is refused has the day, and the refusal none.
            if (sense.ByModal && e.Status is not EventStatus.Alleged)
                (e.Status, e.Date) = (EventStatus.Held, Times.TimeAttachment.IsAfter(e.Date ?? "", published) ? null : e.Date);
            Foretold(e, parsed, tree, i);
            if (unasserted.Of(i) is { } told && (e.Status is EventStatus.Held || unasserted.IsAsked(i) && e.Status is not EventStatus.Denied))
                e.Status = told;
            events.Add(e);
            words.Add(i);
        }
        new EventEchoes(parsed, events, words).Drop();
        return events;
    }

    private static bool IsAbroad(PoliticalEvent e, EntityTable entities) =>
        e.Actors.Count > 0 && e.Recipients.Count > 0
            && entities.Entities[e.Actors[0].Entity] is { Kind: EntityKind.Country or EntityKind.Organization, Code: { } from }
            && entities.Entities[e.Recipients[0].Entity] is { Code: { } to } && from != to;

    private static int LastWord(ParsedText t, Text.TextSpan span) => Math.Max(0, t.FirstFrom(span.End) - 1);

    // The name of a state, not its people ("Serbs protested").
    private static bool IsState(Entity e) => e.Kind is EntityKind.Organization or EntityKind.Country && e.Sector is "GOV";

    // "attacked by militiamen armed with machetes, killing ten", "raids in which ten people were killed": the event whose consequence a word tells;
    // −1 for none.
    private static int ConsequenceOf(ParsedText t, int i, List<int> words)
    {
        if (t.Upos[i] is not Upos.VERB || t.Head[i] < 0 || t.Head[i] >= i || !EventWords.Harming.Contains(t.Lemma[i]))
            return -1;
        if (t.Deprel[i] is Deprel.conj && EventWords.Harming.Contains(t.Lemma[t.Head[i]]) && t.Tree.Child(i, Deprel.nsubj) < 0
            && t.Tree.Child(i, Deprel.nsubj_pass) < 0)
            return EventOf(t.Head[i], words) is >= 0 and int first ? first : ConsequenceOf(t, t.Head[i], words);
        bool participle = t.Deprel[i] is Deprel.advcl && t.Xpos[i] is Xpos.VBG && t.Tree.Child(i, Deprel.nsubj) < 0;
        bool relative = t.Deprel[i] is Deprel.acl_relcl or Deprel.ccomp && t.Tree.IsPassive(i) && t.Tree.Child(i, Deprel.obl_agent) < 0;
        if (!participle && !relative)
            return -1;
        int at = i;
        for (int steps = 0; steps < 4 && t.Head[at] is >= 0 and int governor && governor < i; steps++, at = governor)
        {
            if (EventOf(governor, words) is >= 0 and int told)
                return told;
            if (t.Deprel[governor] is Deprel.root or Deprel.ccomp)
                return -1;
        }
        return -1;
    }

    // Triggers are told in text order, so that the look back ends where they stand before the word.
    private static int EventOf(int word, List<int> words)
    {
        for (int k = words.Count - 1; k >= 0 && words[k] >= word; k--)
        {
            if (words[k] == word)
                return k;
        }
        return -1;
    }

    // What will be done is agreed to, or threatened: PLOVER has no future events.
    private static void Foretold(PoliticalEvent e, ParsedText t, DependencyTree tree, int i)
    {
        if (t.Upos[i] is not Upos.VERB || e.Actors.Count == 0 || e.Status is not (EventStatus.Planned or EventStatus.Hypothetical)
            || !IsForetold(t, tree, i) || EventCircumstances.IsOpen(t, i))
            return;
        EventClass? told = e.Class switch
        {
            EventClass.RETREAT when e.Mode is "resign" => null,
            EventClass.AID or EventClass.COOPERATE or EventClass.RETREAT or EventClass.CONCEDE or EventClass.CONSULT or EventClass.SUPPORT =>
                EventClass.AGREE,
            EventClass.ASSAULT or EventClass.SANCTION or EventClass.PROTEST or EventClass.COERCE => EventClass.THREATEN,
            _ => null,
        };
        // "will withdraw its force unless": so one threatens.
        if (told is EventClass.AGREE && e.Class is EventClass.RETREAT or EventClass.COOPERATE or EventClass.CONSULT && HasUnless(t, i))
            told = EventClass.THREATEN;
        if (told is { } c)
            (e.Class, e.Mode, e.Score, e.Status) = (c, null, EventLexicon.ScoreOf(c, null), EventStatus.Planned);
    }

    private static bool HasUnless(ParsedText t, int verb)
    {
        foreach (int c in t.Tree.Children(verb))
        {
            if (t.Deprel[c] is Deprel.advcl && t.Tree.Child(c, Deprel.mark) is >= 0 and int mark && t.Lemma[mark] is "unless")
                return true;
        }
        return false;
    }

    // "will visit"; "said they would meet", where whoever speaks speaks of himself or of a plan.
    private static bool IsForetold(ParsedText t, DependencyTree tree, int i)
    {
        int first = i;
        while (t.Deprel[first] is Deprel.conj && t.Head[first] >= 0 && !tree.HasModal(first, "will") && !tree.HasModal(first, "would")
            && t.Upos[t.Head[first]] is Upos.VERB)
            first = t.Head[first];
        if (tree.HasModal(first, "will"))
            return t.Deprel[first] is not Deprel.advcl;
        return tree.HasModal(first, "would") && t.Deprel[first] is Deprel.ccomp && t.Head[first] >= 0
            && EventWords.Saying.Contains(t.Lemma[t.Head[first]]);
    }
}
