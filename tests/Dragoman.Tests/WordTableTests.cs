namespace Dragoman.Tests;

public sealed class WordTableTests
{
    private static readonly string[] Words = ["", "a", "an", "ant", "anti", "antic", "antiballistic", "antiblastic", "аббат", "ceasefire", "cease-fire", "of", "off"];

    [Fact]
    public void Finds_every_word_and_no_other()
    {
        WordTable<int> table = Words.Select((w, i) => KeyValuePair.Create(w, i)).ToList().ToWordTable();
        for (int i = 0; i < Words.Length; i++)
        {
            Assert.True(table.TryGetValue(Words[i], out int found));
            Assert.Equal(i, found);
            // Same length, same first four and last four letters.
            string other = Words[i].Length > 8 ? Words[i][..4] + "\u0001" + Words[i][5..] : Words[i] + "\u0001";
            Assert.False(table.ContainsKey(other));
        }
    }

    [Fact]
    public void An_empty_table_holds_nothing() => Assert.False(Array.Empty<string>().ToWordSet().Contains("a"));
}
