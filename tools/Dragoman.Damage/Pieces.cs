using System.Text;
using Dragoman.Reading;

namespace Dragoman.DamageTool;

/// <summary>A word on its way to be damaged.</summary>
internal sealed class Piece
{
    /// <summary>What stands between the word before and this one.</summary>
    public required string Gap { get; set; }
    public required string Text { get; set; }

    /// <summary>Its row in the parsed text; −1 for what damage put in.</summary>
    public required int Row { get; init; }
}

/// <summary>A parsed text as pieces that can be changed, moved, dropped and added, and how many were.</summary>
internal sealed class Pieces
{
    public ParsedText Parsed { get; }
    public List<Piece> List { get; } = [];
    public int Changes { get; set; }

    public Pieces(ParsedText t)
    {
        Parsed = t;
        int end = 0;
        for (int i = 0; i < t.Count; i++)
        {
            int start = Math.Max(end, t.Span[i].Start);
            List.Add(new Piece { Gap = t.Text[end..start], Text = t.Text[start..Math.Max(start, t.Span[i].End)], Row = i });
            end = Math.Max(end, t.Span[i].End);
        }
    }

    /// <summary>Index of a row's piece; −1 where it was dropped.</summary>
    public int IndexOf(int row) => List.FindIndex(p => p.Row == row);

    public void Change(Piece piece, string text)
    {
        if (piece.Text == text)
            return;
        piece.Text = text;
        Changes++;
    }

    public void Insert(int index, string text)
    {
        List.Insert(index, new Piece { Gap = " ", Text = text, Row = -1 });
        Changes++;
    }

    public void Drop(int index)
    {
        if (index + 1 < List.Count && List[index + 1].Gap.Length == 0)
            List[index + 1].Gap = List[index].Gap;
        else if (List[index].Gap.Contains('\n', StringComparison.Ordinal) && index + 1 < List.Count)
            List[index + 1].Gap = List[index].Gap;
        List.RemoveAt(index);
        Changes++;
    }

    /// <summary>Moves a stretch of pieces before the one now at <paramref name="to"/>, which lies outside it. What begins the stretch keeps the gap
    /// there.</summary>
    public void Move(int first, int count, int to)
    {
        Piece leader = List[Math.Min(first, to)];
        string gap = leader.Gap;
        List<Piece> moved = List.GetRange(first, count);
        List.RemoveRange(first, count);
        List.InsertRange(to > first ? to - count : to, moved);
        leader.Gap = " ";
        List[Math.Min(first, to)].Gap = gap;
        Changes++;
    }

    public override string ToString()
    {
        StringBuilder text = new();
        foreach (Piece p in List)
            text.Append(p.Gap).Append(p.Text);
        return text.ToString();
    }

    public static string Capital(string word) => word.Length == 0 ? word : char.ToUpperInvariant(word[0]) + word[1..];

    public static string Small(string word) => word.Length == 0 ? word : char.ToLowerInvariant(word[0]) + word[1..];
}
