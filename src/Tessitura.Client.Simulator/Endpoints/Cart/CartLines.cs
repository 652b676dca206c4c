using Tessitura.Client.Models;

namespace Tessitura.Client.Simulator;

/// <summary>Line items and tickets as the service shows them.</summary>
internal sealed class CartLines(Simulation simulation, Basket basket)
{
    private Catalogue Catalogue => simulation.Catalogue;

    public CartLineItem Line(TicketLine line)
    {
        var package = line.PackageLineId == 0 ? null : basket.PackageLine(line.PackageLineId).Package;
        return new CartLineItem
        {
            Id = line.Id,
            LineItemGroupId =
                line.SuperLineId != 0 ? line.SuperLineId
                : line.PackageLineId != 0 ? line.PackageLineId
                : line.Id,
            PackageLineItemId = line.PackageLineId,
            SuperPackageId = line.SuperLineId == 0 ? 0 : basket.PackageLine(line.SuperLineId).Package.Id,
            Primary = true,
            DbStatus = CartParts.DbStatus(line.IsSaved),
            Source = Summaries.Entity(line.SourceId, Catalogue.Source(line.SourceId).Description),
            Package = package is null ? null : Package(package),
            Performance = Performance(line.Performance),
            PerformanceGroup = package?.Groups.FirstOrDefault(g => g.Id == line.GroupId) is { } group
                ? new CartPerformanceGroup { Id = group.Id, Description = group.Description }
                : null,
            SpecialRequest = line.Request,
            SubLineItems = [.. line.Tickets.Select(Ticket)],
            DueAmount = line.Due,
            TotalDue = line.TotalDue,
        };
    }

    public CartPackage Package(PackageEntry package) =>
        new()
        {
            Id = package.Id,
            Code = package.Code,
            Description = package.Description,
            Season = Summaries.Entity(package.SeasonId, Catalogue.Season(package.SeasonId).Description),
            Type = Summaries.Entity(package.TypeId, simulation.Reference.Describe("PackageTypes", package.TypeId)),
            FixedPackage = package.IsFixedSeat,
            NFSPackage = package.IsSeatedOneByOne,
            SuperPackage = package.IsSuper,
            SubPackage = package.IsSub,
            Date = package.Date,
        };

    private CartPerformance Performance(PerformanceEntry performance)
    {
        var hall = performance.Facility;
        return new CartPerformance
        {
            Id = performance.Id,
            Code = performance.Code,
            Description = performance.Description,
            PerformanceDateTime = performance.Date,
            Duration = performance.DurationMinutes,
            Facility = Summaries.Entity(hall.Id, hall.Description),
            ProductionSeason = Summaries.Entity(
                performance.ProductionSeasonId,
                Catalogue.ProductionSeason(performance.ProductionSeasonId).Description
            ),
            Season = Summaries.Entity(performance.SeasonId, Catalogue.Season(performance.SeasonId).Description),
            TimeSlot = Described("TimeSlots", performance.TimeSlotId),
            Type = Described("PerformanceTypes", performance.TypeId),
            ZoneMap = new CartZoneMap
            {
                Id = hall.ZoneMapId,
                Description = Catalogue.ZoneMaps.First(m => m.Id == hall.ZoneMapId).Description,
                SeatMap = Summaries.Entity(hall.SeatMapId, hall.Plan.Description),
                Inactive = false,
            },
            BestSeatMap = new CartBestSeatMap
            {
                Id = hall.SeatMapId,
                Description = hall.Plan.Description,
                IsGA = hall.IsGeneralAdmission,
            },
        };
    }

    private CartSubLineItem Ticket(Ticket ticket) =>
        new()
        {
            Id = ticket.Id,
            ApplyPricing = !ticket.IsSaved,
            DbStatus = CartParts.DbStatus(ticket.IsSaved),
            StatusId = TicketStatus.Of(ticket),
            PriceType = PriceType(ticket.PriceTypeId, ticket.ReasonId),
            OriginalPriceType = PriceType(ticket.OriginalPriceTypeId, null),
            Zone = Zone(Catalogue.Zone(ticket.ZoneId)),
            Seat = ticket.Seat is { } seat ? Seat(seat) : null,
            Recipient = CartParts.ConstituentOrNone(Catalogue, ticket.RecipientId),
            DueAmount = ticket.Due,
            PaidAmount = ticket.Paid,
            SubLineItemFees = [.. ticket.Fees.Select(CartParts.Fee)],
            NewRuleIndicator = "N",
            RuleIndicator = "N",
            SubLineItemDetails =
            [
                new CartSubLineItemDetail
                {
                    Id = ticket.Id,
                    BenevolentIndicator = false,
                    CampaignId = 1,
                    DiscountType =
                        ticket.DiscountTypeId == 0 ? null : Described("DiscountTypes", ticket.DiscountTypeId),
                    DueAmount = ticket.Due,
                    PaidAmount = ticket.Paid,
                    OriginalPrice = ticket.ListPrice,
                    PerformancePriceTypeLayerId = ticket.PriceTypeId,
                },
            ],
        };

    private CartPriceType PriceType(int id, int? reasonId)
    {
        var priceType = Catalogue.PriceType(id);
        return new CartPriceType
        {
            Id = id,
            Description = priceType.Description,
            ShortDescription = priceType.ShortDescription,
            AliasDescription = priceType.AliasDescription,
            Category = Described("PriceTypeCategories", priceType.CategoryId),
            PriceTypeReason = Catalogue.PriceTypeReasons.FirstOrDefault(r => r.Id == reasonId) is { } reason
                ? Summaries.Entity(reason.Id, reason.Description)
                : null,
        };
    }

    private static CartZone Zone(ZoneEntry zone) =>
        new()
        {
            Id = zone.Id,
            Description = zone.Description,
            ShortDescription = zone.ShortDescription,
            Abbreviation = zone.ShortDescription,
            ZoneGroupId = zone.ZoneMapId,
            Rank = zone.Rank,
        };

    public CartSeat Seat(Place seat)
    {
        var section = Catalogue.Section(seat.SectionId);
        return new CartSeat
        {
            Id = seat.Id,
            Row = seat.Row,
            Number = seat.Number,
            Section = new CartSeatSection
            {
                Id = section.Id,
                Description = section.Description,
                ShortDescription = section.ShortDescription,
                PrintDescription = section.Description,
            },
        };
    }

    private EntitySummary Described(string table, int id) =>
        Summaries.Entity(id, simulation.Reference.Describe(table, id));
}

/// <summary>The rows of the table SubLineItemStatuses.</summary>
internal static class TicketStatus
{
    public const int UnseatedUnpaid = 1;
    public const int SeatedUnpaid = 2;
    public const int SeatedPaid = 3;
    public const int Returned = 4;
    public const int Released = 5;
    public const int Ticketed = 12;

    public static int Of(Ticket ticket) =>
        ticket.State switch
        {
            TicketState.Lost or TicketState.Donated => Released,
            TicketState.Returned => Returned,
            TicketState.Ticketed => Ticketed,
            TicketState.Paid => SeatedPaid,
            _ when ticket.Seat is null => UnseatedUnpaid,
            _ => SeatedUnpaid,
        };
}
