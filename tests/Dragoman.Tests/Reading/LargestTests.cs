using Dragoman.Reading;

namespace Dragoman.Tests.Reading;

public sealed class LargestTests
{
    [Theory]
    [InlineData(1), InlineData(7), InlineData(8), InlineData(9), InlineData(17), InlineData(49), InlineData(400)]
    public void Is_the_first_of_the_largest(int length)
    {
        Random random = new(length);
        float[] values = new float[length];
        for (int round = 0; round < 200; round++)
        {
            // Few different values, so that the largest is there more than once.
            for (int i = 0; i < length; i++)
                values[i] = random.Next(6) == 0 ? float.NegativeInfinity : random.Next(-3, 4);
            Assert.Equal(Array.IndexOf(values, values.Max()), Largest.IndexOf(values));
        }
        Assert.Equal(-1, Largest.IndexOf([]));
    }
}
