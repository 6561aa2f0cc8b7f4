using System.Text;

namespace Dragoman.Names;

/// <summary>Takes legal forms out of organizations' names, and puts short forms for well-known phrases.</summary>
internal static class OrganizationWords
{
    private const int LongestPhrase = 6;

    /// <summary>The words that are left, at least one where there was one.</summary>
    /// <param name="forms">The classes of the legal forms taken out.</param>
    public static List<NameWord> Canonical(List<NameWord> words, out LegalForms forms)
    {
        words = WithPhrases(words);
        List<NameWord> kept = [];
        forms = LegalForms.None;
        for (int i = 0; i < words.Count;)
        {
            int length = FormLength(words, i, out LegalForms form);
            if (length == 0 || (length == words.Count && kept.Count == 0))
            {
                kept.Add(words[i++]);
                continue;
            }
            // "Co. Ltd." fits both kinds; of two forms the one that tells more counts.
            forms |= form;
            i += length;
        }
        if (kept.Count > 1 && IsCutForm(kept[^1].Text))
            kept.RemoveAt(kept.Count - 1);
        if (kept.Count > 0)
            return kept;
        forms = LegalForms.None;
        return words;
    }

    /// <summary>Whether a legal form of three letters or more stands in the name; shorter ones are too often something else.</summary>
    public static bool HasLegalForm(List<NameWord> words)
    {
        for (int i = 0; i < words.Count; i++)
        {
            int length = FormLength(words, i, out _);
            if (length > 1 || (length == 1 && words[i].Text.Length > 2 && !NameLexicon.Shared.IsParticle(words[i].Text)))
                return true;
        }
        return false;
    }

    // Fields of databases end after so many letters: "… LIMITED LIABILITY COMPA".
    private static bool IsCutForm(string word)
    {
        if (word.Length < 4)
            return false;
        foreach (string form in NameLexicon.Shared.LegalForms.Keys)
        {
            if (form.Length > word.Length && form.Length - word.Length <= 3 && form.StartsWith(word, StringComparison.Ordinal))
                return true;
        }
        return false;
    }

    private static int FormLength(List<NameWord> words, int start, out LegalForms form)
    {
        StringBuilder phrase = new();
        int found = 0;
        form = LegalForms.None;
        for (int end = start; end < words.Count && end < start + LongestPhrase; end++)
        {
            phrase.Append(words[end].Text);
            if (NameLexicon.Shared.LegalForms.TryGetValue(phrase.ToString(), out LegalForms here) && IsFormPosition(words, start, end, phrase.Length))
            {
                found = end - start + 1;
                form = here;
            }
        }
        return found;
    }

    // Two letters in the middle of a name are rather a preposition than a form.
    private static bool IsFormPosition(List<NameWord> words, int start, int end, int length) =>
        length > 2 || start == 0 || words[start].AfterComma || RestIsForm(words, end + 1);

    private static bool RestIsForm(List<NameWord> words, int start)
    {
        for (int i = start; i < words.Count; i++)
        {
            if (!NameLexicon.Shared.LegalForms.ContainsKey(words[i].Text) && !words[i].IsAside)
                return false;
        }
        return true;
    }

    private static List<NameWord> WithPhrases(List<NameWord> words)
    {
        List<NameWord> result = [];
        for (int i = 0; i < words.Count;)
        {
            int length = 1;
            string text = words[i].Text;
            StringBuilder phrase = new();
            for (int end = i; end < words.Count && end < i + LongestPhrase + 2; end++)
            {
                phrase.Append(end > i ? " " : "").Append(words[end].Text);
                if (NameLexicon.Shared.Phrases.TryGetValue(phrase.ToString(), out string? shortForm))
                    (length, text) = (end - i + 1, shortForm);
            }
            result.Add(words[i] with { Text = text });
            i += length;
        }
        return result;
    }
}
