namespace Tessitura.Client.Simulator;

/// <summary>An order as it was saved last.</summary>
internal sealed record SavedOrder(Basket Basket, SaleFacts Facts, DateTimeOffset CreatedAt, DateTimeOffset OrderDate)
{
    public int Id => Basket.OrderId;

    public SeatOwner Owner => SeatOwner.Order(Id);
}
