using Dragoman.Findings.Entities;
using Dragoman.Reading;
using Dragoman.Text;

namespace Dragoman.Findings.Table;

/// <summary>Who may hold ground, and the line that says that somebody does: since when, and by whose word.</summary>
internal sealed partial class ControlFinder
{
    // "the Russians", "Kurds": a people by its name alone.
    private bool IsPeople(int entity) =>
        entity >= 0 && c.IsConflict && c.Entities.Entities[entity] is { Kind: EntityKind.Group, Sector: "CVL" } e
            && e.Spellings.Exists(static s => char.IsUpper(s[0]) && s[^1] is 's' && !s.Contains(' ', StringComparison.Ordinal));

    // Troops and rebels, not envoys or a convoy.
    private bool IsFighting(int word) =>
        IsMen(word) || IsBand(word) || CrewOf(word) >= 0
            || c.Entity(word) is >= 0 and int who && c.Entities.Entities[who].Sector is "MIL" or "REB" or "UAF" or "SEP" or "INS"
                && c.Entities.Entities[who].Kind is EntityKind.Group or EntityKind.Organization
        || IsArmedAgent(word) && RoleNouns.Shared.TryFind(_t.Lemma[word], true, out _, out string? arms) && arms is "MIL" or "REB"
            && _t.Lemma[word] is not "convoy";

    // "Russian" of "Russian tanks": whose they are; −1 for what is no armour or nobody's.
    private int CrewOf(int machines)
    {
        if (machines < 0 || !Lexicon.Has("crews", _t.Lemma[machines]) || c.Entities.AtHead(machines) >= 0)
            return -1;
        for (int k = c.Tree.FirstChild(machines); k >= 0 && k < machines; k = c.Tree.NextSibling(k))
        {
            if (_t.Deprel[k] is Deprel.amod or Deprel.compound or Deprel.nmod_poss && IsArmed(c.Entity(k)))
                return k;
        }
        return -1;
    }

    // "A breakaway group under Prince Johnson", "an alliance of ethnic armies": in a report on a conflict.
    private bool IsBand(int word) =>
        word >= 0 && IsWar && Lexicon.Has("bands", _t.Lemma[word]) && _t.Upos[word] is Upos.NOUN && c.Entities.AtHead(word) is >= 0 and int band
            && c.Entities.Entities[band] is { Kind: EntityKind.Group or EntityKind.Organization, Sector: null };

    // "his" of "his men had left the town": a commander; −1 for nobody in arms.
    private int LordOf(int men) =>
        c.Tree.Child(men, Deprel.nmod_poss) is >= 0 and int his && _t.Upos[his] is Upos.PRON && c.Entity(his) is >= 0 and int lord
            && c.Entities.Entities[lord] is { Kind: EntityKind.Person, Sector: "REB" or "MIL" or "UAF" or "SEP" or "INS" }
                or { Kind: EntityKind.Organization or EntityKind.Group, Sector: "REB" or "MIL" or "UAF" or "SEP" or "INS" }
                or { Kind: EntityKind.Country } ? his : -1;

    // "Haftar's men", "Renamo men": in a report on a conflict, who fights for him or it.
    private bool IsMen(int word) =>
        word >= 0 && IsWar && _t.Lemma[word] is "man" && _t.Xpos[word] is Xpos.NNS && LordOf(word) >= 0
        || word >= 0 && c.IsConflict && _t.Lemma[word] is "man" && _t.Xpos[word] is Xpos.NNS
        && c.Tree.Child(word, Deprel.amod) is >= 0 and int quality
            && _t.Lemma[quality] is "armed"
        || word >= 0 && c.IsConflict && _t.Lemma[word] is "man" && _t.Xpos[word] is Xpos.NNS
            && (c.Tree.Child(word, Deprel.nmod_poss) is >= 0 and int lord ? lord : c.Tree.Child(word, Deprel.compound) is >= 0 and int before ? before
                : c.Tree.Child(word, Deprel.amod)) is >= 0 and int whose
            && _t.Upos[whose] is Upos.PROPN && c.Entities.AtHead(whose) is >= 0 and int leader
            && c.Entities.Entities[leader].Kind is EntityKind.Person or EntityKind.Organization;

    // "supporters of the ousted president seized the port", "the tribes took the oilfields": in a report on a conflict.
    private bool IsPartisan(int word) =>
        word >= 0 && c.IsConflict
            && (Lexicon.Has("partisans", _t.Lemma[word])
                || _t.Lemma[word] is "they" && c.Entity(word) is >= 0 and int who
                    && c.Entities.Entities[who].Mentions is [{ } first, ..] && Lexicon.Has("partisans", _t.Lemma[first.Head]));

    // "the Croatian National Guard": a body of which no list knows, called as armed ones are.
    private bool IsNamedArmed(int word) =>
        c.IsConflict && c.Entity(word) is >= 0 and int who
            && c.Entities.Entities[who] is { Kind: EntityKind.Organization, Sector: null } body && IsArmedName(body);

    // "his troops" are a commander's.
    private bool IsArmedAgent(int word)
    {
        int entity = c.Entity(word);
        return IsMen(word) || CrewOf(word) >= 0 || IsArmed(entity)
            || entity >= 0 && c.Entities.Entities[entity] is { Kind: EntityKind.Person, Sector: "MIL" or "REB" or "UAF" or "GOV" }
                && _t.Upos[word] is Upos.NOUN && RoleNouns.Shared.TryFind(_t.Lemma[word], true, out _, out string? sector)
                && sector is "MIL" or "REB";
    }

    private bool IsArmed(int entity) =>
        entity >= 0 && c.IsUnknownBody(entity)
            // "the Rwandan Patriotic Front": a party by what it has become.
            || entity >= 0 && c.Entities.Entities[entity] is { Kind: EntityKind.Organization, Sector: "PTY", Code: not null } front
            && IsArmedName(front)
                && c.IsConflict
            || entity >= 0 && c.Entities.Entities[entity] is { } e && (e.Kind is EntityKind.Country or EntityKind.Group or EntityKind.Organization)
                && (e.Sector is "MIL" or "REB" or "GOV" or "UAF" or "SEP" or "INS" || e.Code is not null && e.Sector is null or "COP");

    // Each of those whom "and" joins to a holder has each of the places that "and" joins to the ground.
    private void Add(int ground, int holder, ControlKind kind, int word)
    {
        if (ground < 0 || holder < 0)
            return;
        AddAlone(ground, holder, kind, word);
        List<int>? joined = JoinedTo(ground, word);
        for (int k = c.Tree.FirstChild(holder); k >= 0; k = c.Tree.NextSibling(k))
        {
            if (k < holder || _t.Deprel[k] is not Deprel.conj || _t.Upos[k] is not (Upos.NOUN or Upos.PROPN) || !(IsArmed(c.Entity(k))
                || IsPeople(c.Entity(k)))
                || c.Entity(k) == c.Entity(holder))
                continue;
            AddAlone(ground, k, kind, word);
            for (int j = 0; j < (joined?.Count ?? 0); j++)
                AddAlone(joined![j], k, kind, word);
        }
        for (int j = 0; j < (joined?.Count ?? 0); j++)
            AddAlone(joined![j], holder, kind, word);
        // "Ethiopian and Eritrean troops": of two states.
        if (OtherState(holder) is not (>= 0 and int other) || other == ground)
            return;
        AddHolder(ground, other, kind, word);
        for (int j = 0; j < (joined?.Count ?? 0); j++)
            AddHolder(joined![j], other, kind, word);
    }

    // "Eritrean" of "Ethiopian and Eritrean troops"; −1 for none.
    private int OtherState(int troops)
    {
        for (int k = IsFighting(troops) ? c.Tree.FirstChild(troops) : -1; k >= 0 && k < troops; k = c.Tree.NextSibling(k))
        {
            if (_t.Deprel[k] is not (Deprel.amod or Deprel.compound) || c.Tree.Child(k, Deprel.conj) is not (>= 0 and int second) || second > troops
                || c.Entities.AtHead(k) is not (>= 0 and int one) || c.Entities.AtHead(second) is not (>= 0 and int two) || one == two)
                continue;
            if (c.Entities.Entities[one] is { Kind: EntityKind.Country, Sector: null }
                && c.Entities.Entities[two] is { Kind: EntityKind.Country, Sector: null })
                return c.Party(c.Entity(troops)) == two ? one : two;
        }
        return -1;
    }

    // "is retreating from Benkovac and Obrovac", "parts of X and Y": the ground that "and" joins to a place in the clause of a word; null for none.
    private List<int>? JoinedTo(int ground, int word)
    {
        int first = -1;
        foreach (Mention m in c.Entities.Entities[ground].Mentions)
        {
            if (m.Type is not MentionType.Pronoun && _t.SentenceOf[m.Head] == _t.SentenceOf[word]
                && (first < 0 || Math.Abs(m.Head - word) < Math.Abs(first - word)))
                first = m.Head;
        }
        List<int>? joined = null;
        for (int at = first, level = 0; at >= 0 && level < 2; level++)
        {
            for (int k = c.Tree.FirstChild(at); k >= 0; k = c.Tree.NextSibling(k))
            {
                if (k > at && _t.Deprel[k] is Deprel.conj)
                    AddJoined(k, joined ??= [ground]);
                // "Kabul, Mazar-i-Sharif and Jalalabad": the tree may take the second of three for what the first is.
                if (k > at && _t.Deprel[k] is Deprel.appos && _t.Upos[k] is Upos.PROPN && c.Tree.Child(k, Deprel.conj) is >= 0 and int third
                    && third > k && _t.Upos[third] is Upos.PROPN && Ground(k) is >= 0 and int second)
                {
                    (joined ??= [ground]).Add(second);
                    AddJoined(third, joined);
                }
            }
            at = _t.Deprel[at] is Deprel.nmod && c.Case(at) is "of" && _t.Head[at] is >= 0 and int kind && kind != word && _t.Upos[kind] is Upos.NOUN
                && (Lexicon.Has("town", _t.Lemma[kind]) || Lexicon.Has("area", _t.Lemma[kind])) ? kind : -1;
        }
        joined?.RemoveAt(0);
        // "Both villages remained under their control".
        if (_several is { } several && _severalIn == _t.SentenceOf[word] && several[0] == ground)
            (joined ??= []).AddRange(several.Skip(1));
        return joined;
    }

    private void AddAlone(int ground, int holder, ControlKind kind, int word)
    {
        // "Russian tanks remained in the town": whose they are.
        if (CrewOf(holder) is >= 0 and int crew)
            holder = crew;
        if (_t.Lemma[holder] is "man" && LordOf(holder) is >= 0 and int lord)
            holder = lord;
        if (Lexicon.Has("no holder", _t.Lemma[holder]))
            return;
        int who = c.Entity(holder);
        if (who >= 0 && CalledBefore(who, word) is >= 0 and int body1)
            who = body1;
        // "They" are who fights; officials or a state that were named last are not who took the town: rather left out than guessed.
        if (holder >= 0 && _t.Upos[holder] is Upos.PRON && _t.Lemma[holder] is "they" && who >= 0 && c.Entities.Entities[who] is { } they
            && (they.Kind is EntityKind.Country || they.Sector is not (null or "REB" or "MIL" or "UAF" or "SEP")))
            return;
        // "Amhara forces must leave Tigray, which they have occupied": the armed ones in the clause above.
        bool above = false;
        for (int at = holder >= 0 && _t.Upos[holder] is Upos.PRON && _t.Lemma[holder] is "they" ? _t.Head[holder]
            : -1, level = 0; at >= 0 && level < 5 && !above; at = _t.Head[at], level++)
        {
            if (_t.Upos[at] is not Upos.VERB || c.Clause.OwnSubject(at) is not (>= 0 and int armed) || armed >= holder || !IsFighting(armed))
                continue;
            who = c.Entity(armed);
            above = true;
        }
        // "The ELN has lost ground there, while it still holds stretches of Arauca": where "it" finds nobody, the armed ones above.
        for (int at = holder >= 0 && _t.Upos[holder] is Upos.PRON && _t.Lemma[holder] is "it" && who < 0 ? _t.Head[holder]
            : -1, level = 0; at >= 0 && level < 5 && who < 0; at = _t.Head[at], level++)
        {
            if (_t.Upos[at] is Upos.VERB && c.Clause.OwnSubject(at) is >= 0 and int force && force < holder
                && (IsFighting(force) || _t.Lemma[force].ToLowerInvariant() is "government" or "army" && IsArmed(c.Entity(force))))
                who = c.Entity(force);
        }
        // "the Syrian Democratic Forces said they had driven the others out": who says so.
        if (!above && holder >= 0 && _t.Lemma[holder] is "they" && _t.Upos[holder] is Upos.PRON && c.StatementOf(word) is >= 0 and int s
            && c.Statements[s].Speaker is { } body && body != who && IsArmed(body)
            && c.Entities.Entities[body] is { Kind: EntityKind.Organization or EntityKind.Group } && c.Statements[s].Source is { } source
            && _t.Text[source.End - 1] is 's' or 'S')
            who = body;
        // "Kyiv lost most of the land": a capital that takes or loses is its state, where the report names it.
        if (ground >= 0 && who >= 0 && !c.CanAct(who) && holder >= 0
            && _t.Deprel[holder] is Deprel.nsubj or Deprel.obl_agent or Deprel.nmod or Deprel.nmod_poss && c.StateOfCapital(who) is >= 0 and int ruled
            && ruled != ground)
            who = ruled;
        // "It already controls two more": whoever took the ground told in the sentence before.
        if (who < 0 && _t.Upos[holder] is Upos.PRON && _t.Lemma[holder] is "it" or "they" && _lastTold >= 0 && c.StatementOf(holder) < 0
            && _t.SentenceOf[holder] - _t.SentenceOf[_lastTold] == 1 && _lastKind is ControlKind.Gains or ControlKind.Holds)
            who = _lastHolder;
        if (ground >= 0 && who >= 0 && c.CanAct(who) && who != ground && (IsPower(who) || IsMen(holder) || IsPartisan(holder))
            && !IsNameless(ground))
        {
            // Delegates are secured as well.
            if (_t.Lemma[word] is not "secure" || IsArmed(who))
                AddHolder(ground, who, kind, word);
        }
    }

    // "M23" of "M23 rebels, who took the town": the tree may part the name from those whose it is; −1 for none.
    private int CalledBefore(int group, int word)
    {
        if (c.Entities.Entities[group] is not { Kind: EntityKind.Group, Code: null, Sector: "REB" or "MIL" or "UAF" or "SEP" } fighters)
            return -1;
        foreach (Mention m in fighters.Mentions)
        {
            if (m.Type is MentionType.Nominal && m.Head > 0 && m.Head < word && _t.SentenceOf[m.Head] == _t.SentenceOf[word]
                && _t.SentenceOf[m.Head - 1] == _t.SentenceOf[word] && _t.Upos[m.Head - 1] is Upos.PROPN
                && c.Entities.AtHead(m.Head - 1) is >= 0 and int body
                && c.Entities.Entities[body] is { Kind: EntityKind.Organization, Sector: "REB" or "UAF" or "SEP" })
                return body;
        }
        return -1;
    }

    // "its last base".
    private bool IsNameless(int ground) =>
        c.Entities.Entities[ground] is { Kind: EntityKind.Facility, Name: { } name } && name.AsSpan().IndexOfAnyInRange('A', 'Z') < 0
            && (name is "bases" or "plant" or "bridge" or "base" or "headquarters" or "camp" or "building" or "post" or "station" or "office"
                || name.EndsWith(" base", StringComparison.Ordinal) || name.EndsWith(" bases", StringComparison.Ordinal));

    // Lawmakers win seats, not ground.
    private bool IsPower(int entity) => c.Entities.Entities[entity] is not { Kind: EntityKind.Person, Sector: "LEG" } && IsHolder(entity);

    private bool IsHolder(int entity) =>
        c.IsPolitical(entity) || c.IsUnknownBody(entity)
            || c.Entities.Entities[entity] is { Kind: EntityKind.Organization, Sector: null } && c.IsConflict
                && IsArmedName(c.Entities.Entities[entity])
            || c.Entities.Entities[entity] is { Kind: EntityKind.Group } e
                && (e.Sector is not ("CVL" or "BUS" or "MED")
                    || e is { Sector: "CVL", Code: not null }
                        && e.Spellings.Exists(static s => char.IsUpper(s[0]) && !s.Contains(' ', StringComparison.Ordinal)));

    // "HDK", "Fast Support Forces": in a report on a conflict, a body of which no list knows whose it is.
    private static bool IsArmedName(Entity body)
    {
        ReadOnlySpan<char> last = body.Name.AsSpan(body.Name.LastIndexOf(' ') + 1);
        return last.Length is > 2 and < 7 && !last.ContainsAnyExceptInRange('A', 'Z')
            || last is "Forces" or "Force" or "Powers" or "Army" or "Front" or "Movement" or "Brigade" or "Brigades" or "Militia" or "Guard"
                or "Alliance";
    }

    private void AddHolder(int ground, int holder, ControlKind kind, int word)
    {
        int party = c.Party(OwnOf(LedBy(holder, word), word));
        // A state's own army on its own ground, of which no part was named.
        if (party == ground)
            return;
        (_lastGround, _lastTold, _lastHolder, _lastKind) = (ground, word, party, kind);
        _told.Add((ground, word));
        // "The desert, which Morocco holds, is claimed by the front": a claim to ground is no word on who holds it.
        int? source = c.StatementOf(word) is >= 0 and int s && !IsClaimTo(c.Statements[s])
            ? IsFellow(c.Statements[s], holder) ? holder : c.Statements[s].Speaker : Claimant(word);
        // "fell under Houthi control in 2014": the tree hangs the year from the verb.
        int dated = _t.Upos[word] is Upos.NOUN && _t.Deprel[word] is Deprel.obl && c.DateBelow(word) < 0 && _t.Head[word] >= 0 ? _t.Head[word] : word;
        string? since = (c.DateSince(dated) is >= 0 and int from ? from : c.DateBelow(dated)) is >= 0 and int t ? c.Times[t].Value : null;
        since ??= c.DateBeforeWhen(word) is >= 0 and int when ? c.Times[when].Value : null;
        TextSpan evidence = c.Phrase(word);
        ControlChange? same = _found.Find(k => k.Place == ground && k.Holder == party && k.Change == kind);
        if (same is null)
            _found.Add(same = new ControlChange { Place = ground, Holder = party, Change = kind });
        same.Since ??= since;
        if (source is { } speaker && !same.AccordingTo.Contains(speaker))
            same.AccordingTo.Add(speaker);
        if (!same.Evidence.Contains(evidence))
            same.Evidence.Add(evidence);
    }

    // "The Taliban said that their fighters had reached it": where "their" is nobody's, theirs who say so.
    private int LedBy(int group, int word)
    {
        if (c.Entities.Entities[group] is not { Kind: EntityKind.Group, Code: null } || c.Entities.Entities[group].Mentions is not [{ } first, ..]
            || first.Type is not MentionType.Nominal || c.Tree.Child(first.Head, Deprel.nmod_poss) is not (>= 0 and int whose)
            || _t.Upos[whose] is not Upos.PRON || _t.Lemma[whose] is not ("their" or "its" or "his" or "they" or "it" or "he")
            || c.Entities.AtHead(whose) >= 0
            || c.StatementOf(first.Head) is not (>= 0 and int s) || c.Statements[s].Speaker is not { } speaker || speaker == group)
            return group;
        return IsArmed(speaker) && IsPower(speaker) ? speaker : group;
    }

    // "Our forces hold the town", in somebody's words: his side does.
    private int OwnOf(int holder, int word)
    {
        foreach (Mention m in c.Entities.Entities[holder].Mentions)
        {
            if (m.Type is MentionType.Nominal && _t.SentenceOf[m.Head] == _t.SentenceOf[word]
                && c.Tree.Child(m.Head, Deprel.nmod_poss) is >= 0 and int our && _t.Lemma[our] is "our" or "my" or "we" or "I"
                && c.StatementOf(m.Head) is >= 0 and int s && c.Statements[s].Speaker is { } speaker)
                return speaker;
        }
        return holder;
    }

    // "Both the army and the front claimed to hold the town": each for itself.
    private bool IsFellow(Statement s, int holder) =>
        s is { Source: { } source, Speaker: { } speaker } && speaker != holder
            && c.Entities.Entities[holder].Mentions.Exists(m => m.Span.Start >= source.Start && m.Span.End <= source.End
                && _t.Deprel[m.Head] is Deprel.conj && _t.Head[m.Head] is >= 0 and int first && c.Entities.AtHead(first) == speaker);

    private bool IsClaimTo(Statement s)
    {
        if (s.Cue is not { } cue)
            return false;
        for (int i = _t.FirstFrom(cue.Start); i < _t.Count && _t.Span[i].Start <= cue.End; i++)
        {
            if (_t.Lemma[i] is "claim" && _t.Upos[i] is Upos.VERB && c.Clause.IsPassive(i) && c.Tree.Child(i, Deprel.ccomp) < 0)
                return true;
        }
        return false;
    }

    // "Russia claimed on Sunday to have taken the village".
    private int? Claimant(int word) =>
        _t.Deprel[word] is Deprel.xcomp or Deprel.ccomp or Deprel.advcl or Deprel.acl && _t.Head[word] is >= 0 and int cue
            && _t.Lemma[cue] is "claim" or "say" or "report" or "announce" or "accuse" or "allege" or "boast" or "declare"
            && c.Entity(c.Subject(cue)) is >= 0 and int who ? who : null;
}
