namespace Kiosk;

/// <summary>The cart line by line, in the server's own numbers.</summary>
internal sealed class CartTable(Money money)
{
    public Table Draw(Cart cart)
    {
        var table = new Table().Border(TableBorder.Simple).BorderColor(Color.Grey);
        table.AddColumn("Item");
        table.AddColumn(new TableColumn("Amount").RightAligned());
        var lines = cart.Products.Select(product => product.Performance?.LineItem).OfType<CartLineItem>().ToList();
        foreach (var line in lines)
        {
            foreach (var ticket in line.SubLineItems)
            {
                table.AddRow(new Text(Describe(line, ticket)), new Text(money.Format(ticket.DueAmount)));
            }
        }

        var fees = lines.SelectMany(line => line.SubLineItems).SelectMany(ticket => ticket.SubLineItemFees);
        foreach (var fee in fees.Concat(cart.OrderFees).GroupBy(fee => fee.FeeSummary?.Description?.Trim() ?? "Fee"))
        {
            var name = fee.Count() > 1 ? $"{fee.Key} ({fee.Count()} times)" : fee.Key;
            table.AddRow(new Text(name, Color.Grey), new Text(money.Format(fee.Sum(item => item.Amount)), Color.Grey));
        }

        table.AddEmptyRow();
        var bold = new Style(decoration: Decoration.Bold);
        table.AddRow(new Text("To pay", bold), new Text(money.Format(cart.BalanceToCharge ?? 0), bold));
        return table;
    }

    private static string Describe(CartLineItem line, CartSubLineItem ticket)
    {
        string?[] parts =
        [
            line.Performance?.Description,
            ticket.Seat?.Section?.Description,
            ticket.Seat is { } seat ? $"row {seat.Row?.Trim()} seat {seat.Number?.Trim()}" : null,
            string.IsNullOrWhiteSpace(ticket.PriceType?.AliasDescription)
                ? ticket.PriceType?.Description
                : ticket.PriceType.AliasDescription,
        ];
        return string.Join(", ", parts.Where(part => !string.IsNullOrWhiteSpace(part)).Select(part => part!.Trim()));
    }
}
