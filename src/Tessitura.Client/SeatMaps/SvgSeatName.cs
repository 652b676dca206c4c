namespace Tessitura.Client;

/// <summary>Says in words what a seat is.</summary>
internal sealed class SvgSeatName
{
    private readonly Dictionary<int, string> _prices = [];
    private readonly Func<SeatMapSeat, string>? _describe;
    private readonly string _chosen;

    public SvgSeatName(SeatMap map, SeatMapSvgOptions options)
    {
        _describe = options.Describe;

        // Of a check box its state says so, also when it changes.
        _chosen = options.Interactive ? "" : ", chosen";
        var type = PriceTypeOf(map, options);
        foreach (var zone in map.Zones)
        {
            if (type is not null && zone.PriceFor(type.Id) is { IsOffered: true } price)
            {
                _prices[zone.Id] = $", {type.Name} {SvgText.Money(price.Amount)}";
            }
        }
    }

    /// <summary>The price type whose price is told: the one asked for, else the one to preselect, else the first on offer.</summary>
    public static SeatMapPriceType? PriceTypeOf(SeatMap map, SeatMapSvgOptions options) =>
        options.PriceTypeId is { } id
            ? map.PriceTypes.FirstOrDefault(type => type.Id == id)
                ?? throw new ArgumentException(
                    $"PriceTypeId must be a price type of the map ({string.Join(", ", map.PriceTypes.Select(type => type.Id))}), or null.",
                    nameof(options)
                )
            : map.PriceTypes.FirstOrDefault(type => type is { IsDefault: true, IsOffered: true })
                ?? map.PriceTypes.FirstOrDefault(type => type.IsOffered);

    public string Of(SeatMapSeat seat, bool isSelected)
    {
        if (_describe is not null)
        {
            return _describe(seat) ?? "";
        }

        return string.Concat(
            seat.ToString(),
            _prices.GetValueOrDefault(seat.Zone.Id),
            Words(seat.Availability),
            Marks(seat),
            isSelected ? _chosen : ""
        );
    }

    private static string Words(SeatAvailability availability) =>
        availability switch
        {
            SeatAvailability.Available => ", available",
            SeatAvailability.Held => ", held",
            SeatAvailability.NotOffered => ", not offered",
            SeatAvailability.Blocked => ", blocked",
            SeatAvailability.Reserved => ", reserved",
            SeatAvailability.Sold => ", sold",
            _ => ", not for sale",
        };

    private static string Marks(SeatMapSeat seat) =>
        string.Concat(
            seat.IsWheelchair ? ", wheelchair place" : "",
            seat.IsCompanion ? ", companion place" : "",
            seat.HasRestrictedView ? ", restricted view" : "",
            seat.Aisle switch
            {
                SeatAisle.Left => ", aisle on the left",
                SeatAisle.Right => ", aisle on the right",
                SeatAisle.Both => ", aisles on both sides",
                _ => "",
            },
            seat.HasStairs ? ", stairs" : ""
        );
}
