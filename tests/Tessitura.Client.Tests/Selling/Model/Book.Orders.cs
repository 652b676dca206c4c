using Tessitura.Client.Simulator;

namespace Tessitura.Client.Tests.Selling.Model;

internal sealed partial class Book
{
    private readonly HashSet<(string Key, int Ticket)> _returned = [];
    private readonly HashSet<int> _donated = [];
    private readonly HashSet<(ModelCall Call, int Ticket)> _ownReturns = [];

    /// <summary>Nothing was sent, because the order does not allow it.</summary>
    public void NotSent(ModelCall call, InvalidOperationException exception, bool hasLeft)
    {
        Paths.Add("not sent");
        if (hasLeft && call.Step.Act is not (Act.Exchange or Act.LeaveOrder))
        {
            _wrong.Add($"{call} had left, and was said not to be sent: {exception.Message}");
        }
    }

    public void Exchanged(ModelCall call, ExchangeResult result)
    {
        Paths.Add("exchanged");
        foreach (var returned in result.Returned)
        {
            TellOrder(call, returned);
        }

        if (result.State is ExchangeState.Done != result.Returned.Count > 0)
        {
            _wrong.Add($"{call} ended {result.State} with {result.Returned.Count} tickets returned");
        }
    }

    /// <summary>What the caller was told of the order.</summary>
    private void TellOrder(ModelCall? call, WriteResult outcome)
    {
        switch (outcome)
        {
            case LoadedOrder order:
                Paths.Add(nameof(LoadedOrder));
                // Whoever sees the order sees what was given back.
                _donated.UnionWith(order.Donated.Select(ticket => ticket.SubLineItemId));
                Tell(call?.Key, order.Returned.Select(ticket => ticket.SubLineItemId));
                break;
            case TicketReturn { IsDonation: true } donated:
                Paths.Add("donated");
                _donated.Add(donated.SubLineItemId);
                if (!world.GaveBack.ContainsValue((donated.SubLineItemId, true)))
                {
                    _wrong.Add(
                        $"ticket {donated.SubLineItemId} was told to {call} as donated by {donated.ConfirmedBy}, and nobody donated it; it is {world.Order.Basket.Tickets.First(one => one.Id == donated.SubLineItemId).State}"
                    );
                }

                break;
            case TicketReturn returned:
                Paths.Add("returned");
                Tell(call?.Key, [returned.SubLineItemId]);
                if (!world.GaveBack.ContainsValue((returned.SubLineItemId, false)))
                {
                    _wrong.Add(
                        $"ticket {returned.SubLineItemId} was told to {call} as returned, and nobody returned it"
                    );
                }

                // A late arrival is the work of a call before, told to another.
                if (call is not null && returned.ConfirmedBy is not Confirmation.LateArrival)
                {
                    _ownReturns.Add((call, returned.SubLineItemId));
                }

                if (returned.Amount <= 0)
                {
                    _wrong.Add($"ticket {returned.SubLineItemId} was returned for {returned.Amount}");
                }

                break;
            case LeftOrder left:
                Paths.Add(nameof(LeftOrder));
                _donated.UnionWith(left.StayDonated.Select(ticket => ticket.SubLineItemId));
                break;
        }
    }

    // A late arrival does not say in which web session.
    private void Tell(string? key, IEnumerable<int> tickets) =>
        _returned.UnionWith(tickets.Select(ticket => (key ?? "", ticket)));

    private void AuditOrder(IEnumerable<string> keys, IEnumerable<ModelCall> calls)
    {
        var saved = world.Order.Basket.Tickets.ToDictionary(ticket => ticket.Id, ticket => ticket.State);
        foreach (var (ticket, _) in saved.Where(ticket => ticket.Value is TicketState.Donated))
        {
            if (!_donated.Contains(ticket) && !IsUnsure(ticket, donated: true))
            {
                _wrong.Add($"ticket {ticket} is donated, and nobody was told");
            }
        }

        foreach (var key in keys)
        {
            if (world.SessionOf(key)?.Basket is not { IsLoaded: true } open || world.Expired.Contains(key))
            {
                continue;
            }

            foreach (var ticket in open.Tickets.Where(ticket => ticket.State is TicketState.Returned))
            {
                if (
                    saved.GetValueOrDefault(ticket.Id) is not TicketState.Returned
                    && !_returned.Contains((key, ticket.Id))
                    && !_returned.Contains(("", ticket.Id))
                    && !IsUnsure(ticket.Id, donated: false)
                )
                {
                    _wrong.Add($"ticket {ticket.Id} is returned in the cart, and nobody was told");
                }
            }
        }

        if (
            !keys.Any(key => world.SessionOf(key) is null or { SavedOrderId: not null })
            && saved.ContainsValue(TicketState.Returned)
        )
        {
            _wrong.Add("the order has a returned ticket, and nobody has saved it");
        }

        // Of two processes without turns each may be told: it is returned, whoever did it.
        foreach (
            var told in _ownReturns.CountBy(told =>
                (told.Ticket, Party: world.Schedule.HasNoTurns ? told.Call.Party : 0)
            )
        )
        {
            if (told.Value > world.Returns.GetValueOrDefault(told.Key.Ticket))
            {
                _wrong.Add($"ticket {told.Key.Ticket} was told {told.Value} times as returned");
            }
        }

        foreach (var call in calls.Where(call => _notApplied.Contains(call) && !call.Step.ComesTooLate))
        {
            if (
                world.GaveBack.TryGetValue(call, out var gave)
                && call.Step.Act is Act.ReturnTicket or Act.DonateTicket
                && IsGivenBack(call.Key, gave.Ticket)
            )
            {
                _wrong.Add($"{call} was called not applied, and its ticket is given back");
            }
        }
    }

    // It came with the order, or an exchange has brought it, which the cart alone tells when that broke off.
    private bool IsOfOrder(CartItem item) =>
        world.OrderId != 0 && world.BroughtBy.GetValueOrDefault(item) is var by && by?.Step.Act is null or Act.Exchange;

    private bool IsGivenBack(string key, int ticket) =>
        (world.SessionOf(key)?.Basket is { IsLoaded: true } open ? open : world.Order.Basket).Tickets.First(one =>
            one.Id == ticket
        )
            is { State: TicketState.Returned or TicketState.Donated };

    // Whoever gave it back was told that it is unknown, or is not there any more to be told.
    private bool IsUnsure(int ticket, bool donated) =>
        world.GaveBack.Any(gave =>
            gave.Value == (ticket, donated)
            && (
                _unknown.Contains(gave.Key)
                || gave.Key.Step.Act is Act.Exchange
                || world.Expired.Contains(gave.Key.Key)
                || world.SessionOf(gave.Key.Key) is null or { SavedOrderId: not null }
            )
        );
}
