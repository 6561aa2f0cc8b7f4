namespace Dragoman.Store;

/// <summary>A store cannot be used; the message names it, the fault and the remedy. What had been reported as added is in it.</summary>
/// <param name="store">As the user named it, without a password.</param>
public sealed class StoreException(
    string store, string fault, string remedy, Exception? cause = null) : Exception($"{store}: {fault} {remedy}", cause);
