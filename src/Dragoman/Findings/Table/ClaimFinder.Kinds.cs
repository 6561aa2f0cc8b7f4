using Dragoman.Reading;
using Dragoman.Text;

namespace Dragoman.Findings.Table;

/// <summary>What makes a claim of words: charges, denials, predictions, contested assertions, by their form.</summary>
internal sealed partial class ClaimFinder
{
    // The verb of what somebody said, between its own verb and the charge; −1 for none.
    private int Charged(SentenceRange s, int end, int by)
    {
        for (int i = s.First + 1; i < end; i++)
        {
            if (_t.Upos[i] is Upos.VERB && _t.Deprel[i] is Deprel.ccomp && _t.Head[i] is >= 0 and int says && says < i
                && c.Entity(c.Subject(says)) == by)
                return i;
        }
        return -1;
    }

    // "which" behind a comma, where it is what the verb is about; −1 for none.
    private int Which(int verb)
    {
        for (int i = verb - 1; i > 0 && verb - i < 6 && _t.SentenceOf[i] == _t.SentenceOf[verb]; i--)
        {
            if (_t.Form[i] is "which" && _t.Head[i] == verb && _t.Deprel[i] is Deprel.obj && _t.Form[i - 1] is ",")
                return i;
        }
        return -1;
    }

    // "Ukraine and Russia accused each other of breaking the truce": each accuses the other.
    private bool IsMutual(int verb) => OnTheOther(verb) || c.Tree.Child(verb, Deprel.obj) is >= 0 and int other
        && (Lexicon.Has("accusation of", _t.Lemma[verb]) && _t.Lemma[other] is "each" or "other" or "another"
            || Lexicon.Has("trade verb", _t.Lemma[verb]) && Lexicon.Has("trade noun", _t.Lemma[other]));

    // "Russia and Ukraine each blamed the attacks on the other".
    private bool OnTheOther(int verb)
    {
        if (_t.Lemma[verb] is not ("blame" or "pin"))
            return false;
        // The tree may hang the other on what he is blamed for.
        return HasOther(verb, verb) || c.Tree.Child(verb, Deprel.obj) is >= 0 and int deed && HasOther(deed, verb);
    }

    private TextSpan DeedWithoutOther(int noun)
    {
        TextSpan phrase = c.NounPhrase(noun);
        return c.Tree.Child(noun, Deprel.det) is >= 0 and int det && det < noun ? new TextSpan(Math.Min(phrase.Start, _t.Span[det].Start), phrase.End)
            : phrase;
    }

    private bool HasOther(int word, int verb)
    {
        for (int k = c.Tree.FirstChild(word); k >= 0; k = c.Tree.NextSibling(k))
        {
            if (k > verb && _t.Deprel[k] is Deprel.obl or Deprel.nmod && c.Case(k) is "on" && _t.Lemma[k] is "other" or "another" or "each")
                return true;
        }
        return false;
    }

    private void AddMutual(int verb, List<Claim> claims)
    {
        List<int> sides = [];
        c.AddEntities(c.Subject(verb), sides);
        // "India and Pakistan each accused": the tree may take "each" for the subject.
        for (int k = c.Tree.FirstChild(verb); k >= 0 && k < verb && sides.Count < 2; k = c.Tree.NextSibling(k))
        {
            if (_t.Deprel[k] is Deprel.nsubj)
                c.AddEntities(k, sides);
        }
        int other = c.Tree.Child(verb, Deprel.obj), content = OfPhrase(verb);
        // "attacks that both blamed on the other".
        if (OnTheOther(verb))
            content = other >= 0 && _t.Upos[other] is Upos.NOUN ? other : _t.Deprel[verb] is Deprel.acl_relcl ? _t.Head[verb] : -1;
        else if (content < 0 && other >= 0)
            content = OfPhrase(other);
        if (content < 0 && other >= 0 && other + 1 < _t.Count && _t.Deprel[other + 1] is Deprel.@fixed)
            content = OfPhrase(other + 1);
        // "Both sides": the two that were named last may be others, a mediator never is one.
        sides.RemoveAll(s => !c.CanAct(s) || c.Entities.Entities[s].Code is "IGO" && c.Entities.AtHead(c.Subject(verb)) != s);
        if (sides.Count != 2 || content < 0)
            return;
        for (int i = 0; i < 2; i++)
            claims.Add(new Claim { Kind = ClaimKind.Accusation, By = sides[i], Against = sides[1 - i], Statement = StatementWith(verb, content), Content = _t.Upos[content] is Upos.NOUN && OnTheOther(verb) ? DeedWithoutOther(content) : c.Phrase(content) });
    }

    private Claim? Read(int verb)
    {
        string lemma = _t.Lemma[verb];
        if ((IsGrave(verb) || IsOnCivilians(verb)) && Grave(verb) is { } grave)
            return grave;
        if (c.IsNegated(verb) && Disowned(verb) is { } disowned)
            return disowned;
        if (lemma is "have" or "play" or "take" && Uninvolved(verb) is { } uninvolved)
            return uninvolved;
        if ((Lexicon.Has("outcome verb", lemma) || IsFoe(verb) || IsThere(verb)) && Foretold(verb) is { } outcome)
            return outcome;
        if (lemma is "see" or "suspect" && Seen(verb) is { } seen)
            return seen;
        if (Lexicon.Leads(lemma) && WavedAway(verb) is { } waved)
            return waved;
        if (Lexicon.Leads(lemma) && Pointed(verb) is { } pointed)
            return pointed;
        if ((Scorned(verb) ?? PutDown(verb)) is { } scorned)
            return scorned;
        if (Lexicon.Has("condemning", lemma) && (Condemned(verb) ?? SoCalled(verb) ?? Deplored(verb)) is { } condemned)
            return condemned;
        if (lemma is "lash" or "hit" && verb + 1 < _t.Count && LashedOut(verb) is { } lashed)
            return lashed;
        if (lemma is "cite" or "deplore" or "document" && Deplored(verb) is { } deplored)
            return deplored;
        if (Lexicon.Has("prediction verb", lemma) && Feared(verb) is { } feared)
            return feared;
        if (lemma is "allege" && Alleged(verb) is { } alleged)
            return alleged;
        if (lemma is "hold" or "find" or "make" or "attribute" or "ascribe" or "describe" or "brand" or "call" or "label" or "characterize"
            or "characterise" or "denounce" or "condemn" or "dismiss" or "name" or "designate" or "term" or "cite"
            && Named(verb) is { } named)
            return named;
        foreach (string group in Lexicon.Groups(lemma))
        {
            Claim? claim = group switch
            {
                "accusation of" => Accusation(verb),
                "accusation that" => Reported(verb, ClaimKind.Accusation),
                "denial verb" => Denial(verb),
                "prediction verb" => Reported(verb, ClaimKind.Prediction),
                "opinion verb" => Opined(verb),
                "assertion verb" => Reported(verb, ClaimKind.Assertion),
                "finding verb" => Found(verb),
                _ => null,
            };
            if (claim is not null)
                return claim;
        }
        return null;
    }

    // "denounced China for ramming a boat", "condemned the army over the killings": what it is blamed for.
    private Claim? Condemned(int verb)
    {
        bool passive = c.Clause.IsPassive(verb);
        if (c.IsNegated(verb) || c.HasMood(verb, "to come") || (passive ? NearestSubject(verb)
            : c.Tree.Child(verb, Deprel.obj)) is not (>= 0 and int thing)
            || (c.Entities.AtHead(thing) is >= 0 and int named ? named : passive ? c.Entity(thing) : -1) is not (>= 0 and int against)
            || !c.CanAct(against)
            || Actor(passive ? Agent(verb) : c.Subject(verb)) is not { } by || by == against)
            return null;
        for (int k = c.Tree.FirstChild(verb); k >= 0; k = c.Tree.NextSibling(k))
        {
            if (k > verb && _t.Deprel[k] is Deprel.obl or Deprel.advcl && c.Case(k) is "for" or "over" && c.TimeOf(k) < 0)
                return new Claim { Kind = ClaimKind.Accusation, By = by, Against = against, Statement = StatementWith(verb, k), Content = c.Phrase(k) };
        }
        return null;
    }

    // "lashed out at Israel over the strike": whoever is struck out at for a deed.
    private Claim? LashedOut(int verb)
    {
        if (c.IsNegated(verb) || c.HasMood(verb, "to come") || _t.Form[verb + 1] is not "out" || Actor(c.Subject(verb)) is not { } by)
            return null;
        int? against = null;
        int deed = -1;
        for (int k = c.Tree.FirstChild(verb); k >= 0; k = c.Tree.NextSibling(k))
        {
            if (k < verb || _t.Deprel[k] is not (Deprel.obl or Deprel.advcl))
                continue;
            if (c.Case(k) is "at" && Actor(k) is { } struck && struck != by)
                (against, deed) = (struck, deed < 0 ? OfPhrase(k) : deed);
            else if (c.Case(k) is "for" or "over" && c.TimeOf(k) < 0)
                deed = k;
        }
        return against is null || deed < 0 ? null
            : new Claim { Kind = ClaimKind.Accusation, By = by, Against = against, Statement = StatementWith(verb, deed), Content = c.Phrase(deed) };
    }

    // "condemned Russia's shelling of Kharkiv", "cited the government's repression of its people": whose deed it is is accused of it.
    private Claim? Deplored(int verb)
    {
        if (c.IsNegated(verb) || c.HasMood(verb, "to come") || c.Clause.IsPassive(verb) || c.Tree.Child(verb, Deprel.obj) is not (>= 0 and int deed)
            || _t.Upos[deed] is not Upos.NOUN || !(Lexicon.Has("wrong noun", _t.Lemma[deed]) || Lexicon.Has("deplored", _t.Lemma[deed]))
            || Actor(c.Subject(verb)) is not { } by || Doer(deed) is not { } against || against == by || c.Party(against) == c.Party(by))
            return null;
        return new Claim { Kind = ClaimKind.Accusation, By = by, Against = against, Statement = StatementWith(verb, deed), Content = c.Phrase(deed) };
    }

    // "We did not fire on the convoy", "the army said it had not shelled the town": a denial without a word of denying.
    private Claim? Disowned(int verb)
    {
        if (!c.IsConflict || c.Clause.IsPassive(verb) || c.StatementOf(verb) is not (>= 0 and int s) || c.Statements[s].Speaker is not { } by
            || c.HasMood(verb, "to come") || c.Clause.HasTo(verb) || c.IsInDoubt(verb) || IsUnderClaim(verb))
            return null;
        return IsOwnDeed(verb, by) ? new Claim { Kind = ClaimKind.Denial, By = by, Statement = s, Content = c.Phrase(verb) } : null;
    }

    // A deed of violence of the past that is told of whoever speaks.
    private bool IsOwnDeed(int verb, int by) =>
        (Lexicon.Has("violent", _t.Lemma[verb]) || Lexicon.Has("grave verb", _t.Lemma[verb]) || IsGrave(verb)) && IsOwn(c.Clause.OwnSubject(verb), by)
            && IsPastDeed(verb);

    // "we", "it", "its forces": the side of whoever speaks.
    private bool IsOwn(int subject, int by)
    {
        if (subject < 0 || !(c.IsPolitical(by) || c.Entities.Entities[by].Kind is EntityKind.Person))
            return false;
        return _t.Upos[subject] is Upos.PRON
            && (_t.Lemma[subject] is "we" or "I"
                || _t.Lemma[subject] is "it" && c.Entity(subject) is var it && (it < 0 || c.Party(it) == c.Party(by)))
            || c.Tree.Child(subject, Deprel.nmod_poss) is >= 0 and int its && _t.Lemma[its] is "its" or "our" or "his"
                && (_t.Lemma[its] is "our" || c.Entity(its) is var owner && (owner < 0 ? _t.Lemma[its] is "its" : c.Party(owner) == c.Party(by)))
            || c.Entity(subject) is >= 0 and int who && c.IsPolitical(who) && c.Party(who) == c.Party(by);
    }

    // "had nothing to do with the strike", "played no part in it": a denial without a word of denying.
    private Claim? Uninvolved(int verb)
    {
        if (!c.IsConflict || c.StatementOf(verb) is not (>= 0 and int s) || c.Statements[s].Speaker is not { } by || c.IsInDoubt(verb)
            || c.HasMood(verb, "to come") || c.Tree.Child(verb, Deprel.obj) is not (>= 0 and int thing) || thing < verb
            || !IsOwn(c.Clause.OwnSubject(verb), by))
            return null;
        int part = Lexicon.Has("no part", _t.Lemma[thing]) && c.Tree.Child(thing, Deprel.det) is >= 0 and int no && _t.Lemma[no] is "no" ? thing : -1;
        if (part < 0 && _t.Lemma[thing] is "nothing" && Math.Max(c.Tree.Child(thing, Deprel.acl), c.Tree.Child(verb, Deprel.xcomp)) is >= 0 and int to
            && _t.Lemma[to] is "do" && c.Clause.HasTo(to))
            part = thing;
        return part < 0 ? null : new Claim { Kind = ClaimKind.Denial, By = by, Statement = s, Content = c.Phrase(verb) };
    }

    // "did not fire", "have never attacked", "were not bombing": nothing of what is to be.
    private bool IsPastDeed(int verb)
    {
        for (int k = c.Tree.FirstChild(verb); k >= 0 && k < verb; k = c.Tree.NextSibling(k))
        {
            if (_t.Deprel[k] is Deprel.aux && _t.Form[k] is "did" or "has" or "have" or "had" or "was" or "were" or "'ve" or "'d")
                return true;
        }
        return _t.Xpos[verb] is Xpos.VBD;
    }

    // "Nobody has accused Iran".
    private bool ByNobody(int verb) =>
        c.Clause.OwnSubject(verb) is >= 0 and int nobody
            && (_t.Lemma[nobody].ToLowerInvariant() is "nobody" or "none" or "neither" or "no-one" || c.IsNegated(nobody));

    // "pointed the finger at Israel for the blasts", "put the blame on Khartoum".
    private Claim? Pointed(int verb)
    {
        if (c.IsNegated(verb) || c.Clause.IsPassive(verb) || c.HasMood(verb, "to come") || c.Tree.Child(verb, Deprel.obj) is not (>= 0 and int finger)
            || !Lexicon.PairGroups(_t.Lemma[verb], '>', _t.Lemma[finger]).Contains("pointing") || Actor(c.Subject(verb)) is not { } by)
            return null;
        int? against = null;
        int content = OfPhrase(finger);
        foreach (int of in (ReadOnlySpan<int>)[verb, finger])
        {
            for (int k = c.Tree.FirstChild(of); k >= 0; k = c.Tree.NextSibling(k))
            {
                if (k < finger || _t.Deprel[k] is not (Deprel.obl or Deprel.nmod or Deprel.advcl or Deprel.acl))
                    continue;
                if (c.Case(k) is "at" or "on" or "upon" or "to" or "toward" or "towards" && Actor(k) is { } blamed && blamed != by)
                    (against, content) = (against ?? blamed, content >= 0 ? content : OfPhrase(k));
                else if (c.Case(k) is "for" or "over" && c.TimeOf(k) < 0)
                    content = k;
            }
        }
        // "took aim at the town" needs a deed that somebody is blamed for.
        return against is null || _t.Lemma[finger] is "aim" && content < 0 ? null
            : new Claim { Kind = ClaimKind.Accusation, By = by, Against = against, Statement = StatementWith(verb, verb), Content = content >= 0 ? c.Phrase(content) : c.Phrase(verb) };
    }

    // "predicted a long war", "warned of famine", "warned that …" is told elsewhere: what is to come, in a noun.
    private Claim? Feared(int verb)
    {
        if (c.IsNegated(verb) || c.Clause.IsPassive(verb) || Actor(c.Subject(verb)) is not { } by || !(c.IsConflict || c.IsPolitical(by))
            || c.Entities.Entities[by].Sector is "MED" || c.HasMood(verb, "to come"))
            return null;
        for (int k = c.Tree.FirstChild(verb); k >= 0; k = c.Tree.NextSibling(k))
        {
            bool object_ = _t.Deprel[k] is Deprel.obj && _t.Lemma[verb] is not ("warn" or "expect");
            bool warned = _t.Deprel[k] is Deprel.obl && _t.Lemma[verb] is "warn" && c.Case(k) is "of" or "about";
            if (k > verb && (object_ || warned) && _t.Upos[k] is Upos.NOUN && Lexicon.Has("feared", _t.Lemma[k])
                && c.Tree.Child(verb, Deprel.ccomp) < 0)
                return new Claim { Kind = ClaimKind.Prediction, By = by, Statement = StatementWith(verb, k), Content = WithPlace(k, verb) };
            // "warned Israel of a famine": the tree may hang it on who is warned.
            if (k > verb && _t.Lemma[verb] is "warn" && _t.Deprel[k] is Deprel.obj or Deprel.iobj && OfPhrase(k) is >= 0 and int feared
                && c.Case(feared) is "of" && _t.Upos[feared] is Upos.NOUN && Lexicon.Has("feared", _t.Lemma[feared]) && c.CanAct(c.Entity(k)))
                return new Claim { Kind = ClaimKind.Prediction, By = by, Statement = StatementWith(verb, feared), Content = WithPlace(feared, verb) };
        }
        return null;
    }

    // "warned of a famine in the north": the tree may hang on the verb where it will be.
    private TextSpan WithPlace(int noun, int verb)
    {
        TextSpan phrase = c.Phrase(noun);
        for (int k = c.Tree.FirstChild(verb); k >= 0; k = c.Tree.NextSibling(k))
        {
            if (k > noun && _t.Deprel[k] is Deprel.obl && c.Case(k) is "in" or "across" && c.TimeOf(k) < 0
                && c.Tree.Subtree(k).First == c.Tree.Subtree(noun).End)
                return new TextSpan(phrase.Start, c.Phrase(k).End);
        }
        return phrase;
    }

    // "condemned what it called Indian aggression".
    private Claim? SoCalled(int verb)
    {
        if (c.IsNegated(verb) || c.Clause.IsPassive(verb) || Actor(c.Subject(verb)) is not { } by)
            return null;
        for (int i = verb + 1; i < Math.Min(_t.Count, verb + 9) && _t.SentenceOf[i] == _t.SentenceOf[verb]; i++)
        {
            if (_t.Upos[i] is not Upos.VERB || _t.Lemma[i] is not ("call" or "term" or "describe" or "label" or "brand"))
                continue;
            for (int k = c.Tree.FirstChild(i); k >= 0; k = c.Tree.NextSibling(k))
            {
                if (k < i || _t.Upos[k] is not Upos.NOUN || !(Lexicon.Has("wrong noun", _t.Lemma[k]) || Lexicon.Has("charge noun", _t.Lemma[k])))
                    continue;
                return new Claim { Kind = ClaimKind.Accusation, By = by, Against = Doer(k) is { } doer && doer != by ? doer : null, Statement = StatementWith(verb, k), Content = c.Phrase(k) };
            }
            return null;
        }
        return null;
    }

    // Whose a deed is: "Indian aggression", "an attack by the rebels".
    private int? Doer(int deed)
    {
        for (int k = c.Tree.FirstChild(deed); k >= 0; k = c.Tree.NextSibling(k))
        {
            if ((_t.Deprel[k] is Deprel.amod or Deprel.nmod_poss or Deprel.compound || _t.Deprel[k] is Deprel.nmod && c.Case(k) is "by")
                && c.Entity(k) is >= 0 and int who && c.CanAct(who))
                return who;
        }
        // "the killing of civilians by government forces": the tree may hang who did it on the civilians.
        if (c.Tree.Child(deed, Deprel.nmod) is >= 0 and int of && c.Case(of) is "of")
        {
            for (int k = c.Tree.FirstChild(of); k >= 0; k = c.Tree.NextSibling(k))
            {
                if (k > of && _t.Deprel[k] is Deprel.nmod && c.Case(k) is "by" && c.Entity(k) is >= 0 and int who && c.CanAct(who))
                    return who;
            }
        }
        return null;
    }

    // "more sanctions are likely to follow", "called it unlikely that the two would agree": what is to come by somebody's word.
    private Claim? Likely(int word)
    {
        if (!Lexicon.Has("likely", _t.Lemma[word]) || _t.Deprel[word] is Deprel.amod or Deprel.advmod || !c.IsConflict
            || c.StatementOf(word) is not (>= 0 and int s) || c.Statements[s].Speaker is not { } by || c.Entities.Entities[by].Sector is "MED"
            || !(c.IsPolitical(by) || c.Entities.Entities[by].Kind is EntityKind.Person) || c.IsInDoubt(word) || IsUnderClaim(word))
            return null;
        int outcome = -1;
        foreach (int of in (ReadOnlySpan<int>)[word, _t.Deprel[word] is Deprel.xcomp && _t.Head[word] >= 0 ? _t.Head[word] : word])
        {
            for (int k = c.Tree.FirstChild(of); k >= 0; k = c.Tree.NextSibling(k))
            {
                if (k > word && _t.Deprel[k] is Deprel.ccomp or Deprel.csubj or Deprel.xcomp or Deprel.advcl
                    && (_t.Upos[k] is Upos.VERB && (c.Clause.HasTo(k) || c.HasMood(k, "foretold"))))
                    outcome = k;
            }
        }
        // What oneself is likely to do is a plan.
        int subject = c.Clause.HasTo(outcome < 0 ? word : outcome) ? c.Clause.OwnSubject(word) : -1;
        if (outcome < 0 || subject >= 0 && (_t.Lemma[subject] is "we" or "I" || c.Entity(subject) == by))
            return null;
        return new Claim { Kind = ClaimKind.Prediction, By = by, Statement = s, Content = subject >= 0 ? c.Phrase(word) : c.Phrase(outcome) };
    }

    // "it is a stab in the back", "the decree is a coup": what is said of another's deed.
    private Claim? Wrong(int word)
    {
        if (_t.Upos[word] is not Upos.NOUN || !Lexicon.Has("wrong noun", _t.Lemma[word]) || c.Tree.Child(word, Deprel.cop) < 0 || c.IsNegated(word)
            || c.IsInDoubt(word) || c.HasMood(word, "to come") || c.Case(word).Length > 0
            || !c.IsConflict || c.StatementOf(word) is not (>= 0 and int s) || c.Statements[s].Speaker is not { } by
                || !(c.IsPolitical(by) || c.Entities.Entities[by].Kind is EntityKind.Person) || IsUnderClaim(word)
                || c.Clause.OwnSubject(word) is not (>= 0 and int subject) || _t.Xpos[subject] is Xpos.WDT
                || IsPlan(subject) && !Lexicon.Has("enemy", _t.Lemma[subject]))
            return null;
        return new Claim { Kind = ClaimKind.Accusation, By = by, Statement = s, Content = c.Phrase(word) };
    }

    // "have alleged Iranian involvement".
    private Claim? Alleged(int verb)
    {
        if (c.IsNegated(verb) || c.Clause.IsPassive(verb) || c.Tree.Child(verb, Deprel.obj) is not (>= 0 and int deed)
            || !Lexicon.Has("charge noun", _t.Lemma[deed]) || Actor(c.Subject(verb)) is not { } by)
            return null;
        int? against = null;
        for (int k = c.Tree.FirstChild(deed); k >= 0; k = c.Tree.NextSibling(k))
        {
            if (_t.Deprel[k] is Deprel.amod or Deprel.nmod_poss or Deprel.compound || _t.Deprel[k] is Deprel.nmod && c.Case(k) is "by")
                against ??= c.Entity(k) is >= 0 and int who && c.CanAct(who) && who != by ? who : null;
        }
        return new Claim { Kind = ClaimKind.Accusation, By = by, Against = against, Statement = StatementWith(verb, deed), Content = c.Phrase(deed) };
    }

    // "is torturing", "has used chemical weapons", "is trying to wreck the talks".
    private bool IsGrave(int verb)
    {
        if (Lexicon.Has("grave verb", _t.Lemma[verb]))
            return true;
        for (int k = Lexicon.Leads(_t.Lemma[verb]) ? c.Tree.FirstChild(verb) : -1; k >= 0; k = c.Tree.NextSibling(k))
        {
            if (_t.Deprel[k] is Deprel.obj or Deprel.nsubj_pass && Lexicon.PairGroups(_t.Lemma[verb], '>', _t.Lemma[k]).Contains("grave deed"))
                return true;
        }
        // "armed the rebels": whoever fights is armed by those who will be blamed.
        if (Lexicon.Has("backing", _t.Lemma[verb]) && c.Tree.Child(verb, Deprel.obj) is >= 0 and int armed
            && c.Entities.AtHead(armed) is >= 0 and int fighter && c.Entities.Entities[fighter].Sector is "REB" or "UAF"
            && c.Entities.Entities[fighter].Kind is EntityKind.Organization or EntityKind.Group)
            return true;
        // "has killed our people", "attacked our command": a deed against the speaker's own.
        if (Lexicon.Has("deed on us", _t.Lemma[verb]) && c.Tree.Child(verb, Deprel.obj) is >= 0 and int ours && IsOurs(ours))
            return true;
        return Lexicon.Has("aspect", _t.Lemma[verb]) && c.Tree.Child(verb, Deprel.xcomp) is >= 0 and int aim && IsGrave(aim)
            // "has consistently failed to co-operate": what one owes.
            || _t.Lemma[verb] is "fail" or "refuse" && c.Tree.Child(verb, Deprel.xcomp) is >= 0 and int owed && Lexicon.Has("owed", _t.Lemma[owed]);
    }

    // "had struck a farm": in a war, whoever is hit.
    private bool IsOnCivilians(int verb) =>
        c.IsConflict && Lexicon.Has("striking", _t.Lemma[verb]) && c.Tree.Child(verb, Deprel.obj) is >= 0 and int hit
            && Lexicon.Has("civil target", _t.Lemma[hit])
        // "NATO troops raided the home, a spokesman said": of which side a nameless one is, it does not say.
        && c.StatementOf(verb) is >= 0 and int s && c.Statements[s].Speaker is { } by && c.Entities.Entities[by] is { } speaker
            && (speaker.Kind is not EntityKind.Person || speaker.Spellings.Count > 0);

    private bool IsOurs(int word)
    {
        if (_t.Form[word] is "us" or "me")
            return true;
        for (int k = c.Tree.FirstChild(word); k >= 0; k = c.Tree.NextSibling(k))
        {
            if (_t.Form[k] is "our" or "my" && _t.Deprel[k] is Deprel.nmod_poss || _t.Deprel[k] is Deprel.nmod && c.Case(k) is "of" && IsOurs(k))
                return true;
        }
        return false;
    }

    // "India was behind the attack", "the separatists are to blame for the collapse", "Kigali is responsible".
    private Claim? Guilty(int word)
    {
        bool guilty = Lexicon.Has("guilty", _t.Lemma[word]) && (_t.Upos[word] is Upos.ADJ || c.Clause.HasTo(word))
            || c.Case(word) is "behind"
                && (Lexicon.Has("charge noun", _t.Lemma[word]) || Lexicon.Has("misdeed", _t.Lemma[word]) || Lexicon.Has("wrong noun", _t.Lemma[word])
                    || Lexicon.Has("deplored", _t.Lemma[word]));
        // "Tehran was not behind the plot", said its mission.
        if (guilty && c.IsNegated(word) && c.IsConflict && c.Tree.Child(word, Deprel.cop) >= 0 && c.StatementOf(word) is >= 0 and int told
            && c.Statements[told].Speaker is { } denier && IsOwn(c.Clause.OwnSubject(word), denier) && !c.IsInDoubt(word) && !IsUnderClaim(word))
            return new Claim { Kind = ClaimKind.Denial, By = denier, Statement = told, Content = c.Phrase(word) };
        // "foreign forces were involved in the protests", "had a hand in the attack".
        if (_t.Lemma[word] is "involve" or "involved" && (c.Tree.Child(word, Deprel.aux_pass) >= 0 || c.Tree.Child(word, Deprel.cop) >= 0)
            && InWrong(word))
            return Involved(word);
        // "The blast was the work of the rebels".
        if (_t.Lemma[word] is "work" or "doing" && c.Tree.Child(word, Deprel.cop) >= 0 && c.Tree.Child(word, Deprel.nmod) is >= 0 and int whose
            && c.Case(whose) is "of" && c.Clause.OwnSubject(word) is >= 0 and int deed
            && (Lexicon.Has("misdeed", _t.Lemma[deed]) || Lexicon.Has("deplored", _t.Lemma[deed]) || Lexicon.Has("charge noun", _t.Lemma[deed])))
            return By(word, whose);
        return guilty && c.Tree.Child(word, Deprel.cop) >= 0 && _t.Lemma[word] is not "lie" ? c.Clause.HasTo(word)
            ? By(word, c.Clause.OwnSubject(word)) : Grave(word) : null;
    }

    // Whoever speaks puts it down to another.
    private Claim? By(int word, int culprit) =>
        c.StatementOf(word) is >= 0 and int s && c.Statements[s].Speaker is { } by && culprit >= 0 && Actor(culprit) is { } against && against != by
            && c.Party(against) != c.Party(by) && (c.IsPolitical(against) || c.IsConflict && IsNation(against))
            && !c.IsNegated(word) && !c.IsInDoubt(word) && c.Entities.Entities[by].Sector is not "MED" && !IsUnderClaim(word)
            ? new Claim { Kind = ClaimKind.Accusation, By = by, Against = against, Statement = s, Content = c.Phrase(word) } : null;

    private bool InWrong(int word)
    {
        for (int k = c.Tree.FirstChild(word); k >= 0; k = c.Tree.NextSibling(k))
        {
            if (k > word && _t.Deprel[k] is Deprel.obl && c.Case(k) is "in"
                && (Lexicon.Has("wrong noun", _t.Lemma[k]) || Lexicon.Has("deplored", _t.Lemma[k])
                    || _t.Lemma[k] is "protest" or "attack" or "plot" or "unrest" or "riot" or "war" or "conflict" or "smuggling" or "trafficking"))
                return true;
        }
        return false;
    }

    private Claim? Involved(int word)
    {
        if (c.StatementOf(word) is not (>= 0 and int s) || c.Statements[s].Speaker is not { } by || c.IsNegated(word) || c.IsInDoubt(word)
            || c.HasMood(word, "to come") || c.Entities.Entities[by].Sector is "MED" || IsUnderClaim(word))
            return null;
        int subject = c.Tree.Child(word, Deprel.nsubj_pass) is >= 0 and int passive ? passive : c.Tree.Child(word, Deprel.nsubj);
        return subject < 0 || Actor(subject) is not { } against || against == by || c.Party(against) == c.Party(by) ? null
            : new Claim { Kind = ClaimKind.Accusation, By = by, Against = against, Statement = s, Content = c.Phrase(word) };
    }

    // "Ankara said that the claims were untrue", "it is not true that we blocked the aid".
    private Claim? Untrue(int word)
    {
        if (_t.Lemma[word] is "true" or "correct" && c.IsNegated(word) && c.IsConflict && c.Tree.Child(word, Deprel.cop) >= 0
            && Math.Max(c.Tree.Child(word, Deprel.csubj), c.Tree.Child(word, Deprel.ccomp)) is >= 0 and int what && what > word
            && c.StatementOf(word) is >= 0 and int told && c.Statements[told].Speaker is { } denier)
            return new Claim { Kind = ClaimKind.Denial, By = denier, Statement = told, Content = c.Phrase(what) };
        if (!Lexicon.Has("untrue", _t.Lemma[word]) || c.Tree.Child(word, Deprel.cop) < 0 && c.Tree.Child(word, Deprel.aux_pass) < 0
            || c.IsNegated(word) || c.Clause.OwnSubject(word) is not (>= 0 and int charge)
            || !(Lexicon.Has("charge noun", _t.Lemma[charge]) || Lexicon.Has("told noun", _t.Lemma[charge]) && Doer(charge) is not null)
            || c.StatementOf(word) is not (>= 0 and int s) || c.Statements[s].Speaker is not { } by)
            return null;
        return new Claim { Kind = ClaimKind.Denial, By = by, Statement = s, Content = c.Phrase(charge) };
    }

    // "that would lead to war", "the truce will collapse": what comes of it, by the word of somebody.
    private Claim? Foretold(int verb)
    {
        if (!(c.HasMood(verb, "foretold") || IsGoing(verb)) || c.IsInDoubt(verb) || c.StatementOf(verb) is not (>= 0 and int s)
            || c.Statements[s].Speaker is not { } by || c.Entities.Entities[by].Sector is "MED"
            || !(c.IsPolitical(by) || c.Entities.Entities[by].Kind is EntityKind.Person) || !c.IsConflict || IsUnderClaim(verb))
            return null;
        // "did not warn that it would fail": nobody's word.
        if (_t.Deprel[verb] is Deprel.ccomp && _t.Head[verb] is >= 0 and int tells && c.StatementByCue(tells) == s && c.IsNegated(tells))
            return null;
        int subject = c.Clause.OwnSubject(IsGoing(verb) ? _t.Head[verb] : verb);
        // What one will do oneself is a plan.
        if (subject < 0 || _t.Lemma[subject] is "we" or "I" or "i" || IsPerfect(verb)
            || c.Entity(subject) is >= 0 and int who && (who == by || c.Party(who) == c.Party(by)) || !IsGoing(verb) && Conditional(verb))
            return null;
        return new Claim { Kind = ClaimKind.Prediction, By = by, Statement = s, Content = c.Phrase(verb) };
    }

    // "Maduro will deceive him": what an adversary will do to anybody's harm.
    private bool IsFoe(int verb) =>
        c.HasMood(verb, "foretold") && (Lexicon.Has("grave verb", _t.Lemma[verb]) || Lexicon.Has("violent", _t.Lemma[verb]) || IsGrave(verb))
            && c.Clause.OwnSubject(verb) is >= 0 and int foe && _t.Upos[foe] is Upos.NOUN or Upos.PROPN && !c.Clause.IsPassive(verb)
            && Actor(foe) is { } who
        && (c.IsPolitical(who) || IsNation(who))
            && !(c.Entities.Entities[who] is { Kind: EntityKind.Group, Code: null, Sector: "MIL" or "COP" or "GOV" });

    // "there will be famine".
    private bool IsThere(int verb) =>
        _t.Lemma[verb] is "be" && c.Tree.Child(verb, Deprel.expl) >= 0 && c.Tree.Child(verb, Deprel.nsubj) is >= 0 and int what
            && Lexicon.Has("feared", _t.Lemma[what]) && _t.Lemma[what] is not ("consequence" or "repercussion" or "reprisal" or "retaliation");

    // "see Rwanda's hand behind the mutiny".
    private Claim? Seen(int verb)
    {
        if (c.IsNegated(verb) || c.Clause.IsPassive(verb) || c.HasMood(verb, "to come") || c.Tree.Child(verb, Deprel.obj) is not (>= 0 and int hand)
            || _t.Lemma[hand] is not ("hand" or "role" or "involvement" or "finger") || Actor(c.Subject(verb)) is not { } by
            || Doer(hand) is not { } against || against == by)
            return null;
        foreach (int at in (ReadOnlySpan<int>)[verb, hand])
        {
            for (int k = c.Tree.FirstChild(at); k >= 0; k = c.Tree.NextSibling(k))
            {
                if (k > hand && _t.Deprel[k] is Deprel.obl or Deprel.nmod && c.Case(k) is "behind" or "in" && c.TimeOf(k) < 0
                    && c.Entities.AtHead(k) < 0)
                    return new Claim { Kind = ClaimKind.Accusation, By = by, Against = against, Statement = StatementWith(verb, k), Content = new TextSpan(c.Phrase(hand).Start, c.Phrase(k).End) };
            }
        }
        return null;
    }

    // "brushed aside the charge", "waved away the allegations"; the tree may take the particle for an adverb, or for the preposition of the charge.
    private Claim? WavedAway(int verb)
    {
        int away = verb + 1;
        if (away >= _t.Count || !Lexicon.PairGroups(_t.Lemma[verb], '+', _t.Form[away]).Contains("denial phrase") || c.IsNegated(verb)
            || c.Clause.IsPassive(verb) || c.HasMood(verb, "to come") || IsRefused(verb) || (Actor(c.Subject(verb)) ?? SpeakerBy(verb)) is not { } by)
            return null;
        for (int k = c.Tree.FirstChild(verb); k >= 0; k = c.Tree.NextSibling(k))
        {
            if (k > away && (_t.Deprel[k] is Deprel.obj || _t.Deprel[k] is Deprel.obl && c.Tree.Subtree(k).First is var first && (first == away
                || first == away + 1))
                && (Lexicon.Has("charge noun", _t.Lemma[k]) || Lexicon.Has("rumour", _t.Lemma[k])))
            {
                TextSpan phrase = c.Phrase(k);
                return new Claim
                {
                    Kind = ClaimKind.Denial,
                    By = by,
                    Statement = StatementWith(verb, k),
                    Content = new TextSpan(Math.Max(phrase.Start, _t.Span[away + 1].Start), phrase.End),
                };
            }
        }
        return null;
    }

    // "refused to deny it", "declined to reject the claim": nobody has.
    private bool IsRefused(int verb) =>
        _t.Deprel[verb] is Deprel.xcomp && _t.Head[verb] is >= 0 and int refuses && refuses < verb
            && Lexicon.Has("unfinished", _t.Lemma[refuses]);

    // "is going to lead to war".
    private bool IsGoing(int verb) =>
        _t.Deprel[verb] is Deprel.xcomp && c.Clause.HasTo(verb) && _t.Head[verb] is >= 0 and int going && _t.Form[going] is "going"
            && c.Tree.Child(going, Deprel.aux) >= 0;

    // "would not have been destroyed": what was not.
    private bool IsPerfect(int verb)
    {
        for (int k = c.Tree.FirstChild(verb); k >= 0 && k < verb; k = c.Tree.NextSibling(k))
        {
            if (_t.Deprel[k] is Deprel.aux && _t.Form[k] is "have")
                return true;
        }
        return false;
    }

    // "would collapse if": only what would follow.
    private bool Conditional(int verb)
    {
        for (int k = c.Tree.FirstChild(verb); k >= 0; k = c.Tree.NextSibling(k))
        {
            if (_t.Deprel[k] is Deprel.advcl && c.Tree.Child(k, Deprel.mark) is >= 0 and int mark && _t.Form[mark] is "unless")
                return false;
        }
        return c.Clause.HasTo(verb);
    }

    // "held Pakistan responsible for the bombing", "attributed the attack to the rebels", "described the report as a fabrication".
    private Claim? Named(int verb)
    {
        if (c.IsNegated(verb) || c.HasMood(verb, "to come") || c.Clause.IsPassive(verb) || Actor(c.Subject(verb)) is not { } by)
            return null;
        int thing = c.Tree.Child(verb, Deprel.obj);
        // "called the allegation baseless": the tree may take it for part of a name of that.
        if (thing < 0 && _t.Lemma[verb] is "call" or "label" or "term" or "brand" && c.Tree.Child(verb, Deprel.xcomp) is >= 0 and int said
            && _t.Upos[said] is Upos.ADJ && Lexicon.Has("untrue", _t.Lemma[said]) && c.Tree.Child(said, Deprel.compound) is >= 0 and int called
            && called == said - 1 && (Lexicon.Has("charge noun", _t.Lemma[called]) || Lexicon.Has("told noun", _t.Lemma[called])))
            return new Claim
            {
                Kind = ClaimKind.Denial,
                By = by,
                Statement = StatementWith(verb, called),
                Content = new TextSpan(_t.Span[c.Tree.Subtree(said).First].Start, _t.Span[called].End),
            };
        if (thing < 0)
            return null;
        // "calling the process treason": the tree may take what it is called for the whole.
        if (_t.Lemma[verb] is "call" or "brand" or "label" && Lexicon.Has("wrong noun", _t.Lemma[thing]) && thing == verb + 3
            && _t.Form[verb + 1] is "the" && _t.Deprel[verb + 2] is Deprel.compound && !Lexicon.Has("paper", _t.Lemma[verb + 2]))
            return new Claim { Kind = ClaimKind.Accusation, By = by, Statement = StatementWith(verb, thing), Content = c.Phrase(thing) };
        // "named both X and Y as terrorists", "called the agreements legitimate": the tree may hang what they are called on them.
        for (int i = thing + 1, end = Math.Min(_t.Sentences[_t.SentenceOf[verb]].End, thing + 12); i < end; i++)
        {
            if (_t.Deprel[i] is Deprel.nmod && c.Case(i) is "as" && IsInfamous(i) && IsJoined(_t.Head[i], thing)
                && c.Entity(thing) is >= 0 and int branded && c.CanAct(branded) && branded != by)
                return new Claim { Kind = ClaimKind.Accusation, By = by, Against = branded, Statement = StatementWith(verb, i), Content = c.Phrase(i) };
            if (_t.Lemma[verb] is "call" or "describe" or "dismiss" or "label"
                && (_t.Upos[i] is Upos.ADJ or Upos.VERB && _t.Deprel[i] is Deprel.acl or Deprel.amod
                    || _t.Upos[i] is Upos.NOUN && _t.Deprel[i] is Deprel.obj or Deprel.appos && c.Tree.Child(i, Deprel.det) is >= 0 and int one
                        && _t.Lemma[one] is "a")
                && (_t.Head[i] == thing || c.Tree.Subtree(thing).End == i + 1)
                && (Lexicon.Has("untrue", _t.Lemma[i]) || Lexicon.Has("untrue", _t.Form[i]))
                && (Lexicon.Has("charge noun", _t.Lemma[thing]) || Lexicon.Has("told noun", _t.Lemma[thing])))
                return new Claim { Kind = ClaimKind.Denial, By = by, Statement = StatementWith(verb, thing), Content = Before(thing, i) };
            if (c.IsConflict && _t.Lemma[verb] is "call" or "describe" or "term" or "label" && _t.Deprel[i] is Deprel.amod && _t.Head[i] == thing
                && Lexicon.Has("lawful", _t.Lemma[i]))
                return new Claim { Kind = ClaimKind.Assertion, By = by, Statement = StatementWith(verb, i), Content = c.Phrase(i) };
        }
        for (int k = c.Tree.FirstChild(verb); k >= 0; k = c.Tree.NextSibling(k))
        {
            if (k < verb)
                continue;
            bool told = _t.Deprel[k] is Deprel.xcomp || _t.Deprel[k] is Deprel.obl or Deprel.advcl && c.Case(k) is "as";
            if (_t.Lemma[verb] is "hold" or "find" or "make" && told && Lexicon.Has("guilty", _t.Lemma[k]) && Actor(thing) is { } held
                && GuiltyOf(k, verb) is >= 0 and int deed && held != by)
                return new Claim { Kind = ClaimKind.Accusation, By = by, Against = held, Statement = StatementWith(verb, deed), Content = deed < verb ? Before(deed, verb) : c.Phrase(deed) };
            if (_t.Lemma[verb] is "attribute" or "ascribe" && _t.Deprel[k] is Deprel.obl && c.Case(k) is "to" && Actor(k) is { } doer && doer != by)
                return new Claim { Kind = ClaimKind.Accusation, By = by, Against = doer, Statement = StatementWith(verb, thing), Content = IsRelative(thing) && _t.Head[verb] >= 0 ? Antecedent(thing, verb) : c.Phrase(thing) };
            bool names = _t.Lemma[verb] is not ("hold" or "find" or "make" or "attribute" or "ascribe") && told;
            // "branded the movement terrorists", "named the party as a terrorist organization".
            if (names && _t.Upos[k] is Upos.NOUN && IsInfamous(k) && c.Entity(thing) is >= 0 and int infamous && c.CanAct(infamous) && infamous != by)
                return new Claim { Kind = ClaimKind.Accusation, By = by, Against = infamous, Statement = StatementWith(verb, k), Content = c.Phrase(k) };
            // "called its actions defensive": what others contest.
            if (names && c.IsConflict && _t.Lemma[verb] is not "dismiss" && _t.Upos[k] is Upos.ADJ && Lexicon.Has("lawful", _t.Lemma[k])
                && !c.IsNegated(k))
                return new Claim { Kind = ClaimKind.Assertion, By = by, Statement = StatementWith(verb, k), Content = c.Phrase(k) };
            // "called the strike a violation of the truce".
            if (names && _t.Lemma[verb] is not "dismiss" && _t.Upos[k] is Upos.NOUN && Lexicon.Has("wrong noun", _t.Lemma[k]) && !IsPlan(thing))
                return new Claim { Kind = ClaimKind.Accusation, By = by, Statement = StatementWith(verb, k), Content = c.Phrase(k) };
            // "dismissed that as a lie", "called it nonsense".
            bool pointing = _t.Upos[thing] is Upos.PRON && _t.Lemma[thing] is "that" or "this" or "it" && c.IsConflict;
            if (names && Lexicon.Has("untrue", _t.Lemma[k])
                && (pointing || Lexicon.Has("charge noun", _t.Lemma[thing]) || Lexicon.Has("told noun", _t.Lemma[thing])))
                return new Claim { Kind = ClaimKind.Denial, By = by, Statement = StatementWith(verb, thing), Content = c.Phrase(thing) };
        }
        return null;
    }

    // "responsible for the bombing", "an assault for which it holds Pakistan responsible": −1 for nothing.
    private int GuiltyOf(int guilty, int verb) =>
        OfPhrase(guilty) is >= 0 and int deed ? deed
            : _t.Deprel[verb] is Deprel.acl_relcl && _t.Head[verb] is >= 0 and int told && told < verb
                && c.Tree.Child(verb, Deprel.obl) is >= 0 and int which && _t.Xpos[which] is Xpos.WDT or Xpos.WP && c.Case(which) is "for"
            ? told : -1;

    private bool IsJoined(int word, int first)
    {
        while (word >= 0 && word != first && _t.Deprel[word] is Deprel.conj or Deprel.flat)
            word = _t.Head[word];
        return word == first;
    }

    // "terrorists", "a terrorist organization".
    private bool IsInfamous(int noun)
    {
        if (Lexicon.Has("infamous", _t.Lemma[noun]))
            return true;
        for (int k = c.Tree.FirstChild(noun); k >= 0 && k < noun; k = c.Tree.NextSibling(k))
        {
            if (_t.Deprel[k] is Deprel.compound or Deprel.amod && Lexicon.Has("infamous", _t.Lemma[k]))
                return true;
        }
        return false;
    }

    // "called the plan a betrayal" is a stance on it.
    private bool IsPlan(int thing) => Lexicon.Has("paper", _t.Lemma[thing]) || c.CanAct(c.Entities.AtHead(thing));

    // "demands that Hamas lay down its arms": it does not.
    private bool IsAskedFor(int verb) =>
        _t.Deprel[verb] is Deprel.ccomp or Deprel.xcomp && _t.Head[verb] is >= 0 and int asks && asks < verb
            && (StanceReader.Lexicon.Has("asks", _t.Lemma[asks]) || StanceReader.Lexicon.Has("asks that", _t.Lemma[asks])
                || _t.Lemma[asks] is "propose" or "suggest" or "recommend" or "order")
            && (IsSubjunctive(verb) || _t.Xpos[verb] is Xpos.VB or Xpos.VBP);

    // What somebody says of another without a word of accusing: "they are torturing civilians", she said.
    private Claim? Grave(int verb)
    {
        if (c.StatementOf(verb) is not (>= 0 and int s) || c.Statements[s].Speaker is not { } by || c.IsNegated(verb) || c.IsInDoubt(verb)
            || c.HasMood(verb, "to come") && !IsPerfect(verb) && !Lexicon.Has("aspect", _t.Lemma[verb]) || c.Clause.HasTo(verb)
            || c.Entities.Entities[by].Sector is "MED" || IsUnderClaim(verb) || IsAskedFor(verb))
            return null;
        int subject = c.Clause.IsPassive(verb) ? c.Tree.Child(verb, Deprel.obl_agent) : c.Subject(verb);
        // "The enemy has killed ten of our men": of whom one need not be told.
        if (subject >= 0 && Lexicon.Has("enemy", _t.Lemma[subject]) && Actor(subject) is null)
            return new Claim { Kind = ClaimKind.Accusation, By = by, Statement = s, Content = c.Phrase(verb) };
        // An agreement between two does nothing for either, but it may infringe.
        if (subject >= 0
            && (Lexicon.Has("paper", _t.Lemma[subject])
                || Lexicon.Has("deed noun", _t.Lemma[subject]) && !c.Clause.IsPassive(verb) && Actor(subject) is null))
            return c.IsConflict && (Lexicon.Has("infringing", _t.Lemma[verb]) || IsDisregard(verb))
                ? new Claim { Kind = ClaimKind.Accusation, By = by, Against = Doer(subject) is { } doer && doer != by && !Lexicon.Has("paper", _t.Lemma[subject]) ? doer : null, Statement = s, Content = c.Phrase(verb) }
                : null;
        // "They are starving our people," he said: of whom one may not be sure; rather nobody than the wrong one.
        if (subject >= 0 && _t.Upos[subject] is Upos.PRON && _t.Xpos[subject] is not (Xpos.WDT or Xpos.WP)
            && _t.Lemma[subject] is "they" or "he" or "she" or "those" or "that" && Actor(subject) is null && IsQuoted(s)
            // "those who break the truce": nobody in particular.
            && _t.Deprel[verb] is not Deprel.acl_relcl
            && (c.IsConflict || c.IsPolitical(by)))
            return new Claim { Kind = ClaimKind.Accusation, By = by, Statement = s, Content = c.Phrase(verb) };
        if (subject < 0 || Actor(subject) is not { } against || against == by || c.Party(against) == c.Party(by)
            || !c.IsPolitical(against) && !(c.IsConflict && IsNation(against))
            || c.Entities.Entities[against] is { Kind: EntityKind.Group, Code: null, Sector: "GOV" or "CVL" }
                && _t.Lemma[subject] is not ("junta" or "regime") && c.Entities.Entities[by].Sector is not ("OPP" or "NGO" or "REB" or "IGO"))
            return null;
        // "The troops opened fire, the army spokesman said": his own, as like as not.
        if (_t.Upos[subject] is Upos.NOUN && c.Entities.Entities[against] is { Kind: EntityKind.Group, Code: null, Sector: "MIL" or "COP" }
            && c.Entities.Entities[by].Sector is "MIL" or "GOV" or "COP")
            return null;
        return new Claim { Kind = ClaimKind.Accusation, By = by, Against = against, Statement = s, Content = Said(s, verb, WithoutAfterthought(verb)) };
    }

    // "the Russians", "Armenians": in a war those of the other state are its army.
    private bool IsNation(int entity) =>
        c.Entities.Entities[entity] is { Kind: EntityKind.Group, Sector: "CVL", Code: not null } e
            && e.Spellings.Exists(static s => char.IsUpper(s[0]) && s[^1] is 's' && !s.Contains(' ', StringComparison.Ordinal));

    // "said it was enemy artillery that had opened fire": who did it is told first.
    private Claim? Cleft(int noun)
    {
        if (c.Tree.Child(noun, Deprel.cop) < 0 || c.Tree.Child(noun, Deprel.nsubj) is not (>= 0 and int it) || _t.Lemma[it] is not "it"
            || c.IsNegated(noun) || c.Tree.Child(noun, Deprel.acl_relcl) is < 0 || c.StatementOf(noun) is not (>= 0 and int s)
            || c.Statements[s].Speaker is not { } by || c.Entities.Entities[by].Sector is "MED")
            return null;
        int deed = -1;
        for (int k = c.Tree.FirstChild(noun); k >= 0; k = c.Tree.NextSibling(k))
        {
            if (k > noun && _t.Deprel[k] is Deprel.acl_relcl && !c.IsNegated(k) && !c.Clause.IsPassive(k)
                && (IsGrave(k) || Lexicon.Has("wrong verb", _t.Lemma[k]) || Lexicon.Has("violent", _t.Lemma[k])
                    || _t.Lemma[k] is "open" or "start" or "begin")
                && c.Tree.Child(k, Deprel.nsubj) is >= 0 and int who && _t.Lemma[who] is "who" or "that" or "which")
                deed = k;
        }
        if (deed < 0)
            return null;
        int? against = Actor(noun);
        // "Azeri artillery": whose it is.
        for (int k = c.Tree.FirstChild(noun); k >= 0 && k < noun && against is null; k = c.Tree.NextSibling(k))
            against = k > it && _t.Upos[k] is Upos.PROPN or Upos.ADJ && c.Entities.AtHead(k) is >= 0 and int whose && c.CanAct(whose) ? whose : null;
        return against is not { } blamed || blamed == by || c.Party(blamed) == c.Party(by) || !c.IsPolitical(blamed) && !IsNation(blamed) ? null
            : new Claim { Kind = ClaimKind.Accusation, By = by, Against = blamed, Statement = s, Content = c.Phrase(noun) };
    }
}
