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
    private static readonly TimeSpan WarmUp = TimeSpan.FromMilliseconds(250);

    public static async Task<Dictionary<MeasuredCall, Measurement>> MeasureAsync(IReadOnlyList<MeasuredCall> calls)
    {
        foreach (var call in calls)
        {
            // All before the first is measured, so that none is the one for which the runtime compiles what they share.
            await call.RepeatAsync(WarmUp);
        }

        CallBenchmarks.Selected = calls;
        var summary = BenchmarkRunner.Run<CallBenchmarks>(Config());
        return summary
            .Reports.Where(report => report.ResultStatistics is not null)
            .ToDictionary(
                report => calls[(int)report.BenchmarkCase.Parameters[nameof(CallBenchmarks.Place)]],
                report => new Measurement(
                    report.ResultStatistics!.Median,
                    report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase) ?? 0
                )
            );
    }

    private static ManualConfig Config() =>
        ManualConfig
            .CreateEmpty()
            .AddJob(
                Job.Default.WithToolchain(InProcessEmitToolchain.Instance)
                    .WithUnrollFactor(1)
                    .WithWarmupCount(2)
                    .WithIterationCount(15)
                    .WithIterationTime(TimeInterval.FromMilliseconds(120))
            )
            .AddDiagnoser(MemoryDiagnoser.Default)
            .AddColumnProvider(DefaultColumnProviders.Instance)
            .AddLogger(NullLogger.Instance)
            .WithArtifactsPath(Path.Combine(Path.GetTempPath(), "Tessitura.Client.Benchmarks"))
            .WithOptions(ConfigOptions.DisableLogFile);
}
