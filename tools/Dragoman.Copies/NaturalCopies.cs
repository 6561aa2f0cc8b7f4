using Dragoman.Across.Copies;

namespace Dragoman.CopiesTool;

/// <summary>The copies that are in a collection before any are made.</summary>
internal sealed class NaturalCopies(CopyIndex index, int[] numbers)
{
    public static NaturalCopies Find(string[] texts)
    {
        CopyIndex index = new();
        return new NaturalCopies(index, [.. texts.Select(t => index.Add(SignatureBuilder.Build(t)))]);
    }

    public int Groups => numbers.Select(index.GroupOf).Distinct().Count();

    /// <summary>The first report of each group, so that copies made of one are no copies of another's.</summary>
    public IEnumerable<string> OneOfEach(string[] texts)
    {
        HashSet<int> seen = [];
        for (int i = 0; i < texts.Length; i++)
        {
            if (seen.Add(index.GroupOf(numbers[i])))
                yield return texts[i];
        }
    }

    /// <summary>Prints groups for the eye: the first words of each report, and what each is to the first.</summary>
    public void Print(string[] texts, int groups)
    {
        foreach (IGrouping<int, int> group in Enumerable.Range(0, texts.Length).GroupBy(i => index.GroupOf(numbers[i])).Where(g => g.Count() > 1).Take(groups))
        {
            int first = group.First();
            Console.WriteLine($"== {group.Count()} reports");
            foreach (int i in group)
            {
                CopyLink link = CopyVerifier.CompareInGroup(index[numbers[i]], index[numbers[first]]);
                string start = texts[i].ReplaceLineEndings(" ");
                Console.WriteLine($"{i}\t{link.Relation} {link.Similarity:F2}\t{index[numbers[i]].Words} words\t{start[..Math.Min(start.Length, 260)]}");
            }
        }
        Console.WriteLine($"{Groups} groups of {texts.Length} reports");
    }
}
