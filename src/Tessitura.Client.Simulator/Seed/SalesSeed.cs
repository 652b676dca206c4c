namespace Tessitura.Client.Simulator;

/// <summary>How every theatre sells that does not say otherwise: price types, modes of sale, sources, money and delivery.</summary>
internal static class SalesSeed
{
    public static IReadOnlyList<TheatrePriceType> PriceTypes { get; } =
    [
        new()
        {
            Id = SeedIds.FullPrice,
            Description = "Full price",
            ShortDescription = "Full",
            AliasDescription = "Adult",
            Base = true,
        },
        new()
        {
            Id = SeedIds.Under26,
            Description = "Under 26",
            ShortDescription = "U26",
            AliasDescription = "Young people",
            Share = 0.5m,
            CategoryId = 2,
        },
        new()
        {
            Id = SeedIds.Member,
            Description = "Member",
            AliasDescription = "Friends of the house",
            Share = 0.9m,
            MembersOnly = true,
            CategoryId = 2,
            MaxSeats = 4,
        },
        new()
        {
            Id = SeedIds.Complimentary,
            Description = "Complimentary",
            ShortDescription = "Comp",
            AliasDescription = "Guest of the house",
            Share = 0,
            InPackages = false,
            CategoryId = 3,
            MaxSeats = 2,
            Reasons =
            [
                Reason(1, "Press review", "Press", "PRESS"),
                Reason(2, "Sponsor", null, "SPONSOR"),
                Reason(3, "Artist's guest", "Artist", "GUEST"),
            ],
        },
    ];

    public static IReadOnlyList<TheatreModeOfSale> ModesOfSale { get; } =
    [
        new() { Id = SeedIds.WebSales, Description = "Web" },
        new()
        {
            Id = SeedIds.PrioritySales,
            Description = "Priority booking",
            SellsAllocations = true,
        },
    ];

    public static IReadOnlyList<TheatreSource> Sources { get; } =
    [
        new()
        {
            Id = SeedIds.WebSource,
            PromoCode = "WEB",
            Description = "Web site",
        },
    ];

    public static IReadOnlyList<TheatreHoldCode> HoldCodes { get; } =
    [
        new() { Id = HoldCodeIds.HouseSeats, Description = "House seats" },
        new() { Id = HoldCodeIds.Press, Description = "Press" },
        new()
        {
            Id = HoldCodeIds.SoundDesk,
            Description = "Sound desk",
            Legend = "X",
            CategoryId = 2,
            Blackout = true,
        },
    ];

    /// <summary>The first row of the circle in the built-in house.</summary>
    public static IReadOnlyList<TheatreAllocation> Allocations { get; } =
    [new() { Id = SeedIds.MembersAllocation, Description = "Members" }];

    public static IReadOnlyList<TheatreGiftCertificate> GiftCertificates { get; } =
    [
        new() { Number = "GIFT-0050", Balance = 50m },
        new() { Number = "GIFT-0100", Balance = 100m },
        new() { Number = "GIFT-0500", Balance = 500m },
        new() { Number = "GIFT-0000", Balance = 0m },
    ];

    public static IReadOnlyList<TheatrePaymentMethod> PaymentMethods { get; } =
    [
        Card(1, "Visa", null, accountTypeId: 1),
        Card(2, "Mastercard", "MC", accountTypeId: 2),
        Method(3, "On account", "Acct", TheatrePaymentType.OnAccount),
        Method(4, "Check", null, TheatrePaymentType.Check),
        Method(5, "Invoice", "Inv", TheatrePaymentType.Invoice),
        Method(6, "Cash", null, TheatrePaymentType.Cash),
        Method(7, "Voucher", "Vchr", TheatrePaymentType.Other),
        Method(8, "Gift certificate", "Gift", TheatrePaymentType.GiftCertificate),
    ];

    public static IReadOnlyList<TheatreDeliveryMethod> DeliveryMethods { get; } =
    [
        new() { Id = SeedIds.HoldAtBoxOffice, Description = "Hold at Box Office" },
        new()
        {
            Id = 1,
            Description = "Print at home",
            PrintAtHome = true,
        },
        new()
        {
            Id = SeedIds.Post,
            Description = "Post",
            RequiresAddress = true,
        },
        new() { Id = 3, Description = "Mobile ticket" },
    ];

    public static IReadOnlyList<TheatreFee> Fees { get; } =
    [
        Fee(1, "Booking fee", 2.50m, categoryId: 1) with
        {
            PerSeat = true,
        },
        Fee(2, "Order fee", 1.50m, categoryId: 2),
        Fee(3, "Postage", 3.00m, categoryId: 3) with
        {
            UserDefined = true,
        },
        Fee(4, "Ticket insurance", 4.00m, categoryId: 3) with
        {
            UserDefined = true,
        },
    ];

    public static IReadOnlyList<TheatreFund> Funds { get; } =
    [
        Fund(1, "Annual fund", designationId: 1),
        Fund(2, "Young audiences", designationId: 2),
        Fund(3, "Organ restoration", designationId: 3),
        Fund(4, "Friends of Harbour Lane", designationId: 1) with
        {
            Membership = new()
            {
                OrganizationId = 1,
                Organization = "Friends of Harbour Lane",
                Levels = [Level(41, "Friend", 60m), Level(42, "Supporter", 150m), Level(43, "Patron", 500m)],
            },
        },
    ];

    private static TheatrePriceTypeReason Reason(int id, string description, string? shortDescription, string text) =>
        new()
        {
            Id = id,
            Description = description,
            ShortDescription = shortDescription,
            TicketText = text,
        };

    private static TheatrePaymentMethod Card(int id, string description, string? shortDescription, int accountTypeId) =>
        Method(id, description, shortDescription, TheatrePaymentType.CreditCard) with
        {
            AccountTypeId = accountTypeId,
        };

    private static TheatrePaymentMethod Method(
        int id,
        string description,
        string? shortDescription,
        TheatrePaymentType type
    ) =>
        new()
        {
            Id = id,
            Description = description,
            ShortDescription = shortDescription,
            Type = type,
        };

    private static TheatreFee Fee(int id, string description, decimal amount, int categoryId) =>
        new()
        {
            Id = id,
            Description = description,
            Amount = amount,
            CategoryId = categoryId,
        };

    private static TheatreMembershipLevel Level(int id, string description, decimal minAmount) =>
        new()
        {
            Id = id,
            Description = description,
            MinAmount = minAmount,
        };

    private static TheatreFund Fund(int id, string description, int designationId) =>
        new()
        {
            Id = id,
            Description = description,
            DesignationId = designationId,
        };
}
