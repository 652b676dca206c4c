using System.Diagnostics;

namespace Tessitura.Client.OnSale;

/// <summary>People with a browser each, who read without a pause.</summary>
internal sealed class Visitors : IDisposable
{
    private readonly HttpMessageInvoker _browser = new(
        new SocketsHttpHandler
        {
            PooledConnectionIdleTimeout = TimeSpan.FromMinutes(5),
            ConnectTimeout = TimeSpan.FromSeconds(30),
        }
    );

    /// <summary>As many as there are, each reading until the time is up.</summary>
    public async Task<Traffic> ReadAsync(
        IReadOnlyList<Uri> servers,
        Reading reading,
        int connections,
        TimeSpan duration,
        CancellationToken stop
    )
    {
        var traffic = new Traffic();
        var started = Stopwatch.GetTimestamp();
        await Task.WhenAll(
            Enumerable
                .Range(0, connections)
                .Select(visitor =>
                    Task.Run(
                        async () =>
                        {
                            var random = new Random(visitor);
                            while (Stopwatch.GetElapsedTime(started) < duration && !stop.IsCancellationRequested)
                            {
                                await ReadOneAsync(servers[visitor % servers.Count], reading.Next(random), traffic);
                            }
                        },
                        stop
                    )
                )
        );
        traffic.End(Stopwatch.GetElapsedTime(started));
        return traffic;
    }

    /// <summary>All at once want the same.</summary>
    public async Task<Traffic> StampedeAsync(IReadOnlyList<Uri> servers, string path, int people)
    {
        var traffic = new Traffic();
        var started = Stopwatch.GetTimestamp();
        await Task.WhenAll(
            Enumerable.Range(0, people).Select(person => ReadOneAsync(servers[person % servers.Count], path, traffic))
        );
        traffic.End(Stopwatch.GetElapsedTime(started));
        return traffic;
    }

    public void Dispose() => _browser.Dispose();

    private async Task ReadOneAsync(Uri server, string path, Traffic traffic)
    {
        var started = Stopwatch.GetTimestamp();
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(server, "/api" + path));
            using var response = await _browser.SendAsync(request, CancellationToken.None);
            var firstByte = Stopwatch.GetElapsedTime(started);
            var counted = new CountingStream();
            await response.Content.CopyToAsync(counted);
            var verdict = response.Headers.TryGetValues("Cache-Status", out var values) ? values.Single() : "";
            traffic.Add(
                (int)response.StatusCode,
                verdict,
                firstByte,
                Stopwatch.GetElapsedTime(started),
                counted.Length
            );
        }
        catch (HttpRequestException broken)
        {
            traffic.Fail(broken);
        }
        catch (IOException broken)
        {
            traffic.Fail(broken);
        }
    }
}
