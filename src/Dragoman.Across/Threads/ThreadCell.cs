using System.Security.Cryptography;
using System.Text;

namespace Dragoman.Across.Threads;

/// <summary>Findings that look alike in all that threads are told by: they are one thing, and are compared with others as one.</summary>
/// <remarks>Cells are of two kinds. Strong ones say enough to be told apart: two that are the same thing are in one thread, over however many steps.
/// Weak ones ("the talks", of no day) are in the thread of the strong ones that fit, where all that fit are one thing; else they stay among
/// themselves. Both conditions look at the cells alone and never at the order in which they came.</remarks>
public abstract class ThreadCell
{
    private string? _signature;
    private long? _id;
    private HashSet<long>? _keys;

    /// <summary>All that is compared, as text; <see cref="Parse"/> reads it back.</summary>
    public string Signature => _signature ??= string.Join('\t', Fields());

    /// <summary>Number of the signature, the same in every store.</summary>
    public long Id => _id ??= Hash(Signature);

    public abstract bool IsWeak { get; }

    /// <summary>Keys under which the cell is entered.</summary>
    public IReadOnlySet<long> Keys() => _keys ??= MakeKeys();

    /// <summary>Keys under which all stand that it may be one with.</summary>
    public abstract HashSet<long> Lookups();

    /// <summary>Whether two cells, both strong or both weak, tell of the same thing.</summary>
    public abstract bool IsSame(ThreadCell other);

    /// <summary>Whether this weak cell may tell of what the strong one tells of.</summary>
    public abstract bool Fits(ThreadCell strong);

    protected abstract string[] Fields();

    protected abstract HashSet<long> MakeKeys();

    /// <exception cref="FormatException">It is no signature.</exception>
    public static ThreadCell Parse(string signature)
    {
        string[] fields = signature.Split('\t');
        return fields[0] switch
        {
            EngagementCell.Section => EngagementCell.Read(fields),
            EventCell.Section => EventCell.Read(fields),
            ProposalCell.Section => ProposalCell.Read(fields),
            SoloCell.Section => new SoloCell(fields[1]),
            _ => throw new FormatException($"\"{fields[0]}\" is no section of threads."),
        };
    }

    /// <summary>The first eight bytes of a text's SHA-256.</summary>
    public static long Hash(string text)
    {
        int most = Encoding.UTF8.GetMaxByteCount(text.Length);
        Span<byte> bytes = most <= 1024 ? stackalloc byte[most] : new byte[most], hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes[..Encoding.UTF8.GetBytes(text, bytes)], hash);
        return BitConverter.ToInt64(hash);
    }

    protected static long Hash(string section, string name, int time) => Hash(FormattableString.Invariant($"{section}\t{name}\t{time}"));
}

/// <summary>A finding that says too little to be found in another report.</summary>
/// <param name="item">The finding's key.</param>
public sealed class SoloCell(string item) : ThreadCell
{
    public const string Section = "solo";

    public override bool IsWeak => false;

    public override HashSet<long> Lookups() => [];

    public override bool IsSame(ThreadCell other) => false;

    public override bool Fits(ThreadCell strong) => false;

    protected override string[] Fields() => [Section, item];

    protected override HashSet<long> MakeKeys() => [];
}
