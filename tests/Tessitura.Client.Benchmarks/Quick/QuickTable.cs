using System.Globalization;
using System.Text;
using Tessitura.Client.Benchmarks.Report;
using Tessitura.Client.Benchmarks.Scenarios;

namespace Tessitura.Client.Benchmarks.Quick;

/// <summary>
/// A scenario's clients side by side, for a terminal. Ratios of time are medians over the rounds, with what the middle
/// half of them lies between; ratios of processor time are those of the totals. Where the two agree they can be trusted.
/// </summary>
internal sealed class QuickTable(string scenario, AlternatingRounds rounds)
{
    private const string Row = "{0,-38} {1,10} {2,17} {3,17} {4,9} {5,12} {6,8} {7,8}";

    private static readonly Func<Round, double> Time = static round => round.Nanoseconds;
    private static readonly Func<Round, double> Processor = static round => round.ProcessorNanoseconds;
    private static readonly Func<Round, double> Bytes = static round => round.Bytes;

    public override string ToString()
    {
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"{scenario}: {rounds.Count} rounds by turns");
        if (!rounds.IsSettled)
        {
            text.AppendLine(
                "The runtime was still compiling after the longest warm-up: measure again when less goes on."
            );
        }

        Line(text, "", "time", "to Refit", "to hand-written", "processor", "memory", "to Refit", "to hand-");
        Line(text, "", "", "", "", "to Refit", "", "", "written");
        foreach (var client in rounds.Clients)
        {
            var refit = Clients.RefitFor(client);
            var byHand = Goals.BaselineOf(scenario, client);
            Line(
                text,
                client,
                Figure.Time(rounds.Median(client, Time)),
                RatioText(client, refit, Time),
                RatioText(client, byHand, Time),
                ProcessorText(client, refit),
                Figure.Bytes(rounds.Median(client, Bytes)),
                MemoryText(client, refit),
                MemoryText(client, byHand)
            );
        }

        foreach (var goal in rounds.Clients.SelectMany(client => Goals.Of(scenario, client)))
        {
            text.AppendLine(
                CultureInfo.InvariantCulture,
                $"  {goal.Client} {goal.VerdictOn(
                    rounds.Ratio(goal.Client, goal.Against, Time).Median,
                    rounds.Ratio(goal.Client, goal.Against, Bytes).Median
                )}"
            );
        }

        return text.ToString();
    }

    private string RatioText(string client, string other, Func<Round, double> value) =>
        rounds.Has(other) ? rounds.Ratio(client, other, value).ToString() : "";

    private string ProcessorText(string client, string other) =>
        rounds.Has(other) ? Figure.Ratio(rounds.Sum(client, Processor) / rounds.Sum(other, Processor)) : "";

    private string MemoryText(string client, string other) =>
        rounds.Has(other) ? Figure.Ratio(rounds.Ratio(client, other, Bytes).Median) : "";

    private static void Line(StringBuilder text, params object[] cells) =>
        text.AppendFormat(CultureInfo.InvariantCulture, Row, cells).AppendLine();
}
