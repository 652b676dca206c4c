namespace SeatPicker;

/// <summary>Reads a saved order as pages and mails show it.</summary>
internal sealed class OrderReader(ITessituraClient tessitura, House house, OrderLinks links)
{
    public async Task<OrderView> ReadAsync(int orderId, CancellationToken stop) =>
        OrderView.Of(
            await tessitura.Txn.GetOrderProductsViewAsync(orderId, stop),
            links.LinkTo(orderId),
            Receipt.Of(house.Shop)
        );

    /// <summary>
    /// The barcodes of an order's tickets by sub line item; those that are not valid any more have none. Printing marks
    /// tickets as ticketed; printed again they keep their numbers.
    /// </summary>
    public async Task<IReadOnlyDictionary<int, string>> PrintAsync(int orderId, CancellationToken stop)
    {
        var printed = await tessitura.Txn.PrintOrderTicketElementsAsync(
            orderId,
            new()
            {
                IncludeReceipts = false,
                ReprintTickets = true,
                NewTicketNoForReprints = false,
            },
            stop
        );
        return printed
            .Tickets.SelectMany(ticket => ticket.TicketElements)
            .Where(element => element.BarcodeInd is "Y")
            .DistinctBy(element => element.SliNo)
            .ToDictionary(element => element.SliNo, element => element.Val?.Trim() ?? "");
    }
}
