using System.Net;

namespace Tessitura.Client.Simulator.Tests.Hosting;

internal sealed class UnknownPathTests
{
    private const string SecretKey = "INVENTED-KEY-0123456789";

    [TestCase("GET", "/TXN/Performences/4711/Seats", "GET /TXN/Performances/{performanceId}/Seats")]
    [TestCase("GET", "/ReferenceData/SeatStatus", "GET /ReferenceData/SeatStatuses")]
    [TestCase("POST", $"/Web/Cart/{SecretKey}/Tikets", "POST /Web/Cart/@sessionKey/Tickets")]
    [TestCase("GET", $"/Web/Session/{SecretKey}/Variable", "GET /Web/Session/@sessionKey/Variables")]
    public async Task It_names_the_nearest_route_first(string method, string path, string near)
    {
        await using var house = await SimulatedHouse.OpenAsync();

        using var answer = await house.SendAsync(method, path);

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That(await SimulatedHouse.ErrorOf(answer), Does.Contain($"Near: {near}"));
    }

    [Test]
    public async Task It_tells_what_came()
    {
        await using var house = await SimulatedHouse.OpenAsync();

        using var answer = await house.SendAsync("POST", "/TXN/Nonsense/12?a=1&b=secret", "{}");

        var report = await SimulatedHouse.ErrorOf(answer);
        Assert.That(report, Does.StartWith("The contract has no operation POST /TXN/Nonsense/12 (query: a, b) "));
        Assert.That(report, Does.Contain("(with a body of 2 bytes)"));
        Assert.That(report, Does.Not.Contain("secret"));
    }

    [TestCase("GET", $"/Web/Cart/{SecretKey}/No/Such/Thing")]
    [TestCase("GET", $"/Web/Session/{SecretKey}/No/Such/Thing")]
    [TestCase("PATCH", $"/Web/Session/{SecretKey}")]
    [TestCase("GET", $"/web/cart/{SecretKey}/Variablse")]
    [TestCase("GET", $"/Web/Carts/{SecretKey}")]
    public async Task It_never_repeats_a_session_key(string method, string path)
    {
        await using var house = await SimulatedHouse.OpenAsync();

        using var answer = await house.SendAsync(method, path);

        Assert.That(await answer.Content.ReadAsStringAsync(), Does.Not.Contain(SecretKey).And.Contain("@sessionKey"));
    }

    [Test]
    public async Task A_path_that_is_like_nothing_gets_no_suggestion()
    {
        await using var house = await SimulatedHouse.OpenAsync();

        using var answer = await house.SendAsync("GET", "/one/two/three/four/five/six/seven/eight/nine");

        Assert.That(await SimulatedHouse.ErrorOf(answer), Does.Not.Contain("Near"));
    }

    [Test]
    public async Task A_known_path_with_another_verb_names_the_verbs_it_takes()
    {
        await using var house = await SimulatedHouse.OpenAsync();

        using var answer = await house.SendAsync("POST", "/TXN/Facilities", "{}");

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.MethodNotAllowed));
        Assert.That(await SimulatedHouse.ErrorOf(answer), Is.EqualTo("/TXN/Facilities does not take POST, only GET."));
    }
}
