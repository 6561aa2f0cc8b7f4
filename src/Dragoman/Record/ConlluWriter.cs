using System.Buffers;
using System.Globalization;
using System.Text;
using Dragoman.Reading;
using Dragoman.Sources;
using Dragoman.Text;

namespace Dragoman.Record;

/// <summary>Writes a parsed report as CoNLL-U, with the place of each word in code points as <c>TokenRange</c>.</summary>
public static class ConlluWriter
{
    public static void Write(Report report, ParsedText parsed, IBufferWriter<byte> output)
    {
        CodePointMap map = new(parsed.Text);
        StringBuilder lines = new(4096);
        lines.Append("# newdoc id = ").Append(OneLine(RecordWriter.IdOf(report))).Append('\n');
        for (int s = 0; s < parsed.Sentences.Length; s++)
        {
            SentenceRange sentence = parsed.Sentences[s];
            lines.Append(CultureInfo.InvariantCulture, $"# sent_id = {s + 1}\n");
            lines.Append("# text = ").Append(OneLine(parsed.SpanOf(sentence.First, sentence.End).In(parsed.Text))).Append('\n');
            for (int i = sentence.First; i < sentence.End; i++)
                WriteWord(lines, map, parsed, sentence, i);
            lines.Append('\n');
            Flush(lines, output);
        }
        Flush(lines, output);
    }

    // Sentence by sentence: the lines of a long report are many times its text.
    private static void Flush(StringBuilder lines, IBufferWriter<byte> output)
    {
        char[] characters = ArrayPool<char>.Shared.Rent(lines.Length);
        lines.CopyTo(0, characters, lines.Length);
        Encoding.UTF8.GetBytes(characters.AsSpan(0, lines.Length), output);
        ArrayPool<char>.Shared.Return(characters);
        lines.Clear();
    }

    private static void WriteWord(StringBuilder lines, CodePointMap map, ParsedText parsed, SentenceRange sentence, int i)
    {
        int id = i - sentence.First + 1;
        bool part = parsed.TokenWords[i] != 1;
        if (parsed.TokenWords[i] > 1)
        {
            int last = Math.Min(i + parsed.TokenWords[i], sentence.End) - 1;
            lines.Append(CultureInfo.InvariantCulture, $"{id}-{last - sentence.First + 1}\t")
                .Append(Compact(new TextSpan(parsed.Span[i].Start, parsed.Span[last].End).In(parsed.Text)));
            lines.Append("\t_\t_\t_\t_\t_\t_\t_\t");
            WriteMisc(lines, map, parsed, i, last, !part || SpaceFollows(parsed, last));
        }
        string lemma = parsed.Lemma[i].Length == 0 ? "_" : parsed.Lemma[i];
        // A headline in capitals is read in small letters, and stands as the text has it.
        ReadOnlySpan<char> form = parsed.Span[i].In(parsed.Text);
        if (!form.Equals(parsed.Form[i], StringComparison.OrdinalIgnoreCase))
            form = parsed.Form[i];
        lines.Append(CultureInfo.InvariantCulture,
            $"{id}\t{form}\t{lemma}\t{TagSets.UposNames[(int)parsed.Upos[i]]}\t{TagSets.XposNames[(int)parsed.Xpos[i]]}\t_\t");
        lines.Append(CultureInfo.InvariantCulture,
            $"{(parsed.Head[i] < 0 ? 0 : parsed.Head[i] - sentence.First + 1)}\t{TagSets.DeprelNames[(int)parsed.Deprel[i]]}\t_\t");
        WriteMisc(lines, map, parsed, i, i, part || SpaceFollows(parsed, i));
    }

    private static bool SpaceFollows(ParsedText parsed, int word) => word + 1 >= parsed.Count || parsed.Span[word + 1].Start > parsed.Span[word].End;

    private static void WriteMisc(StringBuilder lines, CodePointMap map, ParsedText parsed, int first, int last, bool space)
    {
        if (!space)
            lines.Append("SpaceAfter=No|");
        lines.Append(CultureInfo.InvariantCulture,
            $"TokenRange={map.ToCodePoint(parsed.Span[first].Start)}:{map.ToCodePoint(parsed.Span[last].End)}\n");
    }

    // A line of CoNLL-U holds no line breaks, and a form no white space.
    private static string OneLine(ReadOnlySpan<char> text)
    {
        char[] line = text.ToArray();
        for (int i = 0; i < line.Length; i++)
        {
            if (char.IsControl(line[i]) || line[i] is '\u2028' or '\u2029')
                line[i] = ' ';
        }
        return new string(line);
    }

    private static string Compact(ReadOnlySpan<char> text)
    {
        StringBuilder form = new();
        foreach (char c in text)
        {
            if (!char.IsWhiteSpace(c))
                form.Append(c);
        }
        return form.ToString();
    }
}
