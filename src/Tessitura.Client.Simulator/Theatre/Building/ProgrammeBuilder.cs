using System.Globalization;

namespace Tessitura.Client.Simulator;

/// <summary>Makes what is played, where and when.</summary>
internal sealed class ProgrammeBuilder
{
    private const int LastMatineeHour = 16;

    private static readonly TimeOnly _evening = new(19, 30);

    private readonly Theatre _theatre;
    private readonly SimulatorClock _clock;
    private readonly DateTimeOffset _start;
    private readonly IReadOnlyDictionary<int, FacilityEntry> _halls;

    /// <summary>For a theatre that says everything.</summary>
    public ProgrammeBuilder(Theatre theatre, IEnumerable<FacilityEntry> halls, SimulatorClock clock)
    {
        (_theatre, _clock, _start, _halls) = (theatre, clock, clock.Now, halls.ToDictionary(h => h.Id));
        Performances = [.. theatre.Performances.Select(Performance)];
    }

    public IReadOnlyList<SeasonEntry> Seasons => [.. _theatre.Seasons.Select(Season)];

    public IReadOnlyList<TitleEntry> Titles
    {
        get
        {
            var composers = _theatre.Titles.Select(t => t.Composer).OfType<string>().Distinct().ToList();
            return
            [
                .. _theatre.Titles.Select(t => new TitleEntry(
                    t.Id,
                    t.Description,
                    t.Author,
                    t.Composer is { } name ? new NamedEntry(composers.IndexOf(name) + 1, name) : null,
                    t.LanguageId,
                    t.Synopsis
                )),
            ];
        }
    }

    public IReadOnlyList<ProductionEntry> Productions =>
        [
            .. _theatre.Productions.Select(p => new ProductionEntry(
                p.Id,
                p.TitleId,
                p.Description,
                p.DurationMinutes,
                p.Acts,
                p.Synopsis
            )),
        ];

    public IReadOnlyList<ProductionSeasonEntry> ProductionSeasons =>
        [
            .. _theatre.ProductionSeasons.Select(r => new ProductionSeasonEntry(
                r.Id,
                r.ProductionId,
                SeasonOf(r),
                r.Description
            )
            {
                KeywordIds = r.KeywordIds,
            }),
        ];

    public IReadOnlyList<ArtistEntry> Artists =>
        [.. _theatre.Artists.Select(a => new ArtistEntry(a.Id, a.FirstName, a.LastName, a.VoiceId, a.Bio))];

    public IReadOnlyList<PerformanceEntry> Performances { get; }

    public IReadOnlyList<PackageEntry> Packages => new PackageBuilder(_theatre, Performances).Build();

    private int SeasonOf(TheatreProductionSeason run) => run.SeasonId ?? _theatre.Seasons[0].Id;

    private SeasonEntry Season(TheatreSeason season)
    {
        var end = Moment(season.End, TimeOnly.MinValue);
        return new SeasonEntry(
            season.Id,
            season.Description,
            season.FiscalYear ?? end.Year,
            Moment(season.Start, TimeOnly.MinValue),
            end
        );
    }

    private PerformanceEntry Performance(TheatrePerformance performance)
    {
        var run = _theatre.ProductionSeasons.Single(r => r.Id == performance.ProductionSeasonId);
        var hall = _halls[performance.FacilityId!.Value];
        var date = Moment(performance.Date, _evening);
        return new PerformanceEntry(
            performance.Id,
            performance.Code ?? performance.Id.ToString(CultureInfo.InvariantCulture),
            performance.Description ?? run.Description,
            date
        )
        {
            ProductionSeasonId = run.Id,
            SeasonId = SeasonOf(run),
            Facility = hall,
            DurationMinutes = _theatre.Productions.Single(p => p.Id == run.ProductionId).DurationMinutes,
            TypeId = hall.IsGeneralAdmission ? 2 : 1,
            TimeSlotId = date.Hour <= LastMatineeHour ? 1 : 2,
            SaleStart = Moment(performance.SaleStart, TimeOnly.MinValue),
            SoldShare = performance.SoldShare,
        };
    }

    private DateTimeOffset Moment(TheatreDate date, TimeOnly at)
    {
        var time = date.At ?? at;
        return date.On is { } day ? _clock.WallTime(day, time) : _clock.WallTime(_start, date.InDays ?? 0, time);
    }
}
