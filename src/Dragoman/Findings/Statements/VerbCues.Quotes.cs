using Dragoman.Findings.Entities;
using Dragoman.Reading;

namespace Dragoman.Findings.Statements;

/// <summary>What is said before the cue or around it, in quotation marks or without.</summary>
internal sealed partial class VerbCues
{
    // "Citing “obligations at home,” the spokeswoman said that …": words before the quotation in its sentence, and what is said stands behind.
    private bool IsPhraseBefore(int quote)
    {
        WordRange words = quotes[quote].Words;
        return words.Count <= PhraseWords && clause.SentenceOf(words.First).First < words.First;
    }

    // "… “sooner, not later,” said Mr. Layton, who gave no date": who stands behind the verb, with a mark behind him, says what stands before it.
    private bool IsTurned(Attribution found, int quote)
    {
        int end = found.Cue.End;
        if (quotes[quote].Words.End != found.Cue.First || end + 1 >= _parsed.Count || _parsed.Lemma[found.CueWord] is not "say"
            || _parsed.Upos[end] is not Upos.PROPN)
            return false;
        while (end < _parsed.Count && IsNominal(end))
            end++;
        return end >= _parsed.Count || _parsed.Form[end] is "," or ".";
    }

    private bool TouchesQuote(int word)
    {
        WordRange range = _tree.Subtree(word);
        return clause.QuoteOf(range.First) >= 0 || clause.QuoteOf(range.End - 1) >= 0;
    }

    // "…, he said, …": the verb hangs from what is said. "as he put it": so does this.
    private bool IsInserted(Attribution found)
    {
        int verb = found.CueWord;
        if (!found.Entry.Allows(CueFrames.Clause | CueFrames.Quote) || found.SourceHead < 0 || _parsed.Head[verb] < 0)
            return false;
        // "…, Armenia says she took no part": what is said stands behind.
        if (found.Cue.End < _parsed.Count && found.SourceHead < found.Cue.First && _parsed.SentenceOf[found.Cue.End] == _parsed.SentenceOf[verb]
            && _parsed.Xpos[found.Cue.End] is Xpos.PRP && _parsed.Deprel[found.Cue.End] is Deprel.nsubj)
            return false;
        if (_parsed.Deprel[verb] == Deprel.parataxis)
            return clause.OwnSubject(verb) >= 0
                && !(_tree.Subtree(verb).First is > 0 and var first && (_parsed.Form[first] is ";" || _parsed.Form[first - 1] is ";")
                    || HasThing(verb) && !found.Entry.Allows(CueFrames.Addressee));
        if (_parsed.Deprel[verb] != Deprel.advcl)
            return false;
        int mark = _tree.Child(verb, Deprel.mark);
        // "has not agreed to a truce, as officials suggested": they suggested a truce, and not that he has not agreed.
        if (_parsed.Lemma[verb] is "suggest" or "propose" or "demand" && HasNot(_parsed.Head[verb]))
            return false;
        // "as he put it"; not "as officials continued to offer hope".
        return mark >= 0 && _parsed.Lemma[mark] == "as" && _tree.Child(verb, Deprel.obj) < 0 && _tree.Child(verb, Deprel.xcomp) < 0
            && _tree.Child(verb, Deprel.ccomp) < 0;
    }

    // By the words: "Hawaii, as one of his advisers pointed out, is safe", "As Okello noted, the road is closed". What stands around the two commas
    // is said.
    private bool AddAsAside(Attribution found)
    {
        WordRange sentence = clause.SentenceOf(found.CueWord);
        int end = found.Cue.End, first = found.Cue.First;
        if (_parsed.Xpos[found.CueWord] is not (Xpos.VBD or Xpos.VBZ or Xpos.VBP) || end >= sentence.End || _parsed.Form[end] is not ("," or ".")
            || clause.QuoteOf(found.CueWord) >= 0)
            return false;
        while (first > sentence.First && IsNominal(first - 1) && found.Cue.First - first < SourceReach)
            first--;
        // The network may take "as" for a preposition.
        for (int i = first; i < found.Cue.First - 1; i++)
        {
            if (_parsed.Form[i] is "as" or "As")
                first = i + 1;
        }
        if (first <= sentence.First || first >= found.Cue.First || _parsed.Form[first - 1] is not ("as" or "As")
            || first - 1 > sentence.First && _parsed.Form[first - 2] is not ","
            || (_parsed.Upos[first] is Upos.NUM && _parsed.Form[first + 1] is "of" ? first
                : TopOf(first, found.Cue.First)) is not (>= 0 and int head))
            return false;
        int before = Math.Max(sentence.First, first - 2);
        if (!HasPredicate(sentence.First, before) && !HasPredicate(end + 1, sentence.End)
            || first - 1 > sentence.First && clause.QuoteOf(before) >= 0)
            return false;
        (found.SourceHead, found.Source) = (head, new WordRange(first, found.Cue.First));
        if (first - 1 > sentence.First)
            clause.AddContent(found, new WordRange(sentence.First, before));
        if (_parsed.Form[end] is "," && (first - 1 == sentence.First || HasPredicate(end + 1, sentence.End) && !HasPredicate(sentence.First, before)))
            clause.AddContent(found, new WordRange(end + 1, sentence.End));
        return found.Content.Count > 0;
    }

    // "…; Thailand has rejected the ruling": a clause of its own, with an object of its own.
    private bool HasThing(int verb) =>
        _tree.Child(verb, Deprel.obj) is >= 0 and int thing && thing > verb && _parsed.Upos[thing] is Upos.NOUN or Upos.PROPN;

    private bool AddGovernor(Attribution found)
    {
        WordRange whole = _tree.Subtree(_parsed.Head[found.CueWord]);
        WordRange inserted = _tree.Subtree(found.CueWord);
        clause.AddContent(found, new WordRange(whole.First, Math.Min(whole.End, inserted.First)));
        clause.AddContent(found, new WordRange(Math.Max(whole.First, inserted.End), whole.End));
        return found.Content.Count > 0;
    }

    // The quotation that ends right before the clause of the cue: “…,” said Smith; “…,” Smith, a senator, said. −1 for none.
    private int QuoteBefore(int verb)
    {
        // "“… to a slice of the country,” the board wrote": no clause about the country, for it stands behind the quotation marks.
        bool aboutNoun = _parsed.Deprel[verb] is Deprel.acl_relcl or Deprel.acl
            && !(_parsed.Deprel[verb] is Deprel.acl_relcl && _parsed.Head[verb] is >= 0 and int spoken && clause.QuoteOf(spoken) >= 0
                && !HasRelative(verb));
        if (clause.QuoteOf(verb) >= 0 || aboutNoun || _parsed.Xpos[verb] == Xpos.VBG)
            return -1;
        int first = Math.Max(clause.SentenceOf(verb).First - 1, verb - SourceReach);
        for (int i = verb - 1; i >= Math.Max(0, first); i--)
        {
            int q = clause.QuoteOf(i);
            if (q >= 0)
                return quotes[q].Words.End == i + 1 && JoinsOn(i + 1, verb) && EndsSpeech(q) && (MayBeSource(i + 1, verb) || TurnsRound(i + 1, verb))
                    ? q : -1;
            if (_parsed.Upos[i] == Upos.VERB && _parsed.Deprel[i] is not (Deprel.amod or Deprel.acl or Deprel.acl_relcl) && _parsed.Head[i] != i - 1)
                return -1;
            // "… “as long as one remains”, hours after Washington said that they agreed": a clause of its own has its own words; "…, as he said"
            // takes them.
            if (_parsed.Deprel[i] is Deprel.mark && _parsed.Head[i] == verb && _parsed.Form[i] is not "as")
                return -1;
        }
        return -1;
    }

    // "“criminal gangs,” which his office called a lie": a clause about what was said.
    private bool HasRelative(int verb)
    {
        foreach (int c in _tree.Children(verb))
        {
            if (c < verb && _parsed.Form[c] is "which" or "who" or "whom")
                return true;
        }
        return false;
    }

    // A new sentence behind the quotation is about it only if it has no content of its own and turns the verb round: “…?” asked Smith.
    private bool JoinsOn(int next, int verb)
    {
        // "“These are rumors.” Told a diplomat the agency that": a new sentence, whatever was made of the stop within the marks.
        if (_parsed.Sentences[_parsed.SentenceOf[next]].First != next)
            return !(_parsed.Form[next - 2] is "." && char.IsUpper(_parsed.Form[next][0]) && HasThat(verb));
        if (QuoteFinder.BeginsParagraph(_parsed, next) || _tree.Child(verb, Deprel.ccomp) > verb)
            return false;
        int stop = next - 2;
        while (stop > 0 && _parsed.Form[stop] is "’" or "'" or "”" or "\"")
            stop--;
        return _parsed.Form[stop] is "," or "?" or "!" || next == verb && !HasThing(verb) && !HasThat(verb) || IsAllThereIs(next, verb);
    }

    // "Told a diplomat the agency that they left": what is said stands behind.
    private bool HasThat(int verb)
    {
        for (int i = verb + 1; i < clause.SentenceOf(verb).End && i - verb < LongestBetween; i++)
        {
            if (_parsed.Form[i] is "that" && _parsed.Upos[i] is Upos.SCONJ)
                return true;
        }
        return false;
    }

    // "“….” Smith said.", "“….” Smith wrote on Telegram.": a sentence that says nothing but that, and where.
    private bool IsAllThereIs(int next, int verb)
    {
        int end = clause.SentenceOf(verb).End;
        if (verb + 1 < end && _parsed.Form[verb + 1] is "." && verb + 2 >= end)
            return true;
        if (_parsed.Lemma[verb] is not ("say" or "write" or "add" or "tell" or "declare" or "state" or "post" or "tweet")
            || _parsed.Xpos[verb] is not Xpos.VBD || verb + 1 >= end || _parsed.Lemma[verb] is not "tell" && _parsed.Upos[verb + 1] is not Upos.ADP
            || end - next > LongestCircumstance || _parsed.Form[end - 1] is not ".")
            return false;
        for (int i = next; i < end - 1; i++)
        {
            if (i != verb && (!IsNominal(i) && _parsed.Upos[i] is not Upos.ADV || clause.QuoteOf(i) >= 0 || _parsed.Deprel[i] is Deprel.mark))
                return false;
        }
        return true;
    }

    private bool EndsSpeech(int quote)
    {
        int end = quotes[quote].Words.End;
        return !quotes[quote].Closed || _parsed.Form[end - 2] is "," or "." or "?" or "!" or "…" or "..." or "—" or "-" or "--" or "’" or "'"
            || (end < _parsed.Count && _parsed.Form[end] == ",") || quotes[quote].Words.Count > PhraseWords;
    }

    private bool MayBeSource(int first, int verb)
    {
        // "“…”, — declared Smith".
        while (first < verb && _parsed.Form[first] is "," or "—" or "–" or "--" or "-")
            first++;
        // "“…,” as Smith put it".
        if (first < verb && _parsed.Form[first] is "as" && _parsed.Head[first] == verb)
            first++;
        return first >= verb
            || _parsed.Upos[first] is Upos.PRON or Upos.PROPN or Upos.NOUN or Upos.DET or Upos.ADJ or Upos.NUM or Upos.AUX or Upos.ADV
            || _parsed.Upos[first] is Upos.INTJ or Upos.X && char.IsUpper(_parsed.Form[first][0]);
    }

    // "“…,” to Reuters on Wednesday said the spokesman": to whom and when, and who speaks behind the verb.
    private bool TurnsRound(int first, int verb)
    {
        if (_parsed.Upos[first] is not Upos.ADP || clause.OwnSubject(verb) < verb)
            return false;
        for (int i = first; i < verb; i++)
        {
            if (!IsNominal(i))
                return false;
        }
        return true;
    }

    private bool AddQuoteBefore(Attribution found, int quote, int ccomp)
    {
        WordRange words = quotes[quote].Words;
        if (found.SourceHead < words.End || found.SourceHead == found.Addressee)
            FindSourceNearby(found, words.End);
        // What the tree took for a part of who speaks is what he says.
        if (!found.Source.IsEmpty && found.Source.First < words.End && found.Source.End > words.End && found.SourceHead >= words.End)
            found.Source = new WordRange(words.End + (_parsed.Form[words.End] is "," ? 1 : 0), found.Source.End);
        if (ccomp >= 0 && ccomp < found.CueWord && _tree.Subtree(ccomp) is var range && range.Overlaps(words) && range.First < words.First)
            clause.AddContent(found, new WordRange(range.First, words.End));
        else if (clause.SentenceOf(found.CueWord).First is var first && first < words.First
            && _parsed.SentenceOf[words.End - 1] == _parsed.SentenceOf[first] && (words.Count <= PhraseWords || BeginsLower(words.First))
            && MayLead(first) && HasPredicate(first, words.First) && !HasCue(first, words.First))
            clause.AddContent(found, new WordRange(first, words.End));
        else
            found.Content.Add(words);
        return true;
    }

    private bool HasCue(int first, int end)
    {
        for (int i = first; i < end; i++)
        {
            if (_parsed.Upos[i] is Upos.VERB && lexicon.TryVerb(_parsed.Lemma[i], out CueEntry entry) && entry.Kind is CueKind.Speech
                && entry.Allows(CueFrames.Quote))
                return true;
        }
        return false;
    }

    // A quotation behind the cue in its sentence.
    private bool AddQuote(Attribution found)
    {
        int end = Math.Max(found.Cue.End, found.Source.End);
        int sentenceEnd = clause.SentenceOf(found.CueWord).End;
        // "He said:", and the quotation begins the next paragraph.
        if (end + 1 == sentenceEnd && _parsed.Form[end] is ":" && sentenceEnd < _parsed.Count && clause.QuoteOf(sentenceEnd) is >= 0 and int next
            && quotes[next].Words.First == sentenceEnd)
        {
            found.Content.Add(quotes[next].Words);
            return true;
        }
        for (int i = end; i < Math.Min(sentenceEnd, end + SourceReach); i++)
        {
            int q = clause.QuoteOf(i);
            if (q >= 0 && quotes[q].Words.First == i)
            {
                if (i > end && !(_parsed.Form[i - 1] is "," or ":" or "—" or "–" or "that"))
                    return false;
                found.Content.Add(quotes[q].Words);
                return true;
            }
            // "said after the meeting with X, which took two hours: “…”": an aside.
            if (q < 0 && _parsed.Upos[i] is Upos.VERB && _parsed.Deprel[i] is Deprel.acl_relcl && _parsed.Form[i - 1] is "which" && i > 1
                && _parsed.Form[i - 2] is "," && !lexicon.TryVerb(_parsed.Lemma[i], out _))
                continue;
            if (q >= 0 || (_parsed.Upos[i] == Upos.VERB && _parsed.Deprel[i] is not (Deprel.amod or Deprel.acl)))
                return false;
        }
        return false;
    }

    // "The spokesman said on Sunday. “…”", "Dmitry S. told journalists on Monday. Peskov: “…”": a sentence cut off behind its verb, and the quotation
    // begins the next.
    private bool AddNextQuote(Attribution found)
    {
        int verb = found.CueWord, end = clause.SentenceOf(verb).End;
        if (_parsed.Lemma[verb] is not ("say" or "tell" or "add" or "declare" or "state" or "write") || _parsed.Xpos[verb] is not Xpos.VBD
            || _parsed.Head[verb] >= 0 || found.SourceHead < 0 || found.SourceHead > verb || end >= _parsed.Count || end - verb > LongestCircumstance
            || _parsed.Form[end - 1] is not "." || QuoteFinder.BeginsParagraph(_parsed, end) || IsNegatedWill(verb))
            return false;
        for (int i = found.Cue.End; i < end - 1; i++)
        {
            if (!IsNominal(i) && _parsed.Upos[i] is not Upos.ADV)
                return false;
        }
        int first = end;
        while (first + 1 < _parsed.Count && first - end < 3 && _parsed.Upos[first] is Upos.PROPN or Upos.NOUN && char.IsUpper(_parsed.Form[first][0]))
            first++;
        if (first > end && _parsed.Form[first] is not ":")
            return false;
        first += first > end ? 1 : 0;
        if (first >= _parsed.Count || clause.QuoteOf(first) is not (>= 0 and int q) || quotes[q].Words.First != first)
            return false;
        // "… said on Sunday. “…,” he added": that is told of him there.
        int behind = quotes[q].Words.End;
        if (behind < _parsed.Count && _parsed.Sentences[_parsed.SentenceOf[behind]].First != behind)
            return false;
        found.Content.Add(quotes[q].Words);
        return true;
    }

    // By the words alone, for trees go wrong here: "…, Smith said." and "…, said Smith, …" stand behind or inside their content.
    private bool AddAround(Attribution found)
    {
        WordRange sentence = clause.SentenceOf(found.CueWord);
        if (clause.QuoteOf(found.CueWord) >= 0 || _parsed.Xpos[found.CueWord] is Xpos.VBG
            || _parsed.Deprel[found.CueWord] is Deprel.acl_relcl or Deprel.acl)
            return false;
        int first = NominalsBefore(sentence.First, found.Cue.First, and: false);
        int end = found.Cue.End;
        // "…, A B, said in Vienna": a place is nobody.
        // "Okello, the group's spokesman, told AFP": who is told does not tell.
        bool inverted = first == found.Cue.First && found.Cue.Count == 1 && !NeedsListener(found.CueWord)
            && !(end < sentence.End && _parsed.Upos[end] is Upos.ADP);
        if (first == found.Cue.First && !inverted)
            return AddBeforeApposed(found, sentence);
        while (inverted && end < sentence.End && (IsNominal(end) || end > found.Cue.End && _parsed.Xpos[end] is Xpos.HYPH))
            end++;
        // "…, said the report which is posted on its site.": all that describes it, up to the stop.
        if (inverted && end > found.Cue.End && end < sentence.End && _parsed.Xpos[end] is Xpos.WDT or Xpos.WP && CommaBehind(end, end) < 0)
            end = sentence.End - 1;
        if (first - 2 < sentence.First || _parsed.Form[first - 1] != ","
            || inverted && (end == found.Cue.End || IsOwnClause(found.CueWord, sentence.First)))
            return false;
        int source = inverted ? BeforeCircumstance(found, end) : found.Cue.End;
        end = BehindCircumstance(end, sentence.End, found.Entry.Allows(CueFrames.Addressee));
        if (end < sentence.End && !(_parsed.Form[end] is "," or "." or ";"))
            return false;
        bool more = end < sentence.End && _parsed.Form[end] == ",";
        // "…, officials said, as the army withdrew": the reporter goes on in his own words.
        if (more && end + 1 < sentence.End
            && (clause.QuoteOf(end + 1) >= 0 && !BeginsLower(end + 1)
                || _parsed.Form[end + 1] is "as" && _parsed.Deprel[end + 1] is Deprel.mark && _parsed.Head[end + 1] is >= 0 and int aside
                    && _parsed.Deprel[aside] is Deprel.advcl && _parsed.Head[aside] == found.CueWord
                || _parsed.Xpos[end + 1] is Xpos.VBG or Xpos.WP or Xpos.WDT || _parsed.Xpos[end + 1] is Xpos.CC && !GoesOn(end + 1, sentence.End)
                || _parsed.Form[end + 1] is "while" && end + 2 < sentence.End && _parsed.Xpos[end + 2] is Xpos.VBG
                // "…, the army said, while the rebels blamed it": their own word.
                || _parsed.Form[end + 1] is "while" or "whereas" && IsOthersWord(end + 2, sentence.End)))
            more = false;
        int head = inverted ? TopOf(found.Cue.End, end) : TopOf(first, found.Cue.First);
        bool goesOn = more && !inverted && HasPredicate(end + 1, sentence.End);
        if (head < 0 || _parsed.Xpos[head] is Xpos.WDT or Xpos.WP || inverted && _parsed.Lemma[found.CueWord] is not "say" && !MaySpeak(head)
            || !HasFiniteVerb(sentence.First, first - 1) && !(goesOn && MayLead(sentence.First)))
            return false;
        found.SourceHead = head;
        found.Source = inverted ? new WordRange(found.Cue.End, source) : new WordRange(first, found.Cue.First);
        clause.AddContent(found, new WordRange(sentence.First, first - 1));
        if (inverted && end + 1 < sentence.End && (_tree.Subtree(head).Has(end + 1) || more && !HasPredicate(end + 1, sentence.End)))
            AddBehindApposed(found, head, sentence.End);
        else if (more)
            clause.AddContent(found, new WordRange(end + 1, sentence.End));
        return true;
    }

    // "said the ministry on Tuesday": when and where he says it is not who.
    private int BeforeCircumstance(Attribution found, int end)
    {
        for (int i = found.Cue.End + 1; i < end; i++)
        {
            if (_parsed.Form[i] is "on" or "in" or "at" or "to" or "during" or "after" or "before" && _parsed.Deprel[i] is Deprel.@case
                && _parsed.Head[i] is >= 0 and int led && _parsed.Deprel[led] is Deprel.obl
                && _parsed.Head[led] == found.CueWord)
                return i;
        }
        return end;
    }

    // Whether the next verb is a cue, in the past or the present, with a subject of its own.
    private bool IsOthersWord(int first, int end)
    {
        for (int i = first; i < end; i++)
        {
            if (_parsed.Upos[i] is Upos.VERB && _parsed.Xpos[i] is Xpos.VBD or Xpos.VBZ or Xpos.VBP)
                return i > first && lexicon.TryVerb(_parsed.Lemma[i], out CueEntry entry) && entry.Kind is CueKind.Speech or CueKind.Judgement or CueKind.Refusal
                    && clause.OwnSubject(i) is >= 0 and int who && who >= first && _parsed.Upos[who] is Upos.PROPN or Upos.NOUN;
        }
        return false;
    }

    // "The leader, who has served under three governments, promised normal ties": what stands behind the verb is nobody.
    private bool MaySpeak(int word) =>
        !IsDay(word) && _parsed.Lemma[word] is not "weekend"
            && (_parsed.Upos[word] is Upos.PROPN or Upos.PRON || RoleNouns.Shared.IsPerson(_parsed.Lemma[word])
                || RoleNouns.Shared.TryFind(_parsed.Lemma[word], plural: false, out EntityKind kind, out _) && kind is EntityKind.Group
                || lexicon.IsDocument(_parsed.Lemma[word]) || lexicon.IsVenue(_parsed.Lemma[word]) || _parsed.Lemma[word] is "source");

    // "…, said A B, the envoy who leads the talks, but the guns were still heard": who speaks with what describes him, and behind that what he goes
    // on to say.
    private void AddBehindApposed(Attribution found, int head, int sentenceEnd)
    {
        found.Source = clause.NounPhrase(head, found.Cue);
        int comma = found.Source.End;
        if (comma + 2 < sentenceEnd && _parsed.Form[comma] is "," && _parsed.Upos[comma + 1] is Upos.CCONJ && HasPredicate(comma + 2, sentenceEnd)
            && GoesOn(comma + 1, sentenceEnd))
            clause.AddContent(found, new WordRange(comma + 1, sentenceEnd));
    }

    // "A B, who led the talks, announced the accord": all that stands before the verb is its subject, and what stands behind it no speaker but its
    // object.
    private bool IsOwnClause(int verb, int sentence)
    {
        if (_parsed.Lemma[verb] is "say" || _tree.Child(verb, Deprel.obj) < verb || clause.OwnSubject(verb) is not (>= 0 and int subject)
            || subject > verb || _tree.Subtree(subject) is var own && own.First > sentence + 1)
            return false;
        for (int i = sentence; i < verb; i++)
        {
            if (_parsed.Xpos[i] is Xpos.VBD or Xpos.VBZ or Xpos.VBP or Xpos.MD && !(own.Has(i) && IsInRelative(i, subject)))
                return false;
        }
        return true;
    }

    // Whether a word below a noun is in a clause that describes it: not "are" in "debates are not likely to change it, noted A B", which a tree may
    // hang there.
    private bool IsInRelative(int word, int noun)
    {
        for (int at = word; at >= 0 && at != noun; at = _parsed.Head[at])
        {
            if (_parsed.Deprel[at] is Deprel.acl_relcl or Deprel.acl)
                return true;
        }
        return false;
    }

    // "…, the sponsors of the talks, Norway and Qatar, said in a statement": who speaks, and who that is, between commas.
    private bool AddBeforeApposed(Attribution found, WordRange sentence)
    {
        int end = found.Cue.First - 1;
        int inner = NominalsBefore(sentence.First, end, and: true);
        int outer = NominalsBefore(sentence.First, inner - 1, and: false);
        if (end <= sentence.First || _parsed.Form[end] is not "," || inner >= end || outer >= inner - 1 || outer - 1 <= sentence.First
            || _parsed.Form[inner - 1] is not "," || _parsed.Form[outer - 1] is not "," || !HasPredicate(sentence.First, outer - 1))
            return false;
        int head = TopOf(outer, inner - 1);
        if (head < 0 || _parsed.Upos[outer] is Upos.ADP)
            return false;
        (found.SourceHead, found.Source) = (head, new WordRange(outer, found.Cue.First));
        return clause.AddContent(found, new WordRange(sentence.First, outer - 1));
    }

    // Where the nominal words that end before a word begin, what is in brackets behind them included ("Sen. A B (R-Iowa)"); "and" among them where
    // allowed.
    private int NominalsBefore(int first, int end, bool and)
    {
        for (int opening = BracketBefore(first, end); opening > first && IsNominal(opening - 1); opening = BracketBefore(first, end))
            end = opening - 1;
        while (end > first && (IsNominal(end - 1) || and && _parsed.Upos[end - 1] is Upos.CCONJ))
            end--;
        return end;
    }

    // The opening bracket of what is in brackets right before a word; −1 for none.
    private int BracketBefore(int first, int end)
    {
        if (end <= first || _parsed.Form[end - 1] is not ")")
            return -1;
        for (int i = end - 2; i >= Math.Max(first, end - PhraseWords); i--)
        {
            if (_parsed.Form[i] is "(")
                return i;
        }
        return -1;
    }

    // "…, she said in a message to the convention.", "…, he told reporters on Friday.": when, where and to whom, up to the end of the sentence or the
    // next comma.
    private int BehindCircumstance(int first, int end, bool told)
    {
        if (first >= end
            || !(_parsed.Upos[first] is Upos.ADP || told && IsNominal(first) || _parsed.Form[first].EndsWith("day", StringComparison.Ordinal)))
            return first;
        for (int i = first; i < end && i - first < LongestCircumstance; i++)
        {
            if (_parsed.Form[i] is "," or "." or ";")
                return i;
            if (clause.QuoteOf(i) >= 0 || _parsed.Upos[i] is Upos.VERB or Upos.AUX or Upos.SCONJ or Upos.PUNCT
                || _parsed.Xpos[i] is Xpos.WDT or Xpos.WP)
                return first;
        }
        return first;
    }

    // "The museum, he said, would open", "Recently, she said, prices rose": not "Asked about it, he said, …".
    private bool MayLead(int first) => _parsed.Xpos[first] is not (Xpos.VBN or Xpos.VBG or Xpos.WRB or Xpos.CC) && clause.QuoteOf(first) < 0;

    private bool HasPredicate(int first, int end)
    {
        for (int i = first; i < end; i++)
        {
            if (_parsed.Xpos[i] is Xpos.VBD or Xpos.VBZ or Xpos.VBP or Xpos.MD)
                return true;
        }
        return false;
    }

    private bool HasFiniteVerb(int first, int end)
    {
        if (_parsed.Upos[first] == Upos.SCONJ || _parsed.Form[first] is "Asked" or "Pressed" or "Questioned"
            || _parsed.Xpos[first] is Xpos.WRB or Xpos.VBN or Xpos.VBG or Xpos.IN)
            return false;
        if (HasPredicate(first, end))
            return true;
        // A past tense that was taken for a participle: "Protocol called for the minister to be flown out, sources said".
        bool any = false;
        for (int i = first + 1; i < end; i++)
            any |= _parsed.Xpos[i] is Xpos.VBN;
        return any && end - first >= FewestWords && _parsed.Upos[first] is Upos.NOUN or Upos.PROPN or Upos.DET or Upos.PRON or Upos.NUM or Upos.ADJ;
    }

    // "The museum, he said, would open in May", "Recently, she said, prices had risen": what stands before the two commas belongs to what is said.
    // The end of that; −1 where nothing does.
    private int LeadIn(Attribution found, int sentence)
    {
        int first = found.Cue.First, end = found.Cue.End;
        while (first > sentence && IsNominal(first - 1))
            first--;
        if (first == found.Cue.First)
            return LeadBefore(found, sentence);
        if (first - 1 <= sentence || _parsed.Form[first - 1] is not "," || end + 1 >= _parsed.Count
            || _parsed.Form[end] is not "," || clause.QuoteOf(end + 1) >= 0 && !BeginsLower(end + 1) || !MayLead(sentence))
            return -1;
        int head = TopOf(first, found.Cue.First);
        if (head < 0
            || _parsed.Form[sentence] is not ("If" or "Unless" or "Although" or "Though" or "Because" or "Once" or "Until" or "While")
                && HasPredicate(sentence, first - 1))
            return -1;
        (found.SourceHead, found.Source) = (head, new WordRange(first, found.Cue.First));
        return first - 1;
    }

    // "The rebels, said the governor, had used the school": the same with the verb first.
    private int LeadBefore(Attribution found, int sentence)
    {
        int comma = found.Cue.First - 1, end = found.Cue.End;
        while (end < _parsed.Count && IsNominal(end))
            end++;
        return comma > sentence && end > found.Cue.End && end + 1 < _parsed.Count && _parsed.Form[comma] is "," && _parsed.Form[end] is ","
            && found.SourceHead >= found.Cue.End && found.SourceHead < end && !(clause.QuoteOf(end + 1) >= 0 && !BeginsLower(end + 1))
            && MayLead(sentence) && !HasPredicate(sentence, comma) ? comma : -1;
    }

    // "…, the airline added, and had passed all checks": the clause goes on where it has a predicate that is nobody's word of saying.
    private bool GoesOn(int and, int end)
    {
        for (int i = and + 1; i < end; i++)
        {
            if (_parsed.Upos[i] is Upos.VERB)
                return !lexicon.TryVerb(_parsed.Lemma[i], out CueEntry entry) || entry.Kind is not CueKind.Speech;
        }
        return HasPredicate(and + 1, end);
    }

    // "That, the commission said, “would be helpful”": a quotation that begins with a small letter goes on with the clause before it.
    private bool BeginsLower(int mark) => mark + 1 < _parsed.Count && char.IsLower(_parsed.Form[mark + 1][0]);
}
