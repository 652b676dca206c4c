using System.Net;
using System.Text;
using System.Text.Json;

namespace Tessitura.Samples.Tests.SeatPicker;

/// <summary>A program that calls the shop as its page does: it keeps cookies, and sends whatever a test wants.</summary>
internal sealed class ShopCaller(Uri shop) : IDisposable
{
    private readonly HttpClient _http = new(new HttpClientHandler { UseCookies = false }) { BaseAddress = shop };
    private readonly Dictionary<string, string> _cookies = [];

    /// <summary>Those of the browser, by name.</summary>
    public IReadOnlyDictionary<string, string> Cookies => _cookies;

    /// <summary>The same browser at another server of the shop.</summary>
    public ShopCaller At(Uri other)
    {
        var caller = new ShopCaller(other);
        foreach (var (name, value) in _cookies)
        {
            caller._cookies[name] = value;
        }

        return caller;
    }

    public Task<ShopAnswer> GetAsync(string path) => SendAsync(HttpMethod.Get, path);

    public Task<ShopAnswer> PostAsync(string path, object? body = null) =>
        SendAsync(
            HttpMethod.Post,
            path,
            body is null ? null : JsonSerializer.Serialize(body, JsonSerializerOptions.Web)
        );

    public Task<ShopAnswer> PostTextAsync(string path, string body) => SendAsync(HttpMethod.Post, path, body);

    public async Task<ShopAnswer> SendAsync(HttpMethod method, string path, string? body = null)
    {
        using var request = new HttpRequestMessage(method, path);
        request.Headers.TryAddWithoutValidation(
            "Cookie",
            string.Join("; ", _cookies.Select(cookie => $"{cookie.Key}={cookie.Value}"))
        );
        if (body is not null)
        {
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        }

        using var response = await _http.SendAsync(request);
        Keep(response);
        var policy = response.Headers.TryGetValues("Content-Security-Policy", out var values) ? values.Single() : null;
        return new ShopAnswer(response.StatusCode, await response.Content.ReadAsStringAsync(), policy);
    }

    /// <summary>Reserves the best seats of a zone.</summary>
    public Task<ShopAnswer> ReserveBestAsync(int seats, int performanceId = 4711) =>
        PostAsync(
            "/shop/cart/best-seats",
            new
            {
                performanceId,
                zoneId = 2,
                priceTypeIds = Enumerable.Repeat(1, seats),
                sideBySide = false,
            }
        );

    /// <summary>Reserves and says who buys.</summary>
    /// <returns>What there is to pay.</returns>
    public async Task<decimal> FillCartAsync(int seats)
    {
        Assert.That((await ReserveBestAsync(seats)).Status, Is.EqualTo(HttpStatusCode.NoContent));
        var guest = await PostAsync("/shop/guest", new { email = "visitor@example.org" });
        Assert.That(guest.Status, Is.EqualTo(HttpStatusCode.NoContent), guest.Text);
        return (await GetAsync("/api/Web/Cart/-")).Json.GetProperty("BalanceToCharge").GetDecimal();
    }

    public static object Card(decimal amount) =>
        new
        {
            amount,
            cardKindId = 1,
            number = "4111111111111111",
            owner = "A",
            month = 12,
            year = 2039,
            securityCode = "123",
        };

    public void Dispose() => _http.Dispose();

    private void Keep(HttpResponseMessage response)
    {
        if (!response.Headers.TryGetValues("Set-Cookie", out var cookies))
        {
            return;
        }

        foreach (var cookie in cookies)
        {
            var pair = cookie.Split(';')[0].Split('=', 2);
            if (pair[1].Length == 0)
            {
                _cookies.Remove(pair[0]);
            }
            else
            {
                _cookies[pair[0]] = pair[1];
            }
        }
    }
}

/// <summary>What the shop answered.</summary>
/// <param name="Status">Of the answer.</param>
/// <param name="Text">Its body.</param>
/// <param name="ContentPolicy">What a browser may do with it.</param>
internal sealed record ShopAnswer(HttpStatusCode Status, string Text, string? ContentPolicy)
{
    public JsonElement Json => JsonDocument.Parse(Text).RootElement;

    /// <summary>The sentence that the page shows.</summary>
    public string Sentence => Json.GetProperty("title").GetString()!;

    public string Kind => Json.GetProperty("kind").GetString()!;
}
