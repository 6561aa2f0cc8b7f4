using Dragoman.Names;

namespace Dragoman.Across.Actors;

/// <summary>A person's name in Latin letters and lower case, without titles before it.</summary>
internal readonly record struct PersonName(string Text)
{
    // From these scores of NameMatcher on two full names are one: with the same country known of both, and without.
    private const double SameWithCountry = 0.8, SameWithout = 0.9;

    // In short words one letter is another name: "Peng", "Ping".
    private const int ShortWord = 4;

    // A common surname this short has others beside it: "Davis", "Davies".
    private const int ShortSurname = 5;

    private static readonly HashSet<string> Titles =
        [.. DataFiles.Lines("names/titles.txt").Select(static s => Threads.Party.Words(s.Split('\t')[0]))];

    private static readonly HashSet<string> CommonSurnames = [.. DataFiles.Lines("names/surnames.txt").Select(static s => Threads.Party.Words(s))];

    public static PersonName Of(string name)
    {
        string words = Threads.Party.Words(name);
        for (int space = words.IndexOf(' ', StringComparison.Ordinal); space > 0
            && IsTitle(words[..space], words[(space + 1)..]); space = words.IndexOf(' ', StringComparison.Ordinal))
            words = words[(space + 1)..];
        return new PersonName(words);
    }

    // "Hafez" is a title and a name; it is taken for a title before a full name alone.
    private static bool IsTitle(string word, string rest) =>
        Titles.Contains(word)
            || (NameLexicon.Shared.Honorifics.Contains(word) && new PersonName(rest).IsFull && !NameLexicon.Shared.GivenNames.Knows(word));

    /// <summary>The words that make the name, without particles and initials.</summary>
    public string[] Words => [.. Text.Split(' ').Where(static w => w.Length > 1 && !NameLexicon.Shared.Particles.ContainsKey(w))];

    /// <summary>Whether it has a surname and a name besides, and not only an initial.</summary>
    public bool IsFull => Words.Length > 1;

    public string Surname => Words is { Length: > 0 } words ? words[^1] : Text;

    /// <summary>Whether many bear the surname, so that one full name may be two persons'.</summary>
    public bool IsCommon => CommonSurnames.Contains(Surname);

    private char[] Initials => [.. Text.Split(' ').Where(static w => w.Length == 1).Select(static w => w[0])];

    /// <summary>Whether a surname alone, or with an initial, may be the surname of this full name; where surnames come first, of its first
    /// word.</summary>
    public bool EndsIn(PersonName alone)
    {
        string[] words = Words;
        string surname = alone.Surname;
        if (alone.Initials is { Length: > 0 } initials && initials[0] != Text[0])
            return false;
        return SoundsAs(words[^1], surname)
            || (alone.Initials.Length == 0 && SoundsAs(words[0], surname) && !NameLexicon.Shared.GivenNames.Knows(surname));
    }

    private static bool SoundsAs(string a, string b) =>
        a == b || (Math.Min(a.Length, b.Length) > ShortWord && IsSpelling(a, b) && NameMatcher.SoundSimilarity(a, b) >= SameWithout);

    /// <summary>Whether two full names are spellings of one name.</summary>
    public bool IsSame(PersonName other, bool sameCountry)
    {
        if (Text == other.Text)
            return true;
        string[] a = Words, b = other.Words;
        char[] initials = Initials, others = other.Initials;
        if (a.Length != b.Length || (initials.Length > 0 && others.Length > 0 && !initials.AsSpan().SequenceEqual(others)))
            return false;
        bool straight = true, turned = true;
        for (int i = 0; i < a.Length; i++)
        {
            straight &= IsSpelling(a[i], b[i]) && (i == a.Length - 1 ? !AreSurnames(a[i], b[i]) : !AreOther(a[i], b[i], sameCountry));
            turned &= a[i] == b[^(i + 1)];
        }
        return (straight || turned) && NameMatcher.Compare(Text, other.Text, NameSchema.Person) >= (sameCountry ? SameWithCountry : SameWithout);
    }

    // Two surnames, and not two spellings of one.
    private static bool AreSurnames(string a, string b) =>
        a != b
            && (CommonSurnames.Contains(a) ? CommonSurnames.Contains(b) || a.Length <= ShortSurname
                : CommonSurnames.Contains(b) && b.Length <= ShortSurname);

    // "Dafydd" is the Welsh for David: of two countries they are two men.
    private static bool AreOther(string a, string b, bool sameCountry)
    {
        GivenNames names = NameLexicon.Shared.GivenNames;
        return a != b && GivenNames.Relate(names.Find(a), names.Find(b)) is var relation
            && (relation is GivenNameRelation.Different || (relation is GivenNameRelation.Related && !sameCountry));
    }

    // "Ivanov" and "Ivanova" are man and woman.
    private static bool IsSpelling(string a, string b)
    {
        if (a == b)
            return true;
        if ((a[^1] == 'a') != (b[^1] == 'a'))
            return false;
        return Math.Min(a.Length, b.Length) > ShortWord || a.Replace('y', 'i') == b.Replace('y', 'i');
    }
}
