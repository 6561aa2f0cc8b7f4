using Dragoman.Reading;
using Dragoman.Text;

namespace Dragoman.Findings.Table;

/// <summary>Finds what a report on a conflict says that parties demand, accept and reject beside the things that <see cref="ProposalFinder"/> knows by name:
/// "called for an investigation", "rejected the border agreement", "demanded that the law be dropped".</summary>
/// <remarks>Only states, armies, rebels, parties and the like take positions here, and only in a report with words of conflict; what is demanded is a proposal of kind
/// "other", named by its own words.</remarks>
internal sealed class OpenPositions(TableContext c, ProposalMentions mentions, ConditionReader conditions, PartyReader reader, List<Proposal> proposals)
{
    private readonly ParsedText _t = c.T;
    private readonly Dictionary<string, Proposal> _byTopic = new(StringComparer.Ordinal);

    /// <param name="taken">Words that carry a stance already told.</param>
    public void Find(HashSet<int> taken)
    {
        for (int i = 0; i < _t.Count; i++)
        {
            if (_t.Upos[i] is Upos.VERB && !taken.Contains(i))
                Read(i);
        }
    }

    private void Read(int verb)
    {
        if (StanceOf(verb, out int thing) is not { } stance || thing < 0 || mentions.At(thing) is not null || mentions.IsAnaphor(thing) || IsUnreal(verb) || c.Clause.IsPassive(verb) || c.IsUnder(verb, "accuse", "allege", "suspect", "blame"))
            return;
        if (c.IsUnder(verb, "deny", "dispute"))
        {
            if (stance is not Stance.Accepts)
                return;
            stance = Stance.Rejects;
        }
        int subject = c.Subject(verb);
        if (subject < 0)
            return;
        List<int> parties = reader.Parties(subject, verb);
        parties.RemoveAll(e => !c.IsPolitical(e) || c.Entities.Entities[e] is { Kind: EntityKind.Group, Code: null, Sector: "GOV" or "CVL" or "MED" or "BUS" });
        if (parties.Count == 0)
            return;
        TextSpan label = _t.Upos[thing] is Upos.VERB ? c.Phrase(thing, 14) : c.NounPhrase(thing);
        string topic = _t.Upos[thing] is Upos.VERB ? _t.Lemma[thing] + _t.Span[thing].Start : _t.Lemma[thing];
        if (!_byTopic.TryGetValue(topic, out Proposal? proposal))
        {
            _byTopic[topic] = proposal = new Proposal { Kind = ProposalKind.Other, Label = label.In(_t.Text).ToString() };
            proposals.Add(proposal);
        }
        proposal.Evidence.Add(label);
        foreach (int who in parties)
            Add(proposal, who, stance, verb);
    }

    private void Add(Proposal proposal, int who, Stance stance, int verb)
    {
        int party = c.Party(who);
        Position? same = proposal.Positions.Find(p => p.Party == party && p.Stance == stance);
        if (same is null)
        {
            same = new Position { Party = party, Stance = stance, SaidBy = reader.SaidBy(verb, who, party) };
            conditions.Find(verb, same.Conditions);
            if (same.Conditions.Count > 0 && stance is Stance.Accepts)
                same.Stance = Stance.AcceptsIf;
            proposal.Positions.Add(same);
        }
        same.Evidence.Add(c.Phrase(verb));
    }

    private Stance? StanceOf(int verb, out int thing)
    {
        thing = -1;
        string lemma = _t.Lemma[verb];
        Stance? stance = null;
        for (int k = c.Tree.FirstChild(verb); k >= 0; k = c.Tree.NextSibling(k))
        {
            bool clause = _t.Deprel[k] is Deprel.ccomp or Deprel.xcomp && _t.Upos[k] is Upos.VERB;
            string preposition = _t.Deprel[k] is Deprel.obl ? c.Case(k) : "";
            if (preposition.Length > 0 && Firm(StanceReader.Lexicon.PairGroups(lemma, '+', preposition)) is { } oblique && _t.Upos[k] is Upos.NOUN)
                (stance, thing) = (oblique, k);
            else if (_t.Deprel[k] is Deprel.obj && stance is null && _t.Upos[k] is Upos.NOUN && Firm(StanceReader.Lexicon.Groups(lemma)) is { } direct && c.TimeOf(k) < 0)
                (stance, thing) = (direct, k);
            else if (clause && IsAsking(lemma))
                (stance, thing) = (Stance.Demands, k);
            else if (clause && lemma is "refuse" or "decline")
                (stance, thing) = (Stance.Rejects, k);
            else if (clause && lemma is "agree")
                (stance, thing) = (Stance.Accepts, k);
        }
        if (stance is null || !c.IsNegated(verb))
            return stance;
        return stance is Stance.Accepts ? Stance.Rejects : null;
    }

    private static bool IsAsking(string lemma) => lemma is "demand" or "urge" or "call" or "insist" or "request";

    // Words that are a stance whatever they are about; wanting, backing and studying are not.
    private static Stance? Firm(ReadOnlySpan<string> groups)
    {
        foreach (string g in groups)
        {
            switch (g)
            {
                case "firm accepts": return Stance.Accepts;
                case "firm rejects": return Stance.Rejects;
                case "firm demands": return Stance.Demands;
                default: break;
            }
        }
        return null;
    }

    private bool IsUnreal(int verb) => c.IsInDoubt(verb) || c.HasMood(verb, "to come") && !c.HasModal(verb, "will") || c.HasMood(verb, "duty");
}
