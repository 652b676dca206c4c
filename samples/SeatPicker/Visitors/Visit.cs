namespace SeatPicker;

/// <summary>One visitor of the shop: the web session behind the cookie, opened when there is something to keep.</summary>
internal sealed class Visit(WebSession web, ISessionKeyStore cookie, VisitorOrders orders, OrderLinks links)
{
    public WebSession Web => web;

    public async Task<VisitView> ReadAsync(CancellationToken stop) =>
        await ReadVisitAsync(stop) with
        {
            Orders = [.. orders.Read().Select(id => new OrderLink(id, links.LinkTo(id)))],
        };

    private async Task<VisitView> ReadVisitAsync(CancellationToken stop)
    {
        if (await cookie.GetAsync(stop) is null)
        {
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
            return VisitView.Nobody with { HasEnded = true };
        }
    }

    /// <summary>Whether there is a cookie, and a web session behind it.</summary>
    public async Task<bool> HasBegunAsync(CancellationToken stop) => await cookie.GetAsync(stop) is not null;

    /// <summary>
    /// Whoever knew the cookie before the login knows nothing afterwards: a visitor with an empty cart goes on in a web
    /// session of their own, and one whose seats hang on this one at least gets another cookie for it.
    /// </summary>
    public async Task ChangeCookieAsync(Session session)
    {
        if (session.IsLoggedIn && !HasItems(session))
        {
            await using var next = await web.ContinueAsync();
            return;
        }

        await cookie.SetAsync(await web.GetKeyAsync());
    }

    /// <summary>Forgets everything about the visitor, here and at the server, which puts the seats back on sale.</summary>
    public async Task EndAsync(CancellationToken stop)
    {
        orders.Clear();
        if (await cookie.GetAsync(stop) is not null)
        {
            try
            {
                await web.Session.LogoutAsync(stop);
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
        var session = await web.Session.GetAsync(stop);
        var visitor = Visitor.Of(session);
        if (SavedOrderIn(session) is { } orderId)
        {
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
