namespace SeatPicker;

/// <summary>One visitor of the shop: the web session behind the cookie, opened when there is something to keep.</summary>
internal sealed class Visit(WebSession web, ISessionKeyStore cookie)
{
    public WebSession Web => web;

    public async Task<VisitView> ReadAsync(CancellationToken stop)
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

    /// <summary>Forgets everything about the visitor, here and at the server, which puts the seats back on sale.</summary>
    public async Task EndAsync(CancellationToken stop)
    {
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

    private async Task<VisitView> ReadKnownAsync(CancellationToken stop)
    {
        var session = await web.Session.GetAsync(stop);
        var visitor = Visitor.Of(session);
        switch (session.CheckoutStatus?.Status)
        {
            case "SaveComplete" or "C":
                return VisitView.Nobody with { Visitor = visitor, OrderId = session.OrderId };
            case "SaveInProgress" or "S":
                return VisitView.Nobody with { Visitor = visitor, IsPaying = true };
        }

        if (session.CartInfo is not { PerformanceCount: > 0 })
        {
            return VisitView.Nobody with { Visitor = visitor };
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
