namespace Tessitura.Client;

/// <summary>What a checkout that ended in an exception proves, and what of it a caller is told.</summary>
internal static class CheckoutEnd
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
        CallEnd.IsClear(exception)
        && exception is TessituraException
        && exception
            is not TessituraAuthenticationException
                and not SessionExpiredException
                and not TessituraNotFoundException;

    public static CheckoutResult? RefusalOf(Exception exception) =>
        exception is TessituraRejectedException rejection && CallEnd.IsClear(rejection)
            ? CheckoutResult.Refused(rejection.Errors.Select(error => error.Description), Confirmation.Answer) with
            {
                RejectionKind = rejection.Kind,
            }
            : null;
}
