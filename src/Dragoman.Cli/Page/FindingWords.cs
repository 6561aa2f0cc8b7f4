using Dragoman.Record;
using Dragoman.Store.Answers;

namespace Dragoman.Cli.Page;

/// <summary>A finding in words for a person: what is told, and what is known besides.</summary>
internal static class FindingWords
{
    public static (string Head, string Besides) Of(Finding finding) => finding switch
    {
        PositionFinding p => ($"{p.Party}: {Words(p.Stance)} · {p.Proposal}", By("said by", p.SaidBy) ?? ""),
        EngagementFinding g => Of(g),
        EventFinding v => Of(v),
        ControlFinding c => ($"{c.Holder}: {c.Change} {c.Place}",
            Join(By("since", c.Since is { } since ? TimexWords.OfDate(since) : null), $"according to {c.Voice}")),
        StatementFinding s => (Speaking(s.Speaker ?? s.Source ?? "speaker not stated", s.Cue),
            Join(s.Form, s.Refusal ? "refusal" : null, By("to", s.Addressee), By("at", s.Venue))),
        ClaimFinding c => ($"{c.Claims}: {c.By ?? "by whom is not stated"}{(c.Against is { } against ? " against " + against : "")}", ""),
        _ => throw new ArgumentOutOfRangeException(nameof(finding), finding.Kind, "No such kind of finding."),
    };

    private static (string Head, string Besides) Of(EngagementFinding g)
    {
        string number = g.Ordinal is { } n ? FormattableString.Invariant($"no. {n} ") : "";
        string sides = g.Participants.Count > 0 ? string.Join(", ", g.Participants) : "participants not stated";
        string? lasting = By("lasting", g.Duration is { } duration ? TimexWords.OfDuration(duration) : null);
        string? about = g.Agenda.Count > 0 ? "about " + string.Join("; ", g.Agenda) : null;
        return ($"{number}{Words(g.Form)}: {sides}", Join(By("in", g.Place), g.Status, lasting, about));
    }

    private static (string Head, string Besides) Of(EventFinding v)
    {
        string recipients = v.Recipients.Count > 0 ? " → " + Names(v.Recipients) : "", mode = v.Mode is { } m ? $" ({m})" : "";
        return ($"{Names(v.Actors)}{recipients}: {Words(v.Class.ToLowerInvariant())}{mode}",
            Join(By("in", v.Place), v.Status == "held" ? null : v.Status, By("according to", v.AccordingTo)));
    }

    public static string Words(string name) => name.Replace('_', ' ');

    private static string Speaking(string speaker, string? cue) => cue is null ? speaker
        : cue.StartsWith("according", StringComparison.OrdinalIgnoreCase) ? $"{cue.ToLowerInvariant()} {speaker}" : $"{speaker} {cue}";

    private static string? By(string word, string? value) => value is null ? null : $"{word} {value}";

    private static string Names(IReadOnlyList<string> names) => names.Count == 0 ? "somebody" : string.Join(", ", names);

    private static string Join(params string?[] parts) => string.Join(" · ", parts.Where(static p => !string.IsNullOrEmpty(p)));
}
