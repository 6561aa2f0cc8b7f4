using System.Diagnostics;
using Dragoman.Store;
using Dragoman.Tests.Cli;
using Microsoft.Data.Sqlite;

namespace Dragoman.Tests.Store;

/// <summary><c>dragoman add</c> and <c>dragoman rejected</c> as their users start them.</summary>
public sealed class AddCommandTests : IDisposable
{
    private readonly DragomanProcess _program = new();

    public void Dispose() => _program.Dispose();

    private string Reports(int count, string name = "reports.jsonl") => _program.File(name, string.Concat(TestReports.Many(count).Select(r => $"{{\"id\":\"{r.Id}\",\"text\":\"{r.Text}\"}}\n")));

    private string Path(string name) => System.IO.Path.Combine(_program.Folder, name);

    private static void AssertRefused(Run run, string fault)
    {
        Assert.Equal((2, ""), (run.Status, run.Output));
        Assert.Contains(fault, run.Errors, StringComparison.Ordinal);
        Assert.Single(run.Errors.TrimEnd().Split('\n'));
    }

    [Fact]
    public void What_is_added_is_counted_what_is_known_is_passed_over_and_what_is_refused_is_listed()
    {
        string reports = Reports(5);
        File.AppendAllText(reports, "{\"id\": \"broken\"\n");
        Run first = _program.Run("add", reports, "missing.txt", "--list");
        Assert.Equal(1, first.Status);
        Assert.Contains("dragoman.db: 5 added, 0 already there, 2 rejected.", first.Errors, StringComparison.Ordinal);
        Assert.Equal(TestReports.Many(5).Select(r => ReportKey.Of(new Dragoman.Sources.Report { Id = r.Id, Text = r.Text })), first.Lines);
        Run second = _program.Run("add", Reports(7, "more.jsonl"));
        Assert.Equal((0, ""), (second.Status, second.Output));
        Assert.Contains("2 added, 5 already there, 0 rejected.", second.Errors, StringComparison.Ordinal);
        Run rejected = _program.Run("rejected");
        Assert.Equal((0, ""), (rejected.Status, rejected.Errors));
        Assert.Equal(2, rejected.Lines.Length);
        Assert.Contains(rejected.Lines, l => l.StartsWith("missing.txt: there is no such file or folder.", StringComparison.Ordinal));
        Assert.Contains(rejected.Lines, l => l.Contains("reports.jsonl:6: this is not a JSON object", StringComparison.Ordinal));
        Assert.Contains("\"place\":\"6\"", _program.Run("rejected", "--json").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_store_is_read_again_into_a_new_one_and_never_into_itself()
    {
        _program.Run("add", Reports(3));
        AssertRefused(_program.Run("reread", "--into", "dragoman.db"), "dragoman.db: this is the store itself. Name a store that is not there yet.");
        AssertRefused(_program.Run("reread", "--store", "nowhere.db", "--into", "new.db"), "nowhere.db: there is no store here.");
        Run again = _program.Run("reread", "--into", "new.db");
        Assert.Equal((0, ""), (again.Status, again.Output));
        Assert.Contains("new.db: 3 added, 0 already there, 0 rejected.", again.Errors, StringComparison.Ordinal);
        Assert.Contains("0 added, 3 already there", _program.Run("add", Reports(3), "--store", "new.db").Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Files_of_a_folder_that_are_no_reports_are_counted()
    {
        string folder = Path("mixed");
        Directory.CreateDirectory(folder);
        File.WriteAllText(System.IO.Path.Combine(folder, "talks.txt"), "The minister said on Monday that talks would go on.");
        foreach (string name in new[] { "a.png", "B.PNG", "notes.xyz", "Makefile" })
            File.WriteAllText(System.IO.Path.Combine(folder, name), "x");
        Assert.Contains("Left alone, since their names are no reports': 2 .png, 1 without extension, 1 .xyz.", _program.Run("add", folder, "--store", Path("mixed.db")).Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_no_store_is_refused_and_stays_as_it_was()
    {
        string reports = Reports(1), text = _program.File("notes.db", "These are my notes, and they are longer than the head of a database would be. ");
        AssertRefused(_program.Run("add", reports, "--store", text), "notes.db: this is not a Dragoman store.");
        Assert.StartsWith("These are my notes", File.ReadAllText(text), StringComparison.Ordinal);
        Execute(Path("other.db"), "create table bird (name text)");
        AssertRefused(_program.Run("add", reports, "--store", "other.db"), "other.db: this is another program's database.");
        Execute(Path("theirs.db"), "pragma application_id = 12345; create table bird (name text)");
        AssertRefused(_program.Run("add", reports, "--store", "theirs.db"), "theirs.db: this is another program's database.");
        _program.Run("add", reports, "--store", "new.db");
        Execute(Path("new.db"), "pragma user_version = 999");
        AssertRefused(_program.Run("add", reports, "--store", "new.db"), "new.db: a newer Dragoman made this store");
        AssertRefused(_program.Run("rejected", "--store", "nowhere.db"), "nowhere.db: there is no store here.");
        AssertRefused(_program.Run("add", reports, "--store", "no-folder/a.db"), "no-folder/a.db: the store cannot be opened.");
        AssertRefused(_program.Run("add", reports, "--store", "mysql://localhost/x"), "mysql is no kind of store.");
        AssertRefused(_program.Run("add", reports, "--store", "postgres://me:secret@127.0.0.1:1/x"), "postgres://me@127.0.0.1:1/x: the connection to the server failed");
    }

    /// <summary>The program is killed 50 times at random moments; a store that is nearly full is let finish, and another begun.</summary>
    [Fact]
    public async Task Killed_at_any_moment_it_loses_nothing_that_it_told_and_doubles_nothing()
    {
        if (OperatingSystem.IsWindows())
            return;
        const int count = 2500;
        string reports = Told(count);
        Random random = new(20260101);
        TimeSpan untilFirst = TimeSpan.FromSeconds(1);
        int stores = 0, midst = 0;
        string store = Path("killed0.db");
        Assert.Equal(0, _program.Run("add", reports, "--store", Path("whole.db")).Status);
        // The comparison would prove little if nothing of the kind were known.
        Assert.All(Across, across => Assert.NotEqual((across, 0), (across, Column(Path("whole.db"), across).Count)));
        HashSet<string> told = [];
        for (int round = 0; round < 50; round++)
        {
            using Process process = _program.Start("add", reports, "--store", store, "--list", "--threads", "2");
            Stopwatch clock = Stopwatch.StartNew();
            Task<string?> first = process.StandardOutput.ReadLineAsync();
            Task<string> errors = process.StandardError.ReadToEndAsync();
            // Around the first commit: before the store is made, while it is, in the first transactions and between them.
            await Task.WhenAny(first, Task.Delay(round == 0 ? TimeSpan.FromSeconds(30) : untilFirst * (0.3 + random.NextDouble())));
            if (first.IsCompleted)
            {
                untilFirst = clock.Elapsed;
                await Task.Delay(random.Next(0, 200));
            }
            process.Kill();
            await process.WaitForExitAsync();
            // The last line may be cut, and then nothing was told by it.
            string[] lines = $"{await first}\n{await process.StandardOutput.ReadToEndAsync()}".Split('\n');
            told.UnionWith(lines[..^1].Where(l => l.Length > 0));
            Assert.DoesNotContain("dragoman:", await errors, StringComparison.Ordinal);
            Assert.Empty(told.Except(Column(store, "select key from report")));
            midst += told.Count is > 0 and < count ? 1 : 0;
            if (told.Count > count * 9 / 10 || round == 49)
            {
                AssertWholeAfterAdding(reports, store, count);
                store = Path($"killed{++stores}.db");
                told.Clear();
            }
        }
        Assert.True(midst > 10, $"Too few of the rounds ended in the midst: {midst}.");
    }

    // Of a handful of matters, each told by many, so that there are actors, threads, histories and contradictions across reports.
    private string Told(int count)
    {
        string[] matters =
        [
            "Ukraine accepts a 30-day ceasefire with Russia, Foreign Minister Pavel Klymenko said on Monday. Letter {0} was sent to Moscow.",
            "Russia rejects a 30-day ceasefire with Ukraine, Sergei Lavrov said on Monday. Note {0} was read out in Moscow.",
            "Vladimir Putin and Donald Trump spoke by phone on Monday about a ceasefire in Ukraine. Line {0} held for an hour.",
            "Russian troops hold Bakhmut. Bulletin {0} said so on Monday.",
            "Ukrainian troops hold Bakhmut. Bulletin {0} said so on Monday.",
            "Russian forces shelled Kharkiv on Monday. Foreign Minister Pavel Klymenko of Ukraine wrote letter {0} about it.",
        ];
        return _program.File("told.jsonl", string.Concat(Enumerable.Range(1, count).Select(n =>
            $"{{\"id\":\"r{n}\",\"published\":\"2025-03-{17 + n % 2}\",\"text\":\"{matters[n % matters.Length].Replace("{0}", $"{n}", StringComparison.Ordinal)}\"}}\n")));
    }

    private void AssertWholeAfterAdding(string reports, string store, int count)
    {
        Run last = _program.Run("add", reports, "--store", store);
        Assert.True(last.Status == 0, last.Errors);
        Assert.Equal(["ok"], Column(store, "pragma integrity_check"));
        foreach (string table in (string[])["report", "report_text", "record", "report_search where report_search match 'monday'"])
            Assert.Equal([$"{count}"], Column(store, $"select count(*) from {table}"));
        Assert.Equal([$"{count}"], Column(store, "select count(distinct key) from report"));
        Assert.Equal([$"{count}"], Column(store, "select count(distinct report) from mention"));
        Assert.Equal(["0"], Column(store, "select count(*) from mention where report not in (select report from report)"));
        // What is known across reports is as if nothing had been killed; numbers of rows may differ, keys do not.
        foreach (string across in Across)
            Assert.Equal(Column(Path("whole.db"), across), Column(store, across));
    }

    private static readonly string[] Across =
    [
        "select a.key || a.name || a.kind || a.reports || coalesce(a.first_day, '') || s.sources from actor a join actor_source s on s.actor = a.actor order by a.key",
        "select a.key || s.spelling || s.reports from actor_spelling s join actor a on a.actor = s.actor order by a.key, s.spelling",
        "select r.key || l.key || g.relation || g.earliest || g.cleanest from copy_group g join report r on r.report = g.report join report l on l.report = g.leader order by r.key",
        "select key || kind || sources || reports from proposal_thread order by key",
        "select key || sources || reports from engagement_thread order by key",
        "select key || sources || reports from event_thread order by key",
        "select kind || subject || a_words || b_words from contradiction order by 1",
        "select name || reports from answer_name order by name",
    ];

    [SmallDiskFact]
    public void A_full_disk_is_told_and_what_was_told_as_added_is_kept()
    {
        using (SmallDisk disk = SmallDisk.TryMount(Path("disk"), megabytes: 6)!)
        {
            string store = System.IO.Path.Combine(disk.Folder, "full.db");
            Run full = _program.Run("add", Reports(4000), "--store", store, "--list");
            Assert.Equal(2, full.Status);
            Assert.Contains("full.db: the disk is full. Make room", full.Errors, StringComparison.Ordinal);
            Assert.DoesNotContain("   at ", full.Errors, StringComparison.Ordinal);
            string room = Path("copy.db");
            foreach (string part in Directory.EnumerateFiles(disk.Folder, "full.db*"))
                File.Copy(part, room + part[store.Length..]);
            Assert.Equal(["ok"], Column(room, "pragma integrity_check"));
            Assert.Empty(full.Lines.Except(Column(room, "select key from report")));
            disk.MakeReadOnly();
            AssertRefused(_program.Run("add", Reports(4001), "--store", store), "full.db: the store cannot be");
        }
    }

    [Fact]
    public async Task A_file_that_may_not_grow_is_told_and_what_was_told_as_added_is_kept()
    {
        if (OperatingSystem.IsWindows())
            return;
        string store = Path("limited.db"), reports = Reports(4000, "limited.jsonl");
        // In blocks of 512 or 1,024 bytes. What .NET maps twice to write code would be a file of two gigabytes.
        using Process process = Process.Start(new ProcessStartInfo("sh", ["-c", $"trap '' XFSZ; ulimit -f 6000; export DOTNET_EnableWriteXorExecute=0; exec {DragomanProcess.Command} add '{reports}' --store '{store}' --list"]) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = _program.Folder })!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string[] told = (await process.StandardOutput.ReadToEndAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        await process.WaitForExitAsync();
        Assert.Equal(2, process.ExitCode);
        string fault = await errors;
        Assert.Contains("limited.db: the store cannot be read or written", fault, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", fault, StringComparison.Ordinal);
        Assert.Equal(["ok"], Column(store, "pragma integrity_check"));
        Assert.Empty(told.Except(Column(store, "select key from report")));
        Assert.Equal(0, _program.Run("add", reports, "--store", store).Status);
        Assert.Equal(["4000"], Column(store, "select count(*) from report"));
    }

    private static void Execute(string path, string sql)
    {
        using SqliteConnection connection = new($"Data Source={path};Pooling=false");
        connection.Open();
        using SqliteCommand command = new(sql, connection);
        command.ExecuteNonQuery();
    }

    private static List<string> Column(string path, string sql)
    {
        List<string> values = [];
        if (!File.Exists(path))
            return values;
        using SqliteConnection connection = new($"Data Source={path};Pooling=false");
        connection.Open();
        using SqliteCommand tables = new("select count(*) from sqlite_master where name = 'report'", connection);
        if (tables.ExecuteScalar() is 0L)
            return values;
        using SqliteCommand command = new(sql, connection);
        using SqliteDataReader rows = command.ExecuteReader();
        while (rows.Read())
            values.Add(rows.GetString(0));
        return values;
    }

    /// <summary>Skipped where no small disk can be made: only root can, and not everywhere. The test of a file that may not grow needs no
    /// rights.</summary>
    private sealed class SmallDiskFactAttribute : FactAttribute
    {
        private static readonly bool CanMount = TryOne();

        public SmallDiskFactAttribute() => Skip = CanMount ? null : "No file system can be mounted here.";

        private static bool TryOne()
        {
            string folder = Directory.CreateTempSubdirectory("dragoman-disk").FullName;
            using (SmallDisk? disk = SmallDisk.TryMount(folder, megabytes: 1))
            {
                if (disk is null)
                    return false;
            }
            return true;
        }
    }

    /// <summary>A disk of a few megabytes in memory.</summary>
    private sealed class SmallDisk(string folder) : IDisposable
    {
        public string Folder => folder;

        public static SmallDisk? TryMount(string folder, int megabytes)
        {
            if (!OperatingSystem.IsLinux() || !Environment.IsPrivilegedProcess)
                return null;
            Directory.CreateDirectory(folder);
            return Succeeds("mount", "-t", "tmpfs", "-o", $"size={megabytes}m", "tmpfs", folder) ? new SmallDisk(folder) : null;
        }

        public void MakeReadOnly() => Assert.True(Succeeds("mount", "-o", "remount,ro", folder));

        public void Dispose() => Succeeds("umount", "-l", folder);

        private static bool Succeeds(string program, params string[] arguments)
        {
            using Process process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
    }
}
