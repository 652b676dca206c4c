using System.Diagnostics;

namespace Tessitura.Client.OnSale;

/// <summary>People with a browser each.</summary>
internal sealed class LoadGenerator : IDisposable
{
    private readonly HttpMessageInvoker _browser = new(
        new SocketsHttpHandler
        {
            PooledConnectionIdleTimeout = TimeSpan.FromMinutes(5),
            ConnectTimeout = TimeSpan.FromSeconds(30),
        }
    );

    /// <summary>As many as there are connections, each reading without a pause until the time is up.</summary>
    public async Task<ReadResults> ReadAsync(
        IReadOnlyList<Uri> servers,
        ReadMix mix,
        int connections,
        TimeSpan duration,
        CancellationToken stop
    )
    {
        var results = new ReadResults();
        var started = Stopwatch.GetTimestamp();
        await Task.WhenAll(
            Enumerable
                .Range(0, connections)
                .Select(reader =>
                    Task.Run(
                        async () =>
                        {
                            var random = new Random(reader);
                            while (Stopwatch.GetElapsedTime(started) < duration && !stop.IsCancellationRequested)
                            {
                                await ReadOneAsync(servers[reader % servers.Count], mix.Next(random), results);
                            }
                        },
                        stop
                    )
                )
        );
        results.End(Stopwatch.GetElapsedTime(started));
        return results;
    }

    /// <summary>All at once want the same.</summary>
    public async Task<ReadResults> StampedeAsync(IReadOnlyList<Uri> servers, string path, int people)
    {
        var results = new ReadResults();
        var started = Stopwatch.GetTimestamp();
        await Task.WhenAll(
            Enumerable.Range(0, people).Select(person => ReadOneAsync(servers[person % servers.Count], path, results))
        );
        results.End(Stopwatch.GetElapsedTime(started));
        return results;
    }

    /// <summary>One answer, which is counted with the others.</summary>
    public async Task ReadOneAsync(Uri server, string path, ReadResults results)
    {
        var started = Stopwatch.GetTimestamp();
        try
        {
            using var response = await SendAsync(HttpMethod.Get, server, path);
            var firstByte = Stopwatch.GetElapsedTime(started);
            var counted = new CountingStream();
            await response.Content.CopyToAsync(counted);
            results.Add(
                (int)response.StatusCode,
                response.Headers.TryGetValues("Cache-Status", out var values) ? values.Single() : "",
                firstByte,
                Stopwatch.GetElapsedTime(started),
                counted.Length
            );
        }
        catch (Exception broken) when (broken is HttpRequestException or IOException)
        {
            results.Fail(broken);
        }
    }

    /// <summary>Any call of a web server.</summary>
    public async Task<HttpResponseMessage> SendAsync(
        HttpMethod method,
        Uri server,
        string path,
        HttpContent? content = null
    )
    {
        using var request = new HttpRequestMessage(method, new Uri(server, "/api" + path)) { Content = content };
        return await _browser.SendAsync(request, CancellationToken.None);
    }

    public void Dispose() => _browser.Dispose();
}

/// <summary>Takes every byte and keeps only their number.</summary>
internal sealed class CountingStream : Stream
{
    private long _length;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => _length;

    public override long Position
    {
        get => _length;
        set => throw new NotSupportedException();
    }

    public override void Flush() { }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => _length += count;

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        _length += buffer.Length;
        return ValueTask.CompletedTask;
    }
}
