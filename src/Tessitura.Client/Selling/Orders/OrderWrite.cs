namespace Tessitura.Client;

/// <summary>What a write does to an order that was saved.</summary>
internal enum OrderWriteKind
{
    /// <summary>Opens it in the cart.</summary>
    Load,

    /// <summary>Takes a ticket back against a credit.</summary>
    Return,

    /// <summary>Takes a ticket back for resale, at once.</summary>
    Donate,

    /// <summary>Gives the change up.</summary>
    Leave,
}

/// <summary>A write to an order that was saved, in a form that can be kept and compared with the order; holds no secret.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="OrderId">The order.</param>
internal sealed record OrderWrite(OrderWriteKind Kind, int OrderId)
{
    /// <summary>The ticket of a return or a donation.</summary>
    public int SubLineItemId { get; init; }

    /// <summary>Its status before.</summary>
    public int StatusBefore { get; init; }

    /// <summary>What it cost before.</summary>
    public decimal Price { get; init; }

    public OrderTicketState Aim => Kind is OrderWriteKind.Donate ? OrderTicketState.Donated : OrderTicketState.Returned;

    public string Operation =>
        Kind switch
        {
            OrderWriteKind.Load => "Session.LoadOrder",
            OrderWriteKind.Leave => "Cart.ClearCart",
            _ => "Cart.ReturnTicket",
        };

    public bool IsSameAs(OrderWrite? other) =>
        other is not null && (Kind, OrderId, SubLineItemId) == (other.Kind, other.OrderId, other.SubLineItemId);

    /// <summary>What is donated can be given back no more. A return is undone when its order is left, and excludes nothing.</summary>
    public bool Excludes(OrderWrite? other) =>
        Kind is OrderWriteKind.Donate && other?.OrderId == OrderId && other.SubLineItemId == SubLineItemId;

    /// <summary>What the caller of a return or a donation gets.</summary>
    public TicketReturn ToReturn(OrderTicket ticket, Confirmation confirmation) =>
        new()
        {
            OrderId = OrderId,
            SubLineItemId = SubLineItemId,
            PerformanceId = ticket.PerformanceId,
            SeatId = ticket.SeatId,
            IsDonation = Kind is OrderWriteKind.Donate,
            Amount = Kind is OrderWriteKind.Donate ? 0 : Price,
            ConfirmedBy = confirmation,
        };

    /// <summary>The call that gives a ticket back: by its number where it has one, else by its seat.</summary>
    /// <exception cref="InvalidOperationException">It has neither.</exception>
    public Func<ICartApi, CancellationToken, Task> PostOf(OrderTicket ticket, string? checksum)
    {
        var returnOrDonate = Kind is OrderWriteKind.Donate ? "O" : "R";
        if (ticket.TicketNumber is { } number)
        {
            var byNumber = new ReturnTicketWithNumberRequest
            {
                TicketNumber = number,
                Checksum = checksum,
                ReturnOrDonate = returnOrDonate,
            };
            return (cart, token) => cart.ReturnTicketAsync(byNumber, token);
        }

        var bySeat = new ReturnTicketWithSeatRequest
        {
            PerformanceId = ticket.PerformanceId,
            SeatNumber =
                ticket.SeatId
                ?? throw new InvalidOperationException(
                    "The ticket has neither a seat nor a number yet; an unseated ticket is given back by the number that it gets when it is printed."
                ),
            Checksum = checksum,
            ReturnOrDonate = returnOrDonate,
        };
        return (cart, token) => cart.ReturnTicketWithSeatAsync(bySeat, token);
    }
}
