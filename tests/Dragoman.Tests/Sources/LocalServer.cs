using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Dragoman.Tests.Sources;

/// <summary>A real HTTP server on this machine, whose answers a test writes byte by byte.</summary>
internal sealed class LocalServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentDictionary<string, Func<string, byte[]>> _answers = new();
    private int _open;

    public LocalServer()
    {
        _listener.Start();
        _ = AcceptAsync();
    }

    public string Address => $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}";

    /// <summary>The heads of all requests, in order.</summary>
    public ConcurrentQueue<string> Requests { get; } = new();

    /// <summary>The most requests that were open at once.</summary>
    public int MostAtOnce { get; private set; }

    public TimeSpan Slowness { get; set; }

    public IEnumerable<string> Paths => Requests.Select(r => r.Split(' ')[1]);

    /// <param name="answer">Makes the whole answer, head and body, from the head of a request.</param>
    public void On(string path, Func<string, byte[]> answer) => _answers[path] = answer;

    public void On(string path, string type, string body) => On(path, _ => Answer(200, Encoding.UTF8.GetBytes(body), $"Content-Type: {type}"));

    public static byte[] Answer(int status, byte[] body, params string[] headers) =>
        [.. Encoding.Latin1.GetBytes($"HTTP/1.1 {status} X\r\nConnection: close\r\nContent-Length: {body.Length}\r\n{string.Concat(headers.Select(h => h + "\r\n"))}\r\n"), .. body];

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
                _ = ServeAsync(await _listener.AcceptTcpClientAsync(_stop.Token));
        }
        catch (OperationCanceledException)
        {
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        bool closed = false;
        using (client)
        {
            try
            {
                MostAtOnce = Math.Max(MostAtOnce, Interlocked.Increment(ref _open));
                NetworkStream stream = client.GetStream();
                StringBuilder head = new();
                byte[] buffer = new byte[4096];
                while (!head.ToString().Contains("\r\n\r\n", StringComparison.Ordinal))
                {
                    int read = await stream.ReadAsync(buffer, _stop.Token);
                    if (read == 0)
                        return;
                    head.Append(Encoding.Latin1.GetString(buffer, 0, read));
                }
                string request = head.ToString();
                Requests.Enqueue(request);
                byte[] answer = _answers.TryGetValue(request.Split(' ')[1], out Func<string, byte[]>? make) ? make(request) : Answer(404, []);
                if (Slowness > TimeSpan.Zero && !request.Contains("robots.txt", StringComparison.Ordinal))
                {
                    await stream.WriteAsync(answer.AsMemory(0, answer.Length / 2), _stop.Token);
                    await Task.Delay(Slowness, _stop.Token);
                    answer = answer[(answer.Length / 2)..];
                }
                // Before the last bytes: whoever has them may ask again at once.
                Interlocked.Decrement(ref _open);
                closed = true;
                await stream.WriteAsync(answer, _stop.Token);
            }
            catch (Exception e) when (e is IOException or OperationCanceledException)
            {
                // The reader has gone, as some tests want.
            }
            finally
            {
                if (!closed)
                    Interlocked.Decrement(ref _open);
            }
        }
    }

    public void Dispose()
    {
        _stop.Cancel();
        _listener.Stop();
        _stop.Dispose();
    }
}
