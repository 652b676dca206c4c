using System.Collections.Concurrent;

namespace Tessitura.Client.Chaos;

/// <summary>One web session, and what its client believes about it.</summary>
/// <param name="session">Of the process that opened it.</param>
/// <param name="second">Of another process over the same key; null where nobody else has it.</param>
internal sealed partial class Visit(IWebSession session, IWebSession? second)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<CartItem, int> _items = [];
    private readonly HashSet<CartItem> _given = [];
    private readonly Dictionary<CartItem, int> _packages = [];

    /// <summary>How often a call was told that its work is something that another call had been given already.</summary>
    public int GivenTwice { get; private set; }

    public IWebSession Session => session;

    /// <summary>The first process or the other.</summary>
    public IWebSession Any(Random random) => second is not null && random.Next(2) == 0 ? second : session;

    /// <summary>Packages that are being put together.</summary>
    public List<IPackageSelection> Selections { get; } = [];

    /// <summary>What happened, for whoever wants to know how a cart came to be other than believed.</summary>
    public ConcurrentQueue<string> History { get; } = [];

    /// <summary>The number under which the cart is saved, once it was read.</summary>
    public int CartId { get; set; }

    /// <summary>The order that the client believes to have.</summary>
    public int? OrderId { get; set; }

    /// <summary>What was charged to a card at the checkout.</summary>
    public decimal Charged { get; set; }

    /// <summary>The server has forgotten the session, and its cart with it.</summary>
    public bool IsLost { get; private set; }

    /// <summary>Calls that ended as unknown.</summary>
    public List<OutcomeUnknownException> Unknown { get; } = [];

    /// <summary>What is in an order that is saved, and may be the work of a call that stays unknown: the visitor was told of it.</summary>
    public HashSet<CartItem> Named { get; } = [];

    /// <summary>A call was cancelled, and what became of it is heard of at the next one.</summary>
    public bool HasCancelled { get; set; }

    /// <summary>Items whose release was cancelled under way: no later call tells whether it came.</summary>
    public ConcurrentDictionary<CartItem, bool> MayBeGone { get; } = [];

    public bool IsOver => IsLost || OrderId is not null || Unknown.Count > 0 || Change is { IsFinished: true };

    /// <summary>What is in the cart: seats of a line item, 1 of anything else.</summary>
    public IReadOnlyDictionary<CartItem, int> Items
    {
        get
        {
            lock (_gate)
            {
                return new Dictionary<CartItem, int>(_items);
            }
        }
    }

    public int Count(CartItemKind kind) => Items.Keys.Count(item => item.Kind == kind);

    /// <summary>Notes what a call has brought into the cart, or taken out of it.</summary>
    public void Learn(string operation, WriteResult outcome, CartItem? into = null)
    {
        History.Enqueue($"{operation} {Describe(outcome)} by {outcome.ConfirmedBy}");
        lock (_gate)
        {
            switch (outcome)
            {
                case Reservation { SeatsReserved: 0 }:
                    break;
                case Reservation { Item: { } item } reservation:
                    Keep(item, reservation.SeatsReserved);
                    _packages[item] = reservation.PackageLineItemId;
                    break;
                case Reservation reservation:
                    var line =
                        into
                        ?? _items.Keys.Single(item =>
                            item.Kind is CartItemKind.Tickets && item.Id == reservation.LineItemId
                        );
                    _items[line] = _items.GetValueOrDefault(line) + reservation.SeatsReserved;
                    break;
                case CartEntry { Id: 0 }:
                    break;
                case CartEntry entry when operation == "Cart.AddContribution":
                    Keep(CartItem.Contribution(entry.Id), 1);
                    break;
                case CartEntry entry when operation == "Cart.AddGiftCertificate":
                    Keep(CartItem.Seen(CartItemKind.GiftCertificate, entry.Id), 1);
                    break;
                case CartEntry entry:
                    Keep(CartItem.Payment(entry.Id), 1);
                    break;
                case ReleasedItem release:
                    foreach (var gone in PartsOf(release.Item))
                    {
                        _items.Remove(gone);
                    }

                    break;
                case LoadedOrder or TicketReturn or LeftOrder:
                    LearnOrder(outcome);
                    break;
                case CheckoutResult { Charge: { } charge } checkout:
                    LearnCharge(checkout, charge);
                    break;
                case CheckoutResult { IsComplete: true } checkout:
                    OrderId = checkout.OrderId ?? CartId;
                    break;
            }
        }
    }

    /// <summary>Something of a package is in the cart.</summary>
    public bool HasPackage(int packageLineItemId)
    {
        lock (_gate)
        {
            return _items.Keys.Any(item =>
                _packages.TryGetValue(item, out var id) && id == packageLineItemId && id > 0
            );
        }
    }

    /// <summary>A release was cancelled under way: no later call tells whether it came.</summary>
    public void MayHaveLeft(CartItem item)
    {
        lock (_gate)
        {
            foreach (var part in PartsOf(item))
            {
                MayBeGone[part] = true;
            }
        }
    }

    /// <summary>It, or a part of it, may be out by a release that nobody waited for.</summary>
    public bool MayHaveGone(CartItem item)
    {
        lock (_gate)
        {
            return PartsOf(item).Exists(MayBeGone.ContainsKey);
        }
    }

    // A package leaves with everything that was added to it.
    private List<CartItem> PartsOf(CartItem item) =>
        item.Kind is CartItemKind.Package
            ? [item, .. _packages.Where(part => part.Value == item.Id).Select(part => part.Key)]
            : [item];

    private void Keep(CartItem item, int count)
    {
        _items[item] = count;
        if (!_given.Add(item))
        {
            GivenTwice++;
            History.Enqueue($"{item} was told before");
        }
    }

    private static string Describe(WriteResult outcome) =>
        outcome switch
        {
            Reservation reservation => $"line {reservation.LineItemId}, {reservation.SeatsReserved} seats",
            CartEntry entry => $"{entry.Id}",
            ReleasedItem release => $"{release.Item.Kind} {release.Item.Id}",
            CheckoutResult checkout => $"{checkout.State} {checkout.OrderId} {checkout.RejectionKind}",
            TicketReturn back =>
                $"{(back.IsDonation ? "donated" : "returned")} {back.SubLineItemId} of order {back.OrderId} for {back.Amount}",
            LeftOrder left => $"left order {left.OrderId}",
            _ => outcome.ToString(),
        };

    public void Lose()
    {
        lock (_gate)
        {
            _items.Clear();
            IsLost = true;
        }
    }
}
