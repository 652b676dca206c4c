using Tessitura.Client.Models;

namespace Tessitura.Client.Simulator;

/// <summary>The products of a cart in short form.</summary>
internal sealed class CartSummaryLines(Simulation simulation, Basket basket)
{
    private Catalogue Catalogue => simulation.Catalogue;

    public IReadOnlyList<CartProductSummary> Products() =>
        [
            .. basket
                .Lines.Where(l => l.PackageLineId == 0)
                .Select(l => new CartProductSummary
                {
                    ProductClass = ProductClass.Performance,
                    Performance = Performance(l),
                }),
            .. basket.WholePackages.Select(p => new CartProductSummary
            {
                ProductClass = ProductClass.Package,
                Package = Package(p),
            }),
            .. basket
                .Contributions.Where(c => c.Level is not null)
                .Select(c => new CartProductSummary
                {
                    ProductClass = ProductClass.Membership,
                    Membership = new CartMembershipSummary
                    {
                        ReferenceId = c.Id,
                        Amount = c.Amount,
                        FundDescription = c.Fund.Description,
                        MembershipOrganization = Summaries.Entity(
                            c.Fund.Membership!.OrganizationId,
                            c.Fund.Membership.Organization
                        ),
                        MembershipLevelDescription = c.Level!.Description,
                    },
                }),
            .. basket
                .Contributions.Where(c => c.Level is null)
                .Select(c => new CartProductSummary
                {
                    ProductClass = ProductClass.Contribution,
                    Contribution = new CartContributionSummary
                    {
                        ReferenceId = c.Id,
                        Amount = c.Amount,
                        FundDescription = c.Fund.Description,
                    },
                }),
            .. basket.Certificates.Select(c => new CartProductSummary
            {
                ProductClass = ProductClass.GiftCertificate,
                GiftCertificate = CartParts.Certificate(c),
            }),
            .. basket
                .OrderFees.Where(f => f.Fee.UserDefined)
                .Select(f => new CartProductSummary
                {
                    ProductClass = ProductClass.UserDefinedFee,
                    UserDefinedFee = new UserDefinedFee
                    {
                        ItemFeeId = f.Id,
                        Description = f.Fee.Description,
                        CategoryDescription = CartParts.FeeCategory(f.Fee).Description,
                        Amount = f.Due,
                    },
                }),
        ];

    private CartProductPackageSummary Package(PackageLine line)
    {
        var evenings = basket.EveningsOf(line.Id).ToList();
        return new CartProductPackageSummary
        {
            LineItemId = line.Id,
            PackageId = line.Package.Id,
            PackageCode = line.Package.Code,
            PackageDateTime = line.Package.Date,
            PackageDescription = line.Package.Description,
            TotalAmount = evenings.Sum(e => e.Due),
            FixedPackage = line.Package.IsFixedSeat,
            NFSPackage = line.Package.IsSeatedOneByOne,
            SuperPackage = line.Package.IsSuper,
            SubPackage = line.Package.IsSub,
            Source = Summaries.Entity(line.SourceId, Catalogue.Source(line.SourceId).Description),
            Performances = [.. evenings.Select(Performance)],
        };
    }

    private CartProductPerformanceSummary Performance(TicketLine line) =>
        new()
        {
            LineItemId = line.Id,
            PerformanceId = line.Performance.Id,
            PerformanceCode = line.Performance.Code,
            PerformanceDateTime = line.Performance.Date,
            PerformanceDescription = line.Performance.Description,
            TotalAmount = line.Due,
            HasZoneTime = false,
            Source = Summaries.Entity(line.SourceId, Catalogue.Source(line.SourceId).Description),
            DisplayLines =
            [
                .. line
                    .Tickets.GroupBy(t => (t.PriceTypeId, t.ReasonId, t.ZoneId, t.Due))
                    .Select(group =>
                        DisplayLine(group.Key.PriceTypeId, group.Key.ReasonId, group.Key.ZoneId, [.. group])
                    ),
            ],
        };

    private DisplayLine DisplayLine(int priceTypeId, int? reasonId, int zoneId, IReadOnlyList<Ticket> tickets) =>
        new()
        {
            PriceTypeDescription = Catalogue.PriceType(priceTypeId).Description,
            PriceTypeReasonShortDescription = Catalogue
                .PriceTypeReasons.FirstOrDefault(r => r.Id == reasonId)
                ?.ShortDescription,
            ZoneShortDescription = Catalogue.Zone(zoneId).ShortDescription,
            SeatLocationDescription = string.Join(", ", tickets.Where(t => t.Seat is not null).Select(SeatName)),
            Count = tickets.Count,
            Price = tickets[0].Due,
            Total = tickets.Sum(t => t.Due),
        };

    private string SeatName(Ticket ticket) =>
        $"{Catalogue.Section(ticket.Seat!.SectionId).Description} {ticket.Seat.Row}{ticket.Seat.Number}";
}
