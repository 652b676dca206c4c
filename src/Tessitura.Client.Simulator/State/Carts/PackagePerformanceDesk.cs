namespace Tessitura.Client.Simulator;

/// <summary>Which evening of a package is meant: its performance, the group that it is chosen from, and the package's line item, 0 for a new one.</summary>
internal sealed record PackagePerformance(int PerformanceId, int GroupId, int PackageLineId);

/// <summary>
/// Builds flex packages and given sets evening by evening. What the package can never be with this evening is refused here;
/// what it still lacks is told by <see cref="PackageCheck"/>. Everything here runs under the session's gate.
/// </summary>
internal sealed class PackagePerformanceDesk(Simulation simulation, SessionState session)
{
    private readonly CartDesk _carts = new(simulation);
    private readonly PriceRules _prices = new(simulation.Catalogue, session);
    private readonly SeatTaker _seats = new(simulation, session);

    /// <summary>Adds an evening with the seats that could be had; null when there were none.</summary>
    public TicketLine? Add(PackageEntry package, PackagePerformance choice, TicketRequest asked)
    {
        PackageRules.RequireServed(package, PackageRules.OneByOne);
        var group = GroupOf(package, choice);
        var basket = _carts.Open(session);
        var line = choice.PackageLineId == 0 ? null : LineOf(basket, package, choice.PackageLineId);
        if (line is not null)
        {
            RequireRoom(basket, line, group, choice.PerformanceId);
        }

        var sourceId = line?.SourceId ?? session.Terms.SourceId;
        _prices.RequireOffered(asked.Choices, sourceId);
        _prices.RequireSoldIn(package, asked.Choices);
        var performance = simulation.Catalogue.Performance(choice.PerformanceId);
        var tickets = _seats.Take(performance, asked with { PackageId = package.Id }, sourceId);
        if (tickets.Count == 0)
        {
            return null;
        }

        if (line is null)
        {
            line = new PackageLine(simulation.CartIds.Lines.Next(), package) { SourceId = sourceId };
            basket = basket with { Packages = basket.Packages.Add(line) };
        }

        var evening = new TicketLine(simulation.CartIds.Lines.Next(), performance)
        {
            PackageLineId = line.Id,
            GroupId = group.Id,
            SourceId = sourceId,
            Tickets = [.. tickets],
        };
        _carts.Commit(session, basket with { Lines = basket.Lines.Add(evening) });
        return evening;
    }

    private static PerformanceGroupEntry GroupOf(PackageEntry package, PackagePerformance choice)
    {
        var group =
            package.Groups.FirstOrDefault(g => g.Id == choice.GroupId)
            ?? throw ServiceFault.Rejected(
                $"Package {package.Id} has no performance group {choice.GroupId}; it has {Listed(package.Groups.Select(g => g.Id))}."
            );
        return group.PerformanceIds.Contains(choice.PerformanceId)
            ? group
            : throw ServiceFault.Rejected(
                $"Performance {choice.PerformanceId} is not in performance group {group.Id}; it has {Listed(group.PerformanceIds)}."
            );
    }

    private static PackageLine LineOf(Basket basket, PackageEntry package, int lineId)
    {
        var line = basket.PackageLine(lineId);
        CartDesk.RequireChangeable(line.IsSaved);
        return line.Package.Id == package.Id
            ? line
            : throw ServiceFault.Rejected(
                $"Package line item {lineId} is of package {line.Package.Id}, not of package {package.Id}."
            );
    }

    private static void RequireRoom(Basket basket, PackageLine line, PerformanceGroupEntry group, int performanceId)
    {
        var chosen = basket.EveningsOf(line.Id).ToList();
        if (chosen.Exists(e => e.Performance.Id == performanceId))
        {
            throw ServiceFault.Rejected($"Performance {performanceId} is in package line item {line.Id} already.");
        }

        if (chosen.Count(e => e.GroupId == group.Id) >= group.Max)
        {
            throw ServiceFault.Rejected(
                $"At most {group.Max} performances of performance group {group.Id} can be chosen."
            );
        }

        if (chosen.Count >= line.Package.MaxPerformances)
        {
            throw ServiceFault.Rejected(
                $"At most {line.Package.MaxPerformances} performances of package {line.Package.Id} can be chosen."
            );
        }
    }

    private static string Listed(IEnumerable<int> ids) => string.Join(", ", ids);
}
