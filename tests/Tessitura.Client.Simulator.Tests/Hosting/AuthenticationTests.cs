using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace Tessitura.Client.Simulator.Tests.Hosting;

internal sealed class AuthenticationTests
{
    [Test]
    public async Task A_request_without_credentials_is_refused()
    {
        await using var house = await SimulatedHouse.OpenAsync();
        house.Http.DefaultRequestHeaders.Authorization = null;

        using var answer = await house.SendAsync("GET", "/TXN/Facilities");

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
        Assert.That(await SimulatedHouse.ErrorOf(answer), Is.EqualTo("The credentials are missing or wrong."));
    }

    [TestCase("Basic", "simulator:WEB:Kiosk 1:wrong")]
    [TestCase("Basic", "simulator:WEB:Kiosk 2:open-sesame")]
    [TestCase("Basic", "simulator:WEB:open-sesame")]
    [TestCase("Bearer", "simulator:WEB:Kiosk 1:open-sesame")]
    public async Task Wrong_credentials_are_refused(string scheme, string parts)
    {
        await using var house = await SimulatedHouse.OpenAsync();
        house.Http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(
            scheme,
            Convert.ToBase64String(Encoding.UTF8.GetBytes(parts))
        );

        using var answer = await house.SendAsync("GET", "/TXN/Facilities");

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
    }

    [Test]
    public async Task Credentials_that_are_no_base64_are_refused()
    {
        await using var house = await SimulatedHouse.OpenAsync();
        house.Http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", "%%%");

        using var answer = await house.SendAsync("GET", "/TXN/Facilities");

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
    }

    [Test]
    public async Task A_password_may_contain_colons()
    {
        await using var house = await SimulatedHouse.OpenAsync(options => options.Password = "a:b:c");

        using var answer = await house.SendAsync("GET", "/TXN/Facilities");

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }
}
