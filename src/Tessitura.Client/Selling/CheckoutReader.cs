namespace Tessitura.Client;

/// <summary>How far a checkout of a web session is, as the server shows it at one moment; can be kept.</summary>
internal sealed record CheckoutSnapshot
{
    /// <summary>The session's own word for it; servers have letters, words, or none.</summary>
    public string? Word { get; init; }

    /// <summary>Since when; tells one failed checkout from the next.</summary>
    public DateTimeOffset? Date { get; init; }

    /// <summary>The order that the session names, or on some servers the cart's number; 0 for none.</summary>
    public int OrderId { get; init; }

    /// <summary>The server gives a number when it saves and not before: there was something to buy, and no number.</summary>
    public bool NumbersOnlyOrders { get; init; }

    /// <summary>An order could be read as a saved cart; null when it was not looked for.</summary>
    public bool? HasSavedCart { get; init; }

    /// <summary>Nothing in the cart came from an order that is saved: an order with its number is the one that this checkout saves.</summary>
    public bool IsNew { get; init; }

    /// <summary>The session says that there are packages in the cart.</summary>
    public bool HasPackages { get; init; }

    public CheckoutStage Stage => StageOf(Word);

    /// <summary>What a word means, where it is one that is known. No decision needs one.</summary>
    public static CheckoutStage StageOf(string? word) =>
        word?.Trim().ToUpperInvariant() switch
        {
            "S" or "SAVEINPROGRESS" => CheckoutStage.Saving,
            "C" or "SAVECOMPLETE" => CheckoutStage.Saved,
            "E" or "ERROR" => CheckoutStage.Failed,
            _ => CheckoutStage.Unknown,
        };
}

/// <summary>What a server's word says of a checkout.</summary>
internal enum CheckoutStage
{
    /// <summary>Nothing, or a word that is not known.</summary>
    Unknown,

    Saving,

    Saved,

    Failed,
}

/// <summary>Looks how far the checkout of a web session is: by its order, by its status, or by the saved cart.</summary>
internal sealed class CheckoutReader(Seller seller)
{
    public bool HasStatus => seller.Venue.Options.Version >= TessituraVersion.V15;

    /// <summary>The state before anything is sent. Without a status the saved cart is looked for too, because it is all there will be to go by.</summary>
    public async Task<CheckoutSnapshot> ReadBeforeAsync(CancellationToken cancellationToken)
    {
        var look = await ReadSessionAsync(cancellationToken).ConfigureAwait(false);
        if (look.OrderId == 0)
        {
            look = look with
            {
                NumbersOnlyOrders = !await IsLiveCartGoneAsync(cancellationToken).ConfigureAwait(false),
            };
        }

        return HasStatus
            ? look
            : look with
            {
                HasSavedCart = await ReadSavedCartAsync(cancellationToken).ConfigureAwait(false) is not null,
            };
    }

    /// <summary>What the server shows of a checkout that was sent.</summary>
    /// <param name="before">What it showed before.</param>
    /// <param name="nothingAddedSince">True where the cart cannot have got another number since: then a new one is the order's.</param>
    /// <param name="needsCertainty">True where "nothing there" is going to mean something, or a status is not to be expected.</param>
    /// <param name="cancellationToken">Ends the look.</param>
    /// <returns><see cref="Evidence.Found"/>, <see cref="Evidence.SavingSeen"/>, <see cref="Evidence.CheckoutFailed"/>, <see cref="Evidence.NothingThere"/> or <see cref="Evidence.SessionGone"/>, which says that there is no order either; null when it does not tell. With the order, where it is saved and named.</returns>
    public async Task<(Evidence? Evidence, int OrderId)> ReadAfterAsync(
        CheckoutSnapshot before,
        bool nothingAddedSince,
        bool needsCertainty,
        CancellationToken cancellationToken
    )
    {
        CheckoutSnapshot now;
        try
        {
            now = await ReadSessionAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (SessionExpiredException) when (before is { IsNew: true, OrderId: > 0 })
        {
            // Its order outlives the session. That there is none says something of a server that keeps the cart's number.
            switch (await IsOrderAsync(before.OrderId, cancellationToken).ConfigureAwait(false))
            {
                case true:
                    return (Evidence.Found, before.OrderId);
                case false when seller.Venue.KeepsCartNumbers:
                    return (Evidence.SessionGone, 0);
                default:
                    throw;
            }
        }

        if (
            now.OrderId > 0
            && now.OrderId != before.OrderId
            && (
                before.NumbersOnlyOrders
                || (before.OrderId > 0 && nothingAddedSince)
                || await IsCartSavedAsync(cancellationToken).ConfigureAwait(false)
            )
        )
        {
            return (Evidence.Found, now.OrderId);
        }

        // An earlier checkout of the same cart may have failed: its status is no news.
        var isNews = now.Word != before.Word || now.Date != before.Date;
        switch (now.Stage)
        {
            case CheckoutStage.Saved when isNews:
                return (Evidence.Found, now.OrderId);
            case CheckoutStage.Failed when isNews:
                return (Evidence.CheckoutFailed, 0);
            case CheckoutStage.Saving when isNews:
                return (Evidence.SavingSeen, 0);
        }

        if (HasStatus && !needsCertainty)
        {
            return (null, 0);
        }

        if (await ReadSavedCartAsync(cancellationToken).ConfigureAwait(false) is { } saved)
        {
            // One that was there before is the loaded order; that the live cart is gone then tells that it was saved.
            return before.HasSavedCart is false || await IsLiveCartGoneAsync(cancellationToken).ConfigureAwait(false)
                ? (Evidence.Found, saved.Id)
                : (null, 0);
        }

        // A status that has changed to a word that is not known means that something has happened.
        return isNews && now.Word is not null ? (Evidence.SavingSeen, 0) : (Evidence.NothingThere, 0);
    }

    /// <summary>Without a word for it: there is nothing left to buy, and an order to be read. A number alone may be the cart's.</summary>
    public async Task<bool> IsCartSavedAsync(CancellationToken cancellationToken) =>
        (await ReadCartAsync(cancellationToken).ConfigureAwait(false)).IsSaved;

    /// <summary>The same, or else whether everything in the cart is new.</summary>
    public async Task<(bool IsSaved, bool IsNew)> ReadCartAsync(CancellationToken cancellationToken)
    {
        var cart = await seller.Cart.GetAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
        return OrderReader.IsEmpty(cart)
            ? (await ReadSavedCartAsync(cancellationToken).ConfigureAwait(false) is not null, false)
            : (false, !OrderReader.HasSavedItems(cart!));
    }

    // Null where the server does not say.
    private async Task<bool?> IsOrderAsync(int orderId, CancellationToken cancellationToken)
    {
        try
        {
            var txn = seller.Venue.Clients.Create<ITxnApi>();
            await txn.GetOrderProductsViewAsync(orderId, cancellationToken).ConfigureAwait(false);
            return true;
        }
        catch (TessituraException exception) when (CallOutcome.IsClear(exception))
        {
            return exception is TessituraNotFoundException ? false : null;
        }
    }

    /// <summary>
    /// Why a write was refused by a rule without a name, where it is that the cart is an order now. The service has no
    /// documented word for it, so it is looked at.
    /// </summary>
    /// <returns>Null where it is something else, or nothing can be seen.</returns>
    public async Task<TessituraRejectedException?> ExplainAsync(
        Exception exception,
        CancellationToken cancellationToken
    )
    {
        if (exception is not TessituraRejectedException { Kind: RejectionKind.Other } refused)
        {
            return null;
        }

        try
        {
            return !await IsCartSavedAsync(cancellationToken).ConfigureAwait(false)
                ? null
                : new TessituraRejectedException(
                    new Failure(
                        refused.Operation,
                        refused.StatusCode,
                        refused.Errors,
                        "the cart is saved as an order and takes nothing more; the next one needs a new web session: ContinueAsync."
                    ),
                    RejectionKind.OrderSaved
                );
        }
        catch (TessituraException)
        {
            // What the service said of the write is told then, as it said it.
            return null;
        }
    }

    private async Task<bool> IsLiveCartGoneAsync(CancellationToken cancellationToken) =>
        OrderReader.IsEmpty(await seller.Cart.GetAsync(cancellationToken: cancellationToken).ConfigureAwait(false));

    private async Task<CheckoutSnapshot> ReadSessionAsync(CancellationToken cancellationToken)
    {
        var session = await seller.Session.GetAsync(cancellationToken).ConfigureAwait(false);
        return new()
        {
            Word = string.IsNullOrWhiteSpace(session.CheckoutStatus?.Status)
                ? null
                : session.CheckoutStatus.Status.Trim(),
            Date = session.CheckoutStatus?.Date,
            OrderId = session.OrderId,
            HasPackages = session.CartInfo?.PackageCount > 0,
        };
    }

    private async Task<Cart?> ReadSavedCartAsync(CancellationToken cancellationToken)
    {
        var saved = await seller
            .Cart.GetAsync(savedCart: true, cancellationToken: cancellationToken)
            .ConfigureAwait(false);
        return saved is { Id: 0, Products.Count: 0 } ? null : saved;
    }
}
