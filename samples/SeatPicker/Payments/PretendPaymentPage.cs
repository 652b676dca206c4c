using Tessitura.Client.Simulator;

namespace SeatPicker;

/// <summary>A provider that only pretends, for a theatre that is simulated: its page is served by the shop itself.</summary>
internal sealed class PretendPaymentPage(SimulatedPaymentProvider provider, House house) : IPaymentPage
{
    public async Task<string> OpenAsync(OutsideCharge charge, string language)
    {
        await provider.CreateAsync(charge.Reference, charge.Amount);
        return PretendPaymentEndpoints.AddressOf(charge.Reference);
    }

    public async Task<PagePayment?> FindAsync(string reference)
    {
        if (await provider.FindAsync(reference) is not { } payment)
        {
            return null;
        }

        if (!payment.IsCharged)
        {
            return new(
                payment.State is SimulatedPaymentState.Voided or SimulatedPaymentState.Refunded
                    ? PagePaymentState.Returned
                    : PagePaymentState.Open
            );
        }

        return new(PagePaymentState.Paid)
        {
            Authorization = new()
            {
                Reference = payment.Reference,
                Amount = payment.Amount,
                AuthorizationCode = payment.AuthorizationCode!,
                SecureValues = payment.SecureValues,
                AuthorizedAt = payment.AuthorizedAt,
                PaymentMethodId = (await house.ReadAsync(CancellationToken.None)).Cards[0].Id,
            },
        };
    }

    public Task CaptureAsync(string reference) => provider.CaptureAsync(reference);

    public Task VoidAsync(string reference) => provider.VoidAsync(reference);
}
