using Tessitura.Client.Models;

namespace Tessitura.Client.Simulator.Tests;

public sealed class SessionTests
{
    [Test]
    public async Task Every_session_gets_a_long_key_of_its_own()
    {
        await using var house = await OpenHouse.StartAsync();

        var (first, second) = (await house.VisitAsync(), await house.VisitAsync());

        Assert.That(first.Key, Does.Match("^SIM-[0-9A-F]{40,}$"));
        Assert.That(second.Key, Is.Not.EqualTo(first.Key));
        Assert.That(house.Simulator.WebSessionsOpened, Is.EqualTo(2));
    }

    [Test]
    public async Task Keys_are_the_same_in_every_run()
    {
        await using var house = await OpenHouse.StartAsync();
        await using var other = await OpenHouse.StartAsync();

        Assert.That((await house.VisitAsync()).Key, Is.EqualTo((await other.VisitAsync()).Key));
    }

    [Test]
    public async Task A_new_session_is_nobodys_and_holds_nothing()
    {
        await using var house = await OpenHouse.StartAsync();
        var session = await (await house.VisitAsync()).SessionAsync();

        Assert.That(session.IsLoggedIn, Is.False);
        Assert.That(session.LoginInfo!.ConstituentId, Is.Zero);
        Assert.That(session.ModeOfSaleId, Is.EqualTo(3));
        Assert.That(session.OrderId, Is.Zero);
        Assert.That(session.CheckoutStatus, Is.Null);
        Assert.That(session.HasLockedSeats, Is.False);
        Assert.That(session.SeatsExpired, Is.False);
    }

    [Test]
    public async Task An_unknown_key_is_refused_and_never_repeated([Values("Web/Session/@", "Web/Cart/@")] string path)
    {
        await using var house = await OpenHouse.StartAsync();

        var answer = await house.Nobody.GetAsync(path);

        answer.IsRefused("session is invalid or has expired");
        Assert.That(answer.Body, Does.Not.Contain(house.Nobody.Key));
    }

    [Test]
    public async Task A_promo_code_at_the_start_shifts_the_mode_of_sale()
    {
        await using var house = await OpenHouse.StartAsync();
        var session = await (await house.VisitAsync(promotionCode: 201)).SessionAsync();

        Assert.That(session.ModeOfSaleId, Is.EqualTo(4));
        Assert.That(session.SourceId, Is.EqualTo(201));
    }

    [Test]
    public async Task Only_staff_set_the_constituent_of_a_session()
    {
        await using var house = await OpenHouse.StartAsync();
        var body = new { ConstituentId = People.Ada };

        (await (await house.VisitAsync()).PutAsync("Web/Session/@/Constituents", body)).IsRefused("business-facing");
        var staff = await house.StaffAsync(modeOfSale: 4);
        var set = (await staff.PutAsync("Web/Session/@/Constituents", body)).Read<
            IReadOnlyList<WebConstituentDisplaySummary>
        >();

        Assert.That(set.Single().DisplayName, Is.EqualTo("Ada Quill"));
        var session = await staff.SessionAsync();
        Assert.That(session.BusinessFacing, Is.True);
        Assert.That(session.ModeOfSaleId, Is.EqualTo(4));
        Assert.That(session.LoginInfo!.ConstituentId, Is.EqualTo(People.Ada));
    }

    [Test]
    public async Task Logging_out_releases_the_seats_and_forgets_the_login()
    {
        await using var house = await OpenHouse.StartAsync();
        var visitor = await house.VisitAsAsync("ada");
        await visitor.ReserveAsync(2);

        (await visitor.PostAsync("Web/Session/@/Logout")).IsDone();

        Assert.That(house.Simulator.SeatsHeld(), Is.Empty);
        Assert.That((await visitor.SessionAsync()).IsLoggedIn, Is.False);
        Assert.That(
            (await visitor.GetAsync("Web/Session/@/Variables")).Read<IReadOnlyList<SessionVariable>>(),
            Is.Empty
        );
        (await visitor.PostAsync("Web/Session/@/Logout")).IsDone();
    }

    [Test]
    public async Task A_transfer_moves_the_login_to_the_next_session()
    {
        await using var house = await OpenHouse.StartAsync();
        var first = await house.VisitAsAsync("ada");
        await first.BuyAsync(1);
        var next = await house.VisitAsync();

        (await first.PostAsync("Web/Session/@/Transfer", new { NewSessionKey = next.Key })).IsDone();

        Assert.That((await next.SessionAsync()).LoginInfo!.ConstituentId, Is.EqualTo(People.Ada));
        Assert.That((await first.SessionAsync()).IsLoggedIn, Is.False);
        await next.ReserveAsync(1);
    }

    [Test]
    public async Task A_login_is_not_transferred_to_itself_to_staff_or_from_nobody()
    {
        await using var house = await OpenHouse.StartAsync();
        var (visitor, staff) = (await house.VisitAsAsync("ada"), await house.StaffAsync());

        (await visitor.PostAsync("Web/Session/@/Transfer", new { NewSessionKey = visitor.Key })).IsRefused("another");
        (await visitor.PostAsync("Web/Session/@/Transfer", new { NewSessionKey = staff.Key })).IsRefused(
            "CreateSession"
        );
        (await visitor.PostAsync("Web/Session/@/Transfer", new { NewSessionKey = "SIM-0" })).IsRefused("NewSessionKey");
        (
            await (await house.VisitAsync()).PostAsync("Web/Session/@/Transfer", new { NewSessionKey = visitor.Key })
        ).IsRefused("logged in");
    }

    [Test]
    public async Task Two_transfers_across_each_other_do_not_wait_forever()
    {
        await using var house = await OpenHouse.StartAsync();
        var (ada, bruno) = (await house.VisitAsAsync("ada"), await house.VisitAsAsync("bruno"));

        for (var i = 0; i < 20; i++)
        {
            await Task.WhenAll(
                Task.Run(() => ada.PostAsync("Web/Session/@/Transfer", new { NewSessionKey = bruno.Key })),
                Task.Run(() => bruno.PostAsync("Web/Session/@/Transfer", new { NewSessionKey = ada.Key }))
            );
        }

        Assert.That(await ada.SessionAsync(), Is.Not.Null);
    }
}
