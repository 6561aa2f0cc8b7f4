using System.Globalization;
using Dragoman.Reading;

namespace Dragoman.Findings.Table;

/// <summary>Who takes part in engagements that say how many do: "six-party talks", "a quadrilateral meeting".</summary>
internal sealed partial class EngagementSides
{
    // What was found once for a number of sides holds for the report.
    private readonly Dictionary<int, List<int>?> _statesOf = [];

    // Talks of two are told by their sides; lists are no longer than this.
    private const int FewestCounted = 3, MostCounted = 12;

    // Three or four states stand in many a sentence that is not about who sits at the table.
    private const int FewestListed = 5;

    /// <summary>"Six-party talks": as many states as the report names, where it names just so many; never the two that it named together
    /// last.</summary>
    public void CountedSides(EngagementMention m, int noun)
    {
        // The talks of "a round of six-party talks" are told by their round.
        // "Six major powers resumed talks".
        int subject = _t.Deprel[noun] is Deprel.obj && _t.Head[noun] is >= 0 and int holding && lexicon.Has("held governor", _t.Lemma[holding])
            ? _c.Subject(holding) : -1;
        m.Sides = subject >= 0 && lexicon.Has("- counted", _t.Lemma[subject])
            && Number(subject) is var several and >= FewestCounted and <= MostCounted
            ? several : _t.Deprel[noun] is Deprel.nmod && _t.Head[noun] is >= 0 and int round && _c.IsRound(round) ? 0 : Counted(noun);
        if (m.Sides == 0 || m.Participants.Count(p => _c.Entities.Entities[p] is not { Kind: EntityKind.Group, Code: null }) > 1)
            return;
        if (!_statesOf.TryGetValue(m.Sides, out List<int>? states))
            _statesOf[m.Sides] = states = (m.Sides >= FewestListed ? StatesOfSentence(m.Sides) : null) ?? StatesOfReport(m.Sides);
        if (states is null)
            return;
        m.Participants.Clear();
        m.Participants.AddRange(states);
    }

    // "The four are to meet again", "the three leaders met": so many people as the sentences before tell of; false where they tell of others.
    private bool AddAll(EngagementMention m, int all)
    {
        bool people = _t.Xpos[all] is Xpos.NNS && SidesReader.Lexicon.Has("people", _t.Lemma[all]);
        int number = people ? Number(all) : _t.Upos[all] is Upos.NUM ? NumberOf(_t.Lemma[all]) : 0;
        if (number is < FewestCounted or > MostCounted || _c.Tree.Child(all, Deprel.det) is not (>= 0 and int the) || _t.Lemma[the] is not "the"
            || _c.Tree.Has(all, Deprel.nmod, Deprel.acl_relcl, Deprel.amod))
            return false;
        List<int> told = [];
        int sentence = _t.SentenceOf[all];
        for (int i = all - 1; i >= 0 && sentence - _t.SentenceOf[i] <= FarthestTold && told.Count <= number; i--)
        {
            if (_c.Entities.AtHead(i) is >= 0 and int one && _c.Entities.Entities[one].Kind is EntityKind.Person && _c.IsActor(one)
                && !told.Contains(one) && _c.StatementOf(i) == _c.StatementOf(all))
                told.Add(one);
            if (told.Count == number && (i == 0 || _t.SentenceOf[i - 1] != _t.SentenceOf[i]))
                break;
        }
        if (told.Count != number)
            return false;
        for (int k = told.Count - 1; k >= 0; k--)
            m.Participants.Add(told[k]);
        return true;
    }

    // Sentences from "the three" back to the first of them.
    private const int FarthestTold = 2;

    // The states that the report names, where it names just so many; null for none.
    private List<int>? StatesOfReport(int number)
    {
        List<int> states = [];
        HashSet<string> codes = new(StringComparer.Ordinal);
        List<Entity> all = _c.Entities.Entities;
        for (int i = 0; i < all.Count && states.Count <= number; i++)
        {
            if (all[i] is { Kind: EntityKind.Country or EntityKind.Organization, Sector: null or "GOV", Code: { Length: 3 } code }
                && all[i].Kind is EntityKind.Country | all[i].Sector is "GOV" && codes.Add(code))
                states.Add(i);
        }
        return states.Count == number ? states : null;
    }

    // The states that one sentence lists, just so many, or all but one with the one other state of that sentence; null for none.
    private List<int>? StatesOfSentence(int number)
    {
        foreach (SentenceRange s in _t.Sentences)
        {
            List<int> states = [], listed = [];
            bool talks = false;
            for (int i = s.First; i < s.End; i++)
            {
                talks |= lexicon.Has("talks noun", _t.Lemma[i]);
                AddState(i, states);
                if (listed.Count >= number - 1 || _c.Tree.Child(i, Deprel.conj) < 0)
                    continue;
                listed.Clear();
                AddState(i, listed);
                for (int k = _c.Tree.FirstChild(i); k >= 0; k = _c.Tree.NextSibling(k))
                {
                    if (_t.Deprel[k] is Deprel.conj)
                        AddState(k, listed);
                }
            }
            if (talks && listed.Count >= number - 1 && states.Count == number)
                return states;
        }
        return null;
    }

    private void AddState(int word, List<int> states)
    {
        if (_c.Entities.AtHead(word) is >= 0 and int e && _c.Entities.Entities[e] is { Kind: EntityKind.Country, Code: { Length: 3 } code }
            && !states.Exists(k => _c.Entities.Entities[k].Code == code))
            states.Add(e);
    }

    // The number in "six-party talks", "five-nation meeting", and in "a round of six-way talks"; 0 for none.
    private int Counted(int noun)
    {
        for (int k = _c.Tree.FirstChild(noun); k >= 0; k = _c.Tree.NextSibling(k))
        {
            // "a quadrilateral meeting".
            if (k < noun && _t.Deprel[k] is Deprel.amod && NumberOfLateral(_t.Lemma[k]) is > 0 and int lateral)
                return lateral;
            if (k < noun && _t.Deprel[k] is Deprel.compound or Deprel.amod && lexicon.Has("- counted", _t.Lemma[k])
                && Number(k) is var number and >= FewestCounted and <= MostCounted)
                return number;
            if (k > noun && _t.Deprel[k] is Deprel.nmod && _c.IsRound(noun) && _c.Case(k) is "of")
                return Counted(k);
        }
        return 0;
    }

    private int Number(int counted)
    {
        for (int k = _c.Tree.FirstChild(counted); k >= 0 && k < counted; k = _c.Tree.NextSibling(k))
        {
            if (_t.Deprel[k] is Deprel.nummod || _t.Deprel[k] is Deprel.amod or Deprel.compound && _t.Upos[k] is Upos.NUM)
                return NumberOf(_t.Lemma[k]);
        }
        return 0;
    }

    private static int NumberOfLateral(string lemma) => lemma switch
    {
        "trilateral" or "tripartite" => 3,
        "quadrilateral" or "quadripartite" => 4,
        "multilateral" => MostCounted,
        _ => 0,
    };

    private static int NumberOf(string lemma) => lemma switch
    {
        "three" => 3,
        "four" => 4,
        "five" => 5,
        "six" => 6,
        "seven" => 7,
        "eight" => 8,
        "nine" => 9,
        "ten" => 10,
        _ => int.TryParse(lemma, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : 0,
    };
}
