using System.CommandLine;
using Dragoman.Store.Answers;

namespace Dragoman.Cli;

/// <summary><c>dragoman search</c>: reports by their words.</summary>
internal static class SearchCommand
{
    public static Command Create()
    {
        Argument<string[]> words = new("WORDS")
        {
            Arity = ArgumentArity.OneOrMore,
            Description = "Words that must all be there; \"a phrase\"; -without (behind --); this OR that.",
        };
        Asking asking = new(20);
        Command command = new("search", """
            Finds reports by their words, whatever their endings, the best first; of copies of one report the best. What matches is marked, in brackets where
            there are no colours.

            Examples:
              dragoman search prisoner exchange
              dragoman search '"grain deal"' OR '"Black Sea"'
              dragoman search -- ceasefire -Gaza
            """)
        { words };
        words.Validators.Add(result =>
        {
            if (!SearchAnswer.LooksForWords(string.Join(' ', result.Tokens.Select(static t => t.Value))))
                result.AddError("There is no word to look for: give at least one that must be there.");
        });
        asking.AddTo(command, names: false);
        command.SetAction(result => asking.Run(result, q => Find(q, string.Join(' ', result.GetValue(words) ?? [])), static (json, hits) =>
        {
            foreach (SearchAnswer hit in hits)
            {
                json.Line(j =>
                {
                    j.Report(hit.Report);
                    j.Real("rank", hit.Rank);
                    j.Text("snippet", hit.Snippet);
                    j.Number("copies", hit.Copies);
                });
            }
        }, static (page, hits) =>
        {
            foreach (SearchAnswer hit in hits)
                page.Hit(hit);
        }));
        return command;
    }

    private static List<SearchAnswer>? Find(Asking.Question q, string words)
    {
        List<SearchAnswer> hits = SearchAnswer.Find(q.Store, q.Connection, words, q.Most + 1);
        q.More = hits.Count > q.Most;
        return hits.Count == 0 ? null : hits[..Math.Min(hits.Count, q.Most)];
    }
}
