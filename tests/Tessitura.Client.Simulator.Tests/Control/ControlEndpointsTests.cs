using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Tessitura.Client.Simulator.Tests.Control;

public sealed class ControlEndpointsTests
{
    [Test]
    public async Task The_state_tells_what_is_on_who_visits_and_what_was_sold()
    {
        await using var house = await ControlledHouse.OpenAsync();
        var buyer = await house.VisitAsAsync("ada");
        var order = await buyer.BuyAsync(2);
        await (await house.VisitAsync()).ReserveAsync(3);

        var state = await house.GetAsync("state");

        var sessions = state.GetProperty("sessions");
        Assert.That(state.GetProperty("theater").GetString(), Is.EqualTo("Harbour Lane Theatre"));
        Assert.That(state.GetProperty("performances").GetArrayLength(), Is.EqualTo(8));
        Assert.That(sessions[0].GetProperty("visitor").GetString(), Is.EqualTo("ada"));
        Assert.That(sessions[0].GetProperty("orderId").GetInt32(), Is.EqualTo(order));
        Assert.That(sessions[1].GetProperty("tickets").GetInt32(), Is.EqualTo(3));
        Assert.That(
            sessions[1].GetProperty("heldUntil").GetDateTimeOffset(),
            Is.EqualTo(house.Time.GetUtcNow().AddMinutes(15))
        );
        Assert.That(state.GetProperty("holds").GetArrayLength(), Is.EqualTo(3));
        Assert.That(state.GetProperty("orders")[0].GetProperty("id").GetInt32(), Is.EqualTo(order));
        Assert.That(state.ToString(), Does.Not.Contain(buyer.Key));
    }

    [Test]
    public async Task The_orders_have_their_seats()
    {
        await using var house = await ControlledHouse.OpenAsync();
        var id = await (await house.VisitAsync()).BuyAsync(2);

        var order = (await house.GetAsync("orders")).EnumerateArray().Single();

        Assert.That(order.GetProperty("id").GetInt32(), Is.EqualTo(id));
        Assert.That(order.GetProperty("tickets").GetInt32(), Is.EqualTo(2));
        Assert.That(order.GetProperty("paid").GetDecimal(), Is.EqualTo(order.GetProperty("total").GetDecimal()));
        Assert.That(order.GetProperty("seats")[0].GetProperty("performanceId").GetInt32(), Is.EqualTo(Evenings.Empty));
    }

    [Test]
    public async Task The_mails_are_the_one_place_that_shows_a_login_token()
    {
        await using var house = await ControlledHouse.OpenAsync();
        var visitor = await house.VisitAsync();
        var sent = await visitor.PostAsync(
            "Web/Session/@/Login/SendCredentials",
            new { EmailAddress = "ada@example.org", LoginTypeId = 1 }
        );
        Assert.That((int)sent.Status, Is.EqualTo(200), sent.Body);

        var mail = (await house.GetAsync("mails")).EnumerateArray().Single();
        var token = mail.GetProperty("loginToken").GetString()!;
        await visitor.PostAsync(
            "Web/Session/@/Login/Token",
            new
            {
                EmailAddress = "ada@example.org",
                ForgotLoginToken = token,
                LoginTypeId = 1,
            }
        );

        Assert.That(mail.GetProperty("to").GetString(), Is.EqualTo("ada@example.org"));
        Assert.That(token, Is.EqualTo(house.Simulator.Mails.Single().LoginToken));
        Assert.That((await house.GetAsync("requests")).ToString(), Does.Not.Contain(token));
    }

    [Test]
    public async Task Faults_are_set_told_and_cleared()
    {
        await using var house = await ControlledHouse.OpenAsync();

        await house.PostAsync(
            "faults",
            ("operation", "Cart.Get"),
            ("fault", "applied-then-status:504"),
            ("times", "always")
        );
        await house.PostAsync("faults", ("operation", "*"), ("fault", "delay:2.5"));
        var set = await house.PostAsync("faults", ("rate", "0.2"), ("seed", "7"));
        var injected = house.Simulator.Faults.Take("Cart.Get");
        var told = await house.GetAsync("faults");
        using var cleared = await house.Http.DeleteAsync("/_simulator/faults");

        Assert.That(
            set.GetProperty("always")[0].GetProperty("fault").GetString(),
            Is.EqualTo("applied-then-status:504")
        );
        Assert.That(set.GetProperty("next")[0].GetProperty("fault").GetString(), Is.EqualTo("delay:2.5"));
        Assert.That(set.GetProperty("rate").GetDouble(), Is.EqualTo(0.2));
        Assert.That(set.GetProperty("seed").GetInt32(), Is.EqualTo(7));
        Assert.That(injected!.Kind, Is.EqualTo(FaultKind.Delay));
        Assert.That(told.GetProperty("injected")[0].GetProperty("operation").GetString(), Is.EqualTo("Cart.Get"));
        Assert.That(cleared.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(house.Simulator.Faults.Take("Cart.Get"), Is.Null);
    }

    [Test]
    public async Task Every_fault_has_a_name_that_sets_it()
    {
        await using var house = await ControlledHouse.OpenAsync();

        foreach (var fault in Fault.OfEveryKind().Append(Fault.AppliedWhenReleased))
        {
            await house.PostAsync("faults", ("operation", "Cart.Get"), ("fault", FaultNames.Of(fault)));

            Assert.That(house.Simulator.Faults.Take("Cart.Get"), Is.EqualTo(fault));
        }
    }

    [Test]
    public async Task A_rate_may_be_of_one_fault_and_late_calls_can_be_released()
    {
        await using var house = await ControlledHouse.OpenAsync();
        var visitor = await house.VisitAsync();
        await house.PostAsync("faults", ("rate", "1"), ("fault", "applied-when-released"));
        Assert.That(async () => await visitor.AskForAsync(2), Throws.InstanceOf<HttpRequestException>());
        Assert.That((await house.GetAsync("faults")).GetProperty("waitingLate").GetInt32(), Is.EqualTo(1));

        await house.PostAsync("faults", ("clear", "true"), ("release", "true"));

        Assert.That(house.Simulator.SeatsHeld(), Has.Count.EqualTo(2));
    }

    [TestCase(
        "operation=Cart.Reserve&fault=closed",
        "The contract has no operation 'Cart.Reserve'; Cart.ReserveTickets is one, * is any."
    )]
    [TestCase("operation=Cart.Get&fault=flood", "There is no fault 'flood'. Faults: status,")]
    [TestCase("operation=Cart.Get", "An operation needs a fault.")]
    [TestCase("fault=closed", "A fault needs an operation; * is any, or a rate.")]
    [TestCase("rate=2", "rate must be a number from 0 to 1, not '2'.")]
    [TestCase("rate=0.1&operation=Cart.Get&fault=closed", "A rate is for all operations")]
    [TestCase("operation=Cart.Get&fault=closed&times=never", "times must be once or always, not 'never'.")]
    [TestCase("rate=0.1&seed=x", "seed must be a whole number, not 'x'.")]
    public async Task A_fault_that_cannot_be_set_is_refused_with_a_sentence(string form, string sentence)
    {
        await using var house = await ControlledHouse.OpenAsync();
        var fields = form.Split('&').Select(field => field.Split('=')).Select(field => (field[0], field[1])).ToArray();

        Assert.That(await house.RefusalAsync("faults", fields), Does.StartWith(sentence));
        Assert.That(house.Simulator.Faults.Take("Cart.Get"), Is.Null);
    }

    [TestCase("[1]")]
    [TestCase("{\"minutes\"")]
    [TestCase("{\"minutes\": {\"a\": 1}}")]
    public async Task A_body_that_cannot_be_read_is_refused(string body)
    {
        await using var house = await ControlledHouse.OpenAsync();

        using var answer = await house.Http.PostAsync(
            "/_simulator/clock",
            new StringContent(body, null, "application/json")
        );

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(await answer.Content.ReadAsStringAsync(), Does.Contain("\"error\""));
    }

    [Test]
    public async Task The_operations_are_those_of_the_contract()
    {
        await using var house = await ControlledHouse.OpenAsync();

        var operations = (await house.GetAsync("operations")).EnumerateArray().ToList();

        Assert.That(
            operations.Select(o => o.GetProperty("name").GetString()),
            Is.EqualTo(ContractRoutes.Operations.Select(o => o.Name))
        );
        Assert.That(
            operations[0].EnumerateObject().Select(m => m.Name),
            Is.EqualTo(new[] { "name", "method", "route" })
        );
    }

    [TestCase("GET", "/_simulator/nothing", 404)]
    [TestCase("GET", "/_simulator", 404)]
    [TestCase("GET", "/_simulator/reset", 405)]
    [TestCase("POST", "/_simulator/state", 405)]
    [TestCase("GET", "/_simulator/state/", 200)]
    public async Task Another_path_or_method_is_told_what_there_is(string method, string path, int status)
    {
        await using var house = await ControlledHouse.OpenAsync();

        using var answer = await house.Http.SendAsync(new HttpRequestMessage(new HttpMethod(method), path));
        var body = await answer.Content.ReadAsStringAsync();

        Assert.That((int)answer.StatusCode, Is.EqualTo(status));
        Assert.That(JsonDocument.Parse(body).RootElement.ValueKind, Is.EqualTo(JsonValueKind.Object));
    }

    [TestCase("/TessituraService/TXN/Facilities", 401)]
    [TestCase("/somewhere", 401)]
    [TestCase("/_simulators", 401)]
    public async Task The_paths_of_the_service_answer_as_ever(string path, int status)
    {
        await using var house = await ControlledHouse.OpenAsync();

        using var answer = await house.Http.GetAsync(path);

        Assert.That((int)answer.StatusCode, Is.EqualTo(status));
        Assert.That(answer.Headers.WwwAuthenticate.ToString(), Is.EqualTo("Basic"));
    }

    [TestCase("/")]
    [TestCase("/_simulator/state")]
    [TestCase("/favicon.ico")]
    public async Task Without_control_they_are_paths_like_any_other(string path)
    {
        await using var house = await ControlledHouse.OpenAsync(options => options.Control = false);
        using var http = new HttpClient();

        using var answer = await http.GetAsync(new Uri(house.Simulator.BaseAddress, path));

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
    }

    [TestCase("127.0.0.1", "127.0.0.1:5005", false, true)]
    [TestCase("127.0.0.1", "localhost:5005", false, true)]
    [TestCase("::1", "[::1]:5005", false, true)]
    [TestCase("192.0.2.1", "192.0.2.1:5005", false, true)]
    [TestCase("192.0.2.9", "192.0.2.1:5005", false, false)]
    [TestCase("127.0.0.1", "rebound.example.org", false, false)]
    [TestCase("127.0.0.1", "192.0.2.7", false, false)]
    [TestCase("192.0.2.9", "simulator.example.org", true, true)]
    public void Only_this_machine_by_its_own_name_gets_in(string from, string host, bool allowRemote, bool isLetIn)
    {
        var context = new DefaultHttpContext();
        context.Connection.RemoteIpAddress = IPAddress.Parse(from);
        context.Connection.LocalIpAddress = IPAddress.Parse("192.0.2.1");
        context.Request.Method = "GET";
        context.Request.Host = new HostString(host);

        var refusal = new ControlAccess(new SimulatorOptions { AllowRemote = allowRemote }).RefusalOf(context.Request);

        Assert.That(refusal is null, Is.EqualTo(isLetIn), refusal);
    }

    [TestCase("Origin", "http://elsewhere.example.org", false)]
    [TestCase("Origin", "null", false)]
    [TestCase("Origin", "http://localhost:3000", true)]
    [TestCase("Sec-Fetch-Site", "cross-site", false)]
    [TestCase("Sec-Fetch-Site", "same-site", false)]
    [TestCase("Sec-Fetch-Site", "same-origin", true)]
    [TestCase("Sec-Fetch-Site", "none", true)]
    public async Task A_page_of_another_site_changes_nothing(string header, string value, bool isAllowed)
    {
        await using var house = await ControlledHouse.OpenAsync(options =>
            options.AllowedOrigins.Add("http://localhost:3000")
        );
        await house.VisitAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/_simulator/reset");
        request.Headers.Add(header, value);

        using var answer = await house.Http.SendAsync(request);

        Assert.That((int)answer.StatusCode, Is.EqualTo(isAllowed ? 200 : 403));
        Assert.That(house.Simulator.WebSessionsOpened, Is.EqualTo(isAllowed ? 0 : 1));
    }

    [Test]
    public async Task A_name_that_is_pointed_here_by_somebody_else_is_refused()
    {
        await using var house = await ControlledHouse.OpenAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/_simulator/state");
        request.Headers.Host = "rebound.example.org";

        using var answer = await house.Http.SendAsync(request);

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
        Assert.That(await answer.Content.ReadAsStringAsync(), Does.Contain("--allow-remote"));
    }
}
