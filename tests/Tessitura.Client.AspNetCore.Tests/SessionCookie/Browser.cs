using System.Net;
using System.Text;

namespace Tessitura.Client.AspNetCore.Tests.SessionCookie;

/// <summary>A visitor's browser: keeps the cookies of one site, as far as these tests need.</summary>
internal sealed class Browser(SeatCurveHost host) : IDisposable
{
    private readonly HttpClient _http = host.NewClient();
    private readonly Dictionary<string, string> _cookies = [];

    public IReadOnlyDictionary<string, string> Cookies => _cookies;

    /// <summary>What is sent with each request beside the cookies.</summary>
    public Dictionary<string, string> Headers { get; } = [];

    /// <summary>The last <c>Set-Cookie</c>, as it came.</summary>
    public string? SetCookie { get; private set; }

    public void Keep(string name, string value) => _cookies[name] = value;

    public async Task<HttpResponseMessage> SendAsync(string method, string path, string? json = null)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        if (json is not null)
        {
            request.Content = new StringContent(json, Encoding.UTF8, "application/json");
        }

        foreach (var (name, value) in Headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        if (_cookies.Count > 0)
        {
            request.Headers.TryAddWithoutValidation(
                "Cookie",
                string.Join("; ", _cookies.Select(cookie => $"{cookie.Key}={cookie.Value}"))
            );
        }

        var response = await _http.SendAsync(request);
        SetCookie = null;
        if (response.Headers.TryGetValues("Set-Cookie", out var set))
        {
            SetCookie = set.Single();
            Take(SetCookie);
        }

        return response;
    }

    public async Task<string> ReadAsync(string method, string path, string? json = null)
    {
        using var response = await SendAsync(method, path, json);
        var text = await response.Content.ReadAsStringAsync();
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK), text);
        return text;
    }

    public void Dispose() => _http.Dispose();

    private void Take(string setCookie)
    {
        var (name, value) = setCookie.Split(';')[0].Split('=', 2) is [var left, var right] ? (left, right) : ("", "");
        if (value.Length == 0)
        {
            _cookies.Remove(name);
        }
        else
        {
            _cookies[name] = value;
        }
    }
}
