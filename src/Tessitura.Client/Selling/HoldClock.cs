namespace Tessitura.Client;

/// <summary>Asks for the deadline of a hold and moves it.</summary>
internal sealed class HoldClock(Seller seller)
{
    private const string Path = "/Web/Session/" + SessionKeyHandler.Marker + "/Expiration";

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    public async Task<CartHold> ReadAsync(CancellationToken cancellationToken)
    {
        var key = await seller.GetKeyAsync(cancellationToken).ConfigureAwait(false);
        using var lease = seller.Venue.Carts.Rent(key);
        return lease.State.Hold = await AskAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// Moves the deadline to an absolute time, which may be sent twice, instead of by an offset, which may not. One at a
    /// time, so that two extensions add up.
    /// </summary>
    public async Task<CartHold> ExtendAsync(TimeSpan by, CancellationToken cancellationToken)
    {
        var turn = await seller.EnterAsync(cancellationToken).ConfigureAwait(false);
        await using var leaving = turn.ConfigureAwait(false);
        var before = await AskAsync(cancellationToken).ConfigureAwait(false);
        var deadline = (before.Deadline ?? before.ServerTime) + by;
        try
        {
            return turn.State.Hold = await SetAsync(deadline, cancellationToken).ConfigureAwait(false);
        }
        catch (TessituraException exception) when (!CallOutcome.IsClear(exception))
        {
            return turn.State.Hold = await RepeatAsync(deadline, exception, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<CartHold> RepeatAsync(
        DateTimeOffset deadline,
        TessituraException failure,
        CancellationToken cancellationToken
    )
    {
        using var budget = seller.StartBudget(cancellationToken);
        while (!budget.IsOver && await budget.PauseAsync(Pause).ConfigureAwait(false))
        {
            try
            {
                return await SetAsync(deadline, budget.Token).ConfigureAwait(false);
            }
            catch (TessituraException exception) when (!CallOutcome.IsClear(exception))
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

    private async Task<CartHold> SetAsync(DateTimeOffset deadline, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, Path)
        {
            Content = JsonBody.Create(
                new SetSessionExpirationRequest { Expiration = deadline },
                seller.Venue.Json.TypeInfo<SetSessionExpirationRequest>(),
                seller.Venue.Options.Version
            ),
        };
        return await SendAsync(request, cancellationToken).ConfigureAwait(false);
    }

    private async Task<CartHold> AskAsync(CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Path);
        return await SendAsync(request, cancellationToken).ConfigureAwait(false);
    }

    // Sent by hand, because an interface does not show the Date header.
    private async Task<CartHold> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var venue = seller.Venue;
        CallState.Of(request).BufferLimit = venue.Options.MaxResponseBytes;
        using var response = await seller.Clients.SendAsync(request, cancellationToken).ConfigureAwait(false);
        if (await TessituraRefitSettings.FailureOfAsync(venue, response).ConfigureAwait(false) is { } failure)
        {
            throw failure;
        }

        try
        {
            var type = venue.Json.TypeInfo<SessionExpirationResponse>();
            var answer = await venue.Reader.ReadAsync(response.Content, type, cancellationToken).ConfigureAwait(false);
            return answer is null
                ? throw ContractDeviation.Empty()
                : new CartHold(answer.Expiration, response.Headers.Date ?? seller.Time.GetUtcNow(), seller.Time);
        }
        catch (ContractDeviation deviation)
        {
            throw deviation.ToException(response);
        }
    }
}
