using Microsoft.Playwright;

namespace Tessitura.Samples.Tests.SeatPicker;

/// <summary>One real browser for all tests of the shop; each visitor gets a context of their own in it.</summary>
[SetUpFixture]
internal sealed class Chromium
{
    private const string Missing =
        "Chromium is not installed, and these tests drive a real one. On Debian: sudo apt-get install chromium-headless-shell; "
        + "elsewhere set CHROMIUM to its path.";

    // The same engine without a window's surroundings takes two thirds of the time.
    private static readonly string[] _names =
    [
        "chromium-headless-shell",
        "chromium",
        "chromium-browser",
        "google-chrome",
    ];

    private static readonly string[] _switches =
    [
        "--no-sandbox",
        "--disable-gpu",
        // Where there is no graphics card, drawing as if there were one is most of the work.
        "--disable-software-rasterizer",
        "--disable-gpu-rasterization",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
    ];

    private static IPlaywright? _playwright;
    private static IBrowser? _browser;

    /// <summary>The browser. Without one the test is skipped, and on a CI server it fails.</summary>
    public static IBrowser Browser
    {
        get
        {
            if (_browser is null && Environment.GetEnvironmentVariable("CI") == "true")
            {
                Assert.Fail(Missing);
            }
            else if (_browser is null)
            {
                Assert.Ignore(Missing);
            }

            return _browser!;
        }
    }

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        if (Find() is { } path)
        {
            Assertions.SetDefaultExpectTimeout(20_000);
            _playwright = await Playwright.CreateAsync();
            _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = path, Args = _switches });
        }
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
    }

    private static string? Find() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(folder => _names.Select(name => Path.Combine(folder, name)))
            .Prepend(Environment.GetEnvironmentVariable("CHROMIUM") ?? "")
            .FirstOrDefault(File.Exists);
}
