using System.Text.RegularExpressions;

namespace Tessitura.Samples.Tests;

internal sealed partial class KioskRunTests
{
    [Test]
    public async Task The_default_run_buys_two_seats_side_by_side_and_prints_their_tickets()
    {
        var run = await KioskProcess.RunAsync();

        Assert.That(run.Errors, Is.Empty);
        Assert.That(run.ExitCode, Is.Zero);
        var seats = SideBySide().Match(run.Output);
        Assert.That(seats.Success, Is.True, run.Output);
        var (first, second) = (int.Parse(seats.Groups[2].Value), int.Parse(seats.Groups[3].Value));
        Assert.That(second, Is.EqualTo(first + 1));
        Assert.That(
            run.Output,
            Does.Match(@"To pay +\$\d+\.\d\d").And.Match(@"Kept for you until [\d:]+ \(1\d:\d\d left\)")
        );
        Assert.That(run.Output, Does.Match(@"Order \d+: 2 tickets"));
        Assert.That(
            Regex.Count(run.Output, $"│  Stalls, row {seats.Groups[1].Value}, seat (?:{first}|{second})\\b"),
            Is.EqualTo(2)
        );
    }

    [Test]
    public async Task Without_a_terminal_the_output_is_plain_text_without_secrets()
    {
        var run = await KioskProcess.RunAsync();

        Assert.That(run.Output, Does.Not.Contain("\u001b"));
        Assert.That(run.Output, Does.Not.Contain("SIM-").And.Not.Contain("open-sesame").And.Not.Contain("4111"));
        Assert.That(run.Output.Split('\n').Max(line => line.Length), Is.LessThanOrEqualTo(80));
    }

    [GeneratedRegex(@"row (\w+), seats (\d+) and (\d+): side by side\.")]
    private static partial Regex SideBySide();
}
