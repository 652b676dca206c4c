using Tessitura.Client.Models;

namespace Tessitura.Client.Simulator.Tests;

public sealed class GuestTests
{
    [Test]
    public async Task A_guest_buys_as_constituent_0()
    {
        await using var house = await OpenHouse.StartAsync();
        var visitor = await house.VisitAsync();

        var session = (await LogInAsGuestAsync(visitor, "someone@example.org")).Read<Session>();

        Assert.That(session.IsLoggedIn, Is.True);
        Assert.That(session.IsGuest, Is.True);
        Assert.That(session.LoginInfo!.ConstituentId, Is.Zero);
        Assert.That(session.LoginInfo.ElectronicAddress, Is.EqualTo("someone@example.org"));
    }

    [Test]
    public async Task A_guest_whose_address_has_a_login_buys_for_its_constituent()
    {
        await using var house = await OpenHouse.StartAsync();
        var visitor = await house.VisitAsync();

        var session = (await LogInAsGuestAsync(visitor, "ada@example.org")).Read<Session>();

        Assert.That(session.IsGuest, Is.True);
        Assert.That(session.LoginInfo!.ConstituentId, Is.EqualTo(People.Ada));
        (await visitor.GetAsync("Web/Session/@/Orders/Search")).IsRefused("logged in");
    }

    [Test]
    public async Task A_token_from_the_mail_opens_its_login_once()
    {
        await using var house = await OpenHouse.StartAsync();
        var visitor = await house.VisitAsync();
        var login = await SendCredentialsAsync(visitor, "bruno@example.org");
        var mail = house.Simulator.Mails.Single();

        Assert.That(login.Body, Does.Not.Contain(mail.LoginToken));
        Assert.That(mail.To, Is.EqualTo("bruno@example.org"));
        (await LogInWithAsync(visitor, "token-of-another")).IsRefused("refused");
        Assert.That((await LogInWithAsync(visitor, mail.LoginToken!)).Read<Session>().LoginInfo!.Status, Is.EqualTo("T"));
        (await LogInWithAsync(visitor, mail.LoginToken!)).IsRefused("refused");
    }

    [Test]
    public async Task A_token_is_good_for_a_day()
    {
        await using var house = await OpenHouse.StartAsync();
        var visitor = await house.VisitAsync();
        await SendCredentialsAsync(visitor, "bruno@example.org");

        house.Time.Advance(TimeSpan.FromDays(1));

        (await LogInWithAsync(visitor, house.Simulator.Mails[0].LoginToken!)).IsRefused("refused");
    }

    [Test]
    public async Task Nobody_gets_a_mail_for_an_address_without_a_login()
    {
        await using var house = await OpenHouse.StartAsync();

        (await SendCredentialsAsync(await house.VisitAsync(), "stranger@example.org")).IsRefused("No login");

        Assert.That(house.Simulator.Mails, Is.Empty);
    }

    private static Task<Answer> LogInAsGuestAsync(WebVisitor visitor, string email) =>
        visitor.PostAsync(
            "Web/Session/@/LoginAsGuest",
            new
            {
                EmailAddress = email,
                LoginTypeId = 1,
                ElectronicAddressTypeId = 1,
            }
        );

    private static Task<Answer> SendCredentialsAsync(WebVisitor visitor, string email) =>
        visitor.PostAsync("Web/Session/@/Login/SendCredentials", new { EmailAddress = email, LoginTypeId = 1 });

    private static Task<Answer> LogInWithAsync(WebVisitor visitor, string token) =>
        visitor.PostAsync(
            "Web/Session/@/Login/Token",
            new
            {
                EmailAddress = "bruno@example.org",
                ForgotLoginToken = token,
                LoginTypeId = 1,
            }
        );
}
