using Tessitura.Client.Models;

namespace Tessitura.Client.Simulator.Tests;

public sealed class SessionFactTests
{
    [Test]
    public async Task Hold_at_Box_Office_is_always_among_the_delivery_methods()
    {
        await using var house = await OpenHouse.StartAsync();
        var visitor = await house.VisitAsync();

        var methods = (await visitor.GetAsync("Web/Session/@/DeliveryMethods")).Read<IReadOnlyList<WebDeliveryMethod>>();

        Assert.That(methods.Select(m => m.Id), Does.Contain(-1));
        Assert.That(methods, Has.Count.GreaterThan(1));
    }

    [Test]
    public async Task A_default_is_told_by_its_field_name()
    {
        await using var house = await OpenHouse.StartAsync();
        var visitor = await house.VisitAsync();

        var name = (await visitor.GetAsync("Web/Session/@/Default/COMPANY_NAME")).Read<SystemDefaultSummary>();

        Assert.That(name.Value, Is.EqualTo("Harbour Lane Theatre"));
        (await visitor.GetAsync("Web/Session/@/Default/NOTHING")).IsRefused("no system default", 404);
    }

    [Test]
    public async Task Money_on_account_is_told_with_what_the_session_uses()
    {
        await using var house = await OpenHouse.StartAsync();
        var visitor = await house.VisitAsAsync("bruno");
        await visitor.ReserveAsync(1);
        await visitor.PostAsync("Web/Cart/@/Payments/OnAccount", new { Amount = 15.5m, PaymentMethodId = 3 });

        var balances = (await visitor.GetAsync("Web/Session/@/Constituent/OnAccount?paymentMethodIds=3")).Read<
            IReadOnlyList<OnAccountBalance>
        >();

        var balance = balances.Single();
        Assert.That((balance.Balance, balance.UsedInSession, balance.CurrentBalance), Is.EqualTo((40m, 15.5m, 24.5m)));
        (await (await house.VisitAsync()).GetAsync("Web/Session/@/Constituent/OnAccount")).IsRefused("logged in");
    }
}
