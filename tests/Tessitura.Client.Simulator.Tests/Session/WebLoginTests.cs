using Tessitura.Client.Models;

namespace Tessitura.Client.Simulator.Tests;

public sealed class WebLoginTests
{
    [Test]
    public async Task A_new_login_logs_the_session_in()
    {
        await using var house = await OpenHouse.StartAsync();
        var visitor = await house.VisitAsync();

        var session = (await CreateAsync(visitor, People.Ada, "quill", loginType: 2)).Read<Session>();

        Assert.That(session.LoginInfo!.UserId, Is.EqualTo("quill"));
        Assert.That(session.LoginInfo.ConstituentId, Is.EqualTo(People.Ada));
    }

    [Test]
    public async Task User_names_and_addresses_are_unique_within_a_login_type()
    {
        await using var house = await OpenHouse.StartAsync();
        var visitor = await house.VisitAsync();

        (await CreateAsync(visitor, People.Ada, "BRUNO", 1)).IsRefused("TESSITURA_DUPLICATE_LOGIN_EXCEPTION");
        (await CreateAsync(visitor, People.Ada, "new", 1)).IsRefused("TESSITURA_DUPLICATE_EMAIL_EXCEPTION");
    }

    [Test]
    public async Task A_login_is_changed_by_its_current_values_and_used_at_once()
    {
        await using var house = await OpenHouse.StartAsync();
        var visitor = await house.VisitAsAsync("ada");

        var session = (await ChangeAsync(visitor, "invented-1001", newName: "ada2")).Read<Session>();

        Assert.That(session.LoginInfo!.UserId, Is.EqualTo("ada2"));
        (await (await house.VisitAsync()).LogInAsync("ada")).IsRefused("refused");
        (await (await house.VisitAsync()).LogInAsync("ada2", "new-secret")).Read<Session>();
    }

    [Test]
    public async Task A_change_needs_the_right_password_and_a_free_name()
    {
        await using var house = await OpenHouse.StartAsync();
        var visitor = await house.VisitAsAsync("ada");

        (await ChangeAsync(visitor, "wrong", newName: "ada")).IsRefused("do not fit");
        (await ChangeAsync(visitor, null, newName: "ada")).IsRefused("do not fit");
        (await ChangeAsync(visitor, "invented-1001", newName: "bruno")).IsRefused(
            "TESSITURA_DUPLICATE_LOGIN_EXCEPTION"
        );
        (await ChangeAsync(await house.VisitAsync(), "invented-1001", newName: "ada")).IsRefused("in use");
    }

    [Test]
    public async Task A_forgotten_password_is_set_after_coming_in_with_a_token()
    {
        await using var house = await OpenHouse.StartAsync();
        var visitor = await house.VisitAsync();
        var address = new { EmailAddress = "ada@example.org", LoginTypeId = 1 };
        await visitor.PostAsync("Web/Session/@/Login/SendCredentials", address);
        var token = house.Simulator.Mails.Single().LoginToken;
        await visitor.PostAsync(
            "Web/Session/@/Login/Token",
            new
            {
                address.EmailAddress,
                ForgotLoginToken = token,
                address.LoginTypeId,
            }
        );

        (await ChangeAsync(visitor, null, newName: "ada")).Read<Session>();

        (await (await house.VisitAsync()).LogInAsync("ada", "new-secret")).Read<Session>();
    }

    [Test]
    public async Task A_login_without_a_password_is_opened_by_its_owners_data_and_gets_one()
    {
        await using var house = await OpenHouse.StartAsync();
        var visitor = await house.VisitAsync();
        (await visitor.LogInAsync("katja", "")).IsRefused("refused");
        await visitor.PostAsync(
            "Web/Session/@/Login/ConstituentInfo",
            new
            {
                ConstituentId = 1011,
                PhoneNumber = "555-1011",
                PostalCode = "91011",
                LoginTypeId = 1,
            }
        );

        (await ChangeAsync(visitor, null, newName: "katja", name: "katja")).Read<Session>();

        (await (await house.VisitAsync()).LogInAsync("katja", "new-secret")).Read<Session>();
    }

    private static Task<Answer> CreateAsync(WebVisitor visitor, int constituent, string name, int loginType) =>
        visitor.PostAsync(
            "Web/Session/@/WebLogins",
            new
            {
                Constituent = new { Id = constituent },
                FailedAttempts = 0,
                Inactive = false,
                Login = name,
                Password = "new-secret",
                LoginType = new { Id = loginType },
                PrimaryIndicator = true,
                TemporaryIndicator = false,
            }
        );

    private static Task<Answer> ChangeAsync(
        WebVisitor visitor,
        string? password,
        string newName,
        string name = "ada"
    ) =>
        visitor.PutAsync(
            "Web/Session/@/WebLogins",
            new
            {
                LoginName = name,
                NewLoginName = newName,
                Password = password,
                NewPassword = "new-secret",
                EmailAddress = $"{name}@example.org",
                NewEmailAddress = $"{name}@example.org",
                LoginTypeId = 1,
                PromotionCode = 0,
            }
        );
}
