using System.Collections.Frozen;

namespace Tessitura.Client;

/// <summary>
/// What the statuses of tickets mean. Their ids are the house's, so that the words of the table SubLineItemStatuses decide;
/// a status that they do not explain is <see cref="OrderTicketState.Other"/>.
/// </summary>
internal sealed class TicketStatusTable(FrozenDictionary<int, OrderTicketState> states)
{
    public OrderTicketState this[int statusId] => states.GetValueOrDefault(statusId);

    public static async Task<TicketStatusTable> ReadAsync(RefitClients clients, CancellationToken cancellationToken)
    {
        var rows = await clients
            .Create<IReferenceDataApi>()
            .GetSubLineItemStatusesAsync(cancellationToken: cancellationToken)
            .ConfigureAwait(false);
        return new(
            rows.DistinctBy(row => row.Id).ToFrozenDictionary(row => row.Id, row => StateOf(row.Description ?? ""))
        );
    }

    // A donated ticket is shown as released for resale.
    private static OrderTicketState StateOf(string description) =>
        Has(description, "return") ? OrderTicketState.Returned
        : Has(description, "donat") || Has(description, "resale") || Has(description, "releas")
            ? OrderTicketState.Donated
        : Has(description, "ticketed") || Has(description, "printed") ? OrderTicketState.Ticketed
        : Has(description, "unpaid") ? OrderTicketState.Unpaid
        : Has(description, "paid") ? OrderTicketState.Paid
        : OrderTicketState.Other;

    private static bool Has(string text, string word) => text.Contains(word, StringComparison.OrdinalIgnoreCase);
}
