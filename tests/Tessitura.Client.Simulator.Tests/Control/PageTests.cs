using System.Net;
using System.Text.RegularExpressions;

namespace Tessitura.Client.Simulator.Tests.Control;

public sealed partial class PageTests
{
    [Test]
    public async Task It_tells_how_to_connect_what_is_on_and_what_there_is()
    {
        await using var house = await ControlledHouse.OpenAsync();

        var page = await house.PageAsync();

        Assert.That(page, Does.Contain($"<code>{house.Simulator.BaseAddress}</code>"));
        Assert.That(
            page,
            Does.Contain($"{house.Simulator.BaseAddress}/TXN/Performances/{house.Simulator.Performances[0].Id}")
        );
        Assert.That(page, Does.Contain("open-sesame").And.Contain("Kiosk 1"));
        foreach (var language in new[] { "curl", "PHP", "Ruby", "JavaScript", "Python", "C#" })
        {
            Assert.That(page, Does.Contain($"<summary>{language}</summary>"));
        }

        Assert.That(page, Does.Contain("The Cherry Orchard").And.Contain("Cart.ReserveTickets"));
        Assert.That(page, Does.Contain("All 376 operations of the contract are simulated"));
    }

    [Test]
    public async Task It_shows_sessions_orders_mails_and_requests()
    {
        await using var house = await ControlledHouse.OpenAsync();
        var order = await (await house.VisitAsAsync("ada")).BuyAsync(2);
        await (await house.VisitAsync()).ReserveAsync(1);

        var page = await house.PageAsync();
        var ofOne = await house.PageAsync("/?session=2");

        Assert.That(
            page,
            Does.Contain("session-1").And.Contain("ada (1001)").And.Contain($"<th scope=\"row\">{order}</th>")
        );
        Assert.That(page, Does.Contain("<code>/Web/Cart/session-2/Tickets</code>"));
        Assert.That(ofOne, Does.Contain("Requests of session-2").And.Contain("/Web/Cart/session-2/Tickets"));
        Assert.That(ofOne, Does.Not.Contain("/Web/Cart/session-1/"));
    }

    [Test]
    public async Task What_came_in_a_request_is_text_and_never_markup()
    {
        await using var house = await ControlledHouse.OpenAsync();
        var visitor = await house.VisitAsync();
        const string markup = "<script>alert(1)</script>\"'&";
        await visitor.PostAsync("Web/Session/@/Login/Guest", new { EmailAddress = markup, LoginTypeId = 1 });
        await visitor.PostAsync("CRM/<img src=x>/" + Uri.EscapeDataString(markup) + "?<b>=1", new { Note = markup });
        await house.Http.GetAsync("/?session=<script>&refresh=<script>");

        var page = await house.PageAsync();

        Assert.That(page, Does.Contain("&lt;script&gt;"));
        Assert.That(page, Does.Not.Contain("<script").And.Not.Contain("<img").And.Not.Contain("<b>"));
    }

    [Test]
    public async Task It_runs_no_script_takes_nothing_from_elsewhere_and_may_not_be_framed()
    {
        await using var house = await ControlledHouse.OpenAsync();

        using var answer = await house.Http.GetAsync("/");
        var page = await answer.Content.ReadAsStringAsync();

        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        Assert.That(policy, Does.Contain("default-src 'none'").And.Contain("frame-ancestors 'none'"));
        Assert.That(policy, Does.Not.Contain("unsafe"));
        Assert.That(answer.Headers.GetValues("X-Content-Type-Options"), Is.EqualTo(new[] { "nosniff" }));
        Assert.That(page, Does.Not.Contain("<script").And.Not.Contain("style=").And.Not.Contain("onclick"));
        Assert.That(
            Reference().Matches(page).Select(m => m.Groups[1].Value),
            Is.All.Matches<string>(r => r![0] is '/' or '#')
        );
        foreach (var file in new[] { "/_simulator/page.css", "/favicon.ico" })
        {
            Assert.That(await house.PageAsync(file), Is.Not.Empty);
        }
    }

    [Test]
    public async Task A_form_changes_the_server_and_leads_back_to_its_part_of_the_page()
    {
        await using var house = await ControlledHouse.OpenAsync();

        using var answer = await SendFormAsync(house, "clock", ("minutes", "16"));

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.SeeOther));
        Assert.That(answer.Headers.Location?.ToString(), Is.EqualTo("/#clock"));
        Assert.That(house.Simulator.Clock.Advanced, Is.EqualTo(TimeSpan.FromMinutes(16)));
        Assert.That(await house.PageAsync(), Does.Contain("00:16:00 ahead"));
    }

    [Test]
    public async Task A_form_that_cannot_be_used_shows_why()
    {
        await using var house = await ControlledHouse.OpenAsync();

        using var answer = await SendFormAsync(house, "faults", ("operation", "<b>"), ("fault", "closed"));
        var page = await answer.Content.ReadAsStringAsync();

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(page, Does.Contain("role=\"alert\">The contract has no operation &#x27;&lt;b&gt;&#x27;"));
    }

    [Test]
    public async Task Every_form_of_it_is_taken()
    {
        await using var house = await ControlledHouse.OpenAsync();
        var visitor = await house.VisitAsync();
        house.Simulator.Faults.Next("Cart.ReserveTickets", Fault.AppliedWhenReleased);
        Assert.That(async () => await visitor.AskForAsync(1), Throws.InstanceOf<HttpRequestException>());
        var forms = Form().Matches(await house.PageAsync());

        Assert.That(forms, Has.Count.AtLeast(9));
        foreach (var form in forms.Select(f => (Action: f.Groups[1].Value, Body: f.Groups[2].Value)))
        {
            var fields = Field()
                .Matches(form.Body)
                .Select(f => (f.Groups[1].Value, ValueOf(f.Groups[1].Value, f.Value)));
            using var answer = await SendFormAsync(house, form.Action, [.. fields]);

            Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.SeeOther), form.Body);
        }
    }

    [Test]
    public async Task A_password_of_somebodys_own_is_not_shown()
    {
        await using var house = await ControlledHouse.OpenAsync(options => options.Password = "invented-own-password");

        Assert.That(await house.PageAsync(), Does.Not.Contain("invented-own-password").And.Contain("PASSWORD"));
    }

    [Test]
    public async Task It_loads_itself_again_where_it_is_asked_to()
    {
        await using var house = await ControlledHouse.OpenAsync();

        Assert.That(await house.PageAsync("/?refresh=5"), Does.Contain("http-equiv=\"refresh\" content=\"5\""));
        Assert.That(await house.PageAsync("/?refresh=0"), Does.Not.Contain("http-equiv"));
    }

    private static Task<HttpResponseMessage> SendFormAsync(
        ControlledHouse house,
        string name,
        params (string Name, string Value)[] fields
    )
    {
        var request = new HttpRequestMessage(HttpMethod.Post, $"/_simulator/{name}")
        {
            Content = new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value))),
        };
        request.Headers.Accept.ParseAdd("text/html,application/xhtml+xml");
        request.Headers.Add("Sec-Fetch-Site", "same-origin");
        return house.Http.SendAsync(request);
    }

    // What a person types where the form has no value of its own.
    private static string ValueOf(string name, string field) =>
        Value().Match(field) is { Success: true } value
            ? value.Groups[1].Value
            : name switch
            {
                "minutes" => "1",
                "fault" => "locked-order",
                "times" => "once",
                "rate" => "0.5",
                _ => "",
            };

    [GeneratedRegex("(?:href|src|action)=\"([^\"]+)\"")]
    private static partial Regex Reference();

    [GeneratedRegex("<form method=\"post\" action=\"/_simulator/([a-z]+)\"[^>]*>(.*?)</form>", RegexOptions.Singleline)]
    private static partial Regex Form();

    [GeneratedRegex("<(?:input|select)[^>]* name=\"([a-z]+)\"[^>]*>|<(?:input|select) name=\"([a-z]+)\"[^>]*>")]
    private static partial Regex Field();

    [GeneratedRegex(" value=\"([^\"]*)\"")]
    private static partial Regex Value();
}
