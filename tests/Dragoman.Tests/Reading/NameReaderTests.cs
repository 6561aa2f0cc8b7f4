using Dragoman.Reading;

namespace Dragoman.Tests.Reading;

public class NameReaderTests
{
    private static readonly Scratch Memory = new();

    // A row of scores a word; what is not named has −1.
    private static (NameKind[], bool[]) Read(params (int Class, float Score)[][] words)
    {
        float[] tags = new float[words.Length * NameReader.Classes];
        Array.Fill(tags, -1);
        for (int i = 0; i < words.Length; i++)
        {
            foreach ((int name, float score) in words[i])
                tags[i * NameReader.Classes + name] = score;
        }
        NameKind[] kinds = new NameKind[words.Length];
        bool[] begins = new bool[words.Length];
        NameReader.Read(tags, NameReader.Classes, 0, kinds, begins, Memory);
        return (kinds, begins);
    }

    [Fact]
    public void A_name_is_of_one_kind_from_end_to_end()
    {
        // Begins as a person, goes on as an organization: as an organization it is the better sequence.
        (NameKind[] kinds, bool[] begins) = Read([(1, 2), (3, 1.5f)], [(4, 3), (2, 1)], [(0, 2)]);
        Assert.Equal([NameKind.Organization, NameKind.Organization, NameKind.None], kinds);
        Assert.Equal([true, false, false], begins);
    }

    [Fact]
    public void A_name_begins_before_it_goes_on()
    {
        (NameKind[] kinds, bool[] begins) = Read([(0, 2)], [(6, 3), (5, 2)], [(6, 2)]);
        Assert.Equal([NameKind.None, NameKind.Place, NameKind.Place], kinds);
        Assert.Equal([false, true, false], begins);
    }

    [Fact]
    public void The_best_class_of_each_word_stands_where_it_can()
    {
        (NameKind[] kinds, bool[] begins) = Read([(1, 2)], [(2, 2)], [(1, 2)], [(0, 2)]);
        Assert.Equal([NameKind.Person, NameKind.Person, NameKind.Person, NameKind.None], kinds);
        Assert.Equal([true, false, true, false], begins);
    }
}
