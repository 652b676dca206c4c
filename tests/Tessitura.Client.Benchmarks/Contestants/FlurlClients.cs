using Flurl.Http;
using Flurl.Http.Configuration;
using Tessitura.Client.Benchmarks.Plain;

namespace Tessitura.Client.Benchmarks.Contestants;

/// <summary>Flurl.Http as its documentation shows it, with generated metadata.</summary>
internal sealed class FlurlClients : Contestant
{
    private readonly FlurlClient _client;

    public FlurlClients(HttpMessageHandler server)
    {
        _client = new FlurlClient(new HttpClient(server) { BaseAddress = Service });
        _client.Settings.JsonSerializer = new DefaultJsonSerializer(PlainJson.Default.Options);
        _client.WithHeader("Authorization", $"Basic {Basic}").WithHeader("Accept", "application/json");
    }

    public override Task GetSessionAsync() => _client.Request("Web", "Session", Key).GetJsonAsync<Session>();

    public override Task ReserveTicketsAsync() =>
        _client
            .Request("Web", "Cart", Key, "Tickets")
            .PostJsonAsync(PlainRequests.Tickets)
            .ReceiveJson<ReserveTicketsResponse>();

    public override Task GetCartAsync() => _client.Request("Web", "Cart", Key).GetJsonAsync<Cart>();

    public override Task GetSeatsAsync() =>
        _client
            .Request("TXN", "Performances", Performance, "Seats")
            .SetQueryParam("modeOfSaleId", ModeOfSale)
            .SetQueryParam("constituentId", Constituent)
            .GetJsonAsync<List<Seat>>();

    public override Task GetPricesAsync() =>
        _client
            .Request("TXN", "Performances", "Prices")
            .SetQueryParam("performanceIds", string.Join(',', Performances))
            .GetJsonAsync<List<PriceSummary>>();
}
