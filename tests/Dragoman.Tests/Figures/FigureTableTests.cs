using Dragoman.Figures;
using Dragoman.Findings;
using Dragoman.Sources;
using Dragoman.Tests.Findings;

namespace Dragoman.Tests.Figures;

public sealed class FigureTableTests
{
    private static readonly FigureTable Figures = FigureTable.Load();

    [Theory]
    [InlineData("Vladimir Putin")]
    [InlineData("Vladimir V. Putin")]
    [InlineData("Владимир Путин")]
    [InlineData("recep tayyip erdoğan")]
    public void Knows_a_figure_by_any_spelling(string name) => Assert.Equal(1, Figures.Find(name).Length);

    [Fact]
    public void Knows_nobody_by_a_name_that_nobody_has() => Assert.Equal(0, Figures.Find("Nobody Atall").Length);

    [Fact]
    public void Every_country_of_the_list_is_a_state_or_an_organization()
    {
        string[] states = [.. DataFiles.Lines("actors/states.csv").Select(static l => l.Split(';')[2]).Append("ESH").Append("IGO").Append("NGO").Append("")];
        Assert.All(Figures.All.SelectMany(static f => f.Offices), o => Assert.Contains(o.Country, states));
    }

    [Fact]
    public void No_row_stands_there_twice()
    {
        string[] rows = [.. DataFiles.Lines("figures/public-figures.csv")];
        Assert.True(rows.Length >= 5000, $"{rows.Length} rows");
        Assert.Equal(rows.Length, rows.Distinct(StringComparer.Ordinal).Count());
    }

    [Theory]
    [InlineData("Sergey Lavrov", "Sergei Lavrov", true), InlineData("Mahmud Abbas", "Mahmoud Abbas", true), InlineData("Voludmir Zelinski", "Volodymyr Zelensky", false), InlineData("Steve Witkeov", "Steve Witkoff", false), InlineData("Albin Curti", "Albin Kurti", false), InlineData("Mevlüt Çavuşoğlu", "Mevlut Cavusoglu", true)]
    public void Another_transliteration_is_no_damage(string name, string figure, bool right) =>
        Assert.Equal(right, Transliteration.IsRight(name, Figures.All.Single(f => f.Name == figure)));

    [Fact]
    public void Native_names_are_not_in_Latin_letters() =>
        Assert.All(Figures.All.Where(static f => f.Native.Length > 0), static f => Assert.DoesNotContain(f.Native, char.IsAsciiLetter));

    [Fact]
    public void The_list_is_read_in_order_and_without_doubles() =>
        Assert.Equal(Figures.All.Count, Figures.All.Select(static f => f.Name).Distinct(StringComparer.Ordinal).Count());

    [Theory]
    [InlineData("Jane Doe;;Doe;USA;GOV;envoy;2020", "7 fields")]
    [InlineData("Jane Doe;;Doe;US;GOV;envoy;2020;", "not a country")]
    [InlineData("Jane Doe;;Doe;USA;GOV;envoy;20;", "not a year")]
    [InlineData("Jane Doe;;Doe;USA;GOV;envoy;2020;2010", "before it begins")]
    [InlineData(";;Doe;USA;GOV;envoy;2020;", "name is empty")]
    public void A_broken_line_is_named_with_file_and_line(string line, string fault)
    {
        string path = Path.GetTempFileName();
        File.WriteAllText(path, "# a list of one's own\n" + line + "\n");
        try
        {
            FigureTableException e = Assert.Throws<FigureTableException>(() => FigureTable.Load([path]));
            Assert.StartsWith(path + ":2: ", e.Message, StringComparison.Ordinal);
            Assert.Contains(fault, e.Message, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void A_figure_of_the_user_s_own_is_known()
    {
        string path = Path.GetTempFileName();
        File.WriteAllText(path, "Jane Doe;;Doe;NOR;GOV;peace envoy;2020;\n");
        try
        {
            ReportReader reader = new(Models.Load(figures: [path]));
            EntityTable table = reader.Read(new Report { Text = "Jane Doe arrived on Monday.", Published = "2024-01-01" }).Entities;
            Assert.Contains(table.Entities, static e => e.Name == "Jane Doe" && e.Code == "NOR");
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void Repairs_can_be_switched_off()
    {
        const string text = "President Voludmir Zelinski of Ukraine spoke on Sunday.";
        ReportReader plain = new(Models.Load(repairs: false));
        Assert.DoesNotContain(plain.Read(new Report { Text = text, Published = "2025-03-17" }).Entities.Entities, static e => e.Repaired);
        Assert.Contains(RecordSpecTests.Reader.Read(new Report { Text = text, Published = "2025-03-17" }).Entities.Entities, static e => e is { Repaired: true, Repair: not null });
    }

    [Theory, MemberData(nameof(Spec.Examples), "figures.md", MemberType = typeof(Spec))]
    public void Knows_the_figures_of_the_specification(Example example)
    {
        string[] lines = example.Input.Split('\n');
        Report report = new() { Text = string.Join('\n', lines[1..]), Published = lines[0]["published ".Length..] };
        List<string> found = [.. RecordSpecTests.Reader.Read(report).Entities.Entities
            .Where(static e => e.Kind is EntityKind.Person or EntityKind.Place).Select(static e => $"{e.Name} {e.Code}{(e.Repaired ? " repaired" : "")}")];
        foreach (string line in example.Expected.Split('\n'))
            Assert.True(found.Contains(line), $"expected: {line}\nfound:\n{string.Join('\n', found)}");
    }
}
