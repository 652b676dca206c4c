using Tessitura.Client.Tests.Selling;

namespace Tessitura.Client.Tests.Sessions;

internal sealed class LoginTests
{
    [Test]
    public async Task A_visitor_who_is_refused_keeps_the_cart([Values] TessituraVersion version)
    {
        await using var office = await BoxOffice.OpenAsync(
            options => options.Version = version,
            simulator => simulator.Version = version
        );
        await using var visit = await office.Client.StartSessionAsync();
        await visit.ReserveTicketsAsync(BoxOffice.TwoSeats);

        var refused = await office.FailureOfAsync<TessituraRejectedException>(visit.LoginAsync("ada", "not-it-1001"));
        var session = await office.RunAsync(visit.LoginAsync("ada", "invented-1001"));

        Assert.That(refused.Kind, Is.EqualTo(RejectionKind.LoginRefused));
        Assert.That(refused.ToString(), Does.Not.Contain("not-it-1001"));
        Assert.That(session.IsLoggedIn);
        Assert.That(office.SeatsHeld, Is.EqualTo(2));
    }

    [Test]
    public async Task A_lost_answer_sends_no_second_login()
    {
        await using var office = await BoxOffice.OpenAsync(options => options.Resilience.MaxRetries = 3);
        await using var visit = await office.Client.StartSessionAsync();
        office.Line.Next("POST", Fault.LostAndReset, "/Login");

        await office.FailureOfAsync<TessituraUnavailableException>(visit.LoginAsync("ada", "invented-1001"));

        Assert.That(office.Simulator.CountOf("POST", "/Web/Session/{sessionKey}/Login"), Is.Zero);
    }

    [TestCase("", "invented-1001", 1)]
    [TestCase("ada", "", 1)]
    [TestCase("ada", "invented-1001", 0)]
    public async Task What_makes_no_sense_is_not_sent(string userName, string password, int loginTypeId)
    {
        await using var office = await BoxOffice.OpenAsync();
        await using var visit = await office.Client.StartSessionAsync();

        Assert.That(() => visit.LoginAsync(userName, password, loginTypeId), Throws.InstanceOf<ArgumentException>());
    }
}
