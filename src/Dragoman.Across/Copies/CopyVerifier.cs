namespace Dragoman.Across.Copies;

/// <summary>Tells from two signatures whether one report is a copy of the other, and how. It looks at nothing else, so the answer never depends on
/// what else is known or on who is asked first.</summary>
/// <remarks>Examples: spec/copies.md; figures: docs/copies.md.</remarks>
public static class CopyVerifier
{
    // So much of the smaller in the larger is a copy whatever else there is. Less is one where the beginning of either is in the other: agencies put
    // the same background under story after story, but a story that is new begins with what is new.
    private const double CopyShare = 0.8, LeadCopyShare = 0.4, LeadShare = 0.5, SlipsLead = 0.7;
    private const int FewestShared = 4, LeadWords = 72, ShortestLead = 24, HeadWords = 40, FewestLead = 4;

    // From here on it is seen whether what is shared is the beginning or the background.
    private const double BackgroundShare = 0.2;

    // Of a near copy this much is found on both sides.
    private const double NearShare = 0.75, SlipsShare = 0.5;

    // Reports made to one form, such as those of a stock exchange, differ in their numbers; copies share of them about as much as of the text.
    private const double NumberShare = 0.6;
    private const int FewestNumbers = 4, FewestExact = 2, FewestRewritten = 2;

    // A digest of many stories is no copy of each: what is but a small part of a report must be its beginning, and no part is smaller than this.
    private const double SmallPart = 0.35, SmallestPart = 0.12;

    /// <summary>What <paramref name="report"/> is to <paramref name="other"/>. The other way round Cut and Extended change places.</summary>
    public static CopyLink Compare(CopySignature report, CopySignature other)
    {
        if (report.Key == other.Key)
            return new CopyLink(CopyRelation.Exact, 1);
        if (Math.Min(report.Words, other.Words) < SmallestPart * Math.Max(report.Words, other.Words))
            return default;
        ShingleOverlap overlap = ShingleOverlap.Of(report, other);
        double share = Math.Max(overlap.Report, overlap.Other);
        bool smallPart = Math.Min(overlap.Report, overlap.Other) < SmallPart;
        double lead = Math.Max(LeadIn(report, other, atBeginning: smallPart), LeadIn(other, report, atBeginning: smallPart));
        bool wordForWord = overlap.Shared >= FewestShared && share >= LeadCopyShare
            && (share >= CopyShare && !smallPart || lead >= Math.Min(LeadShare, SlipsLead * share));
        if (wordForWord)
            return NumbersAgree(report, other, FewestNumbers, share)
                ? new CopyLink(RelationOf(overlap, report.Words, other.Words), Math.Round(share, 3)) : default;
        // Who rewrites does so from the beginning; the same background under a new beginning is no copy.
        if (share >= BackgroundShare && lead < SlipsLead * share)
            return default;
        double aligned = SentenceAlignment.Share(report, other);
        return aligned > 0 && NumbersAgree(report, other, FewestRewritten, aligned) ? new CopyLink(CopyRelation.Rewritten, Math.Round(aligned, 3))
            : default;
    }

    /// <summary>What a report is to one of its group to which nothing may link it but a third.</summary>
    public static CopyLink CompareInGroup(CopySignature report, CopySignature other)
    {
        CopyLink link = Compare(report, other);
        if (link.IsCopy)
            return link;
        ShingleOverlap overlap = ShingleOverlap.Of(report, other);
        double share = Math.Max(overlap.Report, overlap.Other), aligned = SentenceAlignment.Measure(report, other);
        return aligned > share ? new CopyLink(CopyRelation.Rewritten, Math.Round(aligned, 3))
            : new CopyLink(RelationOf(overlap, report.Words, other.Words), Math.Round(share, 3));
    }

    private static CopyRelation RelationOf(ShingleOverlap overlap, int words, int otherWords)
    {
        bool found = overlap.Report >= NearShare, keeps = overlap.Other >= NearShare;
        // Slips of the hand take as much from both sides, and the length stays.
        if (found && keeps
            || Math.Abs(overlap.Report - overlap.Other) < 0.1 && overlap.Report >= SlipsShare
                && Math.Abs(words - otherWords) < 0.15 * Math.Max(words, otherWords))
            return CopyRelation.Near;
        return overlap.Report >= overlap.Other ? CopyRelation.Cut : CopyRelation.Extended;
    }

    // How much of the first words of one stand in the other; at its beginning a headline or a line of the paper's own may come before them.
    private static double LeadIn(CopySignature a, CopySignature b, bool atBeginning)
    {
        int beginning = Math.Clamp(a.Words / 3, ShortestLead, LeadWords) / CopySignature.PlaceWords;
        int lead = 0, shared = 0, last = atBeginning ? beginning + HeadWords / CopySignature.PlaceWords : byte.MaxValue;
        for (int i = 0, j = 0; i < a.Shingles.Length; i++)
        {
            if (a.Places[i] >= beginning)
                continue;
            lead++;
            while (j < b.Shingles.Length && b.Shingles[j] < a.Shingles[i])
                j++;
            if (j < b.Shingles.Length && b.Shingles[j] == a.Shingles[i] && b.Places[j] <= last)
                shared++;
        }
        return lead >= FewestLead ? (double)shared / lead : 0;
    }

    // Exact numbers count where both have some: years and days are the same in every report made to a form.
    private static bool NumbersAgree(CopySignature a, CopySignature b, int fewestNumbers, double share)
    {
        uint[] first = Numbers(a, exact: true), second = Numbers(b, exact: true);
        int fewest = FewestExact;
        if (Math.Min(first.Length, second.Length) < FewestExact)
            (first, second, fewest) = (Numbers(a, exact: false), Numbers(b, exact: false), fewestNumbers);
        int fewer = Math.Min(first.Length, second.Length);
        return fewer < fewest || CopyKeys.Shared(first, second) > NumberShare * share * fewer;
    }

    private static uint[] Numbers(CopySignature s, bool exact)
    {
        List<uint> numbers = [];
        foreach (Anchor a in s.Anchors)
        {
            if (a.Kind is AnchorKind.Number && (!exact || a.IsExact))
                numbers.Add(a.Value);
        }
        numbers.Sort();
        int kept = 0;
        for (int i = 0; i < numbers.Count; i++)
        {
            if (kept == 0 || numbers[i] != numbers[kept - 1])
                numbers[kept++] = numbers[i];
        }
        return [.. numbers.Take(kept)];
    }
}

/// <summary>How much of two texts is the same word for word, from their samples.</summary>
/// <param name="Report">Share of the first text's shingles that the second has.</param>
/// <param name="Other">Share of the second text's shingles that the first has.</param>
internal readonly record struct ShingleOverlap(int Shared, double Report, double Other)
{
    public static ShingleOverlap Of(CopySignature report, CopySignature other)
    {
        // Below this hash both samples are complete.
        uint limit = Math.Min(report.Complete, other.Complete);
        int reportCount = CountBelow(report.Shingles, limit), otherCount = CountBelow(other.Shingles, limit);
        int shared = CopyKeys.Shared(report.Shingles.AsSpan(0, reportCount), other.Shingles.AsSpan(0, otherCount));
        return new ShingleOverlap(shared, reportCount == 0 ? 0 : (double)shared / reportCount, otherCount == 0 ? 0 : (double)shared / otherCount);
    }

    private static int CountBelow(uint[] ascending, uint limit)
    {
        int found = Array.BinarySearch(ascending, limit);
        return found >= 0 ? found : ~found;
    }
}
