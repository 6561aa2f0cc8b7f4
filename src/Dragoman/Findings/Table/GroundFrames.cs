using System.Collections.Immutable;

namespace Dragoman.Findings.Table;

/// <summary>The frames of <c>data/table/ground-frames.txt</c>: "H *capture G", "G in H *hands", each by the word that it is looked for by.</summary>
internal sealed class GroundFrames
{
    public static readonly GroundFrames Shared = new();

    private readonly WordTable<Frame[]> _byAnchor;
    private readonly WordSet _states, _ground;

    private GroundFrames()
    {
        Dictionary<string, string[]> lists = new(StringComparer.Ordinal);
        Dictionary<string, List<Frame>> byAnchor = new(StringComparer.Ordinal);
        foreach (string line in DataFiles.Lines("table/ground-frames.txt"))
        {
            int colon = line.IndexOf(':', StringComparison.Ordinal);
            (string kind, string rest) = (line[..colon], line[(colon + 1)..]);
            if (kind.StartsWith("words ", StringComparison.Ordinal))
            {
                lists[kind["words ".Length..]] = rest.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
                continue;
            }
            ImmutableArray<Part> parts = [.. rest.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(p => Part.Of(p, lists))];
            int anchor = parts.ToList().FindIndex(static p => p.IsAnchor);
            Frame frame = new(string.Intern(kind), parts, anchor, rest.Contains(" by H", StringComparison.Ordinal) || rest.Contains(" by L", StringComparison.Ordinal),
                rest.Contains("no longer ", StringComparison.Ordinal));
            foreach (string word in parts[anchor].Words)
            {
                if (!byAnchor.TryGetValue(word, out List<Frame>? frames))
                    byAnchor[word] = frames = [];
                frames.Add(frame);
            }
        }
        _byAnchor = byAnchor.ToWordTable(static f => f.ToArray());
        (_states, _ground) = (lists["states"].ToWordSet(), lists["ground"].ToWordSet());
    }

    /// <summary>The frames that a lemma may be the anchor of; none is a normal answer.</summary>
    public ReadOnlySpan<Frame> Of(string lemma) => _byAnchor.TryGetValue(lemma, out Frame[]? frames) ? frames : default;

    /// <summary>Whether a state may be the holder with this anchor; with others only those who fight are.</summary>
    public bool TakesStates(string anchor) => _states.Contains(anchor);

    /// <summary>Whether the anchor is said of ground alone: "retake", "withdraw".</summary>
    public bool IsOfGround(string anchor) => _ground.Contains(anchor);

    /// <summary>One place of a frame: a slot (H, L or G), or words of which one is there.</summary>
    internal readonly record struct Part(char Slot, ImmutableArray<string> Words, bool IsAnchor, bool IsOptional)
    {
        public static Part Of(string text, Dictionary<string, string[]> lists)
        {
            if (text is "H" or "L" or "G")
                return new Part(text[0], [], false, false);
            bool anchor = text[0] is '*', optional = text[^1] is '?';
            string words = text.Trim('*', '?');
            return new Part('\0', words[0] is '@' ? [.. lists[words[1..]]] : [.. words.Split('/')], anchor, optional);
        }
    }

    internal sealed record Frame(string Kind, ImmutableArray<Part> Parts, int Anchor, bool IsPassive, bool IsNoLonger);
}
