using Dragoman.Findings.Statements;
using Dragoman.Reading;

namespace Dragoman.Findings.Entities;

/// <summary>Who told the sentence before: "he said" goes on from there, whoever was named since in what was told or in quotation marks.</summary>
/// <remarks>"A criticised B. “I regret it,” he told the paper": A. "A said that B would go. They will meet in May, he added": A. Who acts in a
/// sentence between that nobody tells is spoken of from there on.</remarks>
internal sealed class TellerChain(ParsedText text, QuoteVoices voices, Func<int, bool> isPerson)
{
    // Sentences outside quotation marks that are looked back.
    private const int Reach = 4;

    // The same with those inside.
    private const int FarthestReach = 14;

    // Verbs over a verb of saying whose subject may be its own.
    private const int LongestChain = 5;

    /// <summary>Whether a pronoun is the subject of a verb that goes on telling: "he said", "she added".</summary>
    /// <param name="several">Whether it is "they".</param>
    /// <param name="plainly">Set where that is all the verb tells; who "insists" or "denies" may be whom somebody told of.</param>
    public bool IsTelling(int pronoun, bool several, out bool plainly)
    {
        plainly = false;
        // "One of them predicted".
        if (several && text.Deprel[pronoun] is Deprel.nmod && text.Head[pronoun] is >= 0 and int some && text.Deprel[some] is Deprel.nsubj
            && text.Lemma[some] is "one" or "another" or "some" or "both" or "many" or "most" or "several" or "two"
            && text.Head[some] is >= 0 and int tells
            && text.Upos[tells] is Upos.VERB && CueLexicon.Shared.TryVerb(text.Lemma[tells], out _))
            return plainly = true;
        if (text.Deprel[pronoun] is not Deprel.nsubj || text.Head[pronoun] is not (>= 0 and int verb) || text.Upos[verb] is not Upos.VERB)
            return false;
        string lemma = text.Lemma[verb];
        plainly = lemma is "say" or "add" or "tell" or "note" or "stress" or "explain" or "warn" or "state" or "continue" or "conclude" or "remark"
            or "observe" or "comment" or "underline" or "reiterate" or "emphasize" or "emphasise"
            // "They also called for aid".
            || several && text.Tree.Child(verb, Deprel.advmod) is >= 0 and int also && text.Lemma[also] is "also"
                && CueLexicon.Shared.TryVerb(lemma, out _);
        return plainly
            || lemma is "insist" or "claim" or "argue" or "announce" or "declare" or "maintain" or "report" or "confirm" or "write" or "affirm"
                or "recall" or "believe" or "deny";
    }

    /// <summary>The word that names who told the sentence before that of a pronoun, or who acts in it; −1 where nothing says.</summary>
    public int Before(int pronoun)
    {
        int sentence = text.SentenceOf[pronoun], verb = text.Head[pronoun];
        bool adds = verb >= 0 && text.Lemma[verb] is "add" or "continue";
        int seen = 0;
        for (int s = sentence - 1; s >= Math.Max(0, sentence - FarthestReach) && seen < Reach; s--)
        {
            SentenceRange range = text.Sentences[s];
            if (IsQuotedWhole(range))
                continue;
            seen++;
            int source = AccordingTo(range);
            // "According to A, it offers what B has demanded": all of it is A's.
            if (source >= 0 && text.Form[range.First] is "According")
                return source;
            if (TellerOf(range, adds) is >= 0 and int teller)
                return teller;
            if (source >= 0)
                return source;
            if (SubjectOf(range) is >= 0 and int subject && IsSomebody(subject))
                return subject;
        }
        return -1;
    }

    private bool IsQuotedWhole(SentenceRange range)
    {
        bool some = false;
        for (int i = range.First; i < range.End; i++)
        {
            if (text.Upos[i] is Upos.PUNCT or Upos.SYM)
                continue;
            if (!voices.IsQuoted(i))
                return false;
            some = true;
        }
        return some;
    }

    // "According to A, the talks will go on. They are hard, he said": A.
    private int AccordingTo(SentenceRange range)
    {
        for (int i = range.First; i + 2 < range.End; i++)
        {
            if (text.Form[i] is not ("according" or "According") || text.Form[i + 1] is not "to" || voices.IsQuoted(i))
                continue;
            int source = text.Deprel[i] is Deprel.@case or Deprel.mark ? text.Head[i] : text.Tree.Child(i, Deprel.obl);
            return source > i && IsSomebody(source) ? source : -1;
        }
        return -1;
    }

    // The last who speaks in a sentence outside of what somebody else says there; −1 for nobody.
    private int TellerOf(SentenceRange range, bool adds)
    {
        int aside = -1;
        bool isLast = false;
        for (int i = range.End - 1; i >= range.First; i--)
        {
            if (text.Upos[i] is not Upos.VERB || !Tells(i) || voices.IsQuoted(i) || IsTold(i) && !EndsSentence(i, range))
                continue;
            int teller = SubjectOf(i);
            if (teller < 0 || voices.IsQuoted(teller) || text.Lemma[teller] is "it")
                continue;
            if (text.Xpos[teller] is not (Xpos.WP or Xpos.WDT))
                return teller;
            // "It was backed by the goalkeeper, who said": where nobody else speaks.
            if (aside < 0 && text.Deprel[i] is Deprel.acl_relcl && text.Head[i] is >= 0 and int told && told < i)
                (aside, isLast) = (told, IsEnd(text.Tree.Subtree(i).End, range));
        }
        // "They shook hands before the minister, who spoke of a milestone. He added": whose words are the sentence's last.
        return aside >= 0 && (adds && isLast || !(SubjectOf(range) is >= 0 and int subject && IsSomebody(subject))) ? aside : -1;
    }

    private bool IsEnd(int end, SentenceRange range)
    {
        while (end < range.End && text.Upos[end] is Upos.PUNCT)
            end++;
        return end == range.End;
    }

    private bool Tells(int verb) =>
        TreeRepair.IsSaying(text.Lemma[verb]) || text.Lemma[verb] is "quote"
            || CueLexicon.Shared.TryVerb(text.Lemma[verb], out CueEntry entry) && entry.Kind is CueKind.Speech or CueKind.Judgement
                && text.Xpos[verb] is Xpos.VBD or Xpos.VBZ or Xpos.VBP or Xpos.VBN;

    // "A said it was unlikely, B's spokesman stressed.": all before the comma is the spokesman's.
    private bool EndsSentence(int verb, SentenceRange range)
    {
        if (text.Tree.Child(verb, Deprel.nsubj) is not (>= 0 and int teller) || teller > verb || text.Tree.Subtree(teller).End != verb)
            return false;
        for (int i = verb + 1; i < range.End; i++)
        {
            if (text.Upos[i] is Upos.VERB or Upos.AUX or Upos.SCONJ || text.Head[i] == verb && text.Deprel[i] is Deprel.obj or Deprel.ccomp)
                return false;
        }
        int first = text.Tree.Subtree(teller).First;
        return first > range.First && text.Form[first - 1] is ",";
    }

    // What stands within somebody's words is nobody's turn to speak.
    private bool IsTold(int verb)
    {
        for (int at = verb; text.Head[at] >= 0; at = text.Head[at])
        {
            int over = text.Head[at];
            if (text.Deprel[at] is Deprel.ccomp or Deprel.xcomp or Deprel.advcl && text.Upos[over] is Upos.VERB
                && TreeRepair.IsSaying(text.Lemma[over]) && (text.Deprel[at] is Deprel.ccomp || text.Xpos[at] is not Xpos.VBG))
                return true;
            // "…, he said": what hangs from the verb of what was said.
            if (text.Tree.Child(over, Deprel.parataxis) is >= 0 and int says && says != at && says != verb && TreeRepair.IsSaying(text.Lemma[says])
                && text.Deprel[at] is not Deprel.parataxis)
                return true;
        }
        return false;
    }

    private int SubjectOf(int verb)
    {
        int at = verb;
        for (int step = 0; step < LongestChain && at >= 0; step++)
        {
            // "The paper quoted A as saying", "The agency, quoting the ambassador, put the dead at 100".
            if (text.Lemma[at] is "quote" && text.Tree.Child(at, Deprel.obj) is >= 0 and int quoted
                && (text.Upos[quoted] is Upos.PROPN || text.Upos[quoted] is Upos.NOUN && IsSomebody(quoted)))
                return quoted;
            int subject = text.Tree.Child(at, Deprel.nsubj) is >= 0 and int active ? active : text.Tree.Child(at, Deprel.nsubj_pass);
            if (subject >= 0)
                return subject;
            if (text.Deprel[at] is not (Deprel.conj or Deprel.xcomp or Deprel.advcl))
                break;
            at = text.Head[at];
        }
        return -1;
    }

    private int SubjectOf(SentenceRange range)
    {
        for (int i = range.First; i < range.End; i++)
        {
            if (text.Head[i] < 0)
            {
                int subject = text.Tree.Child(i, Deprel.nsubj) is >= 0 and int active ? active : text.Tree.Child(i, Deprel.nsubj_pass);
                return subject >= 0 && !voices.IsQuoted(subject) ? subject : -1;
            }
        }
        return -1;
    }

    /// <summary>Whether a word speaks of a person, by name or not.</summary>
    public bool IsSomebody(int word) =>
        isPerson(word) || text.Upos[word] is Upos.PRON && text.Lemma[word] is "he" or "she"
            || text.Upos[word] is Upos.NOUN && RoleNouns.Shared.IsPerson(text.Lemma[word]);
}
