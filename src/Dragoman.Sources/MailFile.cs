using System.Globalization;
using MimeKit;

namespace Dragoman.Sources;

/// <summary>Mail (RFC 5322, MIME) and mailboxes (mbox): a report a message.</summary>
internal static class MailFile
{
    private const string Remedy = "Give a message as a mail program saves it (.eml), or a mailbox (.mbox).";

    public static IEnumerable<Report> ReadMessage(string input, Stream stream, Action<string> complain, Action<string> notice)
    {
        MimeMessage message;
        try
        {
            message = new MimeParser(stream, MimeFormat.Entity).ParseMessage();
        }
        catch (FormatException)
        {
            throw new ReportFormatException(input, 0, "this is not a mail.", Remedy);
        }
        using (message)
        {
            if (message.Headers.Count == 0 || message.From.Count == 0 && message.Subject is null && message.MessageId is null)
                throw new ReportFormatException(input, 0, "this is not a mail: it has neither sender nor subject.", Remedy);
            yield return ToReport(input, input, message);
        }
    }

    public static IEnumerable<Report> ReadMailbox(string input, Stream stream, Action<string> complain, Action<string> notice)
    {
        MimeParser parser = new(stream, MimeFormat.Mbox);
        int number = 0;
        while (Next(input, parser, number) is { } message)
        {
            number++;
            Report? report = null;
            using (message)
            {
                try
                {
                    report = ToReport(input, $"{input} (message {number})", message);
                }
                catch (ReportFormatException e)
                {
                    complain(e.Message);
                }
            }
            if (report is not null)
                yield return report;
        }
        if (number == 0)
            throw new ReportFormatException(input, 0, "the mailbox is empty.", Remedy);
    }

    private static MimeMessage? Next(string input, MimeParser parser, int number)
    {
        try
        {
            return parser.IsEndOfStream ? null : parser.ParseMessage();
        }
        catch (FormatException)
        {
            throw new ReportFormatException(
                input, 0, number == 0 ? "this is not a mailbox." : $"behind message {number} this is not a mailbox any more.", Remedy);
        }
    }

    private static Report ToReport(string input, string place, MimeMessage message)
    {
        TextPart? plain = message.BodyParts.OfType<TextPart>().FirstOrDefault(static p => p.IsPlain && !p.IsAttachment);
        string text = plain is not null && !string.IsNullOrWhiteSpace(plain.Text) ? MailText.Of(plain.Text, plain.IsFlowed)
            : message.HtmlBody is { } html ? HtmlPage.ToReport(html).Text : "";
        // A mail that is passed on as an attachment is the report; the one around it has no words.
        if (string.IsNullOrWhiteSpace(text) && message.BodyParts.OfType<MessagePart>().FirstOrDefault()?.Message is { } inner)
            return ToReport(input, place, inner);
        if (string.IsNullOrWhiteSpace(text))
            throw new ReportFormatException(place, 0, "the mail has no text.", "Save what is attached to it, and give that.");
        string? date = message.Date == default ? null : message.Date.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
        return new Report
        {
            Id = message.MessageId,
            Path = input,
            Title = message.Subject is { Length: > 0 } subject ? subject : null,
            Byline = [.. message.From.Mailboxes.Select(static m => string.IsNullOrWhiteSpace(m.Name) ? m.Address : m.Name)],
            Published = date,
            PublishedFrom = date is null ? null : "meta",
            Text = text,
        };
    }
}
