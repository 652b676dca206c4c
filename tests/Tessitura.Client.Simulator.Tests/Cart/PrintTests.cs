using Tessitura.Client.Models;

namespace Tessitura.Client.Simulator.Tests;

public sealed class PrintTests
{
    [Test]
    public async Task Printed_tickets_are_ticketed_and_print_again_only_when_asked()
    {
        await using var house = await OpenHouse.StartAsync();
        var visitor = await house.VisitAsync();
        var order = await visitor.BuyAsync(2);

        var elements = await PrintAsync(visitor, new { OrderId = order });
        var again = await PrintAsync(visitor, new { OrderId = order });
        var reprint = await PrintAsync(visitor, new { OrderId = order, ReprintTickets = true });
        var sameNumbers = await PrintAsync(
            visitor,
            new
            {
                OrderId = order,
                ReprintTickets = true,
                NewTicketNoForReprints = false,
            }
        );

        Assert.That(Barcodes(elements), Has.Count.EqualTo(2));
        Assert.That(again, Is.Empty);
        Assert.That(Barcodes(reprint), Is.Not.EquivalentTo(Barcodes(elements)));
        Assert.That(Barcodes(sameNumbers), Is.EqualTo(Barcodes(reprint)));
        Assert.That(
            house.Simulator.Orders.Single().Seats.Select(s => house.Simulator.SeatStatusOf(s.PerformanceId, s.SeatId)),
            Is.All.EqualTo(13)
        );
    }

    [Test]
    public async Task Only_paid_tickets_print()
    {
        await using var house = await OpenHouse.StartAsync();
        var visitor = await house.VisitAsync();
        await visitor.ReserveAsync(2);
        (await visitor.CheckOutAsync()).Read<CheckoutResponse>();

        Assert.That(await PrintAsync(visitor, new { OrderId = house.Simulator.Orders[0].Id }), Is.Empty);
    }

    [Test]
    public async Task Nobody_prints_the_tickets_of_others()
    {
        await using var house = await OpenHouse.StartAsync();
        var order = await (await house.VisitAsAsync("ada")).BuyAsync(1);

        (
            await (await house.VisitAsAsync("bruno")).PostAsync(
                "Web/Cart/@/Print/TicketElements",
                new { OrderId = order }
            )
        ).IsRefused("TESSITURA_ACCESS_DENIED_EXCEPTION", 403);
        Assert.That(await PrintAsync(await house.VisitAsAsync("ada"), new { OrderId = order }), Is.Not.Empty);
    }

    [Test]
    public async Task Single_items_print_in_mode_2()
    {
        await using var house = await OpenHouse.StartAsync();
        var visitor = await house.VisitAsync();
        await visitor.BuyAsync(2);
        var line = (await visitor.GetAsync("Web/Cart/@?savedCart=true"))
            .Read<Cart>()
            .Products[0]
            .Performance!.LineItem!;
        var ticket = line.SubLineItems[1].Id;

        (await visitor.PostAsync("Web/Cart/@/Print/TicketElements", new { SubLineItems = $"{ticket}" })).IsRefused(
            "Mode 1"
        );
        Assert.That(
            (await PrintAsync(visitor, new { Mode = 2, SubLineItems = $"{ticket}" })).Select(e => e.SliNo).Distinct(),
            Is.EqualTo(new[] { ticket })
        );
        Assert.That(
            Barcodes(await PrintAsync(visitor, new { Mode = 2, LineItems = $"{line.Id}" })),
            Has.Count.EqualTo(1)
        );
    }

    [Test]
    public async Task Tickets_come_as_commands_for_a_printer_and_as_a_mail()
    {
        await using var house = await OpenHouse.StartAsync();
        var (first, second) = (await house.VisitAsync(), await house.VisitAsync());
        var body = new { OrderId = await first.BuyAsync(2), PrinterType = "Z" };

        var printed = (await first.PostAsync("Web/Cart/@/Print/PrintStrings", body)).Read<PrintOrderResponse>();
        var mail = await second.PostAsync(
            "Web/Cart/@/Print/Email?receiptSettingsId=1",
            new { OrderId = await second.BuyAsync(1) }
        );

        Assert.That(printed.PrintStrings, Has.Count.EqualTo(2));
        Assert.That(printed.PrintStrings, Is.All.StartsWith("^XA"));
        Assert.That(mail.Read<EmailTicketsResponse>().TicketsString, Does.Contain("The Cherry Orchard"));
        (await first.PostAsync("Web/Cart/@/Print/PrintStrings", new { body.OrderId, PrinterType = "B" })).IsRefused(
            "Zebra"
        );
    }

    [Test]
    public async Task TXN_prints_elements_with_receipts_and_html_with_seats()
    {
        await using var house = await OpenHouse.StartAsync();
        var visitor = await house.VisitAsync();
        var order = await visitor.BuyAsync(2);

        var printed = (
            await visitor.PostAsync($"TXN/Orders/{order}/PrintTicketElements", new { HeaderDesignId = 1 })
        ).Read<PrintOrderTicketsResponse>();
        var body = new { PrintOrderTicketsRequest = new { ReprintTickets = true } };
        var html = (
            await visitor.PostAsync($"TXN/Orders/{order}/PrintHtmlTickets", body)
        ).Read<PrintOrderHtmlTicketsResponse>();

        Assert.That((printed.Tickets.Count, printed.Receipts.Count), Is.EqualTo((2, 1)));
        Assert.That(printed.Header!.TicketElements, Is.Not.Empty);
        Assert.That(
            html.Tickets.Select(t => t.Seat!.Id),
            Is.EquivalentTo(house.Simulator.Orders[0].Seats.Select(s => s.SeatId))
        );
    }

    [Test]
    public async Task A_receipt_tells_what_was_paid()
    {
        await using var house = await OpenHouse.StartAsync();
        var visitor = await house.VisitAsync();
        await visitor.BuyAsync(1);

        var html = await visitor.GetAsync("Web/Cart/@/ReceiptString?receiptSettingsId=1&targetFormat=1");
        var commands = await visitor.GetAsync("Web/Cart/@/ReceiptString?receiptSettingsId=1&targetFormat=2");

        Assert.That(html.Read<ReceiptStringResponse>().ReceiptString, Does.Contain("<p>Cash 80.00</p>"));
        Assert.That(commands.Read<ReceiptStringResponse>().ReceiptString, Does.StartWith("!"));
    }

    private static async Task<IReadOnlyList<TicketElement>> PrintAsync(WebVisitor visitor, object body) =>
        (await visitor.PostAsync("Web/Cart/@/Print/TicketElements", body)).Read<IReadOnlyList<TicketElement>>();

    private static IReadOnlyList<string?> Barcodes(IEnumerable<TicketElement> elements) =>
        [.. elements.Where(e => e.BarcodeInd == "Y").Select(e => e.Val)];
}
