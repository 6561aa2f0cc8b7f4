using System.Buffers;
using BenchmarkDotNet.Attributes;
using Dragoman.Findings;
using Dragoman.Findings.Origin;
using Dragoman.Reading;
using Dragoman.Record;
using Dragoman.Sources;
using Dragoman.Text;

namespace Dragoman.Bench;

/// <summary>The stages of <see cref="ReportReader"/>, each over all sample reports; a stage is given what the stages before it found.</summary>
/// <remarks>Times and bytes are for the eight reports together. Every word has been seen once before, as in a long run.</remarks>
[MemoryDiagnoser]
public class Stages
{
    private readonly Models _models = Models.Load();
    private readonly ArrayBufferWriter<byte> _output = new(1 << 20);
    private ReportReader _reader = null!;
    private Report[] _reports = [];
    private ReportRecord[] _records = [];

    [GlobalSetup]
    public void Read_the_samples()
    {
        _reader = new ReportReader(_models);
        string[] files = Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "samples"), "*.txt");
        Array.Sort(files, StringComparer.Ordinal);
        _reports = [.. files.Select(f => new Report { Path = Path.GetFileName(f), Text = File.ReadAllText(f) })];
        _records = [.. _reports.Select(_reader.Read)];
    }

    [Benchmark]
    public int Tokenize()
    {
        int words = 0;
        foreach (Report report in _reports)
            words += Tokenizer.Tokenize(report.Text).Count;
        return words;
    }

    [Benchmark]
    public int Parse()
    {
        int words = 0;
        foreach (Report report in _reports)
            words += _models.Parser.Parse(report.Text).Count;
        return words;
    }

    [Benchmark]
    public int Times()
    {
        int found = 0;
        foreach (ReportRecord r in _records)
            found += TimeFinder.Find(r.Parsed, r.Report.Published).Count;
        return found;
    }

    [Benchmark]
    public int Entities()
    {
        int found = 0;
        foreach (ReportRecord r in _records)
            found += _models.Entities.Find(r.Parsed, r.Report, r.Report.Published).Entities.Count;
        return found;
    }

    [Benchmark]
    public int Statements()
    {
        int found = 0;
        foreach (ReportRecord r in _records)
            found += _models.Statements.Find(r.Parsed, r.Entities, r.Times).Count;
        return found;
    }

    [Benchmark]
    public int Events()
    {
        int found = 0;
        foreach (ReportRecord r in _records)
            found += _models.Events.Find(r.Parsed, r.Entities, r.Times, r.Statements, r.Report.Published).Count;
        return found;
    }

    [Benchmark]
    public int Table()
    {
        int found = 0;
        foreach (ReportRecord r in _records)
            found += TableFinder.Find(r.Parsed, r.Entities, r.Times, r.Statements, r.Report.Published).Proposals.Count;
        return found;
    }

    [Benchmark]
    public int Origin()
    {
        int found = 0;
        foreach (ReportRecord r in _records)
            found += OriginFinder.Find(r.Parsed, r.Report, r.Entities).Evidence.Count;
        return found;
    }

    [Benchmark]
    public int Write()
    {
        _output.ResetWrittenCount();
        foreach (ReportRecord r in _records)
            RecordWriter.Write(r, _output);
        return _output.WrittenCount;
    }

    [Benchmark(Baseline = true)]
    public int Read()
    {
        _output.ResetWrittenCount();
        foreach (Report report in _reports)
            RecordWriter.Write(_reader.Read(report), _output);
        return _output.WrittenCount;
    }
}
