namespace Kiosk;

/// <summary>
/// Checks out once. When the end of that is unclear, a second try could be a second payment: then the session is asked
/// what became of the first.
/// </summary>
internal sealed class CheckoutDesk(Visit visit)
{
    private const int Questions = 15;

    private static readonly TimeSpan _pause = TimeSpan.FromSeconds(2);

    /// <summary>Ends when the order is saved. Nobody can stop it half-way: a checkout that has begun takes the money.</summary>
    public async Task CheckOutAsync(CheckoutRequest request)
    {
        try
        {
            // 200 does not mean that the order is saved: the status is in the answer.
            var answer = await visit.Cart.CheckoutAsync(request);
            if (IsDecided(answer.Status, answer.Message))
            {
                return;
            }
        }
        catch (TessituraException e) when (e is TessituraUnavailableException or TessituraContractException)
        {
            // Carried out or not: what the session says next counts.
        }

        await WaitUntilDecidedAsync();
    }

    private async Task WaitUntilDecidedAsync()
    {
        for (var i = 0; i < Questions; i++)
        {
            if (IsDecided(await AskSessionAsync(), null))
            {
                return;
            }

            await Task.Delay(_pause);
        }

        throw new PaymentUnclearException();
    }

    private async Task<string?> AskSessionAsync()
    {
        try
        {
            return (await visit.Session.GetAsync()).CheckoutStatus?.Status;
        }
        catch (TessituraUnavailableException)
        {
            return null;
        }
        catch (TessituraException)
        {
            throw new PaymentUnclearException();
        }
    }

    private static bool IsDecided(string? status, string? message) =>
        status switch
        {
            "SaveComplete" or "C" => true,
            "Error" or "E" => throw new KioskException($"The payment was not accepted. {message}".Trim()),
            _ => false,
        };
}
