using System.CommandLine;
using Dragoman.Store;

namespace Dragoman.Cli;

/// <summary><c>--store</c>, as every command that works on a store has it.</summary>
internal sealed class StoreOption() : Option<string?>("--store")
{
    private const string Default = "dragoman.db";

    public static StoreOption Create() => new()
    {
        Description = $"The store: a file, or postgres://user@host/database. Default: $DRAGOMAN_STORE, else {Default} in this folder.",
    };

    /// <exception cref="StoreException">The store cannot be used.</exception>
    public ReportStore Open(ParseResult result, bool create) =>
        ReportStore.Open(result.GetValue(this) ?? (Environment.GetEnvironmentVariable("DRAGOMAN_STORE") is { Length: > 0 } store ? store : Default),
            create);
}
