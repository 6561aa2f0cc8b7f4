using Dragoman.Store;
using Dragoman.Tests.Cli;

namespace Dragoman.Tests.Store;

/// <summary>A PostgreSQL server that goes away, and the command on it.</summary>
public sealed class LostServerTests(PostgresServer server) : IClassFixture<PostgresServer>, IDisposable
{
    private readonly DragomanProcess _program = new();

    public void Dispose() => _program.Dispose();

    [Fact]
    public void A_server_that_comes_back_is_waited_for_and_nothing_is_added_twice()
    {
        using ReportStore store = ReportStore.Open(server.NewDatabase(), create: true);
        List<ReadReport> reports = [.. TestReports.Many(6).Select(TestReports.Read)];
        Assert.Equal(3, store.Add(reports[..3], []));
        server.Stop();
        server.Start();
        // The first batch again, as if its answer had been lost with the connection.
        Assert.Equal(3, store.Add(reports, []));
        Assert.True(store.Has(reports[5].Key));
        Assert.Equal(6, store.CountReports());
    }

    [Fact]
    public void A_server_that_stays_away_is_told_in_one_line()
    {
        string location = server.NewDatabase();
        using ReportStore store = ReportStore.Open(location, create: true, new HastyClock());
        Assert.Equal(1, store.Add([TestReports.Read(TestReports.Of(TestReports.Talks))], []));
        server.Stop();
        try
        {
            StoreException lost = Assert.Throws<StoreException>(() => store.Add([TestReports.Read(TestReports.Of("Talks went on."))], []));
            Assert.Contains("the connection to the server failed", lost.Message, StringComparison.Ordinal);
            Assert.DoesNotContain("\n", lost.Message, StringComparison.Ordinal);
            Assert.Throws<StoreException>(() => new Ingest(store, new CountingParser().Reader).Run(TestReports.Many(3), 1));
        }
        finally
        {
            server.Start();
        }
        Assert.Equal(1, store.CountReports());
    }

    [Fact]
    public void The_command_adds_to_a_database_and_another_programs_database_is_refused()
    {
        string location = server.NewDatabase(), reports = _program.File("a.jsonl", """{"id":"a","text":"The envoy met ministers in Geneva on Monday."}""" + "\n{\n");
        Run added = _program.Run("add", reports, "--store", location);
        Assert.Equal(1, added.Status);
        Assert.Contains("1 added, 0 already there, 1 rejected.", added.Errors, StringComparison.Ordinal);
        Assert.Contains("a.jsonl:2:", _program.Run("rejected", "--store", location).Output, StringComparison.Ordinal);
        string theirs = server.NewDatabase();
        server.Execute(theirs, "create table bird (name text)");
        Run refused = _program.Run("add", reports, "--store", theirs);
        Assert.Equal((2, ""), (refused.Status, refused.Output));
        Assert.Contains("this database has other tables in it.", refused.Errors, StringComparison.Ordinal);
        // An empty schema beside them will do.
        server.Execute(theirs, "create schema talks");
        Assert.Contains("1 added", _program.Run("add", reports, "--store", theirs + "&search_path=talks").Errors, StringComparison.Ordinal);
        Run absent = _program.Run("add", reports, "--store", theirs.Replace("/store", "/nostore", StringComparison.Ordinal));
        Assert.Equal(2, absent.Status);
        Assert.Contains("there is no such database.", absent.Errors, StringComparison.Ordinal);
    }

    /// <summary>A clock whose timers fire at once.</summary>
    private sealed class HastyClock : TimeProvider
    {
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => base.CreateTimer(callback, state, TimeSpan.Zero, period);
    }
}
