using System.Net.Http.Headers;
using Refit;
using Tessitura.Client.Benchmarks.Plain;

namespace Tessitura.Client.Benchmarks.Contestants;

/// <summary>Plain Refit, as a good user of it sets it up: its own generated client, and generated metadata to read and write with.</summary>
internal sealed class RefitClient(Target target, HttpMessageHandler server) : Contestant(target)
{
    private readonly IRefitKeyApi _api = RefitSetup.Create<IRefitKeyApi>(
        target,
        new HttpClient(server)
        {
            DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("Basic", target.Basic) },
        }
    );

    public override Task GetSessionAsync() => _api.GetSessionAsync(Key);

    public override Task ReserveTicketsAsync() => _api.ReserveTicketsAsync(Key, PlainRequests.Tickets);

    public override Task GetCartAsync() => _api.GetCartAsync(Key);

    public override Task GetSeatsAsync() => _api.GetSeatsAsync(Performance, ModeOfSale, Constituent);

    public override Task GetPricesAsync() => _api.GetPricesAsync(Performances);
}

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
