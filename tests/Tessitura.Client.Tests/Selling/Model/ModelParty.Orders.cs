using Tessitura.Client.Simulator;

namespace Tessitura.Client.Tests.Selling.Model;

internal sealed partial class ModelParty
{
    private LoadedOrder? _order;

    /// <summary>The steps of a party after the sale. Who has not opened the order opens it.</summary>
    private async Task<WriteResult?> ChangeOrderAsync(ModelCall call, CancellationToken cancellationToken)
    {
        var (step, visit) = (call.Step, _visit);
        var tickets = _order?.Tickets.Where(ticket => ticket.IsSaved).ToList() ?? [];
        if (tickets.Count == 0 && step.Act is not Model.Act.ApplyCredit)
        {
            call.Request = "load";
            return _order = await visit.LoadOrderAsync(world.OrderId, cancellationToken: cancellationToken);
        }

        var ticket = tickets.ElementAtOrDefault(step.Kind % Math.Max(1, tickets.Count));
        switch (step.Act)
        {
            case Model.Act.ReturnTicket:
                call.Request = $"return {ticket!.SubLineItemId}";
                return await visit.ReturnTicketAsync(ticket, cancellationToken: cancellationToken);
            case Model.Act.DonateTicket:
                call.Request = $"donate {ticket!.SubLineItemId}";
                return await visit.DonateTicketAsync(ticket, cancellationToken: cancellationToken);
            case Model.Act.ApplyCredit:
                var gift = (7 * step.Size) + (IsApart ? index : 0);
                call.Request = $"apply {gift}";
                return (await visit.ApplyCreditAsync(CreditUse.Contribution(1, gift), cancellationToken)).Entry;
            case Model.Act.LeaveOrder:
                call.Request = "leave";
                return await visit.LeaveOrderAsync(_order!, cancellationToken);
            case Model.Act.Exchange:
                await ExchangeAsync(call, ticket!, cancellationToken);
                return null;
            default:
                call.Request = "load";
                return _order = await visit.LoadOrderAsync(world.OrderId, cancellationToken: cancellationToken);
        }
    }

    private async Task ExchangeAsync(ModelCall call, OrderTicket ticket, CancellationToken cancellationToken)
    {
        // The call's own reservation has no other that is like it: what is in the cart is the work of this exchange.
        call.Request = $"exchange {ticket.SubLineItemId}";
        var wanted = Tickets.BestSeats(4718, 6, PriceTypes.Each(PriceType, seats: 5 + call.Step.Kind));
        var plan = await _visit.PlanExchangeAsync(_order!, [ticket], [wanted], cancellationToken);
        var result = await _visit.ExchangeAsync(plan, cancellationToken);
        book.Exchanged(call, result);
    }
}
