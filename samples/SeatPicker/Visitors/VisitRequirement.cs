namespace SeatPicker;

/// <summary>Only what puts something into a cart, or logs in, opens a web session: everything else needs one that is there.</summary>
internal static class VisitRequirement
{
    public static void RequireVisit(this RouteHandlerBuilder endpoint) =>
        endpoint.AddEndpointFilter(
            async (context, next) =>
            {
                var cookie = context.HttpContext.RequestServices.GetRequiredService<ISessionKeyStore>();
                return await cookie.GetAsync(context.HttpContext.RequestAborted) is null
                    ? TypedResults.Problem(
                        Failures.Problem(
                            StatusCodes.Status409Conflict,
                            "no-visit",
                            "Your visit has ended, and nothing is in your cart. Please start again."
                        )
                    )
                    : await next(context);
            }
        );
}
