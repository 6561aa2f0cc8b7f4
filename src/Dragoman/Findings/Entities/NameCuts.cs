using Dragoman.Names;
using Dragoman.Reading;

namespace Dragoman.Findings.Entities;

/// <summary>Cuts what the network took for one name where it is several, or more than a name.</summary>
internal static class NameCuts
{
    private const int FewestPairs = 4;

    private static readonly WordSet PlaceKinds = DataFiles.Lines("names/place-kinds.txt").ToWordSet();

    private static readonly WordSet Departments = DataFiles.Lines("names/departments.txt").ToWordSet();

    // Words that go with a department's: "National Security", "Human Rights".
    private static readonly WordSet Subjects = DataFiles.List("names/sign-words.txt", "subjects");

    // Words that put a day in its place: "on Saturday", "last Friday".
    private static readonly WordSet DayMarks = DataFiles.List("names/sign-words.txt", "day-marks");

    // "Good Friday", "Bloody Sunday".
    private static readonly WordSet FeastWords = DataFiles.List("names/sign-words.txt", "feast-words");

    private static readonly WordSet CompanyForms = DataFiles.List("names/sign-words.txt", "company-forms");

    /// <summary>Whether "Will" at the head of a question asks what the next name will do: there is no other verb for it to be a name
    /// before.</summary>
    public static bool IsAsking(ParsedText t, int will, int end)
    {
        if (t.Form[end - 1] is not "?" || t.Sentences[t.SentenceOf[will]].First != will || will + 2 >= end || !char.IsUpper(t.Form[will + 1][0]))
            return false;
        int name = will + 1;
        while (name < end && char.IsUpper(t.Form[name][0]))
            name++;
        return name < end && t.Xpos[name] is not (Xpos.VBD or Xpos.VBZ or Xpos.MD) && t.Form[name] is not ("," or "?")
            && !t.Form[name].StartsWith('\'');
    }

    /// <summary>The end of the first name in <c>first..end</c>; the rest is read on its own.</summary>
    public static int End(ParsedText t, int first, int end, ActorTable actors)
    {
        if (IsDayBefore(t, first, end))
            return first + 1;
        for (int i = first + 1; i < end; i++)
        {
            // An address, a title or a country before "of" does not stand inside a name of somebody.
            if (t.Form[i].Contains('@', StringComparison.Ordinal) || t.Name[first] is NameKind.Person && IsTitle(t.Form[i]))
                return i;
            // "the Security Council Wednesday": the day on which it did so; "Black Friday" is one.
            if (i == end - 1 && Times.TimeWords.Of(t.Form[i]).Kind is Times.TimeWordKind.Weekday && t.Name[first] is not NameKind.Other
                && !FeastWords.Contains(t.Form[i - 1]))
                return i;
            if (i == first + 1 && t.Form[i] is "of" && IsCountry(t, first, actors))
                return i;
            // "the member of the Sovereignty Council | Yasser al-Atta": the body, and who is of it.
            if (i > first + 1 && i + 1 < end && NamePartRepair.IsBody(t.Form[i - 1]) && GivenNameList.Has(t.Form[i]) && char.IsLower(t.Form[i][^1]))
                return i;
            // "4783 Bay Rd | Saginaw": the street, and its town.
            if (t.Name[first] is NameKind.Place && i > first + 1 && t.Form[i - 1] is "Rd" or "Rd." or "Ave" or "Ave." or "Blvd" or "Blvd." or "Hwy"
                && char.IsLower(t.Form[i][^1]))
                return i;
            // "Acme, Inc. of Springfield": where the company sits.
            if (t.Form[i] is "of" && CompanyForms.Contains(t.Form[i - 1]))
                return i;
            // "See below. Greta Lindholm Kathleen,": who signs, and whom the next letter is to.
            if (t.Name[first] is NameKind.Person && i == end - 1 && (end - first > 2 || t.Form[i] == t.Form[first]) && IsSaluted(t, i))
                return i;
            // "Smith CNN told": a medium or an organization in capitals behind somebody's name is not part of it.
            if (t.Name[first] is NameKind.Person && i == end - 1 && IsAcronym(t.Form[i]) && !IsAcronym(t.Form[i - 1])
                && actors.Find(t.Form, i, end, out _, out ActorPhrase phrase) is { Kind: EntityKind.Organization } && phrase is ActorPhrase.Name)
                return i;
            // "Kevin A. Boone Accenture", as letters are signed.
            if (t.Name[first] is NameKind.Person && i == end - 1 && i > first + 1 && NameKinds.IsCompany(t.Form[i]) && !GivenNameList.Has(t.Form[i])
                && GivenNameList.Has(t.Form[first]))
                return i;
        }
        // "SDF Mazloum Abdi", "GNA Fayez al-Sarraj": capitals, and somebody's name.
        if (t.Name[first] is not NameKind.None && IsAcronym(t.Form[first]) && end - first is 3 or 4 or 5 && char.IsLower(t.Form[first + 1][^1])
            && GivenNameList.HasVariant(t.Form[first + 1]) && char.IsUpper(t.Form[first + 1][0]) && t.Form[first + 2] is not ("of" or "for" or "and"))
            return first + 1;
        if (BearerIn(t, first, end) is var bearer && bearer > first)
            return bearer;
        if (BearerBehindPlace(t, first, end) is var leader && leader > first)
            return leader;
        if (BearerPosted(t, first, end, actors))
            return first + 1;
        return t.Name[first] is NameKind.Person && end - first >= FewestPairs && ArePairs(t, first, end) ? first + 2 : end;
    }

    // "entered on Saturday Kobiansk", "On Friday HDK took": a day that the network has in one with the name behind it; "the Sunday Times" is one.
    private static bool IsDayBefore(ParsedText t, int first, int end) =>
        end - first > 1 && Times.TimeWords.Of(t.Form[first]).Kind is Times.TimeWordKind.Weekday && first > 0
            && t.SentenceOf[first - 1] == t.SentenceOf[first] && DayMarks.Contains(t.Form[first - 1])
            && !NameKinds.IsCompany(t.SpanOf(first, end).WordsIn(t.Text));

    /// <summary>Where an office stands inside what the network took for the name of a body or a place, and where its bearer's name begins:
    /// "White House | National Security Adviser | Jack Sullivan"; null for nowhere.</summary>
    public static (int Office, int Bearer)? OfficerIn(ParsedText t, int first, int end)
    {
        for (int i = first; i + 1 < end; i++)
        {
            if (!char.IsUpper(t.Form[i][0]) || !RoleNouns.Shared.IsPerson(t.Form[i].ToLowerInvariant()) || !IsPersonsName(t, i + 1, end))
                continue;
            int office = i;
            while (office > first
                && (Departments.Contains(t.Form[office - 1])
                    || t.Form[office - 1] is "National" or "Public" or "Deputy" or "Vice" or "Prime" or "Special" or "Press" or "Permanent" or "and"))
                office--;
            return (office, i + 1);
        }
        return null;
    }

    // Two or three words with capitals, the first a given name, of which none is a kind of body or place.
    private static bool IsPersonsName(ParsedText t, int first, int end) =>
        end - first is 2 or 3 && GivenNameList.HasVariant(t.Form[first]) && AreNames(t, first, end);

    private static bool AreNames(ParsedText t, int first, int end)
    {
        for (int i = first; i < end; i++)
        {
            // "Bill" is a thing as well, and "Sang-Hee" is three words.
            bool syllable = i > first && t.Form[i] is "-" && i + 1 < end;
            if (!syllable && (!char.IsUpper(t.Form[i][0]) || !char.IsLower(t.Form[i][^1])) || NameKinds.IsKindOfPlace(t.Form[i])
                || NameKinds.IsThing(t.Form[i]) && !GivenNameList.Has(t.Form[i])
                || RoleNouns.Shared.IsPerson(t.Form[i].ToLowerInvariant()))
                return false;
        }
        return true;
    }

    // "the spokesman of the Defense Ministry Zeki Akturk": where the body ends and its officer's name begins; first for nowhere.
    private static int BearerIn(ParsedText t, int first, int end)
    {
        int body = first;
        while (body < end && !NameKinds.IsBody(t.Form[body]))
            body++;
        if (body + 2 >= end || end - body > 5 || t.Form[body + 1] is "of" or "for" or "and" or "on" || !char.IsUpper(t.Form[body + 1][0]))
            return first;
        int of = first - 1;
        while (of > t.Sentences[t.SentenceOf[first]].First && first - of < 5 && t.Form[of] is not "of"
            && t.Upos[of] is Upos.DET or Upos.ADJ or Upos.PROPN or Upos.NOUN)
            of--;
        bool officer = of > 0 && t.Form[of] is "of" && t.SentenceOf[of - 1] == t.SentenceOf[first]
            && RoleNouns.Shared.IsPerson(t.Lemma[of - 1].ToLowerInvariant());
        return officer && !NameKinds.IsKindOfPlace(t.Form[end - 1]) ? body + 1 : first;
    }

    /// <summary>Whether a state or body stands before somebody's name without being part of it: "Serbian Alexander Vucic", "EU Josep Borrell";
    /// "Israel Katz" is one name.</summary>
    public static bool IsStateBeforePerson(ParsedText t, int first, int length, int end, Actor actor, ActorPhrase phrase)
    {
        int rest = end - first - length;
        // "Its delegate at the United Nations Vasili Nebenzia", "the ambassador in Washington Karim Haddad": where an office is held, and who holds
        // it.
        if (phrase is ActorPhrase.Name or ActorPhrase.Capital && rest >= 2 && IsBehindOfficeAt(t, first, out bool sent)
            && (IsPersonsName(t, first + length, end) || sent && rest == 2 && phrase is ActorPhrase.Name && AreNames(t, first + length, end)))
            return true;
        // "Archbishop of Juba Paulino Lukudu Loro": where he holds his office, and a name of several words.
        if (phrase is ActorPhrase.Name or ActorPhrase.Capital && rest is 2 or 3 && first > 1 && t.Form[first - 1] is "of"
            && RoleNouns.Shared.IsPerson(t.Lemma[first - 2].ToLowerInvariant()) && AreNames(t, first + length, end))
            return true;
        // "in Kremlin Dmitry Medvedev", "of the USA Condoleezza Rice", "of Iraq Masrour Barzani": no body or state has a given name and a surname
        // behind its own.
        if (phrase is not ActorPhrase.Adjective && actor.Kind is EntityKind.Country or EntityKind.Organization && rest == 2
            && IsPersonsName(t, first + length, end) && !NameKinds.IsBody(t.Form[end - 1]))
            return true;
        if (t.Name[first] is not (NameKind.Person or NameKind.Other) || actor.Kind is EntityKind.Person || GivenNameList.Has(t.Form[first])
            || !char.IsUpper(t.Form[first + length][0]))
            return false;
        return phrase is ActorPhrase.Adjective ? rest >= 2 || rest == 1 && t.Upos[first] is Upos.ADJ
            : phrase is ActorPhrase.Name && rest >= 2 && actor.Kind is EntityKind.Country or EntityKind.Organization or EntityKind.Group;
    }

    // "delegate at the", "ambassador in", "envoy to the", "delegate of Palestine at the"; whether he is sent there.
    private static bool IsBehindOfficeAt(ParsedText t, int first, out bool sent)
    {
        sent = false;
        int at = first - 1;
        if (at > 0 && t.Form[at] is "the")
            at--;
        if (at < 1 || t.Form[at] is not ("at" or "in" or "to" or "for" or "of" or "from") || t.SentenceOf[at - 1] != t.SentenceOf[first])
            return false;
        int office = at > 2 && t.Form[at - 2] is "of" && char.IsUpper(t.Form[at - 1][0]) && t.SentenceOf[at - 3] == t.SentenceOf[first] ? at - 3
            : at - 1;
        sent = t.Form[at] is "at" or "to" && t.Lemma[office].ToLowerInvariant() is "ambassador" or "delegate" or "envoy" or "representative";
        return RoleNouns.Shared.IsPerson(t.Lemma[office].ToLowerInvariant());
    }

    // "the leader of south Ossetia Edward Kokoity": where what the office is of ends and its bearer's name begins; first for nowhere.
    private static int BearerBehindPlace(ParsedText t, int first, int end)
    {
        int of = first - 1;
        if (of > 1 && t.Form[of] is "south" or "north" or "east" or "west" or "southern" or "northern" or "eastern" or "western" or "the")
            of--;
        // "the governor of the state of California Arnold Becker".
        return of > 0 && t.Form[of] is "of" && t.SentenceOf[of - 1] == t.SentenceOf[first]
            && (RoleNouns.Shared.IsPerson(t.Lemma[of - 1].ToLowerInvariant())
                || t.Lemma[of - 1] is "state" or "province" or "region" or "republic" or "city" or "district"
                    && GazetteerWords.IsPlace(t.Form[first]))
            && !GivenNameList.HasVariant(t.Form[first]) && !IsTitle(t.Form[first])
            && !NameFinder.Titles.Contains(t.Form[first]) && !Departments.Contains(t.Form[first])
                && (IsPersonsName(t, first + 1, end) || end - first > 2 && GazetteerWords.IsPlace(t.Form[first]) && AreNames(t, first + 1, end))
                ? first + 1 : first;
    }

    // "Russia's envoy in Vienna | Mikhail Ulyanov": word for word from a language without a comma there; the place is where he holds his office.
    private static bool BearerPosted(ParsedText t, int first, int end, ActorTable actors)
    {
        if (first < 2 || end - first is not (3 or 4) || t.Form[first - 1] is not ("in" or "at") || t.SentenceOf[first - 2] != t.SentenceOf[first]
            || !RoleNouns.Shared.IsPerson(t.Lemma[first - 2].ToLowerInvariant()))
            return false;
        return (GazetteerWords.IsPlace(t.Form[first]) || IsCountry(t, first, actors)) && !GivenNameList.HasVariant(t.Form[first])
            && IsPersonsName(t, first + 1, end);
    }

    /// <summary>Whether a word is a title before the rest of a name, also of several people; "General Staff" has none.</summary>
    public static bool IsTitleBefore(ParsedText t, int word, int end) =>
        (NameFinder.Titles.Contains(t.Form[word])
            || t.Form[word].StartsWith("Ex-", StringComparison.Ordinal) && RoleNouns.Shared.IsPerson(t.Form[word].ToLowerInvariant())
            || t.Form[word].Length > 4 && t.Form[word][^1] == 's' && NameFinder.Titles.Contains(t.Form[word][..^1]))
            && !(word + 1 < end && t.Form[word + 1] is "Staff" or "Assembly" or "Council" or "Command")
                && !(t.Form[word] is "Sultan" && word + 1 < end && t.Form[word + 1] is "al" or "Al" or "el" or "El" or "bin" or "ibn");

    /// <summary>Whether a word with a capital that the network knows no name in is one by what stands before it: "the village of Rozlyv", "the
    /// terminals of al-Sedra", "the quarters Sheikh Maksoud and X".</summary>
    public static bool IsPlaceBehindKind(ParsedText t, int word)
    {
        if (word < 1 || !IsNameForm(t, word) || t.SentenceOf[word - 1] != t.SentenceOf[word])
            return false;
        if (word > 1 && t.Form[word - 1] is "of" && t.SentenceOf[word - 2] == t.SentenceOf[word])
            return PlaceKinds.Contains(t.Lemma[word - 2])
                || t.Lemma[word - 2] is "field" && (IsArticle(t.Form[word]) || t.Name[word] is NameKind.Person);
        // "the provincial capital X", "the rebel stronghold X".
        if (t.Form[word - 1] is "capital" or "stronghold" or "bastion" && t.Xpos[word - 1] is Xpos.NN)
            return true;
        return t.Xpos[word - 1] is Xpos.NNS && PlaceKinds.Contains(t.Lemma[word - 1])
            && (t.Head[word] == word - 1 || t.Deprel[word] is Deprel.appos or Deprel.flat);
    }

    // "Rozlyv", "al-Sedra".
    private static bool IsNameForm(ParsedText t, int word) =>
        t.Form[word].Length > 1 && char.IsUpper(t.Form[word][0])
            || IsArticle(t.Form[word]) && word + 2 < t.Count && t.Form[word + 1] is "-" && char.IsUpper(t.Form[word + 2][0]);

    private static bool IsArticle(string form) => form is "al" or "el" or "Al" or "El" or "ar" or "as" or "ash" or "at" or "an" or "ad" or "az";

    /// <summary>Where the name begins in what the network took for one: behind the department in "Secretary of State Antony Blinken", "High
    /// Commissioner for the Peace Sergio Jaramillo".</summary>
    public static int AfterDepartment(ParsedText t, int first, int end)
    {
        int of = first - 1;
        if (of > 1 && t.Form[of] is "the")
            of--;
        if (!IsBehindMinister(t, of + 1) && !(of >= 1 && t.Form[of] is "of" && RoleNouns.Shared.IsPerson(t.Lemma[of - 1].ToLowerInvariant())))
            return first;
        int name = first;
        while (name < end && (IsSubject(t, name, end) || t.Form[name] is "Republic" && of < first - 1))
            name++;
        // "Secretary of State of America Marco Rubio".
        if (name > first && name + 3 < end && t.Form[name] is "of" && char.IsUpper(t.Form[name + 1][0]))
            name += 2;
        return name < end ? name : first;
    }

    // "Minister of |", "Minister of State for |", "commissioner for |": what follows is what the office is for.
    private static bool IsBehindMinister(ParsedText t, int word)
    {
        int of = word - 1;
        if (of < 1 || t.Form[of] is not ("of" or "for") || t.SentenceOf[of - 1] != t.SentenceOf[of])
            return false;
        return t.Lemma[of - 1].ToLowerInvariant() is "minister" or "secretary" or "commissioner" or "undersecretary" or "ministry"
            && char.IsLower(t.Form[of - 1][0])
            || t.Form[of - 1] is "Minister" or "Ministers" or "Secretary" or "Commissioner" or "Undersecretary"
            || t.Form[of] is "for" && t.Form[of - 1] is "State" && of > 2 && t.Form[of - 2] is "of"
                && t.Form[of - 3] is "Minister" or "minister" or "Secretary" or "secretary";
    }

    // "Human Rights", "Political, Legal and Security Affairs": a word of a department's name.
    private static bool IsSubject(ParsedText t, int word, int end) =>
        IsSubject(t.Form[word]) || t.Form[word] is "and" or "&" or "," && word + 1 < end && IsSubject(t.Form[word + 1]);

    /// <summary>Whether a word is what a department is for, or says of what kind that is: "Justice", "Internal", "Rights".</summary>
    public static bool IsSubject(string form) => Departments.Contains(form) || Subjects.Contains(form);

    /// <summary>Where a person's name begins behind an office that the network has in one with it: "State Councilor | Chen Zhili", "Prosecutor | Koos
    /// Plooy".</summary>
    public static int AfterOffice(ParsedText t, int first, int end)
    {
        for (int office = end - 3; office >= first; office--)
        {
            string word = t.Form[office];
            if (word.Length > 2 && char.IsUpper(word[0]) && !GivenNameList.Has(word) && RoleNouns.Shared.IsPerson(word.ToLowerInvariant())
                && AreNames(t, office + 1, end))
                return office + 1;
        }
        return first;
    }

    /// <summary>Whether the words from here to the end of their run are the department of the office before them: "minister of | National Security",
    /// "Minister of State for | Education".</summary>
    public static bool IsOfficesDepartment(ParsedText t, int first, int end)
    {
        if (!IsSubject(t, first, end))
            return false;
        int at = first;
        while (at > 1 && IsSubject(t, at - 1, end) && t.Form[at - 1] is not "the")
            at--;
        return IsBehindMinister(t, at) || at > 1 && t.Form[at - 1] is "the" && IsBehindMinister(t, at - 1);
    }

    /// <summary>The end of a person's name before a dash between spaces, behind which stands what he is: "Eva Brandt - Analyst".</summary>
    public static int BeforeDash(ParsedText t, int first, int end)
    {
        for (int i = first + 1; i + 1 < end; i++)
        {
            if (t.Form[i] is "-" or "–" or "—" && t.Span[i].Start > t.Span[i - 1].End && t.Span[i + 1].Start > t.Span[i].End)
                return i;
        }
        return end;
    }

    // "Kathleen,", and a blank line.
    private static bool IsSaluted(ParsedText t, int word) =>
        GivenNameList.Has(t.Form[word]) && word + 2 < t.Count && t.Form[word + 1] is ","
            && t.Text.AsSpan(t.Span[word + 1].End, t.Span[word + 2].Start - t.Span[word + 1].End).Count('\n') > 1;

    public static bool IsDepartment(string form) => Departments.Contains(form);

    /// <summary>The end of a name without an office behind it that is somebody else's: "Kenyan President", "U.S. Secretary", where the bearer's name
    /// follows.</summary>
    public static int BeforeTitle(ParsedText t, int first, int end, EntityKind kind)
    {
        // "U.S. Secretary of State X", "United Nations Secretary-General X".
        if (kind is EntityKind.Organization && end - first >= 2 && t.Form[end - 1] is "Secretary" or "Minister" or "President" && end < t.Count
            && (t.Form[end] is "of" or "for" || t.Form[end] is "-" && end + 1 < t.Count && t.Form[end + 1] is "General"))
            return end - 1;
        if (kind is EntityKind.Organization || end - first < 2)
            return end;
        int cut = end;
        while (cut > first && (NameFinder.Titles.Contains(t.Form[cut - 1]) || RoleNouns.Shared.IsPerson(t.Lemma[cut - 1].ToLowerInvariant())))
            cut--;
        return cut;
    }

    private static bool IsTitle(string form) => form is "Mr." or "Mrs." or "Ms." or "Dr." or "Mr" or "Mrs" or "Prof." or "Gen." or "Sen.";

    private static bool IsAcronym(string form) => form.Length >= 3 && LetterCase.IsCapitals(form);

    private static bool IsCountry(ParsedText t, int first, ActorTable actors) =>
        actors.Find(t.Form, first, first + 1, out _, out ActorPhrase phrase) is { Kind: EntityKind.Country } && phrase is ActorPhrase.Name;

    // A list of people without commas: given name and surname by turns.
    private static bool ArePairs(ParsedText t, int first, int end)
    {
        if ((end - first) % 2 != 0)
            return false;
        int given = 0;
        for (int i = first; i < end; i += 2)
        {
            if (!GivenNameList.Has(t.Form[i]) || t.Form[i + 1].Length < 3)
                return false;
            given += GivenNameList.Has(t.Form[i + 1]) ? 1 : 0;
        }
        // Of two, one surname may be a given name as well, where both before them are such as everybody knows for a man's or a woman's.
        return end - first > FewestPairs || given == 0
            || given == 1 && !GivenNameList.Has(t.Form[first + 1])
                && GenderLexicon.Of(t.Form[first]) is not '\0' && GenderLexicon.Of(t.Form[first + 2]) is not '\0';
    }

    /// <summary>Where a name ends with the form of its company: "Google, Inc.", "Smith Holdings Ltd".</summary>
    public static int WithCompanyForm(ParsedText t, int end, int sentenceEnd)
    {
        int form = end < sentenceEnd && t.Form[end] is "," ? end + 1 : end;
        return form < sentenceEnd && CompanyForms.Contains(t.Form[form]) ? form + 1 : end;
    }

    /// <summary>Whether a word is the form of a company and no name by itself.</summary>
    public static bool IsCompanyForm(string form) => CompanyForms.Contains(form);
}
