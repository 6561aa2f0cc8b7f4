namespace Dragoman.Exports;

/// <summary>A file that is there whole or not at all: it is written beside its place and moved there when it is finished.</summary>
public static class AtomicFile
{
    /// <exception cref="IOException">The file cannot be written; what was there before still is.</exception>
    public static void Write(string path, Action<Stream> write)
    {
        string part = path + ".part";
        try
        {
            using (FileStream file = new(part, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16))
            {
                write(file);
                file.Flush(flushToDisk: true);
            }
            File.Move(part, path, overwrite: true);
        }
        finally
        {
            File.Delete(part);
        }
    }
}
