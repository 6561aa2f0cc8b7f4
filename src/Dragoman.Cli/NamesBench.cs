using System.Diagnostics;
using Dragoman.Names;

namespace Dragoman.Cli;

/// <summary><c>dragoman names bench</c>: how long it takes to find a damaged name among many, and how often it is found.</summary>
internal static class NamesBench
{
    private const int Searches = 2000, Warmup = 2000;

    private static readonly string[] Onsets =
        ["b", "ch", "d", "f", "g", "h", "k", "kh", "l", "m", "n", "p", "r", "s", "sh", "t", "v", "y", "z", "tr", "st", "kr"];
    private static readonly string[] Vowels = ["a", "e", "i", "o", "u"];
    private static readonly string[] Endings = ["ov", "enko", "ian", "er", "i", "sky", "son", "ez", "an", "oglu", "adze", "ic"];

    public static int Run(int count)
    {
        // One seed: the same names and the same damage in every run.
        Random random = new(1);
        string[] given = [.. DataFiles.Lines("names/given-names.txt").Select(l => l.Split('\t')[0])];
        string[] names = [.. Enumerable.Range(0, count).Select(_ => Invent(random, given))];
        Stopwatch clock = Stopwatch.StartNew();
        long before = GC.GetTotalMemory(true);
        NameIndex index = NameIndex.Build(names, NameSchema.Person);
        double buildSeconds = clock.Elapsed.TotalSeconds;
        double megabytes = (GC.GetTotalMemory(true) - before) / 1048576.0;
        double[] milliseconds = new double[Searches];
        int found = 0, same = 0;
        for (int i = -Warmup; i < Searches; i++)
        {
            int id = random.Next(count);
            string damaged = Damage(random, names[id]);
            clock.Restart();
            List<NameMatch> matches = index.Find(damaged);
            if (i < 0)
                continue;
            milliseconds[i] = clock.Elapsed.TotalMilliseconds;
            if (NameMatcher.Compare(damaged, names[id], NameSchema.Person) < NameMatcher.Verdict)
                continue;
            same++;
            found += matches.Any(m => index[m.Id] == names[id]) ? 1 : 0;
        }
        Array.Sort(milliseconds);
        Console.WriteLine(FormattableString.Invariant($"{count} names indexed in {buildSeconds:F1} s, index {megabytes:F0} MB beside the names"));
        Console.WriteLine(
            FormattableString.Invariant($"{Searches} searches for damaged names: mean {milliseconds.Average():F3} ms, median {milliseconds[Searches / 2]:F3} ms, 99 % within {milliseconds[Searches * 99 / 100]:F3} ms"));
        Console.WriteLine(
            FormattableString.Invariant($"{same} of the damaged names are said to be the name meant; of these it is among the first ten found in {100.0 * found / same:F1} %"));
        return 0;
    }

    // Given names as they are borne, a middle name now and then, surnames of two or three syllables.
    private static string Invent(Random random, string[] given)
    {
        string name = given[random.Next(given.Length)];
        if (random.Next(4) == 0)
            name += " " + given[random.Next(given.Length)];
        string surname = "";
        for (int syllables = random.Next(1, 3); syllables > 0; syllables--)
            surname += Onsets[random.Next(Onsets.Length)] + Vowels[random.Next(Vowels.Length)];
        surname += Onsets[random.Next(Onsets.Length)] + Endings[random.Next(Endings.Length)];
        return $"{name} {char.ToUpperInvariant(surname[0])}{surname[1..]}";
    }

    // A vowel misheard and a letter of the last word lost, doubled, or voiced otherwise.
    private static string Damage(Random random, string name)
    {
        char[] letters = name.ToCharArray();
        int vowel = Array.FindIndex(letters, random.Next(letters.Length), c => "aeiou".Contains(c, StringComparison.Ordinal));
        if (vowel > 0)
            letters[vowel] = Vowels[random.Next(Vowels.Length)][0];
        int at = random.Next(name.LastIndexOf(' ') + 2, name.Length);
        string damaged = new(letters);
        return random.Next(3) switch
        {
            0 => damaged.Remove(at, 1),
            1 => damaged.Insert(at, damaged[at].ToString()),
            _ => damaged.Replace('v', 'f').Replace('z', 's'),
        };
    }
}
