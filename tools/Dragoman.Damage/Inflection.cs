using Dragoman.Reading;

namespace Dragoman.DamageTool;

/// <summary>Puts a lemma into the form that a Penn tag asks for: irregular ones from data/lemmas, the rest by rule.</summary>
internal sealed class Inflection
{
    private readonly Dictionary<(string Class, string Lemma), string> _irregular = [];

    public Inflection()
    {
        string section = "";
        foreach (string line in DataFiles.Lines("lemmas/exceptions.txt"))
        {
            if (line[0] is '[')
                section = line.Trim('[', ']');
            else if (line.Split(' ') is [var form, var lemma] && form.Length > 2 && form.All(char.IsAsciiLetterLower)
                && section is "Past" or "Participle" or "Gerund" or "Plural")
                _irregular.TryAdd((section, lemma), form);
        }
    }

    /// <summary>The form; null where the tag asks for a comparison, which many words do not have.</summary>
    public string? Of(string lemma, Xpos tag) => tag switch
    {
        Xpos.VBD => Irregular("Past", lemma) ?? Past(lemma),
        Xpos.VBN => Irregular("Participle", lemma) ?? Irregular("Past", lemma) ?? Past(lemma),
        Xpos.VBG => Irregular("Gerund", lemma) ?? Gerund(lemma),
        Xpos.VBZ => WithS(lemma),
        Xpos.NNS => Irregular("Plural", lemma) ?? WithS(lemma),
        Xpos.JJR or Xpos.JJS or Xpos.RBR or Xpos.RBS => null,
        _ => lemma,
    };

    private string? Irregular(string section, string lemma) => _irregular.GetValueOrDefault((section, lemma));

    private static string WithS(string w) =>
        w[^1] is 's' or 'x' or 'z' || w.EndsWith("ch", StringComparison.Ordinal) || w.EndsWith("sh", StringComparison.Ordinal) ? w + "es"
        : EndsInConsonantY(w) ? w[..^1] + "ies" : w + "s";

    private static string Past(string w) => w[^1] is 'e' ? w + "d" : EndsInConsonantY(w) ? w[..^1] + "ied" : Doubles(w) ? w + w[^1] + "ed" : w + "ed";

    private static string Gerund(string w) => w.EndsWith("ie", StringComparison.Ordinal) ? w[..^2] + "ying"
        : w[^1] is 'e' && w[^2] is not ('e' or 'o' or 'y') ? w[..^1] + "ing" : Doubles(w) ? w + w[^1] + "ing" : w + "ing";

    private static bool EndsInConsonantY(string w) => w.Length > 1 && w[^1] is 'y' && !IsVowel(w[^2]);

    // "stop", "plan": one syllable of consonant, vowel, consonant.
    private static bool Doubles(string w) =>
        w.Length is 3 or 4 && !IsVowel(w[^1]) && w[^1] is not ('w' or 'x' or 'y') && IsVowel(w[^2]) && !IsVowel(w[^3]) && w.Count(IsVowel) == 1;

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';
}
