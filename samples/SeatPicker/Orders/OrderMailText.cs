using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;

namespace SeatPicker;

/// <summary>Writes the mail of an order in the visitor's language: what was bought, what it cost, and where the tickets are.</summary>
internal sealed class OrderMailText(Words words, string house, string currency, Uri shop)
{
    public OrderMessage Write(OrderView order, string to)
    {
        var parts = PartsOf(order).ToList();
        var link = new Uri(shop, $"/#/orders/{order.Link}");
        return new(
            order.Id,
            to,
            words.Language,
            words["mail.subject", ("order", order.Id), ("house", house)],
            TextOf(order, parts, link),
            HtmlOf(order, parts, link)
        );
    }

    private IEnumerable<(string Name, decimal? Amount)> PartsOf(OrderView order)
    {
        foreach (var ticket in order.Tickets)
        {
            yield return (NameOf(ticket), ticket.Price);
        }

        foreach (var item in order.Items.Concat(order.Fees))
        {
            yield return (item.Count > 1 ? $"{item.Name} ({item.Count}×)" : item.Name, item.Amount);
        }
    }

    private string NameOf(TicketView ticket)
    {
        var place = new[]
        {
            ticket.Section.Length > 0 ? ticket.Section : ticket.Zone,
            ticket.Row.Length > 0 ? words["seat.row", ("row", ticket.Row)] : "",
            ticket.Number.Length > 0 ? words["seat.number", ("number", ticket.Number)] : "",
            ticket.PriceType,
        };
        var date = ticket.Date?.ToString("g", CultureInfo.CurrentCulture);
        return $"{ticket.Title}, {date}: {string.Join(", ", place.Where(part => part.Length > 0))}";
    }

    private string TextOf(OrderView order, List<(string Name, decimal? Amount)> parts, Uri link)
    {
        var text = new StringBuilder();
        text.AppendLine(words["mail.thanks", ("house", house)]).AppendLine();
        text.AppendLine(words["order.title", ("order", order.Id)]);
        foreach (var (name, amount) in parts)
        {
            text.AppendLine($"- {name}: {Money(amount)}");
        }

        text.AppendLine($"{words["receipt.total"]}: {Money(order.Total)}");
        if (order.Tax is { } tax)
        {
            text.AppendLine($"{TaxName(order)}: {Money(tax)}");
        }

        text.AppendLine().AppendLine(words["mail.tickets"]).AppendLine(link.AbsoluteUri).AppendLine();
        text.AppendJoin(Environment.NewLine, order.Receipt.Seller).AppendLine();
        return order.Receipt.Terms is { } terms
            ? text.AppendLine($"{words["receipt.terms"]}: {terms}").ToString()
            : text.ToString();
    }

    private string HtmlOf(OrderView order, List<(string Name, decimal? Amount)> parts, Uri link)
    {
        var rows = parts
            .Append((words["receipt.total"], order.Total))
            .Concat(order.Tax is { } tax ? [(TaxName(order), tax)] : Array.Empty<(string, decimal?)>())
            .Select(part =>
                $"<tr><td>{Safe(part.Item1)}</td><td style=\"text-align:right;padding-left:1em\">{Safe(Money(part.Item2))}</td></tr>"
            );
        var terms = order.Receipt.Terms is { } address
            ? $"<p><a href=\"{Safe(address.AbsoluteUri)}\">{Safe(words["receipt.terms"])}</a></p>"
            : "";
        return $"""
            <!doctype html>
            <html lang="{words.Language}">
            <body style="font-family:sans-serif;max-width:40em">
            <p>{Safe(words["mail.thanks", ("house", house)])}</p>
            <h1 style="font-size:1.3em">{Safe(words["order.title", ("order", order.Id)])}</h1>
            <table>{string.Concat(rows)}</table>
            <p>{Safe(words["mail.tickets"])}<br><a href="{Safe(link.AbsoluteUri)}">{Safe(
                words["mail.show-tickets"]
            )}</a></p>
            <p>{string.Join("<br>", order.Receipt.Seller.Select(Safe))}</p>{terms}
            </body>
            </html>
            """;
    }

    private string TaxName(OrderView order) => words["receipt.tax", ("percent", order.Receipt.TaxPercent)];

    private string Money(decimal? amount) => $"{amount?.ToString("N2", CultureInfo.CurrentCulture)} {currency}".Trim();

    private static string Safe(string text) => HtmlEncoder.Default.Encode(text);
}
