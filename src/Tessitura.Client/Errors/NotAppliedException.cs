namespace Tessitura.Client;

/// <summary>The call did not come to a clear end, and was not carried out: it never left, or the server's own state shows it. Sending it again is safe.</summary>
public sealed class NotAppliedException : TessituraException
{
    /// <summary>Makes one as the SDK throws it, for tests of your own code.</summary>
    /// <param name="operation">Group and operation, such as <c>Cart.ReserveTickets</c>.</param>
    /// <param name="innerException">How the call ended.</param>
    public NotAppliedException(string operation, Exception? innerException = null)
        : this(Failure.Told(operation, null, null, Reason), innerException) { }

    internal NotAppliedException(Failure failure, Exception? cause)
        : base(failure, cause) { }

    private const string Reason = "it was not carried out; sending it again is safe.";

    /// <inheritdoc/>
    public override bool IsTransient => true;

    internal static NotAppliedException Of(string operation, Exception cause) =>
        new(
            new Failure(
                operation,
                (cause as TessituraException)?.StatusCode,
                (cause as TessituraException)?.Errors ?? [],
                Reason
            ),
            cause
        );
}
