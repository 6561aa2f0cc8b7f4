using Dragoman.Reading;

namespace Dragoman.DamageTool;

/// <summary>Names as they come back from another script: other vowels, doubled or single letters, torn in two, with a strange word inside.</summary>
/// <param name="half">0 or 1: every other respelling belongs to the other half.</param>
internal sealed class NameDamage(int half)
{
    private static readonly (string From, string To)[] Respellings =
    [
        ("a", "e"), ("e", "a"), ("o", "u"), ("u", "o"), ("i", "e"), ("e", "i"), ("y", "i"), ("i", "y"), ("ei", "ai"), ("ou", "u"), ("v", "w"), ("w", "v"), ("p", "b"), ("b", "p"),
        ("k", "q"), ("g", "gh"), ("c", "k"), ("kh", "h"), ("ts", "tz"), ("z", "s"), ("s", "z"), ("sh", "ch"), ("ch", "sh"), ("j", "dj"), ("ph", "f"), ("ck", "k"), ("th", "t"), ("t", "tt"),
        ("tt", "t"), ("l", "ll"), ("ll", "l"), ("n", "nn"), ("ss", "s"), ("r", "rr"), ("ff", "v"), ("ov", "of"), ("ee", "i"), ("oo", "u"), ("er", "ar"), ("ar", "er"),
    ];

    public void Respell(Pieces pieces, double rate, Random random)
    {
        if (rate == 0)
            return;
        // A name keeps its damage through a report more often than not.
        Dictionary<string, string> usual = [];
        foreach (Piece p in pieces.List)
        {
            if (!IsName(pieces.Parsed, p) || p.Text.Length < 4)
                continue;
            if (!usual.TryGetValue(p.Text, out string? form))
                usual[p.Text] = form = random.NextDouble() < rate ? Respelt(p.Text, random) : p.Text;
            pieces.Change(p, random.NextDouble() < rate * 0.6 ? Respelt(p.Text, random) : form);
        }
    }

    public static void Split(Pieces pieces, double rate, Random random)
    {
        for (int at = 1; at + 1 < pieces.List.Count && rate > 0; at++)
        {
            Piece p = pieces.List[at], next = pieces.List[at + 1];
            if (!IsName(pieces.Parsed, p) || random.NextDouble() >= rate)
                continue;
            // "Dmitry said. Peskov": what comes behind the name slips into it.
            if (IsName(pieces.Parsed, pieces.List[at - 1]) && next.Row >= 0 && pieces.Parsed.Upos[next.Row] is Upos.VERB or Upos.NOUN
                && next.Gap == " ")
            {
                pieces.Move(at + 1, 1, at);
                if (random.Next(2) == 0)
                    next.Text += ".";
                at++;
            }
            else if (p.Text.Length > 6)
            {
                int cut = random.Next(3, p.Text.Length - 2);
                string rest = p.Text[cut..];
                pieces.Change(p, p.Text[..cut]);
                pieces.List.Insert(at + 1, new Piece { Gap = " ", Text = random.Next(2) == 0 ? rest : Pieces.Capital(rest), Row = -1 });
                at++;
            }
            else
                pieces.Change(p, Pieces.Small(p.Text));
        }
    }

    private static bool IsName(ParsedText t, Piece p) =>
        p.Row >= 0 && t.Upos[p.Row] is Upos.PROPN && t.Name[p.Row] is NameKind.Person or NameKind.Place or NameKind.Organization
        && p.Text.Length > 2 && char.IsUpper(p.Text[0]) && p.Text.AsSpan(1).IndexOfAnyExceptInRange('a', 'z') < 0;

    private string Respelt(string name, Random random)
    {
        string changed = name;
        int wanted = random.Next(3) == 0 ? 2 : 1, offset = random.Next(Respellings.Length);
        for (int k = 0; k < Respellings.Length && wanted > 0; k++)
        {
            int rule = (offset + k) % Respellings.Length;
            (string from, string to) = Respellings[rule];
            int at = rule % 2 == half ? changed.IndexOf(from, 1, StringComparison.Ordinal) : -1;
            if (at <= 0)
                continue;
            changed = changed[..at] + to + changed[(at + from.Length)..];
            wanted--;
        }
        return changed;
    }
}
