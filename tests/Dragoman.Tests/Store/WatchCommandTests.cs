using System.Diagnostics;
using System.Text;
using Dragoman.Tests.Cli;
using Dragoman.Tests.Sources;

namespace Dragoman.Tests.Store;

/// <summary><c>dragoman watch</c> as its users start it, against a real server on this machine.</summary>
public sealed class WatchCommandTests : IDisposable
{
    private const string Told = "Russia and Ukraine held talks in Istanbul on Monday. Kyiv said that it was ready for a ceasefire if Moscow was. ";

    private readonly DragomanProcess _program = new();
    private readonly LocalServer _server = new();

    public void Dispose()
    {
        _server.Dispose();
        _program.Dispose();
    }

    private static string Feed(params string[] ids) =>
        "<rss version=\"2.0\"><channel><title>Wire</title>" + string.Concat(ids.Select(i => $"<item><guid>{i}</guid><title>{i}</title><description>{i} {string.Concat(Enumerable.Repeat(Told, 8))}</description></item>")) + "</channel></rss>";

    [Fact]
    public void What_is_new_in_a_feed_is_added_once_and_the_feed_is_known_from_then_on()
    {
        _server.On("/feed", "application/rss+xml", Feed("a", "b"));
        Run first = _program.Run("watch", _server.Address + "/feed", "--once");
        Assert.Equal((0, ""), (first.Status, first.Output));
        Assert.Contains("/feed: 2 added", first.Errors, StringComparison.Ordinal);
        // Not due again for a quarter of an hour: nobody is asked.
        int asked = _server.Paths.Count(p => p == "/feed");
        Run second = _program.Run("watch", "--once");
        Assert.Equal((0, "", ""), (second.Status, second.Output, second.Errors));
        Assert.Equal(asked, _server.Paths.Count(p => p == "/feed"));
    }

    [Fact]
    public void A_feed_that_fails_is_told_and_listed_and_the_others_go_on()
    {
        _server.On("/feed", "application/rss+xml", Feed("a"));
        string list = _program.File("feeds.txt", $"# the desk's feeds\n{_server.Address}/gone\n\n{_server.Address}/feed\n");
        Run run = _program.Run("watch", "--feeds", list, "--once");
        Assert.Equal(1, run.Status);
        Assert.Contains("/gone", run.Errors, StringComparison.Ordinal);
        Assert.Contains("/feed: 1 added", run.Errors, StringComparison.Ordinal);
        Assert.Contains(_program.Run("rejected").Lines, l => l.Contains("/gone", StringComparison.Ordinal));
    }

    [Fact]
    public void It_ends_quietly_when_it_is_told_to()
    {
        _server.On("/feed", "application/rss+xml", Feed("a"));
        using Process watch = _program.Start("watch", _server.Address + "/feed");
        StringBuilder errors = new();
        using ManualResetEventSlim added = new();
        watch.ErrorDataReceived += (_, line) =>
        {
            lock (errors)
                errors.AppendLine(line.Data);
            if (line.Data?.Contains("1 added", StringComparison.Ordinal) == true)
                added.Set();
        };
        watch.BeginErrorReadLine();
        Assert.True(added.Wait(TimeSpan.FromMinutes(2)), errors.ToString());
        using (Process kill = Process.Start("kill", ["-TERM", watch.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]))
            kill.WaitForExit();
        Assert.True(watch.WaitForExit(TimeSpan.FromMinutes(1)));
        Assert.Equal(0, watch.ExitCode);
    }

    [Theory]
    [InlineData("ftp://example.org/feed", "is not an http or https address")]
    [InlineData("feed", "is not an http or https address")]
    public void What_is_no_address_is_refused(string feed, string fault)
    {
        Run run = _program.Run("watch", feed, "--once");
        Assert.Equal(2, run.Status);
        Assert.Contains(fault, run.Errors, StringComparison.Ordinal);
        Assert.Contains("the store knows no feed yet", _program.Run("watch", "--once").Errors, StringComparison.Ordinal);
    }
}
