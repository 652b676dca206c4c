using System.ComponentModel;
using System.Diagnostics;
using System.Text.RegularExpressions;

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
        using (Start("curl", "--version")) { }
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
            using var shell = Start("bash", "-c", command);
            var output = shell.StandardOutput.ReadToEndAsync();
            var errors = shell.StandardError.ReadToEndAsync();
            await shell.WaitForExitAsync();

            Assert.That(shell.ExitCode, Is.Zero, $"{line}\n{await output}{await errors}");
            Assert.That((await output)[0], Is.AnyOf('{', '['), line);
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

    // What is not installed is told where a person runs the tests, and fails where nobody looks.
    private static Process Start(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception) when (Environment.GetEnvironmentVariable("CI") != "true")
        {
            Assert.Ignore($"{program} is not installed.");
            throw;
        }
    }

    [GeneratedRegex("```bash\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block();
}
