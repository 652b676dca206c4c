using Tessitura.Client.Models;

namespace Tessitura.Client.Simulator.Tests;

public sealed class PromoCodeTests
{
    [Test]
    public async Task A_promo_code_names_its_source_with_six_texts()
    {
        await using var house = await OpenHouse.StartAsync();
        var visitor = await house.VisitAsync();

        var promo = (await FindAsync(visitor, new { PromoCodeString = "friends" })).Single();

        Assert.That(promo.Source!.Id, Is.EqualTo(201));
        Assert.That(promo.ModeOfSaleId, Is.EqualTo(4));
        Assert.That(new[] { promo.Text1, promo.Text2, promo.Text3, promo.Text4, promo.Text5, promo.Text6 }, Has.None.Null);
    }

    [Test]
    public async Task Looking_a_code_up_changes_nothing()
    {
        await using var house = await OpenHouse.StartAsync();
        var visitor = await house.VisitAsync();

        await FindAsync(visitor, new { PromoCode = 201 });

        Assert.That((await visitor.SessionAsync()).ModeOfSaleId, Is.EqualTo(3));
    }

    [Test]
    public async Task A_code_that_nobody_knows_finds_nothing()
    {
        await using var house = await OpenHouse.StartAsync();
        var visitor = await house.VisitAsync();

        Assert.That(await FindAsync(visitor, new { PromoCodeString = "NOTHING" }), Is.Empty);
        (await visitor.PostAsync("Web/Session/@/PromoCode", new { })).IsRefused("required");
    }

    [Test]
    public async Task Friends_get_the_seats_that_are_kept_for_members()
    {
        await using var house = await OpenHouse.StartAsync();
        var circle = house.Simulator.Simulation.SeatsOf(Evenings.Empty).Plan.Places.First(p => p.AllocationId != 0);
        var (anybody, friend) = (await house.VisitAsync(), await house.VisitAsync(promotionCode: 201));

        (await anybody.AskForSeatsAsync(Evenings.Empty, circle.Id)).IsRefused("TESSITURA_SEATS_NOT_AVAILABLE_EXCEPTION");
        (await friend.AskForSeatsAsync(Evenings.Empty, circle.Id)).Read<ReserveTicketsResponse>();
    }

    private static async Task<IReadOnlyList<WebPromoCode>> FindAsync(WebVisitor visitor, object body) =>
        (await visitor.PostAsync("Web/Session/@/PromoCode", body)).Read<IReadOnlyList<WebPromoCode>>();
}
