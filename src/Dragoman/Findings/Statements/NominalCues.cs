using Dragoman.Reading;

namespace Dragoman.Findings.Statements;

/// <summary>Reads cues that are not verbs: "his claim that", "plans to", "is confident that", "according to", "Name: …".</summary>
internal sealed class NominalCues(CueLexicon lexicon, ClauseReader clause)
{
    private const int LongestHeading = 6;

    // The same where an office and a person's name are in it: "The finance minister of Israel, A B: the war goes on".
    private const int LongestNamedHeading = 12;
    private const int LongestTurn = 30;
    private const int LongestChain = 100;

    // Words at the head of what describes a source.
    private const int LongestLead = 4;

    // Words of "the agency said" at the end of a sentence.
    private const int LongestTeller = 12;

    // Words of a source that the tree hung elsewhere.
    private const int LongestTail = 12;

    private readonly ParsedText _parsed = clause.Parsed;
    private readonly DependencyTree _tree = clause.Tree;

    /// <summary>The attribution that this word makes; null where it makes none.</summary>
    public Attribution? Read(int word) => _parsed.Upos[word] switch
    {
        Upos.NOUN => ReadNoun(word),
        Upos.ADJ => ReadAdjective(word),
        Upos.VERB when _parsed.Lemma[word] == "convince" || _parsed.Xpos[word] == Xpos.VBN => ReadAdjective(word),
        _ => null,
    };

    private Attribution? ReadNoun(int noun)
    {
        if (!lexicon.TryNoun(_parsed.Lemma[noun], out CueEntry entry) || _parsed.Deprel[noun] is Deprel.compound)
            return null;
        Attribution found = new() { CueWord = noun, Entry = entry, Cue = new WordRange(noun, noun + 1) };
        if (!NominalContent(found, noun))
            return null;
        FindOwner(found, noun);
        // "claims of fraud": whose, it does not say.
        if (found.SourceHead < 0)
            return null;
        found.Refusal = entry.Kind == CueKind.Refusal && RefusedVerb(noun) is >= 0 and int verb && lexicon.IsWithheld(_parsed.Lemma[verb]);
        return found;
    }

    private int RefusedVerb(int word) => Math.Max(_tree.Child(word, Deprel.acl), _tree.Child(word, Deprel.xcomp));

    private bool NominalContent(Attribution found, int head)
    {
        for (int c = _tree.FirstChild(head); c >= 0; c = _tree.NextSibling(c))
        {
            if (c < head)
                continue;
            switch (_parsed.Deprel[c])
            {
                case Deprel.acl or Deprel.ccomp or Deprel.xcomp or Deprel.advcl or Deprel.acl_relcl when _parsed.Deprel[c] is not Deprel.acl_relcl
                    || _tree.Child(c, Deprel.mark) is >= 0 and int that && _parsed.Xpos[that] is Xpos.IN:
                    bool infinitive = clause.HasTo(c);
                    bool clausal = !infinitive && _parsed.Deprel[c] != Deprel.xcomp && clause.OwnSubject(c) >= 0 && StartsClause(c, head);
                    if ((infinitive && found.Entry.Allows(CueFrames.To)) || (clausal && found.Entry.Allows(CueFrames.Clause)))
                        return clause.AddContent(found, new WordRange(Math.Max(head + 1, _tree.Subtree(c).First), _tree.Subtree(c).End));
                    if (AddPreposition(found, head, c, Deprel.mark))
                        return true;
                    break;
                case Deprel.nmod or Deprel.obl:
                    if (AddPreposition(found, head, c, Deprel.@case))
                        return true;
                    break;
            }
        }
        return AddFromVerb(found, head);
    }

    // "expressed confidence that …", "voiced concern over …": what stands right behind the noun, hung from the verb that lends it its subject.
    private bool AddFromVerb(Attribution found, int noun)
    {
        if (_parsed.Deprel[noun] is not Deprel.obj || _parsed.Head[noun] is not (>= 0 and int verb) || !lexicon.IsLightVerb(_parsed.Lemma[verb]))
            return false;
        for (int c = _tree.FirstChild(verb); c >= 0; c = _tree.NextSibling(c))
        {
            if (c < noun || _tree.Subtree(c).First != noun + 1)
                continue;
            if (_parsed.Deprel[c] is Deprel.ccomp && found.Entry.Allows(CueFrames.Clause) && _parsed.Form[noun + 1] is "that")
                return clause.AddContent(found, _tree.Subtree(c));
            return _parsed.Deprel[c] is Deprel.obl && AddPreposition(found, noun, c, Deprel.@case);
        }
        return false;
    }

    // "the claim that he left", not "the claim he made", which is a relative clause whatever the tree says.
    private bool StartsClause(int word, int head)
    {
        int mark = _tree.Child(word, Deprel.mark);
        return mark >= 0 ? _parsed.Lemma[mark] is "that" or "whether" or "if" : _parsed.Upos[head] != Upos.NOUN;
    }

    private bool AddPreposition(Attribution found, int head, int dependent, Deprel relation)
    {
        int mark = _tree.Child(dependent, relation);
        if (mark < head || mark > dependent || !CueLexicon.LeadsToContent(found.Entry, _parsed.Lemma[mark]))
            return false;
        if (mark == head + 1)
            found.Cue = new WordRange(found.Cue.First, mark + 1);
        return clause.AddContent(found, new WordRange(mark + 1, _tree.Subtree(dependent).End));
    }

    // "announced a truce, raising hopes of peace": other people's.
    private bool Wakes(int verb, int noun) => _parsed.Lemma[verb] is "raise" && _parsed.Lemma[noun] is "hope" or "fear" or "expectation";

    // Whose claim: "his claim", "the judges' claim"; "made the claim"; "a claim by the judges".
    private void FindOwner(Attribution found, int noun)
    {
        int owner = _tree.Child(noun, Deprel.nmod_poss);
        if (owner >= 0)
        {
            found.SourceHead = owner;
            found.Source = _tree.Subtree(owner);
            return;
        }
        int verb = _parsed.Head[noun];
        if (verb >= 0 && _parsed.Deprel[noun] == Deprel.obj && lexicon.IsLightVerb(_parsed.Lemma[verb]) && verb < noun && !Wakes(verb, noun))
        {
            found.Cue = new WordRange(clause.VerbGroup(verb).First, found.Cue.End);
            SetSource(found, clause.Subject(verb));
            return;
        }
        for (int c = _tree.FirstChild(noun); c >= 0; c = _tree.NextSibling(c))
        {
            if (_parsed.Deprel[c] == Deprel.nmod && _tree.Child(c, Deprel.@case) is >= 0 and int mark
                && _parsed.Lemma[mark] is "by" or "from" or "among"
                && !found.Content[0].Has(c))
            {
                found.SourceHead = c;
                found.Source = clause.NounPhrase(c, found.Cue);
                return;
            }
        }
    }

    private void SetSource(Attribution found, int head)
    {
        if (head < 0 || found.Cue.Has(head) || found.Content.Exists(c => c.Has(head)))
            return;
        found.SourceHead = head;
        found.Source = clause.NounPhrase(head, found.Cue);
    }

    private Attribution? ReadAdjective(int word)
    {
        if (!lexicon.TryAdjective(_parsed.Form[word], out CueEntry entry) && !lexicon.TryAdjective(_parsed.Lemma[word], out entry))
            return null;
        // "make sure that the doors are shut": nobody is sure of it yet.
        if (_parsed.Deprel[word] is Deprel.amod
            || _parsed.Form[word] is "sure" or "certain" && _parsed.Deprel[word] is Deprel.xcomp && _parsed.Head[word] is >= 0 and int make
                && _parsed.Lemma[make] is "make")
            return null;
        WordRange group = clause.VerbGroup(word);
        int head = _parsed.Head[word];
        // "made it clear".
        if (_parsed.Deprel[word] == Deprel.xcomp && head >= 0
            && (head == group.First - 1 || head == group.First - 2 && _parsed.Form[head + 1] is "it"))
            group = new WordRange(clause.VerbGroup(head).First, group.End);
        Attribution found = new() { CueWord = word, Entry = entry, Cue = group };
        int subject = clause.Subject(word);
        if (subject < 0 || _parsed.Lemma[subject] == "it" || !NominalContent(found, word))
            return null;
        SetSource(found, subject);
        if (found.Source.IsEmpty)
            return null;
        found.Refusal = entry.Kind == CueKind.Refusal && RefusedVerb(word) is >= 0 and int verb && lexicon.IsWithheld(_parsed.Lemma[verb])
            // "was not willing to comment".
            || _parsed.Form[word] is "willing" && word > 0 && _parsed.Form[word - 1] is "not" or "n't" or "n’t"
                && RefusedVerb(word) is >= 0 and int said && _parsed.Lemma[said] is "comment" or "say" or "answer" or "speak" or "reveal" or "discuss";
        return found;
    }

    /// <summary>"according to X": the content is the rest of the clause. Null where <paramref name="word"/> does not begin that.</summary>
    public Attribution? ReadAccording(int word)
    {
        if (word + 2 >= _parsed.Count || !_parsed.Form[word].Equals("according", StringComparison.OrdinalIgnoreCase)
            || _parsed.Lemma[word + 1] != "to")
            return null;
        int source = _parsed.Deprel[word] is Deprel.@case or Deprel.mark ? _parsed.Head[word] : Governed(word);
        if (source <= word)
            return null;
        int governor = _parsed.Deprel[word] is Deprel.@case or Deprel.mark ? _parsed.Head[source] : _parsed.Head[word];
        WordRange phrase = _tree.Subtree(source);
        Attribution found = new()
        {
            CueWord = word,
            Cue = new WordRange(word, word + 2),
            Entry = new CueEntry(CueKind.Speech, CueFrames.Quote, 0),
            SourceHead = source,
            Source = clause.Trim(new WordRange(word + 2, BeforeClause(source, SourceEnd(word + 2, phrase.End)))),
        };
        if (found.Source.IsEmpty || governor < 0)
            return null;
        if (ClauseBehind(word, found.Source.End) is >= 0 and int comma)
        {
            found.Source = new WordRange(word + 2, comma);
            if (source >= comma)
                found.SourceHead = HeadOf(found.Source);
            return clause.AddContent(found, new WordRange(comma + 1, BeforeTeller(comma + 1, clause.SentenceOf(word).End))) ? found : null;
        }
        // "according to the words of the minister": whose they are.
        if (_parsed.Lemma[source] is "word" && _tree.Child(source, Deprel.nmod) is >= 0 and int whose && whose > source
            && _parsed.Form[source + 1] is "of")
            found.SourceHead = whose;
        if (!AddSentence(found, governor))
            return null;
        WordRange last = found.Content[^1];
        if (clause.SentenceOf(word).First == word && last.First > found.Source.End)
            found.Content[^1] = clause.Trim(new WordRange(last.First, Math.Min(last.End, BeforeTeller(last.First, last.End))));
        return found;
    }

    /// <summary>"in the view of X", "in X's words": as <see cref="ReadAccording"/>. Null where <paramref name="word"/> does not begin that.</summary>
    public Attribution? ReadView(int word)
    {
        if (word + 2 >= _parsed.Count || !(_parsed.Form[word] is "in" or "In" or "to" or "To" or "by" or "By" or "on" or "On" or "after" or "After" or "from" or "From")
            || _parsed.Head[word] is not (> 0 and int view) || view <= word || !lexicon.IsView(_parsed.Form[view])
            || _parsed.Deprel[view] is not (Deprel.obl or Deprel.nmod or Deprel.parataxis) || _parsed.Head[view] is not (>= 0 and int governor))
            return null;
        int whose = _tree.Child(view, Deprel.nmod_poss), of = _tree.Child(view, Deprel.nmod);
        bool owned = whose > word && whose < view;
        // "in their own words" tells nothing of who they are; "in words of one syllable" are nobody's.
        if (!owned
            && !(of > view && _parsed.Form[view + 1] is "of"
                // "in opinion of the president", "by words of speaker X", in damaged copy.
                && (_tree.Child(view, Deprel.det) is > 0 and int the ? _parsed.Lemma[the] is "the"
                    : view == word + 1 && _parsed.Form[view] is "words" or "opinion" or "mind" or "estimation"))
            // Other prepositions are set so in other languages: "by the words of X", "on opinion of X", but "to my mind" is English.
            || _parsed.Lemma[word].ToLowerInvariant() is not "in"
                && (_parsed.Form[view] is not ("words" or "opinion" or "mind" or "statement" or "assessment" or "reckoning" or "account" or "telling" or "estimate")
                    || owned && _parsed.Upos[whose] is Upos.PRON && _parsed.Form[view] is not ("mind" or "reckoning" or "account" or "telling" or "estimate"))
            || owned && _parsed.Upos[whose] is Upos.PRON && _parsed.Lemma[whose] is not ("he" or "she" or "his" or "her"))
            return null;
        WordRange phrase = _tree.Subtree(owned ? whose : of);
        Attribution found = new()
        {
            CueWord = view,
            Cue = owned ? new WordRange(view, view + 1) : new WordRange(word, view + 2),
            Entry = new CueEntry(CueKind.Speech, CueFrames.Quote, 0),
            SourceHead = owned ? whose : of,
            Source = clause.Trim(owned ? phrase : new WordRange(view + 2, BeforeClause(of, phrase.End))),
        };
        WordRange sentence = clause.SentenceOf(word);
        // "was killed in the eyes of his children" is nobody's word.
        bool set = word == sentence.First || _parsed.Form[word - 1] is ",";
        return set && !found.Source.IsEmpty && _parsed.Upos[found.SourceHead] is Upos.PROPN or Upos.NOUN or Upos.PRON && AddSentence(found, governor)
            ? found : null;
    }

    // What is so by somebody's word: the sentence around the phrase that names him.
    private bool AddSentence(Attribution found, int governor)
    {
        int first = Math.Min(found.Cue.First, found.Source.First), end = Math.Max(found.Cue.End, found.Source.End);
        if (first > 0 && _parsed.Form[first - 1] is "in" or "In")
            first--;
        WordRange whole = _tree.Subtree(ClauseHead(governor));
        // Behind a comma at the end of the sentence all of it is according to them, whoever speaks in it.
        WordRange sentence = clause.SentenceOf(first);
        if (first > sentence.First + 2 && _parsed.Form[first - 1] is "," or "”" or "''" or "\"" && end + 1 >= sentence.End
            && whole.First > sentence.First && _parsed.Upos[sentence.First] is not Upos.CCONJ)
            whole = sentence;
        clause.AddContent(found, new WordRange(whole.First, Math.Min(first, whole.End)));
        if (found.Content is [{ } only] && AfterOthers(only) is var from && from > only.First)
            found.Content[0] = clause.Trim(new WordRange(from, only.End));
        WordRange rest = clause.Trim(new WordRange(Math.Max(end, whole.First), whole.End));
        // "…, according to the bank - half a point more": behind the source only another clause is content; "…, according to the bank, and the state
        // welcomed it": that one is the state's.
        if (found.Content.Count == 0 || HasVerb(rest.First, rest.End) && !IsOthers(end, rest))
            clause.AddContent(found, rest);
        return found.Content.Count > 0;
    }

    // Whether what goes on behind the source is somebody else's word, with a subject and a cue of its own.
    private bool IsOthers(int source, WordRange rest)
    {
        int and = rest.First;
        // "…, according to A; B denies it".
        for (int i = source; i < rest.First; i++)
        {
            if (_parsed.Form[i] is ";" && SubjectBehind(rest.First, rest.End) >= 0)
                return true;
        }
        if (_parsed.Upos[and] is not Upos.CCONJ && and > source)
            and--;
        return and > source && _parsed.Upos[and] is Upos.CCONJ && _parsed.Form[and - 1] is ","
            && SubjectBehind(and + 1, rest.End) is >= 0 and int verb && verb > and + 1 && lexicon.TryVerb(_parsed.Lemma[verb], out _);
    }

    // "Prices rose, the mayor said, and the prefect saw them fall, according to the UN": what the mayor said is not the UN's word.
    private int AfterOthers(WordRange range)
    {
        for (int i = range.End - 2; i > range.First; i--)
        {
            if (_parsed.Form[i] is "," && clause.QuoteOf(i) < 0 && _parsed.Form[i + 1] is "and" or "but" or "while"
                && _parsed.Upos[i - 1] is Upos.VERB && TreeRepair.IsSaying(_parsed.Lemma[i - 1]))
                return i + 2;
        }
        return range.First;
    }

    // "According to the official, the exam this year, planned for May, has been put off": at the head of a sentence the source ends at its
    // first comma, unless it is described behind that, and the rest is by its word. The comma, where the source that was read goes beyond it; −1 elsewhere.
    private int ClauseBehind(int word, int end)
    {
        WordRange sentence = clause.SentenceOf(word);
        if (sentence.First != word)
            return -1;
        int comma = word + 2;
        while (comma < end && !(_parsed.Form[comma] is "," && clause.QuoteOf(comma) < 0
            // "the Forum for Women, Law and Development, prices rose": a comma within a name.
            && (_parsed.Name[comma - 1] is not NameKind.Organization || _parsed.Name[comma + 1] is not NameKind.Organization
                || _parsed.Upos[comma + 1] is not Upos.PROPN)))
            comma++;
        // What stands behind it must be a clause, and more than a place in a name.
        if (comma >= end || comma + 3 > sentence.End || !HasVerb(comma + 1, sentence.End))
            return -1;
        return IsDescribed(comma, sentence.End) ? -1 : comma;
    }

    // Whether the words behind a comma tell who somebody is: "a think tank in Minsk, prices rose", "which cited the police, prices rose".
    private bool IsDescribed(int comma, int end)
    {
        int next = comma + 1;
        while (next < end && _parsed.Form[next] is not ("," or "--"))
            next++;
        bool finite = false;
        for (int i = comma + 1; i < next; i++)
        {
            if (i < comma + LongestLead && _parsed.Xpos[i] is Xpos.WP or Xpos.WDT or Xpos.WPS)
                return true;
            finite |= _parsed.Xpos[i] is Xpos.VBD or Xpos.VBZ or Xpos.VBP or Xpos.MD;
        }
        if (clause.QuoteOf(comma + 1) >= 0)
            return true;
        if (_parsed.Xpos[comma + 1] is Xpos.VBG or Xpos.VBN && !finite)
            return true;
        // The description is followed by the clause, with a subject of its own.
        if (finite || next + 2 >= end || _parsed.Form[next] is not ","
            || _parsed.Upos[next + 1] is not (Upos.DET or Upos.NOUN or Upos.PROPN or Upos.PRON or Upos.NUM or Upos.ADJ or Upos.ADV or Upos.ADP)
            || _parsed.Form[next + 1] is "and" or "or")
            return false;
        bool named = _parsed.Upos[comma - 1] is Upos.PROPN || _parsed.Form[comma - 1] is ")";
        return named ? _parsed.Upos[comma + 1] is Upos.DET && _parsed.Lemma[comma + 1] is "a" or "an" or "the" or "one" || IsOffice(comma + 1, next)
                || _parsed.Name[comma - 1] is NameKind.Place && _parsed.Name[comma + 1] is NameKind.Place && next == comma + 2
            // "the guard, A B, two men came".
            : _parsed.Name[comma + 1] is NameKind.Person && Entities.RoleNouns.Shared.IsPerson(_parsed.Lemma[comma - 1])
                && next - comma <= LongestLead + 1;
    }

    private bool IsOffice(int first, int end)
    {
        for (int i = first; i < Math.Min(end, first + LongestLead); i++)
        {
            if (_parsed.Upos[i] is Upos.NOUN && (Entities.RoleNouns.Shared.IsPerson(_parsed.Lemma[i]) || _parsed.Lemma[i] is "company" or "agency"))
                return true;
            if (_parsed.Upos[i] is not (Upos.ADJ or Upos.NOUN or Upos.PROPN))
                return false;
        }
        return false;
    }

    // "According to the rule, mines will be closed, said Zhao": who tells that is no part of it.
    private int BeforeTeller(int first, int end)
    {
        int last = end;
        while (last > first && _parsed.Upos[last - 1] is Upos.PUNCT)
            last--;
        for (int i = last - 1; i > Math.Max(first + 2, last - LongestTeller); i--)
        {
            if (_parsed.Form[i] is not "," || clause.QuoteOf(i) >= 0)
                continue;
            bool says = _parsed.Upos[last - 1] is Upos.VERB && TreeRepair.IsSaying(_parsed.Lemma[last - 1])
                || _parsed.Upos[i + 1] is Upos.VERB && TreeRepair.IsSaying(_parsed.Lemma[i + 1]) && _parsed.Xpos[i + 1] is Xpos.VBD or Xpos.VBZ;
            return says ? i : end;
        }
        return end;
    }

    private int HeadOf(WordRange phrase)
    {
        int head = phrase.First;
        for (int step = 0; step < phrase.Count && phrase.Has(_parsed.Head[head]); step++)
            head = _parsed.Head[head];
        return head;
    }

    // "according to the statement, A B met with": where a clause begins behind the comma, the source has ended.
    private int BeforeClause(int source, int end)
    {
        for (int i = source + 1; i + 2 < end; i++)
        {
            if (_parsed.Form[i] is "," && _parsed.Upos[i + 1] is Upos.PROPN or Upos.PRON or Upos.DET or Upos.NOUN or Upos.ADJ or Upos.NUM
                && _parsed.Xpos[i + 1] is not (Xpos.WP or Xpos.WDT or Xpos.WPS) && SubjectBehind(i + 1, end) is >= 0 and int verb && verb < end
                && _parsed.Deprel[verb] is not Deprel.acl_relcl)
                return i;
        }
        return end;
    }

    // The finite verb of the noun phrase that begins at a word; −1 where it has none.
    private int SubjectBehind(int first, int end)
    {
        for (int i = first; i < end
            && _parsed.Upos[i] is Upos.PROPN or Upos.PRON or Upos.DET or Upos.NOUN or Upos.ADJ or Upos.NUM or Upos.VERB or Upos.AUX
                or Upos.ADP or Upos.PART or Upos.ADV;
            i++)
        {
            // A past tense may be taken for a participle.
            if (i > first && (_parsed.Xpos[i] is Xpos.VBD or Xpos.VBZ or Xpos.VBP or Xpos.MD
                || _parsed.Xpos[i] is Xpos.VBN && Math.Max(_tree.Child(i, Deprel.nsubj), _tree.Child(i, Deprel.nsubj_pass)) >= first))
                return i;
        }
        return -1;
    }

    // "according to spokesman | A B.", "according to three people | briefed on the talks.": where no mark stands between, the source runs on to the
    // mark that ends it.
    private int SourceEnd(int first, int end)
    {
        int last = end;
        int sentence = clause.SentenceOf(first).End;
        while (last < sentence && _parsed.Upos[last] is not Upos.PUNCT
            && !(_parsed.Upos[last] is Upos.AUX
                || _parsed.Xpos[last] is Xpos.VBZ or Xpos.VBP or Xpos.MD or Xpos.CC or Xpos.WDT or Xpos.WP or Xpos.WRB))
            last++;
        return last < sentence && _parsed.Form[last] is "." or "," or ";" && last - end <= LongestTail ? last : end;
    }

    /// <summary>"“…” — Name": who is named behind the dash spoke. Null where <paramref name="word"/> is no such dash.</summary>
    public Attribution? ReadSigned(int word)
    {
        if (_parsed.Form[word] is not ("―" or "—" or "–" or "--" or "-") || word < 2 || clause.QuoteOf(word - 1) < 0 || clause.QuoteOf(word) >= 0)
            return null;
        int end = word + 1;
        while (end < _parsed.Count && end - word <= LongestHeading && _parsed.Upos[end] is Upos.PROPN && !QuoteFinder.BeginsParagraph(_parsed, end))
            end++;
        if (end == word + 1 || end - word > LongestHeading
            || end < _parsed.Count && !(_parsed.Form[end] is "." or "," || clause.QuoteOf(end) >= 0 || QuoteFinder.BeginsParagraph(_parsed, end)))
            return null;
        int first = word - 1;
        while (first > 0 && clause.QuoteOf(first - 1) == clause.QuoteOf(word - 1))
            first--;
        Attribution found = new()
        {
            CueWord = word,
            Cue = new WordRange(word, word + 1),
            Entry = new CueEntry(CueKind.Speech, CueFrames.Quote, 0),
            SourceHead = word + 1,
            Source = new WordRange(word + 1, end),
        };
        found.Content.Add(new WordRange(first, word));
        return found;
    }

    private int Governed(int word)
    {
        int c = _tree.Child(word, Deprel.obl);
        return c >= 0 ? c : _tree.Child(word, Deprel.nmod);
    }

    // The whole sentence is according to somebody, but for clauses that somebody else says.
    private int ClauseHead(int word)
    {
        for (int depth = 0; depth < LongestChain && _parsed.Head[word] >= 0
            && _parsed.Deprel[word] is not (Deprel.ccomp or Deprel.parataxis); depth++)
            word = _parsed.Head[word];
        return word;
    }

    // Not a list: "Iowa: Smith, Jones, Miller".
    private bool HasVerb(int first, int end)
    {
        for (int i = first; i < end; i++)
        {
            if (_parsed.Upos[i] is Upos.VERB or Upos.AUX)
                return true;
        }
        return false;
    }

    // A transcript: the speaker has the whole paragraph.
    private int ParagraphEnd(int end)
    {
        for (int sentences = 0; sentences < LongestTurn && end < _parsed.Count && !QuoteFinder.BeginsParagraph(_parsed, end); sentences++)
            end = clause.SentenceOf(end).End;
        return end;
    }

    // Somebody's turn in a transcript, to the end of the paragraph; null where it has no clause.
    private Attribution? Turn(int source, int colon, WordRange name)
    {
        int end = ParagraphEnd(clause.SentenceOf(colon).End);
        Attribution turn = new()
        {
            CueWord = colon,
            Cue = new WordRange(colon, colon + 1),
            Entry = new CueEntry(CueKind.Speech, CueFrames.Quote, 0),
            SourceHead = source,
            Source = name,
        };
        return HasVerb(colon + 1, end) && clause.AddContent(turn, new WordRange(colon + 1, end)) ? turn : null;
    }

    // Words within brackets that name who speaks.
    private const int LongestBracket = 14;

    // "[Shamba, in Russian with voice-over] We closed the border", as monitored broadcasts have it; "Kate Hoey (Vauxhall): I say so", "The Secretary of
    // State (Mr. Jack Straw): With permission", as parliaments do.
    private Attribution? ReadBracket(SentenceRange sentence)
    {
        int first = sentence.First;
        if (!QuoteFinder.BeginsParagraph(_parsed, first))
            return null;
        bool monitored = _parsed.Form[first] is "[";
        int open = first;
        while (!monitored && open < Math.Min(sentence.End, first + LongestBracket) && _parsed.Form[open] is not ("(" or ":" or "." or ","))
            open++;
        if (open >= sentence.End || _parsed.Form[open] is not ("(" or "["))
            return null;
        int close = open + 1;
        while (close < Math.Min(_parsed.Count, open + LongestBracket) && _parsed.Form[close] is not (")" or "]"))
            close++;
        if (close + 2 >= _parsed.Count || _parsed.Form[close] is not (")" or "]") || !monitored && _parsed.Form[close + 1] is not ":"
            || QuoteFinder.BeginsParagraph(_parsed, close + 1))
            return null;
        // Who speaks is named within the brackets, or before them with his seat within.
        WordRange name = NameWithin(open + 1, close);
        if (monitored ? name.First != open + 1 || _parsed.Form[name.End] is not ("," or "]") : name.IsEmpty)
        {
            if (monitored)
                return null;
            name = NameWithin(first, open);
        }
        if (name.IsEmpty)
            return null;
        int head = name.First;
        while (_parsed.Head[head] >= name.First && _parsed.Head[head] < name.End)
            head = _parsed.Head[head];
        return Turn(head, monitored ? close : close + 1, name);
    }

    // The person named between two words; empty where none is.
    private WordRange NameWithin(int first, int end)
    {
        int begin = first;
        while (begin < end && _parsed.Name[begin] is not NameKind.Person)
            begin++;
        int last = begin;
        while (last < end && _parsed.Name[last] is NameKind.Person)
            last++;
        return new WordRange(begin, last);
    }

    /// <summary>"Name: …" at the head of a sentence: the colon is the cue.</summary>
    public Attribution? ReadHeading(SentenceRange sentence)
    {
        if (Turns.BeginsAt(_parsed, sentence.First))
            return Turn(sentence.First, sentence.First + 1, new WordRange(sentence.First, sentence.First + 1));
        if (ReadBracket(sentence) is { } bracketed)
            return bracketed;
        int last = Math.Min(sentence.End, sentence.First + LongestHeading);
        for (int i = last, far = Math.Min(sentence.End, sentence.First + LongestNamedHeading); i < far && last < far; i++)
        {
            // The name ends at the colon.
            if (_parsed.Form[i] is ":" && _parsed.Name[i - 1] is NameKind.Person)
                last = i + 1;
        }
        int colon = -1;
        int opening = _parsed.Form[sentence.First] is "\"" or "“" or "''" && sentence.Count > 3 && _parsed.Form[sentence.First + 2] is ":"
            && QuoteFinder.BeginsParagraph(_parsed, sentence.First) ? 1 : 0;
        // “"SMITH: …”, as transcripts print who speaks.
        bool name = opening == 1 && _parsed.Form[sentence.First + 1].Length > 2 && LetterCase.IsCapitals(_parsed.Form[sentence.First + 1]);
        for (int i = sentence.First + opening; i < last; i++)
        {
            if (_parsed.Form[i] == ":")
            {
                colon = i;
                break;
            }
            if (_parsed.Upos[i] is not (Upos.PROPN or Upos.NOUN or Upos.ADJ or Upos.DET or Upos.ADP or Upos.PART or Upos.PUNCT)
                || clause.QuoteOf(i) >= 0 && opening == 0)
                return null;
            name |= _parsed.Name[i] is NameKind.Person or NameKind.Organization
                || (_parsed.Upos[i] == Upos.PROPN && i == sentence.First + opening && _parsed.Form[i] is not "Zero"
                    && _parsed.Name[i] is not NameKind.Place);
        }
        if (colon <= sentence.First || colon + 1 >= _parsed.Count || !name || _parsed.Upos[colon - 1] is not (Upos.PROPN or Upos.NOUN))
            return null;
        int head = colon - 1;
        while (_parsed.Head[head] >= sentence.First && _parsed.Head[head] < colon)
            head = _parsed.Head[head];
        // "MIRZOYAN: Yes. We will meet": in a transcript the turn need not begin with a clause.
        if (opening == 0 && QuoteFinder.BeginsParagraph(_parsed, sentence.First) && LetterCase.IsCapitals(_parsed.Span[colon - 1].In(_parsed.Text))
            && clause.QuoteOf(Math.Min(colon + 1, _parsed.Count - 1)) < 0)
            return Turn(head, colon, new WordRange(sentence.First, colon));
        Attribution found = new()
        {
            CueWord = colon,
            Cue = new WordRange(colon, colon + 1),
            Entry = new CueEntry(CueKind.Speech, CueFrames.Quote, 0),
            SourceHead = head,
            Source = new WordRange(sentence.First + opening, colon),
        };
        // "The minister: “They should stop.” Others met in Geneva": what stands in quotation marks is his.
        int end = QuoteFinder.BeginsParagraph(_parsed, sentence.First) ? ParagraphEnd(sentence.End) : sentence.End;
        if (clause.QuoteOf(colon + 1) is >= 0 and int quote && opening == 0)
        {
            end = colon + 1;
            while (end < _parsed.Count && clause.QuoteOf(end) == quote)
                end++;
        }
        return HasVerb(colon + 1, sentence.End) && clause.AddContent(found, new WordRange(colon + 1, end)) ? found : null;
    }
}
