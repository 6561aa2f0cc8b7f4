using Dragoman.Findings.Events;
using Dragoman.Reading;

namespace Dragoman.Findings;

/// <summary>Finds who did what to whom, in PLOVER's classes, over dependency trees.</summary>
/// <remarks>A word of the lexicon is a trigger; its class comes from the longest pattern (verb and object, verb and particle, verb
/// alone, noun), its participants from the tree, its status from negation, mood and who says it. Examples: spec/events.md.</remarks>
public sealed class EventFinder(EventLexicon lexicon)
{
    /// <summary>The events in order of their triggers. None is a normal answer.</summary>
    public List<PoliticalEvent> Find(ParsedText parsed, EntityTable entities, List<Timex3> times, List<Statement> statements)
    {
        DependencyTree tree = parsed.Tree;
        EventSenseReader senses = new(parsed, lexicon, entities);
        EventParticipants participants = new(parsed, entities, tree);
        EventCircumstances circumstances = new(parsed, entities, times, statements, tree, lexicon);
        bool[] taken = new bool[parsed.Count];
        List<PoliticalEvent> events = [];
        List<int> words = [];
        for (int i = 0; i < parsed.Count; i++)
        {
            if (taken[i] || !senses.Read(i, taken, out EventSense sense, out int noun))
                continue;
            if (sense.Class is not (EventClass.CONSULT or EventClass.AGREE or EventClass.SUPPORT or EventClass.SANCTION or EventClass.COOPERATE or EventClass.AID) && circumstances.IsDisaster(i))
                continue;
            // "attacked the village, killing ten", "killed two and wounded five": one event.
            if (sense.Class is EventClass.ASSAULT && words.Count > 0 && IsConsequence(parsed, i) && events[^1].Class is EventClass.ASSAULT && words.LastIndexOf(parsed.Head[i]) is >= 0 and int attack && events[attack].Class is EventClass.ASSAULT)
            {
                participants.OfConsequence(events[attack], i);
                continue;
            }
            PoliticalEvent e = new() { Class = sense.Class, Mode = sense.Mode, Score = EventLexicon.ScoreOf(sense.Class, sense.Mode), Trigger = parsed.Span[i] };
            if (parsed.Upos[i] is Upos.VERB or Upos.AUX or Upos.ADJ || EventSenseReader.IsDemand(parsed, i))
                participants.OfVerb(e, i, noun);
            else
                participants.OfNoun(e, i);
            if (parsed.Upos[i] is Upos.NOUN or Upos.PROPN && e.Actors.Count == 0 && e.Recipients.Count == 0 && parsed.Deprel[i] is not (Deprel.obj or Deprel.nsubj or Deprel.nsubj_pass or Deprel.root or Deprel.obl or Deprel.conj))
                continue;
            // Fighting that is only somewhere or since some time, and nobody's: no event that could be told.
            if (parsed.Upos[i] is Upos.NOUN or Upos.PROPN && e.Actors.Count + e.Recipients.Count == 0 && (parsed.Deprel[i] is Deprel.obl && tree.Case(i) is "since" or "after" or "before" or "during" or "until" or "amid" or "to" or "about" || parsed.Lemma[i] is "war"))
                continue;
            // People die and things explode by accident too: without somebody who does it, a word of violence must stand near.
            if (e.Class is EventClass.ASSAULT && e.Actors.Count == 0 && EventWords.Accidental.Contains(parsed.Lemma[i]) && !circumstances.IsViolent(i))
                continue;
            // Aid workers who warn of famine threaten nobody.
            if (e.Class is EventClass.THREATEN && parsed.Lemma[i] is "warn" && e.Recipients.Count == 0 && e.Actors.Count > 0 && e.Actors.TrueForAll(a => entities.Entities[a.Entity] is { Kind: not EntityKind.Country, Sector: null or "CVL" or "NGO" or "MED" or "EDU" or "BUS" or "REF" }))
                continue;
            // Banks lend; who lends to whom is aid.
            if (parsed.Lemma[i] is "lend" && e.Class is EventClass.AID && (e.Actors.Count == 0 || e.Recipients.Count == 0))
                continue;
            // After a disaster people rescue each other; only what comes from another state is told.
            if (e.Class is EventClass.AID && circumstances.IsDisaster(i) && !IsAbroad(e, entities))
                continue;
            // Rebels who march on a city do not demonstrate.
            if (e.Class is EventClass.PROTEST && parsed.Lemma[i] is "march" && e.Actors.Count > 0 && e.Actors.TrueForAll(a => entities.Entities[a.Entity].Sector is "REB" or "MIL" or "UAF"))
                (e.Class, e.Mode, e.Score) = (EventClass.ASSAULT, null, EventLexicon.ScoreOf(EventClass.ASSAULT, null));
            // A state that protests complains.
            if (e.Class is EventClass.PROTEST && e.Mode is "demo" && parsed.Upos[i] is Upos.VERB && e.Actors.Count > 0 && e.Actors.TrueForAll(a => IsState(entities.Entities[a.Entity])))
                (e.Class, e.Mode, e.Score) = (EventClass.ACCUSE, "disapprove", EventLexicon.ScoreOf(EventClass.ACCUSE, "disapprove"));
            circumstances.Fill(e, i);
            if (sense.ByModal && e.Status is not EventStatus.Alleged)
                e.Status = EventStatus.Held;
            Foretold(e, parsed, tree, i);
            events.Add(e);
            words.Add(i);
        }
        DropEchoes(parsed, events, words);
        return events;
    }

    private static bool IsAbroad(PoliticalEvent e, EntityTable entities) => e.Actors.Count > 0 && e.Recipients.Count > 0 && entities.Entities[e.Actors[0].Entity] is { Kind: EntityKind.Country or EntityKind.Organization, Code: { } from } && entities.Entities[e.Recipients[0].Entity] is { Code: { } to } && from != to;

    // The name of a state, not its people ("Serbs protested").
    private static bool IsState(Entity e) => e.Kind is EntityKind.Organization or EntityKind.Country && e.Sector is "GOV";

    private static bool IsConsequence(ParsedText t, int i) =>
        t.Upos[i] is Upos.VERB && t.Head[i] >= 0 && t.Head[i] < i && t.Deprel[i] is Deprel.advcl or Deprel.conj && EventWords.Harming.Contains(t.Lemma[i]) && t.Tree.Child(i, Deprel.nsubj) < 0 && t.Tree.Child(i, Deprel.nsubj_pass) < 0
        && (t.Deprel[i] is Deprel.advcl ? t.Xpos[i] is Xpos.VBG : EventWords.Harming.Contains(t.Lemma[t.Head[i]]));

    // "rioted following a demonstration": where a sentence has an event with somebody in it, one with nobody is its echo or its
    // circumstance, and so is one of the same class and the same actors.
    private static void DropEchoes(ParsedText t, List<PoliticalEvent> events, List<int> words)
    {
        int kept = 0;
        for (int i = 0; i < events.Count; i++)
        {
            bool echo = false;
            for (int k = i - 1; k >= 0 && !echo && t.SentenceOf[words[k]] == t.SentenceOf[words[i]]; k--)
                echo = IsEcho(events[i], events[k]);
            for (int k = i + 1; k < events.Count && !echo && t.SentenceOf[words[k]] == t.SentenceOf[words[i]] && k < i + 40; k++)
            {
                echo = (events[i].Actors.Count + events[i].Recipients.Count == 0 || t.Upos[words[i]] is Upos.NOUN && events[k].Recipients.Count > 0 && events[i].Recipients.Count == 0) && IsEcho(events[i], events[k]);
                // "An air raid by Israel killed ten": how they were killed.
                if (echo && events[k].Class == events[i].Class && events[k].Mode is null && events[i].Mode is { } mode)
                    (events[k].Mode, events[k].Score) = (mode, EventLexicon.ScoreOf(events[k].Class, mode));
            }
            if (echo)
                continue;
            (events[kept], words[kept]) = (events[i], words[i]);
            kept++;
        }
        events.RemoveRange(kept, events.Count - kept);
    }

    private static bool IsEcho(PoliticalEvent e, PoliticalEvent of)
    {
        if (e.Actors.Count + e.Recipients.Count == 0)
            return of.Actors.Count > 0 && of.Class != e.Class || of.Class == e.Class && of.Actors.Count + of.Recipients.Count > 0;
        return e.Class == of.Class && e.Status == of.Status && of.Actors.Count > 0 && e.Recipients.TrueForAll(r => of.Recipients.Exists(b => b.Entity == r.Entity)) && e.Actors.TrueForAll(a => of.Actors.Exists(b => b.Entity == a.Entity));
    }

    // What will be done is agreed to, or threatened: PLOVER has no future events.
    private static void Foretold(PoliticalEvent e, ParsedText t, DependencyTree tree, int i)
    {
        if (t.Upos[i] is not Upos.VERB || e.Actors.Count == 0 || e.Status is not (EventStatus.Planned or EventStatus.Hypothetical) || !IsForetold(t, tree, i))
            return;
        EventClass? told = e.Class switch
        {
            EventClass.RETREAT when e.Mode is "resign" => null,
            EventClass.AID or EventClass.COOPERATE or EventClass.RETREAT or EventClass.CONCEDE or EventClass.CONSULT or EventClass.SUPPORT => EventClass.AGREE,
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
        while (t.Deprel[first] is Deprel.conj && t.Head[first] >= 0 && !tree.HasModal(first, "will") && !tree.HasModal(first, "would") && t.Upos[t.Head[first]] is Upos.VERB)
            first = t.Head[first];
        if (tree.HasModal(first, "will"))
            return t.Deprel[first] is not Deprel.advcl;
        return tree.HasModal(first, "would") && t.Deprel[first] is Deprel.ccomp && t.Head[first] >= 0 && EventWords.Saying.Contains(t.Lemma[t.Head[first]]);
    }
}
