using System.Net.Http.Headers;
using System.Runtime.ExceptionServices;

namespace Tessitura.Client;

/// <summary>
/// What may be sent once. Who asks first sends; whoever asks again, at the same time or later, gets the end of that: a
/// host's handler that repeats a request, or sends copies of it, finds what came of the first.
/// </summary>
internal sealed class SingleSend
{
    private static readonly object Begun = new();

    // Null, then Begun, then perhaps a TaskCompletionSource for those who wait, at last the answer or the exception.
    private object? _state;

    /// <summary>True for the first.</summary>
    public bool TryBegin() => Interlocked.CompareExchange(ref _state, Begun, null) is null;

    public void End(HttpResponseMessage response) => SetEnd(response);

    public void End(Exception exception) => SetEnd(exception);

    /// <summary>From now on nobody can begin.</summary>
    public void Close()
    {
        if (Volatile.Read(ref _state) is null)
        {
            var over = new HttpRequestException("The call is over; the request is not sent any more.");
            Interlocked.CompareExchange(ref _state, over, null);
        }
    }

    /// <summary>The end of the first, for another who asks.</summary>
    /// <exception cref="HttpRequestException">It ended in a way that cannot be given twice.</exception>
    public async Task<HttpResponseMessage> RepeatAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (Ending() is { } ending)
        {
            await ending.WaitAsync(cancellationToken).ConfigureAwait(false);
        }

        switch (Volatile.Read(ref _state))
        {
            case HttpResponseMessage response:
                return AnswerCopy.For(request, response);
            case OperationCanceledException:
                throw new HttpRequestException(
                    "The request was sent before, and its sender gave up before the answer came; it is not sent again."
                );
            case Exception exception:
                ExceptionDispatchInfo.Throw(exception);
                throw exception;
            default:
                throw new InvalidOperationException("The request was not sent.");
        }
    }

    private Task? Ending()
    {
        var state = Volatile.Read(ref _state);
        if (state == Begun)
        {
            var waiting = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            state = Interlocked.CompareExchange(ref _state, waiting, Begun);
            if (state == Begun)
            {
                return waiting.Task;
            }
        }

        return (state as TaskCompletionSource)?.Task;
    }

    private void SetEnd(object end)
    {
        if (Interlocked.Exchange(ref _state, end) is TaskCompletionSource waiting)
        {
            waiting.TrySetResult();
        }
    }
}

/// <summary>The same answer once more, for a request that was sent once and is asked for again.</summary>
internal static class AnswerCopy
{
    /// <exception cref="HttpRequestException">The body streams past whoever got the answer first.</exception>
    public static HttpResponseMessage For(HttpRequestMessage request, HttpResponseMessage first)
    {
        HttpContent? content = first.Content is MemoryContent known ? known.Copy() : EmptyLike(first.Content);
        if (content is null)
        {
            throw new HttpRequestException(
                HttpRequestError.Unknown,
                "The request was sent and answered before, and that answer is used up; it is not sent again.",
                null,
                first.StatusCode
            );
        }

        var copy = new HttpResponseMessage(first.StatusCode)
        {
            Version = first.Version,
            ReasonPhrase = first.ReasonPhrase,
            RequestMessage = request,
            Content = content,
        };
        AddTo(copy.Headers, first.Headers);
        AddTo(content.Headers, first.Content.Headers);
        return copy;
    }

    public static void AddTo(HttpHeaders headers, HttpHeaders values)
    {
        foreach (var (name, value) in values.NonValidated)
        {
            headers.TryAddWithoutValidation(name, value);
        }
    }

    private static ByteArrayContent? EmptyLike(HttpContent content) =>
        content.Headers.ContentLength is 0 ? new ByteArrayContent([]) : null;
}
