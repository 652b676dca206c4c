namespace Tessitura.Client;

/// <summary>Looks how far the checkout of a web session is: by its status, or on a server without one by the saved cart.</summary>
internal sealed class CheckoutReader(SessionDesk desk)
{
    public bool HasStatus => desk.Venue.Options.Version >= TessituraVersion.V15;

    /// <summary>The state before anything is sent.</summary>
    public Task<CheckoutProbe> ReadBeforeAsync(CancellationToken cancellationToken) =>
        HasStatus ? ReadStatusAsync(cancellationToken) : ReadSavedCartAsync(null, cancellationToken);

    /// <summary>The state after the checkout was sent.</summary>
    /// <param name="before">The state before.</param>
    /// <param name="wasTaken">The server said that it is saving, so that a missing status means a server that has none.</param>
    /// <param name="cancellationToken">Ends the look.</param>
    public async Task<CheckoutProbe> ReadAfterAsync(
        CheckoutProbe before,
        bool wasTaken,
        CancellationToken cancellationToken
    )
    {
        if (!HasStatus)
        {
            return await ReadSavedCartAsync(before, cancellationToken).ConfigureAwait(false);
        }

        var status = await ReadStatusAsync(cancellationToken).ConfigureAwait(false);
        if (status.Stage is CheckoutStage.None && wasTaken)
        {
            return await ReadSavedCartAsync(before, cancellationToken).ConfigureAwait(false);
        }

        // An earlier checkout of the same cart may have failed: its status is no news.
        return status.Stage is CheckoutStage.Failed && status == before ? CheckoutProbe.Nothing : status;
    }

    private async Task<CheckoutProbe> ReadStatusAsync(CancellationToken cancellationToken)
    {
        var session = await desk.Session.GetAsync(cancellationToken).ConfigureAwait(false);
        return new CheckoutProbe(
            CheckoutProbe.StageOf(session.CheckoutStatus?.Status),
            session.CheckoutStatus?.Date,
            session.OrderId
        );
    }

    private async Task<CheckoutProbe> ReadSavedCartAsync(CheckoutProbe? before, CancellationToken cancellationToken)
    {
        var saved = await desk
            .Cart.GetAsync(savedCart: true, cancellationToken: cancellationToken)
            .ConfigureAwait(false);
        if (saved is null or { Id: 0, Products.Count: 0 })
        {
            return CheckoutProbe.Nothing;
        }

        var there = new CheckoutProbe(CheckoutStage.None, null, saved.Id) { HasSavedCart = true };
        if (before is null)
        {
            return there;
        }

        // A saved cart that was there before is the loaded order; that the live cart is gone then tells that it was saved.
        var isNew =
            !before.HasSavedCart
            || await desk.Cart.GetAsync(cancellationToken: cancellationToken).ConfigureAwait(false)
                is null
                    or { Products.Count: 0 };
        return isNew ? there with { Stage = CheckoutStage.Saved } : there with { IsUndecidable = true };
    }
}
