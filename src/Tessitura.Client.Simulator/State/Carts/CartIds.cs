namespace Tessitura.Client.Simulator;

/// <summary>Where the ids of carts and orders come from.</summary>
internal sealed class CartIds
{
    public IdSequence Orders { get; } = new(700_001);

    /// <summary>Line items of performances and packages, and contributions.</summary>
    public IdSequence Lines { get; } = new(1001);

    public IdSequence Tickets { get; } = new(50_001);

    public IdSequence Fees { get; } = new(20_001);

    public IdSequence Payments { get; } = new(30_001);

    public IdSequence Installments { get; } = new(40_001);

    public IdSequence TicketNumbers { get; } = new(900_001);

    public IdSequence Certificates { get; } = new(1);
}
