using Dragoman.Names;
using Dragoman.Places;
using Dragoman.Reading;

namespace Dragoman.Findings.Entities;

/// <summary>Knows states again whose names are misspelt: "South Soudan", "Lybia", "Azerbeijan".</summary>
/// <remarks>A name that is a place, a given name or a surname by itself is not one of them, and one state alone must sound so; one that the report
/// has by its right name elsewhere need not sound so much alike.</remarks>
internal sealed class MisspeltStates
{
    // Names of which is kept what they sound like; letters of a name that may be a state's; how alike it must sound, a short one, and how far the
    // next state must be; inhabitants of a place that is known by the name.
    private const int Kept = 4096, Shortest = 4, Long = 6, MostWords = 3, Longest = 40, Known = 5_000;
    private const double Alike = 0.92, ShortAlike = 0.98, ToldAlike = 0.9, Apart = 0.04;

    private readonly Gazetteer _gazetteer;
    private readonly Lazy<List<(HeardName Heard, Actor State)>> _states;

    // Of the states in their order, side by side: nearly all are told apart by these alone.
    private readonly Lazy<HeardKey[]> _keys;
    private readonly Lazy<ILookup<string, HeardName>> _byState;

    // What a name sounds like does not hang on the report, and reports of one day name the same. Threads that meet here find the same.
    private readonly Likeness?[] _likenesses = new Likeness?[Kept];

    // Nor whether it may be a state's at all.
    private readonly Verdict?[] _verdicts = new Verdict?[Kept];

    private sealed record Verdict(string Name, bool IsCandidate);

    /// <param name="Name">A name that may be a state's.</param>
    /// <param name="State">The state that it sounds most like; null for none.</param>
    /// <param name="Sound">How much.</param>
    /// <param name="Second">How much it sounds like the next.</param>
    private sealed record Likeness(string Name, Actor? State, double Sound, double Second);

    public MisspeltStates(ActorTable actors, Gazetteer gazetteer)
    {
        _gazetteer = gazetteer;
        _states =
            new(() => [.. actors.StateNames.Where(static s => s.Name.Length >= Shortest
                && !s.Name.Contains('.', StringComparison.Ordinal)).Select(static s => (new HeardName(s.Name), s.State))]);
        _keys = new(() => [.. _states.Value.Select(static s => s.Heard.Key)]);
        _byState = new(() => _states.Value.ToLookup(static s => s.State.Name, static s => s.Heard, StringComparer.Ordinal));
    }

    public void Correct(ParsedText t, List<NameSpan> names)
    {
        HashSet<string>? people = null, told = null;
        // A report has most of its names more than once: what one is was found before.
        Dictionary<string, Actor?> ofPeople = new(StringComparer.Ordinal), ofOthers = new(StringComparer.Ordinal);
        for (int k = 0; k < names.Count; k++)
        {
            NameSpan n = names[k];
            if (n is not { Actor: null, Kind: EntityKind.Place or EntityKind.Other or EntityKind.Organization or EntityKind.Person }
                || n.End - n.First > MostWords)
                continue;
            // "Azerbeijan bombs": what was taken for somebody may be a state, where nobody else has the name.
            bool person = n.Kind is EntityKind.Person;
            if (person && (n.End - n.First > 1 || NameKinds.HasPersonTitle(t, n.First)))
                continue;
            string name = t.SpanOf(n.First, n.End).WordsIn(t.Text);
            people ??= Words(t, names);
            told ??= [.. names.Where(static s => s.Actor is { Kind: EntityKind.Country }).Select(static s => s.Actor!.Name)];
            if (!people.Contains(t.Form[n.End - 1]) && StateOf(name, person, told, person ? ofPeople : ofOthers) is { } state
                && (!person || told.Contains(state.Name)))
                names[k] = n with { Kind = EntityKind.Country, Actor = state, Phrase = ActorPhrase.Name, IsMisspelt = true };
        }
    }

    private Actor? StateOf(string name, bool person, HashSet<string> told, Dictionary<string, Actor?> known)
    {
        if (!known.TryGetValue(name, out Actor? state))
            known[name] = state = IsCandidate(name) && (!person || SoundsLikeOneOf(name, told)) ? State(name, told) : null;
        return state;
    }

    private static HashSet<string> Words(ParsedText t, List<NameSpan> names)
    {
        HashSet<string> words = new(StringComparer.Ordinal);
        foreach (NameSpan n in names)
        {
            for (int i = n.First; n.Kind is EntityKind.Person && (n.End - n.First > 1 || NameKinds.HasPersonTitle(t, n.First)) && i < n.End; i++)
                words.Add(t.Form[i]);
        }
        return words;
    }

    private bool IsCandidate(string name)
    {
        if (name.Length is < Shortest or >= Longest || !char.IsUpper(name[0]) || !char.IsLower(name[^1]))
            return false;
        ref Verdict? kept = ref _verdicts[WordIndex.Hash(name) % Kept];
        Verdict verdict = Volatile.Read(ref kept) is { } known && known.Name == name ? known : kept = new(name, MayBeState(name));
        return verdict.IsCandidate;
    }

    private bool MayBeState(string name) =>
        !name.AsSpan().ContainsAny('.', '-', '\n')
            && !GivenNameList.HasVariant(name) && !GazetteerWords.IsPlace(name) && !NameKinds.IsCompany(name)
            && !NameKinds.IsKindOfPlace(name[(name.LastIndexOf(' ') + 1)..]) && _gazetteer.MostInhabitants(name) < Known;

    // Whether a name may be a state's of the report: for people's names, of which there are many, that is asked before all states are.
    private bool SoundsLikeOneOf(string name, HashSet<string> told)
    {
        HeardName heard = new(name);
        foreach (string state in told)
        {
            foreach (HeardName other in _byState.Value[state])
            {
                if (NameMatcher.HeardSimilarity(heard, other, ToldAlike) >= ToldAlike)
                    return true;
            }
        }
        return false;
    }

    private Actor? State(string name, HashSet<string> told)
    {
        ref Likeness? kept = ref _likenesses[WordIndex.Hash(name) % Kept];
        Likeness likeness = Volatile.Read(ref kept) is { } known && known.Name == name ? known : kept = LikenessOf(name);
        bool isTold = likeness.State is { } state && told.Contains(state.Name);
        return likeness.Sound >= (isTold ? ToldAlike : name.Length < Long ? ShortAlike : Alike) && likeness.Sound - likeness.Second >= Apart
            ? likeness.State : null;
    }

    private Likeness LikenessOf(string name)
    {
        HeardName heard = new(name);
        double top = 0, second = 0;
        Actor? best = null;
        List<(HeardName Heard, Actor State)> states = _states.Value;
        HeardKey key = heard.Key;
        HeardKey[] keys = _keys.Value;
        for (int i = 0; i < keys.Length; i++)
        {
            if (SoundAlignment.AreApart(key, keys[i], (float)(ToldAlike - Apart)))
                continue;
            (HeardName other, Actor state) = states[i];
            double sound = NameMatcher.HeardSimilarity(heard, other, ToldAlike - Apart);
            if (sound > top)
                (second, top, best) = (best is not null && best != state ? top : second, sound, state);
            else if (sound > second && best != state)
                second = sound;
        }
        return new(name, best, top, second);
    }
}
