namespace Kiosk;

/// <summary>The house with its prices, screen by screen, and the customer's own seats in it.</summary>
internal sealed class HouseView(Look look, SeatingPlan plan, Money money)
{
    private const int RowsAround = 3;

    private readonly IReadOnlyDictionary<int, ZoneMark> _marks = ZoneMark.For(plan.Zones, look.HasColour);

    public void Draw()
    {
        if (plan.Seats.Count == 0)
        {
            look.Line("Free seating: everybody sits where they like.");
        }

        var scale = 1;
        foreach (var places in plan.Seats.GroupBy(seat => seat.ScreenId).OrderBy(screen => screen.Key))
        {
            var screen = plan.Screens.FirstOrDefault(screen => screen.Id == places.Key);
            var frame = MapFrame.Around([.. places], look.Width);
            look.Line("");
            look.Line(screen?.Description?.Trim() ?? "");
            look.Show(new SeatMap(plan, _marks).Draw([.. places], frame, screen));
            scale = Math.Max(scale, frame.Scale);
        }

        if (scale > 1)
        {
            look.Note($"The house is large: one mark stands for up to {scale} by {scale} seats.");
        }

        look.Line("");
        look.Show(Legend());
    }

    /// <summary>The rows around the seats, and in words which they are.</summary>
    public void DrawOwn(HeldSeats held)
    {
        if (held.Seats is not [var first, ..])
        {
            look.Done($"{held.Tickets.Count} tickets: sit where you like.");
            return;
        }

        var map = new SeatMap(plan, _marks) { Own = held.Seats.Select(seat => seat.Id).ToHashSet() };
        Seat[] around = [.. plan.Seats.Where(seat => seat.IsSeat && IsNear(seat, first))];
        look.Line("");
        look.Show(map.Draw(around, MapFrame.Around(around, look.Width)));

        string?[] numbers =
        [
            .. held.Seats.OrderBy(seat => seat.LogicalSeatNumber).Select(seat => seat.SeatNumber?.Trim()),
        ];
        look.Line("");
        look.Done(
            $"{plan.SectionOf(first)}, row {first.SeatRow?.Trim()}, "
                + (
                    numbers.Length == 1
                        ? $"seat {numbers[0]}."
                        : $"seats {string.Join(", ", numbers[..^1])} and {numbers[^1]}: side by side."
                )
        );
    }

    // As many columns as can be drawn without making the house smaller.
    private bool IsNear(Seat seat, Seat own) =>
        seat.ScreenId == own.ScreenId
        && Math.Abs(seat.YPosition - own.YPosition) <= RowsAround
        && Math.Abs(seat.XPosition - own.XPosition) < look.Width / 2 - 8;

    private Table Legend()
    {
        var table = new Table().Border(TableBorder.None).HideHeaders();
        table.AddColumns("", "", "", "");
        foreach (var zone in plan.Zones)
        {
            var mark = _marks[zone.Id];
            table.AddRow(
                new Text($"{mark.Symbol}", mark.Style),
                new Text(zone.Name),
                new Text($"{zone.SeatsLeft} free", Color.Grey),
                new Text(string.Join(", ", zone.Prices.Select(price => $"{price.Name} {money.Format(price.Amount)}")))
            );
        }

        var taken = plan.Seats.Where(seat => seat.IsSeat && seat.SeatStatusId != SeatMap.Available).ToList();
        var statuses = taken
            .GroupBy(seat => plan.Statuses.GetValueOrDefault(seat.SeatStatusId, "Not on sale"))
            .OrderByDescending(status => status.Count())
            .Select(status => $"{status.Key} {status.Count()}");
        return taken.Count == 0
            ? table
            : table.AddRow(
                new Text($"{ZoneMark.Taken.Symbol}", ZoneMark.Taken.Style),
                new Text("Not free"),
                new Text($"{taken.Count} seats", Color.Grey),
                new Text(string.Join(", ", statuses), Color.Grey)
            );
    }
}
