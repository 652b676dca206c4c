namespace Tessitura.Client;

/// <summary>What seat statuses mean: by the code of their row where it is one of the service's own, else by their id.</summary>
internal static class StatusTable
{
    public static SeatMapStatus Status(SeatStatus row)
    {
        var id = row.Id;
        var code = PlainText.Of(row.StatusCode);
        return new SeatMapStatus
        {
            Id = id,
            Name = PlainText.First(row.Description, row.StatusLegend) ?? Unnamed(id),
            Code = code,
            Legend = PlainText.Of(row.StatusLegend),
            Availability = code.ToUpperInvariant() switch
            {
                "AVL" => SeatAvailability.Available,
                "HLD" => SeatAvailability.Held,
                "TKD" => SeatAvailability.Sold,
                _ => ById(id),
            },
            Color = SeatMapColor.FromPacked(row.BackColor),
            TextColor = SeatMapColor.FromPacked(row.ForeColor),
        };
    }

    /// <summary>Stands for a status without a row.</summary>
    public static SeatMapStatus Unknown(int id) =>
        new()
        {
            Id = id,
            Name = Unnamed(id),
            Availability = ById(id),
            IsKnown = false,
        };

    // 0 is an id here.
    private static string Unnamed(int id) => id == 0 ? "Status 0" : PlainText.Unnamed("Status", id);

    private static SeatAvailability ById(int id) =>
        id switch
        {
            0 => SeatAvailability.Available,
            4 => SeatAvailability.Held,
            5 => SeatAvailability.NotOffered,
            6 => SeatAvailability.Blocked,
            7 => SeatAvailability.Reserved,
            8 or 13 => SeatAvailability.Sold,
            _ => SeatAvailability.Unknown,
        };
}
