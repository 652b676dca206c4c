namespace Tessitura.Client;

/// <summary>
/// Whether a call was carried out could not be found out in time. Do not send it again: give this to
/// <see cref="WebSession.ResolveAsync"/> later, or look into the cart and compare it with <see cref="ItemsBefore"/>.
/// </summary>
public sealed class OutcomeUnknownException : TessituraException
{
    internal OutcomeUnknownException(OpenQuestion question)
        : base(
            new Failure(
                question.Operation,
                (question.Cause as TessituraException)?.StatusCode,
                (question.Cause as TessituraException)?.Errors ?? [],
                "it ended unclearly, and whether it was carried out could not be found out; do not send it again, resolve it."
            ),
            question.Cause
        ) => Question = question;

    /// <summary>When the call ended unclearly, by the local clock.</summary>
    public DateTimeOffset EndedAt => Question.EndedAt;

    /// <summary>What was in the cart before the call, as far as the call compares it; what is new in the cart and fits the request is its work. Null for a checkout.</summary>
    public CartItems? ItemsBefore => Question.Before;

    /// <summary>What <see cref="WebSession.ResolveAsync"/> needs.</summary>
    internal OpenQuestion Question { get; }
}
