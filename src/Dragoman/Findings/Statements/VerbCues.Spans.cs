using Dragoman.Reading;

namespace Dragoman.Findings.Statements;

/// <summary>How far what is said behind a cue reaches.</summary>
internal sealed partial class VerbCues
{
    private bool AddPredicate(Attribution found, int obj, int xcomp)
    {
        int predicate = xcomp >= 0 ? xcomp : Oblique(found.CueWord, "as");
        if (predicate < 0 && found.Entry.Kind == CueKind.Judgement)
            predicate = Oblique(found.CueWord, "to");
        // "advising the envoy to stick to the issues".
        if (predicate < 0 && _tree.Child(found.CueWord, Deprel.advcl) is >= 0 and int deed && deed > obj && clause.HasTo(deed)
            && _tree.Subtree(deed).First == _tree.Subtree(obj).End)
            predicate = deed;
        // "likened the deal to a surrender": what it is likened to may hang from the object.
        if (predicate < 0 && found.Entry.Kind == CueKind.Judgement && Modifier(obj, "to") >= 0)
            predicate = obj;
        if (predicate < 0)
            return false;
        WordRange a = _tree.Subtree(obj);
        WordRange b = _tree.Subtree(predicate);
        if (obj < found.Cue.First && predicate >= found.Cue.End)
            return AddSpan(found, b.First, b.End, predicate);
        return AddSpan(found, Math.Min(a.First, b.First), BeforeOccasion(obj, Math.Max(a.End, b.End)), obj);
    }

    // By the words, for trees seldom keep the two apart: "called the system “rotten”", "called climate change a hoax", "called him unfit".
    private bool AddCalled(Attribution found)
    {
        int first = found.Cue.End, end = clause.SentenceOf(found.CueWord).End;
        int name = first;
        // "called his hacking expeditions …", "the ensuing chaos": whatever stands before the noun.
        while (name < end && (IsNominal(name) || _parsed.Deprel[name] is Deprel.amod && _parsed.Head[name] > name && clause.QuoteOf(name) < 0)
            && !(name > first && NamesWhole(name - 1)
                && (_parsed.Form[name] is "a" or "an" || _parsed.Upos[name] is Upos.ADJ && _parsed.Xpos[name] is not Xpos.NNP)))
            name++;
        // "called the claim of a “right” to her letters “disturbing”", "called plans to open a plant “a disgrace”": up to the quotation behind a
        // noun.
        if (name > first && name < end && !NamesWhole(name - 1) | _parsed.Upos[name] is Upos.PART or Upos.VERB
            && LastQuote(name, end) is > 0 and int closed)
            return AddSpan(found, first, closed, first);
        if (name == first || name >= end || !NamesWhole(name - 1)
            || !IsNominal(name) && !(clause.QuoteOf(name) is >= 0 and int q && quotes[q].Words.First == name))
            return false;
        int last = name;
        while (last < end && (clause.QuoteOf(last) >= 0 || GoesOnCalling(last, end)))
            last++;
        return AddSpan(found, first, last, first);
    }

    // "qualified the veto of “an act of cruelty”, as a trick", word for word from another language: what it is called behind "as" or "of".
    private bool AddQualified(Attribution found)
    {
        int first = found.Cue.End, end = Math.Min(clause.SentenceOf(found.CueWord).End, first + LongestBetween);
        for (int i = first + 1; i < end; i++)
        {
            if (_parsed.Form[i - 1] is "of" or "as" or "like" && clause.QuoteOf(i) is >= 0 and int quote && quotes[quote].Words.First == i)
                return AddSpan(found, first, quotes[quote].Words.End, first);
            if (_parsed.Xpos[i] is Xpos.VBD or Xpos.VBZ or Xpos.VBP or Xpos.MD || _parsed.Form[i] is ",")
                return false;
        }
        return false;
    }

    // The end of the quotation behind a word, other than the one that the word is in, that stands right behind a noun; −1 for none.
    private int LastQuote(int word, int end)
    {
        int open = clause.QuoteOf(word);
        for (int i = word; i < end; i++)
        {
            if (clause.QuoteOf(i) is >= 0 and int quote && quote != open)
                return NamesWhole(i - 1) && quotes[quote].Words.End <= end ? quotes[quote].Words.End : -1;
            if (_parsed.Xpos[i] is Xpos.VBD or Xpos.VBZ or Xpos.VBP or Xpos.MD || _parsed.Form[i] is ",")
                return -1;
        }
        return -1;
    }

    private bool GoesOnCalling(int word, int end)
    {
        if (_parsed.Form[word] is "," || _parsed.Upos[word] is Upos.CCONJ)
            return word + 1 < end
                && (_parsed.Upos[word + 1] is Upos.ADJ || _parsed.Xpos[word + 1] is Xpos.VBN && !lexicon.TryVerb(_parsed.Lemma[word + 1], out _)
                    || clause.QuoteOf(word + 1) >= 0 || _parsed.Form[word + 1] is "a" or "an");
        return _parsed.Form[word] is not (";" or "." or "—" or "--") && _parsed.Upos[word] is not Upos.SCONJ;
    }

    // Nothing more is to come of the noun phrase that ends here.
    private bool NamesWhole(int word) => _parsed.Upos[word] is Upos.NOUN or Upos.PROPN || _parsed.Xpos[word] is Xpos.PRP;

    // What hangs from a noun by a preposition; −1 for nothing.
    private int Modifier(int noun, string preposition)
    {
        for (int c = _tree.FirstChild(noun); c >= 0; c = _tree.NextSibling(c))
        {
            if (c > noun && _parsed.Deprel[c] is Deprel.nmod or Deprel.obl && CaseOf(c) is >= 0 and int mark && _parsed.Lemma[mark] == preposition)
                return c;
        }
        return -1;
    }

    private bool AddObject(Attribution found, int obj, int xcomp)
    {
        WordRange range = _tree.Subtree(obj);
        int end = range.End;
        for (int c = _tree.FirstChild(found.CueWord); c >= 0; c = _tree.NextSibling(c))
        {
            // "Mr. C was accused of stalling", where whom it is about stands before the verb: what for stands behind it.
            if (obj < found.CueWord && c > found.CueWord && IsComplement(c))
                return AddSpan(found, range.First, range.End, obj) && AddSpan(found, _tree.Subtree(c).First, _tree.Subtree(c).End, c);
            if (c > obj && (c == xcomp || (_parsed.Deprel[c] is Deprel.obl or Deprel.advcl && (IsComplement(c) || IsPart(c, end)))))
                end = Math.Max(end, _tree.Subtree(c).End);
        }
        end = ToCharge(found, BeforeParticiple(new WordRange(range.First, end)));
        end = ToRole(obj, end);
        end = BeforeDescription(obj, end);
        if (found.Entry.Kind is CueKind.Judgement or CueKind.Refusal)
            end = BeforeOccasion(obj, end);
        if (found.Entry.Allows(CueFrames.Clause) && obj > found.CueWord)
            end = ToPredicate(end);
        return AddSpan(found, range.First, end, obj);
    }

    // "backing Bush, the former governor", "opposed the pact — a goal of his": who or what a name stands for, the reporter explains.
    private int BeforeDescription(int obj, int end)
    {
        for (int i = obj + 1; i < end; i++)
        {
            if (_parsed.Deprel[i] is Deprel.appos && _parsed.Head[i] is >= 0 and int named && named < i && _parsed.Upos[named] is Upos.PROPN
                && _tree.Subtree(i) is var words && words.End >= end && words.First > obj && _parsed.Form[words.First] is "," or "—" or "–" or "-"
                && _parsed.Upos[words.First + 1] is Upos.DET or Upos.NUM && clause.QuoteOf(i) < 0)
                return words.First;
        }
        return end;
    }

    // "denounced the annexation in an interview", "attacked her as a fraud during the debate": where it was said.
    private int BeforeOccasion(int obj, int end)
    {
        for (int i = obj + 1; i + 1 < end; i++)
        {
            if (_parsed.Deprel[i] is Deprel.@case && _parsed.Form[i] is "in" or "during" or "at" or "on" && clause.QuoteOf(i) < 0
                && _parsed.Head[i] is > 0 and int occasion && occasion > i && lexicon.IsVenue(_parsed.Lemma[occasion])
                && _tree.Subtree(occasion).End >= end
                && (_parsed.Form[i] is "during" || _parsed.Form[i + 1] is "a" or "an" || _parsed.Xpos[occasion] is Xpos.NNP))
                return i;
        }
        return end;
    }

    // "cites his followers as the source", "sees the issue as a way out": what something is taken for goes with it.
    private int ToRole(int obj, int end)
    {
        if (end <= obj || end + 1 >= _parsed.Count || _parsed.Form[end] is not "as" || _parsed.SentenceOf[end] != _parsed.SentenceOf[obj]
            || _parsed.Head[end] is not (> 0 and int role) || role <= end || _parsed.Deprel[end] is not Deprel.@case
            || _parsed.Upos[role] is not (Upos.NOUN or Upos.ADJ or Upos.PROPN) || IsDay(role))
            return end;
        int last = _tree.Subtree(role).End;
        // "approves sanctions as summit weighs crisis": a clause.
        if (last < _parsed.Count && _parsed.SentenceOf[last] == _parsed.SentenceOf[obj]
            && (_parsed.Upos[last] is Upos.AUX || _parsed.Xpos[last] is Xpos.VBZ or Xpos.VBD or Xpos.VBP or Xpos.MD))
            return end;
        return Math.Max(end, last);
    }

    // By the words, where the tree has a noun for the object: "showed the party with the highest turnout won", "stated Clinton and her team were
    // careless". A finite verb behind nothing but nouns.
    private bool AddBare(Attribution found)
    {
        if (!found.Entry.Allows(CueFrames.Clause)
            || !(found.Entry.Kind is CueKind.Speech
                || _parsed.Lemma[found.CueWord] is "believe" or "think" or "feel" or "predict" or "fear" or "expect")
            || _parsed.Xpos[found.CueWord] is Xpos.VB || _parsed.Xpos[found.CueWord] is Xpos.VBG && !BeginsAside(found)
            || found.SourceHead < 0 || found.SourceHead > found.CueWord)
            return false;
        // "had seized the town, charges the group denies": a noun.
        if (_parsed.Deprel[found.CueWord] is Deprel.conj && _parsed.Form[found.CueWord - 1] is "," && _tree.Child(found.CueWord, Deprel.cc) < 0)
            return false;
        int first = found.Cue.End, sentenceEnd = clause.SentenceOf(found.CueWord).End, verb = first;
        while (verb < sentenceEnd && verb - first < LongestBetween && clause.QuoteOf(verb) == clause.QuoteOf(found.CueWord)
            && (IsNominal(verb) && _parsed.Xpos[verb] is not (Xpos.WDT or Xpos.WP or Xpos.WPS) || _parsed.Upos[verb] is Upos.CCONJ && verb > first
                || _parsed.Upos[verb] is Upos.ADV && verb > first && verb + 1 < sentenceEnd && IsFinite(verb + 1)))
            verb++;
        if (verb >= sentenceEnd || verb == first || _parsed.Upos[first] is Upos.ADP or Upos.PART
            || _parsed.Xpos[verb] is not (Xpos.VBD or Xpos.VBZ or Xpos.VBP or Xpos.MD) || clause.QuoteOf(verb) != clause.QuoteOf(found.CueWord)
            || _parsed.Upos[verb - 1] is Upos.CCONJ or Upos.ADP or Upos.DET
            || _parsed.Head[verb] == found.CueWord && _parsed.Deprel[verb] is Deprel.conj
                || _tree.Child(verb, Deprel.nsubj) is >= 0 and int subject && subject < first || NamesEarlier(first, verb))
            return false;
        // "adding spice to reports he was involved": a clause about a noun.
        for (int i = first + 1; i < verb && _parsed.Xpos[found.CueWord] is Xpos.VBG; i++)
        {
            if (_parsed.Xpos[i] is Xpos.PRP && _parsed.Upos[i - 1] is Upos.NOUN or Upos.PROPN)
                return false;
        }
        int end = verb + 1;
        while (end < sentenceEnd
            && !(_parsed.Form[end] is "," && clause.QuoteOf(end) < 0 && end + 1 < sentenceEnd
                && (_parsed.Xpos[end + 1] is Xpos.VBD or Xpos.VBZ or Xpos.VBP or Xpos.VBG || _parsed.Upos[end + 1] is Upos.CCONJ))
            && _parsed.Form[end] is not ";")
            end++;
        end = BeforeMain(found, new WordRange(first, end));
        return clause.AddContent(found, new WordRange(first, BeforeOthers(new WordRange(first, end))));
    }

    // ", noting both sides gave way": behind a comma, and what it tells has a verb.
    private bool BeginsAside(Attribution found)
    {
        int before = found.Cue.First - 1;
        if (before > 0 && _parsed.Form[before] is "”" or "\"" or "''")
            before--;
        return before > 0 && _parsed.Form[before] is ",";
    }

    // "said the areas that were hacked suggested …": the tree gives the verb a second subject behind it, whose predicate it lost.
    private bool AddBehindSubject(Attribution found)
    {
        int verb = found.CueWord;
        if (!found.Entry.Allows(CueFrames.Clause) || found.SourceHead < 0 || found.SourceHead > verb || found.Entry.Kind is not CueKind.Speech
            || _parsed.Xpos[verb] is not (Xpos.VBD or Xpos.VBZ))
            return false;
        foreach (int c in _tree.Children(verb))
        {
            if (c > verb && _parsed.Deprel[c] is Deprel.nsubj && _tree.Subtree(c) is var range && range.First == found.Cue.End
                && HasPredicate(range.First, clause.SentenceOf(verb).End))
                return clause.AddContent(found, new WordRange(range.First, BeforeOthers(new WordRange(range.First, clause.SentenceOf(verb).End))));
        }
        return false;
    }

    // "said the mayor and his deputy were": two subjects, so that the first may be who speaks.
    private bool NamesEarlier(int first, int verb)
    {
        for (int i = first; i < verb; i++)
        {
            if (_parsed.Head[i] == verb && _parsed.Deprel[i] is Deprel.mark or Deprel.cc)
                return true;
        }
        return false;
    }

    // By the words, where the tree lost it: "predicted at the debate that the party will win". No verb stands between, and a clause behind.
    private bool AddThat(Attribution found)
    {
        if (!found.Entry.Allows(CueFrames.Clause) || found.SourceHead < 0 || found.SourceHead > found.CueWord)
            return false;
        int end = clause.SentenceOf(found.CueWord).End, that = found.Cue.End;
        while (that + 1 < end && that - found.Cue.End < LongestBetween && _parsed.Form[that] is not "that"
            && (_parsed.Upos[that] is not (Upos.VERB or Upos.AUX or Upos.CCONJ)
                || _parsed.Upos[that] is Upos.CCONJ && found.Entry.Allows(CueFrames.Addressee) && IsNominal(that + 1)
                || _parsed.Xpos[that] is Xpos.VBG or Xpos.VBN && _parsed.Upos[that + 1] is Upos.NOUN or Upos.PROPN)
            && _parsed.Xpos[that] is not (Xpos.WDT or Xpos.WP or Xpos.WRB) && clause.QuoteOf(that) == clause.QuoteOf(found.CueWord))
            that++;
        if (that + 2 >= end || _parsed.Form[that] is not "that"
            || _parsed.Xpos[that] is not Xpos.IN && _parsed.Upos[that + 1] is not (Upos.PRON or Upos.PROPN or Upos.DET)
            || !HasPredicate(that + 1, end) && !(that == found.Cue.End && _parsed.Xpos[that] is Xpos.IN))
            return false;
        // "keeps the image that he admires": a clause about the object, not one that is said.
        if (_parsed.Head[that] is >= 0 and int head && _parsed.Deprel[head] is Deprel.acl or Deprel.acl_relcl
            && _parsed.Head[head] is >= 0 and int noun && noun > found.CueWord && !IsDay(noun) && !found.Entry.Allows(CueFrames.Addressee)
            && _tree.Child(found.CueWord, Deprel.obj) is >= 0 and int obj && _tree.Subtree(obj).Has(noun))
            return false;
        // "who understood that it would fail, told them": behind the comma the sentence goes on.
        for (int i = that + 2; i + 1 < end; i++)
        {
            if (_parsed.Form[i] is "," && clause.QuoteOf(i) < 0 && HasPredicate(that + 1, i)
                && (_parsed.Xpos[i + 1] is Xpos.VBD or Xpos.VBZ or Xpos.VBP or Xpos.MD || _parsed.Deprel[found.CueWord] is Deprel.acl_relcl))
                end = i;
        }
        return clause.AddContent(found, new WordRange(that, BeforeOthers(new WordRange(that, end))));
    }

    // "pledged to strengthen its army, reversing decades of restraint": behind the comma the reporter goes on in his own words.
    private int BeforeParticiple(WordRange range)
    {
        for (int i = range.First + 2; i < range.End; i++)
        {
            if (_parsed.Xpos[i] is Xpos.VBG && _parsed.Deprel[i] is Deprel.advcl && _parsed.Form[i - 1] is "," && clause.QuoteOf(i) < 0
                && _tree.Subtree(i).End >= range.End && _tree.Child(i, Deprel.mark) < 0)
                return i - 1;
            // "welcomed the deal, which would end the war": who it is about or what it is, the reporter explains.
            if (_parsed.Form[i - 1] is "," && _parsed.Form[i] is "which" or "who" or "whose" or "whom" or "where" && clause.QuoteOf(i) < 0
                && RelativeOf(i) is >= 0 and int relative && _tree.Subtree(relative).End >= range.End)
                return i - 1;
        }
        return range.End;
    }

    // The verb of the relative clause that a pronoun opens; −1 for none.
    private int RelativeOf(int pronoun)
    {
        int at = pronoun;
        for (int step = 0; step < MostVerbs && at >= 0; step++, at = _parsed.Head[at])
        {
            if (_parsed.Deprel[at] is Deprel.acl_relcl)
                return at;
        }
        return -1;
    }

    // "accused Azerbaijan on Thursday of shelling positions near the village, wounding four": up to the comma, wherever the tree hung it.
    private int ToCharge(Attribution found, int end)
    {
        if (_parsed.Lemma[found.CueWord] is not ("accuse" or "suspect"))
            return end;
        int sentenceEnd = clause.SentenceOf(found.CueWord).End;
        int of = end;
        while (of < sentenceEnd && of - end < LongestCircumstance && _parsed.Form[of] is not "of"
            && _parsed.Upos[of] is Upos.ADP or Upos.PROPN or Upos.ADV or Upos.NUM or Upos.NOUN)
            of++;
        if (of >= sentenceEnd || _parsed.Form[of] is not "of")
            return end;
        int last = of;
        // "accused India of shelling villages and said": he goes on in a second verb.
        while (last < sentenceEnd
            && !(_parsed.Upos[last] is Upos.CCONJ && last + 1 < sentenceEnd && _parsed.Deprel[last + 1] is Deprel.conj
                && _parsed.Head[last + 1] == found.CueWord)
            && (clause.QuoteOf(last) >= 0
                || _parsed.Form[last] is not (";" or ".")
                    && (_parsed.Form[last] is not "," || last + 1 < sentenceEnd && _parsed.Xpos[last + 1] is Xpos.VBG)))
            last++;
        return last;
    }

    // "reports investments in steel worth a million", "shows the party within two points": right behind the object, and neither a day nor where it
    // was said.
    private bool IsPart(int word, int end) =>
        _tree.Subtree(word).First == end && CaseOf(word) is >= 0 and int mark
            && _parsed.Lemma[mark] is "in" or "by" or "within" or "between" or "because" or "among" or "into" or "without" or "despite"
        && !IsDay(word) && !lexicon.IsVenue(_parsed.Lemma[word]) && _parsed.Upos[word] is not (Upos.PROPN or Upos.NUM);

    // "accused them of lying", "blamed the crash on fog", "praised him for".
    private bool IsComplement(int word)
    {
        if (_parsed.Form[word].EndsWith("day", StringComparison.Ordinal))
            return false;
        int mark = CaseOf(word);
        return mark >= 0 && _parsed.Lemma[mark] is "of" or "on" or "for" or "with" or "as" or "to" or "from" or "over" or "about" or "against";
    }

    // "said Saturday night that", "reported last week the deal", "warned earlier they would": when it was said is no part of it.
    private void LeaveTime(Attribution found)
    {
        if (found.Entry.Kind is not (CueKind.Speech or CueKind.Thought)
            || found.Content.FindIndex(c => c.First == found.Cue.End || c.First == found.Cue.End + 1 && _parsed.Upos[found.Cue.End] is Upos.ADV)
                is not (>= 0 and int k))
            return;
        WordRange range = found.Content[k];
        int first = BehindTime(range.First, range.End);
        if (first > range.First && HasPredicate(first, range.End))
            found.Content[k] = new WordRange(first, range.End);
    }

    // Behind the words for a time that a range begins with, where a clause begins there; the first word where none does.
    private int BehindTime(int first, int end)
    {
        int day = first;
        if (_parsed.Form[day] is "on" or "late" or "early")
            day++;
        if (day >= end)
            return first;
        bool led = _parsed.Form[day] is "last" or "this" or "earlier" or "later";
        if (led)
            day++;
        // "earlier this week".
        if (led && day < end && _parsed.Form[day - 1] is "earlier" or "later" && _parsed.Form[day] is "this" or "last" or "that")
            day++;
        int i = day;
        while (i < end && i - day < 3 && (IsDate(i) || (led || i > day) && IsDay(i) && _parsed.Xpos[i] is Xpos.NN))
            i++;
        if (i >= end)
            return first;
        bool adverb = i == day && led && day == first + 1 && _parsed.Upos[first] is Upos.ADV;
        if (i == day && !adverb || i + 1 >= end)
            return first;
        // "Friday prayers would", "Saturday night's pageant": a day that tells which.
        if (!adverb && _parsed.Head[i - 1] >= i && _parsed.Head[i - 1] < end
            && _parsed.Deprel[i - 1] is Deprel.compound or Deprel.amod or Deprel.nmod_poss or Deprel.nmod_desc)
            return first;
        return _parsed.Form[i] is "that" || clause.QuoteOf(i) >= 0 && clause.QuoteOf(i) != clause.QuoteOf(first)
            || _parsed.Upos[i] is Upos.PRON or Upos.PROPN or Upos.DET or Upos.NUM && !IsDate(i)
            || !adverb && _parsed.Upos[i] is Upos.NOUN or Upos.ADJ && _parsed.Xpos[i] is not Xpos.NN ? i : first;
    }

    private bool IsDate(int word) =>
        _parsed.Form[word] is "today" or "yesterday" or "Sunday" or "Monday" or "Tuesday" or "Wednesday" or "Thursday" or "Friday" or "Saturday"
            || Datelines.IsMonth(_parsed.Form[word]);

    private bool IsDay(int word) =>
        _parsed.Form[word].EndsWith("day", StringComparison.Ordinal) || Datelines.IsMonth(_parsed.Form[word])
            || _parsed.Lemma[word] is "week" or "weekend" or "month" or "year" or "night" or "evening" or "morning" or "afternoon";

    private bool AddOblique(Attribution found)
    {
        bool obj = _tree.Child(found.CueWord, Deprel.obj) >= 0;
        for (int c = _tree.FirstChild(found.CueWord); c >= 0; c = _tree.NextSibling(c))
        {
            if (_parsed.Deprel[c] is not (Deprel.obl or Deprel.advcl) || c < found.CueWord)
                continue;
            int preposition = CaseOf(c);
            if (preposition < 0 || preposition > c || IsDay(c) || !CueLexicon.LeadsToContent(found.Entry, _parsed.Lemma[preposition]))
                continue;
            // "called the minister on Friday" rang him up; to respond to something says nothing yet, not to respond is a refusal.
            if (_parsed.Lemma[found.CueWord] is "call" && obj && preposition != found.Cue.End
                || _parsed.Lemma[found.CueWord] is "respond" or "reply" && !IsNegatedWill(found.CueWord))
                continue;
            WordRange range = _tree.Subtree(c);
            if (preposition == found.Cue.End)
                found.Cue = new WordRange(found.Cue.First, preposition + 1);
            int end = Further(found.CueWord, Asked(found.CueWord, range.End));
            return AddSpan(found, preposition + 1, BeforeParticiple(new WordRange(preposition + 1, end)), c);
        }
        return false;
    }

    // "reminded voters of the record": what the listener is told of may hang from the listener.
    private bool AddTopic(Attribution found)
    {
        if (!found.Entry.Allows(CueFrames.Addressee) || found.Addressee < found.CueWord)
            return false;
        for (int c = _tree.FirstChild(found.Addressee); c >= 0; c = _tree.NextSibling(c))
        {
            if (c > found.Addressee && _parsed.Deprel[c] is Deprel.nmod && CaseOf(c) is >= 0 and int mark
                && CueLexicon.LeadsToContent(found.Entry, _parsed.Lemma[mark]) && !IsDay(c))
                return AddSpan(found, mark, _tree.Subtree(c).End, c);
        }
        return false;
    }

    // "called for a ban | on flights": what stands right behind goes with it.
    private int Further(int verb, int end)
    {
        for (int c = _tree.FirstChild(verb); c >= 0; c = _tree.NextSibling(c))
        {
            if (c >= end && _parsed.Deprel[c] is Deprel.obl or Deprel.advcl && _tree.Subtree(c).First == end && (IsComplement(c) || IsPart(c, end)))
                end = _tree.Subtree(c).End;
        }
        return end;
    }

    // "called on the generals to hand over power": what they are to do stands behind them.
    private int Asked(int verb, int end)
    {
        for (int c = _tree.FirstChild(verb); c >= 0; c = _tree.NextSibling(c))
        {
            if (c >= end && _parsed.Deprel[c] is Deprel.xcomp or Deprel.advcl && clause.HasTo(c) && _tree.Subtree(c).First == end)
                return _tree.Subtree(c).End;
        }
        return end;
    }

    private int Oblique(int verb, string preposition)
    {
        for (int c = _tree.FirstChild(verb); c >= 0; c = _tree.NextSibling(c))
        {
            if (_parsed.Deprel[c] is Deprel.obl or Deprel.advcl && CaseOf(c) is >= 0 and int mark && _parsed.Lemma[mark] == preposition)
                return c;
        }
        return -1;
    }

    private int CaseOf(int word)
    {
        int mark = _tree.Child(word, Deprel.@case);
        return mark >= 0 ? mark : _tree.Child(word, Deprel.mark);
    }

    private bool AddClause(Attribution found, int head)
    {
        WordRange range = Clip(_tree.Subtree(head), head, found);
        if (head > found.CueWord && found.Entry.Allows(CueFrames.Clause) && _parsed.Deprel[head] == Deprel.ccomp)
            range = Widen(found, head, range);
        if (head > found.CueWord && _parsed.Deprel[head] is Deprel.ccomp)
            range = new WordRange(range.First, BeforeOthers(range));
        // "reveal what will be on the agenda", "agreed how to carry it out".
        if (range.First > found.Cue.End && _parsed.Xpos[range.First - 1] is Xpos.WP or Xpos.WRB)
            range = new WordRange(range.First - 1, range.End);
        range = new WordRange(range.First, BeforeMain(found, range));
        range = new WordRange(range.First, ToSecondThat(found, range));
        range = new WordRange(range.First, ToQuoteEnd(found, range));
        range = new WordRange(range.First, ToJoinedQuote(found, range));
        if (_parsed.Deprel[head] is Deprel.xcomp && head > found.CueWord)
            range = new WordRange(range.First, BeforeParticiple(range));
        return clause.AddContent(found, range);
    }

    // "he said: “Let us see.” The minister has not commented": behind a colon the quotation is what he said, where it ends a sentence.
    private int ToQuoteEnd(Attribution found, WordRange range)
    {
        int first = range.First;
        while (first < range.End && _parsed.Form[first] is ":" or ",")
            first++;
        if (first <= found.CueWord || first >= range.End || _parsed.Form[first - 1] is not ":" || clause.QuoteOf(first) is not (>= 0 and int q)
            || !quotes[q].Closed || quotes[q].Words.First != first)
            return range.End;
        int end = quotes[q].Words.End;
        return end < range.End && _parsed.Form[end - 2] is "." or "?" or "!" && char.IsUpper(_parsed.Form[end][0]) ? end : range.End;
    }

    // "While he said the road was open, Okello noted that …": in a clause that "while" opens what is said ends where the main clause begins.
    private int BeforeMain(Attribution found, WordRange range)
    {
        WordRange sentence = clause.SentenceOf(found.CueWord);
        if (range.First < found.Cue.End || range.End + 1 < sentence.End
            || _parsed.Form[sentence.First] is not ("While" or "Although" or "Though" or "After" or "When" or "Because" or "Since" or "As")
            || clause.QuoteOf(range.End - 1) >= 0)
            return range.End;
        for (int i = sentence.First; i < range.End; i++)
        {
            if (_parsed.Form[i] is not "," || clause.QuoteOf(i) >= 0)
                continue;
            if (i < found.CueWord)
                return range.End;
            int verb = i + 1;
            while (verb < range.End && (IsNominal(verb) || _parsed.Upos[verb] is Upos.ADV))
                verb++;
            if (i > range.First && verb > i + 1 && verb < range.End && _parsed.Upos[i + 1] is Upos.PRON or Upos.PROPN or Upos.DET or Upos.NOUN
                && _parsed.Xpos[i + 1] is not (Xpos.WDT or Xpos.WP) && _parsed.Xpos[verb] is Xpos.VBD or Xpos.VBZ or Xpos.VBP or Xpos.MD)
                return i;
        }
        return range.End;
    }

    // "said the road was open, but “nobody should travel by night.”": a quotation behind "and" or "but" goes on with what is said, where nobody else
    // is said to say it.
    private int ToJoinedQuote(Attribution found, WordRange range)
    {
        int and = range.End;
        if (range.First < found.Cue.End || and + 2 >= _parsed.Count || _parsed.SentenceOf[and] != _parsed.SentenceOf[found.CueWord])
            return range.End;
        if (_parsed.Form[and] is ",")
            and++;
        if (_parsed.Form[and] is not ("and" or "but" or "because" or "so" or "that") || clause.QuoteOf(and) >= 0
            || clause.QuoteOf(and + 1) is not (>= 0 and int q) || quotes[q].Words.First != and + 1)
            return range.End;
        int end = quotes[q].Words.End;
        return end >= _parsed.Count || _parsed.SentenceOf[end] != _parsed.SentenceOf[found.CueWord] || _parsed.Form[end] is "." ? end : range.End;
    }

    // "said the two had agreed to meet, and that others would join them": a second "that" goes on with what is said.
    private int ToSecondThat(Attribution found, WordRange range)
    {
        int at = range.End;
        if (range.First < found.Cue.End || at >= _parsed.Count || _parsed.Sentences[_parsed.SentenceOf[at]].First == at)
            return range.End;
        if (_parsed.Form[at] is ",")
            at++;
        int sentenceEnd = clause.SentenceOf(found.CueWord).End;
        if (at + 2 >= sentenceEnd || _parsed.Form[at] is not ("and" or "but") || _parsed.Form[at + 1] is not "that" || _parsed.Head[at + 1] <= at + 1
            || clause.QuoteOf(at) >= 0)
            return range.End;
        return Math.Max(range.End, Math.Min(sentenceEnd, _tree.Subtree(_parsed.Head[at + 1]).End));
    }

    // What is said begins right behind "said" and takes in the clauses that the tree hung on the cue but that say more of the same.
    private WordRange Widen(Attribution found, int head, WordRange range)
    {
        int next = found.Cue.End;
        int first = range.First;
        if (next < first && !found.Entry.Allows(CueFrames.Addressee) && found.Entry.Kind is not CueKind.Question && found.SourceHead < next
            && _parsed.Head[next] != found.CueWord
            && _parsed.Upos[next] is Upos.DET or Upos.PRON or Upos.PROPN or Upos.NOUN or Upos.ADJ or Upos.SCONJ or Upos.NUM)
            first = next;
        int end = range.End;
        for (int c = _tree.FirstChild(found.CueWord); c >= 0; c = _tree.NextSibling(c))
        {
            if (c < head || c == found.SourceHead || _tree.Subtree(c).First != end + (end < _parsed.Count && _parsed.Form[end] == "," ? 1 : 0))
                continue;
            if (_parsed.Deprel[c] == Deprel.conj ? !SaysMore(c, end)
                : _parsed.Deprel[c] != Deprel.ccomp && (_parsed.Deprel[c] != Deprel.advcl || _tree.Child(c, Deprel.mark) < 0))
                break;
            end = _tree.Subtree(c).End;
        }
        return new WordRange(first, ToPredicate(end));
    }

    // "noted that naming a judge | is an important part …": the tree lost the predicate.
    private int ToPredicate(int end)
    {
        if (end >= _parsed.Count || !(_parsed.Upos[end] is Upos.AUX || _parsed.Xpos[end] is Xpos.VBD or Xpos.VBZ or Xpos.VBP or Xpos.MD)
            || _parsed.Sentences[_parsed.SentenceOf[end]].First == end || clause.QuoteOf(end) != clause.QuoteOf(end - 1))
            return end;
        int sentenceEnd = clause.SentenceOf(end).End;
        while (end < sentenceEnd && _parsed.Form[end] is not ("," or ";" or "." or "—" or "--"))
            end++;
        return end;
    }

    // "… and that he would stay", "… and had no wish to": not "… and urged them to", not "…, but Smith left".
    private bool SaysMore(int conjunct, int end)
    {
        int mark = _tree.Child(conjunct, Deprel.mark);
        if (mark >= 0 && _parsed.Lemma[mark] == "that")
            return true;
        // "said the danger is serious and the country must be strong": without a comma, two clauses that nobody else speaks.
        if (_parsed.Form[end] is "and" && clause.OwnSubject(conjunct) >= 0 && !lexicon.TryVerb(_parsed.Lemma[conjunct], out _))
            return true;
        return clause.OwnSubject(conjunct) < 0
            && (!lexicon.TryVerb(_parsed.Lemma[conjunct], out CueEntry entry)
                || entry.Kind is CueKind.Thought && _tree.Child(conjunct, Deprel.cc) >= 0);
    }

    // "said that he would go, adding that …", "…, while his opponents call it a lie", "…; others say": where somebody speaks again, outside quotation
    // marks.
    private int BeforeOthers(WordRange range)
    {
        for (int i = range.First + 2; i < range.End; i++)
        {
            // "said the deal was “dead.” “It is over,” the president wrote": another quotation behind the stop of the first.
            if (clause.QuoteOf(i) is >= 0 and int again && clause.QuoteOf(i - 1) is >= 0 and int closed && closed != again
                && quotes[again].Words.End < range.End && _parsed.Form[i - 2] is "." or "?" or "!")
                return i;
            if (clause.QuoteOf(i) >= 0)
                continue;
            if (clause.GoesOnFrom(i) >= 0)
                return _parsed.Form[i - 2] is "," ? i - 2 : i - 1;
            if (_parsed.Form[i - 1] is "," && _parsed.Xpos[i] is Xpos.VBG && _parsed.Deprel[i] is Deprel.advcl or Deprel.acl
                && lexicon.TryVerb(_parsed.Lemma[i], out CueEntry entry) && entry.Kind is CueKind.Speech or CueKind.Judgement
                && !(_tree.Subtree(i).End is var closes && closes < range.End && _parsed.Form[closes] is ","))
                return i - 1;
            // "it would not hold talks, prompting the opposition to accuse it": what came of the saying.
            if (_parsed.Form[i - 1] is "," && _parsed.Deprel[i] is Deprel.advcl or Deprel.acl
                && _parsed.Form[i] is "prompting" or "sparking" or "triggering" or "dashing" or "defying" or "provoking" or "angering")
                return i - 1;
            if (_parsed.Form[i] is "while" && _parsed.Deprel[i] is Deprel.mark && _parsed.Head[i] is > 0 and int other
                && _parsed.Upos[i - 1] is Upos.PUNCT && _parsed.Upos[other] is Upos.VERB && lexicon.TryVerb(_parsed.Lemma[other], out entry)
                && entry.Kind is CueKind.Speech or CueKind.Judgement)
                return i - 1;
            if (_parsed.Form[i] is ";" && i + 2 < range.End && _parsed.Form[i + 1] is not ("that" or "and") && HasPredicate(i + 1, range.End))
                return i;
        }
        return range.End;
    }

    private bool AddSpan(Attribution found, int first, int end, int head) => clause.AddContent(found, Clip(new WordRange(first, end), head, found));

    // Content never covers its own cue or source: what lies on the content's side of them stays.
    private static WordRange Clip(WordRange range, int head, Attribution found)
    {
        int first = range.First;
        int end = range.End;
        CutAt(found.Cue, head, ref first, ref end);
        if (!found.Source.IsEmpty && !found.Source.Has(head))
            CutAt(found.Source, head, ref first, ref end);
        return new WordRange(first, end);
    }

    private static void CutAt(WordRange other, int head, ref int first, ref int end)
    {
        if (head >= other.End)
            first = Math.Max(first, other.End);
        else if (head < other.First)
            end = Math.Min(end, other.First);
    }
}
