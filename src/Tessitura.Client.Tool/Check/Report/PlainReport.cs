namespace Tessitura.Client.Tool;

/// <summary>The report for a person at a terminal, or as plain lines elsewhere.</summary>
internal sealed class PlainReport(ToolOutput output)
{
    public void Write(CheckReport report)
    {
        output.Line(report.Server);
        foreach (var sentence in report.Facts.Sentences())
        {
            output.Line($"  {sentence}");
        }

        output.Line(report.Sums());
        output.Rows(
            ["Effect", "Operation", "Member", "Deviation"],
            report.Deviations.Select(deviation =>
                (string[])
                    [
                        ReportLabels.EffectOf(deviation.Breaks),
                        deviation.Operation,
                        ReportLabels.MemberOf(deviation),
                        deviation.Sentence(),
                    ]
            )
        );
        output.Rows(
            ["Operation", "Not compared"],
            report.Others.Select(outcome => (string[])[outcome.Operation.FullName, ReportLabels.Of(outcome)])
        );
        if (report.Described is { } described)
        {
            output.Line($"The server's description differs in {described.Count} places.");
            output.Rows(
                ["Described", "Member", "Difference"],
                described.Select(difference => (string[])[difference.Place, difference.Member, difference.Sentence])
            );
        }

        output.Line("What to do:");
        foreach (var advice in report.Advice)
        {
            output.Line($"- {advice.Text}");
            if (advice.Code is { } code)
            {
                output.Line($"    {code}");
            }
        }
    }
}
