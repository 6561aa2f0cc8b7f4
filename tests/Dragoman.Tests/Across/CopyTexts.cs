using FsCheck;
using FsCheck.Fluent;

namespace Dragoman.Tests.Across;

/// <summary>Reports that were made of a few stories: whole, cut, respelt, mixed with the foot of a page, in any order.</summary>
public sealed record CopyTexts(string[] Texts)
{
    private static readonly string[] Syllables = ["ba", "der", "fi", "gam", "kol", "lu", "mos", "ne", "pra", "rin", "sto", "tev", "vash", "zu"];
    private const string Foot = " Subscribe to our weekly letter for more reports like this one. All rights are reserved by the publisher and nothing may be copied without consent.";

    /// <summary>A story of so many sentences; the same number gives the same story.</summary>
    public static string[] Story(int number, int sentences)
    {
        Random random = new(number);
        string Word() => string.Concat(Enumerable.Range(0, 2 + random.Next(2)).Select(_ => Syllables[random.Next(Syllables.Length)]));
        string Name() => "ABDGKLMNRSTVZ"[random.Next(13)] + Word();
        return [.. Enumerable.Range(0, sentences).Select(_ =>
            $"The {Word()} {Name()} {Word()} the {Word()} of {Name()} after {random.Next(2, 900)} days, and {Word()} {Word()} it near {Name()}, where {Name()} had {Word()} a {Word()}.")];
    }

    public static string Text(IEnumerable<string> sentences) => string.Join(' ', sentences);

    public static Arbitrary<CopyTexts> Arbitrary() => Gen.ArrayOf(Report).Where(t => t.Length > 1).Select(t => new CopyTexts(t)).ToArbitrary();

    private static Gen<string> Report =>
        from story in Gen.Choose(1, 6)
        from first in Gen.Choose(0, 3)
        from length in Gen.Choose(1, 12)
        from foot in Gen.Elements(true, false)
        from slip in Gen.Choose(0, 40)
        select Slip(Text(Story(story, 12).Skip(first).Take(length)), slip) + (foot ? Foot : "");

    private static string Slip(string text, int every) =>
        every < 5 ? text
            : string.Join(' ', text.Split(' ').Select((word, i) => i % every == every - 1 && word.Length > 3 ? word.Remove(2, 1) : word));
}
