namespace Tessitura.Client.Simulator;

/// <summary>
/// Takes packages out of a cart, whole or evening by evening; seats go back at once. A package whose last evening leaves goes
/// with it. Everything here runs under the session's gate.
/// </summary>
internal sealed class PackageRemoval(Simulation simulation, SessionState session)
{
    private readonly CartDesk _carts = new(simulation);

    /// <summary>Takes a package out with everything in it; the calls of another kind of package are refused.</summary>
    public void Remove(int lineId, string route, int? packageId = null)
    {
        var basket = _carts.Require(session);
        var line = LineOf(basket, lineId, route, packageId);
        foreach (var evening in basket.EveningsOf(lineId))
        {
            simulation.SeatServer.Release(session, evening.Performance, evening.Tickets);
        }

        _carts.Commit(
            session,
            basket with
            {
                Packages = basket.Packages.RemoveAll(p => p == line || p.SuperLineId == lineId),
                Lines = basket.Lines.RemoveAll(l => l.PackageLineId == lineId || l.SuperLineId == lineId),
            }
        );
    }

    /// <summary>Takes one evening out of a package, which is incomplete from then on.</summary>
    public void RemoveEvening(int lineId, string route, int eveningLineId, int performanceId)
    {
        var basket = _carts.Require(session);
        LineOf(basket, lineId, route, null);
        RemoveEvening(basket, lineId, eveningLineId, performanceId);
    }

    /// <summary>Takes one evening out of a sub package.</summary>
    public void RemoveEveningOfPart(int superLineId, int partId, int eveningLineId, int performanceId)
    {
        var basket = _carts.Require(session);
        LineOf(basket, superLineId, PackageRules.Super, null);
        var part =
            basket.Packages.Find(p => p.SuperLineId == superLineId && p.Package.Id == partId)
            ?? throw ServiceFault.NotFound($"Package {partId} is not in super package line item {superLineId}.");
        RemoveEvening(basket, part.Id, eveningLineId, performanceId);
    }

    private static PackageLine LineOf(Basket basket, int lineId, string route, int? packageId)
    {
        var line = basket.PackageLine(lineId);
        if ((packageId ?? line.Package.Id) != line.Package.Id)
        {
            throw ServiceFault.NotFound($"Package line item {lineId} is not of package {packageId}.");
        }

        PackageRules.RequireServed(line.Package, route);
        if (line.SuperLineId != 0)
        {
            throw ServiceFault.Rejected(
                $"Package line item {lineId} is a part of super package line item {line.SuperLineId}."
            );
        }

        CartDesk.RequireChangeable(line.IsSaved);
        return line;
    }

    private void RemoveEvening(Basket basket, int packageLineId, int lineId, int performanceId)
    {
        var line = basket.Line(lineId);
        if (line.PackageLineId != packageLineId || line.Performance.Id != performanceId)
        {
            throw ServiceFault.NotFound(
                $"Line item {lineId} is not of performance {performanceId} in package line item {packageLineId}."
            );
        }

        simulation.SeatServer.Release(session, line.Performance, line.Tickets);
        var left = basket with { Lines = basket.Lines.Remove(line) };
        _carts.Commit(session, left with { Packages = left.Packages.RemoveAll(p => !left.EveningsOf(p.Id).Any()) });
    }
}
