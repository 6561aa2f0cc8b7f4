using Dragoman.Findings.Entities;
using Dragoman.Reading;
using Dragoman.Text;

namespace Dragoman.Findings.Table;

/// <summary>Who may hold ground, and the line that says that somebody does: since when, and by whose word.</summary>
internal sealed partial class ControlFinder
{
    // "Syrian and Turkish troops", "India and Pakistan hold", "claimed by both China and Vietnam": each of them does.
    private void AddPeers(int ground, int agent, ControlKind kind, int verb)
    {
        for (int k = agent < 0 ? -1 : c.Tree.FirstChild(agent); k >= 0; k = c.Tree.NextSibling(k))
        {
            if (k > agent && _t.Deprel[k] is Deprel.conj && _t.Upos[k] is Upos.NOUN or Upos.PROPN && IsArmed(c.Entity(k))
                && c.Entity(k) != c.Entity(agent))
                Add(ground, k, kind, verb);
        }
    }

    // "the Russians", "Kurds": a people by its name alone.
    private bool IsPeople(int entity) =>
        entity >= 0 && c.IsConflict && c.Entities.Entities[entity] is { Kind: EntityKind.Group, Sector: "CVL" } e
            && e.Spellings.Exists(static s => char.IsUpper(s[0]) && s[^1] is 's' && !s.Contains(' ', StringComparison.Ordinal));

    // Troops and rebels, not envoys or a convoy.
    private bool IsFighting(int word) =>
        IsMen(word)
            || c.Entity(word) is >= 0 and int who && c.Entities.Entities[who].Sector is "MIL" or "REB" or "UAF" or "SEP" or "INS"
                && c.Entities.Entities[who].Kind is EntityKind.Group or EntityKind.Organization
        || IsArmedAgent(word) && RoleNouns.Shared.TryFind(_t.Lemma[word], true, out _, out string? arms) && arms is "MIL" or "REB"
            && _t.Lemma[word] is not "convoy";

    // "Haftar's men", "Renamo men": in a report on a conflict, who fights for him or it.
    private bool IsMen(int word) =>
        word >= 0 && c.IsConflict && _t.Lemma[word] is "man" && _t.Xpos[word] is Xpos.NNS && c.Tree.Child(word, Deprel.amod) is >= 0 and int quality
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
        return IsMen(word) || IsArmed(entity)
            || entity >= 0 && c.Entities.Entities[entity] is { Kind: EntityKind.Person, Sector: "MIL" or "REB" or "UAF" or "GOV" }
                && _t.Upos[word] is Upos.NOUN && RoleNouns.Shared.TryFind(_t.Lemma[word], true, out _, out string? sector)
                && sector is "MIL" or "REB";
    }

    private bool IsArmed(int entity) =>
        entity >= 0 && c.IsUnknownBody(entity)
            || entity >= 0 && c.Entities.Entities[entity] is { } e && (e.Kind is EntityKind.Country or EntityKind.Group or EntityKind.Organization)
                && (e.Sector is "MIL" or "REB" or "GOV" or "UAF" or "SEP" or "INS" || e.Code is not null && e.Sector is null or "COP");

    private void Add(int ground, int holder, ControlKind kind, int word)
    {
        if (holder >= 0 && Lexicon.Has("no holder", _t.Lemma[holder]))
            return;
        int who = c.Entity(holder);
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
            if (_t.Upos[at] is Upos.VERB && c.Clause.OwnSubject(at) is >= 0 and int force && force < holder && IsFighting(force))
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
        if (ground >= 0 && who >= 0 && c.CanAct(who) && who != ground && (IsPower(who) || IsMen(holder) || IsPartisan(holder))
            && !IsNameless(ground))
        {
            // Delegates are secured as well.
            if (_t.Lemma[word] is not "secure" || IsArmed(who))
                AddHolder(ground, who, kind, word);
        }
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
        int party = c.Party(OwnOf(holder, word));
        // A state's own army on its own ground, of which no part was named.
        if (party == ground)
            return;
        (_lastGround, _lastTold, _lastHolder) = (ground, word, party);
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
        same.Evidence.Add(evidence);
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
