using System.Diagnostics;
using System.Text;

namespace Dragoman.Tests.Cli;

/// <summary>What a run of the program wrote, and how it ended.</summary>
public sealed record Run(int Status, string Output, string Errors)
{
    public string[] Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>Starts the real program, as a user does, in a folder of its own.</summary>
public sealed class DragomanProcess : IDisposable
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "dragoman.dll");

    private static string Host => Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";

    /// <summary>How a shell starts it.</summary>
    public static string Command => $"'{Host}' '{Program}'";

    public string Folder { get; } = Directory.CreateTempSubdirectory("dragoman-tests-").FullName;

    public string File(string name, string content) => File(name, Encoding.UTF8.GetBytes(content));

    public string File(string name, byte[] content)
    {
        string path = Path.Combine(Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        System.IO.File.WriteAllBytes(path, content);
        return path;
    }

    public Run Run(params string[] arguments) => Run([], arguments);

    public Run Run(byte[] input, string[] arguments)
    {
        using Process process = Start(arguments);
        Task<string> output = process.StandardOutput.ReadToEndAsync(), errors = process.StandardError.ReadToEndAsync();
        try
        {
            process.StandardInput.BaseStream.Write(input);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // A program that has no use for its input may end before it has all of it.
        }
        return process.WaitForExit(TimeSpan.FromMinutes(3)) ? new Run(process.ExitCode, output.Result, errors.Result) : throw new TimeoutException(string.Join(' ', arguments));
    }

    public Process Start(params string[] arguments)
    {
        ProcessStartInfo start = new(Host, [Program, .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            WorkingDirectory = Folder,
        };
        return Process.Start(start)!;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
