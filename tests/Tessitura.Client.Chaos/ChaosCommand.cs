using System.CommandLine;
using System.Diagnostics;
using System.Globalization;

namespace Tessitura.Client.Chaos;

/// <summary>The program: many web sessions on a bad line, then a comparison of what they believe with what is true.</summary>
internal static class ChaosCommand
{
    private const int DifferencesShown = 5;

    public static async Task<int> RunAsync(IReadOnlyList<string> arguments, TextWriter output, TextWriter errors)
    {
        var defaults = new ChaosSettings();
        Option<int> sessions = new("--sessions") { DefaultValueFactory = _ => defaults.Sessions };
        Option<int> operations = new("--operations") { DefaultValueFactory = _ => defaults.Operations };
        Option<int> seats = new("--seats") { DefaultValueFactory = _ => defaults.Seats };
        Option<double> rate = new("--fault-rate") { DefaultValueFactory = _ => defaults.FaultRate };
        Option<int[]> seeds = new("--seeds")
        {
            Description = "Numbers with commas between them; one run for each.",
            DefaultValueFactory = _ => [1, 2, 3],
            CustomParser = result =>
            {
                var texts = result.Tokens[0].Value.Split(',');
                if (!texts.All(text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _)))
                {
                    result.AddError(
                        $"--seeds must be numbers with commas between them, not '{result.Tokens[0].Value}'."
                    );
                    return [];
                }

                return [.. texts.Select(text => int.Parse(text, CultureInfo.InvariantCulture))];
            },
        };
        Option<bool> noReadBack = new("--no-read-back")
        {
            Description = "Shows the doubles that reading back prevents.",
        };
        Option<bool> inMemory = new("--in-memory") { Description = "Without sockets." };
        var command = new RootCommand("Sells seats on a bad line and counts what went wrong.")
        {
            sessions,
            operations,
            seats,
            rate,
            seeds,
            noReadBack,
            inMemory,
        };
        command.SetAction(parsed =>
            RunAsync(
                new ChaosSettings
                {
                    Sessions = parsed.GetValue(sessions),
                    Operations = parsed.GetValue(operations),
                    Seats = parsed.GetValue(seats),
                    FaultRate = parsed.GetValue(rate),
                    ReadBack = !parsed.GetValue(noReadBack),
                    InMemory = parsed.GetValue(inMemory),
                },
                parsed.GetValue(seeds)!,
                output
            )
        );
        return await command
            .Parse(arguments)
            .InvokeAsync(new InvocationConfiguration { Output = output, Error = errors });
    }

    private static async Task<int> RunAsync(ChaosSettings settings, IReadOnlyList<int> seeds, TextWriter output)
    {
        await output.WriteLineAsync(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{settings.Sessions} web sessions, {settings.Operations} operations, {settings.Seats} seats, {settings.FaultRate:P0} faults, reading back {(settings.ReadBack ? "on" : "off")}, late-arrival bound {settings.LateArrivalBound.TotalSeconds} s"
            )
        );
        List<ChaosResult> results = [];
        foreach (var seed in seeds)
        {
            results.Add(await ChaosRun.RunAsync(settings, seed));
        }

        await output.WriteLineAsync(ChaosReport.Of(results));
        var failures = results.SelectMany(result => result.Failures()).ToList();
        foreach (var unknown in results.SelectMany(result => result.Tally.Unknowns))
        {
            await output.WriteLineAsync($"unknown: {unknown}");
        }

        foreach (var difference in results.SelectMany(result => result.Audit.Differences).Take(DifferencesShown))
        {
            await output.WriteLineAsync(difference);
        }

        await output.WriteLineAsync(
            failures.Count == 0 ? "Nothing lost, nothing doubled." : string.Join(Environment.NewLine, failures)
        );
        return failures.Count == 0 ? 0 : 1;
    }
}

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
