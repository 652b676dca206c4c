using System.Text;

namespace Tessitura.Client.Tool;

/// <summary>The report as a page, for an issue or a wiki.</summary>
internal static class MarkdownReport
{
    public static string Write(CheckReport report)
    {
        var page = new StringBuilder();
        page.Append($"# {report.Server} against the contract\n\n");
        foreach (var sentence in report.Facts.Sentences())
        {
            page.Append($"- {sentence}\n");
        }

        page.Append($"\n{report.Sums()}\n");
        Table(
            page,
            "Deviations",
            ["effect", "operation", "member", "deviation"],
            report.Deviations.Select(deviation =>
                (string[])
                    [
                        ReportLabels.EffectOf(deviation.Breaks),
                        Code(deviation.Operation),
                        deviation.Member.Length == 0 ? ReportLabels.MemberOf(deviation) : Code(deviation.Member),
                        deviation.Sentence(),
                    ]
            )
        );
        Table(
            page,
            "Not compared",
            ["operation", "why"],
            report.Others.Select(outcome => (string[])[Code(outcome.Operation.FullName), ReportLabels.Of(outcome)])
        );
        Table(
            page,
            "The server's own description",
            ["operation or type", "member", "difference"],
            (report.Described ?? []).Select(difference =>
                (string[])
                    [
                        Code(difference.Place),
                        difference.Member.Length == 0 ? "" : Code(difference.Member),
                        difference.Sentence,
                    ]
            )
        );
        page.Append("\n## What to do\n\n");
        foreach (var advice in report.Advice)
        {
            page.Append($"- {advice.Text}{(advice.Code is { } code ? $" {Code(code)}" : "")}\n");
        }

        return page.ToString();
    }

    private static void Table(
        StringBuilder page,
        string title,
        IReadOnlyList<string> columns,
        IEnumerable<IReadOnlyList<string>> rows
    )
    {
        var all = rows.ToList();
        if (all.Count == 0)
        {
            return;
        }

        page.Append(
            $"\n## {title}\n\n| {string.Join(" | ", columns)} |\n|{string.Concat(columns.Select(_ => "---|"))}\n"
        );
        foreach (var row in all)
        {
            page.Append($"| {string.Join(" | ", row)} |\n");
        }
    }

    private static string Code(string text) => $"`{text}`";
}
