namespace SeatPicker;

/// <summary>The page, its files, and what is said about an address that nobody has.</summary>
internal static class PageEndpoints
{
    public static void MapPage(this WebApplication app)
    {
        app.MapStaticAssets();
        app.MapGet("/", (ShopPage page, HttpContext context) => page.Show(context)).CompressAnswer();
        app.MapFallback("{*path}", AnswerUnknown).CompressAnswer();
    }

    // A program that calls gets the shop's refusal, and a person a page.
    private static IResult AnswerUnknown(HttpContext context, ShopPage page) =>
        context.Request.Path.StartsWithSegments("/shop") || context.Request.Path.StartsWithSegments("/api")
            ? new Refusal(StatusCodes.Status404NotFound, "not-found")
            : page.ShowUnknown(context);
}
