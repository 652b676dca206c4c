namespace Tessitura.Client.Simulator;

/// <summary>The refusals whose wording clients know from real servers.</summary>
internal static class Refusals
{
    /// <summary>Never says which key it was.</summary>
    public static ServiceFault UnknownSession() =>
        ServiceFault.Rejected("The web session is invalid or has expired. Create a new session.");

    public static ServiceFault SeatsNotAvailable() =>
        ServiceFault.Rejected(
            "TESSITURA_SEATS_NOT_AVAILABLE_EXCEPTION: One or more of the selected seats are no longer available."
        );

    public static ServiceFault SeatsLost() =>
        ServiceFault.Rejected(
            "TESSITURA_SEAT_LOCKING_EXCEPTION: The seats in the cart are no longer held. Clear the cart and reserve again."
        );

    public static ServiceFault SeatServerDown() =>
        new(500, "TESSITURA_SEATSERVER_CONNECTION_EXCEPTION: The seat server cannot be reached.");

    public static ServiceFault InvalidPriceType(int priceTypeId, string reason) =>
        ServiceFault.Rejected(
            $"TESSITURA_INVALID_PRICETYPE_EXCEPTION: Price type {priceTypeId} is not valid here: {reason}"
        );

    public static ServiceFault OrderLocked(int batchId) =>
        ServiceFault.Rejected($"Order is already locked by batch {batchId}");

    public static ServiceFault DuplicateLogin() =>
        ServiceFault.Rejected("TESSITURA_DUPLICATE_LOGIN_EXCEPTION: The user name belongs to another login.");

    public static ServiceFault DuplicateEmail() =>
        ServiceFault.Rejected("TESSITURA_DUPLICATE_EMAIL_EXCEPTION: The e-mail address belongs to another login.");

    public static ServiceFault AccessDenied(string description) =>
        new(403, $"TESSITURA_ACCESS_DENIED_EXCEPTION: {description}");

    public static ServiceFault NotLoggedIn() =>
        ServiceFault.Rejected("This needs a session that a constituent has logged in to.");

    /// <summary>Something with this id is not in the cart.</summary>
    public static ServiceFault NotInCart(string what, int id) =>
        ServiceFault.NotFound($"There is no {what} {id} in the cart.");
}

/// <summary>Ends a call with an error in the service's own shape; thrown wherever a rule says no.</summary>
internal sealed class ServiceFault(int status, string description, string? code = null) : Exception(description)
{
    public int Status { get; } = status;

    /// <summary>Null most of the time, as on a real server.</summary>
    public string? Code { get; } = code;

    /// <summary>A rule was broken, or the request was malformed.</summary>
    public static ServiceFault Rejected(string description) => new(400, description);

    public static ServiceFault NotFound(string description) => new(404, description);
}
