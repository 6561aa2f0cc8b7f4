namespace Dragoman.Names;

/// <summary>Takes legal forms out of organizations' names, and puts short forms for well-known phrases.</summary>
internal static class OrganizationWords
{
    private const int LongestPhrase = 6;
    // Letters of all words of a form or phrase.
    private const int LongestWords = 256;

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
    private static bool IsCutForm(string word) => word.Length >= 4 && NameLexicon.Shared.CutForms.Contains(word);

    private static int FormLength(List<NameWord> words, int start, out LegalForms form)
    {
        Span<char> phrase = stackalloc char[LongestWords];
        int found = 0, length = 0;
        form = LegalForms.None;
        for (int end = start; end < words.Count && end < start + LongestPhrase && Append(words[end].Text, phrase, ref length); end++)
        {
            if (NameLexicon.Shared.TryGetLegalForm(phrase[..length], out LegalForms here) && IsFormPosition(words, start, end, length))
            {
                found = end - start + 1;
                form = here;
            }
        }
        return found;
    }

    // False where there is no room: no form and no phrase is that long.
    private static bool Append(string word, Span<char> phrase, ref int length)
    {
        if (!word.TryCopyTo(phrase[length..]))
            return false;
        length += word.Length;
        return true;
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
        Span<char> phrase = stackalloc char[LongestWords];
        for (int i = 0; i < words.Count;)
        {
            int length = 1;
            string text = words[i].Text;
            int written = 0;
            for (int end = i; end < words.Count && end < i + LongestPhrase + 2 && (end == i || Append(" ", phrase, ref written))
                && Append(words[end].Text, phrase, ref written); end++)
            {
                if (NameLexicon.Shared.TryGetShortForm(phrase[..written], out string? shortForm))
                    (length, text) = (end - i + 1, shortForm);
            }
            result.Add(length == 1 && ReferenceEquals(text, words[i].Text) ? words[i] : words[i] with { Text = text });
            i += length;
        }
        return result;
    }
}
