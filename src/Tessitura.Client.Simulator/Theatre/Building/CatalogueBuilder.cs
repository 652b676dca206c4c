using System.Collections.Frozen;

namespace Tessitura.Client.Simulator;

/// <summary>Makes the catalogue of a theatre: the same one for the same theatre and day.</summary>
internal sealed class CatalogueBuilder
{
    private readonly Theatre _theatre;
    private readonly IReadOnlyList<FacilityEntry> _halls;
    private readonly ProgrammeBuilder _programme;

    private CatalogueBuilder(Theatre theatre, SimulatorClock clock)
    {
        _theatre = theatre.Completed();
        _halls = [.. HallsOf(_theatre)];
        _programme = new ProgrammeBuilder(_theatre, _halls, clock);
    }

    public static Catalogue Build(Theatre theatre, SimulatorClock clock) =>
        new CatalogueBuilder(theatre, clock).Build();

    private static IEnumerable<FacilityEntry> HallsOf(Theatre theatre) =>
        theatre
            .Facilities.Zip(SeatingPlanBuilder.LayOut(theatre))
            .Select(hall => new FacilityEntry(
                hall.First.Id,
                hall.First.Description,
                hall.First.SeatMapId ?? hall.First.Id,
                hall.First.ZoneMapId ?? hall.First.Id,
                hall.Second.Build()
            )
            {
                Capacity = hall.First.Capacity,
            });

    private Catalogue Build()
    {
        var performances = _programme.Performances;
        var packages = _programme.Packages;
        var sales = new SalesBuilder(_theatre);
        return new Catalogue
        {
            TheaterName = _theatre.Name,
            Seasons = _programme.Seasons,
            Titles = _programme.Titles,
            Productions = _programme.Productions,
            ProductionSeasons = _programme.ProductionSeasons,
            Artists = _programme.Artists,
            Facilities = _halls,
            Sections = [.. _theatre.Facilities.SelectMany(Sections)],
            ZoneMaps =
            [
                .. _theatre.Facilities.Select(h => new ZoneMapEntry(
                    h.ZoneMapId ?? h.Id,
                    h.SeatMapId ?? h.Id,
                    h.Id,
                    h.ZoneMapDescription ?? h.Description
                )),
            ],
            Zones = [.. _theatre.Facilities.SelectMany(Zones)],
            Performances = performances.ToFrozenDictionary(p => p.Id),
            Packages = packages.ToFrozenDictionary(p => p.Id),
            Prices = [.. new PriceBuilder(_theatre).PricesOf(performances, packages)],
            PriceTypes = sales.PriceTypes,
            PriceTypeReasons = sales.Reasons,
            ModesOfSale = sales.ModesOfSale,
            Sources = sales.Sources,
            Offers = [.. sales.Offers],
            SeatStatuses = SeatStatusEntry.All,
            HoldCodes = sales.HoldCodes,
            WebContents = [.. WebContentBuilder.ContentsOf(_theatre)],
            Constituents = sales.Constituents,
            GiftCertificates = sales.GiftCertificates,
            PaymentMethods = sales.PaymentMethods,
            DeliveryMethods = sales.DeliveryMethods,
            Fees = sales.Fees,
            Funds = sales.Funds,
        };
    }

    private static IEnumerable<SectionEntry> Sections(TheatreFacility hall) =>
        hall.Sections.Select(s => new SectionEntry(
            s.Id,
            hall.SeatMapId ?? hall.Id,
            s.Description,
            s.ShortDescription ?? s.Description,
            Naming.LegendOf(s)
        ));

    private static IEnumerable<ZoneEntry> Zones(TheatreFacility hall) =>
        hall.Zones.Select(
            (z, i) =>
                new ZoneEntry(z.Id, hall.ZoneMapId ?? hall.Id, z.Description, Naming.ShortOf(z), z.Rank ?? i + 1)
                {
                    Legend = Naming.LegendOf(z),
                    GroupId = hall.Capacity > 0 ? ZoneEntry.StandingGroup : ZoneEntry.NumberedGroup,
                }
        );
}

/// <summary>Web contents: a teaser and a picture for what is on sale, notes for works and stagings.</summary>
internal static class WebContentBuilder
{
    private const int Teaser = 1;
    private const int Picture = 2;
    private const int Notes = 3;

    public static IEnumerable<WebContentEntry> ContentsOf(Theatre theatre)
    {
        var id = new IdSequence(1);
        return Texts(theatre)
            .Where(text => text.Value.Length > 0)
            .Select(text => new WebContentEntry(id.Next(), text.Owner, text.OwnerId, text.TypeId, text.Value));
    }

    private static IEnumerable<(WebContentOwner Owner, int OwnerId, int TypeId, string Value)> Texts(Theatre theatre)
    {
        foreach (var title in theatre.Titles)
        {
            yield return (WebContentOwner.Title, title.Id, Notes, title.Synopsis);
        }

        foreach (var production in theatre.Productions)
        {
            yield return (WebContentOwner.Production, production.Id, Notes, production.Synopsis);
        }

        foreach (var run in theatre.ProductionSeasons)
        {
            yield return (WebContentOwner.ProductionSeason, run.Id, Teaser, run.Teaser);
            yield return (WebContentOwner.ProductionSeason, run.Id, Picture, run.Picture);
        }

        foreach (var performance in theatre.Performances)
        {
            yield return (WebContentOwner.Performance, performance.Id, Teaser, performance.Teaser);
            yield return (WebContentOwner.Performance, performance.Id, Picture, performance.Picture);
        }

        foreach (var package in theatre.Packages)
        {
            yield return (WebContentOwner.Package, package.Id, Teaser, package.Text);
            yield return (WebContentOwner.Package, package.Id, Picture, package.Picture);
        }
    }
}
