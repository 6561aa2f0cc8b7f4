using System.Globalization;
using Dragoman.Findings;
using Dragoman.Sources;

namespace Dragoman.Tests.Findings;

public sealed class OriginTests
{
    [Theory, MemberData(nameof(Spec.Examples), "origin.md", MemberType = typeof(Spec))]
    public void Reads_the_origin_of_the_specification(Example example)
    {
        ReportOrigin origin = RecordSpecTests.Reader.Read(new Report { Text = example.Input, Published = "2025-03-17" }).Origin;
        foreach (string line in example.Expected.Split('\n'))
        {
            string[] words = line.Split(' ');
            bool holds = words[0] switch
            {
                "publisher" => origin.Publisher == line["publisher ".Length..],
                "credit" => origin.Credit.Contains(line["credit ".Length..]),
                _ => Holds(words[0] == "republished" ? origin.Republished : origin.Translated, words[1], double.Parse(words[2], CultureInfo.InvariantCulture)),
            };
            Assert.True(holds, $"expected: {line}\nfound: publisher {origin.Publisher}, credit {string.Join('|', origin.Credit)}, republished {origin.Republished}, translated {origin.Translated}");
        }
    }

    private static bool Holds(double value, string sign, double bound) => sign == ">=" ? value >= bound : value < bound;

    [Fact]
    public void Every_sign_of_damage_lies_in_the_text()
    {
        string text = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "samples", "istanbul-2022-damaged.txt"));
        ReportOrigin origin = RecordSpecTests.Reader.Read(new Report { Text = text }).Origin;
        Assert.True(origin.Translated > 0.5);
        Assert.NotEmpty(origin.Evidence);
        Assert.All(origin.Evidence, e => Assert.InRange(e.Span.End, e.Span.Start + 1, text.Length));
    }
}
