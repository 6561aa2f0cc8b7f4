namespace Dragoman.Names;

internal enum PartKind
{
    Word,
    /// <summary>A single letter of a personal name.</summary>
    Initial,
    /// <summary>"al", "von", "bin", a title, a preposition: its absence tells nothing.</summary>
    Particle,
    Number,
}

/// <summary>One word of a name, with its sounds.</summary>
internal sealed class NamePart
{
    public required string Text { get; init; }
    public required PartKind Kind { get; init; }
    /// <summary>How much of the name this part is: 1 for a word that few names share.</summary>
    public required float Weight { get; init; }
    /// <summary>Behind "bin" or "ibn": the father's name.</summary>
    public bool IsParent { get; init; }
    /// <summary>"Petrovich": the father's name, which stands for no other part.</summary>
    public bool IsPatronymic { get; init; }
    /// <summary>Of the name or the adjective of a state, the state's number from 1, so that Iran and Iraq are two; else 0.</summary>
    public int State { get; init; }
    /// <summary>The value of a <see cref="PartKind.Number"/>.</summary>
    public int Number { get; init; }
    public GivenNames.Groups Given { get; init; } = GivenNames.Groups.None;
    public char[] Sounds { get; }
    public float[] SoundWeights { get; }
    public float SoundTotal { get; }

    public NamePart(string text, bool abjad)
    {
        Span<char> sounds = stackalloc char[SoundAlignment.MaxSounds];
        sounds = sounds[..SoundTable.Shared.Encode(text, sounds)];
        Sounds = sounds.ToArray();
        SoundWeights = new float[sounds.Length];
        SoundTotal = SoundAlignment.Weigh(sounds, abjad, SoundWeights);
    }
}

/// <summary>A name cut into its parts. Kept by <see cref="NameIndex"/>, so that a name is read once however often it is compared.</summary>
internal sealed class ParsedName
{
    public required NameSchema Schema { get; init; }
    public required NamePart[] Parts { get; init; }
    public LegalForms LegalForms { get; init; }
    public ScriptKinds Scripts { get; init; }
    /// <summary>First letters of an organization's words without articles and prepositions.</summary>
    public string Acronym { get; init; } = "";
    /// <summary>The same with the legal form: the last C of CNOOC is the corporation.</summary>
    public string AcronymWithForm { get; init; } = "";
    public bool HasParent => Parts.Any(p => p.IsParent);
}
