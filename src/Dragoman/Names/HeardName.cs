using System.Numerics;

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
        ulong strong = 0;
        for (int i = 0; i < _sounds.Length; i++)
            strong |= _weights[i] >= 1 ? SoundTable.SetOf(_sounds.AsSpan(i, 1)) : 0;
        SoundTable table = SoundTable.Shared;
        Key = new(strong, table.ReachOf(_sounds, 0), table.ReachOf(_sounds, 1), table.ReachOf(_sounds, 2), Total, (Scripts & ScriptKinds.Abjad) != 0);
    }

    public ReadOnlySpan<char> Sounds => _sounds;

    /// <summary>What the sounds weigh, each and all, where neither name was written without its vowels.</summary>
    public ReadOnlySpan<float> Weights => _weights;

    public float Total { get; }

    /// <summary>Which sounds there are (<see cref="SoundTable.SetOf"/>).</summary>
    public ulong Set { get; }

    public ScriptKinds Scripts { get; }

    /// <summary>What tells most names apart, to be kept side by side for many.</summary>
    public HeardKey Key { get; }
}

/// <summary>What tells most names that are not alike apart (<see cref="SoundAlignment.AreApart"/>).</summary>
/// <param name="Strong">The sounds that cost 1 to leave out, as a set.</param>
/// <param name="Close">The sounds that cost next to nothing against some sound of the name (<see cref="SoundTable.ReachOf"/>).</param>
/// <param name="Near">Those that cost little.</param>
/// <param name="Reach">Those that cost less than 1.</param>
/// <param name="Total">As <see cref="HeardName.Total"/>.</param>
/// <param name="Abjad">Whether the name was written without its vowels: then nothing is told by sets.</param>
internal readonly record struct HeardKey(ulong Strong, ulong Close, ulong Near, ulong Reach, float Total, bool Abjad)
{
    /// <summary>What turning the name into another costs at least: each of its strong sounds what the cheapest of the other's costs.</summary>
    public float CheapestInto(in HeardKey other) => SoundTable.Cheapest(
        BitOperations.PopCount(Strong & ~other.Close), BitOperations.PopCount(Strong & ~other.Near), BitOperations.PopCount(Strong & ~other.Reach));
}
