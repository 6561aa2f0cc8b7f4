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
        Assert.True(origin.Translated > 0.8);
        Assert.InRange(origin.Evidence.Count, 5, 12);
        Assert.NotEmpty(origin.Evidence);
        Assert.All(origin.Evidence, e => Assert.InRange(e.Span.End, e.Span.Start + 1, text.Length));
    }

    [Fact]
    public void Clean_reports_show_no_sign_of_damage()
    {
        foreach (string file in Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "samples"), "*.txt").Where(static f => !f.Contains("damaged", StringComparison.Ordinal)))
        {
            ReportOrigin origin = RecordSpecTests.Reader.Read(new Report { Text = File.ReadAllText(file) }).Origin;
            Assert.True(origin.Translated < 0.2, $"{file}: {origin.Translated}");
            Assert.Empty(origin.Evidence);
        }
    }

    [Fact]
    public void The_signs_shown_come_in_the_order_of_the_text_and_say_what_they_are()
    {
        string text = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "samples", "istanbul-2022-damaged.txt"));
        ReportOrigin origin = RecordSpecTests.Reader.Read(new Report { Text = text }).Origin;
        Assert.Equal(origin.Evidence.Select(static e => e.Span.Start).Order(), origin.Evidence.Select(static e => e.Span.Start));
        Assert.Contains(origin.Evidence, e => e.Span.In(text).ToString() is "15 -year" && e.Note is "a hyphen torn off");
        Assert.True(origin.Evidence.Select(static e => e.Note).Distinct().Count() >= 5);
    }

    [Theory, InlineData(""), InlineData("\uD800 . . - - the the \u200B"), InlineData("THE. the. A. an? , . - . - the the the the a a a a of of of of in in in in to to to to he he he he")]
    public void Any_text_has_a_probability(string text) =>
        Assert.InRange(RecordSpecTests.Reader.Read(new Report { Text = string.Concat(Enumerable.Repeat(text + " ", 20)) }).Origin.Translated, 0, 1);
}
