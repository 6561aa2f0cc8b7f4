using Dragoman.Reading;

namespace Dragoman.Findings.Table;

/// <summary>Tells by its words and its people whether a report is about conflict or politics at all.</summary>
internal static class ReportTopic
{
    private const int FewestConflictWords = 3, FewestOfficials = 2, FewestDiplomaticWords = 3, FewestPoliticalWords = 5;

    // Words of an item of a few sentences, at most, and what it has to tell of: at least one word of conflict or diplomacy, and with those who act in
    // it so many in all.
    private const int LongestItem = 130, FewestSigns = 3;

    // Of all mentions of somebody with a country: this part is of one.
    private static readonly (int Part, int Of) LargestShare = (3, 4);

    public static bool IsConflict(TableContext c)
    {
        ParsedText t = c.T;
        // Armies and rebels by name count as words.
        int words =
            Math.Min(FewestConflictWords - 1,
                c.Entities.Entities.Count(static e => e.Sector is "MIL" or "REB" or "UAF" or "SEP" or "INS" && e.Kind is not EntityKind.Person));
        // Two who hold office, by name: politics, where proposals are made as well.
        if (c.Entities.Entities.Count(static e => e.Sector is "GOV" or "LEG" or "PTY" or "IGO" && e.Kind is EntityKind.Person && e.Code is not null
            && e.Spellings.Count > 0) >= FewestOfficials)
            return true;
        for (int i = 0; i < t.Count && words < FewestConflictWords; i++)
        {
            if (t.Upos[i] is Upos.NOUN or Upos.ADJ or Upos.PROPN && ProposalMentions.Lexicon.Has("conflict", t.Lemma[i]))
                words++;
        }
        return words >= FewestConflictWords || IsDiplomacy(t) || IsPolitics(t) || t.Count <= LongestItem && IsItem(c);
    }

    // An item of two or three sentences has no room for many words of conflict: states, rebels and officials who act in it count beside them.
    private static bool IsItem(TableContext c)
    {
        HashSet<string> told = new(StringComparer.Ordinal);
        for (int i = 0; i < c.T.Count; i++)
        {
            string lemma = c.T.Lemma[i].ToSmall();
            if (c.T.Upos[i] is Upos.NOUN or Upos.ADJ or Upos.VERB or Upos.PROPN
                && (ProposalMentions.Lexicon.Has("conflict", lemma) || ProposalMentions.Lexicon.Has("diplomacy", lemma)
                    || ProposalMentions.Lexicon.Has("item", lemma) || StanceReader.Lexicon.Has("asks", lemma)
                    || StanceReader.Lexicon.Has("pact", lemma)
                    || OpenPositions.Firm(StanceReader.Lexicon.Groups(lemma)) is not null))
                told.Add(lemma);
        }
        int actors = c.Entities.Entities.Count(IsActor);
        return (told.Count > 0 || c.Entities.Entities.Exists(static e => e.Sector is "REB" or "SEP" or "UAF" or "INS" or "MIL"))
            && told.Count + actors >= FewestSigns;
    }

    private static bool IsActor(Entity e) =>
        e.Kind is EntityKind.Country
            || e.Kind is not EntityKind.Place
                && e.Sector is "GOV" or "LEG" or "PTY" or "IGO" or "REB" or "SEP" or "OPP" or "MIL" or "UAF" or "INS";

    // Different words of a quarrel at home: protesters who want a bill dropped, a parliament that has not passed a budget.
    private static bool IsPolitics(ParsedText t)
    {
        HashSet<string> told = new(StringComparer.Ordinal);
        bool quarrel = false;
        for (int i = 0; i < t.Count && (told.Count < FewestPoliticalWords || !quarrel); i++)
        {
            if (t.Upos[i] is not (Upos.NOUN or Upos.ADJ or Upos.VERB or Upos.PROPN))
                continue;
            string lemma = t.Lemma[i].ToSmall();
            quarrel |= ProposalMentions.Lexicon.Has("quarrel", lemma);
            if (ProposalMentions.Lexicon.Has("politics", lemma) || ProposalMentions.Lexicon.Has("diplomacy", lemma)
                || ProposalMentions.Lexicon.Has("conflict", lemma))
                told.Add(lemma);
        }
        return told.Count >= FewestPoliticalWords && (quarrel || IsDispute(t));
    }

    // Different words of diplomacy: a dispute without arms, such as on a river or a vote, is negotiated as well.
    private static bool IsDiplomacy(ParsedText t)
    {
        HashSet<string> told = new(StringComparer.Ordinal);
        for (int i = 0; i < t.Count && told.Count < FewestDiplomaticWords; i++)
        {
            if (t.Upos[i] is Upos.NOUN or Upos.ADJ or Upos.VERB or Upos.PROPN
                && (ProposalMentions.Lexicon.Has("diplomacy", t.Lemma[i]) || ProposalMentions.Lexicon.Has("conflict", t.Lemma[i])))
                told.Add(t.Lemma[i]);
        }
        return told.Count >= FewestDiplomaticWords;
    }

    // A report on a quota or a ban is one on a dispute where somebody lays down conditions or tears something up.
    private static bool IsDispute(ParsedText t)
    {
        HashSet<string> told = new(StringComparer.Ordinal);
        for (int i = 0; i < t.Count && told.Count < FewestConflictWords; i++)
        {
            if (t.Upos[i] is Upos.NOUN or Upos.VERB && ProposalMentions.Lexicon.Has("dispute", t.Lemma[i]))
                told.Add(t.Lemma[i]);
        }
        return told.Count >= FewestConflictWords;
    }

    /// <summary>Whether nearly all who are named belong to one country and nobody is in arms: then an official stands for his office, not for his
    /// country.</summary>
    public static bool IsDomestic(TableContext c)
    {
        Dictionary<string, int> mentions = new(StringComparer.Ordinal);
        int all = 0, most = 0;
        foreach (Entity e in c.Entities.Entities)
        {
            if (e.Sector is "REB" or "SEP" or "UAF" or "INS" or "MIL")
                return false;
            if (e.Code is not { Length: 3 } code || !IsCountry(code)
                || e.Kind is not (EntityKind.Person or EntityKind.Organization or EntityKind.Group or EntityKind.Country))
                continue;
            int of = mentions.GetValueOrDefault(code) + e.Mentions.Count;
            mentions[code] = of;
            all += e.Mentions.Count;
            most = Math.Max(most, of);
        }
        return most * LargestShare.Of > all * LargestShare.Part && all > 0;
    }

    // Codes of bodies that are no country have three letters as well.
    private static bool IsCountry(string code) => code is not ("NGO" or "IGO" or "MNC" or "NGM" or "IMG" or "UNO");
}
