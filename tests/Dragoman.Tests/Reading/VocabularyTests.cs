using Dragoman.Reading;

namespace Dragoman.Tests.Reading;

public sealed class VocabularyTests : IDisposable
{
    private readonly string _path = Path.GetTempFileName();

    public void Dispose() => File.Delete(_path);

    [Fact]
    public void Finds_every_word_where_it_lies_and_gives_the_unknown_word_for_others()
    {
        string[] words = ["", "the", "kyiv", "київ", "naïve", "'s", .. Enumerable.Range(0, 500).Select(static i => $"w{i}")];
        ModelFile.Write(_path, [.. Vocabulary.Pack(words)]);
        using ModelFile file = new(_path);
        Vocabulary vocabulary = new(file);
        for (int i = 0; i < words.Length; i++)
            Assert.Equal(i, vocabulary.Find(words[i]));
        Assert.Equal(0, vocabulary.Find("w500"));
        Assert.Equal(0, vocabulary.Find("kiev"));
        // As many letters as the network is given of a word, each of three bytes.
        Assert.Equal(0, vocabulary.Find(new string('ሀ', 48)));
    }
}
