using Tessitura.Client.Simulator;

namespace Tessitura.Client.Tests.Selling.Model;

internal sealed partial class World
{
    private const int TwelfthNight = 4714;

    private static readonly Visitor Customer = new()
    {
        ConstituentId = 1004,
        LoginTypeId = 1,
        UserName = "dmitri",
        IsLoggedIn = true,
    };

    // A donation changes the order at once: what it was is what was sold.
    private Basket _sold = new(0);

    /// <summary>The order that the schedule's parties change; 0 where they have none.</summary>
    public int OrderId { get; private set; }

    /// <summary>Which calls gave a ticket back, by the server's own account.</summary>
    public Dictionary<ModelCall, (int Ticket, bool IsDonated)> GaveBack { get; } = [];

    /// <summary>How often the server has taken each ticket back; what was left without saving may be taken back again.</summary>
    public Dictionary<int, int> Returns { get; } = [];

    /// <summary>Calls that opened the order.</summary>
    public HashSet<ModelCall> Opened { get; } = [];

    public SavedOrder Order => Simulation.Orders.Find(OrderId);

    /// <summary>The customer of the order buys four seats, before anybody acts.</summary>
    public void SellOrder()
    {
        var session = Simulation.Sessions.Open(SaleTerms.Under(Simulation.Catalogue, 0));
        lock (session.Gate)
        {
            session.Visitor = Customer;
            new TicketDesk(Simulation, session).Reserve(
                TwelfthNight,
                new() { ZoneId = 0, Choices = PriceChoice.Parse("1", null, 4) }
            );
            new PaymentDesk(Simulation, session).Pay(
                6,
                PaymentTypeIds.Cash,
                session.Basket!.Balance,
                payment => payment
            );
            new CheckoutDesk(Simulation, session).CheckOut(new(0, AllowUnderPayment: true, Authorize: true));
            OrderId = session.SavedOrderId!.Value;
            _sold = Order.Basket;
        }

        Simulation.Sessions.Forget(session.Key);
    }

    public void LogIn(string key)
    {
        var session = SessionOf(key)!;
        lock (session.Gate)
        {
            session.Visitor = Customer;
        }
    }

    private void BeginOrder()
    {
        GaveBack.Clear();
        Returns.Clear();
        Opened.Clear();
        OrderId = 0;
    }

    private void ClearOrder()
    {
        if (OrderId != 0)
        {
            var owner = SeatOwner.Order(OrderId);
            Simulation.InventoryOf(TwelfthNight).FreeAll(owner);
            Simulation.InventoryOf(BoxOffice.CherryOrchard).FreeAll(owner);

            // Its seats are sold again: no later call finds a ticket of this order by them.
            Simulation.Orders.Change(
                OrderId,
                order =>
                    (
                        order with
                        {
                            Basket = order.Basket.MapTickets(ticket => ticket with { State = TicketState.Donated }),
                        },
                        true
                    ),
                Simulation.Orders.LockedBy(OrderId)
            );
        }
    }

    /// <summary>Notes what a call did to the order; true where it is about the order alone.</summary>
    private bool NoteOrder(ModelCall call, SessionState session, Basket? before)
    {
        if (OrderId == 0)
        {
            return false;
        }

        foreach (var ticket in session.Basket?.Tickets ?? [])
        {
            if (
                ticket.State is TicketState.Returned
                && (before ?? Order.Basket).Tickets.FirstOrDefault(old => old.Id == ticket.Id)
                    is { State: not TicketState.Returned }
            )
            {
                Returns[ticket.Id] = Returns.GetValueOrDefault(ticket.Id) + 1;
            }

            var was = (before ?? _sold).Tickets.FirstOrDefault(old => old.Id == ticket.Id)?.State;
            if (
                ticket.State is TicketState.Returned or TicketState.Donated
                && was is not null and not TicketState.Returned and not TicketState.Donated
                && !GaveBack.ContainsValue((ticket.Id, ticket.State is TicketState.Donated))
            )
            {
                GaveBack[call] = (ticket.Id, ticket.State is TicketState.Donated);
            }
        }

        var opens = session.Basket is { IsLoaded: true } && before is not { IsLoaded: true };
        if (opens)
        {
            Opened.Add(call);
        }

        return opens || session.Basket is null && before is not null && session.SavedOrderId is null;
    }
}
