using System.Text;
using Dragoman.Cli;
using Dragoman.Sources;

namespace Dragoman.Tests.Cli;

public class NamePairsTests
{
    private static string Score(string csv)
    {
        using MemoryStream output = new();
        NamePairs.Score("-", new MemoryStream(Encoding.UTF8.GetBytes(csv)), output);
        return Encoding.UTF8.GetString(output.ToArray());
    }

    [Fact]
    public void The_rows_come_back_with_a_score() =>
        Assert.Equal("id,name2,name1,score\n1,\"A, \"\"B\"\"\",\"A, \"\"B\"\"\",1.0000\n", Score("\uFEFFid,name2,name1\r\n1,\"A, \"\"B\"\"\",\"A, \"\"B\"\"\"\r\n\r\n"));

    [Theory]
    [InlineData("", ":1: the file is empty.")]
    [InlineData("name1,name3\na,b\n", ":1: there is no column name2.")]
    [InlineData("name1,name2\n\"a\nb\",c\nd\n", ":4: this row has 1 fields")]
    [InlineData("name1,name2\na,b\nc,\"d\ne,f\n", ":3: from here on this is not CSV")]
    public void A_fault_is_told_with_its_line_and_nothing_is_written(string csv, string fault)
    {
        using MemoryStream output = new();
        ReportFormatException e = Assert.Throws<ReportFormatException>(() => NamePairs.Score("-", new MemoryStream(Encoding.UTF8.GetBytes(csv)), output));
        Assert.StartsWith("standard input" + fault, e.Message, StringComparison.Ordinal);
        Assert.Equal(0, output.Length);
    }
}
