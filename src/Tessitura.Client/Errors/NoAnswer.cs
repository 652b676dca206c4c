namespace Tessitura.Client;

/// <summary>Tells a missing or broken answer from the caller's own cancellation and from mistakes in the program.</summary>
internal static class NoAnswer
{
    /// <summary>The exception for the caller, or null when <paramref name="exception"/> is something else and goes on as it is.</summary>
    public static TessituraException? Explains(
        Exception exception,
        CallState call,
        CancellationToken cancellationToken
    ) => Explains(exception, call.Operation, call.HasLeft, cancellationToken);

    /// <inheritdoc cref="Explains(Exception, CallState, CancellationToken)"/>
    public static TessituraException? Explains(
        Exception exception,
        Operation? operation,
        bool hasLeft,
        CancellationToken cancellationToken
    )
    {
        if (exception is ContractDeviation deviation)
        {
            return deviation.ToException(operation, null);
        }

        var reason = exception switch
        {
            CircuitOpenException open => open.Message,
            HttpRequestException { HttpRequestError: not HttpRequestError.Unknown } http =>
                $"the server could not be reached or broke off ({http.HttpRequestError}).",
            HttpRequestException or IOException => "the server could not be reached or broke off.",
            TimeoutException timeout => timeout.Message,
            OperationCanceledException when !cancellationToken.IsCancellationRequested => "no answer came in time.",
            _ => null,
        };
        return reason is null
            ? null
            : new TessituraUnavailableException(
                new Failure(OperationTable.NameOf(operation), null, [], reason),
                WithoutQuote(exception),
                mayHaveBeenApplied: hasLeft
            );
    }

    /// <summary>Where a body is no HTTP, the runtime's message quotes the line that is none, and that may be anything.</summary>
    private static Exception WithoutQuote(Exception exception) =>
        exception is HttpIOException { HttpRequestError: HttpRequestError.InvalidResponse }
            ? new HttpIOException(HttpRequestError.InvalidResponse, "The body of the answer is no valid HTTP.")
            : exception;
}
