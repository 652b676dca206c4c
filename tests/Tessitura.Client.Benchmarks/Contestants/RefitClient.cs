using System.Net.Http.Headers;
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
