namespace Tessitura.Client;

/// <summary>The call did not come to a clear end, and was not carried out: it never left, or the server's own state shows it. Sending it again is safe.</summary>
public sealed class NotAppliedException : TessituraException
{
    internal NotAppliedException(Failure failure, Exception cause)
        : base(failure, cause) { }

    /// <inheritdoc/>
    public override bool IsTransient => true;

    internal static NotAppliedException Of(string operation, Exception cause) =>
        new(
            new Failure(
                operation,
                (cause as TessituraException)?.StatusCode,
                (cause as TessituraException)?.Errors ?? [],
                "it was not carried out; sending it again is safe."
            ),
            cause
        );
}
