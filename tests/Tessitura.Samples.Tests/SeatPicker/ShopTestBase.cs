using Microsoft.Playwright;
using Tessitura.Client.Simulator;

namespace Tessitura.Samples.Tests.SeatPicker;

/// <summary>A theatre, a shop in front of it, and visitors; at the end nobody may have seen an error, and nothing may have leaked.</summary>
/// <param name="width">Of every visitor's window, unless a test says otherwise.</param>
/// <param name="height">Of the same.</param>
internal abstract class ShopTestBase(int width = 1280, int height = 720)
{
    protected const int Traviata = 4711;
    protected const int Studio = 4717;
    protected const string GoodCard = "4111111111111111";
    protected const string DeclinedCard = "4000000000000002";
    protected const string Password = "invented-1001";

    private readonly List<Visitor> _visitors = [];
    private Shop? _shop;

    protected TessituraSimulator Simulator { get; private set; } = null!;

    protected virtual SimulatorOptions Theatre => new();

    /// <summary>What is configured of the shop besides.</summary>
    protected virtual (string Name, string Value)[] Settings => [];

    protected IServiceProvider Services => _shop!.Services;

    [SetUp]
    public async Task OpenAsync()
    {
        _ = Chromium.Browser;
        Simulator = await TessituraSimulator.StartAsync(Theatre);
        _shop = Shop.Start(Simulator, Settings);
    }

    [TearDown]
    public async Task CloseAsync()
    {
        if (_shop is null)
        {
            return;
        }

        try
        {
            using (Assert.EnterMultipleScope())
            {
                foreach (var visitor in _visitors)
                {
                    Assert.That(visitor.Errors, Is.Empty, "console errors");
                    Assert.That(visitor.RequestsOutside, Is.Empty, "requests outside the shop");
                    Assert.That(visitor.Requests, Has.None.Contains("SIM-"), "the session key in an address");
                    Assert.That(visitor.Answers, Has.None.Contains("SIM-"), "the session key in the page");
                }

                Assert.That(
                    _shop.Written,
                    Does.Not.Contain("SIM-")
                        .And.Not.Contain(GoodCard)
                        .And.Not.Contain(DeclinedCard)
                        .And.Not.Contain(Password)
                        .And.Not.Contain(Simulator.Options.Password)
                );
            }
        }
        finally
        {
            foreach (var visitor in _visitors)
            {
                await visitor.DisposeAsync();
            }

            await _shop.DisposeAsync();
            await Simulator.DisposeAsync();
        }
    }

    /// <summary>A browser whose window has this size; the height of a phone, unless it is given.</summary>
    protected static BrowserNewContextOptions Window(int width, int height = 844) =>
        new()
        {
            ViewportSize = new() { Width = width, Height = height },
        };

    /// <summary>Somebody new with a browser of their own, at the programme.</summary>
    protected async Task<Visitor> WelcomeAsync(
        BrowserNewContextOptions? browser = null,
        string? script = null,
        params int[] refusals
    )
    {
        var visitor = await Visitor.ComeAsync(_shop!.Address, browser ?? Window(width, height), script, refusals);
        _visitors.Add(visitor);
        return visitor;
    }
}
