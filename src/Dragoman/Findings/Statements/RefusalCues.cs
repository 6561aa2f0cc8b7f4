using Dragoman.Findings.Entities;
using Dragoman.Reading;

namespace Dragoman.Findings.Statements;

/// <summary>Refusals without a verb of refusing: "had no comment", "would not be drawn on the date", "left without speaking to reporters"; and what
/// is quoted or told that refuses by itself: "“No comment,” he said".</summary>
internal sealed class RefusalCues(CueLexicon lexicon, VerbCues verbs, ClauseReader clause)
{
    // "stopped well short of saying": from the verb to what is not said.
    private const int AvoidReach = 5;

    // "left the hall by a side door without speaking to reporters".
    private const int LeaveReach = 14;

    // "There was no immediate official comment from Kyiv".
    private const int CommentReach = 6;

    // "I am not going to speculate".
    private const int DenialReach = 8;

    private static readonly RefusalWords Words = RefusalWords.Shared;

    private readonly ParsedText _parsed = clause.Parsed;
    private readonly DependencyTree _tree = clause.Tree;

    /// <summary>The refusal that a word makes; null where it makes none.</summary>
    public Attribution? Read(int word)
    {
        string lemma = _parsed.Lemma[word];
        if (_parsed.Upos[word] is Upos.ADJ)
            return Words.IsSilent(lemma) ? ReadSilent(word) : null;
        if (_parsed.Upos[word] is Upos.NOUN or Upos.INTJ)
            return lemma is "comment" or "word" or "response" or "reply" or "reaction" or "silence" ? ReadFragment(word) : null;
        if (_parsed.Upos[word] is Upos.PRON)
            return _parsed.Deprel[word] is Deprel.expl && lemma is "there" ? ReadNoComment(word) : null;
        if (_parsed.Upos[word] is not Upos.VERB || _parsed.Deprel[word] is Deprel.amod or Deprel.compound)
            return null;
        if (lemma is "draw")
            return ReadDrawn(word);
        if (lemma is "comment" or "respond" or "elaborate" or "answer" or "reply" && ReadBare(word) is { } bare)
            return bare;
        bool nothing = Words.HasNothing(lemma), shun = Words.IsShunning(lemma), avoid = Words.IsAvoiding(lemma), leave = Words.IsLeaving(lemma);
        bool keep = Words.IsKeeping(lemma), prefer = Words.IsPreferring(lemma), say = lemma is "say" or "reveal" or "disclose" or "divulge";
        if (!nothing && !shun && !avoid && !leave && !keep && !prefer && !say || clause.IsPassive(word) || clause.HasTo(word))
            return null;
        return (nothing ? ReadNothing(word) : null) ?? (shun ? ReadShunned(word) : null) ?? (avoid ? ReadAvoided(word) : null)
            ?? (leave ? ReadLeft(word) : null) ?? (keep ? ReadKept(word) : null) ?? (prefer ? ReadPreferred(word) : null)
            ?? (say ? ReadSaidNothing(word) : null);
    }

    // "The ministry did not comment.", "The agency has not responded": nothing is told of what.
    private Attribution? ReadBare(int verb)
    {
        // "Asked about the raid, he would not comment": on that.
        if (!IsNotDone(verb) || clause.IsPassive(verb) || _parsed.Form[clause.SentenceOf(verb).First] is "Asked" or "Pressed" or "Questioned"
            || _tree.Child(verb, Deprel.aux) is not (>= 0 and int aux)
            || _parsed.Lemma[aux] is not ("do" or "have" or "will" or "would") || clause.QuoteOf(verb) >= 0
            || _parsed.Deprel[verb] is not (Deprel.root or Deprel.conj or Deprel.parataxis or Deprel.ccomp)
            || _tree.Child(verb, Deprel.obj) >= 0 || _tree.Child(verb, Deprel.ccomp) >= 0 || _tree.Child(verb, Deprel.xcomp) >= 0)
            return null;
        int end = clause.SentenceOf(verb).End, behind = verb + 1;
        if (behind < end && _parsed.Upos[behind] is Upos.ADV)
            behind++;
        if (behind < end && _parsed.Form[behind] is not ("." or "," or ";" or "and" or "but") || _tree.Child(verb, Deprel.obl) > verb)
            return null;
        WordRange group = clause.VerbGroup(verb);
        return group.Count < 2 || group.End != verb + 1 ? null : Told(verb, new WordRange(group.First, verb), new WordRange(verb, verb + 1));
    }

    // "held his tongue about the raid", "kept her counsel".
    private Attribution? ReadKept(int verb)
    {
        if (_tree.Child(verb, Deprel.obj) is not (>= 0 and int noun) || noun < verb || !Words.IsKept(_parsed.Lemma[verb], _parsed.Lemma[noun])
            || IsNotDone(verb) || _tree.Child(noun, Deprel.nmod_poss) < 0 && _parsed.Lemma[noun] is not "silence")
            return null;
        return Make(verb, new WordRange(clause.VerbGroup(verb).First, noun + 1), noun + 1)
            ?? Told(verb, clause.VerbGroup(verb), new WordRange(verb + 1, noun + 1));
    }

    // "preferred not to say who would sign", "chose not to comment".
    private Attribution? ReadPreferred(int verb)
    {
        int said = verb + 3;
        if (said >= clause.SentenceOf(verb).End || _parsed.Form[verb + 1] is not ("not" or "to") || _parsed.Form[verb + 2] is not ("to" or "not")
            || _parsed.Form[verb + 1] == _parsed.Form[verb + 2] || !lexicon.IsWithheld(_parsed.Lemma[said]) || _parsed.Upos[said] is not (Upos.VERB or Upos.NOUN)
            || IsGiving(_parsed.Lemma[said]) || IsNotDone(verb))
            return null;
        return Make(verb, new WordRange(clause.VerbGroup(verb).First, said + 1), said + 1);
    }

    // Things are given as well as words.
    private static bool IsGiving(string lemma) => lemma is "give" or "provide" or "offer" or "address" or "release" or "share" or "draw" or "deny";

    // "said nothing about the hostages", "would say nothing more", "says nothing".
    private Attribution? ReadSaidNothing(int verb)
    {
        int nothing = verb + 1;
        if (nothing >= _parsed.Count || _parsed.Form[nothing] is not "nothing" || _parsed.Head[nothing] != verb || IsNotDone(verb)
            || clause.SentenceOf(verb).End <= nothing + 1)
            return null;
        int behind = nothing + 1;
        // "said nothing new", "said nothing that he had not said before", "said nothing could be done".
        if (_parsed.Form[behind] is "more" or "further" or "else" or "yet" or "publicly" or "officially")
            behind++;
        if (_parsed.Upos[behind] is not Upos.PUNCT && _parsed.Form[behind] is not ("about" or "of" or "on" or "as" or "to" or "when" or "after" or "in"))
            return null;
        return _parsed.Form[behind] is "about" or "of" or "on"
            ? Make(verb, new WordRange(clause.VerbGroup(verb).First, behind), behind)
            : Told(verb, clause.VerbGroup(verb), new WordRange(nothing, behind));
    }

    /// <summary>Marks a statement whose own words refuse: "No comment", "I will not go into that", "he would not discuss it".</summary>
    public void Mark(Attribution found)
    {
        if (found.Refusal || found.Content.Count == 0 || found.Entry.Kind is not CueKind.Speech || found.SourceHead < 0)
            return;
        WordRange content = found.Content[0];
        int first = content.First;
        while (first < content.End && _parsed.Upos[first] is Upos.PUNCT or Upos.SCONJ)
            first++;
        if (first + 1 >= content.End)
            return;
        // "No comment", "I have no comment on that".
        int no = _parsed.Form[first] is "No" or "no" ? first : first + 2 < content.End && _parsed.Lemma[first + 1] is "have" ? first + 2 : -1;
        if (no >= 0 && no + 1 < content.End && _parsed.Form[no] is "No" or "no" && _parsed.Lemma[no + 1] is "comment"
            && (no == first || IsSelf(first, found)))
        {
            found.Refusal = true;
            return;
        }
        if (IsSelf(first, found))
            found.Refusal = IsDenied(first + 1, content.End) || HasNothing(first + 1, content.End);
    }

    // "I", "we"; told by the report, the pronoun of who speaks.
    private bool IsSelf(int word, Attribution found) =>
        clause.QuoteOf(word) >= 0 || !found.Cue.IsEmpty && _parsed.Form[found.CueWord] is ":" ? _parsed.Lemma[word] is "I" or "we"
            : _parsed.Lemma[word] is "he" or "she" or "they" && word > found.SourceHead || _parsed.Lemma[word] is "it" && word == found.Cue.End;

    // "have nothing to say on that", "have nothing for you", "have got nothing to add".
    private bool HasNothing(int first, int end)
    {
        int have = first;
        while (have < end && have < first + 3 && _parsed.Upos[have] is Upos.AUX or Upos.ADV)
            have++;
        if (have + 2 >= end || _parsed.Lemma[have] is not ("have" or "get") || _parsed.Form[have + 1] is not "nothing")
            return false;
        int behind = have + 2;
        if (_parsed.Form[behind] is "more" or "further" or "else")
            behind++;
        return behind < end && (_parsed.Form[behind] is "for" && behind + 1 < end && _parsed.Form[behind + 1] is "you"
            || _parsed.Form[behind] is "to" && behind + 1 < end
                && _parsed.Lemma[behind + 1] is "say" or "add" or "announce" or "share" or "report" or "offer" or "tell" or "give");
    }

    // "will not comment", "am not going to speculate", "can not go into that"; "can not say that we are happy" says a great deal.
    private bool IsDenied(int first, int end)
    {
        bool not = false;
        for (int i = first; i < Math.Min(end, first + DenialReach); i++)
        {
            string lemma = _parsed.Lemma[i];
            if (lemma is "not" or "n't" or "n’t" or "never")
            {
                not = true;
                continue;
            }
            if (_parsed.Upos[i] is Upos.AUX or Upos.ADV or Upos.PART
                || lemma is "go" or "want" or "wish" && i + 1 < end && _parsed.Form[i + 1] is "to")
                continue;
            if (!not || _parsed.Upos[i] is not Upos.VERB)
                return false;
            if (lemma is "comment" or "speculate" or "elaborate" or "discuss" or "disclose" or "reveal" or "divulge")
                return true;
            if (lemma is "go" or "get")
                return i + 1 < end && _parsed.Form[i + 1] is "into" or "ahead" or "beyond" or "further";
            return lemma is "say" && i + 1 < end
                && (_parsed.Xpos[i + 1] is Xpos.WRB or Xpos.WP || _parsed.Form[i + 1] is "more" or "anything" or "whether");
        }
        return false;
    }

    // "would not be drawn on whether …".
    private Attribution? ReadDrawn(int verb) =>
        _tree.Child(verb, Deprel.aux_pass) >= 0 && IsNotDone(verb) && _tree.Child(verb, Deprel.aux) is >= 0 and int will
            && _parsed.Lemma[will] is "would" or "will" or "could" or "can"
            ? Make(verb, new WordRange(will, verb + 1), verb + 1) : null;

    // "had no comment on the report", "did not give details": the noun and what it is about.
    private Attribution? ReadNothing(int verb)
    {
        if (_tree.Child(verb, Deprel.obj) is not (>= 0 and int noun) || noun < verb || !Words.IsNothing(_parsed.Lemma[verb], _parsed.Lemma[noun]))
            return null;
        bool no = _tree.Child(noun, Deprel.det) is >= 0 and int det && _parsed.Lemma[det] is "no" or "neither";
        if (!no && !IsNotDone(verb))
            return null;
        return Told(verb, clause.VerbGroup(verb), WithTopic(verb + 1, noun));
    }

    // The noun with what it is about, though that may hang from the verb: "sidestepped questions | on whether …".
    private WordRange WithTopic(int first, int noun)
    {
        WordRange phrase = Behind(first, noun);
        return phrase.End < clause.SentenceOf(noun).End - 1 && _parsed.Form[phrase.End] is "on" or "about" or "over" or "as"
            ? new WordRange(first, Behind(phrase.End, TopFrom(phrase.End, clause.SentenceOf(noun).End)).End) : phrase;
    }

    // "dodged a question about the prisoners".
    private Attribution? ReadShunned(int verb)
    {
        if (_tree.Child(verb, Deprel.obj) is not (>= 0 and int noun) || noun < verb || _parsed.Lemma[noun] is not ("question" or "query" or "inquiry")
            || noun + 1 < _parsed.Count && _parsed.Form[noun + 1] is "of" || IsNotDone(verb))
            return null;
        WordRange cue = clause.VerbGroup(verb);
        // "waved away questions".
        if (cue.End == verb + 1 && _parsed.Form[verb + 1] is "away" or "off" or "aside")
            cue = new WordRange(cue.First, verb + 2);
        return Told(verb, cue, WithTopic(cue.End, noun));
    }

    // "avoided answering whether …", "refrained from commenting", "stopped short of naming them".
    private Attribution? ReadAvoided(int verb)
    {
        if (IsNotDone(verb))
            return null;
        int end = Math.Min(clause.SentenceOf(verb).End, verb + 1 + AvoidReach);
        int said = verb + 1;
        while (said < end && (_parsed.Upos[said] is Upos.ADV or Upos.ADP or Upos.PART or Upos.SCONJ || _parsed.Form[said] is "short" or "clear"))
            said++;
        // "stopped speaking" had spoken before; "stopped to answer" answers.
        if (said >= end || !lexicon.IsWithheld(_parsed.Lemma[said]) || _parsed.Xpos[said] is not (Xpos.VBG or Xpos.VB or Xpos.NN)
            || IsGiving(_parsed.Lemma[said]) && _parsed.Lemma[said] is not "deny"
            || _parsed.Lemma[verb] is "stop" && _parsed.Form[verb + 1] is not "short" && _parsed.Form[verb + 2] is not "short"
            || _parsed.Lemma[verb] is "shy" && _parsed.Form[verb + 1] is not "away"
            || _parsed.Lemma[verb] is "fall" && _parsed.Form[verb + 1] is not "short"
            || _parsed.Lemma[verb] is "steer" && _parsed.Form[verb + 1] is not "clear")
            return null;
        return Make(verb, new WordRange(clause.VerbGroup(verb).First, said + 1), said + 1);
    }

    // "left without speaking to reporters": "without thanking them" keeps no words back.
    private Attribution? ReadLeft(int verb)
    {
        int end = Math.Min(clause.SentenceOf(verb).End, verb + LeaveReach);
        for (int i = verb + 1; i + 1 < end && _parsed.Form[i] is not ("," or ";"); i++)
        {
            if (_parsed.Form[i] is "without" && _parsed.Xpos[i + 1] is Xpos.VBG
                && (_parsed.Lemma[i + 1] is "comment"
                    || _parsed.Lemma[i + 1] is "speak" or "talk" or "answer" or "take" or "make" && IsForPress(i + 2, end)))
            {
                return Told(verb, clause.VerbGroup(verb), new WordRange(i, Math.Max(i + 2, Behind(i, i + 1).End)));
            }
            // "left without a word to the press", "without comment".
            int word = i + 1;
            while (word + 1 < end && _parsed.Form[word] is "a" or "any" or "further" or "single" or "public" or "another")
                word++;
            if (_parsed.Form[i] is "without" && _parsed.Lemma[word] is "comment" or "word" or "statement" or "explanation"
                && _parsed.Xpos[word] is Xpos.NN or Xpos.VB)
                return Told(verb, clause.VerbGroup(verb), new WordRange(i, Math.Max(word + 1, Behind(i, word).End)));
        }
        return null;
    }

    // "to reporters", "any questions", "a comment": within a few words.
    private bool IsForPress(int first, int end)
    {
        for (int i = first; i < Math.Min(end, first + AvoidReach); i++)
        {
            if (PressWords.IsPress(_parsed.Lemma[i]) || _parsed.Lemma[i] is "question" or "comment")
                return true;
        }
        return false;
    }

    // "remained silent about the demand", "was tight-lipped".
    private Attribution? ReadSilent(int word)
    {
        int verb = _parsed.Deprel[word] is Deprel.xcomp ? _parsed.Head[word] : _tree.Child(word, Deprel.cop);
        if (verb < 0 || verb > word
            || _parsed.Lemma[verb] is not ("remain" or "stay" or "keep") && (_parsed.Lemma[verb] is not "be" || _parsed.Lemma[word] is "silent" or "quiet")
            // A town remains quiet, a plan vague.
            || _parsed.Lemma[word] is "quiet" && (_parsed.Lemma[verb] is not "keep" || word + 1 >= _parsed.Count || _parsed.Form[word + 1] is not ("about" or "on"))
            || _parsed.Lemma[word] is "vague" && (word + 1 >= _parsed.Count || _parsed.Form[word + 1] is not ("about" or "on" or "as")))
            return null;
        int holder = _parsed.Deprel[word] is Deprel.xcomp ? verb : word;
        if (IsNotDone(holder))
            return null;
        WordRange cue = new(clause.VerbGroup(verb).First, word + 1);
        return Make(word, cue, word + 1) ?? Told(word, new WordRange(cue.First, word), new WordRange(word, word + 1));
    }

    // "There was no immediate comment from Kyiv".
    private Attribution? ReadNoComment(int there)
    {
        int verb = _parsed.Head[there];
        if (verb != there + 1 && verb != there + 2 && verb != there + 3 || verb + 1 >= _parsed.Count || _parsed.Form[verb + 1] is not "no")
            return null;
        int end = Math.Min(clause.SentenceOf(verb).End, verb + 2 + CommentReach);
        int noun = verb + 2;
        while (noun < end && _parsed.Lemma[noun] is not ("comment" or "word" or "response" or "reply" or "reaction" or "statement"))
            noun++;
        int from = noun + 1;
        if (from >= end || _parsed.Form[from] is not "from" || _parsed.Deprel[from] is not Deprel.@case
            || _parsed.Head[from] is not (>= 0 and int whose) || whose < from)
            return null;
        Attribution found = New(verb, new WordRange(there, verb + 1));
        verbs.SetSource(found, whose);
        if (found.SourceHead < 0 || found.Source.First <= from)
            return null;
        return clause.AddContent(found, new WordRange(verb + 1, noun + 1)) ? found : null;
    }

    // "Not a word from Kyiv.", "No comment came from the ministry", "From Tehran, silence." is left.
    private Attribution? ReadFragment(int noun)
    {
        WordRange sentence = clause.SentenceOf(noun);
        bool root = _parsed.Head[noun] < 0, came = !root && _parsed.Deprel[noun] is Deprel.nsubj or Deprel.nsubj_pass
            && _parsed.Head[noun] is >= 0 and int comes && _parsed.Lemma[comes] is "come" or "be" or "emerge" or "arrive" or "follow" or "issue" or "available";
        if (!root && !came || noun - sentence.First > CommentReach)
            return null;
        bool silence = _parsed.Lemma[noun] is "silence";
        if (silence ? !root : !IsNone(sentence.First, noun))
            return null;
        int from = noun + 1;
        while (from + 1 < sentence.End && from - noun < CommentReach && _parsed.Form[from] is not ("from" or ","))
            from++;
        if (from + 1 >= sentence.End || _parsed.Form[from] is not "from" || root && from != noun + 1 || _parsed.Head[from] is not (>= 0 and int whose)
            || whose < from || _parsed.Upos[whose] is not (Upos.PROPN or Upos.NOUN or Upos.PRON))
            return null;
        Attribution found = New(noun, root ? new WordRange(from, from + 1) : new WordRange(noun + 1, from + 1));
        verbs.SetSource(found, whose);
        if (found.SourceHead < 0 || found.Source.First <= from || !CanSpeak(whose) && _parsed.Upos[whose] is not Upos.NOUN)
            return null;
        return clause.AddContent(found, new WordRange(silence ? noun : sentence.First, noun + 1)) ? found : null;
    }

    // "No", "Not a", "No immediate official" before a word, and nothing else.
    private bool IsNone(int first, int noun)
    {
        int i = first;
        while (i < noun && _parsed.Upos[i] is Upos.PUNCT or Upos.CCONJ || i < noun && _parsed.Form[i] is "There" or "Still" or "So" or "far")
            i++;
        if (i >= noun || _parsed.Form[i] is not ("No" or "no" or "Not" or "not" or "Nary"))
            return false;
        for (i++; i < noun; i++)
        {
            if (_parsed.Upos[i] is not (Upos.ADJ or Upos.DET or Upos.NUM))
                return false;
        }
        return true;
    }

    private static Attribution New(int word, WordRange cue) =>
        new() { CueWord = word, Cue = cue, Entry = new CueEntry(CueKind.Refusal, CueFrames.None, 0), Refusal = true };

    // A refusal with its source and the words that tell what is kept back; null where one of them is lacking.
    private Attribution? Told(int word, WordRange cue, WordRange content)
    {
        Attribution? found = WithSource(word, cue);
        return found is not null && clause.AddContent(found, content) ? found : null;
    }

    private Attribution? WithSource(int word, WordRange cue)
    {
        Attribution found = New(word, cue);
        int subject = clause.Subject(word);
        if (subject < 0 || !CanSpeak(subject))
            return null;
        verbs.SetSource(found, subject);
        return found.SourceHead < 0 ? null : found;
    }

    // A refusal with its source, and with the phrase that begins at a word for its content; null where one of them is lacking.
    private Attribution? Make(int word, WordRange cue, int topic)
    {
        if (WithSource(word, cue) is not { } found)
            return null;
        int end = clause.SentenceOf(word).End;
        if (topic < end && _parsed.Form[topic] is "on" or "about" or "over" or "into" or "regarding")
            found.Cue = new WordRange(cue.First, ++topic);
        if (topic >= end || _parsed.Upos[topic] is Upos.PUNCT or Upos.CCONJ)
        {
            // "refrained from commenting": the last word of the cue is what is not done.
            if (found.Cue.Count < 2)
                return null;
            found.Cue = new WordRange(found.Cue.First, found.Cue.End - 1);
            return clause.AddContent(found, new WordRange(found.Cue.End, found.Cue.End + 1)) ? found : null;
        }
        return clause.AddContent(found, Behind(topic, TopFrom(topic, end))) ? found : null;
    }

    // The highest word of the phrase or clause that begins at a word.
    private int TopFrom(int first, int end)
    {
        int top = first;
        for (int k = 0; k < DenialReach && _parsed.Head[top] is >= 0 and int head && head >= first && head < end; k++)
            top = head;
        return top;
    }

    // From a word to the end of what hangs from another, at most to the end of the sentence; what stands behind a comma is left.
    private WordRange Behind(int first, int head)
    {
        int end = Math.Max(head + 1, Math.Min(_tree.Subtree(head).End, clause.SentenceOf(head).End));
        for (int i = head + 1; i < end; i++)
        {
            if (_parsed.Form[i] is "," or ";" or "—" or "–" or "--")
                return new WordRange(first, i);
        }
        return new WordRange(first, end);
    }

    // "did not", "never", "neither side", "nobody": by a word before the verb or by its subject.
    private bool IsNotDone(int verb)
    {
        for (int c = _tree.FirstChild(verb); c >= 0 && c < verb; c = _tree.NextSibling(c))
        {
            if (_parsed.Lemma[c] is "not" or "n't" or "n’t" or "never" or "neither"
                || _parsed.Deprel[c] is Deprel.nsubj or Deprel.nsubj_pass
                    && (_parsed.Lemma[c] is "neither" or "nobody" or "none"
                        || _tree.Child(c, Deprel.det) is >= 0 and int no && _parsed.Lemma[no] is "neither" or "no"))
                return true;
        }
        return false;
    }

    // Guns remain silent, too.
    private bool CanSpeak(int subject) =>
        _parsed.Upos[subject] is Upos.PROPN || _parsed.Name[subject] is not NameKind.None
        || _parsed.Upos[subject] is Upos.PRON && _parsed.Lemma[subject] is "he" or "she" or "they" or "we" or "I" or "who" or "nobody"
        || _parsed.Lemma[subject] is "both" or "neither" or "side" or "office" or "ministry" or "embassy" or "palace" or "agency" or "company"
            or "mission" or "delegation" or "camp" or "team" or "staff"
        || RoleNouns.Shared.TryFind(_parsed.Lemma[subject].ToLowerInvariant(), _parsed.Xpos[subject] is Xpos.NNS, out _, out _);
}
