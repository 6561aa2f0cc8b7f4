using System.CommandLine;
using System.Data.Common;
using Dragoman.Cli.Page;
using Dragoman.Store;
using Dragoman.Store.Answers;

namespace Dragoman.Cli;

/// <summary>What the commands that ask the store have in common: the options, where the answer goes, the exit status.</summary>
internal sealed class Asking
{
    /// <summary>The store has nothing that answers.</summary>
    private const int Nothing = 1;

    /// <summary>A name may mean several; they are listed.</summary>
    private const int Several = 3;

    private readonly StoreOption _store = StoreOption.Create();
    private readonly Option<bool> _json = new("--json") { Description = "JSON Lines (docs/answers.md)." };
    private readonly Option<int?> _limit;
    private readonly Option<int?> _width =
        Job.AtLeast(40, new("--width") { Description = "Columns of the page, 40 or more. Default: the terminal's width, else 100." });
    private readonly Option<bool> _noColor = new("--no-color") { Description = "No colours." };
    private readonly Option<bool> _exact = new("--exact") { Description = "Names only as they are spelt; without, what sounds alike is found too." };
    private readonly int _most;

    /// <param name="most">Lines of the answer unless --limit says otherwise.</param>
    public Asking(int most = 50)
    {
        _most = most;
        _limit = Job.AtLeast(1, new("--limit")
        {
            Description = FormattableString.Invariant($"At most so many; {most} by default. Standard error says when there are more."),
        });
    }

    /// <param name="names">Whether the command takes names.</param>
    public Command AddTo(Command command, bool names)
    {
        if (names)
            command.Add(_exact);
        foreach (Option option in new Option[] { _limit, _store, _json, _width, _noColor })
            command.Add(option);
        return command;
    }

    /// <summary>A question: the opened store, the most lines to answer, and whether there were more.</summary>
    public sealed class Question(ReportStore store, DbConnection connection, int most, bool exact)
    {
        public ReportStore Store => store;
        public DbConnection Connection => connection;
        public int Most => most;

        /// <summary>Set where the limit cut the answer.</summary>
        public bool More { get; set; }

        /// <summary>The one whom a name means.</summary>
        /// <exception cref="NameException">Nobody has it, or several have.</exception>
        public NameCandidate Who(string name, Func<NameCandidate, bool>? fits = null)
        {
            List<NameCandidate> found = NameFinder.Find(connection, name, exact);
            if (found.Count > 1 && fits is not null && found.FindAll(c => fits(c)) is { Count: > 0 } fitting)
                found = fitting;
            if (found.Count > 1 && found.MaxBy(static c => c.Reports) is { } most
                && found.TrueForAll(c => c == most || most.Reports >= NameFinder.Outweighs * c.Reports))
            {
                Console.Error.WriteLine($"{SafeText.Of(name)} is taken for {SafeText.Of(most.Name)} ({AnswerPage.Count(most.Reports, "report")}), not for {Others(found, most)}; ask for these by the whole name, or with --exact.");
                return most;
            }
            return found.Count == 1 ? found[0] : throw new NameException(name, found);
        }

        private static string Others(List<NameCandidate> found, NameCandidate most)
        {
            const int Shown = 4;
            string[] names = [.. found.Where(c => c != most).Select(static c => SafeText.Of(c.Name))];
            return string.Join(", ", names.Take(Shown)) + (names.Length > Shown ? $" and {AnswerPage.Count(names.Length - Shown, "other")}" : "");
        }
    }

    /// <summary>A name means nobody in the store, or several.</summary>
    public sealed class NameException(string name, IReadOnlyList<NameCandidate> candidates) : Exception
    {
        public string Name => name;
        public IReadOnlyList<NameCandidate> Candidates => candidates;
    }

    /// <summary>Asks, and writes the answer.</summary>
    /// <param name="answer">Null where there is nothing to answer.</param>
    public int Run<T>(ParseResult result, Func<Question, T?> answer, Action<AnswerJson, T> json, Action<AnswerPage, T> page) where T : class =>
        Job.Guard(() =>
    {
        using ReportStore store = _store.Open(result, create: false);
        using DbConnection connection = store.Connect(asItIs: true);
        Question question = new(store, connection, result.GetValue(_limit) ?? _most, result.GetValue(_exact));
        T? found;
        try
        {
            found = answer(question);
        }
        catch (NameException e)
        {
            return WriteCandidates(result, store, e);
        }
        catch (DbException e)
        {
            throw store.Explain(e);
        }
        if (found is null)
        {
            Console.Error.WriteLine($"{store.Name}: nothing in the store answers this.");
            return Nothing;
        }
        Write(result, found, json, page);
        if (question.More)
            Console.Error.WriteLine(
                FormattableString.Invariant($"There are more than the {question.Most} shown; --limit shows more, the other options narrow it down."));
        return 0;
    });

    private int WriteCandidates(ParseResult result, ReportStore store, NameException e)
    {
        if (e.Candidates.Count == 0)
        {
            Console.Error.WriteLine($"{store.Name}: nobody and nothing in the store is called {SafeText.Of(e.Name)} or sounds like it.");
            return Nothing;
        }
        Write(result, e.Candidates, static (json, all) =>
        {
            foreach (NameCandidate c in all)
                json.Line(j => CandidateFields(j, c));
        }, static (page, all) => page.Table(["name", "kind", "code", "days", "reports"], 1, all.Select(static c => new[]
        {
            c.Name, string.Join(", ", c.Kinds), c.Code ?? "", AnswerPage.Period(c.FirstDay, c.LastDay),
                c.Reports.ToString(System.Globalization.CultureInfo.InvariantCulture),
        })));
        Console.Error.WriteLine($"{SafeText.Of(e.Name)} may mean any of {AnswerPage.Count(e.Candidates.Count, "name")}. Ask with one of them, whole; with --exact for one just as it is spelt.");
        return Several;
    }

    private static void CandidateFields(AnswerJson json, NameCandidate c)
    {
        json.Text("candidate", c.Name);
        json.List("names", c.Names);
        json.List("kinds", c.Kinds);
        json.Text("code", c.Code);
        json.Number("reports", c.Reports);
        json.Text("first_day", c.FirstDay);
        json.Text("last_day", c.LastDay);
    }

    private void Write<T>(ParseResult result, T answer, Action<AnswerJson, T> json, Action<AnswerPage, T> page)
    {
        using Stream output = new BufferedStream(new StandardOutput(), 1 << 16);
        if (result.GetValue(_json))
        {
            using AnswerJson lines = new(output);
            json(lines, answer);
            return;
        }
        bool colour = Terminal.HasColours(result.GetValue(_noColor));
        int columns = Terminal.Columns(result.GetValue(_width));
        using StreamWriter text = new(output, new System.Text.UTF8Encoding(false), 1 << 14, leaveOpen: true) { NewLine = "\n" };
        using TrimmedLines trimmed = new(text);
        page(new AnswerPage(trimmed, columns, colour), answer);
    }
}
