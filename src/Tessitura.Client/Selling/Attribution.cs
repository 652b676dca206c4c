namespace Tessitura.Client;

/// <summary>What a look into the cart says about one write.</summary>
/// <param name="Work">The one thing that only this write can have brought; null when there is none.</param>
/// <param name="Candidates">What it may have brought, or another.</param>
/// <param name="MayBeMore">A sign of it without an item, such as more money paid than the payments tell.</param>
internal sealed record Explanation(ItemInCart? Work, IReadOnlyList<ItemInCart> Candidates, bool MayBeMore = false)
{
    public static Explanation Nothing { get; } = new(null, []);

    public bool IsNothing => Work is null && Candidates.Count == 0 && !MayBeMore;

    public static Explanation Several(IEnumerable<ItemInCart> candidates, bool mayBeMore = false) =>
        new(null, [.. candidates], mayBeMore);
}

/// <summary>Calls past the seller's operations that may have added something to a cart.</summary>
/// <param name="Additions">How many this process has made.</param>
/// <param name="MayArriveUntil">Until when the last of them may still add something, as a timestamp.</param>
/// <param name="ElsewhereUntil">The same of other processes, by this one's clock and with what clocks may be apart; null where none is known.</param>
internal readonly record struct RawWrites(int Additions, long MayArriveUntil, DateTimeOffset? ElsewhereUntil)
{
    /// <summary>One of them can have brought what is new since a write was asked for.</summary>
    public bool MayHaveCome(OpenWrite asked) =>
        asked.RawAdditions != Additions || MayArriveUntil > asked.SentAt || ElsewhereUntil >= asked.Data.SentAt;
}

/// <summary>
/// Tells which open write brought what is new in a cart. A write brings at most one item, an item is brought by one
/// write, and where nobody else can have written, every item was brought by one of ours: an item belongs to a write when
/// that is so in every way to explain the whole cart.
/// </summary>
/// <param name="open">Every write that may have brought something, those included that were taken for lost.</param>
/// <param name="cart">The cart now.</param>
/// <param name="key">The session's key.</param>
/// <param name="isAlone">True where nobody else can have written, but for calls past the seller's operations.</param>
/// <param name="raw">What is known of these.</param>
/// <param name="showsCandidates">False leaves out what was named before as what a write may have brought: only what is new counts.</param>
internal sealed class Attribution(
    IEnumerable<OpenWrite> open,
    Cart cart,
    SessionKey key,
    bool isAlone,
    RawWrites raw,
    bool showsCandidates
)
{
    // More than this at once is not worth the search: it stays unexplained.
    private const int Most = 8;

    private readonly List<(OpenWrite Write, Dictionary<CartItem, (ItemInCart Item, Fit Fit)> Seen)> _views =
    [
        .. open.Where(write => write.Data.Expected is not null)
            .Select(write => (write, ViewOf(write, cart, key, showsCandidates))),
    ];

    public Explanation Of(OpenWrite asked)
    {
        var mine = _views.Single(view => view.Write == asked).Seen;
        if (mine.Values.Select(seen => seen.Item).FirstOrDefault(item => IsNamed(asked, item)) is { } named)
        {
            return new Explanation(named, []);
        }

        var moved = HasMoneyMoved(asked);
        if (mine.Count == 0)
        {
            return moved ? Explanation.Several([], mayBeMore: true) : Explanation.Nothing;
        }

        if (raw.MayHaveCome(asked))
        {
            return Several(mine, moved);
        }

        return isAlone && ExplainAll(asked, mine, moved) is { } explanation
            ? explanation
            : AmongOthers(asked, mine, moved);
    }

    /// <summary>Every way to give each new item to a write of ours; null when there is none, so that somebody else must have written.</summary>
    private Explanation? ExplainAll(OpenWrite asked, Dictionary<CartItem, (ItemInCart Item, Fit Fit)> mine, bool moved)
    {
        var items = _views
            .SelectMany(view => view.Seen.Where(seen => seen.Value.Fit >= Fit.Partly).Select(seen => seen.Key))
            .Distinct()
            .ToList();
        if (items.Count > Most || _views.Count > Most)
        {
            return Several(mine, moved);
        }

        // Equal writes are as one: which of them brought which item makes no difference.
        var shares = new Dictionary<string, List<CartItem>>();
        Assign(items, 0, [], asked, shares);
        switch (shares.Count)
        {
            case 0:
                return null;
            case > 1:
                return Several(mine, moved);
        }

        if (
            shares.Values.Single().Find(item => mine.TryGetValue(item, out var seen) && seen.Fit > Fit.Alike)
            is not { } work
        )
        {
            var unexplained = Unexplained(mine);
            return !IsPast(asked) && (unexplained.Count > 0 || moved)
                ? Explanation.Several(unexplained, moved)
                : Explanation.Nothing;
        }

        var (item, fit) = mine[work];
        var hasRival = _views.Exists(view => view.Write != asked && view.Seen.ContainsKey(work));
        return fit is Fit.Partly && hasRival ? Several(mine, moved) : new Explanation(item, []);
    }

    // Tickets of one line item are new to each write in another number.
    private List<ItemInCart> Unexplained(Dictionary<CartItem, (ItemInCart Item, Fit Fit)> mine)
    {
        var explained = _views
            .SelectMany(view => view.Seen.Values)
            .Where(seen => seen.Fit >= Fit.Partly)
            .SelectMany(seen => ItemName.Of(seen.Item))
            .ToHashSet();
        return [.. mine.Values.Select(seen => seen.Item).Where(item => !ItemName.Of(item).All(explained.Contains))];
    }

    private void Assign(
        List<CartItem> items,
        int at,
        Dictionary<OpenWrite, CartItem> assigned,
        OpenWrite asked,
        Dictionary<string, List<CartItem>> shares
    )
    {
        if (at == items.Count)
        {
            var share = assigned
                .Where(pair => pair.Key == asked || pair.Key.Data.AsksForTheSameAs(asked.Data))
                .Select(pair => pair.Value)
                .OrderBy(item => item.Id)
                .ToList();
            shares[string.Join(' ', share.Select(item => $"{item.Kind} {item.Id}"))] = share;
            return;
        }

        foreach (var (write, seen) in _views)
        {
            if (!assigned.ContainsKey(write) && seen.TryGetValue(items[at], out var view) && view.Fit >= Fit.Partly)
            {
                assigned.Add(write, items[at]);
                Assign(items, at + 1, assigned, asked, shares);
                assigned.Remove(write);
            }
        }
    }

    /// <summary>Somebody else may have written: only what is wholly as asked for is taken, and only where nothing else may be ours.</summary>
    private Explanation AmongOthers(OpenWrite asked, Dictionary<CartItem, (ItemInCart Item, Fit Fit)> mine, bool moved)
    {
        if (IsPast(asked))
        {
            // After its time it is more likely somebody else's, and what merely looks alike surely is.
            return Explanation.Several(mine.Values.Where(seen => seen.Fit >= Fit.Partly).Select(seen => seen.Item));
        }

        var fitting = mine.Where(seen => seen.Value.Fit is Fit.Wholly).ToList();
        var equal = _views.Count(view => view.Write != asked && view.Write.Data.AsksForTheSameAs(asked.Data)) + 1;
        var isOurs =
            fitting.Count == mine.Count
            && fitting.Count <= equal
            && !fitting.Exists(seen =>
                _views.Exists(view =>
                    view.Write != asked
                    && !view.Write.Data.AsksForTheSameAs(asked.Data)
                    && view.Seen.TryGetValue(seen.Key, out var rival)
                    && rival.Fit >= Fit.Partly
                )
            );
        return isOurs ? new Explanation(fitting[0].Value.Item, []) : Several(mine, moved);
    }

    /// <summary>Its time is over, and its caller was told what was known then.</summary>
    private bool IsPast(OpenWrite asked) => !showsCandidates && asked.State is not WriteState.Unclear;

    // A server that adds to a payment shows no new one, only another amount: more, or less where money is given back.
    private bool HasMoneyMoved(OpenWrite asked)
    {
        if (
            IsPast(asked)
            || asked.Data is not { Expected.Kind: var kind, Before: { } before }
            || kind is CartItemKind.Tickets or CartItemKind.Ticket or CartItemKind.Package
        )
        {
            return false;
        }

        var items = cart.Items().Where(item => item.Item.Kind == kind).ToList();
        if (items.Exists(before.HasOtherAmount))
        {
            return true;
        }

        if (kind is not CartItemKind.Payment || cart.AmountPaidNow is not { } now || before.AmountPaid is not { } then)
        {
            return false;
        }

        // What new payments explain is theirs; the amount of a deposit is shown with a minus by some servers.
        var added = items.Where(item => !before.Contains(item.Item)).Select(item => item.Amount ?? 0).ToList();
        return now - then != added.Sum() && now - then != -added.Sum();
    }

    /// <summary>The server has said that this is the work of the write.</summary>
    private static bool IsNamed(OpenWrite write, ItemInCart item) => write.Data.Answered?.IsOf(item.Item) is true;

    private static Explanation Several(Dictionary<CartItem, (ItemInCart Item, Fit Fit)> mine, bool moved) =>
        Explanation.Several(mine.Values.Select(seen => seen.Item), moved);

    private static Dictionary<CartItem, (ItemInCart Item, Fit Fit)> ViewOf(
        OpenWrite write,
        Cart cart,
        SessionKey key,
        bool showsCandidates
    )
    {
        var (expected, before) = (write.Data.Expected!, write.Data.Before ?? CartItems.None);
        var view = new Dictionary<CartItem, (ItemInCart Item, Fit Fit)>();
        foreach (var item in expected.NewIn(cart, before))
        {
            var fit = expected.Compare(item, key);

            // What was named as a candidate stays one.
            if (fit >= Fit.Alike && !IsNamed(write, item) && ItemName.Of(item).Any(write.Data.Candidates.Contains))
            {
                fit = showsCandidates ? Fit.Alike : Fit.None;
            }

            if (fit > Fit.None)
            {
                view[item.Item] = (item, fit);
            }
        }

        return view;
    }
}
