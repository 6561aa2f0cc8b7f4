using Dragoman.Reading;

namespace Dragoman.Findings.Table;

/// <summary>Engagements told in the word order of another language, read by that order: "A on Friday in Doha with B met", "in Hatay with B on Tuesday
/// had been".</summary>
internal sealed partial class EngagementFinder
{
    // "A and, in Cairo, with B on Saturday met": everything stands before the verb.
    private bool ReadLast(int verb)
    {
        string lemma = _t.Lemma[verb];
        bool takes = Lexicon.Has("- takes last", lemma);
        bool together = lemma is "come" && verb + 1 < _t.Count && _t.Form[verb + 1] is "together";
        int held = HeldBefore(verb);
        if (!takes && !together && held < 0 && !Lexicon.Has("- comes last", lemma) || !_c.IsConflict
            || _t.Xpos[verb] is not (Xpos.VBD or Xpos.VBN or Xpos.VB) || _c.Clause.IsPassive(verb)
            || EngagementStatusReader.IsUnwanted(_c, Lexicon, verb))
            return false;
        ClauseOrder order = new(_c);
        if (!order.IsLast(together ? verb + 1 : verb))
            return false;
        int start = order.Start(verb);
        order.Read(start, verb);
        EngagementMention m =
            new() { Form = held >= 0 ? FormOfNoun(held, _t.Lemma[held], out _) ?? EngagementForm.Talks : together ? EngagementForm.Meeting : FormLast(lemma, order), Word = verb, Evidence = _t.Span[verb], HasWith = true };
        if (!AddEither(m, order.Parts, start, takes, lemma))
            return false;
        _circumstances.Read(m, verb, verb);
        Situate(m, order);
        AddRow(m, verb);
        return true;
    }

    // "A has on Sunday with B telephoned", "A has on Sunday the president B met": with whom, or whom.
    private bool AddEither(EngagementMention m, List<ClauseOrder.Part> parts, int start, bool takes, string lemma)
    {
        if (takes ? AddTaker(m, parts) : AddCompany(m, parts, start))
            return true;
        m.Participants.Clear();
        return takes ? lemma is "telephone" or "phone" && AddCompany(m, parts, start) : lemma is "meet" && AddTaker(m, parts);
    }

    // "A to Oslo on Sunday travelled": where one goes stands before the verb.
    private bool ReadTravelLast(EngagementMention m, int verb)
    {
        ClauseOrder order = new(_c);
        if (!_c.IsConflict || !order.IsLast(verb) || _c.IsNegated(verb))
            return false;
        order.Read(order.Start(verb), verb);
        foreach (ClauseOrder.Part part in order.Parts)
        {
            if (part.Preposition is "to" or "into" && _c.SiteAt(part.Head) is >= 0 and int site)
                m.Place ??= site;
        }
        if (m.Place is null)
            return false;
        if (m.Participants.Count == 0 && order.Parts is [{ Preposition: "" } first, ..] && IsTraveller(first.Entity))
            m.Participants.Add(first.Entity);
        if (order.Time >= 0)
            m.DateBy(_c.Times[order.Time]);
        return true;
    }

    // "A with B in Antalya on Friday negotiations has conducted": what is held stands right before the verb; −1 for none.
    private int HeldBefore(int verb)
    {
        int i = verb - 1;
        while (i > 0 && _t.Upos[i] is Upos.AUX)
            i--;
        return i > 0 && Lexicon.Has("held governor", _t.Lemma[verb]) && _t.Upos[i] is Upos.NOUN
            && FormOfNoun(i, _t.Lemma[i], out _) is not (null or EngagementForm.Visit or EngagementForm.PressConference)
            && _c.Tree.Child(verb, Deprel.nsubj) != i ? i : -1;
    }

    // "who received on Monday in Tripoli the Italian minister B": where the tree finds not both, those before the verb and those behind it.
    private bool ReadAround(int verb, EngagementForm form)
    {
        if (form is EngagementForm.Visit || !_c.IsConflict || !_c.IsDone(verb) || _c.Clause.HasTo(verb) || _t.Xpos[verb] is Xpos.VBG)
            return false;
        ClauseOrder order = new(_c);
        int start = order.Start(verb);
        order.Read(start, verb);
        EngagementMention m = new() { Form = order.HasPhone ? EngagementForm.Call : form, Word = verb, Evidence = _t.Span[verb], HasWith = true };
        if (!AddFirst(m, order.Parts, start))
            return false;
        int before = order.Parts.Count;
        order.Read(verb + 1, order.End(verb));
        bool takes = Lexicon.Has("- takes last", _t.Lemma[verb]) || _t.Lemma[verb] is "meet";
        for (int k = before; k < order.Parts.Count; k++)
        {
            ClauseOrder.Part part = order.Parts[k];
            if ((part.Preposition is "with" || takes && part.Preposition is "") && IsParty(part.Entity)
                && _c.Entities.Entities[part.Entity].Kind is EntityKind.Person && !m.Participants.Contains(part.Entity))
                m.Participants.Add(part.Entity);
        }
        if (m.Participants.Count < 2)
            return false;
        _circumstances.Read(m, verb, verb);
        Situate(m, order);
        AddRow(m, verb);
        return true;
    }

    // The first that follows no preposition.
    private bool AddFirst(EngagementMention m, List<ClauseOrder.Part> parts, int start)
    {
        int subject = _t.Xpos[start] is Xpos.WP or Xpos.WDT ? _c.Entity(start)
            : parts.Find(p => p.Preposition is "") is { Head: > 0 } first
                || parts.Count > 0 && parts[0].Preposition is "" && (first = parts[0]).Head >= 0 ? first.Entity : -1;
        if (!IsParty(subject))
            return false;
        m.Participants.Add(subject);
        return true;
    }

    private static EngagementForm FormLast(string lemma, ClauseOrder order) =>
        order.HasPhone || lemma is "telephone" or "phone" ? EngagementForm.Call
        : Lexicon.Has("visit verb", lemma) ? EngagementForm.Visit
        : Lexicon.Has("meeting verb", lemma) || Lexicon.Has("- takes last", lemma) ? EngagementForm.Meeting : EngagementForm.Talks;

    // Who and with whom: the first that follows no preposition, and each behind "with"; false where one of the two is missing.
    private bool AddCompany(EngagementMention m, List<ClauseOrder.Part> parts, int start)
    {
        // "who last week in Sochi with B had met".
        int subject = parts.Count > 0 && parts[0].Preposition is "" ? parts[0].Entity : _c.Entity(start);
        if (_t.Xpos[start] is Xpos.WP or Xpos.WDT)
            subject = _c.Entity(start);
        if (!IsParty(subject))
            return false;
        m.Participants.Add(subject);
        string before = "";
        foreach (ClauseOrder.Part part in parts)
        {
            bool joined = before is "with" && part.Preposition is "with";
            before = part.Preposition;
            if (part.Preposition is "with" && IsParty(part.Entity) && !m.Participants.Contains(part.Entity))
                m.Participants.Add(part.Entity);
            // "A and B in Paris with C met".
            else if (part.Preposition is "" && !joined && IsBeside(part.Head) && IsParty(part.Entity) && !m.Participants.Contains(part.Entity))
                m.Participants.Add(part.Entity);
        }
        return parts.Exists(p => p.Preposition is "with" && IsParty(p.Entity) && p.Entity != subject);
    }

    // "and" stands before the phrase of a word.
    private bool IsBeside(int head) =>
        _c.Tree.Subtree(head).First is > 0 and int first && (_t.Upos[first] is Upos.CCONJ || _t.Upos[first - 1] is Upos.CCONJ);

    // "The president of A the rebel leader B on Saturday has received": the first is the host.
    private bool AddTaker(EngagementMention m, List<ClauseOrder.Part> parts)
    {
        foreach (ClauseOrder.Part part in parts)
        {
            if (part.Preposition is "" && m.Participants.Count < 2 && _c.Entities.Entities[part.Entity].Kind is EntityKind.Person
                && IsParty(part.Entity) && !m.Participants.Contains(part.Entity))
                m.Participants.Add(part.Entity);
        }
        return m.Participants.Count == 2;
    }

    // "in Hatay with the ambassador B on Tuesday had been", "who was on Sunday in Managua", "was with B at tea in the embassy on Saturday": nothing
    // but with whom, where and when.
    private void ReadBeen(int be)
    {
        if (_t.Lemma[be] is not "be" || _t.Xpos[be] is not (Xpos.VBD or Xpos.VBN) || !_c.IsConflict || _t.Deprel[be] is Deprel.aux or Deprel.aux_pass
            || _c.IsNegated(be) || _c.IsNegated(Math.Max(_t.Head[be], 0)) || !IsCutBehind(be))
            return;
        ClauseOrder order = new(_c);
        int start = order.Start(be);
        order.Read(start, be);
        if (order.HasThing)
            return;
        int end = order.End(be);
        // "was on the phone with B".
        bool onPhone = be + 3 < _t.Count && _t.Form[be + 1] is "on"
            && (_t.Lemma[be + 2] is "phone" or "telephone" || _t.Lemma[be + 3] is "phone" or "telephone");
        order.Read(be + 1, end);
        if (HasGathering(be + 1, end))
            return;
        EngagementMention m =
            new() { Form = onPhone ? EngagementForm.Call : EngagementForm.Meeting, Word = be, Evidence = _t.Span[be], HasWith = true };
        Situate(m, order);
        if (order.HasThing || m.Date is not { Length: > 0 } day || !char.IsAsciiDigit(day[0]) && day[0] is not 'X')
            return;
        if (!AddCompany(m, order.Parts, start) || !m.Participants.TrueForAll(p => _c.Entities.Entities[p].Kind is EntityKind.Person))
        {
            m.Form = EngagementForm.Visit;
            m.HasWith = false;
            if (m.Participants.Count != 1 || m.Place is not { } site || !m.Participants.TrueForAll(IsTraveller)
                || _c.Entities.Entities[m.Participants[0]].Code is not { } code || code == _c.Entities.Entities[site].Code)
                return;
        }
        Add(m);
    }

    // "was in Pyongyang for talks with B": told by its noun.
    private bool HasGathering(int first, int end)
    {
        for (int i = first; i < end; i++)
        {
            if (_t.Upos[i] is Upos.NOUN && FormOfNoun(i, _t.Lemma[i], out _) is not null)
                return true;
        }
        return false;
    }

    // "travels to Delhi on Sunday and to Islamabad on Monday", "will visit Cairo and Amman": a visit to each, with the day that is its own.
    private void AddStops(EngagementMention of, int word)
    {
        if (of.Place is null || of.Participants.Count == 0 || of.Status is EngagementStatus.Denied)
            return;
        for (int k = _c.Tree.FirstChild(word); k >= 0; k = _c.Tree.NextSibling(k))
        {
            // The tree may join the second to the verb.
            if (k > word && _t.Deprel[k] is Deprel.conj && _c.Case(k) is "to")
                AddStop(of, word, k);
            if (k < word || _t.Deprel[k] is not (Deprel.obl or Deprel.obj or Deprel.nmod) || _c.SiteAt(k) != of.Place)
                continue;
            for (int stop = _c.Tree.FirstChild(k); stop >= 0; stop = _c.Tree.NextSibling(stop))
            {
                if (_t.Deprel[stop] is Deprel.conj)
                    AddStop(of, word, stop);
            }
        }
    }

    private void AddStop(EngagementMention of, int word, int stop)
    {
        if (_t.Upos[stop] is not Upos.PROPN || _c.SiteAt(stop) is not (>= 0 and int site) || site == of.Place || !_c.IsGround(site))
            return;
        EngagementMention m =
            new() { Form = of.Form, Word = word, Evidence = _t.SpanOf(stop, stop + 1), Place = site, Status = of.Status, IsApart = true };
        m.Participants.AddRange(of.Participants);
        if (_c.DateBelow(stop) is >= 0 and int day)
            m.DateBy(_c.Times[day]);
        Add(m);
    }

    // Behind "was" stands a phrase of place or time, or nothing.
    private bool IsCutBehind(int be) => be + 1 >= _t.Count || _t.Upos[be + 1] is Upos.ADP or Upos.PUNCT || _c.TimeOf(be + 1) >= 0;

    private bool IsParty(int entity) => entity >= 0 && _c.CanAct(entity) && _c.IsActor(entity);

    // The place and the day that stand in the clause, where the tree has none.
    private void Situate(EngagementMention m, ClauseOrder order)
    {
        foreach (ClauseOrder.Part part in order.Parts)
        {
            if (m.Place is null && part.Preposition is "in" or "at" or "near" && _c.SiteAt(part.Head) is >= 0 and int site)
                m.Place = site;
        }
        if (m.Date is null && order.Time >= 0)
            m.DateBy(_c.Times[order.Time]);
    }
}
