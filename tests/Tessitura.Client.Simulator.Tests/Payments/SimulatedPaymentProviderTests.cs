namespace Tessitura.Client.Simulator.Tests;

public sealed class SimulatedPaymentProviderTests
{
    private const string Reference = "invented-payment";

    [Test]
    public async Task A_page_is_paid_once_however_often_it_is_sent()
    {
        var provider = await CreateAsync();

        var paid = await provider.PayAsync(Reference);
        var again = await provider.PayAsync(Reference);

        Assert.That(again, Is.EqualTo(paid));
        Assert.That(
            (paid!.IsCharged, paid.AuthorizationCode, paid.AuthorizedAt),
            Is.Not.EqualTo((false, (string?)null, (DateTimeOffset?)null))
        );
        Assert.That(await provider.CreateAsync(Reference, 20), Is.EqualTo(paid));
        Assert.That(() => provider.CreateAsync(Reference, 21), Throws.ArgumentException);
    }

    [Test]
    public async Task A_declined_card_charges_nothing_and_another_one_may_pay()
    {
        var provider = await CreateAsync();
        provider.Next(SimulatedPaymentFault.Declined);

        var declined = await provider.PayAsync(Reference);
        var paid = await provider.PayAsync(Reference);

        Assert.That((declined!.State, declined.IsCharged), Is.EqualTo((SimulatedPaymentState.Declined, false)));
        Assert.That(paid!.State, Is.EqualTo(SimulatedPaymentState.Authorized));
    }

    [TestCase(SimulatedPaymentFault.NotReached, SimulatedPaymentState.Created)]
    [TestCase(SimulatedPaymentFault.NoAnswer, SimulatedPaymentState.Authorized)]
    public async Task A_connection_that_breaks_off_says_nothing_of_the_charge(
        SimulatedPaymentFault fault,
        SimulatedPaymentState state
    )
    {
        var provider = await CreateAsync();
        provider.Next(fault);

        Assert.That(() => provider.PayAsync(Reference), Throws.InstanceOf<HttpRequestException>());
        Assert.That((await provider.FindAsync(Reference))!.State, Is.EqualTo(state));
    }

    [TestCase(SimulatedPaymentFault.NotNotified, 0, 0)]
    [TestCase(SimulatedPaymentFault.NotifiedTwice, 0, 2)]
    [TestCase(SimulatedPaymentFault.NotifiedFirst, 1, 1)]
    [TestCase(SimulatedPaymentFault.NeverReturns, 0, 1)]
    public async Task Notifications_come_as_they_are_made_to(SimulatedPaymentFault fault, int before, int after)
    {
        var provider = await CreateAsync();
        var seen = 0;
        provider.Notified = payment =>
        {
            seen += payment.IsCharged ? 1 : 0;
            return Task.CompletedTask;
        };
        provider.Next(fault);

        var back = await provider.PayAsync(Reference);
        var seenBefore = seen;
        await provider.DeliverNotificationsAsync();

        Assert.That((seenBefore, seen), Is.EqualTo((before, after)));
        Assert.That(back is null, Is.EqualTo(fault is SimulatedPaymentFault.NeverReturns));
    }

    [Test]
    public async Task Money_is_taken_and_given_back_in_this_order_only()
    {
        var provider = await CreateAsync();
        await provider.PayAsync(Reference);

        Assert.That(() => provider.RefundAsync(Reference), Throws.InvalidOperationException);
        await provider.CaptureAsync(Reference);
        Assert.That(() => provider.VoidAsync(Reference), Throws.InvalidOperationException);
        await provider.RefundAsync(Reference);
        var refunded = await provider.RefundAsync(Reference);

        Assert.That((refunded.State, refunded.IsCharged), Is.EqualTo((SimulatedPaymentState.Refunded, false)));
        Assert.That(() => provider.VoidAsync("invented-other"), Throws.ArgumentException);
    }

    [Test]
    public async Task The_text_form_shows_nothing_that_authorizes()
    {
        var provider = await CreateAsync();
        var paid = await provider.PayAsync(Reference);

        Assert.That($"{paid}", Does.Contain(Reference).And.Not.Contain("code").And.Not.Contain("cavv"));
    }

    private static async Task<SimulatedPaymentProvider> CreateAsync()
    {
        var provider = new SimulatedPaymentProvider();
        await provider.CreateAsync(Reference, 20);
        return provider;
    }
}
