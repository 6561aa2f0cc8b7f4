namespace Dragoman.Names;

/// <summary>Compares one name with many, as <see cref="NameMatcher.Compare(string, string, NameSchema)"/> does, and reads it once.</summary>
/// <remarks>For one thread. Of a thousand names that sound like one word of it half the time went into reading it again (2026-11).</remarks>
public sealed class NameComparer(string name)
{
    private readonly WordedName _name = new(name);

    /// <summary>How sure it is that the other name is the same, 0 to 1, <see cref="NameMatcher.Verdict"/> the boundary.</summary>
    public double Compare(string other, NameSchema schema = NameSchema.Unknown) => NameMatcher.Compare(_name, new WordedName(other), schema);
}
