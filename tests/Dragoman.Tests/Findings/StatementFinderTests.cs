using System.Text;
using Dragoman.Findings;
using Dragoman.Reading;
using Dragoman.Record;
using Dragoman.Sources;
using Dragoman.Text;
using FsCheck.Xunit;

namespace Dragoman.Tests.Findings;

public sealed class StatementFinderTests
{
    private static readonly NeuralParser Parser = NeuralParser.Load(Models.DefaultPath);

    [Theory]
    [MemberData(nameof(Spec.Examples), "statements.md", MemberType = typeof(Spec))]
    public void Finds_what_the_specification_says(Example example)
    {
        ArgumentNullException.ThrowIfNull(example);
        string[] found = [.. Find(example.Input).Select(s => Describe(example.Input, s))];
        foreach (string line in example.Expected.Split('\n'))
        {
            if (line.StartsWith("not ", StringComparison.Ordinal))
                Assert.DoesNotContain(line[4..], found);
            else
                Assert.Contains(line, found);
        }
    }

    [Property(MaxTest = 2000)]
    public void Spans_lie_in_the_text_and_content_never_covers_its_cue(int[] picks)
    {
        ArgumentNullException.ThrowIfNull(picks);
        string text = Scramble(picks);
        foreach (Statement s in Find(text))
        {
            Assert.NotEmpty(s.Content);
            int end = 0;
            foreach (TextSpan content in s.Content)
            {
                Assert.True(end <= content.Start && content.Start < content.End && content.End <= text.Length);
                Assert.False(s.Cue is { } cue && cue.Overlaps(content), text);
                end = content.End;
            }
            Assert.True(s.Source is not { } source || (0 <= source.Start && source.Start < source.End && source.End <= text.Length));
        }
    }

    [Fact]
    public void An_empty_text_has_no_statements() => Assert.Empty(Find(""));

    [Theory]
    [InlineData("“")]
    [InlineData("”")]
    [InlineData("\"")]
    [InlineData("' ")]
    public void Many_quotation_marks_are_no_trouble(string mark)
    {
        string text = new StringBuilder().Insert(0, mark, 5_000).Append(" he said.").ToString();
        Assert.NotNull(Find(text));
    }

    [Fact]
    public void A_cue_without_its_subject_beside_a_quotation_has_the_speaker_before_it()
    {
        const string text = "Mr. Smith said that he was ready. “There are questions that we need to discuss,” told a press conference on Thursday.";
        Statement quoted = Find(text).Single(s => s.Form == StatementForm.Direct);
        Assert.NotEqual("a press conference", quoted.Source?.In(text).ToString());
    }

    [Theory]
    [InlineData("Sources close to President Salva Kiir say the ferry will not sail.")]
    [InlineData("The wife of President Salva Kiir said he was ill.")]
    [InlineData("Relatives of Mr. Bemba said he was ill.")]
    public void Who_is_only_named_in_the_source_does_not_speak(string text)
    {
        ReportRecord record = RecordSpecTests.Reader.Read(new Report { Text = text });
        Statement said = Assert.Single(record.Statements);
        Assert.True(said.Speaker is not { } speaker || record.Entities.Entities[speaker].Mentions.TrueForAll(static m => m.Type != MentionType.Name));
    }

    [Theory]
    [InlineData("Finance Minister Bezalel Smotrich threatened to resign. The mother of one of the hostages, Einav Zangauker, urged the premier to sign. \"Take it,\" she told a rally.", "Take it", "Einav Zangauker")]
    [InlineData("Mr Borrell blamed Prime Minister Albin Kurti for the stalemate. \"Unfortunately, Mr Kurti was not ready to move forward,\" he told reporters.", "Unfortunately", "Borrell")]
    [InlineData("Prime Minister Nikol Pashinyan said he was ready. The Azerbaijani president Press Secretary, Hikmat Hajiyev said that the signing is possible. He refused to comment on the observers.", "the observers", "Hikmat Hajiyev")]
    [InlineData("Kinshasa ruled out talks with M23, a day after the group's leader, Bertrand Bisimwa, said it would halt its advance on Uvira.", "halt its advance", "Bertrand Bisimwa")]
    [InlineData("The Foreign Ministry of Egypt said that Minister Sameh Shoukry had received a call from his Iranian counterpart. Shoukry stressed the need for a truce.", "the need for", "Sameh Shoukry")]
    [InlineData("\"We have asked both sides,\" Keheliya Rambukwella, the minister of planning and the government's defense spokesman told reporters.", "both sides", "Keheliya Rambukwella")]
    [InlineData("The banker Ali Hassan was arrested on Tuesday, a police spokesman said. He wants to leave the country.", "leave the country", "Ali Hassan")]
    [InlineData("Benjamin Netanyahu spoke to the envoy. Netanyahu's office said the hostages would return.", "hostages would", "Netanyahu's office")]
    public void Who_speaks_is_whom_a_reader_takes_the_pronoun_for(string text, string words, string speaker)
    {
        ReportRecord record = RecordSpecTests.Reader.Read(new Report { Text = text });
        Statement said = Assert.Single(record.Statements, s => s.Content.Exists(c => c.In(text).Contains(words, StringComparison.Ordinal)));
        Assert.Equal(speaker, record.Entities.Entities[Assert.NotNull(said.Speaker)].Name);
    }

    [Theory]
    [InlineData("The panel recommended a withdrawal of the troops by early 2008.", null)]
    [InlineData("The carrier said Saturday it will buy ten aircraft.", "2006-12-16")]
    [InlineData("The minister said last week that the road was open.", "2006-W50")]
    public void Nothing_has_been_said_after_the_report(string text, string? date)
    {
        ReportRecord record = RecordSpecTests.Reader.Read(new Report { Text = text, Published = "2006-12-18" });
        Assert.Equal(date, Assert.Single(record.Statements).Date);
    }

    [Theory]
    [InlineData("Interview with Nadia Belo, foreign minister of Angola\n\nQ: How close is a treaty?\n\nA: Closer than ever. We have agreed on it.", "Closer", "Nadia Belo")]
    [InlineData("Interview with Nadia Belo, foreign minister of Angola\n\nQ: Is there a date?\n\nBELO: Yes. We will meet in May.", "in May", "Nadia Belo")]
    [InlineData("Nadia Belo and Rui Tavares answer\n\nQ: How close is a treaty?\n\nA: Closer than ever. We have agreed on it.", "Closer", null)]
    [InlineData("Interview with Nadia Belo\n\nQ: How close is a treaty?\n\nA: It will come.", "How close", null)]
    public void Whose_turn_it_is_speaks(string text, string words, string? speaker)
    {
        ReportRecord record = RecordSpecTests.Reader.Read(new Report { Text = text });
        Statement said = Assert.Single(record.Statements, s => s.Content.Exists(c => c.In(text).Contains(words, StringComparison.Ordinal)));
        Assert.Equal(speaker, said.Speaker is { } entity ? record.Entities.Entities[entity].Name : null);
    }

    [Fact]
    public void A_town_before_a_colon_says_nothing()
    {
        ReportRecord record = RecordSpecTests.Reader.Read(new Report { Text = "CAIRO: The new parliament holds its first session on Monday." });
        Assert.Empty(record.Statements);
    }

    [Fact]
    public void Hostages_discuss_nothing()
    {
        ReportRecord record = RecordSpecTests.Reader.Read(new Report { Text = "Secretary of State Antony Blinken spoke with Benny Gantz about the remaining hostages. They also discussed the need to prevent the conflict from expanding." });
        Assert.DoesNotContain(record.Statements, s => s.Speaker is { } speaker
            && record.Entities.Entities[speaker].Name.Contains("hostages", StringComparison.Ordinal));
    }

    private static List<Statement> Find(string text)
    {
        ParsedText parsed = Parser.Parse(text);
        return new StatementFinder().Find(parsed, new EntityTable([], parsed.Count), []);
    }

    private static string Describe(string text, Statement s)
    {
        string content = string.Join(" | ", s.Content.Select(c => c.In(text).ToString()));
        return $"[{s.Source?.In(text).ToString()}] <{s.Cue?.In(text).ToString()}> {{{content}}} {s.Form.ToString().ToUpperInvariant() switch { "DIRECT" => "direct", "MIXED" => "mixed", _ => "indirect" }}{(s.Refusal ? " refusal" : "")}";
    }

    private static readonly string[] Pieces =
    [
        "the minister", "said", "that", "“", "”", "\"", "'", ",", ".", ":", "\n\n", "refused to say", "according to", "talks", "have failed",
        "he", "told CNN", "accused", "Russia", "of lying", "is confident", "seems to", "‘", "’", "«", "»", "``", "''", "plans to leave", "?", "not", "\uD800", "\u202E",
    ];

    private static string Scramble(int[] picks)
    {
        StringBuilder text = new();
        foreach (int pick in picks)
            text.Append(Pieces[(int)((uint)pick % (uint)Pieces.Length)]).Append((pick & 3) == 0 ? "" : " ");
        return text.ToString();
    }
}
