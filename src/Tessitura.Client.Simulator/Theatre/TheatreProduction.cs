namespace Tessitura.Client.Simulator;

/// <summary>A staging of a title.</summary>
public sealed record TheatreProduction
{
    /// <summary>The production id.</summary>
    public required int Id { get; init; }

    /// <summary>The title that is staged.</summary>
    public required int TitleId { get; init; }

    /// <summary>What the staging is called.</summary>
    public required string Description { get; init; }

    /// <summary>How long an evening lasts, in minutes.</summary>
    public int DurationMinutes { get; init; } = 120;

    /// <summary>How many acts it has.</summary>
    public int Acts { get; init; } = 1;

    /// <summary>What editors say about the staging.</summary>
    public string Synopsis { get; init; } = "";
}

/// <summary>A work.</summary>
public sealed record TheatreTitle
{
    /// <summary>The title id.</summary>
    public required int Id { get; init; }

    /// <summary>What the work is called.</summary>
    public required string Description { get; init; }

    /// <summary>Who wrote it.</summary>
    public string Author { get; init; } = "";

    /// <summary>Who composed it; null where nobody did.</summary>
    public string? Composer { get; init; }

    /// <summary>A row of the reference table <c>Languages</c>: 1 English, 2 Italian, 3 Russian.</summary>
    public int LanguageId { get; init; } = 1;

    /// <summary>What it is about.</summary>
    public string Synopsis { get; init; } = "";
}

/// <summary>A production as it runs in one season.</summary>
public sealed record TheatreProductionSeason
{
    /// <summary>The production season id.</summary>
    public required int Id { get; init; }

    /// <summary>The production that runs.</summary>
    public required int ProductionId { get; init; }

    /// <summary>What the run is called; its evenings too.</summary>
    public required string Description { get; init; }

    /// <summary>The season; without it, the first one.</summary>
    public int? SeasonId { get; init; }

    /// <summary>Rows of the reference table <c>Keywords</c>: 1 Opera, 2 Drama, 3 Music, 4 Family.</summary>
    public IReadOnlyList<int> KeywordIds { get; init; } = [];

    /// <summary>A web content of type teaser.</summary>
    public string Teaser { get; init; } = "";

    /// <summary>A web content of type picture: where it lies.</summary>
    public string Picture { get; init; } = "";
}

/// <summary>A season of the programme.</summary>
public sealed record TheatreSeason
{
    /// <summary>The season id.</summary>
    public required int Id { get; init; }

    /// <summary>What the season is called.</summary>
    public required string Description { get; init; }

    /// <summary>Its first day.</summary>
    public required TheatreDate Start { get; init; }

    /// <summary>Its last day.</summary>
    public required TheatreDate End { get; init; }

    /// <summary>The fiscal year; without it, the year of the last day.</summary>
    public int? FiscalYear { get; init; }
}

/// <summary>An artist.</summary>
public sealed record TheatreArtist
{
    /// <summary>The artist id.</summary>
    public required int Id { get; init; }

    /// <summary>The first name.</summary>
    public required string FirstName { get; init; }

    /// <summary>The last name.</summary>
    public required string LastName { get; init; }

    /// <summary>The voice; null for none.</summary>
    public int? VoiceId { get; init; }

    /// <summary>What is said about the artist.</summary>
    public string Bio { get; init; } = "";
}
