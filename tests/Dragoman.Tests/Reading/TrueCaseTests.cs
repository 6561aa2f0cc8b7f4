using Dragoman.Reading;
using Dragoman.Text;

namespace Dragoman.Tests.Reading;

public sealed class TrueCaseTests
{
    private static string Read(string text) => TrueCase.Of(Tokenizer.Tokenize(text));

    [Fact]
    public void A_headline_has_its_words_as_the_text_below_has_them() =>
        Assert.Equal(
            "Sudan rejects talks with RSF in JEDDAH\n\nThe army of Sudan rejected talks with the RSF.",
            Read("SUDAN REJECTS TALKS WITH RSF IN JEDDAH\n\nThe army of Sudan rejected talks with the RSF."));

    [Theory]
    [InlineData("Envoys of NATO, OSCE, UNHCR, WFP and ICRC met.")]
    [InlineData("NEW YORK, July 22 - The mayor of New York agreed.")]
    [InlineData("WRIGHT-PATTERSON AIR FORCE BASE, Ohio, Nov. 21 - The air force kept the base shut.")]
    [InlineData("ALL OF THIS IS IN CAPITALS. NOTHING TELLS WHAT IS A NAME.")]
    [InlineData("No capitals at all.")]
    [InlineData("")]
    public void Names_in_capitals_stay(string text)
    {
        string read = Read(text);
        Assert.Equal(text.Length, read.Length);
        Assert.Equal(text, read, ignoreCase: true);
        if (!text.StartsWith("ALL", StringComparison.Ordinal))
            Assert.Equal(text, read);
    }
}
