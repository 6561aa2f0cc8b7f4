using Dragoman.Figures;
using Dragoman.Findings;
using Dragoman.Reading;

namespace Dragoman.Tests.Store;

/// <summary>The real parser, counting what it is given; it can be made to fail, and to stop after some words.</summary>
internal sealed class CountingParser : ITextParser
{
    private static readonly NeuralParser Parser = NeuralParser.Load(Models.DefaultPath);
    private int _texts;

    public int Texts => _texts;

    public string? FailsOn { get; init; }

    /// <summary>Characters of a text that are parsed; all by default.</summary>
    public int Words { get; init; } = int.MaxValue;

    public ReportReader Reader => new(new Models { Parser = this, Entities = new EntityFinder(ActorTable.Load(), figures: FigureTable.Load()) });

    public ParsedText Parse(string text)
    {
        Interlocked.Increment(ref _texts);
        if (FailsOn is not null && text.Contains(FailsOn, StringComparison.Ordinal))
            throw new InvalidOperationException("for the test");
        return Parser.Parse(text.Length > Words ? text[..Words] : text);
    }
}
