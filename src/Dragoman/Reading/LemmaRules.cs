using System.Buffers;

namespace Dragoman.Reading;

/// <summary>Finds a lemma from the exceptions and, where they are silent, from English spelling.</summary>
internal static class LemmaRules
{
    private const int LongestInflected = 60;

    private static readonly Dictionary<(LemmaClass Kind, string Form), string> Exceptions = ReadExceptions();
    private static readonly HashSet<string> ProperAdjectives = [.. DataFiles.Lines("lemmas/proper-adjectives.txt")];

    private static readonly SearchValues<char> RomanDigits = SearchValues.Create("IVXLCDM");

    /// <summary>The lemma of a form that is not empty.</summary>
    public static string Find(string form, LemmaClass kind)
    {
        string lower = form.ToLowerInvariant();
        return Exceptions.TryGetValue((kind, lower), out string? lemma) ? lemma : ByRule(form, lower, kind);
    }

    /// <summary>The lemma by rule alone.</summary>
    private static string ByRule(string form, string lower, LemmaClass kind)
    {
        if (lower.Length > LongestInflected)
            return kind is LemmaClass.Name or LemmaClass.Names or LemmaClass.Foreign or LemmaClass.Sign ? form : lower;
        return kind switch
        {
            LemmaClass.Present => Singular(lower),
            LemmaClass.Past or LemmaClass.Participle => VerbStem.OfPast(lower),
            LemmaClass.Gerund => VerbStem.OfGerund(lower),
            LemmaClass.Plural => Plural(form, lower),
            LemmaClass.Names => SingularName(form, lower),
            LemmaClass.Name or LemmaClass.Foreign => form,
            LemmaClass.NameVerb => InCaseOf(form, OfNameVerb(lower)),
            LemmaClass.Adjective => KeepsCase(form) ? form : lower,
            LemmaClass.Noun => KeepsNounCase(form) ? form : lower,
            LemmaClass.Comparative or LemmaClass.AdverbComparative => Degree.Positive(lower, "er"),
            LemmaClass.Superlative or LemmaClass.AdverbSuperlative => Degree.Positive(lower, "est"),
            LemmaClass.Number => Number(form, lower),
            LemmaClass.Sign => Sign(form),
            _ => lower,
        };
    }

    /// <summary>Takes the ending off a plural or the third person: "cities", "boxes", "vetoes".</summary>
    private static string Singular(string lower)
    {
        int length = lower.Length;
        if (length > 4 && lower.EndsWith("men", StringComparison.Ordinal))
            return string.Concat(lower.AsSpan(0, length - 2), "an");
        if (length < 3 || lower[^1] != 's' || lower[^2] is 's' or '\'' or '\u2019')
            return lower;
        if (lower.EndsWith("ies", StringComparison.Ordinal))
            return length > 4 ? string.Concat(lower.AsSpan(0, length - 3), "y") : lower[..^1];
        if (lower.EndsWith("oes", StringComparison.Ordinal))
            return length > 4 ? lower[..^2] : lower[..^1];
        foreach (string ending in (ReadOnlySpan<string>)["sses", "shes", "ches", "xes", "zzes"])
        {
            if (lower.EndsWith(ending, StringComparison.Ordinal))
                return lower[..^2];
        }
        // "viruses", "bonuses" against "causes", "refuses".
        if (lower.EndsWith("uses", StringComparison.Ordinal) && length > 6 && !Spelling.IsVowel(lower[^5])
            && Spelling.Syllables(lower.AsSpan(0, length - 4)) > 0
            && lower[^5] is 'r' or 'n' or 'p' or 't' or 'c' or 'l' && !lower.EndsWith("cluses", StringComparison.Ordinal))
            return lower[..^2];
        return lower[..^1];
    }

    // "MPs" is "MP"; a decade, "1990s" or "70's", has no singular.
    private static string Plural(string form, string lower)
    {
        if (IsAcronymPlural(form))
            return form[..^1];
        if (lower.EndsWith("'s", StringComparison.Ordinal))
            lower = string.Concat(lower.AsSpan(0, lower.Length - 2), "s");
        return char.IsAsciiDigit(lower[0]) ? lower : Singular(lower);
    }

    private static bool IsAcronymPlural(string form) =>
        form.Length > 2 && form[^1] == 's' && char.IsUpper(form[^2]) && char.IsUpper(form[0]);

    private static string SingularName(string form, string lower)
    {
        if (form.Length > 4 && LetterCase.IsCapitals(form))
            return form;
        if (lower.Length > 2 && lower.EndsWith("'s", StringComparison.Ordinal))
            return form[..^2];
        return InCaseOf(form, Singular(lower));
    }

    private static string OfNameVerb(string lower) =>
        lower.EndsWith("ed", StringComparison.Ordinal) ? Verb(lower, LemmaClass.Participle)
        : lower.EndsWith("ing", StringComparison.Ordinal) && lower.Length > 5 ? Verb(lower, LemmaClass.Gerund)
        : lower;

    private static string Verb(string lower, LemmaClass kind) => Find(lower, kind);

    // Puts back the capitals of the form as far as the lemma goes along with it.
    private static string InCaseOf(string form, string lemma)
    {
        int same = 0;
        while (same < form.Length && same < lemma.Length && char.ToLowerInvariant(form[same]) == lemma[same])
            same++;
        return string.Concat(form.AsSpan(0, same), lemma.AsSpan(same));
    }

    // "American", "anti-American", "US"; but "Big" at the start of a sentence is "big".
    private static bool KeepsCase(string form)
    {
        if (form.Length > 1 && LetterCase.IsCapitals(form))
            return form.Length is 2 or 3 && !Spelling.HasVowel(form.AsSpan(1));
        return ProperAdjectives.Contains(form) || ProperAdjectives.Contains(form[(form.LastIndexOf('-') + 1)..])
            || IsDemonym(form);
    }

    // Adjectives of places that no list has: "Kosovar" is listed, "Luhanskian" ends as they do.
    private static bool IsDemonym(string form) => char.IsUpper(form[0]) && form.Length > 6
        && (form.EndsWith("ese", StringComparison.Ordinal) || form.EndsWith("stani", StringComparison.Ordinal)
            || form.EndsWith("istan", StringComparison.Ordinal));

    private static bool KeepsNounCase(string form)
    {
        bool upper = false, lower = false, digit = false;
        foreach (char c in form)
        {
            upper |= char.IsUpper(c);
            lower |= char.IsLower(c);
            digit |= char.IsDigit(c);
        }
        return upper && !lower && (digit || form.Length <= 3 || !Spelling.HasVowel(form));
    }

    // Figures lose their thousands separators; Roman numerals and codes keep their case.
    private static string Number(string form, string lower)
    {
        if (char.IsAsciiDigit(form[0]))
            return form.Contains(',') ? form.Replace(",", "", StringComparison.Ordinal) : form;
        return form.AsSpan().IndexOfAnyExcept(RomanDigits) < 0 ? form : lower;
    }

    private static string Sign(string form) => form switch
    {
        "\u201C" or "\u201D" or "\u201E" or "\u00AB" or "\u00BB" or "``" => "\"",
        "\u2018" or "\u2019" or "`" => "'",
        _ => form,
    };

    private static Dictionary<(LemmaClass, string), string> ReadExceptions()
    {
        Dictionary<(LemmaClass, string), string> exceptions = [];
        LemmaClass kind = default;
        foreach (string line in DataFiles.Lines("lemmas/exceptions.txt"))
        {
            if (line[0] == '[')
                kind = Enum.Parse<LemmaClass>(line.AsSpan(1, line.Length - 2));
            else
                exceptions[(kind, line[..line.IndexOf(' ')])] = line[(line.IndexOf(' ') + 1)..];
        }
        return exceptions;
    }
}
