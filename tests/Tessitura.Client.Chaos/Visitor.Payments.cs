namespace Tessitura.Client.Chaos;

// Somebody who pays on a provider's page, where anything can go wrong as well.
internal sealed partial class Visitor
{
    private async Task PayOutsideAsync(Visit visit)
    {
        try
        {
            var charge = await StartAsync(visit);
            if (charge is null)
            {
                return;
            }

            var payment = await PayAsync(charge);
            if (payment is null)
            {
                // Nobody comes back. A notification, or whoever looks after the open charges, goes on.
                tally.CountPath(Paths.NeverReturned);
                return;
            }

            if (!payment.IsCharged)
            {
                await GiveUpAsync(visit, charge.Reference);
                return;
            }

            var authorization = Authorization(payment);
            visit.LastCharge = null;
            await TryAsync(
                visit,
                "Cart.Checkout",
                (session, token) => session.CheckoutWithAuthorizationAsync(authorization, token)
            );
            // One that may still pay for the order is not given back.
            if (visit.LastCharge?.State is ChargeState.Authorized)
            {
                await GiveUpAsync(visit, charge.Reference);
            }
        }
        catch (HttpRequestException)
        {
            // The provider did not answer: what became of it is asked later.
            tally.CountPath(Paths.ProviderSilent);
        }
        catch (SessionExpiredException)
        {
            Lose(visit);
        }
        catch (TessituraException)
        {
            // The cart could not be read: nobody was sent to the page.
            tally.CountPath(Paths.NeverLeft);
        }
    }

    public static OutsideAuthorization Authorization(SimulatedPayment payment) =>
        new()
        {
            Reference = payment.Reference,
            Amount = payment.Amount,
            AuthorizationCode = payment.AuthorizationCode!,
            SecureValues = payment.SecureValues,
            AuthorizedAt = payment.AuthorizedAt,
            PaymentMethodId = Visa,
        };

    private async Task<OutsideCharge?> StartAsync(Visit visit)
    {
        if (visit.OpenReference is { } open)
        {
            var charges = await visit.Session.GetOpenChargesAsync();
            if (charges.FirstOrDefault(charge => charge.Reference == open) is { } known)
            {
                return known;
            }
        }

        var cart = await visit.Session.Api.Cart.GetAsync();
        if (cart?.BalanceToCharge is not > 0)
        {
            return null;
        }

        visit.CartId = cart.Id;
        var charge = await visit.Session.StartOutsidePaymentAsync();
        visit.OpenReference = charge.Reference;
        visit.History.Enqueue($"sent to the payment page with {charge}");
        return charge;
    }

    private async Task<SimulatedPayment?> PayAsync(OutsideCharge charge)
    {
        await house.Provider.CreateAsync(charge.Reference, charge.Amount);
        if (random.Next(3) == 0)
        {
            house.Provider.Next((SimulatedPaymentFault)random.Next(Enum.GetValues<SimulatedPaymentFault>().Length));
        }

        return await house.Provider.PayAsync(charge.Reference);
    }

    /// <summary>The money goes back, and the shop writes it down.</summary>
    private async Task GiveUpAsync(Visit visit, string reference)
    {
        if (await house.Provider.FindAsync(reference) is { IsCharged: true })
        {
            await house.Provider.VoidAsync(reference);
        }

        await visit.Session.CloseChargeAsync(reference);
        visit.OpenReference = null;
        tally.CountPath(Paths.GivenBack);
    }
}
