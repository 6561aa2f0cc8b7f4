using System.Data.Common;

namespace Dragoman.Store.Answers;

/// <summary>A report that has the words looked for.</summary>
/// <param name="Snippet">Some of its words, those that match between U+0002 and U+0003.</param>
/// <param name="Copies">Further reports among those found that are copies of it.</param>
public sealed record SearchAnswer(ToldBy Report, double Rank, string Snippet, int Copies)
{
    /// <summary>Whether a question has any word that must be there.</summary>
    public static bool LooksForWords(string words) => SearchWords.Wanted(words).Count > 0;

    /// <returns>The best first; of reports that are copies of one another the best.</returns>
    public static List<SearchAnswer> Find(ReportStore store, DbConnection connection, string words, int most)
    {
        using FindingReader reader = new(connection);
        Dictionary<long, int> places = [];
        List<SearchAnswer> answers = [];
        // Copies rank alike; which of them came in first is to show nowhere.
        foreach (SearchHit hit in store.Search(words, 3 * most).OrderByDescending(static h => h.Rank)
            .ThenBy(h => reader.Report(h.Report).Key, StringComparer.Ordinal))
        {
            ToldBy report = reader.Report(hit.Report);
            if (places.TryGetValue(report.Group, out int at))
                answers[at] = answers[at] with { Copies = answers[at].Copies + 1 };
            else
            {
                places[report.Group] = answers.Count;
                answers.Add(new SearchAnswer(report, hit.Rank, hit.Snippet, 0));
            }
        }
        return [.. answers.Take(most)];
    }
}
