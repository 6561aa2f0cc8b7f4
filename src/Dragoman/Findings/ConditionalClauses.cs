using System.Collections.Frozen;
using Dragoman.Reading;

namespace Dragoman.Findings;

/// <summary>Tells clauses that say on what condition something else would be: "provided the rebels leave the town", "on condition that they
/// withdrew". What they tell has not happened.</summary>
internal static class ConditionalClauses
{
    // By their last word, which stands before the clause.
    private static readonly FrozenDictionary<string, string[][]> ByLastWord =
        DataFiles.Lines("table/conditions.txt").Select(static l => l.TrimStart('?').Trim())
            .Where(static l => l is "provided" || l.Contains(' ', StringComparison.Ordinal))
            .Select(static l => l.Split(' ')).Where(static w =>
                w[^1] is "that" or "if" or "as" or "provided" or "once" or "unless" or "after" or "case")
            .GroupBy(static w => w[^1], StringComparer.Ordinal).ToFrozenDictionary(static g => g.Key, static g =>
                g.ToArray(), StringComparer.Ordinal);

    /// <summary>Whether the clause of a verb, or of a predicate with a copula, is opened by words of condition.</summary>
    public static bool Opens(ParsedText t, int verb)
    {
        int first = FirstWord(t, verb), at = first - 1, start = t.Sentences[t.SentenceOf[verb]].First;
        if (at < start || !ByLastWord.TryGetValue(t.Form[at], out string[][]? openers))
            return false;
        foreach (string[] words in openers)
        {
            // "agreed only after they left": they have.
            if (words[^1] is "once" or "after" && t.Xpos[verb] is Xpos.VBD or Xpos.VBN)
                continue;
            int k = words.Length - 1, i = at;
            while (k >= 0 && i >= start && t.Form[i].Equals(words[k], StringComparison.OrdinalIgnoreCase))
                (k, i) = (k - 1, i - 1);
            if (k < 0 && !IsProvision(t, words, at))
                return true;
        }
        return false;
    }

    // "the aid provided the town with flour": it gave something, where the word has a subject or an auxiliary of its own.
    private static bool IsProvision(ParsedText t, string[] words, int provided)
    {
        if (words.Length > 1 || t.Upos[provided] is not Upos.VERB)
            return false;
        for (int k = t.Tree.FirstChild(provided); k >= 0 && k < provided; k = t.Tree.NextSibling(k))
        {
            if (t.Deprel[k] is Deprel.nsubj or Deprel.nsubj_pass or Deprel.aux or Deprel.aux_pass)
                return true;
        }
        return false;
    }

    private static int FirstWord(ParsedText t, int verb)
    {
        for (int k = t.Tree.FirstChild(verb); k >= 0 && k < verb; k = t.Tree.NextSibling(k))
        {
            if (t.Deprel[k] is Deprel.nsubj or Deprel.nsubj_pass or Deprel.expl or Deprel.csubj)
                return t.Tree.Subtree(k).First;
        }
        return verb;
    }
}
