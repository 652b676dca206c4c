using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Perfolizer.Horology;
using Tessitura.Client.Benchmarks.Scenarios;

namespace Tessitura.Client.Benchmarks.Report;

/// <summary>Measures calls with BenchmarkDotNet, all in this process and in one run.</summary>
internal static class CallMeasuring
{
    // What else the machine does comes in bursts of seconds: each call is measured at three times, minutes apart.
    private const int Passes = 3;

    private static readonly TimeSpan WarmUp = TimeSpan.FromMilliseconds(250);

    public static async Task<Dictionary<MeasuredCall, Measurement>> MeasureAsync(IReadOnlyList<MeasuredCall> calls)
    {
        foreach (var call in calls)
        {
            // All before the first is measured, so that none is the one for which the runtime compiles what they share.
            await call.RepeatAsync(WarmUp);
        }

        CallBenchmarks.Selected = calls;
        var reports = Enumerable
            .Range(0, Passes)
            .SelectMany(_ => BenchmarkRunner.Run<CallBenchmarks>(Config()).Reports);
        return reports
            .Where(report => report.ResultStatistics is not null)
            .GroupBy(report => (int)report.BenchmarkCase.Parameters[nameof(CallBenchmarks.Place)])
            .ToDictionary(
                passes => calls[passes.Key],
                passes => new Measurement(
                    passes.SelectMany(report => report.ResultStatistics!.OriginalValues).Median(),
                    passes
                        .Select(report => report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase) ?? 0.0)
                        .Median()
                )
            );
    }

    private static ManualConfig Config() =>
        ManualConfig
            .CreateEmpty()
            .AddJob(
                Job.Default.WithToolchain(InProcessEmitToolchain.Instance)
                    .WithUnrollFactor(1)
                    .WithWarmupCount(1)
                    .WithIterationCount(6)
                    .WithIterationTime(TimeInterval.FromMilliseconds(100))
            )
            .AddDiagnoser(MemoryDiagnoser.Default)
            .AddColumnProvider(DefaultColumnProviders.Instance)
            .AddLogger(NullLogger.Instance)
            .WithArtifactsPath(Path.Combine(Path.GetTempPath(), "Tessitura.Client.Benchmarks"))
            .WithOptions(ConfigOptions.DisableLogFile);
}
