using RestSharp;
using RestSharp.Serializers.Json;
using Tessitura.Client.Benchmarks.Plain;

namespace Tessitura.Client.Benchmarks.Contestants;

/// <summary>RestSharp as its documentation shows it, with generated metadata for its System.Text.Json.</summary>
internal sealed class RestSharpClient : Contestant
{
    private static readonly string PerformanceIds = string.Join(',', Performances);

    private readonly RestClient _client;

    public RestSharpClient(HttpMessageHandler server)
    {
        _client = new RestClient(
            new RestClientOptions(Service) { ConfigureMessageHandler = _ => server },
            configureSerialization: serializers => serializers.UseSystemTextJson(PlainJson.Default.Options)
        );
        _client.AddDefaultHeader("Authorization", $"Basic {Basic}");
    }

    public override Task GetSessionAsync() =>
        _client.GetAsync<Session>(new RestRequest("Web/Session/{key}").AddUrlSegment("key", Key));

    public override Task ReserveTicketsAsync() =>
        _client.PostAsync<ReserveTicketsResponse>(
            new RestRequest("Web/Cart/{key}/Tickets").AddUrlSegment("key", Key).AddJsonBody(PlainRequests.Tickets)
        );

    public override Task GetCartAsync() =>
        _client.GetAsync<Cart>(new RestRequest("Web/Cart/{key}").AddUrlSegment("key", Key));

    public override Task GetSeatsAsync() =>
        _client.GetAsync<List<Seat>>(
            new RestRequest("TXN/Performances/{performance}/Seats")
                .AddUrlSegment("performance", Performance)
                .AddQueryParameter("modeOfSaleId", ModeOfSale)
                .AddQueryParameter("constituentId", Constituent)
        );

    public override Task GetPricesAsync() =>
        _client.GetAsync<List<PriceSummary>>(
            new RestRequest("TXN/Performances/Prices").AddQueryParameter("performanceIds", PerformanceIds)
        );
}
