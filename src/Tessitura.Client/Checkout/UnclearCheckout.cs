namespace Tessitura.Client;

/// <summary>A checkout of which it is not known how it went.</summary>
internal sealed class UnclearCheckout(
    SessionKey key,
    string operation,
    CheckoutProbe before,
    Exception cause,
    TimeProvider time
) : OpenQuestion(key, operation, cause, time)
{
    public CheckoutProbe StateBefore => before;

    /// <summary>The server said that it is saving: from then on "not applied" cannot be the end of it.</summary>
    public bool WasTaken { get; set; }

    /// <summary>Words of the server, where it gave any.</summary>
    public string? Message { get; init; }

    public CheckoutResult? Result { get; set; }
}
