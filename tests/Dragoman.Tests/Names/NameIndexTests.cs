using Dragoman.Names;

namespace Dragoman.Tests.Names;

public class NameIndexTests
{
    private static readonly NameIndex Index = NameIndex.Build(
        ["Volodymyr Zelenskyy", "Steve Witkoff", "Sergey Viktorovich Lavrov", "Mohammed bin Salman", "Kim Jong Un", "Sergio Mattarella", "Hakan Fidan"], NameSchema.Person);

    [Theory]
    [InlineData("Zelinski, Vladimir", "Volodymyr Zelenskyy")]
    [InlineData("Steve Witkeov", "Steve Witkoff")]
    [InlineData("Сергей Лавров", "Sergey Viktorovich Lavrov")]
    [InlineData("محمد بن سلمان", "Mohammed bin Salman")]
    [InlineData("김정은", "Kim Jong Un")]
    [InlineData("Hakan Fidan", "Hakan Fidan")]
    public void A_name_is_found_in_any_spelling(string name, string expected) => Assert.Equal(expected, Index[Index.Find(name)[0].Id]);

    [Theory]
    [InlineData("Emmanuel Macron")]
    [InlineData("")]
    [InlineData("\uD83D…")]
    public void What_is_not_there_is_not_found(string name) => Assert.Empty(Index.Find(name));

    [Fact]
    public void Every_neighbour_of_a_key_differs_in_one_class_and_finds_its_way_back()
    {
        uint[] near = new uint[SoundKey.MaxNeighbours], back = new uint[SoundKey.MaxNeighbours];
        uint key = SoundKey.Of("zelensk");
        int count = SoundKey.Neighbours(key, near);
        foreach (uint other in near[..count])
            Assert.Contains(key, back[..SoundKey.Neighbours(other, back)]);
    }
}
