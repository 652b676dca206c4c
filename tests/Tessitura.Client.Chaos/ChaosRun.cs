using System.Diagnostics;

namespace Tessitura.Client.Chaos;

/// <summary>One house, many visitors, one seed.</summary>
internal static class ChaosRun
{
    public static async Task<ChaosResult> RunAsync(ChaosSettings settings, int seed)
    {
        var watch = Stopwatch.StartNew();
        await using var house = await ChaosHouse.OpenAsync(settings);
        house.Simulator.Faults.AtRandom(settings.FaultRate, seed, [.. settings.Faults()]);
        var tally = new Tally();
        var visitors = Enumerable
            .Range(0, settings.Sessions)
            .Select(i => new Visitor(house, settings, tally, new Random(unchecked(seed * 7919 + i))))
            .ToList();

        await Task.WhenAll(visitors.Select(visitor => Task.Run(visitor.RunAsync)));

        await house.CalmDownAsync(settings);
        var visits = visitors.SelectMany(visitor => visitor.Visits).ToList();
        var inquest = new Inquest(house, tally);
        await Task.WhenAll(visits.Select(inquest.DecideAsync));
        return new ChaosResult(
            seed,
            tally,
            await Audit.RunAsync(house, visits),
            house
                .Simulator.Faults.Injected.GroupBy(fault => fault.Kind)
                .ToDictionary(kind => kind.Key, kind => kind.Count()),
            watch.Elapsed
        );
    }
}
