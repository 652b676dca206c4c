using System.Globalization;
using System.Text;
using Tessitura.Client.Benchmarks.Loopback;
using Tessitura.Client.Benchmarks.Scenarios;

namespace Tessitura.Client.Benchmarks.Report;

/// <summary>The tables of what was measured with processes and sockets.</summary>
internal static class EndToEndTables
{
    private const double StartGoal = 1.0 / 3;
    private const double MegabytesGoal = 15;

    public static string Starts(IReadOnlyList<StartResult> results)
    {
        var jit = results.Single(result => result.Program == StartMeasuring.Jit);
        var table = new StringBuilder(
            """
            | program | start to first answer | ratio | size | goals |
            |---|--:|--:|--:|---|

            """
        );
        foreach (var result in results)
        {
            var ratio = result.FirstAnswer / jit.FirstAnswer;
            var megabytes = result.Bytes / 1_000_000.0;
            var goals =
                result.Program == StartMeasuring.Aot
                    ? $"time ≤ 1/3 of JIT: {Verdict.Of(ratio <= StartGoal)}, size ≤ {MegabytesGoal:0} MB: {Verdict.Of(megabytes <= MegabytesGoal)}"
                    : "";
            table.AppendLine(
                CultureInfo.InvariantCulture,
                $"| {result.Program} | {result.FirstAnswer.TotalMilliseconds:0} ms | {ratio:0.00} | {megabytes:0.0} MB | {goals} |"
            );
        }

        return table.ToString();
    }

    public static string Loopback(IReadOnlyList<LoopbackResult> results)
    {
        var table = new StringBuilder(
            """
            | call | at once | client | calls per second | ratio | processor time per call | ratio |
            |---|--:|---|--:|--:|--:|--:|

            """
        );
        foreach (var result in results)
        {
            var baseline = results.Single(other =>
                other.Call == result.Call && other.AtOnce == result.AtOnce && other.Client == Clients.HandWritten
            );
            table.AppendLine(
                CultureInfo.InvariantCulture,
                $"| {result.Call} | {result.AtOnce} | {Verdict.Emphasise(result.Client)} | {result.CallsPerSecond:#,0} | {result.CallsPerSecond / baseline.CallsPerSecond:0.00} | {result.ProcessorTimePerCall.TotalMicroseconds:#,0} µs | {result.ProcessorTimePerCall / baseline.ProcessorTimePerCall:0.00} |"
            );
        }

        return table.ToString();
    }
}
