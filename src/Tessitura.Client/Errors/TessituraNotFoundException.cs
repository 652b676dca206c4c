namespace Tessitura.Client;

/// <summary>The resource of the call does not exist (404).</summary>
public sealed class TessituraNotFoundException : TessituraException
{
    internal TessituraNotFoundException(Failure failure)
        : base(failure) { }
}
