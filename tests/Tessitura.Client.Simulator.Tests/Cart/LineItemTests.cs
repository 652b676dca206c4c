using Tessitura.Client.Models;

namespace Tessitura.Client.Simulator.Tests;

public sealed class LineItemTests
{
    [Test]
    public async Task A_line_has_a_source_of_its_own()
    {
        await using var house = await OpenHouse.StartAsync();
        var visitor = await house.VisitAsync();
        var line = await visitor.ReserveAsync(1);

        var changed = (
            await visitor.PutAsync($"Web/Cart/@/LineItems/{line}/Source", new { SourceId = 203 })
        ).Read<SourceResponse>();

        Assert.That((changed.OldSource!.Id, changed.NewSource!.Id), Is.EqualTo((100, 203)));
        Assert.That((await visitor.CartAsync()).Products[0].Performance!.LineItem!.Source!.Id, Is.EqualTo(203));
        Assert.That((await visitor.SessionAsync()).SourceId, Is.EqualTo(100));
        (await visitor.PutAsync($"Web/Cart/@/LineItems/{line}/Source", new { SourceId = 9 })).IsRefused("source", 404);
    }

    [Test]
    public async Task A_special_request_is_written_on_its_line()
    {
        await using var house = await OpenHouse.StartAsync();
        var visitor = await house.VisitAsync();
        var line = await visitor.ReserveAsync(1);

        (
            await visitor.PutAsync(
                $"Web/Cart/@/LineItems/{line}/SpecialRequest",
                new { AisleSeat = "L", NoStairs = true }
            )
        ).IsDone();

        var request = (await visitor.CartAsync()).Products[0].Performance!.LineItem!.SpecialRequest!;
        Assert.That((request.AisleSeat, request.NoStairs), Is.EqualTo(("L", (bool?)true)));
    }

    [Test]
    public async Task A_ticket_has_a_recipient_until_it_is_taken_off()
    {
        await using var house = await OpenHouse.StartAsync();
        var visitor = await house.VisitAsync();
        await visitor.ReserveAsync(1);
        var ticket = (await TicketAsync(visitor)).Id;

        (
            await visitor.PutAsync($"Web/Cart/@/SubLineItems/{ticket}/Recipient", new { RecipientId = People.Bruno })
        ).IsDone();
        Assert.That((await TicketAsync(visitor)).Recipient!.DisplayName, Is.EqualTo("Bruno Marsh"));
        (await visitor.PutAsync($"Web/Cart/@/SubLineItems/{ticket}/Recipient", new { RecipientId = 0 })).IsDone();
        Assert.That((await TicketAsync(visitor)).Recipient, Is.Null);
        (await visitor.PutAsync($"Web/Cart/@/SubLineItems/{ticket}/Recipient", new { RecipientId = 9 })).IsRefused(
            "9",
            404
        );
    }

    [Test]
    public async Task A_contribution_is_given_described_and_taken_back()
    {
        await using var house = await OpenHouse.StartAsync();
        var visitor = await house.VisitAsync();
        var body = new
        {
            Amount = 12.5m,
            FundId = 2,
            Notes = "For the young.",
            CustomDataItems = new[] { new { Index = 1, Value = "yes" } },
        };

        var line = (await visitor.PostAsync("Web/Cart/@/Contributions", body))
            .Read<AddContributionResponse>()
            .LineItemId;
        (
            await visitor.PutAsync($"Web/Cart/@/Contributions/{line}/CustomData/2", new { Index = 2, Value = "no" })
        ).IsDone();
        (await visitor.DeleteAsync($"Web/Cart/@/Contributions/{line}/CustomData/1")).IsDone();

        var contribution = (await visitor.CartAsync()).Products.Single().Contribution!;
        Assert.That((contribution.Id, contribution.Amount, contribution.Fund!.Id), Is.EqualTo((line, 12.5m, 2)));
        Assert.That(contribution.CustomDataItems.Single().Index, Is.EqualTo(2));
        (await visitor.PostAsync("Web/Cart/@/Contributions", new { Amount = 0, FundId = 2 })).IsRefused("more than 0");
        (await visitor.PostAsync("Web/Cart/@/Contributions", new { Amount = 1, FundId = 9 })).IsRefused("no fund");
        (await visitor.DeleteAsync($"Web/Cart/@/Contributions/{line}")).IsDone();
        (await visitor.DeleteAsync($"Web/Cart/@/Contributions/{line}")).IsRefused("in the cart", 404);
    }

    [Test]
    public async Task The_studio_has_a_message_and_a_message_has_a_type()
    {
        await using var house = await OpenHouse.StartAsync();
        var visitor = await house.VisitAsync();
        await visitor.ReserveAsync(1, zone: 0, performance: Evenings.Studio);

        Assert.That(await MessagesAsync(visitor, ""), Has.Count.EqualTo(1));
        Assert.That(await MessagesAsync(visitor, "?messageTypes=1,2"), Has.Count.EqualTo(1));
        Assert.That(await MessagesAsync(visitor, "?messageTypes=2"), Is.Empty);
        Assert.That(await MessagesAsync(await house.VisitAsync(), ""), Is.Empty);
    }

    [Test]
    public async Task The_summary_groups_tickets_by_price_type_zone_and_price()
    {
        await using var house = await OpenHouse.StartAsync();
        var visitor = await house.VisitAsync();
        await visitor.PostAsync(
            "Web/Cart/@/Tickets",
            new
            {
                PriceType = "1,2,2",
                PerformanceId = Evenings.Empty,
                NumberOfSeats = 3,
                ZoneId = Evenings.ZoneA,
            }
        );

        var summary = (await visitor.GetAsync("Web/Cart/@/Summary")).Read<CartSummary>();

        var lines = summary.Products.Single().Performance!.DisplayLines;
        Assert.That(
            lines.Select(l => (l.Count, l.Price, l.Total)),
            Is.EqualTo(new (int?, decimal?, decimal?)[] { (1, 76, 76), (2, 38, 76) })
        );
        Assert.That(summary.RuleBasedFees.Sum(f => f.Amount), Is.EqualTo(summary.FeesAmount));
        Assert.That(summary.CartAmount, Is.EqualTo((await visitor.CartAsync()).CartAmount));
    }

    private static async Task<CartSubLineItem> TicketAsync(WebVisitor visitor) =>
        (await visitor.CartAsync()).Products[0].Performance!.LineItem!.SubLineItems[0];

    private static async Task<IReadOnlyList<CartPricingRuleMessage>> MessagesAsync(WebVisitor visitor, string query) =>
        (await visitor.GetAsync($"Web/Cart/@/Messages{query}")).Read<IReadOnlyList<CartPricingRuleMessage>>();
}
