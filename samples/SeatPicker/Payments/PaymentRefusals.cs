namespace SeatPicker;

/// <summary>Refusals that more than one way of paying has.</summary>
internal static class PaymentRefusals
{
    public static Refusal Unclear => new(StatusCodes.Status503ServiceUnavailable, "payment-unclear");

    public static Refusal PriceChanged => new(StatusCodes.Status409Conflict, "price-changed");
}
