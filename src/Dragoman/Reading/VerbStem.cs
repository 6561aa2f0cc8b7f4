namespace Dragoman.Reading;

/// <summary>Takes -ed and -ing off a regular verb, with its doubled consonant or lost e.</summary>
internal static class VerbStem
{
    public static string OfPast(string lower)
    {
        if (!lower.EndsWith("ed", StringComparison.Ordinal) || lower.Length < 4)
            return lower;
        if (lower[^3] == 'i')
            return lower.Length > 4 ? string.Concat(lower.AsSpan(0, lower.Length - 3), "y") : lower[..^1];
        return lower[^3] == 'e' ? lower[..^1] : Restore(lower[..^2]);
    }

    public static string OfGerund(string lower)
    {
        if (lower.EndsWith("in'", StringComparison.Ordinal))
            lower = string.Concat(lower.AsSpan(0, lower.Length - 1), "g");
        if (!lower.EndsWith("ing", StringComparison.Ordinal) || lower.Length < 5 || !Spelling.HasVowel(lower.AsSpan(0, lower.Length - 3)))
            return lower;
        string stem = lower[..^3];
        return stem.EndsWith("ee", StringComparison.Ordinal) ? stem : Restore(stem);
    }

    // The infinitive of a stem: "plann" plan, "mov" move, "visit" visit.
    private static string Restore(string stem)
    {
        if (stem.Length < 2)
            return stem;
        char last = stem[^1], before = stem[^2];
        if (last == before)
            return IsDoubled(stem) ? stem[..^1] : stem;
        return LosesE(stem, last, before) ? stem + "e" : stem;
    }

    // "called", "passed", "staffed" are written so; "controlled", "planned" are doubled.
    private static bool IsDoubled(string stem) => stem[^1] switch
    {
        's' or 'z' or 'f' or 'e' or 'o' => false,
        'l' => Spelling.Syllables(stem) > 1 && !EndsWithAny(stem, "all", "enroll", "refill", "downwell"),
        't' => !EndsWithAny(stem, "boycott", "butt", "putt"),
        _ => true,
    };

    private static bool LosesE(string stem, char last, char before)
    {
        bool afterVowel = Spelling.IsVowel(before) || before == 'y';
        bool afterTwoVowels = afterVowel && stem.Length > 2 && Spelling.IsVowel(stem[^3]) && !(stem[^3] == 'u' && stem.Length > 3 && stem[^4] == 'q');
        bool short1 = Spelling.Syllables(stem) <= 1;
        switch (last)
        {
            case 'v' or 'u' or 'c':
                return true;
            case 'z':
                return before != 't';
            case 's':
                return true;
            case 'g':
                return before is 'd' or 'r' or 'l' || EndsWithAny(stem, "chang", "rang", "veng", "leng", "plung", "loung", "fring", "hing", "cring")
                    || afterVowel;
            case 'i' or 'o' or 'w' or 'x' or 'y' or 'e' or 'a' or 'h' or 'j':
                return EndsWithAny(stem, "breath", "cloth", "bath", "loath", "sooth", "seeth");
            case 'l' or 'r' when !afterVowel:
                return before is not 'l' and not 'r' and not 'w' and not 'h';
            case 'k' or 'p' or 'b' or 'm' or 'n' or 't' or 'd' or 'f' or 'l' or 'r' when afterVowel:
                if (EndsWithAny(stem, "iat", "uat", "reat") && !EndsWithAny(stem, "treat", "threat", "great"))
                    return true;
                if (afterTwoVowels)
                    return EndsWithAny(stem, "equir", "quir", "quot", "quak");
                return short1 || LosesEAfterVowel(stem, last, before);
            default:
                return false;
        }
    }

    // Verbs of two syllables and more: those stressed at the end double their consonant or have lost an e; the endings decide.
    private static bool LosesEAfterVowel(string stem, char last, char before) => (before, last) switch
    {
        ('a', 't' or 'd' or 'k' or 'r' or 'p' or 'm' or 'b') => true,
        ('i', 'd' or 'r' or 'n' or 'l' or 'b' or 'k' or 'm' or 'p' or 'f') => true,
        ('u', 't' or 'd' or 'r' or 'm' or 'l' or 'n' or 'k' or 'b') => true,
        ('o', 'k' or 'd' or 'b') => true,
        ('y', _) => true,
        ('o', 't') => EndsWithAny(stem, "mot", "vot", "not", "quot"),
        ('o', 'r') => EndsWithAny(stem, "plor", "gnor", "stor", "dor", "for"),
        ('o', 'm') => EndsWithAny(stem, "com"),
        ('o', 'n') => EndsWithAny(stem, "pon", "ton", "dethron"),
        ('o', 'l') => EndsWithAny(stem, "sol", "jol"),
        ('o', 'p') => EndsWithAny(stem, "scop", "lop") && !EndsWithAny(stem, "velop", "gallop"),
        ('i', 't') => EndsWithAny(stem, "invit", "unit", "excit", "incit", "recit", "ignit", "writ", "spit", "cit"),
        ('e', 't') => EndsWithAny(stem, "plet", "pet", "delet", "secret"),
        ('e', 'n') => EndsWithAny(stem, "ven"),
        ('e', 'd') => EndsWithAny(stem, "ced", "ped"),
        ('e', 'r') => EndsWithAny(stem, "adher", "sever", "interfer"),
        ('a', 'n' or 'l') => EndsWithAny(stem, "inhal", "exhal"),
        _ => false,
    };

    private static bool EndsWithAny(string stem, params ReadOnlySpan<string> endings)
    {
        foreach (string ending in endings)
            if (stem.EndsWith(ending, StringComparison.Ordinal))
                return true;
        return false;
    }
}
