namespace SeatPicker;

/// <summary>
/// A promo code that the visitor knows as a text. Nobody finds one by trying: wrong ones count for the address that they
/// come from, and the number of a source is none.
/// </summary>
internal static class PromoCodeEndpoints
{
    private const string Kind = "promo";
    private const int Longest = 40;

    public static void MapPromoCodes(this IEndpointRouteBuilder shop)
    {
        shop.MapPost("/promo", ApplyAsync).MayOpenSession();
        shop.MapDelete("/promo", RemoveAsync).RequireVisit();
    }

    /// <summary>The front end's own look-up takes numbers of sources, and has no limit of its own: the shop has the one above in its place.</summary>
    public static void RefusePromoCodes(this IEndpointRouteBuilder app, string seatCurve) =>
        app.MapPost($"{seatCurve}/Web/Session/{{sessionKey}}/PromoCode", () => new Refusal(404, "not-found"))
            .WithOrder(-1);

    private static async Task<IResult> ApplyAsync(
        PromoCodeRequest request,
        HttpContext context,
        Visit visit,
        VisitorTerms terms,
        PromoCodeOffers offers,
        AttemptLimit limit,
        House house,
        CancellationToken stop
    )
    {
        var code = request.Code.Trim();
        if (code.Length is 0 or > Longest || code.Any(char.IsControl))
        {
            return new Refusal(StatusCodes.Status400BadRequest, "promo-unknown");
        }

        var (most, window) = (house.Shop.WrongPromoCodes, house.Shop.LoginWindow);
        var visitor = AttemptLimit.VisitorOf(context);
        if (!await limit.TryBeginAsync(Kind, visitor, most, window, stop))
        {
            return new Refusal(StatusCodes.Status429TooManyRequests, "promo-paused");
        }

        AppliedPromoCode? applied;
        try
        {
            applied = await visit.Web.ApplyPromoCodeAsync(code, stop);
        }
        catch (TessituraRejectedException refused) when (refused.Kind is RejectionKind.InvalidPriceType)
        {
            return new Refusal(StatusCodes.Status409Conflict, "promo-in-the-way");
        }

        if (applied is null)
        {
            return new Refusal(StatusCodes.Status400BadRequest, "promo-unknown");
        }

        await limit.TakeBackAsync(Kind, visitor, window);
        var view = PromoCodeView.Of(applied, await offers.FindAsync(applied, stop));
        terms.Apply(view, applied.ModeOfSaleId);
        return TypedResults.Ok(view);
    }

    private static async Task<IResult> RemoveAsync(Visit visit, VisitorTerms terms, CancellationToken stop)
    {
        try
        {
            await visit.Web.RemovePromoCodeAsync(stop);
        }
        catch (TessituraRejectedException refused) when (refused.Kind is RejectionKind.InvalidPriceType)
        {
            return new Refusal(StatusCodes.Status409Conflict, "promo-in-use");
        }

        terms.Apply(null, (await visit.Web.Api.Session.GetAsync(stop)).ModeOfSaleId);
        return TypedResults.NoContent();
    }
}

/// <param name="Code">As the visitor types it.</param>
internal sealed record PromoCodeRequest(string Code);
