using Dragoman.Reading;

namespace Dragoman.DamageTool;

/// <summary>Word order and pronouns as another language has them.</summary>
internal static class OrderDamage
{
    private const int LongestPhrase = 8;

    public static void Reorder(Pieces pieces, double rate, Random random)
    {
        if (rate == 0)
            return;
        ParsedText t = pieces.Parsed;
        for (int i = 0; i < t.Count; i++)
        {
            if (t.Head[i] < 0 || random.NextDouble() >= rate)
                continue;
            int head = t.Head[i];
            if (t.Deprel[i] is Deprel.nsubj && head > i && t.Upos[head] is Upos.VERB && t.Upos[i] is not Upos.PRON)
                MoveBehind(pieces, i, head);
            else if (t.Deprel[i] is Deprel.amod && head == i + 1)
                MoveBehind(pieces, i, head);
            else if (t.Deprel[i] is Deprel.obl && head < i)
                MoveToFront(pieces, i);
            else if (t.Deprel[i] is Deprel.obj && head < i)
                MoveBefore(pieces, i, head);
            else if (t.Deprel[i] is Deprel.nmod_poss && t.Upos[i] is Upos.PROPN or Upos.NOUN && head == i + 2)
                ToOf(pieces, i, head);
        }
    }

    /// <summary>A pronoun beside its noun, one of another gender, one left out.</summary>
    public static void Pronouns(Pieces pieces, double rate, Random random)
    {
        if (rate == 0)
            return;
        ParsedText t = pieces.Parsed;
        for (int i = 0; i < t.Count; i++)
        {
            if (random.NextDouble() >= rate || pieces.IndexOf(i) is not (>= 0 and int at))
                continue;
            Piece p = pieces.List[at];
            if (t.Deprel[i] is Deprel.nsubj or Deprel.nsubj_pass && t.Upos[i] is Upos.NOUN or Upos.PROPN && t.Head[i] > i
                && at + 1 < pieces.List.Count)
                pieces.Insert(at + 1, t.Xpos[i] is Xpos.NNS or Xpos.NNPS ? "they" : t.Name[i] is NameKind.Person ? "he" : "it");
            else if (t.Upos[i] is Upos.PRON && t.Deprel[i] is Deprel.nsubj && t.Form[i] is "he" or "she" or "they" or "it" && random.Next(2) == 0)
                pieces.Drop(at);
            else if (t.Upos[i] is Upos.PRON)
                pieces.Change(p, Other(p.Text));
        }
    }

    private static string Other(string pronoun) => pronoun switch
    {
        "he" => "it",
        "she" => "he",
        "it" => "he",
        "its" => "her",
        "his" => "its",
        "her" => "his",
        "they" => "he",
        "who" => "which",
        "He" => "It",
        "It" => "He",
        _ => pronoun,
    };

    private static void MoveBehind(Pieces pieces, int word, int head)
    {
        if (TryPhrase(pieces, word, out int first, out int count) && pieces.IndexOf(head) is >= 0 and int to && to >= first + count)
            pieces.Move(first, count, to + 1);
    }

    private static void MoveBefore(Pieces pieces, int word, int head)
    {
        if (TryPhrase(pieces, word, out int first, out int count) && pieces.IndexOf(head) is >= 0 and int to && to < first)
            pieces.Move(first, count, to);
    }

    private static void MoveToFront(Pieces pieces, int word)
    {
        ParsedText t = pieces.Parsed;
        int start = pieces.IndexOf(t.Sentences[t.SentenceOf[word]].First);
        if (start < 0 || !char.IsLetter(pieces.List[start].Text[0]) || !TryPhrase(pieces, word, out int first, out int count) || first <= start)
            return;
        Piece leader = pieces.List[start];
        if (leader.Row >= 0 && t.Name[leader.Row] is NameKind.None)
            leader.Text = Pieces.Small(leader.Text);
        pieces.List[first].Text = Pieces.Capital(pieces.List[first].Text);
        pieces.Move(first, count, start);
    }

    // "Russia's army": "the army of Russia".
    private static void ToOf(Pieces pieces, int owner, int owned)
    {
        int at = pieces.IndexOf(owner), of = pieces.IndexOf(owner + 1), to = pieces.IndexOf(owned);
        if (at < 0 || of != at + 1 || to != at + 2 || pieces.List[of].Text is not ("'s" or "’s") || pieces.List[at].Text.Length == 0)
            return;
        Piece possessor = pieces.List[at], possessed = pieces.List[to];
        pieces.List[of].Text = "of";
        pieces.List[of].Gap = " ";
        (pieces.List[at], pieces.List[to]) = (possessed, possessor);
        (possessed.Gap, possessor.Gap) = (possessor.Gap, " ");
        pieces.Insert(at, "the");
        (pieces.List[at].Gap, possessed.Gap) = (possessed.Gap, " ");
    }

    // A word with all that hangs from it, where that is one short stretch without marks.
    private static bool TryPhrase(Pieces pieces, int word, out int first, out int count)
    {
        ParsedText t = pieces.Parsed;
        first = pieces.IndexOf(word);
        count = 1;
        if (first < 0)
            return false;
        while (first > 0 && Hangs(t, pieces.List[first - 1].Row, word))
            (first, count) = (first - 1, count + 1);
        while (first + count < pieces.List.Count && Hangs(t, pieces.List[first + count].Row, word))
            count++;
        if (count > LongestPhrase)
            return false;
        for (int i = first; i < first + count; i++)
        {
            if (pieces.List[i].Row < 0 || t.Upos[pieces.List[i].Row] is Upos.PUNCT
                || i > first && pieces.List[i].Gap.Length == 0 && t.Upos[pieces.List[i].Row] is not Upos.PART)
                return false;
        }
        return true;
    }

    private static bool Hangs(ParsedText t, int row, int word)
    {
        for (int steps = 0; row >= 0 && steps < 20; steps++, row = t.Head[row])
        {
            if (row == word)
                return true;
        }
        return false;
    }
}
