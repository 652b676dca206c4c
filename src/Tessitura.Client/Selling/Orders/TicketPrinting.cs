using System.Globalization;

namespace Tessitura.Client;

/// <summary>
/// Prints tickets of an order. That marks them as ticketed and gives them numbers, so it is no read: after an unclear end
/// the same tickets are asked for as a reprint that keeps the numbers, which changes nothing that was printed.
/// </summary>
internal sealed class TicketPrinting(Seller seller)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    private readonly ITxnApi _txn = seller.Venue.Clients.Create<ITxnApi>();

    public async Task<IReadOnlyList<PrintTicket>> ElementsAsync(
        PastOrder order,
        bool printsAgain,
        CancellationToken cancellationToken
    ) =>
        await RunAsync(
                order,
                printsAgain,
                async (request, token) =>
                    (
                        await _txn.PrintOrderTicketElementsAsync(order.OrderId, request, token).ConfigureAwait(false)
                    ).Tickets,
                cancellationToken
            )
            .ConfigureAwait(false);

    public async Task<IReadOnlyList<HtmlTicket>> HtmlAsync(
        PastOrder order,
        bool printsAgain,
        CancellationToken cancellationToken
    ) =>
        await RunAsync(
                order,
                printsAgain,
                async (request, token) =>
                    (
                        await _txn.PrintOrderHtmlTicketsAsync(
                                order.OrderId,
                                new() { PrintOrderTicketsRequest = request },
                                token
                            )
                            .ConfigureAwait(false)
                    ).Tickets,
                cancellationToken
            )
            .ConfigureAwait(false);

    private async Task<IReadOnlyList<T>> RunAsync<T>(
        PastOrder order,
        bool printsAgain,
        Func<PrintOrderTicketsRequest, CancellationToken, Task<IReadOnlyList<T>>> print,
        CancellationToken cancellationToken
    )
    {
        var now = seller.Time.GetUtcNow();
        var tickets = order
            .Tickets.Where(ticket => printsAgain || ticket.State is not OrderTicketState.Ticketed)
            .Where(ticket => ticket.Rules.Decide(ticket, now).Print.IsAllowed)
            .Select(ticket => ticket.SubLineItemId.ToString(CultureInfo.InvariantCulture))
            .ToList();
        if (tickets.Count == 0)
        {
            return [];
        }

        var request = new PrintOrderTicketsRequest
        {
            SubLineItems = string.Join(',', tickets),
            IncludeReceipts = false,
            ReprintTickets = printsAgain,
            NewTicketNoForReprints = false,
        };
        using var budget = seller.StartBudget(cancellationToken);
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await print(request, cancellationToken).ConfigureAwait(false);
            }
            catch (Exception exception)
                when (!CallOutcome.IsClear(exception)
                    && !cancellationToken.IsCancellationRequested
                    && (attempt == 1 || !budget.IsOver)
                )
            {
                request = request with { ReprintTickets = true };
                await budget.PauseAsync(Pause).ConfigureAwait(false);
            }
        }
    }
}
