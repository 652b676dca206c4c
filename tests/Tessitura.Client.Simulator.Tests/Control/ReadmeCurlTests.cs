using System.Text.RegularExpressions;
using Tessitura.Client.Tests;

namespace Tessitura.Client.Simulator.Tests.Control;

public sealed partial class ReadmeCurlTests
{
    private const string DefaultAddress = "http://127.0.0.1:5005";

    private static IReadOnlyList<string> Lines =>
        [
            .. Block()
                .Match(File.ReadAllText(Path.Combine(TestContext.CurrentContext.TestDirectory, "Simulator.README.md")))
                .Groups[1]
                .Value.Split('\n')
                .Where(line => line.StartsWith("curl ", StringComparison.Ordinal)),
        ];

    [Test]
    public async Task Every_line_of_curl_is_answered()
    {
        await ExternalProgram.RunAsync("curl", "--version");
        await using var house = await ControlledHouse.OpenAsync();
        Assert.That(Lines, Has.Count.AtLeast(14));

        foreach (var line in Lines)
        {
            var command = line.Replace("curl ", "curl --fail-with-body -sS ", StringComparison.Ordinal)
                .Replace(
                    DefaultAddress,
                    house.Simulator.ControlAddress!.ToString().TrimEnd('/'),
                    StringComparison.Ordinal
                );
            var shell = await ExternalProgram.RunAsync("bash", "-c", command);

            Assert.That(shell.ExitCode, Is.Zero, $"{line}\n{shell.Output}{shell.Errors}");
            Assert.That(shell.Output[0], Is.AnyOf('{', '['), line);
        }
    }

    [Test]
    public void Every_endpoint_has_a_line()
    {
        var endpoints = new[] { "state", "requests", "orders", "mails", "operations", "clock", "faults", "reset" };

        Assert.That(
            endpoints.Where(name => !Lines.Any(line => line.Contains($"/_simulator/{name}", StringComparison.Ordinal))),
            Is.Empty
        );
    }

    [GeneratedRegex("```bash\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block();
}
