using Dragoman.Reading;

namespace Dragoman.Findings.Entities;

/// <summary>Reads what people are called beside their names: "Kremlin spokesman Dmitry Peskov", "Steve Witkoff, the special envoy of …",
/// "X, who is the head of …", "President Y".</summary>
internal sealed class RoleReader(ParsedText text, EntityBuilder builder)
{
    public void ReadRoles()
    {
        int[] end = RightEdges();
        // Names come before descriptions, so mentions here are all names.
        for (int e = 0; e < builder.Entities.Count; e++)
        {
            Entity entity = builder.Entities[e];
            if (entity.Kind is not EntityKind.Person)
                continue;
            foreach (Mention m in entity.Mentions)
            {
                ReadTitle(entity, m);
                ReadTree(entity, m, end);
            }
            Conclude(entity);
        }
    }

    // "adviser to President Aliyev", "Lee's adviser": whose man somebody is, where the report names his state only with his master.
    private void ServeMaster(Entity entity, int word)
    {
        if (builder.At(word) is >= 0 and int master && builder.Entities[master] is { Kind: EntityKind.Person } other
            && !ReferenceEquals(other, entity) && entity.Sector is not "OPP")
            builder.Masters.TryAdd(entity, master);
    }

    // Words straight before the name: titles and role nouns with their modifiers.
    private void ReadTitle(Entity entity, Mention m)
    {
        int sentence = text.Sentences[text.SentenceOf[m.First]].First;
        int name = m.First;
        // "Saudi Defence Minister Prince X": the rank stands between.
        while (name > sentence && m.First - name < 2 && NameFinder.Titles.Contains(text.Form[name - 1])
            && GenderLexicon.OfTitle(text.Form[name - 1]) != '\0')
            name--;
        int first = name;
        while (first > sentence && m.First - first < 8 && IsTitleWord(first - 1))
            first--;
        // "United Nations Secretary-General": a name that the title begins with belongs to it whole.
        while (first < name && first > sentence && builder.At(first) >= 0 && builder.At(first - 1) == builder.At(first))
            first--;
        while (first < name && text.Upos[first] is Upos.PUNCT or Upos.DET or Upos.ADP)
            first++;
        // "the chief of mediators X": whose chief he is.
        bool led = first < name && first > sentence && text.Form[first - 1] is "of" && text.Xpos[name - 1] is Xpos.NNS;
        if (first < name && !led && HasRole(first, name))
        {
            AddRole(entity, first, name);
            // "the head of the mission, Major General X": a rank stands between the office and the name.
            if (IsRankAlone(first, name) && first > sentence && text.Form[first - 1] is ",")
                ReadOffice(entity, m with { First = first }, sentence);
            // "Presidents A of France and B of Russia": both are.
            if (TitleRepair.OfOne(text.Form[name - 1]) is not null)
            {
                foreach (int other in text.Tree.Children(m.Head))
                {
                    if (other > m.Head && text.Deprel[other] is Deprel.conj && builder.At(other) is >= 0 and int peer
                        && builder.Entities[peer] is { Kind: EntityKind.Person } second && text.Deprel[other - 1] is not Deprel.nmod_desc)
                        AddRole(second, first, name);
                }
            }
        }
        else
            ReadOffice(entity, m, sentence);
    }

    private bool IsRankAlone(int first, int end)
    {
        for (int i = first; i < end; i++)
        {
            if (!NameFinder.Titles.Contains(text.Form[i]) || RoleNouns.Shared.SectorOf(text.Lemma[i].ToLowerInvariant()) is not (null or "MIL"))
                return false;
        }
        return true;
    }

    // "Prime Minister of Kosovo X", "Secretary of State X": an office with what it is of, straight before the name.
    private void ReadOffice(Entity entity, Mention m, int sentence)
    {
        int end = m.First;
        while (end - 1 > sentence && m.First - end < 2 && GenderLexicon.OfTitle(text.Form[end - 1]) != '\0')
            end--;
        // "The prime minister of Britain, X, said".
        if (end - 1 > sentence && text.Form[end - 1] is "," && m.End < text.Count
            && (text.Form[m.End] is "," or "."
                || text.Upos[m.End] is Upos.VERB && TreeRepair.IsSaying(text.Lemma[m.End]) && text.Deprel[m.Head] is not Deprel.nsubj))
            end--;
        // "the EU's foreign policy chief, X, and the minister": an office and its bearer between commas.
        if (end < m.First && text.Form[end] is "," && text.Upos[end - 1] is Upos.NOUN or Upos.PROPN && builder.At(end - 1) < 0
            && text.Xpos[end - 1] is not Xpos.NNS && RoleNouns.Shared.IsPerson(text.Lemma[end - 1].ToLowerInvariant())
            && LeftEdge(end - 1, Math.Max(sentence, end - 9)) is var edge && !IsOwned(edge, sentence))
        {
            AddRole(entity, edge, end);
            return;
        }
        for (int of = end - 2; of > sentence && end - of < 9; of--)
        {
            // "the minister of foreign affairs X": what the office is for may be written small.
            if (!char.IsUpper(text.Form[of + 1][0]) && text.Form[of + 1] is not ("of" or "and" or "the" or "her" or "his" or "its")
                // "the envoy of Russia at NATO X": where else the office is.
                && !(text.Form[of + 1] is "in" or "at" or "to" && builder.At(of) >= 0 && of > sentence + 1 && text.Form[of - 1] is "of")
                && !(text.Form[of + 1] is "," && of + 2 < end && NameCuts.IsSubject(text.Form[of + 2]))
                && text.Upos[of + 1] is not (Upos.NOUN or Upos.ADJ or Upos.NUM))
                return;
            // "the envoy of Mr. X" is not X's office.
            if (text.Form[of] is "of"
                && (GenderLexicon.OfTitle(text.Form[of + 1]) != '\0'
                    || text.Form[of + 1] is "President" or "Premier" or "General" or "Chancellor" or "Pope" or "Emperor"))
                return;
            // "American ambassador to Turkey X": where he is sent, a state or body, stands straight before the name.
            if ((text.Form[of] is "to" or "for"
                || text.Form[of] is "in" or "at"
                    && text.Lemma[of - 1]
                        .ToLowerInvariant() is "ambassador" or "representative" or "envoy" or "delegate" or "consul" or "attaché" or "secretary"
                            or "undersecretary" or "director" or "official")
                && text.Upos[of - 1] is Upos.NOUN or Upos.PROPN
                && builder.At(of + 1 < end - 1 && text.Upos[of + 1] is Upos.DET ? of + 2 : of + 1) is >= 0 and int body && builder.At(end - 1) == body
                && builder.Entities[body].Kind is EntityKind.Country or EntityKind.Organization or EntityKind.Place
                && RoleNouns.Shared.IsPerson(text.Lemma[of - 1].ToLowerInvariant()) && text.Xpos[of - 1] is not (Xpos.NNS or Xpos.NNPS))
            {
                AddRole(entity, FirstOfTitle(of - 1, m, sentence), end);
                return;
            }
            // "Minister of State for Education X", "Cabinet Secretary for Interior X".
            if (text.Form[of] is "for" && text.Form[end - 1] is not "," && NameCuts.IsOfficesDepartment(text, end - 1, end))
            {
                int minister = text.Form[of - 1] is "State" && of > sentence + 2 ? of - 3 : of - 1;
                AddRole(entity, FirstOfTitle(minister, m, sentence), end);
                return;
            }
            if (text.Form[of] is not "of" || !RoleNouns.Shared.IsPerson(text.Lemma[of - 1].ToLowerInvariant())
                || text.Xpos[of - 1] is Xpos.NNS or Xpos.NNPS)
                continue;
            int first = FirstOfTitle(WholeOffice(of - 1, sentence), m, sentence);
            while (end > of + 1 && GenderLexicon.OfTitle(text.Form[end - 1]) != '\0')
                end--;
            AddRole(entity, first, end);
            return;
        }
    }

    // "the head of the Office of the Ukrainian President, X": whose head X is.
    private bool IsOwned(int first, int sentence)
    {
        int before = first - 1;
        if (before > sentence && text.Upos[before] is Upos.DET)
            before--;
        return before > sentence && text.Form[before] is "of" && text.Upos[before - 1] is Upos.NOUN or Upos.PROPN;
    }

    private int FirstOfTitle(int head, Mention m, int sentence)
    {
        int first = head;
        while (first > sentence && m.First - first < 10 && IsTitleWord(first - 1))
            first--;
        return first;
    }

    // "commander in chief of X", "negotiator-in-chief": where the office begins whose last word is "chief".
    private int WholeOffice(int head, int sentence)
    {
        if (text.Form[head] is not ("chief" or "Chief") || head - 2 <= sentence - 1)
            return head;
        int before = text.Form[head - 1] is "-" ? head - 2 : head - 1;
        if (before <= sentence || text.Form[before] is not "in")
            return head;
        before -= text.Form[before - 1] is "-" ? 2 : 1;
        return before >= sentence && RoleNouns.Shared.IsPerson(text.Lemma[before].ToLowerInvariant()) ? before : head;
    }

    private bool IsTitleWord(int i) =>
        Times.TimeWords.Of(text.Form[i]).Kind is not (Times.TimeWordKind.Weekday or Times.TimeWordKind.Month) && IsWordOfTitle(i);

    private bool IsWordOfTitle(int i) =>
        text.Form[i] is "-" && i > 0
            && (RoleNouns.Shared.IsPerson(text.Lemma[i - 1].ToLowerInvariant()) || IsRank(text.Form[i - 1])
                || NameFinder.Titles.Contains(text.Form[i - 1]))
            || i + 1 < text.Count && text.Form[i + 1] is "-" && IsRank(text.Form[i])
            || NameFinder.Titles.Contains(text.Form[i]) && GenderLexicon.OfTitle(text.Form[i]) == '\0'
            || text.Upos[i] is Upos.NOUN && RoleNouns.Shared.IsPerson(text.Lemma[i])
            || text.Upos[i] is Upos.PROPN && builder.At(i) < 0
                && RoleNouns.Shared.IsPerson((TitleRepair.OfOne(text.Form[i]) ?? text.Form[i]).ToLowerInvariant())
        || i + 1 < text.Count && text.Upos[i] is Upos.ADJ or Upos.NOUN or Upos.PROPN && builder.At(i) is var e
            && (e < 0 ? text.Deprel[i] is Deprel.amod or Deprel.compound : builder.Entities[e].Kind is not EntityKind.Person);

    // "vice-president", "ex-premier", "Self-Determination leader".
    private static bool IsRank(string form) =>
        form is "vice" or "Vice" or "ex" or "Ex" or "deputy" or "Deputy" or "co" or "Co" or "sub" or "under" or "Under" or "non" or "self" or "Self"
            or "Attorney" or "attorney" or "prime" or "Prime" or "Brig.";

    private bool HasRole(int first, int end)
    {
        for (int i = first; i < end; i++)
        {
            // "told reporters S. Peskov": those who are told are not he.
            if (text.Xpos[i] is Xpos.NNS && RoleNouns.Shared.SectorOf(text.Lemma[i]) is "MED")
                return false;
            if (RoleNouns.Shared.IsPerson((TitleRepair.OfOne(text.Form[i]) ?? text.Lemma[i]).ToLowerInvariant()))
                return true;
        }
        return false;
    }

    private void ReadTree(Entity entity, Mention m, int[] end)
    {
        int sentenceEnd = text.Sentences[text.SentenceOf[m.Head]].End;
        // What is told of the name may hang from the title before it.
        int title = m.First;
        while (title > 0 && m.First - title < 3 && text.Head[title - 1] == m.Head
            && RoleNouns.Shared.IsPerson(text.Lemma[title - 1].ToLowerInvariant()))
            title--;
        for (int i = m.End; i < Math.Min(sentenceEnd, m.End + 14); i++)
        {
            // The tree may hang it from any word of the name.
            bool own = text.Head[i] >= title && text.Head[i] < m.End;
            bool apposed = own && text.Deprel[i] is Deprel.appos;
            bool relative = own && !apposed && text.Deprel[i] is Deprel.acl_relcl && HasCopula(i);
            if ((apposed || relative) && text.Upos[i] is Upos.NOUN or Upos.PROPN && RoleNouns.Shared.IsPerson(text.Lemma[i].ToLowerInvariant()))
            {
                int first = LeftEdge(i, m.End);
                AddRole(apposed ? Nearest(entity, first) : entity, first, end[i]);
            }
        }
        // "said Petro Kotin head of Enerjoatom": an office without a comma.
        if (m.End - m.First > 1 && IsOfficeBehind(text, m.First, m.End))
            AddRole(entity, m.End, end[m.End]);
        // "X is the head of …", and a name apposed to its description: "the Kremlin spokesman, Dmitry Peskov".
        int governor = text.Head[m.Head];
        if (governor >= 0 && (text.Deprel[m.Head] is Deprel.appos || text.Deprel[m.Head] is Deprel.nsubj && HasCopula(governor))
            && RoleNouns.Shared.IsPerson(text.Lemma[governor].ToLowerInvariant()))
        {
            // "Bush's wife Laura Bush, Secretary of State X and Y": the wife is who is named first behind it.
            if (text.Deprel[m.Head] is Deprel.appos && m.First > governor + 2 && builder.At(governor + 1) is >= 0 and int nearer
                && builder.Entities[nearer] is { Kind: EntityKind.Person } other && !ReferenceEquals(other, entity))
                return;
            int first = LeftEdge(governor, Math.Max(text.Sentences[text.SentenceOf[governor]].First, governor - 8));
            if (text.Deprel[m.Head] is Deprel.appos && entity.Roles.Count > 0 && IsOwned(first, text.Sentences[text.SentenceOf[governor]].First))
                return;
            AddRole(entity, first, text.Deprel[m.Head] is Deprel.appos ? Math.Min(end[governor], m.First > governor ? m.First : end[governor])
                : end[governor]);
        }
    }

    /// <summary>Whether an office and what it is of stand straight behind a name, without a comma: "Petro Kotin head of Enerjoatom".</summary>
    internal static bool IsOfficeBehind(ParsedText text, int first, int end) =>
        end + 1 < text.Count && text.Form[end + 1] is "of" && text.Upos[end] is Upos.NOUN && text.Xpos[end] is Xpos.NN
            && char.IsLower(text.Form[end][0]) && text.SentenceOf[end + 1] == text.SentenceOf[first] && RoleNouns.Shared.IsPerson(text.Lemma[end]);

    // "X, the leader, and Y, coordinator of": an office behind a comma is whose name ends at the comma, whatever the tree makes of it.
    private Entity Nearest(Entity entity, int first)
    {
        while (first > 0 && text.Upos[first - 1] is Upos.DET)
            first--;
        if (first < 2 || text.Form[first - 1] is not "," || builder.At(first - 2) is not (>= 0 and int other)
            || builder.Entities[other] is not { Kind: EntityKind.Person or EntityKind.Other } nearer)
            return entity;
        // Who holds an office is a person, whatever the name was taken for.
        if (nearer.Name.Contains(' ', StringComparison.Ordinal))
            nearer.Kind = EntityKind.Person;
        return nearer.Kind is EntityKind.Person ? nearer : entity;
    }

    private bool HasCopula(int i)
    {
        for (int k = Math.Max(0, i - 8); k < i; k++)
        {
            if (text.Head[k] == i && text.Deprel[k] is Deprel.cop)
                return true;
        }
        return false;
    }

    private int LeftEdge(int head, int limit)
    {
        int first = head;
        for (int i = head - 1; i >= limit; i--)
        {
            if (text.Head[i] < limit
                || text.Deprel[i] is not (Deprel.amod or Deprel.compound or Deprel.nmod_poss or Deprel.det or Deprel.@case or Deprel.punct
                    or Deprel.nummod or Deprel.flat)
                || text.Upos[i] is Upos.PUNCT && text.Form[i] != "-")
                break;
            first = i;
        }
        while (first < head && text.Upos[first] is Upos.DET or Upos.PUNCT or Upos.ADP)
            first++;
        return first;
    }

    // The last word of each word's nominal dependants to the right: "of the Ukrainian Parliament's subcommittee on energy".
    private int[] RightEdges()
    {
        int[] end = new int[text.Count];
        for (int i = 0; i < end.Length; i++)
            end[i] = i + 1;
        for (int i = text.Count - 1; i >= 0; i--)
        {
            int h = text.Head[i];
            if (h >= 0 && h < i && i - h < 16 && text.Deprel[i] is Deprel.nmod or Deprel.@case or Deprel.flat or Deprel.compound or Deprel.conj)
                end[h] = Math.Max(end[h], end[i]);
        }
        return end;
    }

    private void AddRole(Entity entity, int first, int end)
    {
        while (end > first && text.Upos[end - 1] is Upos.PUNCT)
            end--;
        while (first < end && text.Upos[first] is Upos.PRON && text.Form[first] is "its" or "Its" or "their" or "Their" or "whose")
        {
            // "Its leader, X": of whom "its" is told when pronouns are.
            builder.MasterWords.TryAdd(entity, first);
            first++;
        }
        if (first > 0 && text.Form[first - 1] is "Its" or "its")
            builder.MasterWords.TryAdd(entity, first - 1);
        // "the director general": the tree may have the first word apart; "facto head": the first half of "de facto".
        while (first > 0
            && (text.Form[first] is "general" && text.Lemma[first - 1] is "director" or "secretary" or "attorney" or "inspector"
                || text.Form[first] is "facto" or "jure" && text.Form[first - 1] is "de"))
            first--;
        // "army chief and de facto", head of state behind it: a role of its own; "the leader of M23, and somebody else", "a spokesman for the front,
        // on behalf of the region".
        for (int i = first + 1; i + 1 < end; i++)
        {
            if (text.Form[i] is "and" && text.Form[i + 1] is "de" || text.Form[i] is "," && text.Form[i + 1] is "and"
                || text.Form[i] is "," && text.Form[i + 1] is "on" or "in" or "at" or "as" or "after" or "before" or "during")
                end = i;
        }
        if (end <= first || end - first > 16)
            return;
        // "not by the presidents but by the members of a group: X": no office is told with "but".
        for (int i = first; i < end; i++)
        {
            if (text.Form[i] is "but" or "not")
                return;
        }
        if (NamesAnother(entity, first, end) || text.Form[end - 1] is "of")
            return;
        string role = text.SpanOf(first, end).WordsIn(text.Text);
        if (TitleRepair.OfOne(text.Form[end - 1]) is { } one)
            role = role[..^text.Form[end - 1].Length] + one;
        // "the rebel leaders A and B": each is a leader.
        else if (text.Xpos[end - 1] is Xpos.NNS && text.Deprel[end - 1] is not Deprel.nmod && RoleNouns.Shared.IsPerson(text.Lemma[end - 1]))
            role = role[..^text.Form[end - 1].Length] + text.Lemma[end - 1];
        // "Times editor" within "Sunday Times editor" is no role of its own, nor is "his German counterpart" beside "German counterpart".
        if (!entity.Roles.Exists(r => r == role || IsEndOf(role, r) && !HasOwner(r) || HasOwner(role) && IsEndOf(r, role)))
        {
            entity.Roles.RemoveAll(r => IsEndOf(r, role) && !HasOwner(role) || HasOwner(r) && IsEndOf(role, r));
            entity.Roles.Add(role);
        }
        entity.Code ??= OwnerOf(first, end, false) ?? OwnerOf(first, end, true);
        GiveMaster(entity, first, end);
        bool fresh = entity.Sector is null;
        for (int i = first; i < end; i++)
        {
            // "BJP vice president", "senior Hamas official": a party's or an armed group's man does not speak for the state.
            if (builder.At(i) is >= 0 and int body
                && builder.Entities[body] is { Kind: EntityKind.Organization or EntityKind.Group, Sector: "REB" or "PTY" or "OPP" or "SEP" or "NGO" or "MED" or "BUS" } own
                && !(i + 1 < end && text.Form[i + 1] is "-") && !HasState(first, end))
                entity.Sector = own.Sector;
            entity.Sector ??= SectorOf(i, first, end);
        }
        if (entity.Code is "IGO" && entity.Sector is "GOV")
            entity.Sector = "IGO";
        if (fresh && entity.Sector is "GOV" && HouseHeads.IsOfHouse(text, builder, first, end, out string? house))
            entity.Sector = house;
        if (entity.Sector is "GOV" && (IsOfArmy(first, end) || IsOfForces(first, end) && !HasCabinet(first, end)))
            entity.Sector = "MIL";
    }

    // "IGAD envoys, X from Ethiopia, general Y": an office that somebody else is named to hold; "adviser to President X", "X's aide", "the widow of
    // X" tell whose.
    private bool NamesAnother(Entity entity, int first, int end)
    {
        for (int i = first + 1; i < end; i++)
        {
            if (text.Upos[i] is not Upos.PROPN || builder.At(i) is not (>= 0 and int e)
                || builder.Entities[e] is not { Kind: EntityKind.Person } other || ReferenceEquals(other, entity) || builder.At(i - 1) == e)
                continue;
            if (text.Form[i - 1] is ","
                || builder.At(i - 1) is >= 0 and int land && text.Upos[i - 1] is Upos.PROPN && builder.Entities[land].Kind is not EntityKind.Person)
                return true;
        }
        return false;
    }

    private static bool IsEndOf(string end, string role) =>
        role.Length > end.Length && role.EndsWith(end, StringComparison.Ordinal) && role[^(end.Length + 1)] is ' '
            && end.Contains(' ', StringComparison.Ordinal);

    private static bool HasOwner(string role) =>
        role.StartsWith("his ", StringComparison.OrdinalIgnoreCase) || role.StartsWith("her ", StringComparison.OrdinalIgnoreCase)
            || role.StartsWith("its ", StringComparison.OrdinalIgnoreCase) || role.StartsWith("their ", StringComparison.OrdinalIgnoreCase);

    // "civil society leader" is no government's; the speaker of a ministry or of somebody is who speaks for it, not who sits above a parliament.
    private string? SectorOf(int word, int first, int end)
    {
        string lemma = text.Lemma[word].ToLowerInvariant();
        int before = word - 1 > first && text.Form[word - 1] is "-" ? word - 2 : word - 1;
        if (word > first && RoleNouns.Shared.SectorOf($"{text.Lemma[before].ToLowerInvariant()} {lemma}") is { } pair)
            return pair;
        return lemma is "speaker" && SpeaksForSomebody(word, first, end) ? RoleNouns.Shared.SectorOf("spokesman") : RoleNouns.Shared.SectorOf(lemma);
    }

    private bool SpeaksForSomebody(int speaker, int first, int end)
    {
        if (first > 0 && text.Xpos[first - 1] is Xpos.PRPS || text.Xpos[first] is Xpos.PRPS)
            return true;
        for (int i = first; i < end; i++)
        {
            if (i != speaker
                && (text.Lemma[i].ToLowerInvariant() is "ministry" or "army" or "military" or "government" or "president" or "presidency"
                    or "minister" or "name" or "foreign" or "police" or "official"
                || builder.At(i) is >= 0 and int e
                    && (builder.Entities[e].Kind is EntityKind.Person
                        || builder.Entities[e] is { Kind: EntityKind.Organization or EntityKind.Group, Sector: "GOV" or "MIL" or "REB" or "IGO" or "PTY" })))
                return true;
        }
        return false;
    }

    // "army chief", "commander of the navy".
    private bool IsOfArmy(int first, int end)
    {
        bool army = false, heads = false;
        for (int i = first; i < end; i++)
        {
            army |= text.Lemma[i].ToLowerInvariant() is "army" or "military" or "navy" or "corps"
                || text.Lemma[i].ToLowerInvariant() is "staff" && i > first && text.Lemma[i - 1].ToLowerInvariant() is "general";
            heads |= text.Lemma[i]
                .ToLowerInvariant() is "chief" or "commander" or "head" or "spokesman" or "spokeswoman" or "spokesperson" or "speaker";
        }
        // "the army's spokesman".
        army |= first >= 2 && text.Form[first - 1] is "'s" or "’s" or "'" or "’"
            && text.Lemma[first - 2].ToLowerInvariant() is "army" or "military" or "navy" or "corps";
        return army && heads && !HasCabinet(first, end);
    }

    // "Central Command chief".
    private bool IsOfForces(int first, int end)
    {
        for (int i = first; i < end; i++)
        {
            if (builder.At(i) is >= 0 and int e && builder.Entities[e] is { Kind: EntityKind.Organization, Sector: "MIL" })
                return true;
        }
        return false;
    }

    private bool HasCabinet(int first, int end)
    {
        for (int i = first; i < end; i++)
        {
            if (text.Lemma[i].ToLowerInvariant() is "minister" or "secretary" or "president" or "adviser" or "advisor")
                return true;
        }
        return false;
    }

    // Whose office it is: the first state or world body in it. Where an office is held, or to whom somebody is sent, is not whose it is:
    // "UN coordinator in Sudan", "envoy to Syria"; "minister of security in Israel" has no other.
    private string? OwnerOf(int first, int end, bool places)
    {
        bool own = first >= 2 && text.Form[first - 1] is "'s" or "’s" or "'" or "’" && text.SentenceOf[first - 2] == text.SentenceOf[first];
        string preposition = "";
        bool sent = IsSent(first, end);
        for (int i = own ? first - 2 : first; i < end; i++)
        {
            if (text.Upos[i] is Upos.ADP)
                preposition = text.Lemma[i];
            bool away = preposition is "in" or "at" && (!places || sent) || preposition is "to" or "on" or "near";
            if (away || builder.At(i) is not (>= 0 and int e) || builder.Entities[e] is not { Code: { Length: 3 } code } entity
                || entity.Kind is EntityKind.Person)
                continue;
            if (code is not "IGO" || text.Upos[i] is Upos.PROPN && entity.Kind is EntityKind.Organization)
                return code;
        }
        return null;
    }

    // "delegate at the United Nations", "ambassador in Washington": there he is somebody else's.
    private bool IsSent(int first, int end)
    {
        for (int i = first; i < end; i++)
        {
            if (text.Lemma[i].ToLowerInvariant() is "ambassador" or "delegate" or "envoy" or "representative" or "consul" or "attaché")
                return true;
        }
        return false;
    }

    private void GiveMaster(Entity entity, int first, int end)
    {
        if (entity.Code is not null)
            return;
        if (first >= 2 && text.Form[first - 1] is "'s" or "’s" or "'" or "’" && text.SentenceOf[first - 2] == text.SentenceOf[first])
        {
            ServeMaster(entity, first - 2);
            // "the group's political leader": which group is told when descriptions are.
            if (builder.At(first - 2) < 0 && text.Upos[first - 2] is Upos.NOUN)
                builder.MasterWords.TryAdd(entity, first - 2);
        }
        for (int i = first; i < end; i++)
        {
            if (text.Lemma[i] is "critic" or "opponent" or "rival" or "challenger" or "successor" or "predecessor" or "candidate" or "counterpart"
                || RoleNouns.Shared.SectorOf(text.Lemma[i]) is "CVL")
                return;
        }
        for (int i = first; i < end; i++)
            ServeMaster(entity, i);
    }

    private bool HasState(int first, int end)
    {
        for (int i = first; i < end; i++)
        {
            if (builder.At(i) is >= 0 and int e && builder.Entities[e].Kind is EntityKind.Country && builder.Entities[e].Code is not null
                || text.Lemma[i] is "minister" or "premier")
                return true;
        }
        return false;
    }

    // "President Zelinski from Ukraine", "Russia's President Putin": a state tied to the name itself.
    private void Conclude(Entity entity)
    {
        if (entity.Code is not null || entity.Roles.Count == 0)
            return;
        foreach (Mention m in entity.Mentions)
        {
            for (int i = Math.Max(0, m.First - 6); i < Math.Min(text.Count, m.End + 4); i++)
            {
                if (text.Head[i] >= m.First && text.Head[i] < m.End && text.Deprel[i] is Deprel.nmod or Deprel.nmod_poss
                    && builder.At(i) is >= 0 and int e && builder.Entities[e].Kind is EntityKind.Country)
                {
                    entity.Code = builder.Entities[e].Code;
                    return;
                }
            }
        }
    }
}
