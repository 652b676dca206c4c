namespace Tessitura.Client.Simulator;

/// <summary>A fault that has happened.</summary>
/// <param name="Operation">The operation of the contract that it hit, such as <c>Cart.ReserveTickets</c>.</param>
/// <param name="Fault">What went wrong.</param>
public sealed record InjectedFault(string Operation, Fault Fault)
{
    /// <summary>What went wrong, without the details.</summary>
    public FaultKind Kind => Fault.Kind;
}
