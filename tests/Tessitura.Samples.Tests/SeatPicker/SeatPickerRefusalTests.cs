using System.Net;
using static Microsoft.Playwright.Assertions;

namespace Tessitura.Samples.Tests.SeatPicker;

/// <summary>What a visitor reads and can do when the shop says no, or is asked for the same once more.</summary>
[TestFixture(1280, 860)]
[TestFixture(390, 844)]
internal sealed class SeatPickerRefusalTests(int width, int height) : ShopTestBase(width, height)
{
    private const string SendAgain = """
        async (body) => {
            const answer = await fetch('/shop/checkout', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body });
            return [answer.status, (await answer.json()).id];
        }
        """;

    [Test]
    public async Task A_cart_takes_no_more_seats_than_one_visitor_may_have_however_they_come()
    {
        var visitor = await WelcomeAsync(refusals: 400);
        await visitor.PutInCartAsync(Traviata, seats: 9, zoneId: 2);
        await visitor.Page.ReloadAsync();
        await visitor.OpenEveningAsync(Traviata);
        await visitor.Button("Find the best 2 seats").ClickAsync();

        await Expect(visitor.Alert).ToContainTextAsync("One visitor can have 10 seats");
        var seats = await visitor.FindFreeSeatsAsync(2);
        await visitor.Seat(seats[0]).ClickAsync();
        await visitor.Seat(seats[1]).ClickAsync();
        await Expect(visitor.Page.Locator("[data-chosen]")).ToHaveCountAsync(1);
        Assert.That(Simulator.SeatsHeld(), Has.Count.EqualTo(9));
    }

    [Test]
    public async Task Whoever_comes_from_a_crowded_address_is_asked_to_wait_and_gets_seats_later()
    {
        var visitor = await WelcomeAsync(refusals: 429);
        for (var session = 0; session < 30; session++)
        {
            using var stranger = new ShopCaller(visitor.Shop);
            var guest = await stranger.PostAsync("/shop/guest", new { email = "stranger@example.org" });
            Assert.That(guest.Status, Is.EqualTo(HttpStatusCode.NoContent));
        }

        await visitor.OpenEveningAsync(Traviata);
        var seats = await visitor.FindFreeSeatsAsync(1);
        await visitor.Seat(seats[0]).ClickAsync();
        await visitor.Page.Locator("#reserve").ClickAsync();

        await Expect(visitor.Alert).ToContainTextAsync("That was a lot at once. Please wait a moment");
        await Expect(visitor.Page.Locator($"[data-chosen='{seats[0]}']")).ToBeVisibleAsync();
        Assert.That(Simulator.SeatsHeld(), Is.Empty);
    }

    [Test]
    public async Task After_the_payment_back_reload_and_the_same_request_once_more_lead_to_the_one_order()
    {
        var visitor = await WelcomeAsync();
        await visitor.OpenEveningAsync(Traviata);
        await visitor.ReserveSeatsAsync(2);
        await visitor.EnterAsGuestAsync();
        await visitor.FillCardAsync(GoodCard);
        var sent = await visitor.Page.RunAndWaitForRequestAsync(visitor.PayAsync, "**/shop/checkout");
        var orderId = await visitor.GetTicketsAsync(2);

        var again = await visitor.Page.EvaluateAsync<int[]>(SendAgain, sent.PostData);
        await visitor.Page.GoBackAsync();
        await Expect(visitor.Link("Show your tickets")).ToBeVisibleAsync();
        await visitor.Page.ReloadAsync();
        await visitor.Link("Show your tickets").ClickAsync();

        Assert.That(again, Is.EqualTo(new[] { 200, orderId }));
        Assert.That(await visitor.GetTicketsAsync(2), Is.EqualTo(orderId));
        await Expect(visitor.Field("Card number")).ToHaveCountAsync(0);
        Assert.That(Simulator.Orders.Single().Paid, Is.EqualTo(Simulator.Orders.Single().Total));
    }

    [Test]
    public async Task An_address_that_is_none_is_called_so_and_can_be_mended()
    {
        var visitor = await WelcomeAsync(refusals: 400);
        await visitor.OpenEveningAsync(Traviata);
        await visitor.ReserveSeatsAsync(1);
        await visitor.Link("Continue to payment").ClickAsync();
        foreach (var address in new[] { "nobody", "nobody@", "a@b.c, other@example.org" })
        {
            await visitor.Field("E-mail").FillAsync(address);
            await visitor.Button("Continue as a guest").ClickAsync();
            await Expect(visitor.Page.GetByText("This does not look like an e-mail address")).ToBeVisibleAsync();
            await Expect(visitor.Page.GetByText("Name and password do not fit")).ToHaveCountAsync(0);
        }

        await visitor.Field("E-mail").FillAsync("visitor@example.org");
        await visitor.Button("Continue as a guest").ClickAsync();
        await Expect(visitor.Field("Card number")).ToBeVisibleAsync();
    }

    [Test]
    public async Task A_short_name_on_a_card_that_is_declined_leaves_the_words_whole()
    {
        var visitor = await WelcomeAsync(refusals: 402);
        await visitor.OpenEveningAsync(Traviata);
        await visitor.ReserveSeatsAsync(1);
        await visitor.EnterAsGuestAsync();
        await visitor.FillCardAsync(DeclinedCard);
        await visitor.Field("Name on the card").FillAsync("A");
        await visitor.PayAsync();

        var problem = visitor.Page.Locator(".card-form .problem");
        await Expect(problem).ToContainTextAsync("nothing was charged");
        await Expect(problem).ToContainTextAsync("declined");
        await Expect(problem).Not.ToContainTextAsync("***");
    }
}
