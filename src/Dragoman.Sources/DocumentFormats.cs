namespace Dragoman.Sources;

/// <summary>The readers of this project, as <see cref="ReportSources"/> takes them.</summary>
public static class DocumentFormats
{
    public static IReadOnlyDictionary<SourceKind, FormatReader> All { get; } = new Dictionary<SourceKind, FormatReader>
    {
        [SourceKind.Csv] = CsvTable.Read,
        [SourceKind.Mail] = MailFile.ReadMessage,
        [SourceKind.Mailbox] = MailFile.ReadMailbox,
        [SourceKind.Pdf] = PdfFile.Read,
    };
}
