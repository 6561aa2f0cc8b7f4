using Dragoman.Figures;
using Dragoman.Reading;

namespace Dragoman.Findings.Entities;

/// <summary>Who bears an office that the report tells by its noun, and what a report's people are learnt to be.</summary>
internal sealed partial class DescriptionReader
{
    private bool IsOffice(int noun) =>
        text.Xpos[noun] is not (Xpos.NNS or Xpos.NNPS) && RoleNouns.Shared.IsPerson(text.Lemma[noun].ToLowerInvariant());

    // "his finance minister, X"; −1 for nobody.
    private int Apposed(int noun)
    {
        for (int k = text.Tree.FirstChild(noun); k >= 0; k = text.Tree.NextSibling(k))
        {
            if (k > noun && k - noun <= FarthestName && text.Deprel[k] is Deprel.appos && Person(k) is >= 0 and int named
                && text.Tree.Child(noun, Deprel.conj) < 0)
                return named;
        }
        return -1;
    }

    // "Prime Minister Sheikh X", "Secretary-General X", "Minister of Foreign Affairs X", "Prime Minister of Kosovo X": whatever the tree makes of it;
    // −1 for nobody.
    private int BearerBehind(int noun)
    {
        int end = text.Sentences[text.SentenceOf[noun]].End, i = noun + 1;
        while (i < end && (NameFinder.Titles.Contains(text.Form[i]) || text.Form[i] is "-") && builder.At(i) < 0)
            i++;
        if (i < end && i - noun <= 3 && IsBegin(i))
            return Person(i);
        // "the EU's foreign policy chief, X, and the minister".
        if (text.Form[noun + 1 < end ? noun + 1 : noun] is "," && noun + 2 < end && Untitled(noun + 2, end) is var apposed && apposed < end
            && IsBegin(apposed) && IsClosed(apposed, end))
            return Person(apposed);
        // "American ambassador to Turkey X", "a spokesman for the Kremlin, X, welcomed": where or for whom the office is.
        if (i < end && i == noun + 1 && text.Form[i] is "to" or "for" or "at" or "in")
            return BehindBody(noun, i + 1, end);
        if (i >= end || i > noun + 1 || text.Form[i] is not "of")
            return -1;
        // "the envoy of Mr. X" is not X.
        bool others = noun + 2 < end && IsTitled(noun + 2) || IsTied(noun);
        for (i = noun + 2; i < end && i - noun < FarthestName; i++)
        {
            // "the widow of former agent X", "the aide of French Premier X": what X is.
            others |= i > noun + 2 && text.Upos[i] is not Upos.ADJ && IsTitled(i) && i + 1 < end && Person(i + 1) >= 0;
            // "the spokesman of the army of X" is not X.
            if (i > noun + 2 && IsBegin(i) && !others && text.Form[i - 1] is not "of")
                return Person(i);
            // "the prime minister of Britain, X, said".
            if (i > noun + 2 && text.Form[i] is "," && Untitled(i + 1, end) is var name && name < end && IsBegin(name)
                && (others || IsClosed(name, end)))
                return Person(name);
            if (!char.IsUpper(text.Form[i][0]) && text.Form[i] is not ("of" or "and" or "the" or "her" or "his" or "its")
                && (text.Upos[i] is not (Upos.NOUN or Upos.ADJ or Upos.NUM) || IsOffice(i)))
                return -1;
        }
        return -1;
    }

    // "said Petro Kotin head of Enerjoatom"; −1 for nobody.
    private int BearerBefore(int noun)
    {
        int first = noun;
        while (first > 0 && builder.At(first - 1) is >= 0 and int named && named == builder.At(noun - 1))
            first--;
        return noun - first > 1 && Person(first) >= 0 && RoleReader.IsOfficeBehind(text, first, noun) ? Person(first) : -1;
    }

    // Behind the one body or state that an office is for, or the one state where it is held, the name of who has it; −1 for nobody.
    private int BehindBody(int noun, int first, int end)
    {
        int i = first;
        while (i < end && i - first < 3 && builder.At(i) < 0 && text.Upos[i] is Upos.DET or Upos.ADJ)
            i++;
        if (i >= end || i - first >= 3 || builder.At(i) is not (>= 0 and int body)
            || builder.Entities[body].Kind is not (EntityKind.Country or EntityKind.Organization or EntityKind.Place))
            return -1;
        bool others = false;
        while (i < end && i - noun < 10 && (builder.At(i) == body || text.Upos[i] is Upos.PROPN && Person(i) < 0 && builder.At(i) < 0))
        {
            // "a spokesman for Palestinian President X" is not X.
            others |= builder.At(i) != body && IsTitled(i);
            i++;
        }
        if (others && !(i < end && text.Form[i] is ","))
            return -1;
        bool apart = i < end && text.Form[i] is ",";
        int name = Untitled(apart ? i + 1 : i, end);
        return name < end && IsBegin(name) && (!apart || IsClosed(name, end)) && text.Deprel[name] is not Deprel.nsubj ? Person(name) : -1;
    }

    // "…, Sheikh X": where the name begins.
    private int Untitled(int word, int end)
    {
        while (word < end && builder.At(word) < 0 && GenderLexicon.OfTitle(text.Form[word]) != '\0')
            word++;
        return word;
    }

    // "X is the head of", "X, who is the secretary of", "whose commander is X": who is told to hold an office; −1 for nobody.
    private int Told(int office)
    {
        if (text.Tree.Child(office, Deprel.cop) >= 0)
        {
            if (text.Tree.Child(office, Deprel.nsubj) is >= 0 and int subject && Person(subject) is >= 0 and int named)
                return named;
            return text.Deprel[office] is Deprel.acl_relcl && text.Head[office] >= 0 ? Person(text.Head[office]) : -1;
        }
        return text.Deprel[office] is Deprel.nsubj && text.Head[office] is >= 0 and int predicate && predicate > office
            && text.Tree.Child(predicate, Deprel.cop) >= 0 ? Person(predicate) : -1;
    }

    // "The widow of the minister", "a lawyer of X": whom they are of is somebody else.
    private bool IsTied(int noun) => Ties.Contains(text.Lemma[noun]);

    /// <summary>Nouns for who is somebody's, and not he: "the widow of the minister".</summary>
    public static readonly WordSet Ties = DataFiles.List("names/sign-words.txt", "ties");

    private bool IsTitled(int word) =>
        GenderLexicon.OfTitle(text.Form[word]) != '\0'
            || text.Form[word] is "President" or "Premier" or "General" or "Chancellor" or "Prime" or "Pope" or "Emperor";

    // Whether a comma or the end of the sentence stands behind a name, or the verb whose subject the two are: "The spokesman, X said".
    private bool IsClosed(int word, int end)
    {
        int person = builder.At(word), name = word;
        while (word < end && (builder.At(word) == person || text.Deprel[word] is Deprel.flat))
            word++;
        return word >= end || text.Form[word] is "," or "."
            || text.Upos[word] is Upos.VERB && TreeRepair.IsSaying(text.Lemma[word]) && text.Deprel[name] is not Deprel.nsubj;
    }

    private bool IsBegin(int word) => Person(word) >= 0 && builder.At(word - 1) != builder.At(word);

    private int Person(int word) => builder.At(word) is >= 0 and int named && builder.Entities[named].Kind is EntityKind.Person ? named : -1;

    // "rebel-held", "police-run": a modifier, but somebody who acts.
    // … and "in government hands", "under rebel control".
    private bool IsBeforeParticiple(int i) =>
        i > 0 && i + 1 < text.Count && text.Form[i + 1] is "hands" or "control" or "rule" && IsLedIntoHands(i) && !IsToldElsewhere(i)
            && RoleNouns.Shared.TryFind(text.Lemma[i], false, out _, out string? armed)
            && armed is "REB" or "MIL" or "GOV" or "SEP" or "OPP" or "UAF" ||
        i + 2 < text.Count && text.Form[i + 1] is "-" && text.Form[i + 2] is "held" or "controlled" or "backed" or "led" or "run" or "occupied";

    // "The rebels … in rebel hands": those who are told elsewhere.
    private bool IsToldElsewhere(int modifier)
    {
        for (int i = 0; i < text.Count; i++)
        {
            if (text.Upos[i] is Upos.NOUN && i != modifier && text.Deprel[i] is not (Deprel.compound or Deprel.amod)
                && text.Lemma[i].Equals(text.Lemma[modifier], StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }

    private bool IsLedIntoHands(int modifier)
    {
        int i = modifier - 1;
        return text.Form[i] is "in" or "under" or "into" or "to" or "from" or "outside" or "beyond" or "of";
    }

    private void LearnRoles(int entity)
    {
        Entity e = builder.Entities[entity];
        foreach (string role in e.Roles)
        {
            string word = LastWord(role);
            Bear(word, entity);
            if (e.Code is { } state && Heads.Contains(role.Contains("prime minister", StringComparison.OrdinalIgnoreCase) ? "premier" : word)
                && !OfficeWords.BranchOf(role).IsSecond && !IsPast(role))
                Lead(state, entity);
        }
        // "King Abdullah II", "Pope Benedict XVI": the title that the name begins with.
        if (e.Spellings.Count > 0 && e.Spellings[0].IndexOf(' ', StringComparison.Ordinal) is > 0 and int space
            && e.Spellings[0][..space].ToLowerInvariant() is var title && NameFinder.Titles.Contains(title) && RoleNouns.Shared.IsPerson(title))
        {
            Bear(title, entity);
            if (e.Code is { } realm && Heads.Contains(title))
                Lead(realm, entity);
        }
    }

    private void Bear(string office, int entity)
    {
        _bearer[office] = entity;
        if (builder.Entities[entity].Code is { } code)
            _bearer[office + code] = entity;
    }

    // Of a president and a prime minister neither is "the leader".
    private void Lead(string state, int entity)
    {
        if (!_leader.TryAdd(state, entity) && _leader[state] != entity)
            _leader[state] = -1;
    }

    private static bool IsPast(string role) =>
        role.StartsWith("former", StringComparison.OrdinalIgnoreCase) || role.StartsWith("ex-", StringComparison.OrdinalIgnoreCase)
            || role.Contains(" former ", StringComparison.OrdinalIgnoreCase);

    private static string LastWord(string role)
    {
        int of = role.IndexOf(" of ", StringComparison.Ordinal);
        string head = of > 0 ? role[..of] : role;
        return head[(head.LastIndexOf(' ') + 1)..].ToLowerInvariant();
    }
}
