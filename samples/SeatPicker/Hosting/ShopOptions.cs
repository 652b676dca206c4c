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

    /// <summary>How many wrong passwords strangers may try in <see cref="LoginWindow"/> under one name, all together. A login has two, its own and its e-mail address: twice this is less than after how many the server locks it.</summary>
    public int LoginAttempts { get; set; } = 2;

    /// <summary>How many mails with a link for a new password one address gets in <see cref="LoginWindow"/>.</summary>
    public int LoginMails { get; set; } = 3;

    /// <summary>As long as the server locks a login, or longer.</summary>
    public TimeSpan LoginWindow { get; set; } = TimeSpan.FromMinutes(30);

    /// <summary>How many passwords one address may have sent or set in <see cref="LoginWindow"/>.</summary>
    public int AccountAttempts { get; set; } = 10;

    /// <summary>How many wrong promo codes one address may try in <see cref="LoginWindow"/>.</summary>
    public int WrongPromoCodes { get; set; } = 10;

    /// <summary>How many orders one address may look for in vain in <see cref="LoginWindow"/>.</summary>
    public int WrongOrderNumbers { get; set; } = 10;

    /// <summary>Where the mails lie that confirm orders, and what is known of who bought them; below the shop's folder unless it is a whole path.</summary>
    public string OrderFolder { get; set; } = "order-mails";

    /// <summary>From whom the mails are.</summary>
    public string MailFrom { get; set; } = "tickets@example.org";

    /// <summary>Where visitors find the shop, for the links in mails; without it, where the visitor who pays has found it.</summary>
    public Uri? Address { get; set; }

    /// <summary>Who sells, as it stands on receipts: name, address, tax number; a line each.</summary>
    public string[] Seller { get; set; } = [];

    /// <summary>The tax that is in every price, in percent; null where receipts say nothing of it.</summary>
    public decimal? TaxPercent { get; set; }

    /// <summary>Where the terms of sale are; null where receipts name none.</summary>
    public Uri? Terms { get; set; }

    /// <summary>True when nothing here is real: then the page says so, and names a card and a login to try.</summary>
    public bool IsSimulated { get; set; }

    /// <summary>Where the mails of the simulated theatre can be read; null where there is a server.</summary>
    public Uri? SimulatedMails { get; set; }
}
