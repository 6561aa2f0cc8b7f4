using Dragoman.Reading;

namespace Dragoman.Findings.Table;

/// <summary>Engagements as the occasion on which somebody said something.</summary>
internal sealed partial class EngagementFinder
{
    // "A said in talks with B", "made the remarks at a meeting", "said after a session", "said as he met B": whose words they are that were spoken
    // there, or right behind it; −1 for nobody's.
    private int SpeakerAt(int word, int anchor)
    {
        if (TellsOn(word) is >= 0 and int teller)
            return teller;
        int says = _t.Head[anchor];
        // The tree may hang the talks on the remarks.
        if (says >= 0 && _t.Upos[says] is Upos.NOUN && Lexicon.Has("- remarks", _t.Lemma[says]) && _t.Deprel[says] is Deprel.obj or Deprel.nsubj_pass)
            says = _t.Head[says];
        if (says < 0 || _t.Upos[says] is not Upos.VERB)
            return -1;
        // "told a news conference".
        bool heard = _t.Deprel[anchor] is Deprel.iobj or Deprel.obj && _t.Lemma[says] is "tell" or "address";
        if (!heard && (_t.Upos[word] is Upos.VERB ? !IsWhile(word) : !IsAt(_c.Case(anchor), anchor != word)))
            return -1;
        if (_c.StatementByCue(says) is >= 0 and int s)
            return _c.Statements[s].Speaker ?? -1;
        bool remarks = _c.Tree.Child(says, _c.Clause.IsPassive(says) ? Deprel.nsubj_pass : Deprel.obj) is >= 0 and int words
            && Lexicon.Has("- remarks", _t.Lemma[words]) && Lexicon.Has("- makes remarks", _t.Lemma[says]);
        return remarks ? _c.Entity(_c.Clause.IsPassive(says) ? _c.Tree.Child(says, Deprel.obl_agent) : _c.Subject(says)) : -1;
    }

    // "A made the remarks in talks with B", "at a summit with B, A said": A was there, unless the talks are somebody else's or A speaks for others.
    private void AddSpeaker(EngagementMention m, int noun)
    {
        if (m.SpokenBy >= 0 && m is { HasWith: true, Participants.Count: 1 }
            && m.Form is EngagementForm.Meeting or EngagementForm.Talks or EngagementForm.Summit or EngagementForm.Call
            && m.Participants[0] != m.SpokenBy && _c.Entities.Entities[m.SpokenBy] is { Kind: EntityKind.Person } speaker && _c.IsActor(m.SpokenBy)
            && !speaker.Roles.Append(speaker.Name).Any(static r => r.Contains("spokes", StringComparison.OrdinalIgnoreCase)) && !Possessed(noun))
            m.Participants.Add(m.SpokenBy);
    }

    // Sentences from the beginning of a report to where it goes on telling what its first ones have told.
    private const int FarthestTold = 6;

    // "A flew to B for talks", "A also met C": behind a dated first sentence about A a report goes on in the past, without another day; −1 for
    // nobody.
    private int TellsOn(int word)
    {
        int verb = word;
        for (int level = 0; level < 3 && verb >= 0 && _t.Upos[verb] is not Upos.VERB; level++)
            verb = _t.Head[verb];
        if (verb < 0 || _t.Upos[verb] is not Upos.VERB || _t.Xpos[verb] is not Xpos.VBD || _t.Deprel[verb] is not Deprel.root
            || _c.StatementByCue(verb) >= 0 || _c.StatementOf(verb) >= 0 || _t.SentenceOf[verb] >= FarthestTold || _c.IsNegated(verb))
            return -1;
        // In the order of the words: what is told from there on, and on no day of its own.
        SentenceRange s = _t.Sentences[_t.SentenceOf[verb]];
        for (int i = s.First; i < s.End; i++)
        {
            if (_c.TimeOf(i) >= 0
                || _t.Form[i].ToLowerInvariant() is "earlier" or "previously" or "recently" or "ago" or "before" or "already" or "last" or "once")
                return -1;
        }
        return _c.Subject(verb) is >= 0 and int subject ? _c.Entity(subject) : -1;
    }

    // "after two weeks of talks" is the end of them.
    private static bool IsAt(string preposition, bool measured) =>
        preposition is "in" or "at" or "during" or "on" or "over" || !measured && preposition is "after" or "following" or "upon";

    private bool IsWhile(int verb)
    {
        if (_t.Deprel[verb] is not Deprel.advcl)
            return false;
        for (int k = _c.Tree.FirstChild(verb); k >= 0 && k < verb; k = _c.Tree.NextSibling(k))
        {
            if (_t.Form[k] is "as" or "when" or "while" or "after")
                return true;
        }
        return false;
    }
}
