using System.Buffers;
using Dragoman.Reading;

namespace Dragoman.Findings.Entities;

/// <summary>Which states a report ties to a person.</summary>
internal sealed class PersonCountries
{
    // Spellings are told apart by so many letters first; shorter ones name no state in a role.
    private const int Start = 3;

    private static readonly SearchValues<string> Away = SearchValues.Create([" at ", " to ", " in "], StringComparison.Ordinal);

    private readonly ParsedText _text;
    private readonly List<Entity> _entities;

    // Spellings of the report by their first letters, each with its entity.
    private readonly Dictionary<ulong, List<(string Spelling, int Entity)>> _byStart = [];

    public PersonCountries(ParsedText text, List<Entity> entities)
    {
        (_text, _entities) = (text, entities);
        for (int e = 0; e < entities.Count; e++)
        {
            foreach (string spelling in entities[e].Spellings)
                Add(spelling, e);
        }
    }

    /// <summary>Tells of a spelling that an entity has got.</summary>
    public void Add(string spelling, int entity)
    {
        if (spelling.Length < Start)
            return;
        ulong start = StartOf(spelling);
        if (!_byStart.TryGetValue(start, out List<(string, int)>? list))
            _byStart[start] = list = new(1);
        list.Add((spelling, entity));
    }

    /// <summary>ISO 3166 codes: the person's own, those of adjectives and possessors before the name, "of" and "from" behind it, of states and people
    /// in its roles.</summary>
    public HashSet<string> Of(Entity entity, Func<int, int> entityAt)
    {
        HashSet<string> found = new(StringComparer.Ordinal);
        if (entity.Code is { } own)
            found.Add(own);
        foreach (Mention m in entity.Mentions)
        {
            if (m.Type is not MentionType.Name)
                continue;
            SentenceRange s = _text.Sentences[_text.SentenceOf[m.First]];
            // What hangs from the name or from its title: "Ukrainian President X", "Russia's Y"; not what merely stands before it.
            for (int i = m.First - 1; i >= Math.Max(s.First, m.First - 5) && _text.Upos[i] is Upos.ADJ or Upos.PROPN or Upos.NOUN or Upos.PART; i--)
            {
                if (_text.Head[i] > i && _text.Head[i] < m.End)
                    Add(found, entityAt(i));
            }
            for (int i = m.End; i < Math.Min(s.End, m.End + 4) && _text.Upos[i] is not (Upos.VERB or Upos.PUNCT or Upos.AUX); i++)
            {
                if (i > m.End && _text.Lemma[i - 1] is "of" or "from")
                    Add(found, entityAt(i));
            }
        }
        foreach (string role in entity.Roles)
            AddNamed(Whose(role), entity, found);
        return found;
    }

    private static ulong StartOf(ReadOnlySpan<char> word) => word[0] | (ulong)word[1] << 16 | (ulong)word[2] << 32;

    // "delegate at the United Nations", "ambassador to Turkey": where he is sent is not whose he is.
    private static string Whose(string role)
    {
        int away = role.AsSpan().IndexOfAny(Away);
        string office = away > 0 ? role[..away] : "";
        return office.EndsWith("ambassador", StringComparison.OrdinalIgnoreCase) || office.EndsWith("delegate", StringComparison.OrdinalIgnoreCase)
            || office.EndsWith("envoy", StringComparison.OrdinalIgnoreCase) || office.EndsWith("representative", StringComparison.OrdinalIgnoreCase)
            ? office : role;
    }

    // States that a role names, also inside a word: "Iranian" has Iran in it.
    private void AddNamed(string role, Entity entity, HashSet<string> found)
    {
        for (int at = 0; at + Start <= role.Length; at++)
        {
            if (!_byStart.TryGetValue(StartOf(role.AsSpan(at)), out List<(string Spelling, int Entity)>? list))
                continue;
            foreach ((string spelling, int e) in list)
            {
                if (_entities[e].Code is { } code && !ReferenceEquals(_entities[e], entity)
                    && role.AsSpan(at).StartsWith(spelling, StringComparison.Ordinal))
                    found.Add(code);
            }
        }
    }

    private void Add(HashSet<string> to, int entity)
    {
        if (entity >= 0 && _entities[entity] is { Kind: EntityKind.Country or EntityKind.Organization, Code: { } code })
            to.Add(code);
    }
}
