namespace SeatPicker;

/// <summary>A seat on the page's map.</summary>
internal sealed record SeatView(
    int Id,
    int ScreenId,
    int X,
    int Y,
    string Section,
    string Row,
    string Number,
    int ZoneId
)
{
    public bool IsFree { get; init; }

    public bool IsWheelchair { get; init; }

    public bool IsAisle { get; init; }

    public bool HasStairs { get; init; }

    public static SeatView Of(SeatMapSeat seat) =>
        new(seat.Id, seat.Screen.Id, seat.X, seat.Y, seat.Section.Name, seat.Row, seat.Number, seat.Zone.Id)
        {
            IsFree = seat.IsAvailable,
            IsWheelchair = seat.IsWheelchair,
            IsAisle = seat.IsAisle,
            HasStairs = seat.HasStairs,
        };
}
