using System.Text;
using Dragoman.Text;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace Dragoman.Tests.Text;

public sealed class TokenizerTests
{
    [Theory, MemberData(nameof(Spec.Examples), "tokens.md", MemberType = typeof(Spec))]
    public void Cuts_as_specified(Example example) => Assert.Equal(example.Expected, Notation(example.Input));

    [Property(Arbitrary = [typeof(TextsInPieces)], MaxTest = 500)]
    public void Words_hold_every_character_that_is_not_white_space(TextInPieces text) => AssertCovers(text.Text);

    [Property(Arbitrary = [typeof(TextsInPieces)])]
    public bool Reading_twice_gives_the_same(TextInPieces text) => Notation(text.Text) == Notation(text.Text);

    [Theory]
    [InlineData("")]
    [InlineData(" \n\t")]
    public void A_blank_text_has_no_words(string text) => Assert.Equal(0, Tokenizer.Tokenize(text).Count);

    [Theory]
    [InlineData("'"), InlineData("."), InlineData("-"), InlineData("a."), InlineData("a-"), InlineData("1-"), InlineData("aa.bb.")]
    [InlineData("("), InlineData("/"), InlineData("://"), InlineData("http://a)"), InlineData("@"), InlineData("\uD83D")]
    [InlineData("\0"), InlineData("!?."), InlineData("\u200D"), InlineData("a@b"), InlineData("1,"), InlineData("x's"), InlineData("1:2")]
    public void A_long_run_is_looked_at_a_fixed_number_of_times(string piece)
    {
        string text = string.Concat(Enumerable.Repeat(piece, 400_000 / piece.Length));
        AssertCovers(text);
        long before = ScanCount.Characters;
        Tokenizer.Tokenize(text);
        // In square time every character would be looked at some hundred thousand times.
        Assert.InRange(ScanCount.Characters - before, 0, 20L * text.Length);
    }

    [Fact]
    public void Nothing_is_allocated_beyond_the_columns()
    {
        string text = string.Concat(Enumerable.Repeat("They can't meet Gen. Smith in the U.S. on 5 May (or so), un.org says. ", 1_000));
        Tokenizer.Tokenize(text);
        long before = GC.GetAllocatedBytesForCurrentThread();
        int words = Tokenizer.Tokenize(text).Count;
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.True(allocated < words * 32L, $"{allocated} bytes for {words} words");
    }

    private static void AssertCovers(string text)
    {
        TokenizedText tokens = Tokenizer.Tokenize(text);
        int at = 0, inside = 0;
        for (int i = 0; i < tokens.Count; i++)
        {
            TextSpan span = tokens.Span[i];
            Assert.True(span.Length > 0 && span.Start >= at && span.End <= text.Length);
            Assert.True(text.AsSpan(at, span.Start - at).IsWhiteSpace());
            Assert.DoesNotContain(span.In(text).ToString(), char.IsWhiteSpace);
            Assert.Equal(inside > 0, tokens.TokenWords[i] == 0);
            Assert.True(inside == 0 || at == span.Start);
            inside = inside > 0 ? inside - 1 : tokens.TokenWords[i] - 1;
            at = span.End;
        }
        Assert.Equal(0, inside);
        Assert.True(text.AsSpan(at).IsWhiteSpace());
    }

    private static string Notation(string text)
    {
        TokenizedText tokens = Tokenizer.Tokenize(text);
        var notation = new StringBuilder();
        for (int i = 0; i < tokens.Count; i++)
        {
            if (i > 0)
                notation.Append(tokens.TokenWords[i] == 0 ? '+' : '|');
            if (i > 0 && tokens.BeginsParagraph[i])
                notation.Append('¶');
            notation.Append(tokens.Span[i].In(text));
        }
        return notation.ToString();
    }
}

/// <summary>A text put together from pieces of reports and from what breaks tokenizers.</summary>
public sealed record TextInPieces(string Text);

public static class TextsInPieces
{
    private static readonly string[] Pieces =
    [
        " ", " ", " ", " ", "\n", "\r\n", "\n\n", "\t", "\u00A0", "\u2028", "\f", "Mr.", "U.S.", "Putin", "Byron's", "can't", "cannot", "shouldn't've",
        "states'", "'", "’", "‘", "“", "”", "\"", "`", "''", "...", "…", ".", "..", "?!", "!", "-", "--", "—", "–", "/", "and/or", "w/o", "pre-", "e-mail",
        "30", "-day", "1,000.50", "$", "US$", "%", "5pm", "10:30", "9/11", "713-853-3989", "'80s", "1990's", "http://", "https://un.org/a?b=c(d)", "www.", "a@b.org", "@",
        "#tag", ":)", "<3", ":", ";", "(", ")", "[", "]", "<", ">", "&", "AT&T", "_", "*", "Россия", "北京", "الأمن", "नमस्ते", "é", "e\u0301", "\u0301", "\u200B", "\u200D", "\uFEFF", "\u00AD",
        "🇺🇦", "👩‍👩‍👧", "😀", "𝔘", "\uD83D", "\uDE00", "\0", "\u0007", "\u001C", "\u0085", "no.", "No. 5", "St.", "i.e.", "Ph.D.", "a", "I", "s", "x", "nt",
    ];

    public static Arbitrary<TextInPieces> Arbitrary() =>
        Gen.Elements(Pieces).ListOf().Select(pieces => new TextInPieces(string.Concat(pieces))).ToArbitrary();
}
