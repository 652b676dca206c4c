using System.Net;
using Polly;

namespace Tessitura.Client;

/// <summary>One call with what its attempts brought so far.</summary>
internal sealed class CallAttempts(HttpRequestMessage request, CallState state)
{
    private static readonly ResiliencePropertyKey<CallAttempts> Key = new("Tessitura.CallAttempts");

    public HttpRequestMessage Request { get; } = request;

    public CallState State { get; } = state;

    /// <summary>An operation outside the contract is a read when its method says so, and is never repeated otherwise.</summary>
    public RetryClass Class => State.Operation?.Retry ?? Operation.RetryOf(Request.Method);

    public bool IsLogin => State.Operation?.IsLogin is true;

    /// <summary>An earlier attempt of a write may have been carried out.</summary>
    public bool WasUnclear => State.HadUnclearAttempt;

    public static CallAttempts Of(ResilienceContext context) => context.Properties.GetValue(Key, null!);

    public void AttachTo(ResilienceContext context) => context.Properties.Set(Key, this);

    public void Note(Outcome<HttpResponseMessage> attempt)
    {
        if (Class is RetryClass.Repeatable && RetryRules.IsUnclear(attempt))
        {
            State.HadUnclearAttempt = true;
        }
    }

    /// <summary>A repeated DELETE that finds nothing: the first one did its work.</summary>
    public bool IsDoneBy(HttpResponseMessage response) =>
        WasUnclear && Request.Method == HttpMethod.Delete && response.StatusCode is HttpStatusCode.NotFound;
}
