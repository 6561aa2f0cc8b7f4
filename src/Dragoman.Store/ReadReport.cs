using System.Buffers;
using System.IO.Compression;
using Dragoman.Across.Copies;
using Dragoman.Record;
using Dragoman.Sources;

namespace Dragoman.Store;

/// <summary>A report that was read and is to be stored: what the threads that read hand to the one that writes.</summary>
/// <param name="Json">The record's line of JSON, compressed with zlib.</param>
public sealed record ReadReport(string Key, ReportRecord Record, byte[] Json)
{
    /// <summary>Made where the report is read, since one thread writes and several read.</summary>
    public CopySignature Signature { get; } = SignatureBuilder.Build(Record);

    /// <summary>Where its quotations stand, as copy_signature.quotes has it.</summary>
    internal string? Quotes { get; } = CopyReadings.Quotes(Record);

    /// <summary>Its entities, in the order of the record.</summary>
    internal List<ReadEntity> Entities { get; } = ReadEntity.ListOf(Record);

    /// <summary>When another store took it in; null for one that is new.</summary>
    public string? AddedAt { get; init; }

    [ThreadStatic] private static ArrayBufferWriter<byte>? _line;

    public static ReadReport Of(string key, ReportRecord record)
    {
        ArrayBufferWriter<byte> line = _line ??= new ArrayBufferWriter<byte>(1 << 16);
        RecordWriter.Write(record, line);
        using MemoryStream compressed = new();
        using (ZLibStream zlib = new(compressed, CompressionLevel.Fastest, leaveOpen: true))
            zlib.Write(line.WrittenSpan);
        line.ResetWrittenCount();
        if (line.Capacity > 1 << 22)
            _line = null;
        ReadReport read = new(key, record, compressed.ToArray());
        // It waits for the writing thread, with some hundred others.
        record.Parsed.ForgetBuilt();
        return read;
    }
}

/// <summary>An input that could not be read.</summary>
/// <param name="Input">File, address, or standard input.</param>
/// <param name="Place">Line or part of it; empty for the whole.</param>
/// <param name="Reason">The fault and its remedy.</param>
public readonly record struct RejectedInput(string Input, string Place, string Reason)
{
    /// <summary>A report on which the reading itself failed; names the step, which is what whoever mends it needs.</summary>
    public static RejectedInput Of(Report report, Exception fault)
    {
        string? step = fault.StackTrace?.Split('\n').Select(static l => l.Trim())
            .FirstOrDefault(static l => l.Contains("Dragoman.", StringComparison.Ordinal));
        int named = step?.IndexOf('(', StringComparison.Ordinal) ?? -1;
        string where = named > 0 ? $" {step![..named]}" : "";
        string which = report.Path is not null && report.Id is { } id ? $", {id}" : "";
        return new RejectedInput(report.Path ?? report.Url ?? report.Id ?? ReportKey.Of(report), "",
            $"Dragoman fails on this report{which} ({fault.GetType().Name}{where}: {fault.Message}). "
                + "It is left out. Please report it as a fault, with the report if you may.");
    }

    /// <summary>The line that tells of it.</summary>
    public override string ToString() => $"{Input}{(Place.Length > 0 ? ":" : "")}{Place}: {Reason}";

    /// <summary>Parts a complaint as the sources make them, "reports.jsonl:17: fault remedy".</summary>
    public static RejectedInput Of(string complaint)
    {
        int end = complaint.IndexOf(": ", StringComparison.Ordinal);
        if (end < 0)
            return new RejectedInput("", "", complaint);
        string input = complaint[..end], reason = complaint[(end + 2)..];
        int colon = input.LastIndexOf(':');
        return colon > 0 && colon < input.Length - 1 && input.AsSpan(colon + 1).IndexOfAnyExceptInRange('0', '9') < 0
            ? new RejectedInput(input[..colon], input[(colon + 1)..], reason)
            : new RejectedInput(input, "", reason);
    }
}
