using System.Runtime.InteropServices;
using Dragoman.Reading;

namespace Dragoman.Findings.Entities;

/// <summary>Gives bodies of a state that a report names without it ("the army", "police", "the government") the state that the report is
/// about.</summary>
/// <remarks>Reporters leave the state out where only one can be meant; where the report speaks of several about as often, nothing is given.</remarks>
internal static class HomeState
{
    // A state is what the report is about if it is told so many times as often as the next.
    private const int Times = 4, FewestTold = 4, FewestAlone = 2;

    private static readonly WordSet Bodies = DataFiles.List("names/sign-words.txt", "bodies-of-state");

    public static void Give(ParsedText t, EntityTable table, string? dateline)
    {
        string? home = null;
        bool sought = false;
        foreach (Entity e in table.Entities)
        {
            if (!IsBare(e))
                continue;
            if (!sought)
                (home, sought) = (Of(table, dateline), true);
            if ((home ?? Teller(t, table, e)) is { } state)
                (e.Code, e.IsOfHomeState) = (state, true);
        }
    }

    private static bool IsBare(Entity e) =>
        e is { Kind: EntityKind.Group, Code: null, Sector: not null } && e.Mentions.Count > 0 && e.Spellings.TrueForAll(s =>
            Bodies.Contains(s.ToLowerInvariant()));

    // "Israel launched an operation on Thursday, the military said": the state that acts in the sentence whose teller it is.
    private static string? Teller(ParsedText t, EntityTable table, Entity e)
    {
        Mention m = e.Mentions[0];
        if (e.Sector is not ("MIL" or "GOV" or "COP") || t.Deprel[m.Head] is not Deprel.nsubj || t.Head[m.Head] is not (>= 0 and int verb)
            || !SayingVerbs.Contains(t.Lemma[verb]))
            return null;
        string? state = null;
        for (int i = t.Sentences[t.SentenceOf[m.Head]].First; i < t.Sentences[t.SentenceOf[m.Head]].End; i++)
        {
            if (table.AtHead(i) is >= 0 and int other && table.Entities[other] is { Kind: EntityKind.Country, Sector: null, Code: { } code }
                && t.Deprel[i] is Deprel.nsubj && (t.Head[i] == verb || t.Head[i] >= 0 && t.Head[t.Head[i]] == verb || t.Head[i] == t.Head[verb]))
                state = state is null || state == code ? code : "";
        }
        return state is { Length: 3 } ? state : null;
    }

    private static string? Of(EntityTable table, string? dateline)
    {
        Dictionary<string, int> told = new(StringComparer.Ordinal);
        foreach (Entity e in table.Entities)
        {
            string? code = e.Place?.Country is { Length: 2 } country ? CountryCodes.FromAlpha2(country) : e.Code;
            if (e.Sector is "MED" || code is not { Length: 3 } || code is "IGO" or "NGO" or "IMG" or "MNC")
                continue;
            CollectionsMarshal.GetValueRefOrAddDefault(told, code, out _) += e.Mentions.Count;
        }
        string? most = null;
        int first = 0, second = 0;
        foreach ((string code, int times) in told)
        {
            if (times > first)
                (most, first, second) = (code, times, first);
            else
                second = Math.Max(second, times);
        }
        if (most is null)
            return null;
        return told.Count == 1 && first >= FewestAlone || most == dateline || first >= FewestTold && first >= Times * second ? most : null;
    }
}
