namespace Tessitura.Client.Tests.Selling.Model;

/// <summary>One call that a party made.</summary>
internal sealed class ModelCall(int party, string key, Step step)
{
    public int Party => party;

    public string Key => key;

    public Step Step => step;

    /// <summary>The same for two calls that ask for the same.</summary>
    public string Request { get; set; } = "";

    /// <summary>Seats asked for; 0 where it asked for none.</summary>
    public int Seats { get; set; }

    public bool IsRaw { get; set; }

    /// <summary>The package selection that made it; null for any other call.</summary>
    public IPackageSelection? Selection { get; set; }

    public override string ToString() => $"[{step}]";
}

/// <summary>What the callers were told, and whether it is true.</summary>
internal sealed partial class Book(World world)
{
    private readonly Dictionary<CartItem, List<(ModelCall Call, bool ByQuestion, int Seats)>> _results = [];
    private readonly Dictionary<int, int> _seatsAdded = [];
    private readonly HashSet<CartItem> _late = [];
    private readonly HashSet<CartItem> _named = [];
    private readonly HashSet<CartItem> _released = [];
    private readonly HashSet<ModelCall> _applied = [];
    private readonly HashSet<ModelCall> _notApplied = [];
    private readonly HashSet<ModelCall> _unknown = [];

    // Credited with another's work that looks the same: without turns nobody can tell, and what it brought itself is nobody's.
    private readonly HashSet<ModelCall> _mistaken = [];
    private readonly HashSet<string> _orders = [];
    private readonly HashSet<(string Key, string Operation)> _unknownOperations = [];
    private readonly List<string> _wrong = [];

    /// <summary>How each call ended, for the count of paths.</summary>
    public List<string> Paths { get; } = [];

    public IReadOnlyList<string> Wrong => _wrong;

    public bool KnowsOrder(string key) => _orders.Contains(key);

    public void Result(ModelCall call, WriteResult outcome, bool byQuestion = false)
    {
        Paths.Add(byQuestion ? "resolved" : $"{outcome.ConfirmedBy}");
        _applied.Add(call);
        _unknown.Remove(call);
        _told[call] = Words(outcome);
        switch (outcome)
        {
            case ReleasedItem release:
                _released.Add(Plain(release.Item));
                break;
            case CheckoutResult { IsComplete: true } checkout:
                // A payment that has paid for an order of another web session is told with that order.
                if (world.SessionOf(call.Key)?.SavedOrderId == checkout.OrderId || checkout.Charge is null)
                {
                    _orders.Add(call.Key);
                }
                else if (world.Simulation.Orders.All.All(order => order.Id != checkout.OrderId))
                {
                    _wrong.Add($"order {checkout.OrderId} was told of, and there is none");
                }

                break;
            case LoadedOrder or TicketReturn or LeftOrder:
                TellOrder(call, outcome);
                break;
            default:
                foreach (var (item, seats) in ItemsOf(call, outcome))
                {
                    Claim(call, item, seats, byQuestion);
                }

                break;
        }
    }

    public void Late(LateArrivalException late)
    {
        Paths.Add("late arrival told");
        TellOrder(null, late.Arrived);
        LatePlan(late.Arrived);
        foreach (var (item, _) in ItemsOf(null, late.Arrived))
        {
            if (_results.ContainsKey(item) || !_late.Add(item))
            {
                _wrong.Add($"{Text(item)} was told of as a late arrival, and before as somebody's work");
            }
        }
    }

    public void NotApplied(ModelCall call)
    {
        Paths.Add("not applied");
        _notApplied.Add(call);
        _unknown.Remove(call);
    }

    public void Unknown(ModelCall call, OutcomeUnknownException unknown, bool isOwn)
    {
        Paths.Add(unknown.Candidates.Count > 0 ? "contested" : "unknown");
        _named.UnionWith(unknown.Candidates.Select(Plain));
        _unknownOperations.Add((call.Key, unknown.Operation));
        if (!isOwn)
        {
            return;
        }

        _unknown.Add(call);
        if (
            call.Step
                is {
                    Trouble: Trouble.HoldEnds,
                    Act: not (
                        Act.Release
                        or Act.RemoveFromPackage
                        or Act.ReleasePackage
                        or Act.CheckOut
                        or Act.PayOutside
                    )
                }
            && world.Schedule.Steps.All(step => step.BrokenReads == 0)
        )
        {
            _wrong.Add($"{call} ended as unknown although the hold is over");
        }
    }

    /// <summary>Compares with the server, when nothing comes any more and everybody has asked.</summary>
    public void Audit(IEnumerable<string> keys, IEnumerable<ModelCall> calls)
    {
        foreach (var key in keys.Where(key => world.SessionOf(key) is not null && !world.Expired.Contains(key)))
        {
            AuditItems(key);
            if (world.SessionOf(key)!.SavedOrderId is not null && !_orders.Contains(key))
            {
                _wrong.Add("an order was saved, and nobody was told");
            }
        }

        foreach (var key in keys.Where(key => _orders.Contains(key)))
        {
            if (world.SessionOf(key) is { SavedOrderId: null })
            {
                _wrong.Add("an order was told of, and none was saved");
            }
        }

        AuditCharges(keys);
        AuditPlans(keys);
        foreach (var call in calls.Where(call => !world.Expired.Contains(call.Key)))
        {
            AuditCall(call);
        }

        if (world.OrderId != 0)
        {
            AuditOrder(keys, calls);
        }
    }

    private void Claim(ModelCall call, CartItem item, int seats, bool byQuestion)
    {
        if (!_results.TryGetValue(item, out var results))
        {
            _results.Add(item, results = []);
        }

        // A server that adds to a payment gives the same number to all of them.
        var isShared = world.Schedule.Merges && item.Kind is CartItemKind.Payment;
        var by = world.BroughtBy.GetValueOrDefault(item);
        if (by != call && LooksTheSame(call, by, item, seats))
        {
            _mistaken.Add(call);
        }

        if (
            !isShared
            && results.Exists(one => one.Call != call && !_mistaken.Contains(one.Call))
            && !_mistaken.Contains(call)
        )
        {
            _wrong.Add($"{Text(item)} was given to {results[0].Call} and to {call}");
        }

        if (!isShared && !byQuestion && _late.Contains(item))
        {
            _wrong.Add($"{Text(item)} was told of as a late arrival, and then given to {call}");
        }

        if (!isShared && by != call && by?.Request != call.Request && !LooksTheSame(call, by, item, seats))
        {
            _wrong.Add($"{Text(item)} was given to {call}, and {by?.ToString() ?? "nobody"} brought it");
        }

        results.Add((call, byQuestion, seats));
    }

    // The other asked for more, and the server had, or has now, only as many as the one asked for: a cart shows no more of it.
    private bool LooksTheSame(ModelCall call, ModelCall? by, CartItem item, int seats) =>
        world.Schedule.Sharing is Sharing.OtherSizes
        && by?.Seats > call.Seats
        && (item.Kind is CartItemKind.Ticket || seats == call.Seats);

    private void AuditItems(string key)
    {
        var basket = world.BasketOf(key);
        foreach (var (item, count) in World.ItemsOf(basket))
        {
            if (IsToldOf(item))
            {
                AuditSeats(item, count, basket!);
            }
            else
            {
                _wrong.Add($"{Text(item)} is in the cart, and nobody was told; brought by {By(item)}");
            }
        }
    }

    private void AuditSeats(CartItem item, int count, Tessitura.Client.Simulator.Basket basket)
    {
        if (item.Kind is not CartItemKind.Tickets || _named.Contains(item) || _late.Contains(item) || IsOfOrder(item))
        {
            return;
        }

        if (world.BroughtBy.GetValueOrDefault(item) is { } by && _mistaken.Contains(by))
        {
            return;
        }

        var line = basket.Line(item.Id);
        var extra = line
            .Tickets.Select(ticket => CartItem.Seen(CartItemKind.Ticket, ticket.Id))
            .Count(ticket =>
                _results.ContainsKey(ticket)
                || _named.Contains(ticket)
                || _late.Contains(ticket)
                || world.BroughtBy.GetValueOrDefault(ticket) is { IsRaw: true } or { Step.ComesTooLate: true }
            );
        var told =
            (_results.TryGetValue(item, out var results) ? results.Max(result => result.Seats) : 0)
            + _seatsAdded.GetValueOrDefault(item.Id)
            + extra;
        if (count > told)
        {
            _wrong.Add($"{Text(item)} has {count} seats, and {told} were told of");
        }
    }

    private bool WentToEqualCall(ModelCall call, CartItem item) =>
        _results.TryGetValue(item, out var results)
        && results.TrueForAll(result => result.Call != call && result.Call.Request == call.Request);

    private bool IsThere(string key, CartItem item) =>
        world.BasketOf(key) is { } basket
        && (
            World.ItemsOf(basket).ContainsKey(item)
            || (item.Kind is CartItemKind.Ticket && basket.Tickets.Any(ticket => ticket.Id == item.Id))
        );

    private bool IsToldOf(CartItem item) =>
        _results.ContainsKey(item)
        || _late.Contains(item)
        || _named.Contains(item)
        || IsOfOrder(item)
        || world.BroughtBy.GetValueOrDefault(item) is null or { IsRaw: true }
        || (world.BroughtBy[item] is var by && (_unknown.Contains(by) || _mistaken.Contains(by) || LeavesNoTrace(by)));

    // Beyond the bound, and in another payment, or in an order that was saved before anybody looked: nothing shows it. The
    // same where that payment is out: what was added to it is out as well.
    private bool LeavesNoTrace(ModelCall call) =>
        (
            world.Schedule.Merges
            && call.Step.Act is Act.Pay or Act.Refund
            && (
                call.Step.ComesTooLate
                || _released.Any(item =>
                    item.Kind is CartItemKind.Payment && world.BroughtBy.GetValueOrDefault(item)?.Key == call.Key
                )
            )
        ) || (call.Step.ComesTooLate && world.SessionOf(call.Key) is { SavedOrderId: not null });

    private void AuditCall(ModelCall call)
    {
        if (call.Step.Act is Act.Exchange)
        {
            // How it ended says how its last step did.
            return;
        }

        var brought = world.BroughtBy.Where(pair => pair.Value == call).Select(pair => pair.Key).ToList();
        if (brought.Exists(item => item.Kind is not CartItemKind.Ticket))
        {
            // The tickets came with their line.
            brought.RemoveAll(item => item.Kind is CartItemKind.Ticket);
        }

        if (_notApplied.Contains(call) && world.Taken.Contains(call))
        {
            _wrong.Add($"{call} was called not applied, and the server had taken it");
        }

        if (_notApplied.Contains(call) && !call.Step.ComesTooLate)
        {
            // An equal call that was made later may have been given it: one of the two was carried out.
            if (
                brought.Exists(item => IsThere(call.Key, item) && !WentToEqualCall(call, item))
                || world.CheckedOut.Contains(call)
            )
            {
                _wrong.Add($"{call} was called not applied, and it was applied");
            }
        }

        // No money without a word about it; what a call brings beyond the bound into another payment leaves no trace.
        if (
            world.Moved.ContainsKey(call)
            && !call.IsRaw
            && !_applied.Contains(call)
            && !_unknown.Contains(call)
            && !brought.Exists(item => _late.Contains(item) || _named.Contains(item) || _results.ContainsKey(item))
            && !LeavesNoTrace(call)
            && !_unknownOperations.Any(unknown => unknown.Key == call.Key)
            && world.SessionOf(call.Key) is not null
        )
        {
            _wrong.Add($"{call} moved {world.Moved[call]}, and nobody was told");
        }

        if (_applied.Contains(call) && call.Step.Act is Act.Pay or Act.Refund && brought.Count == 0)
        {
            if (
                !world.Moved.ContainsKey(call)
                && !world.Moved.Keys.Any(other => other != call && other.Request == call.Request)
            )
            {
                _wrong.Add($"{call} was called applied, and moved nothing");
            }
        }
    }

    private IEnumerable<(CartItem Item, int Seats)> ItemsOf(ModelCall? call, WriteResult outcome)
    {
        switch (outcome)
        {
            case Reservation { SeatsReserved: > 0 } reservation when reservation.Item is { } whole:
                yield return (Plain(whole), reservation.SeatsReserved);
                break;
            case Reservation { SeatsReserved: > 0, Tickets.Count: > 0 } reservation:
                foreach (var ticket in reservation.Tickets)
                {
                    yield return (CartItem.Seen(CartItemKind.Ticket, ticket.SubLineItemId), 1);
                }

                break;
            case Reservation { SeatsReserved: > 0 } reservation:
                _seatsAdded[reservation.LineItemId] =
                    _seatsAdded.GetValueOrDefault(reservation.LineItemId) + reservation.SeatsReserved;
                break;
            case CartEntry entry:
                yield return (CartItem.Seen(KindOf(call, entry.Id), entry.Id), 0);
                break;
        }
    }

    private CartItemKind KindOf(ModelCall? call, int id) =>
        call?.Step.Act switch
        {
            Act.Contribute or Act.ApplyCredit => CartItemKind.Contribution,
            Act.BuyCertificate => CartItemKind.GiftCertificate,
            not null => CartItemKind.Payment,
            null => world
                .BroughtBy.Keys.FirstOrDefault(item =>
                    item.Id == id
                    && item.Kind is CartItemKind.Contribution or CartItemKind.GiftCertificate or CartItemKind.Payment
                )
                ?.Kind
                ?? CartItemKind.Payment,
        };

    private string By(CartItem item) => $"{world.BroughtBy.GetValueOrDefault(item)}";

    private static CartItem Plain(CartItem item) => CartItem.Seen(item.Kind, item.Id);

    private static string Text(CartItem item) => $"{item.Kind} {item.Id}";
}
