using Dragoman.Findings.Entities;
using Dragoman.Reading;

namespace Dragoman.Findings.Statements;

/// <summary>Reads off a tree what a cue needs: its subject, its words, noun phrases, what a clause covers.</summary>
internal sealed class ClauseReader(ParsedText parsed, DependencyTree tree, int[] quoteOf)
{
    private const int ControlDepth = 4;
    private const int LongestSource = 200;
    private const int LongestFragment = 20;

    public ParsedText Parsed => parsed;

    public DependencyTree Tree => tree;

    /// <summary>The quotation (its place in the list) that a word is in, marks included; −1 for none.</summary>
    public int QuoteOf(int word) => quoteOf[word];

    public bool IsPassive(int verb) => tree.Child(verb, Deprel.aux_pass) >= 0 || tree.Child(verb, Deprel.nsubj_pass) >= 0;

    /// <summary>Whether the verb is an infinitive with "to".</summary>
    public bool HasTo(int verb)
    {
        bool some = tree.IsInfinitive(verb) || tree.Child(verb, Deprel.mark) >= 0;
        for (int c = some ? tree.FirstChild(verb) : -1; c >= 0 && c < verb; c = tree.NextSibling(c))
        {
            if (parsed.Xpos[c] == Xpos.TO || (parsed.Deprel[c] == Deprel.mark && parsed.Lemma[c] == "to"))
                return true;
        }
        return false;
    }

    /// <summary>The clause behind a verb that a word opens: "if" in "would talk if it stops"; −1 for none.</summary>
    public int ClauseBehind(int verb, string mark)
    {
        for (int c = tree.FirstChild(verb); c >= 0; c = tree.NextSibling(c))
        {
            if (c > verb && parsed.Deprel[c] is Deprel.advcl && parsed.Upos[c] is Upos.VERB && tree.Child(c, Deprel.mark) is >= 0 and int word
                && parsed.Form[word] == mark)
                return c;
        }
        return -1;
    }

    public int OwnSubject(int verb)
    {
        bool some = tree.Has(verb, Deprel.nsubj, Deprel.nsubj_pass, Deprel.nsubj_outer);
        for (int c = some ? tree.FirstChild(verb) : -1; c >= 0; c = tree.NextSibling(c))
        {
            if (parsed.Deprel[c] is Deprel.nsubj or Deprel.nsubj_pass or Deprel.nsubj_outer)
                return c;
        }
        return -1;
    }

    /// <summary>Who does what the verb says: its subject, or the one it shares with the verb that governs it; −1 for none.</summary>
    public int Subject(int verb)
    {
        int word = verb;
        for (int depth = 0; depth <= ControlDepth; depth++)
        {
            int own = OwnSubject(word);
            if (own >= 0)
                return word != verb && parsed.Deprel[own] == Deprel.nsubj_pass && parsed.Deprel[word] != Deprel.root && depth > 1 ? -1 : own;
            // "she said, but it is not clear why": what has "it" for its subject is nobody's, and hers least.
            if (tree.Child(word, Deprel.expl) >= 0)
                return -1;
            int head = parsed.Head[word];
            if (head < 0)
                return Fragment(word) is >= 0 and int told ? told : ListItems.SubjectOf(parsed, word);
            switch (parsed.Deprel[word])
            {
                // "…, the Post reported, citing a source".
                case Deprel.acl or Deprel.advcl or Deprel.parataxis when word == verb && IsAside(word) && word > 1 && parsed.Form[word - 1] is ","
                    && parsed.Upos[word - 2] is Upos.VERB && parsed.Xpos[word - 2] is Xpos.VBD or Xpos.VBZ
                    && TreeRepair.IsSaying(parsed.Lemma[word - 2]) && OwnSubject(word - 2) >= 0:
                    head = word - 2;
                    break;
                case Deprel.acl or Deprel.advcl when word == verb && IsAside(word)
                    && Governor(head, finite: true, quoteOf[word]) is >= 0 and int main:
                    // "said that X is unfair, pointing to his record": who said that points to it.
                    head = parsed.Deprel[main] is Deprel.ccomp && parsed.Head[main] is >= 0 and int saying && saying < main
                        && TreeRepair.IsSaying(parsed.Lemma[saying]) ? saying : main;
                    break;
                case Deprel.acl when word == verb && parsed.Xpos[word] is Xpos.VBG
                    && Governor(head, finite: false, quoteOf[word]) is >= 0 and int sending && SendsMessage(sending):
                    head = sending;
                    break;
                case Deprel.conj when word == verb && GoesOnFrom(word) is >= 0 and int speaks:
                    head = speaks;
                    break;
                case Deprel.conj when word == verb && AsideBefore(word) is >= 0 and int aside
                    && Governor(parsed.Head[aside], finite: true, quoteOf[word]) is >= 0 and int main:
                    head = main;
                    break;
                case Deprel.conj or Deprel.advcl or Deprel.parataxis:
                    break;
                case Deprel.xcomp:
                    int told = tree.Child(head, Deprel.obj);
                    // "spent the winter campaigning against it": who spends it.
                    if (told >= 0 && told < word && parsed.Lemma[told] != "it"
                        && (parsed.Lemma[head] is not ("spend" or "have" or "take" or "go" or "waste" or "devote" or "use" or "make")
                            || parsed.Lemma[head] is "have" && HasThemDo(told, word)))
                        return told;
                    break;
                // "had trouble explaining the delay": who had it explains.
                case Deprel.acl when parsed.Xpos[word] is Xpos.VBG && parsed.Deprel[head] is Deprel.obj
                    && parsed.Lemma[head] is "trouble" or "difficulty" or "problem" or "luck" or "success":
                    head = parsed.Head[head];
                    break;
                case Deprel.acl:
                    if (!HasTo(word))
                        return head;
                    int owner = tree.Child(head, Deprel.nmod_poss);
                    if (owner >= 0 && (word == verb || parsed.Xpos[verb] is not Xpos.VBG))
                        return owner;
                    if (parsed.Deprel[head] is not (Deprel.obj or Deprel.obl))
                        return -1;
                    head = parsed.Head[head];
                    break;
                default:
                    return -1;
            }
            word = head;
        }
        return -1;
    }

    /// <summary>"says 40 people were killed, and blames both sides": the verb of saying that a judgement behind "and" goes on from, whose tense it
    /// has, though a tree may hang it from what is said; −1 for none.</summary>
    public int GoesOnFrom(int verb)
    {
        if (parsed.Deprel[verb] is not Deprel.conj || verb < 2 || parsed.Form[verb - 1] is not ("and" or "but")
            || parsed.Head[verb] is not (>= 0 and int said) || said > verb || parsed.Deprel[said] is not Deprel.ccomp
            || parsed.Head[said] is not (>= 0 and int saying) || saying > said
            || OwnSubject(verb) >= 0 || parsed.Xpos[verb] != parsed.Xpos[saying] || parsed.Xpos[verb] is not (Xpos.VBD or Xpos.VBZ)
                || !TreeRepair.IsSaying(parsed.Lemma[saying]) || quoteOf[verb] != quoteOf[saying])
            return -1;
        if (!CueLexicon.Shared.TryVerb(parsed.Lemma[verb], out CueEntry entry)
            || entry.Kind is not (CueKind.Judgement or CueKind.Speech or CueKind.Refusal)
            || tree.Child(verb, Deprel.obj) < verb && tree.Child(verb, Deprel.ccomp) < verb && tree.Child(verb, Deprel.xcomp) < verb)
            return -1;
        // "said that it has harmed the people and despised them": one "has" for both.
        if (tree.Child(said, Deprel.aux) is >= 0 and int have && parsed.Lemma[have] is "have" && parsed.Xpos[verb] is Xpos.VBD)
            return -1;
        // "said that he was beaten and accused the police": what was done to one and what another thinks of it are told in turn.
        bool judges = entry.Kind is CueKind.Judgement && (parsed.Form[verb - 2] is "," || IsPassive(said));
        return judges || Finite(said) != parsed.Xpos[verb] ? saying : -1;
    }

    // "The vote has ministers wondering": they wonder, while "had trouble explaining" leaves it to who has it.
    private bool HasThemDo(int told, int participle) =>
        parsed.Xpos[participle] is Xpos.VBG
            && (parsed.Upos[told] is Upos.PROPN && parsed.Name[told] is not NameKind.Place
                || RoleNouns.Shared.TryFind(parsed.Lemma[told].ToLowerInvariant(), false, out _, out _));

    // The tag of the word that carries the tense of a clause.
    private Xpos Finite(int clause)
    {
        foreach (int c in tree.Children(clause))
        {
            if (c < clause && parsed.Deprel[c] is Deprel.aux or Deprel.aux_pass or Deprel.cop)
                return parsed.Xpos[c];
        }
        return parsed.Xpos[clause];
    }

    // ", citing two officials": behind the comma, wherever the tree hung it, the participle goes with the finite verb.
    private bool IsAside(int participle)
    {
        if (parsed.Xpos[participle] is not Xpos.VBG || OwnSubject(participle) >= 0)
            return false;
        int before = participle - 1;
        if (before > 0 && parsed.Upos[before] is Upos.ADV && parsed.Head[before] == participle)
            before--;
        if (before > 0 && parsed.Form[before] is "”" or "\"" or "''")
            before--;
        return before >= 0 && parsed.Form[before] is ",";
    }

    // "…, calling it a lie and insisting that": the participle behind a comma that this one goes on with; −1 for none.
    private int AsideBefore(int participle)
    {
        if (parsed.Xpos[participle] is not Xpos.VBG || parsed.Head[participle] is >= 0 and int joined && parsed.Xpos[joined] is Xpos.VBG)
            return -1;
        for (int i = participle - 1; i > 0 && parsed.SentenceOf[i] == parsed.SentenceOf[participle]; i--)
        {
            if (parsed.Upos[i] is Upos.VERB && parsed.Deprel[i] is Deprel.advcl && IsAside(i))
                return i;
            if (parsed.Xpos[i] is Xpos.VBD or Xpos.VBZ or Xpos.VBP or Xpos.MD)
                return -1;
        }
        return -1;
    }

    // The nearest verb from a word upwards, in the quotation given or outside of all; −1 for none.
    private int Governor(int word, bool finite, int quote)
    {
        for (int step = 0; step <= 2 * ControlDepth && word >= 0; step++)
        {
            if (parsed.Upos[word] is Upos.VERB && (quoteOf[word] < 0 || quoteOf[word] == quote)
                && (!finite || parsed.Xpos[word] is Xpos.VBD or Xpos.VBZ or Xpos.VBP || tree.Child(word, Deprel.aux) >= 0))
                return word;
            word = parsed.Head[word];
        }
        return -1;
    }

    /// <summary>Whether a verb sends out words: "issued a statement", "sent the council a letter". Who does that says what they say.</summary>
    public bool SendsMessage(int verb)
    {
        foreach (int c in tree.Children(verb))
        {
            if (c > verb && parsed.Deprel[c] is Deprel.obj && IsMessage(parsed.Lemma[c]))
                return true;
        }
        return false;
    }

    private static bool IsMessage(string noun) =>
        noun is "statement" or "letter" or "message" or "memo" or "memorandum" or "email" or "e-mail" or "tweet" or "tweets" or "note" or "post"
            or "communique" or "communiqué" or "cable" or "petition" or "declaration" or "release" or "telegram" or "warning" or "appeal" or "ad"
            or "advertisement" or "article" or "story" or "editorial" or "op-ed" or "video" or "robocall";

    // "Antonio G., the commander of the rebels. Told a press conference that …": a sentence cut in two has its subject in the one before.
    private int Fragment(int verb)
    {
        int sentence = parsed.SentenceOf[verb];
        int first = parsed.Sentences[sentence].First;
        if (sentence == 0 || verb != first || parsed.Xpos[verb] is not (Xpos.VBD or Xpos.VBZ or Xpos.VBN)
            || QuoteFinder.BeginsParagraph(parsed, first))
            return -1;
        SentenceRange before = parsed.Sentences[sentence - 1];
        int root = -1;
        for (int i = before.First; i < before.End && before.Count <= LongestFragment; i++)
        {
            if (parsed.Upos[i] is Upos.VERB or Upos.AUX || quoteOf[i] >= 0)
                return -1;
            if (parsed.Head[i] < 0 && parsed.Upos[i] is Upos.PROPN or Upos.NOUN)
                root = i;
        }
        return root;
    }

    /// <summary>The verb with its auxiliaries, adverbs between them, negation, "to" and particle.</summary>
    public WordRange VerbGroup(int verb)
    {
        int first = verb;
        bool sawAuxiliary = false;
        for (int i = verb - 1; i >= 0 && parsed.SentenceOf[i] == parsed.SentenceOf[verb]; i--)
        {
            bool auxiliary = parsed.Head[i] == verb && parsed.Deprel[i] is Deprel.aux or Deprel.aux_pass or Deprel.cop;
            bool to = parsed.Head[i] == verb && parsed.Xpos[i] == Xpos.TO;
            bool adverb = parsed.Upos[i] is Upos.ADV or Upos.PART && parsed.Deprel[i] is Deprel.advmod && parsed.Xpos[i] != Xpos.WRB
                && (parsed.Head[i] == verb || parsed.Head[i] == i + 1) && !IsNamePart(i);
            if (!auxiliary && !to && !adverb)
                break;
            if (sawAuxiliary && adverb)
                break;
            sawAuxiliary |= auxiliary;
            first = i;
        }
        int end = verb + 1;
        if (end < parsed.Count && parsed.Head[end] == verb && parsed.Deprel[end] == Deprel.compound_prt)
            end++;
        return new WordRange(first, end);
    }

    // "Song Min-soon told": the second half of a name that was taken for an adverb.
    private bool IsNamePart(int word) =>
        word > 1 && parsed.Form[word - 1] is "-" && parsed.Upos[word - 2] is Upos.PROPN && parsed.Span[word - 2].End == parsed.Span[word - 1].Start
            && parsed.Span[word - 1].End == parsed.Span[word].Start;

    /// <summary>The noun phrase of a source: its subtree, but never over the cue; a comma that closes an apposition before the cue belongs to
    /// it.</summary>
    public WordRange NounPhrase(int head, WordRange cue)
    {
        WordRange range = tree.Subtree(head);
        int first = Math.Max(range.First, head - LongestSource);
        int end = Math.Min(range.End, head + LongestSource);
        if (head < cue.First)
            end = Math.Min(end, cue.First);
        else if (head >= cue.End)
            first = Math.Max(first, cue.End);
        // A clause that was hung on the noun by mistake, or a quotation, is not part of a name for somebody.
        for (int i = first; i < end; i++)
        {
            if (quoteOf[i] >= 0 && quoteOf[i] != quoteOf[head] && parsed.Upos[i] == Upos.PUNCT && EndsOutside(quoteOf[i], i, first, end))
            {
                if (i < head)
                    first = i + 1;
                else
                    end = Math.Min(end, i);
            }
        }
        end = BeforeAside(head, end);
        while (end > head + 1 && parsed.Upos[end - 1] == Upos.PUNCT && parsed.Form[end - 1] is not (")" or "]"))
            end--;
        if (end + 2 == cue.First && IsNamePart(end + 1))
            end = cue.First;
        if (end == head + 1)
            end = ToDescription(end, cue.First);
        // "White House press secretary Josh Earnest said": a name that the tree lost belongs to the office before it.
        int name = end;
        while (name < cue.First && parsed.Upos[name] == Upos.PROPN
            && parsed.Deprel[name] is not (Deprel.obl or Deprel.obl_unmarked or Deprel.nmod_unmarked or Deprel.obj))
            name++;
        if (name == cue.First && head < cue.First)
            end = name;
        // "charges the group denies": the article that the tree hung on the verb.
        if (first == head && head > 0 && head < cue.First && parsed.Upos[head] is Upos.NOUN && parsed.Deprel[head - 1] is Deprel.det
            && cue.Has(parsed.Head[head - 1]))
            first--;
        while (first < head
            && (parsed.Upos[first] == Upos.PUNCT || parsed.Form[first] is "even" or "Even" || parsed.Deprel[first] is Deprel.cc or Deprel.mark
                || parsed.Deprel[first] is Deprel.@case && parsed.Head[first] == head)
            && parsed.Form[first] is not ("(" or "["))
            first++;
        if (end + 1 == cue.First && parsed.Form[end] == "," && parsed.HasComma(first, end))
            end++;
        return new WordRange(first, end);
    }

    // "Okello, meanwhile, said", "the minister, speaking in Juba, said", "Okello on Friday said": what is told of the hour and the place is not who
    // speaks.
    private int BeforeAside(int head, int end)
    {
        bool clauseBefore = false;
        for (int i = head + 1; i < end; i++)
        {
            if (parsed.Form[i] is "," && i + 1 < end
                && (parsed.Form[i + 1] is "meanwhile" or "however" or "too" or "though"
                    || parsed.Xpos[i + 1] is Xpos.VBG && parsed.Form[i + 1] is "speaking" or "writing" or "addressing" or "talking" or "visiting"
                        && parsed.Deprel[i + 1] is Deprel.acl or Deprel.advcl
                    || i + 2 < end && parsed.Form[i + 1] is "in" && parsed.Form[i + 2] is "particular" or "turn"))
                return i;
            if (parsed.Form[i] is "on" && i + 1 < end && parsed.Form[i + 1].EndsWith("day", StringComparison.Ordinal)
                && char.IsUpper(parsed.Form[i + 1][0]) && (i + 2 == end || i + 3 == end) && !clauseBefore)
                return i;
            clauseBefore |= parsed.Upos[i] is Upos.VERB or Upos.AUX;
        }
        return end;
    }

    // "Sources | close to the talks told": an adjective with what it is about, up to the cue.
    private int ToDescription(int end, int cue)
    {
        if (end + 2 >= cue || parsed.Xpos[end] is not Xpos.JJ || parsed.Upos[end + 1] is not Upos.ADP)
            return end;
        int last = end;
        while (last < cue && parsed.Upos[last] is Upos.ADJ or Upos.ADP or Upos.DET or Upos.NOUN or Upos.PROPN or Upos.PART or Upos.NUM
            && quoteOf[last] < 0)
            last++;
        return last == cue ? last : end;
    }

    private bool EndsOutside(int quote, int mark, int first, int end)
    {
        bool within = (first > 0 && quoteOf[first - 1] == quote && quoteOf[first] == quote)
            || (end < parsed.Count && quoteOf[end] == quote && quoteOf[end - 1] == quote);
        return within && mark >= first;
    }

    /// <summary>Adds a range, trimmed, to the content of a statement; false where nothing is left of it.</summary>
    public bool AddContent(Attribution found, WordRange range)
    {
        WordRange trimmed = Trim(BeforeAccording(WithoutLink(range, found.Cue)));
        // "said, however, that …": what links it to the sentence before is the reporter's.
        if (trimmed.First >= found.Cue.End && trimmed.Count > 2 && parsed.Form[trimmed.First] is "however" or "meanwhile" or "though"
            && parsed.Form[trimmed.First + 1] is ",")
            trimmed = new WordRange(trimmed.First + 2, trimmed.End);
        if (trimmed.IsEmpty)
            return false;
        found.Content.Add(trimmed);
        return true;
    }

    // "said the order was lawful, according to the report": what the report says he said. "backed a truce, as officials suggested": so with their
    // word.
    private WordRange BeforeAccording(WordRange range)
    {
        for (int i = range.First + 2; i + 1 < range.End; i++)
        {
            if (parsed.Form[i] is "according" && parsed.Form[i + 1] is "to" && quoteOf[i] < 0 && parsed.Form[i - 1] is "," or "”" or "\"" or "''")
                return new WordRange(range.First, parsed.Form[i - 1] is "," ? i - 1 : i);
            if (parsed.Form[i] is "as" && parsed.Form[i - 1] is "," && quoteOf[i] < 0 && IsOthersAside(i + 1, range.End))
                return new WordRange(range.First, i - 1);
        }
        return range;
    }

    // ", as officials suggested after the talks": up to the end of a range somebody else's word for it.
    private bool IsOthersAside(int first, int end)
    {
        int verb = first;
        while (verb < end && parsed.Upos[verb] is Upos.NOUN or Upos.PROPN or Upos.DET or Upos.ADJ or Upos.PRON or Upos.NUM)
            verb++;
        if (verb == first || verb >= end || parsed.Xpos[verb] is not (Xpos.VBD or Xpos.VBZ or Xpos.VBP)
            || !(TreeRepair.IsSaying(parsed.Lemma[verb]) || parsed.Lemma[verb] is "suggest" or "claim" or "propose" or "demand" or "argue")
            || tree.Child(verb, Deprel.ccomp) > verb || tree.Child(verb, Deprel.obj) > verb)
            return false;
        for (int i = verb + 1; i < end; i++)
        {
            if (parsed.Xpos[i] is Xpos.VBD or Xpos.VBZ or Xpos.VBP or Xpos.MD)
                return false;
        }
        return true;
    }

    // "But the talks, he said, will go on": what links the sentence to the one before is the reporter's.
    private WordRange WithoutLink(WordRange range, WordRange cue) =>
        range.First < cue.First && range.First < range.End && parsed.Upos[range.First] is Upos.CCONJ
            && parsed.Sentences[parsed.SentenceOf[range.First]].First == range.First && quoteOf[range.First] < 0
            ? new WordRange(range.First + 1, range.End) : range;

    /// <summary>A range without commas, colons and dashes at its ends, and without the stop that ends a sentence outside a quotation.</summary>
    public WordRange Trim(WordRange range)
    {
        int first = range.First;
        int end = range.End;
        while (first < end && parsed.Upos[first] == Upos.PUNCT && (IsEdge(parsed.Form[first]) || parsed.Form[first] is "." or "?" or "!"))
            first++;
        while (end > first && parsed.Upos[end - 1] == Upos.PUNCT && (IsEdge(parsed.Form[end - 1]) || parsed.Form[end - 1] is "." or "?" or "!")
            && quoteOf[end - 1] < 0)
            end--;
        return new WordRange(first, end);
    }

    private static bool IsEdge(string form) => form is "," or ":" or ";" or "-" or "–" or "—" or "--" or "...";

    /// <summary>The words of a sentence without the stop at its end.</summary>
    public WordRange SentenceOf(int word)
    {
        SentenceRange s = parsed.Sentences[parsed.SentenceOf[word]];
        return new WordRange(s.First, s.End);
    }
}
