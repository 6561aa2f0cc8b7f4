using Dragoman.Findings.Entities;
using Dragoman.Reading;

namespace Dragoman.Findings.Statements;

/// <summary>Reads a verbal cue with its source and content: "he said that …", "… , he said", "they accused him of …".</summary>
/// <remarks>Cue first, then content, then source, after Pareti et al., EMNLP 2013 (D13-1101).</remarks>
internal sealed partial class VerbCues(CueLexicon lexicon, ClauseReader clause, List<Quote> quotes)
{
    private const int SourceReach = 30;
    private const int PhraseWords = 8;
    private const int LongestCircumstance = 14;
    private const int FewestWords = 6;

    // From the verb to "that".
    private const int LongestBetween = 16;

    // "has tried to continue to say".
    private const int MostVerbs = 3;

    private readonly ParsedText _parsed = clause.Parsed;
    private readonly DependencyTree _tree = clause.Tree;

    /// <summary>The attribution that the verb makes; null where it makes none.</summary>
    public Attribution? Read(int verb)
    {
        if (_parsed.Upos[verb] != Upos.VERB || _parsed.Deprel[verb] is Deprel.amod or Deprel.compound or Deprel.@case or Deprel.@fixed or Deprel.mark)
            return null;
        if (!TryEntry(verb, out CueEntry entry) || IsQuotedAs(verb))
            return null;
        Attribution found = new() { CueWord = verb, Entry = entry, Cue = clause.VerbGroup(verb) };
        if (_parsed.Lemma[verb] is "quote" or "cite" && SaysQuoted(verb) is >= 0 and int says)
            return ReadQuoted(found, says);
        if (ReadVerbLast(found) is { } last)
            return last;
        bool passive = clause.IsPassive(verb) || IsReportedBy(verb) || (_parsed.Deprel[verb] == Deprel.acl && _parsed.Xpos[verb] == Xpos.VBN)
            || (entry.Kind == CueKind.Question && (_parsed.Deprel[verb] == Deprel.advcl || IsPut(verb)) && _parsed.Xpos[verb] is Xpos.VBN or Xpos.VBD
                && (clause.OwnSubject(verb) < 0 || IsPutAside(verb)));
        // "is expected in Baku": who is awaited is no content.
        if (passive && _parsed.Lemma[verb] is "expect" && _tree.Child(verb, Deprel.xcomp) < 0 && _tree.Child(verb, Deprel.ccomp) < 0
            && !(verb + 1 < _parsed.Count && _parsed.Form[verb + 1] is "that"))
            return null;
        if (passive)
            SetAgent(found);
        else
            SetSource(found, AskedBefore(verb) is >= 0 and int answers ? answers : clause.Subject(verb));
        if (!passive && found.SourceHead >= 0 && found.Source.End <= found.Cue.First)
            SetSourceBeside(found);
        // Who is "we" within quotation marks is not who goes on behind them.
        if (found.SourceHead >= 0 && clause.QuoteOf(verb) < 0 && clause.QuoteOf(found.SourceHead) >= 0 && _parsed.Upos[found.SourceHead] is Upos.PRON)
            (found.SourceHead, found.Source) = (-1, default);
        if (!passive && found.SourceHead < 0
            && (_parsed.Xpos[verb] is Xpos.VBD or Xpos.VBZ or Xpos.VBP
                || _parsed.Xpos[verb] is Xpos.VBN && _tree.Child(verb, Deprel.aux) is >= 0 and int perfect && _parsed.Lemma[perfect] is "have")
            && (_tree.Child(verb, Deprel.ccomp) > verb
                || _parsed.Head[verb] < 0 && Math.Max(_tree.Child(verb, Deprel.obj), _tree.Child(verb, Deprel.xcomp)) > verb))
            SetSourceByWords(found);
        bool any = passive ? PassiveContent(found) : ActiveContent(found);
        // "Asked about the raid, the minister would not comment".
        if (!any && !passive && lexicon.IsWithheld(_parsed.Lemma[verb]) && entry.Kind is CueKind.Speech && IsNegatedWill(verb)
            && PutBefore(found) is { } put)
            any = clause.AddContent(found, put);
        if (!passive && AddWhat(found))
            any = true;
        else if (!passive)
            AddBareRelative(found);
        any |= found.Content.Count > 0;
        if (!any || !IsAttributed(found, passive) || IsOnlyThat(found) || IsIdle(found))
            return null;
        AddRelative(found);
        LeaveTime(found);
        WidenCue(found);
        TakeColon(found);
        MarkRefusal(found);
        if (found.Refusal && PutBefore(found) is { } question)
            PutFirst(found, question);
        return found;
    }

    // "said: “…”": the colon is part of the cue.
    private void TakeColon(Attribution found)
    {
        int colon = found.Cue.End;
        if (colon < _parsed.Count && _parsed.Form[colon] is ":" && found.Content.Exists(c => c.First == colon + 1))
            found.Cue = new WordRange(found.Cue.First, colon + 1);
    }

    private static void PutFirst(Attribution found, WordRange question)
    {
        if (!found.Content.Exists(c => c.Overlaps(question)))
            found.Content.Insert(0, question);
    }

    // "ruled out" is not "ruled": a verb with its particle, where the lexicon has it, else the verb.
    private bool TryEntry(int verb, out CueEntry entry)
    {
        if (verb + 1 < _parsed.Count && _parsed.Deprel[verb + 1] is Deprel.compound_prt && _parsed.Head[verb + 1] == verb
            && lexicon.TryVerb($"{_parsed.Lemma[verb]}-{_parsed.Lemma[verb + 1]}", out entry))
        {
            // "so much is going on".
            return _parsed.Lemma[verb] is not "go"
                || _parsed.Xpos[verb] is Xpos.VBD or Xpos.VBZ && !(clause.OwnSubject(verb) is >= 0 and int goes && !MaySpeak(goes));
        }
        // "ruled that out".
        if (verb + 2 < _parsed.Count && _parsed.Deprel[verb + 2] is Deprel.compound_prt && _parsed.Head[verb + 2] == verb
            && _parsed.Upos[verb + 1] is Upos.PRON && lexicon.TryVerb($"{_parsed.Lemma[verb]}-{_parsed.Lemma[verb + 2]}", out entry))
            return true;
        // "as Smith put it".
        if (_parsed.Lemma[verb] is "put" && verb + 1 < _parsed.Count && _parsed.Form[verb + 1] is "it" && _parsed.Head[verb + 1] == verb)
            return lexicon.TryVerb("put-it", out entry);
        // "“…”, summed up minister Smith": behind a quotation, where the tree does not see the particle.
        if (verb + 2 < _parsed.Count && verb > 1 && (clause.QuoteOf(verb - 1) >= 0 || clause.QuoteOf(verb - 2) >= 0) && clause.QuoteOf(verb) < 0
            && _parsed.Form[verb + 1] is "up" or "back" or "in" or "out" or "off"
            && lexicon.TryVerb($"{_parsed.Lemma[verb]}-{_parsed.Form[verb + 1]}", out entry) && entry.Allows(CueFrames.Quote))
            return true;
        if (!lexicon.TryVerb(_parsed.Lemma[verb], out entry))
            return false;
        if (entry.Allows(CueFrames.Behind))
        {
            if (IsBehindQuote(verb))
                entry = entry with { Frames = entry.Frames | CueFrames.Quote };
            else if (entry.Frames is CueFrames.Behind && entry.Prepositions == 0)
                return false;
        }
        // "“…,” accused Sasa": behind a quotation, and with nobody accused, the verb says that he speaks.
        if (entry.Kind is CueKind.Judgement && verb > 0 && clause.QuoteOf(verb - 1) >= 0 && clause.QuoteOf(verb) < 0
            && _tree.Child(verb, Deprel.nsubj) > verb && _tree.Child(verb, Deprel.obj) < 0)
            entry = entry with { Frames = entry.Frames | CueFrames.Quote };
        return true;
    }

    // "the president mentioned that …" with the rest lost: nothing is said.
    private bool IsOnlyThat(Attribution found) =>
        found.Content is [{ Count: 1 } only] && _parsed.Form[only.First] is "that" && only.End <= found.Cue.First
        && found.Cue.End < _parsed.Count && (_parsed.Upos[found.Cue.End] is Upos.DET or Upos.NOUN || clause.QuoteOf(found.Cue.End) >= 0);

    // "Asked if he would go, …", "…, when asked whether it was true", "The spokesman, asked if it was true, shrugged": somebody put the question.
    private bool IsPut(int verb)
    {
        WordRange sentence = clause.SentenceOf(verb);
        if (verb == sentence.First)
            return _parsed.Form[verb] is "Asked";
        if (_parsed.Form[verb - 1] is "when" or "When")
            return true;
        return _parsed.Form[verb] is "asked" or "pressed" or "questioned" && _parsed.Form[verb - 1] is "," && verb - 2 >= sentence.First
            && _parsed.Upos[verb - 2] is Upos.NOUN or Upos.PROPN
            && verb + 1 < sentence.End && _parsed.Form[verb + 1] is "if" or "whether" or "about" or "why" or "how" or "what" or "by"
            && CommaBehind(verb, verb + 1) is > 0 and int comma && comma + 1 < sentence.End
                && _parsed.Xpos[comma + 1] is Xpos.VBD or Xpos.VBN or Xpos.VBZ
                && !(_parsed.Xpos[comma + 1] is Xpos.VBN && _parsed.Form[comma + 2] is "by");
    }

    // "The spokesman, asked if it was true, declared …": who was asked declares it; −1 for none.
    private int AskedBefore(int verb)
    {
        int sentence = clause.SentenceOf(verb).First;
        for (int i = verb - 2; i > sentence + 1 && _parsed.Form[verb - 1] is "," && verb - i < SourceReach; i--)
        {
            if (_parsed.Lemma[i] is "ask" or "press" or "question" && _parsed.Upos[i] is Upos.VERB)
                return IsPutAside(i) && CommaBehind(i, i + 1) == verb - 1
                    ? _parsed.Upos[i - 2] is Upos.PROPN && _parsed.Deprel[i - 2] is Deprel.flat && _parsed.Head[i - 2] >= sentence
                    ? _parsed.Head[i - 2] : i - 2 : -1;
        }
        return -1;
    }

    private bool IsPutAside(int verb) => verb > 0 && _parsed.Form[verb - 1] is "," && IsPut(verb);

    // What the question was that a sentence opens with: "Asked about the raid, the minister would not comment"; null for none.
    private WordRange? PutBefore(Attribution found)
    {
        int first = clause.SentenceOf(found.CueWord).First;
        if (_parsed.Form[first] is not ("Asked" or "Pressed" or "Questioned") || _parsed.Upos[first] is not Upos.VERB || found.SourceHead < first)
            return null;
        int begin = first + 1;
        while (begin < found.CueWord && _parsed.Form[begin] is "about" or "on")
            begin++;
        int comma = begin;
        while (comma < found.CueWord && _parsed.Form[comma] is not ",")
            comma++;
        return comma > begin && comma < found.CueWord && comma < Math.Max(found.Source.First, first + 1) + 1 && _parsed.Form[begin] is not "by"
            ? new WordRange(begin, comma) : null;
    }

    // "as reported by the agency": the agency says the rest of the sentence.
    private bool IsReportedBy(int verb) =>
        TreeRepair.IsSaying(_parsed.Lemma[verb]) && _parsed.Deprel[verb] is Deprel.advcl && _parsed.Xpos[verb] is Xpos.VBN or Xpos.VBD
            && _tree.Child(verb, Deprel.mark) is >= 0 and int mark && _parsed.Lemma[mark] is "as" && _tree.Child(verb, Deprel.obl_agent) > verb;

    // Whether somebody is denied something: he stands beside it, or it is denied to him.
    private bool IsNotGiven(int verb)
    {
        // "accused of denying it": another says that he does.
        if (_parsed.Xpos[verb] is Xpos.VBG && _tree.Child(verb, Deprel.mark) is >= 0 and int of && _parsed.Form[of] is "of")
            return true;
        int thing = _tree.Child(verb, Deprel.obj);
        for (int c = _tree.FirstChild(verb); c >= 0; c = _tree.NextSibling(c))
        {
            if (c > verb && thing < verb && _parsed.Deprel[c] is Deprel.obl && _tree.Case(c) is "to" && IsSomebodyAt(c))
                return true;
        }
        return thing > verb && _parsed.Upos[thing] is Upos.NOUN && IsSomebodyAt(thing)
            // "denied its troops had planned it".
            && _tree.Child(verb, Deprel.ccomp) < 0 && _tree.Child(verb, Deprel.xcomp) < 0
            && _tree.Subtree(thing).End is var end && (end >= _parsed.Count || _parsed.Upos[end] is not (Upos.VERB or Upos.AUX))
            && _tree.Child(thing, Deprel.acl_relcl) < 0 && _tree.Child(thing, Deprel.acl) < 0;
    }

    private bool IsSomebodyAt(int word) =>
        _parsed.Upos[word] is Upos.PROPN or Upos.PRON && _parsed.Lemma[word] is not ("it" or "this" or "that")
            || _parsed.Upos[word] is Upos.NOUN && RoleNouns.Shared.TryFind(_parsed.Lemma[word], _parsed.Xpos[word] is Xpos.NNS, out _, out _);

    // "reasons to question her", "avoid mentioning it", "what do you call it", "who asked not to be named": the words are there, but nobody says
    // them.
    private bool IsIdle(Attribution found)
    {
        int verb = found.CueWord;
        if (_tree.Child(verb, Deprel.xcomp) is >= 0 and int hidden && _parsed.Lemma[hidden] is "name" or "identify" or "quote"
            && clause.IsPassive(hidden))
            return true;
        // "on condition of not revealing his name", "who did not want his name given": who stays unnamed has refused nothing.
        if (_parsed.Lemma[verb] is "reveal" or "disclose" or "publish" or "want" or "use" && _tree.Child(verb, Deprel.obj) is >= 0 and int kept
            && kept > verb && _parsed.Lemma[kept] is "name" or "identity" && _tree.Child(kept, Deprel.nmod_poss) >= 0
            && (_parsed.Xpos[verb] is Xpos.VBG || _parsed.Deprel[verb] is Deprel.acl_relcl))
            return true;
        if (_parsed.Lemma[verb] is "seek" && IsNoWish(verb))
            return true;
        // "accused of denying his people justice", "the justice he denied to his people": what is not given.
        if (_parsed.Lemma[verb] is "deny" && IsNotGiven(verb))
            return true;
        // "withheld the aid", "the name is being withheld": no words.
        if (_parsed.Lemma[verb] is "withhold")
            return !(_tree.Child(verb, Deprel.obj) is var words && words > verb && lexicon.IsWithheldNoun(_parsed.Lemma[words]));
        // "met to discuss a truce": what they came together for.
        if (_parsed.Lemma[verb] is "discuss" or "debate" or "consider" or "weigh" && _parsed.Deprel[verb] is Deprel.advcl or Deprel.acl
            && clause.HasTo(verb))
            return true;
        // "who commands the southern front": troops and ground are commanded without a word.
        if (_parsed.Lemma[verb] is "command" && _tree.Child(verb, Deprel.xcomp) < 0 && _tree.Child(verb, Deprel.ccomp) < 0)
            return true;
        if (found.Entry.Kind is CueKind.Refusal)
            return false;
        if (found.SourceHead >= 0 && _parsed.Lemma[found.SourceHead] is "you" && clause.QuoteOf(verb) < 0)
            return true;
        return _parsed.Deprel[verb] switch
        {
            Deprel.acl => clause.HasTo(verb),
            // "…; he would not say who": not "…, see below".
            Deprel.parataxis => _parsed.Xpos[verb] is Xpos.VB && clause.QuoteOf(found.Content[0].First) < 0 && clause.OwnSubject(verb) < 0,
            Deprel.xcomp => found.Entry.Kind is CueKind.Speech && _parsed.Xpos[verb] is Xpos.VBG,
            _ => false,
        };
    }

    // "sought refuge", "to seek talks", "was sought": who flees wants nothing of anybody, and what is yet to be sought is no wish yet.
    private bool IsNoWish(int seek) =>
        clause.IsPassive(seek) || _tree.Child(seek, Deprel.obj) is >= 0 and int sought
            && (clause.HasTo(seek)
                || _parsed.Lemma[sought] is "refuge" or "shelter" or "cover" or "treatment" or "win" or "victory" or "title" or "medal");

    // "has continued to insist", "tried to explain": verbs that say nothing alone belong to the cue; so does "issued a statement" before "saying".
    private void WidenCue(Attribution found)
    {
        int verb = found.CueWord, above = _parsed.Head[verb];
        for (int step = 0; step < MostVerbs && above >= 0 && _parsed.Deprel[verb] is Deprel.xcomp && _parsed.Upos[above] is Upos.VERB; step++)
        {
            WordRange group = clause.VerbGroup(above);
            if (group.End != found.Cue.First || found.Content.Exists(c => c.Overlaps(group)) || found.Source.Overlaps(group)
                || lexicon.TryVerb(_parsed.Lemma[above], out CueEntry entry) && !entry.Allows(CueFrames.Raising) && entry.Kind is not CueKind.Refusal
                    && _parsed.Lemma[above] is not ("continue" or "appear"))
                return;
            found.Cue = new WordRange(group.First, found.Cue.End);
            (verb, above) = (above, _parsed.Head[above]);
        }
        if (_parsed.Deprel[verb] is not Deprel.acl || _parsed.Xpos[verb] is not Xpos.VBG || above != verb - 1
            || _parsed.Deprel[above] is not Deprel.obj || !clause.SendsMessage(_parsed.Head[above]))
            return;
        WordRange sending = clause.VerbGroup(_parsed.Head[above]);
        if (!found.Source.Overlaps(sending) && found.Cue.First - sending.End < PhraseWords)
            found.Cue = new WordRange(sending.First, found.Cue.End);
    }

    // Without a source only a passive ("it was revealed that"), a raising verb or a quotation still attributes.
    private bool IsAttributed(Attribution found, bool passive)
    {
        if (found.SourceHead >= 0 || found.Entry.Allows(CueFrames.Raising))
            return true;
        if (passive)
            return found.Entry.Kind != CueKind.Judgement && (found.Entry.Kind != CueKind.Wish || found.Content.Count > 1);
        return clause.QuoteOf(found.Content[0].First) >= 0 && clause.QuoteOf(found.Content[0].End - 1) >= 0;
    }

    private bool IsFrontedQuestion(int verb) =>
        clause.SentenceOf(verb).First == verb && _parsed.Form[verb] is "Asked" && verb + 1 < _parsed.Count
            && (_parsed.Form[verb + 1] is "if" or "whether" || _parsed.Xpos[verb + 1] is Xpos.WP or Xpos.WRB or Xpos.WDT);

    // The first comma of a verb's sentence from a word on, outside quotations; −1 for none.
    private int CommaBehind(int verb, int from)
    {
        int end = clause.SentenceOf(verb).End;
        for (int i = from; i < end && clause.QuoteOf(i) < 0; i++)
        {
            if (_parsed.Form[i] is ",")
                return i;
        }
        return -1;
    }

    // "Asked whether he would go, Smith replied": who replies was asked.
    private void SetAsked(Attribution found)
    {
        int verb = found.CueWord;
        if (found.Entry.Kind is CueKind.Question && found.SourceHead < 0 && clause.OwnSubject(verb) < 0
            && _parsed.Deprel[verb] is Deprel.advcl or Deprel.ccomp && _parsed.Head[verb] >= 0)
            found.Addressee = clause.OwnSubject(_parsed.Head[verb]);
    }

    private bool PassiveContent(Attribution found)
    {
        int verb = found.CueWord;
        CueEntry entry = found.Entry;
        int subject = clause.OwnSubject(verb);
        if (found.SourceHead >= 0 && IsReportedBy(verb))
        {
            found.Cue = new WordRange(_tree.Child(verb, Deprel.mark), Math.Max(found.Cue.End, found.Source.First));
            return AddGovernor(found);
        }
        // "Asked what it looks like, Devine replied: …": up to the comma, whatever hangs from it.
        if (IsFrontedQuestion(verb) && CommaBehind(verb, found.Cue.End + 1) is > 0 and int comma && _tree.Child(verb, Deprel.ccomp) is var replied
            && (replied < 0 || _tree.Subtree(replied).First > comma))
        {
            SetAsked(found);
            return clause.AddContent(found, new WordRange(found.Cue.End, comma));
        }
        // "The spokesman, asked if the army would enter, shrugged".
        if (entry.Kind is CueKind.Question && verb > 0 && IsPutAside(verb))
        {
            found.Addressee = subject;
            return clause.AddContent(found, new WordRange(found.Cue.End, CommaBehind(verb, found.Cue.End)));
        }
        if (IsStillToCome(found))
            return false;
        int ccomp = _tree.Child(verb, Deprel.ccomp);
        if (ccomp < 0)
            ccomp = _tree.Child(verb, Deprel.csubj_pass);
        if (ccomp >= 0 && entry.Allows(CueFrames.Clause))
        {
            if (entry.Allows(CueFrames.Addressee))
                found.Addressee = subject;
            SetAsked(found);
            return AddClause(found, ccomp);
        }
        // "Asked by a reporter to explain it, …".
        if (entry.Kind == CueKind.Question && found.SourceHead >= 0
            && Math.Max(_tree.Child(verb, Deprel.xcomp), _tree.Child(verb, Deprel.advcl)) is >= 0 and int asked && asked > found.SourceHead
            && clause.HasTo(asked))
            return AddClause(found, asked);
        if (entry.Kind == CueKind.Question && AddOblique(found))
        {
            SetAsked(found);
            return true;
        }
        if (_parsed.Deprel[verb] is not Deprel.acl && (subject < 0 || (entry.Kind == CueKind.Question && _parsed.Upos[subject] == Upos.PRON)))
            return false;
        int predicate = _tree.Child(verb, Deprel.xcomp);
        if (predicate < 0)
            predicate = Oblique(verb, "as");
        // "changes proposed by the government": what hangs on the noun that is proposed.
        if (_parsed.Deprel[verb] is Deprel.acl && found.SourceHead > verb && entry.Allows(CueFrames.Agent) && _parsed.Head[verb] is >= 0 and int thing
            && thing < verb && _parsed.Upos[thing] is Upos.NOUN or Upos.PROPN)
        {
            // "amendments to the constitution proposed by him": all of what is proposed.
            while (_parsed.Deprel[thing] is Deprel.nmod && !IsAbout(thing) && _parsed.Head[thing] is >= 0 and int whole && whole < thing
                && _parsed.Upos[whole] is Upos.NOUN && char.IsLower(_parsed.Form[whole][0]))
                thing = whole;
            int first = _tree.Subtree(thing).First;
            while (first < thing && _parsed.Deprel[first] is Deprel.@case or Deprel.mark or Deprel.cc or Deprel.punct)
                first++;
            return clause.AddContent(found, new WordRange(first, found.Cue.First));
        }
        if (subject < 0)
            return false;
        // "was named", "are listed": without who says so or what of it, nothing is said.
        if (predicate < 0
            && (IsSacked(found.CueWord, subject) || !entry.Allows(CueFrames.Object)
                || entry.Kind is CueKind.Speech && found.SourceHead < 0 && !entry.Allows(CueFrames.Clause)))
            return false;
        clause.AddContent(found, Clip(_tree.Subtree(subject), subject, found));
        if (predicate >= 0)
            clause.AddContent(found, Clip(_tree.Subtree(predicate), predicate, found));
        return true;
    }

    // "must be approved by the Senate", "is to be discussed by ministers", "is wanted by the police": nobody has said so yet.
    private bool IsStillToCome(Attribution found)
    {
        if (found.SourceHead < 0)
            return false;
        if (_parsed.Lemma[found.CueWord] is "want")
            return true;
        if (found.Entry.Kind is CueKind.Thought or CueKind.Question)
            return false;
        for (int i = found.Cue.First; i < found.CueWord; i++)
        {
            if (_parsed.Form[i] is "must" or "should" or "shall" or "will" or "to")
                return true;
        }
        return false;
    }

    // "dismissed the president of the council": he has lost his office, and nobody said anything.
    private bool IsSacked(int verb, int whom) =>
        whom >= 0 && _parsed.Lemma[verb] is "dismiss"
            && (_parsed.Name[whom] is NameKind.Person || _parsed.Upos[whom] is Upos.NOUN && RoleNouns.Shared.IsPerson(_parsed.Lemma[whom]));

    // "protests against amendments proposed by him": the protests are others'.
    private bool IsAbout(int thing) =>
        _tree.Child(thing, Deprel.@case) is >= 0 and int about && _parsed.Form[about] is "against" or "over" or "about";

    private bool ActiveContent(Attribution found)
    {
        int verb = found.CueWord;
        CueEntry entry = found.Entry;
        if (IsLent(verb) || IsFought(verb) || IsSacked(verb, _tree.Child(verb, Deprel.obj)))
            return false;
        if (entry.Allows(CueFrames.Raising))
            return RaisedContent(found);
        int ccomp = SaidClause(found);
        if (entry.Allows(CueFrames.Addressee))
            FindAddressee(found);
        else if (entry.Kind is CueKind.Question && ccomp > verb
            && Math.Max(_tree.Child(verb, Deprel.obj), _tree.Child(verb, Deprel.iobj)) is > 0 and int asked && asked < ccomp)
            found.Addressee = asked;
        // "“For the time being they are.” He would not say whether …": what is not said is not what stands before.
        if (entry.Kind is CueKind.Speech && entry.Allows(CueFrames.Clause) && ccomp < verb && AddAsAside(found))
            return true;
        if (entry.Allows(CueFrames.Quote) && !HasNot(verb) && QuoteBefore(verb) is >= 0 and int said && !(ccomp > verb && IsPhraseBefore(said) && !IsTurned(found, said)))
            return AddQuoteBefore(found, said, ccomp);
        if (ccomp < verb && entry.Kind is CueKind.Speech or CueKind.Thought && entry.Allows(CueFrames.Clause)
            && (!IsNegatedWill(verb) || IsQuestion(clause.SentenceOf(verb).First)) && AddAround(found))
            return true;
        if (ccomp > verb && entry.Kind is CueKind.Speech && clause.SentenceOf(verb).First is var sentence
            && LeadIn(found, sentence) is >= 0 and int lead)
            clause.AddContent(found, new WordRange(sentence, lead));
        if (ccomp >= 0 && (entry.Allows(CueFrames.Clause) || (entry.Allows(CueFrames.Quote) && TouchesQuote(ccomp))) && AddClause(found, ccomp))
            return true;
        if (IsInserted(found) && !HasNot(verb) && AddGovernor(found))
            return true;
        if (entry.Allows(CueFrames.Quote) && AddQuote(found))
            return true;
        int xcomp = _tree.Child(verb, Deprel.xcomp);
        int obj = _tree.Child(verb, Deprel.obj);
        // "asked the congregation to stand", "show Sanders surging": the one object that there is.
        if (obj < 0)
            obj = _tree.Child(verb, Deprel.iobj);
        if (obj >= 0 && entry.Allows(CueFrames.Predicate) && AddPredicate(found, obj, xcomp))
            return true;
        if (_parsed.Lemma[verb] is "call" && AddCalled(found) || _parsed.Lemma[verb] is "qualify" && AddQualified(found))
            return true;
        if (obj >= 0 && entry.Allows(CueFrames.Clause) && obj > verb && AddBare(found))
            return true;
        if (obj >= 0 && (entry.Allows(CueFrames.Object) || _parsed.Lemma[verb] is "show" or "find" && IsTold(found.SourceHead)))
            return AddObject(found, obj, xcomp);
        // "refused comment", "declined any comment".
        if (obj > verb && entry.Kind is CueKind.Refusal && lexicon.IsWithheldNoun(_parsed.Lemma[obj]))
            return AddObject(found, obj, xcomp);
        if (xcomp >= 0 && entry.Kind == CueKind.Refusal && lexicon.TryVerb(_parsed.Lemma[xcomp], out CueEntry refused)
            && refused.Allows(CueFrames.Clause | CueFrames.Object) && _tree.Subtree(xcomp).End > xcomp + 1
            // "refused to answer a question": nothing is read at "answer".
            && (refused.Allows(CueFrames.Object) || !lexicon.IsWithheld(_parsed.Lemma[xcomp]) || _tree.Child(xcomp, Deprel.obj) < 0
                || _tree.Child(xcomp, Deprel.ccomp) >= 0
                || _tree.Child(verb, Deprel.aux) is >= 0 and int will && _parsed.Lemma[will] is "will" or "would"))
            return false; // "refused to reveal …": one cue, read at "reveal"
        if (xcomp >= 0
            && ((entry.Allows(CueFrames.To) && clause.HasTo(xcomp))
                || (entry.Allows(CueFrames.Ing) && _parsed.Xpos[xcomp] == Xpos.VBG && !clause.HasTo(xcomp))))
            return AddClause(found, xcomp);
        return AddOblique(found) || AddTopic(found) || AddThat(found) || AddBare(found) || AddBehindSubject(found) || AddNextQuote(found);
    }

    // "attacked Goma in January": a place is attacked with weapons, unless it is for something.
    private bool IsFought(int verb) =>
        _parsed.Lemma[verb] is "attack" && _tree.Child(verb, Deprel.obj) is >= 0 and int target && target > verb
            && _parsed.Name[target] is NameKind.Place && Math.Max(Oblique(verb, "for"), Oblique(verb, "over")) < 0;

    // "expressed confidence that …", "voiced concern over …": the noun is the cue.
    private bool IsLent(int verb)
    {
        if (_parsed.Lemma[verb] is not ("express" or "voice" or "raise" or "offer" or "share")
            || _tree.Child(verb, Deprel.obj) is not (>= 0 and int obj) || obj < verb || !lexicon.TryNoun(_parsed.Lemma[obj], out CueEntry noun))
            return false;
        return obj + 1 < _parsed.Count
            && (_parsed.Form[obj + 1] is "that" && noun.Allows(CueFrames.Clause) || CueLexicon.LeadsToContent(noun, _parsed.Lemma[obj + 1]));
    }

    // The clause that is said; −1 for none. Of two, one before the verb and one right behind it, the one behind: "Noting that he had won, Allen said
    // he would stay".
    private int SaidClause(Attribution found)
    {
        int verb = found.CueWord, before = -1;
        for (int c = _tree.FirstChild(verb); c >= 0; c = _tree.NextSibling(c))
        {
            if (_parsed.Deprel[c] is not Deprel.ccomp)
                continue;
            if (c > verb)
                return before >= 0 && (found.Cue.End >= _parsed.Count || _parsed.Form[found.Cue.End] is ",") ? before : c;
            // "Asked if he would go, Smith said: …": what he was asked is not what he said; nor is what says who he is, "A B, whose agency made it,
            // said".
            if (before < 0 && _parsed.Form[c] is not ("Asked" or "Pressed" or "Questioned") && !(found.SourceHead >= 0 && found.SourceHead < c))
                before = c;
        }
        return before;
    }

    // "The poll shows a narrow lead": not "The minister showed courage".
    private bool IsTold(int subject) => subject >= 0 && lexicon.IsDocument(_parsed.Lemma[subject]);

    private bool RaisedContent(Attribution found)
    {
        int subject = found.SourceHead;
        int rest = _tree.Child(found.CueWord, Deprel.xcomp);
        if (rest < 0)
            rest = _tree.Child(found.CueWord, Deprel.ccomp);
        // "seemed to mock him", "appeared pleased with it": somebody mocks and is pleased.
        if (rest < 0 || subject >= 0 && _parsed.Deprel[subject] != Deprel.expl && _parsed.Lemma[subject] != "it" && IsCue(rest))
            return false;
        found.SourceHead = -1;
        found.Source = default;
        if (subject >= 0 && _parsed.Deprel[subject] != Deprel.expl && _parsed.Lemma[subject] != "it")
            clause.AddContent(found, Clip(_tree.Subtree(subject), subject, found));
        return AddClause(found, rest);
    }

    private bool IsCue(int word) =>
        _parsed.Upos[word] is Upos.VERB ? lexicon.TryVerb(_parsed.Lemma[word], out _) : lexicon.TryAdjective(_parsed.Form[word], out _);

    // "refused to reveal", "declined to comment", "would not say": nothing will be said.
    private void MarkRefusal(Attribution found)
    {
        int verb = found.CueWord;
        int head = _parsed.Head[verb];
        if (head >= 0 && _parsed.Deprel[verb] == Deprel.xcomp && lexicon.TryVerb(_parsed.Lemma[head], out CueEntry governor)
            && governor.Kind == CueKind.Refusal)
        {
            found.Cue = new WordRange(Math.Min(found.Cue.First, clause.VerbGroup(head).First), found.Cue.End);
            found.Refusal = lexicon.IsWithheld(_parsed.Lemma[verb]);
        }
        else if (found.Entry.Kind == CueKind.Refusal)
        {
            int refused = _tree.Child(verb, Deprel.xcomp);
            found.Refusal = refused >= 0 && !IsTalkWithOthers(refused) && (lexicon.IsWithheld(_parsed.Lemma[refused]) || IsIntoDetails(refused))
                || _tree.Child(verb, Deprel.obj) is var refusal && refusal > verb && lexicon.IsWithheldNoun(_parsed.Lemma[refusal]);
        }
        else if (lexicon.IsWithheld(_parsed.Lemma[verb]) && found.Entry.Kind == CueKind.Speech)
        {
            found.Refusal = IsNegatedWill(verb) || IsNor(verb);
        }
        // "did not want to say whether", "does not wish to comment on it".
        else if (found.Entry.Kind is CueKind.Wish && _tree.Child(verb, Deprel.xcomp) is >= 0 and int said && clause.HasTo(said)
            && (_parsed.Lemma[said] is "say" or "comment" or "answer" or "speak" or "reveal" or "elaborate" or "confirm" or "tell" or "respond"
                || _parsed.Lemma[said] is "give" && _tree.Child(said, Deprel.obj) is >= 0 and int given
                    && _parsed.Lemma[given] is "detail" or "comment" or "answer" or "information" or "explanation" or "response" or "commentary"))
        {
            // "not wanted to say", in damaged copy.
            found.Refusal = IsNegatedWill(verb) || verb > 0 && _parsed.Form[verb - 1] is "not" && _parsed.Xpos[verb] is Xpos.VBN or Xpos.VBD or Xpos.VB;
        }
    }

    // "did not say", but not "said he did not".
    private bool HasNot(int verb)
    {
        foreach (int c in _tree.Children(verb))
        {
            if (c < verb && _parsed.Lemma[c] is "not" or "n't" or "n’t")
                return true;
        }
        return false;
    }

    // "Whether they are alive, he did not say".
    private bool IsQuestion(int first) => _parsed.Form[first] is "Whether" or "When" or "Where" or "Who" or "What" or "Why" or "How" or "Which";

    // "refused to go into details", "declined to enter the details".
    private bool IsIntoDetails(int verb)
    {
        for (int c = _tree.FirstChild(verb); c >= 0; c = _tree.NextSibling(c))
        {
            if (c > verb && _parsed.Deprel[c] is Deprel.obj or Deprel.obl && _parsed.Lemma[c] is "detail" or "specifics" or "particulars")
                return true;
        }
        return false;
    }

    // "refused to talk to the dissidents": no words are kept from them, but talks; from reporters they are.
    private bool IsTalkWithOthers(int verb)
    {
        for (int c = _parsed.Lemma[verb] is "talk" or "speak" ? _tree.FirstChild(verb) : -1; c >= 0; c = _tree.NextSibling(c))
        {
            if (c > verb && _parsed.Deprel[c] is Deprel.obl && _tree.Child(c, Deprel.@case) is >= 0 and int to && _parsed.Form[to] is "to" or "with")
                return !PressWords.IsPress(_parsed.Lemma[c]) && _parsed.Name[c] is not NameKind.Organization;
        }
        return false;
    }

    // "would neither confirm nor deny the report".
    private bool IsNor(int verb) =>
        verb > 0 && _parsed.Form[verb - 1] is "nor" && _parsed.Deprel[verb] is Deprel.conj && _parsed.Head[verb] is > 0 and int first
            && _parsed.Form[first - 1] is "neither" && lexicon.IsWithheld(_parsed.Lemma[first]);

    private bool IsNegatedWill(int verb)
    {
        bool not = false;
        bool would = false;
        for (int c = _tree.FirstChild(verb); c >= 0 && c < verb; c = _tree.NextSibling(c))
        {
            not |= _parsed.Lemma[c] is "not" or "n't" or "n’t" || _parsed.Deprel[c] is Deprel.cc_preconj && _parsed.Lemma[c] is "neither";
            not |= _parsed.Deprel[c] is Deprel.nsubj
                && (_parsed.Lemma[c] is "nobody" or "none" or "neither"
                    || Math.Max(_tree.Child(c, Deprel.det), _tree.Child(c, Deprel.cc_preconj)) is >= 0 and int no
                        && _parsed.Lemma[no] is "neither" or "no");
            // "has not commented on it" as well as "did not".
            would |= _parsed.Deprel[c] == Deprel.aux && (_parsed.Lemma[c] is "would" or "will" or "do"
                || _parsed.Lemma[c] is "have" && _parsed.Lemma[verb] is "comment" or "elaborate");
        }
        return not && would;
    }
}
