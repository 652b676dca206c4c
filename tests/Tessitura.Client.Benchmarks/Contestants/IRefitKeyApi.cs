using Refit;
using Tessitura.Client.Benchmarks.Plain;

namespace Tessitura.Client.Benchmarks.Contestants;

/// <summary>All measured calls in Refit's words, the session key an argument of each call that needs it.</summary>
internal interface IRefitKeyApi : IRefitReads
{
    [Get("/Web/Session/{key}")]
    Task<Session> GetSessionAsync(string key);

    [Post("/Web/Cart/{key}/Tickets")]
    Task<ReserveTicketsResponse> ReserveTicketsAsync(string key, [Body] ReserveTicketsRequest request);

    [Get("/Web/Cart/{key}")]
    Task<Cart> GetCartAsync(string key);
}
