namespace SeatPicker;

/// <summary>A visit from its first look to the next visitor.</summary>
internal static class VisitEndpoints
{
    public static void MapVisit(this IEndpointRouteBuilder shop)
    {
        shop.MapGet("/visit", (Visit visit, CancellationToken stop) => visit.ReadAsync(stop));

        // A cart that is paid for takes nothing more: the next one needs a new session, and the login goes with it.
        shop.MapPost(
                "/visit/next",
                async (Visit visit, CancellationToken stop) =>
                {
                    await using var next = await visit.ContinueAsync(stop);
                }
            )
            .RequireVisit();

        shop.MapDelete("/visit", (Visit visit, CancellationToken stop) => visit.EndAsync(stop));
    }
}
