using System.CommandLine;
using System.CommandLine.Parsing;
using Tessitura.Client.Benchmarks.Gates;
using Tessitura.Client.Benchmarks.Loopback;
using Tessitura.Client.Benchmarks.Quick;
using Tessitura.Client.Benchmarks.Report;
using Tessitura.Client.Benchmarks.Scenarios;

namespace Tessitura.Client.Benchmarks;

/// <summary>The switches.</summary>
internal static class BenchmarkCommand
{
    private const int MostSeconds = 600;

    private static readonly Option<bool> Report = new("--report")
    {
        Description = "Measures everything side by side and writes docs/performance.md.",
    };

    private static readonly Option<string?> Filter = new("--filter")
    {
        Description =
            "Measures only what has this text in its name, such as \"seat map\", \"ours\", \"loopback\" or \"start\"; nothing is written.",
    };

    private static readonly Option<bool> Quick = new("--quick")
    {
        Description =
            "Compares us with Refit and hand-written code in short rounds by turns, such as --quick --filter \"small GET\": "
            + "medians and the middle half of the ratios, on a busy machine too; nothing is written.",
    };

    private static readonly Option<int> Seconds = new("--seconds")
    {
        Description =
            $"With --quick: for how long each scenario is measured, after warming up; from 1 to {MostSeconds}.",
        DefaultValueFactory = static _ => 6,
        Validators = { CheckSeconds },
    };

    private static readonly Option<bool> Gates = new("--gates")
    {
        Description =
            "Checks that no call allocates more than its limit in allocations.json; exit code 1 names those that do.",
    };

    private static readonly Option<int> Plant = new("--plant")
    {
        Description = "With --gates: allocates so many bytes more in each call, to see that the gates notice.",
    };

    private static readonly Option<bool> Accept = new("--accept")
    {
        Description = "With --gates: writes what is measured to allocations.json, as the new limits.",
    };

    private static readonly Option<bool> Serve = new("--serve")
    {
        Description = "Runs a simulator for a parent process until standard input ends.",
        Hidden = true,
    };

    public static Task<int> RunAsync(string[] args, TextWriter output)
    {
        var command = new RootCommand("Measures the SDK against a hand-written client and against libraries.");
        foreach (Option option in new Option[] { Report, Quick, Seconds, Filter, Gates, Plant, Accept, Serve })
        {
            command.Options.Add(option);
        }

        command.SetAction(
            async (parsed, _) =>
            {
                var filter = parsed.GetValue(Filter);
                if (parsed.GetValue(Serve))
                {
                    await SimulatorProcess.ServeAsync();
                    return 0;
                }

                if (parsed.GetValue(Gates))
                {
                    return QuietProcess.IsThis
                        ? await CheckAsync(filter, parsed.GetValue(Plant), parsed.GetValue(Accept), output)
                        : await QuietProcess.RunAgainAsync(args);
                }

                if (parsed.GetValue(Quick))
                {
                    return await CompareAsync(filter, TimeSpan.FromSeconds(parsed.GetValue(Seconds)), output);
                }

                if (parsed.GetValue(Report) || filter is not null)
                {
                    await PerformanceReport.RunAsync(filter, output);
                    return 0;
                }

                return await command.Parse("--help").InvokeAsync(cancellationToken: CancellationToken.None);
            }
        );
        return command.Parse(args).InvokeAsync();
    }

    private static void CheckSeconds(OptionResult option)
    {
        if (option.GetValueOrDefault<int>() is < 1 or > MostSeconds)
        {
            option.AddError($"--seconds takes a whole number from 1 to {MostSeconds}.");
        }
    }

    private static async Task<int> CompareAsync(string? filter, TimeSpan time, TextWriter output)
    {
        if (await QuickComparison.RunAsync(filter, time, output))
        {
            return 0;
        }

        var names = MeasuredCalls.All.Select(call => call.Scenario).Distinct();
        await Console.Error.WriteLineAsync(
            $"--filter \"{filter}\" names no scenario; there are {string.Join(" · ", names)}."
        );
        return 1;
    }

    private static async Task<int> CheckAsync(string? filter, int plant, bool accept, TextWriter output) =>
        await AllocationGates.RunAsync(MeasuredCalls.Matching(filter), plant, accept, output) ? 0 : 1;
}
