namespace Dragoman.Sources;

/// <summary>An input is not a report that Dragoman can read; the message names the place, the fault and the remedy.</summary>
/// <param name="line">Line in the input, from 1; 0 where lines do not apply.</param>
public sealed class ReportFormatException(string input, long line, string fault, string remedy)
    : FormatException(line > 0 ? $"{input}:{line}: {fault} {remedy}" : $"{input}: {fault} {remedy}");
