namespace SeatPicker;

/// <summary>One visitor of the shop: the web session behind the cookie, opened when there is something to keep.</summary>
internal sealed class Visit(
    IWebSession web,
    ISessionKeyStore cookie,
    VisitorTerms terms,
    VisitorOrders orders,
    OrderLinks links,
    OrderMails mails,
    House house
)
{
    public IWebSession Web => web;

    public async Task<VisitView> ReadAsync(CancellationToken stop) =>
        await ReadVisitAsync(stop) with
        {
            Orders = [.. orders.Read().Select(id => new OrderLink(id, links.LinkTo(id)))],
            ModeOfSaleId = terms.Current.ModeOfSaleId,
            PromoCode = terms.Current.PromoCode,
        };

    private async Task<VisitView> ReadVisitAsync(CancellationToken stop)
    {
        if (await cookie.GetAsync(stop) is null)
        {
            terms.Clear();
            return VisitView.Nobody;
        }

        try
        {
            return await ReadKnownAsync(stop);
        }
        catch (SessionExpiredException)
        {
            // The server has forgotten this visitor: the next one who reserves gets a new session.
            await cookie.ClearAsync(stop);
            terms.Clear();
            return VisitView.Nobody with { HasEnded = true };
        }
    }

    /// <summary>Whether the visitor has proved to be somebody whom the theatre knows.</summary>
    public async Task<bool> IsLoggedInAsync(CancellationToken stop) =>
        await web.Api.Session.GetAsync(stop) is { IsLoggedIn: true, IsGuest: not true };

    /// <summary>Logs the visitor in; sent once, and refused with a <see cref="TessituraRejectedException"/>.</summary>
    public Task LogInAsync(string name, string password, bool isEmail, CancellationToken stop)
    {
        var type = house.Shop.LoginTypeId;
        return EnterAsync(
            session =>
                isEmail
                    ? session.LoginUsingEmailAsync(
                        new()
                        {
                            EmailAddress = name,
                            Password = password,
                            LoginTypeId = type,
                        },
                        stop
                    )
                    : web.LoginAsync(name, password, type, stop),
            stop
        );
    }

    /// <summary>Somebody says who they are. Whoever knew the cookie before knows nothing afterwards: it is replaced, and the seats stay.</summary>
    public async Task EnterAsync(Func<ISessionApi, Task<Session>> enter, CancellationToken stop)
    {
        var hasBegun = await cookie.GetAsync(stop) is not null;
        terms.Follow(await enter(web.Api.Session));
        if (hasBegun)
        {
            await cookie.SetAsync(await web.GetKeyAsync(CancellationToken.None), CancellationToken.None);
        }
    }

    /// <summary>Goes on in the next web session, because a cart that is paid for takes nothing more: login and promo code go with it.</summary>
    public Task<IWebSession> ContinueAsync(CancellationToken stop) =>
        web.ContinueAsync(terms.Current.NextSession, stop);

    /// <summary>Forgets everything about the visitor, here and at the server, which puts the seats back on sale.</summary>
    public async Task EndAsync(CancellationToken stop)
    {
        orders.Clear();
        terms.Clear();
        if (await cookie.GetAsync(stop) is not null)
        {
            try
            {
                await web.Api.Session.LogoutAsync(stop);
            }
            catch (SessionExpiredException)
            {
                // Gone already, and its seats with it.
            }
            finally
            {
                await cookie.ClearAsync(CancellationToken.None);
            }
        }
    }

    /// <summary>The order that this visit has paid for; null before that.</summary>
    public static int? SavedOrderIn(Session session) =>
        session.CheckoutStatus?.Status is "SaveComplete" or "C" ? session.OrderId : null;

    /// <summary>There is something in the cart, of whatever kind.</summary>
    public static bool HasItems(Session session) =>
        session.CartInfo is { } cart
        && cart.PerformanceCount
            + cart.PackageCount
            + cart.ContributionCount
            + cart.MembershipCount
            + cart.GiftCertificateCount
            + cart.UserDefinedFeeCount
            > 0;

    /// <summary>
    /// A payment is under way, or nobody knows how it went: told at once, by what this server and every other one has
    /// noted before it was sent.
    /// </summary>
    public async Task<bool> IsPayingAsync(Session session, CancellationToken stop = default) =>
        session.CheckoutStatus?.Status is "SaveInProgress" or "S"
        || (await web.GetOpenQuestionsAsync(stop)).Any(question => question.IsCheckout);

    private async Task<VisitView> ReadKnownAsync(CancellationToken stop)
    {
        var session = await web.Api.Session.GetAsync(stop);
        var visitor = Visitor.Of(session);
        terms.Follow(session);
        if (SavedOrderIn(session) is { } orderId)
        {
            // The answer to the payment may never have come: whoever hears of the order first has its mail sent.
            mails.Announce(orderId);
            return VisitView.Nobody with { Visitor = visitor, Order = new OrderLink(orderId, links.LinkTo(orderId)) };
        }

        if (await IsPayingAsync(session, stop))
        {
            return VisitView.Nobody with { Visitor = visitor, IsPaying = true };
        }

        if (!HasItems(session))
        {
            return VisitView.Nobody with { Visitor = visitor };
        }

        if (session.CartInfo is { PerformanceCount: 0, PackageCount: 0 })
        {
            // Nothing of it runs out.
            return VisitView.Nobody with { Visitor = visitor, HasCart = true };
        }

        // Asked only while there is something to hold: the question alone would open a hold of nothing.
        var hold = session.SeatsExpired is true ? null : await web.GetHoldAsync(stop);
        return new VisitView
        {
            Visitor = visitor,
            HasCart = true,
            SecondsLeft = hold?.Remaining.TotalSeconds ?? 0,
            IsOver = hold is null or { IsOver: true },
        };
    }
}
