using Dragoman.Names;
using Dragoman.Reading;

namespace Dragoman.Findings.Entities;

/// <summary>Names that careless writing leaves without their capitals.</summary>
internal static class LowerCaseNames
{
    // Letters of an actor's first word.
    private const int LongestName = 64;

    // Cities that are also things.
    private static readonly WordSet Things = DataFiles.List("names/sign-words.txt", "things");

    // Given names that are words as well.
    private static readonly WordSet GivenWords = DataFiles.List("names/sign-words.txt", "given-words");

    private static readonly WordSet Surnames = DataFiles.Lines("names/surnames.txt").ToWordSet();

    // The words that names of the lists begin with, so that of all the nouns of a report few are looked at twice.
    private static readonly WordSet FirstWords =
        GazetteerWords.All.Concat(NameKinds.CompaniesOfSeveralWords).Select(static n => n.Split(' ')[0].ToLowerInvariant()).ToWordSet();

    /// <summary>"hamas announced": a proper noun that has lost its capital; null for none.</summary>
    public static Actor? Actor(ActorTable actors, ParsedText t, int word, out int length, out ActorPhrase phrase)
    {
        (length, phrase) = (0, default);
        string form = t.Form[word];
        bool noun = t.Upos[word] is Upos.PROPN && form.Length >= 5
            || t.Upos[word] is Upos.PROPN or Upos.NOUN or Upos.X or Upos.ADJ && form.Length >= 4
                && form is not ("turkey" or "china" or "chad" or "chile" or "guinea" or "jersey" or "hamas" or "jordan");
        if (!noun || !char.IsLower(form[0]) || word > 0 && t.Upos[word - 1] is Upos.DET || !BeginsCapitalized(actors, form))
            return null;
        // A body is told by the tagger alone; a state by its name as well.
        return actors.Find([Capitalized(t, word, word + 1)], 0, 1, out length, out phrase) is { } actor && phrase is ActorPhrase.Name
            && (actor.Kind is EntityKind.Country
                || actor.Kind is EntityKind.Organization && t.Upos[word] is Upos.PROPN && form.Length >= 5) ? actor : null;
    }

    /// <summary>Whether a word may begin such a name: a proper noun, or a noun that the tagger took for a common one.</summary>
    public static bool IsCandidate(ParsedText t, int i) =>
        char.IsLower(t.Form[i][0])
            && (t.Upos[i] is Upos.PROPN
                || IsNoun(t, i) && t.Form[i].Length > 3 && FirstWords.Contains(t.Form[i])
                    && (i == 0 || t.Upos[i - 1] is not Upos.DET || i + 1 < t.Count && t.Upos[i + 1] is Upos.NOUN or Upos.PROPN)
                    && !Things.Contains(t.Form[i]));

    // "moving to california": the tree has a noun where the tagger saw a verb behind "to"; "going to baguio" is where somebody goes, and nothing he
    // does.
    private static bool IsNoun(ParsedText t, int i) =>
        t.Upos[i] is Upos.NOUN or Upos.ADJ
            || t.Xpos[i] is Xpos.VB
                && (t.Deprel[i] is Deprel.obl or Deprel.nmod || t.Deprel[i] is Deprel.xcomp or Deprel.advcl && PlaceSigns.IsReached(t, i));

    /// <summary>"tell hector", "lisa promises": a given name that the tagger took for a noun, in a sentence that begins without its capital, where a
    /// person stands and no noun can without an article.</summary>
    public static bool IsGivenName(ParsedText t, int i) =>
        t.Upos[i] is Upos.NOUN or Upos.PROPN && t.Xpos[i] is Xpos.NN or Xpos.NNP && t.Form[i].Length > 3
            && t.Deprel[i] is Deprel.nsubj or Deprel.obj or Deprel.iobj or Deprel.vocative or Deprel.nsubj_pass
            && char.IsAsciiLetterLower(t.Form[i][0])
            && t.Form[t.Sentences[t.SentenceOf[i]].First] is var opening && char.IsAsciiLetterLower(opening[0]) && IsGiven(t, i)
                && (i == 0 || t.Upos[i - 1] is not (Upos.DET or Upos.ADJ or Upos.NUM) && t.Xpos[i - 1] is not Xpos.PRPS && t.Head[i - 1] != i)
                && (i + 1 >= t.Count || t.Head[i] != i + 1 || t.Deprel[i] is Deprel.nsubj);

    /// <summary>The end of a given name and a surname that both have lost their capital, in a sentence that has lost its own: "julia harris called";
    /// <paramref name="i"/> for none.</summary>
    public static int FullNameEnd(ParsedText t, int i)
    {
        int next = i + 1;
        // The tree is asked first: hardly any word hangs so, and the list of names wants a string.
        if (next >= t.Sentences[t.SentenceOf[i]].End || t.Head[i] != next && t.Head[next] != i || t.Upos[i] is not (Upos.NOUN or Upos.PROPN)
            || !IsGiven(t, i))
            return i;
        // "by martina Fox".
        bool one = t.Head[i] == next && t.Deprel[i] is Deprel.compound or Deprel.flat
            || t.Head[next] == i && t.Deprel[next] is Deprel.compound or Deprel.flat;
        bool free = i == 0 || t.Form[i - 1] is not "-" && t.Xpos[i - 1] is not Xpos.PRPS && t.Upos[i - 1] is not Upos.DET;
        if (one && free && t.Upos[next] is Upos.PROPN && char.IsAsciiLetterUpper(t.Form[next][0]) && !RoleNouns.Shared.IsPerson(t.Form[i])
            && t.Form[i] is not "skipper")
            return next + 1;
        return char.IsAsciiLetterLower(t.Form[next][0]) && t.Form[next].Length > 3
            && Capitalized(t, next, next + 1) is var surname
            && (GivenNameList.Has(surname) || Surnames.Contains(surname)) && !GivenWords.Contains(t.Form[next])
            && char.IsAsciiLetterLower(t.Form[t.Sentences[t.SentenceOf[i]].First][0]) ? next + 1 : i;
    }

    private static bool IsGiven(ParsedText t, int i) =>
        t.Form[i].Length > 3 && char.IsAsciiLetterLower(t.Form[i][0]) && !GivenWords.Contains(t.Form[i])
            && GenderLexicon.Of(Capitalized(t, i, i + 1)) is not '\0';

    /// <summary>The end of the longest run from here that is a name in the lists; <paramref name="first"/> for none.</summary>
    public static int End(ParsedText t, int first, int sentenceEnd)
    {
        int end = first;
        while (end < sentenceEnd && end < first + 3 && (t.Upos[end] is Upos.PROPN || IsNoun(t, end)) && char.IsLower(t.Form[end][0]))
            end++;
        for (; end > first; end--)
        {
            // "the taco bell dog", but not "the gulf coast".
            if (IsKnown(t, first, end) && (end - first > 1 || first == 0 || t.Upos[first - 1] is not Upos.DET))
                return end;
        }
        return first;
    }

    /// <summary>Whether the words are a place, a company or a given name in the lists.</summary>
    public static bool IsKnown(ParsedText t, int first, int end)
    {
        bool proper = true;
        for (int i = first; i < end; i++)
            proper &= t.Upos[i] is Upos.PROPN;
        string name = Capitalized(t, first, end);
        return GazetteerWords.IsPlace(name) || end - first > 1 && NameKinds.IsCompany(name) || proper && end - first == 1 && GivenNameList.Has(name) && !GivenWords.Contains(t.Form[first]);
    }

    public static EntityKind Kind(ParsedText t, int first, int end)
    {
        string name = Capitalized(t, first, end);
        return GazetteerWords.IsPlace(name) ? EntityKind.Place : NameKinds.IsCompany(name) ? EntityKind.Organization : EntityKind.Person;
    }

    // Asked without making a string of the word: hardly any noun is the beginning of an actor's name.
    private static bool BeginsCapitalized(ActorTable actors, string form)
    {
        if (form.Length > LongestName)
            return false;
        Span<char> capitalized = stackalloc char[LongestName];
        form.CopyTo(capitalized);
        capitalized[0] = char.ToUpperInvariant(form[0]);
        return actors.HasFirst(capitalized[..form.Length]);
    }

    private static string Capitalized(ParsedText t, int first, int end)
    {
        string name = t.Form[first];
        name = char.ToUpperInvariant(name[0]) + name[1..];
        for (int i = first + 1; i < end; i++)
            name += " " + char.ToUpperInvariant(t.Form[i][0]) + t.Form[i][1..];
        return name;
    }
}
