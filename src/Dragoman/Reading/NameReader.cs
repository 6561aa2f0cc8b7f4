namespace Dragoman.Reading;

/// <summary>Reads the names of a sentence from the network's scores: class 0 is no name, 1 + 2·kind begins one, 2 + 2·kind goes on with it.</summary>
/// <remarks>A name goes on only as what it began as. Where the best class of each word breaks that, the best sequence that keeps it is
/// found (Viterbi); where it does not, it is that sequence already.</remarks>
internal static class NameReader
{
    public const int Classes = 9;

    /// <param name="tags">The scores of the sentence's words, one row of <paramref name="columns"/> each; those of names from <paramref
    /// name="at"/>.</param>
    /// <param name="kinds">Receives the kind of the name that each word is part of; <paramref name="begins"/> whether a name begins there.</param>
    public static void Read(ReadOnlySpan<float> tags, int columns, int at, Span<NameKind> kinds, Span<bool> begins, Scratch scratch)
    {
        int previous = 0;
        for (int i = 0; i < kinds.Length; i++)
        {
            int best = Largest.IndexOf(tags.Slice(i * columns + at, Classes));
            if (!CanFollow(previous, best))
            {
                ReadBestSequence(tags, columns, at, kinds, begins, scratch);
                return;
            }
            (kinds[i], begins[i]) = Of(best);
            previous = best;
        }
    }

    private static bool CanFollow(int previous, int next) => next == 0 || next % 2 == 1 || previous == next || previous == next - 1;

    private static (NameKind, bool) Of(int name) => ((NameKind)((name + 1) / 2), name % 2 == 1);

    private static void ReadBestSequence(ReadOnlySpan<float> tags, int columns, int at, Span<NameKind> kinds, Span<bool> begins, Scratch scratch)
    {
        int n = kinds.Length;
        Span<byte> from = scratch.Steps(n * Classes);
        Span<float> scores = stackalloc float[Classes], next = stackalloc float[Classes];
        scores.Clear();
        // Nothing goes on at the start.
        for (int c = 2; c < Classes; c += 2)
            scores[c] = scores[c - 1] = float.NegativeInfinity;
        for (int i = 0; i < n; i++)
        {
            ReadOnlySpan<float> row = tags.Slice(i * columns + at, Classes);
            int best = Largest.IndexOf(scores);
            for (int c = 0; c < Classes; c++)
            {
                int before = c == 0 || c % 2 == 1 ? best : scores[c] > scores[c - 1] ? c : c - 1;
                from[i * Classes + c] = (byte)before;
                next[c] = scores[before] + row[c];
            }
            next.CopyTo(scores);
        }
        int name = Largest.IndexOf(scores);
        for (int i = n - 1; i >= 0; i--)
        {
            (kinds[i], begins[i]) = Of(name);
            name = from[i * Classes + name];
        }
    }
}
