namespace Kiosk;

/// <summary>One customer at the kiosk: a web session with a cart, and what the server says about itself.</summary>
internal sealed class Visit(
    ITessituraClient tessitura,
    WebSession web,
    int modeOfSaleId,
    ServerClock clock,
    Money money
) : IAsyncDisposable
{
    public ITxnApi Txn => tessitura.Txn;

    public IReferenceDataApi ReferenceData => tessitura.ReferenceData;

    public ISessionApi Session => web.Session;

    public ICartApi Cart => web.Cart;

    public int ModeOfSaleId => modeOfSaleId;

    public ServerClock Clock => clock;

    public Money Money => money;

    public static async Task<Visit> StartAsync(ITessituraClient tessitura, int? modeOfSaleId, CancellationToken stop)
    {
        var web = await tessitura.StartSessionAsync(cancellationToken: stop);
        var mode = modeOfSaleId is { } wanted
            ? await ChangeModeOfSaleAsync(web, wanted, stop)
            : (await web.Session.GetAsync(stop)).ModeOfSaleId;
        var clock = await ServerClock.ReadAsync(tessitura.Diagnostics, stop);
        var money = await Money.ReadAsync(tessitura, stop);
        return new Visit(tessitura, web, mode, clock, money);
    }

    public ValueTask DisposeAsync() => web.DisposeAsync();

    // The call overwrites every property of the cart: those that are there have to be sent along.
    private static async Task<int> ChangeModeOfSaleAsync(WebSession web, int modeOfSaleId, CancellationToken stop)
    {
        var properties = await web.Cart.GetCartPropertiesAsync(stop) ?? new CartProperties();
        await web.Cart.UpdateCartPropertiesAsync(properties with { ModeOfSaleId = modeOfSaleId }, stop);
        return modeOfSaleId;
    }
}
