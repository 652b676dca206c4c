using System.Net;

namespace Tessitura.Client;

/// <summary>What the rows of <see cref="ErrorTable"/> look at.</summary>
/// <param name="Operation">The operation, null for a request outside the contract.</param>
/// <param name="Status">Status of the answer.</param>
/// <param name="AsksForCredentials">The answer names an authentication scheme, so it is about the API's credentials and not about a visitor's login.</param>
/// <param name="Errors">What the service said.</param>
internal sealed record ErrorFacts(
    Operation? Operation,
    HttpStatusCode Status,
    bool AsksForCredentials,
    IReadOnlyList<ErrorMessage> Errors
)
{
    public const string AccessDenied = "TESSITURA_ACCESS_DENIED_EXCEPTION";

    /// <summary>The service or something in front of it is in trouble. What it says then decides nothing.</summary>
    public bool IsOutage =>
        (int)Status >= 500 || Status is HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests;

    public bool IsClientError => (int)Status is >= 400 and < 500;

    /// <summary>A visitor's login that the service refuses, whatever it calls that.</summary>
    public bool IsRefusedLogin => IsClientError && Operation?.IsLogin is true && !AsksForCredentials;

    /// <summary>The web session's visitor may not do this; the API's own credentials were taken.</summary>
    public bool IsVisitorDenied => Operation?.NeedsSession is true && !AsksForCredentials && Says(AccessDenied);

    public bool Says(string text) =>
        Errors.Any(error =>
            error.Code?.Contains(text, StringComparison.OrdinalIgnoreCase) is true
            || error.Description?.Contains(text, StringComparison.OrdinalIgnoreCase) is true
        );

    /// <summary>
    /// The service documents no code for a web session it does not know. Its own address answering 404 says so, and
    /// so do texts that speak of the session; texts about seats are not meant.
    /// </summary>
    public static bool SessionIsGone(ErrorFacts facts)
    {
        if (facts.Operation is not { NeedsSession: true } operation)
        {
            return false;
        }

        if (facts.Status is HttpStatusCode.NotFound && operation.Route == "/Web/Session/" + SessionKeyHandler.Marker)
        {
            return true;
        }

        return facts.Says("session")
            && !facts.Says("seat")
            && (
                facts.Says("expired")
                || facts.Says("invalid")
                || facts.Says("not valid")
                || facts.Says("not found")
                || facts.Says("not exist")
                || facts.Says("no longer")
                || facts.Says("unknown")
                || facts.Says("ended")
            );
    }
}
