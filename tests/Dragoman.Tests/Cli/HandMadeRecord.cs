using Dragoman.Findings;
using Dragoman.Reading;
using Dragoman.Record;
using Dragoman.Sources;
using Dragoman.Text;

namespace Dragoman.Tests.Cli;

/// <summary>Records made by hand, so that what is printed is tested apart from what is read.</summary>
internal static class HandMadeRecord
{
    private const string CallText =
        "Kremlin confirms call with Trump\n\n"
        + "MOSCOW, March 17 - President Putin will speak with President Trump on Tuesday, the Kremlin spokesman said on Monday.\n"
        + "\"We never get ahead of events,\" he told reporters, \"and this is why we will not do it.\"\n"
        + "\u201CTalk,\u201D one official shouted. Ukraine has accused Russia of delay. Russia denies that it shelled Sumi on Sunday night.";

    /// <summary>A record with something in every section and in nearly every field.</summary>
    public static ReportRecord OfCall()
    {
        string text = CallText;
        Entity putin = Make(text, EntityKind.Person, "Vladimir Putin", "RUS", "GOV", "President Putin");
        putin.Spellings.Add("Putin");
        putin.Roles.Add("President");
        putin.Repaired = true;
        Entity trump = Make(text, EntityKind.Person, "Donald Trump", "USA", "GOV", "Trump", "President Trump");
        trump.Spellings.Add("Trump");
        Entity peskov = Make(text, EntityKind.Person, "Kremlin spokesman", "RUS", "GOV", "the Kremlin spokesman", "he told");
        Entity ukraine = Make(text, EntityKind.Country, "Ukraine", "UKR", null, "Ukraine");
        ukraine.Spellings.Add("Ukraine");
        Entity russia = Make(text, EntityKind.Country, "Russia", "RUS", null, "Russia");
        Entity sumy = Make(text, EntityKind.Place, "Sumy", null, null, "Sumi");
        sumy.Spellings.Add("Sumi");
        sumy.Repaired = true;
        sumy.Place = new PlacePoint(50.92, 34.79, "UA", 692194, "PPLA");

        PoliticalEvent call = new() { Class = EventClass.CONSULT, Mode = "phone", Score = 1.5, Trigger = Find(text, "speak"), Date = "2025-03-18", Status = EventStatus.Planned, Statement = 0 };
        call.Contexts.Add("diplomatic");
        call.Actors.Add(new Participant(0, Find(text, "President Putin")));
        call.Recipients.Add(new Participant(1, Find(text, "President Trump")));
        PoliticalEvent blame = new() { Class = EventClass.ACCUSE, Mode = "allege", Score = -3.5, Trigger = Find(text, "accused") };
        blame.Actors.Add(new Participant(3, Find(text, "Ukraine")));
        blame.Recipients.Add(new Participant(4, Find(text, "Russia")));
        PoliticalEvent shelling = new() { Class = EventClass.ASSAULT, Mode = "heavy-weapons", Score = -9.5, Trigger = Find(text, "shelled"), Date = "2025-03-16TNI", Status = EventStatus.Denied, Place = 5 };

        return new ReportRecord
        {
            Report = new Report
            {
                Id = "call-1",
                Title = "Kremlin confirms call with Trump",
                Publisher = "Example Wire",
                Published = "2025-03-17",
                PublishedFrom = "dateline",
                Language = "en",
                Path = "call.txt",
                Text = text,
            },
            Parsed = Parse(text),
            Entities = new EntityTable([putin, trump, peskov, ukraine, russia, sumy], text.Length),
            Times =
            [
                new Timex3(Find(text, "Tuesday"), TimexType.DATE, "2025-03-18"),
                new Timex3(Find(text, "Sunday night"), TimexType.TIME, "2025-03-16TNI"),
            ],
            Statements =
            [
                new Statement { Speaker = 2, Source = Find(text, "the Kremlin spokesman"), Cue = Find(text, "said"), Content = [Find(text, "President Putin will speak with President Trump on Tuesday")], Form = StatementForm.Indirect, Date = "2025-03-17" },
                new Statement { Speaker = 2, Source = Find(text, "he"), Cue = Find(text, "told"), Content = [Find(text, "\"We never get ahead of events,\""), Find(text, "\"and this is why we will not do it.\"")], Form = StatementForm.Direct, Refusal = true, Venue = "reporters" },
                new Statement { Source = Find(text, "one official"), Cue = Find(text, "shouted"), Content = [Find(text, "\u201CTalk,\u201D")], Form = StatementForm.Direct, Addressee = 4 },
                new Statement { Content = [Find(text, "it shelled Sumi on Sunday night")], Form = StatementForm.Mixed },
            ],
            Events = [call, blame, shelling],
        };
    }

    /// <summary>A record of which nothing is known but its text.</summary>
    public static ReportRecord OfNothing(string text) => new()
    {
        Report = new Report { Text = text },
        Parsed = Parse(text),
        Entities = new EntityTable([], text.Length),
        Times = [],
        Statements = [],
        Events = [],
    };

    /// <summary>A record in which all of <paramref name="text"/> is one statement, said by somebody of that very name.</summary>
    public static ReportRecord OfOneStatement(string text) => new()
    {
        Report = new Report { Text = text, Title = text, Publisher = text },
        Parsed = Parse(text),
        Entities = new EntityTable([new Entity { Kind = EntityKind.Other, Name = text }], text.Length),
        Times = [],
        Statements = [new Statement { Speaker = 0, Content = [new TextSpan(0, text.Length)], Form = StatementForm.Direct, Venue = text }],
        Events = [],
    };

    private static Entity Make(string text, EntityKind kind, string name, string? code, string? sector, params string[] mentions)
    {
        Entity entity = new() { Kind = kind, Name = name, Code = code, Sector = sector };
        foreach (string mention in mentions)
            entity.Mentions.Add(new Mention(Find(text, mention), MentionType.Name, 0, 1, 0));
        return entity;
    }

    private static TextSpan Find(string text, string words)
    {
        int start = text.IndexOf(words, StringComparison.Ordinal);
        return new TextSpan(start, start + words.Length);
    }

    // Words between spaces; a sentence begins behind a stop, behind an exclamation in quotes and on a new line.
    private static ParsedText Parse(string text)
    {
        List<TextSpan> words = [];
        List<SentenceRange> sentences = [];
        int first = 0;
        for (int i = 0; i < text.Length;)
        {
            int end = i;
            while (end < text.Length && !char.IsWhiteSpace(text[end]))
                end++;
            if (end > i)
            {
                words.Add(new TextSpan(i, end));
                bool last = end == text.Length || text[end] == '\n' || text[end - 1] == '.';
                if (last)
                {
                    sentences.Add(new SentenceRange(first, words.Count));
                    first = words.Count;
                }
            }
            i = end + 1;
        }
        if (first < words.Count)
            sentences.Add(new SentenceRange(first, words.Count));
        int[] sentenceOf = new int[words.Count];
        for (int s = 0; s < sentences.Count; s++)
            Array.Fill(sentenceOf, s, sentences[s].First, sentences[s].Count);
        return new ParsedText
        {
            Text = text,
            Count = words.Count,
            Span = [.. words],
            Form = [.. words.Select(w => w.In(text).ToString())],
            TokenWords = [],
            Upos = new Upos[words.Count],
            Xpos = new Xpos[words.Count],
            Lemma = [],
            Head = [],
            Deprel = [],
            Name = [],
            NameBegins = [],
            Sentences = [.. sentences],
            SentenceOf = sentenceOf,
        };
    }
}
