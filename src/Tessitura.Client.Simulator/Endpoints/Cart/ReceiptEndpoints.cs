using System.Net;
using Tessitura.Client.Models;

namespace Tessitura.Client.Simulator;

/// <summary>The receipt of the cart, or of the order that the session has saved.</summary>
internal static class ReceiptEndpoints
{
    private const int Html = 1;

    public static void Register(EndpointTable endpoints) => endpoints.MapSession("Cart.GetReceiptString", Get);

    private static Reply Get(Call call, SessionState session)
    {
        call.RequiredId("receiptSettingsId");
        var basket =
            session.Basket
            ?? (session.SavedOrderId is { } id ? call.Simulation.Orders.Find(id).Basket : null)
            ?? throw ServiceFault.Rejected("The cart is empty.");
        var lines = Lines(call, basket);
        return Reply.Ok(
            new ReceiptStringResponse
            {
                ReceiptString =
                    (call.QueryId("targetFormat") ?? Html) == Html
                        ? $"<html><body>{string.Concat(lines.Select(l => $"<p>{WebUtility.HtmlEncode(l)}</p>"))}</body></html>"
                        : $"! 0 200 200 400 1\r\n{string.Concat(lines.Select((l, i) => $"TEXT 4 0 30 {40 + i * 30} {l}\r\n"))}PRINT\r\n",
            }
        );
    }

    private static IReadOnlyList<string> Lines(Call call, Basket basket) =>
        [
            call.Catalogue.TheaterName,
            $"Order {basket.OrderId}",
            .. basket.Lines.Select(l => Line($"{l.Tickets.Count} x {l.Performance.Description}", l.Due)),
            .. basket.Contributions.Select(c => Line(c.Fund.Description, c.Amount)),
            .. basket.Certificates.Select(c => Line("Gift certificate", c.Amount)),
            Line("Fees", basket.FeesAmount),
            Line("Total", basket.Total),
            .. basket.Payments.Select(p => Line(p.Method.Description, p.Amount)),
            Line("Due", basket.Balance),
        ];

    private static string Line(string text, decimal amount) => FormattableString.Invariant($"{text} {amount:0.00}");
}
