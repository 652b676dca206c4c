using Tessitura.Client.Models;

namespace Tessitura.Client.AspNetCore;

/// <summary>What a visitor's web session says of who the visitor is.</summary>
/// <param name="ConstituentId">0 for one who is not logged in, guests included.</param>
/// <param name="ModeOfSaleId">In which the session buys now.</param>
/// <param name="OriginalModeOfSaleId">In which it began.</param>
/// <param name="SourceId">Under which it buys.</param>
internal sealed record VisitorSession(int ConstituentId, int ModeOfSaleId, int OriginalModeOfSaleId, int SourceId)
{
    public static VisitorSession Of(Session session) =>
        new(
            session is { IsLoggedIn: true, IsGuest: not true } ? session.LoginInfo?.ConstituentId ?? 0 : 0,
            session.ModeOfSaleId,
            session.OriginalModeOfSaleId,
            session.SourceId
        );
}

/// <summary>
/// Asks the service who a visitor is, and believes the answer for a while: seats are read far more often than people log
/// in. Never opens a web session. One question per session at a time, and a bounded number of answers.
/// </summary>
internal sealed class VisitorSessions(Func<ITessituraClient> client, TimeProvider time)
{
    // A visitor who only looks does not wait longer than this for a service that is ill, nor is it asked again before.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly object _gate = new();
    private readonly RecentSessions<Entry> _known = new();
    private readonly RecentSessions<PromoCodes> _promoCodes = new();

    /// <summary>Null when the service no longer knows the session.</summary>
    /// <param name="key">The visitor's key.</param>
    /// <param name="maxAge">How old an answer may be.</param>
    /// <param name="cancellationToken">Ends the wait, not the question that others may wait for.</param>
    /// <exception cref="TessituraException">The service could not be asked.</exception>
    /// <exception cref="TimeoutException">It takes too long.</exception>
    public Task<VisitorSession?> GetAsync(SessionKey key, TimeSpan maxAge, CancellationToken cancellationToken)
    {
        Entry entry;
        lock (_gate)
        {
            entry = _known[key] is { } known && IsGood(known, maxAge) ? known : Ask(key);
        }

        var patience = Patience - time.GetElapsedTime(entry.AskedAt);
        return entry.Answer.WaitAsync(patience > TimeSpan.Zero ? patience : TimeSpan.Zero, time, cancellationToken);
    }

    /// <summary>Something was changed in this session, such as its login: what was known of it counts no more.</summary>
    public void Forget(SessionKey key)
    {
        lock (_gate)
        {
            _known[key] = null;
        }
    }

    /// <summary>What this visitor's promo codes open; the session itself does not know of a look-up.</summary>
    public PromoCodes PromoCodesOf(SessionKey key)
    {
        lock (_gate)
        {
            return _promoCodes[key] ?? PromoCodes.None;
        }
    }

    /// <summary>The visitor has looked these up.</summary>
    public void Add(SessionKey key, PromoCodes found)
    {
        lock (_gate)
        {
            _promoCodes[key] = (_promoCodes[key] ?? PromoCodes.None).And(found);
        }
    }

    private bool IsGood(Entry entry, TimeSpan maxAge) =>
        time.GetElapsedTime(entry.AskedAt) <= (entry.Answer.IsFaulted ? Patience : maxAge);

    private Entry Ask(SessionKey key)
    {
        // The question is nobody's own: a visitor who goes away must not take the answer from the others.
        var entry = new Entry(time.GetTimestamp(), Task.Run(() => AskAsync(key), CancellationToken.None));
        _ = entry.Answer.ContinueWith(
            static failed => failed.Exception,
            CancellationToken.None,
            TaskContinuationOptions.OnlyOnFaulted | TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default
        );
        _known[key] = entry;
        return entry;
    }

    private async Task<VisitorSession?> AskAsync(SessionKey key)
    {
        try
        {
            await using var session = client().ResumeSession(key);
            return VisitorSession.Of(await session.Api.Session.GetAsync(CancellationToken.None));
        }
        catch (Exception gone) when (gone is SessionExpiredException or TessituraNotFoundException)
        {
            return null;
        }
    }

    private sealed record Entry(long AskedAt, Task<VisitorSession?> Answer);
}
