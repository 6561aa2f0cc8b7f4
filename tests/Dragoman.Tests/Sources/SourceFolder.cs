using System.IO.Compression;
using System.Text;
using Dragoman.Sources;

namespace Dragoman.Tests.Sources;

/// <summary>A folder of small files made for a test, read as the command line reads it.</summary>
internal sealed class SourceFolder : IDisposable
{
    private static readonly DateTimeOffset Now = new(2025, 3, 20, 12, 0, 0, TimeSpan.Zero);
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("sources");

    public List<string> Complaints { get; } = [];
    public List<string> Notices { get; } = [];

    public string Write(string name, string text) => Write(name, Encoding.UTF8.GetBytes(text));

    public string Write(string name, byte[] bytes)
    {
        string path = Path.Combine(_folder.FullName, name);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    public List<Report> Read(string path) =>
        [.. new ReportSources(c => Complaints.Add(Short(c)), n => Notices.Add(Short(n)), new SourceFormats { Readers = DocumentFormats.All }, new FixedClock()).Open([path], Stream.Null)];

    public List<Report> Read(string name, byte[] bytes) => Read(Write(name, bytes));

    public List<Report> Read(string name, string text) => Read(Write(name, text));

    /// <summary>What is complained of when one file is read that gives no report.</summary>
    public string Refused(string name, byte[] bytes)
    {
        Assert.True(Read(name, bytes).Count == 0, name);
        return Assert.Single(Complaints);
    }

    public static byte[] Gzip(byte[] bytes)
    {
        using MemoryStream packed = new();
        using (GZipStream gzip = new(packed, CompressionLevel.SmallestSize))
            gzip.Write(bytes);
        return packed.ToArray();
    }

    public static byte[] Zip(params (string Name, byte[] Bytes)[] entries)
    {
        using MemoryStream packed = new();
        using (ZipArchive archive = new(packed, ZipArchiveMode.Create))
        {
            foreach ((string name, byte[] bytes) in entries)
            {
                using Stream entry = archive.CreateEntry(name).Open();
                entry.Write(bytes);
            }
        }
        return packed.ToArray();
    }

    private string Short(string message) => message.Replace(_folder.FullName + "/", "", StringComparison.Ordinal);

    public void Dispose() => _folder.Delete(true);

    private sealed class FixedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => Now;
    }
}
