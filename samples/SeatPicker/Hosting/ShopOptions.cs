namespace SeatPicker;

/// <summary>What a house decides for its shop; section "Shop" of the configuration.</summary>
internal sealed class ShopOptions
{
    public string Name { get; set; } = "Box office";

    /// <summary>In which mode the web sells: what is on sale, and at which prices.</summary>
    public int ModeOfSaleId { get; set; } = 3;

    public int LoginTypeId { get; set; } = 1;

    /// <summary>Kind of the e-mail address that a guest leaves.</summary>
    public int ElectronicAddressTypeId { get; set; } = 1;

    public int DaysAhead { get; set; } = 60;

    public int MostSeats { get; set; } = 10;

    /// <summary>True when nothing here is real: then the page says so, and names a card and a login to try.</summary>
    public bool IsSimulated { get; set; }
}
