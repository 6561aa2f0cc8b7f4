using System.CommandLine;
using System.Data.Common;
using Dragoman.Across.Copies;
using Dragoman.Cli.Page;
using Dragoman.Record;
using Dragoman.Store;
using Dragoman.Store.Answers;
using Dragoman.Text;

namespace Dragoman.Cli;

/// <summary><c>dragoman copies</c>: which reports are copies of one, and what a clean copy reads where a damaged one differs.</summary>
internal static class CopiesCommand
{
    /// <summary>A copy, and what the cleanest reads where this one differs.</summary>
    /// <param name="Taken">Where names and quotations stand that it takes over in the store, in code points.</param>
    private sealed record Compared(CopyTold Copy, string Text, string CleanText, CopyReading Reading, HashSet<(string Kind, long Start)> Taken);

    private sealed record Found(IReadOnlyList<CopyAnswer> Groups, IReadOnlyList<Compared> Readings);

    public static Command Create()
    {
        Argument<string?> report = new("REPORT")
        {
            Arity = ArgumentArity.ZeroOrOne,
            Description =
                "A report's id or key: its copies, and where they read another name, quotation or number than the cleanest. Default: all groups of copies.",
        };
        ReadingOptions reading = new();
        Asking asking = new();
        Command command = new("copies", """
            Lists reports that are copies of one, the latest first, with the earliest and the cleanest. Of one report it reads the copies again beside the cleanest
            and says, place by place, where a name, a quotation or a number is another, with the words of both, and which names and quotations a copy known to be damaged
            takes over in the store (docs/copies.md). What it says itself, and where, stays as it is.

            Examples:
              dragoman copies
              dragoman copies 3f2a9c01d4e7 --json
            """)
        { report };
        asking.AddTo(command, names: false);
        reading.AddTo(command);
        command.SetAction(result => asking.Run(
            result, q => result.GetValue(report) is { } id ? OfReport(q.Connection, id, () => reading.Reader(result)) : All(q), WriteJson,
            WritePage));
        return command;
    }

    private static Found? All(Asking.Question q)
    {
        List<CopyAnswer> groups = CopyAnswer.Find(q.Connection, q.Most, out bool more);
        q.More = more;
        return groups.Count == 0 ? null : new Found(groups, []);
    }

    private static Found? OfReport(DbConnection store, string id, Func<ReportReader> load)
    {
        if (CopyAnswer.Of(store, id) is not { } group)
            return null;
        List<CopyTold> others = [.. group.Members.Where(m => m != group.Cleanest && m.Relation != "exact")];
        if (others.Count == 0)
            return new Found([group], []);
        ReportReader reader = load();
        ReportRecord clean = reader.Read(CopyAnswer.Text(store, group.Cleanest.Report));
        return new Found([group], [.. others.Select(other =>
        {
            ReportRecord record = reader.Read(CopyAnswer.Text(store, other.Report));
            return new Compared(other, record.Report.Text, clean.Report.Text, CopyReader.Read(record, clean), CopyAnswer.Taken(store, other.Report));
        })]);
    }

    private static void WriteJson(AnswerJson json, Found found)
    {
        foreach (CopyTold copy in found.Groups.SelectMany(static g => g.Members, static (g, m) => m))
        {
            json.Line(j =>
            {
                j.Text("copy", copy.Cleanest ? "cleanest" : copy.Relation);
                j.Text("group", found.Groups.First(g => g.Members.Contains(copy)).Members[0].Report.Key);
                if (copy.Similarity is { } similarity)
                    j.Real("similarity", Math.Round(similarity, 3));
                j.Real("translated", Math.Round(copy.Translated, 3));
                if (copy.Earliest)
                    j.Number("earliest", 1);
                j.Report(copy.Report);
            });
        }
        foreach (Compared compared in found.Readings)
        {
            CodePointMap here = new(compared.Text), clean = new(compared.CleanText);
            foreach (ReadingDifference d in compared.Reading.Differences)
            {
                json.Line(j =>
                {
                    j.Text("difference", Kind(d.Kind));
                    j.Text("report", compared.Copy.Report.Id);
                    j.Text("words", d.Reads);
                    j.Number("start", here.ToCodePoint(d.Here.Start));
                    j.Number("end", here.ToCodePoint(d.Here.End));
                    j.Text("clean_report", found.Groups[0].Cleanest.Report.Id);
                    j.Text("clean_words", d.CleanReads);
                    j.Number("clean_start", clean.ToCodePoint(d.Clean.Start));
                    j.Number("clean_end", clean.ToCodePoint(d.Clean.End));
                    j.Text("reason", d.Reason);
                    if (compared.Taken.Contains((Kind(d.Kind), here.ToCodePoint(d.Here.Start))))
                        j.Number("taken", 1);
                });
            }
        }
    }

    private static void WritePage(AnswerPage page, Found found)
    {
        foreach (CopyAnswer group in found.Groups)
        {
            page.Heading(group.Cleanest.Report.Title ?? group.Cleanest.Report.Id, AnswerPage.Count(group.Members.Count, "report"));
            foreach (CopyTold copy in group.Members)
                page.Copy(copy);
        }
        foreach (Compared compared in found.Readings)
        {
            page.Heading("Beside the cleanest", compared.Copy.Report.Id);
            if (!IsDamaged(compared.Copy, found.Groups[0].Cleanest))
                page.Note("Neither is known to be damaged: which reading is right is not stated.");
            if (compared.Reading.Differences.Count == 0)
                page.Note("no name, quotation or number is another");
            CodePointMap here = new(compared.Text);
            foreach (ReadingDifference d in compared.Reading.Differences)
            {
                string taken = compared.Taken.Contains((Kind(d.Kind), here.ToCodePoint(d.Here.Start))) ? "; taken over" : "";
                page.Field(Label(d.Kind), $"{d.Reads} → {d.CleanReads} ({d.Reason}{taken})");
            }
        }
    }

    private static bool IsDamaged(CopyTold copy, CopyTold cleanest) =>
        CopyGroup.IsDamaged(copy.Translated, cleanest.Translated, Enum.Parse<CopyRelation>(copy.Relation, ignoreCase: true));

    private static string Kind(DifferenceKind kind) => CopyReadings.NameOf(kind);

    private static string Label(DifferenceKind kind) => Kind(kind).Replace('_', ' ');
}
