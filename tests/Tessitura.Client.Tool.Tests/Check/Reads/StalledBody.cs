using System.Net;

namespace Tessitura.Client.Tool.Tests;

/// <summary>Between the tool and a real server: the body of one answer begins and never ends.</summary>
internal sealed class StalledBody(string path) : DelegatingHandler(new SocketsHttpHandler())
{
    private readonly TaskCompletionSource _reading = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Somebody waits for the rest of the body.</summary>
    public Task Reading => _reading.Task;

    protected override Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    ) =>
        request.RequestUri!.AbsolutePath.EndsWith(path, StringComparison.Ordinal)
            ? Task.FromResult(
                new HttpResponseMessage(HttpStatusCode.OK) { Content = new StreamContent(new Body(_reading)) }
            )
            : base.SendAsync(request, cancellationToken);

    private sealed class Body(TaskCompletionSource reading) : MemoryStream
    {
        public override async ValueTask<int> ReadAsync(
            Memory<byte> buffer,
            CancellationToken cancellationToken = default
        )
        {
            reading.TrySetResult();
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
            return 0;
        }
    }
}
