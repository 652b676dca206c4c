namespace Tessitura.Client;

/// <summary>Asks for the deadline of a hold and moves it.</summary>
internal sealed class HoldClock(SessionDesk desk)
{
    private const string Path = "/Web/Session/" + SessionKeyHandler.Marker + "/Expiration";

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    public async Task<Hold> ReadAsync(CancellationToken cancellationToken)
    {
        var key = await desk.GetKeyAsync(cancellationToken).ConfigureAwait(false);
        using var lease = desk.Venue.Ledgers.Rent(key);
        return lease.Ledger.Hold = await AskAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// Moves the deadline to an absolute time, which may be sent twice, instead of by an offset, which may not. One at a
    /// time, so that two extensions add up.
    /// </summary>
    public async Task<Hold> ExtendAsync(TimeSpan by, CancellationToken cancellationToken)
    {
        using var visit = await desk.EnterAsync(cancellationToken).ConfigureAwait(false);
        var before = await AskAsync(cancellationToken).ConfigureAwait(false);
        var deadline = (before.Deadline ?? before.ServerTime) + by;
        try
        {
            return visit.Ledger.Hold = await SetAsync(deadline, cancellationToken).ConfigureAwait(false);
        }
        catch (TessituraException exception) when (!CallEnd.IsClear(exception))
        {
            return visit.Ledger.Hold = await RepeatAsync(deadline, exception, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<Hold> RepeatAsync(
        DateTimeOffset deadline,
        TessituraException failure,
        CancellationToken cancellationToken
    )
    {
        using var budget = new TimeBudget(
            desk.Venue.Options.Reservations.ReadBackTimeout,
            desk.Time,
            cancellationToken
        );
        while (!budget.IsOver && await budget.PauseAsync(Pause).ConfigureAwait(false))
        {
            try
            {
                return await SetAsync(deadline, budget.Token).ConfigureAwait(false);
            }
            catch (TessituraException exception) when (!CallEnd.IsClear(exception))
            {
                failure = exception;
            }
            catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
            {
                break;
            }
        }

        throw failure;
    }

    private async Task<Hold> SetAsync(DateTimeOffset deadline, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, Path)
        {
            Content = JsonBody.Create(
                new SetSessionExpirationRequest { Expiration = deadline },
                desk.Venue.TypeInfo(JsonType.Model<SetSessionExpirationRequest>()),
                desk.Venue.Options.Version
            ),
        };
        return await SendAsync(request, cancellationToken).ConfigureAwait(false);
    }

    private async Task<Hold> AskAsync(CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Path);
        return await SendAsync(request, cancellationToken).ConfigureAwait(false);
    }

    // Sent by hand, because the generated call does not show the Date header.
    private async Task<Hold> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        BufferedContent.AskFor(request, desk.Venue.Options.MaxResponseBytes);
        using var response = await desk.Invoker.SendRawAsync(request, cancellationToken).ConfigureAwait(false);
        var type = desk.Venue.TypeInfo(JsonType.Model<SessionExpirationResponse>());
        var answer = await desk
            .Venue.Reader.ReadAsync(response, type, Answer.Required, cancellationToken)
            .ConfigureAwait(false);
        return new Hold(answer!.Expiration, response.Headers.Date ?? desk.Time.GetUtcNow(), desk.Time);
    }
}
