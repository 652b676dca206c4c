using Tessitura.Client.Benchmarks.Scenarios;

namespace Tessitura.Client.Benchmarks.Report;

/// <summary>The goals that the project has set itself.</summary>
internal static class Goals
{
    public static IReadOnlyList<Goal> All { get; } =
    [
        .. Both(MeasuredCalls.Seats5000, 0.60, 0.60),
        .. Both(MeasuredCalls.Seats20000, 0.60, 0.60),
        .. Both(MeasuredCalls.Prices, 0.70, 0.80),
        .. Both(MeasuredCalls.Cart, 0.70, 0.80),
        new(MeasuredCalls.SmallGet, Clients.Bare, Clients.HandWritten, 1, 1),
        new(MeasuredCalls.SmallGet, Clients.Whole, Clients.HandWrittenPipeline, 1, 1),
        new(MeasuredCalls.Seats5000, Clients.Bare, Clients.Tokens, 1.4, null),
        new(MeasuredCalls.CachedRead, Clients.Cached, Clients.Decoding, 0.02, 0.01),
    ];

    /// <summary>Whom a row of the report is compared with.</summary>
    public static string BaselineOf(MeasuredCall call) =>
        call switch
        {
            { Scenario: MeasuredCalls.CachedRead } => Clients.Decoding,
            { Scenario: MeasuredCalls.SmallGet, Client: Clients.Whole } => Clients.HandWrittenPipeline,
            _ => Clients.HandWritten,
        };

    private static IEnumerable<Goal> Both(string scenario, double time, double memory) =>
        [
            new(scenario, Clients.Bare, Clients.HandWritten, time, memory),
            new(scenario, Clients.Whole, Clients.HandWritten, time, memory),
        ];
}
