using System.Buffers;
using System.Text;
using Dragoman.Cli;
using Dragoman.Sources;

namespace Dragoman.Tests.Cli;

public sealed class PipelineTests
{
    // The second fails after it has begun its answer.
    private static void Write(IReadOnlyList<Report> reports, IBufferWriter<byte> output)
    {
        foreach (Report report in reports)
        {
            output.Write(Encoding.UTF8.GetBytes(report.Id!));
            if (report.Id is "b")
                throw new InvalidOperationException("a fault");
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    public void Answers_come_in_the_order_of_the_input_however_many_are_read_together(int threads)
    {
        // The eightieth is long, so that it is read alone; some have no text.
        Report[] reports = [.. Enumerable.Range(0, 300).Select(i => new Report { Id = $"{i} ", Text = new('a', i is 80 ? 1 << 19 : i % 7) })];
        using MemoryStream output = new();
        long written = Pipeline.Run(reports, Write, output, threads, static (_, fault) => throw fault);
        Assert.Equal(300, written);
        Assert.Equal(string.Concat(reports.Select(static r => r.Id)), Encoding.UTF8.GetString(output.ToArray()));
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
