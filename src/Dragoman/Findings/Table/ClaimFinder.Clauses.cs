using Dragoman.Findings.Entities;
using Dragoman.Reading;
using Dragoman.Text;

namespace Dragoman.Findings.Table;

/// <summary>The clauses and phrases of which a claim is made, and where they end.</summary>
internal sealed partial class ClaimFinder
{
    // "in shelling of the hospital", "in violation of the treaty"; but not "in a speech", "in London".
    private bool IsDeedBehindIn(int word) =>
        c.Case(word) is "in" && c.Entities.AtHead(word) < 0
            && (_t.Xpos[word] is Xpos.VBG || _t.Form[word].EndsWith("ing", StringComparison.Ordinal) && _t.Upos[word] is Upos.NOUN
                || Lexicon.Has("wrong noun", _t.Lemma[word]) || Lexicon.Has("deplored", _t.Lemma[word])
                || Lexicon.Has("charge noun", _t.Lemma[word]) && _t.Lemma[word] is not "report" || Lexicon.Has("misdeed", _t.Lemma[word]));

    // "reproached to Moscow that", "accused to Caracas of", in damaged copy; −1 for nobody.
    private int AccusedTo(int verb)
    {
        for (int k = _t.Lemma[verb] is "accuse" or "reproach" ? c.Tree.FirstChild(verb) : -1; k >= 0; k = c.Tree.NextSibling(k))
        {
            if (k > verb && k < verb + 4 && _t.Deprel[k] is Deprel.obl && c.Case(k) is "to" && Actor(k) is not null)
                return k;
        }
        return -1;
    }

    // "any hand in that attack": the tree may hang what it was in from the verb.
    private TextSpan WithWhat(int content, int verb)
    {
        TextSpan phrase = c.Phrase(content);
        for (int k = Lexicon.Has("no part", _t.Lemma[content]) ? c.Tree.FirstChild(verb) : -1; k >= 0; k = c.Tree.NextSibling(k))
        {
            if (k > content && _t.Deprel[k] is Deprel.obl && c.Case(k) is "in" or "to" or "with" or "of" && c.TimeOf(k) < 0
                && c.Tree.Subtree(k).First == c.Tree.Subtree(content).End)
                return new TextSpan(phrase.Start, c.Phrase(k).End);
        }
        return phrase;
    }

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
            if (k > content && _t.Deprel[k] is Deprel.advcl && c.Tree.Subtree(k).First == own.End && c.Tree.Child(k, Deprel.mark) is >= 0 and int mark
                && _t.Lemma[mark].ToLowerInvariant() is "while" or "as" or "when")
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
            if (_t.Form[i] is "which" && _t.Form[i - 1] is "," && _t.Head[i] is >= 0 and int denies && denies > i
                && Lexicon.Has("denial verb", _t.Lemma[denies]))
                return new TextSpan(phrase.Start, _t.Span[i - 2].End);
            if (_t.Form[i] is "a" or "an" && _t.Form[i - 1] is "," && _t.Upos[i + 1] is Upos.NOUN && Lexicon.Has("charge noun", _t.Lemma[i + 1])
                && (c.Tree.Child(i + 1, Deprel.acl_relcl) >= 0
                    || c.Tree.Child(i + 1, Deprel.acl) is >= 0 and int denied && Lexicon.Has("denial verb", _t.Lemma[denied])))
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
    private int GerundBelow(int accused, string preposition = "of")
    {
        WordRange range = c.Tree.Subtree(accused);
        for (int i = accused + 1; i < Math.Min(range.End, accused + 24); i++)
        {
            if ((_t.Xpos[i] is Xpos.VBG || _t.Xpos[i] is Xpos.VBN && _t.Form[i - 1] is "having") && _t.Deprel[i] is Deprel.acl
                && c.Tree.Child(i, Deprel.mark) is >= 0 and int mark && _t.Form[mark] == preposition && mark < i)
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
            if (_t.Xpos[i] is not Xpos.VBG || c.Tree.Child(i, Deprel.mark) is not (>= 0 and int of) || _t.Form[of] is not "of"
                || _t.Deprel[i] is not (Deprel.advcl or Deprel.acl) || _t.Head[i] is not (>= 0 and int participle))
                continue;
            return participle > verb && _t.Deprel[participle] is Deprel.advcl or Deprel.acl
                && (_t.Head[participle] == verb || _t.Head[participle] == accused
                    || _t.Head[participle] >= 0 && _t.Head[_t.Head[participle]] == accused) ? i : -1;
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

    // "blamed the breach of the truce on Tehran": on the last noun of the deed.
    private int OnPhraseBelow(int noun)
    {
        for (int k = noun < 0 ? -1 : c.Tree.FirstChild(noun); k >= 0; k = c.Tree.NextSibling(k))
        {
            if (k > noun && _t.Deprel[k] is Deprel.nmod && OnPhrase(k) is >= 0 and int on)
                return on;
        }
        return -1;
    }

    private int OfPhrase(int noun)
    {
        for (int k = c.Tree.FirstChild(noun); k >= 0; k = c.Tree.NextSibling(k))
        {
            if (k > noun && c.Case(k) is "of" or "for" or "over" && _t.Deprel[k] is Deprel.acl or Deprel.nmod or Deprel.advcl or Deprel.obl
                && c.TimeOf(k) < 0)
                return k;
        }
        return -1;
    }

    // "asked him for help in the election, which he denied": behind a comma, and not about a charge, it is the whole clause.
    private int Clause(int noun, int relative)
    {
        int at = noun;
        for (int level = 0; level < 4 && _t.Upos[at] is not Upos.VERB && !Lexicon.Has("charge noun", _t.Lemma[noun]) && _t.Head[at] >= 0
            && _t.Form[c.Tree.Subtree(relative).First] is "," or "which"; level++)
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
        _t.Lemma[verb] is "deny" or "refute" ? _t.Deprel[content] is not (Deprel.obj or Deprel.nsubj)
                || (_t.Upos[content] is Upos.NOUN && !Lexicon.Has("grantable", _t.Lemma[content]) || _t.Lemma[content] is "this" or "that" or "it")
                    && c.Tree.Child(verb, Deprel.iobj) < 0
            : Lexicon.Has("charge noun", _t.Lemma[content])
                // "dismissed the idea that it had lost", "rejected fears that".
                || Lexicon.Has("notion", _t.Lemma[content])
                    && Math.Max(Math.Max(c.Tree.Child(content, Deprel.acl), c.Tree.Child(content, Deprel.ccomp)),
                        c.Tree.Child(content, Deprel.acl_relcl)) is >= 0 and int that && c.Tree.Child(that, Deprel.mark) >= 0
                || _t.Lemma[content] is "this" or "that" or "it" && _t.Deprel[content] is Deprel.obj
                    && (IsCharge(_t.SentenceOf[verb] - 1) || IsQuotation(_t.SentenceOf[verb] - 1) && IsCharge(_t.SentenceOf[verb] - 2));

    // "The minister accused them. “They lie,” he said. They reject this": the words of whoever accuses stand between.
    private bool IsQuotation(int sentence) => sentence > 0 && _t.Text[_t.Span[_t.Sentences[sentence].First].Start] is '"' or '“' or '«' or '‘';

    // "The ministry accused a group. The governor rejected this": in the sentence before somebody is accused.
    private bool IsCharge(int sentence)
    {
        for (int i = sentence < 0 ? 0 : _t.Sentences[sentence].First; sentence >= 0 && i < _t.Sentences[sentence].End; i++)
        {
            if (_t.Upos[i] is Upos.VERB && Lexicon.Has("accusation of", _t.Lemma[i])
                || _t.Upos[i] is Upos.NOUN && Lexicon.Has("accusation noun", _t.Lemma[i]))
                return true;
        }
        return false;
    }

    // "reckons that the truce will fail": of what is to come, in a conflict.
    private Claim? Opined(int verb) =>
        c.IsConflict && c.Tree.Child(verb, Deprel.ccomp) is >= 0 and int content && content > verb && c.HasMood(content, "foretold")
            ? Reported(verb, ClaimKind.Prediction) : null;

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
        bool inverted = content < 0 && _t.Deprel[verb] is Deprel.parataxis
            && _t.Head[verb] is >= 0 and < int.MaxValue && _t.Head[verb] < verb && _t.Upos[_t.Head[verb]] is Upos.VERB
            && c.Clause.OwnSubject(verb) >= 0;
        if (inverted)
            content = _t.Head[verb];
        // "expect the junta to lose the town": the tree may hang what is expected from whom it is expected of.
        if (content < 0 && c.IsConflict && _t.Lemma[verb] is "expect" && c.Tree.Child(verb, Deprel.obj) is >= 0 and int expected
            && c.Tree.Child(expected, Deprel.acl) is >= 0 and int does && c.Clause.HasTo(does))
            content = does;
        // "If he maintains his support, it would be a turning point": he may not.
        if (c.Tree.Child(verb, Deprel.mark) is >= 0 and int condition && _t.Lemma[condition].ToLowerInvariant() is "if" or "unless" or "whether")
            return null;
        // "should insist that its embassies help": nobody has insisted yet.
        if (content < 0 || c.Clause.IsPassive(verb) || c.IsNegated(verb)
            || kind is not ClaimKind.Prediction && (c.HasModal(verb, "should") || c.HasModal(verb, "must") || c.HasModal(verb, "ought")))
            return null;
        // "He may claim to have won": nobody says that he does. "may claim it; we do not accept": nor is the second clause his.
        if (kind is not ClaimKind.Prediction && (c.HasModal(verb, "may") || c.HasModal(verb, "might") || c.HasModal(verb, "could")))
            return null;
        if ((Actor(c.Subject(verb)) ?? SpeakerBy(verb)) is not { } by)
            return kind is ClaimKind.Prediction ? ByExperts(verb, content) : null;
        int? against = Other(by, content);
        // Who expects to go has a plan; who expects another to go foretells.
        // "warned that Russia was preparing an offensive".
        if (kind is ClaimKind.Prediction && _t.Lemma[verb] is "warn" && !IsForetold(content) && against is not null
            && _t.Deprel[content] is Deprel.ccomp && Blames(content))
            return new Claim { Kind = ClaimKind.Accusation, By = by, Against = against, Statement = StatementWith(verb, content), Content = c.Phrase(content) };
        // What one's own side will do is a plan or a threat; what one state expects another to do for it is a demand.
        if (kind is ClaimKind.Prediction
            && (c.Clause.OwnSubject(content) is >= 0 and int doer && !c.Clause.IsPassive(content)
                && (c.HasModal(content, "will") || c.HasModal(content, "would")) && c.Entity(doer) is >= 0 and int side
                && (side == by || c.Party(side) == c.Party(by))
                || _t.Lemma[verb] is "expect" && StanceReader.Lexicon.Has("deed", _t.Lemma[content])
                    && c.Entities.Entities[c.Party(by)].Kind is EntityKind.Country && c.Tree.Child(verb, Deprel.obj) is >= 0 and int whom
                    && c.Entity(whom) is >= 0 and int other && c.IsPolitical(other)))
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
            // "complained that jets had entered its airspace": one complains of somebody.
            bool accuses = against is { } culprit
                && (Blames(content) || _t.Lemma[verb] is "allege" or "charge"
                    || _t.Lemma[verb] is "complain" && c.IsConflict && c.IsPolitical(culprit) && c.IsPolitical(by));
            // "insists that it did not bomb the school".
            kind = accuses ? ClaimKind.Accusation : c.IsNegated(content) && c.IsConflict && IsOwnDeed(content, by) ? ClaimKind.Denial
                : ClaimKind.Assertion;
        }
        return new Claim { Kind = kind, By = by, Against = kind is ClaimKind.Accusation ? against : null, Statement = StatementWith(verb, content), Content = inverted ? Before(content, verb) : c.Phrase(content) };
    }

    // "engineers have warned that the hull could break up": by people of whom the report has no record.
    private Claim? ByExperts(int verb, int content) =>
        c.IsConflict && c.Clause.OwnSubject(verb) is >= 0 and int experts && _t.Upos[experts] is Upos.NOUN && c.Entities.AtHead(experts) < 0
            && (RoleNouns.Shared.IsPerson(_t.Lemma[experts].ToLowerInvariant()) || Lexicon.Has("experts", _t.Lemma[experts].ToLowerInvariant()))
            && c.HasMood(content, "foretold") && !c.HasMood(verb, "to come")
            ? new Claim { Kind = ClaimKind.Prediction, Statement = StatementWith(verb, content), Content = content < verb && c.Tree.Subtree(content).End > verb ? Before(content, verb) : c.Phrase(content) }
                : null;
}
