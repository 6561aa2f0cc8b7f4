using Dragoman.Findings.Events;
using Dragoman.Reading;
using Dragoman.Text;

namespace Dragoman.Findings;

/// <summary>What a report tells without saying that it is so: what it asks ("Has Venezuela invaded?"), what it supposes, what rumours say, what the
/// paper takes back ("An earlier version said that"), what somebody does not believe, and what a court did not find.</summary>
/// <remarks>It is read once for a report and asked word by word; nearly all reports have some such clause and nearly all words stand in none. Examples:
/// spec/events.md and spec/table.md, "Asked, supposed, taken back".</remarks>
internal sealed class Unasserted
{
    // Words between "reports" and "that"; before a question's own verb; of a report that a correction speaks of.
    private const int FarthestThat = 8, FarthestOpening = 3, FarthestFalse = 4;

    // Words behind a question mark that still belong to its line ("So they attacked? lol").
    private const int MostBehind = 3;

    private static readonly WordSet Rumours = DataFiles.List("events/words.txt", "rumours");
    private static readonly WordSet Untrue = DataFiles.List("events/words.txt", "untrue");
    private static readonly WordSet Factive = DataFiles.List("events/words.txt", "factive");
    private static readonly WordSet Corrected = DataFiles.List("events/words.txt", "corrected");
    private static readonly WordSet Pieces = DataFiles.List("events/words.txt", "pieces");

    private readonly ParsedText _t;
    private readonly DependencyTree _tree;

    // Null where the report has none; Held where a word is told as any other.
    private EventStatus[]? _status;
    private bool[]? _asked;

    /// <summary>Of a text, read when it is first asked for.</summary>
    public static Unasserted Of(ParsedText t) => t.Once(static t => new Unasserted(t));

    private Unasserted(ParsedText t)
    {
        (_t, _tree) = (t, t.Tree);
        int corrected = -1;
        foreach (SentenceRange s in t.Sentences)
        {
            for (int i = s.First; i < s.End; i++)
            {
                if (t.Form[i] is "?")
                    Ask(s, i);
                else if (t.Form[i] is "that" && i > s.First)
                    Rumour(s, i);
                if (t.Upos[i] is Upos.VERB)
                    ReadVerb(s, i, ref corrected);
                else if (t.Form[i] is "guilty" or "GUILTY" && t.Form[i - (i > s.First ? 1 : 0)] is "not" or "NOT" or "Not")
                    NotGuilty(i, t.Head[i]);
                if (t.Deprel[i] is Deprel.nsubj_outer && t.Head[i] > i && EventWords.Proposing.Contains(t.Lemma[i]))
                    MarkClause(t.Head[i], EventStatus.Proposed);
            }
        }
    }

    /// <summary>As what a word is told that is not said to be so; null for most.</summary>
    public EventStatus? Of(int word) => _status is not null && _status[word] is not EventStatus.Held ? _status[word] : null;

    /// <summary>Whether a word belongs to what a question asks or a supposition supposes.</summary>
    public bool IsAsked(int word) => _asked is not null && _asked[word];

    public bool IsAsked(TextSpan span)
    {
        for (int w = _asked is null ? _t.Count : _t.FirstFrom(span.Start); w < _t.Count && _t.Span[w].End <= span.End; w++)
        {
            int head = _t.Head[w];
            if (_asked![w] && (head < 0 || _t.Span[head].Start < span.Start || _t.Span[head].End > span.End || _asked[head]))
                return true;
        }
        return false;
    }

    /// <summary>As what the clause of a span is told: that of its word that hangs from one outside it.</summary>
    public EventStatus? Of(TextSpan span)
    {
        for (int w = _status is null ? _t.Count : _t.FirstFrom(span.Start); w < _t.Count && _t.Span[w].End <= span.End; w++)
        {
            int head = _t.Head[w];
            if (_t.Upos[w] is not Upos.PUNCT && (head < 0 || _t.Span[head].Start < span.Start || _t.Span[head].End > span.End) && Of(w) is { } status)
                return status;
        }
        return null;
    }

    // A question that is answered by yes or no tells nothing; one for who, when or why takes for granted what it is about.
    private void Ask(SentenceRange s, int mark)
    {
        int first = mark;
        while (first > s.First && _t.Form[first - 1] is not ("?" or "." or "!" or ":" or ";" or "\"" or "“" or "--" or "—"))
            first--;
        // "… again and again (who could?)": no sentence of its own.
        if (mark - first < 2 || s.End - mark > MostBehind + 1 && _t.Form[Math.Min(s.End - 1, mark + 1)] is not ("\"" or "”" or "''" or ")"))
            return;
        for (int i = first; i < Math.Min(mark, first + FarthestOpening); i++)
        {
            if (_t.Xpos[i] is Xpos.WP or Xpos.WRB or Xpos.WDT || _t.Lemma[i] is "whose")
                return;
        }
        for (int i = first; i < mark; i++)
        {
            int head = _t.Head[i];
            if ((head < first || head >= mark) && _t.Upos[i] is not Upos.PUNCT && _t.Deprel[i] is not (Deprel.obl or Deprel.nmod) && !AsksFor(i))
                MarkClause(i, EventStatus.Hypothetical, asked: true, first, mark);
        }
    }

    // "If he came, why should I not?", "who ordered that?".
    private bool AsksFor(int verb)
    {
        foreach (int c in _tree.Children(verb))
        {
            if (_t.Xpos[c] is Xpos.WP or Xpos.WRB or Xpos.WDT && _t.Deprel[c] is Deprel.nsubj or Deprel.obj or Deprel.advmod or Deprel.obl or Deprel.nsubj_pass)
                return true;
        }
        return false;
    }

    // The clause's own words: what hangs from it as a circumstance or a description is told as a fact even there ("Did you meet after they attacked?").
    private void MarkClause(int word, EventStatus status, bool asked = false, int first = 0, int end = int.MaxValue)
    {
        if (word < first || word >= end)
            return;
        Mark(word, status, asked);
        if (Factive.Contains(_t.Lemma[word]) && _t.Upos[word] is Upos.VERB)
            return;
        foreach (int c in _tree.Children(word))
        {
            switch (_t.Deprel[c])
            {
                case Deprel.xcomp or Deprel.ccomp or Deprel.conj or Deprel.csubj or Deprel.parataxis or Deprel.cop or Deprel.aux_pass:
                case Deprel.acl or Deprel.acl_relcl when _t.Lemma[word] is "case" or "true" or "possible" or "likely" || asked && _t.Lemma[word] is "meeting":
                case Deprel.obj or Deprel.nsubj_pass or Deprel.nsubj when _t.Upos[c] is Upos.NOUN or Upos.VERB && !IsDefinite(c):
                case Deprel.obl when _t.Upos[c] is Upos.NOUN && !IsDefinite(c) && _tree.Case(c) is "to" or "in" or "on" or "for":
                    MarkClause(c, status, asked, first, end);
                    break;
                default:
                    break;
            }
        }
    }

    private bool IsDefinite(int noun) =>
        _tree.Child(noun, Deprel.nmod_poss) >= 0
            || _tree.Child(noun, Deprel.det) is >= 0 and int article && _t.Lemma[article] is "the" or "this" or "that" or "these" or "those";

    private void Mark(int word, EventStatus status, bool asked = false)
    {
        if (_status is null)
        {
            _status = new EventStatus[_t.Count];
            _asked = new bool[_t.Count];
        }
        // What is denied or taken back is so within a question too.
        if (_status[word] is not EventStatus.Denied)
            _status[word] = status;
        _asked![word] |= asked;
    }

    private void MarkAll(int first, int end, EventStatus status)
    {
        for (int i = first; i < end; i++)
        {
            if (!IsAside(_t, i, first))
                Mark(i, status);
        }
    }

    /// <summary>Whether a word is told by the way in a clause that begins at a word: "said that A, who had attacked B, met C", "denies that they shelled
    /// the market, where 54 people died".</summary>
    public static bool IsAside(ParsedText t, int word, int first)
    {
        for (int at = word, steps = 0; at >= first && steps < 8; at = t.Head[at], steps++)
        {
            if (t.Deprel[at] is Deprel.acl_relcl && t.Head[at] is >= 0 and int told && told < at && told >= first)
                return true;
        }
        return false;
    }

    // "Rumours that the army crossed the border are false", "Reports that they had fired could not be confirmed", "dismissed talk that".
    private void Rumour(SentenceRange s, int that)
    {
        int noun = that - 1;
        while (noun > s.First && that - noun < FarthestThat && !Rumours.Contains(_t.Lemma[noun]) && _t.Upos[noun] is not (Upos.VERB or Upos.AUX)
            && _t.Form[noun] is not ("," or ";"))
            noun--;
        if (!Rumours.Contains(_t.Lemma[noun]) || _t.Upos[noun] is not Upos.NOUN || that + 2 >= s.End || !IsClause(s, that))
            return;
        // "denied reports by agencies that he had met them".
        if (_t.Deprel[noun] is Deprel.obj && _t.Head[noun] is >= 0 and int denies && denies < noun
            && _t.Lemma[denies] is "deny" or "dismiss" or "reject" or "refute" or "rebut" && !IsNegatedBetween(Math.Max(s.First, denies - 2), denies))
        {
            MarkAll(that + 1, ClauseEnd(s, that + 1), EventStatus.Denied);
            return;
        }
        // "Reports that C are false": what is said of them ends what they say.
        for (int i = that + 2; _t.Deprel[noun] is not (Deprel.obj or Deprel.obl) && i < s.End; i++)
        {
            if (_t.Upos[i] is not Upos.AUX && _t.Lemma[i] is not ("be" or "remain" or "prove") || i <= that + 2)
                continue;
            for (int k = i + 1; k < Math.Min(s.End, i + FarthestFalse + 1) && _t.Form[k] is not ("," or ";"); k++)
            {
                if (!Untrue.Contains(_t.Lemma[k]) && !Untrue.Contains(_t.Form[k]))
                {
                    if (_t.Lemma[k] is "confirm" or "verify" or "corroborate" or "unconfirmed" or "unverified")
                    {
                        MarkAll(that + 1, i, EventStatus.Alleged);
                        return;
                    }
                    continue;
                }
                MarkAll(that + 1, i, IsNegatedBetween(i, k) ? EventStatus.Alleged : EventStatus.Denied);
                return;
            }
        }
    }

    // Up to a stop within the sentence, or a comma behind which another clause begins.
    private int ClauseEnd(SentenceRange s, int first)
    {
        for (int i = first; i + 1 < s.End; i++)
        {
            if (_t.Form[i] is ";" or ":" || _t.Form[i] is "," && (_t.Upos[i + 1] is Upos.CCONJ || _t.Xpos[i + 1] is Xpos.VBG or Xpos.WDT))
                return i;
        }
        return s.End;
    }

    private bool IsNegatedBetween(int first, int end)
    {
        for (int i = first; i < end; i++)
        {
            if (_t.Lemma[i] is "not" or "n't" or "never")
                return true;
        }
        return false;
    }

    // Whether behind "that" stands somebody who does something: "the report that he wrote" is another matter, and so is "that which".
    private bool IsClause(SentenceRange s, int that)
    {
        for (int i = that + 1; i < s.End && _t.Form[i] is not ("," or ";"); i++)
        {
            if (_t.Upos[i] is Upos.VERB or Upos.AUX)
                return i > that + 1;
        }
        return false;
    }

    private void ReadVerb(SentenceRange s, int verb, ref int corrected)
    {
        // "Suppose the Serbs refuse to vote."
        if (_t.Lemma[verb] is "suppose" or "imagine" or "assume" && _t.Xpos[verb] is Xpos.VB or Xpos.VBP && _t.Deprel[verb] is Deprel.root
            && verb - s.First < FarthestOpening && _tree.Child(verb, Deprel.nsubj) < 0)
        {
            if (_tree.Child(verb, Deprel.ccomp) is >= 0 and int supposed)
                MarkClause(supposed, EventStatus.Hypothetical, asked: true);
            return;
        }
        if (_t.Lemma[verb] is "acquit" or "absolve" or "exonerate" or "clear" && _tree.IsPassive(verb))
            NotGuilty(verb, -1);
        if (_tree.Child(verb, Deprel.ccomp) is not (>= 0 and int content) || content < verb)
            return;
        // "did not think that he had been consulted", "no longer maintains that the mayor was abducted".
        if (_t.Lemma[verb] is "think" or "believe" or "maintain" or "imagine" or "claim" && IsDisbelieved(verb))
        {
            MarkClause(content, EventStatus.Denied);
            return;
        }
        if (_t.Lemma[verb] is not ("say" or "state" or "report" or "claim" or "suggest" or "imply" or "write" or "indicate")
            || _tree.Child(verb, Deprel.nsubj) is not (>= 0 and int subject) || !IsTakenBack(subject, ref corrected))
            return;
        MarkAll(verb + 1, s.End, EventStatus.Denied);
    }

    private bool IsDisbelieved(int verb)
    {
        foreach (int c in _tree.Children(verb))
        {
            if (c < verb && (_t.Lemma[c] is "not" or "n't" or "never" && _t.Deprel[c] is Deprel.advmod && _t.Lemma[verb] is not "claim"
                || _t.Form[c] is "longer" && _t.Form[c - 1] is "no" or "No"))
                return true;
        }
        return false;
    }

    // "An earlier version of this article said that": the paper corrects itself; "A report on May 9 said that", where it does so under a heading.
    private bool IsTakenBack(int subject, ref int corrected)
    {
        if (!Pieces.Contains(_t.Lemma[subject]) || _t.Upos[subject] is not Upos.NOUN)
            return _t.Form[subject] is "we" or "We" && IsCorrection(ref corrected);
        foreach (int c in _tree.Children(subject))
        {
            if (c < subject && _t.Lemma[c] is "early" or "earlier" or "previous" or "original" && _t.Lemma[subject] is "version" or "headline")
                return true;
        }
        return IsCorrection(ref corrected);
    }

    // Whether the report begins as a column of corrections.
    private bool IsCorrection(ref int corrected)
    {
        if (corrected < 0)
        {
            corrected = 0;
            for (int s = 0; s < Math.Min(3, _t.Sentences.Length); s++)
            {
                for (int i = _t.Sentences[s].First; i < _t.Sentences[s].End; i++)
                    corrected |= Corrected.Contains(_t.Form[i].ToLowerInvariant()) && _t.Sentences[s].Count < 12 ? 1 : 0;
            }
        }
        return corrected > 0;
    }

    // "found not guilty of attacks on civilians": neither found guilty nor, as far as that court says, done; "acquitted of the murder of X" leaves the murder.
    private void NotGuilty(int word, int above)
    {
        if (above >= 0 && _t.Lemma[above] is "find")
            Mark(above, EventStatus.Denied);
        foreach (int c in _tree.Children(word))
        {
            if (c > word && _t.Deprel[c] is Deprel.obl or Deprel.nmod or Deprel.advcl && _tree.Case(c) is "of" or "" && !IsDefinite(c)
                && !EventWords.Accusing.Contains(_t.Lemma[c]))
                MarkClause(c, EventStatus.Denied);
        }
    }
}
