#if REFIT
using Refit;
using Tessitura.Client.Benchmarks.Plain;

namespace Tessitura.Client.Benchmarks.Contestants;

/// <summary>The measured calls in Refit's words.</summary>
internal interface IRefitApi
{
    [Get("/Web/Session/{key}")]
    Task<Session> GetSessionAsync(string key);

    [Post("/Web/Cart/{key}/Tickets")]
    Task<ReserveTicketsResponse> ReserveTicketsAsync(string key, [Body] ReserveTicketsRequest request);

    [Get("/Web/Cart/{key}")]
    Task<Cart> GetCartAsync(string key);

    [Get("/TXN/Performances/{performanceId}/Seats")]
    Task<List<Seat>> GetSeatsAsync(int performanceId, int modeOfSaleId, int constituentId);

    [Get("/TXN/Performances/Prices")]
    Task<List<PriceSummary>> GetPricesAsync([Query(CollectionFormat.Csv)] IReadOnlyList<int> performanceIds);
}
#endif
