namespace Tessitura.Client;

/// <summary>A checkout to be made.</summary>
/// <param name="Operation">Name of the operation.</param>
/// <param name="Post">Sends it.</param>
/// <param name="Secrets">What is sent and must not be repeated to anybody.</param>
internal sealed record CheckoutCall(
    string Operation,
    Func<CancellationToken, Task<CheckoutResponse>> Post,
    IEnumerable<string?> Secrets
)
{
    /// <summary>For a cart in which nothing is due.</summary>
    public static CheckoutRequest NothingToCharge { get; } =
        new()
        {
            Amount = 0,
            Authorize = true,
            AllowUnderPayment = true,
        };

    /// <summary>The payment made outside that it is sent with.</summary>
    public OutsideCharge? Charge { get; init; }

    /// <summary>Says, before anything is sent, why it must not be; null sends it.</summary>
    public Func<CancellationToken, Task<CheckoutResult?>>? CompareAsync { get; init; }
}

/// <summary>What a checkout that ended in an exception proves, and what of it a caller is told.</summary>
internal static class CheckoutOutcome
{
    // "Already started" is a refusal too: then the order may be there, and the session is looked at first.
    public static Evidence Of(Exception exception) =>
        exception is TessituraContractException { IsPage: false, StatusCode: { } status }
        && (int)status is >= 200 and < 300
            ? Evidence.CheckoutAnswered
        : IsWorthALook(exception) ? Evidence.NoClearEnd
        : WriteProtocol.EndOf(exception);

    // Nobody who may not call or has no session can be told more by another call.
    private static bool IsWorthALook(Exception exception) =>
        CallOutcome.IsClear(exception)
        && exception is TessituraException
        && exception
            is not TessituraAuthenticationException
                and not SessionExpiredException
                and not TessituraNotFoundException;

    public static CheckoutResult? RefusalOf(Exception exception) =>
        exception is TessituraRejectedException rejection && CallOutcome.IsClear(rejection)
            ? CheckoutResult.Refused(rejection.Errors.Select(error => error.Description), Confirmation.Answer) with
            {
                RejectionKind = rejection.Kind,
            }
            : null;
}
