using Dragoman.Reading;

namespace Dragoman.Findings.Entities;

/// <summary>Which states a report ties to a person.</summary>
internal sealed class PersonCountries(ParsedText text, List<Entity> entities)
{
    /// <summary>ISO 3166 codes: the person's own, those of adjectives and possessors before the name, "of" and "from" behind it, of states and people in its roles.</summary>
    public HashSet<string> Of(Entity entity, Func<int, int> entityAt)
    {
        HashSet<string> found = new(StringComparer.Ordinal);
        if (entity.Code is { } own)
            found.Add(own);
        foreach (Mention m in entity.Mentions)
        {
            if (m.Type is not MentionType.Name)
                continue;
            SentenceRange s = text.Sentences[text.SentenceOf[m.First]];
            // What hangs from the name or from its title: "Ukrainian President X", "Russia's Y"; not what merely stands before it.
            for (int i = m.First - 1; i >= Math.Max(s.First, m.First - 5) && text.Upos[i] is Upos.ADJ or Upos.PROPN or Upos.NOUN or Upos.PART; i--)
            {
                if (text.Head[i] > i && text.Head[i] < m.End)
                    Add(found, entityAt(i));
            }
            for (int i = m.End; i < Math.Min(s.End, m.End + 4) && text.Upos[i] is not (Upos.VERB or Upos.PUNCT or Upos.AUX); i++)
            {
                if (i > m.End && text.Lemma[i - 1] is "of" or "from")
                    Add(found, entityAt(i));
            }
        }
        foreach (string role in entity.Roles)
        {
            for (int e = 0; e < entities.Count; e++)
            {
                if (entities[e].Code is { } code && !ReferenceEquals(entities[e], entity) && entities[e].Spellings.Exists(x => x.Length > 2 && role.Contains(x, StringComparison.Ordinal)))
                    found.Add(code);
            }
        }
        return found;
    }

    private void Add(HashSet<string> to, int entity)
    {
        if (entity >= 0 && entities[entity] is { Kind: EntityKind.Country or EntityKind.Organization, Code: { } code })
            to.Add(code);
    }
}
