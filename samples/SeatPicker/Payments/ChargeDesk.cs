namespace SeatPicker;

/// <summary>
/// Brings a payment that was made elsewhere to its end, whoever asks and how often: an order, or the money goes back.
/// What is charged and in no order is told.
/// </summary>
internal sealed partial class ChargeDesk(IPaymentPage page, ILogger<ChargeDesk> logger)
{
    public async Task<ChargeEnd> FinishAsync(IWebSession web, string reference)
    {
        var payment = await page.FindAsync(reference);
        if (payment is not { State: PagePaymentState.Paid, Authorization: { } authorization })
        {
            return new(
                payment is { State: PagePaymentState.Returned } ? ChargeEndKind.Returned : ChargeEndKind.NotPaid
            );
        }

        try
        {
            var result = await web.CheckoutWithAuthorizationAsync(authorization);
            if (result.IsComplete)
            {
                await CaptureAsync(reference);
                return new(ChargeEndKind.Saved) { OrderId = result.OrderId };
            }

            // A checkout with it may still save the order: until that is known it is not given back.
            return result.Charge is { State: ChargeState.Sent }
                ? new(ChargeEndKind.Unclear)
                : await GiveBackAsync(web, authorization);
        }
        catch (OutcomeUnknownException)
        {
            return new(ChargeEndKind.Unclear);
        }
    }

    private async Task<ChargeEnd> GiveBackAsync(IWebSession web, OutsideAuthorization authorization)
    {
        await page.VoidAsync(authorization.Reference);
        await web.CloseChargeAsync(authorization.Reference);
        LogReturned(authorization.Reference, authorization.Amount);
        return new(ChargeEndKind.Returned) { Amount = authorization.Amount };
    }

    // The order is saved, and stays so: what was not taken now is taken when somebody asks again, or by staff.
    private async Task CaptureAsync(string reference)
    {
        try
        {
            await page.CaptureAsync(reference);
        }
        catch (HttpRequestException failure)
        {
            LogNotCaptured(failure, reference);
        }
    }

    [LoggerMessage(LogLevel.Warning, "The payment {Reference} of {Amount} is in no order and was given back.")]
    private partial void LogReturned(string reference, decimal amount);

    [LoggerMessage(LogLevel.Error, "The payment {Reference} has paid for an order and could not be captured.")]
    private partial void LogNotCaptured(Exception failure, string reference);
}

/// <summary>How far a payment made elsewhere has come.</summary>
internal sealed record ChargeEnd(ChargeEndKind Kind)
{
    /// <summary>The order; null where its number could not be asked for.</summary>
    public int? OrderId { get; init; }

    /// <summary>What went back; null where it had gone back before.</summary>
    public decimal? Amount { get; init; }
}

internal enum ChargeEndKind
{
    /// <summary>It has paid for an order.</summary>
    Saved,

    /// <summary>Nothing is charged.</summary>
    NotPaid,

    /// <summary>It was charged, is in no order, and has gone back.</summary>
    Returned,

    /// <summary>It was charged, and nobody knows yet whether there is an order.</summary>
    Unclear,
}
