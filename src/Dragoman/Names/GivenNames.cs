using System.Collections.Frozen;

namespace Dragoman.Names;

/// <summary>How two given names stand to one another.</summary>
internal enum GivenNameRelation
{
    /// <summary>At least one is not in the list.</summary>
    Unknown,
    Same,
    /// <summary>One is a short form of the other, or its counterpart in another language.</summary>
    Related,
    Different,
}

/// <summary>Which given names are the same name: data/names/given-variants.txt.</summary>
internal sealed class GivenNames
{
    private readonly FrozenDictionary<string, Groups> _groups;

    /// <param name="Own">Lines on which the word is a spelling of the name.</param>
    /// <param name="Near">Lines on which it is a short form or a counterpart.</param>
    internal sealed record Groups(List<int> Own, List<int> Near)
    {
        public static readonly Groups None = new([], []);
    }

    public GivenNames()
    {
        Dictionary<string, Groups> groups = [];
        int number = 0;
        foreach (string line in DataFiles.Lines("names/given-variants.txt"))
        {
            string[] sides = line.Split('|');
            foreach (string word in sides[0].Split(' ', StringSplitOptions.RemoveEmptyEntries))
                Of(word).Own.Add(number);
            if (sides.Length > 1)
            {
                foreach (string word in sides[1].Split(' ', StringSplitOptions.RemoveEmptyEntries))
                    Of(word).Near.Add(number);
            }
            number++;
        }
        _groups = groups.ToFrozenDictionary();

        Groups Of(string word) => groups.TryGetValue(word, out Groups? found) ? found : groups[word] = new Groups([], []);
    }

    public Groups Find(string word) => _groups.GetValueOrDefault(word, Groups.None);

    public bool Knows(string word) => _groups.ContainsKey(word);

    public static GivenNameRelation Relate(Groups a, Groups b)
    {
        if (Share(a.Own, b.Own))
            return GivenNameRelation.Same;
        if (Share(a.Own, b.Near) || Share(a.Near, b.Own))
            return GivenNameRelation.Related;
        return a.Own.Count > 0 && b.Own.Count > 0 ? GivenNameRelation.Different : GivenNameRelation.Unknown;
    }

    private static bool Share(List<int> a, List<int> b)
    {
        foreach (int number in a)
        {
            if (b.Contains(number))
                return true;
        }
        return false;
    }
}
