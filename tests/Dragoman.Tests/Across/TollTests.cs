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
        Assert.Equal(expected, Toll.Of(trigger, before, who) is not { } t ? null : Notation(t));

    private static string Notation(Toll t) => t.Kind + (t.Most == int.MaxValue ? $" {t.Least} or more" : t.Least == t.Most ? $" {t.Least}" : $" {t.Least} to {t.Most}");

    [Theory]
    [InlineData("Shelling of a busy market in the harbour district on Sunday left 17 people dead, the ministry said.", "killed 17: 17 people")]
    [InlineData("Rebels wounded 14 sailors when they attacked a naval base on Monday.", "injured 14: 14 sailors")]
    [InlineData("The death toll from Saturday's strike on a school was 40, a spokesman said.", "killed 40: 40")]
    [InlineData("At least twelve people were killed and 30 wounded when shells fell on a market.", "killed 12 or more: At least twelve people")]
    [InlineData("Six people - civilians - were killed on the road.", "killed 6: Six people")]
    [InlineData("Gunmen ambushed a convoy on Thursday and killed 14 soldiers, the army said.", "killed 14: 14 soldiers")]
    [InlineData("The raid killed nine villagers and 12 soldiers died.", null)]
    [InlineData("The attack came two weeks after 30 people were killed in the town.", null)]
    [InlineData("Bombings have killed 120 people this year.", null)]
    [InlineData("About 200 police officers guarded the site of the attack.", null)]
    [InlineData("Two men with guns killed the mayor on Friday.", null)]
    [InlineData("Hamas released six hostages on Saturday.", "released 6: six hostages")]
    [InlineData("On Saturday 270 prisoners of war were exchanged by the two sides.", "exchanged 270: 270 prisoners")]
    [InlineData("Russia and Ukraine exchanged 175 prisoners each on Wednesday.", "exchanged each 175: 175 prisoners")]
    [InlineData("Kyiv and Moscow exchanged 909 bodies on Friday.", "bodies exchanged 909: 909 bodies")]
    [InlineData("The bank released 45 million dollars of aid.", null)]
    [InlineData("The army freed three towns in the north.", null)]
    [InlineData("The two sides killed six soldiers each.", null)]
    public void A_sentence_may_tell_one_toll(string sentence, string? expected) =>
        Assert.Equal(expected, Toll.InSentence(sentence) is var (toll, words) ? $"{Notation(toll)}: {words}" : null);

    [Theory]
    [InlineData("12 people", "20 people", true, true)]
    [InlineData("12 people", "20 people", false, false)]
    [InlineData("at least 12 people", "20 people", true, false)]
    [InlineData("20 people", "12 people", false, true)]
    [InlineData("at least 20 people", "12 people", true, true)]
    [InlineData("some 20 people", "22 people", true, false)]
    [InlineData("14 civilians", "30 rebel fighters", true, false)]
    [InlineData("14 civilians", "30 people", true, true)]
    public void A_toll_may_rise_and_not_fall(string first, string later, bool sameDay, bool contradicts) =>
        Assert.Equal(contradicts, Toll.Of("killed", "", first)!.Value.Contradicts(Toll.Of("killed", "", later)!.Value, sameDay));
}
