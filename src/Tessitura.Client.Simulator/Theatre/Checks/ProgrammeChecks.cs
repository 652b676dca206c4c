namespace Tessitura.Client.Simulator;

/// <summary>Checks seasons, works and performances, and the sources that offer them.</summary>
internal sealed class ProgrammeChecks(TheatreChecks checks)
{
    private readonly TheatreIds _seasons = checks.Ids("season", "seasons");
    private readonly TheatreIds _titles = checks.Ids("title", "titles");
    private readonly TheatreIds _productions = checks.Ids("production", "productions");
    private readonly TheatreIds _runs = checks.Ids("production season", "productionSeasons");
    private readonly Dictionary<int, string> _elements = [];
    private readonly HashSet<string> _promoCodes = new(StringComparer.OrdinalIgnoreCase);

    private Theatre Theatre => checks.Theatre;

    public void Run()
    {
        checks.RequireSome(Theatre.Seasons, "$.seasons", "a theatre needs a season");
        TheatreChecks.Each(Theatre.Seasons, "$.seasons", Check);
        TheatreChecks.Each(Theatre.Titles, "$.titles", Check);
        TheatreChecks.Each(Theatre.Productions, "$.productions", Check);
        TheatreChecks.Each(Theatre.ProductionSeasons, "$.productionSeasons", Check);
        var artists = checks.Ids("artist", "artists");
        TheatreChecks.Each(Theatre.Artists, "$.artists", (artist, path) => artists.Add(artist.Id, path));
        checks.RequireSome(Theatre.Performances, "$.performances", "a programme needs a performance");
        TheatreChecks.Each(Theatre.Performances, "$.performances", Check);
        new PackageChecks(checks).Run();
        CheckSources();
    }

    private void Check(TheatreSeason season, string path)
    {
        _seasons.Add(season.Id, path);
        checks.RequireText(season.Description, $"{path}.description");
        checks.RequireDate(season.Start, $"{path}.start");
        checks.RequireDate(season.End, $"{path}.end");
        checks.RequireRange(season.FiscalYear, $"{path}.fiscalYear", TheatreLimits.MinYear, TheatreLimits.MaxYear);
        if (season is { Start: { } start, End: { } end } && (end.InDays < start.InDays || end.On < start.On))
        {
            checks.Problems.Add($"{path}.end", "is before the start", path);
        }
    }

    private void Check(TheatreTitle title, string path)
    {
        _titles.Add(title.Id, path);
        RequireOwnId(title.Id, "title", path);
        checks.RequireText(title.Description, $"{path}.description");
        checks.RequireTextIfAny(title.Composer, $"{path}.composer");
        checks.RequireRange(title.LanguageId, $"{path}.languageId", 1, 3);
    }

    private void Check(TheatreProduction production, string path)
    {
        _productions.Add(production.Id, path);
        RequireOwnId(production.Id, "production", path);
        _titles.Require(production.TitleId, $"{path}.titleId");
        checks.RequireText(production.Description, $"{path}.description");
        checks.RequireRange(production.DurationMinutes, $"{path}.durationMinutes", 1, 24 * 60);
        checks.RequireRange(production.Acts, $"{path}.acts", 1, 100);
    }

    private void Check(TheatreProductionSeason run, string path)
    {
        _runs.Add(run.Id, path);
        RequireOwnId(run.Id, "production season", path);
        _productions.Require(run.ProductionId, $"{path}.productionId");
        _seasons.Require(run.SeasonId, $"{path}.seasonId");
        checks.RequireText(run.Description, $"{path}.description");
        TheatreChecks.Each(run.KeywordIds, $"{path}.keywordIds", (id, at) => checks.RequireRange(id, at, 1, 4));
    }

    // Web contents are asked for by the id of a title, production, production season or performance.
    private void RequireOwnId(int id, string kind, string path)
    {
        if (!_elements.TryAdd(id, kind) && _elements[id] != kind)
        {
            checks.Problems.Add(
                $"{path}.id",
                $"a {_elements[id]} has the id {id}; titles, productions, production seasons and performances share their ids"
            );
        }
    }

    private void Check(TheatrePerformance performance, string path)
    {
        checks.Performances.Add(performance.Id, path, PriceBuilder.MaxOwnerId(Theatre));
        RequireOwnId(performance.Id, "performance", path);
        checks.RequireTextIfAny(performance.Description, $"{path}.description");
        checks.RequireTextIfAny(performance.Code, $"{path}.code");
        checks.RequireDate(performance.Date, $"{path}.date");
        checks.RequireDate(performance.SaleStart, $"{path}.saleStart");
        _runs.Require(performance.ProductionSeasonId, $"{path}.productionSeasonId");
        checks.Facilities.Require(performance.FacilityId, $"{path}.facilityId");
        checks.PriceTables.Require(performance.PriceTableId, $"{path}.priceTableId");
        RequireAnswer(performance.FacilityId, Theatre.Facilities.Count, path, "facilityId", "facilities");
        RequireAnswer(performance.PriceTableId, Theatre.PriceTables.Count, path, "priceTableId", "price tables");
        if (performance is { ProductionSeasonId: null, Description: null })
        {
            checks.Problems.Add(path, "needs a description or a productionSeasonId: nobody knows what is played", path);
        }

        if (performance.SoldShare is not (>= 0 and <= 1))
        {
            checks.Problems.Add(
                $"{path}.soldShare",
                FormattableString.Invariant($"is {performance.SoldShare}; 0 to 1 are allowed, where 1 is sold out")
            );
        }
    }

    private void RequireAnswer(int? id, int count, string path, string member, string what)
    {
        if (id is null && count > 1)
        {
            checks.Problems.Add($"{path}.{member}", $"is missing; there are {count} {what}", path);
        }
    }

    private void CheckSources()
    {
        var sources = checks.Ids("source", "sources");
        checks.RequireSome(Theatre.Sources, "$.sources", "a theatre needs a source");
        TheatreChecks.Each(
            Theatre.Sources,
            "$.sources",
            (source, path) =>
            {
                sources.Add(source.Id, path);
                checks.RequireText(source.PromoCode, $"{path}.promoCode");
                checks.RequireText(source.Description, $"{path}.description");
                checks.RequireRange(source.AppealId, $"{path}.appealId", 1, TheatreLimits.MaxId);
                checks.ModesOfSale.Require(source.ModeOfSaleId, $"{path}.modeOfSaleId");
                CheckOffer(source.Offer, $"{path}.offer");
                if (!_promoCodes.Add(source.PromoCode ?? ""))
                {
                    checks.Problems.Add($"{path}.promoCode", "is another source's");
                }

                if (source.Texts.Count > TheatreLimits.MaxTexts)
                {
                    checks.Problems.Add(
                        $"{path}.texts",
                        $"are {source.Texts.Count}; {TheatreLimits.MaxTexts} are allowed"
                    );
                }
            }
        );
    }

    private void CheckOffer(TheatreOffer? offer, string path)
    {
        if (offer is not null)
        {
            checks.PriceTypes.Require(offer.PriceTypeId, $"{path}.priceTypeId");
            checks.RequireRange(offer.MaxSeats, $"{path}.maxSeats", 1, SimulatorOptions.MaxSeats);
            TheatreChecks.Each(
                offer.PerformanceIds ?? [],
                $"{path}.performanceIds",
                (id, at) => checks.Performances.Require(id, at)
            );
        }
    }
}
