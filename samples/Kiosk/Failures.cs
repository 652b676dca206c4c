namespace Kiosk;

/// <summary>Says in one sentence what a customer or an operator should do about a failure.</summary>
internal static class Failures
{
    public static string Explain(Exception exception) =>
        exception switch
        {
            KioskException e => e.Message,
            TessituraAuthenticationException =>
                $"The server does not accept the credentials: check --user, --group, --location and {Password.Variable}.",
            SessionExpiredException => "Your visit has ended and its seats are back on sale: please start again.",
            TessituraRejectedException e => Explain(e),
            OutcomeUnknownException or LateArrivalException =>
                "It is not clear which seats were reserved, and none of them are sold: please start again.",
            NotAppliedException => "That did not reach the server, and nothing has changed: please try again.",
            TessituraNotFoundException e =>
                $"The server has nothing at the address of {e.Operation}: check the path of --server, and --version.",
            TessituraConflictException => "Somebody else changed the same thing at this moment: please start again.",
            TessituraContractException e =>
                $"The answer to {e.Operation} could not be understood: check --version, and tell the box office.",
            TessituraUnavailableException { StatusCode: null } =>
                "The server could not be reached: check the address of --server and the network, then try again.",
            TessituraUnavailableException e =>
                $"The server has trouble at the moment (status {(int?)e.StatusCode}): please try again a little later.",
            TessituraException e => $"The server did not do what it was asked for ({e.Operation}).",
            _ => $"The kiosk has a fault ({exception.GetType().Name}): please go to the box office.",
        };

    private static string Explain(TessituraRejectedException rejection) =>
        rejection.Kind switch
        {
            RejectionKind.SeatsUnavailable => "Somebody was faster, and these seats are gone: please choose others.",
            RejectionKind.SeatsExpired => "The time to pay is over and the seats are back on sale: please start again.",
            RejectionKind.InvalidPriceType => "This price is not offered for these seats: please choose another one.",
            RejectionKind.OrderLocked => "The order is open at the box office: please ask there.",
            _ => $"The server does not accept this ({rejection.Operation}): please ask at the box office.",
        };
}
