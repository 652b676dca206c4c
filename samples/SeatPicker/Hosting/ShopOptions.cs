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

    /// <summary>Seats that one cart takes.</summary>
    public int MostSeats { get; set; } = 10;

    /// <summary>How long a browser remembers what was bought in it.</summary>
    public TimeSpan OrdersKept { get; set; } = TimeSpan.FromDays(60);

    /// <summary>How many wrong passwords for one login strangers may try in <see cref="LoginWindow"/>, all together: fewer than after how many the server locks it.</summary>
    public int LoginAttempts { get; set; } = 3;

    /// <summary>As long as the server locks a login, or longer.</summary>
    public TimeSpan LoginWindow { get; set; } = TimeSpan.FromMinutes(30);

    /// <summary>True when nothing here is real: then the page says so, and names a card and a login to try.</summary>
    public bool IsSimulated { get; set; }
}
