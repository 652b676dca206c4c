namespace SeatPicker;

/// <summary>A visitor's payments on the provider's page: sent there, come back, and asked about.</summary>
internal sealed class HostedPayments(
    IWebSession web,
    IPaymentPage page,
    ChargeDesk charges,
    ChargeKeys keys,
    ReadyToPay ready,
    PaidOrder paid,
    Words words
)
{
    /// <summary>Where to send the visitor. What is to be charged is written down before.</summary>
    public async Task<IResult> StartAsync(decimal amount)
    {
        if (await ready.CheckAsync(amount) is { } instead)
        {
            return instead;
        }

        if (amount <= 0)
        {
            return PaymentRefusals.PriceChanged;
        }

        OutsideCharge? same = null;
        foreach (var open in await web.GetOpenChargesAsync())
        {
            var end = await charges.FinishAsync(web, open.Reference);
            if (end.Kind is not ChargeEndKind.NotPaid)
            {
                return Answer(open.Reference, end);
            }

            if (open.Amount == amount)
            {
                same = open;
            }
            else
            {
                // Nothing is charged. Should its page be paid after all, the money goes back.
                await web.CloseChargeAsync(open.Reference);
            }
        }

        var charge = same ?? await web.StartOutsidePaymentAsync();
        if (charge.Amount != amount)
        {
            await web.CloseChargeAsync(charge.Reference);
            return PaymentRefusals.PriceChanged;
        }

        await keys.KeepAsync(charge.Reference, await web.GetKeyAsync());
        return TypedResults.Ok(new PaymentPageLink(await page.OpenAsync(charge, words.Language)));
    }

    /// <summary>The visitor is back from the page, by the button, by its address, or by a reload.</summary>
    public async Task<IResult> FinishAsync(string reference)
    {
        if (!await IsOwnAsync(reference))
        {
            return new Refusal(StatusCodes.Status404NotFound, "payment-unknown");
        }

        return Answer(reference, await charges.FinishAsync(web, reference));
    }

    /// <summary>What became of payments that nobody has come back from; nothing where none is charged.</summary>
    public async Task<IResult> FindOutAsync()
    {
        var open = (await web.GetOpenChargesAsync()).Select(charge => charge.Reference);
        var own = keys.OwnReferences();
        foreach (var reference in open.Concat(own).Distinct())
        {
            if (await IsOwnAsync(reference))
            {
                var end = await charges.FinishAsync(web, reference);
                if (end.Kind is not ChargeEndKind.NotPaid)
                {
                    return Answer(reference, end);
                }
            }
        }

        return TypedResults.NoContent();
    }

    // Begun in this session, as far as anybody knows, and by this browser: a payment of somebody else pays for nothing here.
    private async Task<bool> IsOwnAsync(string reference) =>
        await keys.FindAsync(reference) is { } key
            ? key == await web.GetKeyAsync()
            : keys.OwnReferences().Contains(reference)
                || (await web.GetOpenChargesAsync()).Any(charge => charge.Reference == reference);

    private IResult Answer(string reference, ChargeEnd end)
    {
        if (end.Kind is ChargeEndKind.Saved or ChargeEndKind.Returned)
        {
            keys.Forget(reference);
        }

        return end.Kind switch
        {
            ChargeEndKind.Saved => paid.Answer(end.OrderId),
            ChargeEndKind.NotPaid => new Refusal(StatusCodes.Status409Conflict, "payment-open"),
            ChargeEndKind.Returned => new Refusal(
                StatusCodes.Status409Conflict,
                "payment-returned",
                ("reference", reference)
            ),
            _ => PaymentRefusals.Unclear,
        };
    }
}

/// <param name="Address">Of the payment page.</param>
internal sealed record PaymentPageLink(string Address);
