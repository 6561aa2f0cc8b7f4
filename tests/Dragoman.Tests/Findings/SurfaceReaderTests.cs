using Dragoman.Figures;
using Dragoman.Findings;
using Dragoman.Places;
using Dragoman.Record;
using Dragoman.Sources;

namespace Dragoman.Tests.Findings;

public class SurfaceReaderTests
{
    private static readonly SurfaceReader Reader = new(ActorTable.Load(), Gazetteer.Load(Gazetteer.DefaultPath), FigureTable.Load());

    private static ReportRecord Read(string language, string text) => Reader.Read(new Report { Text = text, Published = "2025-03-18" }, language);

    private static string Names(ReportRecord record) => string.Join(", ", record.Entities.Entities.Select(e => e.Name));

    [Theory]
    [InlineData("ru", "Президент России Владимир Путин заявил, что встреча с президентом Украины Владимиром Зеленским в Харькове невозможна.", "Russia, Vladimir Putin, Ukraine, Volodymyr Zelenskyy, Kharkiv")]
    [InlineData("fr", "Selon la France, Vladimir Putin et les États-Unis en parleront à Marseille.", "France, Vladimir Putin, United States, Marseille")]
    [InlineData("ar", "وقالت روسيا إن إيران والولايات المتحدة", "Russia, Iran")]
    [InlineData("pl", "Rzecznik Kremla powiedział, że Rosja i Ukraina będą rozmawiać.", "Russia, Ukraine")]
    public void Names_of_the_lists_are_found_in_their_script_and_declined(string language, string text, string names)
    {
        string found = Names(Read(language, text));
        foreach (string name in names.Split(", "))
            Assert.Contains(name.Split(' ')[^1][..4], found, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ru", "Это было 17 марта 2025 года, а потом 3 мая.", "17 марта 2025=2025-03-17 3 мая=2025-05-03")]
    [InlineData("fr", "Ils se voient le 1er avril 2025, en mai peut-être.", "1er avril 2025=2025-04-01")]
    [InlineData("es", "El 17 de marzo de 2025 y el 03/04/2025.", "17 de marzo de 2025=2025-03-17 03/04/2025=2025-04-03")]
    [InlineData("de", "Am 17. März 2025 oder 18.03.2025.", "17. März 2025=2025-03-17 18.03.2025=2025-03-18")]
    [InlineData("zh", "会谈于2025年3月17日举行。", "2025年3月17日=2025-03-17")]
    [InlineData("fa", "در ۱۷ مارس ۲۰۲۵ دیدار کردند", "۱۷ مارس ۲۰۲۵=2025-03-17")]
    [InlineData("ar", "في 17 كانون الأول 2024", "17 كانون الأول 2024=2024-12-17")]
    public void Dates_that_are_written_out_are_resolved(string language, string text, string times) =>
        Assert.Equal(times, string.Join(' ', Read(language, text).Times.Select(t => $"{t.Span.In(text)}={t.Value}")));

    [Theory]
    [InlineData("fr", "« Nous sommes prêts à parler », a-t-il dit au « Monde ».", "« Nous sommes prêts à parler »")]
    [InlineData("de", "„Wir sind bereit zu reden“, sagte er.", "„Wir sind bereit zu reden“")]
    [InlineData("zh", "他说：“我们已准备好进行会谈。”", "“我们已准备好进行会谈。”")]
    [InlineData("ru", "«Мы готовы говорить», — сказал он. «Без конца", "«Мы готовы говорить»")]
    public void Words_in_quotation_marks_are_statements_without_a_speaker(string language, string text, string quote)
    {
        Statement statement = Assert.Single(Read(language, text).Statements);
        Assert.Equal(quote, statement.Content[0].In(text).ToString());
        Assert.Null(statement.Speaker);
    }

    [Fact]
    public void A_report_in_another_language_says_how_it_was_read_and_has_no_events()
    {
        System.Buffers.ArrayBufferWriter<byte> json = new();
        RecordWriter.Write(Read("ru", "Стороны встретились в Женеве. Они договорились продолжить."), json);
        string record = System.Text.Encoding.UTF8.GetString(json.WrittenSpan);
        Assert.Contains("\"language\":\"ru\",\"reading\":\"surface\"", record, StringComparison.Ordinal);
        Assert.DoesNotContain("\"events\"", record, StringComparison.Ordinal);
        Assert.Contains("\"sentences\":[{\"start\":0,\"end\":29},{\"start\":30,", record, StringComparison.Ordinal);
    }
}
