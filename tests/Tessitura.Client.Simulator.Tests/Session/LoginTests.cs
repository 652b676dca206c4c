using Tessitura.Client.Models;

namespace Tessitura.Client.Simulator.Tests;

public sealed class LoginTests
{
    [Test]
    public async Task A_login_leads_to_the_mode_of_sale_of_its_rank()
    {
        var theatre = Theatre.BuiltIn();
        await using var house = await OpenHouse.StartAsync(options =>
            options.Theatre = theatre with
            {
                ModesOfSale = [theatre.ModesOfSale[0], theatre.ModesOfSale[1] with { MinRank = 1 }],
            }
        );

        var member = (await (await house.VisitAsync()).LogInAsync("ada")).Read<Session>();
        var other = (await (await house.VisitAsync()).LogInAsync("bruno")).Read<Session>();

        Assert.That((member.ModeOfSaleId, other.ModeOfSaleId), Is.EqualTo((4, 3)));
    }

    private static readonly string[] _setByLogin = ["LoginType=1", "Status=P", "UID=1001", "UserName=ada"];

    private static IEnumerable<TestCaseData> Ways()
    {
        yield return new TestCaseData(
            "Login",
            new
            {
                UserName = "CLARA",
                Password = "invented-1003",
                LoginTypeId = 1,
            }
        );
        yield return new TestCaseData(
            "Login/Email",
            new
            {
                EmailAddress = "clara@example.org",
                Password = "invented-1003",
                LoginTypeId = 1,
            }
        );
        yield return new TestCaseData(
            "Login/ConstituentInfo",
            new
            {
                ConstituentId = 1003,
                PhoneNumber = "555-1003",
                PostalCode = "910",
                LoginTypeId = 1,
            }
        );
        yield return new TestCaseData("Login/External", new { UserName = "external-1003", LoginTypeId = 1 });
    }

    [TestCaseSource(nameof(Ways))]
    public async Task There_are_several_ways_to_log_in(string path, object body)
    {
        await using var house = await OpenHouse.StartAsync();
        var visitor = await house.VisitAsync();

        var session = (await visitor.PostAsync($"Web/Session/@/{path}", body)).Read<Session>();

        Assert.That(session.IsLoggedIn, Is.True);
        Assert.That(session.LoginInfo!.ConstituentId, Is.EqualTo(1003));
        Assert.That(session.LoginInfo.Status, Is.EqualTo("P"));
    }

    [Test]
    public async Task A_login_sets_four_variables()
    {
        await using var house = await OpenHouse.StartAsync();
        var visitor = await house.VisitAsAsync("ada");

        var variables = (await visitor.GetAsync("Web/Session/@/Variables")).Read<IReadOnlyList<SessionVariable>>();

        Assert.That(variables.Select(v => $"{v.Name}={v.Value}"), Is.EqualTo(_setByLogin));
    }

    [Test]
    public async Task A_wrong_password_a_wrong_name_and_a_wrong_type_look_alike()
    {
        await using var house = await OpenHouse.StartAsync();
        var visitor = await house.VisitAsync();

        var answers = new[]
        {
            await visitor.LogInAsync("ada", "wrong"),
            await visitor.LogInAsync("nobody", "wrong"),
            await visitor.PostAsync(
                "Web/Session/@/Login",
                new
                {
                    UserName = "ada",
                    Password = "invented-1001",
                    LoginTypeId = 2,
                }
            ),
        };

        Assert.That(answers.Select(a => a.Body).Distinct().Count(), Is.EqualTo(1));
        answers[0].IsRefused("The login was refused");
        Assert.That(answers[0].Body, Does.Not.Contain("wrong"));
    }

    [Test]
    public async Task A_refused_login_can_be_told_with_200()
    {
        await using var house = await OpenHouse.StartAsync(o => o.RefusedLoginAnswers200 = true);
        var visitor = await house.VisitAsync();

        var session = (await visitor.LogInAsync("ada", "wrong")).Read<Session>();

        Assert.That(session.IsLoggedIn, Is.False);
        Assert.That(session.LoginInfo!.FailedAttempts, Is.EqualTo(1));
    }

    [Test]
    public async Task Five_failures_lock_the_login_for_a_quarter_of_an_hour()
    {
        await using var house = await OpenHouse.StartAsync();
        var visitor = await house.VisitAsync();
        for (var i = 0; i < 4; i++)
        {
            (await visitor.LogInAsync("ada", "wrong")).IsRefused("refused");
        }

        (await visitor.LogInAsync("ada", "wrong")).IsRefused("locked");
        var info = (await visitor.SessionAsync()).LoginInfo!;
        Assert.That(info.FailedAttempts, Is.EqualTo(5));
        Assert.That(info.LockedDate, Is.EqualTo(house.Time.GetUtcNow()));

        house.Time.Advance(TimeSpan.FromMinutes(14));
        (await (await house.VisitAsync()).LogInAsync("ada")).IsRefused("locked");

        house.Time.Advance(TimeSpan.FromMinutes(1));
        (await visitor.LogInAsync("ada", "wrong")).IsRefused("refused");
        (await visitor.LogInAsync("ada")).Read<Session>();
        Assert.That((await visitor.SessionAsync()).LoginInfo!.FailedAttempts, Is.Zero);
    }

    [Test]
    public async Task A_success_starts_the_count_again()
    {
        await using var house = await OpenHouse.StartAsync();
        var visitor = await house.VisitAsync();
        for (var i = 0; i < 12; i++)
        {
            (await visitor.LogInAsync("ada", i % 4 == 3 ? null : "wrong")).Body.ToString();
        }

        Assert.That((await visitor.SessionAsync()).IsLoggedIn, Is.True);
    }

    [Test]
    public async Task A_failure_clears_the_session_unless_it_is_asked_not_to()
    {
        await using var house = await OpenHouse.StartAsync();
        var visitor = await house.VisitAsync(promotionCode: 201);
        await visitor.PostAsync("Web/Session/@/Variables", new { Name = "Colour", Value = "red" });
        var body = new
        {
            UserName = "ada",
            Password = "wrong",
            LoginTypeId = 1,
            PersistSessionOnFailure = true,
        };

        (await visitor.PostAsync("Web/Session/@/Login", body)).IsRefused("refused");
        Assert.That((await visitor.SessionAsync()).SourceId, Is.EqualTo(201));

        (await visitor.LogInAsync("ada", "wrong")).IsRefused("refused");
        Assert.That((await visitor.SessionAsync()).SourceId, Is.EqualTo(100));
        (await visitor.GetAsync("Web/Session/@/Variables/Colour")).IsRefused("no variable", 404);
    }

    [Test]
    public async Task Version_16_does_not_know_PersistSessionOnFailure()
    {
        await using var house = await OpenHouse.StartAsync(o => o.Version = TessituraVersion.V16);
        var visitor = await house.VisitAsync(promotionCode: 201);
        var body = new
        {
            UserName = "ada",
            Password = "invented-1001",
            LoginTypeId = 1,
            PersistSessionOnFailure = false,
        };

        (await visitor.PostAsync("Web/Session/@/Login", body)).IsRefused("version 16");
        (await visitor.LogInAsync("ada", "wrong")).IsRefused("refused");
        Assert.That((await visitor.SessionAsync()).SourceId, Is.EqualTo(201));
    }

    [Test]
    public async Task A_source_that_comes_with_a_login_shifts_the_mode_of_sale_of_an_empty_cart_only()
    {
        await using var house = await OpenHouse.StartAsync();
        var body = new
        {
            UserName = "ada",
            Password = "invented-1001",
            LoginTypeId = 1,
            PromotionCode = 201,
        };
        var (empty, full) = (await house.VisitAsync(), await house.VisitAsync());
        await full.ReserveAsync(1);

        var shifted = (await empty.PostAsync("Web/Session/@/Login", body)).Read<Session>();
        var kept = (await full.PostAsync("Web/Session/@/Login", body)).Read<Session>();

        Assert.That((shifted.ModeOfSaleId, shifted.SourceId), Is.EqualTo((4, 201)));
        Assert.That((kept.ModeOfSaleId, kept.SourceId), Is.EqualTo((3, 201)));
    }
}
