using System.Diagnostics;

namespace Tessitura.Samples.Tests;

/// <summary>The program of docs/season.md.</summary>
internal sealed class SeasonTests
{
    private static readonly string Root = FindRoot();
    private static readonly string Program = File.ReadAllText(Path.Combine(Root, "samples", "Season", "Program.cs"));

    [Test]
    public async Task It_subscribes_exchanges_donates_renews_and_prints()
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Season.dll")])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var lines = (await process.StandardOutput.ReadToEndAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        await process.WaitForExitAsync();

        Assert.That(await errors, Is.Empty);
        Assert.That(process.ExitCode, Is.Zero);
        Assert.That(lines[0], Does.StartWith("Four of seven: 4 evenings for "));
        Assert.That(lines[1], Does.Contain(" exchanged: 0.00 to pay, ").And.Not.Contain(" 0.00 left over"));
        Assert.That(lines[2], Does.Match(@"Ticket \d+ donated"));
        // Eight tickets, two of them exchanged for two others, and one donated.
        Assert.That(lines.Count(line => line.Contains("class=\"barcode\"", StringComparison.Ordinal)), Is.EqualTo(7));
    }

    [Test]
    public void It_reads_like_a_story()
    {
        Assert.That(Program.TrimEnd().Split('\n'), Has.Length.LessThan(60));
    }

    [Test]
    public void The_page_shows_it_as_it_is()
    {
        var page = File.ReadAllText(Path.Combine(Root, "docs", "season.md"));

        Assert.That(page, Does.Contain($"```csharp\n{Program.TrimEnd()}\n```"));
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Tessitura.Client.sln")))
        {
            folder = folder.Parent;
        }

        return folder.FullName;
    }
}
