namespace Tessitura.Client.Simulator;

/// <summary>
/// A theatre for the simulator to sell: houses, programme, prices and people. What is left out is as in the built-in one,
/// so a hall, a price table and a performance are enough. Written in C#, or read from JSON with the same names.
/// </summary>
public sealed record Theatre
{
    /// <summary>What the house is called on tickets and in the tables <c>Theaters</c> and <c>Organizations</c>.</summary>
    public string Name { get; init; } = "Harbour Lane Theatre";

    /// <summary>The halls; at least one.</summary>
    public required IReadOnlyList<TheatreFacility> Facilities { get; init; }

    /// <summary>Prices by zone; one table may serve many performances.</summary>
    public required IReadOnlyList<TheatrePriceTable> PriceTables { get; init; }

    /// <summary>The evenings on sale; at least one.</summary>
    public required IReadOnlyList<TheatrePerformance> Performances { get; init; }

    /// <summary>Packages of every kind; a super package names others of the list.</summary>
    public IReadOnlyList<TheatrePackage> Packages { get; init; } = [];

    /// <summary>The seasons; the first is the current one. Without any word there are this one and the next.</summary>
    public IReadOnlyList<TheatreSeason> Seasons { get; init; } = ProgrammeSeed.DefaultSeasons;

    /// <summary>The works. A performance that names no production season gets all it needs by itself.</summary>
    public IReadOnlyList<TheatreTitle> Titles { get; init; } = [];

    /// <summary>The stagings of the titles.</summary>
    public IReadOnlyList<TheatreProduction> Productions { get; init; } = [];

    /// <summary>The productions as they run in a season.</summary>
    public IReadOnlyList<TheatreProductionSeason> ProductionSeasons { get; init; } = [];

    /// <summary>The artists that the service lists.</summary>
    public IReadOnlyList<TheatreArtist> Artists { get; init; } = [];

    /// <summary>The price types; the base one is what the amounts of price tables mean.</summary>
    public IReadOnlyList<TheatrePriceType> PriceTypes { get; init; } = SalesSeed.PriceTypes;

    /// <summary>The modes of sale; the first is the default one, that of a new web session.</summary>
    public IReadOnlyList<TheatreModeOfSale> ModesOfSale { get; init; } = SalesSeed.ModesOfSale;

    /// <summary>Sources with their promo codes; the first is that of a new web session.</summary>
    public IReadOnlyList<TheatreSource> Sources { get; init; } = SalesSeed.Sources;

    /// <summary>Why seats are kept back.</summary>
    public IReadOnlyList<TheatreHoldCode> HoldCodes { get; init; } = SalesSeed.HoldCodes;

    /// <summary>Seats that are kept for constituents of a rank.</summary>
    public IReadOnlyList<TheatreAllocation> Allocations { get; init; } = SalesSeed.Allocations;

    /// <summary>What comes on top of the prices.</summary>
    public IReadOnlyList<TheatreFee> Fees { get; init; } = SalesSeed.Fees;

    /// <summary>The ways to pay.</summary>
    public IReadOnlyList<TheatrePaymentMethod> PaymentMethods { get; init; } = SalesSeed.PaymentMethods;

    /// <summary>The ways to get the tickets; the first is the default one.</summary>
    public IReadOnlyList<TheatreDeliveryMethod> DeliveryMethods { get; init; } = SalesSeed.DeliveryMethods;

    /// <summary>Gift certificates that can be paid with.</summary>
    public IReadOnlyList<TheatreGiftCertificate> GiftCertificates { get; init; } = SalesSeed.GiftCertificates;

    /// <summary>The funds that take contributions.</summary>
    public IReadOnlyList<TheatreFund> Funds { get; init; } = SalesSeed.Funds;

    /// <summary>The customers who can log in.</summary>
    public IReadOnlyList<TheatreConstituent> Constituents { get; init; } = PeopleSeed.Constituents;

    /// <summary>The theatre that the simulator has without any other, with about so many seats: 60 to 100,000.</summary>
    /// <exception cref="ArgumentOutOfRangeException">So many or so few seats are not built.</exception>
    public static Theatre BuiltIn(int seats = SimulatorOptions.DefaultSeats)
    {
        SimulatorOptions.RequireSeats(seats);
        return BuiltInTheatre.Create(seats);
    }

    /// <summary>Reads a file, as <see cref="Parse"/> reads a text.</summary>
    /// <exception cref="TheatreException">The file holds mistakes; all of them are told.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static Theatre Load(string path) => TheatreReader.Read(File.ReadAllBytes(path), Path.GetFileName(path));

    /// <summary>Reads JSON, in which comments and trailing commas may stand.</summary>
    /// <exception cref="TheatreException">The text holds mistakes; all of them are told.</exception>
    public static Theatre Parse(string json) =>
        TheatreReader.Read(System.Text.Encoding.UTF8.GetBytes(json), fileName: null);

    /// <summary>The theatre as <see cref="Parse"/> reads it; what a member is by itself is left out.</summary>
    public string ToJson() => TheatreWriter.Write(this);

    /// <summary>Tells every mistake in a theatre that was written in C#.</summary>
    internal void Check()
    {
        var problems = new TheatreProblems();
        new TheatreChecks(this.Completed(), problems).Run();
        if (problems.Any)
        {
            throw problems.ToException(fileName: null, positions: null);
        }
    }
}
