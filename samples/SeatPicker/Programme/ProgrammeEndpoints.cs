namespace SeatPicker;

/// <summary>What is on, and everything that the page has to know before it can show anything.</summary>
internal static class ProgrammeEndpoints
{
    public static void MapProgramme(this IEndpointRouteBuilder shop)
    {
        // It takes no text of the caller, so there is nothing beside which a secret could be guessed by the answer's length.
        shop.MapGet("/start", StartAsync).CompressAnswer();
        shop.MapGet("/house", (House house, CancellationToken stop) => house.ReadAsync(stop)).CompressAnswer();
        shop.MapGet(
                "/programme",
                (Evenings evenings, VisitorTerms terms, CancellationToken stop) =>
                    evenings.ReadAsync(terms.Current, stop)
            )
            .CompressAnswer();
    }

    private static async Task<StartView> StartAsync(
        House house,
        Visit visit,
        Evenings evenings,
        VisitorTerms terms,
        bool? programme,
        CancellationToken stop
    )
    {
        var shown = programme is true ? evenings.ReadAsync(terms.Current, stop) : null;
        var here = house.ReadAsync(stop);
        var visitor = visit.ReadAsync(stop);
        return new StartView(await here, await visitor, shown is null ? null : await shown);
    }
}

/// <summary>The first answer to a page.</summary>
/// <param name="House">What stays the same for everybody.</param>
/// <param name="Visit">Of this visitor.</param>
/// <param name="Programme">What is on; null where the page shows something else first.</param>
internal sealed record StartView(HouseView House, VisitView Visit, ProgrammeView? Programme);
