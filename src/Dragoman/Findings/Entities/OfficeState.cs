using System.Runtime.InteropServices;
using Dragoman.Reading;

namespace Dragoman.Findings.Entities;

/// <summary>Gives presidents and ministers whom a report names without their state ("Prime Minister X said") the state that it is about.</summary>
/// <remarks>Whoever comes from elsewhere is told with his state, unless all the world knows him. Officials of 1,100 reports whose state is known,
/// under names that nobody knows (gold/swaps.py), Americans left out: 155 of 161 right, 2026-12-01; the rule was chosen by these.</remarks>
internal static class OfficeState
{
    private const int FewestTold = 2, FewestFar = 3;

    // What may stand before "president" where a state's is meant, and not a party's or a bank's.
    private static readonly WordSet Ranks = DataFiles.List("names/sign-words.txt", "office-ranks");

    public static void Give(ParsedText t, EntityTable table)
    {
        States? states = null;
        foreach (Entity e in table.Entities)
        {
            if (e is not { Kind: EntityKind.Person, Code: null, Sector: "GOV" } || e.Mentions.Count == 0 || !e.Roles.Exists(IsStateOffice))
                continue;
            states ??= new(t, table);
            if (states.At(e.Mentions[0].First) is { } code && !IsOfHouse(t, e) && !(code is "USA" && e.Roles.Exists(IsOfCabinet))
                && !table.Entities.Exists(o => HasOfficeOf(o, e, code)))
                e.Code = code;
        }
    }

    // The United States have secretaries.
    private static bool IsOfCabinet(string role) =>
        role.EndsWith("minister", StringComparison.OrdinalIgnoreCase) || role.EndsWith("premier", StringComparison.OrdinalIgnoreCase);

    // "Chicago Fed President A", "B, vice president at the bank": of a house, though the role says no more.
    private static bool IsOfHouse(ParsedText t, Entity e)
    {
        foreach (Mention m in e.Mentions)
        {
            int office = m.Type is MentionType.Name ? m.First - 1 : m.Head;
            if (office < 0 || t.SentenceOf[office] != t.SentenceOf[m.First]
                || t.Lemma[office].ToLowerInvariant() is not ("president" or "chancellor"))
                continue;
            int first = office - 1;
            while (first > 0 && Ranks.Contains(t.Lemma[first].ToLowerInvariant()))
                first--;
            if (office + 1 < t.Count && t.Form[office + 1] is "of" or "at"
                || first >= 0 && t.SentenceOf[first] == t.SentenceOf[office] && t.Upos[first] is Upos.PROPN)
                return true;
        }
        return false;
    }

    // "Chinese President A" and "President B": nobody has the office of another.
    private static bool HasOfficeOf(Entity other, Entity e, string code) =>
        other != e && other.Kind is EntityKind.Person && other.Code == code
            && other.Roles.Exists(r => e.Roles.Exists(o => string.Equals(r, o, StringComparison.OrdinalIgnoreCase) && IsHeld(o)));

    private static bool IsHeld(string role) => !role.StartsWith("former", StringComparison.OrdinalIgnoreCase);

    /// <summary>"Foreign Minister", "vice president", "government spokesman"; not "chief minister", "council president", "Alberta premier".</summary>
    private static bool IsStateOffice(string role)
    {
        string[] words = role.ToLowerInvariant().Split([' ', '-']);
        bool whose = role.Contains("'s", StringComparison.Ordinal) || role.Contains('’', StringComparison.Ordinal);
        if (whose || words.Contains("chief"))
            return false;
        return words[^1] switch
        {
            "minister" => !Array.Exists(role.Split(' '), static w => w.Length > 2 && LetterCase.IsCapitals(w)),
            "president" or "premier" or "chancellor" => Array.TrueForAll(words[..^1], static w => Ranks.Contains(w)),
            "spokesman" or "spokeswoman" or "spokesperson" => words.Length > 1 && words[^2] is "ministry" or "government" or "presidential",
            _ => words[0] is "minister" && words.Length > 2 && words[1] is "of" or "for",
        };
    }

    /// <summary>Which states a report speaks of, and where.</summary>
    private sealed class States
    {
        private readonly ParsedText _t;
        private readonly List<(int Word, string Code)> _told = [];
        private readonly string? _most;
        private readonly int _first, _second;

        public States(ParsedText t, EntityTable table)
        {
            _t = t;
            Dictionary<string, int> times = new(StringComparer.Ordinal);
            HashSet<(int Word, string Code)> seen = [];
            foreach (Entity e in table.Entities)
            {
                if (e.Kind is EntityKind.Person || e.Sector is "MED"
                    || (e.Place?.Country is { Length: 2 } country ? CountryCodes.FromAlpha2(country) : e.Code) is not { Length: 3 } code
                    || !CountryCodes.IsAlpha3(code))
                    continue;
                foreach (Mention m in e.Mentions)
                {
                    // "Eritrean troops" speak of Eritrea once.
                    if (!seen.Add((m.First, code)))
                        continue;
                    CollectionsMarshal.GetValueRefOrAddDefault(times, code, out _)++;
                    _told.Add((m.First, code));
                }
            }
            _told.Sort(static (a, b) => a.Word.CompareTo(b.Word));
            foreach ((string code, int count) in times)
            {
                if (count > _first)
                    (_most, _first, _second) = (code, count, _first);
                else
                    _second = Math.Max(_second, count);
            }
        }

        /// <summary>The state whose official one is who is first told at a word; null where it may be another.</summary>
        public string? At(int word)
        {
            if (_first < FewestTold || _first * 5 < _second * 6)
                return null;
            int sentence = _t.SentenceOf[word], from = _t.Sentences[Math.Max(0, sentence - 1)].First, end = _t.Sentences[sentence].End;
            string? last = null;
            bool alone = true;
            foreach ((int at, string code) in _told)
            {
                if (at >= end)
                    break;
                if (at < word)
                    last = code;
                alone &= at < from || code == _most;
            }
            // Another state in his sentence or the one before may be his; and far from all of them it is that of the last words.
            return alone || _first >= FewestFar && _first >= 2 * _second && last == _most ? _most : null;
        }
    }
}
