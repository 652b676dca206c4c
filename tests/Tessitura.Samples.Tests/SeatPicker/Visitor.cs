using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Tessitura.Samples.Tests.SeatPicker;

/// <summary>Somebody with a browser: what they do with the shop, and what went wrong in it meanwhile.</summary>
internal sealed class Visitor : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly ConcurrentQueue<string> _errors = new();
    private readonly ConcurrentQueue<string> _requests = new();
    private readonly ConcurrentQueue<string> _outside = new();
    private readonly ConcurrentQueue<string> _answers = new();

    private Visitor(IBrowserContext context, IPage page, Uri shop, int[] refusals)
    {
        (_context, Page, Shop) = (context, page, shop);
        page.PageError += (_, error) => _errors.Enqueue(error);
        page.Console += (_, message) =>
        {
            // A refusal that the test provokes: the browser tells of its status, whatever the page makes of it.
            var isExpected = refusals.Any(status => message.Text.Contains($"status of {status}"));
            if (message.Type is "error" or "warning" && !isExpected)
            {
                _errors.Enqueue(message.Text);
            }
        };
        context.Request += (_, request) =>
        {
            _requests.Enqueue(request.Url);
            if (new Uri(request.Url).Authority != shop.Authority)
            {
                _outside.Enqueue(request.Url);
            }
        };
        page.RequestFinished += async (_, request) =>
        {
            if (request.ResourceType is "fetch" && await request.ResponseAsync() is { Status: not 204 } answer)
            {
                _answers.Enqueue(await TextOfAsync(answer));
            }
        };
    }

    public IPage Page { get; }

    /// <summary>Where they buy.</summary>
    public Uri Shop { get; }

    public IEnumerable<string> Errors => _errors;

    public IEnumerable<string> Requests => _requests;

    public IEnumerable<string> RequestsOutside => _outside;

    /// <summary>What scripts of the page could read of the server's answers.</summary>
    public IEnumerable<string> Answers => _answers;

    public static async Task<Visitor> ComeAsync(
        Uri shop,
        BrowserNewContextOptions options,
        string? script,
        int[] refusals
    )
    {
        options.ViewportSize ??= new() { Width = 1280, Height = 860 };
        options.BaseURL = shop.AbsoluteUri;
        options.ReducedMotion = ReducedMotion.Reduce;
        var context = await Chromium.Browser.NewContextAsync(options);
        var page = await context.NewPageAsync();
        page.SetDefaultTimeout(20_000);
        if (script is not null)
        {
            await page.AddInitScriptAsync(script);
        }

        var visitor = new Visitor(context, page, shop, refusals);
        await page.GotoAsync("/");
        return visitor;
    }

    public ILocator Heading(string name) => Page.GetByRole(AriaRole.Heading, new() { Name = name });

    public ILocator Button(string name) => Page.GetByRole(AriaRole.Button, new() { Name = name });

    public ILocator Link(string name) => Page.GetByRole(AriaRole.Link, new() { Name = name });

    public ILocator Field(string label) => Page.GetByLabel(label, new() { Exact = true });

    /// <summary>A message or a failure that is read out at once.</summary>
    public ILocator Alert => Page.Locator("#alert");

    public ILocator Seat(int id) => Page.Locator($"[data-seat='{id}']");

    public ILocator FreeSeats => Page.Locator("[data-state='free']");

    /// <summary>A second window of the same browser, at the programme.</summary>
    public async Task<IPage> OpenWindowAsync()
    {
        var window = await _context.NewPageAsync();
        window.SetDefaultTimeout(20_000);
        await window.GotoAsync("/");
        return window;
    }

    /// <summary>Types an address.</summary>
    public Task GoAsync(string address) => Page.GotoAsync(address);

    public Task OpenEveningAsync(int performanceId) =>
        Page.Locator($"[data-performance='{performanceId}']").ClickAsync();

    /// <summary>The best seats of a zone, by the page's own call and without its clicks.</summary>
    public async Task PutInCartAsync(int performanceId, int seats, int zoneId)
    {
        var status = await Page.EvaluateAsync<int>(
            """
            async ([performanceId, seats, zoneId]) => (await fetch('/shop/cart/best-seats', {
                method: 'POST',
                headers: { 'Content-Type': 'application/json' },
                body: JSON.stringify({ performanceId, zoneId, priceTypeIds: Array(seats).fill(1), sideBySide: false }),
            })).status
            """,
            new[] { performanceId, seats, zoneId }
        );
        Assert.That(status, Is.EqualTo(204));
    }

    /// <summary>Another page of the shop, as a new load: <c>cart</c>, <c>pay</c>, <c>packages</c>.</summary>
    public async Task GoToAsync(string page)
    {
        await Page.GotoAsync("about:blank");
        await Page.GotoAsync($"/#/{page}");
    }

    /// <summary>Free seats of the level that is shown, the first rows first.</summary>
    public async Task<int[]> FindFreeSeatsAsync(int number)
    {
        await Assertions.Expect(FreeSeats.First).ToBeVisibleAsync();
        return await Page.EvaluateAsync<int[]>(
            "number => [...document.querySelectorAll('[data-state=free]')].slice(0, number).map(seat => Number(seat.dataset.seat))",
            number
        );
    }

    /// <summary>From an evening to the cart.</summary>
    public async Task<int[]> ReserveSeatsAsync(int number)
    {
        var seats = await FindFreeSeatsAsync(number);
        foreach (var seat in seats)
        {
            await Seat(seat).ClickAsync();
        }

        await Page.Locator("#reserve").ClickAsync();
        await Assertions.Expect(Heading("Your cart")).ToBeVisibleAsync();
        return seats;
    }

    /// <summary>From the cart to the card.</summary>
    public async Task EnterAsGuestAsync()
    {
        await Link("Continue to payment").ClickAsync();
        await Field("E-mail").FillAsync("visitor@example.org");
        await Button("Continue as a guest").ClickAsync();
    }

    public async Task FillCardAsync(string number)
    {
        await Field("Card number").FillAsync(number);
        await Field("Name on the card").FillAsync("Invented Visitor");
        await Field("Valid until").FillAsync("12/39");
        await Field("Security code").FillAsync("123");
    }

    public Task PayAsync() => Page.Locator(".card-form [type=submit]").ClickAsync();

    /// <summary>Waits for the tickets and gives the number of the order that stands on them.</summary>
    public async Task<int> GetTicketsAsync(int number)
    {
        await Assertions.Expect(Page.Locator(".ticket")).ToHaveCountAsync(number);
        return int.Parse(await Page.Locator("#order").InnerTextAsync());
    }

    public ValueTask DisposeAsync() => _context.DisposeAsync();

    private static async Task<string> TextOfAsync(IResponse answer)
    {
        try
        {
            return await answer.TextAsync();
        }
        catch (PlaywrightException)
        {
            // The page went away before its answer was looked at.
            return "";
        }
    }
}
