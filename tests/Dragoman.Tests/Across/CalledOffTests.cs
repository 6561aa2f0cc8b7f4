using Dragoman.Across.Threads;

namespace Dragoman.Tests.Across;

public class CalledOffTests
{
    [Theory]
    [InlineData("A meeting planned for Thursday was cancelled.", "2025-03-28", "2025-03-27")]
    [InlineData("Talks scheduled for Thursday, the third round, were called off.", "2025-03-24", "2025-03-27")]
    [InlineData("Talks due on Friday were called off.", "2025-03-28", "2025-03-28")]
    // The one before the report, or the one behind it.
    [InlineData("A meeting planned for Thursday was cancelled.", "2025-03-29", null)]
    [InlineData("A call planned for Monday and a meeting planned for Tuesday were cancelled.", "2025-03-24", null)]
    [InlineData("A meeting was cancelled on Thursday.", "2025-03-28", null)]
    [InlineData("A meeting planned for Thursday was cancelled.", null, null)]
    public void The_day_is_that_of_the_plan(string sentence, string? report, string? day) => Assert.Equal(day, CalledOff.DayOf(sentence, report));
}
