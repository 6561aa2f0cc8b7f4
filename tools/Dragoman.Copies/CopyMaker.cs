using System.Text;

namespace Dragoman.CopiesTool;

/// <summary>A copy that was made, and the number of the report that it was made of.</summary>
internal sealed record MadeCopy(string Kind, int Original, string Text);

/// <summary>Makes copies of reports as papers, aggregators, scanners and translators make them. The same seed gives the same copies.</summary>
internal sealed class CopyMaker(string[] originals, int seed)
{
    /// <summary>Kinds of copies, in the order in which they are made in turn.</summary>
    public static readonly string[] Kinds = ["exact", "headline", "noise", "cut", "extended", "shuffled", "rewritten", "rewritten and cut"];

    private static readonly string[] Feet =
    [
        "Subscribe to our newsletter to get the latest stories every morning in your inbox.",
        "All rights reserved. This material may not be published, broadcast, rewritten or redistributed.",
        "Read more: the ten stories that our readers liked best this week. Share this article with your friends.",
        "Follow us on all channels. Click here to support independent journalism in your region.",
        "This story was automatically generated from a syndicated feed and has not been edited by our staff.",
    ];

    private readonly Random _random = new(seed);
    private readonly WordSwapper _swapper = new(originals, seed + 1);

    public MadeCopy Make(string kind, int original)
    {
        string text = originals[original];
        return new MadeCopy(kind, original, kind switch
        {
            "exact" => Respaced(text),
            "headline" => $"{Headline(original)}\n\nBy our staff\n\n{text}\n\n{Feet[_random.Next(Feet.Length)]}\n\n{Feet[_random.Next(Feet.Length)]}",
            "noise" => Noisy(text, 0.04),
            "cut" => Cut(text, 0.3 + 0.4 * _random.NextDouble()),
            "extended" => Cut(text, 0.5) + "\n\n" + Foreign(original, Words(text) / 2),
            "shuffled" => Shuffled(text),
            "rewritten" => _swapper.Rewrite(text),
            _ => _swapper.Rewrite(Cut(text, 0.6)),
        });
    }

    private static int Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;

    private static string[] Paragraphs(string text)
    {
        string[] paragraphs = text.Split("\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return paragraphs.Length > 2 ? paragraphs : text.Split(". ", StringSplitOptions.RemoveEmptyEntries);
    }

    private static string Respaced(string text) => text.Replace("\n\n", "\n", StringComparison.Ordinal).Replace('"', '”').Replace("'", "’", StringComparison.Ordinal) + "\n";

    private string Headline(int original)
    {
        string[] words = originals[(original + 1 + _random.Next(originals.Length - 1)) % originals.Length].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return string.Join(' ', words.Take(9));
    }

    // The first part of it: agencies' copy is written to be cut from below.
    private static string Cut(string text, double share)
    {
        string[] paragraphs = Paragraphs(text);
        int wanted = (int)(share * Words(text)), words = 0, count = 0;
        while (count < paragraphs.Length && words < wanted)
            words += Words(paragraphs[count++]);
        return string.Join("\n\n", paragraphs.Take(Math.Max(1, count)));
    }

    // Sentences of many other reports: nothing that would be a part of any one of them.
    private string Foreign(int original, int words)
    {
        List<string> sentences = [];
        for (int count = 0; count < words; count += Words(sentences[^1]))
        {
            string[] others = originals[(original + 1 + _random.Next(originals.Length - 1)) % originals.Length].Split([". ", "\n"], StringSplitOptions.RemoveEmptyEntries);
            sentences.Add(others[_random.Next(others.Length)].Trim());
        }
        return string.Join(". ", sentences);
    }

    private string Shuffled(string text)
    {
        string[] paragraphs = Paragraphs(text);
        _random.Shuffle(paragraphs);
        return string.Join("\n\n", paragraphs);
    }

    private string Noisy(string text, double rate)
    {
        StringBuilder noisy = new();
        foreach (string word in text.Split(' '))
        {
            noisy.Append(noisy.Length > 0 ? " " : "").Append(word.Length > 2 && _random.NextDouble() < rate ? Slip(word) : word);
        }
        return noisy.ToString();
    }

    private string Slip(string word)
    {
        int at = 1 + _random.Next(word.Length - 2);
        return _random.Next(3) switch
        {
            0 => word.Remove(at, 1),
            1 => word.Insert(at, ((char)('a' + _random.Next(26))).ToString()),
            _ => word[..at] + word[at + 1] + word[at] + word[(at + 2)..],
        };
    }
}
