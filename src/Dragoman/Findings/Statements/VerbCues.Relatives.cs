using Dragoman.Reading;

namespace Dragoman.Findings.Statements;

/// <summary>What is spoken of before the speaker: "a plan that he called dead", "the deal Moscow rejected", "what she called a trap".</summary>
internal sealed partial class VerbCues
{
    // "which he said would be its lowest", "which she describes as a second home": what is spoken of stands before the speaker.
    private void AddRelative(Attribution found)
    {
        int verb = found.CueWord;
        if (_parsed.Deprel[verb] is not Deprel.acl_relcl)
            return;
        if (found.Content[0].First < found.Cue.End)
        {
            // "a strike that officials said could hurt the economy", "which, he said, is safe": the clause goes on behind the cue.
            int next = found.Cue.End < _parsed.Count && _parsed.Form[found.Cue.End] is "," ? found.Cue.End + 1 : found.Cue.End;
            if (found.Content is [{ Count: 1 } only] && only.First < found.Cue.First && found.Entry.Allows(CueFrames.Clause) && next < _parsed.Count
                && _parsed.Xpos[next] is Xpos.MD or Xpos.VBD or Xpos.VBZ or Xpos.VBP)
                clause.AddContent(found, new WordRange(next, PredicateEnd(next)));
            return;
        }
        int first = _tree.Subtree(verb).First;
        while (first < verb && _parsed.Upos[first] is Upos.PUNCT)
            first++;
        if (_parsed.Xpos[first] is not (Xpos.WDT or Xpos.WP) || _parsed.Form[first] is "that" || _parsed.Deprel[first] is Deprel.dislocated
            || found.Source.Has(first) || found.Cue.Has(first) || _parsed.Head[first] != verb && !found.Content[0].Has(_parsed.Head[first])
            || _parsed.Deprel[first] is Deprel.obl or Deprel.nmod)
            return;
        found.Content.Insert(0, new WordRange(first, first + 1));
    }

    // How far the predicate reaches that a finite verb begins.
    private int PredicateEnd(int finite)
    {
        int head = _parsed.Upos[finite] is Upos.AUX && _parsed.Head[finite] > finite ? _parsed.Head[finite] : finite;
        return Math.Min(clause.SentenceOf(finite).End, Math.Max(_tree.Subtree(head).End, head + 1));
    }

    // "the deal Moscow rejected", "words he has repeated for years": a clause without a pronoun about the noun right before its subject, which is what
    // is spoken of.
    private void AddBareRelative(Attribution found)
    {
        if (_parsed.Deprel[found.CueWord] is not Deprel.acl_relcl || found.Source.IsEmpty || found.Source.End > found.Cue.First
            || _parsed.Head[found.CueWord] is not (>= 0 and int noun) || noun >= found.Source.First
            || _parsed.Upos[noun] is not (Upos.NOUN or Upos.PROPN or Upos.PRON) || IsWhat(noun) || found.Content.Exists(c => c.First < found.Source.First)
            || !found.Entry.Allows(found.Content.Count > 0 ? CueFrames.Clause | CueFrames.Predicate : CueFrames.Object)
            || IsHowOrWhen(noun) || _tree.Child(found.CueWord, Deprel.obj) > found.CueWord
            || _parsed.Xpos[found.SourceHead] is Xpos.WDT or Xpos.WP || clause.OwnSubject(found.CueWord) != found.SourceHead)
            return;
        for (int i = noun + 1; i < found.Source.First; i++)
        {
            if (_parsed.Upos[i] is Upos.PUNCT or Upos.VERB or Upos.AUX or Upos.SCONJ or Upos.PRON || _parsed.Xpos[i] is Xpos.WRB || clause.QuoteOf(i) != clause.QuoteOf(noun))
                return;
        }
        int first = _tree.Subtree(noun).First;
        while (first < noun && _parsed.Deprel[first] is Deprel.@case or Deprel.mark or Deprel.cc or Deprel.punct)
            first++;
        found.Content.Insert(0, new WordRange(first, found.Source.First));
    }

    // "the day he spoke", "the way she put it": when or how, and not what.
    private bool IsHowOrWhen(int noun) =>
        IsDay(noun) || _parsed.Lemma[noun] is "moment" or "time" or "way" or "reason" or "place" or "point" or "extent" or "degree" or "manner";

    // "what she called a trap", "what diplomats said was the last meeting": the pronoun and what stands behind the verb.
    private bool AddWhat(Attribution found)
    {
        if (found.Source.IsEmpty || found.Source.End > found.Cue.First)
            return false;
        int what = found.Source.First - 1;
        if (IsWhat(found.Source.First) && found.Source.Count > 1)
        {
            what = found.Source.First;
            (found.SourceHead, found.Source) = (TopOf(what + 1, found.Source.End), new WordRange(what + 1, found.Source.End));
        }
        if (what < clause.SentenceOf(found.CueWord).First || !IsWhat(what) || found.SourceHead < 0)
            return false;
        int end = clause.SentenceOf(found.CueWord).End, first = found.Cue.End;
        bool named = found.Entry.Allows(CueFrames.Predicate) || first < end && _parsed.Form[first] is "as";
        if (named && first < end && _parsed.Form[first] is "as")
            first++;
        if (named ? !OpensName(first, end) : !(found.Entry.Allows(CueFrames.Clause) && first < end && IsFinite(first)))
            return false;
        found.Content.Clear();
        found.Content.Add(new WordRange(what, what + 1));
        clause.AddContent(found, new WordRange(found.Cue.End, named ? NameEnd(first, end) : PredicateEnd(first)));
        return true;
    }

    private bool IsWhat(int word) => _parsed.Form[word] is "what" or "What";

    private bool IsFinite(int word) => _parsed.Xpos[word] is Xpos.MD or Xpos.VBD or Xpos.VBZ or Xpos.VBP;

    private bool OpensName(int first, int end) =>
        first < end && (clause.QuoteOf(first) >= 0 || _parsed.Upos[first] is Upos.DET or Upos.NOUN or Upos.PROPN or Upos.ADJ or Upos.NUM or Upos.PRON);

    // How far the name reaches that something is given: up to the end of a quotation, a mark or a finite verb.
    private int NameEnd(int first, int end)
    {
        for (int i = first; i < end; i++)
        {
            if (clause.QuoteOf(i) is >= 0 and int q)
            {
                if (quotes[q].Words.End is var closed && closed <= end)
                    return closed;
            }
            else if (_parsed.Form[i] is "," or "." or ";" or ":" or "—" or "–" or "--" or ")" || IsFinite(i) && i > first
                || _parsed.Upos[i] is Upos.CCONJ && i + 1 < end && IsFinite(i + 1))
            {
                return i;
            }
        }
        return end;
    }
}
