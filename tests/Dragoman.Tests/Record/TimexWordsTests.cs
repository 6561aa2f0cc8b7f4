using Dragoman.Record;

namespace Dragoman.Tests.Record;

public sealed class TimexWordsTests
{
    [Theory]
    [InlineData("2025-03-16", "2025-03-16")]
    [InlineData("2025-03-16TEV", "2025-03-16, evening")]
    [InlineData("2025-03-16T14:30", "2025-03-16, 14:30")]
    [InlineData("TNI", "night")]
    [InlineData("2025-W04", "week of 2025-01-20")]
    [InlineData("2025-W04-WE", "weekend of 2025-01-25")]
    [InlineData("XXXX-WXX-3", "Wednesday")]
    [InlineData("XXXX-WXX-3TEV", "Wednesday, evening")]
    [InlineData("XXXX-05", "May")]
    [InlineData("XXXX-05-09", "9 May")]
    [InlineData("2022-SU", "summer 2022")]
    [InlineData("2022-Q3", "quarter 3 of 2022")]
    [InlineData("199", "1990s")]
    [InlineData("PAST_REF", "in the past")]
    [InlineData("P4D", "4 days")]
    [InlineData("2025", "2025")]
    [InlineData("XX-whatever", "XX-whatever")]
    public void A_date_is_told_as_a_person_would(string value, string words) => Assert.Equal(words, TimexWords.OfDate(value));

    [Theory]
    [InlineData("PT16H", "16 hours")]
    [InlineData("PT1H", "1 hour")]
    [InlineData("PT3H/PT4H", "3 to 4 hours")]
    [InlineData("P30D", "30 days")]
    [InlineData("P6M", "6 months")]
    [InlineData("PT30M", "30 minutes")]
    [InlineData("PXD", "some days")]
    [InlineData("P1Y6M", "P1Y6M")]
    public void A_duration_is_told_as_a_person_would(string value, string words) => Assert.Equal(words, TimexWords.OfDuration(value));
}
