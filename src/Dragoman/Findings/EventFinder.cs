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
        EventTree tree = new(parsed);
        EventParticipants participants = new(parsed, entities, tree);
        EventCircumstances circumstances = new(parsed, entities, times, statements, tree, lexicon);
        bool[] taken = new bool[parsed.Count];
        List<PoliticalEvent> events = [];
        for (int i = 0; i < parsed.Count; i++)
        {
            if (taken[i] || !Sense(parsed, tree, i, taken, out EventSense sense, out int noun))
                continue;
            if (sense.Class is EventClass.ASSAULT or EventClass.COERCE or EventClass.AID or EventClass.RETREAT && circumstances.IsDisaster(i))
                continue;
            PoliticalEvent e = new() { Class = sense.Class, Mode = sense.Mode, Score = EventLexicon.ScoreOf(sense.Class, sense.Mode), Trigger = parsed.Span[i] };
            if (parsed.Upos[i] is Upos.VERB or Upos.AUX or Upos.ADJ)
                participants.OfVerb(e, i, noun);
            else
                participants.OfNoun(e, i);
            if (parsed.Upos[i] is Upos.NOUN or Upos.PROPN && e.Actors.Count == 0 && e.Recipients.Count == 0 && !tree.IsObjectOrSubject(i))
                continue;
            circumstances.Fill(e, i);
            events.Add(e);
        }
        return events;
    }

    private bool Sense(ParsedText t, EventTree tree, int i, bool[] taken, out EventSense sense, out int noun)
    {
        sense = default;
        noun = -1;
        if (t.Upos[i] is Upos.VERB || t.Upos[i] is Upos.ADJ && t.Lemma[i] is "ready" or "prepared" or "willing")
            return VerbSense(t, tree, i, taken, out sense, out noun);
        if (t.Upos[i] is not (Upos.NOUN or Upos.PROPN) || t.Deprel[i] is Deprel.compound && t.Head[i] > i && lexicon.Noun(t.Lemma[t.Head[i]], out _))
            return false;
        if (!lexicon.Noun(t.Lemma[i].ToLowerInvariant(), out sense))
            return false;
        // "peace talks" yes; "attack helicopter" no: a modifier of a thing is not an event.
        return t.Deprel[i] is not (Deprel.compound or Deprel.amod or Deprel.nmod_desc);
    }

    private bool VerbSense(ParsedText t, EventTree tree, int i, bool[] taken, out EventSense sense, out int noun)
    {
        string lemma = t.Lemma[i];
        noun = -1;
        if (lexicon.HasMore(lemma))
        {
            foreach (int c in tree.Children(i))
            {
                if (t.Deprel[c] is Deprel.obj or Deprel.nsubj_pass or Deprel.obl or Deprel.nsubj or Deprel.xcomp or Deprel.iobj && lexicon.Object(lemma, t.Lemma[c].ToLowerInvariant(), out sense) && (t.Deprel[c] is not Deprel.nsubj || lemma is "cease"))
                {
                    noun = c;
                    taken[c] = true;
                    return true;
                }
            }
        }
        if (lexicon.Governor(lemma, out sense) && tree.Complement(i) is >= 0 and int inner)
        {
            taken[inner] = true;
            TakeNoun(t, tree, inner, taken);
            return true;
        }
        if (lexicon.HasMore(lemma) && tree.WithParticle(i, lexicon, out sense))
            return true;
        return lexicon.Verb(lemma, out sense);
    }

    // "agreed to hold talks" is one event: what hangs from the governed verb is not told again.
    private void TakeNoun(ParsedText t, EventTree tree, int verb, bool[] taken)
    {
        foreach (int c in tree.Children(verb))
        {
            if (t.Deprel[c] is Deprel.obj && lexicon.Object(t.Lemma[verb], t.Lemma[c], out _))
                taken[c] = true;
        }
    }
}
