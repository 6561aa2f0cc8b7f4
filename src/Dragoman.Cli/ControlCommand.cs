using System.CommandLine;
using Dragoman.Cli.Page;
using Dragoman.Store.Answers;

namespace Dragoman.Cli;

/// <summary><c>dragoman control</c>: who held a place on a day, according to whom, and what contradicts it.</summary>
internal static class ControlCommand
{
    // In the first line; all are below it.
    private const int MostVoices = 5;

    public static Command Create()
    {
        Argument<string> place = new("PLACE") { Description = "A town, a region, a facility." };
        Option<string?> on = IsoDate.Day("--on", "The day; of a month or year the last. Default: the latest known.");
        Asking asking = new(20);
        Command command = new("control", """
            Tells who held a place on a day, according to whom, and what contradicts it: what reports up to that day say. Older words that later ones replace are
            listed as such. --limit counts each list by itself.

            Examples:
              dragoman control Kherson --on 2022-12-01
              dragoman control Goma --json
            """)
        { place, on };
        asking.AddTo(command, names: true);
        command.SetAction(result => asking.Run(
            result, q => Find(q, q.Who(result.GetValue(place)!, IsPlace), IsoDate.LastDay(result.GetValue(on))), WriteJson, WritePage));
        return command;
    }

    private static ControlAnswer? Find(Asking.Question q, NameCandidate place, string? on)
    {
        ControlAnswer? answer = ControlAnswer.Find(q.Connection, place, on);
        q.More = answer is not null && Math.Max(answer.Says.Count, Math.Max(answer.Against.Count, answer.Before.Count)) > q.Most;
        return answer is null ? null : answer with
        {
            Says = [.. answer.Says.Take(q.Most)],
            Against = [.. answer.Against.Take(q.Most)],
            Before = [.. answer.Before.Take(q.Most)],
        };
    }

    /// <summary>Of several with a name no person is meant by a place.</summary>
    public static bool IsPlace(NameCandidate c) => c.Kinds.Any(static k => k is "place" or "facility" or "country");

    private static void WriteJson(AnswerJson json, ControlAnswer answer) => json.Line(j =>
    {
        j.Text("place", answer.Place);
        j.Text("on", answer.On);
        j.Text("holder", answer.Holder);
        j.Objects("says", answer.Says, j.Fields);
        j.Objects("against", answer.Against, j.Fields);
        j.Objects("before", answer.Before, j.Fields);
    });

    private static void WritePage(AnswerPage page, ControlAnswer answer)
    {
        page.Heading(answer.Place, answer.On is null ? "as last reported" : "on " + answer.On);
        if (answer.Holder is { } holder)
            page.Field("held by", $"{holder}, according to {Voices(answer.Says)}");
        else
            page.Warn("Nobody is said to hold it.");
        Section(page, "what says so", answer.Says);
        Section(page, "what contradicts it", answer.Against);
        Section(page, answer.Holder is null ? "what is told of it" : "before", answer.Before);
    }

    private static string Voices(IReadOnlyList<Told> says)
    {
        string[] voices = [.. says.Select(static t => ((ControlFinding)t.First).Voice).Distinct(StringComparer.Ordinal)];
        return string.Join("; ", voices.Take(MostVoices))
            + (voices.Length > MostVoices ? $"; {AnswerPage.Count(voices.Length - MostVoices, "other")}" : "");
    }

    private static void Section(AnswerPage page, string title, IReadOnlyList<Told> told)
    {
        if (told.Count == 0)
            return;
        page.Heading(title);
        foreach (Told t in told)
            page.Item(t);
    }
}
