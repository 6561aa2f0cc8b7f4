using Dragoman.Reading;

namespace Dragoman.Findings.Entities;

/// <summary>Gives the ministers whom a report names without a state the state that the report is from.</summary>
/// <remarks>Reporters leave out the state where it is the one that the dateline is in and that the report speaks of: "BOGOTA - Colombia said …
/// Defense Minister X". Others are told with theirs.</remarks>
internal static class DatelineState
{
    private const int Longest = 12, FewestMentions = 2, FewestTold = 3;

    public static void Give(ParsedText t, EntityTable table)
    {
        GiveWhereSpoken(t, table);
        GiveWhereSeated(t, table);
        string? home = Of(t, table);
        HomeState.Give(t, table, home);
        if (home is not { } state)
            return;
        foreach (Entity e in table.Entities)
        {
            if (e is { Kind: EntityKind.Person, Code: null, Sector: "GOV" } && e.Roles.Exists(IsCabinet))
                e.Code = state;
        }
    }

    // "Foreign Ministry spokesman Lu Kang said in Beijing": a ministry's man who speaks in a capital is of that state.
    private static void GiveWhereSpoken(ParsedText t, EntityTable table)
    {
        foreach (Entity e in table.Entities)
        {
            if (e is not { Kind: EntityKind.Person, Code: null }
                || !e.Roles.Exists(static r => r.Contains("Ministry", StringComparison.OrdinalIgnoreCase)
                    && r.Contains("spokes", StringComparison.OrdinalIgnoreCase)))
                continue;
            foreach (Mention m in e.Mentions)
            {
                if (m.Type is not MentionType.Name || t.Deprel[m.Head] is not Deprel.nsubj || t.Head[m.Head] is not (>= 0 and int verb)
                    || !TreeRepair.IsSaying(t.Lemma[verb]))
                    continue;
                for (int i = verb + 1; i + 1 < t.Count && i <= verb + 4 && t.SentenceOf[i] == t.SentenceOf[verb]; i++)
                {
                    if (t.Form[i] is "in" && table.AtHead(i + 1) is >= 0 and int town
                        && table.Entities[town] is { Kind: EntityKind.Place, Code: { Length: 3 } state })
                        e.Code ??= state;
                }
            }
        }
    }

    // "The government in Abidjan denied this": it governs the state that the town lies in, where the report has that state.
    private static void GiveWhereSeated(ParsedText t, EntityTable table)
    {
        foreach (Entity e in table.Entities)
        {
            if (e is not { Kind: EntityKind.Group, Code: null, Sector: "GOV" })
                continue;
            foreach (Mention m in e.Mentions)
            {
                if (m.End + 1 < t.Count && t.Form[m.End] is "in"
                    && t.Lemma[m.Head].ToLowerInvariant() is "government" or "authority" or "regime" or "administration"
                    && table.AtHead(m.End + 1) is >= 0 and int seat && table.Entities[seat] is { Kind: EntityKind.Place, Place.Country: { } land })
                    e.Code ??= table.Entities.FirstOrDefault(o => o is { Kind: EntityKind.Country, Sector: null, Code.Length: 3 }
                        && o.Place?.Country == land)?.Code;
            }
        }
    }

    // The state of the place that opens the report before a dash, where the report names that state more often than once and before all others.
    private static string? Of(ParsedText t, EntityTable table)
    {
        int dash = 0;
        while (dash < Math.Min(t.Count, Longest) && t.Form[dash] is not ("-" or "–" or "—" or "--"))
            dash++;
        if (dash == 0 || dash >= Math.Min(t.Count, Longest))
            return null;
        string? country = null;
        foreach (Entity e in table.Entities)
        {
            if (e.Place?.Country is { } at && e.Mentions.Count > 0 && e.Mentions[0].First < dash)
                country ??= at;
        }
        if (country is null)
            return null;
        Entity? most = null;
        foreach (Entity e in table.Entities)
        {
            if (e is { Kind: EntityKind.Country, Sector: null, Code: not null } && (most is null || e.Mentions.Count > most.Mentions.Count))
                most = e;
        }
        if (most is not null && most.Place?.Country == country && most.Mentions.Count >= FewestMentions)
            return most.Code;
        // "KATHMANDU - Nepal's government …": the first sentence is about it, however often others are named further down.
        int opening = t.Sentences[t.SentenceOf[dash]].End;
        if (opening == dash + 1 && opening < t.Count)
            opening = t.Sentences[t.SentenceOf[opening]].End;
        foreach (Entity e in table.Entities)
        {
            if (e is { Kind: EntityKind.Country, Sector: null, Code: { } code } && e.Place?.Country == country
                && e.Mentions.Exists(m => m.First > dash && m.First < opening && t.Deprel[m.Head] is Deprel.nmod_poss or Deprel.nsubj)
                && Told(table, code) >= FewestTold)
                return code;
        }
        return null;
    }

    // How often a state, its bodies and its people are spoken of.
    private static int Told(EntityTable table, string code)
    {
        int told = 0;
        foreach (Entity e in table.Entities)
            told += e.Code == code && e.Kind is EntityKind.Country or EntityKind.Group or EntityKind.Organization ? e.Mentions.Count : 0;
        return told;
    }

    private static bool IsCabinet(string role) =>
        role.Contains("minister", StringComparison.OrdinalIgnoreCase) && !role.Contains("former", StringComparison.OrdinalIgnoreCase)
            && !role.Contains("prime minister of", StringComparison.OrdinalIgnoreCase);
}
