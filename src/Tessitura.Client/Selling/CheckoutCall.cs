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
