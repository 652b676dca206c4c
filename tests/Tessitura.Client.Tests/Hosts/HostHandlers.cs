using System.Collections.Concurrent;
using System.Net;

namespace Tessitura.Client.Tests.Hosts;

/// <summary>Writes down what a handler of the host sees.</summary>
internal sealed class ReadingHandler(ConcurrentQueue<string> seen) : DelegatingHandler
{
    protected override Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        seen.Enqueue($"{request.RequestUri} {request.Headers}");
        return base.SendAsync(request, cancellationToken);
    }
}

/// <summary>Sends a request that failed, or broke off, up to three times more: a retry as many a host has written.</summary>
internal sealed class RepeatingHandler : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        for (var left = 3; ; left--)
        {
            try
            {
                var response = await base.SendAsync(request, cancellationToken);
                if (left == 0 || response.StatusCode < HttpStatusCode.InternalServerError)
                {
                    return response;
                }

                response.Dispose();
            }
            catch (HttpRequestException) when (left > 0)
            {
                await Task.Yield();
            }
        }
    }
}

/// <summary>Sends copies of a request in place of it, as a handler does that must not change what it was given.</summary>
/// <param name="copies">How many, at the same time; the first answer is taken.</param>
/// <param name="withOptions">Whether the copies have the request's options.</param>
/// <param name="onlyWrites">Lets reads pass as they are.</param>
internal sealed class CopyingHandler(int copies, bool withOptions, bool onlyWrites = false) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        if (onlyWrites && request.Method == HttpMethod.Get)
        {
            return await base.SendAsync(request, cancellationToken);
        }

        var sent = new List<Task<HttpResponseMessage>>();
        for (var i = 0; i < copies; i++)
        {
            sent.Add(base.SendAsync(await CopyAsync(request), cancellationToken));
        }

        var first = await Task.WhenAny(sent);
        foreach (var other in sent.Where(other => other != first))
        {
            await other.ContinueWith(done => done.Exception, TaskScheduler.Default);
        }

        return await first;
    }

    private async Task<HttpRequestMessage> CopyAsync(HttpRequestMessage request)
    {
        var copy = new HttpRequestMessage(request.Method, request.RequestUri) { Version = request.Version };
        foreach (var (name, values) in request.Headers)
        {
            copy.Headers.TryAddWithoutValidation(name, values);
        }

        if (request.Content is { } content)
        {
            copy.Content = new ByteArrayContent(await content.ReadAsByteArrayAsync());
            copy.Content.Headers.ContentType = content.Headers.ContentType;
        }

        if (withOptions)
        {
            foreach (var (name, value) in request.Options)
            {
                ((IDictionary<string, object?>)copy.Options)[name] = value;
            }
        }

        return copy;
    }
}
