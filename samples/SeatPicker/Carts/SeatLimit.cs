namespace SeatPicker;

/// <summary>One visitor does not empty the house: the page says so, and here it holds.</summary>
internal static class SeatLimit
{
    public static void LimitSeats<TWish>(this RouteHandlerBuilder endpoint, Func<TWish, int> count) =>
        endpoint.AddEndpointFilter(
            async (context, next) =>
            {
                var shop = context.HttpContext.RequestServices.GetRequiredService<House>().Shop;
                return context.Arguments.OfType<TWish>().All(wish => count(wish) <= shop.MostSeats)
                    ? await next(context)
                    : TypedResults.Problem(
                        Failures.Problem(
                            StatusCodes.Status400BadRequest,
                            "too-many",
                            $"You can choose {shop.MostSeats} seats at once."
                        )
                    );
            }
        );
}
