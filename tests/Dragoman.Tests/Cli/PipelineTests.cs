using System.Buffers;
using System.Text;
using Dragoman.Cli;
using Dragoman.Sources;

namespace Dragoman.Tests.Cli;

public sealed class PipelineTests
{
    // The second fails after it has begun its answer.
    private static void Write(Report report, IBufferWriter<byte> output)
    {
        output.Write(Encoding.UTF8.GetBytes(report.Id!));
        if (report.Id is "b")
            throw new InvalidOperationException("a fault");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void A_report_on_which_the_reading_fails_is_told_and_the_others_are_written(int threads)
    {
        Report[] reports = [.. "abcd".Select(c => new Report { Id = c.ToString(), Text = c.ToString() })];
        using MemoryStream output = new();
        List<string> told = [];
        long written = Pipeline.Run(reports, Write, output, threads, (report, fault) => told.Add($"{report.Id}: {fault.Message}"));
        Assert.Equal(3, written);
        Assert.Equal("acd", Encoding.UTF8.GetString(output.ToArray()));
        Assert.Equal(["b: a fault"], told);
    }
}
