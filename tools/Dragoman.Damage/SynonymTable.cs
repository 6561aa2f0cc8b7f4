using Dragoman.Reading;

namespace Dragoman.DamageTool;

/// <summary>What a dictionary that knows no context puts in a word's place (<c>synonyms.txt</c>).</summary>
internal sealed class SynonymTable
{
    private readonly Dictionary<(char Class, string Lemma), string[]> _words = [];

    public SynonymTable()
    {
        using StreamReader reader = new(typeof(SynonymTable).Assembly.GetManifestResourceStream("synonyms.txt")!);
        while (reader.ReadLine() is { } line)
        {
            if (line[0] is not '#' && line.Split(' ') is [var pos, var word, .. var others])
                _words[(pos[0], word)] = others;
        }
    }

    /// <summary>Substitutes, the usual one first; none is a normal answer.</summary>
    /// <param name="half">0 or 1: every word belongs to one half, so that training and measuring need not share a pair.</param>
    public string[] Of(Upos upos, string lemma, int half) =>
        Seeds.Of(lemma) % 2 == half && _words.TryGetValue((Class(upos), lemma), out string[]? others) ? others : [];

    /// <summary>A word that stands for one of a substitute's other senses: what a translator picks who took the wrong one.</summary>
    public string? WrongSense(Upos upos, string lemma, Random random)
    {
        if (!_words.TryGetValue((Class(upos), lemma), out string[]? others))
            return null;
        string step = others[random.Next(others.Length)];
        if (!_words.TryGetValue((Class(upos), step), out string[]? further))
            return null;
        string word = further[random.Next(further.Length)];
        return word == lemma || others.Contains(word) ? null : word;
    }

    private static char Class(Upos upos) => upos switch { Upos.NOUN => 'n', Upos.VERB => 'v', Upos.ADJ => 'a', Upos.ADV => 'r', _ => ' ' };
}
