using System.Net;
using Polly;

namespace Tessitura.Client;

/// <summary>One call with what its attempts brought so far.</summary>
internal sealed class Attempted(HttpRequestMessage request)
{
    private static readonly ResiliencePropertyKey<Attempted> Key = new("Tessitura.Attempted");

    public HttpRequestMessage Request { get; } = request;

    public CallState State { get; } = CallState.Of(request);

    /// <summary>An operation outside the contract is a read when its method says so, and is never repeated otherwise.</summary>
    public RetryClass Class { get; } = OperationTable.Of(request)?.Retry ?? Operation.RetryOf(request.Method);

    public bool IsLogin { get; } = OperationTable.Of(request)?.IsLogin is true;

    /// <summary>An earlier attempt of a write may have been carried out.</summary>
    public bool WasUnclear => Attempts.WereUnclear(Request);

    public static Attempted Of(ResilienceContext context) => context.Properties.GetValue(Key, null!);

    public void AttachTo(ResilienceContext context) => context.Properties.Set(Key, this);

    public void Note(Outcome<HttpResponseMessage> attempt)
    {
        if (Class is RetryClass.Repeatable && RetryRules.IsUnclear(attempt))
        {
            Attempts.MarkUnclear(Request);
        }
    }

    /// <summary>A repeated DELETE that finds nothing: the first one did its work.</summary>
    public bool IsDoneBy(HttpResponseMessage response) =>
        WasUnclear && Request.Method == HttpMethod.Delete && response.StatusCode is HttpStatusCode.NotFound;
}
