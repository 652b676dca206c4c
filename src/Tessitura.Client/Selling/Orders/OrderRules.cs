using System.Globalization;

namespace Tessitura.Client;

/// <summary>
/// What a house lets its customers do with tickets after the sale. The service takes back whatever is paid; when that is
/// too late is for the house to say. Asked when tickets are read, and once more right before one is given back.
/// </summary>
/// <param name="decide">Says what may be done with a ticket at a moment; it gets the ticket without <see cref="OrderTicket.Actions"/>.</param>
public sealed class OrderRules(Func<OrderTicket, DateTimeOffset, TicketActions> decide)
{
    private readonly Func<OrderTicket, DateTimeOffset, TicketActions> _decide =
        decide ?? throw new ArgumentNullException(nameof(decide));

    /// <summary>
    /// Given back is what is saved and paid, once, until its performance begins; printed is what is paid and not given back.
    /// A ticket of unknown status or without a date is refused, with the reason.
    /// </summary>
    public static OrderRules Default { get; } = new(ByDefault);

    /// <summary>What may be done with a ticket; for rules of your own that begin with <see cref="Default"/>.</summary>
    /// <param name="ticket">The ticket.</param>
    /// <param name="now">The moment.</param>
    /// <exception cref="InvalidOperationException">The rule gave null.</exception>
    public TicketActions Decide(OrderTicket ticket, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(ticket);
        return _decide(ticket, now)
            ?? throw new InvalidOperationException("The order rules gave null; give a TicketActions for every ticket.");
    }

    internal OrderTicket Apply(OrderTicket ticket, DateTimeOffset now) =>
        ticket with
        {
            Actions = Decide(ticket, now),
            Rules = this,
        };

    private static TicketActions ByDefault(OrderTicket ticket, DateTimeOffset now)
    {
        if (StateRefusal(ticket) is { } refusal)
        {
            return TicketActions.None(refusal);
        }

        var back =
            ticket.BeginsAt is not { } begins ? TicketPermission.Refused("Nobody knows when its performance begins.")
            : begins <= now ? TicketPermission.Refused("Its performance has begun.")
            : TicketPermission.Allowed;
        return new()
        {
            Return = back,
            Donate = back,
            Print = TicketPermission.Allowed,
        };
    }

    private static string? StateRefusal(OrderTicket ticket) =>
        ticket.State switch
        {
            _ when !ticket.IsSaved => "It is not saved yet; take it out of the cart.",
            OrderTicketState.Paid or OrderTicketState.Ticketed => null,
            OrderTicketState.Unpaid => "It is not paid.",
            OrderTicketState.Returned => "It has been returned.",
            OrderTicketState.Donated => "It has been given back for resale.",
            _ => string.Create(
                CultureInfo.InvariantCulture,
                $"Its status {ticket.StatusId} is not known; rules of your own can decide by StatusId."
            ),
        };
}
