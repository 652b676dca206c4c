namespace Tessitura.Client;

/// <summary>A performance that is in a package in the cart.</summary>
/// <param name="PerformanceId">The performance.</param>
/// <param name="LineItemId">Its line item.</param>
public sealed record TakenPerformance(int PerformanceId, int LineItemId)
{
    /// <summary>What is played.</summary>
    public string? Description { get; init; }

    /// <summary>When it begins.</summary>
    public DateTimeOffset? Date { get; init; }

    /// <summary>The performance group that it was chosen from; null where it was not chosen, or before version 15.</summary>
    public int? PerformanceGroupId { get; init; }

    /// <summary>The sub package that brought it; null outside of super packages.</summary>
    public int? SubPackageId { get; init; }

    /// <summary>Line item of the sub package that brought it; null outside of super packages.</summary>
    internal int? SubPackageLineItemId { get; init; }

    /// <summary>Its tickets with their seats.</summary>
    public IReadOnlyList<ReservedTicket> Tickets { get; init; } = [];

    /// <summary>What is due for its tickets, with their fees.</summary>
    public decimal Price { get; init; }

    internal static TakenPerformance Of(CartLineItem line)
    {
        var performanceId = line.Performance?.Id ?? 0;
        var isInSuper = CartPackages.IsInSuperPackage(line);
        return new(performanceId, line.Id)
        {
            Description = line.Performance?.Description?.Trim(),
            Date = line.Performance?.PerformanceDateTime,
            PerformanceGroupId = line.PerformanceGroup?.Id is > 0 and var group ? group : null,
            SubPackageId = isInSuper ? line.Package?.Id : null,
            SubPackageLineItemId = isInSuper ? line.PackageLineItemId : null,
            Tickets = [.. line.TicketsNow().Select(ticket => ReservedTicket.Of(ticket, performanceId))],
            Price = line.TotalDue,
        };
    }
}
