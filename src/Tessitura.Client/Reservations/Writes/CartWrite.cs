namespace Tessitura.Client;

/// <summary>One call that adds something to the cart each time it is sent: how to send it, and how to recognise its work in a cart.</summary>
/// <param name="operation">Name of the operation.</param>
/// <param name="wanted">What is asked for; equal for two calls that ask for the same.</param>
internal abstract class CartWrite(string operation, object wanted)
{
    private readonly object _wanted = wanted;

    public string Operation => operation;

    /// <summary>True where the cart must be read before, because no answer to an earlier write tells what this one compares.</summary>
    public virtual bool ComparesDetails => false;

    public abstract Task<Outcome> SendAsync(ICartApi cart, CancellationToken cancellationToken);

    /// <summary>Looks for the work of this write among what was not there before.</summary>
    public abstract Finding FindIn(Cart cart, CartItems before);

    /// <summary>What is in the cart after this outcome; null when it is not known under which ids.</summary>
    public abstract CartItems? After(CartItems before, Outcome outcome);

    /// <summary>Adds what this outcome brought, as far as its answer names it, so that it is not taken for the work of another write.</summary>
    public virtual CartItems Account(CartItems items, Outcome outcome) => After(items, outcome) ?? items;

    /// <summary>True where this outcome names no ids, so that nobody can tell its work from that of <paramref name="earlier"/>.</summary>
    public virtual bool Hides(CartWrite earlier, Outcome outcome) => false;

    public bool AsksForTheSameAs(CartWrite other) => Operation == other.Operation && _wanted.Equals(other._wanted);
}
