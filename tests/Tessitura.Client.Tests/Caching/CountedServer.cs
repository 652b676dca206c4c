using System.Net;
using System.Text;

namespace Tessitura.Client.Tests;

/// <summary>A server that counts what it is asked, numbers its answers, and can be told to wait or to fail.</summary>
internal sealed class CountedServer : HttpMessageHandler
{
    private readonly TaskCompletionSource _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _count;
    private volatile TaskCompletionSource? _gate;

    public int Count => _count;

    /// <summary>Ends when the first call is here.</summary>
    public Task Reached => _reached.Task;

    /// <summary>What it says from now on; null says "number n" in a seat's row.</summary>
    public Func<HttpRequestMessage, HttpResponseMessage>? Says { get; set; }

    public void Close() => _gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

    public void Open() => _gate?.TrySetResult();

    public void Fails(HttpStatusCode status) => Says = _ => new HttpResponseMessage(status);

    public void IsUnreachable() =>
        Says = _ => throw new HttpRequestException(HttpRequestError.ConnectionError, "Nobody there.");

    public void Works() => Says = null;

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        var number = Interlocked.Increment(ref _count);
        _reached.TrySetResult();
        if (_gate is { } gate)
        {
            await gate.Task.WaitAsync(cancellationToken);
        }

        return Says?.Invoke(request)
            ?? new HttpResponseMessage(HttpStatusCode.OK)
            {
                Content = new StringContent(
                    request.Method == HttpMethod.Get ? $$"""[{"Id":1,"SeatRow":"number {{number}}","New":7}]""" : "{}",
                    Encoding.UTF8,
                    "application/json"
                ),
            };
    }
}
