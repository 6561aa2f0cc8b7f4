using Dragoman.Figures;
using Dragoman.Findings;
using Dragoman.Places;
using Dragoman.Reading;

namespace Dragoman;

/// <summary>Turns text into words, tags, trees and names. Immutable; share one between threads.</summary>
public interface ITextParser
{
    /// <summary>Reads <paramref name="text"/> whole. An empty text has no words and no sentences.</summary>
    ParsedText Parse(string text);

    /// <summary>Reads several texts, each as if it stood alone.</summary>
    ParsedText[] Parse(IReadOnlyList<string> texts) => [.. texts.Select(Parse)];
}

/// <summary>What the reading stands on: the language model and the tables.</summary>
public sealed class Models
{
    /// <summary>The model's place beside the program.</summary>
    public static string DefaultPath => Path.Combine(AppContext.BaseDirectory, "models", "english.dragoman");

    public required ITextParser Parser { get; init; }
    public required EntityFinder Entities { get; init; }

    /// <summary>Reads reports that are not in English; null reads all as English.</summary>
    public SurfaceReader? Surface { get; init; }
    public StatementFinder Statements { get => field ??= new(); init; }
    public EventFinder Events { get => field ??= new(EventLexicon.Load()); init; }

    /// <exception cref="ActorTableException">A line of an actors file is wrong.</exception>
    /// <exception cref="FileNotFoundException">The model is missing.</exception>
    /// <exception cref="ModelFormatException">The model cannot be read.</exception>
    /// <param name="actors">CSV files with actors of the user's own.</param>
    /// <param name="figures">CSV files with public figures of the user's own.</param>
    /// <param name="repairs">Whether damaged names of public figures are given their standard spelling.</param>
    /// <param name="gazetteer">A gazetteer file in place of the one beside the program.</param>
    /// <exception cref="FigureTableException">A line of a figures file is wrong.</exception>
    public static Models Load(string? path = null, IReadOnlyList<string>? actors = null, IReadOnlyList<string>? figures = null, bool repairs = true,
        string? gazetteer = null)
    {
        // The network and the tables need nothing of each other: what one thread waits for, the other does meanwhile.
        Task<NeuralParser> parser = Task.Run(() => NeuralParser.Load(path ?? DefaultPath));
        Task<Gazetteer> gazetteerTask = Task.Run(() => Gazetteer.Load(gazetteer ?? Gazetteer.DefaultPath));
        Task<EventFinder> events = Task.Run(static () => new EventFinder(EventLexicon.Load()));
        Task<StatementFinder> statements = Task.Run(static () => new StatementFinder());
        FigureTable figureTable = FigureTable.Load(figures);
        ActorTable actorTable = ActorTable.Load(actors);
        Gazetteer places = gazetteerTask.GetAwaiter().GetResult();
        return new()
        {
            Parser = parser.GetAwaiter().GetResult(),
            Statements = statements.GetAwaiter().GetResult(),
            Events = events.GetAwaiter().GetResult(),
            Entities = new EntityFinder(actorTable, places, figureTable) { Repairs = repairs },
            Surface = new SurfaceReader(actorTable, places, figureTable),
        };
    }
}
