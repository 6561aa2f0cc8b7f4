using System.Buffers;
using System.Text.Json;
using Dragoman.Findings;
using Dragoman.Reading;
using Dragoman.Record;
using Dragoman.Sources;
using Dragoman.Tests.Findings;
using Dragoman.Text;

namespace Dragoman.Tests.Record;

/// <summary>Reads the examples of the specification with their words dropped, doubled, moved and cut off: what rules that look at a word's neighbours
/// meet in damaged reports.</summary>
/// <remarks>DRAGOMAN_BROKEN_REPORTS tells how many are read (5,000 without it); the same number gives the same texts.</remarks>
public sealed class BrokenReportTests
{
    private const int Usual = 5000;

    // Words of a piece of a sentence, at most.
    private const int Piece = 12;

    private static readonly string[] Files = ["table.md", "statements.md", "entities.md", "events.md", "origin.md", "places.md"];

    [Fact]
    public void A_report_of_broken_sentences_is_read()
    {
        int count = CountOr(Usual);
        string[][] whole = Sentences();
        string?[] faults = new string?[count];
        Parallel.For(0, count, i => faults[i] = Fault(Broken(whole, new Random(i))));
        string[] found = [.. faults.OfType<string>()];
        Assert.True(found.Length == 0, $"{found.Length} of {count}:\n{string.Join('\n', found.DistinctBy(f => f[..f.IndexOf(':', StringComparison.Ordinal)]).Take(20))}");
    }

    internal static int CountOr(int usual) =>
        int.TryParse(Environment.GetEnvironmentVariable("DRAGOMAN_BROKEN_REPORTS"), out int asked) ? asked : usual;

    /// <summary>The inputs of the examples, in words.</summary>
    internal static string[][] Sentences()
    {
        string[][] whole = [.. Files.SelectMany(f => Spec.Read(f)).Select(e => e.Input.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Where(w => w.Length > 1)];
        Assert.NotEmpty(whole);
        return whole;
    }

    internal static string Broken(string[][] whole, Random random)
    {
        List<string> words = [];
        for (int sentences = random.Next(1, 4); sentences > 0; sentences--)
        {
            string[] sentence = whole[random.Next(whole.Length)];
            int first = random.Next(2) == 0 ? random.Next(sentence.Length) : 0, rest = sentence.Length - first;
            words.AddRange(sentence.AsSpan(first, random.Next(2) == 0 ? random.Next(1, Math.Min(rest, Piece) + 1) : rest));
        }
        for (int changes = random.Next(0, 6); changes > 0 && words.Count > 1; changes--)
        {
            int at = random.Next(words.Count);
            switch (random.Next(5))
            {
                case 0:
                    words.RemoveAt(at);
                    break;
                case 1:
                    words.Insert(random.Next(words.Count), words[at]);
                    break;
                case 2:
                    int other = random.Next(words.Count);
                    (words[at], words[other]) = (words[other], words[at]);
                    break;
                case 3:
                    words.Insert(at, Marks[random.Next(Marks.Length)]);
                    break;
                default:
                    string[] from = whole[random.Next(whole.Length)];
                    words.Insert(at, from[random.Next(from.Length)]);
                    break;
            }
        }
        return string.Join(' ', words);
    }

    private static readonly string[] Marks = [",", ".", "\"", "”", "“", ";", ":", "and", "that", "(", "-", "\n\n", "said", "who", "'s"];

    // What is wrong with the record of a text; null where nothing is.
    private static string? Fault(string text)
    {
        try
        {
            ReportRecord record = RecordSpecTests.Reader.Read(new Report { Text = text });
            ArrayBufferWriter<byte> output = new();
            RecordWriter.Write(record, output);
            using JsonDocument json = JsonDocument.Parse(output.WrittenMemory);
            return record.Reading is null && (TreeFault(record.Parsed) ?? StatementFault(record)) is { } fault ? $"{fault}: {text}" : null;
        }
        catch (Exception e) when (e is IndexOutOfRangeException or ArgumentException or InvalidOperationException or NullReferenceException or KeyNotFoundException or JsonException)
        {
            return $"{e.GetType().Name} {e.StackTrace?.Split('\n').FirstOrDefault(l => l.Contains("Dragoman", StringComparison.Ordinal))?.Trim().Replace(":line", " line", StringComparison.Ordinal)}: {text}";
        }
    }

    private static string? TreeFault(ParsedText t)
    {
        foreach (SentenceRange s in t.Sentences)
        {
            int roots = 0;
            for (int i = s.First; i < s.End; i++)
            {
                roots += t.Head[i] < 0 ? 1 : 0;
                if (t.Head[i] >= 0 && (t.Head[i] < s.First || t.Head[i] >= s.End))
                    return "a head lies outside its sentence";
                int at = i;
                for (int steps = 0; at >= 0; steps++, at = t.Head[at])
                {
                    if (steps > s.End - s.First)
                        return "a word hangs from itself";
                }
            }
            if (roots != 1)
                return $"{roots} roots";
        }
        return null;
    }

    private static string? StatementFault(ReportRecord record)
    {
        foreach (Statement said in record.Statements)
        {
            int end = 0;
            foreach (TextSpan content in said.Content)
            {
                if (content.Start < end || content.End <= content.Start || content.End > record.Parsed.Text.Length)
                    return "content out of order";
                if (said.Cue is { } cue && cue.Overlaps(content))
                    return "content covers its cue";
                end = content.End;
            }
        }
        return null;
    }
}
