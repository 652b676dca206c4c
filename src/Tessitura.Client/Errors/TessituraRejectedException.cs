namespace Tessitura.Client;

/// <summary>The service understood the request and refused it by one of its rules; nothing was done. Sending it again unchanged is refused again.</summary>
public sealed class TessituraRejectedException : TessituraException
{
    internal TessituraRejectedException(Failure failure, RejectionKind kind)
        : base(failure) => Kind = kind;

    /// <summary>The rule, as far as the answer tells it.</summary>
    public RejectionKind Kind { get; }
}
