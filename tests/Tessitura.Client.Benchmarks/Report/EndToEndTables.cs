using System.Globalization;
using System.Text;
using Tessitura.Client.Benchmarks.Loopback;
using Tessitura.Client.Benchmarks.Scenarios;

namespace Tessitura.Client.Benchmarks.Report;

/// <summary>The tables of what was measured with processes and sockets.</summary>
internal static class EndToEndTables
{
    private const double StartGoal = 1.0 / 5;
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
                    ? $"time ≤ 1/5 of JIT: {Verdict.Of(ratio <= StartGoal)}, size ≤ {MegabytesGoal:0} MB: {Verdict.Of(megabytes <= MegabytesGoal)}"
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
            | call | at once | client | calls per second | to hand-written | to Refit | processor time per call | to hand-written | to Refit |
            |---|--:|---|--:|--:|--:|--:|--:|--:|

            """
        );
        foreach (var result in results)
        {
            var byHand = Beside(result, Clients.HandWritten);
            var refit = Beside(result, Clients.RefitPipeline);
            string[] cells =
            [
                result.Call,
                Number(result.AtOnce),
                Verdict.Emphasise(result.Client),
                Number(result.CallsPerSecond),
                Figure.Ratio(result.CallsPerSecond / byHand.CallsPerSecond),
                Figure.Ratio(result.CallsPerSecond / refit.CallsPerSecond),
                $"{Number(result.ProcessorTimePerCall.TotalMicroseconds)} µs",
                Figure.Ratio(result.ProcessorTimePerCall / byHand.ProcessorTimePerCall),
                Figure.Ratio(result.ProcessorTimePerCall / refit.ProcessorTimePerCall),
            ];
            table.AppendLine($"| {string.Join(" | ", cells)} |");
        }

        return table.ToString();

        LoopbackResult Beside(LoopbackResult result, string client) =>
            results.Single(other =>
                other.Call == result.Call && other.AtOnce == result.AtOnce && other.Client == client
            );
    }

    private static string Number(double value) => value.ToString("#,0", CultureInfo.InvariantCulture);
}
