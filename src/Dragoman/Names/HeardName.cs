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
        Reach = SoundTable.Shared.ReachOf(_sounds);
        for (int i = 0; i < _sounds.Length; i++)
            Strong |= _weights[i] >= 1 ? SoundTable.SetOf(_sounds.AsSpan(i, 1)) : 0;
    }

    public ReadOnlySpan<char> Sounds => _sounds;

    /// <summary>What the sounds weigh, each and all, where neither name was written without its vowels.</summary>
    public ReadOnlySpan<float> Weights => _weights;

    public float Total { get; }

    /// <summary>Which sounds there are (<see cref="SoundTable.SetOf"/>).</summary>
    public ulong Set { get; }

    /// <summary>The sounds that cost 1 to leave out, as a set.</summary>
    public ulong Strong { get; }

    /// <summary>The sounds that cost less than 1 against some sound of the name, as a set.</summary>
    public ulong Reach { get; }

    public ScriptKinds Scripts { get; }

    /// <summary>What tells most names apart, to be kept side by side for many.</summary>
    public HeardKey Key => new(Strong, Reach, Total, (Scripts & ScriptKinds.Abjad) != 0);
}

/// <summary>What tells most names that are not alike apart (<see cref="SoundAlignment.AreApart"/>).</summary>
/// <param name="Strong">As <see cref="HeardName.Strong"/>.</param>
/// <param name="Reach">As <see cref="HeardName.Reach"/>.</param>
/// <param name="Total">As <see cref="HeardName.Total"/>.</param>
/// <param name="Abjad">Whether the name was written without its vowels: then nothing is told by sets.</param>
internal readonly record struct HeardKey(ulong Strong, ulong Reach, float Total, bool Abjad);
