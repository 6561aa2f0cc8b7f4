using Dragoman.Reading;

namespace Dragoman.Findings.Table;

/// <summary>Reads stances that a noun or an adjective tells together with its verb: "gave its blessing to", "dropped its objections to", "made the
/// release a condition for talks", "is a red line", "is not for sale", "is not negotiable".</summary>
internal sealed class NominalStances(TableContext c)
{
    private static readonly TableLexicon Lexicon = StanceReader.Lexicon;

    private readonly ParsedText _t = c.T;

    /// <summary>The stance that a noun or an adjective tells; null for none.</summary>
    public OpenStance? Read(int word)
    {
        string lemma = _t.Lemma[word];
        if (_t.Upos[word] is Upos.ADJ)
            return Lexicon.Has("bargained", lemma) && c.IsNegated(word) ? Barred(word) : null;
        // "voiced backing for the claim": the tag may take the noun for a verb.
        if (_t.Form[word] is "backing" && _t.Upos[word] is Upos.VERB && _t.Deprel[word] is Deprel.xcomp && _t.Head[word] is >= 0 and int voices
            && Lexicon.Has("tells stance", _t.Lemma[voices]) && !c.IsNegated(voices) && !IsLoose(voices) && c.Subject(voices) is >= 0 and int backer
            && To(word) is >= 0 and int backed && _t.Upos[backed] is Upos.NOUN)
            return new OpenStance(Stance.Accepts, backer, word, backed);
        if (_t.Upos[word] is not Upos.NOUN)
            return null;
        if (lemma is "line" && IsRed(word)
            || Lexicon.Has("bargained", lemma) && (c.IsNegated(word) && c.Case(word) is "for" or "up" or "on" || IsUpFor(word)))
            return Barred(word);
        if (Lexicon.Has("bargained", lemma) && SubjectOfUp(word) is >= 0 and int kept && _t.Upos[kept] is Upos.NOUN
            && c.StatementOf(word) is >= 0 and int s && c.Statements[s].Speaker is not null)
            return new OpenStance(Stance.Rejects, OpenStance.Speaker, word, kept);
        if (Lexicon.Has("prerequisite", lemma))
            return MadeCondition(word);
        return Lexicon.Has("consent", lemma) || Lexicon.Has("dissent", lemma) || StanceReader.IsHalf(c, word)
            && Lexicon.Has("half consent", lemma) ? Given(word) : null;
    }

    // "is not up for negotiation": the tree may hang the subject on "up"; −1 where there is none.
    private int SubjectOfUp(int noun)
    {
        for (int k = c.Tree.FirstChild(noun); k >= 0 && k < noun; k = c.Tree.NextSibling(k))
        {
            if (_t.Form[k] is "up" && _t.Deprel[k] is Deprel.@case && c.IsNegated(k))
                return c.Clause.OwnSubject(k);
        }
        return -1;
    }

    private bool IsUpFor(int noun) =>
        _t.Head[noun] is >= 0 and int up && _t.Form[up] is "up" or "open" && _t.Deprel[noun] is Deprel.obl && c.Case(noun) is "for" or "to"
            && c.IsNegated(up);

    private bool IsRed(int line)
    {
        for (int k = c.Tree.FirstChild(line); k >= 0 && k < line; k = c.Tree.NextSibling(k))
        {
            if (_t.Deprel[k] is Deprel.amod && _t.Lemma[k] is "red")
                return !c.IsNegated(line);
        }
        return false;
    }

    // "Greenland is not for sale", "its missiles are not negotiable", "enrichment is a red line", by somebody's word.
    private OpenStance? Barred(int word)
    {
        // "its missiles are not up for discussion".
        if (c.Tree.Child(word, Deprel.cop) < 0 && IsUpFor(word))
            word = _t.Head[word];
        if (c.Tree.Child(word, Deprel.cop) < 0 || c.Clause.OwnSubject(word) is not (>= 0 and int thing) || _t.Upos[thing] is Upos.PRON
            || c.StatementOf(word) is not (>= 0 and int s) || c.Statements[s].Speaker is null || c.IsInDoubt(word))
            return null;
        // That another's withdrawal is not negotiable means that it must come.
        return new OpenStance(Lexicon.Has("owed", _t.Lemma[thing]) ? Stance.Demands : Stance.Rejects, OpenStance.Speaker, word, thing);
    }

    // "gave its blessing to the plan", "dropped its objections to the membership".
    private OpenStance? Given(int noun)
    {
        int verb = _t.Head[noun];
        if (verb < 0 || _t.Deprel[noun] is not Deprel.obj || c.IsNegated(verb) || IsLoose(verb) || c.Clause.IsPassive(verb)
            || c.Subject(verb) is not (>= 0 and int party))
            return null;
        if (c.IsUnder(verb, "deny", "dispute"))
            return null;
        bool dissent = Lexicon.Has("dissent", _t.Lemma[noun]), gives = Lexicon.Has("gives", _t.Lemma[verb])
            || !dissent && Lexicon.Has("tells stance", _t.Lemma[verb]) && c.Tree.Child(noun, Deprel.nmod_poss) is >= 0 and int own
                && _t.Upos[own] is Upos.PRON && To(noun) >= 0, drops = Lexicon.Has("drops", _t.Lemma[verb]);
        int thing = To(noun);
        // "dropped its veto of the bid".
        for (int k = thing < 0 && dissent ? c.Tree.FirstChild(noun) : -1; k >= 0; k = c.Tree.NextSibling(k))
        {
            if (k > noun && _t.Deprel[k] is Deprel.nmod && c.Case(k) is "of")
                thing = k;
        }
        if (thing < 0)
            thing = To(verb);
        // "gave the accord its blessing".
        for (int k = thing < 0 && gives ? c.Tree.FirstChild(verb) : -1; k >= 0; k = c.Tree.NextSibling(k))
        {
            if (k > verb && k < noun && _t.Deprel[k] is Deprel.obj or Deprel.iobj && !c.CanAct(c.Entities.AtHead(k)))
                thing = k;
        }
        if (!gives && !drops
            || thing >= 0 && c.Entities.AtHead(thing) is >= 0 and int somebody && c.Entities.Entities[somebody].Kind is EntityKind.Person)
            return null;
        // "has given his consent": to what was told.
        if (thing < 0)
            return gives && c.Tree.Child(noun, Deprel.nmod_poss) >= 0
                ? new OpenStance(dissent ? Stance.Rejects : Stance.Accepts, party, noun, noun) { IsOnLast = true } : null;
        if (thing < noun && _t.Deprel[thing] is not (Deprel.obj or Deprel.iobj))
            return null;
        // "objections to Finland joining": the deed.
        if (_t.Upos[thing] is Upos.PROPN && c.Tree.Child(verb, Deprel.advcl) is var deed && deed == thing + 1 && _t.Xpos[deed] is Xpos.VBG)
            thing = deed;
        return new OpenStance(gives ^ dissent ? StanceReader.IsHalf(c, noun)
            ? Stance.SupportsInPrinciple : Stance.Accepts : Stance.Rejects, party, noun, thing);
    }

    private int To(int word)
    {
        for (int k = c.Tree.FirstChild(word); k >= 0; k = c.Tree.NextSibling(k))
        {
            if (_t.Deprel[k] is Deprel.nmod or Deprel.obl && c.Case(k) is "to" or "for" or "on" or "over" or "against" && c.TimeOf(k) < 0)
                return k;
        }
        return -1;
    }

    // "made the release of the hostages a condition for a truce": a yes to the truce, on the release.
    private OpenStance? MadeCondition(int noun)
    {
        int made = _t.Head[noun];
        for (int level = 0; level < 3 && made >= 0 && _t.Lemma[made] is not "make"; level++)
            made = _t.Head[made];
        // "had put the release of the captives as condition to sign".
        if (made < 0 && _t.Head[noun] is >= 0 and int put && _t.Lemma[put] is "put" or "set" or "lay" or "name" or "pose" or "place"
            && c.Case(noun) is "as")
            made = put;
        // "named the release of the captives as its condition": the tree may hang the condition on the release.
        int named = -1;
        if (made < 0 && c.Case(noun) is "as" && _t.Head[noun] is >= 0 and int inner && _t.Deprel[inner] is Deprel.obj or Deprel.xcomp && inner < noun
            && _t.Head[inner] is >= 0 and int names && _t.Lemma[names] is "put" or "set" or "lay" or "name" or "pose" or "place")
            (made, named) = (names, inner);
        if (made < 0 || _t.Lemma[made] is not ("make" or "put" or "set" or "lay" or "name" or "pose" or "place") || made > noun || c.IsNegated(made)
            || IsLoose(made) || c.Clause.IsPassive(made) || c.Subject(made) is not (>= 0 and int party))
            return null;
        int required = named >= 0 ? named : c.Tree.Child(made, Deprel.obj), thing = -1;
        // "made it a condition that the rebels leave": that they leave.
        if (required >= 0 && required < noun && _t.Lemma[required] is "it")
        {
            int clause = FirstClause(noun) is >= 0 and int own ? own : FirstClause(made);
            return clause > noun ? new OpenStance(Stance.Demands, party, noun, clause) : null;
        }
        // "put as condition for its extension the exit of the troops".
        if (required > noun && c.Case(noun) is "as" && _t.Lemma[made] is not "make" && c.Tree.Child(noun, Deprel.nmod) is >= 0 and int paid
            && paid < required && _t.Upos[paid] is Upos.NOUN)
            return new OpenStance(Stance.AcceptsIf, party, noun, paid) { Condition = required };
        for (int k = c.Tree.FirstChild(noun); k >= 0; k = c.Tree.NextSibling(k))
        {
            if (k > noun && (c.Case(k) is "for" or "of" || _t.Deprel[k] is Deprel.acl or Deprel.advcl))
                thing = k;
        }
        // "its condition for accepting the truce": the truce.
        if (thing >= 0 && _t.Xpos[thing] is Xpos.VBG && Lexicon.Has("accepts verb", _t.Lemma[thing])
            && c.Tree.Child(thing, Deprel.obj) is >= 0 and int told
            && told > thing && _t.Upos[told] is Upos.NOUN)
            thing = told;
        // "made the release of its members a condition for anything further": it asks for the release.
        if (required >= 0 && required < noun && thing >= 0 && _t.Upos[thing] is Upos.PRON or Upos.ADV)
            return new OpenStance(Stance.Demands, party, noun, required);
        return required >= 0 && required != noun && required < noun && thing >= 0
            ? new OpenStance(Stance.AcceptsIf, party, noun, thing) { Condition = required } : null;
    }

    private int FirstClause(int word)
    {
        for (int k = c.Tree.FirstChild(word); k >= 0; k = c.Tree.NextSibling(k))
        {
            if (k > word && _t.Deprel[k] is Deprel.acl or Deprel.acl_relcl or Deprel.ccomp or Deprel.advcl
                && c.Tree.Child(k, Deprel.mark) is >= 0 and int that
                && _t.Form[that] is "that" && c.Clause.OwnSubject(k) >= 0)
                return k;
        }
        return -1;
    }

    private bool IsLoose(int verb) =>
        c.IsInDoubt(verb) || c.HasMood(verb, "duty") || c.HasMood(verb, "to come") && !c.HasModal(verb, "will")
            || c.IsMereInfinitive(verb);
}
