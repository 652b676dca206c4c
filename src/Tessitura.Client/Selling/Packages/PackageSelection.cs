namespace Tessitura.Client;

/// <summary>
/// A package that is put together in the cart, performance by performance, each added safely: what is taken, what is
/// missing by which rule, and the price so far. Got from <see cref="IWebSession.StartPackageAsync"/>, or taken up again from
/// the cart by <see cref="IWebSession.FindPackagesAsync"/>. Safe for use by many threads; its changes are made one at a time.
/// </summary>
public partial interface IPackageSelection
{
    /// <summary>The package, with its performances and what this buyer may take of them, as it was when it was read.</summary>
    PackageOffer Package { get; }

    /// <summary>Line item of the package in the cart, by which <see cref="IWebSession.ResumePackageAsync"/> finds it; 0 as long as nothing of it is known to be there.</summary>
    int LineItemId { get; }

    /// <summary>The performances that are in the cart, with seats and price.</summary>
    IReadOnlyList<TakenPerformance> Taken { get; }

    /// <summary>What is missing, by the package's own rules; after <see cref="CompleteAsync"/> by the server's word.</summary>
    IReadOnlyList<MissingFromPackage> Missing { get; }

    /// <summary>What is due for everything that is taken, with the fees of its tickets.</summary>
    decimal Price { get; }

    /// <summary>Something is taken, and nothing is missing.</summary>
    bool IsComplete { get; }

    /// <summary>
    /// Why the cart could not be read after the last change, which itself succeeded: <see cref="Taken"/>, <see cref="Missing"/>
    /// and <see cref="Price"/> are then those of before it, until <see cref="RefreshAsync"/>. Null otherwise.
    /// </summary>
    Exception? RefreshFailure { get; }

    /// <summary>Reads from the cart what is taken.</summary>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="TessituraException">The cart could not be read; its subclass tells why.</exception>
    Task RefreshAsync(CancellationToken cancellationToken = default);

    /// <summary>Asks the server whether the package is complete, and does nothing else: the checkout of the cart sells it.</summary>
    /// <param name="cancellationToken">Ends the call and the wait for its turn.</param>
    /// <exception cref="TessituraRejectedException">Something is missing (<see cref="RejectionKind.PackageIncomplete"/>); the message and <see cref="Missing"/> name it.</exception>
    /// <exception cref="TessituraException">The server could not be asked; its subclass tells why.</exception>
    Task CompleteAsync(CancellationToken cancellationToken = default);

    /// <summary>Takes one performance out; its seats are on sale again at once. With the last one the package goes.</summary>
    /// <param name="performanceId">The performance.</param>
    /// <param name="cancellationToken">Ends the call and the wait for its turn.</param>
    /// <exception cref="InvalidOperationException">The performance is not in the package.</exception>
    /// <exception cref="OutcomeUnknownException">Whether it is out could not be found out in time; calling again is safe.</exception>
    /// <exception cref="TessituraException">The server refused; its subclass tells why.</exception>
    Task RemovePerformanceAsync(int performanceId, CancellationToken cancellationToken = default);

    /// <summary>Takes one sub package out with all its performances; their seats are on sale again at once. With the last one the super package goes.</summary>
    /// <param name="subPackageId">The sub package.</param>
    /// <param name="cancellationToken">Ends the call and the wait for its turn.</param>
    /// <exception cref="InvalidOperationException">The sub package is not in the package.</exception>
    /// <exception cref="OutcomeUnknownException">Whether it is out could not be found out in time; calling again is safe.</exception>
    /// <exception cref="TessituraException">The server refused; its subclass tells why.</exception>
    Task RemoveSubPackageAsync(int subPackageId, CancellationToken cancellationToken = default);

    /// <summary>
    /// Gives everything back that was taken, an earlier change included whose outcome was not known. Repeated until it is
    /// sure, which does no harm. Where nothing is taken, nothing is sent.
    /// </summary>
    /// <param name="cancellationToken">Ends the call and the wait for its turn.</param>
    /// <exception cref="OutcomeUnknownException">Whether all is out could not be found out in time; calling again is safe.</exception>
    /// <exception cref="TessituraException">The server refused; its subclass tells why. What is still there, <see cref="Taken"/> shows.</exception>
    Task ReleaseAsync(CancellationToken cancellationToken = default);
}

internal sealed partial class PackageSelection : IPackageSelection
{
    private readonly Seller _seller;
    private volatile PackageView _view = PackageView.Empty;
    private int _lineItemId;

    internal PackageSelection(Seller seller, PackageOffer package) => (_seller, Package) = (seller, package);

    internal PackageSelection(Seller seller, PackageOffer package, PackageInCart inCart)
        : this(seller, package)
    {
        LineItemId = inCart.LineItemId;
        _view = PackageView.Of(package, inCart);
    }

    public PackageOffer Package { get; }

    public int LineItemId
    {
        get => Volatile.Read(ref _lineItemId);
        private set => Volatile.Write(ref _lineItemId, value);
    }

    public IReadOnlyList<TakenPerformance> Taken => _view.Taken;

    public IReadOnlyList<MissingFromPackage> Missing => _view.Missing ?? PackageRules.Missing(Package, Taken);

    public decimal Price => Taken.Sum(performance => performance.Price);

    public bool IsComplete => LineItemId > 0 && Taken.Count > 0 && Missing.Count == 0;

    public Exception? RefreshFailure { get; private set; }

    // One change at a time: of two first ones at once, each would begin a package.
    private SemaphoreSlim Gate { get; } = new(1, 1);

    public async Task RefreshAsync(CancellationToken cancellationToken = default)
    {
        await Gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            await ReadAsync(cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            Gate.Release();
        }
    }

    public async Task CompleteAsync(CancellationToken cancellationToken = default)
    {
        await Gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            await AdoptAsync(null, cancellationToken).ConfigureAwait(false);
            await ReadAsync(cancellationToken).ConfigureAwait(false);
            if (LineItemId == 0 || Taken.Count == 0)
            {
                throw PackageValidation.Refusal(Package.Id, Missing);
            }

            var errors = await new PackageValidation(_seller).RunAsync(cancellationToken).ConfigureAwait(false);
            var missing = errors
                .Where(error => error.IsOf(LineItemId, Package.Id))
                .Select(error => PackageView.MissingBy(error, PackageRules.Missing(Package, Taken)))
                .ToList();
            _view = _view with { Missing = missing };
            if (missing.Count > 0)
            {
                throw PackageValidation.Refusal(Package.Id, missing);
            }
        }
        finally
        {
            Gate.Release();
        }
    }

    public Task RemovePerformanceAsync(int performanceId, CancellationToken cancellationToken = default) =>
        RemoveAsync(
            one => one.PerformanceId == performanceId,
            one => CartItem.PackagePerformance(performanceId, one.LineItemId),
            $"Performance {performanceId} is not in the package.",
            cancellationToken
        );

    public Task RemoveSubPackageAsync(int subPackageId, CancellationToken cancellationToken = default) =>
        RemoveAsync(
            one => one.SubPackageId == subPackageId,
            one => CartItem.SubPackage(subPackageId, one.SubPackageLineItemId!.Value),
            $"Sub package {subPackageId} is not in the package.",
            cancellationToken
        );

    public async Task ReleaseAsync(CancellationToken cancellationToken = default)
    {
        await Gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            await AdoptAsync(null, cancellationToken).ConfigureAwait(false);
            if (LineItemId > 0)
            {
                await ReleaseAllAsync(cancellationToken).ConfigureAwait(false);
            }
        }
        finally
        {
            Gate.Release();
        }
    }

    private async Task RemoveAsync(
        Func<TakenPerformance, bool> isMeant,
        Func<TakenPerformance, CartItem> item,
        FormattableString notThere,
        CancellationToken cancellationToken
    )
    {
        await Gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (RefreshFailure is not null)
            {
                await ReadAsync(cancellationToken).ConfigureAwait(false);
            }

            var taken = Taken.FirstOrDefault(isMeant) ?? throw new InvalidOperationException(Text(notThere));
            if (Taken.All(isMeant))
            {
                // What a server does with a package that has lost its last performance is not documented.
                await ReleaseAllAsync(cancellationToken).ConfigureAwait(false);
                return;
            }

            await new SafeRelease(_seller).RunAsync(item(taken), cancellationToken).ConfigureAwait(false);
            await TryReadAsync(cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            Gate.Release();
        }
    }

    private async Task ReleaseAllAsync(CancellationToken cancellationToken)
    {
        var item = CartItem.Package(Package.Id, LineItemId);
        await new SafeRelease(_seller).RunAsync(item, cancellationToken).ConfigureAwait(false);
        (LineItemId, _view, RefreshFailure) = (0, PackageView.Empty, null);
    }

    private async Task ReadAsync(CancellationToken cancellationToken)
    {
        if (LineItemId > 0)
        {
            var cart =
                await _seller.Cart.GetAsync(cancellationToken: cancellationToken).ConfigureAwait(false) ?? new Cart();
            _view = PackageView.Of(Package, Find(cart) ?? new PackageInCart(LineItemId, Package.Id, []));
        }

        RefreshFailure = null;
    }

    // That an answer's line item is the one that the cart shows is not documented for every kind.
    private PackageInCart? Find(Cart cart)
    {
        var packages = cart.WholePackages().ToList();
        var ours = packages.Where(package => package.PackageId == Package.Id).ToList();
        var found = packages.Find(package => package.LineItemId == LineItemId) ?? (ours.Count == 1 ? ours[0] : null);
        LineItemId = found?.LineItemId ?? LineItemId;
        return found;
    }

    // The change has been made: that it cannot be shown now must not look as if it had failed.
    private async Task TryReadAsync(CancellationToken cancellationToken)
    {
        try
        {
            await ReadAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is TessituraException or OperationCanceledException)
        {
            RefreshFailure = exception;
        }
    }

    private static string Text(FormattableString text) =>
        text.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
