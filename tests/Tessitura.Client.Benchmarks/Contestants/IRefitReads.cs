using Refit;
using Tessitura.Client.Benchmarks.Plain;

namespace Tessitura.Client.Benchmarks.Contestants;

/// <summary>The measured calls that need no web session, in Refit's words.</summary>
internal interface IRefitReads
{
    [Get("/TXN/Performances/{performanceId}/Seats")]
    Task<List<Seat>> GetSeatsAsync(int performanceId, int modeOfSaleId, int constituentId);

    [Get("/TXN/Performances/Prices")]
    Task<List<PriceSummary>> GetPricesAsync([Query(CollectionFormat.Csv)] IReadOnlyList<int> performanceIds);
}
