using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;

namespace Dragoman.Sources;

/// <summary>What a server gave before, to ask whether it is still so (RFC 9110, 13).</summary>
public sealed record WebValidators(string? ETag, string? LastModified);

/// <summary>An answer: the document, or null where it has not changed.</summary>
public sealed record WebAnswer(WebDocument? Document, WebValidators Validators);

/// <summary>Fetches http and https addresses as a polite reader does: robots.txt, one request at a time to a host, back-off, bounds. Any thread may
/// ask.</summary>
/// <remarks>Proxies are those of the system's settings (HTTP_PROXY, HTTPS_PROXY, NO_PROXY), TLS that of .NET.</remarks>
public sealed class WebFetcher : IDisposable
{
    private readonly WebManners _manners;
    private readonly TimeProvider _clock;
    private readonly HttpClient _client;
    private readonly ConcurrentDictionary<string, HostGate> _gates = new(StringComparer.OrdinalIgnoreCase);

    public WebFetcher(WebManners manners, TimeProvider clock)
    {
        (_manners, _clock) = (manners, clock);
        _client = new HttpClient(new SocketsHttpHandler
        {
            // Each step of a redirection asks for itself: another host has other rules.
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.All,
            ConnectTimeout = TimeSpan.FromSeconds(15),
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            UseCookies = false,
        })
        { Timeout = Timeout.InfiniteTimeSpan };
        _client.DefaultRequestHeaders.UserAgent.ParseAdd(WebManners.UserAgent);
        _client.DefaultRequestHeaders.Accept.ParseAdd("text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, application/pdf;q=0.9, */*;q=0.5");
    }

    /// <exception cref="ReportFormatException">The address cannot be had; the message says why.</exception>
    public WebDocument Get(string url, CancellationToken stop = default) => GetAsync(url, null, stop).GetAwaiter().GetResult().Document!;

    /// <param name="known">What was given before; null asks for the document in any case.</param>
    /// <exception cref="ReportFormatException">The address cannot be had; the message says why.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public async Task<WebAnswer> GetAsync(string url, WebValidators? known, CancellationToken stop)
    {
        Uri address = Address(url, url);
        for (int redirects = 0; ; redirects++)
        {
            HostGate gate = _gates.GetOrAdd(address.GetLeftPart(UriPartial.Authority), _ => new HostGate(_clock));
            RobotsRules robots = await RobotsAsync(gate, address, stop).ConfigureAwait(false);
            if (ReferenceEquals(robots, RobotsRules.DisallowAll))
                throw new ReportFormatException(
                    url, 0, "the host's robots.txt cannot be had, so it must be taken to forbid all.", "Try again later.");
            if (!robots.Allows(address.PathAndQuery))
                throw new ReportFormatException(
                    url, 0, "the host's robots.txt asks programs not to fetch this.", "Save the page in a browser and give the file.");
            TimeSpan pause = robots.CrawlDelay is { } delay && delay > _manners.Delay ? Shorter(delay, _manners.LongestWait) : _manners.Delay;
            using Answer answer = await AskAsync(gate, pause, url, address, known, stop).ConfigureAwait(false);
            if (answer.Redirect is null)
                return answer.ToWebAnswer(address);
            if (redirects == _manners.MostRedirects)
                throw new ReportFormatException(url, 0, $"it leads on more than {_manners.MostRedirects} times.", "Give the address where it ends.");
            Uri next = Address(url, new Uri(address, answer.Redirect).AbsoluteUri);
            if (address.Scheme == Uri.UriSchemeHttps && next.Scheme != Uri.UriSchemeHttps)
                throw new ReportFormatException(
                    url, 0, "it leads from https to http, where anybody could change what is read.",
                    "Give the address where it ends, if that is meant.");
            address = next;
        }
    }

    private static TimeSpan Shorter(TimeSpan a, TimeSpan b) => a < b ? a : b;

    private static Uri Address(string input, string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out Uri? address) && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps)
            && address.Host.Length > 0
            ? address : throw new ReportFormatException(input, 0, "this is not an http or https address.", "Write it as https://host/path.");

    // One answer: its status and head fields and, where it is wanted, its body.
    private sealed record Answer(HttpResponseMessage Message, byte[] Body) : IDisposable
    {
        public Uri? Redirect => (int)Message.StatusCode is 301 or 302 or 303 or 307 or 308 ? Message.Headers.Location : null;

        public WebAnswer ToWebAnswer(Uri address)
        {
            WebValidators validators = new(Message.Headers.ETag?.ToString(), Message.Content.Headers.LastModified?.ToString("r"));
            MediaTypeHeaderValue? type = Message.Content.Headers.ContentType;
            return new WebAnswer(Message.StatusCode is HttpStatusCode.NotModified ? null
                : new WebDocument(address.AbsoluteUri, type?.MediaType, type?.CharSet?.Trim('"'), Body), validators);
        }

        public void Dispose() => Message.Dispose();
    }

    private async Task<Answer> AskAsync(HostGate gate, TimeSpan pause, string url, Uri address, WebValidators? known, CancellationToken stop)
    {
        TimeSpan backOff = _manners.FirstBackOff;
        for (int attempt = 1; ; attempt++, backOff *= 2)
        {
            Answer answer = await gate.RunAsync(pause, () => SendAsync(url, address, known, stop), stop).ConfigureAwait(false);
            int status = (int)answer.Message.StatusCode;
            if (answer.Redirect is not null || status is (>= 200 and < 300) or 304)
                return answer;
            TimeSpan wait = RetryAfter(answer.Message) ?? backOff;
            answer.Dispose();
            if (status is not (429 or 502 or 503 or 504))
                throw new ReportFormatException(
                    url, 0, $"the server answers {status} ({Meaning(status)}).", status >= 500 ? "Try again later." : "Check the address.");
            // The others who ask this host wait as well.
            gate.PauseUntil(_clock.GetUtcNow() + Shorter(wait, _manners.LongestWait));
            if (wait > _manners.LongestWait)
                throw new ReportFormatException(
                    url, 0, $"the server answers {status} and asks to come again in {wait.TotalMinutes:F0} minutes.", "Try again then.");
            if (attempt == _manners.Tries)
                throw new ReportFormatException(url, 0, $"the server answered {status} ({Meaning(status)}) {attempt} times.", "Try again later.");
        }
    }

    private TimeSpan? RetryAfter(HttpResponseMessage message) => message.Headers.RetryAfter switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } => date > _clock.GetUtcNow() ? date - _clock.GetUtcNow() : TimeSpan.Zero,
        _ => null,
    };

    private static string Meaning(int status) => status switch
    {
        401 or 403 or 451 => "it does not give this to us",
        404 or 410 => "there is no such page",
        429 => "too many requests",
        >= 500 => "it has a fault of its own",
        _ => "no page",
    };

    private async Task<Answer> SendAsync(string url, Uri address, WebValidators? known, CancellationToken stop)
    {
        using CancellationTokenSource timeout = new(_manners.Timeout, _clock);
        using CancellationTokenSource either = CancellationTokenSource.CreateLinkedTokenSource(stop, timeout.Token);
        HttpResponseMessage? message = null;
        try
        {
            using HttpRequestMessage request = new(HttpMethod.Get, address);
            if (known?.ETag is { } tag)
                request.Headers.TryAddWithoutValidation("If-None-Match", tag);
            if (known?.LastModified is { } modified)
                request.Headers.TryAddWithoutValidation("If-Modified-Since", modified);
            message = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token).ConfigureAwait(false);
            byte[] body = message.IsSuccessStatusCode ? await BodyAsync(url, message, either.Token).ConfigureAwait(false) : [];
            Answer answer = new(message, body);
            message = null;
            return answer;
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            throw new ReportFormatException(
                url, 0, $"the answer was not there after {_manners.Timeout.TotalSeconds:F0} seconds.", "Try again later.");
        }
        catch (Exception e) when (e is HttpRequestException or IOException or InvalidDataException)
        {
            throw new ReportFormatException(
                url, 0, $"it cannot be fetched ({(e.InnerException ?? e).Message.TrimEnd('.')}).", "Check the address and the network.");
        }
        finally
        {
            message?.Dispose();
        }
    }

    private async Task<byte[]> BodyAsync(string url, HttpResponseMessage message, CancellationToken stop)
    {
        ReportFormatException TooLarge() => new(url, 0, $"it is larger than {_manners.LargestBody >> 20} MiB.", "Download it and give the file.");
        if (message.Content.Headers.ContentLength > _manners.LargestBody)
            throw TooLarge();
        using Stream stream = await message.Content.ReadAsStreamAsync(stop).ConfigureAwait(false);
        using MemoryStream body = new();
        byte[] buffer = new byte[1 << 16];
        int read;
        while ((read = await stream.ReadAsync(buffer, stop).ConfigureAwait(false)) > 0)
        {
            body.Write(buffer, 0, read);
            if (body.Length > _manners.LargestBody)
                throw TooLarge();
        }
        return body.ToArray();
    }

    private async Task<RobotsRules> RobotsAsync(HostGate gate, Uri address, CancellationToken stop)
    {
        if (gate.Robots is { } kept && _clock.GetUtcNow() - kept.At < _manners.RobotsAge)
            return kept.Rules;
        RobotsRules rules = await FetchRobotsAsync(gate, new Uri(address, "/robots.txt"), stop).ConfigureAwait(false);
        // What could not be had is asked for again soon.
        gate.Robots = (rules, ReferenceEquals(rules, RobotsRules.DisallowAll) ? _clock.GetUtcNow() - _manners.RobotsAge + TimeSpan.FromMinutes(5)
            : _clock.GetUtcNow());
        return rules;
    }

    private async Task<RobotsRules> FetchRobotsAsync(HostGate gate, Uri robots, CancellationToken stop)
    {
        for (int redirects = 0; redirects <= _manners.MostRedirects; redirects++)
        {
            try
            {
                Uri at = robots;
                using Answer answer = await gate.RunAsync(TimeSpan.Zero, () => SendAsync(at.AbsoluteUri, at, null, stop), stop).ConfigureAwait(false);
                if (answer.Redirect is { } next)
                {
                    robots = new Uri(robots, next);
                    if (robots.Scheme is "http" or "https")
                        continue;
                    return RobotsRules.AllowAll;
                }
                int status = (int)answer.Message.StatusCode;
                if (status is >= 500 or 429)
                    return RobotsRules.DisallowAll;
                return status == 200 ? RobotsRules.Parse(
                    System.Text.Encoding.UTF8.GetString(answer.Body.AsSpan(0, Math.Min(answer.Body.Length, RobotsRules.MostBytes))),
                    WebManners.ProductToken) : RobotsRules.AllowAll;
            }
            catch (ReportFormatException)
            {
                // A host that is not there at all is told when the page itself is asked for.
                return RobotsRules.DisallowAll;
            }
        }
        return RobotsRules.AllowAll;
    }

    public void Dispose()
    {
        _client.Dispose();
        foreach (HostGate gate in _gates.Values)
            gate.Dispose();
    }
}
