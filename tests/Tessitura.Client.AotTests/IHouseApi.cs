using Refit;
using Tessitura.Client.Models;

namespace Tessitura.Client.AotTests;

/// <summary>An interface as a program writes it for endpoints of its own: over models of the SDK and over its own.</summary>
internal interface IHouseApi
{
    [Get("/Custom/Facilities/{facilityId}")]
    Task<Facility> GetFacilityAsync(int facilityId, CancellationToken cancellationToken = default);

    [Get("/Custom/Holds")]
    Task<IReadOnlyList<SeatHold>> GetHoldsAsync(CancellationToken cancellationToken = default);

    [Post("/Custom/Plans")]
    Task<SeatPlan> AddPlanAsync([Body] SeatPlan plan, CancellationToken cancellationToken = default);
}
