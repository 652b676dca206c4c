using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Tessitura.Client.Benchmarks.Plain;

namespace Tessitura.Client.Benchmarks.Contestants;

/// <summary>HttpClient and System.Text.Json with generated metadata, reading while the body arrives: the honest baseline.</summary>
internal sealed class HandWritten : Contestant
{
    private static readonly string PerformanceIds = string.Join(',', Performances);

    private readonly HttpClient _client;

    private HandWritten(Target target, HttpClient client)
        : base(target)
    {
        _client = client;
        _client.BaseAddress = Service;
        _client.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
    }

    public static HandWritten Plain(Target target, HttpMessageHandler server) =>
        new(
            target,
            new HttpClient(server)
            {
                DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("Basic", target.Basic) },
            }
        );

    /// <summary>With the same Polly pipeline as the SDK has, and a handler that adds the credentials.</summary>
    public static HandWritten WithPipeline(Target target, HttpMessageHandler server) =>
        new(
            target,
            new HttpClient(new PollyHandler(new BasicHeaderHandler(server, target.Basic)))
            {
                // Polly's total timeout holds; a second one costs a timer for each call.
                Timeout = Timeout.InfiniteTimeSpan,
            }
        );

    public override Task GetSessionAsync() => GetAsync($"Web/Session/{Key}", PlainJson.Default.Session);

    public override Task ReserveTicketsAsync() =>
        PostAsync(
            $"Web/Cart/{Key}/Tickets",
            PlainRequests.Tickets,
            PlainJson.Default.ReserveTicketsRequest,
            PlainJson.Default.ReserveTicketsResponse
        );

    public override Task GetCartAsync() => GetAsync($"Web/Cart/{Key}", PlainJson.Default.Cart);

    public override Task GetSeatsAsync() =>
        GetAsync(
            $"TXN/Performances/{Performance}/Seats?modeOfSaleId={ModeOfSale}&constituentId={Constituent}",
            PlainJson.Default.Seats
        );

    public override Task GetPricesAsync() =>
        GetAsync($"TXN/Performances/Prices?performanceIds={PerformanceIds}", PlainJson.Default.Prices);

    // GetFromJsonAsync would do the same, with a limit and a linked timeout that cost some 200 bytes.
    private async Task<T?> GetAsync<T>(string path, JsonTypeInfo<T> type)
    {
        using var response = await _client
            .GetAsync(path, HttpCompletionOption.ResponseHeadersRead)
            .ConfigureAwait(false);
        return await ReadAsync(response, type).ConfigureAwait(false);
    }

    private async Task<TResult?> PostAsync<TBody, TResult>(
        string path,
        TBody body,
        JsonTypeInfo<TBody> bodyType,
        JsonTypeInfo<TResult> resultType
    )
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path);
        request.Content = JsonContent.Create(body, bodyType);
        using var response = await _client
            .SendAsync(request, HttpCompletionOption.ResponseHeadersRead)
            .ConfigureAwait(false);
        return await ReadAsync(response, resultType).ConfigureAwait(false);
    }

    private static async Task<T?> ReadAsync<T>(HttpResponseMessage response, JsonTypeInfo<T> type)
    {
        response.EnsureSuccessStatusCode();
        var body = await response.Content.ReadAsStreamAsync().ConfigureAwait(false);
        await using (body.ConfigureAwait(false))
        {
            return await JsonSerializer.DeserializeAsync(body, type).ConfigureAwait(false);
        }
    }
}
