using Dragoman.Reading;

namespace Dragoman.Findings.Table;

/// <summary>Finds the words that name what may be on the table: nouns ("ceasefire"), frames ("ceasefire deal"), deeds ("release the
/// hostages").</summary>
internal sealed class ProposalMentions(TableContext c)
{
    internal static readonly TableLexicon Lexicon = new("table/proposals.txt");

    // Words between a plan and what it is for, where it is told whose it is.
    private const int LongestOwner = 10;

    private readonly ParsedText _t = c.T;

    /// <summary>What a word names; null for nothing.</summary>
    public ProposalMention? At(int word)
    {
        if (_t.Upos[word] is Upos.VERB)
            return Deed(word);
        if (_t.Upos[word] is not (Upos.NOUN or Upos.PROPN))
            return null;
        string lemma = _t.Upos[word] is Upos.PROPN && _t.Lemma[word].Length > 4 && char.IsUpper(_t.Lemma[word][1]) ? _t.Lemma[word].ToLowerInvariant()
            : _t.Lemma[word];
        string? group = null, pair = null;
        for (int m = Lexicon.Follows(lemma) ? c.Tree.FirstChild(word) : -1; m >= 0 && group is null; m = c.Tree.NextSibling(m))
        {
            // "a complete stop of shooting": the gerund of what stops.
            if ((_t.Deprel[m] is Deprel.compound or Deprel.amod or Deprel.nmod or Deprel.nmod_poss or Deprel.obl
                || m > word && _t.Deprel[m] is Deprel.acl && _t.Xpos[m] is Xpos.VBG && _t.Form[m - 1] is "of")
                && NounGroup(Lexicon.PairGroups(_t.Lemma[m], '>', lemma)) is { } found)
                (group, pair) = (found, $"{_t.Lemma[m]} {lemma}");
        }
        group ??= NounGroup(Lexicon.Groups(lemma));
        // "a cease of the fire", "cease to fire", in damaged copy.
        if (group is null && lemma is "fire"
            && (word > 1 && IsStop(word - 1) || word > 2 && IsStop(word - 2) || word > 3 && IsStop(word - 3) && _t.Form[word - 1] is "the"))
            group = "ceasefire";
        // In a report on a conflict "an agreement" that parties reach is on the table; in one on trade it is not ours.
        if (group is null && c.IsConflict && Lexicon.Has("- accord", lemma) && IsReached(word))
            return new ProposalMention(EndsFighting(word) ? ProposalKind.Ceasefire : ProposalKind.Other, "accord", word, word, true);
        if (group is null || lemma is "withdrawal" or "pullback" or "pullout" or "disengagement" && !IsMilitary(word))
            return null;
        int head = Frame(word);
        ProposalKind kind = Kind(group);
        // "signed a separate agreement": not the one that was told.
        string key = kind is ProposalKind.Other ? pair ?? lemma : group;
        return new ProposalMention(kind, IsSeparate(head) ? $"separate {key}" : key, head, word, head != word || kind is ProposalKind.Other);
    }

    private bool IsSeparate(int noun)
    {
        for (int k = c.Tree.FirstChild(noun); k >= 0 && k < noun; k = c.Tree.NextSibling(k))
        {
            if (_t.Lemma[k] is "separate" or "another")
                return true;
        }
        return false;
    }

    private bool IsStop(int word) =>
        _t.Lemma[word] is "cease" or "ceasing" or "cessation" or "stop" or "stopping" or "halt"
            && (_t.Upos[word] is Upos.NOUN || _t.Lemma[word] is "cease");

    private bool IsReached(int noun)
    {
        int verb = _t.Head[noun];
        // "announced its agreement on the opening": its consent.
        if (verb >= 0 && _t.Lemma[verb] is "announce" && c.Tree.Child(noun, Deprel.nmod_poss) is >= 0 and int own && _t.Upos[own] is Upos.PRON)
            return false;
        return verb >= 0 && _t.Deprel[noun] is Deprel.obj or Deprel.nsubj_pass
            && _t.Lemma[verb] is "reach" or "sign" or "announce" or "initial" or "conclude" or "strike" or "seal" or "clinch" or "finalize"
                or "finalise" or "approve" or "ratify" or "reject"
            && !c.IsNegated(verb) && c.Clause.Subject(verb) is >= 0 and int subject
                && (_t.Deprel[noun] is Deprel.nsubj_pass || c.IsPolitical(c.Entity(subject)));
    }

    /// <summary>Whether a noun takes up what was on the table before: "the idea", "this proposal".</summary>
    public bool IsAnaphor(int word)
    {
        if (_t.Upos[word] is not Upos.NOUN || !Lexicon.Has("- anaphor", _t.Lemma[word]))
            return false;
        for (int d = c.Tree.FirstChild(word); d >= 0; d = c.Tree.NextSibling(d))
        {
            // "the proposal, supported by France": a word by the way.
            if (_t.Deprel[d] is Deprel.acl && d > word + 1 && _t.Form[d - 1] is "," && StanceReader.IsBackingParticiple(_t.Form[d]))
                continue;
            // "backs the deal in principle".
            if (_t.Deprel[d] is Deprel.nmod && _t.Lemma[d] is "principle" && c.Case(d) is "in")
                continue;
            if (_t.Deprel[d] is Deprel.compound or Deprel.amod or Deprel.acl or Deprel.acl_relcl
                || _t.Deprel[d] is Deprel.nmod && c.Case(d) is not "by" and not "from")
                return false;
        }
        int det = c.Tree.Child(word, Deprel.det);
        return det >= 0 && _t.Lemma[det] is "the" or "this" or "that" || Owner(word) >= 0;
    }

    /// <summary>Whether a noun puts something on the table: "proposal", "plan", "deal".</summary>
    public bool IsFrame(int word) => _t.Upos[word] is Upos.NOUN && Lexicon.Has("- frame", _t.Lemma[word]);

    /// <summary>Whether a noun is an agreement by any name.</summary>
    public bool IsAccord(int word) => Lexicon.Has("- accord", _t.Lemma[word]);

    /// <summary>Whether a thing that two have said yes to is an agreement: by its kind, or by one of its nouns.</summary>
    public static bool IsAccordLike(ProposalKind kind, string noun, string topic) =>
        IsDeal(kind) || IsAccordNoun(noun) || IsAccordNoun(topic) || Lexicon.Has("- frame", noun);

    /// <summary>Whether things of a kind are agreed on by two; a withdrawal or the lifting of sanctions is one's own.</summary>
    public static bool IsDeal(ProposalKind kind) =>
        kind is not (ProposalKind.Other or ProposalKind.Withdrawal or ProposalKind.Territory or ProposalKind.SanctionsRelief);

    public static bool IsAccordNoun(string lemma) => Lexicon.Has("- accord", lemma);

    /// <summary>Head word of whose an offer or a plan is ("the rebels' offer"); −1 for nobody's.</summary>
    public int Owner(int anaphor) => c.Tree.Child(anaphor, Deprel.nmod_poss);

    /// <summary>Whether a noun names what may be on the table by itself or with a word in its phrase: "ceasefire", "land swap".</summary>
    public static bool IsNamed(TableContext c, int noun)
    {
        string lemma = c.T.Lemma[noun];
        for (int m = Lexicon.Follows(lemma) ? c.Tree.FirstChild(noun) : -1; m >= 0; m = c.Tree.NextSibling(m))
        {
            if (c.T.Deprel[m] is Deprel.compound or Deprel.amod or Deprel.nmod or Deprel.nmod_poss
                && NounGroup(Lexicon.PairGroups(c.T.Lemma[m], '>', lemma)) is not null)
                return true;
        }
        return NounGroup(Lexicon.Groups(lemma)) is not null;
    }

    private static string? NounGroup(ReadOnlySpan<string> groups)
    {
        foreach (string g in groups)
        {
            if (g.EndsWith(" noun", StringComparison.Ordinal))
                return g[..^5];
        }
        return null;
    }

    // "withdrawal of troops", "the Israeli withdrawal from Gaza", but not a withdrawal from a cup or of money.
    private bool IsMilitary(int noun)
    {
        for (int m = c.Tree.FirstChild(noun); m >= 0; m = c.Tree.NextSibling(m))
        {
            if (_t.Lemma[m] is "troop" or "troops" or "force" or "army" or "soldier" or "military" or "weapon" or "unit" or "settler" or "tank"
                or "mercenary" or "fighter" or "militia" or "warship" or "vessel" or "ship" or "police" or "artillery")
                return true;
            // "of Eritrean and Amhara forces".
            if (_t.Deprel[m] is Deprel.nmod && c.Case(m) is "of" && c.Tree.Child(m, Deprel.conj) is >= 0 and int joined
                && StanceReader.Lexicon.Has("troops", _t.Lemma[joined]))
                return true;
            if (_t.Deprel[m] is Deprel.nmod && c.Case(m) is "from" && (c.IsGround(c.Entity(m)) || c.IsConflict && Lexicon.Has("- land", _t.Lemma[m])))
                return true;
        }
        return false;
    }

    private int Frame(int word)
    {
        int head = _t.Head[word];
        bool modifies = _t.Deprel[word] is Deprel.compound or Deprel.amod
            || _t.Deprel[word] is Deprel.nmod
                && (c.Case(word) is "for" or "of" or "on" or "about"
                    || c.Case(word) is "to" && head >= 0 && _t.Lemma[head] is "proposal" or "plan" or "initiative");
        if (head >= 0 && modifies && _t.Upos[head] is Upos.NOUN && Lexicon.Has("- frame", _t.Lemma[head]))
            return head;
        // "the plan of the envoy for a truce", "the call by the Union for a halt": the tree may hang it on whose plan it is, or on the verb.
        if (c.Case(word) is "for" && _t.Deprel[word] is Deprel.nmod or Deprel.obl && FrameBefore(word) is >= 0 and int plan)
            return plan;
        // "accepted the proposal for a ceasefire": the tree may hang the ceasefire on the verb.
        int before = _t.Deprel[word] is Deprel.obl && c.Case(word) is "for" or "of" or "on" ? c.Tree.Subtree(word).First - 1 : -1;
        return before >= 0 && _t.Head[before] == head && _t.Upos[before] is Upos.NOUN && Lexicon.Has("- frame", _t.Lemma[before]) ? before : word;
    }

    // The noun of somebody's plan whose phrase ends right before "for"; −1 for none.
    private int FrameBefore(int word)
    {
        int first = c.Tree.Subtree(word).First;
        for (int i = first - 1; i >= 0 && first - i < LongestOwner && _t.SentenceOf[i] == _t.SentenceOf[word]
            && _t.Upos[i] is not (Upos.VERB or Upos.AUX or Upos.PUNCT or Upos.CCONJ); i--)
        {
            if (_t.Upos[i] is Upos.NOUN && Lexicon.Has("- frame", _t.Lemma[i])
                && _t.Deprel[i] is Deprel.obj or Deprel.nsubj or Deprel.nsubj_pass or Deprel.obl
                && (c.Tree.Subtree(i).End == first || c.Tree.Subtree(i).End == c.Tree.Subtree(word).End)
                && c.Tree.Child(i, Deprel.nmod) is >= 0 and int owner && c.Case(owner) is "of" or "by" or "from")
                return i;
        }
        return -1;
    }

    private ProposalMention? Deed(int verb)
    {
        if (!Lexicon.Leads(_t.Lemma[verb]))
            return null;
        for (int o = c.Tree.FirstChild(verb); o >= 0; o = c.Tree.NextSibling(o))
        {
            if (_t.Deprel[o] is not (Deprel.obj or Deprel.nsubj_pass or Deprel.obl) && !(_t.Deprel[o] is Deprel.xcomp && _t.Xpos[o] is Xpos.VBG))
                continue;
            // "asked the aid agencies to stop their operations in the camps": no fighting.
            if (_t.Lemma[o] is "operation" && !IsOfArms(o))
                continue;
            foreach (string g in Lexicon.PairGroups(_t.Lemma[verb], '>', _t.Lemma[o]))
            {
                if (g.EndsWith(" deed", StringComparison.Ordinal))
                    return new ProposalMention(Kind(g[..^5]), g[..^5], FrameOfDeed(verb), verb, false);
            }
        }
        return null;
    }

    private bool IsOfArms(int operation)
    {
        for (int k = c.Tree.FirstChild(operation); k >= 0; k = c.Tree.NextSibling(k))
        {
            if (k < operation && _t.Lemma[k] is "military" or "offensive" or "combat" or "ground" or "air" or "hostile" or "armed"
                || k > operation && _t.Deprel[k] is Deprel.nmod && c.Case(k) is "against")
                return true;
        }
        return false;
    }

    // "a plan to stop the fighting": what is made of the plan is made of the deed.
    private int FrameOfDeed(int verb)
    {
        int head = _t.Head[verb];
        return head >= 0 && _t.Deprel[verb] is Deprel.acl && _t.Upos[head] is Upos.NOUN && Lexicon.Has("- frame", _t.Lemma[head]) ? head : verb;
    }

    /// <summary>What kind of thing somebody asks for or refuses that no list knows by name: who goes, who is let go, what is given up.</summary>
    public ProposalKind KindOf(int thing)
    {
        string lemma = _t.Lemma[thing];
        if (_t.Upos[thing] is Upos.NOUN && StanceReader.Lexicon.Has("pact", lemma) && EndsFighting(thing))
            return ProposalKind.Ceasefire;
        // "opposed the withdrawal", in a report on a conflict: of the troops it told of.
        if (_t.Upos[thing] is Upos.NOUN && lemma is "withdrawal" or "pullout" or "pullback" && c.IsConflict && c.Tree.Child(thing, Deprel.nmod) < 0
            && c.Tree.Child(thing, Deprel.det) is >= 0 and int the && _t.Lemma[the] is "the" or "any" or "this" or "such" or "that")
            return ProposalKind.Withdrawal;
        // "insisted on their full withdrawal".
        if (_t.Upos[thing] is Upos.NOUN && lemma is "withdrawal" or "pullout" or "pullback" or "departure" && c.IsConflict
            && c.Tree.Child(thing, Deprel.nmod_poss) is >= 0 and int theirs && _t.Lemma[theirs] is "their"
            && (c.Tree.Child(thing, Deprel.nmod) is var from && (from < 0 || c.Case(from) is "from")))
            return ProposalKind.Withdrawal;
        if (_t.Upos[thing] is Upos.VERB && c.IsConflict)
        {
            // "take its 2,000 soldiers out of the province", "bring the troops home".
            if (IsTakenOut(thing))
                return ProposalKind.Withdrawal;
            // "wants the foreign force gone".
            if (_t.Form[thing] is "gone" && _t.Deprel[thing] is Deprel.xcomp && (c.Clause.OwnSubject(thing) is >= 0 and int goes ? goes
                : c.Tree.Child(_t.Head[thing], Deprel.obj)) is >= 0 and var goer && StanceReader.Lexicon.Has("troops", _t.Lemma[goer]))
                return ProposalKind.Withdrawal;
            // "let Suu Kyi go", "free 985 former guardsmen".
            if (IsLetGo(thing))
                return ProposalKind.PrisonerExchange;
            // "wants the bombing stopped", "their leader freed": what it is done to hangs on the verb above.
            if (_t.Xpos[thing] is Xpos.VBN && _t.Deprel[thing] is Deprel.xcomp && _t.Head[thing] is >= 0 and int wants
                && c.Tree.Child(wants, Deprel.obj) is >= 0 and int done && KindOfDone(thing, done) is { } told)
                return told;
        }
        if (_t.Upos[thing] is Upos.NOUN && c.IsConflict && thing + 1 < _t.Count && _t.Xpos[thing + 1] is Xpos.VBN
            && KindOfDone(thing + 1, thing) is { } passive)
            return passive;
        // "the release of their commander".
        if (_t.Upos[thing] is Upos.NOUN && lemma is "release" && c.IsConflict && c.Tree.Child(thing, Deprel.nmod) is >= 0 and int loose
            && loose > thing && c.Case(loose) is "of" && IsHuman(loose))
            return ProposalKind.PrisonerExchange;
        // "a pull-back from the town", "a full pull-out": nothing else is pulled.
        if (_t.Upos[thing] is Upos.NOUN && c.IsConflict && (lemma is "pullout" or "pullback" or "pull-out" or "pull-back"
            || lemma is "back" or "out" && thing > 1 && _t.Form[thing - 1] is "-" && _t.Form[thing - 2] is "pull"))
            return ProposalKind.Withdrawal;
        // "an immediate and unconditional withdrawal".
        if (_t.Upos[thing] is Upos.NOUN && lemma is "withdrawal" && c.IsConflict && c.Tree.Child(thing, Deprel.nmod) < 0
            && c.Tree.Child(thing, Deprel.amod) is >= 0 and int whole
            && _t.Lemma[whole] is "immediate" or "unconditional" or "full" or "complete" or "total" or "military" or "phased" or "gradual"
                or "speedy" or "partial" or "prompt" or "swift" or "early" or "rapid")
            return ProposalKind.Withdrawal;
        // "an exchange of the captured pilot for the five spies".
        if (_t.Upos[thing] is Upos.NOUN && lemma is "exchange" or "swap" && c.Tree.Child(thing, Deprel.nmod) is >= 0 and int given
            && c.Case(given) is "of" && (Lexicon.Has("- held", _t.Lemma[given]) || c.Tree.Child(given, Deprel.amod) is >= 0 and int caught
                && _t.Lemma[caught] is "captured" or "capture" or "detained" or "detain" or "jailed" or "jail" or "imprisoned" or "imprison"))
            return ProposalKind.PrisonerExchange;
        // "hand over the bodies of the two soldiers".
        if (_t.Upos[thing] is Upos.VERB && lemma is "hand" or "return" or "release" or "give" && c.IsConflict
            && (c.Tree.Child(thing, Deprel.obj) is >= 0 and int dead ? dead : c.Tree.Child(thing, Deprel.obl)) is >= 0 and var remains
            && _t.Lemma[remains] is "body" or "remains" or "corpse" && c.Tree.Child(remains, Deprel.nmod) is >= 0 and int fallen && fallen > remains)
            return ProposalKind.PrisonerExchange;
        // "could back a U.S. pullout": whose troops go.
        if (_t.Upos[thing] is Upos.NOUN && lemma is "withdrawal" or "pullout" or "pullback" && c.IsConflict && IsOfSomebody(thing))
            return ProposalKind.Withdrawal;
        // "demanded that they be removed", behind a word on sanctions.
        if (_t.Upos[thing] is Upos.VERB && Lexicon.Has("- lifting", lemma) && Pronoun(thing) is >= 0 and int them && SanctionBefore(them))
            return ProposalKind.SanctionsRelief;
        if (lemma is "quiet" or "silent" or "fall" && c.Clause.OwnSubject(thing) is >= 0 and int guns && _t.Lemma[guns] is "gun" or "weapon")
            return ProposalKind.Ceasefire;
        if (lemma is "relief" && IsOfSanctions(thing))
            return ProposalKind.SanctionsRelief;
        if (Lexicon.Has("- leaving", lemma) && (_t.Upos[thing] is Upos.NOUN ? IsMilitary(thing) : IsFromGround(thing)))
            return ProposalKind.Withdrawal;
        if (Lexicon.Has("- freeing", lemma) && HasBelow(thing, "- held", 3)
            || lemma is "release" && _t.Upos[thing] is Upos.NOUN && c.Tree.Child(thing, Deprel.nmod_poss) is >= 0 and int held
                && (_t.Upos[held] is Upos.PRON || c.Entities.AtHead(held) is >= 0 and int who && c.Entities.Entities[who].Kind is EntityKind.Person)
                && c.Tree.Child(thing, Deprel.nmod) < 0)
            return ProposalKind.PrisonerExchange;
        // "hand over the bodies of four hostages", "release two Americans held there": somebody is let go.
        if (lemma is "hand" or "return" && _t.Upos[thing] is Upos.VERB && c.Tree.Child(thing, Deprel.obl) is >= 0 and int over
            && c.Case(over) is "over" && (Lexicon.Has("- held", _t.Lemma[over]) || HasBelow(over, "- held", 2)))
            return ProposalKind.PrisonerExchange;
        if (lemma is "release" or "free" or "liberate" && _t.Upos[thing] is Upos.VERB && c.Tree.Child(thing, Deprel.obj) is >= 0 and int freed
            && c.Entities.AtHead(freed) is >= 0 and int person && c.Entities.Entities[person] is { } let
            && (let.Kind is EntityKind.Person || let.Kind is EntityKind.Group && (let.Code is not null || c.Tree.Child(freed, Deprel.nummod) >= 0)))
            return ProposalKind.PrisonerExchange;
        // "called for new sanctions" is no relief.
        if (lemma is "sanction" or "embargo" && c.Tree.Child(thing, Deprel.amod) is >= 0 and int more
            && _t.Lemma[more] is "new" or "further" or "additional" or "more" or "tough" or "tougher" or "fresh" or "severe" or "harsh" or "strong"
                or "crippling" or "heavy")
            return ProposalKind.Other;
        if (lemma is "sanction" or "embargo" || Lexicon.Has("- lifting", lemma) && HasBelow(thing, "- sanction", 3))
            return ProposalKind.SanctionsRelief;
        // "wants foreign forces to leave": the tree may hang what they are to do on them.
        if (_t.Upos[thing] is Upos.NOUN && StanceReader.Lexicon.Has("troops", lemma) && c.Tree.Child(thing, Deprel.acl) is >= 0 and int leaves
            && c.Clause.HasTo(leaves) && StanceReader.Lexicon.Has("leaves", _t.Lemma[leaves]))
            return ProposalKind.Withdrawal;
        // "wants Ethiopian troops out of the town".
        if (_t.Upos[thing] is Upos.NOUN && StanceReader.Lexicon.Has("troops", lemma) && thing + 1 < _t.Count && _t.Form[thing + 1] is "out")
            return ProposalKind.Withdrawal;
        // "cede Crimea".
        if (lemma is "cede" or "relinquish" && c.Tree.Child(thing, Deprel.obj) is >= 0 and int ceded && c.IsGround(c.Entities.AtHead(ceded)))
            return ProposalKind.Territory;
        // "hand sovereignty over the islands to Mauritius".
        if (lemma is "hand" or "transfer" && c.Tree.Child(thing, Deprel.obj) is >= 0 and int handed && _t.Lemma[handed] is "sovereignty")
            return ProposalKind.Territory;
        // "a return to the agreement and a departure from the zone": where one returns to is not given back.
        if (Lexicon.Has("- ceding", lemma)
            && !(lemma is "return" && _t.Upos[thing] is Upos.NOUN && c.Tree.Child(thing, Deprel.nmod) is >= 0 and int back && c.Case(back) is "to")
            && HasBelow(thing, "- land", 3))
            return ProposalKind.Territory;
        if (lemma is "guarantee" or "assurance" && HasBelow(thing, "- security", 1))
            return ProposalKind.SecurityGuarantee;
        // "the idea of swapping the guerrillas for soldiers", "a plan to pull back": what is in it.
        for (int k = _t.Upos[thing] is Upos.NOUN && Lexicon.Has("- frame", lemma) ? c.Tree.FirstChild(thing) : -1; k >= 0; k = c.Tree.NextSibling(k))
        {
            if (k > thing && (_t.Deprel[k] is Deprel.acl && (_t.Xpos[k] is Xpos.VBG || c.Clause.HasTo(k))
                || _t.Deprel[k] is Deprel.nmod && c.Case(k) is "of" or "for" or "on" && _t.Upos[k] is Upos.NOUN
                && !Lexicon.Has("- frame", _t.Lemma[k])))
                return KindOf(k);
        }
        return ProposalKind.Other;
    }

    // What it is that a thing be done: "the bombing stopped"; null for nothing that has a name.
    private ProposalKind? KindOfDone(int participle, int done)
    {
        if (done > participle)
            return null;
        foreach (string g in Lexicon.PairGroups(_t.Lemma[participle], '>', _t.Lemma[done]))
        {
            if (g.EndsWith(" deed", StringComparison.Ordinal))
                return Kind(g[..^5]);
        }
        return _t.Lemma[participle] is "free" or "release" && IsHuman(done) ? ProposalKind.PrisonerExchange : null;
    }

    // Troops that something is done to, and "out", "home" or "back" behind the verb.
    private bool IsTakenOut(int verb)
    {
        if (c.Tree.Child(verb, Deprel.obj) is not (>= 0 and int troops) || troops < verb)
            return false;
        // "will vacate its posts"; "quit his post" is of an office.
        if (_t.Lemma[verb] is "vacate" or "evacuate" or "leave" or "abandon")
            return (_t.Xpos[troops] is Xpos.NNS || _t.Lemma[verb] is "vacate" or "evacuate") && Lexicon.Has("- post", _t.Lemma[troops]);
        if (!StanceReader.Lexicon.Has("troops", _t.Lemma[troops]) || !Lexicon.Has("- moving", _t.Lemma[verb]))
            return false;
        for (int k = c.Tree.FirstChild(verb); k >= 0; k = c.Tree.NextSibling(k))
        {
            if (k > verb && (_t.Form[k] is "out" or "home" or "back" or "away" || _t.Deprel[k] is Deprel.obl && c.Case(k) is "out"))
                return true;
        }
        return false;
    }

    private bool IsLetGo(int verb)
    {
        if (_t.Lemma[verb] is "let")
        {
            int go = c.Tree.Child(verb, Deprel.ccomp) is >= 0 and int clause ? clause : c.Tree.Child(verb, Deprel.xcomp);
            int whom = go < 0 ? -1 : c.Clause.OwnSubject(go) is >= 0 and int own ? own : c.Tree.Child(verb, Deprel.obj);
            return go > verb && _t.Lemma[go] is "go" && c.Tree.Child(go, Deprel.obl) < 0 && c.Tree.Child(go, Deprel.xcomp) < 0
                && whom >= 0 && IsHuman(whom);
        }
        return _t.Lemma[verb] is "free" or "liberate" && c.Tree.Child(verb, Deprel.obj) is >= 0 and int freed && freed > verb && IsHuman(freed);
    }

    private bool IsHuman(int noun) =>
        Lexicon.Has("- human", _t.Lemma[noun]) || Lexicon.Has("- held", _t.Lemma[noun])
            || c.Entities.AtHead(noun) is >= 0 and int who && c.Entities.Entities[who] is { Kind: EntityKind.Person };

    private bool IsOfSomebody(int noun)
    {
        for (int k = c.Tree.FirstChild(noun); k >= 0 && k < noun; k = c.Tree.NextSibling(k))
        {
            if (_t.Deprel[k] is Deprel.compound or Deprel.amod or Deprel.nmod_poss && c.Entity(k) is >= 0 and int who && c.IsPolitical(who))
                return true;
        }
        return false;
    }

    // "they be removed", "remove them": the pronoun; −1 for none.
    private int Pronoun(int verb)
    {
        int thing = c.Tree.Child(verb, Deprel.nsubj_pass) is >= 0 and int passive ? passive : c.Tree.Child(verb, Deprel.obj);
        return thing >= 0 && _t.Upos[thing] is Upos.PRON && _t.Lemma[thing] is "they" or "it" or "them" ? thing : -1;
    }

    private bool SanctionBefore(int pronoun)
    {
        for (int i = pronoun - 1; i >= _t.Sentences[Math.Max(0, _t.SentenceOf[pronoun] - 2)].First; i--)
        {
            if (_t.Upos[i] is Upos.NOUN && Lexicon.Has("- sanction", _t.Lemma[i]) && (_t.Xpos[i] is Xpos.NNS) == _t.Lemma[pronoun] is not "it")
                return true;
        }
        return false;
    }

    // "relief from sanctions": the tree may hang the sanctions on the verb.
    private bool IsOfSanctions(int relief)
    {
        for (int k = c.Tree.FirstChild(_t.Head[relief] >= 0 ? _t.Head[relief] : relief); k >= 0; k = c.Tree.NextSibling(k))
        {
            if (k > relief && k - relief < 5 && c.Case(k) is "from" && Lexicon.Has("- sanction", _t.Lemma[k]))
                return true;
        }
        return HasBelow(relief, "- sanction", 3);
    }

    // "a deal that stops the war", "a settlement ending six weeks of fighting": what it does is what it is.
    private bool EndsFighting(int pact)
    {
        for (int k = c.Tree.FirstChild(pact); k >= 0; k = c.Tree.NextSibling(k))
        {
            if (k < pact || _t.Deprel[k] is not (Deprel.acl or Deprel.acl_relcl))
                continue;
            int verb = _t.Lemma[k] is "mean" or "aim" or "intend" or "design" && c.Tree.Child(k, Deprel.xcomp) is >= 0 and int deed ? deed : k;
            if (Ends(verb))
                return true;
        }
        // "signed a settlement ending six weeks of fighting": the tree may hang "ending" on the verb.
        return pact + 1 < _t.Count && _t.Xpos[pact + 1] is Xpos.VBG && _t.Head[pact + 1] == _t.Head[pact] && Ends(pact + 1);
    }

    private bool Ends(int verb) =>
        Lexicon.Has("- ending", _t.Lemma[verb]) && !c.IsNegated(verb) && c.Tree.Child(verb, Deprel.obj) is >= 0 and int what
            && (Lexicon.Has("- fighting", _t.Lemma[what]) || IsSpanOfFighting(what));

    private bool IsSpanOfFighting(int span)
    {
        for (int k = _t.Lemma[span] is "day" or "week" or "month" or "round" or "spell" ? c.Tree.FirstChild(span)
            : -1; k >= 0; k = c.Tree.NextSibling(k))
        {
            if (k > span && Lexicon.Has("- fighting", _t.Lemma[k]))
                return true;
        }
        return false;
    }

    // "withdraw from the cities", "leave Lebanon", "pull its troops out".
    private bool IsFromGround(int verb)
    {
        bool off = _t.Lemma[verb] is "withdraw" or "retreat" or "evacuate"
            || _t.Lemma[verb] is "leave" or "depart" && c.Tree.Child(verb, Deprel.obj) < 0
            || _t.Lemma[verb] is "pull" && c.Tree.Child(verb, Deprel.compound_prt) >= 0;
        // "that Russian mercenaries leave the north": who goes says what it is.
        off |= _t.Lemma[verb] is "leave" or "depart" && c.Clause.OwnSubject(verb) >= 0
            && (c.Tree.Child(verb, Deprel.obj) > verb || c.Tree.Child(verb, Deprel.obl) > verb);
        // "wants foreign forces to leave": those who are to.
        int goer = _t.Deprel[verb] is Deprel.xcomp or Deprel.advcl && c.Clause.HasTo(verb) && _t.Head[verb] is >= 0 and int asks
            && c.Tree.Child(asks, Deprel.obj) is >= 0 and int asked && asked > asks && asked < verb ? asked : c.Subject(verb);
        if (off && goer is >= 0 and int who
            && _t.Lemma[who] is "troop" or "troops" or "force" or "army" or "soldier" or "fighter" or "unit" or "militia" or "mercenary"
                or "peacekeeper")
            return true;
        for (int k = c.Tree.FirstChild(verb); k >= 0; k = c.Tree.NextSibling(k))
        {
            if (k > verb && _t.Deprel[k] is Deprel.obj or Deprel.obl
                && (_t.Lemma[k] is "troop" or "troops" or "force" or "army" or "soldier" or "fighter" or "weapon" or "base"
                    || Lexicon.Has("- land", _t.Lemma[k])
                    || c.IsGround(c.Entities.AtHead(k)) && (_t.Deprel[k] is Deprel.obj || c.Case(k) is "from" or "of" or "out")))
                return true;
        }
        return false;
    }

    private bool HasBelow(int word, string group, int depth)
    {
        for (int k = c.Tree.FirstChild(word); k >= 0; k = c.Tree.NextSibling(k))
        {
            if (Lexicon.Has(group, _t.Lemma[k]) && _t.Deprel[k] is not (Deprel.nsubj or Deprel.obl_agent)
                || depth > 1 && _t.Upos[k] is Upos.NOUN or Upos.PROPN or Upos.NUM
                    && _t.Deprel[k] is Deprel.obj or Deprel.nmod or Deprel.nmod_poss or Deprel.conj or Deprel.nsubj_pass
                    && HasBelow(k, group, depth - 1))
                return true;
        }
        return false;
    }

    private static ProposalKind Kind(string group) => group switch
    {
        "ceasefire" => ProposalKind.Ceasefire,
        "withdrawal" => ProposalKind.Withdrawal,
        "prisoner_exchange" => ProposalKind.PrisonerExchange,
        "sanctions_relief" => ProposalKind.SanctionsRelief,
        "aid" => ProposalKind.Aid,
        "territory" => ProposalKind.Territory,
        "energy" => ProposalKind.Energy,
        "security_guarantee" => ProposalKind.SecurityGuarantee,
        _ => ProposalKind.Other,
    };
}
