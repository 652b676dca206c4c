using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;
using Tessitura.Client.Simulator;
using static Tessitura.Client.Tests.Selling.Payments.PaidOutside;

namespace Tessitura.Client.Tests.Selling.Payments;

internal sealed class OutsideCheckoutTests
{
    private static readonly Fault[] Faults = Enum.GetValues<Fault>();
    private static readonly TessituraVersion[] Versions = Enum.GetValues<TessituraVersion>();

    [Test]
    public async Task A_charge_ends_in_one_order_and_the_caller_knows_it(
        [ValueSource(nameof(Versions))] TessituraVersion version,
        [ValueSource(nameof(Faults))] Fault fault
    )
    {
        await using var office = await BoxOffice.OpenAsync(simulate: options => options.Version = version);
        await using var visit = await office.Client.StartSessionAsync();
        var authorization = await PayAsync(visit);
        office.Line.Next("POST", fault, "/Checkout");

        CheckoutResult? result = null;
        try
        {
            result = await office.RunAsync(visit.CheckoutWithAuthorizationAsync(authorization));
        }
        catch (NotAppliedException)
        {
            Assert.That(
                office.Simulator.Orders,
                Has.None.Matches<SimulatedOrder>(order => IsPaidBy(order!, authorization))
            );
        }

        var again = await office.RunAsync(visit.CheckoutWithAuthorizationAsync(authorization));

        Assert.That((again.IsComplete, again.Charge?.State), Is.EqualTo((true, ChargeState.Saved)));
        Assert.That(result?.OrderId ?? again.OrderId, Is.EqualTo(again.OrderId));
        Assert.That(OrdersPaidBy(office, authorization), Is.EqualTo(new[] { again.OrderId!.Value }));
        Assert.That(await visit.GetOpenChargesAsync(), Is.Empty);
    }

    [Test]
    public async Task A_charge_that_is_not_what_is_due_is_said_and_not_sent([Values(-1, 1)] int difference)
    {
        await using var office = await BoxOffice.OpenAsync();
        await using var visit = await office.Client.StartSessionAsync();
        var authorization = await PayAsync(visit);
        var other = authorization with { Amount = authorization.Amount + difference };

        var result = await visit.CheckoutWithAuthorizationAsync(other);

        Assert.That((result.State, result.IsComplete), Is.EqualTo((CheckoutState.NotSent, false)));
        Assert.That(result.Charge?.State, Is.EqualTo(ChargeState.Authorized));
        Assert.That(result.Reasons.Single(), Does.Contain("was charged").And.Contain("is due"));
        Assert.That(PostsOf(office), Is.Zero);
        Assert.That((await visit.GetOpenChargesAsync()).Single().Reference, Is.EqualTo(other.Reference));
    }

    [Test]
    public async Task A_part_of_what_is_due_is_sent_where_that_is_meant()
    {
        await using var office = await BoxOffice.OpenAsync();
        await using var visit = await office.Client.StartSessionAsync();
        var authorization = await PayAsync(visit) with { Amount = 10, AllowUnderPayment = true };

        var result = await visit.CheckoutWithAuthorizationAsync(authorization);

        Assert.That((result.IsComplete, office.Simulator.Orders[^1].Paid), Is.EqualTo((true, 10m)));
    }

    [Test]
    public async Task A_refusal_names_the_charge_and_the_same_authorization_pays_later()
    {
        await using var office = await BoxOffice.OpenAsync();
        await using var visit = await office.Client.StartSessionAsync();
        var authorization = await PayAsync(visit);
        office.Simulator.Faults.Next("Cart.Checkout", Simulator.Fault.LockedOrder);

        var refused = await office.RunAsync(visit.CheckoutWithAuthorizationAsync(authorization));
        var paid = await office.RunAsync(visit.CheckoutWithAuthorizationAsync(authorization));

        Assert.That(
            (refused.State, refused.RejectionKind),
            Is.EqualTo((CheckoutState.Refused, RejectionKind.OrderLocked))
        );
        Assert.That(
            (refused.Charge?.Reference, refused.Charge?.State),
            Is.EqualTo((authorization.Reference, ChargeState.Authorized))
        );
        Assert.That((paid.IsComplete, OrdersPaidBy(office, authorization).Count), Is.EqualTo((true, 1)));
    }

    [Test]
    public async Task A_session_that_is_gone_names_the_charge_and_the_next_one_is_paid_with_it()
    {
        await using var office = await BoxOffice.OpenAsync();
        await using var visit = await office.Client.StartSessionAsync();
        var authorization = await PayAsync(visit);
        office.Simulator.Faults.Next("Session.Get", Simulator.Fault.ExpiredSession);

        var gone = await office.RunAsync(visit.CheckoutWithAuthorizationAsync(authorization));
        await using var next = await office.Client.StartSessionAsync();
        await next.ReserveTicketsAsync(BoxOffice.TwoSeats);
        var paid = await office.RunAsync(next.CheckoutWithAuthorizationAsync(authorization));

        Assert.That((gone.State, gone.Charge?.State), Is.EqualTo((CheckoutState.Refused, ChargeState.Authorized)));
        Assert.That(gone.RejectionKind, Is.EqualTo(RejectionKind.SessionExpired));
        Assert.That(gone.Reasons, Is.Not.Empty);
        Assert.That((paid.IsComplete, OrdersPaidBy(office, authorization).Count), Is.EqualTo((true, 1)));
        Assert.That(await visit.GetOpenChargesAsync(), Is.Empty);
    }

    [Test]
    public async Task Seats_that_are_expired_name_the_charge()
    {
        await using var office = await BoxOffice.OpenAsync();
        await using var visit = await office.Client.StartSessionAsync();
        var authorization = await PayAsync(visit);
        office.Simulator.Clock.Advance(TimeSpan.FromMinutes(17));

        var result = await office.RunAsync(visit.CheckoutWithAuthorizationAsync(authorization));

        Assert.That(
            (result.State, result.RejectionKind),
            Is.EqualTo((CheckoutState.Refused, RejectionKind.SeatsExpired))
        );
        Assert.That(result.Charge, Is.EqualTo((await visit.GetOpenChargesAsync()).Single()));
    }

    [Test]
    public async Task One_authorization_pays_for_one_order_whatever_session_it_is_given_to([Values] bool atOnce)
    {
        await using var office = await BoxOffice.OpenAsync();
        await using var visit = await office.Client.StartSessionAsync();
        await using var other = await office.Client.StartSessionAsync();
        var authorization = await PayAsync(visit);
        await other.ReserveTicketsAsync(BoxOffice.TwoSeats);

        CheckoutResult[] results = atOnce
            ? await Task.WhenAll(
                visit.CheckoutWithAuthorizationAsync(authorization),
                other.CheckoutWithAuthorizationAsync(authorization)
            )
            :
            [
                await visit.CheckoutWithAuthorizationAsync(authorization),
                await other.CheckoutWithAuthorizationAsync(authorization),
            ];

        Assert.That(OrdersPaidBy(office, authorization), Has.Count.EqualTo(1));
        Assert.That(
            results.Where(result => result.IsComplete).Select(result => result.OrderId).Distinct(),
            Is.EqualTo(OrdersPaidBy(office, authorization))
        );
        Assert.That(
            office.Line.Seen.Count(request => request.EndsWith("/Checkout", StringComparison.Ordinal)),
            Is.EqualTo(1)
        );
    }

    [Test]
    public async Task A_double_click_gets_one_order()
    {
        await using var office = await BoxOffice.OpenAsync();
        await using var visit = await office.Client.StartSessionAsync();
        var authorization = await PayAsync(visit);

        var results = await Task.WhenAll(
            Enumerable.Range(0, 5).Select(_ => Task.Run(() => visit.CheckoutWithAuthorizationAsync(authorization)))
        );

        Assert.That(results.Select(result => (result.IsComplete, result.OrderId)).Distinct(), Has.One.Items);
        Assert.That(PostsOf(office), Is.EqualTo(1));
    }

    [Test]
    public async Task A_second_payment_for_a_saved_cart_is_said_to_be_in_no_order([Values] bool restarted)
    {
        var cache = new MemoryDistributedCache(Options.Create(new MemoryDistributedCacheOptions()));
        await using var office = await BoxOffice.OpenAsync(store: new DistributedOpenQuestionStore(cache));
        await using var second = office.OpenProcess(new DistributedOpenQuestionStore(cache));
        await using var visit = await office.Client.StartSessionAsync();
        var first = await PayAsync(visit);
        var again = first with { Reference = "invented-second" };
        var saved = await visit.CheckoutWithAuthorizationAsync(first);

        var seller = restarted ? second.Client.ResumeSession(visit.GetKey()) : visit;
        var result = await office.RunAsync(seller.CheckoutWithAuthorizationAsync(again));

        Assert.That((result.State, result.OrderId), Is.EqualTo((CheckoutState.NotSent, saved.OrderId)));
        Assert.That(result.Charge?.State, Is.EqualTo(ChargeState.Authorized));
        Assert.That((await seller.GetOpenChargesAsync()).Single().Reference, Is.EqualTo(again.Reference));
    }

    [Test]
    public async Task An_order_that_was_paid_is_found_when_the_store_is_lost()
    {
        await using var office = await BoxOffice.OpenAsync();
        await using var restarted = office.OpenProcess();
        await using var visit = await office.Client.StartSessionAsync();
        var authorization = await PayAsync(visit);
        var saved = await visit.CheckoutWithAuthorizationAsync(authorization);

        var found = await office.RunAsync(
            restarted.Client.ResumeSession(visit.GetKey()).CheckoutWithAuthorizationAsync(authorization)
        );
        var other = await office.RunAsync(
            restarted
                .Client.ResumeSession(visit.GetKey())
                .CheckoutWithAuthorizationAsync(authorization with { Reference = "invented-other" })
        );

        Assert.That((found.IsComplete, found.OrderId), Is.EqualTo((true, saved.OrderId)));
        Assert.That(other.State, Is.EqualTo(CheckoutState.NotSent));
    }

    [Test]
    public async Task A_second_payment_waits_until_the_first_can_be_in_no_order()
    {
        await using var office = await BoxOffice.OpenAsync();
        await using var visit = await office.Client.StartSessionAsync();
        var first = await PayAsync(visit);
        var second = first with { Reference = "invented-second" };
        office.Line.Next("POST", Fault.LostAndReset, "/Checkout");
        await office.FailureOfAsync<NotAppliedException>(visit.CheckoutWithAuthorizationAsync(first));

        var waits = await office.RunAsync(visit.CheckoutWithAuthorizationAsync(second));
        await visit.CloseChargeAsync(first.Reference);
        var paid = await office.RunAsync(visit.CheckoutWithAuthorizationAsync(second));

        Assert.That((waits.State, waits.Charge?.State), Is.EqualTo((CheckoutState.NotSent, ChargeState.Authorized)));
        Assert.That(waits.Reasons.Single(), Does.Contain(first.Reference));
        Assert.That((paid.IsComplete, OrdersPaidBy(office, second).Count), Is.EqualTo((true, 1)));
    }

    [Test]
    public async Task A_cart_that_was_paid_by_card_is_not_said_to_be_paid_outside()
    {
        await using var office = await BoxOffice.OpenAsync();
        await using var visit = await office.Client.StartSessionAsync();
        var authorization = await PayAsync(visit);
        await visit.CheckoutAsync(
            new CheckoutRequest
            {
                Amount = authorization.Amount,
                AllowUnderPayment = false,
                Authorize = true,
                CreditCardType = 1,
                CreditCardNumber = SimulatedCards.Visa,
                CreditCardMonth = 12,
                CreditCardYear = 2099,
            }
        );

        var result = await visit.CheckoutWithAuthorizationAsync(authorization);

        Assert.That((result.State, result.Charge?.State), Is.EqualTo((CheckoutState.NotSent, ChargeState.Authorized)));
    }
}
