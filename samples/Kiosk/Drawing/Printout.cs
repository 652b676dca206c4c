namespace Kiosk;

/// <summary>What a purchase without questions prints, from top to bottom.</summary>
internal sealed class Printout(IAnsiConsole console, House house)
{
    private const int RowsAround = 3;

    private int Width => console.Profile.Width;

    public void Title(string server)
    {
        console.WriteLine();
        console.MarkupLineInterpolated($"[bold]{house.Name}[/]: tickets from [bold aqua]{server}[/]");
    }

    public void Programme(IReadOnlyList<Evening> programme)
    {
        Step("What is on");
        var table = new Table().Border(TableBorder.Simple).BorderColor(Color.Grey).AddColumns("When", "What", "Where");
        table.AddColumn(new TableColumn("Seats").RightAligned()).AddColumn(new TableColumn("Price").RightAligned());
        foreach (var evening in programme)
        {
            table.AddRow(
                new Text(Texts.Date(evening.Date)),
                new Text(evening.Title, new Style(decoration: Decoration.Bold)),
                new Text(evening.Hall),
                new Text(
                    evening.SeatsLeft == 0 ? "sold out" : $"{evening.SeatsLeft}",
                    evening.SeatsLeft == 0 ? Color.Red : Color.Green
                ),
                new Text(Texts.Prices(evening, house.Money))
            );
        }

        console.Write(table);
    }

    public void Hall(SeatPlan plan)
    {
        Step(Texts.Describe(plan.Evening));
        console.WriteLine(plan.HasSeats ? "" : "Free seating: everybody sits where they like.");
        var scale = 1;
        foreach (var screen in plan.Map.Screens)
        {
            SeatMapSeat[] places = [.. plan.Map.Seats.Concat(plan.Map.NonSeats).Where(seat => seat.Screen == screen)];
            if (places.Length > 0)
            {
                var frame = MapFrame.Fitting(places, Width);
                console.WriteLine(screen.Name);
                console.Write(new MapDrawing(plan).Draw(places, frame, screen).Draw());
                scale = Math.Max(scale, frame.Scale);
            }
        }

        if (scale > 1)
        {
            Note($"The hall is large: one mark stands for up to {scale} by {scale} seats.");
        }

        console.Write(Legend(plan));
    }

    /// <summary>The rows around the seats, the cart, and until when it is kept.</summary>
    public void Held(HeldTickets held)
    {
        Step("Your seats");
        if (held.Seats is [var first, ..])
        {
            // As many columns as can be drawn without making the hall smaller.
            SeatMapSeat[] around =
            [
                .. held.Plan.Map.Seats.Where(seat =>
                    seat.Screen == first.Screen
                    && Math.Abs(seat.Y - first.Y) <= RowsAround
                    && Math.Abs(seat.X - first.X) < Width / 2 - 8
                ),
            ];
            var map = new MapDrawing(held.Plan) { Own = [.. held.Seats] };
            console.Write(map.Draw(around, MapFrame.Fitting(around, Width)).Draw());
        }

        console.WriteLine();
        Done(held.Places);
        Step("Your cart");
        console.Write(CartTable.Draw(held, house.Money));
        console.WriteLine();
        Note($"Kept for you until {held.Hold.Deadline:HH:mm:ss} ({Texts.Remaining(held.Hold)} left).");
    }

    public void Order(PaidOrder order)
    {
        Step("Payment");
        Done(order.Receipt);
        Step("Your tickets");
        console.Write(TicketPanels.Draw(order.Tickets, house));
        Done($"{order}");
    }

    public void Warning(string text) => console.MarkupLineInterpolated($"[yellow]{text}[/]");

    public void Note(string text) => console.MarkupLineInterpolated($"[grey]{text}[/]");

    private void Done(string text) => console.MarkupLineInterpolated($"[green]{text}[/]");

    private void Step(string text)
    {
        console.WriteLine();
        console.Write(new Rule($"[bold white]{Markup.Escape(text)}[/]").LeftJustified().RuleStyle(Color.Grey));
    }

    private Table Legend(SeatPlan plan)
    {
        var table = new Table().Border(TableBorder.None).HideHeaders().AddColumns("", "", "", "");
        foreach (var zone in plan.Zones)
        {
            table.AddRow(
                ZoneMark.Of(plan, zone).Draw(),
                new Text(zone.Name),
                new Text(Texts.SeatsLeft(zone.SeatsLeft), Color.Grey),
                new Text(Texts.Prices(zone, house.Money))
            );
        }

        var taken = plan.Map.Seats.Where(seat => !seat.IsAvailable).ToList();
        var statuses = taken
            .GroupBy(seat => seat.Status.Legend is { Length: > 0 } legend ? legend : seat.Status.Name)
            .OrderByDescending(status => status.Count())
            .Select(status => $"{status.Key} {status.Count()}");
        return taken.Count == 0
            ? table
            : table.AddRow(
                ZoneMark.Taken.Draw(),
                new Text("Not free"),
                new Text(Texts.Count(taken.Count, "seat"), Color.Grey),
                new Text(string.Join(", ", statuses), Color.Grey)
            );
    }
}
