using Tessitura.Client.Benchmarks.Scenarios;

namespace Tessitura.Client.Benchmarks.Report;

/// <summary>The goals that the project has set itself.</summary>
internal static class Goals
{
    public static IReadOnlyList<Goal> All { get; } =
    [
        new(MeasuredCalls.SmallGet, Clients.Whole, Clients.RefitPipeline, 1, 1),
        new(MeasuredCalls.Post, Clients.Whole, Clients.RefitPipeline, 1, 1),
        .. Both(MeasuredCalls.Cart, 0.60, 0.60),
        .. Both(MeasuredCalls.Seats5000, 0.60, 0.60),
        .. Both(MeasuredCalls.Seats20000, 0.60, 0.60),
        .. Both(MeasuredCalls.Prices, 0.60, 0.80),
        new(MeasuredCalls.Seats5000, Clients.Bare, Clients.Tokens, 1.4, null),
        new(MeasuredCalls.CachedRead, Clients.Cached, Clients.Decoding, 0.02, 0.01),
    ];

    public static IEnumerable<Goal> Of(string scenario, string client) =>
        All.Where(goal => goal.Scenario == scenario && goal.Client == client);

    /// <summary>Whom a row of the report is compared with, besides Refit.</summary>
    public static string BaselineOf(string scenario, string client) =>
        (scenario, client) switch
        {
            (MeasuredCalls.CachedRead, _) => Clients.Decoding,
            (MeasuredCalls.SmallGet or MeasuredCalls.Post, Clients.Whole or Clients.RefitPipeline) =>
                Clients.HandWrittenPipeline,
            _ => Clients.HandWritten,
        };

    private static IEnumerable<Goal> Both(string scenario, double time, double memory) =>
        [
            new(scenario, Clients.Bare, Clients.HandWritten, time, memory),
            new(scenario, Clients.Whole, Clients.HandWritten, time, memory),
        ];
}
