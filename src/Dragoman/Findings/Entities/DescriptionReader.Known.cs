using Dragoman.Figures;
using Dragoman.Reading;

namespace Dragoman.Findings.Entities;

/// <summary>Whether a description is of somebody told before, and whose he is.</summary>
internal sealed partial class DescriptionReader
{
    // "the spokesman" is who was last called one; "the Kremlin spokesman" only if the modifiers agree or say nothing new.
    private int Known(int head, string spelling, string? code, EntityKind kind, bool definite, bool plural, string? whose)
    {
        // "The parties" are two.
        if (definite && kind is EntityKind.Group && code is null
            && !(plural && text.Lemma[head] is "party" or "group" or "movement" or "faction" or "side" or "organization" or "organisation")
            && BodyAgain(head, spelling) is >= 0 and int body)
            return body;
        if (definite && !plural && kind is EntityKind.Group && code is null && spelling.Equals(text.Lemma[head], StringComparison.OrdinalIgnoreCase)
            && _namedBy.TryGetValue(text.Lemma[head].ToLowerInvariant(), out (int Entity, int Sentence) by)
            && text.SentenceOf[head] - by.Sentence <= FarthestBody)
            return by.Entity;
        // "The plant", "the power plant" is the one told by name before.
        if (definite && !plural && kind is EntityKind.Facility && IsKindOnly(spelling) && !IsElsewhere(head)
            && _facility.TryGetValue(spelling[(spelling.LastIndexOf(' ') + 1)..].ToLowerInvariant(), out int plant))
            return plant;
        if (_byWords.TryGetValue(spelling, out int same)
            || plural && kind is EntityKind.Group
                && (_byWords.TryGetValue(Pair(spelling, "two ", "both "), out same)
                    || _byWords.TryGetValue(Pair(spelling, "both ", "two "), out same)))
        {
            // "the President of the Council … President A … The President": whoever was named since.
            if (whose is null && !plural && kind is EntityKind.Person && _whose.ContainsKey(same) && builder.Entities[same].Spellings.Count <= 1
                && _bearer.TryGetValue(text.Lemma[head].ToLowerInvariant() + code, out int since) && since != same && IsLater(since, same))
                return since;
            if (!AreOthers(same, whose))
                return same;
            if (_byWords.TryGetValue(spelling + whose, out int again))
                return again;
        }
        string word = text.Lemma[head].ToLowerInvariant();
        if (!definite || plural || kind is not EntityKind.Person)
            return -1;
        // "the Israeli leader" is the prime minister, where nobody else of the report heads Israel.
        if (!_bearer.TryGetValue((word is "pontiff" ? "pope" : word) + code, out int bearer)
            && !(word is "leader" && code is not null && _leader.TryGetValue(code, out bearer) && bearer >= 0))
            return -1;
        Entity e = builder.Entities[bearer];
        // "the prime minister" is not the foreign minister.
        if (e.Roles.Count > 0 && e.Roles.TrueForAll(r => OfficeWords.Differ(spelling, r)))
            return -1;
        // "the minister" is not the prime minister.
        if (spelling.Equals("minister", StringComparison.OrdinalIgnoreCase)
            && !e.Roles.Exists(static r => r.EndsWith("minister", StringComparison.OrdinalIgnoreCase)
                && !r.EndsWith("prime minister", StringComparison.OrdinalIgnoreCase) || r.Contains("minister of", StringComparison.OrdinalIgnoreCase)
                || r.Contains("minister for", StringComparison.OrdinalIgnoreCase)))
            return -1;
        // "the minister of Foreign of Qatar" is nobody of whose office the report says no such thing.
        if (code is null && text.Tree.Child(head, Deprel.nmod) is >= 0 and int of && of > head
            && text.Tree.Child(of, Deprel.@case) is >= 0 and int mark && text.Form[mark] is "of"
            && !e.Roles.Exists(r => r.Contains(" of " + text.Form[of], StringComparison.OrdinalIgnoreCase)
                || r.Contains(text.Form[of], StringComparison.OrdinalIgnoreCase)))
            return -1;
        // "the Qatari prime minister" is nobody of whom the report does not say that he is of Qatar.
        if (code is not null && code != e.Code)
            return -1;
        if (gender.TryGetValue(bearer, out char g)
            && (g == 'f' && spelling.EndsWith("man", StringComparison.Ordinal) && !spelling.EndsWith("woman", StringComparison.Ordinal)
                || g == 'm' && spelling.EndsWith("woman", StringComparison.Ordinal)))
            return -1;
        return bearer;
    }

    private bool IsLater(int entity, int other) =>
        builder.Entities[entity].Mentions is [.., { } last]
            && (builder.Entities[other].Mentions is not [.., { } before] || last.Head > before.Head);

    // "the ambassador of Mali" is not "the ambassador of France", nor "the spokesman for the police" the army's; "the head of the party" may be the
    // Freedom Party's.
    private bool AreOthers(int entity, string? whose) =>
        whose is not null && _whose.TryGetValue(entity, out string? before) && before != whose && before[1] == whose[1];

    // Whose somebody is by the words behind, as a key: a tab, "e" and the entity of a name, or "n" and a noun's lemma; null where nothing says.
    private string? Whose(int head)
    {
        foreach (int k in text.Tree.Children(head))
        {
            if (k < head || text.Deprel[k] is not Deprel.nmod || text.Tree.Child(k, Deprel.@case) is not (>= 0 and int mark) || mark != head + 1
                || text.Form[mark] is not ("of" or "for" or "from" or "in" or "at"))
                continue;
            if (text.Upos[k] is Upos.PROPN)
                return builder.At(k) is >= 0 and int owner
                    ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"\te{owner}") : "\te" + text.Form[k];
            return text.Upos[k] is Upos.NOUN ? "\tn" + text.Lemma[k] : null;
        }
        return null;
    }

    // "the port of the fuel in Ras Issa": not the one told before.
    private bool IsElsewhere(int head)
    {
        foreach (int k in text.Tree.Children(head))
        {
            if (k < head || text.Deprel[k] is not Deprel.nmod || text.Tree.Child(k, Deprel.@case) is not (>= 0 and int mark)
                || text.Form[mark] is not ("in" or "at" or "of"))
                continue;
            if (text.Upos[k] is Upos.PROPN || IsElsewhere(k))
                return true;
        }
        return false;
    }

    private static bool IsKindOnly(string spelling)
    {
        foreach (string word in spelling.Split(' ').SkipLast(1))
        {
            if (word is not ("power" or "nuclear" or "atomic" or "energy" or "electricity" or "thermal" or "hydroelectric" or "oil" or "gas" or "air"
                or "military"))
                return false;
        }
        return true;
    }

    // "the two leaders" are "both leaders".
    private static string Pair(string spelling, string from, string to) =>
        spelling.StartsWith(from, StringComparison.OrdinalIgnoreCase) ? to + spelling[from.Length..] : spelling;

    // Takes down that a body is called by a noun, within its name or right behind it.
    private void Call(int entity, int noun)
    {
        if (noun == 0 || noun >= text.Count || text.Upos[noun] is not Upos.NOUN || text.SentenceOf[noun] != text.SentenceOf[noun - 1]
            || text.Lemma[noun].ToLowerInvariant() is var lemma && !RoleNouns.Shared.IsAnaphor(lemma))
            return;
        _called[lemma] = entity;
        _callings[entity] = lemma;
    }

    // "the group", "the rebels": the armed group or party told last; "the delegation": the one described before; −1 for none.
    private int BodyAgain(int head, string spelling)
    {
        string lemma = text.Lemma[head].ToLowerInvariant();
        int space = spelling.IndexOf(' ', StringComparison.Ordinal);
        // "the guerrilla group" is the group again.
        if (IsOfOther(head) || space >= 0 && !(space == spelling.LastIndexOf(' ') && Kinds.Contains(spelling[..space].ToLowerInvariant())))
            return -1;
        // "The M23 movement … the FDLR militia … the movement".
        if (_body >= 0 && _called.TryGetValue(lemma, out int called) && called != _body
            && text.SentenceOf[head] - _bodyAt[called] <= FarthestBody && _callings.TryGetValue(_body, out string? other) && other != lemma)
            return called;
        if (_body >= 0 && text.SentenceOf[head] - _bodySentence <= NearSentences && RoleNouns.Shared.IsAnaphor(lemma)
            && (lemma is "group" or "movement" or "organization" or "organisation" or "party" or "faction"
                || builder.Entities[_body].Sector is not ("PTY" or "OPP")))
            return _body;
        return _described.TryGetValue(lemma, out (int Entity, bool Acts) described) ? described.Entity : -1;
    }

    // "the rebels from the Front": those of another.
    private bool IsOfOther(int head)
    {
        for (int k = text.Tree.FirstChild(head); k >= 0; k = text.Tree.NextSibling(k))
        {
            if (k > head && text.Deprel[k] is Deprel.nmod && text.Tree.Child(k, Deprel.@case) is >= 0 and int mark
                && text.Form[mark] is "from" or "of" && builder.At(k) is >= 0 and int other && other != _body)
                return true;
        }
        return false;
    }

    // The state that an adjective, a possessor or "of" names: "Russian forces", "Ukraine's president", "president of Ukraine".
    private int CountryOf(int head, int first)
    {
        int found = -1;
        for (int i = first; i < head; i++)
        {
            if (builder.At(i) is not (>= 0 and int e) || builder.Entities[e].Code is null || e == found)
                continue;
            // "Iran-backed".
            if (i + 2 < head && text.Form[i + 1] is "-" && text.Form[i + 2].EndsWith("ed", StringComparison.Ordinal))
                continue;
            // "Bosnian Serb forces", "US and Ukrainian officials": no one state's.
            if (found >= 0 && builder.Entities[found].Code != builder.Entities[e].Code)
                return -1;
            // "Russian and Western groups": nor theirs.
            if (i + 2 < head && text.Form[i + 1] is "and" or "or" && text.Upos[i + 2] is Upos.ADJ && char.IsUpper(text.Form[i + 2][0])
                && (builder.At(i + 2) < 0 || builder.Entities[builder.At(i + 2)].Code is null))
                return -1;
            found = e;
        }
        if (found >= 0)
            return found;
        // "China, whose ambassador attended".
        for (int i = first - 1; i > 0 && i >= first - 2 && text.Form[i] is "whose" or ","; i--)
        {
            int owner = builder.At(i - 1);
            if (owner >= 0 && builder.Entities[owner] is { Kind: EntityKind.Country, Code: not null }
                && (text.Form[i] is "whose" || i + 1 < text.Count && text.Form[i + 1] is "whose"))
                return owner;
        }
        for (int i = head + 1; i < Math.Min(text.Count, head + 5); i++)
        {
            // "the two presidents in Luanda" are not Angola's.
            if (text.Form[i] is "in" or "at" && text.Xpos[head] is Xpos.NNS
                && (text.Tree.Child(head, Deprel.nummod) >= 0 || text.Lemma[head] is "side"
                    || text.Tree.Child(head, Deprel.det) is >= 0 and int both && text.Lemma[both] is "both"))
                return -1;
            // "the ministry of defense in Moscow".
            bool seat = text.Form[i - 1] is "in" && text.Lemma[head] is "ministry" or "government" or "parliament";
            if (text.Form[i - 1] is not ("to" or "with" or "against" or "on" or "for") && (text.Head[i] == head || seat)
                && text.Deprel[i] is Deprel.nmod && builder.At(i) is >= 0 and int e && builder.Entities[e].Code is not null)
            {
                // "Officials from India and China": no one state's.
                return text.Xpos[head] is Xpos.NNS or Xpos.NNPS && text.Tree.Child(i, Deprel.conj) is >= 0 and int peer
                    && builder.At(peer) is >= 0 and int second && builder.Entities[second].Code is { } code && code != builder.Entities[e].Code
                    ? -1 : e;
            }
        }
        return -1;
    }
}
