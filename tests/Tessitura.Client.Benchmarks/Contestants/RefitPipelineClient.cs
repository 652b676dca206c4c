using Refit;
using Tessitura.Client.Benchmarks.Plain;

namespace Tessitura.Client.Benchmarks.Contestants;

/// <summary>
/// Plain Refit over the same Polly pipeline as the SDK has, with a handler that adds the credentials and one that puts
/// the session key in: what somebody has in the end who does by hand what the SDK does.
/// </summary>
internal sealed class RefitPipelineClient(Target target, HttpMessageHandler server) : Contestant(target)
{
    private readonly IRefitMarkerApi _api = RefitSetup.Create<IRefitMarkerApi>(
        target,
        new HttpClient(new PollyHandler(new BasicHeaderHandler(new KeyMarkerHandler(server, target.Key), target.Basic)))
        {
            // Polly's total timeout holds; a second one costs a timer for each call.
            Timeout = Timeout.InfiniteTimeSpan,
        }
    );

    public override Task GetSessionAsync() => _api.GetSessionAsync();

    public override Task ReserveTicketsAsync() => _api.ReserveTicketsAsync(PlainRequests.Tickets);

    public override Task GetCartAsync() => _api.GetCartAsync();

    public override Task GetSeatsAsync() => _api.GetSeatsAsync(Performance, ModeOfSale, Constituent);

    public override Task GetPricesAsync() => _api.GetPricesAsync(Performances);
}

/// <summary>All measured calls in Refit's words, a marker in the place of the session key: <see cref="KeyMarkerHandler"/> puts it in.</summary>
internal interface IRefitMarkerApi : IRefitReads
{
    [Get("/Web/Session/" + KeyMarkerHandler.Marker)]
    Task<Session> GetSessionAsync();

    [Post("/Web/Cart/" + KeyMarkerHandler.Marker + "/Tickets")]
    Task<ReserveTicketsResponse> ReserveTicketsAsync([Body] ReserveTicketsRequest request);

    [Get("/Web/Cart/" + KeyMarkerHandler.Marker)]
    Task<Cart> GetCartAsync();
}
