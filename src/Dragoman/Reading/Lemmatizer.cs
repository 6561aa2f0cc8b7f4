using System.Collections.Concurrent;
using System.Collections.Frozen;

namespace Dragoman.Reading;

/// <summary>Lemmas by a list of exceptions and the rules of English inflection, in the conventions of EWT and GUM.</summary>
public static class Lemmatizer
{
    private const int CacheSize = 60_000;

    private static readonly FrozenDictionary<string, string> Exceptions = LoadExceptions();
    private static readonly FrozenSet<string> Bases = DataFiles.Has("lemmas/bases.txt") ? DataFiles.Lines("lemmas/bases.txt").ToFrozenSet(StringComparer.Ordinal) : FrozenSet<string>.Empty;

    // Kept answers change the time, never the answer; the size is bounded, so memory does not grow with the input.
    private static readonly ConcurrentDictionary<(string Form, Xpos Xpos, Upos Upos), string> Kept = new();

    private static FrozenDictionary<string, string> LoadExceptions()
    {
        Dictionary<string, string> exceptions = new(StringComparer.Ordinal);
        if (DataFiles.Has("lemmas/exceptions.txt"))
        {
            foreach (string line in DataFiles.Lines("lemmas/exceptions.txt"))
            {
                int tab = line.LastIndexOf('\t');
                exceptions[line[..tab]] = line[(tab + 1)..];
            }
        }
        return exceptions.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>The lemma of a form with its tags; a shared string.</summary>
    public static string Lemma(string form, Upos upos, Xpos xpos)
    {
        if (Kept.TryGetValue((form, xpos, upos), out string? lemma))
            return lemma;
        string lower = form.ToLowerInvariant().Replace('’', '\'');
        lemma = Exceptions.TryGetValue($"{lower}\t{TagSets.UposNames[(int)upos]}", out string? listed)
            ? upos is Upos.PROPN && char.IsUpper(form[0]) && listed.Length > 0 ? char.ToUpperInvariant(listed[0]) + listed[1..] : listed
            : ByRule(form, upos, xpos);
        if (Kept.Count < CacheSize && form.Length < 40)
            Kept.TryAdd((form, xpos, upos), lemma);
        return lemma;
    }

    /// <summary>What the rules alone say.</summary>
    public static string ByRule(string form, Upos upos, Xpos xpos)
    {
        if (upos is Upos.PROPN)
            return xpos is Xpos.NNPS ? Singular(form) : form;
        if (upos is Upos.X or Upos.SYM or Upos.NUM or Upos.PUNCT)
            return form;
        string lower = form.ToLowerInvariant();
        if (lower.Length <= 3 && xpos is not Xpos.NNS)
            return lower;
        return xpos switch
        {
            Xpos.NNS => Singular(lower),
            Xpos.VBZ => Singular(lower),
            Xpos.VBD or Xpos.VBN when lower.EndsWith("ed", StringComparison.Ordinal) => Stem(lower, 2),
            Xpos.VBG when lower.EndsWith("ing", StringComparison.Ordinal) && lower.Length > 4 => Stem(lower, 3),
            Xpos.JJR or Xpos.RBR when lower.EndsWith("er", StringComparison.Ordinal) => Stem(lower, 2),
            Xpos.JJS or Xpos.RBS when lower.EndsWith("est", StringComparison.Ordinal) => Stem(lower, 3),
            Xpos.JJ or Xpos.NNP or Xpos.NNPS when char.IsUpper(form[0]) && upos is Upos.ADJ && xpos is Xpos.JJ && Bases.Contains(form) => form,
            _ => lower,
        };
    }

    private static string Singular(string word)
    {
        if (word.Length < 3 || !word.EndsWith('s') || word.EndsWith("ss", StringComparison.Ordinal))
            return word;
        if (word.EndsWith("ies", StringComparison.Ordinal) && word.Length > 4)
            return word[..^3] + "y";
        if (word.EndsWith("es", StringComparison.Ordinal))
        {
            string stem = word[..^2];
            if (Bases.Contains(word[..^1]) && !Bases.Contains(stem))
                return word[..^1];
            if (stem.EndsWith("ss", StringComparison.Ordinal) || stem.EndsWith("sh", StringComparison.Ordinal) || stem.EndsWith("ch", StringComparison.Ordinal)
                || stem.EndsWith('x') || stem.EndsWith("zz", StringComparison.Ordinal) || stem.EndsWith('o') && stem.Length > 3)
                return stem;
        }
        return word[..^1];
    }

    // Takes an ending off and finds the base: as it stands, with e, with y for i, with a single consonant.
    private static string Stem(string word, int ending)
    {
        string stem = word[..^ending];
        if (stem.Length < 2)
            return word;
        char last = stem[^1];
        if (last == 'i')
            return stem[..^1] + "y";
        if (Bases.Contains(stem))
            return stem;
        if (Bases.Contains(stem + "e"))
            return stem + "e";
        bool doubled = stem.Length > 2 && last == stem[^2] && !IsVowel(last);
        if (doubled && (Bases.Contains(stem[..^1]) || last is not ('l' or 's' or 'f' or 'z')))
            return stem[..^1];
        if (doubled)
            return stem;
        bool needsE = last is 'v' or 'c' or 'u' || last is 'z' && stem[^2] is 'i' or 'y'
            || last is 's' && (IsVowel(stem[^2]) || stem[^2] is 'n' or 'r') || last is 'g' && stem[^2] is 'n' or 'r' or 'd' or 'a' or 'e'
            || last is 'r' && stem.Length > 2 && stem[^2] is 'i' or 'u' && !IsVowel(stem[^3])
            || last is 't' && stem.Length > 3 && stem[^2] is 'a' or 'u' or 'o' && !IsVowel(stem[^3])
            || last is 'l' && !IsVowel(stem[^2]) && stem[^2] is not ('l' or 'r' or 'w')
            || last is 'k' or 'm' or 'n' or 'd' or 'p' or 'b' && stem.Length > 2 && IsVowel(stem[^2]) && !IsVowel(stem[^3]) && stem.Length <= 4 && stem[^2] is not 'e' && stem[^2] is not 'o';
        return needsE ? stem + "e" : stem;
    }

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';
}
