namespace Dragoman.Names;

/// <summary>A name as it sounds, kept to be compared with many (<see cref="NameMatcher"/>).</summary>
internal sealed class HeardName
{
    private readonly char[] _sounds;
    private readonly float[] _weights;

    public HeardName(ReadOnlySpan<char> name)
    {
        Span<char> sounds = stackalloc char[SoundAlignment.MaxSounds];
        _sounds = NameMatcher.Hear(name, sounds, out ScriptKinds scripts).ToArray();
        Scripts = scripts;
        _weights = new float[_sounds.Length];
        Total = SoundAlignment.Weigh(_sounds, abjad: false, _weights);
        Set = SoundTable.SetOf(_sounds);
    }

    public ReadOnlySpan<char> Sounds => _sounds;

    /// <summary>What the sounds weigh, each and all, where neither name was written without its vowels.</summary>
    public ReadOnlySpan<float> Weights => _weights;

    public float Total { get; }

    /// <summary>Which sounds there are (<see cref="SoundTable.SetOf"/>).</summary>
    public ulong Set { get; }

    public ScriptKinds Scripts { get; }
}
