using Dragoman.Reading;

namespace Dragoman.Findings.Statements;

/// <summary>Whom somebody quotes: "was quoted as saying that …", "the agency quoted him as saying: “…”". The words are his who is quoted.</summary>
internal sealed partial class VerbCues
{
    // Words from "quoted" to "as saying".
    private const int LongestQuoted = 20;

    // "was quoted as saying": one cue, read at "quoted".
    private bool IsQuotedAs(int verb)
    {
        for (int i = verb - 1; i > Math.Max(0, verb - LongestQuoted) && _parsed.SentenceOf[i] == _parsed.SentenceOf[verb]; i--)
        {
            if (_parsed.Upos[i] is Upos.VERB)
                return _parsed.Lemma[i] is "quote" or "cite" && SaysQuoted(i) == verb;
        }
        return false;
    }

    private Attribution? ReadQuoted(Attribution found, int says)
    {
        int verb = found.CueWord;
        bool passive = clause.IsPassive(verb);
        int quoted = passive ? clause.OwnSubject(verb) : TopOf(found.Cue.End, says - 1);
        if (quoted < 0)
            return null;
        found.SourceHead = quoted;
        found.Source = passive ? clause.NounPhrase(quoted, found.Cue) : new WordRange(found.Cue.End, says - 1);
        if (passive && says - 1 == found.Cue.End)
            found.Cue = new WordRange(found.Cue.First, says + 1);
        return AddQuoted(found, says, passive) ? found : null;
    }

    // What the quoted one said: a clause or a quotation behind "as saying", or what stands before.
    private bool AddQuoted(Attribution found, int says, bool passive)
    {
        int end = clause.SentenceOf(says).End, next = says + 1;
        while (next < end && _parsed.Form[next] is ":" or ",")
            next++;
        if (next < _parsed.Count && clause.QuoteOf(next) is >= 0 and int behind && quotes[behind].Words.First == next)
            return clause.AddContent(found, quotes[behind].Words);
        if (_tree.Child(says, Deprel.ccomp) > says)
            return AddClause(found, _tree.Child(says, Deprel.ccomp));
        // "as saying by the agency that they left".
        int that = next;
        while (that + 1 < end && that - next < LongestBetween && _parsed.Form[that] is not "that" && IsNominal(that))
            that++;
        if (that + 1 < end && _parsed.Form[that] is "that" && HasPredicate(that, end))
            return clause.AddContent(found, new WordRange(that, end));
        if (HasPredicate(next, end) && IsNominal(next) && _parsed.Upos[next] is not Upos.ADP)
            return clause.AddContent(found, new WordRange(next, end));
        if (QuoteBefore(found.CueWord) is >= 0 and int before)
            return clause.AddContent(found, quotes[before].Words);
        (int head, WordRange source, WordRange cue) = (found.SourceHead, found.Source, found.Cue);
        found.Cue = new WordRange(cue.First, says + 1);
        bool around = AddAround(found);
        found.Cue = cue;
        if (!passive)
            (found.SourceHead, found.Source) = (head, source);
        return around;
    }

    // "saying" behind "quoted" and "as"; −1 for none.
    private int SaysQuoted(int quoted)
    {
        int end = Math.Min(clause.SentenceOf(quoted).End, quoted + LongestQuoted);
        for (int i = quoted + 2; i < end && clause.QuoteOf(i) == clause.QuoteOf(quoted); i++)
        {
            if (_parsed.Xpos[i] is Xpos.VBG && _parsed.Form[i - 1] is "as" && TreeRepair.IsSaying(_parsed.Lemma[i]))
                return i;
            if (_parsed.Xpos[i] is Xpos.VBD or Xpos.VBZ or Xpos.VBP or Xpos.MD)
                return -1;
        }
        return -1;
    }
}
