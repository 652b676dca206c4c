using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Tessitura.Samples.Tests.SeatPicker;

/// <summary>What can be bought beside seats of one evening, and what it can be paid with, in a large window and on a phone.</summary>
[TestFixture(1280, 860)]
[TestFixture(390, 844)]
internal sealed class SeatPickerWaysToBuyTests(int width, int height) : ShopTestBase(width, height)
{
    private const int Flex = 805;

    [Test]
    public async Task Several_evenings_a_contribution_and_the_post_are_one_order()
    {
        var visitor = await ComeAsync();
        await visitor.PutInCartAsync(Traviata, seats: 2, zoneId: 2);
        await visitor.PutInCartAsync(Studio, seats: 1, zoneId: 6);
        await visitor.GoToAsync("cart");

        await visitor.Page.Locator(".price-choice").First.SelectOptionAsync("2");
        await Expect(visitor.Page.GetByText("Zone A, Young people")).ToHaveCountAsync(1);
        await visitor.Page.GetByLabel("Post").CheckAsync();
        await visitor.Field("Name").FillAsync("Invented Visitor");
        await visitor.Field("Street and number").FillAsync("1 Invented Street");
        await visitor.Field("Postcode").FillAsync("12345");
        await visitor.Button("Send to this address").ClickAsync();
        await Expect(visitor.Page.GetByText("Please fill this in.")).ToBeVisibleAsync();
        await Expect(visitor.Field("Town")).ToBeFocusedAsync();
        await visitor.Field("Town").FillAsync("Sampletown");
        await visitor.Button("Send to this address").ClickAsync();
        await Expect(visitor.Page.Locator(".sums")).ToContainTextAsync("Delivery by post");
        await visitor.Button("$10.00").ClickAsync();
        await Expect(visitor.Page.Locator("[data-gift]")).ToContainTextAsync("Young audiences");

        await visitor.EnterAsGuestAsync();
        await visitor.FillCardAsync(GoodCard);
        await visitor.PayAsync();
        await visitor.GetTicketsAsync(3);

        var receipt = visitor.Page.Locator(".receipt");
        await Expect(receipt).ToContainTextAsync("Contribution");
        await Expect(receipt).ToContainTextAsync("Invented Visitor, 1 Invented Street, 12345 Sampletown");
        var order = Simulator.Orders.Single();
        // 95 + 47.50 + 18, three booking fees of 2.50, one order fee of 1.50, the post for 3.50, and 10.
        Assert.That((order.Total, order.Paid), Is.EqualTo((183m, 183m)));
    }

    [Test]
    public async Task A_subscription_is_chosen_taken_up_again_and_paid_when_it_is_complete()
    {
        var visitor = await ComeAsync();
        await visitor.GoToAsync("packages");
        await visitor.Page.Locator($"[data-package='{Flex}']").ClickAsync();
        foreach (var evening in new[] { 4713, 4717, 4714 })
        {
            await TakeAsync(visitor, evening);
        }

        await Expect(visitor.Page.Locator(".package-state .missing li"))
            .ToHaveTextAsync(["One evening of “Opera” is missing.", "One evening is missing."]);
        await visitor.Page.ReloadAsync();
        await Expect(visitor.Page.Locator(".is-taken")).ToHaveCountAsync(3);
        await visitor.GoToAsync("pay");
        await Expect(visitor.Heading("Four of seven is not complete")).ToBeVisibleAsync();
        await visitor.Link("Go on choosing").ClickAsync();
        await visitor.Page.Locator("#evening-4714-button").ClickAsync();
        await Expect(visitor.Page.Locator(".is-taken")).ToHaveCountAsync(2);
        await TakeAsync(visitor, 4712);
        await TakeAsync(visitor, 4714);
        await Expect(visitor.Heading("Your subscription is complete")).ToBeVisibleAsync();
        await visitor.Link("To the cart").ClickAsync();

        await visitor.EnterAsGuestAsync();
        await visitor.FillCardAsync(GoodCard);
        await visitor.PayAsync();

        await visitor.GetTicketsAsync(8);
        var order = Simulator.Orders.Single();
        Assert.That((order.Tickets, order.Paid), Is.EqualTo((8, order.Total)));
    }

    [Test]
    public async Task A_gift_certificate_is_bought_and_pays_for_somebody_else()
    {
        var giver = await ComeAsync();
        await giver.GoToAsync("giving");
        await giver.Button("$50.00").ClickAsync();
        await giver.Field("Whom it is for").FillAsync("Invented Friend");
        await giver.Button("Put it into the cart").ClickAsync();
        await Expect(giver.Page.Locator("[data-certificate]")).ToContainTextAsync("For Invented Friend");
        await giver.EnterAsGuestAsync();
        await giver.FillCardAsync(GoodCard);
        await giver.PayAsync();
        var number = await giver.Page.Locator("[data-number]").InnerTextAsync();

        var visitor = await ComeAsync(400);
        await visitor.PutInCartAsync(Studio, seats: 1, zoneId: 6);
        await visitor.GoToAsync("cart");
        await visitor.EnterAsGuestAsync();
        await visitor.Page.GetByText("Use a gift certificate").ClickAsync();
        await visitor.Field("Number of the gift certificate").FillAsync("GC-INVENTED");
        await visitor.Button("Use it").ClickAsync();
        await Expect(visitor.Page.GetByText("There is no gift certificate with this number")).ToBeVisibleAsync();
        await visitor.Field("Number of the gift certificate").FillAsync(number);
        await visitor.Button("Use it").ClickAsync();
        await Expect(visitor.Page.Locator("[data-payment]")).ToContainTextAsync($"ending in {number[^4..]}");
        await visitor.Button("Place the order").ClickAsync();

        await visitor.GetTicketsAsync(1);
        Assert.That(Simulator.Orders.Select(order => order.Paid), Is.EqualTo([50m, 22m]));
        Assert.That(visitor.Answers, Has.None.Contains(number), "the number of a used certificate");
    }

    [Test]
    public async Task Money_on_account_pays_a_part_and_a_card_the_rest()
    {
        var visitor = await ComeAsync();
        await visitor.PutInCartAsync(Traviata, seats: 1, zoneId: 2);
        await visitor.GoToAsync("pay");
        await visitor.Field("User name or e-mail").FillAsync("ada");
        await visitor.Field("Password").FillAsync(Password);
        await visitor.Button("Log in").ClickAsync();
        await visitor.Page.GetByText("Use money on your account ($250.00)").ClickAsync();
        await visitor.Field("How much of it").FillAsync("40,00");
        await visitor.Button("Use it").ClickAsync();
        await Expect(visitor.Button("Pay $59.00")).ToBeVisibleAsync();
        await visitor.FillCardAsync(GoodCard);
        await visitor.PayAsync();
        await visitor.GetTicketsAsync(1);

        await Expect(visitor.Page.Locator(".receipt")).ToContainTextAsync("On account");
        Assert.That(Simulator.Orders.Single().Paid, Is.EqualTo(99m));
    }

    [Test]
    public async Task A_card_is_typed_in_as_people_do_and_says_what_is_wrong_with_it()
    {
        var visitor = await ComeAsync();
        await visitor.PutInCartAsync(Studio, seats: 1, zoneId: 6);
        await visitor.GoToAsync("cart");
        await visitor.EnterAsGuestAsync();
        await visitor.Field("Card number").FillAsync("4111-1111-1111-1112");
        await visitor.Field("Name on the card").FillAsync("A");
        await visitor.Field("Valid until").FillAsync("13/39");
        await visitor.Field("Security code").FillAsync("123");
        await visitor.PayAsync();

        await Expect(visitor.Page.GetByText("This is not the number of a card.")).ToBeVisibleAsync();
        await Expect(visitor.Page.GetByText("Please enter month and year")).ToBeVisibleAsync();
        await Expect(visitor.Field("Card number")).ToBeFocusedAsync();

        await visitor.Field("Card number").FillAsync("5555-5555 5555 4444");
        await Expect(visitor.Page.Locator(".card-kind")).ToHaveTextAsync("Mastercard");
        await visitor.Field("Valid until").FillAsync("7-39");
        await visitor.PayAsync();
        await visitor.GetTicketsAsync(1);

        await Expect(visitor.Page.Locator(".receipt")).ToContainTextAsync("Mastercard");
    }

    private Task<Visitor> ComeAsync(params int[] refusals) => WelcomeAsync(refusals: refusals);

    private static async Task TakeAsync(Visitor visitor, int evening)
    {
        await visitor.Page.Locator($"#evening-{evening}-button").ClickAsync();
        await Expect(visitor.Page.Locator($"[data-evening='{evening}'].is-taken")).ToBeVisibleAsync();
    }
}
