namespace Tessitura.Client.AspNetCore;

/// <summary>One call of a seat map front end.</summary>
/// <param name="Method">Its verb.</param>
/// <param name="Template">Its path, below the prefix as well as below the service's base address.</param>
/// <param name="Operation">The contract's name for it.</param>
/// <param name="Parameters">The parameters of its query.</param>
internal sealed record SeatCurveRoute(
    string Method,
    string Template,
    string Operation,
    params QueryParameter[] Parameters
)
{
    public const string SessionKey = "sessionKey";

    /// <summary>The names of the query's parameters.</summary>
    public IEnumerable<string> Query => Parameters.Select(parameter => parameter.Name);

    public bool NeedsSession { get; } = Template.Contains($"{{{SessionKey}}}", StringComparison.Ordinal);

    public bool IsRead => Method == "GET";

    public bool HasBody => Method == "POST";

    /// <summary>Whether the answer changes with every sale.</summary>
    public bool ShowsAvailability { get; init; }

    /// <summary>Whether the answer tells which mode of sale and source a promo code stands for.</summary>
    public bool FindsPromoCode { get; init; }

    /// <summary>Whether it puts seats into the cart.</summary>
    public bool ReservesSeats { get; init; }

    /// <summary>Whether each call opens a web session.</summary>
    public bool OpensSession { get; init; }
}

/// <summary>On each endpoint of the calls: which one it is.</summary>
/// <param name="Route">The call.</param>
/// <param name="Venue">Name of the server; null for the only one.</param>
internal sealed record SeatCurveCall(SeatCurveRoute Route, string? Venue);
