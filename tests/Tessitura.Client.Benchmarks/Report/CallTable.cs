using System.Globalization;
using System.Text;
using Tessitura.Client.Benchmarks.Scenarios;

namespace Tessitura.Client.Benchmarks.Report;

/// <summary>The table of all calls side by side, with their ratios and goals.</summary>
internal sealed class CallTable(IReadOnlyDictionary<MeasuredCall, Measurement> measured)
{
    private readonly Dictionary<(string Scenario, string Client), Measurement> _measured = measured.ToDictionary(
        pair => (pair.Key.Scenario, pair.Key.Client),
        pair => pair.Value
    );

    public string ToMarkdown()
    {
        var table = new StringBuilder(
            """
            | scenario | client | time | ratio | memory | ratio | goals |
            |---|---|--:|--:|--:|--:|---|

            """
        );
        foreach (var (call, cost) in measured)
        {
            var (time, memory) = RatioText(call, cost);
            table.AppendLine(
                CultureInfo.InvariantCulture,
                $"| {call.Scenario} | {Verdict.Emphasise(call.Client)} | {Time(cost)} | {time} | {Memory(cost)} | {memory} | {GoalsOf(call, cost)} |"
            );
        }

        return table.ToString();
    }

    private (string Time, string Memory) RatioText(MeasuredCall call, Measurement cost) =>
        Of(call.Scenario, Goals.BaselineOf(call)) is { } baseline
            ? (Number(cost.Nanoseconds / baseline.Nanoseconds), Number(cost.Bytes / baseline.Bytes))
            : ("", "");

    private string GoalsOf(MeasuredCall call, Measurement cost) =>
        call.IsOurs
            ? string.Join(
                "; ",
                Goals
                    .All.Where(goal => goal.Scenario == call.Scenario && goal.Client == call.Client)
                    .Select(goal => VerdictOn(goal, cost))
                    .Concat(Clients.Libraries.Select(library => VerdictAgainst(library, call, cost)))
                    .Where(text => text.Length > 0)
            )
            : "";

    private string VerdictOn(Goal goal, Measurement cost)
    {
        if (Of(goal.Scenario, goal.Against) is not { } other)
        {
            return "";
        }

        var ratio = cost.Nanoseconds / other.Nanoseconds;
        var time = $"time ≤ {Number(goal.Time)}: {Verdict.Of(ratio <= goal.Time)}";
        return goal.Memory is { } memory
            ? $"{time}, memory ≤ {Number(memory)}: {Verdict.Of(cost.Bytes / other.Bytes <= memory)}"
            // Not the row's own ratio, so the number is told here.
            : $"{time} ({Number(ratio)}) against {goal.Against}";
    }

    private string VerdictAgainst(string library, MeasuredCall call, Measurement cost) =>
        Of(call.Scenario, library) is { } other
            ? $"less than {library}: {Verdict.Of(cost.Nanoseconds < other.Nanoseconds && cost.Bytes < other.Bytes)}"
            : "";

    private Measurement? Of(string scenario, string client) =>
        _measured.TryGetValue((scenario, client), out var cost) ? cost : null;

    private static string Number(double value) =>
        value.ToString(value is > 0 and < 0.1 ? "0.0000" : "0.00", CultureInfo.InvariantCulture);

    private static string Time(Measurement cost) =>
        cost.Nanoseconds < 100_000
            ? (cost.Nanoseconds / 1000).ToString("0.00 µs", CultureInfo.InvariantCulture)
            : (cost.Nanoseconds / 1_000_000).ToString("0.00 ms", CultureInfo.InvariantCulture);

    private static string Memory(Measurement cost) => cost.Bytes.ToString("#,0 B", CultureInfo.InvariantCulture);
}
