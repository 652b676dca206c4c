namespace SeatPicker;

/// <summary>Packages and subscriptions. What is taken stands in the cart and nowhere else, so a reload finds it again.</summary>
internal static class PackageEndpoints
{
    public static void MapPackages(this IEndpointRouteBuilder shop)
    {
        var packages = shop.MapGroup("/packages");
        packages.MapGet("/", (PackageShelf shelf, CancellationToken stop) => shelf.ListAsync(stop));
        packages.MapGet(
            "/{packageId:int}",
            (int packageId, PackageShelf shelf, CancellationToken stop) => shelf.ReadAsync(packageId, stop)
        );
        packages
            .MapPost(
                "/{packageId:int}",
                async (int packageId, PackageRequest request, PackageDesk desk) =>
                    (IResult?)await desk.TakeAsync(packageId, request) ?? TypedResults.NoContent()
            )
            .MayOpenSession();

        var taken = shop.MapGroup("/cart/packages/{lineItemId:int}");
        taken
            .MapDelete(
                "/evenings/{performanceId:int}",
                (int lineItemId, int performanceId, PackageDesk desk) =>
                    desk.RemoveAsync(lineItemId, package => package.RemovePerformanceAsync(performanceId))
            )
            .RequireVisit();
        taken
            .MapDelete(
                "/parts/{partId:int}",
                (int lineItemId, int partId, PackageDesk desk) =>
                    desk.RemoveAsync(lineItemId, package => package.RemoveSubPackageAsync(partId))
            )
            .RequireVisit();
        taken
            .MapDelete(
                "/",
                (int lineItemId, PackageDesk desk) => desk.RemoveAsync(lineItemId, package => package.ReleaseAsync())
            )
            .RequireVisit();
    }
}
