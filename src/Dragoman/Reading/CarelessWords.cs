namespace Dragoman.Reading;

/// <summary>Words of careless writing that a treebank of edited text does not have: a town without its capital ("flights to chicago"), a cry in
/// its many spellings ("plz", "hahaha"), "b/c"; and what such writing counts ("5 Euros", "$$$", "on the 4th").</summary>
internal static class CarelessWords
{
    private const int ShortestPlace = 4;

    // Cries, each letter once however often it is written.
    private static readonly WordSet Cries = DataFiles.List("tokens/repair-words.txt", "cries");

    private static readonly WordSet Because = DataFiles.List("tokens/repair-words.txt", "because");

    // Names of places that are words as well.
    private static readonly WordSet Words = DataFiles.List("tokens/repair-words.txt", "place-words");

    private static readonly WordSet Places =
        DataFiles.Lines("names/places.txt").Concat(DataFiles.Lines("names/regions.txt")).Select(static l => l.Split('\t')[0])
            .Concat(DataFiles.Lines("actors/states.csv").Select(static l => l.Split(';')).SelectMany(static c => c[5].Split('|').Prepend(c[0])))
            .Where(static p => p.Length >= ShortestPlace && p.AsSpan().IndexOfAny(" -'") < 0).Select(static p => p.ToLowerInvariant())
            .Where(static p => !Words.Contains(p)).ToWordSet();

    // Words that name who speaks in a transcript, at most; turns of a transcript.
    private const int LongestLabel = 3, FewestTurns = 3;

    // "TARRANT: Where were the police?": who has several turns in a transcript is a person, whatever else is called so.
    private static void NameTurns(ParsedText t)
    {
        Dictionary<string, List<int>>? turns = null;
        foreach (SentenceRange s in t.Sentences)
        {
            int colon = s.First + 1;
            while (colon < Math.Min(s.End, s.First + LongestLabel) && t.Form[colon] is not ":")
                colon++;
            if (colon >= s.End || t.Form[colon] is not ":" || !IsCapitals(t.Form[colon - 1]) || t.Form[colon - 1].Length < 3
                || s.First > 0 && !t.Text.AsSpan(t.Span[s.First - 1].End, t.Span[s.First].Start - t.Span[s.First - 1].End).Contains('\n'))
                continue;
            turns ??= new Dictionary<string, List<int>>(StringComparer.Ordinal);
            if (!turns.TryGetValue(t.Form[colon - 1], out List<int>? at))
                turns[t.Form[colon - 1]] = at = [];
            at.Add(colon - 1);
        }
        if (turns is null || turns.Values.Sum(static l => l.Count) < FewestTurns)
            return;
        foreach ((string label, List<int> at) in turns)
        {
            if (at.Count < 2 || label is "QUESTION" or "ANSWER" or "MODERATOR" or "HOST" or "OPERATOR")
                continue;
            foreach (int word in at)
            {
                (t.Name[word], t.Upos[word], t.Xpos[word]) = (NameKind.Person, Upos.PROPN, Xpos.NNP);
                t.NameBegins[word] = t.Name[Math.Max(0, word - 1)] is not NameKind.Person || t.Sentences[t.SentenceOf[word]].First == word;
            }
        }
    }

    private static bool IsCapitals(string form) => form.AsSpan().IndexOfAnyExceptInRange('A', 'Z') < 0;

    public static void Repair(ParsedText t)
    {
        NameTurns(t);
        foreach (SentenceRange s in t.Sentences)
        {
            for (int i = s.First; i < s.End; i++)
                Repair(t, s, i);
        }
    }

    private static void Repair(ParsedText t, SentenceRange s, int i)
    {
        string form = t.Form[i];
        // "RT @somebody: …" passes on what another wrote, and is no broadcaster.
        if (form is "RT" && i + 1 < s.End && t.Form[i + 1].StartsWith('@'))
            t.Name[i] = NameKind.None;
        if (t.Upos[i] is Upos.NOUN or Upos.ADJ && form.Length >= ShortestPlace && char.IsAsciiLetterLower(form[0]) && IsPlace(t, s, i))
            (t.Upos[i], t.Xpos[i], t.Lemma[i]) = (Upos.PROPN, Xpos.NNP, Capitalized(form));
        // "They lay down their arms": what has an object is laid; it does not lie.
        else if (form is "lay" && t.Lemma[i] is "lie" && t.Upos[i] is Upos.VERB && t.Child(s, i, Deprel.obj) > i)
            (t.Lemma[i], t.Xpos[i]) = ("lay", t.Deprel[i] is Deprel.ccomp ? Xpos.VB : Xpos.VBP);
        else if (t.Upos[i] is Upos.INTJ && OpensName(t, s, i))
        {
            (t.Upos[i], t.Xpos[i], t.Lemma[i]) = (Upos.PROPN, Xpos.NNP, form);
            if (t.Name[i] is NameKind.None && t.Name[i + 1] is not NameKind.None)
                (t.Name[i], t.NameBegins[i], t.NameBegins[i + 1]) = (t.Name[i + 1], true, false);
            if (t.Head[i] == i + 1 || t.Deprel[i] is Deprel.discourse && !HasDependant(t, s, i))
                (t.Head[i], t.Deprel[i]) = (i + 1, Deprel.compound);
        }
        else if (t.Upos[i] is not Upos.INTJ && IsCry(t, s, i))
        {
            (t.Upos[i], t.Xpos[i], t.Lemma[i], t.Name[i], t.NameBegins[i]) = (Upos.INTJ, Xpos.UH, form.ToLowerInvariant(), NameKind.None, false);
            if (t.Deprel[i] is not Deprel.root && !HasDependant(t, s, i))
                t.Deprel[i] = Deprel.discourse;
        }
        else if (i + 1 < s.End && form.Length <= 9 && t.Upos[i] is not (Upos.SCONJ or Upos.ADP) && Because.Contains(form)
            && (form.Contains('/', StringComparison.Ordinal) || t.Upos[i + 1] is Upos.PRON or Upos.DET))
        {
            bool of = t.Form[i + 1] is "of";
            (t.Upos[i], t.Xpos[i], t.Lemma[i]) = (of ? Upos.ADP : Upos.SCONJ, Xpos.IN, "because");
        }
        else if (t.Upos[i] is Upos.PROPN && i > s.First && form is "Euros" or "Dollars" or "Pounds" && t.Upos[i - 1] is Upos.NUM)
            (t.Upos[i], t.Xpos[i], t.Lemma[i]) = (Upos.NOUN, Xpos.NNS, form[..^1].ToLowerInvariant());
        else if (t.Upos[i] is Upos.PROPN or Upos.NUM && form.Length > 1 && form.AsSpan().IndexOfAnyExcept('$') < 0)
            (t.Upos[i], t.Xpos[i], t.Lemma[i]) = (Upos.NOUN, Xpos.NN, form);
    }

    // "flights to chicago", but not "the mobile"; "the chicago office" is one.
    private static bool IsPlace(ParsedText t, SentenceRange s, int i) =>
        t.Xpos[i] is Xpos.NN or Xpos.NNS or Xpos.JJ && Places.Contains(t.Form[i])
            && (i == s.First || t.Upos[i - 1] is not Upos.DET || i + 1 < s.End && t.Upos[i + 1] is Upos.NOUN or Upos.PROPN)
            && (i == s.First || t.Form[i - 1] is not "-") && (i + 1 == s.End || t.Form[i + 1] is not "-");

    // "in Um Ruwaba", "near Oh Smach": nobody sighs with a capital amid a sentence.
    private static bool OpensName(ParsedText t, SentenceRange s, int i) =>
        i > s.First && i + 1 < s.End && char.IsUpper(t.Form[i][0]) && t.Form[i].Length > 1 && char.IsLower(t.Form[i][1])
            && t.Upos[i - 1] is not Upos.PUNCT && char.IsLower(t.Form[i - 1][^1]) && t.Upos[i + 1] is Upos.PROPN && char.IsUpper(t.Form[i + 1][0]);

    // Small, in a word of capitals, or where a capital stands anyway.
    private static bool IsCry(ParsedText t, SentenceRange s, int i)
    {
        string form = t.Form[i];
        // "HM the Queen".
        if (form.Length is < 2 or > 16 || form.Length == 2 && char.IsUpper(form[1])
            || t.Upos[i] is Upos.PUNCT or Upos.NUM or Upos.SYM or Upos.AUX or Upos.PART or Upos.DET
            || char.IsUpper(form[0]) && i + 1 < s.End && char.IsUpper(t.Form[i + 1][0]) && !char.IsUpper(form[^1]))
            return false;
        Span<char> once = stackalloc char[16];
        int n = 0;
        foreach (char c in form)
        {
            char small = char.ToLowerInvariant(c);
            if (n == 0 || once[n - 1] != small)
                once[n++] = small;
        }
        if (n > 3 && IsLaughter(once[..n]))
            return true;
        return Cries.Contains(once[..n]);
    }

    // "hahaha", "hehehe".
    private static bool IsLaughter(ReadOnlySpan<char> letters)
    {
        for (int i = 0; i < letters.Length; i++)
        {
            if (i % 2 == 0 ? letters[i] is not 'h' : letters[i] is not ('a' or 'e') || letters[i] != letters[1])
                return false;
        }
        return true;
    }

    private static bool HasDependant(ParsedText t, SentenceRange s, int i)
    {
        for (int k = s.First; k < s.End; k++)
        {
            if (t.Head[k] == i)
                return true;
        }
        return false;
    }

    private static string Capitalized(string form) => char.ToUpperInvariant(form[0]) + form[1..];
}
