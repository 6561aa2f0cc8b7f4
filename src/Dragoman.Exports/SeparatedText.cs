using System.Globalization;

namespace Dragoman.Exports;

/// <summary>Writes values separated by commas (RFC 4180) or tabs.</summary>
/// <remarks>A spreadsheet takes a text that begins with = + - @ for a formula; in CSV such a text gets an apostrophe before it. Numbers stay
/// numbers.</remarks>
internal sealed class SeparatedText(TextWriter output, char separator)
{
    private bool _first = true;

    public void Add(object? value)
    {
        if (!_first)
            output.Write(separator);
        _first = false;
        switch (value)
        {
            case null:
                break;
            case string text:
                output.Write(separator == ',' ? Quoted(Defused(text)) : Flat(text));
                break;
            case bool flag:
                output.Write(flag ? "true" : "false");
                break;
            case double real:
                output.Write(real.ToString("R", CultureInfo.InvariantCulture));
                break;
            default:
                output.Write(Convert.ToString(value, CultureInfo.InvariantCulture));
                break;
        }
    }

    public void End()
    {
        output.Write(separator == ',' ? "\r\n" : "\n");
        _first = true;
    }

    /// <summary>The text as no spreadsheet takes for a formula.</summary>
    public static string Defused(string text) => text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' ? "'" + text : text;

    private static string Quoted(string text) =>
        text.AsSpan().IndexOfAny(",\"\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    // Files of events by tabs know no quotes: a tab or an end of line in a text becomes a space.
    private static string Flat(string text) =>
        text.AsSpan().IndexOfAny("\t\r\n") < 0 ? text : string.Join(' ', text.Split(['\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries));
}
