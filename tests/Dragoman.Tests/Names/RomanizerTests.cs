using Dragoman.Names;

namespace Dragoman.Tests.Names;

public class RomanizerTests
{
    [Theory]
    [InlineData("Erdoğan", "erdogan")]
    [InlineData("Łódź", "lodz")]
    [InlineData("Straße", "strasse")]
    [InlineData("Щербаков", "shcherbakov")]
    [InlineData("Зеленський", "zelensky")]
    [InlineData("Джугашвили", "jugashvili")]
    [InlineData("Μπακογιάννη", "bakogianni")]
    [InlineData("الأسد", "al asd")]
    [InlineData("שרון", "shrvn")]
    [InlineData("普京", "pujing")]
    [InlineData("김대중", "gimdaejung")]
    [InlineData("ゼレンスキー", "zerensuki")]
    [InlineData("٤٤", "44")]
    [InlineData("e\u0301", "e")]
    [InlineData("O’Brien", "obrien")]
    public void Names_are_written_in_Latin_letters(string name, string latin) => Assert.Equal(latin, Romanizer.Romanize(name));

    [Fact]
    public void Every_character_gives_plain_letters_and_few_of_them()
    {
        for (int c = 0; c <= char.MaxValue; c++)
        {
            string latin = Romanizer.Romanize([(char)c]);
            Assert.InRange(latin.Length, 0, Romanizer.LongestSpelling);
            Assert.All(latin, l => Assert.True(l < 128 && !char.IsAsciiLetterUpper(l), $"U+{c:X4} gives {latin}"));
        }
    }
}
