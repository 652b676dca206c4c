using Tessitura.Client.Simulator;

namespace Tessitura.Client.Tests.Selling;

/// <summary>An order that a customer has bought and paid, and what the server knows of it.</summary>
internal sealed class SoldOrder(BoxOffice office, int orderId)
{
    public const int OnAccount = 3;

    public static ReserveTicketsRequest ThreeSeats { get; } =
        Tickets.BestSeats(BoxOffice.CherryOrchard, BoxOffice.Zone, PriceTypes.Each(1, seats: 3));

    public int Id => orderId;

    /// <summary>The order as it is saved.</summary>
    public SavedOrder Saved => office.Simulator.Simulation.Orders.Find(orderId);

    public IReadOnlyList<TicketState> States => [.. Saved.Basket.Tickets.Select(ticket => ticket.State)];

    public static async Task<SoldOrder> SellAsync(BoxOffice office, ReserveTicketsRequest? request = null)
    {
        await using var visit = await EnterAsync(office);
        await visit.ReserveTicketsAsync(request ?? ThreeSeats);
        var result = await visit.CheckoutAsync(Card((await visit.Api.Cart.GetAsync())!.BalanceToCharge!.Value));
        return new(office, result.OrderId!.Value);
    }

    /// <summary>The customer, in a web session of a later day.</summary>
    public static async Task<IWebSession> EnterAsync(BoxOffice office)
    {
        var visit = await office.Client.StartSessionAsync();
        await visit.Api.Session.LoginAsync(
            new()
            {
                UserName = "bruno",
                Password = "invented-1002",
                LoginTypeId = 1,
            }
        );
        return visit;
    }

    public static CheckoutRequest Card(decimal amount) =>
        new()
        {
            Amount = amount,
            AllowUnderPayment = amount == 0,
            Authorize = true,
            CreditCardNumber = amount == 0 ? null : "4111111111111111",
            CreditCardType = amount == 0 ? null : 1,
            CreditCardMonth = amount == 0 ? null : 12,
            CreditCardYear = amount == 0 ? null : 2099,
        };

    public async Task<(IWebSession Visit, LoadedOrder Order)> OpenAsync()
    {
        var visit = await EnterAsync(office);
        return (visit, await visit.LoadOrderAsync(orderId));
    }
}
