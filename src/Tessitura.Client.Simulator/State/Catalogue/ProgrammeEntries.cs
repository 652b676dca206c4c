namespace Tessitura.Client.Simulator;

/// <summary>One evening that can be booked.</summary>
internal sealed record PerformanceEntry(int Id, string Code, string Description, DateTimeOffset Date)
{
    public required int ProductionSeasonId { get; init; }

    public required int SeasonId { get; init; }

    public required FacilityEntry Facility { get; init; }

    public required int DurationMinutes { get; init; }

    public required int TypeId { get; init; }

    public required DateTimeOffset SaleStart { get; init; }

    public int StatusId { get; init; } = 1;

    public int TimeSlotId { get; init; } = 2;

    /// <summary>How much of the house had gone before the simulation began: 0 to 1; at 1 three seats are left.</summary>
    public double SoldShare { get; init; }

    /// <summary>Web pages tell of an evening four weeks before its sale begins.</summary>
    public DateTimeOffset PublishStart => SaleStart.AddDays(-28);

    /// <summary>Sales end when the curtain rises.</summary>
    public DateTimeOffset SaleEnd => Date;

    public DateTimeOffset DoorsOpen => Date.AddMinutes(-45);

    public DateTimeOffset DoorsClose => Date.AddMinutes(15);
}

/// <summary>A production as it runs in one season.</summary>
internal sealed record ProductionSeasonEntry(int Id, int ProductionId, int SeasonId, string Description)
{
    /// <summary>Rows of the reference table <c>Keywords</c>.</summary>
    public required IReadOnlyList<int> KeywordIds { get; init; }
}

/// <summary>A staging of a title.</summary>
internal sealed record ProductionEntry(
    int Id,
    int TitleId,
    string Description,
    int DurationMinutes,
    int Acts,
    string Synopsis
);

/// <summary>A work, as its author left it.</summary>
internal sealed record TitleEntry(
    int Id,
    string Description,
    string Author,
    NamedEntry? Composer,
    int LanguageId,
    string Synopsis
);

/// <summary>A season of the programme.</summary>
internal sealed record SeasonEntry(
    int Id,
    string Description,
    int FiscalYear,
    DateTimeOffset Start,
    DateTimeOffset End
);

/// <summary>An artist.</summary>
internal sealed record ArtistEntry(int Id, string FirstName, string LastName, int? VoiceId, string Bio);

/// <summary>An id and a name: a row of a small reference table that something on sale points into.</summary>
internal sealed record NamedEntry(int Id, string Description);

/// <summary>A text or link that editors attached to something on sale.</summary>
internal sealed record WebContentEntry(int Id, WebContentOwner OwnerType, int OwnerId, int TypeId, string Value);

/// <summary>What a web content hangs on; the numbers are those on the wire.</summary>
internal enum WebContentOwner
{
    Title = 1,
    Production = 2,
    ProductionSeason = 3,
    Performance = 4,
    Package = 5,
}
