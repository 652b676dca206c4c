namespace Tessitura.Client.Simulator.Tests.Control;

public sealed class RequestsTests
{
    [Test]
    public async Task A_request_is_kept_with_what_was_answered()
    {
        await using var house = await ControlledHouse.OpenAsync();
        var visitor = await house.VisitAsync();
        await visitor.ReserveAsync(2);

        var request = house.Simulator.Requests[^1];

        Assert.That(request.Number, Is.EqualTo(2));
        Assert.That(request.At, Is.EqualTo(house.Time.GetUtcNow()));
        Assert.That(request.Method, Is.EqualTo("POST"));
        Assert.That(request.Path, Is.EqualTo("/Web/Cart/session-1/Tickets"));
        Assert.That(request.Operation, Is.EqualTo("Cart.ReserveTickets"));
        Assert.That(request.WebSession, Is.EqualTo(1));
        Assert.That(request.Body, Does.Contain("\"NumberOfSeats\":2"));
        Assert.That(request.Status, Is.EqualTo(200));
        Assert.That(request.Answer, Does.Contain("\"SeatsReserved\":2"));
        Assert.That(request.Fault, Is.Null);
    }

    [Test]
    public async Task The_endpoint_shows_bodies_as_json_and_chooses_by_session_and_number()
    {
        await using var house = await ControlledHouse.OpenAsync();
        var first = await house.VisitAsync();
        var second = await house.VisitAsync();
        await second.ReserveAsync(1);
        await first.ReserveAsync(2);
        await first.CartAsync();

        var all = await house.GetAsync("requests");
        var chosen = await house.GetAsync("requests?session=1&last=2");

        Assert.That(all.GetProperty("received").GetInt32(), Is.EqualTo(5));
        Assert.That(all.GetProperty("requests").GetArrayLength(), Is.EqualTo(5));
        Assert.That(chosen.GetProperty("requests").GetArrayLength(), Is.EqualTo(2));
        var reserved = chosen.GetProperty("requests")[0];
        Assert.That(reserved.GetProperty("body").GetProperty("NumberOfSeats").GetInt32(), Is.EqualTo(2));
        Assert.That(reserved.GetProperty("webSession").GetInt32(), Is.EqualTo(1));

        using var refused = await house.Http.GetAsync("/_simulator/requests?last=many");
        Assert.That((int)refused.StatusCode, Is.EqualTo(400));
        Assert.That(
            await refused.Content.ReadAsStringAsync(),
            Does.Contain("last must be a whole number, not 'many'.")
        );
    }

    [Test]
    public async Task A_fault_is_named_and_a_closed_connection_has_no_status()
    {
        await using var house = await ControlledHouse.OpenAsync();
        var visitor = await house.VisitAsync();
        house.Simulator.Faults.Next("Cart.Get", Fault.StatusWithHtml(504).AfterApplying());
        house.Simulator.Faults.Next("Cart.Get", Fault.AppliedThenNoAnswer);

        await visitor.GetAsync("Web/Cart/@");
        Assert.That(async () => await visitor.GetAsync("Web/Cart/@"), Throws.InstanceOf<HttpRequestException>());

        var page = house.Simulator.Requests[^2];
        var nothing = house.Simulator.Requests[^1];
        Assert.That(page.Fault, Is.EqualTo("applied-then-status-html:504"));
        Assert.That(page.Answer, Does.Match(@"^\d+ bytes, not JSON$"));
        Assert.That(nothing.Fault, Is.EqualTo("applied-then-no-answer"));
        Assert.That(nothing.Status, Is.Null);
        Assert.That(nothing.Answer, Is.Null);
    }

    [Test]
    public async Task Only_the_last_ones_are_kept_and_of_a_long_answer_only_the_size()
    {
        await using var house = await ControlledHouse.OpenAsync(options => options.KeptRequests = 3);
        var visitor = await house.VisitAsync();
        for (var i = 0; i < 3; i++)
        {
            await visitor.GetAsync("Web/Session/@");
        }

        await visitor.GetAsync("TXN/Performances/4711/Seats?modeOfSaleId=3&constituentId=0");

        Assert.That(house.Simulator.Requests.Select(r => r.Number), Is.EqualTo(new[] { 3, 4, 5 }));
        Assert.That(house.Simulator.Requests[^1].Answer, Does.Match(@"^\d{6} bytes, not kept$"));
    }

    [Test]
    public async Task Many_at_once_are_all_counted_and_bounded()
    {
        await using var house = await ControlledHouse.OpenAsync(options => options.KeptRequests = 10);
        var visitor = await house.VisitAsync();

        await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => visitor.GetAsync("Web/Session/@")));

        Assert.That((await house.GetAsync("requests?last=0")).GetProperty("received").GetInt32(), Is.EqualTo(101));
        Assert.That(house.Simulator.Requests, Has.Count.EqualTo(10));
    }

    [Test]
    public async Task Nothing_is_kept_unless_somebody_asks_for_it()
    {
        await using var house = await SimulatedHouse.OpenAsync();
        await house.Txn.GetPerformanceSeatsAsync(4711, 3, 0);

        Assert.That(house.Simulator.Requests, Is.Empty);
        Assert.That(house.Simulator.ControlAddress, Is.Null);
    }
}
