using System.Globalization;

namespace Tessitura.Client;

/// <summary>What a seller's operation brought about: a <see cref="Reservation"/>, <see cref="CartEntry"/>, <see cref="ReleasedItem"/> or <see cref="CheckoutResult"/>.</summary>
public abstract record WriteResult
{
    private protected WriteResult() { }

    /// <summary>How it is known.</summary>
    public Confirmation ConfirmedBy { get; init; }
}

/// <summary>How it is known that something was done.</summary>
public enum Confirmation
{
    /// <summary>The server answered the call.</summary>
    Answer,

    /// <summary>The call ended unclearly; the server's own state showed afterwards that it was carried out.</summary>
    ReadBack,

    /// <summary>Nothing was sent now: an equal call before, whose outcome was not known or which had been taken for lost, had arrived after all.</summary>
    LateArrival,
}

/// <summary>Seats that are held in the cart now. Look at <see cref="IsComplete"/>: the server reserves fewer than asked for when there are no more.</summary>
public sealed record Reservation : WriteResult
{
    /// <summary>Line item of the tickets, or of the fixed-seat or sub package; 0 when not one seat could be had.</summary>
    public int LineItemId { get; init; }

    /// <summary>Line item of the package that the seats are a part of, as <see cref="IWebSession.ResumePackageAsync"/> takes it; 0 for single tickets.</summary>
    public int PackageLineItemId { get; init; }

    /// <summary>Seats asked for; of a package those of one evening.</summary>
    public int SeatsRequested { get; init; }

    /// <summary>Seats got by this call; of a package those of one evening.</summary>
    public int SeatsReserved { get; init; }

    /// <summary>True when all seats asked for were got.</summary>
    public bool IsComplete => SeatsReserved >= SeatsRequested;

    /// <summary>The tickets as the cart shows them; empty when the server's answer alone confirmed the reservation, for it names none.</summary>
    public IReadOnlyList<ReservedTicket> Tickets { get; init; } = [];

    /// <summary>What to give to <see cref="IWebSession.ReleaseAsync"/> to let these seats go; null when there are none, or when they are part of a line item that was there before.</summary>
    public CartItem? Item { get; init; }
}

/// <summary>One ticket of a reservation as the cart shows it.</summary>
/// <param name="SubLineItemId">Id of the ticket in the cart, as <see cref="CartItem.Ticket"/> takes it.</param>
/// <param name="PerformanceId">Its performance.</param>
public sealed record ReservedTicket(int SubLineItemId, int PerformanceId)
{
    /// <summary>Its seat; null for an unseated ticket.</summary>
    public int? SeatId { get; init; }

    /// <summary>Row of the seat.</summary>
    public string? Row { get; init; }

    /// <summary>Number of the seat in its row.</summary>
    public string? Number { get; init; }

    /// <summary>Price zone.</summary>
    public int? ZoneId { get; init; }

    /// <summary>Price type, after the server's pricing rules.</summary>
    public int? PriceTypeId { get; init; }

    internal static ReservedTicket Of(CartSubLineItem ticket, int performanceId) =>
        new(ticket.Id, performanceId)
        {
            SeatId = ticket.Seat?.Id,
            Row = ticket.Seat?.Row?.Trim(),
            Number = ticket.Seat?.Number?.Trim(),
            ZoneId = ticket.Zone?.Id,
            PriceTypeId = ticket.PriceType?.Id,
        };
}

/// <summary>A contribution, gift certificate, deposit or payment that is on the cart now.</summary>
public sealed record CartEntry : WriteResult
{
    /// <summary>Line item id of a contribution, payment id of anything else.</summary>
    public int Id { get; init; }
}

/// <summary>Something that is in the cart no more; its seats are on sale again.</summary>
/// <param name="Item">What was taken out.</param>
public sealed record ReleasedItem(CartItem Item) : WriteResult;

/// <summary>How a checkout ended.</summary>
public enum CheckoutState
{
    /// <summary>The cart is saved as an order.</summary>
    Complete,

    /// <summary>The cart is as it was; see <see cref="CheckoutResult.Reasons"/>.</summary>
    Refused,

    /// <summary>Nothing was sent: the payment made outside and the cart do not go together; see <see cref="CheckoutResult.Reasons"/>.</summary>
    NotSent,
}

/// <summary>A checkout that is decided.</summary>
public sealed record CheckoutResult : WriteResult
{
    /// <summary>Whether there is an order now.</summary>
    public CheckoutState State { get; init; }

    /// <summary>True when the cart is saved as an order.</summary>
    public bool IsComplete => State is CheckoutState.Complete;

    /// <summary>
    /// The order; null when the checkout was refused, or when the server said "complete" and could not be asked for the number
    /// in time. With <see cref="CheckoutState.NotSent"/> the order that the cart was saved as, paid by something else.
    /// </summary>
    public int? OrderId { get; init; }

    /// <summary>Why the checkout was refused, in the server's words.</summary>
    public IReadOnlyList<string> Reasons { get; init; } = [];

    /// <summary>The rule by which it was refused, as far as the server tells it; null when it was not refused.</summary>
    public RejectionKind? RejectionKind { get; init; }

    /// <summary>The payment made outside: in the order, or charged and open. Null where none was made.</summary>
    public OutsideCharge? Charge { get; init; }

    /// <summary>State, order and reasons in a sentence.</summary>
    public override string ToString() =>
        State is CheckoutState.Complete
            ? $"Complete, order {OrderId?.ToString(CultureInfo.InvariantCulture) ?? "not named"}"
            : $"{State}: {string.Join(' ', Reasons)}";

    internal static CheckoutResult Complete(int orderId, Confirmation confirmation) =>
        new()
        {
            State = CheckoutState.Complete,
            OrderId = orderId > 0 ? orderId : null,
            ConfirmedBy = confirmation,
        };

    /// <summary>A payment made outside is in an order, whichever checkout saved it.</summary>
    internal static CheckoutResult Complete(OutsideCharge saved, Confirmation confirmation) =>
        Complete(saved.OrderId ?? 0, confirmation) with
        {
            Charge = saved,
        };

    /// <summary>Another checkout saved the cart, and the payment is not in its order.</summary>
    internal static CheckoutResult OfOthers(int orderId) =>
        Refused(
            ["The cart was saved as an order by another checkout, and this payment is not in it."],
            Confirmation.ReadBack
        ) with
        {
            OrderId = orderId > 0 ? orderId : null,
        };

    /// <summary>The web session is gone, and no order was saved with the number of its cart.</summary>
    internal static CheckoutResult SessionGone { get; } =
        Refused(["The web session is gone, and its cart was not saved."], Confirmation.ReadBack) with
        {
            RejectionKind = Client.RejectionKind.SessionExpired,
        };

    /// <summary>The same with what is known of its payment now, which a later checkout may have saved an order with.</summary>
    internal CheckoutResult WithCharge(OutsideCharge now) =>
        now.State is ChargeState.Saved ? Complete(now, Confirmation.ReadBack) : this with { Charge = now };

    /// <param name="reason">Why nothing was sent.</param>
    internal static CheckoutResult NotSent(string reason) =>
        Refused([reason], Confirmation.Answer) with
        {
            State = CheckoutState.NotSent,
            RejectionKind = null,
        };

    /// <param name="reasons">Words of the server, without secrets.</param>
    /// <param name="confirmation">How it is known.</param>
    internal static CheckoutResult Refused(IEnumerable<string?> reasons, Confirmation confirmation) =>
        new()
        {
            State = CheckoutState.Refused,
            RejectionKind = Client.RejectionKind.Other,
            Reasons =
            [
                .. reasons
                    .Where(reason => !string.IsNullOrWhiteSpace(reason))
                    .Select(reason => ErrorText.ToSentence(reason!))
                    .DefaultIfEmpty("The server gave no reason."),
            ],
            ConfirmedBy = confirmation,
        };
}
