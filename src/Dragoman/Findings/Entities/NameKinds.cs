using Dragoman.Names;
using Dragoman.Reading;

namespace Dragoman.Findings.Entities;

/// <summary>Settles the kinds of names over a whole report: one spelling has one kind, and what a title, a given name or a last
/// word tells goes before the network's word for a single place in the text.</summary>
internal static class NameKinds
{
    private static readonly WordSet OrganizationWords = DataFiles.Lines("names/organization-words.txt").ToWordSet();
    private static readonly WordSet PlaceWords = DataFiles.Lines("names/place-words.txt").ToWordSet();

    // Last words of names of things: "Plan", "Prize", "Revolution".
    private static readonly WordSet Things = DataFiles.Lines("names/other-words.txt").ToWordSet();

    private static readonly WordSet GroundVerbs = DataFiles.Lines("names/ground-verbs.txt").ToWordSet();

    private static readonly WordSet Companies = DataFiles.Lines("names/companies.txt").ToWordSet();
    private static readonly WordSet GroundNouns = DataFiles.List("names/sign-words.txt", "ground-nouns");
    // Things that are called by the place where they are.
    private static readonly WordSet PlacedThings = DataFiles.List("names/sign-words.txt", "placed-things");
    private static readonly WordSet Heavenly = DataFiles.List("names/sign-words.txt", "heavenly");
    // "Tel", "Ras", "Deir": no person's name begins so.
    private static readonly WordSet PlacePrefixes = DataFiles.Lines("names/place-prefixes.txt").ToWordSet();

    // "JFK", "MBS": people who are called by their initials.
    private static readonly WordSet Initials = DataFiles.List("names/sign-words.txt", "initials");

    private static readonly WordSet Ailments = DataFiles.List("names/sign-words.txt", "ailments");

    public static void Settle(ParsedText t, List<NameSpan> names)
    {
        HashSet<string> personWords = new(StringComparer.Ordinal);
        HashSet<string>? storms = null, bodies = null, titled = null;
        for (int i = 0; i < names.Count; i++)
        {
            if (names[i].Actor is not null)
                continue;
            EntityKind read = names[i].Kind;
            names[i] = names[i] with { Kind = ByWords(t, names[i]) };
            if (names[i].Kind is EntityKind.Organization && read is not EntityKind.Organization && names[i].End - names[i].First == 1)
                (bodies ??= new(StringComparer.Ordinal)).Add(t.Form[names[i].First]);
            if (names[i].Kind is EntityKind.Other && IsStorm(t, names[i]))
                (storms ??= new(StringComparer.Ordinal)).Add(t.Form[names[i].End - 1]);
            if (names[i].Kind is EntityKind.Person
                && !(storms is not null && storms.Contains(t.Form[names[i].End - 1]) && !GivenNameList.Has(t.Form[names[i].First]))
                && (names[i].End - names[i].First > 1 || HasPersonTitle(t, names[i].First)))
            {
                personWords.Add(t.Form[names[i].First]);
                personWords.Add(t.Form[names[i].End - 1]);
            }
        }
        ShortForms(t, names);
        Dictionary<string, int[]> votes = new(StringComparer.Ordinal);
        foreach (NameSpan n in names)
        {
            // "((Naomi Martis))" before each of her answers tells nothing of who she is; where she is introduced does.
            if (n.Actor is null && !IsBracketed(t, n))
                Votes(votes, Spelling(t, n))[(int)n.Kind]++;
        }
        for (int i = 0; i < names.Count; i++)
        {
            NameSpan n = names[i];
            if (n.Actor is not null || HasPersonTitle(t, n.First))
                continue;
            if (storms is not null && (n.End - n.First == 1 || n.Kind is EntityKind.Person && !GivenNameList.Has(t.Form[n.First]))
                && storms.Contains(t.Form[n.End - 1]) && !personWords.Contains(t.Form[n.End - 1]))
            {
                names[i] = n with { Kind = EntityKind.Other };
                continue;
            }
            // "Minni Minnawi", and "Arko Minnawi" taken for a place: of a known surname.
            bool kin = n.Kind is EntityKind.Place && n.End - n.First == 2 && t.Form[n.End - 1].Length > 3 && personWords.Contains(t.Form[n.End - 1])
                && !personWords.Contains(t.Form[n.First]) && !GazetteerWords.IsPlace(t.Form[n.End - 1]) && !IsKindOfPlace(t.Form[n.End - 1])
                && !IsKindOfPlace(t.Form[n.First]) && !IsThing(t.Form[n.End - 1]) && !PlaceSigns.IsLocated(t, n.First)
                && (n.First == 0 || t.Lemma[n.First - 1] is not "the");
            bool partOfPerson = kin || n.End - n.First == 1 && personWords.Contains(t.Form[n.First]);
            int[] kinds = Votes(votes, Spelling(t, n));
            int best = (int)n.Kind;
            // "the nuclear company Enerjoatom", "head of Enerjoatom": of two minds, and the words around one place tell.
            if (!partOfPerson && n.Kind is EntityKind.Person or EntityKind.Other && n.End - n.First == 1 && bodies is not null
                && bodies.Contains(t.Form[n.First])
                && (n.Kind is EntityKind.Other || kinds[(int)EntityKind.Organization] >= kinds[best]))
                best = (int)EntityKind.Organization;
            for (int k = 0; k < kinds.Length; k++)
            {
                if (kinds[k] > kinds[best])
                    best = k;
            }
            // "Hadrut remained in their hands … Hadrut had fallen": taken for a person once and for a place as often, where no office stands before
            // it.
            if (n.Kind is EntityKind.Person && best == (int)EntityKind.Person && n.End - n.First == 1 && kinds[(int)EntityKind.Place] == kinds[best]
                && !(titled ??= Titled(t, names)).Contains(t.Form[n.First]))
                best = (int)EntityKind.Place;
            names[i] = n with { Kind = partOfPerson ? EntityKind.Person : (EntityKind)best };
        }
    }

    // Names of one word that an office or a title stands before somewhere.
    private static HashSet<string> Titled(ParsedText t, List<NameSpan> names)
    {
        HashSet<string> titled = new(StringComparer.Ordinal);
        foreach (NameSpan n in names)
        {
            if (n.End - n.First == 1
                && (HasPersonTitle(t, n.First) || n.First > 0 && RoleNouns.Shared.IsPerson(t.Lemma[n.First - 1].ToLowerInvariant())))
                titled.Add(t.Form[n.First]);
        }
        return titled;
    }

    // "Fair Housing Action Center (FHAC)": a short form in brackets is what the name before it is.
    private static void ShortForms(ParsedText t, List<NameSpan> names)
    {
        for (int k = 1; k < names.Count; k++)
        {
            (NameSpan whole, NameSpan brief) = (names[k - 1], names[k]);
            // "Reporters Sans Frontieres (RSF)": nobody has a short form.
            if (whole is { Kind: EntityKind.Person, Actor: null } && whole.End - whole.First > 2 && brief.End - brief.First == 1
                && brief.First == whole.End + 1 && t.Form[whole.End] is "(" && t.Form[brief.First].Length is >= 3 and <= 6
                && LetterCase.IsCapitals(t.Form[brief.First]) && IsShortFor(t, whole, t.Form[brief.First]) && !HasPersonTitle(t, whole.First))
                names[k - 1] = whole = whole with { Kind = EntityKind.Organization };
            if (brief.Actor is null && brief.Kind != whole.Kind && brief.End - brief.First == 1 && brief.First == whole.End + 1
                && t.Form[whole.End] is "(" && IsShortFor(t, whole, t.Form[brief.First]))
                names[k] = brief with { Kind = whole.Kind is EntityKind.Country ? EntityKind.Place : whole.Kind };
        }
    }

    private static bool IsShortFor(ParsedText t, NameSpan whole, string brief)
    {
        int at = 0;
        for (int i = whole.First; i < whole.End && at < brief.Length; i++)
        {
            if (t.Form[i][0] == brief[at])
                at++;
        }
        return at >= 2 && at >= brief.Length - 1;
    }

    /// <summary>Whether a word is a kind of body: "Ministry", "Council".</summary>
    public static bool IsBody(string word) => OrganizationWords.Contains(word);

    /// <summary>Whether a word is what names of things end with: "Plan", "Prize".</summary>
    public static bool IsThing(string word) => Things.Contains(word);

    /// <summary>Whether a word is no body's name, however it stands: an ailment, a kind of thing, a believer.</summary>
    public static bool IsNoBody(string word) => Ailments.Contains(word) || Things.Contains(word) || Believers.Contains(word) || word is "Day";

    private static readonly WordSet Believers = DataFiles.List("names/sign-words.txt", "believers");

    public static IEnumerable<string> CompaniesOfSeveralWords => Companies.Words.Where(static c => c.Contains(' ', StringComparison.Ordinal));

    // Names of several words by their first.
    private static readonly WordTable<string[][]> LongCompanies =
        CompaniesOfSeveralWords.Select(static c => c.Split(' ')).GroupBy(static w => w[0], StringComparer.Ordinal)
        .Select(static g => KeyValuePair.Create(g.Key, g.OrderByDescending(static w => w.Length).ToArray())).ToArray().ToWordTable();

    /// <summary>The length in words of the longest name of a well-known company, of several words, that begins here; 0 for none.</summary>
    public static int CompanyLengthAt(ParsedText t, int first, int end)
    {
        if (!char.IsUpper(t.Form[first][0]) || t.Form[first] is "The" || !LongCompanies.TryGetValue(t.Form[first], out string[][]? names))
            return 0;
        foreach (string[] words in names)
        {
            if (first + words.Length <= end && t.Form.AsSpan(first, words.Length).SequenceEqual(words))
                return words.Length;
        }
        return 0;
    }

    /// <summary>Whether a name is that of a well-known company, paper or web service.</summary>
    public static bool IsCompany(string name) => Companies.Contains(name);

    /// <summary>Whether a word alone is a kind of place or body rather than the name of one.</summary>
    public static bool IsKindOfPlace(string word) =>
        PlaceWords.Contains(word) || OrganizationWords.Contains(word)
            || word is "House" or "Center" or "Centre" or "Central" or "United" or "North" or "South" or "East" or "West" or "District" or "Hall"
                or "D" or "Pct" or "Lot";

    private static bool IsBracketed(ParsedText t, NameSpan n) =>
        n.End - n.First > 1 && n.First > 0 && n.End < t.Count && t.Form[n.First - 1] is "(" or "((" or "[" && t.Form[n.End] is ")" or "))" or "]";

    private static int[] Votes(Dictionary<string, int[]> votes, string spelling) =>
        votes.TryGetValue(spelling, out int[]? kinds) ? kinds : votes[spelling] = new int[8];

    private static string Spelling(ParsedText t, NameSpan n) =>
        n.End - n.First == 1 ? t.Form[n.First] : t.SpanOf(n.First, n.End).WordsIn(t.Text);

    private static bool IsGround(ParsedText t, NameSpan n)
    {
        int head = NameFinder.HeadOf(t, n.First, n.End), verb = t.Head[head];
        return verb >= 0 && t.Deprel[head] is Deprel.obj or Deprel.nsubj_pass && GroundVerbs.Contains(t.Lemma[verb]);
    }

    private static EntityKind ByWords(ParsedText t, NameSpan n)
    {
        string first = t.Form[n.First], last = t.Form[n.End - 1];
        bool several = n.End - n.First > 1;
        if (n.Kind is EntityKind.Organization && NamesByLetters.HasLetters(t, n))
            return EntityKind.Organization;
        // "the 500 block of Jay Lane".
        if (several && n.First > 1 && t.Form[n.First - 1] is "of" && t.Form[n.First - 2] is "block"
            && t.SentenceOf[n.First - 2] == t.SentenceOf[n.First])
            return EntityKind.Place;
        if (HasPersonTitle(t, n.First)
            || several && n.Kind is not EntityKind.Organization
                && (HasOfficeBehind(t, n) || n.Kind is EntityKind.Other && IsOfficerOfState(t, n.First)))
            return EntityKind.Person;
        // "the Minister of Labor and Social Security Tian Chengping".
        if (several && n.Kind is not EntityKind.Person && n.First > 1 && NameCuts.IsOfficesDepartment(t, n.First - 1, n.First)
            && char.IsUpper(t.Form[n.First - 1][0]) && !OrganizationWords.Contains(last) && !PlaceWords.Contains(last)
            && t.SentenceOf[n.First - 1] == t.SentenceOf[n.First])
            return EntityKind.Person;
        if (n.Kind is not EntityKind.Person && PersonSigns.IsPerson(t, n))
            return EntityKind.Person;
        // "(Reporting Halid Abdulaziz in Dubai)".
        if (several && n.Kind is EntityKind.Other && n.First > 0
            && (t.Form[n.First - 1] is "Reporting" or "Writing" or "Editing"
                || t.Form[n.First - 1] is ":" && n.First > 1 && t.Form[n.First - 2] is "Reporting" or "Writing" or "Editing"))
            return EntityKind.Person;
        // "Tab 3": what is counted is nobody.
        if (!several && n.Kind is EntityKind.Person && !GivenNameList.Has(first) && n.End < t.Count && t.Upos[n.End] is Upos.NUM
            && t.Head[n.End] == n.First)
            return EntityKind.Other;
        // "Tips", "Steps" on a line of their own.
        if (!several && (n.Kind is EntityKind.Place or EntityKind.Group || t.Xpos[n.First] is Xpos.NNPS)
            && t.Sentences[t.SentenceOf[n.First]] is var line && line.First == n.First && line.End == n.End && !GazetteerWords.IsPlace(first))
            return EntityKind.Other;
        // "the Federal Court of Appeals".
        if (several && IsCourt(t, n))
            return EntityKind.Organization;
        if (n.Kind is EntityKind.Other or EntityKind.Organization or EntityKind.Place && several && !OrganizationWords.Contains(last)
            && !PlaceWords.Contains(last) && IsBehindOffice(t, n))
            return EntityKind.Person;
        // "the director of the agency Raphael Grossi" is no agency.
        if (n.Kind is not EntityKind.Organization
            && (IsBehindMedium(t, n.First) && !(n.Kind is EntityKind.Person && several && IsBehindOffice(t, n)) || BodySigns.IsBody(t, n)
                || GroupSigns.IsGroup(t, n)))
            return EntityKind.Organization;
        if ((n.Kind is EntityKind.Person or EntityKind.Other || !several && n.Kind is EntityKind.Group or EntityKind.Place
            && t.Xpos[n.First] is Xpos.NNPS)
            && IsJoinedToPlace(t, n) && !GivenNameList.Has(first))
            return EntityKind.Place;
        // "Kiir and Machar": what "and" joins to a person behind it is one, where no list knows better.
        if (!several && n.Kind is EntityKind.Other && n.End + 1 < t.Count && t.Form[n.End] is "and" && t.Name[n.End + 1] is NameKind.Person
            && t.Head[n.End + 1] == n.First && t.Deprel[n.End + 1] is Deprel.conj && char.IsLower(first[^1]) && !GazetteerWords.IsPlace(first))
            return EntityKind.Person;
        // "Australia's Richard Marles and Japan's Minoru Kihara": a state's, beside another state's.
        if (several && n.Kind is EntityKind.Other && n.End - n.First <= 3 && n.First > 2 && t.Xpos[n.First - 1] is Xpos.POS
            && t.SentenceOf[n.First - 3] == t.SentenceOf[n.First] && NameFinder.HeadOf(t, n.First, n.End) is var head && t.Deprel[head] is Deprel.conj
            && t.Head[head] is >= 0 and int peer && peer < n.First && t.Name[peer] is NameKind.Person)
            return EntityKind.Person;
        // "near Kfar Kila", "north of Kavumu".
        if (n.Kind is EntityKind.Person or EntityKind.Other && IsNear(t, n.First) && !GivenNameList.Has(first))
            return EntityKind.Place;
        // "the Yanbandou-based group": where it has its seat.
        if (n.Kind is EntityKind.Person or EntityKind.Other && n.End + 1 < t.Count && t.Form[n.End] is "-" && t.Form[n.End + 1] is "based"
            && !LetterCase.IsCapitals(last) && !Companies.Contains(first))
            return EntityKind.Place;
        // "Ras Lanouf", "Jabal Blat", "Bab al-Mandab".
        if (several && n.Kind is EntityKind.Person or EntityKind.Other && PlacePrefixes.Contains(first) && !HasPersonTitle(t, n.First)
            && !OrganizationWords.Contains(last) && !Things.Contains(last))
            return EntityKind.Place;
        // "the ISF", "the chief of EMC": nobody bears capitals with an article, nor is somebody the chief of one.
        if (!several && n.Kind is EntityKind.Person && n.First > 0 && first.Length > 2 && LetterCase.IsCapitals(first)
            && (t.Form[n.First - 1] is "the" or "The" || IsLed(t, n.First)))
            return EntityKind.Organization;
        // "MENA said in a dispatch": initials amid words in small letters; but "JFK" is somebody.
        if (!several && n.Kind is EntityKind.Person && first.Length is >= 3 and <= 5 && LetterCase.IsCapitals(first)
            && !Initials.Contains(first) && !GivenNameList.Has(first) && IsAmidSmall(t, n.First))
            return Ailments.Contains(first) ? EntityKind.Other : EntityKind.Organization;
        // "the Lashker", "the Fed said": nobody's name has an article, unless somebody is told by it in full; what speaks is a body.
        if (!several && n.Kind is EntityKind.Person && n.First > 1 && t.Form[n.First - 1] is "the" && t.Head[n.First - 1] == n.First
            && t.Deprel[n.First - 1] is Deprel.det && t.Upos[n.First - 2] is not Upos.PROPN && char.IsUpper(first[0]))
            return t.Deprel[n.First] is Deprel.nsubj && t.Head[n.First] is >= 0 and int says && TreeRepair.IsSaying(t.Lemma[says])
                ? EntityKind.Organization : EntityKind.Other;
        // "the leader of Hezb-e-Islami".
        if (n.Kind is EntityKind.Person or EntityKind.Other && (!several || t.Form[n.First + 1] is "-") && char.IsUpper(first[0]) && IsLed(t, n.First)
            && !GivenNameList.HasVariant(first) && !Things.Contains(last) && !PlaceWords.Contains(last) && !GazetteerWords.IsPlace(first))
            return EntityKind.Organization;
        // "wrote on X".
        if (!several && first is "X" && n.First > 0 && t.Form[n.First - 1] is "on")
            return EntityKind.Organization;
        if (several && last is "Treaty" or "Accord" or "Accords" or "Agreement" or "Protocol" or "Memorandum")
            return EntityKind.Other;
        if (Companies.Contains(several ? Spelling(t, n) : first))
            return EntityKind.Organization;
        if (IsStorm(t, n) || !several && first is "God" or "Allah"
            || several && n.Kind is not EntityKind.Other && Things.Contains(last)
                && !(n.Kind is EntityKind.Person && last is "Day" or "Bill" && GivenNameList.Has(first)))
            return EntityKind.Other;
        if (n.Kind is not EntityKind.Organization && IsBeforeMedium(t, n.End))
            return EntityKind.Organization;
        if (!several && Heavenly.Contains(first) && n.Kind is not EntityKind.Organization)
        {
            // "President Moon".
            return n.First > 0 && t.Deprel[n.First - 1] is Deprel.nmod_desc && t.Head[n.First - 1] == n.First
                && RoleNouns.Shared.IsPerson(t.Lemma[n.First - 1].ToLowerInvariant()) ? EntityKind.Person : EntityKind.Other;
        }
        // "the Sumy region", "Bucha district".
        if (n.Kind is not EntityKind.Place && n.End < t.Count && t.SentenceOf[n.End] == t.SentenceOf[n.First]
            && (GroundNouns.Contains(t.Form[n.End])
                || t.Form[n.End] is "state" or "strip" && !(n.End + 1 < t.Count && char.IsUpper(t.Form[n.End + 1][0])))
            && (t.Head[n.End - 1] == n.End || t.Form[n.End] is "hill" && t.Head[n.End - 1] == t.Head[n.End]))
            return EntityKind.Place;
        // "the Hema militia": the network may take the noun into the name.
        if (several && last is "militia" or "rebels" or "fighters" or "guerrillas" or "clan")
            return EntityKind.Organization;
        // "TurkStream", "Blue Stream": pipelines.
        if (n.Kind is not EntityKind.Facility
            && (!several && first is "TurkStream" or "NordStream" or "BlueStream"
                || several && n.End - n.First == 2 && last is "Stream" && first is "Blue" or "South" or "Turk" or "Turkish"))
            return EntityKind.Facility;
        // "FSO Safer": a ship that lies where it lies to store what others carry.
        if (several && first is "FSO" or "FPSO" or "FSRU")
            return EntityKind.Facility;
        // "the A9 highway": a road by its number.
        if (!several && first.Length is 2 or 3 && char.IsAsciiLetterUpper(first[0]) && first.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0
            && n.End < t.Count && t.Form[n.End] is "highway" or "motorway" or "road" or "expressway" && t.Head[n.First] == n.End)
            return EntityKind.Facility;
        // "Evin prison", "Odes harbor", "the Kisangani road".
        if (!several && n.Kind is EntityKind.Person or EntityKind.Organization or EntityKind.Other or EntityKind.Group && n.End < t.Count
            && t.SentenceOf[n.End] == t.SentenceOf[n.First] && PlacedThings.Contains(t.Form[n.End]) && t.Head[n.End - 1] == n.End
            && char.IsLower(first[^1]) && (!GivenNameList.Has(first) || t.Form[n.End] is "prison"))
            return EntityKind.Place;
        // "the hill Alaw Bum", "the village Kin Ma": what kind of ground it is stands before it.
        if (n.Kind is EntityKind.Person or EntityKind.Other && n.First > 0 && t.SentenceOf[n.First - 1] == t.SentenceOf[n.First]
            && t.Upos[n.First - 1] is Upos.NOUN && t.Xpos[n.First - 1] is Xpos.NN && GroundNouns.Contains(t.Form[n.First - 1])
            && t.Deprel[n.First - 1] is Deprel.compound or Deprel.nmod_desc && t.Head[n.First - 1] >= n.First && t.Head[n.First - 1] < n.End
            && !GivenNameList.Has(first))
            return EntityKind.Place;
        // "large parts of Maguindanao and Lanao del Sur"; "Islet Pratas".
        if (n.Kind is EntityKind.Person or EntityKind.Other && !GivenNameList.Has(first)
            && (IsPartOf(t, n.First) || several && char.IsUpper(first[0]) && first is not "Hill" && GroundNouns.Contains(first.ToLowerInvariant())
                || first is "Islet" && several))
            return EntityKind.Place;
        if (n.Kind is EntityKind.Person or EntityKind.Other && (!several || !GivenNameList.Has(first)) && IsListedGround(t, n.First))
            return EntityKind.Place;
        // "Camp Abubakar".
        if (n.End - n.First == 2 && first is "Camp" && n.Kind is EntityKind.Person or EntityKind.Other)
            return EntityKind.Place;
        // "the village of Novi Komar".
        if (n.Kind is EntityKind.Person or EntityKind.Other && NameCuts.IsPlaceBehindKind(t, n.First))
            return EntityKind.Place;
        if (several && n.Kind is EntityKind.Organization && GroundNames.IsTakenHouse(t, last, NameFinder.HeadOf(t, n.First, n.End)))
            return EntityKind.Facility;
        if (several && GazetteerWords.IsPlace(Spelling(t, n))
            || n.Kind is EntityKind.Person or EntityKind.Other
                && (IsGround(t, n) || !GivenNameList.Has(first) && GroundNames.IsGround(t, NameFinder.HeadOf(t, n.First, n.End))
                    || GroundNames.IsLeft(t, NameFinder.HeadOf(t, n.First, n.End))))
            return EntityKind.Place;
        if (!several && t.Xpos[n.First] is Xpos.NNPS && first.EndsWith('s') && RoleNouns.Shared.IsPerson(first[..^1].ToLowerInvariant()))
            return EntityKind.Group;
        if (!several && t.Xpos[n.First] is Xpos.NNPS && n.Kind is EntityKind.Person or EntityKind.Place && !GazetteerWords.IsPlace(first))
            return EntityKind.Group;
        // "the Municipality of Culion".
        if (n.End - n.First > 2 && n.Kind is EntityKind.Organization or EntityKind.Other && t.Form[n.First + 1] is "of"
            && first is "Municipality" or "Province" or "Governorate" or "Region" or "County" or "Prefecture" or "Island" or "Kingdom"
                or "Principality" or "Oblast"
            && !OrganizationWords.Contains(last))
            return EntityKind.Place;
        if (several && (OrganizationWords.Contains(last) || n.First + 1 < n.End && t.Form[n.First + 1] is "of" && OrganizationWords.Contains(first)))
            return EntityKind.Organization;
        if (several && (n.Kind is not EntityKind.Person || !GivenNameList.Has(first))
            && last is "Dam" or "Airport" or "Refinery" or "Pipeline" or "Reactor")
            return EntityKind.Facility;
        // "Editing by Peter Marsh": a surname that is also a kind of place.
        bool named = n.Kind is EntityKind.Person && GivenNameList.Has(first) && n.First > 0
            && t.Lemma[n.First - 1] is "by" or "and" or "say" or "tell" or "," or "with";
        if (several && !named
            && (PlaceWords.Contains(last)
                || PlaceWords.Contains(first) && (t.Form[n.First + 1] is "of" || !PlaceParts.IsOwner(first))
                    && (n.Kind is not EntityKind.Person || first is "Mount" or "Cape" or "Fort")))
            return EntityKind.Place;
        // "Kodori Gorge".
        if (several && n.Kind is EntityKind.Person or EntityKind.Other && char.IsUpper(last[0]) && GroundNouns.Contains(last.ToLowerInvariant())
            && !GivenNameList.Has(first))
            return EntityKind.Place;
        if (n.Kind is EntityKind.Place or EntityKind.Other && GivenNameList.Has(first) && !GazetteerWords.IsPlace(first))
            return EntityKind.Person;
        if (!several && n.Kind is not EntityKind.Place && GazetteerWords.IsPlace(first) && !GivenNameList.Has(first))
            return EntityKind.Place;
        return n.Kind;
    }

    // Whether a word beside it, or the next one to that, is in small letters: headings in capitals tell nothing.
    private static bool IsAmidSmall(ParsedText t, int word)
    {
        SentenceRange s = t.Sentences[t.SentenceOf[word]];
        for (int i = Math.Max(s.First, word - 2); i < Math.Min(s.End, word + 3); i++)
        {
            if (i != word && t.Form[i].Length > 1 && char.IsAsciiLetterLower(t.Form[i][0]))
                return true;
        }
        return false;
    }

    // "parts of X", "most of X and Y", where somebody controls, holds or loses it.
    private static bool IsPartOf(ParsedText t, int name)
    {
        int i = name - 1, first = t.Sentences[t.SentenceOf[name]].First;
        while (i > first && (t.Upos[i] is Upos.PROPN or Upos.X || t.Form[i] is "and" or ","))
            i--;
        if (i <= first || t.Form[i] is not "of"
            || t.Form[i - 1] is not ("parts" or "most" or "much" or "swathes" or "areas" or "stretches" or "half" or "third" or "percent" or "bulk"))
            return false;
        int verb = t.Head[i - 1];
        return verb >= 0 && t.Deprel[i - 1] is Deprel.obj or Deprel.nsubj_pass
            && (GroundVerbs.Contains(t.Lemma[verb]) || t.Lemma[verb] is "control" or "hold" or "run" or "occupy" or "lose" or "rule" or "administer");
    }

    // "much of the countryside, notably Rolpa and Rukum", "nine islets, among them Thitu": ground of which some is named.
    private static bool IsListedGround(ParsedText t, int name)
    {
        int i = name - 1, first = t.Sentences[t.SentenceOf[name]].First;
        while (i > first && (t.Upos[i] is Upos.PROPN || t.Form[i] is "and" or ","))
            i--;
        if (i - 1 <= first || !(t.Form[i] is "notably" or "especially" or "particularly" || t.Form[i] is "them" && t.Form[i - 1] is "among"))
            return false;
        for (int k = i - 1; k > Math.Max(first, i - 9); k--)
        {
            if (t.Upos[k] is Upos.VERB)
                return false;
            if (t.Upos[k] is Upos.NOUN
                && (GroundNouns.Contains(t.Form[k])
                    || t.Form[k] is "countryside" or "features" or "districts" or "regions" or "towns" or "villages" or "cities" or "provinces"
                        or "islets" or "outposts" or "reefs" or "strongholds"))
                return true;
        }
        return false;
    }

    // "leader of X", "member of X": a body's or a place's, and nobody's.
    private static bool IsLed(ParsedText t, int name) =>
        name > 1 && t.Form[name - 1] is "of" && t.SentenceOf[name - 2] == t.SentenceOf[name]
            && t.Lemma[name - 2]
                .ToLowerInvariant() is "leader" or "founder" or "co-founder" or "chief" or "commander" or "chairman" or "chairwoman"
                    or "secretary-general" or "cofounder";

    private static bool IsCourt(ParsedText t, NameSpan n)
    {
        for (int i = n.First; i + 1 < n.End; i++)
        {
            if (t.Form[i] is "Court" or "House" or "Chamber" or "Bank" or "Bureau" or "Institute" && t.Form[i + 1] is "of")
                return true;
        }
        return false;
    }

    // "Hurricane Rita": a storm is nobody; its name alone is the storm again.
    internal static bool IsStorm(ParsedText t, NameSpan n) =>
        n.End - n.First > 1 && n.End - n.First < 4 && t.Form[n.First] is "Hurricane" or "Cyclone" or "Typhoon" or "Storm"
            || n.End - n.First > 2 && t.Form[n.First] is "Tropical" && t.Form[n.First + 1] is "Storm"
        || n.First > 0 && t.SentenceOf[n.First - 1] == t.SentenceOf[n.First]
            && t.Lemma[n.First - 1].ToLowerInvariant() is "hurricane" or "cyclone" or "typhoon" && n.Kind is not EntityKind.Organization;

    // "Naim Qassem, secretary general of the party": an office is a person's.
    private static bool HasOfficeBehind(ParsedText t, NameSpan n)
    {
        if (n.End + 1 >= t.Count || t.Form[n.End] is not ",")
            return false;
        for (int i = n.End + 1; i < Math.Min(t.Count, n.End + 6); i++)
        {
            if (t.Deprel[i] is Deprel.appos && t.Head[i] >= n.First && t.Head[i] < n.End && t.Upos[i] is Upos.NOUN
                && RoleNouns.Shared.IsPerson(t.Lemma[i].ToLowerInvariant()))
                return true;
        }
        return false;
    }

    // "The spokeswoman of the ministry, Mali Sochyata, said", "senior adviser for Africa Massad Boulos": an office, what it is of, and who has it.
    private static bool IsBehindOffice(ParsedText t, NameSpan n)
    {
        int head = NameFinder.HeadOf(t, n.First, n.End);
        if (head >= 0 && t.Deprel[head] is Deprel.appos && t.Head[head] is >= 0 and int office && office < n.First && IsOffice(t, office))
            return true;
        // "the director of the agency Raphael Jrosi": behind what the office is of.
        if (n.First > 2 && n.First - 1 is var body && t.SentenceOf[body] == t.SentenceOf[n.First] && t.Upos[body] is Upos.NOUN
            && t.Deprel[body] is Deprel.nmod && t.Head[body] is >= 0 and int chief && chief < body && IsOffice(t, chief)
            && GivenNameList.Has(t.Form[n.First]))
            return true;
        // "American special envoy Massad Bulos": straight behind an office written small.
        if (n.First > 0 && t.SentenceOf[n.First - 1] == t.SentenceOf[n.First] && IsOffice(t, n.First - 1) && char.IsLower(t.Form[n.First - 1][0])
            && (n.Kind is EntityKind.Other || GivenNameList.Has(t.Form[n.First])))
            return true;
        // "the chief of mediators Seyoum Mesfin": behind those whose chief he is.
        if (n.Kind is EntityKind.Other && n.First > 2 && t.Form[n.First - 2] is "of" && t.Xpos[n.First - 1] is Xpos.NNS
            && t.SentenceOf[n.First - 3] == t.SentenceOf[n.First] && IsOffice(t, n.First - 3))
            return true;
        for (int i = n.First - 2; i > t.Sentences[t.SentenceOf[n.First]].First && n.First - i < 4 && t.Upos[i + 1] is Upos.PROPN; i--)
        {
            if (t.Form[i] is "for" or "of" && IsOffice(t, i - 1))
                return true;
        }
        return false;
    }

    private static bool IsOffice(ParsedText t, int noun) =>
        t.Upos[noun] is Upos.NOUN && t.Xpos[noun] is not Xpos.NNS && RoleNouns.Shared.IsPerson(t.Lemma[noun].ToLowerInvariant());

    // "the Saudi newspaper Asharq Al-Awsat".
    private static bool IsBehindMedium(ParsedText t, int first) =>
        first > 0 && t.SentenceOf[first - 1] == t.SentenceOf[first]
            && t.Lemma[first - 1] is "newspaper" or "newspapers" or "daily" or "magazine" or "broadcaster" or "channel" or "website" or "agency"
                or "network" or "weekly" or "outlet";

    // "the roads of Latakia and Tartos": what "and" joins to a place behind a preposition is one.
    private static bool IsJoinedToPlace(ParsedText t, NameSpan n)
    {
        int head = NameFinder.HeadOf(t, n.First, n.End), place = t.Head[head];
        if (t.Deprel[head] is not Deprel.conj || place < 0 || place >= n.First || n.First - place >= 7)
            return false;
        // "the terminals of Ras Lanouf and al-Sedra".
        int named = place;
        while (named > 0 && t.Upos[named - 1] is Upos.PROPN && t.SentenceOf[named - 1] == t.SentenceOf[place])
            named--;
        // "recaptured Gwer and Makhmour": what the words round the first name make ground, they make of all of the list.
        bool ground = t.Upos[place] is Upos.PROPN
            && (t.Deprel[place] is Deprel.obj or Deprel.nsubj_pass && t.Head[place] is >= 0 and int taken && GroundVerbs.Contains(t.Lemma[taken])
                || GroundNames.IsGround(t, place) || GroundNames.IsLeft(t, place)
                || GazetteerWords.IsPlace(t.Form[place]) && t.Deprel[place] is Deprel.obj && t.Head[place] is >= 0 and int wins
                    && GroundNames.IsTakenBy(t, wins));
        if (t.Name[place] is not NameKind.Place)
            return ground || NameCuts.IsPlaceBehindKind(t, named);
        // "held Gori, Senaki and Zugdidi".
        // "Zugdidi and Senaki are occupied by paratroopers".
        // "Lachin and Kelbajar would be returned".
        return t.Deprel[place] is Deprel.nmod or Deprel.obl
            || t.Deprel[place] is Deprel.obj or Deprel.nsubj_pass && t.Head[place] is >= 0 and int verb
                && (GroundVerbs.Contains(t.Lemma[verb]) || GroundNames.IsDoneToGround(t.Lemma[verb])
                    || t.Lemma[verb] is "return" or "cede" or "lose" or "demilitarize" or "hold" or "hit" or "strike" or "capture" or "seize"
                        or "enter" or "reach" or "bomb" or "take");
    }

    // "Rudaw television".
    private static bool IsBeforeMedium(ParsedText t, int end) =>
        end < t.Count && t.SentenceOf[end] == t.SentenceOf[end - 1] && t.Head[end - 1] == end
            && (t.Form[end] is "television" or "TV" or "radio" or "newspaper" or "daily" or "broadcaster" or "weekly"
                || t.Form[end] is "news" && end + 1 < t.Count && t.Form[end + 1] is "agency" or "site" or "channel");

    /// <summary>"near X", "north of X", "the outskirts of X".</summary>
    public static bool IsNear(ParsedText t, int first)
    {
        if (first < 1 || t.SentenceOf[first - 1] != t.SentenceOf[first])
            return false;
        return t.Lemma[first - 1] is "near"
            || t.Form[first - 1] is "of" && first > 1 && t.SentenceOf[first - 2] == t.SentenceOf[first]
                && t.Form[first - 2] is "north" or "south" or "east" or "west" or "northeast" or "northwest" or "southeast" or "southwest"
                    or "outskirts" or "suburbs" or "vicinity";
    }

    // "Foreign secretary of India Vikram Misri".
    private static bool IsOfficerOfState(ParsedText t, int first) =>
        first > 2 && t.Form[first - 2] is "of" && t.Upos[first - 1] is Upos.PROPN && t.SentenceOf[first - 3] == t.SentenceOf[first]
            && RoleNouns.Shared.IsPerson(t.Lemma[first - 3].ToLowerInvariant());

    internal static bool HasPersonTitle(ParsedText t, int first) =>
        first > 0 && t.SentenceOf[first - 1] == t.SentenceOf[first]
            && (GenderLexicon.OfTitle(t.Form[first - 1]) != '\0' || NameFinder.Ranks.Contains(t.Form[first - 1])
                || t.Form[first - 1] is "Dr." or "Dr" or "Gen." or "Sen." or "Rep." or "Col." or "Prof.");
}
