using System.Collections.Immutable;

namespace Tessitura.Client.Simulator;

/// <summary>
/// What is in a cart, and later in its order. It never changes: an operation makes another one and puts it into the session,
/// so that a refusal half-way leaves everything as it was.
/// </summary>
internal sealed record Basket(int OrderId)
{
    public ImmutableList<TicketLine> Lines { get; init; } = [];

    public ImmutableList<PackageLine> Packages { get; init; } = [];

    public ImmutableList<ContributionItem> Contributions { get; init; } = [];

    public ImmutableList<CertificateSale> Certificates { get; init; } = [];

    /// <summary>The fees that are not on a ticket: those of the order, and what a seller added.</summary>
    public ImmutableList<FeeItem> OrderFees { get; init; } = [];

    public ImmutableList<PaymentItem> Payments { get; init; } = [];

    public ImmutableList<InstallmentItem> PaymentPlan { get; init; } = [];

    public ImmutableSortedDictionary<int, string> CustomData { get; init; } =
        ImmutableSortedDictionary<int, string>.Empty;

    public BasketProperties Properties { get; init; } = BasketProperties.None;

    public DateTimeOffset? FirstSeatAdded { get; init; }

    public int? BookingId { get; init; }

    public bool WasPriced { get; init; }

    /// <summary>Came out of the order book; its saved items stay as they are.</summary>
    public bool IsLoaded { get; init; }

    public IEnumerable<Ticket> Tickets => Lines.SelectMany(l => l.Tickets);

    public IEnumerable<FeeItem> Fees => Tickets.SelectMany(t => t.Fees).Concat(OrderFees);

    public bool HasItems =>
        Lines.Count + Packages.Count + Contributions.Count + Certificates.Count > 0 || HasOtherItems;

    private bool HasOtherItems => Payments.Exists(p => p.IsDeposit) || OrderFees.Exists(f => f.Fee.UserDefined);

    /// <summary>Everything that is bought or given, without fees.</summary>
    public decimal SubTotal =>
        Lines.Sum(l => l.Due) + Contributions.Sum(c => c.Amount) + Certificates.Sum(c => c.Amount);

    public decimal FeesAmount => Fees.Sum(f => f.Due);

    public decimal Total => SubTotal + FeesAmount;

    public decimal PaidPreviously => Payments.Where(p => p.IsSaved).Sum(p => p.Amount);

    public decimal PaidNow => Payments.Where(p => !p.IsSaved).Sum(p => p.Amount);

    /// <summary>What is left to pay; negative where the customer has a credit.</summary>
    public decimal Balance => Total - PaidPreviously - PaidNow;

    public TicketLine Line(int id) => Lines.Find(l => l.Id == id) ?? throw Refusals.NotInCart("line item", id);

    public PackageLine PackageLine(int id) =>
        Packages.Find(p => p.Id == id) ?? throw Refusals.NotInCart("package line item", id);

    /// <summary>The packages that are bought as such, without the parts of super packages.</summary>
    public IEnumerable<PackageLine> WholePackages => Packages.Where(p => p.SuperLineId == 0);

    /// <summary>The evenings of a package, or of all the packages in a super package.</summary>
    public IEnumerable<TicketLine> EveningsOf(int packageLineId) =>
        Lines.Where(l => l.PackageLineId == packageLineId || l.SuperLineId == packageLineId);

    /// <summary>The line that a ticket stands in.</summary>
    public TicketLine LineOf(int ticketId) =>
        Lines.Find(l => l.Tickets.Exists(t => t.Id == ticketId)) ?? throw Refusals.NotInCart("sub line item", ticketId);

    public Basket Replace(TicketLine line) => this with { Lines = Lines.Replace(Line(line.Id), line) };

    public Basket Replace(Ticket ticket) => MapTickets(t => t.Id == ticket.Id ? ticket : t);

    public Basket MapTickets(Func<Ticket, Ticket> map) =>
        MapLines(line => line with { Tickets = line.Tickets.ConvertAll(t => map(t)) });

    public Basket MapLines(Func<TicketLine, TicketLine> map) => this with { Lines = Lines.ConvertAll(l => map(l)) };

    public Basket MapFees(Func<FeeItem, FeeItem> map) =>
        MapTickets(t => t with { Fees = t.Fees.ConvertAll(f => map(f)) }) with
        {
            OrderFees = OrderFees.ConvertAll(f => map(f)),
        };

    /// <summary>The same, with every item marked as saved.</summary>
    public Basket AsSaved() =>
        MapFees(f => f with { IsSaved = true })
            .MapTickets(t => t with { IsSaved = true })
            .MapLines(l => l with { IsSaved = true }) with
        {
            Packages = Packages.ConvertAll(p => p with { IsSaved = true }),
            Contributions = Contributions.ConvertAll(c => c with { IsSaved = true }),
            Certificates = Certificates.ConvertAll(c => c with { IsSaved = true }),
            Payments = Payments.ConvertAll(p => p with { IsSaved = true }),
        };
}
