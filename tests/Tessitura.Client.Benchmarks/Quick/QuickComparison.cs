using System.Diagnostics;
using System.Reflection;
using Tessitura.Client.Benchmarks.Scenarios;

namespace Tessitura.Client.Benchmarks.Quick;

/// <summary>
/// Compares the clients of a scenario in seconds, for work on the SDK: in many short rounds they take turns, and each
/// round is compared with the other client's round beside it. What else the machine does meets both alike, or one round.
/// </summary>
internal static class QuickComparison
{
    /// <summary>Measures each scenario that has the text in its name or the name of one of its clients, all without one.</summary>
    /// <returns>Whether there was one.</returns>
    public static async Task<bool> RunAsync(string? filter, TimeSpan time, TextWriter output)
    {
        if (IsDebugBuild)
        {
            throw new InvalidOperationException("This is a Debug build, which is slower: run it with -c Release.");
        }

        var calls = Selected(filter);
        await SameAnswers.CheckAsync(calls);
        foreach (var scenario in calls.GroupBy(call => call.Scenario))
        {
            var rounds = await AlternatingRounds.MeasureAsync([.. scenario], time);
            await output.WriteLineAsync(new QuickTable(scenario.Key, rounds).ToString());
        }

        return calls.Count > 0;
    }

    private static bool IsDebugBuild =>
        typeof(QuickComparison).Assembly.GetCustomAttribute<DebuggableAttribute>() is { IsJITOptimizerDisabled: true };

    /// <summary>Whole scenarios, because one client says nothing; without the libraries that are several times slower.</summary>
    private static List<MeasuredCall> Selected(string? filter)
    {
        var scenarios = MeasuredCalls.Matching(filter).Select(call => call.Scenario).ToHashSet();
        return
        [
            .. MeasuredCalls.All.Where(call => scenarios.Contains(call.Scenario) && !Clients.IsLibrary(call.Client)),
        ];
    }
}
