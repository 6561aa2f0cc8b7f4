using AngleSharp.Html.Parser;
using Dragoman.Sources.Pages;

namespace Dragoman.Sources;

/// <summary>A web page as a report: its main text, and what it says of itself in JSON-LD, Open Graph and meta elements.</summary>
public static class HtmlPage
{
    public static Report ToReport(string html)
    {
        using var document = new HtmlParser().ParseDocument(html);
        PageMetadata metadata = PageMetadata.Read(document);
        string text = MainText.Of(document, metadata.Title, metadata.Url);
        return new Report
        {
            Title = metadata.Title,
            Publisher = metadata.Publisher,
            Byline = metadata.Byline,
            Published = metadata.Published,
            PublishedFrom = metadata.PublishedFrom,
            Url = metadata.Url,
            Language = LanguageOf(text, metadata.Language),
            Text = text,
        };
    }

    // Pages are often made from a template in another language, so the text has the last word where it is clear.
    private static string? LanguageOf(string text, string? declared)
    {
        string guess = LanguageGuess.Of(text);
        return guess is "und" || declared is not null && !LanguageGuess.Knows(declared) ? declared : guess;
    }
}
