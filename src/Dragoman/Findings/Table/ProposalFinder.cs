using Dragoman.Reading;
using Dragoman.Text;

namespace Dragoman.Findings.Table;

/// <summary>Finds what is on the table, who backs it, and what each party makes of it under which conditions.</summary>
/// <remarks>A thing is on the table when somebody proposes it, takes a stance on it or asks for it; a ceasefire that is merely told of is not.
/// Examples: spec/table.md.</remarks>
internal sealed partial class ProposalFinder
{
    private sealed class Draft(Proposal proposal)
    {
        public Proposal Proposal { get; } = proposal;
        public bool IsOnTable { get; set; }

        /// <summary>Lemma of the noun that it was first called by.</summary>
        public string Noun { get; init; } = "";

        /// <summary>Whether it was first told by a verb: "would not fire".</summary>
        public bool IsDeed { get; init; }

        /// <summary>Lemma of the noun inside a frame: "treaty" of "the text of a treaty".</summary>
        public string Topic { get; init; } = "";

        /// <summary>To whom it was offered, by the clause that puts it on the table.</summary>
        public List<int>? OfferedTo { get; set; }

        public bool Is(string noun) => Noun == noun || Topic == noun;
    }

    // Sentences from the last word about a thing to "the offer", and to "the treaty", of which a report seldom has two.
    private const int FarthestAnaphor = 4, FarthestAccord = 12;

    private readonly TableContext _c;
    private readonly ParsedText _t;
    private readonly ProposalMentions _mentions;
    private readonly StanceReader _stances;
    private readonly ConditionReader _conditions;
    private readonly PartyReader _parties;
    private readonly OpenPositions _open;
    private readonly ProposalLabels _labels;
    private readonly ProposalBackers _backers;
    private readonly Dictionary<string, Draft> _drafts = new(StringComparer.Ordinal);
    private readonly List<Draft> _order = [];
    private readonly HashSet<int> _told = [];
    private readonly Dictionary<string, (int Noun, Draft Draft)> _owned = new(StringComparer.Ordinal);
    private Draft? _last;
    private int _lastSentence = -1;

    // The draft that somebody said yes to last, and the word that says so.
    private (Draft Draft, int Predicate)? _accepted;

    public ProposalFinder(TableContext context)
    {
        (_c, _t) = (context, context.T);
        _mentions = new ProposalMentions(context);
        _stances = new StanceReader(context);
        _conditions = new ConditionReader(context);
        _parties = new PartyReader(context);
        _open = new OpenPositions(context, _conditions);
        _labels = new ProposalLabels(context, _conditions);
        _backers = new ProposalBackers(context, _parties);
    }

    public List<Proposal> Find()
    {
        foreach (SentenceRange s in _t.Sentences)
        {
            for (int i = s.First; i < s.End; i++)
            {
                if (_mentions.At(i) is { } mention)
                    ReadMention(mention);
                else if (_order.Count > 0 && AreaAgain(i) is { } area)
                    ReadStance(area, i, i);
                else if (_last is not null && _mentions.IsAnaphor(i) && !IsEarlier(i)
                    && _t.SentenceOf[i] - _lastSentence <= (_mentions.IsAccord(i) ? FarthestAccord : FarthestAnaphor) && TakenUp(i) is { } again
                    && IsOwners(again.Proposal, i))
                {
                    _backers.AddOwnBackers(i, false, again.Proposal);
                    if (_backers.AddPresented(i, again.Proposal))
                        again.IsOnTable = true;
                    ReadStance(again, i, i);
                }
                else if (_last is not null && IsAfterthought(i) && !IsOfOpen(i) && _stances.ReadRelative(i) is { } endorsed)
                    ReadStance(_last, endorsed, i);
                else if (_last is not null && IsItAgain(i) && !IsOfOffer(i, s.First))
                    ReadStance(ItOf(i), i, i);
                else if (_last is not null && _t.Upos[i] is Upos.NOUN && StanceReader.IsConditionNoun(_t.Lemma[i]))
                    ReadConditionNoun(i);
            }
            for (int i = s.First; i < s.End && _c.IsConflict; i++)
            {
                ReadUnderPlan(i);
                ReadSpan(i);
                ReadEllipsis(i);
                if (_last is not null && IsAfterthought(i) && _stances.ReadRelative(i) is { } endorsed && !_told.Contains(endorsed.Predicate))
                    ReadStance(_last, endorsed, i);
                if (_last is not null && IsItAgain(i) && IsOfOffer(i, s.First))
                    ReadStance(_last, i, i);
                if (_open.Read(i) is not { } stance || _told.Contains(i) && IsTold(stance.Thing))
                    continue;
                ReadOpen(stance);
                for (int k = stance.IsList ? _c.Tree.FirstChild(stance.Thing) : -1; k >= 0; k = _c.Tree.NextSibling(k))
                {
                    if (_t.Deprel[k] is Deprel.conj or Deprel.appos or Deprel.parataxis && k > stance.Thing && !_c.CanAct(_c.Entities.AtHead(k))
                        && (_t.Upos[k] is Upos.NOUN || _t.Upos[k] is Upos.VERB && _t.Upos[stance.Thing] is Upos.VERB
                            || _t.Upos[k] is Upos.VERB && ProposalMentions.Lexicon.Has("- leaving", _t.Lemma[k])
                                && _c.Clause.OwnSubject(k) > stance.Thing))
                        ReadOpen(stance with { Thing = k });
                }
                // "calls for a return to the accord and for the departure of the troops".
                for (int k = !stance.IsList && _t.Upos[stance.Thing] is Upos.NOUN && stance.Stance is Stance.Demands && stance.Predicate >= 0
                    ? _c.Tree.FirstChild(stance.Thing) : -1; k >= 0; k = _c.Tree.NextSibling(k))
                {
                    if (k > stance.Thing && _t.Deprel[k] is Deprel.conj && _t.Upos[k] is Upos.NOUN && Known(k) is null
                        && _mentions.KindOf(k) is var kind and not ProposalKind.Other && kind != _mentions.KindOf(stance.Thing))
                        ReadOpen(stance with { Thing = k });
                }
                // "demands that Ukraine give up its ambitions and withdraw from the region": two things.
                for (int k = _t.Upos[stance.Thing] is Upos.VERB && stance.Stance is Stance.Demands or Stance.Accepts && !stance.IsOnLast
                    ? _c.Tree.FirstChild(stance.Thing) : -1; k >= 0; k = _c.Tree.NextSibling(k))
                {
                    if (k > stance.Thing && _t.Deprel[k] is Deprel.conj && _t.Upos[k] is Upos.VERB && _t.Xpos[k] == _t.Xpos[stance.Thing]
                        && !_c.IsNegated(k) && _c.Clause.OwnSubject(k) < 0 && _mentions.At(k) is null
                        && _mentions.KindOf(k) is var kind and not ProposalKind.Other && kind != _mentions.KindOf(stance.Thing))
                        ReadOpen(stance with { Thing = k });
                }
            }
            for (int i = s.First; i < s.End && _c.IsConflict; i++)
            {
                ReadTruce(i);
                ReadBehind(i);
                ReadPaper(i);
            }
            if (_c.IsConflict)
                ReadLooseConditions(s);
            _recent.Clear();
        }
        List<Proposal> proposals = _order.FindAll(static d => d.IsOnTable).ConvertAll(static d => d.Proposal);
        // Stable, so that two with the same first words keep their order.
        return [.. proposals.OrderBy(First)];
    }

    // "an area of protection around the plant … agrees on the area": what was told by a longer name; null for none.
    private Draft? AreaAgain(int noun)
    {
        if (_t.Upos[noun] is not Upos.NOUN || !ProposalMentions.Lexicon.Has("- area", _t.Lemma[noun]) || !IsDefinite(noun)
            || _c.Tree.Child(noun, Deprel.nmod) is >= 0 and int of && _c.Case(of) is not "on" || _c.Tree.Child(noun, Deprel.amod) >= 0
            || _c.Tree.Child(noun, Deprel.compound) >= 0)
            return null;
        return OfTopic(_t.Lemma[noun]);
    }

    private Draft? OfTopic(string lemma) => _order.FindLast(d => d.Topic == lemma);

    // "India offered to free them; Pakistan accepted it": of what was offered or asked for before it in its sentence, which is read after the things
    // known by name.
    private bool IsOfOffer(int it, int first)
    {
        for (int k = it - 1; _c.IsConflict && k >= first; k--)
        {
            if (_t.Upos[k] is Upos.VERB && _t.Head[it] != k
                && (StanceReader.Lexicon.Has("offers", _t.Lemma[k]) || StanceReader.Lexicon.Has("asks", _t.Lemma[k]))
                && _open.Read(k) is { IsOnLast: false } open && open.Thing < it && (open.IsOffer || open.Stance is Stance.Demands))
                return true;
        }
        return false;
    }

    // What is known by name, or one thing with it, was read with its name; "the release of its assets and the lifting of sanctions" are two.
    private bool IsTold(int thing)
    {
        if (_t.Upos[thing] is not Upos.NOUN || Known(thing) is not null || _mentions.IsAnaphor(thing) || _mentions.IsFrame(thing))
            return true;
        int other = _c.Tree.Child(thing, Deprel.conj);
        return other < 0 || Known(other) is null;
    }

    // "opposes a ceasefire along current lines, a proposal that Kyiv endorsed": the noun behind the comma is the thing told before it.
    private bool IsAfterthought(int noun) =>
        _t.Upos[noun] is Upos.NOUN && _t.Deprel[noun] is Deprel.appos or Deprel.parataxis && _t.SentenceOf[noun] == _lastSentence && noun > 1
            && _t.Form[noun - 1] is "a" or "an" && _t.Form[noun - 2] is "," && _mentions.IsFrame(noun);

    // "requires the payment of salaries, a demand that the government rejects": of what is asked there, which is read after the things known by name.
    private bool IsOfOpen(int noun) =>
        _c.IsConflict && _t.Deprel[noun] is Deprel.appos && _t.Head[noun] is >= 0 and int thing && thing < noun && _mentions.At(thing) is null
            && _t.Head[thing] is >= 0 and int verb && _t.Upos[verb] is Upos.VERB && _open.Read(verb) is { } open && open.Thing == thing;

    // "The plan would halt fighting for six months": that is how long it is to last.
    private void ReadSpan(int verb)
    {
        if (_t.Upos[verb] is Upos.VERB && _last is not null && !_c.IsNegated(verb) && (_c.HasModal(verb, "would") || _c.HasModal(verb, "will"))
            && ProposalMentions.Lexicon.Has("- ending", _t.Lemma[verb]) && _c.Clause.OwnSubject(verb) is >= 0 and int subject
            && _mentions.IsAnaphor(subject) && TakenUp(subject) is { IsOnTable: true } plan)
            plan.Proposal.Duration ??= _labels.Span(verb);
    }

    // "Vucic accepted it, but Kurti did not": he has not said yes to the same thing.
    private void ReadEllipsis(int verb)
    {
        if (_t.Lemma[verb] is not ("do" or "have") || _t.Upos[verb] is not (Upos.VERB or Upos.AUX) || !_c.IsNegated(verb)
            || _t.Deprel[verb] is Deprel.aux || _accepted is not { } accepted || _t.SentenceOf[accepted.Predicate] != _t.SentenceOf[verb]
            || verb - accepted.Predicate is < 2 or > 24 || _c.Clause.OwnSubject(verb) is not (>= 0 and int subject) || subject < accepted.Predicate)
            return;
        for (int k = _c.Tree.FirstChild(verb); k >= 0; k = _c.Tree.NextSibling(k))
        {
            if (k > verb && _t.Deprel[k] is Deprel.obj or Deprel.xcomp or Deprel.ccomp or Deprel.obl)
                return;
        }
        bool but = false;
        for (int i = accepted.Predicate + 1; i < subject; i++)
            but |= _t.Form[i] is "but" or "while" or "though" or "although" or "whereas";
        foreach (int who in but ? _parties.Parties(subject, verb).FindAll(_parties.IsParty) : [])
            AddStance(accepted.Draft.Proposal, who, Stance.Rejects, verb, verb);
    }

    // "He should travel on Thursday, according to his office": what his own people say he will do is no demand on him.
    private bool IsOwnPlan(OpenStance open)
    {
        if (open.Stance is not Stance.Demands || _t.Upos[open.Thing] is not Upos.VERB || _c.StatementOf(open.Thing) is not (>= 0 and int s)
            || _c.Statements[s].Source is not { } source || _c.Clause.OwnSubject(open.Thing) is not (>= 0 and int subject)
            || _c.Entity(subject) is not (>= 0 and int self))
            return false;
        for (int i = _t.FirstFrom(source.Start); i < _t.Count && _t.Span[i].Start < source.End; i++)
        {
            if (_t.Deprel[i] is Deprel.nmod_poss && _t.Upos[i] is Upos.PRON && _c.Entities.AtHead(i) == self)
                return true;
        }
        return false;
    }

    private bool IsDefinite(int noun) => _c.Tree.Child(noun, Deprel.det) is >= 0 and int det && _t.Lemma[det] is "the" or "this";

    private void ReadOpen(OpenStance open)
    {
        if (IsOwnPlan(open))
            return;
        // "brushed aside an appeal for a truce": the truce.
        if (open.Stance is Stance.Rejects or Stance.Accepts && !open.IsOnLast && _t.Upos[open.Thing] is Upos.NOUN
            && StanceReader.Lexicon.Has("demands noun", _t.Lemma[open.Thing]) && _open.Called(open.Thing) is >= 0 and int called)
            open = open with { Thing = called };
        // "tied its approval of the truce to a withdrawal": the truce.
        if (open.Stance is Stance.AcceptsIf && !open.IsOnLast && _t.Upos[open.Thing] is Upos.NOUN && StanceReader.IsConsent(_t.Lemma[open.Thing])
            && Approved(open) is >= 0 and int approved)
            open = open with { Thing = approved };
        // "is prepared to accept the plan", "refuses to sign the deal": the plan.
        if (!open.IsOnLast && open.Stance is not Stance.Demands && _t.Upos[open.Thing] is Upos.VERB
            && Paper(open.Thing, open.Thing == open.Predicate) is >= 0 and int paper)
            open = open with { Thing = paper };
        // "would accept to release detainees": the release.
        if (!open.IsOnLast && open.Stance is Stance.Accepts or Stance.AcceptsIf && _t.Upos[open.Thing] is Upos.VERB
            && _t.Lemma[open.Thing] is "accept" or "agree" or "consent" && _c.Tree.Child(open.Thing, Deprel.xcomp) is >= 0 and int deed
            && deed > open.Thing && _c.Clause.HasTo(deed))
            open = open with { Thing = deed };
        // What is told only behind a word is not what the word takes up.
        Draft? again = (_last is not null || _owned.Count > 0) && _mentions.IsAnaphor(open.Thing) && !IsEarlier(open.Thing)
            && TakenUp(open.Thing) is { } taken
            && IsOwners(taken.Proposal, open.Thing) && (First(taken.Proposal) is var first && (first == int.MaxValue
            || first <= _t.Span[open.Thing].Start))
            ? taken : Demanded(open.Thing);
        // "did not sign the same document": each signed one.
        if (open.Stance is Stance.Rejects && _t.Upos[open.Thing] is Upos.NOUN && _c.Tree.Child(open.Thing, Deprel.amod) is >= 0 and int same
            && _t.Lemma[same] is "same")
            return;
        // "would stay in the zone": the withdrawal that was asked for; where none was, nothing is refused.
        if (open.Stance is Stance.Rejects && open.Thing == open.Predicate && _t.Lemma[open.Thing] is "stay" or "remain")
        {
            again = _order.FindLast(static d => d.IsOnTable && d.Proposal.Kind is ProposalKind.Withdrawal);
            if (again is null)
                return;
        }
        if (_t.Upos[open.Thing] is Upos.NOUN || open.Stance is not Stance.Demands)
            again ??= WithdrawalAgain(open.Thing);
        // "hailed a decisive step": what was told before is the step; nothing of the kind is on the table by itself.
        if (again is null && open.Stance is Stance.Accepts && StanceReader.Lexicon.Has("praise", _t.Lemma[open.Thing])
            && _t.Upos[open.Thing] is Upos.NOUN && _c.Tree.Child(open.Thing, Deprel.det) is >= 0 and int det && _t.Form[det] is "a" or "an")
        {
            again = _last is { IsOnTable: true } && _t.SentenceOf[open.Thing] - _lastSentence <= FarthestAnaphor ? _last : null;
            if (again is null)
                return;
        }
        // "welcomed the move": what was told before it; by itself it says nothing.
        if (again is null && IsBareMove(open))
        {
            again = _last is { IsOnTable: true } && _t.SentenceOf[open.Thing] - _lastSentence <= 1 ? _last : null;
            if (again is null)
                return;
        }
        // "is split over the offer, and has yet to give its answer": the sentence names it.
        if (again is null && open.IsOnLast && OfferBefore(open) is >= 0 and int offer)
            (open, again) = (open with { Thing = offer, IsOnLast = false }, _last is not null && _mentions.IsAnaphor(offer) ? TakenUp(offer) : null);
        // "It is a good basis," he said of the proposal.
        if (again is null && _t.Upos[open.Thing] is Upos.PRON or Upos.DET && _c.SaidOf(open.Thing) is >= 0 and int about)
            (open, again) = (open with { Thing = about, IsOnLast = false }, _last is not null && _mentions.IsAnaphor(about) ? TakenUp(about) : null);
        // "has given its consent": to the agreement, where there is one.
        if (again is null && open.IsOnLast && !open.IsAnswer && _t.Upos[open.Thing] is not Upos.PRON)
            again = Accord(open.Thing);
        // "is open to that", "has given its consent": what was told before.
        if (again is null && (open.IsOnLast || _t.Upos[open.Thing] is Upos.PRON or Upos.DET))
        {
            again = _last is { IsOnTable: true }
                && _t.SentenceOf[open.Thing] - _lastSentence <= (open.IsOnLast && !open.IsAnswer ? FarthestAnaphor : 1) ? _last : null;
            if (again is null || open.IsAnswer && !IsOfAnother(again.Proposal, open))
                return;
        }
        // "The president's call is a provocation": what it is held to be.
        if (open.Stance is Stance.Demands && _t.Upos[open.Thing] is Upos.NOUN && StanceReader.Lexicon.Has("critical", _t.Lemma[open.Thing])
            && _t.Head[open.Predicate < 0 ? open.Thing : open.Predicate] is >= 0 and int held
            && (held == open.Thing || _t.Deprel[open.Thing] is Deprel.conj))
            return;
        // "talks to consider a unity government": what they are for.
        if (open.Stance is Stance.Undecided && open.Predicate >= 0 && _c.Clause.HasTo(open.Predicate)
            && _t.Deprel[open.Predicate] is Deprel.advcl or Deprel.acl)
            return;
        List<int> parties = _parties.Parties(open.Party, open.Predicate);
        // "The Front, which seeks a vote, has dismissed it": nobody answers what he himself asks for.
        if (again is not null && open.Stance is Stance.Accepts or Stance.Rejects && (open.IsOnLast || _t.Upos[open.Thing] is Upos.PRON)
            && again.Proposal.Positions.Exists(p => p.Stance is Stance.Demands && parties.Exists(e => _c.Party(e) == p.Party)))
        {
            again = AnswerableBefore(again, open.Predicate);
            if (again is null)
                return;
        }
        bool protests = open.Party >= 0 && StanceReader.Lexicon.Has("protests", _t.Lemma[open.Party]);
        if (!protests)
            parties.RemoveAll(e => !_parties.IsParty(e)
                || _c.Entities.Entities[e] is { Kind: EntityKind.Group, Code: null, Sector: "CVL" or "MED" or "BUS" or "REF" }
                    && !_parties.IsToldByKind(_c.Entities.Entities[e]));
        if (open.Stance is Stance.Demands && open.Predicate >= 0)
            RemoveAsked(open.Predicate, parties);
        if (parties.Count == 0)
            return;
        // "has yet to respond to the proposal": the one told before.
        if (again is not null)
        {
            Take(again, open, parties, _t.Span[open.Thing]);
            return;
        }
        // "There will be no ceasefire": a thing known by name; "respect the ceasefire" is about it as well.
        if ((Known(open.Thing) ?? Carried(open.Thing)) is { } known)
        {
            Take(DraftOf(known), open, parties, _t.Span[open.Thing]);
            return;
        }
        if (open.Stance is Stance.Accepts && SameAccord(open.Thing, parties) is { } accord)
        {
            Take(accord, open, parties, _t.Span[open.Thing]);
            return;
        }
        TextSpan label = _labels.OpenLabel(open);
        string key = _labels.OpenKey(open);
        if (!_drafts.TryGetValue(key, out Draft? draft))
        {
            ProposalKind kind = _mentions.KindOf(open.Thing);
            _drafts[key] = draft =
                new Draft(new Proposal { Kind = kind, Label = _labels.Name(open, label, kind) })
                {
                    IsOnTable = true,
                    Noun = _t.Lemma[open.Thing],
                    IsDeed = _t.Upos[open.Thing] is Upos.VERB,
                };
            _order.Add(draft);
        }
        Take(draft, open, parties, label);
    }

    // What a consent is to, which the tree may hang on the verb that ties it to its price; −1 for nothing.
    private int Approved(OpenStance open)
    {
        foreach (int of in (ReadOnlySpan<int>)[open.Thing, open.Predicate])
        {
            for (int k = of < 0 ? -1 : _c.Tree.FirstChild(of); k >= 0; k = _c.Tree.NextSibling(k))
            {
                if (k > open.Thing && k != open.Condition && _t.Upos[k] is Upos.NOUN && _t.Deprel[k] is Deprel.nmod or Deprel.obl
                    && _c.Case(k) is "of" or "to" or "for" && _c.TimeOf(k) < 0 && (open.Condition < 0 || k < open.Condition))
                    return k;
            }
        }
        return -1;
    }

    private bool IsBareMove(OpenStance open)
    {
        int noun = open.Thing;
        if (open.Stance is not (Stance.Accepts or Stance.Rejects) || _t.Upos[noun] is not Upos.NOUN
            || _t.Lemma[noun] is not ("move" or "step" or "gesture" or "announcement" or "development") || !IsDefinite(noun))
            return false;
        for (int k = _c.Tree.FirstChild(noun); k >= 0; k = _c.Tree.NextSibling(k))
        {
            if (_t.Deprel[k] is Deprel.compound or Deprel.acl or Deprel.acl_relcl or Deprel.nmod or Deprel.nmod_poss)
                return false;
        }
        return true;
    }

    // "offered the kidnappers safe passage", "offered a truce to the rebels".
    private List<int>? OfferedTo(int verb, int thing)
    {
        for (int k = _c.Tree.FirstChild(verb); k >= 0; k = _c.Tree.NextSibling(k))
        {
            if (k > verb && k != thing && (_t.Deprel[k] is Deprel.obj or Deprel.iobj || _t.Deprel[k] is Deprel.obl && _c.Case(k) is "to")
                && _c.CanAct(_c.Entity(k)))
            {
                List<int> asked = [];
                _c.AddEntities(k, asked);
                return asked;
            }
        }
        return null;
    }

    // The paper that a verb of consent is about; −1 for none.
    private int Paper(int verb, bool isOwn)
    {
        // "will not go along with it unless …" is told of the verb itself; "is ready not to sign" of another.
        if (_c.IsNegated(verb) && !isOwn || _c.Clause.IsPassive(verb))
            return -1;
        int thing = StanceReader.Lexicon.Has("to paper", _t.Lemma[verb]) && _c.Tree.Child(verb, Deprel.obj) is >= 0 and int paper ? paper
            : PaperBehind(verb);
        return thing > verb && _t.Upos[thing] is Upos.NOUN && !_c.CanAct(_c.Entities.AtHead(thing))
            && !StanceReader.Lexicon.Has("demands noun", _t.Lemma[thing])
            && (StanceReader.Lexicon.Has("pact", _t.Lemma[thing]) || StanceReader.Lexicon.Has("answered", _t.Lemma[thing])
                || StanceReader.Lexicon.Has("papers", _t.Lemma[thing]) || _mentions.IsFrame(thing) || _mentions.At(thing) is not null) ? thing : -1;
    }

    // "ready to give its blessing to the pause", "would go along with the truce", "will sign off on the plan": what that is about; −1 for none.
    private int PaperBehind(int verb)
    {
        string lemma = _t.Lemma[verb];
        int led = -1;
        bool consents = false;
        for (int k = _c.Tree.FirstChild(verb); k >= 0; k = _c.Tree.NextSibling(k))
        {
            if (k < verb)
                continue;
            if (_t.Deprel[k] is Deprel.obl && _c.TimeOf(k) < 0 && _c.Case(k) is { Length: > 0 } preposition)
            {
                // "give in": to somebody, and to no thing that it leads.
                if (preposition is not "in" && IsConsent(StanceReader.Lexicon.PairGroups(lemma, '+', preposition)))
                    return k;
                if (led < 0 && preposition is "to" or "on" or "with" or "for" or "behind")
                    led = k;
            }
            else if (_t.Deprel[k] is Deprel.advmod or Deprel.compound_prt)
            {
                consents |= IsConsent(StanceReader.Lexicon.PairGroups(lemma, '+', _t.Form[k]));
            }
            else if (_t.Deprel[k] is Deprel.obj && (IsConsent(StanceReader.Lexicon.PairGroups(lemma, '>', _t.Lemma[k]))
                || StanceReader.Lexicon.Has("consent", _t.Lemma[k]) && StanceReader.Lexicon.Has("gives", lemma)
                || StanceReader.Lexicon.Has("dissent", _t.Lemma[k]) && StanceReader.Lexicon.Has("drops", lemma)))
            {
                consents = true;
                for (int of = _c.Tree.FirstChild(k); of >= 0; of = _c.Tree.NextSibling(of))
                {
                    if (of > k && _t.Deprel[of] is Deprel.nmod && _c.Case(of) is "to" or "on" or "for" or "behind")
                        return of;
                }
            }
        }
        return consents ? led : -1;
    }

    private static bool IsConsent(ReadOnlySpan<string> groups)
    {
        foreach (string g in groups)
        {
            if (g is "accepts verb" or "firm accepts" or "soft accepts" or "sides accepts" or "idiom accepts")
                return true;
        }
        return false;
    }

    // The noun before a stance in its sentence that can only be what it is on ("the offer", "the plan"); −1 for none.
    private int OfferBefore(OpenStance open)
    {
        for (int i = open.Predicate - 1; i >= _t.Sentences[_t.SentenceOf[open.Predicate]].First; i--)
        {
            if (_t.Upos[i] is Upos.NOUN && (StanceReader.Lexicon.Has("answered", _t.Lemma[i]) || StanceReader.Lexicon.Has("pact", _t.Lemma[i]))
                && IsDefinite(i) && i != open.Party && _mentions.At(i) is null)
                return i;
        }
        return -1;
    }

    // Whether somebody else than the party stands behind a thing, so that there is something to answer.
    private bool IsOfAnother(Proposal p, OpenStance open)
    {
        List<int> own = _parties.Parties(open.Party, open.Predicate).ConvertAll(_c.Party);
        // "Chile, opposed to the war, agreed": with somebody.
        if (_t.Lemma[open.Predicate] is "agree" or "accept" && !p.Backers.Exists(b => !own.Contains(b)) && !p.Positions.Exists(k =>
            k.Stance is Stance.Demands && !own.Contains(k.Party))
            && !(_last is { } last && (StanceReader.Lexicon.Has("answered", last.Noun) || StanceReader.Lexicon.Has("pact", last.Noun))))
            return false;
        return p.Backers.Exists(b => !own.Contains(b)) || p.Positions.Exists(k => !own.Contains(k.Party));
    }

    // "insists on this withdrawal", "ordered them to withdraw; Washington agreed to leave": the one told a little before; null for none.
    private Draft? WithdrawalAgain(int thing)
    {
        bool again = _t.Upos[thing] is Upos.NOUN
            ? _t.Lemma[thing] is "withdrawal" or "pullout" or "pullback" or "departure" && _c.Tree.Child(thing, Deprel.det) is >= 0 and int det
                && _t.Lemma[det] is "the" or "this" or "that" or "such" && _c.Tree.Child(thing, Deprel.nmod) is var of
                && (of < 0 || _c.Case(of) is not ("of" or "from")) && _c.Tree.Child(thing, Deprel.amod) < 0
            : _t.Upos[thing] is Upos.VERB && _t.Lemma[thing] is "leave" or "withdraw" or "depart" && _c.Tree.Child(thing, Deprel.obj) < 0
                && _c.Tree.Child(thing, Deprel.obl) < 0 && _c.Clause.HasTo(thing);
        return again && _t.SentenceOf[thing] - _lastSentence <= 1
            ? _order.FindLast(static d => d.IsOnTable && d.Proposal.Kind is ProposalKind.Withdrawal) : null;
    }

    private void Take(Draft draft, OpenStance open, List<int> parties, TextSpan evidence)
    {
        Proposal p = draft.Proposal;
        AddEvidence(p.Evidence, evidence);
        // "called for the release of 200 prisoners, which the government refused".
        if (_t.Upos[open.Thing] is Upos.NOUN && open.Stance is Stance.Demands
            && _stances.ReadRelative(open.Thing) is { Stance: Stance.Rejects } answer && !_told.Contains(answer.Predicate))
            ReadStance(draft, answer, open.Thing);
        if (_t.Upos[open.Thing] is Upos.NOUN)
        {
            _backers.AddOwnBackers(open.Thing, true, p);
            _backers.AddDrafters(open.Thing, p);
        }
        foreach (int who in parties)
        {
            if (open.IsOffer && !p.Backers.Contains(_c.Party(who)))
                p.Backers.Add(_c.Party(who));
            if (open.IsOffer && open.Predicate >= 0)
                draft.OfferedTo ??= OfferedTo(open.Predicate, open.Thing);
            // Who offers a thing stands behind it without saying so; a condition of his is worth telling.
            if (!open.IsOffer || open.Stance is Stance.Accepts)
                AddStance(p, who, open.Stance, open.Predicate, open.Thing, ConditionOf(open), open.IsFree);
        }
        // "was accepted by A but turned down by B".
        if (_t.Upos[open.Thing] is Upos.NOUN && _stances.ReadJoined(open.Thing) is { } second && !_told.Contains(second.Predicate))
            ReadStance(draft, second, open.Thing);
        if (open.Stance is Stance.Accepts && open.Predicate >= 0)
            _accepted = (draft, open.Predicate);
        if (open.Stance is Stance.Accepts)
            AddOthers(p, open.Predicate, open.Thing, open.Thing, parties);
        foreach (int from in open.Stance is Stance.Accepts ? (ReadOnlySpan<int>)[open.Predicate, open.Thing] : [])
            AddWished(p, from, open.Thing);
        draft.IsOnTable = true;
        (_last, _lastSentence) = (draft, _t.SentenceOf[open.Thing]);
    }

    // "agreed to disarm, as the delegation had demanded": the delegation asks for it.
    private void AddWished(Proposal p, int verb, int topic)
    {
        for (int k = verb < 0 ? -1 : _c.Tree.FirstChild(verb); k >= 0; k = _c.Tree.NextSibling(k))
        {
            if (k < verb || _t.Deprel[k] is not Deprel.advcl || _t.Upos[k] is not Upos.VERB
                || _t.Lemma[k] is not ("demand" or "ask" or "insist" or "request" or "urge")
                || _c.Tree.Child(k, Deprel.mark) is not (>= 0 and int @as) || _t.Form[@as] is not "as" || _t.Form[@as - 1] is not ","
                || _c.Tree.Child(k, Deprel.obj) >= 0 || _c.IsNegated(k) || _c.Clause.IsPassive(k)
                || _c.Clause.OwnSubject(k) is not (>= 0 and int asker))
                continue;
            foreach (int who in _parties.Parties(asker, k).FindAll(_parties.IsParty))
                AddStance(p, who, Stance.Demands, k, topic, isFree: true);
        }
    }

    // "reached an agreement … and initialled a settlement": what the same two have said yes to a little before, by another name.
    private Draft? SameAccord(int noun, List<int> parties)
    {
        if (parties.Count < 2 || _t.Upos[noun] is not Upos.NOUN || !_mentions.IsAccord(noun))
            return null;
        for (int k = _order.Count - 1; k >= 0; k--)
        {
            Draft d = _order[k];
            if (d.IsOnTable && _t.SentenceOf[noun] - _lastSentence <= FarthestAnaphor
                && (ProposalMentions.IsAccordLike(d.Proposal.Kind, d.Noun, d.Topic) || ProposalMentions.Lexicon.Has("- ending", d.Noun))
                && parties.TrueForAll(e => d.Proposal.Positions.Exists(p => p.Party == _c.Party(e) && IsYes(p.Stance))))
                return d;
        }
        return null;
    }

    // The last agreement that somebody has said yes to.
    private Draft? Accord(int word)
    {
        for (int k = _order.Count - 1; k >= 0; k--)
        {
            Draft d = _order[k];
            if (d.IsOnTable && ProposalMentions.IsAccordLike(d.Proposal.Kind, d.Noun, d.Topic)
                && d.Proposal.Positions.Exists(static p => IsYes(p.Stance)) && _t.SentenceOf[word] - _lastSentence <= FarthestAccord)
                return d;
        }
        return null;
    }

    // "signed a deal with the rebels": they have as well; "will sign one with them only after" says nothing for them.
    private void AddOthers(Proposal p, int verb, int noun, int topic, List<int> parties)
    {
        if (_t.Upos[verb] is not Upos.VERB || _c.HasMood(verb, "to come") || !StanceReader.Lexicon.Has("reaches", _t.Lemma[verb])
            || _open.With(verb, noun) is not (>= 0 and int with))
            return;
        // "agreed to cooperation between the force and the coalition": between whom something is to be has not been asked.
        if (_c.Case(with) is "between" && !StanceReader.Lexicon.Has("pact", _t.Lemma[noun]))
            return;
        List<int> others = [];
        _c.AddEntities(with, others);
        foreach (int who in others)
        {
            if (_c.CanAct(who) && _parties.IsParty(who) && !parties.Exists(k => _c.Party(k) == _c.Party(who)))
                AddStance(p, who, Stance.Accepts, verb, topic);
        }
    }

    private void ReadMention(ProposalMention m)
    {
        if (IsHistory(m.Head) || IsEarlier(m.Topic))
            return;
        // A deed nobody asks for or agrees to is an event, not a proposal.
        bool swapped = IsSwapped(m);
        if (_t.Upos[m.Topic] is Upos.VERB && !_drafts.ContainsKey(m.Key) && _stances.Read(m.Head) is null && OrderOver(m.Topic) < 0 && !swapped)
            return;
        // "agreed to end the war and initialled a settlement": that they would is what they initialled.
        bool sealedDeed = m.Key is "accord" && !_drafts.ContainsKey(m.Key) && _last is { IsOnTable: true } && _lastSentence == _t.SentenceOf[m.Topic]
            && ProposalMentions.Lexicon.Has("- ending", _last.Noun);
        // "Cyprus and Egypt signed a deal", behind one of others: another.
        List<int> signatories = m.Key is "accord" ? Signatories(m) : [];
        if (signatories.Count > 1 && _drafts.TryGetValue(m.Key, out Draft? first) && IsOfOthers(first.Proposal, signatories))
            m = m with { Key = $"accord of word {m.Topic}" };
        Draft draft = sealedDeed ? _last! : signatories.Count > 1 && Signed(signatories) is { } told ? told : DraftOf(m);
        Proposal p = draft.Proposal;
        string? duration = _labels.Duration(m.Topic);
        if (duration is not null && p.Duration is null)
            (p.Duration, p.Label) = (duration, _labels.Label(m));
        bool backed = _backers.AddBackers(m, p);
        if (backed && _t.Deprel[m.Head] is Deprel.obj && _t.Head[m.Head] is >= 0 and int offers
            && StanceReader.Lexicon.Has("offers", _t.Lemma[offers]))
            draft.OfferedTo ??= OfferedTo(offers, m.Head);
        (_last, _lastSentence) = (draft, _t.SentenceOf[m.Topic]);
        bool stands = ReadStance(draft, m.Head, m.Topic) || m.Kind is ProposalKind.Withdrawal && ReadOwnWithdrawal(p, m.Topic)
            || m.Kind is ProposalKind.Ceasefire && ReadOwnOrder(p, m.Topic)
            || swapped && AcceptedBy(p, _c.Subject(m.Topic), m.Topic, m.Topic);
        // "A seven-day truce was signed on Monday and extended": it is agreed, whoever did.
        bool agreed = ProposalMentions.IsDeal(m.Kind) && _t.Deprel[m.Head] is Deprel.nsubj_pass && _t.Head[m.Head] is >= 0 and int done
            && _t.Lemma[done] is "sign" or "agree" or "reach" or "conclude" or "extend" or "prolong" && !_c.IsNegated(done) && !_c.IsInDoubt(done)
            && !_c.HasMood(done, "to come") && !_c.Clause.HasTo(done) && _c.IsConflict;
        bool framed = _c.IsConflict && _backers.Framing(m.Head) is >= 0 and int paper
            && (IsDraftNoun(paper) || ProposalMentions.Lexicon.Has("- plan", _t.Lemma[paper]));
        // "the ceasefire failed … accepted a humanitarian truce": by the name that tells more, once it is on the table.
        if ((backed || stands || agreed || framed) && ProposalMentions.IsDeal(m.Kind) && _t.Upos[m.Topic] is not Upos.VERB
            && !IsLasting(m.Topic) && !p.Label.Contains(' ', StringComparison.Ordinal) && _labels.Label(m) is var longer
            && longer.Contains(' ', StringComparison.Ordinal))
            p.Label = longer;
        if (backed || stands || agreed || framed)
            draft.IsOnTable = true;
        if (m.IsFramed && !backed && !stands && !draft.IsOnTable)
            return;
        AddEvidence(p.Evidence, _t.Upos[m.Topic] is Upos.VERB ? _c.Phrase(m.Head) : _c.NounPhrase(m.Head));
    }

    // "Ukraine and Russia swapped 146 prisoners each": both have done what both had to agree to.
    private bool IsSwapped(ProposalMention m) =>
        m.Kind is ProposalKind.PrisonerExchange && _c.IsConflict && _t.Upos[m.Topic] is Upos.VERB && _t.Lemma[m.Topic] is "swap" or "exchange"
            && _t.Xpos[m.Topic] is Xpos.VBD or Xpos.VBN && !_c.IsNegated(m.Topic) && !_c.IsInDoubt(m.Topic) && !_c.HasMood(m.Topic, "to come")
            && !_c.Clause.IsPassive(m.Topic) && _c.Subject(m.Topic) is >= 0 and int sides && _parties.Parties(sides, m.Topic).Count > 1;

    // "announced a complete withdrawal", "ordered the withdrawal of his troops": who does so gives what is asked.
    private bool ReadOwnWithdrawal(Proposal p, int noun)
    {
        int verb = _t.Head[noun];
        if (_t.Upos[noun] is not Upos.NOUN || verb < 0 || _t.Upos[verb] is not Upos.VERB || _t.Deprel[noun] is not Deprel.obj
            || _t.Lemma[verb] is not ("announce" or "order" or "begin" or "start" or "complete") || _c.IsNegated(verb) || _c.IsInDoubt(verb)
            || _c.HasMood(verb, "to come") || _c.Clause.HasTo(verb) || _c.Clause.IsPassive(verb) || _c.Subject(verb) is not (>= 0 and int subject))
            return false;
        return AcceptedBy(p, subject, verb, noun);
    }

    // Whoever acts for himself or his side by a verb's subject accepts it; false where that is nobody.
    private bool AcceptedBy(Proposal p, int subject, int verb, int topic)
    {
        List<int> parties = _parties.Parties(subject, verb).FindAll(e => _parties.IsParty(e) && _c.IsPolitical(e));
        foreach (int who in parties)
            AddStance(p, who, Stance.Accepts, verb, topic);
        return parties.Count > 0;
    }

    // The verb by which a deed is ordered; the tree may hang the deed from those who are to do it. −1 for none.
    private int OrderOver(int deed)
    {
        int verb = _t.Deprel[deed] is Deprel.xcomp or Deprel.advcl or Deprel.acl ? _t.Head[deed] : -1;
        if (verb >= 0 && _t.Deprel[deed] is Deprel.acl)
            verb = _t.Head[verb];
        return verb >= 0 && _t.Lemma[verb] is "order" or "instruct" or "command" or "direct" ? verb : -1;
    }

    // "ordered his units to stop fighting": who tells his own to does what is asked.
    private bool ReadOwnOrder(Proposal p, int deed)
    {
        if (_t.Upos[deed] is not Upos.VERB || !_c.Clause.HasTo(deed) || OrderOver(deed) is not (>= 0 and int verb) || !_c.IsDone(verb)
            || _c.HasMood(verb, "to come") || _c.Clause.HasTo(verb) || _c.Tree.Child(verb, Deprel.obj) is not (>= 0 and int own)
            || _c.Tree.Child(own, Deprel.nmod_poss) is not (>= 0 and int whose) || _t.Upos[whose] is not Upos.PRON
                || _c.Subject(verb) is not (>= 0 and int subject))
            return false;
        return AcceptedBy(p, subject, verb, deed);
    }

    // Those who say yes to an agreement by its own clause, and those with whom.
    private List<int> Signatories(ProposalMention m)
    {
        if (_stances.Read(m.Head) is not { Stance: Stance.Accepts } found)
            return [];
        List<int> own = _parties.Parties(found.Party, found.Predicate);
        if (_t.Upos[found.Predicate] is Upos.VERB && _open.With(found.Predicate, m.Topic) is >= 0 and int with)
            _c.AddEntities(with, own);
        return own.FindAll(_parties.IsParty).ConvertAll(_c.Party);
    }

    // Whether two others have signed an agreement than those who signed the one told before.
    private static bool IsOfOthers(Proposal p, List<int> own)
    {
        List<int> theirs = p.Positions.FindAll(static k => IsYes(k.Stance)).ConvertAll(static k => k.Party);
        return theirs.Count > 1 && !own.TrueForAll(theirs.Contains) && !theirs.TrueForAll(own.Contains);
    }

    // The agreement that just these two have said yes to, by another name; null for none.
    private Draft? Signed(List<int> own) =>
        _order.FindLast(d => d.IsOnTable && d.Proposal.Positions.Count(static k => IsYes(k.Stance)) == own.Count
            && ProposalMentions.IsAccordLike(d.Proposal.Kind, d.Noun, d.Topic)
            && own.TrueForAll(e => d.Proposal.Positions.Exists(k => k.Party == e && IsYes(k.Stance))));

    // "An earlier 48-hour truce expired": not the one that is on the table.
    private bool IsEarlier(int noun)
    {
        for (int k = _c.Tree.FirstChild(noun); k >= 0 && k < noun; k = _c.Tree.NextSibling(k))
        {
            if (_t.Deprel[k] is Deprel.amod && _t.Lemma[k] is "early" or "previous" or "past" or "former" && _t.Form[k] is not "early")
                return true;
        }
        return false;
    }

    // "a war that ended with a truce": long agreed.
    private bool IsHistory(int noun)
    {
        int verb = _t.Head[noun];
        if (verb < 0 || _t.Lemma[verb] is not "end" || _t.Deprel[noun] is not Deprel.obl || _c.Case(noun) is not ("with" or "in"))
            return false;
        int subject = _c.Clause.OwnSubject(verb);
        if (subject >= 0 && _t.Xpos[subject] is Xpos.WDT or Xpos.WP && _c.Antecedent(subject) is >= 0 and int what)
            subject = what;
        return subject >= 0 && _t.Lemma[subject] is "war" or "conflict" or "fighting" or "offensive" or "battle" or "uprising" or "invasion";
    }

    private Draft DraftOf(ProposalMention m)
    {
        string key = KeyOf(m);
        if (!_drafts.TryGetValue(key, out Draft? draft))
        {
            _drafts[key] = draft =
                new Draft(new Proposal { Kind = m.Kind, Label = _labels.Label(m) }) { Noun = _t.Lemma[m.Head], Topic = _t.Lemma[m.Topic] };
            _order.Add(draft);
        }
        // What was only told of has the name by which it comes to the table, where that tells more; "to stop the fighting" is no name beside
        // "ceasefire".
        else if (!draft.IsOnTable && _t.Upos[m.Topic] is not Upos.VERB && !draft.Proposal.Label.Contains(' ', StringComparison.Ordinal)
            && _labels.Label(m) is var longer && longer.Contains(' ', StringComparison.Ordinal))
        {
            draft.Proposal.Label = longer;
        }
        return draft;
    }

    private static void AddEvidence(List<TextSpan> evidence, TextSpan span)
    {
        if (evidence.Count == 0 || evidence[^1] != span)
            evidence.Add(span);
    }

    private bool ReadStance(Draft draft, int head, int topic)
    {
        bool relative = _stances.ReadRelative(head) is { } told && ReadStance(draft, told, topic);
        bool own = _stances.Read(head) is { } found && ReadStance(draft, found, topic);
        return _stances.ReadJoined(head) is { } joined && ReadStance(draft, joined, topic) || own || relative;
    }

    private bool ReadStance(Draft draft, StanceFinding found, int topic)
    {
        _told.Add(found.Predicate);
        Proposal p = draft.Proposal;
        bool any = false;
        List<int> parties = _parties.Parties(found.Party, found.Predicate);
        if (found.Stance is Stance.Demands)
            RemoveAsked(found.Predicate, parties);
        // "The ministry offered the kidnappers safe passage; they turned it down": those to whom it was offered.
        if (found.Stance is Stance.Rejects or Stance.Accepts or Stance.Undecided && _t.Upos[found.Party] is Upos.PRON
            && draft.OfferedTo is { Count: > 0 } asked && parties.Count > 0 && parties.TrueForAll(e => p.Backers.Contains(_c.Party(e))))
            parties = asked;
        foreach (int who in parties)
        {
            if (!_parties.IsParty(who))
                continue;
            any = true;
            AddStance(p, who, found.Stance, found.Predicate, topic);
        }
        if (any && found.Stance is Stance.Accepts)
            _accepted = (draft, found.Predicate);
        if (any && found.Stance is Stance.Accepts && _t.Upos[topic] is not Upos.VERB)
            AddOthers(p, found.Predicate, topic, topic, parties);
        if (any)
        {
            draft.IsOnTable = true;
            (_last, _lastSentence) = (draft, _t.SentenceOf[topic]);
        }
        return any;
    }

    private void AddStance(Proposal p, int who, Stance stance, int predicate, int topic, TextSpan? condition = null, bool isFree = false)
    {
        Position position =
            new()
            {
                Party = (stance is Stance.Demands ? IsAtHome(who, predicate, topic) : IsOwnOffice(who, topic)) ? who : _c.Party(who),
                Stance = stance,
            };
        if (condition is { } told)
            position.Conditions.Add(told);
        else if (!isFree)
            _conditions.Find(predicate, position.Conditions, stance is Stance.Rejects, onlyStrong: stance is Stance.Demands);
        Qualify(position);
        position.SaidBy = _parties.SaidBy(predicate, who, position.Party);
        position.Date = _c.DateOf(predicate) is >= 0 and int t ? _c.Times[t].Value : null;
        position.Evidence.Add(Evidence(predicate, topic));
        _recent.Add((AddPosition(p, position, position.Stance is Stance.AcceptsIf && stance is Stance.Rejects), predicate, topic));
    }

    // The condition that a stance's own words name; null where its clause has to say.
    private TextSpan? ConditionOf(OpenStance open)
    {
        if (open.Words is { } words)
        {
            int end = words.End;
            while (end > words.First + 1 && _t.Upos[end - 1] is Upos.PUNCT)
                end--;
            return _t.SpanOf(words.First, end);
        }
        if (open.Condition < 0)
            return null;
        TextSpan phrase = _c.Phrase(open.Condition);
        // "made the lifting of the ban a condition for talks": the tree may hang what it is made on it.
        if (open.Predicate > open.Condition && _t.Span[open.Predicate].End <= phrase.End && _t.Upos[open.Predicate] is Upos.NOUN)
            phrase = _t.SpanOf(_c.Tree.Subtree(open.Condition).First, Math.Max(open.Condition + 1, _c.Tree.Subtree(open.Predicate).First));
        // "made a seat in the cabinet a condition for talks": the tree may hang the cabinet on the verb.
        else if (open.Predicate > open.Condition && _t.Upos[open.Predicate] is Upos.NOUN
            && StanceReader.Lexicon.Has("prerequisite", _t.Lemma[open.Predicate])
            && _c.Tree.Subtree(open.Condition).End is var close && _c.Tree.Subtree(open.Predicate).First is var next && close < next
            && next - close < 6
            && _t.Upos[close] is Upos.ADP)
            phrase = _t.SpanOf(_c.Tree.Subtree(open.Condition).First, next);
        // "dependent on their leaders being removed from the list": the tree may hang what is to become of them beside them.
        int being = _c.Tree.Subtree(open.Condition).End;
        if (being < _t.Count && _t.Form[being] is "being" && _t.SentenceOf[being] == _t.SentenceOf[open.Condition]
            && _t.Head[being] is >= 0 and int done && _t.Head[done] == _t.Head[open.Condition])
            return new TextSpan(phrase.Start, _c.Phrase(done).End);
        return phrase;
    }

    private void Qualify(Position position)
    {
        // "will not agree until Hamas is disarmed": when it is, it will.
        if (position.Stance is Stance.Rejects && position.Conditions.Count > 0 && position.Conditions.TrueForAll(IsUntil))
            position.Stance = Stance.AcceptsIf;
        if (position.Conditions.Count > 0 && position.Stance is Stance.Accepts or Stance.SupportsInPrinciple)
            position.Stance = Stance.AcceptsIf;
    }

    private bool IsUntil(TextSpan condition) =>
        condition.In(_t.Text) is var words
            && (words.StartsWith("until ", StringComparison.OrdinalIgnoreCase) || words.StartsWith("unless ", StringComparison.OrdinalIgnoreCase)
                || words.StartsWith("before ", StringComparison.OrdinalIgnoreCase));

    private TextSpan Evidence(int predicate, int topic)
    {
        TextSpan phrase = _c.Phrase(predicate);
        TextSpan thing = _t.Span[topic];
        return thing.Start < phrase.Start || thing.End > phrase.End
            ? new TextSpan(Math.Min(phrase.Start, thing.Start), Math.Max(phrase.End, thing.End)) : phrase;
    }

    private static bool SpeaksForState(string role)
    {
        foreach (string word in role.Split([' ', '-']))
        {
            if (StanceReader.Lexicon.Has("represents", word.ToLowerInvariant()))
                return true;
        }
        return false;
    }

    // Who says no where his state said yes, and does not speak for it, speaks for himself.
    private bool IsDissent(Proposal p, Position position) =>
        position is { SaidBy: { } speaker, Stance: Stance.Rejects } && _c.Entities.Entities[speaker] is { Kind: EntityKind.Person } e
            && !e.Roles.Exists(SpeaksForState) && p.Positions.Exists(k => k.Party == position.Party && IsYes(k.Stance) && k.SaidBy != speaker);

    // The same stance told again is more evidence; another stance is a change, and stands beside the first.
    private Position AddPosition(Proposal p, Position position, bool wasNo = false)
    {
        if (IsDissent(p, position))
            (position.Party, position.SaidBy) = (position.SaidBy!.Value, null);
        Position? same =
            p.Positions.Find(k => k.Party == position.Party && (k.Stance == position.Stance || !wasNo && IsYes(k.Stance) && IsYes(position.Stance)));
        if (same is null)
        {
            p.Positions.Add(position);
            return position;
        }
        // A yes told with its condition once has the condition.
        if (position.Stance is Stance.AcceptsIf)
            same.Stance = Stance.AcceptsIf;
        same.Evidence.AddRange(position.Evidence);
        foreach (TextSpan condition in position.Conditions)
        {
            if (!same.Conditions.Contains(condition))
                same.Conditions.Add(condition);
        }
        same.Date ??= position.Date;
        return same;
    }

    private static bool IsYes(Stance s) => s is Stance.Accepts or Stance.AcceptsIf;

    // "a prerequisite for its signature is a change of the law", "a halt to the fighting is our condition".
    private bool IsPrerequisite(int noun, out int required)
    {
        required = -1;
        // "Baku's condition for a peace treaty" is none for what was told before.
        if (!StanceReader.Lexicon.Has("prerequisite", _t.Lemma[noun]) || _c.IsNegated(noun) || _open.IsPricedBy(noun))
            return false;
        if (_t.Deprel[noun] is Deprel.nsubj && _t.Head[noun] is > 0 and int predicate && _t.Upos[predicate] is Upos.NOUN or Upos.PROPN
            && _c.Tree.Child(predicate, Deprel.cop) >= 0)
            required = predicate;
        else if (_c.Tree.Child(noun, Deprel.cop) >= 0 && _c.Tree.Child(noun, Deprel.nsubj) is >= 0 and int subject
            && _t.Upos[subject] is Upos.NOUN or Upos.PROPN)
            required = subject;
        return required >= 0;
    }

    private void ReadPrerequisite(int noun, int required)
    {
        int owner = _c.Tree.Child(noun, Deprel.nmod_poss);
        List<int> parties = owner >= 0 && _c.CanAct(_c.Entity(owner)) ? _parties.Parties(owner, noun) : _parties.Parties(OpenStance.Speaker, noun);
        parties.RemoveAll(e => !_parties.IsParty(e));
        TextSpan condition = _c.NounPhrase(required);
        foreach (int who in parties)
        {
            Position position = new() { Party = _c.Party(who), Stance = Stance.AcceptsIf };
            position.Conditions.Add(condition);
            position.SaidBy = _parties.SaidBy(noun, who, position.Party);
            position.Evidence.Add(_c.SentenceSpan(noun));
            AddPosition(_last!.Proposal, position);
            _last.IsOnTable = true;
        }
    }

    // "but it has set many conditions": a yes with conditions is a yes in principle.
    private void ReadConditionNoun(int noun)
    {
        int verb = _t.Head[noun];
        if (IsPrerequisite(noun, out int required))
        {
            ReadPrerequisite(noun, required);
            return;
        }
        if (verb < 0 || _t.Deprel[noun] is not Deprel.obj || !StanceReader.IsConditionVerb(_t.Lemma[verb]) || _c.IsNegated(verb)
            // "has no objection".
            || _c.IsNegated(noun)
            || _t.SentenceOf[noun] - _lastSentence > 1)
            return;
        int subject = _c.Subject(verb);
        Position? held = null;
        if (subject >= 0 && _c.Entity(subject) is >= 0 and int who && _c.CanAct(who))
            held = _last!.Proposal.Positions.FindLast(p => p.Party == _c.Party(who));
        // "it" and the like stand for whoever the sentence was about.
        else if (_t.SentenceOf[noun] == _lastSentence && _last!.Proposal.Positions.Count > 0)
            held = _last.Proposal.Positions[^1];
        // "Kyiv agreed to a truce, but Moscow puts the conditions: no weapons": it has said nothing else.
        if (held is null && _last!.IsOnTable && _c.IsConflict && _t.SentenceOf[noun] == _lastSentence
            && _t.Lemma[verb] is "put" or "set" or "attach" or "list" or "impose" or "lay" && subject >= 0 && !_c.IsInDoubt(verb)
            && !_c.HasMood(verb, "to come") && _c.Tree.Child(noun, Deprel.nmod) < 0 && _t.Xpos[noun] is Xpos.NNS)
        {
            foreach (int other in _parties.Parties(subject, verb).FindAll(e => _parties.IsParty(e) && _c.IsPolitical(e)))
                AddStance(_last.Proposal, other, Stance.AcceptsIf, verb, noun, _c.Phrase(noun));
            return;
        }
        if (held is null || held.Stance is Stance.Rejects)
            return;
        TextSpan condition = _c.Phrase(noun);
        // "many conditions that may delay any truce": what they will do is the reporter's word.
        if (_c.Tree.Child(noun, Deprel.acl_relcl) is >= 0 and int does && _c.Tree.Child(does, Deprel.nsubj) is >= 0 and int which
            && _t.Xpos[which] is Xpos.WDT && which > noun && _t.Span[noun].End < condition.End && condition.Start < _t.Span[which].Start)
            condition = new TextSpan(condition.Start, _t.Span[which - 1].End);
        held.Conditions.Add(condition);
        held.Evidence.Add(condition);
        if (held.Stance is Stance.Accepts)
            held.Stance = Stance.SupportsInPrinciple;
    }
}
