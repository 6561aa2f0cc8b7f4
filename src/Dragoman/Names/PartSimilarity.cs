namespace Dragoman.Names;

/// <summary>How alike two parts of names are, 0 to 1.</summary>
internal readonly struct PartSimilarity(ParsedName a, ParsedName b)
{
    private const float Initial = 0.85f, SameGiven = 0.97f, RelatedGiven = 0.8f, DifferentGiven = 0.4f, OneSlip = 0.76f, NeitherHandNorEar =
        0.9f, EarAlone = 0.8f, OtherParent = 0.3f;

    private readonly bool _isPerson = a.Schema == NameSchema.Person;
    // Bin Ali and Ali are told apart only where both names tell whose child somebody is.
    private readonly bool _parentsCount = a.HasParent && b.HasParent;
    // What a script loses on the way is no difference between names.
    private readonly float _leniency = Leniency(a.Scripts, b.Scripts);
    private readonly bool _sameLetters = a.Scripts == b.Scripts && (a.Scripts & ScriptKinds.Syllables) == 0;
    private readonly bool _abjad = ((a.Scripts ^ b.Scripts) & ScriptKinds.Abjad) != 0;

    public float Of(NamePart x, NamePart y)
    {
        if (x.Kind == PartKind.Number || y.Kind == PartKind.Number)
            return x.Kind == y.Kind && x.Number == y.Number ? 1 : 0;
        float similarity = x.Kind == PartKind.Initial || y.Kind == PartKind.Initial ? OfInitials(x, y) : OfWords(x, y);
        if (x.IsPatronymic != y.IsPatronymic && x.Kind == y.Kind)
            return Math.Min(similarity, OtherParent);
        return _parentsCount && x.IsParent != y.IsParent && x.Kind != PartKind.Particle && y.Kind != PartKind.Particle
            ? Math.Min(similarity, OtherParent) : similarity;
    }

    /// <summary>Neighbouring parts, written as one word, against a part.</summary>
    public float OfJoined(ReadOnlySpan<NamePart> parts, NamePart whole)
    {
        int length = 0;
        foreach (NamePart part in parts)
        {
            if (part.Kind == PartKind.Number)
                return 0;
            length += part.Text.Length;
        }
        // Two words are not one much shorter or longer one: this spares most of the work.
        if (length > SoundAlignment.MaxSounds || Math.Abs(length - whole.Text.Length) > 2 + length / 5)
            return 0;
        Span<char> text = stackalloc char[SoundAlignment.MaxSounds];
        int written = 0;
        foreach (NamePart part in parts)
        {
            part.Text.CopyTo(text[written..]);
            written += part.Text.Length;
        }
        return OfText(text[..written], whole);
    }

    private float OfText(ReadOnlySpan<char> text, NamePart whole)
    {
        Span<char> sounds = stackalloc char[SoundAlignment.MaxSounds];
        Span<float> weights = stackalloc float[SoundAlignment.MaxSounds];
        sounds = sounds[..SoundTable.Shared.Encode(text, sounds)];
        float total = SoundAlignment.Weigh(sounds, _abjad, weights);
        return Lenient(SoundAlignment.Similarity(sounds, weights, total, whole.Sounds, whole.SoundWeights, whole.SoundTotal));
    }

    private static float OfInitials(NamePart x, NamePart y)
    {
        if (x.Text[0] != y.Text[0] && (x.Sounds.Length == 0 || y.Sounds.Length == 0 || SoundTable.Shared.Cost(x.Sounds[0], y.Sounds[0]) > 0.15f))
            return 0;
        return x.Kind == y.Kind ? 1 : Initial;
    }

    private float OfWords(NamePart x, NamePart y)
    {
        if (x.Text == y.Text)
            return 1;
        if (x.State != 0 && y.State != 0)
            return x.State == y.State ? SameGiven : DifferentGiven;
        float sound = Lenient(SoundAlignment.Similarity(x.Sounds, x.SoundWeights, x.SoundTotal, y.Sounds, y.SoundWeights, y.SoundTotal));
        if (_sameLetters)
            sound = Hand(sound, x.Text, y.Text);
        if (!_isPerson)
            return sound;
        return GivenNames.Relate(x.Given, y.Given) switch
        {
            GivenNameRelation.Same => Math.Max(sound, SameGiven),
            GivenNameRelation.Related => Math.Max(sound, RelatedGiven),
            GivenNameRelation.Different => Math.Min(sound, DifferentGiven),
            _ => sound,
        };
    }

    private float Lenient(float similarity) => 1 - (1 - similarity) * _leniency;

    private static float Leniency(ScriptKinds a, ScriptKinds b)
    {
        ScriptKinds either = a | b;
        if (a == b)
            return 1;
        return (either & ScriptKinds.Syllables) != 0 ? 0.55f : (either & ScriptKinds.Abjad) != 0 ? 0.7f : 0.85f;
    }

    // A slip of the hand is one letter, or the right letters in the wrong order. What is written otherwise in many letters and does not
    // sound the same is neither mistyped nor misheard, but another name.
    private static float Hand(float sound, string x, string y)
    {
        int longest = Math.Max(x.Length, y.Length);
        if (longest < 4 || longest > SoundAlignment.MaxSounds || sound >= EarAlone)
            return sound;
        int slips = IsAnagram(x, y) ? 1 : SoundAlignment.LetterSlips(x, y);
        if (slips == 1)
            return Math.Max(sound, OneSlip);
        return slips > 2 ? sound * NeitherHandNorEar : sound;
    }

    // Enough letters that chance is no explanation.
    private static bool IsAnagram(string x, string y)
    {
        if (x.Length != y.Length || x.Length < 5)
            return false;
        Span<sbyte> counts = stackalloc sbyte[128];
        for (int i = 0; i < x.Length; i++)
        {
            counts[x[i]]++;
            counts[y[i]]--;
        }
        return counts.IndexOfAnyExcept((sbyte)0) < 0;
    }
}
