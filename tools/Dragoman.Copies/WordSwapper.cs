using System.Text;

namespace Dragoman.CopiesTool;

/// <summary>Rewrites a text word by word: half of the words are replaced by others, names are respelt, small words come and go, neighbours change
/// places.</summary>
/// <remarks>A word is always replaced by the same other word, as a dictionary does it, and by one of the reports' own words, so that no made-up word
/// gives it away.</remarks>
internal sealed class WordSwapper
{
    private static readonly string[] Small = ["the", "of", "in", "to", "a", "for", "on", "with", "by", "from", "that", "which", "its", "about", "upon", "among"];
    private static readonly string[] Spellings = ["v:f", "k:c", "c:k", "ph:f", "y:i", "i:y", "ou:u", "u:o", "o:u", "e:i", "a:e", "s:z", "tt:t", "ff:v", "ss:s", "ll:l"];
    private readonly string[] _vocabulary;
    private readonly Random _random;

    public WordSwapper(string[] texts, int seed)
    {
        _random = new Random(seed);
        SortedSet<string> words = new(StringComparer.Ordinal);
        foreach (string text in texts)
        {
            foreach (string word in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            {
                if (word.Length > 3 && word.All(char.IsAsciiLetterLower))
                    words.Add(word);
            }
        }
        _vocabulary = [.. words];
    }

    public string Rewrite(string text)
    {
        StringBuilder rewritten = new();
        foreach (string line in text.Split('\n'))
        {
            List<string> words = [];
            foreach (string word in line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                AddWord(words, word);
            for (int i = 1; i < words.Count; i++)
            {
                if (_random.NextDouble() < 0.08)
                    (words[i - 1], words[i]) = (words[i], words[i - 1]);
            }
            rewritten.Append(rewritten.Length > 0 ? "\n" : "").AppendJoin(' ', words);
        }
        return rewritten.ToString();
    }

    private void AddWord(List<string> words, string word)
    {
        double draw = _random.NextDouble();
        if (char.IsUpper(word[0]) && word.Length > 3)
            words.Add(draw < 0.35 ? Respelt(word) : word);
        else if (Array.IndexOf(Small, word) >= 0)
        {
            if (draw < 0.35)
                words.Add(Small[_random.Next(Small.Length)]);
            else if (draw < 0.85)
                words.Add(word);
        }
        else if (char.IsAsciiLetterLower(word[0]) && word.Length > 3)
            words.Add(draw < 0.5 ? Other(word) : word);
        else
            words.Add(word);
    }

    // Two of its letters become others that sound alike, or nearly.
    private string Respelt(string word)
    {
        for (int change = 0; change < 2; change++)
        {
            string[] pair = Spellings[_random.Next(Spellings.Length)].Split(':');
            int at = word.IndexOf(pair[0], 1, StringComparison.Ordinal);
            if (at > 0)
                word = word[..at] + pair[1] + word[(at + pair[0].Length)..];
        }
        return word;
    }

    private string Other(string word)
    {
        string stop = char.IsLetter(word[^1]) ? "" : word[^1].ToString();
        uint hash = 2166136261;
        foreach (char c in word)
            hash = (hash ^ c) * 16777619;
        return _vocabulary[hash % (uint)_vocabulary.Length] + stop;
    }
}
