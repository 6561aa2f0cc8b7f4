using Dragoman.Reading;

namespace Dragoman.Findings.Statements;

/// <summary>Reads a verbal cue with its source and content: "he said that …", "… , he said", "they accused him of …".</summary>
/// <remarks>Cue first, then content, then source, after Pareti et al., EMNLP 2013 (D13-1101).</remarks>
internal sealed class VerbCues(CueLexicon lexicon, ClauseReader clause, List<Quote> quotes)
{
    private const int SourceReach = 30;
    private const int PhraseWords = 8;
    private const int LongestCircumstance = 14;
    private const int FewestWords = 6;

    private readonly ParsedText _parsed = clause.Parsed;
    private readonly DependencyTree _tree = clause.Tree;

    /// <summary>The attribution that the verb makes; null where it makes none.</summary>
    public Attribution? Read(int verb)
    {
        if (_parsed.Upos[verb] != Upos.VERB || _parsed.Deprel[verb] is Deprel.amod or Deprel.compound or Deprel.@case or Deprel.@fixed or Deprel.mark)
            return null;
        if (!lexicon.TryVerb(_parsed.Lemma[verb], out CueEntry entry))
            return null;
        Attribution found = new() { CueWord = verb, Entry = entry, Cue = clause.VerbGroup(verb) };
        bool passive = clause.IsPassive(verb) || (_parsed.Deprel[verb] == Deprel.acl && _parsed.Xpos[verb] == Xpos.VBN)
            || (entry.Kind == CueKind.Question && _parsed.Deprel[verb] == Deprel.advcl && _parsed.Xpos[verb] is Xpos.VBN or Xpos.VBD && clause.OwnSubject(verb) < 0);
        if (passive)
            SetAgent(found);
        else
            SetSource(found, clause.Subject(verb));
        if (!passive && found.SourceHead < 0 && _parsed.Xpos[verb] is Xpos.VBD or Xpos.VBZ or Xpos.VBP && _tree.Child(verb, Deprel.ccomp) > verb)
            SetSourceByWords(found);
        bool any = passive ? PassiveContent(found) : ActiveContent(found);
        if (!any || !IsAttributed(found, passive) || IsOnlyThat(found))
            return null;
        // "said: “…”": the colon is part of the cue.
        if (found.Cue.End < _parsed.Count && _parsed.Form[found.Cue.End] is ":" && found.Content.Exists(c => c.First == found.Cue.End + 1))
            found.Cue = new WordRange(found.Cue.First, found.Cue.End + 1);
        MarkRefusal(found);
        return found;
    }

    // "the president mentioned that …" with the rest lost: nothing is said.
    private bool IsOnlyThat(Attribution found) => found.Content is [{ Count: 1 } only] && _parsed.Form[only.First] is "that" && only.End <= found.Cue.First
        && found.Cue.End < _parsed.Count && (_parsed.Upos[found.Cue.End] is Upos.DET or Upos.NOUN || clause.QuoteOf(found.Cue.End) >= 0);

    // Without a source only a passive ("it was revealed that"), a raising verb or a quotation still attributes.
    private bool IsAttributed(Attribution found, bool passive)
    {
        if (found.SourceHead >= 0 || found.Entry.Allows(CueFrames.Raising))
            return true;
        if (passive)
            return found.Entry.Kind != CueKind.Judgement && (found.Entry.Kind != CueKind.Wish || found.Content.Count > 1);
        return clause.QuoteOf(found.Content[0].First) >= 0 && clause.QuoteOf(found.Content[0].End - 1) >= 0;
    }

    public void SetSource(Attribution found, int head)
    {
        if (head < 0 || found.Cue.Has(head))
            return;
        found.SourceHead = head;
        found.Source = clause.NounPhrase(head, found.Cue);
    }

    // The tree has no subject: what stands between the beginning of the sentence and the cue, if there is no other verb in it.
    private void SetSourceByWords(Attribution found)
    {
        int sentence = clause.SentenceOf(found.CueWord).First;
        int first = found.Cue.First;
        while (first > sentence && found.Cue.First - first < SourceReach && clause.QuoteOf(first - 1) < 0
            && _parsed.Xpos[first - 1] is not (Xpos.VBD or Xpos.VBZ or Xpos.VBP or Xpos.MD or Xpos.Colon or Xpos.CC or Xpos.WDT or Xpos.WP or Xpos.WRB))
            first--;
        while (first < found.Cue.First && _parsed.Upos[first] is Upos.PUNCT or Upos.ADV or Upos.SCONJ)
            first++;
        int head = TopOf(first, found.Cue.First);
        if (head < 0 || (first > sentence && _parsed.Xpos[first - 1] is not (Xpos.Colon or Xpos.CC or Xpos.Comma)))
            return;
        found.SourceHead = head;
        found.Source = new WordRange(first, found.Cue.First);
    }

    private void SetAgent(Attribution found)
    {
        int agent = _tree.Child(found.CueWord, Deprel.obl_agent);
        if (agent < 0)
            return;
        found.SourceHead = agent;
        found.Source = clause.Trim(_tree.Subtree(agent));
    }

    private bool PassiveContent(Attribution found)
    {
        int verb = found.CueWord;
        CueEntry entry = found.Entry;
        int subject = clause.OwnSubject(verb);
        int ccomp = _tree.Child(verb, Deprel.ccomp);
        if (ccomp < 0)
            ccomp = _tree.Child(verb, Deprel.csubj_pass);
        if (ccomp >= 0 && entry.Allows(CueFrames.Clause))
        {
            if (entry.Allows(CueFrames.Addressee))
                found.Addressee = subject;
            return AddClause(found, ccomp);
        }
        if (entry.Kind == CueKind.Question && AddOblique(found))
            return true;
        if (subject < 0 || (entry.Kind == CueKind.Question && _parsed.Upos[subject] == Upos.PRON))
            return false;
        int predicate = _tree.Child(verb, Deprel.xcomp);
        if (predicate < 0)
            predicate = Oblique(verb, entry, "as");
        if (predicate < 0 && !entry.Allows(CueFrames.Object))
            return false;
        clause.AddContent(found, Clip(_tree.Subtree(subject), subject, found));
        if (predicate >= 0)
            clause.AddContent(found, Clip(_tree.Subtree(predicate), predicate, found));
        return true;
    }

    private bool ActiveContent(Attribution found)
    {
        int verb = found.CueWord;
        CueEntry entry = found.Entry;
        if (entry.Allows(CueFrames.Raising))
            return RaisedContent(found);
        int ccomp = _tree.Child(verb, Deprel.ccomp);
        // "Asked if he would go, Smith said: …": what he was asked is not what he said.
        if (ccomp >= 0 && ccomp < verb && _parsed.Form[ccomp] is "Asked" or "Pressed" or "Questioned")
            ccomp = -1;
        if (entry.Allows(CueFrames.Addressee))
            FindAddressee(found);
        else if (entry.Kind is CueKind.Question && ccomp > verb && Math.Max(_tree.Child(verb, Deprel.obj), _tree.Child(verb, Deprel.iobj)) is > 0 and int asked && asked < ccomp)
            found.Addressee = asked;
        if (entry.Allows(CueFrames.Quote) && QuoteBefore(verb) is >= 0 and int said)
            return AddQuoteBefore(found, said, ccomp);
        if (ccomp < verb && entry.Kind is CueKind.Speech or CueKind.Thought && entry.Allows(CueFrames.Clause) && AddAround(found))
            return true;
        if (ccomp > verb && entry.Kind is CueKind.Speech && clause.SentenceOf(verb).First is var sentence && LeadIn(found, sentence) is >= 0 and int lead)
            clause.AddContent(found, new WordRange(sentence, lead));
        if (ccomp >= 0 && (entry.Allows(CueFrames.Clause) || (entry.Allows(CueFrames.Quote) && TouchesQuote(ccomp))) && AddClause(found, ccomp))
            return true;
        if (IsInserted(found) && AddGovernor(found))
            return true;
        if (entry.Allows(CueFrames.Quote) && AddQuote(found))
            return true;
        int xcomp = _tree.Child(verb, Deprel.xcomp);
        int obj = _tree.Child(verb, Deprel.obj);
        if (obj >= 0 && entry.Allows(CueFrames.Predicate) && AddPredicate(found, obj, xcomp))
            return true;
        if (_parsed.Lemma[verb] == "call" && AddCalled(found))
            return true;
        if (obj >= 0 && (entry.Allows(CueFrames.Object) || _parsed.Lemma[verb] is "show" or "find" && IsTold(found.SourceHead)))
            return AddObject(found, obj, xcomp);
        if (xcomp >= 0 && entry.Kind == CueKind.Refusal && lexicon.TryVerb(_parsed.Lemma[xcomp], out CueEntry refused)
            && refused.Allows(CueFrames.Clause | CueFrames.Object) && _tree.Subtree(xcomp).End > xcomp + 1)
            return false; // "refused to reveal …": one cue, read at "reveal"
        if (xcomp >= 0 && ((entry.Allows(CueFrames.To) && clause.HasTo(xcomp)) || (entry.Allows(CueFrames.Ing) && _parsed.Xpos[xcomp] == Xpos.VBG)))
            return AddClause(found, xcomp);
        return AddOblique(found);
    }

    // "The poll shows a narrow lead": not "The minister showed courage".
    private bool IsTold(int subject) => subject >= 0 && lexicon.IsDocument(_parsed.Lemma[subject]);

    private bool RaisedContent(Attribution found)
    {
        int subject = found.SourceHead;
        int rest = _tree.Child(found.CueWord, Deprel.xcomp);
        if (rest < 0)
            rest = _tree.Child(found.CueWord, Deprel.ccomp);
        if (rest < 0)
            return false;
        found.SourceHead = -1;
        found.Source = default;
        if (subject >= 0 && _parsed.Deprel[subject] != Deprel.expl && _parsed.Lemma[subject] != "it")
            clause.AddContent(found, Clip(_tree.Subtree(subject), subject, found));
        return AddClause(found, rest);
    }

    private void FindAddressee(Attribution found)
    {
        int told = _tree.Child(found.CueWord, Deprel.iobj);
        if (told < 0)
            told = _tree.Child(found.CueWord, Deprel.obj);
        found.Addressee = told;
        if (!found.Source.IsEmpty && found.Source.End == found.Cue.First)
            PartNames(found);
    }

    // "Mr. Smith CNN told Sunday that …", as machine translation orders it: a person's name and, behind it, an organization's.
    private void PartNames(Attribution found)
    {
        int second = -1;
        bool person = false;
        for (int i = found.Source.First; i < found.Source.End; i++)
        {
            bool organization = _parsed.Name[i] == NameKind.Organization || IsAcronym(_parsed.Form[i]);
            if (person && second < 0 && organization && _parsed.Name[i - 1] == NameKind.Person)
                second = i;
            person |= _parsed.Name[i] == NameKind.Person && !organization;
        }
        if (second < 0)
            return;
        found.Addressee = TopOf(second, found.Source.End);
        found.Source = new WordRange(found.Source.First, second);
        found.SourceHead = TopOf(found.Source.First, second);
    }

    private static bool IsAcronym(string form)
    {
        if (form.Length is < 3 or > 5)
            return false;
        foreach (char c in form)
        {
            if (!char.IsAsciiLetterUpper(c))
                return false;
        }
        return true;
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
        if (found.Cue.End < _parsed.Count && found.SourceHead < found.Cue.First && _parsed.SentenceOf[found.Cue.End] == _parsed.SentenceOf[verb] && _parsed.Xpos[found.Cue.End] is Xpos.PRP && _parsed.Deprel[found.Cue.End] is Deprel.nsubj)
            return false;
        if (_parsed.Deprel[verb] == Deprel.parataxis)
            return clause.OwnSubject(verb) >= 0 && !(_tree.Subtree(verb).First is > 0 and var first && (_parsed.Form[first] is ";" || _parsed.Form[first - 1] is ";") || HasThing(verb) && !found.Entry.Allows(CueFrames.Addressee));
        if (_parsed.Deprel[verb] != Deprel.advcl)
            return false;
        int mark = _tree.Child(verb, Deprel.mark);
        // "as he put it"; not "as officials continued to offer hope".
        return mark >= 0 && _parsed.Lemma[mark] == "as" && _tree.Child(verb, Deprel.obj) < 0 && _tree.Child(verb, Deprel.xcomp) < 0 && _tree.Child(verb, Deprel.ccomp) < 0;
    }

    // "…; Thailand has rejected the ruling": a clause of its own, with an object of its own.
    private bool HasThing(int verb) => _tree.Child(verb, Deprel.obj) is >= 0 and int thing && thing > verb && _parsed.Upos[thing] is Upos.NOUN or Upos.PROPN;

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
        if (clause.QuoteOf(verb) >= 0 || _parsed.Deprel[verb] is Deprel.acl_relcl or Deprel.acl || _parsed.Xpos[verb] == Xpos.VBG)
            return -1;
        int first = Math.Max(clause.SentenceOf(verb).First - 1, verb - SourceReach);
        for (int i = verb - 1; i >= Math.Max(0, first); i--)
        {
            int q = clause.QuoteOf(i);
            if (q >= 0)
                return quotes[q].Words.End == i + 1 && JoinsOn(i + 1, verb) && EndsSpeech(q) && MayBeSource(i + 1, verb) ? q : -1;
            if (_parsed.Upos[i] == Upos.VERB && _parsed.Deprel[i] is not (Deprel.amod or Deprel.acl or Deprel.acl_relcl) && _parsed.Head[i] != i - 1)
                return -1;
        }
        return -1;
    }

    // A new sentence behind the quotation is about it only if it has no content of its own and turns the verb round: “…?” asked Smith.
    private bool JoinsOn(int next, int verb)
    {
        if (_parsed.Sentences[_parsed.SentenceOf[next]].First != next)
            return true;
        if (QuoteFinder.BeginsParagraph(_parsed, next) || _tree.Child(verb, Deprel.ccomp) > verb)
            return false;
        return _parsed.Form[next - 2] is "," or "?" or "!" || next == verb || IsAllThereIs(verb);
    }

    // "“….” Smith said.": a sentence that says nothing but that.
    private bool IsAllThereIs(int verb)
    {
        int end = clause.SentenceOf(verb).End;
        return verb + 1 < end && _parsed.Form[verb + 1] is "." && verb + 2 >= end;
    }

    private bool EndsSpeech(int quote)
    {
        int end = quotes[quote].Words.End;
        return !quotes[quote].Closed || _parsed.Form[end - 2] is "," or "." or "?" or "!" or "…" or "..." or "—" or "-" or "--" or "’" or "'"
            || (end < _parsed.Count && _parsed.Form[end] == ",") || quotes[quote].Words.Count > PhraseWords;
    }

    private bool MayBeSource(int first, int verb)
    {
        if (_parsed.Form[first] is "," or "—" or "–" or "--" or "-")
            first++;
        return first >= verb || _parsed.Upos[first] is Upos.PRON or Upos.PROPN or Upos.NOUN or Upos.DET or Upos.ADJ or Upos.NUM or Upos.AUX or Upos.ADV;
    }

    private bool AddQuoteBefore(Attribution found, int quote, int ccomp)
    {
        WordRange words = quotes[quote].Words;
        if (found.SourceHead < words.End || found.SourceHead == found.Addressee)
            FindSourceNearby(found, words.End);
        if (ccomp >= 0 && ccomp < found.CueWord && _tree.Subtree(ccomp) is var range && range.Overlaps(words) && range.First < words.First)
            clause.AddContent(found, new WordRange(range.First, words.End));
        else
            found.Content.Add(words);
        return true;
    }

    // Where the tree has no subject: the words between the quotation and the cue, or, if there are none, the noun phrase behind the cue.
    private void FindSourceNearby(Attribution found, int first)
    {
        if (first < found.Cue.First && _parsed.Form[first] is "," or "—" or "–" or "--" or "-")
            first++;
        int end = found.Cue.First;
        if (first >= end)
        {
            first = found.Cue.End;
            SentenceRange sentence = _parsed.Sentences[_parsed.SentenceOf[found.CueWord]];
            // "— stressed in turn the head of the delegation".
            if (first + 2 < sentence.End && _parsed.Form[first] is "in" && _parsed.Form[first + 1] is "turn" or "reply" or "response")
                first += 2;
            for (end = first; end < sentence.End && IsNominal(end); end++)
            {
            }
        }
        (found.SourceHead, found.Source) = (-1, default);
        int head = TopOf(first, end);
        // "“…,” told a press conference": who spoke is missing, and the noun behind the cue is who was told.
        if (head > found.CueWord && found.Entry.Allows(CueFrames.Addressee))
            found.Addressee = head;
        else if (head >= 0)
            SetSource(found, head);
    }

    private bool IsNominal(int word) =>
        _parsed.Upos[word] is Upos.NOUN or Upos.PROPN or Upos.PRON or Upos.DET or Upos.ADJ or Upos.NUM or Upos.ADP or Upos.PART && clause.QuoteOf(word) < 0;

    private int TopOf(int first, int end)
    {
        for (int i = first; i < end; i++)
        {
            if (_parsed.Upos[i] is Upos.NOUN or Upos.PROPN or Upos.PRON && !(first <= _parsed.Head[i] && _parsed.Head[i] < end))
                return i;
        }
        return -1;
    }

    // A quotation behind the cue in its sentence.
    private bool AddQuote(Attribution found)
    {
        int end = Math.Max(found.Cue.End, found.Source.End);
        int sentenceEnd = clause.SentenceOf(found.CueWord).End;
        // "He said:", and the quotation begins the next paragraph.
        if (end + 1 == sentenceEnd && _parsed.Form[end] is ":" && sentenceEnd < _parsed.Count && clause.QuoteOf(sentenceEnd) is >= 0 and int next && quotes[next].Words.First == sentenceEnd)
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
            if (q >= 0 || (_parsed.Upos[i] == Upos.VERB && _parsed.Deprel[i] is not (Deprel.amod or Deprel.acl)))
                return false;
        }
        return false;
    }

    // By the words alone, for trees go wrong here: "…, Smith said." and "…, said Smith, …" stand behind or inside their content.
    private bool AddAround(Attribution found)
    {
        WordRange sentence = clause.SentenceOf(found.CueWord);
        if (clause.QuoteOf(found.CueWord) >= 0 || _parsed.Xpos[found.CueWord] is Xpos.VBG || _parsed.Deprel[found.CueWord] is Deprel.acl_relcl or Deprel.acl)
            return false;
        int first = found.Cue.First;
        while (first > sentence.First && IsNominal(first - 1))
            first--;
        int end = found.Cue.End;
        // "…, A B, said in Vienna": a place is nobody.
        bool inverted = first == found.Cue.First && found.Cue.Count == 1 && !(end < sentence.End && _parsed.Upos[end] is Upos.ADP);
        if (first == found.Cue.First && !inverted)
            return AddBeforeApposed(found, sentence);
        while (inverted && end < sentence.End && IsNominal(end))
            end++;
        if (first - 2 < sentence.First || _parsed.Form[first - 1] != "," || (inverted && end == found.Cue.End))
            return false;
        int source = inverted ? end : found.Cue.End;
        end = BehindCircumstance(end, sentence.End, found.Entry.Allows(CueFrames.Addressee));
        if (end < sentence.End && !(_parsed.Form[end] is "," or "." or ";"))
            return false;
        bool more = end < sentence.End && _parsed.Form[end] == ",";
        // "…, officials said, as the army withdrew": the reporter goes on in his own words.
        if (more && end + 1 < sentence.End && (clause.QuoteOf(end + 1) >= 0 || _parsed.Form[end + 1] is "as" && _parsed.Deprel[end + 1] is Deprel.mark && _parsed.Head[end + 1] is >= 0 and int aside && _parsed.Deprel[aside] is Deprel.advcl && _parsed.Head[aside] == found.CueWord || _parsed.Xpos[end + 1] is Xpos.VBG or Xpos.CC or Xpos.WP or Xpos.WDT || _parsed.Form[end + 1] is "while" && end + 2 < sentence.End && _parsed.Xpos[end + 2] is Xpos.VBG))
            more = false;
        int head = inverted ? TopOf(found.Cue.End, end) : TopOf(first, found.Cue.First);
        bool goesOn = more && !inverted && HasPredicate(end + 1, sentence.End);
        if (head < 0 || _parsed.Xpos[head] is Xpos.WDT or Xpos.WP || !HasFiniteVerb(sentence.First, first - 1) && !(goesOn && MayLead(sentence.First)))
            return false;
        found.SourceHead = head;
        found.Source = inverted ? new WordRange(found.Cue.End, source) : new WordRange(first, found.Cue.First);
        clause.AddContent(found, new WordRange(sentence.First, first - 1));
        if (more)
            clause.AddContent(found, new WordRange(end + 1, sentence.End));
        return true;
    }

    // "…, the sponsors of the talks, Norway and Qatar, said in a statement": who speaks, and who that is, between commas.
    private bool AddBeforeApposed(Attribution found, WordRange sentence)
    {
        int end = found.Cue.First - 1;
        int inner = NominalsBefore(sentence.First, end, and: true);
        int outer = NominalsBefore(sentence.First, inner - 1, and: false);
        if (end <= sentence.First || _parsed.Form[end] is not "," || inner >= end || outer >= inner - 1 || outer - 1 <= sentence.First || _parsed.Form[inner - 1] is not "," || _parsed.Form[outer - 1] is not "," || !HasPredicate(sentence.First, outer - 1))
            return false;
        int head = TopOf(outer, inner - 1);
        if (head < 0 || _parsed.Upos[outer] is Upos.ADP)
            return false;
        (found.SourceHead, found.Source) = (head, new WordRange(outer, found.Cue.First));
        return clause.AddContent(found, new WordRange(sentence.First, outer - 1));
    }

    // Where the nominal words that end before a word begin; "and" among them where allowed.
    private int NominalsBefore(int first, int end, bool and)
    {
        while (end > first && (IsNominal(end - 1) || and && _parsed.Upos[end - 1] is Upos.CCONJ))
            end--;
        return end;
    }

    // "…, she said in a message to the convention.", "…, he told reporters on Friday.": when, where and to whom, up to the end of the sentence or the next comma.
    private int BehindCircumstance(int first, int end, bool told)
    {
        if (first >= end || !(_parsed.Upos[first] is Upos.ADP || told && IsNominal(first) || _parsed.Form[first].EndsWith("day", StringComparison.Ordinal)))
            return first;
        for (int i = first; i < end && i - first < LongestCircumstance; i++)
        {
            if (_parsed.Form[i] is "," or "." or ";")
                return i;
            if (clause.QuoteOf(i) >= 0 || _parsed.Upos[i] is Upos.VERB or Upos.AUX or Upos.SCONJ or Upos.PUNCT || _parsed.Xpos[i] is Xpos.WDT or Xpos.WP)
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
        if (_parsed.Upos[first] == Upos.SCONJ || _parsed.Form[first] is "Asked" or "Pressed" or "Questioned" || _parsed.Xpos[first] is Xpos.WRB or Xpos.VBN or Xpos.VBG or Xpos.IN)
            return false;
        if (HasPredicate(first, end))
            return true;
        // A past tense that was taken for a participle: "Protocol called for the minister to be flown out, sources said".
        bool any = false;
        for (int i = first + 1; i < end; i++)
            any |= _parsed.Xpos[i] is Xpos.VBN;
        return any && end - first >= FewestWords && _parsed.Upos[first] is Upos.NOUN or Upos.PROPN or Upos.DET or Upos.PRON or Upos.NUM or Upos.ADJ;
    }

    // "The museum, he said, would open in May", "Recently, she said, prices had risen": what stands before the two commas belongs to what is said. The end of that; −1 where nothing does.
    private int LeadIn(Attribution found, int sentence)
    {
        int first = found.Cue.First, end = found.Cue.End;
        while (first > sentence && IsNominal(first - 1))
            first--;
        if (first == found.Cue.First || first - 1 <= sentence || _parsed.Form[first - 1] is not "," || end + 1 >= _parsed.Count || _parsed.Form[end] is not "," || clause.QuoteOf(end + 1) >= 0 || !MayLead(sentence))
            return -1;
        int head = TopOf(first, found.Cue.First);
        if (head < 0 || _parsed.Form[sentence] is not ("If" or "Unless" or "Although" or "Though" or "Because" or "Once" or "Until" or "While") && HasPredicate(sentence, first - 1))
            return -1;
        (found.SourceHead, found.Source) = (head, new WordRange(first, found.Cue.First));
        return first - 1;
    }

    private bool AddPredicate(Attribution found, int obj, int xcomp)
    {
        int predicate = xcomp >= 0 ? xcomp : Oblique(found.CueWord, found.Entry, "as");
        if (predicate < 0 && found.Entry.Kind == CueKind.Judgement)
            predicate = Oblique(found.CueWord, found.Entry, "to");
        if (predicate < 0)
            return false;
        WordRange a = _tree.Subtree(obj);
        WordRange b = _tree.Subtree(predicate);
        return AddSpan(found, Math.Min(a.First, b.First), Math.Max(a.End, b.End), obj);
    }

    // By the words, for trees seldom keep the two apart: "called the system “rotten”", "called climate change a hoax", "called him unfit".
    private bool AddCalled(Attribution found)
    {
        int first = found.Cue.End, end = clause.SentenceOf(found.CueWord).End;
        int name = first;
        while (name < end && IsNominal(name) && !(name > first && NamesWhole(name - 1) && (_parsed.Form[name] is "a" or "an" || _parsed.Upos[name] is Upos.ADJ && _parsed.Xpos[name] is not Xpos.NNP)))
            name++;
        if (name == first || name >= end || !NamesWhole(name - 1) || !IsNominal(name) && !(clause.QuoteOf(name) is >= 0 and int q && quotes[q].Words.First == name))
            return false;
        int last = name;
        while (last < end && (clause.QuoteOf(last) >= 0 || GoesOnCalling(last, end)))
            last++;
        return AddSpan(found, first, last, first);
    }

    private bool GoesOnCalling(int word, int end)
    {
        if (_parsed.Form[word] is "," || _parsed.Upos[word] is Upos.CCONJ)
            return word + 1 < end && (_parsed.Upos[word + 1] is Upos.ADJ || _parsed.Xpos[word + 1] is Xpos.VBN && !lexicon.TryVerb(_parsed.Lemma[word + 1], out _) || clause.QuoteOf(word + 1) >= 0 || _parsed.Form[word + 1] is "a" or "an");
        return _parsed.Form[word] is not (";" or "." or "—" or "--") && _parsed.Upos[word] is not Upos.SCONJ;
    }

    // Nothing more is to come of the noun phrase that ends here.
    private bool NamesWhole(int word) => _parsed.Upos[word] is Upos.NOUN or Upos.PROPN || _parsed.Xpos[word] is Xpos.PRP;

    private bool AddObject(Attribution found, int obj, int xcomp)
    {
        WordRange range = _tree.Subtree(obj);
        int end = range.End;
        for (int c = _tree.FirstChild(found.CueWord); c >= 0; c = _tree.NextSibling(c))
        {
            if (c > obj && (c == xcomp || (_parsed.Deprel[c] is Deprel.obl or Deprel.advcl && IsComplement(c))))
                end = Math.Max(end, _tree.Subtree(c).End);
        }
        return AddSpan(found, range.First, ToCharge(found, end), obj);
    }

    // "accused Azerbaijan on Thursday of shelling positions near the village, wounding four": up to the comma, wherever the tree hung it.
    private int ToCharge(Attribution found, int end)
    {
        if (_parsed.Lemma[found.CueWord] is not ("accuse" or "suspect"))
            return end;
        int sentenceEnd = clause.SentenceOf(found.CueWord).End;
        int of = end;
        while (of < sentenceEnd && of - end < LongestCircumstance && _parsed.Form[of] is not "of" && _parsed.Upos[of] is Upos.ADP or Upos.PROPN or Upos.ADV or Upos.NUM or Upos.NOUN)
            of++;
        if (of >= sentenceEnd || _parsed.Form[of] is not "of")
            return end;
        int last = of;
        while (last < sentenceEnd && (clause.QuoteOf(last) >= 0 || _parsed.Form[last] is not (";" or ".") && (_parsed.Form[last] is not "," || last + 1 < sentenceEnd && _parsed.Xpos[last + 1] is Xpos.VBG)))
            last++;
        return last;
    }

    // "accused them of lying", "blamed the crash on fog", "praised him for".
    private bool IsComplement(int word)
    {
        if (_parsed.Form[word].EndsWith("day", StringComparison.Ordinal))
            return false;
        int mark = CaseOf(word);
        return mark >= 0 && _parsed.Lemma[mark] is "of" or "on" or "for" or "with" or "as" or "to" or "from" or "over" or "about" or "against";
    }

    private bool IsDay(int word) => _parsed.Form[word].EndsWith("day", StringComparison.Ordinal) || Datelines.IsMonth(_parsed.Form[word]) || _parsed.Lemma[word] is "week" or "month" or "year" or "night" or "evening" or "morning" or "afternoon";

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
            if (_parsed.Lemma[found.CueWord] is "call" && obj && preposition != found.Cue.End || _parsed.Lemma[found.CueWord] is "respond" && !IsNegatedWill(found.CueWord))
                continue;
            WordRange range = _tree.Subtree(c);
            if (preposition == found.Cue.End)
                found.Cue = new WordRange(found.Cue.First, preposition + 1);
            return AddSpan(found, preposition + 1, Asked(found.CueWord, range.End), c);
        }
        return false;
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

    private int Oblique(int verb, CueEntry entry, string preposition)
    {
        if (!entry.Allows(CueFrames.Predicate))
            return -1;
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
        if (head > found.CueWord && found.Entry.Kind == CueKind.Speech)
            range = new WordRange(range.First, FurtherSpeech(head, range));
        // "reveal what will be on the agenda", "agreed how to carry it out".
        if (range.First > found.Cue.End && _parsed.Xpos[range.First - 1] is Xpos.WP or Xpos.WRB)
            range = new WordRange(range.First - 1, range.End);
        range = new WordRange(range.First, ToSecondThat(found, range));
        return clause.AddContent(found, range);
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
        if (at + 2 >= sentenceEnd || _parsed.Form[at] is not ("and" or "but") || _parsed.Form[at + 1] is not "that" || _parsed.Head[at + 1] <= at + 1 || clause.QuoteOf(at) >= 0)
            return range.End;
        return Math.Max(range.End, Math.Min(sentenceEnd, _tree.Subtree(_parsed.Head[at + 1]).End));
    }

    // What is said begins right behind "said" and takes in the clauses that the tree hung on the cue but that say more of the same.
    private WordRange Widen(Attribution found, int head, WordRange range)
    {
        int next = found.Cue.End;
        int first = range.First;
        if (next < first && !found.Entry.Allows(CueFrames.Addressee) && found.Entry.Kind is not CueKind.Question && found.SourceHead < next && _parsed.Head[next] != found.CueWord
            && _parsed.Upos[next] is Upos.DET or Upos.PRON or Upos.PROPN or Upos.NOUN or Upos.ADJ or Upos.SCONJ or Upos.NUM)
            first = next;
        int end = range.End;
        for (int c = _tree.FirstChild(found.CueWord); c >= 0; c = _tree.NextSibling(c))
        {
            if (c < head || c == found.SourceHead || _tree.Subtree(c).First != end + (end < _parsed.Count && _parsed.Form[end] == "," ? 1 : 0))
                continue;
            if (_parsed.Deprel[c] == Deprel.conj ? !SaysMore(c) : _parsed.Deprel[c] != Deprel.ccomp && (_parsed.Deprel[c] != Deprel.advcl || _tree.Child(c, Deprel.mark) < 0))
                break;
            end = _tree.Subtree(c).End;
        }
        return new WordRange(first, ToPredicate(end));
    }

    // "noted that naming a judge | is an important part …": the tree lost the predicate.
    private int ToPredicate(int end)
    {
        if (end >= _parsed.Count || !(_parsed.Upos[end] is Upos.AUX || _parsed.Xpos[end] is Xpos.VBD or Xpos.VBZ or Xpos.VBP or Xpos.MD) || _parsed.Sentences[_parsed.SentenceOf[end]].First == end || clause.QuoteOf(end) != clause.QuoteOf(end - 1))
            return end;
        int sentenceEnd = clause.SentenceOf(end).End;
        while (end < sentenceEnd && _parsed.Form[end] is not ("," or ";" or "." or "—" or "--"))
            end++;
        return end;
    }

    // "… and that he would stay", "… and had no wish to": not "… and urged them to", not "…, but Smith left".
    private bool SaysMore(int conjunct)
    {
        int mark = _tree.Child(conjunct, Deprel.mark);
        if (mark >= 0 && _parsed.Lemma[mark] == "that")
            return true;
        return clause.OwnSubject(conjunct) < 0 && !lexicon.TryVerb(_parsed.Lemma[conjunct], out _);
    }

    // "said that he would go, adding that …": the participle of speech belongs to who speaks, though the tree may hang it lower.
    private int FurtherSpeech(int head, WordRange range)
    {
        for (int c = _tree.FirstChild(head); c >= 0; c = _tree.NextSibling(c))
        {
            if (c > head && _parsed.Deprel[c] is Deprel.advcl && IsSpeechParticiple(c) && c > 0 && _parsed.Form[c - 1] == ",")
                return Math.Min(range.End, c - 1);
        }
        return range.End;
    }

    private bool IsSpeechParticiple(int word) =>
        _parsed.Xpos[word] == Xpos.VBG && _parsed.Lemma[word] is "add" or "note" or "say" or "argue" or "claim" or "insist" or "call" or "warn" or "cite" or "explain"
            && _parsed.Xpos[word] == Xpos.VBG;

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

    // "refused to reveal", "declined to comment", "would not say": nothing will be said.
    private void MarkRefusal(Attribution found)
    {
        int verb = found.CueWord;
        int head = _parsed.Head[verb];
        if (head >= 0 && _parsed.Deprel[verb] == Deprel.xcomp && lexicon.TryVerb(_parsed.Lemma[head], out CueEntry governor) && governor.Kind == CueKind.Refusal)
        {
            found.Cue = new WordRange(Math.Min(found.Cue.First, clause.VerbGroup(head).First), found.Cue.End);
            found.Refusal = lexicon.IsWithheld(_parsed.Lemma[verb]);
        }
        else if (found.Entry.Kind == CueKind.Refusal)
        {
            int refused = _tree.Child(verb, Deprel.xcomp);
            found.Refusal = refused >= 0 && lexicon.IsWithheld(_parsed.Lemma[refused]);
        }
        else if (lexicon.IsWithheld(_parsed.Lemma[verb]) && found.Entry.Kind == CueKind.Speech)
        {
            found.Refusal = IsNegatedWill(verb);
        }
    }

    private bool IsNegatedWill(int verb)
    {
        bool not = false;
        bool would = false;
        for (int c = _tree.FirstChild(verb); c >= 0 && c < verb; c = _tree.NextSibling(c))
        {
            not |= _parsed.Lemma[c] is "not" or "n't" or "n’t";
            not |= _parsed.Deprel[c] is Deprel.nsubj && (_parsed.Lemma[c] is "nobody" or "none" or "neither" || _tree.Child(c, Deprel.det) is >= 0 and int no && _parsed.Lemma[no] is "neither" or "no");
            would |= _parsed.Deprel[c] == Deprel.aux && _parsed.Lemma[c] is "would" or "will" or "do" && _parsed.Deprel[c] == Deprel.aux;
        }
        return not && would;
    }
}
