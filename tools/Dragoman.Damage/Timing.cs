using Dragoman.Findings;
using Dragoman.Findings.Origin;
using Dragoman.Reading;
using Dragoman.Sources;

namespace Dragoman.DamageTool;

/// <summary>Times the stage alone, on texts that are read already.</summary>
internal static class Timing
{
    private const int Rounds = 5;

    public static void Print(Models models, IEnumerable<CleanText> texts, TextWriter output)
    {
        List<(ParsedText Parsed, EntityTable Entities)> read = [];
        foreach (CleanText text in texts)
        {
            ParsedText parsed = models.Parser.Parse(text.Body);
            read.Add((parsed, models.Entities.Find(parsed, new Report { Text = text.Body })));
        }
        int words = read.Sum(static r => r.Parsed.Count);
        double best = double.MaxValue, bytes = 0;
        for (int round = 0; round < Rounds; round++)
        {
            // Processor time, so that other work on the machine does not count.
            TimeSpan start = Environment.CpuUsage.TotalTime;
            long allocated = GC.GetAllocatedBytesForCurrentThread();
            foreach ((ParsedText parsed, EntityTable entities) in read)
                DamageReader.Read(parsed, entities, new ReportOrigin());
            best = Math.Min(best, (Environment.CpuUsage.TotalTime - start).TotalMicroseconds / words);
            bytes = (GC.GetAllocatedBytesForCurrentThread() - allocated) / (double)read.Count;
        }
        output.WriteLine($"{read.Count} texts, {words} words: {best:F3} µs a word, {bytes:F0} bytes a text");
    }
}
