using static Microsoft.Playwright.Assertions;

namespace Tessitura.Samples.Tests.SeatPicker;

internal sealed class SeatPickerPurchaseTests : ShopTestBase
{
    [Test]
    public async Task A_visitor_buys_two_seats_from_the_programme_to_the_tickets()
    {
        var visitor = await WelcomeAsync();
        await visitor.OpenEveningAsync(Traviata);
        var seats = await visitor.ReserveSeatsAsync(2);
        Assert.That(Simulator.SeatsHeld().Select(held => held.SeatId), Is.EquivalentTo(seats));
        await visitor.EnterAsGuestAsync();
        await visitor.FillCardAsync(GoodCard);
        await visitor.PayAsync();

        var orderId = await visitor.GetTicketsAsync(2);

        var order = Simulator.Orders.Single();
        Assert.That(order.Id, Is.EqualTo(orderId));
        Assert.That(order.Seats, Is.EquivalentTo(seats.Select(seat => (Traviata, seat))));
        Assert.That(order.Paid, Is.EqualTo(order.Total).And.Positive);
        Assert.That(Simulator.SeatsHeld(), Is.Empty);
        Assert.That(await visitor.Page.EvaluateAsync<string>("document.cookie"), Is.Empty);
        Assert.That(visitor.Requests, Has.Some.EndsWith("/shop/cart"));
    }

    [Test]
    public async Task A_ticket_keeps_its_barcode_when_the_page_is_loaded_again()
    {
        var visitor = await WelcomeAsync();
        await visitor.OpenEveningAsync(Traviata);
        await visitor.ReserveSeatsAsync(1);
        await visitor.EnterAsGuestAsync();
        await visitor.FillCardAsync(GoodCard);
        await visitor.PayAsync();
        await visitor.GetTicketsAsync(1);
        var barcode = await visitor.Page.Locator(".ticket-stub p").InnerTextAsync();

        await visitor.Page.ReloadAsync();

        await visitor.GetTicketsAsync(1);
        Assert.That(barcode, Is.Not.Empty);
        await Expect(visitor.Page.Locator(".ticket-stub p")).ToHaveTextAsync(barcode);
    }

    [Test]
    public async Task A_declined_card_is_told_and_a_good_one_pays()
    {
        var visitor = await WelcomeAsync(refusals: 402);
        await visitor.OpenEveningAsync(Traviata);
        await visitor.ReserveSeatsAsync(1);
        await visitor.EnterAsGuestAsync();
        await visitor.FillCardAsync(DeclinedCard);
        await visitor.PayAsync();

        await Expect(visitor.Page.Locator(".card-form .problem")).ToContainTextAsync("declined");
        Assert.That(Simulator.Orders, Is.Empty);

        await visitor.FillCardAsync(GoodCard);
        await visitor.PayAsync();
        await visitor.GetTicketsAsync(1);
        Assert.That(Simulator.Orders, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Somebody_the_theatre_knows_logs_in_and_buys_in_their_own_name()
    {
        var visitor = await WelcomeAsync(refusals: 400);
        await visitor.OpenEveningAsync(Traviata);
        await visitor.ReserveSeatsAsync(1);
        await visitor.Link("Continue to payment").ClickAsync();
        await visitor.Field("User name or e-mail").FillAsync("ada");
        await visitor.Field("Password").FillAsync("not-the-password");
        await visitor.Button("Log in").ClickAsync();
        await Expect(visitor.Page.GetByText("Name and password do not fit")).ToBeVisibleAsync();

        await visitor.Field("Password").FillAsync(Password);
        await visitor.Button("Log in").ClickAsync();
        await visitor.FillCardAsync(GoodCard);
        await visitor.PayAsync();
        await visitor.GetTicketsAsync(1);

        Assert.That(Simulator.Orders.Single().ConstituentId, Is.EqualTo(1001));
    }

    [Test]
    public async Task The_theatre_finds_the_best_seats_by_number_and_zone()
    {
        var visitor = await WelcomeAsync();
        await visitor.OpenEveningAsync(Traviata);
        await visitor.Field("Zone").SelectOptionAsync("2");
        await visitor.Button("One Young people more").ClickAsync();
        await visitor.Button("Find the best 3 seats").ClickAsync();

        await Expect(visitor.Page.Locator("[data-ticket]")).ToHaveCountAsync(3);
        await Expect(visitor.Page.GetByText("Zone A, Young people")).ToHaveCountAsync(1);
        await Expect(visitor.Page.GetByText("Zone A, Adult")).ToHaveCountAsync(2);
        Assert.That(Simulator.SeatsHeld(), Has.Count.EqualTo(3));
    }

    [Test]
    public async Task Every_seat_has_a_price_of_its_own_and_can_be_given_back()
    {
        var visitor = await WelcomeAsync();
        await visitor.OpenEveningAsync(Traviata);
        await visitor.Button("Circle and balcony").ClickAsync();
        var seats = await visitor.FindFreeSeatsAsync(2);
        await visitor.Seat(seats[0]).ClickAsync();
        await visitor.Seat(seats[1]).ClickAsync();
        await visitor.Page.Locator($"[data-chosen='{seats[1]}'] select").SelectOptionAsync("2");
        await visitor.Page.Locator("#reserve").ClickAsync();
        await Expect(visitor.Page.GetByText(", Young people")).ToHaveCountAsync(1);

        await visitor.Page.Locator("[data-ticket]").First.GetByRole(Microsoft.Playwright.AriaRole.Button).ClickAsync();

        await Expect(visitor.Page.Locator("[data-ticket]")).ToHaveCountAsync(1);
        Assert.That(Simulator.SeatsHeld().Select(held => held.SeatId), Is.EqualTo([seats[1]]));
    }

    [Test]
    public async Task Tickets_without_seats_are_sold_for_the_studio()
    {
        var visitor = await WelcomeAsync();
        await visitor.OpenEveningAsync(Studio);
        await visitor.Button("Reserve 2 tickets").ClickAsync();
        await Expect(visitor.Page.Locator("[data-ticket]")).ToHaveCountAsync(2);
        await visitor.EnterAsGuestAsync();
        await visitor.FillCardAsync(GoodCard);
        await visitor.PayAsync();

        await visitor.GetTicketsAsync(2);

        Assert.That(Simulator.Orders.Single().Tickets, Is.EqualTo(2));
        Assert.That(Simulator.Orders.Single().Seats, Is.Empty);
    }

    [Test]
    public async Task After_a_purchase_the_login_stays_for_the_next_one_and_goes_with_its_owner()
    {
        var visitor = await WelcomeAsync();
        await visitor.OpenEveningAsync(Traviata);
        await visitor.ReserveSeatsAsync(1);
        await visitor.EnterAsGuestAsync();
        await visitor.FillCardAsync(GoodCard);
        await visitor.PayAsync();
        await visitor.GetTicketsAsync(1);

        await visitor.Link("Book something else").ClickAsync();
        await visitor.OpenEveningAsync(Traviata);
        await visitor.ReserveSeatsAsync(1);
        await visitor.Link("Continue to payment").ClickAsync();
        await visitor.FillCardAsync(GoodCard);
        await visitor.PayAsync();
        await Expect(visitor.Heading("Enjoy the evening!")).ToBeVisibleAsync();
        Assert.That(Simulator.Orders, Has.Count.EqualTo(2));

        await visitor.Button("Done: next visitor").ClickAsync();
        await Expect(visitor.Heading("What is on")).ToBeVisibleAsync();
        await visitor.OpenEveningAsync(Traviata);
        await visitor.ReserveSeatsAsync(1);
        await visitor.Link("Continue to payment").ClickAsync();
        await Expect(visitor.Field("E-mail")).ToBeEmptyAsync();
    }
}
