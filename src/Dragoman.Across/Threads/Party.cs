using System.Text;
using Dragoman.Names;

namespace Dragoman.Across.Threads;

/// <summary>Who takes part, as far as reports are compared by it: a side, and the person who acts for it where one is named.</summary>
/// <param name="Side">A country's code for the state; with "-" and a sector for its rebels, citizens, businesses; or "=" and a name without its
/// capitals; "?" for a person of whom no side is known.</param>
/// <param name="Person">The person's name without capitals and accents; null for the side as such.</param>
public readonly record struct Party(string Side, string? Person)
{
    /// <summary>The party that an entity of a report is: the one place where a key is chosen.</summary>
    /// <remarks>By the report's own name: what somebody is called across reports may change with every report that comes.</remarks>
    /// <param name="kind">As in the record.</param>
    /// <param name="named">Whether the report names it, and does not only describe it.</param>
    /// <returns>Null for who is nobody in particular: "officials", "the two sides".</returns>
    public static Party? Of(string kind, string name, string? code, string? sector, bool named)
    {
        bool isPerson = kind == "person" && named;
        string? side = !IsCountry(code) ? null : IsState(sector) || isPerson && sector != "REB" ? code : $"{code}-{sector}";
        if (isPerson)
            return Words(name) is { Length: > 0 } person ? new Party(side ?? "?", person) : null;
        if (side is not null)
            return new Party(side, null);
        // The United Nations, the European Union, a guerrilla: known by name.
        bool isBody = kind is "organization" or "country" || kind == "group" && named && code is not null;
        return isBody && Words(name) is { Length: > 0 } body ? new Party("=" + body, null) : null;
    }

    /// <summary>The key under which a party's stances are one history: its side, or where none is known its own name.</summary>
    public string Key => Side == "?" ? "=" + Person : Side;

    /// <summary>Whether the two may be one: of one side, and not two different persons.</summary>
    public bool Agrees(Party other) => Side == "?" || other.Side == "?"
        ? Person is not null && other.Person is not null && SamePerson(Person, other.Person)
        : Side == other.Side && (Person is null || other.Person is null || SamePerson(Person, other.Person));

    /// <summary>Names under which it is looked for; two parties that agree have one in common.</summary>
    public IEnumerable<string> Names()
    {
        if (Side != "?")
            yield return Side;
        if (Person is null)
            yield break;
        string[] words = Person.Split(' ');
        yield return "/" + words[^1];
        if (words.Length > 1)
            yield return "/" + words[0];
    }

    public override string ToString() => Person is null ? Side : $"{Side}/{Person}";

    public static Party Parse(string text) =>
        text.IndexOf('/', StringComparison.Ordinal) is >= 0 and int slash ? new Party(text[..slash], text[(slash + 1)..]) : new Party(text, null);

    /// <summary>A name in Latin letters and lower case, without accents and signs, words parted by one space.</summary>
    public static string Words(string name)
    {
        StringBuilder words = new(name.Length);
        foreach (char c in Romanizer.Romanize(name))
        {
            if (char.IsLetterOrDigit(c))
                words.Append(char.ToLowerInvariant(c));
            else if (c is not ('\'' or '’' or '.') && words.Length > 0 && words[^1] != ' ')
                words.Append(' ');
        }
        string text = words.ToString().TrimEnd();
        return text.StartsWith("the ", StringComparison.Ordinal) ? text[4..] : text;
    }

    // A surname alone is anybody's of that name on the same side; two full names agree in the last word and the first letter.
    private static bool SamePerson(string a, string b)
    {
        if (a == b)
            return true;
        bool shortA = !a.Contains(' ', StringComparison.Ordinal), shortB = !b.Contains(' ', StringComparison.Ordinal);
        if (shortA || shortB)
            return shortA != shortB && IsEnd(shortA ? a : b, shortA ? b : a);
        return a[0] == b[0] && IsOneSurname(a.AsSpan(a.LastIndexOf(' ') + 1), b.AsSpan(b.LastIndexOf(' ') + 1));
    }

    // "Shaibani" is "Shibani": of a first letter and a side, surnames whose consonants are the same are one in another transcription.
    private static bool IsOneSurname(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        if (a.SequenceEqual(b))
            return true;
        int i = 0, j = 0, same = 0;
        while (true)
        {
            while (i < a.Length && (IsVowel(a[i]) || i > 0 && a[i] == a[i - 1]))
                i++;
            while (j < b.Length && (IsVowel(b[j]) || j > 0 && b[j] == b[j - 1]))
                j++;
            if (i == a.Length || j == b.Length)
                return i == a.Length && j == b.Length && same >= FewestConsonants;
            if (a[i++] != b[j++])
                return false;
            same++;
        }
    }

    private const int FewestConsonants = 3;

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';

    private static bool IsEnd(string word, string name) =>
        name.StartsWith(word + " ", StringComparison.Ordinal) || name.EndsWith(" " + word, StringComparison.Ordinal);

    // American investors are not the United States.
    private static bool IsState(string? sector) => sector is null or "GOV" or "MIL" or "LEG" or "JUD" or "COP" or "IGO" or "SPY" or "PTY" or "OPP";

    private static bool IsCountry(string? code) => code is { Length: 3 } and not ("IGO" or "NGO" or "IMG" or "MNC");
}
