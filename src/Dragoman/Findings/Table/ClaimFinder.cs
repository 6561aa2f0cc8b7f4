using Dragoman.Findings.Entities;
using Dragoman.Reading;
using Dragoman.Text;

namespace Dragoman.Findings.Table;

/// <summary>Finds accusations, denials, predictions and contested assertions: who makes them, against whom, and which statement holds them.</summary>
/// <remarks>Examples: spec/table.md.</remarks>
internal sealed partial class ClaimFinder(TableContext c)
{
    private static readonly TableLexicon Lexicon = new("table/claims.txt");

    // Words between a charge and the verb that calls it untrue.
    private const int FarthestCharge = 14;

    private readonly ParsedText _t = c.T;

    public List<Claim> Find()
    {
        List<Claim> claims = [];
        for (int i = 0; i < _t.Count; i++)
        {
            if (_t.Upos[i] is Upos.VERB && IsMutual(i))
                AddMutual(i, claims);
            else if (_t.Upos[i] is Upos.NOUN && (Lexicon.Has("accusation noun", _t.Lemma[i]) || Lexicon.Has("assertion noun", _t.Lemma[i])
                || Lexicon.Has("prediction noun", _t.Lemma[i])) && Told(i) is { } told)
                claims.Add(told);
            else if (_t.Upos[i] is Upos.NOUN && _t.Lemma[i] is "denial" or "rebuttal" or "refutation" && Refusal(i, claims) is { } refused)
                claims.Add(refused);
            else if (_t.Upos[i] is Upos.VERB && (Contested(i, claims) || CalledUntrue(i, claims)))
                continue;
            else if (_t.Upos[i] is Upos.NOUN or Upos.ADJ or Upos.VERB && Guilty(i) is { } guilty)
                claims.Add(guilty);
            else if (_t.Upos[i] is Upos.NOUN or Upos.PROPN && Cleft(i) is { } cleft)
                claims.Add(cleft);
            else if (_t.Upos[i] is Upos.NOUN or Upos.ADJ && (Untrue(i) ?? CalledLie(i, claims) ?? Likely(i) ?? Wrong(i)) is { } judged)
                claims.Add(judged);
            else if (_t.Upos[i] is Upos.VERB && (Afterthought(i, claims) ?? Read(i) ?? DeniedBefore(i, claims)) is { } claim
                && (claims.Count == 0 || claims[^1].Kind != claim.Kind || claims[^1].Content != claim.Content))
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
        if (claim.Kind is not (ClaimKind.Accusation or ClaimKind.Denial) || claim.By is not { } first
            || c.Clause.OwnSubject(verb) is not (>= 0 and int subject) || c.Tree.Child(subject, Deprel.conj) < 0 || c.Entity(subject) != first)
            return;
        for (int k = c.Tree.FirstChild(subject); k >= 0; k = c.Tree.NextSibling(k))
        {
            if (k < verb && _t.Deprel[k] is Deprel.conj && c.Entities.AtHead(k) is >= 0 and int other && other != first && other != claim.Against
                && c.IsPolitical(other) && c.CanAct(other))
                claims.Add(new Claim { Kind = claim.Kind, By = other, Against = claim.Against, Statement = claim.Statement, Content = claim.Content });
        }
    }

    // "blamed both Israel and the United States": each of them is.
    private void AddAccused(int verb, Claim claim, List<Claim> claims)
    {
        if (claim.Kind is not ClaimKind.Accusation || claim.Against is not { } first || !Lexicon.Has("accusation of", _t.Lemma[verb])
            || c.Clause.IsPassive(verb) || c.Tree.Child(verb, Deprel.obj) is not (>= 0 and int accused))
            return;
        // "blamed the decision on Britain, France and Germany".
        if (_t.Lemma[verb] is "blame" && c.Entity(accused) != first && OnPhrase(accused) is >= 0 and int onWhom)
        {
            for (int k = c.Entity(onWhom) == first ? c.Tree.FirstChild(onWhom) : -1; k >= 0; k = c.Tree.NextSibling(k))
            {
                if (k > onWhom && _t.Deprel[k] is Deprel.conj && _t.Upos[k] is Upos.NOUN or Upos.PROPN && c.Entities.AtHead(k) is >= 0 and int also
                    && also != first && also != claim.By && c.CanAct(also))
                    claims.Add(new Claim { Kind = ClaimKind.Accusation, By = claim.By, Against = also, Statement = claim.Statement, Content = claim.Content });
            }
            return;
        }
        if (c.Entity(accused) != first)
            return;
        for (int k = c.Tree.FirstChild(accused); k >= 0; k = c.Tree.NextSibling(k))
        {
            if (k > accused && _t.Deprel[k] is Deprel.conj && _t.Upos[k] is Upos.NOUN or Upos.PROPN && c.Entities.AtHead(k) is >= 0 and int other
                && other != first && other != claim.By && c.CanAct(other) && _t.Span[k].End <= claim.Content.Start)
                claims.Add(new Claim { Kind = ClaimKind.Accusation, By = claim.By, Against = other, Statement = claim.Statement, Content = claim.Content });
        }
    }

    // "…, a charge Kigali has rejected": what was charged before it.
    private Claim? Afterthought(int verb, List<Claim> claims)
    {
        // "accused Russia of damaging the line, which Moscow denies": the same charge.
        if (_t.Lemma[verb] is "deny" or "reject" && Which(verb) is >= 0 and int which && claims.Count > 0
            && claims[^1] is { Kind: ClaimKind.Accusation } charged && charged.Content.End <= _t.Span[which].Start
            && charged.Content.Start >= _t.Span[_t.Sentences[_t.SentenceOf[verb]].First].Start
            && !c.IsNegated(verb) && Actor(c.Clause.OwnSubject(verb)) is { } denies && denies != charged.By)
        {
            return new Claim { Kind = ClaimKind.Denial, By = denies, Statement = StatementWith(verb, verb) ?? charged.Statement, Content = charged.Content };
        }
        if (_t.Deprel[verb] is not Deprel.acl_relcl || !Lexicon.Has("denial verb", _t.Lemma[verb]) || _t.Head[verb] is not (>= 0 and int charge)
            || !Lexicon.Has("charge noun", _t.Lemma[charge]) || c.IsNegated(verb) || c.Clause.IsPassive(verb)
            || claims.Count == 0 || claims[^1] is not { Kind: ClaimKind.Accusation } told || told.Content.End > _t.Span[charge].Start
                || told.Content.Start < _t.Span[_t.Sentences[_t.SentenceOf[verb]].First].Start || Actor(c.Clause.OwnSubject(verb)) is not { } denier
                || denier == told.By)
        {
            return null;
        }
        return new Claim { Kind = ClaimKind.Denial, By = denier, Statement = told.Statement, Content = told.Content };
    }

    // "Tehran's denial that it armed the rebels", "the denial by Belgrade of the massacre".
    private Claim? Refusal(int noun, List<Claim> claims)
    {
        int by = -1, content = -1;
        for (int k = c.Tree.FirstChild(noun); k >= 0; k = c.Tree.NextSibling(k))
        {
            if (_t.Deprel[k] is Deprel.nmod && c.Case(k) is "by" or "from"
                || _t.Deprel[k] is Deprel.nmod_poss or Deprel.amod or Deprel.compound && k < noun && c.CanAct(c.Entity(k)))
                by = k;
            else if (k > noun && content < 0
                && (_t.Deprel[k] is Deprel.acl or Deprel.acl_relcl or Deprel.ccomp && _t.Upos[k] is Upos.VERB
                    || _t.Deprel[k] is Deprel.nmod && c.Case(k) is "of"
                        && (Lexicon.Has("charge noun", _t.Lemma[k]) || Lexicon.Has("wrong noun", _t.Lemma[k])
                            || Lexicon.Has("deplored", _t.Lemma[k]))))
                content = k;
        }
        // "issued a denial".
        if (by < 0 && _t.Deprel[noun] is Deprel.obj && _t.Head[noun] is >= 0 and int issues
            && _t.Lemma[issues] is "issue" or "repeat" or "offer" or "deliver" or "send" or "make" or "reiterate")
            by = c.Subject(issues);
        if (by < 0 || Actor(by) is not { } who)
            return null;
        // "drew a rebuttal from Moscow": what was charged before it.
        if (content < 0)
            return !c.IsNegated(noun) && Answered(noun, who, claims) is { } told
                ? new Claim { Kind = ClaimKind.Denial, By = who, Statement = told.Statement, Content = told.Content } : null;
        return new Claim { Kind = ClaimKind.Denial, By = who, Statement = StatementWith(noun, content), Content = c.Phrase(content) };
    }

    // "Armenia said Azerbaijan had fired on its positions, a claim Baku rejected", "…, a charge denied by Tehran": what somebody denies somebody has
    // charged.
    private bool Contested(int verb, List<Claim> claims)
    {
        if (!(Lexicon.Has("denial verb", _t.Lemma[verb]) || Lexicon.Has("scorn verb", _t.Lemma[verb])) || c.IsNegated(verb)
            || _t.Deprel[verb] is not (Deprel.acl_relcl or Deprel.acl)
            || _t.Head[verb] is not (>= 1 and int charge) || !Lexicon.Has("charge noun", _t.Lemma[charge])
            || _t.Lemma[charge] is "attack" or "assault" or "crime")
            return false;
        int article = charge - 1;
        while (article > 0 && _t.Upos[article] is Upos.ADJ)
            article--;
        // "…, charges Syria denies": a plural has no article.
        if (_t.Xpos[charge] is Xpos.NNS && article > 0 && _t.Form[article] is ",")
            article++;
        else if (_t.Form[article] is not ("a" or "an"))
            return false;
        if (article == 0 || _t.Form[article - 1] is not ","
            || (_t.Deprel[verb] is Deprel.acl ? Agent(verb) : c.Clause.OwnSubject(verb)) is not (>= 0 and int who) || Actor(who) is not { } denier)
            return false;
        SentenceRange s = _t.Sentences[_t.SentenceOf[verb]];
        TextSpan content;
        int? statement;
        if (claims.Count > 0 && claims[^1] is { Kind: ClaimKind.Accusation } told && told.Content.Start >= _t.Span[s.First].Start
            && told.Content.End <= _t.Span[charge].Start && told.By != denier)
            (content, statement) = (told.Content, told.Statement);
        else
        {
            if (c.StatementOf(article - 2 < s.First ? s.First : article - 2) is not (>= 0 and int said) || c.Statements[said].Speaker is not { } by
                || by == denier || Charged(s, article, by) is not (>= 0 and int head) || Other(by, head) is not { } against)
                return false;
            TextSpan phrase = c.Phrase(head);
            (content, statement) = (new TextSpan(phrase.Start, Math.Min(phrase.End, _t.Span[article - 2].End)), said);
            claims.Add(new Claim { Kind = ClaimKind.Accusation, By = by, Against = against, Statement = said, Content = content });
        }
        claims.Add(new Claim { Kind = ClaimKind.Denial, By = denier, Statement = statement, Content = content });
        return true;
    }

    // "accused the mission of arming the rebels, an allegation its chief called absurd": what is called untrue is denied.
    private bool CalledUntrue(int verb, List<Claim> claims)
    {
        if (_t.Lemma[verb] is not ("call" or "describe" or "brand" or "dismiss" or "label" or "term" or "reject") || claims.Count == 0
            || claims[^1] is not { Kind: ClaimKind.Accusation } told || told.Content.Start < _t.Span[_t.Sentences[_t.SentenceOf[verb]].First].Start
            || !IsFollowedBy("untrue", verb))
            return false;
        int first = Math.Max(_t.Sentences[_t.SentenceOf[verb]].First + 3, verb - FarthestCharge), denier = -1;
        for (int i = verb - 1; i >= first; i--)
        {
            if (_t.Upos[i] is Upos.VERB)
                return false;
            if (denier < 0 && _t.Upos[i] is Upos.NOUN or Upos.PROPN && Actor(i) is { } who && who != told.By)
                denier = who;
            if (!Lexicon.Has("charge noun", _t.Lemma[i]) || _t.Form[i - 1] is not ("a" or "an") || _t.Form[i - 2] is not ",")
                continue;
            if (denier < 0 || _t.Span[i - 3].End <= told.Content.Start)
                return false;
            TextSpan content = new(told.Content.Start, Math.Min(told.Content.End, _t.Span[i - 3].End));
            claims[^1] =
                new Claim { Kind = ClaimKind.Accusation, By = told.By, Against = told.Against, Statement = told.Statement, Content = content };
            claims.Add(new Claim { Kind = ClaimKind.Denial, By = denier, Statement = told.Statement, Content = content });
            return true;
        }
        return false;
    }

    // "called “absurd”", "dismissed as a lie": within the three words behind it.
    private bool IsFollowedBy(string group, int verb)
    {
        for (int i = verb + 1; i < Math.Min(_t.Sentences[_t.SentenceOf[verb]].End, verb + 5)
            && _t.Upos[i] is Upos.ADJ or Upos.NOUN or Upos.DET or Upos.ADP or Upos.ADV or Upos.PUNCT or Upos.VERB; i++)
        {
            if (Lexicon.Has(group, _t.Lemma[i]))
                return true;
        }
        return false;
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
    private bool IsDisregard(int verb) =>
        Lexicon.Leads(_t.Lemma[verb]) && c.Tree.Child(verb, Deprel.obj) is >= 0 and int what
            && Lexicon.PairGroups(_t.Lemma[verb], '>', _t.Lemma[what]).Contains("grave deed");

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
            if (Lexicon.Has("accusation of", _t.Lemma[at]) || Lexicon.Has("accusation that", _t.Lemma[at]) || Lexicon.Has("denial verb", _t.Lemma[at])
                || Lexicon.Has("assertion verb", _t.Lemma[at]))
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
        bool reduced = _t.Deprel[verb] is Deprel.acl && _t.Xpos[verb] is Xpos.VBN && c.Tree.Child(verb, Deprel.obj) < 0,
            // "Accused by Riyadh of arming the rebels, Iran left the talks".
            opening = _t.Deprel[verb] is Deprel.advcl && _t.Xpos[verb] is Xpos.VBN && c.Tree.Child(verb, Deprel.obj) < 0 && _t.Head[verb] > verb
                && c.Tree.Child(verb, Deprel.aux) < 0 && c.Clause.OwnSubject(verb) < 0, passive = reduced || opening || c.Clause.IsPassive(verb);
        if (!passive && (c.HasModal(verb, "could") || c.HasModal(verb, "may") || c.HasModal(verb, "might")))
            return null;
        int subject = opening ? c.Clause.OwnSubject(_t.Head[verb]) : reduced ? _t.Head[verb] : passive ? NearestSubject(verb)
            : c.Subject(verb), accused = passive ? subject
            : c.Tree.Child(verb, Deprel.obj), content = -1;
        // "charged Thailand with using cluster bombs": the tree may take the charged for whom something is given.
        if (accused < 0)
            accused = c.Tree.Child(verb, Deprel.iobj) is >= 0 and int given ? given : AccusedTo(verb);
        for (int k = c.Tree.FirstChild(verb); k >= 0; k = c.Tree.NextSibling(k))
        {
            if (k > verb && _t.Deprel[k] is Deprel.advcl or Deprel.obl or Deprel.xcomp or Deprel.ccomp or Deprel.nmod
                && (c.Case(k) is "of" or "for" or "on" or "over" || c.Case(k) is "with" && (_t.Lemma[verb] is not ("accuse" or "suspect") || _t.Xpos[k] is Xpos.VBG && c.Clause.OwnSubject(k) < 0)
                    || c.Case(k) is "from" && _t.Xpos[k] is Xpos.VBG) && c.TimeOf(k) < 0
                && _t.Lemma[k] is not "time")
            {
                content = k;
                break;
            }
        }
        // "accused Russia of preparing": the tree may hang what it is accused of on Russia.
        bool onAnother = _t.Lemma[verb] is "blame" && !passive && accused >= 0
            && Math.Max(OnPhrase(accused), OnPhraseBelow(accused)) is >= 0 and int whom
            && c.CanAct(c.Entities.AtHead(whom));
        if (content < 0 && accused >= 0 && !onAnother)
            content = GerundBelow(accused, _t.Lemma[verb] is "charge" ? "with" : "of") is >= 0 and int doing ? doing : OfPhrase(accused);
        // "blamed the decision on Britain", "was blamed by the army on the militias": the tree may hang whoever is blamed on the deed, or on who
        // blames.
        if (content < 0 && _t.Lemma[verb] is "blame"
            && (OnPhrase(accused) is >= 0 and int deedOn ? deedOn : OnPhraseBelow(accused) is >= 0 and int below ? below
            : OnPhrase(c.Tree.Child(verb, Deprel.obl_agent))) is >= 0 and int onWhom
            && c.CanAct(c.Entities.AtHead(onWhom)))
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
        if (content < 0 && _t.Lemma[verb] is "accuse"
            && Math.Max(c.Tree.Child(verb, Deprel.xcomp), c.Tree.Child(verb, Deprel.advcl)) is >= 0 and int deed && deed > verb
            && (c.Clause.HasTo(deed) || _t.Xpos[deed] is Xpos.VB))
            content = deed;
        // "accused the forces that they blew it up", in damaged copy; "accused Kyiv that it had": the clause with a pronoun for the accused.
        for (int k = content < 0 && accused >= 0 && _t.Lemma[verb] is "accuse" or "blame" or "reproach" ? c.Tree.FirstChild(accused)
            : -1; k >= 0 && content < 0; k = c.Tree.NextSibling(k))
        {
            if (k > accused && _t.Deprel[k] is Deprel.acl_relcl or Deprel.acl && _t.Form[c.Tree.Subtree(k).First] is "that"
                && c.Clause.OwnSubject(k) is >= 0 and int they && _t.Upos[they] is Upos.PRON && _t.Xpos[they] is Xpos.PRP)
                content = k;
        }
        if (content < 0 && _t.Lemma[verb] is "accuse" or "blame" or "reproach" && c.Tree.Child(verb, Deprel.ccomp) is >= 0 and int told && told > verb
            && accused >= 0)
            content = told;
        // "accused the side in breaking of the truce": the tree may hang it from the accused.
        for (int k = content < 0 && accused >= 0 && _t.Lemma[verb] is "accuse" ? c.Tree.FirstChild(accused) : -1; k >= 0 && content < 0; k = c.Tree.NextSibling(k))
            content = k > accused && _t.Deprel[k] is Deprel.nmod or Deprel.acl && IsDeedBehindIn(k) ? k : -1;
        // "accused Moscow in shelling of the hospital", in damaged copy.
        for (int k = content < 0 && _t.Lemma[verb] is "accuse" ? c.Tree.FirstChild(verb) : -1; k >= 0 && content < 0; k = c.Tree.NextSibling(k))
            content = k > verb && _t.Deprel[k] is Deprel.obl or Deprel.advcl && IsDeedBehindIn(k) ? k : -1;
        // "blamed Moscow, which she said wants no peace": the whole is what for.
        if (content < 0 && (_t.Lemma[verb] is "blame" || _t.Lemma[verb] is "accuse" && _t.Deprel[verb] is Deprel.parataxis or Deprel.conj) && !passive
            && accused > verb && _t.Deprel[verb] is Deprel.root or Deprel.conj or Deprel.ccomp or Deprel.parataxis && _t.Upos[accused] is Upos.PROPN
            && !c.HasMood(verb, "to come") && Actor(subject) is { } blamer && c.Entities.AtHead(accused) is >= 0 and int culprit
            && c.IsPolitical(culprit) && culprit != blamer)
            return new Claim { Kind = ClaimKind.Accusation, By = blamer, Against = culprit, Statement = StatementWith(verb, accused), Content = c.Phrase(accused) };
        // "a commission charged with supervising the truce" is accused of nothing.
        if (_t.Lemma[verb] is "charge" && content >= 0 && _t.Xpos[content] is Xpos.VBG && !Blames(content) && !IsGrave(content))
            return null;
        // "Three died, the army said, blaming the rebels": for what it said.
        int above = _t.Head[verb];
        if (content < 0 && _t.Lemma[verb] is "blame" && above >= 0 && _t.Deprel[verb] is Deprel.advcl && c.StatementByCue(above) is >= 0 and int said
            && c.Entity(accused) is >= 0 and int blamed)
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
        // "It is unfair to blame China": nobody does.
        if (by < 0 && !passive && c.Clause.HasTo(verb))
            return null;
        // "blamed sanctions and mines for the halt": on nobody in particular.
        if (against < 0 && !passive && _t.Lemma[verb] is "blame" && _t.Upos[accused] is Upos.NOUN && _t.Upos[content] is not Upos.PRON
            && Actor(subject) is { } blames && c.IsActor(blames))
            return new Claim { Kind = ClaimKind.Accusation, By = blames, Statement = StatementWith(verb, content), Content = WithoutAfterthought(content) };
        // "accused the ship of having rammed a boat", "accused her of distortion": of whom the report has no record.
        if (against < 0 && !passive && _t.Lemma[verb] is "accuse" && _t.Upos[accused] is Upos.NOUN or Upos.PRON
            && _t.Lemma[accused] is not ("each" or "other" or "another") && Actor(subject) is { } accuses && c.IsActor(accuses))
            return new Claim { Kind = ClaimKind.Accusation, By = accuses, Statement = StatementWith(verb, content), Content = WithoutAfterthought(content) };
        if (against < 0)
            return null;
        // "people accused of crimes": by nobody, and nobody in particular.
        if (by < 0 && reduced && c.Entities.Entities[against] is { Kind: EntityKind.Group, Code: null, Sector: null or "CVL" })
            return null;
        // "an attack that it blamed on Pakistan": what the clause is about.
        bool relative = _t.Deprel[verb] is Deprel.acl_relcl && _t.Head[verb] >= 0 && IsRelative(content);
        // "X accused her of distortion": whoever she is, not X.
        // "Hezbollah accused the group": nor is that Hezbollah.
        bool itself = !passive && (_t.Upos[accused] is Upos.PRON || _t.Upos[accused] is Upos.NOUN && c.Entities.AtHead(accused) == against)
            && by >= 0 && _t.Upos[by] is not Upos.PRON && Actor(by) == against;
        // "remnants of the ousted president" are not he.
        bool of = c.Entities.AtHead(accused) < 0 && _t.Upos[accused] is Upos.NOUN && _t.Xpos[accused] is Xpos.NNS
            && c.Entities.Entities[against].Kind is EntityKind.Person;
        return new Claim
        {
            Kind = ClaimKind.Accusation,
            // "a UN report that accused the army".
            // Where the tree has nobody, whoever makes the statement of which the verb is the cue.
            By = (Actor(by) ?? (by >= 0 && Lexicon.Has("paper", _t.Lemma[by]) ? Doer(by) : SpeakerBy(verb))) is { } who && (who != against || itself)
                ? who : null,
            Against = of || itself ? null : against,
            Statement = StatementWith(verb, content),
            Content = relative ? Antecedent(content, verb) : on && (_t.Head[accused] == content || !passive && content > verb
                && c.Tree.Subtree(content).Has(accused)) ? Before(content, accused)
                : WithCircumstance(WithoutAfterthought(content), verb, content),
        };
    }

    // "explosions which the Taliban attributed to Pakistan" are the explosions; behind a comma it is all that was told.
    private TextSpan Antecedent(int pronoun, int verb) => Before(pronoun > 0 && _t.Form[pronoun - 1] is "," ? Clause(_t.Head[verb], verb) : _t.Head[verb], verb);

    private bool IsRelative(int word) => _t.Xpos[word] is Xpos.WDT or Xpos.WP || _t.Form[word] is "that" or "which";

    // "an accusation by Sudan that it armed the rebels", "Kyiv's allegation that Moscow …": somebody accuses, whatever is then made of it.
    private Claim? Told(int noun)
    {
        int by = -1, content = -1;
        for (int k = c.Tree.FirstChild(noun); k >= 0; k = c.Tree.NextSibling(k))
        {
            if (_t.Deprel[k] is Deprel.nmod && c.Case(k) is "by" or "from"
                || _t.Deprel[k] is Deprel.nmod_poss or Deprel.amod or Deprel.compound && k < noun && c.CanAct(c.Entity(k)))
                by = k;
            else if (k > noun && content < 0 && _t.Deprel[k] is Deprel.acl or Deprel.acl_relcl or Deprel.ccomp or Deprel.advcl
                && _t.Upos[k] is Upos.VERB or Upos.ADJ or Upos.NOUN)
                content = k;
        }
        // "that" may hang further down: "an accusation by Sudan before the court that it was arming …".
        SentenceRange s = _t.Sentences[_t.SentenceOf[noun]];
        for (int i = noun + 1; content < 0 && i < Math.Min(s.End, noun + 20) && _t.Upos[i] is not (Upos.VERB or Upos.AUX or Upos.PUNCT); i++)
        {
            if (_t.Form[i] is "that" && _t.Deprel[i] is Deprel.mark && _t.Head[i] > i)
                content = _t.Head[i];
        }
        int governor = _t.Head[noun];
        // "made the accusation that", "repeated its claim that".
        if (content >= 0 && by < 0 && governor >= 0 && governor < noun && _t.Deprel[noun] is Deprel.obj && !c.Clause.IsPassive(governor)
            && !c.IsNegated(governor)
            && !c.HasMood(governor, "to come") && Lexicon.Has("making", _t.Lemma[governor]))
            by = c.Subject(governor);
        if (content < 0 || by < 0 || Actor(by) is not { } who)
            return null;
        if (Lexicon.Has("prediction noun", _t.Lemma[noun]))
            return c.IsConflict && IsForetold(content) && c.Tree.Child(content, Deprel.mark) is >= 0 and int mark && _t.Form[mark] is "that"
                ? new Claim { Kind = ClaimKind.Prediction, By = who, Statement = StatementWith(noun, content), Content = c.Phrase(content) } : null;
        int? against = governor >= 0 && _t.Deprel[noun] is Deprel.obj or Deprel.obl && Lexicon.Has("denial verb", _t.Lemma[governor])
            ? Actor(c.Subject(governor)) : Other(who, content);
        bool blames = against is { } culprit && c.Party(culprit) != c.Party(who)
            && (!Lexicon.Has("assertion noun", _t.Lemma[noun]) || Blames(content) || IsGrave(content));
        // "Kyiv's claim that the vote was unfair": contested, where nobody is blamed.
        if (!blames && c.IsConflict && Lexicon.Has("assertion noun", _t.Lemma[noun]) && c.Clause.OwnSubject(content) >= 0
            && c.Tree.Child(content, Deprel.mark) is >= 0 and int that && _t.Form[that] is "that" && !IsForetold(content)
            && !(governor >= 0 && _t.Deprel[noun] is Deprel.obj or Deprel.obl && Lexicon.Has("denial verb", _t.Lemma[governor])))
            return new Claim { Kind = ClaimKind.Assertion, By = who, Statement = StatementWith(noun, content), Content = c.Phrase(content) };
        return !blames ? null
            : new Claim { Kind = ClaimKind.Accusation, By = who, Against = against, Statement = StatementWith(noun, content), Content = c.Phrase(content) };
    }

    // Whether somebody is denied something: he stands beside it, or it is denied to him.
    private bool IsNotGiven(int verb)
    {
        // "accused of denying it": another says that he does.
        if (_t.Xpos[verb] is Xpos.VBG && c.Tree.Child(verb, Deprel.mark) is >= 0 and int of && _t.Form[of] is "of")
            return true;
        for (int k = c.Tree.FirstChild(verb); k >= 0; k = c.Tree.NextSibling(k))
        {
            if (k > verb && _t.Upos[k] is Upos.NOUN or Upos.PROPN && (_t.Deprel[k] is Deprel.iobj
                || (_t.Deprel[k] is Deprel.obj && _t.Upos[k] is Upos.NOUN && IsAllDenied(verb, k) || _t.Deprel[k] is Deprel.obl && c.Case(k) is "to")
                    && (c.Entities.AtHead(k) >= 0 || RoleNouns.Shared.TryFind(_t.Lemma[k], _t.Xpos[k] is Xpos.NNS, out _, out _))))
                return true;
        }
        return false;
    }

    // "denied its troops had planned it": a clause.
    private bool IsAllDenied(int verb, int thing) =>
        c.Tree.Child(verb, Deprel.ccomp) < 0 && c.Tree.Child(verb, Deprel.xcomp) < 0 && c.Tree.Child(thing, Deprel.acl) < 0
            && c.Tree.Child(thing, Deprel.acl_relcl) < 0
            && c.Tree.Subtree(thing).End is var end && (end >= _t.Count || _t.Upos[end] is not (Upos.VERB or Upos.AUX));

    private Claim? Denial(int verb)
    {
        // "would neither confirm nor deny it"; "would dispute both assertions": nobody has.
        if (verb > 0 && _t.Form[verb - 1] is "nor" || IsRefused(verb) || _t.Lemma[verb] is not ("deny" or "refute" or "reject")
            && c.HasMood(verb, "to come"))
            return null;
        // "denying his compatriots justice", "something he denied to his victims".
        if (_t.Lemma[verb] is "deny" && IsNotGiven(verb))
            return null;
        int content = -1;
        for (int k = c.Tree.FirstChild(verb); k >= 0; k = c.Tree.NextSibling(k))
        {
            // "The ministry the accusation denied", as translations order it.
            if (_t.Deprel[k] is Deprel.ccomp or Deprel.xcomp or Deprel.obj && (k > verb || _t.Deprel[k] is Deprel.obj && _t.Upos[k] is Upos.NOUN))
                content = k;
        }
        // "has dismissed as baseless a claim that it armed them".
        for (int k = content < 0 && verb + 2 < _t.Count && _t.Lemma[verb] is "dismiss" or "reject" or "denounce" && _t.Form[verb + 1] is "as"
            && Lexicon.Has("untrue", _t.Lemma[verb + 2]) ? c.Tree.FirstChild(verb) : -1; k >= 0; k = c.Tree.NextSibling(k))
        {
            if (k > verb + 2 && _t.Deprel[k] is Deprel.obl && Lexicon.Has("charge noun", _t.Lemma[k]) && c.Case(k) is "as" or "")
                content = k;
        }
        // "denied that the decision not to try him was political": where the tree cuts the clause off.
        if (content < 0 && _t.Lemma[verb] is "deny" && verb + 4 < _t.Count && _t.SentenceOf[verb + 2] == _t.SentenceOf[verb]
            && _t.Form[verb + 1] is "that" && _t.Deprel[verb + 1] is Deprel.mark
            && _t.Head[verb + 1] > verb + 2 && !c.IsNegated(verb) && Actor(c.Subject(verb)) is { } cut)
        {
            int last = _t.Sentences[_t.SentenceOf[verb]].End - 1;
            while (last > verb + 2 && _t.Upos[last] is Upos.PUNCT)
                last--;
            return new Claim
            {
                Kind = ClaimKind.Denial,
                By = cut,
                Statement = StatementWith(verb, verb + 2),
                Content = new TextSpan(_t.Span[verb + 1].Start, _t.Span[last].End),
            };
        }
        // "denied that and spoke of a routine": the tree may take the pronoun for a conjunction.
        if (content < 0 && verb + 2 < _t.Count && _t.Form[verb + 1] is "that" or "this" or "it" && _t.SentenceOf[verb + 2] == _t.SentenceOf[verb]
            && _t.Upos[verb + 2] is Upos.CCONJ or Upos.PUNCT && _t.Deprel[verb + 1] is not Deprel.obj)
            content = verb + 1;
        // "the claim was denied by Moscow".
        if (c.Clause.IsPassive(verb) && content < 0 && c.Tree.Child(verb, Deprel.nsubj_pass) is >= 0 and int rejected
            && Lexicon.Has("charge noun", _t.Lemma[rejected]) && Actor(Agent(verb)) is { } rejects && !c.IsNegated(verb))
            return new Claim { Kind = ClaimKind.Denial, By = rejects, Statement = StatementWith(verb, rejected), Content = c.Phrase(rejected) };
        // "Grossi this has denied", word for word from a language whose verb comes last.
        for (int k = content < 0 && _t.Lemma[verb] is "deny" or "refute" ? c.Tree.FirstChild(verb)
            : -1; k >= 0 && k < verb && content < 0; k = c.Tree.NextSibling(k))
            content = k > 0 && _t.Lemma[k] is "this" or "that" && _t.Deprel[k] is Deprel.nsubj or Deprel.obj && _t.Upos[k - 1] is Upos.PROPN or Upos.NOUN ? k : -1;
        int subject = c.Clause.IsPassive(verb) ? -1 : c.Subject(verb);
        // "a charge that Kyiv denies", "is supplying drones, which Tehran denies": what the clause is about.
        bool relative = _t.Lemma[verb] is "deny" or "refute" or "reject" or "dismiss" && content < 0
            && (_t.Deprel[verb] is Deprel.acl_relcl
                || _t.Deprel[verb] is Deprel.parataxis && c.Tree.Child(verb, Deprel.obj) is >= 0 and int which
                    && _t.Xpos[which] is Xpos.WDT or Xpos.WP);
        if (relative && _t.Head[verb] is >= 0 and int denied && subject >= 0 && _t.Xpos[subject] is not (Xpos.WDT or Xpos.WP)
            && Actor(subject) is { } denier && !c.IsNegated(verb)
            && (_t.Lemma[verb] is "deny" or "refute" || Lexicon.Has("charge noun", _t.Lemma[denied])))
            return new Claim { Kind = ClaimKind.Denial, By = denier, Statement = StatementWith(verb, denied), Content = Before(Clause(denied, verb), verb) };
        if (content < 0 || c.IsNegated(verb) || !IsDeniable(verb, content))
            return null;
        // "said that it did, but denied that …": whoever the statement is of, where the tree gives no subject.
        if ((subject >= 0 ? Actor(subject) : c.StatementByCue(verb) is >= 0 and int own && !c.Clause.IsPassive(verb) ? c.Statements[own].Speaker
            : null) is not { } by)
            return null;
        TextSpan words = WithWhat(content, verb);
        // What it is called is no part of it.
        if (content > verb + 2 && c.Case(content) is "as" && _t.Form[verb + 1] is "as")
            words = new TextSpan(Math.Max(words.Start, _t.Span[verb + 3].Start), words.End);
        return new Claim { Kind = ClaimKind.Denial, By = by, Statement = StatementWith(verb, content), Content = words };
    }

    // "A panel found that the Emirates had armed the rebels".
    private Claim? Found(int verb)
    {
        if (c.IsNegated(verb) || c.Clause.IsPassive(verb) || c.Tree.Child(verb, Deprel.ccomp) is not (>= 0 and int content) || content < verb
            || !IsGrave(content) || Actor(c.Subject(verb)) is not { } by || Other(by, content) is not { } against)
            return null;
        return new Claim { Kind = ClaimKind.Accusation, By = by, Against = against, Statement = StatementWith(verb, content), Content = c.Phrase(content) };
    }

    private bool IsForetold(int content) => c.HasMood(content, "foretold") || c.Clause.HasTo(content);

    private bool IsSubjunctive(int content)
    {
        // "claimed the drilling is only to protect its interests"
        if (c.Tree.Child(content, Deprel.cop) >= 0)
            return false;
        // "insists that it did not fire".
        if (c.Tree.Child(content, Deprel.aux) is >= 0 and int did && _t.Lemma[did] is "do")
            return false;
        if (_t.Xpos[content] is Xpos.VB or Xpos.VBP && !c.HasMood(content, "to come")
            && (_t.Xpos[content] is Xpos.VB || c.Clause.OwnSubject(content) is >= 0 and int single && _t.Xpos[single] is Xpos.NNP or Xpos.NN))
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
            if (_t.Deprel[k] is Deprel.obj or Deprel.xcomp or Deprel.conj or Deprel.obl
                && (Lexicon.Has("wrong verb", _t.Lemma[k]) || Lexicon.Has("charge noun", _t.Lemma[k])))
                return true;
        }
        return false;
    }

    // "The manager of the company, X, said": he, not the company.
    private int? Actor(int word)
    {
        if (word >= 0 && _t.Upos[word] is Upos.NOUN && c.Entities.AtHead(word) < 0 && c.Tree.Child(word, Deprel.appos) is >= 0 and int name
            && c.Entities.AtHead(name) is >= 0 and int person && c.Entities.Entities[person].Kind is EntityKind.Person)
            return person;
        // "his critics" are not he.
        if (word >= 0 && _t.Upos[word] is Upos.NOUN && c.Entities.AtHead(word) < 0 && Events.EventWords.Kin.Contains(_t.Lemma[word]))
            return null;
        return c.Entity(word) is >= 0 and int entity && c.CanAct(entity) && !IsOnlyOf(word, entity) ? entity : null;
    }

    // "the death of leader A left fears", "the formation of a government": what befell him says nothing.
    private bool IsOnlyOf(int word, int entity)
    {
        if (_t.Upos[word] is not Upos.NOUN || c.Entities.AtHead(word) >= 0
            || RoleNouns.Shared.TryFind(_t.Lemma[word], _t.Xpos[word] is Xpos.NNS, out _, out _))
            return false;
        for (int k = c.Tree.FirstChild(word); k >= 0; k = c.Tree.NextSibling(k))
        {
            if (k > word && _t.Deprel[k] is Deprel.nmod && c.Case(k) is "of" && c.Entity(k) == entity)
                return c.Entities.Entities[entity].Kind is EntityKind.Person;
        }
        return false;
    }

    // The statement that has the verb for its cue, or in whose content the accusation stands.
    private int? StatementWith(int verb, int content) =>
        c.StatementByCue(verb) is >= 0 and int own ? own : c.StatementOf(verb) is >= 0 and int around ? around
            : c.StatementOf(content) is >= 0 and int inner ? inner : null;
}
