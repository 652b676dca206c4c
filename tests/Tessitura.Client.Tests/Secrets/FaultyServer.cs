using Tessitura.Client.Tests.Contract;

namespace Tessitura.Client.Tests.Secrets;

/// <summary>A server that ends every call with one kind of fault, and repeats in it all that it was told.</summary>
internal sealed class FaultyServer(Fault fault) : HttpMessageHandler
{
    private readonly SemaphoreSlim _reached = new(0);

    public ContractOperation? Operation { get; set; }

    /// <summary>Waits until a request is here that gets no answer.</summary>
    public Task UntilReachedAsync() => _reached.WaitAsync();

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        if (fault.Ends is not FaultEnd.Answer)
        {
            _reached.Release();
            await new TaskCompletionSource().Task.WaitAsync(cancellationToken);
        }

        var answer = fault.Answer(new Echo(Operation!, $"{request} {body}"));
        answer.RequestMessage = request;
        return answer;
    }
}
