using System.Collections.Concurrent;
using System.Globalization;

namespace Tessitura.Client.Simulator;

/// <summary>All web sessions that were opened.</summary>
internal sealed class SessionBook(SimulatorClock clock)
{
    private const string NamePrefix = "session-";

    private readonly ConcurrentDictionary<string, SessionState> _byKey = new(StringComparer.Ordinal);
    private readonly IdSequence _ids = new(1);
    private readonly SessionKeys _keys = new();
    private readonly ConcurrentDictionary<string, int> _forgotten = new(StringComparer.Ordinal);

    public int Opened => _byKey.Count + _forgotten.Count;

    public IEnumerable<SessionState> All => _byKey.Values;

    public SessionState Open(SaleTerms terms) => Add(new SessionState(_ids.Next(), _keys.Next(), terms, clock.Now));

    /// <summary>A session of staff; an empty batch or organization takes the default one.</summary>
    public SessionState OpenBusinessFacing(SaleTerms terms, int? batchId, string? organization) =>
        Add(
            new SessionState(_ids.Next(), _keys.Next(), terms, clock.Now)
            {
                IsBusinessFacing = true,
                BatchId = batchId ?? SystemDefaults.WebBatchId,
                Organization = organization ?? SystemDefaults.Organization,
            }
        );

    /// <summary>The session of a call; refused where nobody was given the key.</summary>
    public SessionState Find(string key) => TryFind(key) ?? throw Refusals.UnknownSession();

    public SessionState? TryFind(string key) => _byKey.GetValueOrDefault(key);

    /// <summary>The name that stands for a key wherever it is shown, such as <c>session-3</c>; null where nobody was given the key.</summary>
    public string? NameOf(string key) =>
        TryFind(key) is { } session ? NameOf(session.Id)
        : _forgotten.TryGetValue(key, out var id) ? NameOf(id)
        : null;

    public static string NameOf(int number) => string.Create(CultureInfo.InvariantCulture, $"{NamePrefix}{number}");

    /// <summary>The number in a session's name; null where the text is no such name.</summary>
    public static int? NumberIn(string name) =>
        name.StartsWith(NamePrefix, StringComparison.Ordinal)
        && int.TryParse(name.AsSpan(NamePrefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    /// <summary>Takes a session out of the book; null where it is not in it.</summary>
    public SessionState? Forget(string key)
    {
        if (!_byKey.TryRemove(key, out var session))
        {
            return null;
        }

        _forgotten[key] = session.Id;
        return session;
    }

    private SessionState Add(SessionState session)
    {
        _byKey[session.Key] = session;
        return session;
    }
}

/// <summary>
/// Makes session keys that look like real ones, the same in every run. A real server's keys cannot be guessed; these need
/// not be, because nothing behind them is worth anything.
/// </summary>
internal sealed class SessionKeys
{
    private const int Seed = 20180501;
    private const int KeyBytes = 24;

    private readonly Random _random = new(Seed);

    public string Next()
    {
        var bytes = new byte[KeyBytes];
        lock (_random)
        {
            _random.NextBytes(bytes);
        }

        return $"SIM-{Convert.ToHexString(bytes)}";
    }
}
