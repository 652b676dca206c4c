namespace Tessitura.Client.Tests.Selling.Payments;

/// <summary>A payment made outside for a package that is not complete: nothing is sent with it, and it is said.</summary>
internal sealed class ChargeOfPackageTests
{
    [Test]
    public async Task A_charge_for_an_incomplete_package_is_open_and_pays_when_it_is_complete()
    {
        await using var office = await BoxOffice.OpenAsync();
        await using var visit = await office.Client.StartSessionAsync();
        var selection = await visit.StartPackageAsync(805);
        var oneSeat = PackageSeats.BestSeats(BoxOffice.Zone, PriceTypes.Each(1, seats: 1));
        await selection.AddPerformanceAsync(4711, oneSeat);
        var due = (await visit.Api.Cart.GetAsync())!.BalanceToCharge!.Value;

        var refused = await office.RunAsync(visit.CheckoutWithAuthorizationAsync(Paid("PAY-1", due)));
        var open = await visit.GetOpenChargesAsync();
        await visit.CloseChargeAsync("PAY-1");
        foreach (var performanceId in new[] { 4713, 4712, 4714 })
        {
            await selection.AddPerformanceAsync(performanceId, oneSeat);
        }

        due = (await visit.Api.Cart.GetAsync())!.BalanceToCharge!.Value;
        var saved = await office.RunAsync(visit.CheckoutWithAuthorizationAsync(Paid("PAY-2", due)));

        Assert.That(
            (refused.State, refused.RejectionKind, refused.Charge?.State),
            Is.EqualTo((CheckoutState.Refused, RejectionKind.PackageIncomplete, ChargeState.Authorized))
        );
        Assert.That(
            open.Select(charge => (charge.Reference, charge.State)),
            Is.EqualTo(new[] { ("PAY-1", ChargeState.Authorized) })
        );
        Assert.That((saved.IsComplete, saved.Charge?.State), Is.EqualTo((true, ChargeState.Saved)));
        Assert.That(await visit.GetOpenChargesAsync(), Is.Empty);
    }

    private static OutsideAuthorization Paid(string reference, decimal amount) =>
        new()
        {
            Reference = reference,
            Amount = amount,
            AuthorizationCode = "invented-code",
            AuthorizedAt = new DateTimeOffset(2026, 1, 1, 12, 0, 0, TimeSpan.Zero),
            PaymentMethodId = 1,
        };
}
