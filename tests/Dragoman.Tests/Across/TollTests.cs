using Dragoman.Across.Threads;

namespace Dragoman.Tests.Across;

public sealed class TollTests
{
    [Theory]
    [InlineData("killed", "blast ", "at least 12 civilians", "killed 12 or more")]
    [InlineData("killing", "a bomb, killing ", "nine villagers", "killed 9")]
    [InlineData("wounded", "", "an estimated 25 rebels", "injured 20 to 30")]
    [InlineData("died", "where up to ", "1,200 people", "killed 0 to 1200")]
    [InlineData("injured", "", "twenty-two soldiers", "injured 22")]
    [InlineData("killed", "more than ", "40 men", "killed 40 or more")]
    [InlineData("attacked", "", "12 civilians", null)]
    [InlineData("killed", "", "civilians", null)]
    [InlineData("killed", "", "a 28-year-old woman", null)]
    [InlineData("killed", "in ", "1998 guerrillas", null)]
    public void A_toll_is_read_from_the_words_around_its_event(string trigger, string before, string who, string? expected) =>
        Assert.Equal(expected, Toll.Of(trigger, before, who) is not { } t ? null : t.Kind + (t.Most == int.MaxValue ? $" {t.Least} or more" : t.Least == t.Most ? $" {t.Least}" : $" {t.Least} to {t.Most}"));

    [Theory]
    [InlineData("12 people", "20 people", true, true)]
    [InlineData("12 people", "20 people", false, false)]
    [InlineData("at least 12 people", "20 people", true, false)]
    [InlineData("20 people", "12 people", false, true)]
    [InlineData("at least 20 people", "12 people", true, true)]
    [InlineData("some 20 people", "22 people", true, false)]
    public void A_toll_may_rise_and_not_fall(string first, string later, bool sameDay, bool contradicts) =>
        Assert.Equal(contradicts, Toll.Of("killed", "", first)!.Value.Contradicts(Toll.Of("killed", "", later)!.Value, sameDay));
}
