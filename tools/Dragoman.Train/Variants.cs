using Dragoman.Reading;

namespace Dragoman.Train;

/// <summary>Sequences with other names in them, as reports on conflicts have: people and towns of the whole world, respelt as they come back from
/// another script, and stray capitals and articles. The tree and what the teachers think of the words stay those of the sequence itself.</summary>
/// <remarks>Treebanks of American English hold few such names, so that a network trained on them alone takes "Raphael Jrosi" for a body.</remarks>
/// <param name="share">The share of the sequences that have a variant, 0 to 1.</param>
internal sealed class Variants(Random random, double share)
{
    private const double Respelling = 0.45, Capital = 0.012, Article = 0.03, SmallBegin = 0.03, WorldwideGiven = 0.6;

    private static readonly (string From, string To)[] Respellings =
    [
        ("a", "e"), ("e", "a"), ("o", "u"), ("u", "o"), ("i", "e"), ("e", "i"), ("y", "i"), ("i", "y"), ("ou", "u"), ("u", "ou"), ("v", "w"), ("w", "v"), ("p", "b"), ("b", "p"), ("k", "q"), ("g", "j"), ("j", "g"),
        ("c", "k"), ("kh", "h"), ("h", "kh"), ("z", "s"), ("s", "z"), ("sh", "ch"), ("ch", "sh"), ("zh", "j"), ("ph", "f"), ("ck", "k"), ("th", "t"), ("tt", "t"), ("ll", "l"), ("l", "ll"), ("nn", "n"), ("ss", "s"), ("ff", "v"),
        ("ov", "of"), ("ee", "i"), ("oo", "u"), ("er", "ar"), ("ar", "er"), ("iy", "i"), ("ei", "ai"), ("d", "th"), ("x", "ks"),
    ];

    private readonly string[] _given = Pool(0), _family = Pool(-1), _western = Single("names/given-names.txt"), _places = Single("names/places.txt");

    /// <summary>A variant of a share of the sequences that have a name to change; the teachers' view is shared.</summary>
    public List<Encoded> Of(IEnumerable<Encoded> set, Func<Sequence, Encoded> encode)
    {
        List<Encoded> variants = [];
        foreach (Encoded e in set)
        {
            if (share < 1 && random.NextDouble() >= share || Forms(e) is not { } forms)
                continue;
            Sequence q = e.Sequence;
            Encoded variant = encode(new Sequence { Forms = forms, Upos = q.Upos, Xpos = q.Xpos, Head = q.Head, Deprel = q.Deprel, Name = q.Name, Starts = q.Starts, IsGold = q.IsGold });
            variant.Soft = e.Soft;
            variants.Add(variant);
        }
        return variants;
    }

    private string[]? Forms(Encoded e)
    {
        string[] forms = [.. e.Sequence.Forms];
        Dictionary<string, string> usual = new(StringComparer.Ordinal);
        bool changed = false;
        for (int i = 0; i < forms.Length; i++)
        {
            int name = NameOf(e, i);
            int kind = name > 0 ? (name - 1) / 2 : -1;
            bool begins = name > 0 && (name - 1) % 2 == 0, last = i + 1 == forms.Length || NameOf(e, i + 1) != 2 + 2 * kind;
            string form = forms[i];
            if (kind is 0 or 2 && IsName(form) && (kind == 0 || begins && last))
            {
                if (!usual.TryGetValue(form, out string? other))
                    usual[form] = other = Other(kind, last && !(begins && random.NextDouble() < 0.25));
                forms[i] = random.NextDouble() < Respelling / 3 ? Respelt(other) : other;
                changed = true;
            }
            else if (name <= 0 && form.Length > 3 && char.IsAsciiLetterLower(form[0]) && random.NextDouble() < Capital)
                forms[i] = char.ToUpperInvariant(form[0]) + form[1..];
            else if (form is "the" or "a" && random.NextDouble() < Article)
                forms[i] = form is "the" ? "a" : "the";
            else if (Array.IndexOf(e.Sequence.Starts, i) >= 0 && form.Length > 1 && char.IsAsciiLetterUpper(form[0])
                && char.IsAsciiLetterLower(form[1]) && name <= 0 && random.NextDouble() < SmallBegin)
                forms[i] = char.ToLowerInvariant(form[0]) + form[1..];
        }
        return changed ? forms : null;
    }

    private static bool IsName(string form) => form.Length > 2 && char.IsUpper(form[0]) && form.AsSpan(1).IndexOfAnyExceptInRange('a', 'z') < 0;

    // The source's own mark, else what the teachers hold most likely.
    internal static int NameOf(Encoded e, int word)
    {
        if (e.Sequence.Name[word] >= 0)
            return e.Sequence.Name[word];
        if (e.Soft is not { } soft)
            return 0;
        ReadOnlySpan<float> tags = soft.Tags.AsSpan(word * Shape.TagOutputs + Shape.NameAt, NameTags.Classes);
        int best = 0;
        for (int k = 1; k < NameTags.Classes; k++)
            best = tags[k] > tags[best] ? k : best;
        return best;
    }

    private string Other(int kind, bool family)
    {
        string[] pool = kind is 2 ? _places : family ? _family : random.NextDouble() < WorldwideGiven ? _given : _western;
        string name = pool[random.Next(pool.Length)];
        return random.NextDouble() < Respelling ? Respelt(name) : name;
    }

    private string Respelt(string name)
    {
        string changed = name;
        int wanted = random.Next(3) == 0 ? 2 : 1, offset = random.Next(Respellings.Length);
        for (int k = 0; k < Respellings.Length && wanted > 0; k++)
        {
            (string from, string to) = Respellings[(offset + k) % Respellings.Length];
            int at = changed.IndexOf(from, 1, StringComparison.Ordinal);
            if (at <= 0)
                continue;
            changed = changed[..at] + to + changed[(at + from.Length)..];
            wanted--;
        }
        return changed;
    }

    // The first or the last words of the public figures' names.
    private static string[] Pool(int at) =>
        [.. DataFiles.Lines("figures/public-figures.csv").Select(l => l.Split(';')[0].Split([' ', '-'])).Select(w => at < 0 ? w[^1] : w[0]).Where(IsName).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private static string[] Single(string file) => [.. DataFiles.Lines(file).Select(l => l.Split('\t')[0]).Where(IsName).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
