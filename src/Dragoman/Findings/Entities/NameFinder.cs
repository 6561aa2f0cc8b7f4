using System.Collections.Frozen;
using Dragoman.Names;
using Dragoman.Reading;

namespace Dragoman.Findings.Entities;

/// <summary>A name as it stands in the text, before it is known whose it is.</summary>
internal readonly record struct NameSpan(int First, int End, EntityKind Kind, Actor? Actor, ActorPhrase Phrase)
{
    /// <summary>Whether the actor is called otherwise than the text spells it.</summary>
    public bool IsMisspelt { get; init; }
}

/// <summary>Finds names: the network's, corrected and completed by the actor table.</summary>
internal sealed class NameFinder(ActorTable actors, PlaceNames? places, Figures.FigureTable? figures, MisspeltStates? states = null)
{
    // Titles that the network was not taught.
    internal static readonly WordSet Ranks = DataFiles.List("names/sign-words.txt", "ranks");

    internal static readonly FrozenSet<string> Titles =
        DataFiles.Lines("names/titles.txt").Select(l => l.Split('\t')[0]).Concat(Ranks.Words).Append("Executive")
            .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    // First words of sentences that are asked or wished.
    private static readonly WordSet Openers = DataFiles.List("names/sign-words.txt", "openers");

    // Words inside names that tell whose child, parent or servant somebody is: no name begins with one behind another name.
    private static readonly FrozenSet<string> Kin =
        DataFiles.Lines("names/particles.txt").Select(static l => l.Split(['\t', ' '])).Where(static w => w[0] is "parent" or "kunya" or "servant")
        .SelectMany(static w => w.Skip(1)).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The names in text order; none overlap.</summary>
    public List<NameSpan> Find(ParsedText t)
    {
        List<NameSpan> names = [];
        int i = 0;
        while (i < t.Count)
        {
            int sentenceEnd = t.Sentences[t.SentenceOf[i]].End;
            // "Sen. Lee, R-Oak Ridge": the party is no part of the place.
            if (i > 0 && i + 2 < sentenceEnd && t.Form[i - 1] is "," or "(" && PlaceSigns.IsParty(t.Form[i]) && IsHyphen(t, i + 1))
            {
                i += 2;
                continue;
            }
            // "Foreign Ministers A B and C D": the title of both is nobody else.
            if (t.Deprel[i] is Deprel.nmod_desc && t.Head[i] == i + 1 && TitleRepair.OfOne(t.Form[i]) is not null)
            {
                i++;
                continue;
            }
            // "Will Kinshasa release prisoners?"
            if (t.Form[i] is "Will" && NameCuts.IsAsking(t, i, sentenceEnd))
            {
                i++;
                continue;
            }
            // A public figure's full name is a name, whatever the tagger made of its parts.
            int figure = figures is not null && char.IsUpper(t.Form[i][0]) ? figures.LengthAt(t.Form, i, sentenceEnd) : 0;
            if (figure > 0)
            {
                figure = WithRest(t, i, i + figure, sentenceEnd) - i;
                names.Add(new NameSpan(i, i + figure, EntityKind.Person, null, default));
                i += figure;
                continue;
            }
            int length = 0;
            ActorPhrase phrase = default;
            Actor? actor = char.IsUpper(t.Form[i][0]) || t.Form[i].Length > 1 && char.IsUpper(t.Form[i][^1]) || t.Form[i] is "al"
                ? actors.Find(t.Form, i, sentenceEnd, out length, out phrase) : LowerCaseNames.Actor(actors, t, i, out length, out phrase);
            // An address names nobody, and the department of an office no body: "Minister of National Security".
            int end = t.Name[i] is NameKind.None || t.Form[i].Contains("://", StringComparison.Ordinal)
                || NameCuts.IsOfficesDepartment(t, i, sentenceEnd) ? i : NameCuts.End(t, i, NetworkEnd(t, i, sentenceEnd), actors);
            // "Foreign secretary of India Vikram Misri": the state ends where the name begins.
            if (actor is { Kind: EntityKind.Country } && phrase is ActorPhrase.Name && i + length < end && i > 1 && t.Form[i - 1] is "of"
                && RoleNouns.Shared.IsPerson(t.Lemma[i - 2].ToLowerInvariant()) && char.IsUpper(t.Form[i + length][0]))
                end = i + length;
            // "Slovakia called": what the network adds to a known name is no part of it where it is written small.
            if (actor is not null && i + length < end && !HasCapitalOrDigit(t, i + length, end))
                end = i + length;
            if (actor is not null && i + length < end && NameCuts.IsStateBeforePerson(t, i, length, end, actor, phrase))
                end = i + length;
            // "from Ukraine Russia was accused": two states side by side are no one name.
            // … nor "of the UN Russia does not accept it".
            if (actor is { Kind: EntityKind.Country or EntityKind.Organization } && phrase is ActorPhrase.Name && i + length < end
                && actors.Find(t.Form, i + length, end, out int second, out ActorPhrase otherPhrase) is { Kind: EntityKind.Country }
                && otherPhrase is ActorPhrase.Name && i + length + second == end)
                end = i + length;
            if (end > i && t.Name[i] is not NameKind.Person && NameCuts.OfficerIn(t, i, end) is { } officer)
            {
                if (officer.Office == i)
                {
                    names.Add(new NameSpan(officer.Bearer, end, EntityKind.Person, null, default));
                    i = end;
                    continue;
                }
                end = officer.Office;
            }
            if (AcronymEnd(t, i, sentenceEnd, actor, length) is var wing && wing > i)
            {
                names.Add(new NameSpan(i, wing, EntityKind.Organization, null, default));
                i = wing;
            }
            else if (actor is not null && phrase is ActorPhrase.Adjective && IsLanguage(t, i, length))
            {
                names.Add(new NameSpan(i, i + 1, EntityKind.Other, null, default));
                i++;
            }
            else if (actor is not null && i + length >= end && !IsCommonWord(t, i, length, phrase))
            {
                names.Add(new NameSpan(i, i + length, KindOf(t, actor, phrase, i, i + length), actor, phrase));
                i += length;
            }
            else if (GazetteerWords.LengthAt(t, i, sentenceEnd) is var region && region > end - i)
            {
                names.Add(new NameSpan(i, i + region, EntityKind.Place, null, default));
                i += region;
            }
            else if (NameKinds.CompanyLengthAt(t, i, sentenceEnd) is var company && company > end - i)
            {
                names.Add(new NameSpan(i, i + company, EntityKind.Organization, null, default));
                i += company;
            }
            else if (char.IsLower(t.Form[i][0]) && LowerCaseNames.FullNameEnd(t, i) is var full && full > i)
            {
                names.Add(new NameSpan(i, full, EntityKind.Person, null, default));
                i = full;
            }
            else if (end > i)
                i = AddNetworkName(t, i, end, sentenceEnd, names);
            else if (NameCuts.IsPlaceBehindKind(t, i))
            {
                int named = char.IsUpper(t.Form[i][0]) ? i + 1 : i + 3;
                names.Add(new NameSpan(i, named, EntityKind.Place, null, default));
                i = named;
            }
            else if (IsUnseenBody(t, i))
            {
                names.Add(new NameSpan(i, i + 1, EntityKind.Organization, null, default));
                i++;
            }
            // "Hannah, Martha and I": nothing else is called so.
            else if (t.Upos[i] is Upos.NOUN or Upos.INTJ or Upos.X && t.Form[i].Length > 3 && char.IsUpper(t.Form[i][0])
                && char.IsLower(t.Form[i][^1]) && GivenNameList.Has(t.Form[i]))
            {
                names.Add(new NameSpan(i, i + 1, EntityKind.Person, null, default));
                i++;
            }
            else if (MissedEnd(t, i, sentenceEnd) is var missed && missed > i)
            {
                // "X and Y met": what is joined to a person is one.
                bool joined = t.Deprel[i] is Deprel.conj && names.Count > 0 && names[^1].Kind is EntityKind.Person && t.Head[i] >= names[^1].First
                    && t.Head[i] < names[^1].End;
                names.Add(new NameSpan(i, missed, joined ? EntityKind.Person : GuessKind(t, i), null, default));
                i = missed;
            }
            else if (char.IsLower(t.Form[i][0]) && LowerCaseNames.IsGivenName(t, i))
            {
                names.Add(new NameSpan(i, i + 1, EntityKind.Person, null, default));
                i++;
            }
            else if (LowerCaseNames.IsCandidate(t, i) && LowerCaseNames.End(t, i, sentenceEnd) is var lower && lower > i)
            {
                names.Add(new NameSpan(i, lower, LowerCaseNames.Kind(t, i, lower), null, default));
                i = lower;
            }
            else
                i++;
        }
        JoinHyphens(t, names);
        JoinReversed(t, names);
        JoinParticles(t, names);
        NameJoins.JoinNicknames(t, names);
        TakeSurnames(t, names);
        NameJoins.Join(t, names);
        NamesByLetters.Join(t, names);
        NameEdges.Take(t, names);
        ShopNames.Take(t, names);
        NameKoreas(t, names);
        TakeArticles(t, names);
        NameKinds.Settle(t, names);
        places?.Settle(t, names);
        states?.Correct(t, names);
        KeepFigures(t, names);
        NamesAgain.Add(t, names);
        NameSharedCapitals(t, names);
        SplitPlaces(t, names);
        TakeForPeople(t, names);
        NameDrops.Drop(t, names);
        return names;
    }

    // "Riek Machar | Teny", "Rebecca Nyandeng | de Mabior": the network's name goes on behind what the list has of it.
    private static int WithRest(ParsedText t, int first, int end, int sentenceEnd)
    {
        int rest = end;
        while (rest < sentenceEnd && rest - end < 3 && t.Name[rest] is NameKind.Person && !t.NameBegins[rest] && t.Upos[rest] is Upos.PROPN
            && (char.IsUpper(t.Form[rest][0]) || IsParticle(t.Form[rest])) && !RoleNouns.Shared.IsPerson(t.Form[rest].ToLowerInvariant())
            && !Titles.Contains(t.Form[rest]) && Times.TimeWords.Of(t.Form[rest]).Kind is Times.TimeWordKind.None)
            rest++;
        return rest > end && t.Name[first] is NameKind.Person && char.IsUpper(t.Form[rest - 1][0]) && char.IsLower(t.Form[rest - 1][^1])
            && !GivenNameList.Has(t.Form[end]) ? rest : end;
    }

    // "Corneille Nangaa" is who he is, though a town is called like the first half.
    private void KeepFigures(ParsedText t, List<NameSpan> names)
    {
        for (int k = 0; figures is not null && k < names.Count; k++)
        {
            if (names[k] is { Actor: null, Kind: not EntityKind.Person } n && n.End - n.First > 1
                && figures.LengthAt(t.Form, n.First, n.End) == n.End - n.First)
                names[k] = n with { Kind = EntityKind.Person };
        }
    }

    /// <summary>The state whose adjective or name a body's name begins with or stands behind: "Russian Defense Ministry", "Turkey's Defense
    /// Ministry"; null for none.</summary>
    public Actor? StateOf(ParsedText t, NameSpan n)
    {
        if (n.Kind is not EntityKind.Organization || n.Actor is not null)
            return null;
        if (n.End - n.First > 1 && actors.Find(t.Form, n.First, n.End - 1, out _, out ActorPhrase inside) is { Kind: EntityKind.Country } own
            && inside is ActorPhrase.Adjective or ActorPhrase.Name)
            return own;
        // "Parliament of Georgia", "Central Bank of the Philippines".
        for (int of = n.End - 2; of > n.First; of--)
        {
            if (t.Form[of] is "of"
                && actors.Find(t.Form, t.Form[of + 1] is "the" && of + 2 < n.End ? of + 2
                    : of + 1, n.End, out _, out ActorPhrase behind) is { Kind: EntityKind.Country } owner
                && behind is ActorPhrase.Name or ActorPhrase.Capital)
                return owner;
        }
        int before = n.First - 1;
        if (before > 0 && t.Xpos[before] is Xpos.POS)
            before--;
        return before >= 0 && t.SentenceOf[before] == t.SentenceOf[n.First] && t.Head[before] >= n.First && t.Head[before] < n.End
            && actors.Find(t.Form, before, before + 1, out _, out ActorPhrase phrase) is { Kind: EntityKind.Country } state
                && (phrase is ActorPhrase.Adjective || before < n.First - 1) ? state : null;
    }

    // "Hyung-jin Kim", "Ahn Gyu-back": a given name of two syllables; not "Trump-backed".
    private static NameSpan WithSyllables(ParsedText t, List<NameSpan> names, int k)
    {
        NameSpan n = names[k];
        // "Sharm el-Sheikh": no name ends in its article.
        if (n.Actor is null && n.End + 1 < t.Count && IsParticle(t.Form[n.End - 1]) && IsHyphen(t, n.End) && char.IsUpper(t.Form[n.End + 1][0])
            && t.SentenceOf[n.End + 1] == t.SentenceOf[n.First] && (k + 1 == names.Count || names[k + 1].First > n.End + 1))
            n = n with { End = n.End + 2 };
        if (n.Actor is not null || n.Kind is not EntityKind.Person && !char.IsLower(t.Form[n.First][0]))
            return n;
        int first = n.First, end = n.End;
        if (first > 1 && char.IsLower(t.Form[first][0]) && IsHyphen(t, first - 1) && char.IsUpper(t.Form[first - 2][0])
            && (k == 0 || names[k - 1].End <= first - 2))
            first -= 2;
        if (end - first > 1 && end + 1 < t.Count && IsHyphen(t, end) && IsSyllable(t.Form[end + 1])
            && (k + 1 == names.Count || names[k + 1].First > end + 1) && t.SentenceOf[end + 1] == t.SentenceOf[first])
            end += 2;
        return n with { First = first, End = end };
    }

    private static bool IsHyphen(ParsedText t, int word) =>
        t.Form[word] is "-" && t.Span[word].Start == t.Span[word - 1].End && t.Span[word + 1].Start == t.Span[word].End;

    // "Hauts-de-Seine", "Eid-al-Fitr".
    private static bool IsParticle(string form) =>
        form is "de" or "du" or "des" or "la" or "le" or "les" or "sur" or "en" or "al" or "el" or "ul" or "ur" or "ud" or "us" or "uz" or "e" or "i"
            || form.StartsWith("d'", StringComparison.Ordinal);

    private static bool IsSyllable(string form) =>
        !IsParticle(form) && form.Length is >= 2 and <= 6 && char.IsLower(form[0]) && !form.EndsWith("ed", StringComparison.Ordinal)
            && form is not ("era" or "held" or "run" or "style" or "like" or "led" or "made" or "born" or "sent" or "born" or "built" or "based"
                or "ally" or "time");

    // "Nagorno-Karabakh": two names that one hyphen joins, where the gazetteer has one.
    private static void JoinHyphens(ParsedText t, List<NameSpan> names)
    {
        for (int k = 0; k < names.Count; k++)
            names[k] = WithSyllables(t, names, k);
        for (int k = names.Count - 2; k >= 0; k--)
        {
            NameSpan a = names[k], b = names[k + 1];
            // "Hyung" and "jin Kim".
            if (b.First == a.End + 1 && a.Actor is null && b.Actor is null && IsHyphen(t, a.End) && char.IsLower(t.Form[b.First][0])
                && a.End - a.First == 1)
            {
                names[k] =
                    b with { First = a.First, Kind = IsParticle(t.Form[b.First]) ? GazetteerWords.IsPlace(t.SpanOf(a.First, b.End).WordsIn(t.Text)) ? EntityKind.Place : a.Kind : EntityKind.Person };
                names.RemoveAt(k + 1);
                continue;
            }
            // "Mazar-i-Sharif": over the little word between.
            if (b.First == a.End + 3 && a is { Actor: null } && b is { Actor: null } && t.SentenceOf[a.First] == t.SentenceOf[b.First]
                && t.Form[a.End + 1] is "i" or "e" or "al" or "ul" or "el" or "de" or "du" && IsHyphen(t, a.End) && IsHyphen(t, a.End + 2))
            {
                names[k] = a with
                {
                    End = b.End,
                    Kind = GazetteerWords.IsPlace(t.SpanOf(a.First, b.End).WordsIn(t.Text)) ? EntityKind.Place : a.Kind,
                };
                names.RemoveAt(k + 1);
                continue;
            }
            if (b.First == a.End + 1 && a is { Actor: null } && t.Form[a.End] is "-" && t.Span[a.End].Start == t.Span[a.End - 1].End
                && t.Span[b.First].Start == t.Span[a.End].End && GazetteerWords.IsPlace(t.SpanOf(a.First, b.End).WordsIn(t.Text)))
            {
                names[k] = a with { End = b.End, Kind = EntityKind.Place };
                names.RemoveAt(k + 1);
            }
        }
    }

    // "spoke English", "written in Dutch", "the Arabic word": a language is nobody's state.
    private static bool IsLanguage(ParsedText t, int word, int length)
    {
        int head = t.Head[word];
        if (length != 1 || t.Xpos[word] is Xpos.NNPS or Xpos.NNS)
            return false;
        // "a Dutch speaking community", "Athens (Greek: Athina)", "improve your English".
        if (word + 1 < t.Count && t.Form[word + 1] is "speaking" or "-"
            && (t.Form[word + 1] is "speaking" || word + 2 < t.Count && t.Form[word + 2] is "speaking" or "speakers" or "language")
            || word > 0 && word + 1 < t.Count && t.Form[word - 1] is "(" && t.Form[word + 1] is ":"
            || word > 0 && (t.Xpos[word - 1] is Xpos.PRPS || t.Form[word - 1] is "good" or "fluent" or "broken" or "perfect" or "poor")
                && t.Form[word] is "English" or "French" or "Arabic" or "Spanish" or "German" or "Russian" or "Dutch" or "Turkish" or "Hebrew"
                    or "Chinese"
                && (word + 1 >= t.Count || t.Head[word] != word + 1) && t.Deprel[word] is not (Deprel.amod or Deprel.compound))
            return true;
        if (head < 0 || word + 1 < t.Count && head == word + 1)
            return false;
        if (t.Deprel[word] is Deprel.conj && head < word && word - head < 4)
            return t.Xpos[head] is Xpos.NNP or Xpos.NN or Xpos.JJ && IsLanguage(t, head, 1);
        string before = word > 0 && t.SentenceOf[word - 1] == t.SentenceOf[word] ? t.Lemma[word - 1] : "";
        return t.Deprel[word] is Deprel.obj && t.Lemma[head] is "speak" or "learn" or "teach" or "understand"
            || t.Deprel[word] is Deprel.obl or Deprel.nmod && before is "in" or "into";
    }

    // "Editing by X", "(Reporting X in Dubai)".
    private static bool IsCredit(ParsedText t, int word, int end) =>
        word + 1 < end && t.Form[word] is "Editing" or "Reporting" or "Writing" or "Compiled" or "Compiling" or "Edited" or "Written"
            && (t.Form[word + 1] is "by" or ":" || word > 0 && t.Form[word - 1] is "(" && char.IsUpper(t.Form[word + 1][0]));

    // A run of proper nouns with capitals that the network did not take for a name.
    private static int MissedEnd(ParsedText t, int first, int sentenceEnd)
    {
        int end = first;
        if (IsCredit(t, first, sentenceEnd) || NameCuts.IsOfficesDepartment(t, first, sentenceEnd))
            return first;
        while (end < sentenceEnd && t.Name[end] is NameKind.None && t.Upos[end] is Upos.PROPN && t.Form[end].Length > 1
            && char.IsUpper(t.Form[end][0]) && !Titles.Contains(t.Form[end])
            && Times.TimeWords.Of(t.Form[end]).Kind is not (Times.TimeWordKind.Weekday or Times.TimeWordKind.Month or Times.TimeWordKind.Holiday))
            end++;
        return end;
    }

    // "the CPA did not say": capitals with an article that are somebody's name, though the tagger took them for a noun.
    private static bool IsUnseenBody(ParsedText t, int word) =>
        t.Upos[word] is Upos.NOUN && t.Xpos[word] is Xpos.NN && t.Form[word].Length is >= 3 and <= 5 && IsAcronym(t.Form[word]) && word > 0
            && t.Lemma[word - 1] is "the" && t.Head[word - 1] == word
            && t.Deprel[word] is Deprel.nsubj or Deprel.nmod or Deprel.obl or Deprel.obj or Deprel.nmod_poss or Deprel.obl_agent
            && !CapitalRepair.IsThing(t.Form[word]);

    private static EntityKind GuessKind(ParsedText t, int first)
    {
        if (GivenNameList.Has(t.Form[first]))
            return EntityKind.Person;
        // "the CPA said": capitals with an article are mostly a body; of what else is neither, nothing tells what it is.
        if (first > 0 && t.Lemma[first - 1] is "the" && IsAcronym(t.Form[first])
            && !(t.Head[first] == first + 1 && t.Deprel[first] is Deprel.compound))
            return EntityKind.Organization;
        return GazetteerWords.IsPlace(t.Form[first]) ? EntityKind.Place : EntityKind.Other;
    }

    // Surnames that are compared; how alike one must sound to be another's misspelt; letters from which on.
    private const int MostSurnames = 60, ShortestHeard = 5;
    private const double HeardAgain = 0.9;

    // "a meeting with Ahmed Uyahia … Ouyahia said": what acts or is met, and sounds as the surname of one person told in full, is that person and no
    // place.
    private static void TakeForPeople(ParsedText t, List<NameSpan> names)
    {
        List<string>? surnames = null;
        for (int k = 0; k < names.Count; k++)
        {
            if (names[k] is not { Actor: null, Kind: EntityKind.Place or EntityKind.Other } n || n.End - n.First != 1
                || t.Form[n.First].Length is < ShortestHeard or >= 40 || !char.IsLower(t.Form[n.First][^1]) || PlaceSigns.IsLocated(t, n.First)
                || GazetteerWords.IsPlace(t.Form[n.First]) || !Acts(t, n.First))
                continue;
            if (surnames is null)
            {
                surnames = [];
                foreach (NameSpan o in names)
                {
                    if (o is { Actor: null, Kind: EntityKind.Person } && o.End - o.First > 1 && surnames.Count < MostSurnames
                        && t.Form[o.End - 1].Length is >= ShortestHeard and < 40 && !surnames.Contains(t.Form[o.End - 1]))
                        surnames.Add(t.Form[o.End - 1]);
                }
            }
            int alike = 0;
            foreach (string surname in surnames)
                alike += Math.Abs(surname.Length - t.Form[n.First].Length) <= 2 && NameMatcher.SoundSimilarity(surname, t.Form[n.First]) >= HeardAgain
                    ? 1 : 0;
            if (alike == 1)
                names[k] = n with { Kind = EntityKind.Person };
        }
    }

    // A subject of what people do, or whom somebody meets, calls, answers.
    private static bool Acts(ParsedText t, int name)
    {
        int verb = t.Head[name];
        if (verb < 0)
            return false;
        if (t.Deprel[name] is Deprel.nsubj && t.Upos[verb] is Upos.VERB)
            return true;
        string led = name > 0 ? t.Form[name - 1] : "";
        return t.Deprel[name] is Deprel.obj or Deprel.iobj
            && t.Lemma[verb] is "meet" or "call" or "telephone" or "tell" or "accuse" or "urge" or "ask" or "see" or "thank" or "blame"
            || t.Deprel[name] is Deprel.obl or Deprel.nmod or Deprel.obl_agent && led is "with" or "by" or "to"
                && (t.Upos[verb] is not Upos.VERB || t.Lemma[verb] is not ("go" or "travel" or "fly" or "come" or "return" or "arrive"));
    }

    // "In Nairobi Henry was": the town before the surname of somebody who is told by his full name elsewhere; "MFA Korir Singoei": capitals before a
    // full name.
    private static void SplitPlaces(ParsedText t, List<NameSpan> names)
    {
        HashSet<string>? surnames = null;
        for (int k = 0; k < names.Count; k++)
        {
            if (names[k] is not { Actor: null, Kind: EntityKind.Person } n || n.End - n.First < 2)
                continue;
            // "the speaker of the House Nancy Pelosi".
            if (n.End - n.First > 2 && NameKinds.IsBody(t.Form[n.First]) && GivenNameList.Has(t.Form[n.First + 1])
                && !GivenNameList.Has(t.Form[n.First]))
            {
                names[k] = n with { First = n.First + 1 };
                continue;
            }
            if (n.End - n.First > 2 && IsAcronym(t.Form[n.First]) && char.IsLower(t.Form[n.First + 1][^1]) && char.IsLower(t.Form[n.End - 1][^1]))
            {
                names[k] = n with { First = n.First + 1 };
                continue;
            }
            if (n.End - n.First != 2 || n.First == 0 || t.Form[n.First - 1] is not ("In" or "in" or "From" or "from" or "At" or "at")
                || !GazetteerWords.IsPlace(t.Form[n.First]) || GivenNameList.Has(t.Form[n.First]))
                continue;
            if (surnames is null)
            {
                surnames = new(StringComparer.Ordinal);
                foreach (NameSpan o in names)
                {
                    if (o is { Actor: null, Kind: EntityKind.Person } && o.End - o.First > 1 && o.First != n.First)
                        surnames.Add(t.Form[o.End - 1]);
                }
            }
            if (!surnames.Contains(t.Form[n.End - 1]))
                continue;
            names[k] = n with { End = n.First + 1, Kind = EntityKind.Place };
            names.Insert(k + 1, n with { First = n.First + 1 });
        }
    }

    // "Georgetown rejected": a capital of which other towns have the name, where its state is named as well.
    private void NameSharedCapitals(ParsedText t, List<NameSpan> names)
    {
        for (int k = 0; k < names.Count; k++)
        {
            if (names[k] is { Actor: null } n && n.End - n.First == 1 && actors.StateOfSharedCapital(t.Form[n.First]) is { } state
                && names.Exists(o => o.Phrase is ActorPhrase.Name && o.Actor == state))
                names[k] = n with { Actor = state, Phrase = ActorPhrase.Capital, Kind = KindOf(t, state, ActorPhrase.Capital, n.First, n.End) };
        }
    }

    // "the North", "the South's minister", where both Koreas are named.
    private void NameKoreas(ParsedText t, List<NameSpan> names)
    {
        bool north = false, south = false;
        foreach (NameSpan n in names)
        {
            north |= n.Actor is { Code: "PRK" };
            south |= n.Actor is { Code: "KOR" };
        }
        int at = 0;
        for (int i = 1; north && south && i < t.Count; i++)
        {
            while (at < names.Count && names[at].End <= i)
                at++;
            if (t.Form[i] is not ("North" or "South") || t.Lemma[i - 1] is not "the" || i + 1 < t.Count && char.IsUpper(t.Form[i + 1][0])
                || t.Deprel[i] is not (Deprel.nsubj or Deprel.nsubj_pass or Deprel.nmod_poss or Deprel.obj or Deprel.obl_agent or Deprel.nmod
                    or Deprel.obl or Deprel.conj))
                continue;
            if (at < names.Count && names[at].First <= i && (names[at].End - names[at].First > 1 || names[at].Actor is not null)
                || actors.Find([t.Form[i], "Korea"], 0, 2, out _, out _) is not { } state)
                continue;
            if (at < names.Count && names[at].First == i)
                names.RemoveAt(at);
            names.Insert(at, new NameSpan(i, i + 1, EntityKind.Country, state, ActorPhrase.Name));
        }
    }

    // "Lenhart, Matthew" in quotation marks or angle brackets, as heads of letters have it, is one name.
    private static void JoinReversed(ParsedText t, List<NameSpan> names)
    {
        for (int i = 0; i + 1 < names.Count; i++)
        {
            (NameSpan surname, NameSpan given) = (names[i], names[i + 1]);
            bool together = given.First == surname.End + 1 && t.Form[surname.End] is "," && surname.Actor is null && given.Actor is null;
            bool quoted = together && surname.First > 0 && given.End < t.Count && IsMark(t.Form[surname.First - 1]) && IsMark(t.Form[given.End]);
            if (!quoted || surname.End - surname.First > 2 || given.End - given.First > 2
                || !GivenNameList.Has(t.Form[given.First]) && given.Kind is not EntityKind.Person)
                continue;
            names[i] = surname with { End = given.End, Kind = EntityKind.Person };
            names.RemoveAt(i + 1);
        }
    }

    // "Mohamed Bashir" and "Abu Nammo" side by side are one name.
    private static void JoinParticles(ParsedText t, List<NameSpan> names)
    {
        for (int i = names.Count - 2; i >= 0; i--)
        {
            (NameSpan first, NameSpan rest) = (names[i], names[i + 1]);
            if (first.End != rest.First || first.Kind is not (EntityKind.Person or EntityKind.Other)
                || rest.Kind is not (EntityKind.Person or EntityKind.Other) || first.Actor is not null || rest.Actor is not null
                || !Kin.Contains(t.Form[rest.First]) || t.SentenceOf[first.First] != t.SentenceOf[rest.First])
                continue;
            names[i] = first with { End = rest.End, Kind = EntityKind.Person };
            names.RemoveAt(i + 1);
        }
    }

    // "Sediq" of "Sediq Sediqqi": a word with a capital behind a person's one, to which the tree has it as the first part of the name.
    private void TakeSurnames(ParsedText t, List<NameSpan> names)
    {
        for (int i = 0; i < names.Count; i++)
        {
            NameSpan n = names[i];
            if (n is not { Kind: EntityKind.Person, Actor: null } || n.End - n.First != 1 || n.End >= t.Count
                || t.SentenceOf[n.End] != t.SentenceOf[n.First] || i + 1 < names.Count && names[i + 1].First <= n.End
                || IsBehindBlankLine(t, n.End))
                continue;
            string next = t.Form[n.End];
            // "Prime Minister Nikol Pashinian accused": whatever the tagger takes the surname for.
            bool titled = n.First > 0 && t.SentenceOf[n.First - 1] == t.SentenceOf[n.First] && Titles.Contains(t.Form[n.First - 1])
                && char.IsUpper(t.Form[n.First - 1][0]) && GivenNameList.HasVariant(t.Form[n.First]) && t.Upos[n.End] is Upos.ADJ
                && t.Head[n.First] == n.End && actors.Find(t.Form, n.End, n.End + 1, out _, out _) is null;
            bool part = t.Head[n.First] == n.End && t.Deprel[n.First] is Deprel.compound or Deprel.flat
                || t.Head[n.End] == n.First && t.Deprel[n.End] is Deprel.flat;
            if ((titled || part && t.Upos[n.End] is Upos.PROPN or Upos.NOUN && t.Xpos[n.End] is Xpos.NN or Xpos.NNP) && next.Length > 2
                && char.IsUpper(next[0]) && char.IsLower(next[^1]) && !RoleNouns.Shared.TryFind(next.ToLowerInvariant(), false, out _, out _)
                && !NameKinds.IsKindOfPlace(next) && !NameKinds.IsThing(next) && Times.TimeWords.Of(next).Kind is Times.TimeWordKind.None)
                names[i] = n with { End = n.End + 1 };
        }
    }

    // "el-Fasher", "ar-Raqqa": the article is part of the name.
    private static void TakeArticles(ParsedText t, List<NameSpan> names)
    {
        for (int i = 0; i < names.Count; i++)
        {
            NameSpan n = names[i];
            if (n.Actor is not null || n.First < 2 || n.Kind is EntityKind.Organization || t.Form[n.First - 1] is not "-"
                || i > 0 && names[i - 1].End > n.First - 2 || t.Span[n.First - 1].End != t.Span[n.First].Start
                || t.Span[n.First - 2].End != t.Span[n.First - 1].Start || !IsArticle(t.Form[n.First - 2]))
                continue;
            NameSpan whole = n with { First = n.First - 2 };
            bool place = GazetteerWords.IsPlace(t.SpanOf(whole.First, whole.End).WordsIn(t.Text))
                || GazetteerWords.IsPlace("El " + t.Form[n.First]) || GazetteerWords.IsPlace("Al " + t.Form[n.First])
                || GazetteerWords.IsPlace("Al-" + t.Form[n.First]);
            names[i] = place ? whole with { Kind = EntityKind.Place } : whole;
        }
    }

    private static bool IsArticle(string form) =>
        form is "el" or "al" or "ad" or "ar" or "as" or "ash" or "at" or "az" or "an" or "ed" or "es" or "ez" or "er" or "et";

    private static bool IsMark(string form) => form is "\"" or "“" or "”" or "''" or "``" or "'" or "<" or ">" or "[" or "]";

    private static bool IsAcronym(string form) => form.Length is >= 3 and <= 6 && LetterCase.IsCapitals(form);

    // "SPLM-IO": a wing of a body; "US-UK" are two, where either is known by itself.
    private int AcronymEnd(ParsedText t, int i, int end, Actor? actor, int length)
    {
        if (i + 2 >= end || t.Form[i + 1] is not "-" || !IsAcronym(t.Form[i]) || t.Form[i + 2].Length is < 2 or > 6
            || !LetterCase.IsCapitals(t.Form[i + 2]) || t.Span[i].End != t.Span[i + 1].Start || t.Span[i + 1].End != t.Span[i + 2].Start)
            return i;
        bool known = actor is not null && length == 1 && actors.Find(t.Form, i + 2, i + 3, out _, out _) is not null;
        return known || actor is not null && length > 2 || actor is { Kind: EntityKind.Country } ? i : i + 3;
    }

    private static int NetworkEnd(ParsedText t, int first, int sentenceEnd)
    {
        int end = first + 1;
        while (end < sentenceEnd && (t.Name[end] == t.Name[first] && !t.NameBegins[end] || IsJoined(t, first, end)) && !IsBehindBlankLine(t, end))
            end++;
        return end;
    }

    private static bool IsBehindBlankLine(ParsedText t, int word) =>
        t.Span[word].Start - t.Span[word - 1].End > 1
            && t.Text.AsSpan(t.Span[word - 1].End, t.Span[word].Start - t.Span[word - 1].End).Count('\n') > 1;

    // "US" is a state, "us" is not; "IS", "WHO", "AP" in a headline of capitals are words.
    private static bool IsCommonWord(ParsedText t, int first, int length, ActorPhrase phrase) =>
        length == 1 && phrase is ActorPhrase.Name && t.Upos[first] is not (Upos.PROPN or Upos.NOUN or Upos.X or Upos.ADJ)
            && t.Name[first] is NameKind.None && !IsAloneInCapitals(t, first);

    // "WHO say the vaccine works": capitals between words that have none.
    private static bool IsAloneInCapitals(ParsedText t, int word) =>
        t.Form[word] is "WHO" && word + 1 < t.Count && char.IsLower(t.Form[word + 1][^1])
            && (word == 0 || t.SentenceOf[word - 1] != t.SentenceOf[word] || char.IsLower(t.Form[word - 1][^1]) || t.Upos[word - 1] is Upos.PUNCT);

    // A seat is a body; a capital that does what governments do is its state, else the city.
    private static EntityKind KindOf(ParsedText t, Actor actor, ActorPhrase phrase, int first, int end)
    {
        // "in Putrajaya": a seat that is a city is one, where it does not act.
        if (phrase is ActorPhrase.Seat)
            return end - first == 1 && GazetteerWords.IsPlace(t.Form[first]) && !Metonyms.IsGovernment(t, HeadOf(t, first, end), end)
                ? EntityKind.Place : EntityKind.Organization;
        if (phrase is ActorPhrase.Capital)
            return Metonyms.IsGovernment(t, HeadOf(t, first, end), end) ? EntityKind.Country : EntityKind.Place;
        // "Syrians" are people, not the state.
        return phrase is ActorPhrase.Adjective && actor.Kind is EntityKind.Country && t.Xpos[end - 1] is Xpos.NNPS or Xpos.NNS ? EntityKind.Group
            : actor.Kind;
    }

    // "San" a place and "Francisco" a person, where the tree has them as one name, are one.
    private static bool IsJoined(ParsedText t, int first, int next)
    {
        if (t.Name[next] is NameKind.None || t.Upos[next] is not Upos.PROPN || t.Upos[next - 1] is not Upos.PROPN
            || t.Span[next].Start - t.Span[next - 1].End > 1)
            return false;
        bool forward = t.Deprel[next] is Deprel.flat && t.Head[next] >= first && t.Head[next] < next;
        bool backward = t.Deprel[next - 1] is Deprel.compound && t.Head[next - 1] == next;
        return forward || backward;
    }

    /// <summary>Adds what the network took for a name, and returns where to go on.</summary>
    private int AddNetworkName(ParsedText t, int first, int end, int sentenceEnd, List<NameSpan> names)
    {
        int from = end;
        if (IsCredit(t, first, sentenceEnd))
            return first + 1;
        // "Secretary of State of America", taken for a body: an office is none.
        if (t.Name[first] is NameKind.Organization && first + 2 < end && t.Form[first + 1] is "of"
            && t.Form[first] is "Secretary" or "Minister" or "President" or "Ambassador")
            return end;
        while (first + 1 < end && Openers.Contains(t.Form[first]) && IsOpening(t, first) && char.IsUpper(t.Form[first + 1][0]))
            first++;
        EntityKind kind = t.Name[first] switch
        {
            NameKind.Person => EntityKind.Person,
            NameKind.Organization => EntityKind.Organization,
            NameKind.Place => EntityKind.Place,
            _ => EntityKind.Other,
        };
        // "Group Ansarollah": what it is, and its name.
        if (end - first > 1 && NameKinds.IsBody(t.Form[first])
            && actors.Find(t.Form, first + 1, end, out int named,
                out ActorPhrase called) is { Kind: EntityKind.Organization or EntityKind.Group } group
            && first + 1 + named == end && called is ActorPhrase.Name)
        {
            names.Add(new NameSpan(first + 1, end, KindOf(t, group, called, first + 1, end), group, called));
            return from;
        }
        // "the Armenian Defence Ministry", before the name of who speaks for it.
        if (kind is EntityKind.Person && end - first == 1 && NameKinds.IsBody(t.Form[first]) && !GivenNameList.Has(t.Form[first]))
            kind = EntityKind.Organization;
        if (kind is EntityKind.Person)
        {
            while (first < end && NameCuts.IsTitleBefore(t, first, end))
                first++;
            first = NameCuts.AfterOffice(t, NameCuts.AfterDepartment(t, first, end), end);
            end = NameCuts.BeforeDash(t, first, end);
        }
        // "Secretary of State Condoleezza Rice", taken for a place; "State of America" before a name is the office's.
        else if (NameCuts.AfterDepartment(t, first, end) is var bearer && bearer > first && end - bearer > 1 && GivenNameList.Has(t.Form[bearer]))
            (first, kind) = (bearer, EntityKind.Person);
        else if (kind is EntityKind.Place && end - first == 3 && t.Form[first] is "State" && t.Form[first + 1] is "of" && first > 1
            && t.Form[first - 1] is "of" && RoleNouns.Shared.IsPerson(t.Lemma[first - 2].ToLowerInvariant()))
            first += 2;
        int cut = NameCuts.BeforeTitle(t, first, end, kind);
        // "U.S. President X": what is left before the office may be a state.
        if (cut < end && cut > first && actors.Find(t.Form, first, cut, out int length, out ActorPhrase phrase) is { } actor && first + length == cut)
        {
            names.Add(new NameSpan(first, cut, KindOf(t, actor, phrase, first, cut), actor, phrase));
            return from;
        }
        // "Unification Minister X": the department of an office is no name.
        if (cut - first == 1 && NameCuts.IsDepartment(t.Form[first]) && cut < t.Count && t.Form[cut] is "Minister" or "Secretary" or "Ministers")
            return from;
        // "Alphamin boss X": whose head somebody is.
        if (kind is EntityKind.Person && cut < end && cut - first == 1
            && t.Lemma[cut].ToLowerInvariant() is "boss" or "ceo" or "executive" or "founder" or "owner" && !GivenNameList.Has(t.Form[first]))
            kind = EntityKind.Organization;
        end = cut;
        while (first < end && (t.Form[first] is "the" or "The" or "a" or "an" || t.Upos[first] is Upos.PUNCT or Upos.ADP or Upos.CCONJ))
            first++;
        while (end > first
            && (t.Upos[end - 1] is Upos.PUNCT && t.Form[end - 1][^1] != '.' || t.Xpos[end - 1] is Xpos.POS
                || t.Upos[end - 1] is Upos.ADP or Upos.CCONJ or Upos.DET))
            end--;
        // "of Slovakia", taken for one name: the state is known.
        if (first < end && actors.Find(t.Form, first, end, out int whole, out ActorPhrase said) is { } known && first + whole == end
            && !IsCommonWord(t, first, whole, said))
        {
            names.Add(new NameSpan(first, end, KindOf(t, known, said, first, end), known, said));
            return from;
        }
        // "the Russian Foreign Ministry": a description, of which the network took the last word alone.
        if (end - first == 1 && first > 0 && kind is EntityKind.Organization && NameCuts.IsDepartment(t.Form[first - 1])
            && RoleNouns.Shared.TryFind(t.Lemma[first].ToLowerInvariant(), false, out EntityKind body, out _) && body is EntityKind.Group)
            return from;
        // A file is nobody: "HeatingOilStocks.pdf".
        if (end - first == 1 && t.Form[first].LastIndexOf('.') is > 0 and int dot
            && t.Form[first][(dot + 1)..] is "pdf" or "doc" or "docx" or "xls" or "xlsx" or "jpg" or "png" or "gif" or "txt" or "zip" or "htm"
                or "html" or "ppt")
            return from;
        // "brittany france": two places without their capitals, which the network has for one name.
        if (end - first > 1 && !HasCapitalOrDigit(t, first, end) && !LowerCaseNames.IsKnown(t, first, end))
        {
            int lower = LowerCaseNames.End(t, first, end);
            if (lower > first)
                names.Add(new NameSpan(first, lower, LowerCaseNames.Kind(t, first, lower), null, default));
            return Math.Max(lower, first + 1);
        }
        if (first >= end || !HasCapitalOrDigit(t, first, end) && !LowerCaseNames.IsKnown(t, first, end)
            || end - first == 1 && NameCuts.IsCompanyForm(t.Form[first]))
            return from;
        int company = NameCuts.WithCompanyForm(t, end, sentenceEnd);
        names.Add(company > end ? new NameSpan(first, company, EntityKind.Organization, null, default)
            : new NameSpan(first, end, kind, null, default));
        return Math.Max(from, company);
    }

    // "Welcome Darin", "Try Varkala", "Thank You Barry".
    private static bool IsOpening(ParsedText t, int word) =>
        word == t.Sentences[t.SentenceOf[word]].First || t.Upos[word - 1] is Upos.PUNCT && word - 1 == t.Sentences[t.SentenceOf[word]].First
            || t.Form[word] is "Care" && t.Form[word - 1] is "Take" || Openers.Contains(t.Form[word - 1]) && IsOpening(t, word - 1);

    private static bool HasCapitalOrDigit(ParsedText t, int first, int end)
    {
        for (int i = first; i < end; i++)
        {
            foreach (char c in t.Form[i])
            {
                if (char.IsUpper(c) || char.IsDigit(c) || c > 0x590)
                    return true;
            }
        }
        return false;
    }

    /// <summary>The word of a span whose head lies outside it: the first such one.</summary>
    internal static int HeadOf(ParsedText t, int first, int end)
    {
        for (int i = first; i < end; i++)
        {
            if (t.Head[i] < first || t.Head[i] >= end)
                return i;
        }
        return first;
    }
}
