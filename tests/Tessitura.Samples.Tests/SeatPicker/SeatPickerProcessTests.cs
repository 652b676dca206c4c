using System.Net;
using System.Net.Http.Json;

namespace Tessitura.Samples.Tests.SeatPicker;

internal sealed class SeatPickerProcessTests
{
    [Test]
    public async Task Without_a_server_it_sells_for_a_simulated_theatre()
    {
        await using var shop = await ShopProcess.StartAsync(simulator: null);
        using var http = new HttpClient { BaseAddress = shop.Address };

        var programme = await http.GetStringAsync("/shop/programme");

        Assert.That(programme, Does.Contain("La traviata"));
        Assert.That(await http.GetStringAsync("/shop/house"), Does.Contain("\"isSimulated\":true"));
        Assert.That(await http.GetStringAsync("/health"), Is.EqualTo("Healthy"));
    }

    [Test]
    public async Task Pages_run_no_script_but_their_own_and_cannot_be_framed()
    {
        await using var shop = await ShopProcess.StartAsync(simulator: null);
        using var http = new HttpClient { BaseAddress = shop.Address };

        using var page = await http.GetAsync("/");

        var policy = page.Headers.GetValues("Content-Security-Policy").Single();
        Assert.That(policy, Does.StartWith("default-src 'none'; script-src 'self'; style-src 'self'"));
        Assert.That(policy, Does.Contain("frame-ancestors 'none'").And.Not.Contain("unsafe"));
        Assert.That(await page.Content.ReadAsStringAsync(), Does.Not.Contain("style=").And.Not.Contain("http"));
    }

    [Test]
    public async Task A_page_of_another_site_cannot_order_with_a_visitors_cookie()
    {
        await using var shop = await ShopProcess.StartAsync(simulator: null);
        using var http = new HttpClient { BaseAddress = shop.Address };
        http.DefaultRequestHeaders.Add("Sec-Fetch-Site", "cross-site");

        using var answer = await http.PostAsJsonAsync("/shop/guest", new { Email = "somebody@example.org" });

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
        Assert.That(answer.Headers.Contains("Set-Cookie"), Is.False);
    }
}
