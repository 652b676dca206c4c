namespace SeatPicker;

/// <summary>What must be so before money moves, whichever way it is paid.</summary>
internal sealed class ReadyToPay(Visit visit, Deliveries deliveries, PaidOrder paid, Words words)
{
    /// <summary>What to answer instead of paying: the order that is paid, or why it cannot be paid now. Null where it can.</summary>
    /// <param name="amount">What the visitor has agreed to pay.</param>
    public async Task<IResult?> CheckAsync(decimal amount)
    {
        var session = await visit.Web.Api.Session.GetAsync();
        if (Visit.SavedOrderIn(session) is { } orderId)
        {
            return paid.Answer(orderId);
        }

        if (await visit.IsPayingAsync(session))
        {
            return PaymentRefusals.Unclear;
        }

        if (await FindIncompleteAsync(session) is { } incomplete)
        {
            return incomplete;
        }

        await deliveries.EnsureChosenAsync();
        var cart = await visit.Web.GetCartAsync();
        return cart.BalanceToCharge == amount ? null : PaymentRefusals.PriceChanged;
    }

    private async Task<Refusal?> FindIncompleteAsync(Session session)
    {
        if (session.CartInfo is not { PackageCount: > 0 })
        {
            return null;
        }

        foreach (var package in await visit.Web.FindPackagesAsync())
        {
            try
            {
                // The server's word, before anybody pays elsewhere.
                await package.CompleteAsync();
            }
            catch (TessituraRejectedException e) when (e.Kind is RejectionKind.PackageIncomplete)
            {
                return new(
                    StatusCodes.Status409Conflict,
                    "package-incomplete",
                    ("package", package.Package.Description),
                    ("missing", string.Join(' ', words.Missing(package)))
                );
            }
        }

        return null;
    }
}
