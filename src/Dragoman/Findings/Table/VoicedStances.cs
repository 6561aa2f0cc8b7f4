using Dragoman.Reading;

namespace Dragoman.Findings.Table;

/// <summary>Reads stances off what somebody says of a thing in his own words, whatever the thing is: "is out of the question", "can only be resumed
/// if …", "would stay shut until …", "must be freed", "has no objection to it", "would freeze its licences if …".</summary>
/// <remarks>The predicates say what is made of the thing; lists name only verbs that are no deed or no concession, so that any other may be
/// one.</remarks>
internal sealed class VoicedStances(TableContext c, ConditionReader conditions)
{
    private static readonly TableLexicon Lexicon = StanceReader.Lexicon;

    // Words between a state and its official's name, at most.
    private const int FarthestName = 60;

    private readonly ParsedText _t = c.T;

    /// <summary>The stance that a word tells; null for none.</summary>
    public OpenStance? Read(int word) => _t.Upos[word] switch
    {
        Upos.NOUN => Excluded(word) ?? Judged(word) ?? Without(word) ?? Presupposed(word) ?? Mistranslated(word) ?? RootDemands(word),
        Upos.ADJ => GunsFallSilent(word) ?? Excluded(word) ?? Judged(word) ?? PossibleIf(word) ?? Conditional(word) ?? ReadyFor(word),
        Upos.VERB => Nobody(word) ?? KeptShut(word) ?? Agrees(word) ?? Commits(word) ?? Proceeds(word) ?? Must(word) ?? Branded(word) ?? Warns(word),
        _ => null,
    };

    /// <summary>Whether a clause tells what something shows of somebody ("the measures indicate that he is not interested"): nobody's own
    /// word.</summary>
    public bool IsInferred(int word)
    {
        // "stopped short of endorsing".
        if (c.Tree.Child(word, Deprel.mark) is > 0 and int of && _t.Form[of] is "of" && _t.Form[of - 1] is "short")
            return true;
        int at = word;
        for (int level = 0; level < 4 && at >= 0; level++, at = _t.Head[at])
        {
            if (_t.Deprel[at] is Deprel.ccomp && _t.Head[at] is >= 0 and int shows && Lexicon.Has("infers", _t.Lemma[shows])
                && c.Subject(shows) is >= 0 and int sign && !c.CanAct(c.Entity(sign)) && _t.Upos[sign] is Upos.NOUN or Upos.DET)
                return true;
            if (_t.Deprel[at] is not (Deprel.conj or Deprel.xcomp or Deprel.ccomp))
                return false;
        }
        return false;
    }

    // "No soldier leaves this valley until our people come home", by his own word.
    private OpenStance? Nobody(int verb) =>
        c.Clause.OwnSubject(verb) is >= 0 and int nobody && c.IsNegated(nobody) && _t.Upos[nobody] is Upos.NOUN && !c.IsInDoubt(verb)
            && (_t.Xpos[verb] is Xpos.VBZ or Xpos.VBP || c.HasModal(verb, "will") || c.HasModal(verb, "would")) && conditions.Has(verb)
            && Speaker(verb) >= 0 && !Lexicon.Has("befalls", _t.Lemma[verb]) ? new OpenStance(Stance.Rejects, OpenStance.Speaker, verb, verb) : null;

    // "will keep its border closed until the shelling stops", "vowed to leave the roads blocked unless …".
    private OpenStance? KeptShut(int verb)
    {
        if (_t.Lemma[verb] is not ("keep" or "leave" or "hold") || c.IsNegated(verb) || c.IsInDoubt(verb) || c.Clause.IsPassive(verb)
            || c.Tree.Child(verb, Deprel.obj) is not (>= 0 and int thing) || thing < verb || _t.Upos[thing] is not Upos.NOUN
            || c.Subject(verb) is not (>= 0 and int party) || !c.IsActor(c.Entity(party)) && _t.Upos[party] is not Upos.PRON)
            return null;
        int end = Math.Min(c.Tree.Subtree(verb).End, thing + 6);
        for (int i = thing + 1; i < end; i++)
        {
            if (_t.Upos[i] is Upos.VERB or Upos.ADJ && Lexicon.Has("barred", _t.Form[i]) && (_t.Head[i] == verb || _t.Head[i] == thing)
                && (conditions.Has(verb) || conditions.Has(i)))
                return new OpenStance(Stance.Rejects, party, conditions.Has(verb) ? verb : i, verb);
        }
        return null;
    }

    // Who says what a word is part of: somebody who can be a party.
    private int Speaker(int word) =>
        c.StatementOf(word) is >= 0 and int s && c.Statements[s].Speaker is { } who && c.IsActor(who)
            && c.Entities.Entities[who].Sector is not ("MED" or "CVL" or "EDU" or "BUS") ? who : -1;

    /// <summary>Whether a subject is the speaker or his side: "we", "it", "his government", "Caracas" in the words of Venezuela's minister.</summary>
    public bool IsOwn(int subject, int speaker)
    {
        if (_t.Lemma[subject] is "we" or "I" or "i")
            return true;
        int who = c.Entity(subject);
        if (who < 0)
            return _t.Lemma[subject] is "it" or "they" or "he" or "she";
        if (who == speaker || c.Party(who) == c.Party(speaker) || IsOfficialOf(speaker, who))
            return true;
        (Entity own, Entity other) = (c.Entities.Entities[speaker], c.Entities.Entities[who]);
        if (own.Code is { Length: 3 } code && code == other.Code && (other.Sector is not ("OPP" or "REB" or "SEP") || other.Sector == own.Sector))
            return true;
        // "His delegation", "our country".
        if (c.Tree.Child(subject, Deprel.nmod_poss) is >= 0 and int poss && _t.Upos[poss] is Upos.PRON
            && (Lexicon.Has("own body", _t.Lemma[subject]) || Lexicon.Has("bodies", _t.Lemma[subject]) || Lexicon.Has("troops", _t.Lemma[subject])))
            return true;
        // "Norway will let them in, the government said".
        if (own is { Kind: EntityKind.Group or EntityKind.Organization, Code: null, Sector: "GOV" } && other.Kind is EntityKind.Country
            && own.Mentions.Exists(m => _t.Lemma[m.Head] is "government" or "ministry" or "cabinet" or "presidency" or "administration"))
            return true;
        // "the government", in the words of one who speaks for it.
        if (own is { Kind: EntityKind.Person, Sector: "GOV" } && other.Code is null && Lexicon.Has("own body", _t.Lemma[subject])
            && c.Tree.Child(subject, Deprel.det) is >= 0 and int the && _t.Form[the] is "the" or "The" && c.Tree.Child(subject, Deprel.amod) < 0
            && c.Tree.Child(subject, Deprel.nmod) < 0)
            return true;
        // Whose side an envoy without a state is on the report shows by letting him speak for it.
        return own is { Kind: EntityKind.Person, Code: null } && (c.IsPolitical(who) || other.Kind is EntityKind.Place)
            && (_t.Lemma[subject] is "side" or "group" or "movement" or "party" or "government" || other.Sector is "REB" or "SEP" or "PTY" or "OPP"
                || other.Kind is EntityKind.Country or EntityKind.Place && Near(subject, speaker));
    }

    // "Iran will return, its deputy foreign minister said".
    private bool IsOfficialOf(int speaker, int state)
    {
        foreach (Mention m in c.Entities.Entities[speaker].Mentions)
        {
            if (c.Tree.Child(m.Head, Deprel.nmod_poss) is >= 0 and int whose && _t.Lemma[whose] is "its" or "their" or "his" or "her"
                && c.Entities.AtHead(whose) is var owner
                && (owner == state || owner < 0 && _t.SentenceOf[whose] == _t.SentenceOf[c.Entities.Entities[state].Mentions[^1].Head]))
                return true;
        }
        return false;
    }

    // "Venezuela's Yvan Gil said Caracas would": the state stands beside the name.
    private bool Near(int subject, int speaker)
    {
        string? code = c.Entities.Entities[c.Entity(subject)].Code;
        SentenceRange s = _t.Sentences[_t.SentenceOf[subject]];
        bool beside = false, named = false;
        int end = Math.Min(s.End, subject + FarthestName);
        for (int i = Math.Max(s.First, subject - FarthestName); i < end && code is not null; i++)
        {
            if (c.Entities.AtHead(i) is not (>= 0 and int e))
                continue;
            named |= e == speaker;
            beside |= i != subject && c.Entities.Entities[e].Code == code && _t.Deprel[i] is Deprel.nmod_poss or Deprel.compound or Deprel.amod;
        }
        return named && beside;
    }

    // "would freeze its licences if the other does not sign", "will sign only after a withdrawal", by its own word.
    private OpenStance? Commits(int verb)
    {
        bool going = _t.Xpos[verb] is Xpos.VBG && c.Tree.Child(verb, Deprel.aux) >= 0;
        bool mood = c.HasModal(verb, "will") || c.HasModal(verb, "would") || c.HasModal(verb, "could") || c.HasModal(verb, "can");
        // "will hand in no more weapons".
        if (c.HasNothing(verb))
            return null;
        // "has said it returns to the table only when they stop", as damaged copy has it.
        mood |= _t.Xpos[verb] is Xpos.VBZ or Xpos.VBP && _t.Deprel[verb] is Deprel.ccomp && Lexicon.Has("deed", _t.Lemma[verb])
            && conditions.Has(verb) && Speaker(verb) >= 0;
        if (!mood && !going || c.IsNegated(verb) || c.IsInDoubt(verb) || c.Clause.IsPassive(verb)
            || Lexicon.Has("befalls", _t.Lemma[verb]) && !IsTalkWith(verb) && !(_t.Lemma[verb] is "talk" && c.HasAdverb(verb, "only"))
                || c.Tree.Child(verb, Deprel.cop) >= 0)
            return null;
        if (_t.Deprel[verb] is Deprel.advcl or Deprel.acl or Deprel.acl_relcl || c.Subject(verb) is not (>= 0 and int subject))
            return null;
        // "what Moscow will do if the letter does not come": a question.
        for (int k = c.Tree.FirstChild(verb); k >= 0 && k < verb; k = c.Tree.NextSibling(k))
        {
            if (_t.Xpos[k] is Xpos.WP or Xpos.WRB)
                return null;
        }
        // "Turkey said that Sweden could join only if it handed over the exiles": it would let it.
        if ((c.HasModal(verb, "could") || c.HasModal(verb, "can")) && conditions.HasStrong(verb) && !Lexicon.Has("hostile", _t.Lemma[verb])
            && Speaker(verb) is >= 0 and int gate && c.IsPolitical(gate) && c.Entity(subject) is >= 0 and int other && c.IsPolitical(other)
            && !IsOwn(subject, gate) && Lexicon.Has("deed", _t.Lemma[verb]))
            return new OpenStance(Stance.Accepts, OpenStance.Speaker, verb, verb);
        // "would cut off aid unless the violence stopped": what would stop it is asked for.
        if (Lexicon.Has("punishes", _t.Lemma[verb]) && c.Clause.ClauseBehind(verb, "unless") is >= 0 and int unless
            && c.Clause.OwnSubject(unless) is >= 0 and int others && c.Entity(others) != c.Entity(subject) && Speaker(verb) is >= 0 and int threatens
            && IsOwn(subject, threatens))
            return new OpenStance(Stance.Demands, OpenStance.Speaker, verb, unless) { IsFree = true };
        bool strong = conditions.HasStrong(verb);
        // "I can do it if I want": he is able.
        if (!strong && c.HasModal(verb, "can"))
            return null;
        // "I would have left", "if I were you", "will go on until victory": unreal, or what one does anyway.
        if (IsUnreal(verb) || !strong && (IsThreatened(verb) || OutlastsOnly(verb)))
            return null;
        // "will retaliate if it is attacked" threatens; "is suspending its raids as long as …" gives.
        if (!strong && (going || Lexicon.Has("hostile", _t.Lemma[verb]) || GoesOn(verb) || !conditions.Has(verb))
            || Lexicon.Has("fights", _t.Lemma[verb]))
            return null;
        // "Ukraine would recover control of its border, but only after that": what comes of it.
        if (Lexicon.Has("gets", _t.Lemma[verb]))
            return null;
        // "would take to the streets if the talks fail" threatens.
        for (int k = strong ? -1 : c.Tree.FirstChild(verb); k >= 0; k = c.Tree.NextSibling(k))
        {
            if (_t.Deprel[k] is Deprel.advcl && Lexicon.Has("fails", _t.Lemma[k]) && c.IsInDoubt(k))
                return null;
        }
        if (Speaker(verb) is >= 0 and int speaker && !IsNameless(speaker))
            return IsOwn(subject, speaker) ? new OpenStance(Stance.Accepts, subject, verb, verb) : null;
        // "Iran will return to the talks only if …", by the reporter's word.
        return (c.StatementOf(verb) < 0 || Speaker(verb) >= 0)
            && (strong || c.HasAdverb(verb, "only") || c.StatementOf(verb) < 0 && Lexicon.Has("deed", _t.Lemma[verb]))
            && (c.HasModal(verb, "will") || c.HasModal(verb, "would") && (strong || Lexicon.Has("deed", _t.Lemma[verb])))
            && c.IsPolitical(c.Entity(subject)) && (strong || c.Entities.AtHead(subject) >= 0)
            ? new OpenStance(Stance.Accepts, subject, verb, verb) : null;
    }

    /// <summary>Whether a verb tells what would have been, or would be if one were somebody else.</summary>
    public bool IsUnreal(int verb)
    {
        for (int k = c.Tree.FirstChild(verb); k >= 0; k = c.Tree.NextSibling(k))
        {
            if (k < verb && _t.Deprel[k] is Deprel.aux && _t.Lemma[k] is "have")
                return true;
            if (_t.Deprel[k] is not Deprel.advcl || !c.IsInDoubt(k))
                continue;
            for (int j = c.Tree.FirstChild(k); j >= 0 && j < k; j = c.Tree.NextSibling(j))
            {
                if (_t.Form[j] is "were" && c.Clause.OwnSubject(k) is >= 0 and int i && _t.Lemma[i] is "I" or "i"
                    || _t.Deprel[j] is Deprel.aux && _t.Form[j] is "had")
                    return true;
            }
        }
        return false;
    }

    // "would rule from prison if he is arrested", "will act if anybody enters the zone": what is done to him, and how he would strike back.
    private bool IsThreatened(int verb)
    {
        for (int k = c.Tree.FirstChild(verb); k >= 0; k = c.Tree.NextSibling(k))
        {
            if (_t.Deprel[k] is Deprel.advcl && c.IsInDoubt(k) && !c.IsNegated(k) && Lexicon.Has("harms", _t.Lemma[k]))
                return true;
        }
        return false;
    }

    // "will continue until the final victory": how long it fights, not on which condition it gives.
    private bool OutlastsOnly(int verb)
    {
        if (_t.Lemma[verb] is not ("continue" or "stand" or "stay" or "go" or "keep" or "fight" or "struggle" or "remain" or "wait" or "persist"
            or "work" or "press"))
            return false;
        for (int k = c.Tree.FirstChild(verb); k >= 0; k = c.Tree.NextSibling(k))
        {
            if (k > verb && _t.Deprel[k] is Deprel.advcl or Deprel.obl && c.Case(k) is "until" or "till")
                return true;
        }
        return false;
    }

    /// <summary>"will talk to Islamabad", not "will talk about it".</summary>
    public bool IsTalkWith(int verb)
    {
        for (int k = _t.Lemma[verb] is "talk" or "speak" ? c.Tree.FirstChild(verb) : -1; k >= 0; k = c.Tree.NextSibling(k))
        {
            if (k > verb && _t.Deprel[k] is Deprel.obl && c.Case(k) is "to" or "with" && c.IsPolitical(c.Entity(k)))
                return true;
        }
        return false;
    }

    // "officials said": no party of their own.
    private bool IsNameless(int speaker) =>
        c.Entities.Entities[speaker] is { Code: null, Kind: EntityKind.Group } e && e.Mentions.TrueForAll(static m => m.Type is not MentionType.Name)
            && _t.Lemma[e.Mentions[0].Head] is "official" or "source" or "diplomat" or "aide" or "mediator";

    // "will keep fighting if it is attacked", "would press on until they surrendered": what it does anyway.
    private bool GoesOn(int verb) =>
        _t.Lemma[verb] is "continue" or "resume" or "renew" or "restart" && c.Tree.Child(verb, Deprel.obj) is >= 0 and int raid
            && Lexicon.Has("violence", _t.Lemma[raid])
            || _t.Lemma[verb] is "keep" or "continue" or "go" && c.Tree.Child(verb, Deprel.xcomp) is >= 0 and int on
                && Lexicon.Has("hostile", _t.Lemma[on])
            || _t.Lemma[verb] is "press" or "carry" or "push" or "go" or "fight" && c.Tree.Child(verb, Deprel.compound_prt) is >= 0 and int particle
                && _t.Form[particle] is "on" or "ahead"
            || _t.Lemma[verb] is "press" or "go" && c.Tree.Child(verb, Deprel.advmod) is >= 0 and int ahead && _t.Form[ahead] is "on" or "ahead";

    // "the dialogue could only be resumed if …", "the truce will not be prolonged without …", "the crossing would stay shut until …", "an extension
    // is ruled out unless …".
    private OpenStance? Proceeds(int verb)
    {
        if (c.IsInDoubt(verb) || c.Clause.OwnSubject(verb) is not (>= 0 and int thing) || _t.Upos[thing] is not Upos.NOUN
            || c.IsPolitical(c.Entities.AtHead(thing)) || Speaker(verb) < 0 || c.Tree.Child(verb, Deprel.obl_agent) >= 0)
            return null;
        bool passive = c.Tree.Child(verb, Deprel.aux_pass) >= 0, no = c.IsNegated(verb) || c.IsNegated(thing);
        if (passive && !no && IsRuledOut(verb))
            return new OpenStance(Stance.Rejects, OpenStance.Speaker, verb, thing);
        // "sanctions stay in place until the warheads are gone", in the words of who imposed them.
        if (_t.Lemma[verb] is "stay" or "remain" && !no && _t.Deprel[verb] is Deprel.ccomp && _t.Xpos[verb] is Xpos.VBP or Xpos.VBZ or Xpos.VB
            && c.Tree.Child(verb, Deprel.obl) is >= 0 and int where && _t.Lemma[where] is "place" or "force" && conditions.Has(verb))
            return new OpenStance(Stance.Rejects, OpenStance.Speaker, verb, thing);
        // "The president will not be freed", by the word of who holds him.
        // "The truce would not be renewed", by the word of one of its sides.
        if (passive && c.IsNegated(verb) && (c.HasModal(verb, "will") || c.HasModal(verb, "would"))
            && (Lexicon.Has("deed", _t.Lemma[verb]) || Lexicon.Has("pact", _t.Lemma[thing])) && Lexicon.Has("proceeds", _t.Lemma[verb])
                && c.IsPolitical(Speaker(verb)))
            return new OpenStance(Stance.Rejects, OpenStance.Speaker, verb, thing);
        if (!c.HasModal(verb, "will") && !c.HasModal(verb, "would") && !c.HasModal(verb, "can") && !c.HasModal(verb, "could")
            && !c.HasModal(verb, "shall")
            || !conditions.Has(verb))
            return null;
        if (_t.Lemma[verb] is "stay" or "remain" && !no && c.Tree.Child(verb, Deprel.xcomp) is >= 0 and int state
            && Lexicon.Has("barred", _t.Lemma[state]))
            return new OpenStance(Stance.Rejects, OpenStance.Speaker, verb, thing);
        if (!Lexicon.Has("proceeds", _t.Lemma[verb]))
            return null;
        if (no)
            return new OpenStance(Stance.Rejects, OpenStance.Speaker, verb, thing);
        return c.HasAdverb(verb, "only") || conditions.HasStrong(verb) ? new OpenStance(Stance.Accepts, OpenStance.Speaker, verb, thing) : null;
    }

    private bool IsRuledOut(int verb) =>
        _t.Lemma[verb] is "exclude" or "refuse" or "reject"
            || _t.Lemma[verb] is "rule" && c.Tree.Child(verb, Deprel.compound_prt) is >= 0 and int particle && _t.Lemma[particle] is "out";

    // "the prisoners must be freed", "any deal must include a withdrawal": what somebody says has to be done by others he demands.
    private OpenStance? Must(int verb)
    {
        // "agree that the accord must be completed": that is what they have agreed on.
        if (_t.Deprel[verb] is Deprel.ccomp && _t.Head[verb] is >= 0 and int agreed && _t.Lemma[agreed] is "agree")
            return null;
        // "Ocalan ought to be released".
        bool ought = _t.Deprel[verb] is Deprel.xcomp && _t.Head[verb] is >= 0 and int modal && _t.Lemma[modal] is "ought";
        if (!c.HasModal(verb, "must") && !c.HasModal(verb, "have") && !ought || c.IsInDoubt(verb) || c.IsNegated(verb) || Speaker(verb) < 0
            || (ought ? c.Clause.OwnSubject(_t.Head[verb]) : c.Clause.OwnSubject(verb)) is not (>= 0 and int thing)
            || Lexicon.Has("befalls", _t.Lemma[verb]) || Lexicon.Has("minded", _t.Lemma[verb]))
            return null;
        bool passive = c.Tree.Child(verb, Deprel.aux_pass) >= 0 && c.Tree.Child(verb, Deprel.obl_agent) < 0;
        bool text = _t.Upos[thing] is Upos.NOUN
            && _t.Lemma[verb] is "include" or "contain" or "provide" or "guarantee" or "ensure" or "address" or "respect"
            && c.Tree.Child(verb, Deprel.obj) >= 0 && c.Entities.AtHead(thing) < 0;
        bool starts = _t.Upos[thing] is Upos.NOUN && c.Entities.AtHead(thing) < 0 && Lexicon.Has("proceeds", _t.Lemma[verb]);
        return passive && (_t.Upos[thing] is Upos.NOUN or Upos.PROPN || _t.Lemma[thing] is "it" or "they") || text || starts
            ? new OpenStance(Stance.Demands, OpenStance.Speaker, verb, verb) : null;
    }

    // "called the step void", "described the draft as a trap", "an idea that the president has called absurd".
    private OpenStance? Branded(int verb)
    {
        if (!Lexicon.Has("brands", _t.Lemma[verb]) || c.IsNegated(verb) || c.IsInDoubt(verb) || c.HasMood(verb, "duty") || c.HasMood(verb, "to come")
            || c.Clause.IsPassive(verb) || c.Subject(verb) is not (>= 0 and int party))
            return null;
        int thing = c.Tree.Child(verb, Deprel.obj);
        // "hit back at the proposal, calling it a trap".
        if (thing >= 0 && _t.Lemma[thing] is "it" && _t.Deprel[verb] is Deprel.advcl && _t.Xpos[verb] is Xpos.VBG
            && _t.Head[verb] is >= 0 and int main && main < verb && IsBad(verb, thing))
            thing = ObjectBefore(main, verb);
        if ((thing < 0 || _t.Upos[thing] is Upos.PRON) && _t.Deprel[verb] is Deprel.acl_relcl && _t.Xpos[party] is not (Xpos.WDT or Xpos.WP))
            thing = _t.Head[verb];
        if (thing < 0 || thing == party || _t.Upos[thing] is not Upos.NOUN
            || c.Entities.AtHead(thing) >= 0 && !(Lexicon.Has("troops", _t.Lemma[thing]) && c.Tree.Child(thing, Deprel.det) < 0)
            || Lexicon.Has("charge", _t.Lemma[thing]) || Lexicon.Has("violence", _t.Lemma[thing]) || !IsBad(verb, thing))
            return null;
        return new OpenStance(Stance.Rejects, party, verb, thing);
    }

    private int ObjectBefore(int main, int end)
    {
        int thing = -1;
        for (int k = c.Tree.FirstChild(main); k >= 0 && k < end; k = c.Tree.NextSibling(k))
        {
            if (k > main && _t.Upos[k] is Upos.NOUN && _t.Deprel[k] is Deprel.obj or Deprel.obl
                && (Lexicon.Has("answered", _t.Lemma[k]) || Lexicon.Has("pact", _t.Lemma[k]) || Lexicon.Has("refusable", _t.Lemma[k])))
                thing = k;
        }
        return thing;
    }

    private bool IsBad(int verb, int thing)
    {
        for (int k = c.Tree.FirstChild(verb); k >= 0; k = c.Tree.NextSibling(k))
        {
            if (k > verb && (_t.Deprel[k] is Deprel.xcomp or Deprel.ccomp || _t.Deprel[k] is Deprel.obl or Deprel.advcl && c.Case(k) is "as")
                && Lexicon.Has("critical", _t.Lemma[k]))
                return true;
        }
        for (int k = thing > verb ? c.Tree.FirstChild(thing) : -1; k >= 0; k = c.Tree.NextSibling(k))
        {
            if (k > thing && (_t.Deprel[k] is Deprel.amod or Deprel.appos || _t.Deprel[k] is Deprel.nmod && c.Case(k) is "as")
                && Lexicon.Has("critical", _t.Lemma[k]))
                return true;
        }
        return false;
    }

    // "threatened to quit the coalition if the army pulls back": it rejects what would make it do so.
    private OpenStance? Warns(int verb)
    {
        if (_t.Lemma[verb] is not ("threaten" or "vow") || c.IsNegated(verb) || c.IsInDoubt(verb) || c.Clause.IsPassive(verb)
            || c.Tree.Child(verb, Deprel.xcomp) is not (>= 0 and int deed) || c.Subject(verb) is not (>= 0 and int party))
            return null;
        int clause = deed < 0 ? -1 : c.Clause.ClauseBehind(deed, "if");
        if (clause < 0)
            clause = c.Clause.ClauseBehind(verb, "if");
        return clause > verb && !c.IsNegated(clause) && c.Clause.OwnSubject(clause) is >= 0 and int other && c.CanAct(c.Entity(other))
            && c.Entity(other) != c.Entity(party) && _t.Lemma[clause] is not "attack"
            ? new OpenStance(Stance.Rejects, party, verb, clause) { IsFree = true } : null;
    }

    // "agreed to a pause", "is agree on stopping the shooting", as damaged copy has it: the doing, and the tense, as they come.
    private OpenStance? Agrees(int verb)
    {
        if (_t.Lemma[verb] is not "agree" || c.IsNegated(verb) || c.IsInDoubt(verb) || c.HasMood(verb, "to come") || c.HasMood(verb, "duty")
            || c.Clause.HasTo(verb) || c.Subject(verb) is not (>= 0 and int party))
            return null;
        for (int k = c.Tree.FirstChild(verb); k >= 0; k = c.Tree.NextSibling(k))
        {
            // "Petro to the suspension of the orders agreed", as damaged copy has it: the tree hangs the thing on who agrees.
            if (k < verb && k == party && Fronted(party, verb, "to", "on", "with") is >= 0 and int fronted)
                return new OpenStance(Stance.Accepts, party, verb, fronted);
            if (k > verb
                && (_t.Deprel[k] is Deprel.advcl or Deprel.xcomp && _t.Xpos[k] is Xpos.VBG && c.Tree.Child(k, Deprel.mark) is >= 0 and int on
                    && _t.Form[on] is "on" or "to" or "of"
                || _t.Deprel[k] is Deprel.ccomp && !c.IsInDoubt(k) && !c.IsCondition(k) && _t.Upos[k] is Upos.VERB && c.Tree.Child(k, Deprel.cop) < 0
                    && !Lexicon.Has("befalls", _t.Lemma[k])
                    && (_t.Xpos[k] is Xpos.VB || c.HasMood(k, "duty") || c.HasModal(k, "would") || c.HasModal(k, "will"))))
                return new OpenStance(Stance.Accepts, party, verb, k);
        }
        return null;
    }

    // What a subject's own phrase tells right before the verb, with nothing of the kind behind it; −1 for nothing.
    private int Fronted(int party, int verb, params ReadOnlySpan<string> prepositions)
    {
        if (verb + 1 < _t.Count && _t.SentenceOf[verb + 1] == _t.SentenceOf[verb] && _t.Upos[verb + 1] is not (Upos.PUNCT or Upos.CCONJ)
            && _t.Form[verb + 1] is not ("if" or "when" or "as" or "only" or "while"))
            return -1;
        for (int k = c.Tree.FirstChild(party); k >= 0; k = c.Tree.NextSibling(k))
        {
            if (k > party && _t.Deprel[k] is Deprel.nmod && _t.Upos[k] is Upos.NOUN && prepositions.Contains(c.Case(k)) && c.TimeOf(k) < 0
                && !c.CanAct(c.Entities.AtHead(k)) && !_t.HasComma(party + 1, verb))
                return k;
        }
        return -1;
    }

    // "his government with the centre to work is ready": the infinitive right before "is", or its object; −1 for none.
    private int InfinitiveBefore(int party, int be)
    {
        for (int i = be - 1; i > party + 1 && be - i < 7 && _t.Form[i] is not ","; i--)
        {
            if (_t.Form[i - 1] is "to" && _t.Xpos[i] is Xpos.VB or Xpos.NN && _t.Upos[i] is Upos.VERB)
                return i;
        }
        return -1;
    }

    // "The army for a truce of seven days is ready", as damaged copy has it.
    private OpenStance? ReadyFor(int adjective) =>
        Lexicon.Has("supports_in_principle adjective", _t.Lemma[adjective]) && c.Tree.Child(adjective, Deprel.cop) is >= 0 and int be
            && !c.IsInDoubt(adjective) && c.Clause.OwnSubject(adjective) is >= 0 and int party && c.IsActor(c.Entity(party))
            && (Fronted(party, adjective, "for", "to") is >= 0 and int fronted ? fronted : InfinitiveBefore(party, be)) is >= 0 and var thing
            ? new OpenStance(c.IsNegated(adjective) ? Stance.Rejects : Stance.SupportsInPrinciple, party, adjective, thing) : null;

    // "Mrs S. demands since her election their departure", as damaged copy has it: the tag may take the verb for a noun.
    private OpenStance? RootDemands(int noun)
    {
        if (_t.Form[noun] is not ("demands" or "claims" or "asks" or "requests")
            || _t.Deprel[noun] is not (Deprel.root or Deprel.conj or Deprel.parataxis) || noun == 0 || c.Tree.Child(noun, Deprel.cop) >= 0
            || c.Tree.Child(noun, Deprel.det) >= 0)
            return null;
        int party = -1, thing = -1;
        for (int k = c.Tree.FirstChild(noun); k >= 0; k = c.Tree.NextSibling(k))
        {
            if (k < noun && (_t.Deprel[k] is Deprel.nsubj || k == noun - 1 && _t.Deprel[k] is Deprel.compound && _t.Upos[k] is Upos.PROPN)
                && c.IsActor(c.Entity(k)))
                party = k;
            for (int j = k > noun ? c.Tree.FirstChild(k) : -1; j >= 0 && thing < 0; j = c.Tree.NextSibling(j))
            {
                if (_t.Deprel[j] is Deprel.obj && _t.Upos[j] is Upos.NOUN && _t.Upos[k] is not Upos.VERB)
                    thing = j;
            }
            if (k > noun && _t.Deprel[k] is Deprel.obj && _t.Upos[k] is Upos.NOUN && !c.CanAct(c.Entities.AtHead(k)) && c.TimeOf(k) < 0)
                thing = k;
        }
        return party >= 0 && thing >= 0 ? new OpenStance(Stance.Demands, party, noun, thing) : null;
    }

    // A word that means "demanded" and "student" in Arabic: "his government student from the neighbour to cancel the accord", "has again student its
    // forces leave".
    private OpenStance? Mistranslated(int noun)
    {
        if (!Lexicon.Has("mistranslated demands", _t.Lemma[noun]))
            return null;
        int whose = c.Tree.Child(noun, Deprel.compound), deed = c.Tree.Child(noun, Deprel.acl);
        if (whose >= 0 && whose < noun && deed > noun && c.Clause.HasTo(deed))
        {
            if (c.CanAct(c.Entities.AtHead(whose)) && c.IsPolitical(c.Entities.AtHead(whose)))
                return new OpenStance(Stance.Demands, whose, noun, deed);
            if (Lexicon.Has("own body", _t.Lemma[whose]) && Speaker(noun) >= 0)
                return new OpenStance(Stance.Demands, OpenStance.Speaker, noun, deed);
        }
        int forces = _t.Head[noun];
        // "has again student that the soldiers leave".
        if (forces >= 0 && _t.Lemma[forces] is "have" && _t.Deprel[noun] is Deprel.obj && c.Tree.Child(noun, Deprel.acl_relcl) is >= 0 and int asked
            && asked > noun + 1 && _t.Form[noun + 1] is "that" && c.Clause.OwnSubject(forces) is >= 0 and int demands
            && c.IsPolitical(c.Entity(demands)))
            return new OpenStance(Stance.Demands, demands, noun, asked);
        if (_t.Deprel[noun] is not Deprel.compound || forces < noun || _t.Deprel[forces] is not Deprel.nsubj
            || _t.Head[forces] is not (>= 0 and int leave) || leave < forces || _t.Xpos[leave] is not (Xpos.VBP or Xpos.VB)
            || _t.Head[leave] is not (>= 0 and int have) || have > noun || _t.Lemma[have] is not "have")
            return null;
        return c.Clause.OwnSubject(have) is >= 0 and int party && c.IsPolitical(c.Entity(party)) ? new OpenStance(Stance.Demands, party, noun, leave)
            : null;
    }

    // "a settlement with the militia is out of the question", "that is not on the table", "a vote is unthinkable".
    private OpenStance? Excluded(int word)
    {
        // "Talks are not out of the question": they may be.
        bool no = c.IsNegated(word);
        string led = c.Case(word);
        bool excluded = _t.Lemma[word] switch
        {
            "question" => led is "out" or "of" && !no,
            "table" or "agenda" or "menu" or "card" or "cards" => led is "on" && no || led is "off",
            "option" or "possibility" => no && led.Length == 0,
            "non-starter" or "nonstarter" => !no,
            _ => Lexicon.Has("unthinkable", _t.Lemma[word]) && !no,
        };
        int party = excluded ? ForWhom(word) : -1;
        if (!excluded || c.Tree.Child(word, Deprel.cop) < 0 || c.IsInDoubt(word) || party < 0 && Speaker(word) < 0
            || SubjectOf(word) is not (>= 0 and int thing))
            return null;
        bool taken = _t.Upos[thing] is Upos.VERB || _t.Upos[thing] is Upos.PRON && _t.Lemma[thing] is "that" or "this" or "it";
        return taken || _t.Upos[thing] is Upos.NOUN && !c.CanAct(c.Entities.AtHead(thing))
            ? new OpenStance(Stance.Rejects, party < 0 ? OpenStance.Speaker : party, word, thing) : null;
    }

    // "The draft is a trap", "It is a good basis," he said of the plan: what somebody makes of it.
    private OpenStance? Judged(int word)
    {
        if (c.Tree.Child(word, Deprel.cop) < 0 || c.IsInDoubt(word) || c.HasMood(word, "to come") || c.HasMood(word, "duty") || c.IsNegated(word)
            || !c.IsPolitical(Speaker(word)) || c.Clause.OwnSubject(word) is not (>= 0 and int thing) || thing > word)
            return null;
        bool paper = _t.Upos[thing] is Upos.NOUN
            && (Lexicon.Has("answered", _t.Lemma[thing]) || Lexicon.Has("pact", _t.Lemma[thing]) || Lexicon.Has("refusable", _t.Lemma[thing])
                || _t.Lemma[thing] is "paper" or "document" or "resolution")
            && c.Entities.AtHead(thing) < 0, it = _t.Upos[thing] is Upos.PRON or Upos.DET && _t.Lemma[thing] is "it" or "this" or "that";
        bool good = Lexicon.Has("praised as", _t.Lemma[word])
            || Lexicon.Has("praised basis", _t.Lemma[word]) && IsGood(word), bad = Lexicon.Has("critical", _t.Lemma[word])
                && _t.Lemma[word] is not ("over" or "finished" or "dead" or "dangerous" or "illegal");
        // What "it" is held to be bad for is told only by "said of the plan".
        return (paper || it && (good && Lexicon.Has("praised basis", _t.Lemma[word]) || c.SaidOf(word) >= 0)) && (good || bad)
            ? new OpenStance(good ? Stance.SupportsInPrinciple : Stance.Rejects, OpenStance.Speaker, word, thing) : null;
    }

    private bool IsGood(int noun)
    {
        for (int k = c.Tree.FirstChild(noun); k >= 0 && k < noun; k = c.Tree.NextSibling(k))
        {
            if (_t.Deprel[k] is Deprel.amod && Lexicon.Has("praised as", _t.Lemma[k]))
                return true;
        }
        return false;
    }

    // "Handing over the rest is not an option, he said": the tree may hang the subject on who says so.
    private int SubjectOf(int word)
    {
        if (c.Clause.OwnSubject(word) is >= 0 and int own)
            return own;
        if (c.Tree.Child(word, Deprel.csubj) is >= 0 and int deed)
            return deed;
        int says = _t.Deprel[word] is Deprel.ccomp ? _t.Head[word] : -1;
        for (int k = says < 0 ? -1 : c.Tree.FirstChild(says); k >= 0 && k < word; k = c.Tree.NextSibling(k))
        {
            if (_t.Deprel[k] is Deprel.csubj && _t.Xpos[k] is Xpos.VBG
                || _t.Deprel[k] is Deprel.nsubj && _t.Upos[k] is Upos.NOUN && !c.CanAct(c.Entities.AtHead(k)))
                return k;
        }
        return -1;
    }

    // "For the Polisario Front, autonomy is out of the question": by whose word; −1 where nobody is named.
    private int ForWhom(int word)
    {
        for (int k = c.Tree.FirstChild(word); k >= 0; k = c.Tree.NextSibling(k))
        {
            if (_t.Deprel[k] is Deprel.obl or Deprel.nmod && c.Case(k) is "for" or "to" && c.IsPolitical(c.Entity(k)) && c.CanAct(c.Entity(k)))
                return k;
        }
        return -1;
    }

    // "elections are possible only after the army has won".
    private OpenStance? PossibleIf(int adjective) =>
        // "peace was impossible until Armenia changed its constitution".
        _t.Lemma[adjective] is "impossible" or "unthinkable" or "inconceivable" && !c.IsNegated(adjective) && !c.IsInDoubt(adjective)
            && c.Tree.Child(adjective, Deprel.cop) >= 0 && conditions.Has(adjective) && Speaker(adjective) >= 0
            && c.Clause.OwnSubject(adjective) is >= 0 and int refused && _t.Upos[refused] is Upos.NOUN && Lexicon.Has("refusable", _t.Lemma[refused])
            ? new OpenStance(Stance.Rejects, OpenStance.Speaker, adjective, refused) :
        _t.Lemma[adjective] is "possible" or "conceivable" or "thinkable" or "feasible" && !c.IsNegated(adjective) && !c.IsInDoubt(adjective)
            && c.Tree.Child(adjective, Deprel.cop) >= 0 && conditions.Has(adjective) && Speaker(adjective) >= 0
            && c.Clause.OwnSubject(adjective) is >= 0 and int thing && _t.Upos[thing] is Upos.NOUN && !c.CanAct(c.Entities.AtHead(thing))
            ? new OpenStance(Stance.Accepts, OpenStance.Speaker, adjective, thing) : null;

    // "has no objection to a truce", "has no intention of leaving", "there is no room for talks".
    private OpenStance? Without(int noun)
    {
        bool objects = Lexicon.Has("objection", _t.Lemma[noun]), wish = Lexicon.Has("no wish", _t.Lemma[noun])
            || Lexicon.Has("sees no", _t.Lemma[noun]) && _t.Head[noun] is >= 0 and int sees
                && _t.Lemma[sees] is "see", room = _t.Lemma[noun] is "room" or "place" or "space" or "scope"
            || _t.Lemma[noun] is "question" && noun + 1 < _t.Count && _t.Form[noun + 1] is "of";
        int verb = _t.Head[noun];
        if (!objects && !wish && !room || verb < 0 || _t.Upos[verb] is not (Upos.VERB or Upos.AUX) || !c.IsNegated(noun) && !c.IsNegated(verb)
            || c.IsInDoubt(verb))
            return null;
        // "Luanda has no objection": to what was told.
        if (About(noun, verb) is not (>= 0 and int thing))
            return _t.Lemma[noun] is "objection" && _t.Deprel[noun] is Deprel.obj && c.Subject(verb) is >= 0 and int content
                && (noun + 1 >= _t.Count || _t.SentenceOf[noun + 1] != _t.SentenceOf[noun] || _t.Upos[noun + 1] is Upos.PUNCT
                    || conditions.Opens(noun + 1, _t.Count) || _t.Form[noun + 1] is "if")
                ? new OpenStance(Stance.SupportsInPrinciple, content, noun, noun) { IsOnLast = true, IsAnswer = true } : null;
        if (wish && _t.Upos[thing] is Upos.VERB && (Lexicon.Has("minded", _t.Lemma[thing]) || Lexicon.Has("befalls", _t.Lemma[thing])))
            return null;
        if (c.Tree.Child(verb, Deprel.expl) >= 0)
            return Speaker(noun) >= 0 && !wish
                ? new OpenStance(objects ? Stance.SupportsInPrinciple : Stance.Rejects, OpenStance.Speaker, noun, thing) : null;
        return !room && _t.Deprel[noun] is Deprel.obj && _t.Lemma[verb] is "have" or "see" or "show" or "express" or "raise"
            && c.Subject(verb) is >= 0 and int party && (objects || c.Entity(party) < 0 || c.IsPolitical(c.Entity(party)))
            ? new OpenStance(objects ? Stance.SupportsInPrinciple : Stance.Rejects, party, noun, thing) : null;
    }

    // "the guns will fall silent only when they talk to us", by his own word.
    private OpenStance? GunsFallSilent(int adjective)
    {
        int verb = _t.Lemma[adjective] is not ("quiet" or "silent") ? -1 : c.Tree.Child(adjective, Deprel.cop) >= 0 ? adjective
            : _t.Deprel[adjective] is Deprel.xcomp ? _t.Head[adjective] : -1;
        return verb >= 0 && c.Clause.OwnSubject(verb) is >= 0 and int guns && _t.Lemma[guns] is "gun" or "weapon"
            && (c.HasModal(verb, "will") || c.HasModal(verb, "would") || c.HasModal(verb, "can")) && !c.IsInDoubt(verb) && conditions.Has(verb)
            && (Speaker(verb) >= 0 ? OpenStance.Speaker
                : _t.Deprel[verb] is Deprel.ccomp && _t.Head[verb] is >= 0 and int says && TreeRepair.IsSaying(_t.Lemma[says]) ? c.Subject(says)
                : -1) is var party and not -1 ? new OpenStance(c.IsNegated(verb) ? Stance.Rejects : Stance.Accepts, party, verb, verb) : null;
    }

    private int About(int noun, int verb)
    {
        for (int k = c.Tree.FirstChild(noun); k >= 0; k = c.Tree.NextSibling(k))
        {
            if (k > noun
                && (_t.Deprel[k] is Deprel.nmod && c.Case(k) is "to" or "with" or "in" or "for" or "of" or "against" or "about"
                    || _t.Deprel[k] is Deprel.acl))
                return k;
        }
        for (int k = c.Tree.FirstChild(verb); k >= 0; k = c.Tree.NextSibling(k))
        {
            if (k > noun
                && (_t.Deprel[k] is Deprel.obl && c.Case(k) is "to" or "with" or "for" or "in" && c.TimeOf(k) < 0 && c.Entities.AtHead(k) < 0
                    || _t.Deprel[k] is Deprel.advcl && (_t.Xpos[k] is Xpos.VBG || c.Clause.HasTo(k))))
                return k;
        }
        return -1;
    }

    // "resisted U.S. demands that it stop buying oil": whatever becomes of it, the demand is the United States'.
    private OpenStance? Presupposed(int noun)
    {
        bool demands = Lexicon.Has("presupposed demands", _t.Lemma[noun]), rejects = Lexicon.Has("presupposed rejects", _t.Lemma[noun]), accepts =
            Lexicon.Has("presupposed accepts", _t.Lemma[noun]);
        // "a condition for its acceptance of the offer": it has not.
        if (accepts && c.Case(noun) is "for" or "without" or "until" or "before" or "pending")
            return null;
        if (!demands && !rejects && !accepts || c.IsNegated(noun)
            || _t.Deprel[noun] is Deprel.obj && _t.Head[noun] is >= 0 and int verb
                && (Lexicon.Has("drops", _t.Lemma[verb]) || _t.Lemma[verb] is "deny" or "end"
                    // "has not announced its acceptance".
                    || !demands && Lexicon.Has("tells stance", _t.Lemma[verb]) && (c.IsNegated(verb) || c.IsInDoubt(verb))))
            return null;
        int owner = -1, thing = -1;
        for (int k = c.Tree.FirstChild(noun); k >= 0; k = c.Tree.NextSibling(k))
        {
            if (k < noun && (_t.Deprel[k] is Deprel.nmod_poss || _t.Deprel[k] is Deprel.compound or Deprel.amod && k == noun - 1)
                && c.Entity(k) is >= 0 and int who && c.CanAct(who) && c.IsPolitical(who))
                owner = k;
            else if (k > noun && _t.Deprel[k] is Deprel.nmod && c.Case(k) is "by" or "from" && c.CanAct(c.Entity(k)))
                owner = k;
            else if (k > noun
                && (_t.Deprel[k] is Deprel.nmod
                    && (demands ? c.Case(k) is "for" || c.Case(k) is "on" && _t.Lemma[noun] is "insistence" && !c.CanAct(c.Entities.AtHead(k))
                        : c.Case(k) is "to" or "of")
                    || _t.Deprel[k] is Deprel.acl && (c.Clause.HasTo(k) || rejects && _t.Xpos[k] is Xpos.VBG && c.Tree.Child(k, Deprel.mark) >= 0)
                    || _t.Deprel[k] is Deprel.acl or Deprel.acl_relcl or Deprel.ccomp && demands && HasThat(k)))
                thing = k;
        }
        // "demands by A, B and some members to cut": the tree may hang the deed on the last of them.
        for (int k = demands && thing < 0 && owner > noun ? c.Tree.FirstChild(owner) : -1; k >= 0; k = c.Tree.NextSibling(k))
        {
            if (_t.Deprel[k] is Deprel.conj && c.Tree.Child(k, Deprel.acl) is >= 0 and int deed && c.Clause.HasTo(deed))
                thing = deed;
        }
        return owner >= 0 && thing >= 0 && c.TimeOf(thing) < 0
            ? new OpenStance(demands ? Stance.Demands : rejects ? Stance.Rejects : Stance.Accepts, owner, noun, thing) : null;
    }

    private bool HasThat(int clause)
    {
        for (int k = c.Tree.FirstChild(clause); k >= 0 && k < clause; k = c.Tree.NextSibling(k))
        {
            if (_t.Deprel[k] is Deprel.mark && _t.Form[k] is "that")
                return true;
        }
        return false;
    }

    // "the return of the soldiers remains conditional on a withdrawal".
    private OpenStance? Conditional(int adjective)
    {
        if (_t.Lemma[adjective] is not ("conditional" or "contingent" or "dependent") || c.IsNegated(adjective) || c.IsInDoubt(adjective))
            return null;
        int subject = c.Clause.OwnSubject(adjective);
        if (subject < 0 && _t.Deprel[adjective] is Deprel.xcomp && _t.Lemma[_t.Head[adjective]] is "remain" or "stay" or "be")
            subject = c.Clause.OwnSubject(_t.Head[adjective]);
        if (subject < 0 || _t.Upos[subject] is not Upos.NOUN || c.CanAct(c.Entities.AtHead(subject)))
            return null;
        int owner = c.Tree.Child(subject, Deprel.nmod_poss);
        if (owner >= 0 && c.CanAct(c.Entity(owner)))
            return new OpenStance(Stance.Accepts, owner, adjective, subject);
        return Speaker(adjective) >= 0 ? new OpenStance(Stance.Accepts, OpenStance.Speaker, adjective, subject) : null;
    }
}
