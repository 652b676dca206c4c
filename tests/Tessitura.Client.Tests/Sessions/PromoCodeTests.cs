using Tessitura.Client.Tests.Selling;

namespace Tessitura.Client.Tests.Sessions;

internal sealed class PromoCodeTests
{
    private const int Web = 3;
    private const int Priority = 4;

    [TestCase("FRIENDS")]
    [TestCase(" friends ")]
    public async Task A_code_brings_its_source_and_its_mode_of_sale(string code)
    {
        await using var office = await BoxOffice.OpenAsync();
        await using var visit = await office.Client.StartSessionAsync();

        var applied = await office.RunAsync(visit.ApplyPromoCodeAsync(code));
        var session = await visit.Api.Session.GetAsync();

        Assert.That(applied, Is.Not.Null);
        Assert.That((applied.Code, applied.SourceId, applied.ModeOfSaleId), Is.EqualTo(("FRIENDS", 201, Priority)));
        Assert.That(applied.Texts, Has.Some.EqualTo("Member prices are on."));
        Assert.That((session.ModeOfSaleId, session.SourceId), Is.EqualTo((Priority, 201)));
    }

    [Test]
    public async Task A_code_opens_its_prices_until_it_is_removed()
    {
        await using var office = await BoxOffice.OpenAsync();
        await using var visit = await office.Client.StartSessionAsync();
        var memberSeat = Tickets.BestSeats(BoxOffice.CherryOrchard, BoxOffice.Zone, PriceTypes.Each(3, seats: 1));
        await office.RunAsync(visit.ApplyPromoCodeAsync("FRIENDS"));
        await office.RunAsync(visit.ReserveTicketsAsync(memberSeat));

        // A member's ticket in the cart hangs on the code.
        var refused = await office.FailureOfAsync<TessituraRejectedException>(visit.RemovePromoCodeAsync());
        await visit.Api.Cart.ClearCartAsync();
        await office.RunAsync(visit.RemovePromoCodeAsync());
        var session = await visit.Api.Session.GetAsync();

        Assert.That(refused.Kind, Is.EqualTo(RejectionKind.InvalidPriceType));
        Assert.That(session.ModeOfSaleId, Is.EqualTo(Web));
        await office.FailureOfAsync<TessituraRejectedException>(visit.ReserveTicketsAsync(memberSeat));
    }

    [TestCase("NOBODY-KNOWS-IT")]
    [TestCase("201")]
    public async Task What_is_no_code_changes_nothing(string code)
    {
        await using var office = await BoxOffice.OpenAsync();
        await using var visit = await office.Client.StartSessionAsync();

        Assert.That(await office.RunAsync(visit.ApplyPromoCodeAsync(code)), Is.Null);
        Assert.That((await visit.Api.Session.GetAsync()).ModeOfSaleId, Is.EqualTo(Web));
        Assert.That(office.Simulator.CountOf("PUT", "/Web/Cart/{sessionKey}/Properties"), Is.Zero);
    }

    [Test]
    public async Task A_code_leaves_the_other_properties_and_the_seats_of_the_cart_alone()
    {
        await using var office = await BoxOffice.OpenAsync();
        await using var visit = await office.Client.StartSessionAsync();
        await office.RunAsync(visit.ReserveTicketsAsync(BoxOffice.TwoSeats));
        var properties = (await visit.Api.Cart.GetCartPropertiesAsync())!;
        await visit.Api.Cart.UpdateCartPropertiesAsync(
            properties with
            {
                DeliveryMethodId = 1,
                Notes = "At the side door",
            }
        );

        await office.RunAsync(visit.ApplyPromoCodeAsync("TRAVIATA10"));
        var after = (await visit.Api.Cart.GetCartPropertiesAsync())!;

        Assert.That((after.DeliveryMethodId, after.Notes), Is.EqualTo((1, "At the side door")));
        Assert.That((after.ModeOfSaleId, after.SourceId), Is.EqualTo((Web, 202)));
        Assert.That(office.SeatsHeld, Is.EqualTo(2));
    }

    [TestCase("")]
    [TestCase(" ")]
    public async Task What_makes_no_sense_is_not_sent(string code)
    {
        await using var office = await BoxOffice.OpenAsync();
        await using var visit = await office.Client.StartSessionAsync();

        Assert.That(() => visit.ApplyPromoCodeAsync(code), Throws.InstanceOf<ArgumentException>());
    }
}
