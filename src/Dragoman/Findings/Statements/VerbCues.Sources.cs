using Dragoman.Findings.Entities;
using Dragoman.Reading;

namespace Dragoman.Findings.Statements;

/// <summary>Who speaks, and to whom.</summary>
internal sealed partial class VerbCues
{
    public void SetSource(Attribution found, int head)
    {
        if (head < 0 || found.Cue.Has(head) || IsDay(head) || IsDateline(head))
            return;
        found.SourceHead = head;
        found.Source = clause.NounPhrase(head, found.Cue);
    }

    // "WASHINGTON (Reuters) — …": where it was written says nothing.
    private bool IsDateline(int word) =>
        _parsed.Upos[word] is Upos.PROPN && _parsed.Name[word] is NameKind.Place && _parsed.Form[word].Length > 3
            && LetterCase.IsCapitals(_parsed.Form[word]) && QuoteFinder.BeginsParagraph(_parsed, clause.SentenceOf(word).First) && clause.SentenceOf(word).First >= word - 2;

    // "While not everything he says is true, Jamieson said", "which officials said will begin": who stands right before the verb speaks, where the
    // tree has somebody farther off.
    private void SetSourceBeside(Attribution found)
    {
        int first = found.Cue.First, sentence = clause.SentenceOf(found.CueWord).First;
        if (_parsed.Xpos[found.CueWord] is Xpos.VBG or Xpos.VB
            || found.Source.End == first && _parsed.Xpos[found.SourceHead] is not (Xpos.WDT or Xpos.WP))
            return;
        while (first > sentence && first > found.SourceHead + 1 && IsNominal(first - 1) && _parsed.Xpos[first - 1] is not (Xpos.WDT or Xpos.WP))
            first--;
        int top = TopOf(first, found.Cue.First);
        // "Kampala she says": who is named is taken up again.
        if (top < 0 || _parsed.Deprel[top] is Deprel.expl
            || _parsed.Deprel[top] is Deprel.obj && _parsed.Head[top] == found.CueWord && _parsed.Deprel[found.CueWord] is not Deprel.acl_relcl
            || _parsed.Upos[first] is Upos.ADP or Upos.PART || IsDay(top) || _parsed.Lemma[top].EndsWith("self", StringComparison.Ordinal)
            || _parsed.Form[top].EndsWith("selves", StringComparison.Ordinal) || _parsed.Xpos[top] is Xpos.PRPS
            || _tree.Subtree(found.SourceHead).Has(top) && _parsed.Xpos[found.SourceHead] is not (Xpos.WDT or Xpos.WP)
            || _parsed.Head[top] != found.CueWord && _parsed.Form[first - 1] is not ("," or "and" or "but" or "which" or "that" or "who"))
            return;
        // "Governor A B on Thursday said": the day is not his name.
        int end = found.Cue.First;
        if (end - 2 > top && IsDay(end - 1) && _parsed.Upos[end - 2] is Upos.ADP)
            end -= 2;
        (found.SourceHead, found.Source) = (top, new WordRange(first, end));
    }

    // The tree has no subject: what stands between the beginning of the sentence and the cue, if there is no other verb in it.
    private void SetSourceByWords(Attribution found)
    {
        int sentence = clause.SentenceOf(found.CueWord).First;
        int end = found.Cue.First;
        // "insiders in two states — A and B — said".
        for (int i = end - 2; i > sentence && IsDash(end - 1) && end - i < LongestBetween && _parsed.Upos[i] is not (Upos.VERB or Upos.AUX); i--)
        {
            if (IsDash(i))
                end = i;
        }
        int first = NoVerbFrom(sentence, end, and: true);
        if (first > sentence)
            first = NoVerbFrom(sentence, end, and: false);
        // "66 died and several still reported missing": an object alone proves no speaker behind "and".
        if (first > sentence && _parsed.Form[first - 1] is not "," && _tree.Child(found.CueWord, Deprel.ccomp) < found.CueWord)
            return;
        while (first < found.Cue.First && _parsed.Upos[first] is Upos.PUNCT or Upos.ADV or Upos.SCONJ)
            first++;
        // "In a stop before supporters, Suu Kyi, 70, said": who stands behind the circumstance.
        int comma = _parsed.Upos[first] is Upos.ADP || _parsed.Xpos[first] is Xpos.VBG or Xpos.VBN || first > sentence && !IsBoundary(first - 1)
            ? CommaBefore(first, found.Cue.First) : -1;
        if (comma >= 0)
            first = comma + 1;
        int head = TopOf(first, found.Cue.First);
        if (head < 0 || (first > sentence && !IsBoundary(first - 1)))
            return;
        found.SourceHead = head;
        found.Source = new WordRange(first, found.Cue.First);
    }

    private bool IsDash(int word) => QuoteCuts.IsDash(_parsed.Form[word]);

    private bool IsBoundary(int word) => _parsed.Xpos[word] is Xpos.Colon or Xpos.CC or Xpos.Comma || IsDash(word);

    // Where the words without a finite verb begin that end before a word; with "and" among them where allowed.
    private int NoVerbFrom(int sentence, int end, bool and)
    {
        int first = end;
        while (first > sentence && end - first < SourceReach && clause.QuoteOf(first - 1) < 0 && !IsDash(first - 1)
            && _parsed.Xpos[first - 1] is not (Xpos.VBD or Xpos.VBZ or Xpos.VBP or Xpos.MD or Xpos.Colon or Xpos.WDT or Xpos.WP or Xpos.WRB)
                && (and || _parsed.Xpos[first - 1] is not Xpos.CC))
            first--;
        return first;
    }

    // The first comma behind a word that opens a noun phrase; −1 for none.
    private int CommaBefore(int first, int end)
    {
        for (int i = first; i + 1 < end; i++)
        {
            if (_parsed.Form[i] is "," && clause.QuoteOf(i) < 0)
                return _parsed.Upos[i + 1] is Upos.PROPN or Upos.NOUN or Upos.PRON or Upos.DET or Upos.NUM or Upos.ADJ ? i : -1;
        }
        return -1;
    }

    private void SetAgent(Attribution found)
    {
        int agent = _tree.Child(found.CueWord, Deprel.obl_agent);
        // "The bill, opposed by the union, …".
        if (agent < 0 && _parsed.Deprel[found.CueWord] is Deprel.acl)
            agent = Math.Max(Modifier(found.CueWord, "by"), Oblique(found.CueWord, "by"));
        if (agent < 0 || _parsed.Upos[agent] is Upos.VERB || IsDay(agent) || _parsed.Lemma[agent] is "noon" or "midnight" or "end")
            return;
        found.SourceHead = agent;
        WordRange source = clause.NounPhrase(agent, found.Cue);
        // "proposed by the president in January": the month is not his.
        if (source.End - 2 > agent && IsDay(source.End - 1) && _parsed.Upos[source.End - 2] is Upos.ADP)
            source = new WordRange(source.First, source.End - 2);
        found.Source = source;
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

    private static bool IsAcronym(string form) => form.Length is >= 3 and <= 5 && LetterCase.IsCapitals(form);

    // "“…,” warned Smith" is Smith's word; "“…,” told Smith" is not.
    private bool NeedsListener(int verb) => _parsed.Lemma[verb] is "tell" or "inform" or "assure" or "remind" or "notify";

    // Whether a word behind "told" is somebody who may have spoken: not reporters, not a press conference.
    private bool Speaks(int word) => _parsed.Name[word] is NameKind.Person || _parsed.Form[word] is "he" or "she"
        || _parsed.Xpos[word] is Xpos.NN && RoleNouns.Shared.IsPerson(_parsed.Lemma[word]) && !lexicon.IsVenue(_parsed.Lemma[word])
            && !PressWords.IsReporter(_parsed.Lemma[word]) && _tree.Child(word, Deprel.det) >= 0;

    // Where the tree has no subject: the words between the quotation and the cue, or, if there are none, the noun phrase behind the cue.
    private void FindSourceNearby(Attribution found, int first)
    {
        while (first < found.Cue.First && _parsed.Form[first] is "," or "—" or "–" or "--" or "-")
            first++;
        int end = found.Cue.First;
        if (first >= end)
        {
            first = found.Cue.End;
            SentenceRange sentence = _parsed.Sentences[_parsed.SentenceOf[found.CueWord]];
            // "summed up Smith", "told them the president".
            if (first + 1 < sentence.End && _parsed.Form[first] is "up" or "back" or "out" or "off" or "them" or "him" or "her" or "us" or "me" or "himself" or "itself"
                && _parsed.Upos[first + 1] is Upos.PROPN or Upos.NOUN or Upos.DET or Upos.ADJ)
                first++;
            // "— stressed in turn the head of the delegation".
            if (first + 2 < sentence.End && _parsed.Form[first] is "in" && _parsed.Form[first + 1] is "turn" or "reply" or "response")
                first += 2;
            // "— told to delegates Smith".
            else if (first + 2 < sentence.End && _parsed.Form[first] is "to" && _parsed.Upos[first + 1] is Upos.NOUN
                && _parsed.Upos[first + 2] is Upos.PROPN)
                first += 2;
            // "— told to AFP minister A B".
            else if (first + 3 < sentence.End && _parsed.Form[first] is "to" && _parsed.Name[first + 1] is NameKind.Organization
                && _parsed.Name[first + 2] is not NameKind.Organization && _parsed.Upos[first + 2] is Upos.NOUN or Upos.PROPN or Upos.ADJ)
                first += 2;
            for (end = first; end < sentence.End
                && (IsNominal(end) || end == first && _parsed.Upos[end] is Upos.ADV or Upos.X or Upos.INTJ && char.IsUpper(_parsed.Form[end][0])
                    || _parsed.Deprel[end] is Deprel.amod); end++)
            {
            }
        }
        (found.SourceHead, found.Source) = (-1, default);
        int head = TopOf(first, end);
        // "“…,” told a press conference": who spoke is missing, and the noun behind the cue is who was told.
        // "“…,” told the speaker Smith", word for word from another language, is his.
        if (head > found.CueWord && NeedsListener(found.CueWord) && !Speaks(head))
            found.Addressee = head;
        else if (head >= 0)
        {
            SetSource(found, head);
            found.Addressee = found.Addressee == head ? -1 : found.Addressee;
        }
    }

    private bool IsNominal(int word) =>
        _parsed.Upos[word] is Upos.NOUN or Upos.PROPN or Upos.PRON or Upos.DET or Upos.ADJ or Upos.NUM or Upos.ADP or Upos.PART
            && clause.QuoteOf(word) < 0;

    private int TopOf(int first, int end)
    {
        for (int i = first; i < end; i++)
        {
            if (_parsed.Upos[i] is Upos.NOUN or Upos.PROPN or Upos.PRON && !(first <= _parsed.Head[i] && _parsed.Head[i] < end))
                return i;
        }
        return -1;
    }
}
