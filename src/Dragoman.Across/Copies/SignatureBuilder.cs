using System.Security.Cryptography;
using System.Text;
using Dragoman.Findings;
using Dragoman.Record;
using Dragoman.Text;

namespace Dragoman.Across.Copies;

/// <summary>Makes the signature of a report's text in one walk over its words.</summary>
public static class SignatureBuilder
{
    // In a text of so many words one shingle in four is enough.
    private const int WordsSampledWhole = 8 * CopySignature.FewestShingles;

    /// <summary>The signature of a text alone.</summary>
    public static CopySignature Build(string text) => Build(text, []);

    /// <summary>The signature of a report that was read: names that were repaired count as repaired.</summary>
    public static CopySignature Build(ReportRecord record)
    {
        List<NameRepair> repairs = [];
        foreach (Entity e in record.Entities.Entities)
        {
            if (!e.Repaired)
                continue;
            foreach (Mention m in e.Mentions)
            {
                if (m.Type is MentionType.Name)
                    repairs.Add(new NameRepair(m.Span, e.Name));
            }
        }
        repairs.Sort(static (a, b) => a.Span.Start.CompareTo(b.Span.Start));
        return Build(record.Report.Text, repairs);
    }

    /// <param name="repairs">In text order.</param>
    internal static CopySignature Build(string text, IReadOnlyList<NameRepair> repairs)
    {
        List<TextWord> words = TextWords.Of(text);
        (uint[] shingles, byte[] places, uint complete) = Sample(words);
        return new CopySignature
        {
            Key = KeyOf(text, words),
            Words = words.Count,
            Shingles = shingles,
            Places = places,
            Complete = complete,
            Anchors = AnchorReader.Read(text, words, repairs),
        };
    }

    private static ContentKey KeyOf(string text, List<TextWord> words)
    {
        StringBuilder folded = new(text.Length);
        foreach (TextWord w in words)
        {
            foreach (char c in w.Span.In(text))
                folded.Append(char.ToLowerInvariant(c));
            folded.Append(' ');
        }
        // A text of signs alone is nobody's copy but of the same signs.
        byte[] bytes = Encoding.UTF8.GetBytes(words.Count == 0 ? text : folded.ToString());
        return ContentKey.Read(SHA256.HashData(bytes));
    }

    private static (uint[] Shingles, byte[] Places, uint Complete) Sample(List<TextWord> words)
    {
        List<(uint Hash, int Word)> all = [];
        for (int i = 0; i + CopySignature.ShingleWords <= words.Count; i++)
        {
            uint hash = words[i].Hash;
            for (int j = 1; j < CopySignature.ShingleWords; j++)
                hash = WordHash.Join(hash, words[i + j].Hash);
            if (hash < CopySignature.SampleBelow || words.Count < WordsSampledWhole)
                all.Add((hash, i));
        }
        all.Sort();
        int count = 0, next = 0;
        for (; next < all.Count && count < CopySignature.MostShingles
            && (count < CopySignature.FewestShingles || all[next].Hash < CopySignature.SampleBelow); next++)
        {
            if (count == 0 || all[count - 1].Hash != all[next].Hash)
                all[count++] = all[next];
        }
        uint[] shingles = new uint[count];
        byte[] places = new byte[count];
        for (int i = 0; i < count; i++)
            (shingles[i], places[i]) = (all[i].Hash, (byte)Math.Min(all[i].Word / CopySignature.PlaceWords, byte.MaxValue));
        // All hashes below it are here: all there are, or those of the sample, or the smallest.
        uint complete = next == all.Count && words.Count < WordsSampledWhole ? uint.MaxValue
            : count == CopySignature.MostShingles ? shingles[^1] : Math.Max(CopySignature.SampleBelow, shingles.LastOrDefault());
        return (shingles, places, complete);
    }
}

/// <summary>A mention whose name was repaired, and the name as repaired.</summary>
internal readonly record struct NameRepair(TextSpan Span, string Name);
