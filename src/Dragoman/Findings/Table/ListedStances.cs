using Dragoman.Reading;

namespace Dragoman.Findings.Table;

/// <summary>Reads what a party wants where the sentence sets it apart: in a list behind a colon ("laid out three demands: the departure of …"),
/// behind "what" ("what they want is a corridor"), as the only thing ("the only offer we can accept is his departure").</summary>
internal sealed class ListedStances(TableContext c)
{
    // Words from the noun that announces a list to its colon, at most: "The conditions of the rebels of the north are clear:".
    private const int FarthestColon = 10;

    private static readonly TableLexicon Lexicon = StanceReader.Lexicon;

    private readonly ParsedText _t = c.T;

    /// <summary>The stance that a word tells; null for none.</summary>
    public OpenStance? Read(int word) => _t.Upos[word] switch
    {
        Upos.NOUN => BehindColon(word),
        Upos.VERB => What(word) ?? Only(word),
        _ => null,
    };

    // "The rebels laid out three demands: the departure of the mercenaries and self-rule", "The guerrillas' conditions are clear: an end to air
    // strikes".
    private OpenStance? BehindColon(int noun)
    {
        bool condition = Lexicon.Has("prerequisite", _t.Lemma[noun]);
        if (!condition && !Lexicon.Has("demands noun", _t.Lemma[noun]) || c.IsNegated(noun) || Colon(noun) is not (>= 0 and int colon)
            || FirstItem(colon) is not (>= 0 and int item) || Owner(noun) is not (>= 0 and int owner))
            return null;
        // "set two conditions for talks: that …": a yes to the talks.
        if (condition && Priced(noun, colon) is >= 0 and int priced)
            return new OpenStance(Stance.AcceptsIf, owner, noun, priced) { Words = new WordRange(colon + 1, _t.Sentences[_t.SentenceOf[noun]].End) };
        return new OpenStance(Stance.Demands, owner, noun, item) { IsList = true, IsFree = true };
    }

    private int Colon(int noun)
    {
        int end = Math.Min(_t.Sentences[_t.SentenceOf[noun]].End - 1, noun + FarthestColon);
        for (int i = noun + 1; i < end; i++)
        {
            if (_t.Form[i] is ":")
                return i;
        }
        return -1;
    }

    // The first word behind a colon that hangs from before it, or from nothing: the head of the list.
    private int FirstItem(int colon)
    {
        int end = _t.Sentences[_t.SentenceOf[colon]].End;
        for (int i = colon + 1; i < end; i++)
        {
            if (_t.Upos[i] is Upos.NOUN or Upos.VERB && _t.Head[i] < colon)
                return c.CanAct(c.Entities.AtHead(i)) ? -1 : i;
        }
        return -1;
    }

    // Whose they are: by his own phrase, by "of", or as the subject of who sets them out.
    private int Owner(int noun)
    {
        int verb = _t.Head[noun];
        if (verb >= 0 && _t.Upos[verb] is Upos.VERB && _t.Deprel[noun] is Deprel.obj)
            return (StanceReader.IsConditionVerb(_t.Lemma[verb]) || Lexicon.Has("tells stance", _t.Lemma[verb])
                || StanceReader.IsBackingVerb(_t.Lemma[verb]))
                && !c.IsNegated(verb) && !c.IsInDoubt(verb) && !c.HasMood(verb, "to come") && !c.Clause.IsPassive(verb) && !c.Clause.HasTo(verb)
                ? Actor(c.Subject(verb)) : -1;
        for (int k = c.Tree.FirstChild(noun); k >= 0; k = c.Tree.NextSibling(k))
        {
            if (_t.Deprel[k] is Deprel.nmod_poss || k > noun && _t.Deprel[k] is Deprel.nmod && c.Case(k) is "of" or "from" or "by"
                || k < noun && _t.Deprel[k] is Deprel.compound or Deprel.amod && c.CanAct(c.Entities.AtHead(k)))
            {
                if (Actor(k) is >= 0 and int owner)
                    return owner;
            }
        }
        return -1;
    }

    private int Actor(int word) => word >= 0 && (_t.Upos[word] is Upos.PRON || c.IsActor(c.Entity(word))) ? word : -1;

    // What conditions are for: "for returning to the table", "for talks".
    private int Priced(int noun, int colon)
    {
        foreach (int of in (ReadOnlySpan<int>)[noun, Math.Max(0, _t.Head[noun])])
        {
            for (int k = c.Tree.FirstChild(of); k >= 0; k = c.Tree.NextSibling(k))
            {
                if (k > noun && k < colon
                    && (_t.Deprel[k] is Deprel.nmod or Deprel.obl && c.Case(k) is "for" && c.TimeOf(k) < 0 && _t.Upos[k] is Upos.NOUN
                        || _t.Deprel[k] is Deprel.acl or Deprel.advcl && _t.Xpos[k] is Xpos.VBG))
                    return k;
            }
        }
        return -1;
    }

    // "What the Armenians want is a corridor under Russian guard", "What we need is the truth".
    private OpenStance? What(int verb)
    {
        if (!Lexicon.Has("asks thing", _t.Lemma[verb]) || c.IsNegated(verb) || c.IsInDoubt(verb)
            || c.Clause.OwnSubject(verb) is not (>= 0 and int party))
            return null;
        int what = _t.Deprel[verb] is Deprel.acl_relcl ? _t.Head[verb] : c.Tree.Child(verb, Deprel.obj);
        if (what < 0 || what > verb || _t.Lemma[what] is not "what"
            || (_t.Deprel[verb] is Deprel.acl_relcl ? _t.Head[what] : _t.Head[verb]) is not (>= 0 and int thing) || thing < verb
            || _t.Upos[thing] is not Upos.NOUN || c.Tree.Child(thing, Deprel.cop) < 0 || c.IsNegated(thing) || c.CanAct(c.Entities.AtHead(thing)))
            return null;
        return Actor(party) >= 0 ? new OpenStance(Stance.Demands, party, verb, thing) : null;
    }

    // "The only offer we can accept is his departure", "A return to the old border is the least they can accept".
    private OpenStance? Only(int verb)
    {
        if (_t.Deprel[verb] is not Deprel.acl_relcl
            || !Lexicon.Has("accepts verb", _t.Lemma[verb]) && _t.Lemma[verb] is not ("discuss" or "consider" or "take")
            || !c.HasModal(verb, "can") && !c.HasModal(verb, "will") && !c.HasModal(verb, "could") && !c.HasModal(verb, "would") || c.IsNegated(verb)
            || c.Tree.Child(verb, Deprel.obj) > verb || c.Clause.OwnSubject(verb) is not (>= 0 and int party)
            || _t.Head[verb] is not (>= 0 and int noun) || noun > verb || !IsOnly(noun))
            return null;
        int other = c.Tree.Child(noun, Deprel.cop) >= 0 ? c.Clause.OwnSubject(noun)
            : _t.Deprel[noun] is Deprel.nsubj or Deprel.nsubj_outer && _t.Head[noun] is >= 0 and int told && c.Tree.Child(told, Deprel.cop) >= 0
            ? told : -1;
        return other >= 0 && _t.Upos[other] is Upos.NOUN && !c.CanAct(c.Entities.AtHead(other)) && Actor(party) >= 0
            ? new OpenStance(Stance.Demands, party, verb, other) : null;
    }

    private bool IsOnly(int noun)
    {
        if (_t.Form[noun] is "least" or "minimum")
            return true;
        for (int k = c.Tree.FirstChild(noun); k >= 0 && k < noun; k = c.Tree.NextSibling(k))
        {
            if (_t.Deprel[k] is Deprel.amod && _t.Lemma[k] is "only" or "sole")
                return true;
        }
        return false;
    }
}
