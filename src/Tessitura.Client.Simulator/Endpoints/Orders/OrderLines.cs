using Tessitura.Client.Models;

namespace Tessitura.Client.Simulator;

/// <summary>Line items and tickets of a saved order as TXN shows them: as in a cart, under types of their own.</summary>
internal sealed class OrderLines(Simulation simulation, Basket basket)
{
    private readonly CartLines _cart = new(simulation, basket);

    public static OrderProductViewFeeDetail Fee(FeeItem item) =>
        new()
        {
            Id = item.Id,
            LineItemId = item.LineItemId,
            SubLineItemId = item.SubLineItemId,
            Amount = item.Fee.Amount,
            OverrideIndicator = item.Override is null ? "N" : "Y",
            OverrideAmount = item.Override,
            FeeSummary = new OrderProductViewFeeSummary
            {
                FeeId = item.Fee.Id,
                Description = item.Fee.Description,
                Category = CartParts.FeeCategory(item.Fee),
            },
        };

    public OrderProductViewLineItem Line(TicketLine line)
    {
        var cart = _cart.Line(line);
        return new OrderProductViewLineItem
        {
            Id = cart.Id,
            LineItemGroupId = cart.LineItemGroupId,
            PackageLineItemId = cart.PackageLineItemId,
            SuperPackageId = cart.SuperPackageId,
            Primary = cart.Primary,
            Source = cart.Source,
            Package = cart.Package is { } package ? Package(package) : null,
            Performance = Performance(cart.Performance!),
            PerformanceGroup = cart.PerformanceGroup is { } group
                ? new OrderProductViewPerformanceGroup { Id = group.Id, Description = group.Description }
                : null,
            SpecialRequest = cart.SpecialRequest,
            SubLineItems = [.. line.Tickets.Zip(cart.SubLineItems, Ticket)],
            DueAmount = cart.DueAmount,
            TotalDue = cart.TotalDue,
        };
    }

    private static OrderProductViewPackage Package(CartPackage cart) =>
        new()
        {
            Id = cart.Id,
            Code = cart.Code,
            Description = cart.Description,
            Season = cart.Season,
            Type = cart.Type,
            FixedPackage = cart.FixedPackage,
            NFSPackage = cart.NFSPackage,
            SuperPackage = cart.SuperPackage,
            SubPackage = cart.SubPackage,
            Date = cart.Date,
        };

    private static OrderProductViewPerformance Performance(CartPerformance cart) =>
        new()
        {
            Id = cart.Id,
            Code = cart.Code,
            Description = cart.Description,
            Facility = cart.Facility,
            PerformanceDateTime = cart.PerformanceDateTime,
            Duration = cart.Duration,
            ProductionSeason = cart.ProductionSeason,
            Season = cart.Season,
            TimeSlot = cart.TimeSlot,
            Type = cart.Type,
            ZoneMap = new OrderProductViewZoneMap
            {
                Id = cart.ZoneMap!.Id,
                Description = cart.ZoneMap.Description,
                SeatMap = cart.ZoneMap.SeatMap,
                Inactive = cart.ZoneMap.Inactive,
            },
            BestSeatMap = new OrderProductViewBestSeatMap
            {
                Id = cart.BestSeatMap!.Id,
                Description = cart.BestSeatMap.Description,
                IsGA = cart.BestSeatMap.IsGA,
            },
        };

    private static OrderProductViewSubLineItem Ticket(Ticket ticket, CartSubLineItem cart) =>
        new()
        {
            Id = cart.Id,
            PriceType = PriceType(cart.PriceType!),
            OriginalPriceType = PriceType(cart.OriginalPriceType!),
            StatusId = cart.StatusId,
            Zone = Zone(cart.Zone!),
            Seat = cart.Seat is { } seat ? Seat(seat) : null,
            Recipient = cart.Recipient,
            DueAmount = cart.DueAmount,
            PaidAmount = cart.PaidAmount,
            TicketNumber = ticket.Number,
            SubLineItemFees = [.. ticket.Fees.Select(Fee)],
            RuleIndicator = cart.RuleIndicator,
            SubLineItemDetails =
            [
                .. cart.SubLineItemDetails.Select(d => new OrderProductViewSubLineItemDetail
                {
                    Id = d.Id,
                    BenevolentIndicator = d.BenevolentIndicator,
                    CampaignId = d.CampaignId,
                    DiscountType = d.DiscountType,
                    DueAmount = d.DueAmount,
                    PaidAmount = d.PaidAmount,
                    OriginalPrice = d.OriginalPrice,
                    PerformancePriceTypeLayerId = d.PerformancePriceTypeLayerId,
                }),
            ],
        };

    private static OrderProductViewPriceType PriceType(CartPriceType cart) =>
        new()
        {
            Id = cart.Id,
            Description = cart.Description,
            ShortDescription = cart.ShortDescription,
            Category = cart.Category,
            PriceTypeReason = cart.PriceTypeReason,
            AliasDescription = cart.AliasDescription,
        };

    private static OrderProductViewZone Zone(CartZone cart) =>
        new()
        {
            Id = cart.Id,
            Description = cart.Description,
            ZoneGroupId = cart.ZoneGroupId,
            ShortDescription = cart.ShortDescription,
            Abbreviation = cart.Abbreviation,
            Rank = cart.Rank,
        };

    private static OrderProductViewSeat Seat(CartSeat cart) =>
        new()
        {
            Id = cart.Id,
            Row = cart.Row,
            Number = cart.Number,
            Section = new OrderProductViewSeatSection
            {
                Id = cart.Section!.Id,
                Description = cart.Section.Description,
                ShortDescription = cart.Section.ShortDescription,
                PrintDescription = cart.Section.PrintDescription,
            },
        };
}
