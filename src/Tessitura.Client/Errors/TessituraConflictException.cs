namespace Tessitura.Client;

/// <summary>Somebody else changed the resource meanwhile (409): read it again, then decide.</summary>
public sealed class TessituraConflictException : TessituraException
{
    internal TessituraConflictException(Failure failure)
        : base(failure) { }
}
