namespace Dragoman.Names;

/// <summary>A name as it sounds, kept to be compared with many (<see cref="NameMatcher"/>).</summary>
internal sealed class HeardName
{
    private readonly char[] _sounds;

    public HeardName(ReadOnlySpan<char> name)
    {
        Span<char> sounds = stackalloc char[SoundAlignment.MaxSounds];
        _sounds = NameMatcher.Hear(name, sounds, out ScriptKinds scripts).ToArray();
        Scripts = scripts;
    }

    public ReadOnlySpan<char> Sounds => _sounds;

    public ScriptKinds Scripts { get; }
}
