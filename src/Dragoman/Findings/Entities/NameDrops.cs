using System.Runtime.InteropServices;
using Dragoman.Names;
using Dragoman.Reading;

namespace Dragoman.Findings.Entities;

/// <summary>Takes back what was taken for a name and is none: first words, cries, degrees.</summary>
internal static class NameDrops
{
    private static readonly WordSet HalfAdjectives = DataFiles.List("names/sign-words.txt", "half-adjectives");

    private static readonly WordSet Faiths = DataFiles.List("names/sign-words.txt", "faiths"), Believers =
        DataFiles.List("names/sign-words.txt", "believers");

    private static readonly WordSet Cries = DataFiles.List("names/sign-words.txt", "cries");

    private static readonly WordSet Degrees = DataFiles.List("names/sign-words.txt", "degrees");

    // Times that a report has a word in small letters, from which on a few capitals make no name of it.
    private const int FewestCommon = 3;

    // Words of a report whose count is no longer kept than it is needed.
    private const int MostReused = 10_000;

    [ThreadStatic] private static Dictionary<string, int>? _count;

    public static void Drop(ParsedText t, List<NameSpan> names)
    {
        DropCommonWords(t, names);
        NameFaiths(t, names);
        for (int k = names.Count - 1; k >= 0; k--)
        {
            if (names[k].Actor is null
                && (IsLetter(t, names[k]) || IsDay(t, names[k]) || IsHalfAdjective(t, names[k]) || IsGroupBeforeOffice(t, names[k])
                    || IsHalf(t, names[k]) || IsRole(t, names[k]) || IsExclamation(t, names[k]) || IsCry(t, names[k]) || IsBodyOfOffice(t, names[k])
                    || IsAttribute(t, names[k]) && !(k + 1 < names.Count && names[k + 1].First == names[k].End) || IsOfficeOf(t, names[k])
                    || k + 1 < names.Count && IsOffice(t, names[k], names[k + 1]) || k > 0 && IsDegree(t, names[k], names[k - 1])))
                names.RemoveAt(k);
        }
    }

    // "Pain" at the head of a sentence is the pain of the next one, and "say Iodine deficiency" the iodine of all the others: a word that the report
    // has in small letters, more often than with a capital within a sentence, and that no list has for a name.
    private static void DropCommonWords(ParsedText t, List<NameSpan> names)
    {
        Dictionary<string, int>? small = null, inside = null;
        HashSet<string>? parts = null;
        for (int k = 0; k < names.Count; k++)
        {
            NameSpan n = names[k];
            string form = t.Form[n.First];
            if (n.Actor is not null || n.End - n.First > 1 || n.Kind is EntityKind.Other || form.Length < 4 || !char.IsLower(form[^1])
                || GivenNameList.Has(form) || GazetteerWords.IsPlace(form) || NameKinds.IsCompany(form))
                continue;
            bool opens = t.Sentences[t.SentenceOf[n.First]].First == n.First;
            small ??= CountSmall(t);
            if (!small.TryGetValue(form.ToLowerInvariant(), out int common))
                continue;
            inside ??= Count(names.Where(o => o.First > t.Sentences[t.SentenceOf[o.First]].First).Select(o => t.Form[o.First]));
            parts ??= [.. names.Where(static o => o.End - o.First > 1 && o.Kind is EntityKind.Person).Select(o => t.Form[o.End - 1])];
            int named = inside.GetValueOrDefault(form);
            if (!parts.Contains(form) && !NameKinds.HasPersonTitle(t, n.First)
                && (named == 0 && opens || named > 0 && common >= FewestCommon && common > 2 * named))
                names[k] = n with { Kind = EntityKind.Other };
        }
    }

    // Of one report, used again for the next of its thread.
    private static Dictionary<string, int> CountSmall(ParsedText t)
    {
        Dictionary<string, int> count = t.Count > MostReused ? new(StringComparer.Ordinal) : _count ??= new(StringComparer.Ordinal);
        count.Clear();
        for (int i = 0; i < t.Count; i++)
        {
            if (t.Form[i].Length > 3 && char.IsLower(t.Form[i][0]))
                CollectionsMarshal.GetValueRefOrAddDefault(count, t.Form[i], out _)++;
        }
        return count;
    }

    private static Dictionary<string, int> Count(IEnumerable<string> words)
    {
        Dictionary<string, int> count = new(StringComparer.Ordinal);
        foreach (string word in words)
            count[word] = count.GetValueOrDefault(word) + 1;
        return count;
    }

    // "Critic, former president X, called it", "Representant of the group X denied it": an office at the head of a sentence, or behind "the" and before
    // "of", is nobody's name.
    private static bool IsRole(ParsedText t, NameSpan n)
    {
        if (n.Kind is not (EntityKind.Person or EntityKind.Other) || n.End - n.First != 1 || n.End >= t.Count || GivenNameList.Has(t.Form[n.First])
            || !RoleNouns.Shared.IsPerson(t.Form[n.First].ToLowerInvariant()))
            return false;
        bool opens = t.Sentences[t.SentenceOf[n.First]].First == n.First, article = !opens && n.First > 0 && t.Form[n.First - 1] is "the" or "The";
        return opens ? t.Form[n.End] is "of" or "," or "for" or "to" || t.Upos[n.End] is Upos.ADJ : article && t.Form[n.End] is "of" or "for";
    }

    // "Kudos!", "Yum.": a sentence of one word that no list has for a name; one that a comma or nothing ends may address or sign.
    private static bool IsExclamation(ParsedText t, NameSpan n)
    {
        SentenceRange s = t.Sentences[t.SentenceOf[n.First]];
        if (n.First != s.First || n.End - n.First != 1 || n.End >= s.End || n.End + 3 < s.End || t.Form[n.End][0] is not ('!' or '.')
            || GivenNameList.Has(t.Form[n.First]) || GazetteerWords.IsPlace(t.Form[n.First]))
            return false;
        for (int i = n.End; i < s.End; i++)
        {
            if (t.Upos[i] is not Upos.PUNCT)
                return false;
        }
        return true;
    }

    // "forbidden in Islam" is nobody, where nobody is called so in full; "a Buddhist" tells what somebody believes.
    private static void NameFaiths(ParsedText t, List<NameSpan> names)
    {
        for (int k = names.Count - 1; k >= 0; k--)
        {
            NameSpan n = names[k];
            if (n is not { Actor: null, Kind: EntityKind.Person or EntityKind.Place } || n.End - n.First > 1)
                continue;
            string form = t.Form[n.First];
            if (Faiths.Contains(form) && !NameKinds.HasPersonTitle(t, n.First)
                && !names.Exists(o => o.Kind is EntityKind.Person && o.End - o.First > 1 && (t.Form[o.End - 1] == form || t.Form[o.First] == form)))
                names[k] = n with { Kind = EntityKind.Other };
            else if (Believers.Contains(form) && n.First > 0
                && (!GivenNameList.Has(form) || t.Upos[n.First - 1] is Upos.DET or Upos.NUM or Upos.ADJ))
                names.RemoveAt(k);
        }
    }

    // "Heh, yep", "Plz contact": a cry is nobody, wherever it stands.
    private static bool IsCry(ParsedText t, NameSpan n) =>
        n.End - n.First == 1 && n.Kind is not EntityKind.Organization && !GivenNameList.Has(t.Form[n.First]) && !PlaceSigns.IsLocated(t, n.First)
            && !NameKinds.HasPersonTitle(t, n.First)
            // "Dayton, OH".
            && !(n.Kind is EntityKind.Place && t.Form[n.First].Length == 2 && char.IsUpper(t.Form[n.First][1]) && n.First > 1
                && t.Form[n.First - 1] is ",")
            && (t.Upos[n.First] is Upos.INTJ || Cries.Contains(t.Form[n.First].Length > 2 && char.IsUpper(t.Form[n.First][1])
                ? t.Form[n.First][0] + t.Form[n.First][1..].ToLowerInvariant() : t.Form[n.First]));

    // "Z happens after X": a letter is nobody; "X" is a service where it is known as one.
    private static bool IsLetter(ParsedText t, NameSpan n) =>
        n.End - n.First == 1 && t.Form[n.First].Length == 1 && char.IsAsciiLetterUpper(t.Form[n.First][0])
            && n.Kind is EntityKind.Person or EntityKind.Place or EntityKind.Other;

    // "the Foreign" of "the Foreign Ministry in Yerevan": an adjective of the noun behind it, which has a capital too.
    private static bool IsAttribute(ParsedText t, NameSpan n) =>
        n.End - n.First == 1 && t.Upos[n.First] is Upos.ADJ && t.Deprel[n.First] is Deprel.amod && t.Head[n.First] == n.End
            && t.Upos[n.End] is Upos.NOUN or Upos.PROPN && char.IsUpper(t.Form[n.End][0])
        && RoleNouns.Shared.TryFind(t.Lemma[n.End].ToLowerInvariant(), false, out _, out _);

    // "U.S. Sens. A and B": a title cut short, also of several.
    private static bool IsTitleAlone(ParsedText t, NameSpan n) =>
        n.End - n.First == 1 && t.Form[n.First].Length > 3 && t.Form[n.First][^1] is '.'
            && (NameFinder.Titles.Contains(t.Form[n.First])
                || t.Form[n.First][^2] is 's' && NameFinder.Titles.Contains(t.Form[n.First][..^2] + "."));

    // "The Head of the Council", "The Secretary reaffirmed": an office with a capital.
    private static bool IsOfficeOf(ParsedText t, NameSpan n) =>
        IsTitleAlone(t, n) ||
        n.End - n.First == 1 && n.First > 0 && n.End < t.Count
            && (t.Form[n.End] is "of" && t.Form[n.First - 1] is "," || t.Form[n.First - 1] is "The" or "the")
            && RoleNouns.Shared.IsPerson(t.Form[n.First].ToLowerInvariant());

    // "the Press Secretary, X", "Defense Minister X": an office before the name of who has it.
    private static bool IsOffice(ParsedText t, NameSpan n, NameSpan next)
    {
        if (next.Kind is not EntityKind.Person || n.Kind is EntityKind.Place || n.End < next.First - 1
            || n.End == next.First - 1 && t.Form[n.End] is not "," || n.End > next.First
            || !RoleNouns.Shared.IsPerson(t.Lemma[n.End - 1].ToLowerInvariant()))
            return false;
        // "Governor, X": one word with a capital may be anybody's.
        return n.End - n.First > 1 && t.SentenceOf[n.First] == t.SentenceOf[next.First];
    }

    // "the Franco-German plan": the first half of an adjective of two states.
    private static bool IsHalfAdjective(ParsedText t, NameSpan n) =>
        n.End - n.First == 1 && n.End + 1 < t.Count && t.Form[n.End] is "-" && t.Span[n.End].Start == t.Span[n.First].End
            && HalfAdjectives.Contains(t.Form[n.First]) && char.IsUpper(t.Form[n.End + 1][0]);

    // "West African leaders", "the General Staff": half of a name that is read elsewhere.
    private static bool IsHalf(ParsedText t, NameSpan n) => n.End - n.First == 1 && n.Kind is EntityKind.Other
        && (t.Form[n.First] is "West" or "East" or "North" or "South" or "Central" && n.End < t.Count && t.Upos[n.End] is Upos.ADJ
            && char.IsUpper(t.Form[n.End][0])
            || t.Form[n.First] is "Staff" && n.First > 0 && t.Form[n.First - 1] is "General");

    // "Army commander X", "Government spokesman Y" at the head of a sentence: the capital is the sentence's.
    private static bool IsGroupBeforeOffice(ParsedText t, NameSpan n) =>
        n.End - n.First == 1 && n.First == t.Sentences[t.SentenceOf[n.First]].First && t.Head[n.First] is >= 0 and int office && office > n.First
            && office - n.First < 4 && char.IsLower(t.Form[office][0]) && RoleNouns.Shared.IsPerson(t.Lemma[office])
            && RoleNouns.Shared.TryFind(t.Form[n.First].ToLowerInvariant(), false, out EntityKind kind, out _) && kind is EntityKind.Group;

    // "Cabinet Secretary X": the body whose officer somebody is, taken for a person.
    private static bool IsBodyOfOffice(ParsedText t, NameSpan n) =>
        n.Kind is EntityKind.Person or EntityKind.Other && n.End - n.First == 1 && n.End < t.Count && NameKinds.IsBody(t.Form[n.First])
            && char.IsUpper(t.Form[n.End][0]) && RoleNouns.Shared.IsPerson(t.Form[n.End].ToLowerInvariant());

    // "on Fri, Sat", "Tuesday Aug". April may be a woman; a weekday alone is nobody.
    private static bool IsDay(ParsedText t, NameSpan n)
    {
        if (n.End - n.First == 1 && Times.TimeWords.Of(t.Form[n.First]).Kind is Times.TimeWordKind.Weekday)
            return true;
        for (int i = n.First; i < n.End; i++)
        {
            if (!(t.Form[i].StartsWith("mid-", StringComparison.Ordinal)
                || Times.TimeWords.Of(t.Form[i]).Kind is Times.TimeWordKind.Weekday or Times.TimeWordKind.Month
                || t.Form[i] is "Mon" or "Tue" or "Tues" or "Wed" or "Thu" or "Thurs" or "Fri" or "Sat")
                || n.Kind is EntityKind.Person && GivenNameList.Has(t.Form[i]))
                return false;
        }
        return true;
    }

    // "Harry Preuss, MD": what somebody has learnt is no place.
    private static bool IsDegree(ParsedText t, NameSpan n, NameSpan before) =>
        n.End - n.First == 1 && n.First > 1 && t.Form[n.First - 1] is ","
            && Degrees.Contains(t.Form[n.First])
            && before.End == n.First - 1 && before.Kind is EntityKind.Person;
}
