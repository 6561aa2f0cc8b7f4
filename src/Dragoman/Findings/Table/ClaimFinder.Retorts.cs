using Dragoman.Reading;
using Dragoman.Text;

namespace Dragoman.Findings.Table;

/// <summary>Denials and charges in other words than those of denying and accusing: what is scorned, what is called a lie by those whom it is told of,
/// and deeds that are put down to somebody.</summary>
internal sealed partial class ClaimFinder
{
    // Sentences from a charge to the retort.
    private const int FarthestRetort = 3;

    // Words of a retort that is no clause: "Pure invention".
    private const int LongestRetort = 5;

    // Claims that are looked back.
    private const int RememberedCharges = 4;

    // Who speaks by a statement whose cue a verb is, where the tree gives nobody; null for nobody.
    private int? SpeakerBy(int verb) =>
        c.StatementByCue(verb) is >= 0 and int own && c.Statements[own].Speaker is { } who && c.CanAct(who) ? who : null;

    // What somebody else has charged or asserted a few sentences before a word, or in its own; null for nothing.
    private Claim? Answered(int word, int by, List<Claim> claims)
    {
        int first = _t.Sentences[Math.Max(0, _t.SentenceOf[word] - FarthestRetort)].First;
        for (int k = claims.Count - 1; k >= Math.Max(0, claims.Count - RememberedCharges); k--)
        {
            Claim told = claims[k];
            if (told.Content.Start < _t.Span[first].Start)
                return null;
            if (told.Kind is ClaimKind.Accusation or ClaimKind.Assertion && told.Content.End <= _t.Span[word].Start && told.By != by
                && (told.By is not { } accuser || c.Party(accuser) != c.Party(by)))
                return told;
        }
        return null;
    }

    // "“That is a lie,” he said", "“Pure invention,” said the minister", "said it was not true": nothing but that what was said of them is not so.
    private Claim? CalledLie(int word, List<Claim> claims)
    {
        bool negated = _t.Lemma[word] is "true" or "correct" or "so" or "accurate" or "case";
        if (!negated && !Lexicon.Has("untrue", _t.Lemma[word]) || c.IsNegated(word) != negated || !c.IsConflict
            || c.StatementOf(word) is not (>= 0 and int s) || c.Statements[s].Speaker is not { } by || c.Entities.Entities[by].Sector is "MED"
            || c.IsInDoubt(word) || c.HasMood(word, "to come") || IsUnderClaim(word))
            return null;
        bool copula = c.Tree.Child(word, Deprel.cop) >= 0;
        bool pointing = copula && c.Clause.OwnSubject(word) is >= 0 and int subject && _t.Upos[subject] is Upos.PRON or Upos.DET
            && _t.Form[subject].ToLowerInvariant() is "this" or "that" or "it" or "these" or "those" or "they" or "all";
        if (!pointing && (copula || negated || !IsBare(word, s)))
            return null;
        Claim? told = Answered(word, by, claims);
        return told is null && !(pointing && !negated && Lexicon.Has("plainly untrue", _t.Lemma[word])) ? null
            : new Claim { Kind = ClaimKind.Denial, By = by, Statement = s, Content = told?.Content ?? c.Phrase(word) };
    }

    // "“Lies,” he said", "“Pure invention”": the quotation is no more than that, or begins with it.
    private bool IsBare(int word, int statement)
    {
        int first = word;
        while (first > 0 && word - first < LongestRetort && _t.Upos[first - 1] is Upos.ADJ or Upos.DET or Upos.NOUN or Upos.ADV)
            first--;
        return first > 0 && _t.Form[first - 1] is "\"" or "“" or "‘" or "«" or "''" or "``"
            && c.Statements[statement].Content[0].Start == _t.Span[first - 1].Start
            && word + 1 < _t.Count && _t.Upos[word + 1] is Upos.PUNCT && _t.Form[word + 1] is not "-";
    }

    // "scoffed at the allegation", "ridiculed reports that", "poured cold water on the claim": of charges and of what is told, not of deeds.
    private Claim? Scorned(int verb)
    {
        string lemma = _t.Lemma[verb];
        bool direct = Lexicon.Has("scorn verb", lemma), leads = Lexicon.Leads(lemma);
        if (!direct && !leads || c.IsNegated(verb) || c.HasMood(verb, "to come") || IsRefused(verb))
            return null;
        // "The claim was rubbished by Moscow".
        if (c.Clause.IsPassive(verb))
            return direct && c.Tree.Child(verb, Deprel.nsubj_pass) is >= 0 and int scorned && IsRumour(scorned) && Actor(Agent(verb)) is { } scorns
                ? new Claim { Kind = ClaimKind.Denial, By = scorns, Statement = StatementWith(verb, scorned), Content = c.Phrase(scorned) } : null;
        int obj = c.Tree.Child(verb, Deprel.obj), what = direct && obj > verb && IsRumour(obj) ? obj : -1;
        bool light = obj > verb && Lexicon.PairGroups(lemma, '>', _t.Lemma[obj]).Contains("scorn phrase");
        foreach (int of in (ReadOnlySpan<int>)[verb, light ? obj : verb])
        {
            for (int k = leads && what < 0 ? c.Tree.FirstChild(of) : -1; k >= 0 && what < 0; k = c.Tree.NextSibling(k))
            {
                if (k > verb && _t.Deprel[k] is Deprel.obl or Deprel.nmod && IsRumour(k)
                    && (light ? c.Case(k) is "on" or "upon" or "with" or "to" or "of" or "at" : Lexicon.PairGroups(lemma, '>', c.Case(k)).Contains("scorn at")))
                    what = k;
            }
        }
        return what < 0 || (Actor(c.Subject(verb)) ?? SpeakerBy(verb)) is not { } by ? null
            : new Claim { Kind = ClaimKind.Denial, By = by, Statement = StatementWith(verb, what), Content = c.Phrase(what) };
    }

    private bool IsRumour(int noun) => _t.Upos[noun] is Upos.NOUN && Lexicon.Has("rumour", _t.Lemma[noun]);

    // "The minister has denied.", "Kigali denies": what was charged before.
    private Claim? DeniedBefore(int verb, List<Claim> claims)
    {
        // "The minister rejected that".
        bool that = _t.Lemma[verb] is "reject" or "dismiss" && c.Tree.Child(verb, Deprel.obj) is >= 0 and int what && what > verb
            && _t.Lemma[what] is "that" or "this" or "it";
        if (!that && _t.Lemma[verb] is not ("deny" or "refute" or "rebut") || c.IsNegated(verb) || c.Clause.IsPassive(verb) || c.Clause.HasTo(verb)
            || !that && c.Tree.Child(verb, Deprel.obj) >= 0 || c.Tree.Child(verb, Deprel.ccomp) >= 0 || c.Tree.Child(verb, Deprel.xcomp) >= 0
            || _t.Deprel[verb] is Deprel.acl_relcl or Deprel.acl or Deprel.amod || (Actor(c.Subject(verb)) ?? SpeakerBy(verb)) is not { } by)
            return null;
        return Answered(verb, by, claims) is { } told
            ? new Claim { Kind = ClaimKind.Denial, By = by, Statement = StatementWith(verb, verb) ?? told.Statement, Content = told.Content } : null;
    }

    // "pinned the killings on the militia", "laid the collapse at the door of Belgrade".
    private Claim? PutDown(int verb)
    {
        if (_t.Lemma[verb] is not ("pin" or "lay") || c.IsNegated(verb) || c.Clause.IsPassive(verb) || c.HasMood(verb, "to come")
            || c.Tree.Child(verb, Deprel.obj) is not (>= 0 and int deed) || deed < verb || _t.Upos[deed] is not Upos.NOUN
            || _t.Lemma[deed] is "hope" or "medal" || (Actor(c.Subject(verb)) ?? SpeakerBy(verb)) is not { } by)
            return null;
        foreach (int of in (ReadOnlySpan<int>)[verb, deed])
        {
            for (int k = c.Tree.FirstChild(of); k >= 0; k = c.Tree.NextSibling(k))
            {
                if (k < deed || _t.Deprel[k] is not (Deprel.obl or Deprel.nmod))
                    continue;
                int? against = _t.Lemma[verb] is "pin" && c.Case(k) is "on" or "upon" ? Actor(k)
                    : _t.Lemma[k] is "door" or "doorstep" or "foot" && c.Case(k) is "at" or "on" ? Owner(k) : null;
                if (against is { } culprit && culprit != by)
                    return new Claim { Kind = ClaimKind.Accusation, By = by, Against = culprit, Statement = StatementWith(verb, deed), Content = Before(deed, k) };
            }
        }
        return null;
    }

    // Whose door it is.
    private int? Owner(int door)
    {
        for (int k = c.Tree.FirstChild(door); k >= 0; k = c.Tree.NextSibling(k))
        {
            if ((_t.Deprel[k] is Deprel.nmod_poss or Deprel.compound || _t.Deprel[k] is Deprel.nmod && c.Case(k) is "of") && Actor(k) is { } who)
                return who;
        }
        return null;
    }
}
