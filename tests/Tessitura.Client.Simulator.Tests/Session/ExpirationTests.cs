using Tessitura.Client.Models;

namespace Tessitura.Client.Simulator.Tests;

public sealed class ExpirationTests
{
    [Test]
    public async Task The_first_seat_starts_a_quarter_of_an_hour()
    {
        await using var house = await OpenHouse.StartAsync();
        var visitor = await house.VisitAsync();
        await visitor.ReserveAsync(1);

        house.Time.Advance(TimeSpan.FromMinutes(5));
        await visitor.ReserveAsync(1);

        Assert.That(await DeadlineAsync(visitor), Is.EqualTo(house.Time.GetUtcNow().AddMinutes(10)));
    }

    [Test]
    public async Task Asking_for_the_deadline_starts_it()
    {
        await using var house = await OpenHouse.StartAsync(o => o.HoldMinutes = 3);
        var visitor = await house.VisitAsync();
        var deadline = await DeadlineAsync(visitor);

        house.Time.Advance(TimeSpan.FromMinutes(1));
        await visitor.ReserveAsync(1);

        Assert.That(deadline, Is.EqualTo(house.Time.GetUtcNow().AddMinutes(2)));
        Assert.That(await DeadlineAsync(visitor), Is.EqualTo(deadline));
    }

    [Test]
    public async Task Seats_go_back_at_the_clean_up_after_the_deadline()
    {
        await using var house = await OpenHouse.StartAsync();
        var visitor = await house.VisitAsync();
        house.Time.Advance(TimeSpan.FromSeconds(30));
        await visitor.ReserveAsync(2);
        var before = house.Simulator.AvailableSeats(Evenings.Empty);

        house.Time.Advance(TimeSpan.FromMinutes(15) + TimeSpan.FromSeconds(29));
        Assert.That((await visitor.SessionAsync()).HasLockedSeats, Is.True);
        Assert.That(house.Simulator.SeatsHeld(), Has.Count.EqualTo(2));

        house.Time.Advance(TimeSpan.FromSeconds(1));
        var session = await visitor.SessionAsync();
        Assert.That((session.HasLockedSeats, session.SeatsExpired), Is.EqualTo((false, true)));
        Assert.That(house.Simulator.SeatsHeld(), Is.Empty);
        Assert.That(house.Simulator.AvailableSeats(Evenings.Empty), Is.EqualTo(before + 2));
    }

    [Test]
    public async Task A_hold_expires_although_nobody_asks()
    {
        await using var house = await OpenHouse.StartAsync();
        await (await house.VisitAsync()).ReserveAsync(2);

        house.Time.Advance(TimeSpan.FromMinutes(16));

        Assert.That(house.Simulator.SeatsHeld(), Is.Empty);
    }

    [Test]
    public async Task Places_without_numbers_go_back_too()
    {
        await using var house = await OpenHouse.StartAsync();
        var visitor = await house.VisitAsync();
        await visitor.ReserveAsync(5, zone: 0, performance: Evenings.Studio);

        house.Time.Advance(TimeSpan.FromMinutes(16));

        Assert.That(house.Simulator.AvailableSeats(Evenings.Studio), Is.EqualTo(120));
        (await visitor.CheckOutAsync()).IsRefused("TESSITURA_SEAT_LOCKING_EXCEPTION");
    }

    [Test]
    public async Task A_cart_whose_seats_are_gone_cannot_be_checked_out_until_it_is_cleared()
    {
        await using var house = await OpenHouse.StartAsync();
        var visitor = await house.VisitAsync();
        await visitor.ReserveAsync(2);
        house.Time.Advance(TimeSpan.FromMinutes(16));

        (await visitor.CheckOutAsync()).IsRefused("TESSITURA_SEAT_LOCKING_EXCEPTION");
        var lost = (await visitor.CartAsync()).Products[0].Performance!.LineItem!.SubLineItems;
        Assert.That(lost.Select(t => t.StatusId), Is.All.EqualTo(5));

        (await visitor.DeleteAsync("Web/Cart/@")).IsDone();
        await visitor.BuyAsync(2);
        Assert.That((await visitor.SessionAsync()).SeatsExpired, Is.False);
    }

    [Test]
    public async Task Somebody_else_gets_the_seats_that_went_back_and_keeps_them()
    {
        await using var house = await OpenHouse.StartAsync();
        var (slow, quick) = (await house.VisitAsync(), await house.VisitAsync());
        await slow.AskForSeatsAsync(Evenings.Empty, 1, 2);
        house.Time.Advance(TimeSpan.FromMinutes(16));

        (await quick.AskForSeatsAsync(Evenings.Empty, 1, 2)).Read<ReserveTicketsResponse>();
        (await slow.DeleteAsync("Web/Cart/@")).IsDone();

        Assert.That(house.Simulator.SeatsHeld().Select(h => h.WebSession), Is.EqualTo(new[] { 2, 2 }));
    }

    [Test]
    public async Task An_offset_moves_the_deadline_and_an_absolute_time_wins()
    {
        await using var house = await OpenHouse.StartAsync();
        var visitor = await house.VisitAsync();
        await visitor.ReserveAsync(1);
        var now = house.Time.GetUtcNow();

        Assert.That(await SetAsync(visitor, new { TimeOffset = 60 }), Is.EqualTo(now.AddMinutes(16)));
        Assert.That(await SetAsync(visitor, new { TimeOffset = -120 }), Is.EqualTo(now.AddMinutes(14)));
        var both = new { Expiration = now.AddHours(1), TimeOffset = 60 };
        Assert.That(await SetAsync(visitor, both), Is.EqualTo(now.AddHours(1)));
        Assert.That(await SetAsync(visitor, new { Expiration = now.AddHours(-1) }), Is.EqualTo(now));
        (await visitor.PutAsync("Web/Session/@/Expiration", new { })).IsRefused("required");
        (await visitor.PutAsync("Web/Session/@/Expiration", new { TimeOffset = 100_000 })).IsRefused("a day");
    }

    [Test]
    public async Task The_deadline_is_told_in_the_zone_of_the_server()
    {
        var zone = TimeZoneInfo.CreateCustomTimeZone("House", TimeSpan.FromHours(-7), "House", "House");
        await using var house = await OpenHouse.StartAsync(o => o.ServerTimeZone = zone);

        Assert.That((await DeadlineAsync(await house.VisitAsync())).Offset, Is.EqualTo(TimeSpan.FromHours(-7)));
    }

    private static async Task<DateTimeOffset> DeadlineAsync(WebVisitor visitor) =>
        (await visitor.GetAsync("Web/Session/@/Expiration")).Read<SessionExpirationResponse>().Expiration!.Value;

    private static async Task<DateTimeOffset> SetAsync(WebVisitor visitor, object body) =>
        (await visitor.PutAsync("Web/Session/@/Expiration", body)).Read<SessionExpirationResponse>().Expiration!.Value;
}
