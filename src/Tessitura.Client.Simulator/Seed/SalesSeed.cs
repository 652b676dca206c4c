namespace Tessitura.Client.Simulator;

/// <summary>Sources and their promo codes, offers, money, delivery and fees.</summary>
internal static class SalesSeed
{
    public static IReadOnlyList<SourceEntry> Sources { get; } =
    [
        new(SeedIds.WebSource, "WEB", "Web site", 10, ["", "", "", "", "", ""]),
        new(
            201,
            "FRIENDS",
            "Friends' priority booking",
            20,
            [
                "Welcome, friend of the house.",
                "You see the seats that are kept for members.",
                "Member prices are on.",
                "At most four seats a person.",
                "Questions: friends@example.org",
                "Valid until the curtain rises.",
            ]
        )
        {
            ModeOfSaleId = SeedIds.PrioritySales,
        },
        new(
            202,
            "TRAVIATA10",
            "Radio offer for La traviata",
            30,
            [
                "Ten percent off La traviata.",
                "As heard on the radio.",
                "Choose the price type Member.",
                "At most four seats a person.",
                "Not with other offers.",
                "While seats last.",
            ]
        )
        {
            OfferedPriceTypeId = SeedIds.Member,
        },
        new(
            203,
            "SUMMER",
            "Summer brochure",
            30,
            ["See you this summer.", "Page 2", "Page 3", "Page 4", "Page 5", "Page 6"]
        ),
    ];

    public static IReadOnlyList<HoldCodeEntry> HoldCodes { get; } =
    [
        new(HoldCodeIds.HouseSeats, "House seats", "H", 1, IsBlackout: false),
        new(HoldCodeIds.Press, "Press", "P", 1, IsBlackout: false),
        new(HoldCodeIds.SoundDesk, "Sound desk", "X", 2, IsBlackout: true),
    ];

    public static IReadOnlyList<SeatStatusEntry> SeatStatuses { get; } =
    [
        new(SeatStatusIds.Available, "A", "Available", "Available", 1, 0x2E9E5B, 0xFFFFFF),
        new(SeatStatusIds.Held, "H", "Held", "Held", 2, 0xE0A526, 0x000000),
        new(SeatStatusIds.NotInAllocation, "N", "Not in allocation", "Not on sale here", 3, 0xB0B0B0, 0x000000),
        new(SeatStatusIds.Blocked, "B", "Blocked", "Blocked", 4, 0x404040, 0xFFFFFF),
        new(SeatStatusIds.ReservedUnpaid, "R", "Reserved, unpaid", "Reserved", 5, 0xD9822B, 0xFFFFFF),
        new(SeatStatusIds.ReservedPaid, "P", "Reserved, paid", "Sold", 6, 0xC0392B, 0xFFFFFF),
        new(SeatStatusIds.Ticketed, "T", "Ticketed", "Sold", 7, 0x8E2A20, 0xFFFFFF),
    ];

    public static IReadOnlyList<GiftCertificateEntry> GiftCertificates { get; } =
    [new("GIFT-0050", 50m), new("GIFT-0100", 100m), new("GIFT-0500", 500m), new("GIFT-0000", 0m)];

    public static IReadOnlyList<PaymentMethodEntry> PaymentMethods { get; } =
    [
        new(1, "Visa", "Visa", PaymentTypeIds.CreditCard) { AccountTypeId = 1 },
        new(2, "Mastercard", "MC", PaymentTypeIds.CreditCard) { AccountTypeId = 2 },
        new(3, "On account", "Acct", PaymentTypeIds.OnAccount) { GroupId = 2 },
        new(4, "Check", "Check", PaymentTypeIds.Check) { GroupId = 2 },
        new(5, "Invoice", "Inv", PaymentTypeIds.Invoice) { GroupId = 2 },
        new(6, "Cash", "Cash", PaymentTypeIds.Cash) { GroupId = 2 },
        new(7, "Voucher", "Vchr", PaymentTypeIds.Other) { GroupId = 2 },
        new(8, "Gift certificate", "Gift", PaymentTypeIds.GiftCertificate) { GroupId = 2 },
    ];

    public static IReadOnlyList<DeliveryMethodEntry> DeliveryMethods { get; } =
    [
        new(SeedIds.HoldAtBoxOffice, "Hold at Box Office", PrintAtHome: false, RequiresAddress: false),
        new(1, "Print at home", PrintAtHome: true, RequiresAddress: false),
        new(2, "Post", PrintAtHome: false, RequiresAddress: true),
        new(3, "Mobile ticket", PrintAtHome: false, RequiresAddress: false),
    ];

    public static IReadOnlyList<FeeEntry> Fees { get; } =
    [
        new(1, "Booking fee", 2.50m, 1) { PerSeat = true },
        new(2, "Order fee", 1.50m, 2),
        new(3, "Postage", 3.00m, 3) { UserDefined = true },
        new(4, "Ticket insurance", 4.00m, 3) { UserDefined = true },
    ];

    public static IReadOnlyList<FundEntry> Funds { get; } =
    [new(1, "Annual fund", 1), new(2, "Young audiences", 2), new(3, "Organ restoration", 3)];

    /// <summary>Offers stand in the performances that a source is about; the radio's is La traviata.</summary>
    public static IEnumerable<OfferEntry> OffersFor(IEnumerable<PerformanceEntry> performances) =>
        performances
            .Where(p => p.ProductionSeasonId == 31)
            .Select(p => new OfferEntry(p.Id * 10, SeedIds.WebSales, p.Id, 0, SeedIds.Member, 202, 30));
}
