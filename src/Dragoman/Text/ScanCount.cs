namespace Dragoman.Text;

/// <summary>How many characters the searches for the ends of words have looked at, on this thread: a test bounds this, since time on a busy machine
/// says nothing.</summary>
internal static class ScanCount
{
    [ThreadStatic] public static long Characters;
}
