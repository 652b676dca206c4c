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
                    ? new Refusal(StatusCodes.Status409Conflict, "no-visit")
                    : await next(context);
            }
        );
}
