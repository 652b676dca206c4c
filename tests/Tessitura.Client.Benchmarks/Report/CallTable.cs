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
            | scenario | client | time | to hand-written | to Refit | memory | to hand-written | to Refit | goals |
            |---|---|--:|--:|--:|--:|--:|--:|---|

            """
        );
        foreach (var (call, cost) in measured)
        {
            var (handTime, handMemory) = RatioText(
                cost,
                Of(call.Scenario, Goals.BaselineOf(call.Scenario, call.Client))
            );
            var (refitTime, refitMemory) = RatioText(cost, Of(call.Scenario, Clients.RefitFor(call.Client)));
            table.AppendLine(
                CultureInfo.InvariantCulture,
                $"| {call.Scenario} | {Verdict.Emphasise(call.Client)} | {Figure.Time(cost.Nanoseconds)} | {handTime} | {refitTime} | {Figure.Bytes(cost.Bytes)} | {handMemory} | {refitMemory} | {GoalsOf(call, cost)} |"
            );
        }

        return table.ToString();
    }

    private static (string Time, string Memory) RatioText(Measurement cost, Measurement? other) =>
        other is { } against
            ? (Figure.Ratio(cost.Nanoseconds / against.Nanoseconds), Figure.Ratio(cost.Bytes / against.Bytes))
            : ("", "");

    private string GoalsOf(MeasuredCall call, Measurement cost) =>
        call.IsOurs
            ? string.Join(
                "; ",
                Goals
                    .Of(call.Scenario, call.Client)
                    .Select(goal => VerdictOn(goal, cost))
                    .Concat(Clients.Libraries.Select(library => VerdictAgainst(library, call, cost)))
                    .Where(text => text.Length > 0)
            )
            : "";

    private string VerdictOn(Goal goal, Measurement cost) =>
        Of(goal.Scenario, goal.Against) is { } other
            ? goal.VerdictOn(cost.Nanoseconds / other.Nanoseconds, cost.Bytes / other.Bytes)
            : "";

    private string VerdictAgainst(string library, MeasuredCall call, Measurement cost) =>
        Of(call.Scenario, library) is { } other
            ? $"less than {library}: {Verdict.Of(cost.Nanoseconds < other.Nanoseconds && cost.Bytes < other.Bytes)}"
            : "";

    private Measurement? Of(string scenario, string client) =>
        _measured.TryGetValue((scenario, client), out var cost) ? cost : null;
}
