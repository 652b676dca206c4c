using Microsoft.Extensions.DependencyInjection;

namespace Tessitura.Client.Tests.Selling;

internal sealed class ContinueTests
{
    [Test]
    public async Task A_write_after_the_checkout_says_that_the_order_is_saved()
    {
        await using var office = await BoxOffice.OpenAsync();
        await using var visit = await office.Client.StartSessionAsync();
        await visit.ReserveTicketsAsync(BoxOffice.TwoSeats);
        var due = await visit.GetAmountDueAsync();
        await visit.PayAsync(
            new ApplyCashPaymentRequest
            {
                Amount = due,
                TenderedAmount = due,
                PaymentMethodId = 6,
            }
        );
        var order = await visit.CheckoutPaidAsync();

        Assert.That(
            () => visit.ReserveTicketsAsync(BoxOffice.TwoSeats),
            Throws
                .TypeOf<TessituraRejectedException>()
                .With.Property("Kind")
                .EqualTo(RejectionKind.OrderSaved)
                .And.Message.Contains("ContinueAsync")
        );
        Assert.That((order.IsComplete, order.RejectionKind), Is.EqualTo((true, (RejectionKind?)null)));
        Assert.That(order.ToString(), Is.EqualTo($"Complete, order {order.OrderId}"));
        Assert.That(office.SeatsHeld, Is.Zero);
    }

    [Test]
    public async Task A_write_that_is_refused_by_another_rule_stays_what_it_is()
    {
        await using var office = await BoxOffice.OpenAsync();
        await using var visit = await office.Client.StartSessionAsync();

        Assert.That(
            () =>
                visit.ReserveTicketsAsync(
                    Tickets.BestSeats(BoxOffice.CherryOrchard, BoxOffice.Zone, PriceTypes.Each(9999, seats: 2))
                ),
            Throws.InstanceOf<TessituraException>().And.Not.Property("Kind").EqualTo(RejectionKind.OrderSaved)
        );
    }

    [Test]
    public async Task The_next_session_has_the_login_and_an_empty_cart([Values] Fault fault)
    {
        await using var office = await BoxOffice.OpenAsync();
        await using var visit = await office.Client.StartSessionAsync();
        await LoginAsync(visit);
        await visit.ReserveTicketsAsync(BoxOffice.TwoSeats);
        await visit.CheckoutAsync(
            new()
            {
                Amount = 0,
                AllowUnderPayment = true,
                Authorize = false,
                AuthorizationCode = "none",
            }
        );
        office.Line.Next("POST", fault, "/Transfer");

        await using var next = await office.RunAsync(visit.ContinueAsync());

        Assert.That((await next.Api.Session.GetAsync()).IsLoggedIn, Is.True);
        Assert.That((await visit.Api.Session.GetAsync()).IsLoggedIn, Is.False);
        await office.RunAsync(next.ReserveTicketsAsync(BoxOffice.TwoSeats));
        Assert.That(office.SeatsHeld, Is.EqualTo(2));
    }

    [Test]
    public async Task Anybody_goes_on_without_a_login()
    {
        await using var office = await BoxOffice.OpenAsync();
        await using var visit = await office.Client.StartSessionAsync();

        await using var next = await visit.ContinueAsync();

        Assert.That(next.GetKey(), Is.Not.EqualTo(visit.GetKey()));
        Assert.That(office.Line.Seen, Has.None.Contains("Transfer"));
    }

    [Test]
    public async Task The_store_of_a_scope_gets_the_new_key()
    {
        await using var office = await BoxOffice.OpenAsync();
        await using var scope = office.Services.CreateAsyncScope();
        var visit = scope.ServiceProvider.GetRequiredService<IWebSession>();
        await LoginAsync(visit);

        var next = await visit.ContinueAsync();

        var kept = await scope.ServiceProvider.GetRequiredService<ISessionKeyStore>().GetAsync();
        Assert.That(kept, Is.EqualTo(next.GetKey()));
    }

    private static Task LoginAsync(IWebSession visit) =>
        visit.Api.Session.LoginAsync(
            new()
            {
                UserName = "ada",
                Password = "invented-1001",
                LoginTypeId = 1,
            }
        );
}
