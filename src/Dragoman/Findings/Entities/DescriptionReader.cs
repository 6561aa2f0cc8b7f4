using Dragoman.Findings.Statements;
using Dragoman.Reading;

namespace Dragoman.Findings.Entities;

/// <summary>Finds nouns that speak of actors without naming them ("police", "the Kremlin spokesman", "US officials") and whose they are.</summary>
internal sealed partial class DescriptionReader(ParsedText text, EntityBuilder builder, Func<EntityKind, string, int> create, Dictionary<int, char> gender)
{
    // "The group" looks back this many sentences.
    private const int NearSentences = 3;

    // Words that say of a group only that it fights.
    private static readonly WordSet Kinds = DataFiles.List("names/sign-words.txt", "kinds");

    // Ground that is named by what it lies at.
    private static readonly WordSet Heights = DataFiles.List("names/sign-words.txt", "heights");

    // What is called by the places that it leads between.
    private static readonly WordSet Ways = DataFiles.List("names/sign-words.txt", "ways");

    // Offices whose holder is "the Turkish leader".
    private static readonly WordSet Heads = DataFiles.List("names/sign-words.txt", "heads");

    // "The agency" looks back this many sentences.
    private const int FarthestBody = 6;

    // Words between an office and the name apposed to it, at most.
    private const int FarthestName = 12;

    private readonly Dictionary<string, int> _byWords = new(StringComparer.OrdinalIgnoreCase);

    // The last group of some head word that was described by more than that word, and whether it did something there.
    private readonly Dictionary<string, (int Entity, bool Acts)> _described = new(StringComparer.Ordinal);

    // Facilities with a name, by the word for what they are.
    private readonly Dictionary<string, int> _facility = new(StringComparer.Ordinal);

    // Whose those are who were told by "of" or "for" and somebody or something.
    private readonly Dictionary<int, string> _whose = [];

    private int _body = -1, _bodySentence;

    // The last body whose name ends with a word: "the agency" is the International Atomic Energy Agency.
    private readonly Dictionary<string, (int Entity, int Sentence)> _namedBy = new(StringComparer.Ordinal);

    // The last body that was called by a noun beside its name, "the M23 movement"; by which noun a body was, and where it was named last.
    private readonly Dictionary<string, int> _called = new(StringComparer.Ordinal);
    private readonly Dictionary<int, string> _callings = [];
    private readonly Dictionary<int, int> _bodyAt = [];

    // Last person of whom a role was said, by the role's noun.
    private readonly Dictionary<string, int> _bearer = new(StringComparer.Ordinal);

    // Who heads a state, as the report says, by the state's code; −1 where two do.
    private readonly Dictionary<string, int> _leader = new(StringComparer.Ordinal);

    public void Read()
    {
        int[] firstLeft = LeftEdges();
        Dictionary<int, string>? items = DigestItems.Of(text);
        for (int i = 0; i < text.Count; i++)
        {
            if (items is not null && items.TryGetValue(i, out string? state))
                BeginItem(state);
            int entity = builder.At(i);
            if (entity >= 0)
            {
                // Its last word, or what is before "of" and "for": "the International Agency for Atomic Energy". "The army" is the state's, and not
                // the Lord's Resistance Army.
                if (builder.Entities[entity] is { Kind: EntityKind.Organization } body && !(body.Sector is "REB" && text.Form[i] is "Army")
                    && text.Upos[i] is Upos.PROPN && (i + 1 == text.Count || builder.At(i + 1) != entity || text.Form[i + 1] is "of" or "for")
                    && i > 0 && builder.At(i - 1) == entity)
                    _namedBy[text.Form[i].ToLowerInvariant()] = (entity, text.SentenceOf[i]);
                // "the Tishrin Dam … from the dam".
                if (builder.Entities[entity].Kind is EntityKind.Facility && text.Upos[i] is Upos.PROPN && i > 0 && builder.At(i - 1) == entity
                    && (i + 1 == text.Count || builder.At(i + 1) != entity))
                    _facility[text.Form[i].ToLowerInvariant()] = entity;
                if (builder.Entities[entity].Kind is EntityKind.Person)
                    LearnRoles(entity);
                else if (builder.Entities[entity] is { Kind: EntityKind.Organization or EntityKind.Group, Sector: "REB" or "OPP" or "PTY" or "SEP" or "INS" })
                {
                    (_body, _bodySentence) = (entity, text.SentenceOf[i]);
                    _bodyAt[entity] = text.SentenceOf[i];
                    Call(entity, i);
                    Call(entity, i + 1);
                }
                continue;
            }
            // A title before a name is part of how the name is said.
            if (text.Deprel[i] is Deprel.nmod_desc && text.Head[i] > i
                && (builder.At(text.Head[i]) >= 0 || text.Deprel[text.Head[i]] is Deprel.nmod_desc) && BearerBehind(i) < 0)
                continue;
            if (text.Deprel[i] is Deprel.nmod_desc && text.Head[i] == i + 1 && TitleRepair.OfOne(text.Form[i]) is not null)
                continue;
            // "the Iran-backed group Hezbollah": the name behind says which.
            if (text.Upos[i] is Upos.NOUN && i + 1 < text.Count && text.SentenceOf[i + 1] == text.SentenceOf[i]
                && builder.At(i + 1) is >= 0 and int group && builder.Entities[group].Kind is EntityKind.Organization && text.Head[i + 1] == i
                && text.Deprel[i + 1] is Deprel.appos
                && RoleNouns.Shared.TryFind(text.Lemma[i].ToLowerInvariant(), false, out EntityKind called, out _) && called is EntityKind.Group)
            {
                builder.AddMention(group, firstLeft[i], i + 1, MentionType.Nominal);
                continue;
            }
            if (ApposedBody(i) is >= 0 and int named)
            {
                builder.AddMention(named, firstLeft[i], i + 1, MentionType.Nominal);
                continue;
            }
            if (NamedGroup(i) is >= 0 and int same)
            {
                builder.AddMention(same, firstLeft[i], i + 1, MentionType.Nominal);
                continue;
            }
            if (text.Upos[i] is not (Upos.NOUN or Upos.PROPN)
                || text.Deprel[i] is Deprel.compound or Deprel.flat or Deprel.@fixed && !IsBeforeParticiple(i))
                continue;
            // "his finance minister, X", "CIA director X", "Secretary of State X": the name behind says who it is.
            int bearer = !IsOffice(i) ? -1 : BearerBehind(i) is >= 0 and int behind ? behind : Apposed(i) is >= 0 and int apposed ? apposed
                : Told(i) is >= 0 and int told ? told : BearerBefore(i);
            if (bearer >= 0)
            {
                builder.AddMention(bearer, i > 0 && builder.At(i - 1) == bearer ? i : firstLeft[i], i + 1, MentionType.Nominal);
                continue;
            }
            // "X, head of the committee": the description is X, and so is the second in "X, the minister of planning and the government's spokesman".
            int first = text.Deprel[i] is Deprel.conj && text.Head[i] is >= 0 and int before && before < i && text.Deprel[before] is Deprel.appos
                && IsOffice(before) ? before : i;
            if (text.Deprel[first] is Deprel.appos && text.Head[first] >= 0 && text.Head[first] < first
                && builder.At(text.Head[first]) is >= 0 and int titled && builder.Entities[titled].Kind is EntityKind.Person && IsOffice(i))
            {
                // "X, the leader, and Y, the president": an office behind a comma is whose name ends there.
                int comma = firstLeft[i] - 1;
                if (comma > 0 && text.Form[comma] is "," && Person(comma - 1) is >= 0 and int nearer)
                    titled = nearer;
                builder.AddMention(titled, firstLeft[i], i + 1, MentionType.Nominal);
                continue;
            }
            // "Secretary of State X", "Undersecretary of State for Political Affairs": no state.
            if (char.IsUpper(text.Form[i][0]) && NameCuts.IsOfficesDepartment(text, i, text.Sentences[text.SentenceOf[i]].End)
                || text.Deprel[i] is Deprel.nmod && text.Head[i] >= 0 && text.Deprel[text.Head[i]] is Deprel.nmod_desc && text.Head[i] < i)
                continue;
            if (IsInForce(i))
                continue;
            if (Heights.Contains(text.Lemma[i]) && HeightsEnd(i) is var heights && heights > i + 1)
            {
                string slope = text.SpanOf(i, heights).WordsIn(text.Text);
                if (!_byWords.TryGetValue(slope, out int ground))
                {
                    _byWords[slope] = ground = create(EntityKind.Place, slope);
                    builder.Entities[ground].Spellings.Add(slope);
                }
                builder.AddMention(ground, firstLeft[i], heights, MentionType.Nominal);
                continue;
            }
            if (text.Upos[i] is Upos.NOUN && text.Xpos[i] is Xpos.NN && Ways.Contains(text.Lemma[i]) && WayEnd(i) is var wayEnd && wayEnd > i + 1)
            {
                AddWay(i, firstLeft[i], wayEnd);
                continue;
            }
            // "the Baghdad-Amman highway".
            if (text.Upos[i] is Upos.NOUN && text.Xpos[i] is Xpos.NN && Ways.Contains(text.Lemma[i]) && WayBegin(i) is >= 0 and var begin)
            {
                AddWay(begin, firstLeft[i], i + 1);
                continue;
            }
            bool plural = text.Xpos[i] is Xpos.NNS or Xpos.NNPS || text.Lemma[i] is "police" or "people";
            // "General Staff" is one; a staff is not.
            string lemma = text.Lemma[i].ToSmall();
            if (IsOfItsKind(i))
                continue;
            if (RoleNouns.Shared.TryFind(lemma, plural, out EntityKind kind, out string? sector)
                || i > 0 && RoleNouns.Shared.TryFindPair(text.Form[i - 1], lemma, plural, out kind, out sector))
            {
                Add(i, firstLeft[i], kind, OfRebels(i) ?? sector, plural);
                if (text.Deprel[i] is Deprel.nmod && text.Head[i] is >= 0 and int outer && outer < i && IsOfItsKind(outer)
                    && builder.At(i) is >= 0 and int inner)
                    builder.AddMention(inner, FirstWord(firstLeft[outer], outer), outer + 1, MentionType.Nominal);
            }
            else if (IsSpeakingOffice(i))
                Add(i, firstLeft[i], EntityKind.Group, text.Lemma[i] is "office" ? "GOV" : null, plural);
        }
    }

    // "Groups of both Russian and Western groups": those behind "of" are who they are.
    private bool IsOfItsKind(int noun) =>
        noun + 2 < text.Count && text.Form[noun + 1] is "of" && text.Tree.Child(noun, Deprel.nmod) is > 0 and int inner && inner > noun
            && text.Head[noun + 1] == inner && text.Xpos[inner] is Xpos.NNS
            && text.Lemma[inner].Equals(text.Lemma[noun], StringComparison.OrdinalIgnoreCase);

    // The state that heads the item of a digest; null elsewhere.
    private string? _itemState;

    // What the item before has described is nobody of this one.
    private void BeginItem(string state)
    {
        _byWords.Clear();
        _described.Clear();
        _facility.Clear();
        _namedBy.Clear();
        _called.Clear();
        _bearer.Clear();
        _leader.Clear();
        (_body, _itemState) = (-1, state);
    }

    // "The army" of an item on Mali is Mali's.
    private static bool IsOfState(string noun) =>
        noun is "army" or "government" or "military" or "police" or "navy" or "parliament" or "cabinet" or "junta" or "court" or "opposition" or "rebel"
            or "rebels" or "authority" or "authorities" or "troop" or "troops" or "soldier" or "soldiers" or "militia";

    // "Netanyahu's office said", "the office of President Ruto": whose office it is is told, and it says something.
    private bool IsSpeakingOffice(int noun) =>
        text.Lemma[noun] is "office" or "campaign" or "camp" or "team" && text.Xpos[noun] is Xpos.NN && text.Deprel[noun] is Deprel.nsubj
            && Math.Max(text.Tree.Child(noun, Deprel.nmod_poss), text.Tree.Child(noun, Deprel.nmod)) is >= 0 and int owner
            && (owner > noun ? text.Form[noun + 1] is "of" && Person(owner) >= 0 : builder.At(owner) >= 0 || text.Upos[owner] is Upos.PRON)
            && text.Head[noun] is >= 0 and int verb && text.Upos[verb] is Upos.VERB && CueLexicon.Shared.TryVerb(text.Lemma[verb], out CueEntry entry)
            && entry.Kind is CueKind.Speech or CueKind.Refusal or CueKind.Judgement;

    // "the truce is in force", "comes into force", "the use of force": nobody.
    private bool IsInForce(int noun) =>
        text.Lemma[noun] is "force" && text.Xpos[noun] is Xpos.NN && noun > 0
            && (text.Form[noun - 1] is "in" or "into" or "by"
                || text.Form[noun - 1] is "of" && noun > 1 && text.Lemma[noun - 2] is "use" or "threat" or "show");

    // "rebel representatives", "guerrilla negotiators": they speak for those in arms, not for a government; null for others.
    private string? OfRebels(int noun) =>
        noun > 0 && text.Head[noun - 1] == noun && text.Deprel[noun - 1] is Deprel.compound or Deprel.amod
            && text.Lemma[noun - 1] is "rebel" or "guerrilla" or "insurgent" or "separatist"
            && RoleNouns.Shared.TryFind(text.Lemma[noun - 1], false, out _, out string? arms) ? arms : null;

    // "The smaller rebel group, the Movement for Democracy, captured": the body whose name stands behind the comma; −1 for none.
    private int ApposedBody(int noun)
    {
        if (text.Xpos[noun] is not Xpos.NN || noun + 2 >= text.Sentences[text.SentenceOf[noun]].End || text.Form[noun + 1] is not ","
            || !RoleNouns.Shared.TryFind(text.Lemma[noun].ToLowerInvariant(), false, out EntityKind kind, out _) || kind is not EntityKind.Group)
            return -1;
        for (int k = noun + 2; k < Math.Min(text.Sentences[text.SentenceOf[noun]].End, noun + FarthestName); k++)
        {
            if (text.Head[k] == noun && text.Deprel[k] is Deprel.appos && builder.At(k) is >= 0 and int body
                && text.Tree.Subtree(k).First <= noun + 2)
                return builder.Entities[body].Kind is EntityKind.Organization or EntityKind.Group && text.Upos[k] is Upos.PROPN
                    && text.Tree.Child(noun, Deprel.conj) < 0 && ClosesBehind(k) ? body : -1;
        }
        return -1;
    }

    // "outside the church, the South African Broadcasting Corporation reported": what is apposed ends with a mark.
    private bool ClosesBehind(int apposed)
    {
        int end = text.Tree.Subtree(apposed).End;
        return end >= text.Count || text.Upos[end] is Upos.PUNCT || text.Upos[end - 1] is Upos.PUNCT && text.Form[end - 1] is "," or "—" or "–";
    }

    // "the Houthi group", "the M23 armed group", "the ASEAN bloc": the body that stands before the noun; −1 for none.
    private int NamedGroup(int noun)
    {
        if (noun == 0 || text.Upos[noun] is not Upos.NOUN || text.Xpos[noun] is not Xpos.NN
            || text.Lemma[noun] is not ("group" or "movement" or "organization" or "organisation" or "militia" or "bloc" or "alliance"))
            return -1;
        int name = noun - 1;
        while (name > 0 && noun - name < 3 && text.Head[name] == noun && Kinds.Contains(text.Lemma[name].ToLowerInvariant()))
            name--;
        if (text.Head[name] != noun || builder.At(name) is not (>= 0 and int named)
            || builder.Entities[named] is not { Kind: EntityKind.Organization or EntityKind.Group, Sector: "REB" or "IGO" or "PTY" or "SEP" or "OPP" } body
            || body.Spellings.Count == 0)
            return -1;
        string word = text.Form[name];
        return body.Spellings[0].EndsWith(word, StringComparison.Ordinal) || body.Name.StartsWith(word, StringComparison.Ordinal) ? named : -1;
    }

    // The leftmost word of the unbroken run of premodifiers before each noun.
    private int[] LeftEdges()
    {
        int[] left = new int[text.Count];
        for (int i = 0; i < left.Length; i++)
            left[i] = i;
        for (int i = 0; i < text.Count; i++)
        {
            int h = text.Head[i];
            if (h > i && h - i < 12
                && text.Deprel[i] is Deprel.det or Deprel.amod or Deprel.compound or Deprel.nmod_poss or Deprel.nummod or Deprel.det_predet
                    or Deprel.nmod_desc
                && i < left[h] && !HasClauseBetween(i, h))
                left[h] = Math.Min(left[i], i);
        }
        return left;
    }

    // "The TPLF demands that Amhara forces leave": the tree may hang the first article from the forces.
    private bool HasClauseBetween(int first, int head)
    {
        for (int i = first + 1; i < head; i++)
        {
            if (text.Deprel[i] is Deprel.root || text.Form[i] is "that" && text.Deprel[i] is Deprel.mark)
                return true;
        }
        return false;
    }

    private void Add(int head, int first, EntityKind kind, string? sector, bool plural)
    {
        int words = FirstWord(first, head);
        if (IsStateOrSide(head, first, words, plural))
            return;
        int country = CountryOf(head, words);
        bool definite = words > first && text.Lemma[first] is "the" or "this" or "that";
        int end = kind is EntityKind.Facility ? NamedEnd(head) : head + 1;
        // "rebel-held port of Vlore" is the port of Vlore.
        for (int i = head - 1; end > head + 1 && i >= words; i--)
        {
            if (text.Deprel[i] is not Deprel.compound || text.Upos[i] is not (Upos.NOUN or Upos.PROPN))
                words = i + 1;
        }
        // "John F. Kennedy hospital": who it is called after does nothing there.
        if (kind is EntityKind.Facility && words < head && Person(words) is >= 0 and int namesake && builder.At(head - 1) == namesake
            && text.Upos[head - 1] is Upos.PROPN)
            builder.Release(namesake, words, head);
        string spelling =
            text.SpanOf(words, kind is EntityKind.Facility && !plural && end == head + 1 ? PlacedEnd(head) : end).WordsIn(text.Text);
        string? code = country >= 0 ? builder.Entities[country].Code : null;
        string? whose = kind is EntityKind.Person or EntityKind.Group ? Whose(head) : null;
        int entity = Known(head, spelling, code, kind, definite, plural, whose);
        if (whose is not null && entity >= 0 && builder.Entities[entity].Spellings.Count <= 1 && _whose.TryAdd(entity, whose))
            _byWords.TryAdd(spelling + whose, entity);
        if (entity < 0)
        {
            entity = create(kind, spelling);
            builder.Entities[entity].Code = code ?? (kind is EntityKind.Group && IsOfState(text.Lemma[head]) ? _itemState : null);
            builder.Entities[entity].Sector = country >= 0 && builder.Entities[country].Sector is "REB" ? "REB" : IsCivic(words, head) ? "NGO"
                : sector;
            if (definite || plural)
                _byWords[spelling] = entity;
            if (whose is not null)
                (_byWords[spelling + whose], _whose[entity]) = (entity, whose);
            if (kind is EntityKind.Group && words < head && !plural)
                Describe(text.Lemma[head].ToLowerInvariant(), entity, head);
        }
        if (kind is EntityKind.Facility && !plural
            && (words < head && char.IsUpper(text.Form[words][0])
                || spelling.Length > text.Form[head].Length && char.IsUpper(spelling[spelling.LastIndexOf(' ') + 1])))
            _facility[text.Form[head].ToLowerInvariant()] = entity;
        builder.AddMention(entity, first, end, MentionType.Nominal);
        Entity e = builder.Entities[entity];
        if (e.Kind is not EntityKind.Person || e.Spellings.Count == 0)
        {
            if (!e.Spellings.Contains(spelling) && e.Kind is not EntityKind.Person)
                e.Spellings.Add(spelling);
        }
    }

    // "The Sri Lankan government had asked the Norwegian government …; the government was committed": the one that acts goes before one that is only
    // spoken to.
    private void Describe(string word, int entity, int head)
    {
        bool acts = text.Deprel[head] is Deprel.nsubj;
        if (acts || !_described.TryGetValue(word, out (int Entity, bool Acts) before) || !before.Acts)
            _described[word] = (entity, acts);
    }

    // Where a description begins: behind its article, its owner's pronoun, a quotation mark, and what has strayed before it in a damaged text.
    private int FirstWord(int first, int head)
    {
        int words = first;
        for (int i = first; i < head; i++)
        {
            bool both = text.Lemma[i].ToLowerInvariant() is "both" or "neither" or "either" && i == first;
            // "On December 3 voters were asked": the day is not theirs, nor is the number of a section ("3.3 The head of the office").
            if (words == i && text.Upos[i] is Upos.NUM && i > 0
                && (Datelines.IsMonth(text.Form[i - 1])
                    || text.Form[i].Contains('.', StringComparison.Ordinal) && text.Sentences[text.SentenceOf[i]].First == i))
                words = i + 1;
            if (text.Upos[i] is Upos.DET or Upos.PRON or Upos.PUNCT or Upos.CCONJ && !both && (words == i || IsQuote(text.Form[i])))
                words = i + 1;
            // "In public the foreign minister": the tree may hang what stands before the article from him.
            else if (i > words && text.Form[i] is "the" or "The" && text.Deprel[i] is Deprel.det && text.Head[i] == head)
                words = i + 1;
            // "On Wednesday government forces seized it": the day is not theirs; "the Sunday Mirror newspaper" is called so.
            else if (words == i && Times.TimeWords.Of(text.Form[i]).Kind is Times.TimeWordKind.Weekday
                && !(RoleNouns.Shared.TryFind(text.Lemma[head], false, out _, out string? sector) && sector is "MED"))
                words = text.Form[i + 1] is "'s" or "’s" ? i + 2 : i + 1;
            // "told Lavrov reporters in Moscow": who told them.
            else if (builder.At(i) is >= 0 and int teller && builder.Entities[teller].Kind is EntityKind.Person
                && RoleNouns.Shared.SectorOf(text.Lemma[head]) is "MED" && text.Xpos[head] is Xpos.NNS)
                words = i + 1;
            // "student Russian forces": no noun stands before a nationality.
            else if (i > words && text.Upos[i] is Upos.ADJ && builder.At(i) is >= 0 and int state
                && builder.Entities[state].Kind is EntityKind.Country && IsStray(i - 1, words, head))
                words = i;
        }
        // "battlefield maps Groups": nor does a plural in small letters before a word with a capital.
        return words < head && char.IsUpper(text.Form[head][0]) && char.IsLower(text.Form[head - 1][0]) && text.Xpos[head - 1] is Xpos.NNS ? head
            : words;
    }

    private bool IsStray(int noun, int words, int head) =>
        noun >= words && text.Upos[noun] is Upos.NOUN && char.IsLower(text.Form[noun][0]) && text.Head[noun] == head && builder.At(noun) < 0;

    private static bool IsQuote(string form) => form is "\"" or "“" or "”" or "``" or "''" or "«" or "»";

    // "North Kordofan state" is the place; "the country" the one state told last, where there is one; "neither side" and "the Russian side" are
    // somebody, "the side" is not.
    private bool IsStateOrSide(int head, int first, int words, bool plural)
    {
        string lemma = text.Lemma[head];
        if (plural || lemma is not ("state" or "country" or "nation" or "side"))
            return false;
        if (lemma is "state" && head > words && builder.At(head - 1) is >= 0 and int land && builder.Entities[land].Kind is EntityKind.Place
            && text.Head[head - 1] == head)
        {
            builder.AddMention(land, first, head + 1, MentionType.Nominal);
            return true;
        }
        if (words < head || CountryOf(head, words) >= 0)
            return false;
        if (lemma is "country" or "nation" && text.Lemma[first].ToLowerInvariant() is "the" or "this" && OnlyState(head) is >= 0 and int state)
            builder.AddMention(state, first, head + 1, MentionType.Nominal);
        return true;
    }

    // The one state that the sentence, up to here, and the one before speak of; −1 for none, or several.
    private int OnlyState(int word)
    {
        int found = -1;
        bool named = false;
        for (int i = text.Sentences[Math.Max(0, text.SentenceOf[word] - 1)].First; i < word; i++)
        {
            if (builder.At(i) is not (>= 0 and int e) || builder.Entities[e] is not { Kind: EntityKind.Country, Code: { } code })
                continue;
            if (found >= 0 && builder.Entities[found].Code != code)
                return -1;
            // "US forces in the country": it is not told which one.
            named |= text.Deprel[i] is not (Deprel.compound or Deprel.amod);
            if (found < 0 || builder.Entities[e].Sector is null)
                found = e;
        }
        return named ? found : -1;
    }

    // "the airport of Qamishli", "the temple of Ta Moan Thom": the name that tells which belongs to it.
    private int NamedEnd(int head)
    {
        int sentenceEnd = text.Sentences[text.SentenceOf[head]].End, i = head + 2;
        // "the dam Kakhovka", "the airport Kharkiv", as other languages put it.
        if (head + 1 < sentenceEnd && text.Xpos[head] is Xpos.NN && text.Upos[head + 1] is Upos.PROPN && text.Head[head + 1] == head
            && text.Deprel[head + 1] is Deprel.appos or Deprel.flat && char.IsUpper(text.Form[head + 1][0])
            && builder.At(head + 1) is >= 0 and int apposed
            && builder.Entities[apposed] is { Kind: EntityKind.Place or EntityKind.Person or EntityKind.Other, Roles.Count: 0 })
        {
            int end = head + 2;
            while (end < sentenceEnd && builder.At(end) == apposed)
                end++;
            return end;
        }
        // "the airport Toussaint Louverture does not work": the tree may make two subjects of them.
        if (head + 1 < sentenceEnd && text.Xpos[head] is Xpos.NN && text.Upos[head + 1] is Upos.PROPN && char.IsUpper(text.Form[head + 1][0])
            && builder.At(head + 1) is >= 0 and int called
            && builder.Entities[called] is { Kind: EntityKind.Place or EntityKind.Person or EntityKind.Other, Roles.Count: 0 })
        {
            int last = head + 1;
            while (last + 1 < sentenceEnd && builder.At(last + 1) == called)
                last++;
            int top = NameFinder.HeadOf(text, head + 1, last + 1);
            if (text.Head[top] == text.Head[head] && text.Deprel[top] == text.Deprel[head])
                return last + 1;
        }
        if (i >= sentenceEnd || text.Form[head + 1] is not "of" || text.Xpos[head] is Xpos.NNS || builder.At(i) is not (>= 0 and int named)
            || builder.Entities[named].Kind is not (EntityKind.Place or EntityKind.Person or EntityKind.Other) || !char.IsUpper(text.Form[i][0]))
            return head + 1;
        while (i < sentenceEnd
            && (builder.At(i) == named
                || builder.At(i) >= 0 && text.Upos[i] is Upos.PROPN && builder.Entities[builder.At(i)].Kind is EntityKind.Person or EntityKind.Other))
            i++;
        return i;
    }

    // "the hills around Pidie", "heights near Sotk": ground that is called by the town that it lies at, and is not the town.
    private int HeightsEnd(int head)
    {
        int sentenceEnd = text.Sentences[text.SentenceOf[head]].End, i = head + 2;
        // "The outskirts of Goma" are not Goma; "the suburb of Douma" is.
        bool isPart = i < sentenceEnd && text.Form[head + 1] is "of" && text.Xpos[head] is Xpos.NNS;
        if (i >= sentenceEnd || !isPart && text.Form[head + 1] is not ("around" or "near" or "above" or "outside" or "overlooking" or "over"))
            return head;
        if (text.Upos[i] is Upos.DET or Upos.NOUN && i + 1 < sentenceEnd && builder.At(i) < 0)
            i++;
        if (builder.At(i) is not (>= 0 and int named) || builder.Entities[named].Kind is not EntityKind.Place || text.Upos[i] is not Upos.PROPN)
            return head;
        while (i < sentenceEnd && builder.At(i) == named)
            i++;
        return i;
    }

    private void AddWay(int noun, int first, int end)
    {
        string way = text.SpanOf(noun, end).WordsIn(text.Text);
        if (!_byWords.TryGetValue(way, out int facility))
        {
            _byWords[way] = facility = create(EntityKind.Facility, way);
            builder.Entities[facility].Spellings.Add(way);
        }
        builder.AddMention(facility, first, end, MentionType.Nominal);
    }

    // "the road from Kandahar to Herat", "the highway between Goma and Bukavu", "the road to Kidal": a way is called by its ends.
    private int WayBegin(int head)
    {
        int first = text.Sentences[text.SentenceOf[head]].First;
        if (head - 3 < first || text.Form[head - 2] is not ("-" or "–") || !IsPlaceName(head - 1) || !IsPlaceName(head - 3))
            return -1;
        int i = head - 3, named = builder.At(i);
        while (i > first && builder.At(i - 1) == named)
            i--;
        return i;
    }

    private bool IsPlaceName(int word) =>
        text.Upos[word] is Upos.PROPN && builder.At(word) is >= 0 and int named
            && builder.Entities[named].Kind is EntityKind.Place or EntityKind.Country;

    private int WayEnd(int head)
    {
        int next = head + 1, end = text.Sentences[text.SentenceOf[head]].End;
        if (next >= end || text.Form[next] is not ("from" or "between" or "linking" or "connecting" or "joining" or "to")
            || PlaceFrom(next + 1, end) is not (var first and > 0))
            return head;
        if (text.Form[next] is "to")
            return first;
        return first < end && text.Form[first] is "to" or "and" or "with" && PlaceFrom(first + 1, end) is > 0 and int last ? last : head;
    }

    // Behind the name of a place that begins here; 0 for none.
    private int PlaceFrom(int i, int end)
    {
        if (i < end && text.Form[i] is "the")
            i++;
        if (i >= end || text.Upos[i] is not Upos.PROPN || builder.At(i) is not (>= 0 and int named)
            || builder.Entities[named].Kind is not (EntityKind.Place or EntityKind.Country or EntityKind.Facility))
            return 0;
        while (i < end
            && (builder.At(i) == named || text.Deprel[i] is Deprel.flat || text.Form[i] is "-" && i + 1 < end && builder.At(i + 1) == named))
            i++;
        return i;
    }

    // "the airport in Goma": one airport of many, called by its place.
    private int PlacedEnd(int head)
    {
        int sentenceEnd = text.Sentences[text.SentenceOf[head]].End, i = head + 2;
        if (i >= sentenceEnd || text.Form[head + 1] is not ("in" or "at") || builder.At(i) is not (>= 0 and int named)
            || builder.Entities[named].Kind is not EntityKind.Place || text.Upos[i] is not Upos.PROPN || !char.IsUpper(text.Form[i][0]))
            return head + 1;
        while (i < sentenceEnd && (builder.At(i) == named || text.Upos[i] is Upos.PROPN && text.Deprel[i] is Deprel.flat))
            i++;
        return i;
    }

    // "rights group", "aid organization".
    private bool IsCivic(int first, int head)
    {
        for (int i = first; i < head; i++)
        {
            if (text.Lemma[i].ToLowerInvariant() is "right" or "rights" or "aid" or "advocacy" or "relief" or "charity" or "campaign" or "monitoring"
                or "research" or "lobby" or "watchdog" or "environmental" or "civic")
                return true;
        }
        return false;
    }
}
