using System.Text;
using Dragoman.Sources;

namespace Dragoman.Tests.Sources;

public sealed class ArchiveTests : IDisposable
{
    private static readonly byte[] Met = "They met."u8.ToArray();
    private readonly SourceFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_is_packed_is_read_as_what_it_holds()
    {
        Assert.Equal("They met.", Assert.Single(_folder.Read("a.txt.gz", SourceFolder.Gzip(Met))).Text);
        Assert.Equal(["x", "y"], _folder.Read("a.jsonl.gz", SourceFolder.Gzip("{\"id\":\"x\",\"text\":\"One.\"}\n{\"id\":\"y\",\"text\":\"Two.\"}"u8.ToArray())).Select(r => r.Id));
        Assert.Equal("They met.", Assert.Single(_folder.Read("really.txt", SourceFolder.Gzip(Met))).Text);
        Assert.Contains("it is a gzip file", Assert.Single(_folder.Notices), StringComparison.Ordinal);
    }

    [Fact]
    public void Each_entry_of_an_archive_is_an_input_and_a_bad_one_does_not_end_it()
    {
        byte[] inner = SourceFolder.Zip(("deep.txt", "Deep."u8.ToArray()));
        List<Report> reports = _folder.Read("a.zip", SourceFolder.Zip(("r/one.txt", Met), ("bad.json", "{"u8.ToArray()), ("picture.png", [1, 2]), ("../../out.txt", Met), ("in.zip", inner)));
        Assert.Equal(["a.zip/r/one.txt", "a.zip/../../out.txt", "a.zip/in.zip/deep.txt"], reports.Select(r => r.Path![r.Path!.IndexOf("a.zip", StringComparison.Ordinal)..]));
        Assert.StartsWith("a.zip/bad.json:1: ", Assert.Single(_folder.Complaints), StringComparison.Ordinal);
    }

    [Fact]
    public void Archives_nest_three_deep_at_most()
    {
        byte[] archive = Met;
        for (int i = 0; i < 5; i++)
            archive = SourceFolder.Zip((i == 0 ? "a.txt" : "in.zip", archive));
        Assert.Contains("more than 3 deep", _folder.Refused("a.zip", archive), StringComparison.Ordinal);
    }

    [Fact]
    public void A_bomb_is_refused_before_it_fills_memory()
    {
        byte[] zeros = Encoding.ASCII.GetBytes(new string('a', 64 << 20));
        Assert.Contains("more than 200 times its size", _folder.Refused("bomb.txt.gz", SourceFolder.Gzip(zeros)), StringComparison.Ordinal);
        _folder.Complaints.Clear();
        Assert.Equal("They met.", Assert.Single(_folder.Read("bomb.zip", SourceFolder.Zip(("bomb.txt", zeros), ("good.txt", Met)))).Text);
        Assert.StartsWith("bomb.zip/bomb.txt: it unpacks to more than 200 times its size", Assert.Single(_folder.Complaints), StringComparison.Ordinal);
    }

    [Fact]
    public void A_cut_gzip_is_told_and_what_came_before_is_read()
    {
        StringBuilder lines = new();
        Random random = new(1);
        for (int i = 0; i < 2000; i++)
            lines.Append(System.Globalization.CultureInfo.InvariantCulture, $"{{\"id\":\"{i}\",\"text\":\"Number {random.NextInt64()}.\"}}\n");
        byte[] whole = SourceFolder.Gzip(Encoding.UTF8.GetBytes(lines.ToString()));
        List<Report> reports = _folder.Read("cut.jsonl.gz", whole[..(whole.Length / 2)]);
        Assert.InRange(reports.Count, 500, 1999);
        Assert.Contains(_folder.Complaints, c => c.StartsWith("cut.jsonl.gz", StringComparison.Ordinal));
    }

    [Fact]
    public void Damaged_archives_are_refused()
    {
        byte[] zip = SourceFolder.Zip(("a.txt", Met));
        Assert.StartsWith("a.zip: the archive is damaged or cut short", _folder.Refused("a.zip", zip[..^10]), StringComparison.Ordinal);
        _folder.Complaints.Clear();
        byte[] gzip = SourceFolder.Gzip(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 5000))));
        gzip[gzip.Length / 2] ^= 0xFF;
        gzip[gzip.Length / 2 + 1] ^= 0xFF;
        Assert.StartsWith("a.txt.gz: it is damaged or cut short", _folder.Refused("a.txt.gz", gzip), StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_of_which_the_end_is_missing_is_refused_and_one_in_parts_is_read()
    {
        byte[] gzip = SourceFolder.Gzip(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("They met in Geneva on Monday. ", 4000))));
        foreach (int end in (int[])[gzip.Length - 1, gzip.Length - 4, gzip.Length / 2, 30])
        {
            Assert.StartsWith("cut.txt.gz: it is damaged or cut short. Get the file anew.", _folder.Refused("cut.txt.gz", gzip[..end]), StringComparison.Ordinal);
            _folder.Complaints.Clear();
        }
        Assert.EndsWith("Monday. They met.", Assert.Single(_folder.Read("parts.txt.gz", [.. gzip, .. SourceFolder.Gzip(Met)])).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_encrypted_entry_is_told_and_the_others_are_read()
    {
        byte[] zip = SourceFolder.Zip(("secret.txt", Met), ("open.txt", Met));
        // The first general purpose flag of an entry, in its own header and in the directory's.
        zip[6] |= 1;
        int directory = zip.AsSpan().IndexOf("PK\u0001\u0002"u8);
        zip[directory + 8] |= 1;
        Assert.EndsWith("open.txt", Assert.Single(_folder.Read("a.zip", zip)).Path, StringComparison.Ordinal);
        Assert.StartsWith("a.zip/secret.txt: it is encrypted.", Assert.Single(_folder.Complaints), StringComparison.Ordinal);
    }
}
