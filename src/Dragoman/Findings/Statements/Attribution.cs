using Dragoman.Reading;

namespace Dragoman.Findings.Statements;

/// <summary>A statement while it is being read, in rows of the parsed text.</summary>
internal sealed class Attribution
{
    /// <summary>Head of the cue; the row of the colon where that is the cue; −1 where there is none.</summary>
    public int CueWord { get; set; } = -1;
    public WordRange Cue { get; set; }

    /// <summary>Head of the source; −1 for none.</summary>
    public int SourceHead { get; set; } = -1;
    public WordRange Source { get; set; }

    /// <summary>In text order, apart from each other.</summary>
    public List<WordRange> Content { get; } = [];
    public CueEntry Entry { get; set; }
    public bool Refusal { get; set; }

    /// <summary>Head of the words for who is spoken to; −1 for none.</summary>
    public int Addressee { get; set; } = -1;

    /// <summary>The first row of the statement: where the list is ordered by.</summary>
    public int First
    {
        get
        {
            int first = Content.Count > 0 ? Content[0].First : int.MaxValue;
            if (!Cue.IsEmpty)
                first = Math.Min(first, Cue.First);
            return Source.IsEmpty ? first : Math.Min(first, Source.First);
        }
    }

    public int End
    {
        get
        {
            int end = Math.Max(Cue.End, Source.End);
            return Content.Count > 0 ? Math.Max(end, Content[^1].End) : end;
        }
    }

    /// <summary>Cuts the content at the cue, which is the report's word and no part of what is said; an empty list where nothing else is
    /// left.</summary>
    public void CutContentAtCue()
    {
        for (int k = Content.Count - 1; k >= 0 && !Cue.IsEmpty; k--)
        {
            WordRange range = Content[k];
            if (range.End <= Cue.First || Cue.End <= range.First)
                continue;
            Content.RemoveAt(k);
            if (Cue.End < range.End)
                Content.Insert(k, new WordRange(Cue.End, range.End));
            if (range.First < Cue.First)
                Content.Insert(k, new WordRange(range.First, Cue.First));
        }
    }
}
