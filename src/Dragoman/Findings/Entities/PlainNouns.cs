using Dragoman.Reading;

namespace Dragoman.Findings.Entities;

/// <summary>Takes from the spellings of what has a name the nouns by which the report speaks of it later: "the party", "rebels".</summary>
/// <remarks>They are mentions, and no spelling under which somebody would look for it; they came from reading, which needs them until its
/// end.</remarks>
internal static class PlainNouns
{
    public static void Drop(ParsedText t, EntityTable entities)
    {
        foreach (Entity e in entities.Entities)
        {
            if (e.Spellings.Count < 2 || !HasCapital(e.Name))
                continue;
            for (int s = e.Spellings.Count - 1; s >= 0; s--)
            {
                if (e.Spellings[s] != e.Name && IsPlain(t, e, e.Spellings[s]))
                    e.Spellings.RemoveAt(s);
            }
        }
    }

    private static bool HasCapital(string name)
    {
        foreach (char c in name)
        {
            if (char.IsUpper(c))
                return true;
        }
        return false;
    }

    // Small throughout, and nowhere a name: "china" in a text without capitals is China.
    private static bool IsPlain(ParsedText t, Entity e, string spelling)
    {
        foreach (char c in spelling)
        {
            if (!char.IsLower(c) && c is not (' ' or '-'))
                return false;
        }
        foreach (Mention m in e.Mentions)
        {
            if (m.Type is MentionType.Name && m.Span.WordsIn(t.Text).Equals(spelling, StringComparison.Ordinal))
                return false;
        }
        return true;
    }
}
