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

    [Fact]
    public void A_group_holds_its_values_in_order_and_none_twice_in_a_row()
    {
        string putin = "putin", poroshenko = "poroshenko";
        WordGroups<string>.Builder builder = new();
        builder.Add("RUS", putin);
        builder.Add("UKR", poroshenko);
        builder.Add("RUS", putin);
        builder.Add("UKR", putin);
        WordGroups<string> groups = builder.Build();
        Assert.Equal([putin], groups.Of("RUS").ToArray());
        Assert.Equal([poroshenko, putin], groups.Of("UKR").ToArray());
        Assert.True(groups.Of("USA").IsEmpty);
        Assert.True(new WordGroups<string>.Builder().Build().Of("RUS").IsEmpty);
    }
}
