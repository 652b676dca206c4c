using Refit;
using Tessitura.Client.Benchmarks.Plain;

namespace Tessitura.Client.Benchmarks.Contestants;

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
