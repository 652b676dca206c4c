namespace Tessitura.Client;

/// <summary>One turn at the gate of a web session.</summary>
internal sealed class DeskVisit(SessionKey key, CartLedgers.Lease lease) : IDisposable
{
    public SessionKey Key => key;

    public CartLedger Ledger => lease.Ledger;

    public void Dispose()
    {
        lease.Ledger.Gate.Release();
        lease.Dispose();
    }
}
