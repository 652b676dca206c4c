namespace Tessitura.Client.Simulator;

/// <summary>Adds fixed-seat packages to a cart, alone or as parts of a super package. Everything here runs under the session's gate.</summary>
internal sealed class PackageDesk(Simulation simulation, SessionState session)
{
    private readonly CartDesk _carts = new(simulation);
    private readonly PriceRules _prices = new(simulation.Catalogue, session);
    private readonly SeatTaker _seats = new(simulation, session);

    /// <summary>Adds a package with the same seats on all its evenings; null when there were none.</summary>
    public (PackageLine Line, int Seats)? Add(PackageEntry package, TicketRequest asked)
    {
        PackageRules.RequireServed(package, PackageRules.FixedSeat);
        var basket = _carts.Open(session);
        if (!TryTake(package, asked, out var places))
        {
            return null;
        }

        var line = new PackageLine(simulation.CartIds.Lines.Next(), package) { SourceId = session.Terms.SourceId };
        return (line, Commit(basket, line, asked, places));
    }

    /// <summary>
    /// Adds a sub package to the super package with a line item id, or to a new one (0); null when there were no seats.
    /// </summary>
    public PackageLine? AddPart(PackageEntry package, int superLineId, TicketRequest asked)
    {
        RequirePart(package);
        var basket = _carts.Open(session);
        var whole = superLineId == 0 ? null : WholeOf(basket, package, superLineId);
        if (!TryTake(package, asked, out var places))
        {
            return null;
        }

        if (whole is null)
        {
            whole = new PackageLine(
                simulation.CartIds.Lines.Next(),
                simulation.Catalogue.Package(package.SuperPackageId)
            )
            {
                SourceId = session.Terms.SourceId,
            };
            basket = basket with { Packages = basket.Packages.Add(whole) };
        }

        var line = new PackageLine(simulation.CartIds.Lines.Next(), package)
        {
            SuperLineId = whole.Id,
            SourceId = whole.SourceId,
        };
        Commit(basket, line, asked, places);
        return line;
    }

    private static void RequirePart(PackageEntry package)
    {
        PackageRules.RequireServed(package, PackageRules.Super);
        if (package.IsSuper)
        {
            throw ServiceFault.Rejected(
                $"Package {package.Id} is the super package: add its sub packages {string.Join(", ", package.SubPackageIds)}."
            );
        }
    }

    private static PackageLine WholeOf(Basket basket, PackageEntry part, int superLineId)
    {
        var whole = basket.PackageLine(superLineId);
        CartDesk.RequireChangeable(whole.IsSaved);
        if (whole.Package.Id != part.SuperPackageId)
        {
            throw ServiceFault.Rejected(
                $"Package {part.Id} is a part of super package {part.SuperPackageId}, and line item {superLineId} is of package {whole.Package.Id}."
            );
        }

        return basket.Packages.Exists(p => p.SuperLineId == superLineId && p.Package.Id == part.Id)
            ? throw ServiceFault.Rejected($"Package {part.Id} is in super package line item {superLineId} already.")
            : whole;
    }

    // False when there were no seats; the places are null where none were wanted.
    private bool TryTake(PackageEntry package, TicketRequest asked, out IReadOnlyList<Place>? places)
    {
        foreach (var evening in package.PerformanceIds.Select(simulation.Catalogue.Performance))
        {
            _seats.RequireOnSale(evening);
        }

        _prices.RequireOffered(asked.Choices, session.Terms.SourceId);
        _prices.RequireSoldIn(package, asked.Choices);
        places = asked.Unseated ? null : Take(package, asked);
        return places is not { Count: 0 };
    }

    // Says how many seats there are on each evening.
    private int Commit(Basket basket, PackageLine line, TicketRequest asked, IReadOnlyList<Place>? places)
    {
        var lines = line
            .Package.PerformanceIds.Select(simulation.Catalogue.Performance)
            .Select(evening => EveningOf(line, evening, asked, places))
            .ToList();
        _carts.Commit(
            session,
            basket with
            {
                Packages = basket.Packages.Add(line),
                Lines = basket.Lines.AddRange(lines),
            }
        );
        return lines[0].Tickets.Count;
    }

    private IReadOnlyList<Place> Take(PackageEntry package, TicketRequest asked)
    {
        var seats = simulation.SeatsOf(package);
        if (asked.SeatIds.Count > 0)
        {
            var places = SeatTaker.SeatsById(seats.Evenings[0].Plan, asked.SeatIds);
            foreach (var evening in package.PerformanceIds)
            {
                RequirePriced(package, evening, places.Select(p => p.ZoneId), asked);
            }

            simulation.SeatServer.Connect(session);
            return seats.TryTake([.. asked.SeatIds], session.Owner, _prices.Buyer)
                ? places
                : throw Refusals.SeatsNotAvailable();
        }

        if (asked.ZoneId != 0)
        {
            RequirePriced(package, package.PerformanceIds[0], Enumerable.Repeat(asked.ZoneId, asked.Count), asked);
        }

        simulation.SeatServer.Connect(session);
        var search = new SeatSearch(asked.Count, asked.ZoneId, asked.Requests)
        {
            ZonePrices = _prices.ZonePrices(package.PerformanceIds, asked.Choices, package.Id),
        };
        return seats.TakeBest(search, session.Owner, _prices.Buyer);
    }

    private void RequirePriced(PackageEntry package, int performanceId, IEnumerable<int> zoneIds, TicketRequest asked)
    {
        foreach (var (zoneId, choice) in zoneIds.Zip(asked.Choices))
        {
            _prices.PriceOf(performanceId, zoneId, choice.PriceTypeId, package.Id);
        }
    }

    private TicketLine EveningOf(
        PackageLine package,
        PerformanceEntry evening,
        TicketRequest asked,
        IReadOnlyList<Place>? places
    ) =>
        new(simulation.CartIds.Lines.Next(), evening)
        {
            PackageLineId = package.Id,
            SuperLineId = package.SuperLineId,
            SourceId = package.SourceId,
            Tickets =
            [
                .. asked
                    .Choices.Take(places?.Count ?? asked.Count)
                    .Select(
                        (choice, i) =>
                        {
                            var zoneId = places?[i].ZoneId ?? asked.ZoneId;
                            var price = _prices.PriceOf(evening.Id, zoneId, choice.PriceTypeId, package.Package.Id);
                            return new Ticket(simulation.CartIds.Tickets.Next(), zoneId, choice.PriceTypeId, price)
                            {
                                Seat = places?[i],
                                State = places is null ? TicketState.Unpaid : TicketState.InCart,
                                ReasonId = choice.ReasonId,
                            };
                        }
                    ),
            ],
        };
}
