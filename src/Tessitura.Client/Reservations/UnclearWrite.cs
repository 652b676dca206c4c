namespace Tessitura.Client;

/// <summary>A write of which it is not known whether it was carried out, or which was not there in time and may still come.</summary>
internal sealed class UnclearWrite(
    SessionKey key,
    CartWrite write,
    CartItems before,
    int rawAdditions,
    Exception cause,
    TimeProvider time
) : OpenQuestion(key, write.Operation, cause, time)
{
    private CartItems _accounted = before;

    public CartWrite Write => write;

    /// <summary>Calls past the gate before it: when there were more since, what is new in the cart may be theirs.</summary>
    public int RawAdditions => rawAdditions;

    public override CartItems Before => _accounted;

    /// <summary>True once the caller was told "not applied".</summary>
    public bool TakenForLost { get; set; }

    /// <summary>What it brought about, once that is known.</summary>
    public Outcome? Outcome { get; set; }

    /// <summary>What came into the cart meanwhile, and is not its work.</summary>
    public void Account(CartWrite other, Outcome outcome) => _accounted = other.Account(_accounted, outcome);
}
