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

        var map = new SeatMap(plan, _marks, new HashSet<int>());
        foreach (var places in plan.Seats.GroupBy(seat => seat.ScreenId).OrderBy(screen => screen.Key))
        {
            var screen = plan.Screens.FirstOrDefault(screen => screen.Id == places.Key);
            look.Line("");
            look.Note(screen?.Description?.Trim() ?? "");
            look.Show(map.Draw([.. places], screen, look.Width));
        }

        look.Line("");
        DrawLegend();
        if (map.Scale > 1)
        {
            look.Note($"The house is large: one mark stands for {map.Scale} by {map.Scale} seats.");
        }
    }

    /// <summary>The rows around the seats, and in words which they are.</summary>
    public void DrawOwn(HeldSeats held)
    {
        if (held.Seats is not [var first, ..])
        {
            look.Done($"{held.Tickets.Count} tickets: sit where you like.");
            return;
        }

        var (top, bottom) = (held.Seats.Min(seat => seat.YPosition), held.Seats.Max(seat => seat.YPosition));
        var (left, right) = (held.Seats.Min(seat => seat.XPosition), held.Seats.Max(seat => seat.XPosition));
        var around = (look.Width - 16) / 2;
        var places = plan.Seats.Where(seat =>
            seat.IsSeat
            && seat.ScreenId == first.ScreenId
            && seat.YPosition >= top - RowsAround
            && seat.YPosition <= bottom + RowsAround
            && seat.XPosition > right - around
            && seat.XPosition < left + around
        );
        var own = held.Seats.Select(seat => seat.Id).ToHashSet();
        look.Show(new SeatMap(plan, _marks, own).Draw([.. places], screen: null, look.Width));
        var numbers = held.Seats.OrderBy(seat => seat.LogicalSeatNumber).Select(seat => seat.SeatNumber?.Trim());
        look.Done(
            $"{plan.SectionOf(first)}, row {first.SeatRow?.Trim()}, {Together([.. numbers])}"
                + (held.Seats.Count > 1 ? ": side by side." : ".")
        );
    }

    private void DrawLegend()
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

        var taken = plan
            .Seats.Where(seat => seat.IsSeat && seat.SeatStatusId != 0)
            .GroupBy(seat => plan.Statuses.GetValueOrDefault(seat.SeatStatusId, "Not on sale"))
            .OrderByDescending(status => status.Count())
            .Select(status => $"{status.Key} {status.Count()}");
        table.AddRow(
            new Text($"{ZoneMark.Taken.Symbol}", ZoneMark.Taken.Style),
            new Text("Not free"),
            new Text(""),
            new Text(string.Join(", ", taken), Color.Grey)
        );
        look.Show(table);
    }

    private static string Together(IReadOnlyList<string?> numbers) =>
        numbers.Count == 1 ? $"seat {numbers[0]}" : $"seats {string.Join(", ", numbers.SkipLast(1))} and {numbers[^1]}";
}
