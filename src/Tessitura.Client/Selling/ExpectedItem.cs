namespace Tessitura.Client;

/// <summary>How well something in a cart fits what a write asked for.</summary>
internal enum Fit
{
    /// <summary>It cannot be its work.</summary>
    None,

    /// <summary>Of the same kind, and not what was asked for: its work changed by a rule of the server, or somebody else's.</summary>
    Alike,

    /// <summary>Fewer seats than asked for, or more payments of a plan.</summary>
    Partly,

    /// <summary>Just what was asked for.</summary>
    Wholly,
}

/// <summary>What a write puts into the cart, in a form that can be kept and compared with a cart; holds no secret.</summary>
/// <param name="Kind">What it puts there; a single ticket stands for tickets of a line item that is there already.</param>
internal sealed record ExpectedItem(CartItemKind Kind)
{
    /// <summary>The performance, the package or the sub package.</summary>
    public int OwnerId { get; init; }

    /// <summary>The line item that the tickets are added to; of a package where a part of one is added, 0 for a new one.</summary>
    public int LineItemId { get; init; }

    /// <summary>The package that a performance, or the super package that a sub package, is added to.</summary>
    public int PackageId { get; init; }

    public int Seats { get; init; }

    /// <summary>0 where any will do.</summary>
    public int ZoneId { get; init; }

    public IReadOnlyList<int> PriceTypeIds { get; init; } = [];

    /// <summary>The seats that were named.</summary>
    public IReadOnlyList<int> SeatIds { get; init; } = [];

    /// <summary>Null or 0 where the server takes as much as is needed.</summary>
    public decimal? Amount { get; init; }

    /// <summary>Fund of a contribution, method of a payment; null for a gift certificate, whose method the server knows.</summary>
    public int? TypeId { get; init; }

    /// <summary>A deposit, whose amount some servers show with a minus.</summary>
    public bool IsDeposit { get; init; }

    /// <summary>Name on the gift certificate that is bought.</summary>
    public string? Text { get; init; }

    /// <summary>Mark of the number of the gift certificate that pays.</summary>
    public string? CertificateMark { get; init; }

    /// <summary>What is new in the cart and of its kind.</summary>
    public IEnumerable<ItemInCart> NewIn(Cart cart, CartItems before) =>
        Kind is CartItemKind.Ticket
            ? cart.LineItems()
                .Where(line => line.Id == LineItemId)
                .Select(line =>
                    line with
                    {
                        SubLineItems =
                        [
                            .. line.TicketsNow().Where(ticket => !before.SubLineItemIds.Contains(ticket.Id)),
                        ],
                    }
                )
                .Where(line => line.SubLineItems.Count > 0)
                .Select(line => new ItemInCart(CartItem.Seen(Kind, line.Id, line.Id)) { Lines = [line] })
        : Kind is CartItemKind.PackagePerformance or CartItemKind.SubPackage ? cart.NewPackageParts(this, before)
        : Kind is CartItemKind.PaymentPlan ? PaymentPlans.NewIn(cart, before)
        : cart.Items().Where(item => item.Item.Kind == Kind && !before.Contains(item.Item));

    public Fit Compare(ItemInCart item, SessionKey key) =>
        Kind switch
        {
            CartItemKind.Contribution => item.TypeId is { } fund && fund != TypeId ? Fit.None : ByAmount(item),
            CartItemKind.GiftCertificate => (item.Text ?? "") == (Text ?? "") ? ByAmount(item) : Fit.Alike,
            CartItemKind.Fee => item.TypeId is { } fee && fee != TypeId ? Fit.None : Fit.Wholly,
            CartItemKind.Payment => IsPaidAlike(item, key) ? ByAmount(item) : Fit.None,
            CartItemKind.PaymentPlan => PaymentPlans.Compare(this, item),
            _ => BySeats(item),
        };

    /// <summary>What the caller gets when this is its work.</summary>
    public WriteResult ToOutcome(ItemInCart item, Confirmation confirmation) =>
        Kind is CartItemKind.PaymentPlan ? PaymentPlanResult.Of(item.Planned) with { ConfirmedBy = confirmation }
        : Kind is CartItemKind.Contribution or CartItemKind.Payment or CartItemKind.GiftCertificate or CartItemKind.Fee
            ? new CartEntry { Id = item.Item.Id, ConfirmedBy = confirmation }
        : new Reservation
        {
            ConfirmedBy = confirmation,
            LineItemId = item.Item.Id,
            PackageLineItemId = IsPackage ? CartPackages.WholeLineItemOf(item.Lines[0]) : 0,
            SeatsRequested = Seats,
            SeatsReserved = item.Lines.Min(line => line.TicketsNow().Count()),
            Item = ItemOf(item.Item.Id),
            Tickets =
            [
                .. item.Lines.SelectMany(line =>
                    line.TicketsNow()
                        .Select(ticket =>
                            ReservedTicket.Of(
                                ticket,
                                line.Performance?.Id
                                    ?? (Kind is CartItemKind.Package or CartItemKind.SubPackage ? 0 : OwnerId)
                            )
                        )
                ),
            ],
        };

    /// <summary>What lets a whole line item of this write go again.</summary>
    public CartItem? ItemOf(int lineItemId) =>
        lineItemId <= 0 ? null
        : Kind is CartItemKind.Tickets ? CartItem.Tickets(OwnerId, lineItemId)
        : Kind is CartItemKind.Package ? CartItem.Package(OwnerId, lineItemId)
        : Kind is CartItemKind.PackagePerformance ? CartItem.PackagePerformance(OwnerId, lineItemId)
        : Kind is CartItemKind.SubPackage ? CartItem.SubPackage(OwnerId, lineItemId)
        : null;

    /// <summary>The package comes with it.</summary>
    public bool BeginsPackage =>
        LineItemId == 0 && (Kind is CartItemKind.PackagePerformance or CartItemKind.SubPackage);

    /// <summary>The package that it was added to is not in the cart, and so is nothing that was in it.</summary>
    public bool IsOutWithItsPackage(Cart cart) =>
        IsPackage
        && LineItemId > 0
        && !cart.PackageLineItemIds()
            .Concat(cart.WholePackages().Select(package => package.LineItemId))
            .Contains(LineItemId);

    private bool IsPackage =>
        Kind is CartItemKind.Package or CartItemKind.PackagePerformance or CartItemKind.SubPackage;

    private bool IsPaidAlike(ItemInCart item, SessionKey key) =>
        CertificateMark is { } mark
            ? item.Text is { } number && SessionDigest.Of(key, number) == mark
            : item.TypeId is null || item.TypeId == TypeId;

    private Fit ByAmount(ItemInCart item) =>
        Amount is null or 0 || item.Amount == Amount || (IsDeposit && item.Amount == -Amount) ? Fit.Wholly : Fit.Alike;

    private Fit BySeats(ItemInCart item)
    {
        if (Kind is not CartItemKind.Ticket && item.Item.OwnerId != 0 && item.Item.OwnerId != OwnerId)
        {
            // A cart that names the super package instead does not say which of its parts this is.
            return Kind is CartItemKind.SubPackage && item.Item.OwnerId == PackageId ? Fit.Alike : Fit.None;
        }

        var lines = item.Lines.Select(line => line.TicketsNow().ToList()).ToList();
        return lines.Exists(tickets => tickets.Count == 0 || tickets.Count > Seats)
            || !lines.TrueForAll(tickets => tickets.TrueForAll(Fits))
                ? Fit.Alike
            : lines.TrueForAll(tickets => tickets.Count == Seats) ? Fit.Wholly
            : Fit.Partly;
    }

    private bool Fits(CartSubLineItem ticket) => HasPriceType(ticket) && HasPlace(ticket);

    // Pricing rules may change a price type; the one asked for then stands in OriginalPriceType.
    private bool HasPriceType(CartSubLineItem ticket) =>
        (ticket.PriceType is null && ticket.OriginalPriceType is null)
        || (ticket.OriginalPriceType is { } original && PriceTypeIds.Contains(original.Id))
        || (ticket.PriceType is { } priceType && PriceTypeIds.Contains(priceType.Id));

    private bool HasPlace(CartSubLineItem ticket) =>
        SeatIds.Count > 0
            ? ticket.Seat is null || SeatIds.Contains(ticket.Seat.Id)
            : ZoneId == 0 || ticket.Zone is null || ticket.Zone.Id == ZoneId;
}
