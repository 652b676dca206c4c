namespace Tessitura.Client.Simulator;

/// <summary>Adds fixed-seat packages to a cart and takes them out. Everything here runs under the session's gate.</summary>
internal sealed class PackageDesk(Simulation simulation, SessionState session)
{
    private readonly CartDesk _carts = new(simulation);
    private readonly PriceRules _prices = new(simulation.Catalogue, session);
    private readonly SeatTaker _seats = new(simulation, session);

    /// <summary>Adds a package with the same seats on all its evenings; null when there were none.</summary>
    public (PackageLine Line, int Seats)? Add(PackageEntry package, TicketWish wish)
    {
        var basket = _carts.Open(session);
        var evenings = package.PerformanceIds.Select(simulation.Catalogue.Performance).ToList();
        evenings.ForEach(_seats.RequireOnSale);
        _prices.RequireOffered(wish.Choices, session.Terms.SourceId);
        var places = wish.Unseated ? null : Take(package, wish);
        if (places is { Count: 0 })
        {
            return null;
        }

        var line = new PackageLine(simulation.CartIds.Lines.Next(), package) { SourceId = session.Terms.SourceId };
        var lines = evenings.Select(evening => EveningOf(line, evening, wish, places)).ToList();
        _carts.Commit(
            session,
            basket with
            {
                Packages = basket.Packages.Add(line),
                Lines = basket.Lines.AddRange(lines),
            }
        );
        return (line, lines[0].Tickets.Count);
    }

    /// <summary>Takes a package out of the cart with everything in it.</summary>
    public void Remove(int packageId, int packageLineId)
    {
        var basket = _carts.Require(session);
        var line = basket.PackageLine(packageLineId);
        if (line.Package.Id != packageId)
        {
            throw ServiceFault.NotFound($"Package line item {packageLineId} is not of package {packageId}.");
        }

        CartDesk.RequireChangeable(line.IsSaved);
        foreach (var evening in basket.EveningsOf(packageLineId))
        {
            simulation.SeatServer.Release(session, evening.Performance, evening.Tickets);
        }

        _carts.Commit(
            session,
            basket with
            {
                Packages = basket.Packages.Remove(line),
                Lines = basket.Lines.RemoveAll(l => l.PackageLineId == packageLineId),
            }
        );
    }

    /// <summary>Takes one evening out of a package, which is incomplete from then on.</summary>
    public void RemoveEvening(int packageLineId, int lineId, int performanceId)
    {
        var basket = _carts.Require(session);
        CartDesk.RequireChangeable(basket.PackageLine(packageLineId).IsSaved);
        var line = basket.Line(lineId);
        if (line.PackageLineId != packageLineId || line.Performance.Id != performanceId)
        {
            throw ServiceFault.NotFound(
                $"Line item {lineId} is not of performance {performanceId} in package line item {packageLineId}."
            );
        }

        simulation.SeatServer.Release(session, line.Performance, line.Tickets);
        _carts.Commit(session, basket with { Lines = basket.Lines.Remove(line) });
    }

    private IReadOnlyList<Place> Take(PackageEntry package, TicketWish wish)
    {
        var seats = simulation.SeatsOf(package);
        if (wish.SeatIds.Count > 0)
        {
            var places = SeatTaker.SeatsById(seats.Evenings[0].Plan, wish.SeatIds);
            foreach (var evening in package.PerformanceIds)
            {
                RequirePriced(package, evening, places.Select(p => p.ZoneId), wish);
            }

            simulation.SeatServer.Connect(session);
            return seats.TryTake([.. wish.SeatIds], session.Owner, _prices.Buyer)
                ? places
                : throw Refusals.SeatsNotAvailable();
        }

        if (wish.ZoneId != 0)
        {
            RequirePriced(package, package.PerformanceIds[0], Enumerable.Repeat(wish.ZoneId, wish.Count), wish);
        }

        simulation.SeatServer.Connect(session);
        var search = new SeatSearch(wish.Count, wish.ZoneId, wish.Requests)
        {
            ZonePrices = _prices.ZonePrices(package.PerformanceIds, wish.Choices, package.Id),
        };
        return seats.TakeBest(search, session.Owner, _prices.Buyer);
    }

    private void RequirePriced(PackageEntry package, int performanceId, IEnumerable<int> zoneIds, TicketWish wish)
    {
        foreach (var (zoneId, choice) in zoneIds.Zip(wish.Choices))
        {
            _prices.PriceOf(performanceId, zoneId, choice.PriceTypeId, package.Id);
        }
    }

    private TicketLine EveningOf(
        PackageLine package,
        PerformanceEntry evening,
        TicketWish wish,
        IReadOnlyList<Place>? places
    ) =>
        new(simulation.CartIds.Lines.Next(), evening)
        {
            PackageLineId = package.Id,
            SourceId = package.SourceId,
            Tickets =
            [
                .. wish
                    .Choices.Take(places?.Count ?? wish.Count)
                    .Select(
                        (choice, i) =>
                        {
                            var zoneId = places?[i].ZoneId ?? wish.ZoneId;
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
