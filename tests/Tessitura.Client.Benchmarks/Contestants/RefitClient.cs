#if REFIT
using Refit;
using Tessitura.Client.Benchmarks.Plain;

namespace Tessitura.Client.Benchmarks.Contestants;

/// <summary>Refit as its documentation shows it, with generated metadata for its System.Text.Json.</summary>
internal sealed class RefitClient(HttpMessageHandler server) : Contestant
{
    private readonly IRefitApi _api = RestService.For<IRefitApi>(
        new HttpClient(server)
        {
            BaseAddress = new Uri(Target.Canned.Service.AbsoluteUri.TrimEnd('/')),
            DefaultRequestHeaders = { Authorization = new("Basic", Target.Canned.Basic) },
        },
        new RefitSettings(new SystemTextJsonContentSerializer(PlainJson.Default.Options))
    );

    public override Task GetSessionAsync() => _api.GetSessionAsync(Key);

    public override Task ReserveTicketsAsync() => _api.ReserveTicketsAsync(Key, PlainRequests.Tickets);

    public override Task GetCartAsync() => _api.GetCartAsync(Key);

    public override Task GetSeatsAsync() => _api.GetSeatsAsync(Performance, ModeOfSale, Constituent);

    public override Task GetPricesAsync() => _api.GetPricesAsync(Performances);
}
#endif
