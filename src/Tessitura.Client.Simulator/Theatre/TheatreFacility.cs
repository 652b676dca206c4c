namespace Tessitura.Client.Simulator;

/// <summary>A hall: with sections of rows, or with a capacity where no seat is numbered.</summary>
public sealed record TheatreFacility
{
    /// <summary>The facility id.</summary>
    public required int Id { get; init; }

    /// <summary>What the hall is called; its seat map too.</summary>
    public required string Description { get; init; }

    /// <summary>People admitted to a hall without numbered seats, 1 to 110,000; 0 in a hall with rows.</summary>
    public int Capacity { get; init; }

    /// <summary>The id of the seat map; without it, that of the hall.</summary>
    public int? SeatMapId { get; init; }

    /// <summary>The id of the zone map; without it, that of the hall.</summary>
    public int? ZoneMapId { get; init; }

    /// <summary>What the zone map is called; without it, as the hall.</summary>
    public string? ZoneMapDescription { get; init; }

    /// <summary>The price zones; without any, one for every letter in the rows. A hall with a capacity has one.</summary>
    public IReadOnlyList<TheatreZone> Zones { get; init; } = [];

    /// <summary>The levels, such as the stalls, from the best to the last.</summary>
    public IReadOnlyList<TheatreSection> Sections { get; init; } = [];

    /// <summary>The pages of the seat map; without any there is one.</summary>
    public IReadOnlyList<TheatreScreen> Screens { get; init; } = [];

    /// <summary>What the seat map shows and nobody sits on.</summary>
    public IReadOnlyList<TheatreNonSeat> NonSeats { get; init; } = [];

    /// <summary>The id of the first seat; the others count on. Without it they go on after those of the hall before.</summary>
    public int? FirstSeatId { get; init; }
}

/// <summary>A price zone.</summary>
public sealed record TheatreZone
{
    /// <summary>The zone id, which no other hall has.</summary>
    public required int Id { get; init; }

    /// <summary>What the zone is called.</summary>
    public required string Description { get; init; }

    /// <summary>The short form of the description; without it, the description.</summary>
    public string? ShortDescription { get; init; }

    /// <summary>The letter of the zone in the rows and on seat maps; without it, the first one of the short description.</summary>
    public string? Legend { get; init; }

    /// <summary>1 is the best zone; without it, the place in the list.</summary>
    public int? Rank { get; init; }
}

/// <summary>A level of a hall, such as the stalls.</summary>
public sealed record TheatreSection
{
    /// <summary>The section id, which no other hall has.</summary>
    public required int Id { get; init; }

    /// <summary>What the level is called.</summary>
    public required string Description { get; init; }

    /// <summary>The short form of the description; without it, the description.</summary>
    public string? ShortDescription { get; init; }

    /// <summary>The letter of the section on seat maps; without it, the first one of the description.</summary>
    public string? Legend { get; init; }

    /// <summary>The screen that shows the level; without it, the first one.</summary>
    public int? ScreenId { get; init; }

    /// <summary>Where the first row stands on the screen, from 1 at the top; without it, below the level before and the stage.</summary>
    public int? Y { get; init; }

    /// <summary>The colour of the outline on the seat map, such as <c>#7A1F2B</c>.</summary>
    public string Color { get; init; } = TheatreColor.Default;

    /// <summary>The rows from front to back.</summary>
    public IReadOnlyList<TheatreRow> Rows { get; init; } = [];
}

/// <summary>A row of seats, or several that are alike.</summary>
public sealed record TheatreRow
{
    /// <summary>
    /// The seats from left to right, each as the letter of its zone, with a number before the letter for many; a blank is an
    /// aisle. <c>7A 14P 7A</c> is a row of 28.
    /// </summary>
    public required string Seats { get; init; }

    /// <summary>The name of the row; without it A to Z, AA, AB and so on.</summary>
    public string? Row { get; init; }

    /// <summary>How many rows like this stand one behind the other.</summary>
    public int Repeat { get; init; } = 1;

    /// <summary>The number of the seat at the left.</summary>
    public int FirstNumber { get; init; } = 1;

    /// <summary>From one seat number to the next: 2 for odd or even ones, -1 to count from the right.</summary>
    public int NumberStep { get; init; } = 1;

    /// <summary>The id of the seat at the left; the others count on. Without it they go on after the row before.</summary>
    public int? FirstSeatId { get; init; }

    /// <summary>Where the row begins on the screen, from 1 at the left; without it, the row is centred.</summary>
    public int? X { get; init; }

    /// <summary>Whether the row is reached over stairs.</summary>
    public bool Stairs { get; init; }

    /// <summary>The seat numbers that are wheelchair places, such as <c>1-2, 39-40</c>.</summary>
    public string Wheelchairs { get; init; } = "";

    /// <summary>The seat numbers beside them that are kept for companions, such as <c>3, 38</c>: a search gives them only with wheelchair places.</summary>
    public string Companions { get; init; } = "";

    /// <summary>The seat numbers that do not see everything.</summary>
    public string RestrictedViews { get; init; } = "";

    /// <summary>The seat numbers that are held when sales begin, by hold code.</summary>
    public IReadOnlyDictionary<int, string> Holds { get; init; } = TheatreJson.NoNumbers;

    /// <summary>The seat numbers that are kept for constituents of a rank and modes of sale that sell allocations, by allocation id.</summary>
    public IReadOnlyDictionary<int, string> Allocations { get; init; } = TheatreJson.NoNumbers;
}

/// <summary>A page of a seat map.</summary>
public sealed record TheatreScreen
{
    /// <summary>The screen id, which no other hall has.</summary>
    public required int Id { get; init; }

    /// <summary>What the page is called.</summary>
    public required string Description { get; init; }

    /// <summary>Rows of the page; without it, as many as its seats need.</summary>
    public int? Rows { get; init; }

    /// <summary>Columns of the page; without it, as many as the hall's seats need.</summary>
    public int? Columns { get; init; }

    /// <summary>The screen above; 0 for none.</summary>
    public int Up { get; init; }

    /// <summary>The screen below; 0 for none.</summary>
    public int Down { get; init; }

    /// <summary>The screen on the left; 0 for none.</summary>
    public int Left { get; init; }

    /// <summary>The screen on the right; 0 for none.</summary>
    public int Right { get; init; }
}

/// <summary>A box on a seat map that holds no seats.</summary>
public sealed record TheatreNonSeat
{
    /// <summary>What it is.</summary>
    public required TheatreNonSeatType Type { get; init; }

    /// <summary>The column of its left edge, from 1.</summary>
    public required int X { get; init; }

    /// <summary>The row of its upper edge, from 1.</summary>
    public required int Y { get; init; }

    /// <summary>Columns that it takes.</summary>
    public int Width { get; init; } = 1;

    /// <summary>Rows that it takes.</summary>
    public int Height { get; init; } = 1;

    /// <summary>The section that it belongs to; without it, the first one. The section's screen shows it.</summary>
    public int? SectionId { get; init; }

    /// <summary>What is written on it; without a word nothing is drawn behind it.</summary>
    public string Description { get; init; } = "";

    /// <summary>The colour of the box, such as <c>#3B2F2F</c>.</summary>
    public string Color { get; init; } = TheatreColor.Default;
}

/// <summary>What stands on a seat map besides seats; the numbers are those of the table <c>SeatCodes</c>.</summary>
public enum TheatreNonSeatType
{
    /// <summary>A part of the stage.</summary>
    Stage = SeatTypeIds.Stage,

    /// <summary>A pillar.</summary>
    Pillar = SeatTypeIds.Pillar,
}
