using System.Net;
using System.Text.Json;
using Tessitura.Client.Simulator;

namespace Tessitura.Samples.Tests.SeatPicker;

/// <summary>What the server sends before any script runs, and what the programme tells.</summary>
internal sealed class SeatPickerPageTests
{
    private TessituraSimulator _simulator = null!;
    private Shop _shop = null!;
    private HttpClient _http = null!;

    [SetUp]
    public async Task OpenAsync()
    {
        var theatre = Theatre.BuiltIn();
        var comedy = theatre.Performances.First(performance => performance.Id == 4714);
        var later = comedy with
        {
            Id = 4719,
            Code = "TWEL3",
            SaleStart = new() { InDays = 3 },
        };
        _simulator = await TessituraSimulator.StartAsync(
            new() { Theatre = theatre with { Performances = [.. theatre.Performances, later] } }
        );
        _shop = Shop.Start(_simulator, ("Hosting:KnownProxies:0", "127.0.0.1"), ("Shop:Name", "House & <Garden>"));
        _http = new HttpClient(new HttpClientHandler { UseCookies = false, AllowAutoRedirect = false })
        {
            BaseAddress = _shop.Address,
        };
    }

    [TearDown]
    public async Task CloseAsync()
    {
        _http.Dispose();
        await _shop.DisposeAsync();
        await _simulator.DisposeAsync();
    }

    [Test]
    public async Task The_page_comes_in_the_visitors_language_with_the_name_of_the_house_and_is_asked_about_again()
    {
        using var german = await SendAsync("/", ("Accept-Language", "de-AT,de;q=0.9,en;q=0.5"));
        using var again = await SendAsync("/", ("Accept-Language", "de"), ("If-None-Match", $"{german.Headers.ETag}"));
        var page = await german.Content.ReadAsStringAsync();
        var english = await _http.GetStringAsync("/");

        Assert.That(page, Does.Contain("lang=\"de\"").And.Contain("House &amp; &lt;Garden&gt;"));
        Assert.That(page, Does.Contain("<h1>Spielplan</h1>"));
        Assert.That(english, Does.Contain("<h1>What is on</h1>"));
        Assert.That(again.StatusCode, Is.EqualTo(HttpStatusCode.NotModified));
    }

    [Test]
    public async Task Every_file_of_the_page_is_kept_for_ever_under_the_print_of_its_content()
    {
        var page = await _http.GetStringAsync("/");
        var files = System.Text.RegularExpressions.Regex.Matches(page, "href=\"(/(?:css|js|words)/[^\"]+)\"");

        Assert.That(files, Has.Count.GreaterThan(5));
        foreach (var file in files.Select(match => match.Groups[1].Value))
        {
            using var answer = await SendAsync(file, ("Accept-Encoding", "gzip"));
            Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK), file);
            Assert.That($"{answer.Headers.CacheControl}", Does.Contain("immutable"), file);
            Assert.That(answer.Content.Headers.ContentEncoding, Is.EqualTo(["gzip"]), file);
        }
    }

    [Test]
    public async Task An_address_that_nobody_has_is_told_by_the_shop_itself()
    {
        using var page = await SendAsync("/no/such/page", ("Accept-Language", "de"));
        using var call = await SendAsync("/shop/nothing");

        Assert.That(page.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That(await page.Content.ReadAsStringAsync(), Does.Contain("Diese Seite gibt es nicht"));
        Assert.That(page.Headers.Contains("Content-Security-Policy"));
        Assert.That(call.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That(await call.Content.ReadAsStringAsync(), Does.Contain("\"kind\":\"not-found\""));
    }

    [Test]
    public async Task The_programme_says_of_every_evening_whether_it_can_be_bought_and_from_when()
    {
        var evenings = JsonDocument
            .Parse(await _http.GetStringAsync("/shop/programme"))
            .RootElement.GetProperty("evenings")
            .EnumerateArray()
            .ToDictionary(evening => evening.GetProperty("id").GetInt32(), evening => evening.GetProperty("sale"));

        Assert.That(evenings[4711].GetProperty("state").GetString(), Is.EqualTo("Open"));
        Assert.That(evenings[4719].GetProperty("state").GetString(), Is.EqualTo("Soon"));
        Assert.That(
            evenings[4719].GetProperty("starts").GetDateTimeOffset(),
            Is.EqualTo(_simulator.Clock.GetUtcNow().AddDays(3)).Within(TimeSpan.FromDays(1))
        );
    }

    [Test]
    public async Task Seats_for_wheelchairs_are_not_counted_among_the_last_ones()
    {
        var programme = JsonDocument.Parse(await _http.GetStringAsync("/shop/programme")).RootElement;
        var almostGone = programme
            .GetProperty("evenings")
            .EnumerateArray()
            .Single(evening => evening.GetProperty("id").GetInt32() == 4716);
        var map = JsonDocument.Parse(await _http.GetStringAsync("/shop/performances/4716/map")).RootElement;
        var zones = map.GetProperty("zones").EnumerateArray().ToList();

        Assert.That(almostGone.GetProperty("sale").GetProperty("free").GetInt32(), Is.EqualTo(3));
        Assert.That(zones.Sum(zone => zone.GetProperty("free").GetInt32()), Is.EqualTo(3));
        Assert.That(zones.Sum(zone => zone.GetProperty("wheelchairs").GetInt32()), Is.GreaterThanOrEqualTo(6));
    }

    [Test]
    public async Task A_map_of_1_200_seats_is_small_on_the_wire_and_a_visitors_own_answers_are_not_compressed()
    {
        using var map = await SendAsync("/shop/performances/4711/map", ("Accept-Encoding", "br"));
        using var visit = await SendAsync("/shop/visit", ("Accept-Encoding", "br"));
        var bytes = (await map.Content.ReadAsByteArrayAsync()).Length;

        TestContext.Out.WriteLine($"the map has {bytes} bytes");
        Assert.That(map.Content.Headers.ContentEncoding, Is.EqualTo(["br"]));
        Assert.That(bytes, Is.LessThanOrEqualTo(25 * 1024));
        Assert.That(visit.Content.Headers.ContentEncoding, Is.Empty);
    }

    [Test]
    public async Task A_proxy_that_is_known_tells_the_scheme_and_a_browser_remembers_https()
    {
        using var secure = await SendAsync(
            "/",
            ("X-Forwarded-Proto", "https"),
            ("X-Forwarded-For", "192.0.2.7"),
            ("Host", "tickets.example.org")
        );
        using var live = await SendAsync("/health/live");

        Assert.That(secure.Headers.Contains("Strict-Transport-Security"));
        Assert.That(live.StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task Who_comes_over_http_through_a_proxy_is_sent_to_https_where_the_proxy_stands()
    {
        await using var shop = Shop.Start(_simulator, ("Hosting:HttpsPort", "8443"));
        using var http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false })
        {
            BaseAddress = shop.Address,
        };
        using var request = new HttpRequestMessage(HttpMethod.Get, "/?from=mail");
        request.Headers.Host = "tickets.example.org";

        using var answer = await http.SendAsync(request);

        Assert.That(answer.StatusCode, Is.AnyOf(HttpStatusCode.TemporaryRedirect, HttpStatusCode.PermanentRedirect));
        Assert.That(answer.Headers.Location, Is.EqualTo(new Uri("https://tickets.example.org:8443/?from=mail")));
    }

    [TestCase("tickets.example.org", HttpStatusCode.OK)]
    [TestCase("elsewhere.example.org", HttpStatusCode.BadRequest)]
    public async Task Only_hosts_that_are_allowed_are_answered(string host, HttpStatusCode expected)
    {
        await using var shop = Shop.Start(
            _simulator,
            ("AllowedHosts", "tickets.example.org"),
            ("Hosting:RequireHttps", "false")
        );
        using var http = new HttpClient { BaseAddress = shop.Address };
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.Host = host;

        using var answer = await http.SendAsync(request);

        Assert.That(answer.StatusCode, Is.EqualTo(expected));
    }

    private async Task<HttpResponseMessage> SendAsync(string path, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await _http.SendAsync(request);
    }
}
