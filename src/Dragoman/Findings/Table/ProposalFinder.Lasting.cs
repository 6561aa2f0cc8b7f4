using Dragoman.Reading;

namespace Dragoman.Findings.Table;

/// <summary>Which ceasefire or withdrawal is meant: a truce of three days is another thing on the table than a lasting one, and Rwanda's withdrawal
/// another than Uganda's.</summary>
internal sealed partial class ProposalFinder
{
    private const string Lasting = " that lasts";

    // The key of a thing known by name; a ceasefire's says whether it is to last, or how long, where another has been told of.
    private string KeyOf(ProposalMention m)
    {
        if (m.Kind is ProposalKind.Withdrawal && _drafts.TryGetValue(m.Key, out Draft? gone) && Names(gone.Proposal.Label) is { Count: > 0 } theirs
            && Names(_labels.Label(m)) is { Count: > 0 } own && !own.Overlaps(theirs))
            return $"{m.Key} of {string.Join(' ', own)}";
        if (m.Kind is not ProposalKind.Ceasefire || _t.Upos[m.Topic] is Upos.VERB)
            return m.Key;
        bool plain = _drafts.TryGetValue(m.Key, out Draft? first), lasting = _drafts.ContainsKey(m.Key + Lasting);
        if (IsLasting(m.Topic))
            return lasting || plain && IsForATime(first!.Proposal) ? m.Key + Lasting : m.Key;
        string? duration = _labels.Duration(m.Topic);
        // "the truce", behind a word on both: the one told last.
        if (duration is null && lasting)
            return _last is not null && ReferenceEquals(_last, _drafts[m.Key + Lasting]) && !IsForATime(m.Topic) ? m.Key + Lasting : m.Key;
        if (!plain || duration is null && !IsForATime(m.Topic))
            return m.Key;
        // "The rebels want a permanent ceasefire; the army has offered a truce of three days".
        if (IsLastingLabel(first!.Proposal.Label) || duration is not null && first.Proposal.Duration is { } other && !IsSameTime(duration, other))
            return $"{m.Key} for {duration ?? "a time"}";
        return m.Key;
    }

    // Whose withdrawal a label tells of: the names in it before "from".
    private static SortedSet<string> Names(string label)
    {
        SortedSet<string> names = new(StringComparer.Ordinal);
        foreach (string word in label.Split(' '))
        {
            if (word is "from")
                break;
            if (char.IsUpper(word[0]))
                names.Add(word.Replace("'s", "", StringComparison.Ordinal));
        }
        return names;
    }

    private bool IsLasting(int noun)
    {
        for (int k = _c.Tree.FirstChild(noun); k >= 0 && k < noun; k = _c.Tree.NextSibling(k))
        {
            if (_t.Deprel[k] is Deprel.amod && ProposalMentions.Lexicon.Has("- lasting", _t.Lemma[k]))
                return true;
        }
        return false;
    }

    private bool IsForATime(int noun)
    {
        for (int k = _c.Tree.FirstChild(noun); k >= 0 && k < noun; k = _c.Tree.NextSibling(k))
        {
            if (_t.Deprel[k] is Deprel.amod or Deprel.compound && ProposalMentions.Lexicon.Has("- for a time", _t.Lemma[k]))
                return true;
        }
        return false;
    }

    private static bool IsForATime(Proposal p) => p.Duration is not null || HasWord(p.Label, "- for a time");

    private static bool IsLastingLabel(string label) => HasWord(label, "- lasting");

    private static bool HasWord(string label, string group)
    {
        foreach (string word in label.Split(' '))
        {
            if (ProposalMentions.Lexicon.Has(group, word))
                return true;
        }
        return false;
    }

    // Thirty days are a month, and four weeks as good as one.
    private static bool IsSameTime(string a, string b) => a == b || Days(a) is var one && Days(b) is var other && (one == 0 || other == 0
        || Math.Max(one, other) <= 1.2 * Math.Min(one, other));

    // Days of an ISO 8601 duration of one unit; 0 where it has none or several.
    private static double Days(string duration)
    {
        bool hours = duration.StartsWith("PT", StringComparison.Ordinal);
        return double.TryParse(duration.AsSpan(hours ? 2 : 1, duration.Length - (hours ? 3 : 2)), System.Globalization.NumberStyles.AllowDecimalPoint,
            System.Globalization.CultureInfo.InvariantCulture, out double number)
            ? number * (duration[^1] switch { 'H' => 1 / 24.0, 'D' => 1, 'W' => 7, 'M' => hours ? 0 : 30, 'Y' => 365, _ => 0 }) : 0;
    }
}
