using Dragoman.Reading;
using Dragoman.Text;

namespace Dragoman.Findings.Table;

/// <summary>Finds accusations, denials, predictions and contested assertions: who makes them, against whom, and which statement holds them.</summary>
/// <remarks>Examples: spec/table.md.</remarks>
internal sealed class ClaimFinder(TableContext c)
{
    private static readonly TableLexicon Lexicon = new("table/claims.txt");

    private readonly ParsedText _t = c.T;

    public List<Claim> Find()
    {
        List<Claim> claims = [];
        for (int i = 0; i < _t.Count; i++)
        {
            if (_t.Upos[i] is Upos.VERB && IsMutual(i))
                AddMutual(i, claims);
            else if (_t.Upos[i] is Upos.NOUN && (Lexicon.Has("accusation noun", _t.Lemma[i]) || _t.Lemma[i] is "claim" or "assertion") && Told(i) is { } told)
                claims.Add(told);
            else if (_t.Upos[i] is Upos.NOUN && _t.Lemma[i] is "denial" && Refusal(i) is { } refused)
                claims.Add(refused);
            else if (_t.Upos[i] is Upos.VERB && Contested(i, claims))
                continue;
            else if (_t.Upos[i] is Upos.NOUN or Upos.ADJ or Upos.VERB && Guilty(i) is { } guilty)
                claims.Add(guilty);
            else if (_t.Upos[i] is Upos.NOUN or Upos.PROPN && Cleft(i) is { } cleft)
                claims.Add(cleft);
            else if (_t.Upos[i] is Upos.NOUN or Upos.ADJ && (Untrue(i) ?? Likely(i) ?? Wrong(i)) is { } judged)
                claims.Add(judged);
            else if (_t.Upos[i] is Upos.VERB && (Afterthought(i, claims) ?? Read(i)) is { } claim && (claims.Count == 0 || claims[^1].Kind != claim.Kind || claims[^1].Content != claim.Content))
            {
                claims.Add(claim);
                AddOthers(i, claim, claims);
                AddAccused(i, claim, claims);
            }
        }
        return claims;
    }

    // "Riyadh and Washington have alleged …": each of them does.
    private void AddOthers(int verb, Claim claim, List<Claim> claims)
    {
        if (claim.Kind is not (ClaimKind.Accusation or ClaimKind.Denial) || claim.By is not { } first || c.Clause.OwnSubject(verb) is not (>= 0 and int subject) || c.Tree.Child(subject, Deprel.conj) < 0 || c.Entity(subject) != first)
            return;
        for (int k = c.Tree.FirstChild(subject); k >= 0; k = c.Tree.NextSibling(k))
        {
            if (k < verb && _t.Deprel[k] is Deprel.conj && c.Entities.AtHead(k) is >= 0 and int other && other != first && other != claim.Against && c.IsPolitical(other) && c.CanAct(other))
                claims.Add(new Claim { Kind = claim.Kind, By = other, Against = claim.Against, Statement = claim.Statement, Content = claim.Content });
        }
    }

    // "blamed both Israel and the United States": each of them is.
    private void AddAccused(int verb, Claim claim, List<Claim> claims)
    {
        if (claim.Kind is not ClaimKind.Accusation || claim.Against is not { } first || !Lexicon.Has("accusation of", _t.Lemma[verb]) || c.Clause.IsPassive(verb) || c.Tree.Child(verb, Deprel.obj) is not (>= 0 and int accused))
            return;
        // "blamed the decision on Britain, France and Germany".
        if (_t.Lemma[verb] is "blame" && c.Entity(accused) != first && OnPhrase(accused) is >= 0 and int onWhom)
        {
            for (int k = c.Entity(onWhom) == first ? c.Tree.FirstChild(onWhom) : -1; k >= 0; k = c.Tree.NextSibling(k))
            {
                if (k > onWhom && _t.Deprel[k] is Deprel.conj && _t.Upos[k] is Upos.NOUN or Upos.PROPN && c.Entities.AtHead(k) is >= 0 and int also && also != first && also != claim.By && c.CanAct(also))
                    claims.Add(new Claim { Kind = ClaimKind.Accusation, By = claim.By, Against = also, Statement = claim.Statement, Content = claim.Content });
            }
            return;
        }
        if (c.Entity(accused) != first)
            return;
        for (int k = c.Tree.FirstChild(accused); k >= 0; k = c.Tree.NextSibling(k))
        {
            if (k > accused && _t.Deprel[k] is Deprel.conj && _t.Upos[k] is Upos.NOUN or Upos.PROPN && c.Entities.AtHead(k) is >= 0 and int other && other != first && other != claim.By && c.CanAct(other) && _t.Span[k].End <= claim.Content.Start)
                claims.Add(new Claim { Kind = ClaimKind.Accusation, By = claim.By, Against = other, Statement = claim.Statement, Content = claim.Content });
        }
    }

    // "…, a charge Kigali has rejected": what was charged before it.
    private Claim? Afterthought(int verb, List<Claim> claims)
    {
        // "accused Russia of damaging the line, which Moscow denies": the same charge.
        if (_t.Lemma[verb] is "deny" or "reject" && Which(verb) is >= 0 and int which && claims.Count > 0 && claims[^1] is { Kind: ClaimKind.Accusation } charged && charged.Content.End <= _t.Span[which].Start && charged.Content.Start >= _t.Span[_t.Sentences[_t.SentenceOf[verb]].First].Start
            && !c.IsNegated(verb) && Actor(c.Clause.OwnSubject(verb)) is { } denies && denies != charged.By)
        {
            return new Claim { Kind = ClaimKind.Denial, By = denies, Statement = StatementWith(verb, verb) ?? charged.Statement, Content = charged.Content };
        }
        if (_t.Deprel[verb] is not Deprel.acl_relcl || !Lexicon.Has("denial verb", _t.Lemma[verb]) || _t.Head[verb] is not (>= 0 and int charge) || !Lexicon.Has("charge noun", _t.Lemma[charge]) || c.IsNegated(verb) || c.Clause.IsPassive(verb)
            || claims.Count == 0 || claims[^1] is not { Kind: ClaimKind.Accusation } told || told.Content.End > _t.Span[charge].Start || told.Content.Start < _t.Span[_t.Sentences[_t.SentenceOf[verb]].First].Start || Actor(c.Clause.OwnSubject(verb)) is not { } denier || denier == told.By)
        {
            return null;
        }
        return new Claim { Kind = ClaimKind.Denial, By = denier, Statement = told.Statement, Content = told.Content };
    }

    // "Tehran's denial that it armed the rebels", "the denial by Belgrade of the massacre".
    private Claim? Refusal(int noun)
    {
        int by = -1, content = -1;
        for (int k = c.Tree.FirstChild(noun); k >= 0; k = c.Tree.NextSibling(k))
        {
            if (_t.Deprel[k] is Deprel.nmod && c.Case(k) is "by" or "from" || _t.Deprel[k] is Deprel.nmod_poss or Deprel.amod or Deprel.compound && k < noun && c.CanAct(c.Entity(k)))
                by = k;
            else if (k > noun && content < 0 && (_t.Deprel[k] is Deprel.acl or Deprel.acl_relcl or Deprel.ccomp && _t.Upos[k] is Upos.VERB || _t.Deprel[k] is Deprel.nmod && c.Case(k) is "of" && (Lexicon.Has("charge noun", _t.Lemma[k]) || Lexicon.Has("wrong noun", _t.Lemma[k]) || Lexicon.Has("deplored", _t.Lemma[k]))))
                content = k;
        }
        return by < 0 || content < 0 || Actor(by) is not { } who ? null : new Claim { Kind = ClaimKind.Denial, By = who, Statement = StatementWith(noun, content), Content = c.Phrase(content) };
    }

    // "Armenia said Azerbaijan had fired on its positions, a claim Baku rejected", "…, a charge denied by Tehran": what somebody denies somebody has charged.
    private bool Contested(int verb, List<Claim> claims)
    {
        if (!Lexicon.Has("denial verb", _t.Lemma[verb]) || c.IsNegated(verb) || _t.Deprel[verb] is not (Deprel.acl_relcl or Deprel.acl) || _t.Head[verb] is not (>= 1 and int charge) || !Lexicon.Has("charge noun", _t.Lemma[charge]) || _t.Lemma[charge] is "attack" or "assault" or "crime")
            return false;
        int article = charge - 1;
        while (article > 0 && _t.Upos[article] is Upos.ADJ)
            article--;
        // "…, charges Syria denies": a plural has no article.
        if (_t.Xpos[charge] is Xpos.NNS && article > 0 && _t.Form[article] is ",")
            article++;
        else if (_t.Form[article] is not ("a" or "an"))
            return false;
        if (article == 0 || _t.Form[article - 1] is not "," || (_t.Deprel[verb] is Deprel.acl ? Agent(verb) : c.Clause.OwnSubject(verb)) is not (>= 0 and int who) || Actor(who) is not { } denier)
            return false;
        SentenceRange s = _t.Sentences[_t.SentenceOf[verb]];
        TextSpan content;
        int? statement;
        if (claims.Count > 0 && claims[^1] is { Kind: ClaimKind.Accusation } told && told.Content.Start >= _t.Span[s.First].Start && told.Content.End <= _t.Span[charge].Start && told.By != denier)
            (content, statement) = (told.Content, told.Statement);
        else
        {
            if (c.StatementOf(article - 2 < s.First ? s.First : article - 2) is not (>= 0 and int said) || c.Statements[said].Speaker is not { } by || by == denier || Charged(s, article, by) is not (>= 0 and int head) || Other(by, head) is not { } against)
                return false;
            TextSpan phrase = c.Phrase(head);
            (content, statement) = (new TextSpan(phrase.Start, Math.Min(phrase.End, _t.Span[article - 2].End)), said);
            claims.Add(new Claim { Kind = ClaimKind.Accusation, By = by, Against = against, Statement = said, Content = content });
        }
        claims.Add(new Claim { Kind = ClaimKind.Denial, By = denier, Statement = statement, Content = content });
        return true;
    }

    // The verb of what somebody said, between its own verb and the charge; −1 for none.
    private int Charged(SentenceRange s, int end, int by)
    {
        for (int i = s.First + 1; i < end; i++)
        {
            if (_t.Upos[i] is Upos.VERB && _t.Deprel[i] is Deprel.ccomp && _t.Head[i] is >= 0 and int says && says < i && c.Entity(c.Subject(says)) == by)
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
        && (Lexicon.Has("accusation of", _t.Lemma[verb]) && _t.Lemma[other] is "each" or "other" or "another" || Lexicon.Has("trade verb", _t.Lemma[verb]) && Lexicon.Has("trade noun", _t.Lemma[other]));

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
        return c.Tree.Child(noun, Deprel.det) is >= 0 and int det && det < noun ? new TextSpan(Math.Min(phrase.Start, _t.Span[det].Start), phrase.End) : phrase;
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
        if (IsGrave(verb) && Grave(verb) is { } grave)
            return grave;
        if (c.IsNegated(verb) && Disowned(verb) is { } disowned)
            return disowned;
        if (Lexicon.Has("outcome verb", lemma) && Foretold(verb) is { } outcome)
            return outcome;
        if (Lexicon.Leads(lemma) && Pointed(verb) is { } pointed)
            return pointed;
        if (Lexicon.Has("condemning", lemma) && (Condemned(verb) ?? SoCalled(verb) ?? Deplored(verb)) is { } condemned)
            return condemned;
        if (lemma is "cite" or "deplore" or "document" && Deplored(verb) is { } deplored)
            return deplored;
        if (Lexicon.Has("prediction verb", lemma) && Feared(verb) is { } feared)
            return feared;
        if (lemma is "allege" && Alleged(verb) is { } alleged)
            return alleged;
        if (lemma is "hold" or "attribute" or "ascribe" or "describe" or "brand" or "call" or "label" or "characterize" or "characterise" or "denounce" or "condemn" or "dismiss" or "name" or "designate" or "term" or "cite" && Named(verb) is { } named)
            return named;
        foreach (string group in Lexicon.Groups(lemma))
        {
            Claim? claim = group switch
            {
                "accusation of" => Accusation(verb),
                "accusation that" => Reported(verb, ClaimKind.Accusation),
                "denial verb" => Denial(verb),
                "prediction verb" => Reported(verb, ClaimKind.Prediction),
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
        if (c.IsNegated(verb) || c.HasMood(verb, "to come") || c.Clause.IsPassive(verb) || c.Tree.Child(verb, Deprel.obj) is not (>= 0 and int thing) || c.Entities.AtHead(thing) is not (>= 0 and int against) || !c.CanAct(against) || Actor(c.Subject(verb)) is not { } by || by == against)
            return null;
        for (int k = c.Tree.FirstChild(verb); k >= 0; k = c.Tree.NextSibling(k))
        {
            if (k > verb && _t.Deprel[k] is Deprel.obl or Deprel.advcl && c.Case(k) is "for" or "over" && c.TimeOf(k) < 0)
                return new Claim { Kind = ClaimKind.Accusation, By = by, Against = against, Statement = StatementWith(verb, k), Content = c.Phrase(k) };
        }
        return null;
    }

    // "condemned Russia's shelling of Kharkiv", "cited the government's repression of its people": whose deed it is is accused of it.
    private Claim? Deplored(int verb)
    {
        if (c.IsNegated(verb) || c.HasMood(verb, "to come") || c.Clause.IsPassive(verb) || c.Tree.Child(verb, Deprel.obj) is not (>= 0 and int deed) || _t.Upos[deed] is not Upos.NOUN || !(Lexicon.Has("wrong noun", _t.Lemma[deed]) || Lexicon.Has("deplored", _t.Lemma[deed])) || Actor(c.Subject(verb)) is not { } by || Doer(deed) is not { } against || against == by || c.Party(against) == c.Party(by))
            return null;
        return new Claim { Kind = ClaimKind.Accusation, By = by, Against = against, Statement = StatementWith(verb, deed), Content = c.Phrase(deed) };
    }

    // "We did not fire on the convoy", "the army said it had not shelled the town": a denial without a word of denying.
    private Claim? Disowned(int verb)
    {
        if (!c.IsConflict || !(Lexicon.Has("violent", _t.Lemma[verb]) || Lexicon.Has("grave verb", _t.Lemma[verb]) || IsGrave(verb)) || c.Clause.IsPassive(verb) || c.StatementOf(verb) is not (>= 0 and int s) || c.Statements[s].Speaker is not { } by || c.HasMood(verb, "to come") || c.Clause.HasTo(verb) || c.IsInDoubt(verb) || IsUnderClaim(verb))
            return null;
        int subject = c.Clause.OwnSubject(verb);
        if (subject < 0 || !(c.IsPolitical(by) || c.Entities.Entities[by].Kind is EntityKind.Person))
            return null;
        bool own = _t.Upos[subject] is Upos.PRON && (_t.Lemma[subject] is "we" or "I" || _t.Lemma[subject] is "it" && c.Entity(subject) is var it && (it < 0 || c.Party(it) == c.Party(by))) || c.Entity(subject) is >= 0 and int who && c.IsPolitical(who) && c.Party(who) == c.Party(by);
        return own && IsPastDeed(verb) ? new Claim { Kind = ClaimKind.Denial, By = by, Statement = s, Content = c.Phrase(verb) } : null;
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
    private bool ByNobody(int verb) => c.Clause.OwnSubject(verb) is >= 0 and int nobody && (_t.Lemma[nobody].ToLowerInvariant() is "nobody" or "none" or "neither" or "no-one" || c.IsNegated(nobody));

    // "pointed the finger at Israel for the blasts", "put the blame on Khartoum".
    private Claim? Pointed(int verb)
    {
        if (c.IsNegated(verb) || c.Clause.IsPassive(verb) || c.HasMood(verb, "to come") || c.Tree.Child(verb, Deprel.obj) is not (>= 0 and int finger) || !Lexicon.PairGroups(_t.Lemma[verb], '>', _t.Lemma[finger]).Contains("pointing") || Actor(c.Subject(verb)) is not { } by)
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
                    against ??= blamed;
                else if (c.Case(k) is "for" or "over" && c.TimeOf(k) < 0)
                    content = k;
            }
        }
        return against is null ? null : new Claim { Kind = ClaimKind.Accusation, By = by, Against = against, Statement = StatementWith(verb, verb), Content = content >= 0 ? c.Phrase(content) : c.Phrase(verb) };
    }

    // "predicted a long war", "warned of famine", "warned that …" is told elsewhere: what is to come, in a noun.
    private Claim? Feared(int verb)
    {
        if (c.IsNegated(verb) || c.Clause.IsPassive(verb) || Actor(c.Subject(verb)) is not { } by || !(c.IsConflict || c.IsPolitical(by)) || c.Entities.Entities[by].Sector is "MED" || c.HasMood(verb, "to come"))
            return null;
        for (int k = c.Tree.FirstChild(verb); k >= 0; k = c.Tree.NextSibling(k))
        {
            bool object_ = _t.Deprel[k] is Deprel.obj && _t.Lemma[verb] is not ("warn" or "expect");
            bool warned = _t.Deprel[k] is Deprel.obl && _t.Lemma[verb] is "warn" && c.Case(k) is "of" or "about";
            if (k > verb && (object_ || warned) && _t.Upos[k] is Upos.NOUN && Lexicon.Has("feared", _t.Lemma[k]) && c.Tree.Child(verb, Deprel.ccomp) < 0)
                return new Claim { Kind = ClaimKind.Prediction, By = by, Statement = StatementWith(verb, k), Content = c.Phrase(k) };
        }
        return null;
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
            if ((_t.Deprel[k] is Deprel.amod or Deprel.nmod_poss or Deprel.compound || _t.Deprel[k] is Deprel.nmod && c.Case(k) is "by") && c.Entity(k) is >= 0 and int who && c.CanAct(who))
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
        if (!Lexicon.Has("likely", _t.Lemma[word]) || _t.Deprel[word] is Deprel.amod or Deprel.advmod || !c.IsConflict || c.StatementOf(word) is not (>= 0 and int s) || c.Statements[s].Speaker is not { } by || c.Entities.Entities[by].Sector is "MED" || !(c.IsPolitical(by) || c.Entities.Entities[by].Kind is EntityKind.Person) || c.IsInDoubt(word) || IsUnderClaim(word))
            return null;
        int outcome = -1;
        foreach (int of in (ReadOnlySpan<int>)[word, _t.Deprel[word] is Deprel.xcomp && _t.Head[word] >= 0 ? _t.Head[word] : word])
        {
            for (int k = c.Tree.FirstChild(of); k >= 0; k = c.Tree.NextSibling(k))
            {
                if (k > word && _t.Deprel[k] is Deprel.ccomp or Deprel.csubj or Deprel.xcomp or Deprel.advcl && (_t.Upos[k] is Upos.VERB && (c.Clause.HasTo(k) || c.HasMood(k, "foretold"))))
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
        if (_t.Upos[word] is not Upos.NOUN || !Lexicon.Has("wrong noun", _t.Lemma[word]) || c.Tree.Child(word, Deprel.cop) < 0 || c.IsNegated(word) || c.IsInDoubt(word) || c.HasMood(word, "to come") || c.Case(word).Length > 0
            || !c.IsConflict || c.StatementOf(word) is not (>= 0 and int s) || c.Statements[s].Speaker is not { } by || !(c.IsPolitical(by) || c.Entities.Entities[by].Kind is EntityKind.Person) || IsUnderClaim(word) || c.Clause.OwnSubject(word) is not (>= 0 and int subject) || _t.Xpos[subject] is Xpos.WDT || IsPlan(subject) && !Lexicon.Has("enemy", _t.Lemma[subject]))
            return null;
        return new Claim { Kind = ClaimKind.Accusation, By = by, Statement = s, Content = c.Phrase(word) };
    }

    // "have alleged Iranian involvement".
    private Claim? Alleged(int verb)
    {
        if (c.IsNegated(verb) || c.Clause.IsPassive(verb) || c.Tree.Child(verb, Deprel.obj) is not (>= 0 and int deed) || !Lexicon.Has("charge noun", _t.Lemma[deed]) || Actor(c.Subject(verb)) is not { } by)
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
        if (Lexicon.Has("backing", _t.Lemma[verb]) && c.Tree.Child(verb, Deprel.obj) is >= 0 and int armed && c.Entities.AtHead(armed) is >= 0 and int fighter && c.Entities.Entities[fighter].Sector is "REB" or "UAF" && c.Entities.Entities[fighter].Kind is EntityKind.Organization or EntityKind.Group)
            return true;
        // "has killed our people", "attacked our command": a deed against the speaker's own.
        if (Lexicon.Has("deed on us", _t.Lemma[verb]) && c.Tree.Child(verb, Deprel.obj) is >= 0 and int ours && IsOurs(ours))
            return true;
        return Lexicon.Has("aspect", _t.Lemma[verb]) && c.Tree.Child(verb, Deprel.xcomp) is >= 0 and int aim && IsGrave(aim)
            // "has consistently failed to co-operate": what one owes.
            || _t.Lemma[verb] is "fail" or "refuse" && c.Tree.Child(verb, Deprel.xcomp) is >= 0 and int owed && Lexicon.Has("owed", _t.Lemma[owed]);
    }

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
        bool guilty = Lexicon.Has("guilty", _t.Lemma[word]) && (_t.Upos[word] is Upos.ADJ || c.Clause.HasTo(word)) || c.Case(word) is "behind" && (Lexicon.Has("charge noun", _t.Lemma[word]) || Lexicon.Has("misdeed", _t.Lemma[word]) || Lexicon.Has("wrong noun", _t.Lemma[word]) || Lexicon.Has("deplored", _t.Lemma[word]));
        // "foreign forces were involved in the protests", "had a hand in the attack".
        if (_t.Lemma[word] is "involve" or "involved" && (c.Tree.Child(word, Deprel.aux_pass) >= 0 || c.Tree.Child(word, Deprel.cop) >= 0) && InWrong(word))
            return Involved(word);
        return guilty && c.Tree.Child(word, Deprel.cop) >= 0 && _t.Lemma[word] is not "lie" ? Grave(word) : null;
    }

    private bool InWrong(int word)
    {
        for (int k = c.Tree.FirstChild(word); k >= 0; k = c.Tree.NextSibling(k))
        {
            if (k > word && _t.Deprel[k] is Deprel.obl && c.Case(k) is "in" && (Lexicon.Has("wrong noun", _t.Lemma[k]) || Lexicon.Has("deplored", _t.Lemma[k]) || _t.Lemma[k] is "protest" or "attack" or "plot" or "unrest" or "riot" or "war" or "conflict" or "smuggling" or "trafficking"))
                return true;
        }
        return false;
    }

    private Claim? Involved(int word)
    {
        if (c.StatementOf(word) is not (>= 0 and int s) || c.Statements[s].Speaker is not { } by || c.IsNegated(word) || c.IsInDoubt(word) || c.HasMood(word, "to come") || c.Entities.Entities[by].Sector is "MED" || IsUnderClaim(word))
            return null;
        int subject = c.Tree.Child(word, Deprel.nsubj_pass) is >= 0 and int passive ? passive : c.Tree.Child(word, Deprel.nsubj);
        return subject < 0 || Actor(subject) is not { } against || against == by || c.Party(against) == c.Party(by) ? null
            : new Claim { Kind = ClaimKind.Accusation, By = by, Against = against, Statement = s, Content = c.Phrase(word) };
    }

    // "Ankara said that the claims were untrue".
    private Claim? Untrue(int word)
    {
        if (!Lexicon.Has("untrue", _t.Lemma[word]) || c.Tree.Child(word, Deprel.cop) < 0 && c.Tree.Child(word, Deprel.aux_pass) < 0 || c.IsNegated(word) || c.Clause.OwnSubject(word) is not (>= 0 and int charge) || !(Lexicon.Has("charge noun", _t.Lemma[charge]) || Lexicon.Has("told noun", _t.Lemma[charge]) && Doer(charge) is not null) || c.StatementOf(word) is not (>= 0 and int s) || c.Statements[s].Speaker is not { } by)
            return null;
        return new Claim { Kind = ClaimKind.Denial, By = by, Statement = s, Content = c.Phrase(charge) };
    }

    // "that would lead to war", "the truce will collapse": what comes of it, by the word of somebody.
    private Claim? Foretold(int verb)
    {
        if (!(c.HasMood(verb, "foretold") || IsGoing(verb)) || c.IsInDoubt(verb) || c.StatementOf(verb) is not (>= 0 and int s) || c.Statements[s].Speaker is not { } by || c.Entities.Entities[by].Sector is "MED" || !(c.IsPolitical(by) || c.Entities.Entities[by].Kind is EntityKind.Person) || !c.IsConflict || IsUnderClaim(verb))
            return null;
        int subject = c.Clause.OwnSubject(IsGoing(verb) ? _t.Head[verb] : verb);
        // What one will do oneself is a plan.
        if (subject < 0 || _t.Lemma[subject] is "we" or "I" or "i" || IsPerfect(verb) || c.Entity(subject) is >= 0 and int who && (who == by || c.Party(who) == c.Party(by)) || !IsGoing(verb) && Conditional(verb))
            return null;
        return new Claim { Kind = ClaimKind.Prediction, By = by, Statement = s, Content = c.Phrase(verb) };
    }

    // "is going to lead to war".
    private bool IsGoing(int verb) => _t.Deprel[verb] is Deprel.xcomp && c.Clause.HasTo(verb) && _t.Head[verb] is >= 0 and int going && _t.Form[going] is "going" && c.Tree.Child(going, Deprel.aux) >= 0;

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
        if (c.IsNegated(verb) || c.HasMood(verb, "to come") || c.Tree.Child(verb, Deprel.obj) is not (>= 0 and int thing) || c.Clause.IsPassive(verb) || Actor(c.Subject(verb)) is not { } by)
            return null;
        // "named both X and Y as terrorists", "called the agreements legitimate": the tree may hang what they are called on them.
        for (int i = thing + 1, end = Math.Min(_t.Sentences[_t.SentenceOf[verb]].End, thing + 12); i < end; i++)
        {
            if (_t.Deprel[i] is Deprel.nmod && c.Case(i) is "as" && IsInfamous(i) && IsJoined(_t.Head[i], thing) && c.Entity(thing) is >= 0 and int branded && c.CanAct(branded) && branded != by)
                return new Claim { Kind = ClaimKind.Accusation, By = by, Against = branded, Statement = StatementWith(verb, i), Content = c.Phrase(i) };
            if (_t.Lemma[verb] is "call" or "describe" or "dismiss" or "label" && (_t.Upos[i] is Upos.ADJ && _t.Deprel[i] is Deprel.acl or Deprel.amod || _t.Upos[i] is Upos.NOUN && _t.Deprel[i] is Deprel.obj or Deprel.appos && c.Tree.Child(i, Deprel.det) is >= 0 and int one && _t.Lemma[one] is "a") && _t.Head[i] == thing && Lexicon.Has("untrue", _t.Lemma[i]) && (Lexicon.Has("charge noun", _t.Lemma[thing]) || Lexicon.Has("told noun", _t.Lemma[thing])))
                return new Claim { Kind = ClaimKind.Denial, By = by, Statement = StatementWith(verb, thing), Content = Before(thing, i) };
            if (c.IsConflict && _t.Lemma[verb] is "call" or "describe" or "term" or "label" && _t.Deprel[i] is Deprel.amod && _t.Head[i] == thing && Lexicon.Has("lawful", _t.Lemma[i]))
                return new Claim { Kind = ClaimKind.Assertion, By = by, Statement = StatementWith(verb, i), Content = c.Phrase(i) };
        }
        for (int k = c.Tree.FirstChild(verb); k >= 0; k = c.Tree.NextSibling(k))
        {
            if (k < verb)
                continue;
            bool told = _t.Deprel[k] is Deprel.xcomp || _t.Deprel[k] is Deprel.obl or Deprel.advcl && c.Case(k) is "as";
            if (_t.Lemma[verb] is "hold" && told && Lexicon.Has("guilty", _t.Lemma[k]) && Actor(thing) is { } held && OfPhrase(k) is >= 0 and int deed && held != by)
                return new Claim { Kind = ClaimKind.Accusation, By = by, Against = held, Statement = StatementWith(verb, deed), Content = c.Phrase(deed) };
            if (_t.Lemma[verb] is "attribute" or "ascribe" && _t.Deprel[k] is Deprel.obl && c.Case(k) is "to" && Actor(k) is { } doer && doer != by)
                return new Claim { Kind = ClaimKind.Accusation, By = by, Against = doer, Statement = StatementWith(verb, thing), Content = IsRelative(thing) && _t.Head[verb] >= 0 ? Antecedent(thing, verb) : c.Phrase(thing) };
            bool names = _t.Lemma[verb] is not ("hold" or "attribute" or "ascribe") && told;
            // "branded the movement terrorists", "named the party as a terrorist organization".
            if (names && _t.Upos[k] is Upos.NOUN && IsInfamous(k) && c.Entity(thing) is >= 0 and int infamous && c.CanAct(infamous) && infamous != by)
                return new Claim { Kind = ClaimKind.Accusation, By = by, Against = infamous, Statement = StatementWith(verb, k), Content = c.Phrase(k) };
            // "called its actions defensive": what others contest.
            if (names && c.IsConflict && _t.Lemma[verb] is not "dismiss" && _t.Upos[k] is Upos.ADJ && Lexicon.Has("lawful", _t.Lemma[k]) && !c.IsNegated(k))
                return new Claim { Kind = ClaimKind.Assertion, By = by, Statement = StatementWith(verb, k), Content = c.Phrase(k) };
            // "called the strike a violation of the truce".
            if (names && _t.Lemma[verb] is not "dismiss" && _t.Upos[k] is Upos.NOUN && Lexicon.Has("wrong noun", _t.Lemma[k]) && !IsPlan(thing))
                return new Claim { Kind = ClaimKind.Accusation, By = by, Statement = StatementWith(verb, k), Content = c.Phrase(k) };
            // "dismissed that as a lie", "called it nonsense".
            bool pointing = _t.Upos[thing] is Upos.PRON && _t.Lemma[thing] is "that" or "this" or "it" && c.IsConflict;
            if (names && Lexicon.Has("untrue", _t.Lemma[k]) && (pointing || Lexicon.Has("charge noun", _t.Lemma[thing]) || Lexicon.Has("told noun", _t.Lemma[thing])))
                return new Claim { Kind = ClaimKind.Denial, By = by, Statement = StatementWith(verb, thing), Content = c.Phrase(thing) };
        }
        return null;
    }

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

    // What somebody says of another without a word of accusing: "they are torturing civilians", she said.
    private Claim? Grave(int verb)
    {
        if (c.StatementOf(verb) is not (>= 0 and int s) || c.Statements[s].Speaker is not { } by || c.IsNegated(verb) || c.IsInDoubt(verb) || c.HasMood(verb, "to come") && !IsPerfect(verb) && !Lexicon.Has("aspect", _t.Lemma[verb]) || c.Clause.HasTo(verb) || c.Entities.Entities[by].Sector is "MED" || IsUnderClaim(verb))
            return null;
        int subject = c.Clause.IsPassive(verb) ? c.Tree.Child(verb, Deprel.obl_agent) : c.Subject(verb);
        // "The enemy has killed ten of our men": of whom one need not be told.
        if (subject >= 0 && Lexicon.Has("enemy", _t.Lemma[subject]) && Actor(subject) is null)
            return new Claim { Kind = ClaimKind.Accusation, By = by, Statement = s, Content = c.Phrase(verb) };
        // An agreement between two does nothing for either, but it may infringe.
        if (subject >= 0 && (Lexicon.Has("paper", _t.Lemma[subject]) || Lexicon.Has("deed noun", _t.Lemma[subject]) && !c.Clause.IsPassive(verb) && Actor(subject) is null))
            return c.IsConflict && (Lexicon.Has("infringing", _t.Lemma[verb]) || IsDisregard(verb)) ? new Claim { Kind = ClaimKind.Accusation, By = by, Against = Doer(subject) is { } doer && doer != by && !Lexicon.Has("paper", _t.Lemma[subject]) ? doer : null, Statement = s, Content = c.Phrase(verb) } : null;
        // "They are starving our people," he said: of whom one may not be sure; rather nobody than the wrong one.
        if (subject >= 0 && _t.Upos[subject] is Upos.PRON && _t.Xpos[subject] is not (Xpos.WDT or Xpos.WP) && _t.Lemma[subject] is "they" or "he" or "she" or "those" or "that" && Actor(subject) is null && IsQuoted(s) && (c.IsConflict || c.IsPolitical(by)))
            return new Claim { Kind = ClaimKind.Accusation, By = by, Statement = s, Content = c.Phrase(verb) };
        if (subject < 0 || Actor(subject) is not { } against || against == by || c.Party(against) == c.Party(by) || !c.IsPolitical(against) && !(c.IsConflict && IsNation(against)) || c.Entities.Entities[against] is { Kind: EntityKind.Group, Code: null, Sector: "GOV" or "CVL" } && _t.Lemma[subject] is not ("junta" or "regime") && c.Entities.Entities[by].Sector is not ("OPP" or "NGO" or "REB" or "IGO"))
            return null;
        // "The troops opened fire, the army spokesman said": his own, as like as not.
        if (_t.Upos[subject] is Upos.NOUN && c.Entities.Entities[against] is { Kind: EntityKind.Group, Code: null, Sector: "MIL" or "COP" } && c.Entities.Entities[by].Sector is "MIL" or "GOV" or "COP")
            return null;
        return new Claim { Kind = ClaimKind.Accusation, By = by, Against = against, Statement = s, Content = Said(s, verb, WithoutAfterthought(verb)) };
    }

    // "the Russians", "Armenians": in a war those of the other state are its army.
    private bool IsNation(int entity) => c.Entities.Entities[entity] is { Kind: EntityKind.Group, Sector: "CVL", Code: not null } e && e.Spellings.Exists(static s => char.IsUpper(s[0]) && s[^1] is 's' && !s.Contains(' ', StringComparison.Ordinal));

    // "said it was enemy artillery that had opened fire": who did it is told first.
    private Claim? Cleft(int noun)
    {
        if (c.Tree.Child(noun, Deprel.cop) < 0 || c.Tree.Child(noun, Deprel.nsubj) is not (>= 0 and int it) || _t.Lemma[it] is not "it" || c.IsNegated(noun) || c.Tree.Child(noun, Deprel.acl_relcl) is < 0 || c.StatementOf(noun) is not (>= 0 and int s) || c.Statements[s].Speaker is not { } by || c.Entities.Entities[by].Sector is "MED")
            return null;
        int deed = -1;
        for (int k = c.Tree.FirstChild(noun); k >= 0; k = c.Tree.NextSibling(k))
        {
            if (k > noun && _t.Deprel[k] is Deprel.acl_relcl && !c.IsNegated(k) && !c.Clause.IsPassive(k) && (IsGrave(k) || Lexicon.Has("wrong verb", _t.Lemma[k]) || Lexicon.Has("violent", _t.Lemma[k]) || _t.Lemma[k] is "open" or "start" or "begin") && c.Tree.Child(k, Deprel.nsubj) is >= 0 and int who && _t.Lemma[who] is "who" or "that" or "which")
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

    // "According to the army, the rebels used civilians": by whose word is no part of it.
    private TextSpan Said(int statement, int verb, TextSpan phrase)
    {
        foreach (TextSpan content in c.Statements[statement].Content)
        {
            if (content.Start <= _t.Span[verb].Start && _t.Span[verb].End <= content.End && content.Start > phrase.Start)
                return new TextSpan(content.Start, Math.Max(phrase.End, content.Start));
        }
        return phrase;
    }

    // "demonstrates a disregard for the truce".
    private bool IsDisregard(int verb) => Lexicon.Leads(_t.Lemma[verb]) && c.Tree.Child(verb, Deprel.obj) is >= 0 and int what && Lexicon.PairGroups(_t.Lemma[verb], '>', _t.Lemma[what]).Contains("grave deed");

    private bool IsQuoted(int statement)
    {
        foreach (TextSpan content in c.Statements[statement].Content)
        {
            if (content.Length > 0 && _t.Text[content.Start] is '"' or '“' or '‘' or '\'')
                return true;
        }
        return false;
    }

    // Under a verb of accusing or denying the claim is told there.
    private bool IsUnderClaim(int verb)
    {
        int at = verb;
        for (int level = 0; level < 4 && (at = _t.Head[at]) >= 0; level++)
        {
            if (Lexicon.Has("accusation of", _t.Lemma[at]) || Lexicon.Has("accusation that", _t.Lemma[at]) || Lexicon.Has("denial verb", _t.Lemma[at]) || Lexicon.Has("assertion verb", _t.Lemma[at]))
                return true;
        }
        return false;
    }

    // "A accused B of doing", "B was accused of doing", "A blamed B for something", "A blamed something on B".
    private Claim? Accusation(int verb)
    {
        if (c.IsNegated(verb) || ByNobody(verb))
            return null;
        // "Iran, accused by Riyadh of arming the rebels, said …".
        bool reduced = _t.Deprel[verb] is Deprel.acl && _t.Xpos[verb] is Xpos.VBN && c.Tree.Child(verb, Deprel.obj) < 0, passive = reduced || c.Clause.IsPassive(verb);
        int subject = reduced ? _t.Head[verb] : passive ? NearestSubject(verb) : c.Subject(verb), accused = passive ? subject : c.Tree.Child(verb, Deprel.obj), content = -1;
        for (int k = c.Tree.FirstChild(verb); k >= 0; k = c.Tree.NextSibling(k))
        {
            if (k > verb && _t.Deprel[k] is Deprel.advcl or Deprel.obl or Deprel.xcomp or Deprel.ccomp or Deprel.nmod && (c.Case(k) is "of" or "for" or "with" or "on" or "over" || c.Case(k) is "from" && _t.Xpos[k] is Xpos.VBG) && c.TimeOf(k) < 0 && _t.Lemma[k] is not "time")
            {
                content = k;
                break;
            }
        }
        // "accused Russia of preparing": the tree may hang what it is accused of on Russia.
        if (content < 0 && accused >= 0)
            content = GerundBelow(accused) is >= 0 and int doing ? doing : OfPhrase(accused);
        // "blamed the decision on Britain", "was blamed by the army on the militias": the tree may hang whoever is blamed on the deed, or on who blames.
        if (content < 0 && _t.Lemma[verb] is "blame" && (OnPhrase(accused) is >= 0 and int deedOn ? deedOn : OnPhrase(c.Tree.Child(verb, Deprel.obl_agent))) is >= 0 and int onWhom && c.CanAct(c.Entities.AtHead(onWhom)))
            content = onWhom;
        // "accused soldiers and fighters linked to a militia of executing civilians": or on what is said of the accused.
        if (content < 0 && _t.Lemma[verb] is "accuse" && !passive && accused > verb && OfDoing(verb, accused) is >= 0 and int deep)
            content = deep;
        // "accused both soldiers and separatists of extortion": or on the second.
        if (content < 0 && accused >= 0 && !passive && c.Tree.Child(accused, Deprel.conj) is >= 0 and int both)
            content = GerundBelow(both) is >= 0 and int deeds ? deeds : OfPhrase(both);
        // "have been accused by residents of killing": or on whoever accuses.
        if (content < 0 && passive && c.Tree.Child(verb, Deprel.obl_agent) is >= 0 and int accuser)
            content = GerundBelow(accuser) is >= 0 and int done ? done : OfPhrase(accuser);
        // "accused Iran to continue smuggling", in damaged copy.
        if (content < 0 && _t.Lemma[verb] is "accuse" && Math.Max(c.Tree.Child(verb, Deprel.xcomp), c.Tree.Child(verb, Deprel.advcl)) is >= 0 and int deed && deed > verb && (c.Clause.HasTo(deed) || _t.Xpos[deed] is Xpos.VB))
            content = deed;
        // "accused the forces that they blew it up", in damaged copy; "accused Kyiv that it had": the clause with a pronoun for the accused.
        for (int k = content < 0 && accused >= 0 && _t.Lemma[verb] is "accuse" ? c.Tree.FirstChild(accused) : -1; k >= 0 && content < 0; k = c.Tree.NextSibling(k))
        {
            if (k > accused && _t.Deprel[k] is Deprel.acl_relcl or Deprel.acl && _t.Form[c.Tree.Subtree(k).First] is "that" && c.Clause.OwnSubject(k) is >= 0 and int they && _t.Upos[they] is Upos.PRON && _t.Xpos[they] is Xpos.PRP)
                content = k;
        }
        if (content < 0 && _t.Lemma[verb] is "accuse" && c.Tree.Child(verb, Deprel.ccomp) is >= 0 and int told && told > verb && accused >= 0)
            content = told;
        // "blamed Moscow, which she said wants no peace": the whole is what for.
        if (content < 0 && (_t.Lemma[verb] is "blame" || _t.Lemma[verb] is "accuse" && _t.Deprel[verb] is Deprel.parataxis or Deprel.conj) && !passive && accused > verb && _t.Deprel[verb] is Deprel.root or Deprel.conj or Deprel.ccomp or Deprel.parataxis && _t.Upos[accused] is Upos.PROPN && !c.HasMood(verb, "to come") && Actor(subject) is { } blamer && c.Entities.AtHead(accused) is >= 0 and int culprit && c.IsPolitical(culprit) && culprit != blamer)
            return new Claim { Kind = ClaimKind.Accusation, By = blamer, Against = culprit, Statement = StatementWith(verb, accused), Content = c.Phrase(accused) };
        // "a commission charged with supervising the truce" is accused of nothing.
        if (_t.Lemma[verb] is "charge" && content >= 0 && _t.Xpos[content] is Xpos.VBG && !Blames(content) && !IsGrave(content))
            return null;
        // "Three died, the army said, blaming the rebels": for what it said.
        int above = _t.Head[verb];
        if (content < 0 && _t.Lemma[verb] is "blame" && above >= 0 && _t.Deprel[verb] is Deprel.advcl && c.StatementByCue(above) is >= 0 and int said && c.Entity(accused) is >= 0 and int blamed)
        {
            return c.Statements[said].Speaker is not { } speaker || speaker == blamed || !c.CanAct(blamed) ? null
                : new Claim { Kind = ClaimKind.Accusation, By = speaker, Against = blamed, Statement = said, Content = c.Statements[said].Content[0] };
        }
        if (accused < 0 || content < 0)
            return null;
        bool on = _t.Lemma[verb] is "blame" && c.Case(content) is "on";
        if (on)
            (accused, content) = (content, accused);
        int by = passive ? Agent(verb) : subject;
        int against = c.Entity(accused);
        // "blamed sanctions and mines for the halt": on nobody in particular.
        if (against < 0 && !passive && _t.Lemma[verb] is "blame" && _t.Upos[accused] is Upos.NOUN && _t.Upos[content] is not Upos.PRON && Actor(subject) is { } blames && c.IsActor(blames))
            return new Claim { Kind = ClaimKind.Accusation, By = blames, Statement = StatementWith(verb, content), Content = WithoutAfterthought(content) };
        if (against < 0)
            return null;
        // "people accused of crimes": by nobody, and nobody in particular.
        if (by < 0 && reduced && c.Entities.Entities[against] is { Kind: EntityKind.Group, Code: null, Sector: null or "CVL" })
            return null;
        // "an attack that it blamed on Pakistan": what the clause is about.
        bool relative = _t.Deprel[verb] is Deprel.acl_relcl && _t.Head[verb] >= 0 && IsRelative(content);
        // "remnants of the ousted president" are not he.
        bool of = c.Entities.AtHead(accused) < 0 && _t.Upos[accused] is Upos.NOUN && _t.Xpos[accused] is Xpos.NNS && c.Entities.Entities[against].Kind is EntityKind.Person;
        return new Claim
        {
            Kind = ClaimKind.Accusation,
            // "a UN report that accused the army".
            By = (Actor(by) ?? (by >= 0 && Lexicon.Has("paper", _t.Lemma[by]) ? Doer(by) : null)) is { } who && who != against ? who : null,
            Against = of ? null : against,
            Statement = StatementWith(verb, content),
            Content = relative ? Antecedent(content, verb) : on && _t.Head[accused] == content ? Before(content, accused) : WithCircumstance(WithoutAfterthought(content), verb, content),
        };
    }

    // "explosions which the Taliban attributed to Pakistan" are the explosions; behind a comma it is all that was told.
    private TextSpan Antecedent(int pronoun, int verb) => Before(_t.Form[pronoun - 1] is "," ? Clause(_t.Head[verb], verb) : _t.Head[verb], verb);

    private bool IsRelative(int word) => _t.Xpos[word] is Xpos.WDT or Xpos.WP || _t.Form[word] is "that" or "which";

    // "was accused by …"; the tree may take whoever accuses for a place. −1 for nobody.
    private int Agent(int verb)
    {
        if (c.Tree.Child(verb, Deprel.obl_agent) is >= 0 and int agent)
            return agent;
        for (int k = c.Tree.FirstChild(verb); k >= 0; k = c.Tree.NextSibling(k))
        {
            if (k > verb && _t.Deprel[k] is Deprel.obl && c.Case(k) is "by" && c.TimeOf(k) < 0 && Actor(k) is not null)
                return k;
        }
        return -1;
    }

    // "of stalling while its army advances": a bare verb says nothing without it.
    private TextSpan WithCircumstance(TextSpan span, int verb, int content)
    {
        WordRange own = c.Tree.Subtree(content);
        if (_t.Xpos[content] is not Xpos.VBG || own.End != content + 1)
            return span;
        for (int k = c.Tree.FirstChild(verb); k >= 0; k = c.Tree.NextSibling(k))
        {
            if (k > content && _t.Deprel[k] is Deprel.advcl && c.Tree.Subtree(k).First == own.End && c.Tree.Child(k, Deprel.mark) is >= 0 and int mark && _t.Lemma[mark].ToLowerInvariant() is "while" or "as" or "when")
                return new TextSpan(span.Start, c.Phrase(k).End);
        }
        return span;
    }

    // "of firing at its positions, a claim Yerevan dismissed": what another makes of it is no part of it.
    private TextSpan WithoutAfterthought(int content)
    {
        TextSpan phrase = c.Phrase(content);
        for (int i = content + 2; i + 1 < _t.Count && _t.Span[i].End < phrase.End; i++)
        {
            // "…, which Moscow denies".
            if (_t.Form[i] is "which" && _t.Form[i - 1] is "," && _t.Head[i] is >= 0 and int denies && denies > i && Lexicon.Has("denial verb", _t.Lemma[denies]))
                return new TextSpan(phrase.Start, _t.Span[i - 2].End);
            if (_t.Form[i] is "a" or "an" && _t.Form[i - 1] is "," && _t.Upos[i + 1] is Upos.NOUN && Lexicon.Has("charge noun", _t.Lemma[i + 1]) && (c.Tree.Child(i + 1, Deprel.acl_relcl) >= 0 || c.Tree.Child(i + 1, Deprel.acl) is >= 0 and int denied && Lexicon.Has("denial verb", _t.Lemma[denied])))
                return new TextSpan(phrase.Start, _t.Span[i - 2].End);
        }
        return phrase;
    }

    // In broken sentences a verb may have two subjects: the one it follows is its own.
    private int NearestSubject(int verb)
    {
        int nearest = -1;
        for (int k = c.Tree.FirstChild(verb); k >= 0 && k < verb; k = c.Tree.NextSibling(k))
        {
            if (_t.Deprel[k] is Deprel.nsubj or Deprel.nsubj_pass)
                nearest = k;
        }
        return nearest >= 0 ? nearest : c.Subject(verb);
    }

    // "accused remnants of the old regime and a foreign party of seeking strife": the tree may hang the deed deep below the accused.
    private int GerundBelow(int accused)
    {
        WordRange range = c.Tree.Subtree(accused);
        for (int i = accused + 1; i < Math.Min(range.End, accused + 24); i++)
        {
            if (_t.Xpos[i] is Xpos.VBG && _t.Deprel[i] is Deprel.acl && c.Tree.Child(i, Deprel.mark) is >= 0 and int mark && _t.Form[mark] is "of" && mark < i)
                return i;
        }
        return -1;
    }

    // The first gerund behind "of" that hangs, through participles, from a verb of accusing; −1 for none.
    private int OfDoing(int verb, int accused)
    {
        int end = Math.Min(_t.Sentences[_t.SentenceOf[verb]].End, accused + 24);
        for (int i = accused + 2; i < end; i++)
        {
            if (_t.Xpos[i] is not Xpos.VBG || c.Tree.Child(i, Deprel.mark) is not (>= 0 and int of) || _t.Form[of] is not "of" || _t.Deprel[i] is not (Deprel.advcl or Deprel.acl) || _t.Head[i] is not (>= 0 and int participle))
                continue;
            return participle > verb && _t.Deprel[participle] is Deprel.advcl or Deprel.acl && (_t.Head[participle] == verb || _t.Head[participle] == accused || _t.Head[participle] >= 0 && _t.Head[_t.Head[participle]] == accused) ? i : -1;
        }
        return -1;
    }

    private int OnPhrase(int noun)
    {
        for (int k = noun < 0 ? -1 : c.Tree.FirstChild(noun); k >= 0; k = c.Tree.NextSibling(k))
        {
            if (k > noun && _t.Deprel[k] is Deprel.nmod && c.Case(k) is "on")
                return k;
        }
        return -1;
    }

    private int OfPhrase(int noun)
    {
        for (int k = c.Tree.FirstChild(noun); k >= 0; k = c.Tree.NextSibling(k))
        {
            if (k > noun && c.Case(k) is "of" or "for" or "over" && _t.Deprel[k] is Deprel.acl or Deprel.nmod or Deprel.advcl or Deprel.obl && c.TimeOf(k) < 0)
                return k;
        }
        return -1;
    }

    // "an accusation by Sudan that it armed the rebels", "Kyiv's allegation that Moscow …": somebody accuses, whatever is then made of it.
    private Claim? Told(int noun)
    {
        int by = -1, content = -1;
        for (int k = c.Tree.FirstChild(noun); k >= 0; k = c.Tree.NextSibling(k))
        {
            if (_t.Deprel[k] is Deprel.nmod && c.Case(k) is "by" or "from" || _t.Deprel[k] is Deprel.nmod_poss or Deprel.amod or Deprel.compound && k < noun && c.CanAct(c.Entity(k)))
                by = k;
            else if (k > noun && content < 0 && _t.Deprel[k] is Deprel.acl or Deprel.acl_relcl or Deprel.ccomp or Deprel.advcl && _t.Upos[k] is Upos.VERB or Upos.ADJ or Upos.NOUN)
                content = k;
        }
        // "that" may hang further down: "an accusation by Sudan before the court that it was arming …".
        SentenceRange s = _t.Sentences[_t.SentenceOf[noun]];
        for (int i = noun + 1; content < 0 && i < Math.Min(s.End, noun + 20) && _t.Upos[i] is not (Upos.VERB or Upos.AUX or Upos.PUNCT); i++)
        {
            if (_t.Form[i] is "that" && _t.Deprel[i] is Deprel.mark && _t.Head[i] > i)
                content = _t.Head[i];
        }
        if (content < 0 || by < 0 || Actor(by) is not { } who)
            return null;
        int governor = _t.Head[noun];
        int? against = governor >= 0 && _t.Deprel[noun] is Deprel.obj && Lexicon.Has("denial verb", _t.Lemma[governor]) ? Actor(c.Subject(governor)) : Other(who, content);
        return against is null || c.Party(against.Value) == c.Party(who) || _t.Lemma[noun] is "claim" or "assertion" && !Blames(content) && !IsGrave(content) ? null
            : new Claim { Kind = ClaimKind.Accusation, By = who, Against = against, Statement = StatementWith(noun, content), Content = c.Phrase(content) };
    }

    private Claim? Denial(int verb)
    {
        // "would neither confirm nor deny it"; "would dispute both assertions": nobody has.
        if (verb > 0 && _t.Form[verb - 1] is "nor" || _t.Lemma[verb] is not ("deny" or "refute" or "reject") && c.HasMood(verb, "to come"))
            return null;
        int content = -1;
        for (int k = c.Tree.FirstChild(verb); k >= 0; k = c.Tree.NextSibling(k))
        {
            // "The ministry the accusation denied", as translations order it.
            if (_t.Deprel[k] is Deprel.ccomp or Deprel.xcomp or Deprel.obj && (k > verb || _t.Deprel[k] is Deprel.obj && _t.Upos[k] is Upos.NOUN))
                content = k;
        }
        // "the claim was denied by Moscow".
        if (c.Clause.IsPassive(verb) && content < 0 && c.Tree.Child(verb, Deprel.nsubj_pass) is >= 0 and int rejected && Lexicon.Has("charge noun", _t.Lemma[rejected]) && Actor(Agent(verb)) is { } rejects && !c.IsNegated(verb))
            return new Claim { Kind = ClaimKind.Denial, By = rejects, Statement = StatementWith(verb, rejected), Content = c.Phrase(rejected) };
        // "Grossi this has denied", word for word from a language whose verb comes last.
        for (int k = content < 0 && _t.Lemma[verb] is "deny" or "refute" ? c.Tree.FirstChild(verb) : -1; k >= 0 && k < verb && content < 0; k = c.Tree.NextSibling(k))
            content = k > 0 && _t.Lemma[k] is "this" or "that" && _t.Deprel[k] is Deprel.nsubj && _t.Upos[k - 1] is Upos.PROPN ? k : -1;
        int subject = c.Clause.IsPassive(verb) ? -1 : c.Subject(verb);
        // "a charge that Kyiv denies", "is supplying drones, which Tehran denies": what the clause is about.
        bool relative = _t.Lemma[verb] is "deny" or "refute" or "reject" or "dismiss" && content < 0 && (_t.Deprel[verb] is Deprel.acl_relcl || _t.Deprel[verb] is Deprel.parataxis && c.Tree.Child(verb, Deprel.obj) is >= 0 and int which && _t.Xpos[which] is Xpos.WDT or Xpos.WP);
        if (relative && _t.Head[verb] is >= 0 and int denied && subject >= 0 && _t.Xpos[subject] is not (Xpos.WDT or Xpos.WP) && Actor(subject) is { } denier && !c.IsNegated(verb) && (_t.Lemma[verb] is "deny" or "refute" || Lexicon.Has("charge noun", _t.Lemma[denied])))
            return new Claim { Kind = ClaimKind.Denial, By = denier, Statement = StatementWith(verb, denied), Content = Before(Clause(denied, verb), verb) };
        if (content < 0 || c.IsNegated(verb) || !IsDeniable(verb, content))
            return null;
        // "said that it did, but denied that …": whoever the statement is of, where the tree gives no subject.
        if ((subject >= 0 ? Actor(subject) : c.StatementByCue(verb) is >= 0 and int own && !c.Clause.IsPassive(verb) ? c.Statements[own].Speaker : null) is not { } by)
            return null;
        return new Claim { Kind = ClaimKind.Denial, By = by, Statement = StatementWith(verb, content), Content = c.Phrase(content) };
    }

    // "asked him for help in the election, which he denied": behind a comma, and not about a charge, it is the whole clause.
    private int Clause(int noun, int relative)
    {
        int at = noun;
        for (int level = 0; level < 4 && _t.Upos[at] is not Upos.VERB && !Lexicon.Has("charge noun", _t.Lemma[noun]) && _t.Head[at] >= 0 && _t.Form[c.Tree.Subtree(relative).First] is "," or "which"; level++)
            at = _t.Head[at];
        return _t.Upos[at] is Upos.VERB ? at : noun;
    }

    // The phrase of a head up to the clause that speaks of it.
    private TextSpan Before(int head, int clause)
    {
        TextSpan phrase = c.Phrase(head);
        int first = c.Tree.Subtree(clause).First, last = first - 1;
        while (last > head && _t.Upos[last] is Upos.PUNCT)
            last--;
        return last >= head && _t.Span[last].End < phrase.End ? new TextSpan(phrase.Start, _t.Span[last].End) : phrase;
    }

    // One denies a clause, an accusation or a deed; one rejects a charge, but a proposal is no claim.
    private bool IsDeniable(int verb, int content) =>
        _t.Lemma[verb] is "deny" or "refute" ? _t.Deprel[content] is not (Deprel.obj or Deprel.nsubj) || (_t.Upos[content] is Upos.NOUN && !Lexicon.Has("grantable", _t.Lemma[content]) || _t.Lemma[content] is "this" or "that" or "it") && c.Tree.Child(verb, Deprel.iobj) < 0 : Lexicon.Has("charge noun", _t.Lemma[content]) || _t.Lemma[content] is "this" or "that" or "it" && _t.Deprel[content] is Deprel.obj && (IsCharge(_t.SentenceOf[verb] - 1) || IsQuotation(_t.SentenceOf[verb] - 1) && IsCharge(_t.SentenceOf[verb] - 2));

    // "The minister accused them. “They lie,” he said. They reject this": the words of whoever accuses stand between.
    private bool IsQuotation(int sentence) => sentence > 0 && _t.Text[_t.Span[_t.Sentences[sentence].First].Start] is '"' or '“' or '«' or '‘';

    // "The ministry accused a group. The governor rejected this": in the sentence before somebody is accused.
    private bool IsCharge(int sentence)
    {
        for (int i = sentence < 0 ? 0 : _t.Sentences[sentence].First; sentence >= 0 && i < _t.Sentences[sentence].End; i++)
        {
            if (_t.Upos[i] is Upos.VERB && Lexicon.Has("accusation of", _t.Lemma[i]) || _t.Upos[i] is Upos.NOUN && Lexicon.Has("accusation noun", _t.Lemma[i]))
                return true;
        }
        return false;
    }

    private Claim? Reported(int verb, ClaimKind kind)
    {
        int content = -1;
        for (int k = c.Tree.FirstChild(verb); k >= 0; k = c.Tree.NextSibling(k))
        {
            // "…, a demand that Beirut has rejected" is somebody else's word.
            bool aside = _t.Deprel[k] is Deprel.parataxis && _t.Upos[k] is Upos.NOUN && k > verb + 1 && _t.Form[k - 1] is "a" or "an";
            if (_t.Deprel[k] is Deprel.ccomp or Deprel.xcomp or Deprel.parataxis && _t.Upos[k] is not Upos.PUNCT && !aside)
                content = k;
        }
        // "Iran will get billions, he claimed".
        bool inverted = content < 0 && _t.Lemma[verb] is "claim" or "allege" or "predict" or "warn" && _t.Deprel[verb] is Deprel.parataxis && _t.Head[verb] is >= 0 and < int.MaxValue && _t.Head[verb] < verb && _t.Upos[_t.Head[verb]] is Upos.VERB && c.Clause.OwnSubject(verb) >= 0;
        if (inverted)
            content = _t.Head[verb];
        if (content < 0 || c.Clause.IsPassive(verb) || c.IsNegated(verb) || Actor(c.Subject(verb)) is not { } by)
            return null;
        int? against = Other(by, content);
        // Who expects to go has a plan; who expects another to go foretells.
        // "warned that Russia was preparing an offensive".
        if (kind is ClaimKind.Prediction && _t.Lemma[verb] is "warn" && !IsForetold(content) && against is not null && _t.Deprel[content] is Deprel.ccomp && Blames(content))
            return new Claim { Kind = ClaimKind.Accusation, By = by, Against = against, Statement = StatementWith(verb, content), Content = c.Phrase(content) };
        // What one's own side will do is a plan or a threat; what one state expects another to do for it is a demand.
        if (kind is ClaimKind.Prediction && (c.Clause.OwnSubject(content) is >= 0 and int doer && !c.Clause.IsPassive(content) && (c.HasModal(content, "will") || c.HasModal(content, "would")) && c.Entity(doer) is >= 0 and int side && (side == by || c.Party(side) == c.Party(by)) || _t.Lemma[verb] is "expect" && StanceReader.Lexicon.Has("deed", _t.Lemma[content]) && c.Entities.Entities[c.Party(by)].Kind is EntityKind.Country && c.Tree.Child(verb, Deprel.obj) is >= 0 and int whom && c.Entity(whom) is >= 0 and int other && c.IsPolitical(other)))
            return null;
        if (kind is ClaimKind.Prediction && (_t.Deprel[content] is Deprel.xcomp && c.Tree.Child(verb, Deprel.obj) < 0 || !IsForetold(content)))
            return null;
        if (kind is ClaimKind.Accusation or ClaimKind.Assertion)
        {
            // "insists that sanctions be lifted" demands; it asserts nothing.
            // "insists on an accord that would set rules".
            if (_t.Lemma[verb] is "insist" && c.Tree.Child(verb, Deprel.obl) is >= 0 and int wanted && wanted < content && c.Case(wanted) is "on")
                return null;
            // "claimed to have shot down a helicopter".
            bool own = c.IsConflict && _t.Lemma[verb] is "claim" && _t.Deprel[content] is Deprel.xcomp && c.Clause.HasTo(content);
            if (!own && !inverted && (_t.Deprel[content] is not (Deprel.ccomp or Deprel.parataxis) || IsSubjunctive(content)))
                return null;
            kind = against is not null && (Blames(content) || _t.Lemma[verb] is "allege") ? ClaimKind.Accusation : ClaimKind.Assertion;
        }
        return new Claim { Kind = kind, By = by, Against = kind is ClaimKind.Accusation ? against : null, Statement = StatementWith(verb, content), Content = inverted ? Before(content, verb) : c.Phrase(content) };
    }

    // "A panel found that the Emirates had armed the rebels".
    private Claim? Found(int verb)
    {
        if (c.IsNegated(verb) || c.Clause.IsPassive(verb) || c.Tree.Child(verb, Deprel.ccomp) is not (>= 0 and int content) || content < verb || !IsGrave(content) || Actor(c.Subject(verb)) is not { } by || Other(by, content) is not { } against)
            return null;
        return new Claim { Kind = ClaimKind.Accusation, By = by, Against = against, Statement = StatementWith(verb, content), Content = c.Phrase(content) };
    }

    private bool IsForetold(int content) => c.HasMood(content, "foretold") || c.Clause.HasTo(content);

    private bool IsSubjunctive(int content)
    {
        // "claimed the drilling is only to protect its interests"
        if (c.Tree.Child(content, Deprel.cop) >= 0)
            return false;
        if (_t.Xpos[content] is Xpos.VB or Xpos.VBP && !c.HasMood(content, "to come") && (_t.Xpos[content] is Xpos.VB || c.Clause.OwnSubject(content) is >= 0 and int single && _t.Xpos[single] is Xpos.NNP or Xpos.NN))
            return true;
        int be = c.Tree.Child(content, Deprel.aux_pass);
        return be >= 0 && _t.Form[be] is "be" && c.Tree.Child(content, Deprel.aux) < 0;
    }

    // Somebody else who does something in the content.
    private int? Other(int by, int content)
    {
        // "complained that his supporters had been attacked": they did nothing.
        int subject = c.Clause.IsPassive(content) ? Agent(content) : c.Clause.OwnSubject(content);
        return subject >= 0 && Actor(subject) is { } who && c.Party(who) != c.Party(by) ? who : null;
    }

    // Whether the content tells of violence, breach or wrong.
    private bool Blames(int content)
    {
        if (Lexicon.Has("wrong verb", _t.Lemma[content]))
            return true;
        for (int k = c.Tree.FirstChild(content); k >= 0; k = c.Tree.NextSibling(k))
        {
            if (_t.Deprel[k] is Deprel.obj or Deprel.xcomp or Deprel.conj or Deprel.obl && (Lexicon.Has("wrong verb", _t.Lemma[k]) || Lexicon.Has("charge noun", _t.Lemma[k])))
                return true;
        }
        return false;
    }

    // "The manager of the company, X, said": he, not the company.
    private int? Actor(int word)
    {
        if (word >= 0 && _t.Upos[word] is Upos.NOUN && c.Entities.AtHead(word) < 0 && c.Tree.Child(word, Deprel.appos) is >= 0 and int name && c.Entities.AtHead(name) is >= 0 and int person && c.Entities.Entities[person].Kind is EntityKind.Person)
            return person;
        return c.Entity(word) is >= 0 and int entity && c.CanAct(entity) ? entity : null;
    }

    // The statement that has the verb for its cue, or in whose content the accusation stands.
    private int? StatementWith(int verb, int content) =>
        c.StatementByCue(verb) is >= 0 and int own ? own : c.StatementOf(verb) is >= 0 and int around ? around : c.StatementOf(content) is >= 0 and int inner ? inner : null;
}
