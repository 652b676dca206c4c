using Offers = System.Collections.Generic.Dictionary<int, System.Collections.Generic.List<SeatPicker.OfferView>>;

namespace SeatPicker;

/// <summary>A package with what can be chosen in it, and what is.</summary>
/// <param name="Id">Of the package.</param>
/// <param name="Title">What it is called.</param>
internal sealed record PackageView(int Id, string Title)
{
    public string Text { get; init; } = "";

    /// <summary>How it is chosen: <c>evenings</c> one by one, <c>parts</c>, or as a <c>whole</c>.</summary>
    public required string Choice { get; init; }

    public required IReadOnlyList<PackageGroup> Groups { get; init; }

    public required IReadOnlyList<PackagePart> Parts { get; init; }

    /// <summary>Zones of a package that is taken as a whole.</summary>
    public required IReadOnlyList<PackageZone> Zones { get; init; }

    /// <summary>Of the package in the cart; 0 while nothing is taken.</summary>
    public int LineItemId { get; init; }

    public decimal Price { get; init; }

    public bool IsComplete { get; init; }

    public required IReadOnlyList<string> Missing { get; init; }

    public static PackageView Of(IPackageSelection selection, PriceList list, Words words)
    {
        var package = selection.Package;
        var (byEvening, byPackage) = (list.ByEvening(), list.ByPackage());
        var taken = selection.Taken.ToLookup(evening => (evening.SubPackageId ?? 0, evening.PerformanceId));
        return new(package.Id, package.Description ?? "")
        {
            Choice = package.Kind switch
            {
                PackageKind.Super => "parts",
                PackageKind.FixedSeat => "whole",
                _ => "evenings",
            },
            Groups = [.. package.Groups.Select(group => Group(group, 0))],
            Parts =
            [
                .. package.SubPackages.Select(part => new PackagePart(part.Id, part.Description ?? "")
                {
                    Evenings = [.. part.Groups.SelectMany(group => Group(group, part.Id).Evenings)],
                    Zones = ZonesOfAll(part, byPackage.GetValueOrDefault(part.Id)),
                    IsTaken = selection.Taken.Any(evening => evening.SubPackageId == part.Id),
                }),
            ],
            Zones =
                package.Kind is PackageKind.FixedSeat
                    ? ZonesOfAll(package, byPackage.GetValueOrDefault(package.Id))
                    : [],
            LineItemId = selection.LineItemId,
            Price = selection.Price,
            IsComplete = selection.IsComplete,
            Missing = selection.LineItemId > 0 ? words.Missing(selection) : [],
        };

        PackageGroup Group(PerformanceGroupOffer group, int partId) =>
            new(group.Description ?? "", group.MinPerformances, group.MaxPerformances)
            {
                Evenings =
                [
                    .. from evening in @group.Performances
                    orderby evening.Date
                    select new PackageEvening(evening.Id, evening.Description ?? "")
                    {
                        Date = evening.Date,
                        Hall = evening.Facility ?? "",
                        Zones = ZonesOf(evening, byEvening.GetValueOrDefault(evening.Id)),
                        Seats = [.. taken[(partId, evening.Id)].SelectMany(one => one.Tickets).Select(SeatOf)],
                    },
                ],
            };
    }

    // Seats that are the same on every evening: as many as the evening with the fewest has.
    private static List<PackageZone> ZonesOfAll(PackageOffer package, Offers? offers) =>
        [
            .. package
                .Groups.SelectMany(group => group.Performances)
                .SelectMany(evening => evening.Zones)
                .GroupBy(zone => zone.Id)
                .Select(zone => Zone(zone.Key, zone.First().Description, zone.Min(each => each.AvailableSeats), offers))
                .Where(IsForSale),
        ];

    private static List<PackageZone> ZonesOf(PerformanceOffer evening, Offers? offers) =>
        evening.IsOffered
            ?
            [
                .. evening
                    .Zones.Select(zone => Zone(zone.Id, zone.Description, zone.AvailableSeats, offers))
                    .Where(IsForSale),
            ]
            : [];

    private static PackageZone Zone(int id, string? name, int free, Offers? offers) =>
        new(id, name ?? "", free, offers?.GetValueOrDefault(id) ?? []);

    private static bool IsForSale(PackageZone zone) => zone is { Free: > 0, Prices.Count: > 0 };

    private static PackageSeat SeatOf(ReservedTicket ticket) => new(ticket.Row ?? "", ticket.Number ?? "");
}

/// <summary>Evenings to choose from.</summary>
internal sealed record PackageGroup(string Name, int Least, int? Most)
{
    public required IReadOnlyList<PackageEvening> Evenings { get; init; }
}

/// <summary>An evening of a package.</summary>
internal sealed record PackageEvening(int Id, string Title)
{
    public DateTimeOffset? Date { get; init; }

    public string Hall { get; init; } = "";

    public required IReadOnlyList<PackageZone> Zones { get; init; }

    /// <summary>Those that are taken.</summary>
    public required IReadOnlyList<PackageSeat> Seats { get; init; }
}

/// <summary>A package within a package.</summary>
internal sealed record PackagePart(int Id, string Title)
{
    public required IReadOnlyList<PackageEvening> Evenings { get; init; }

    public required IReadOnlyList<PackageZone> Zones { get; init; }

    public bool IsTaken { get; init; }
}

/// <param name="Id">As reservations take it.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Free">Seats that this visitor may take.</param>
/// <param name="Prices">For one seat.</param>
internal sealed record PackageZone(int Id, string Name, int Free, IReadOnlyList<OfferView> Prices);

/// <summary>A seat; both are empty where everybody sits where they like.</summary>
internal sealed record PackageSeat(string Row, string Number);
