namespace Tessitura.Client;

/// <summary>One turn to write in a web session, with what is open in it.</summary>
internal sealed class Turn(Seller seller, SessionKey key, LeasedStates<SessionKey, CartState>.Lease lease)
    : IAsyncDisposable
{
    private readonly Dictionary<string, QuestionData> _decided = [];
    private IOpenQuestionTurn? _storeTurn;

    public SessionKey Key => key;

    /// <summary>What stands for the key in the store.</summary>
    public string SessionId { get; } = SessionDigest.IdOf(key);

    public CartState State => lease.State;

    /// <summary>True when nobody but this process can have changed the cart.</summary>
    public bool IsAlone => seller.KeyIsPrivate || _storeTurn is { IsHeld: true };

    private IOpenQuestionStore Store => seller.Venue.Questions;

    /// <summary>Takes the turn that the store gives, and what is open.</summary>
    public async Task BeginAsync(CancellationToken cancellationToken)
    {
        _storeTurn = await Store.EnterAsync(SessionId, cancellationToken).ConfigureAwait(false);
        var questions = await Store.GetAsync(SessionId, cancellationToken).ConfigureAwait(false);
        var known = State.Open.ToDictionary(open => open.Data.Id);
        State.Open.Clear();
        foreach (var question in questions.Where(question => question.SessionId == SessionId))
        {
            if (IsPast(question.Data, question.KeptFor))
            {
                // A store forgets a session that is not used, and this one is.
                await StoreAsync(question, keeps: false).ConfigureAwait(false);
                continue;
            }

            if (question.Data.Decision is not null)
            {
                _decided[question.Id] = question.Data;
                continue;
            }

            if (known.TryGetValue(question.Id, out var open))
            {
                // What could not be noted after the write is known better here.
                open.Data = question.Data.State is WriteState.Sent ? open.Data : question.Data;
            }
            else
            {
                open = OpenWrite.Adopted(question.Data, seller.Venue.Options, seller.Time);

                // Whose turn it is knows that nobody else is at it.
                open.Data = _storeTurn is null ? open.Data : open.Data with { HeldUntil = default };
            }

            State.Open.Add(open);
        }

        State.Open.RemoveAll(open => IsPast(open.Data, CartStates.Memory));
    }

    /// <summary>Notes what is going to be sent, in case this process does not live to see its end.</summary>
    public async Task<OpenWrite> AskAsync(
        QuestionData question,
        int rawAdditions,
        TimeSpan searchTime,
        CancellationToken cancellationToken
    )
    {
        var now = seller.Time.GetUtcNow();
        var longest = seller.Venue.Options.Resilience.TotalTimeout + seller.Options.LateArrivalBound;
        var asked = OpenWrite.Sent(
            question with
            {
                Id = OpenQuestion.NewId(),
                SessionId = SessionId,
                SentAt = now,
                OverAt = now + longest,
                HeldUntil = now + longest + searchTime,
            },
            rawAdditions,
            seller.Time
        );
        try
        {
            await Store.SetAsync(new(asked.Data), cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            // Nothing is sent, so nobody has to look for it.
            await StoreAsync(new(asked.Data), keeps: false).ConfigureAwait(false);
            throw;
        }

        State.Open.Add(asked);
        return asked;
    }

    /// <summary>A call that may be sent again has ended unclearly; its caller sends it again, and nobody else looks for it.</summary>
    public OpenWrite Repeated(QuestionData question, Exception cause)
    {
        var asked = OpenWrite.Sent(
            question with
            {
                Id = OpenQuestion.NewId(),
                SessionId = SessionId,
                State = WriteState.Unclear,
                SentAt = seller.Time.GetUtcNow(),
            },
            State.RawAdditions,
            seller.Time
        );
        asked.EndUnclearly(cause, seller.Options.LateArrivalBound);
        return asked;
    }

    /// <summary>Until when calls of other processes past the seller's operations may have added something, by this clock at the latest; null where nobody else can have made any.</summary>
    public async Task<DateTimeOffset?> RawWritesElsewhereAsync(CancellationToken cancellationToken) =>
        seller.KeyIsPrivate || seller.Venue.Carts.Notes is not { } notes
            ? null
            // What a write compares with was read before it was sent.
            : await notes.ReadAsync(key, State, cancellationToken).ConfigureAwait(false)
                + OpenWrite.ClockTolerance
                + seller.Venue.Options.Resilience.TotalTimeout;

    /// <summary>What a caller was told of a question, here or in another process; null while it is open.</summary>
    /// <exception cref="NotAppliedException">It was not carried out.</exception>
    /// <exception cref="TessituraRejectedException">It was refused.</exception>
    public WriteResult? ToldOf(OpenQuestion question) =>
        _decided.TryGetValue(question.Id, out var decided) ? decided.Decision!.ToldOf(decided) : null;

    /// <summary>A caller was told of the same return after that one was sent, here or in another process; what was told before it was undone since.</summary>
    public bool WasTold(TicketReturn ticket, DateTimeOffset sentAt) =>
        _decided.Values.Any(question =>
            question.OverAt >= sentAt
            && question.Decision!.Return is { } told
            && (told.OrderId, told.SubLineItemId, told.IsDonation)
                == (ticket.OrderId, ticket.SubLineItemId, ticket.IsDonation)
        );

    /// <summary>A question that a caller has kept.</summary>
    public OpenWrite Find(OpenQuestion question)
    {
        var open = State.Open.Find(open => open.Data.Id == question.Id);
        if (open is null)
        {
            open = OpenWrite.Adopted(question.Data, seller.Venue.Options, seller.Time);

            // What others were told of since is not its work, and what it brought may have been taken out.
            var answered = open.Data.Answered;
            open.Data = open.Data with
            {
                Answered = State.Told.Any(item => answered?.IsOf(item) is true) ? null : answered,
            };
            open.Data = Suspect(Account(open.Data, State.Told), State.Named);
            State.Open.Add(open);
        }

        // Whoever asks for it by name holds it now.
        open.Data = open.Data with
        {
            HeldUntil = default,
        };
        return open;
    }

    public Task SaveAsync(OpenWrite open) => StoreAsync(new(open.Data), keeps: true);

    /// <summary>Nobody looks for it now; whoever comes next may.</summary>
    public Task LetGoAsync(OpenWrite open)
    {
        open.Data = open.Data with { HeldUntil = default };
        return SaveAsync(open);
    }

    /// <summary>Its caller is told how it ended, and so is whoever asks again.</summary>
    /// <param name="open">The write.</param>
    /// <param name="decision">How; null where asking again finds it.</param>
    public Task DecideAsync(OpenWrite open, Decision? decision)
    {
        State.Open.Remove(open);
        open.Data = open.Data with
        {
            Decision = decision,

            // It is kept from now on, and nothing is compared with it any more.
            OverAt = seller.Time.GetUtcNow(),
            Expected = null,
            RequestMark = "",
            Before = null,
            Candidates = [],
        };
        if (decision is not null)
        {
            _decided[open.Data.Id] = open.Data;
        }

        return StoreAsync(new(open.Data), keeps: decision is not null);
    }

    /// <summary>A call ended in an exception: what that proves is noted.</summary>
    /// <param name="asked">The write.</param>
    /// <param name="exception">How it ended.</param>
    /// <param name="evidence">What that proves.</param>
    /// <param name="bound">How long it may still be carried out.</param>
    /// <param name="cancellationToken">The caller's.</param>
    /// <exception cref="NotAppliedException">It never left. Else it is to be thrown as it is, or the write looked for.</exception>
    public async Task EndAsync(
        OpenWrite asked,
        Exception exception,
        Evidence evidence,
        TimeSpan bound,
        CancellationToken cancellationToken
    )
    {
        asked.State = WriteProtocol.Next(asked.State, evidence);
        if (asked.State is not (WriteState.Unclear or WriteState.Taken))
        {
            await DecideAsync(asked, Decision.Of(exception)).ConfigureAwait(false);
            if (asked.State is WriteState.NotSent && exception is not OperationCanceledException)
            {
                throw NotAppliedException.Of(asked.Operation, exception);
            }

            return;
        }

        asked.EndUnclearly(exception, bound);
        if (cancellationToken.IsCancellationRequested)
        {
            // Whoever cancels does not wait for the truth; the session's next write does.
            await LetGoAsync(asked).ConfigureAwait(false);
            cancellationToken.ThrowIfCancellationRequested();
        }

        await SaveAsync(asked).ConfigureAwait(false);
    }

    /// <summary>What came into the cart and belongs to one write, or may, is not the work of another.</summary>
    /// <param name="items">What came.</param>
    /// <param name="by">Whose work it is, while that is open.</param>
    public async Task AccountAsync(IReadOnlyCollection<CartItem> items, OpenWrite? by = null)
    {
        State.Told.UnionWith(items);
        foreach (var other in OthersThan(by))
        {
            other.Data = Account(other.Data, items);
            await SaveAsync(other).ConfigureAwait(false);
        }
    }

    /// <summary>It is out of the cart: what is left of it is not the work of another write, and no write is looked for by it any more.</summary>
    public Task ReleasedAsync(CartItem item)
    {
        foreach (var open in State.Open.Where(open => open.Data.Answered?.IsOf(item) is true))
        {
            open.Data = open.Data with { Answered = null };
        }

        return AccountAsync([item]);
    }

    /// <summary>
    /// These are in the cart and are the work of this write or of another. Their names are its caller's now: no other write
    /// is given them. One that is still looked for may have brought them all the same, and is not called lost for them.
    /// </summary>
    public async Task NameAsync(OpenWrite asked, IEnumerable<ItemInCart> candidates)
    {
        var names = candidates.SelectMany(ItemName.Of).ToList();
        if (asked.Data.Answered is { } answered && !names.Exists(name => answered.IsOf(name.ToItem())))
        {
            // Not every cart shows at once what the server says it has brought.
            names.Add(answered);
        }

        asked.Data = asked.Data with { Candidates = [.. asked.Data.Candidates.Union(names)] };
        await LetGoAsync(asked).ConfigureAwait(false);
        State.Named.UnionWith(names);
        foreach (var other in OthersThan(asked))
        {
            other.Data = other.State is WriteState.Unclear or WriteState.Sent
                ? Suspect(other.Data, names)
                : Account(other.Data, names.Select(name => name.ToItem()));
            await SaveAsync(other).ConfigureAwait(false);
        }
    }

    /// <summary>Those that are compared with a cart.</summary>
    private List<OpenWrite> OthersThan(OpenWrite? one) =>
        State.Open.FindAll(open => open != one && open.Data.Before is not null);

    private static QuestionData Suspect(QuestionData question, IEnumerable<ItemName> names) =>
        question.Before is { } before
            ? question with
            {
                Candidates =
                [
                    .. question.Candidates,
                    .. names.Where(name => !question.Candidates.Contains(name) && !before.Contains(name.ToItem())),
                ],
            }
            : question;

    // What was named as what it may have brought, or has brought, stays so.
    private static QuestionData Account(QuestionData question, IEnumerable<CartItem> items) =>
        question.Before is { } before
            ? question with
            {
                Before = items
                    .Where(item =>
                        !question.Candidates.Contains(ItemName.Of(item)) && question.Answered?.IsOf(item) is not true
                    )
                    .Aggregate(before, (known, item) => known.With(item)),
            }
            : question;

    public async ValueTask DisposeAsync()
    {
        try
        {
            if (_storeTurn is not null)
            {
                await _storeTurn.DisposeAsync().ConfigureAwait(false);
            }
        }
        catch (Exception exception)
        {
            Log.OpenQuestionStoreFailed(seller.Venue.Logger, exception.GetType().Name);
        }
        finally
        {
            lease.State.Gate.Release();
            lease.Dispose();
        }
    }

    private bool IsPast(QuestionData question, TimeSpan keptFor) =>
        (question.Decision is not null || question.State is WriteState.NotApplied or WriteState.Contested)
        && seller.Time.GetUtcNow() - question.OverAt > keptFor;

    // The write has happened: that it could not be noted must not hide how it ended.
    private async Task StoreAsync(OpenQuestion question, bool keeps)
    {
        try
        {
            await (
                keeps
                    ? Store.SetAsync(question, CancellationToken.None)
                    : Store.RemoveAsync(question, CancellationToken.None)
            ).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            Log.OpenQuestionStoreFailed(seller.Venue.Logger, exception.GetType().Name);
        }
    }
}
