using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace Tessitura.Client;

/// <summary>
/// Tells all servers what was sold: a mark for those who look later, and a message for those who listen. What cannot be
/// told now is told when the shared cache is back.
/// </summary>
internal sealed class SharedInvalidation : IDisposable
{
    /// <summary>How many bytes a mark has.</summary>
    public const int MarkLength = 8;

    private const byte Version = 1;
    private const string Packages = "packages";
    private const int SenderLength = 16;
    private const int MostPending = 10_000;

    private static readonly TimeSpan RetryDelay = TimeSpan.FromMilliseconds(250);

    private readonly SharedAccess _access;
    private readonly TimeSpan _markLifetime;
    private readonly SeatInvalidation _local;
    private readonly TimeProvider _time;
    private readonly CacheKeys _keys;
    private readonly byte[] _sender = RandomNumberGenerator.GetBytes(SenderLength);
    private readonly CancellationTokenSource _stop = new();
    private readonly object _gate = new();

    /// <summary>What is not told yet, with the number of the change that made it so.</summary>
    private readonly Dictionary<int, long> _pending = [];
    private long _packagesPending;
    private long _changes;
    private bool _isRetrying;
    private (string Prefix, string Channel, IDisposable Listening) _subscription;

    public SharedInvalidation(
        SharedAccess access,
        CacheKeys keys,
        TimeSpan markLifetime,
        SeatInvalidation local,
        TimeProvider time
    )
    {
        (_access, _keys, _markLifetime, _local, _time) = (access, keys, markLifetime, local, time);
        _subscription = Subscribe(keys.Prefix);
    }

    /// <summary>Whether it was connected at least once.</summary>
    public bool IsListening { get; private set; }

    /// <summary>The marks under which an answer that shows these seats is kept.</summary>
    public IEnumerable<string> MarkNamesOf(SeatTags? seats) =>
        seats is null ? [] : NamesOf(seats.Performances, seats.IsPackage);

    /// <summary>Whether a sale of this server is in no mark yet, so that what others have put there may show it as free.</summary>
    public bool ArePending(SeatTags? seats)
    {
        if (seats is null)
        {
            return false;
        }

        lock (_gate)
        {
            Resubscribe();
            return (_pending.Count > 0 && seats.Performances.Any(_pending.ContainsKey))
                || (seats.IsPackage && _packagesPending > 0);
        }
    }

    /// <summary>Ends when the others have been told, or cannot be told now.</summary>
    public async Task AddAsync(SeatChange change)
    {
        lock (_gate)
        {
            var number = ++_changes;
            foreach (var performance in change.Performances.Take(MostPending - _pending.Count))
            {
                _pending[performance] = number;
            }

            _packagesPending = number;
        }

        if (!await TryTellAsync().ConfigureAwait(false))
        {
            RetryAsync().ObserveFailure();
        }
    }

    public void Dispose()
    {
        _stop.Cancel();
        lock (_gate)
        {
            _subscription.Listening.Dispose();
        }
    }

    // Other credentials mean other names, of the channel too.
    private void Resubscribe()
    {
        if (_subscription.Prefix is var before && _keys.Prefix is var now && before != now)
        {
            _subscription.Listening.Dispose();
            _subscription = Subscribe(now);
        }
    }

    private (string, string, IDisposable) Subscribe(string prefix)
    {
        var channel = _keys.SharedNameOf("sales");
        return (prefix, channel, _access.Subscribe(channel, Received, Connected));
    }

    private IEnumerable<string> NamesOf(IEnumerable<int> performances, bool packages)
    {
        var names = performances.Select(id => id.ToString(CultureInfo.InvariantCulture));
        return (packages ? names.Append(Packages) : names).Select(name => _keys.SharedNameOf($"sale {name}"));
    }

    private async Task<bool> TryTellAsync()
    {
        int[] performances;
        long upTo;
        string channel;
        lock (_gate)
        {
            Resubscribe();
            if (_packagesPending == 0)
            {
                return true;
            }

            performances = [.. _pending.Keys];
            (upTo, channel) = (_changes, _subscription.Channel);
        }

        var mark = RandomNumberGenerator.GetBytes(MarkLength);
        var marked = await Task.WhenAll(
                NamesOf(performances, packages: true).Select(name => _access.SetAsync(name, mark, _markLifetime))
            )
            .ConfigureAwait(false);
        if (!marked.All(set => set) || !await _access.PublishAsync(channel, Write(performances)).ConfigureAwait(false))
        {
            return false;
        }

        lock (_gate)
        {
            foreach (var performance in performances)
            {
                if (_pending.TryGetValue(performance, out var changed) && changed <= upTo)
                {
                    _pending.Remove(performance);
                }
            }

            _packagesPending = _packagesPending <= upTo ? 0 : _packagesPending;
        }

        return true;
    }

    /// <summary>One at a time tries until all is told.</summary>
    private async Task RetryAsync()
    {
        lock (_gate)
        {
            if (_isRetrying)
            {
                return;
            }

            _isRetrying = true;
        }

        do
        {
            await Task.Delay(RetryDelay, _time, _stop.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (_stop.IsCancellationRequested || await TryTellAsync().ConfigureAwait(false))
            {
                lock (_gate)
                {
                    if (_stop.IsCancellationRequested || _packagesPending == 0)
                    {
                        _isRetrying = false;
                        return;
                    }
                }
            }
        } while (true);
    }

    private void Connected()
    {
        _local.MissedAllUntil(_time.GetTimestamp());
        IsListening = true;
        _access.EndRest();
        TryTellAsync().ObserveFailure();
    }

    private void Received(ReadOnlyMemory<byte> message)
    {
        if (TryRead(message.Span) is { } change)
        {
            _local.Drop(change, _time.GetTimestamp());
        }
    }

    private byte[] Write(int[] performances)
    {
        var message = new byte[1 + SenderLength + sizeof(int) * performances.Length];
        message[0] = Version;
        _sender.CopyTo(message, 1);
        var rest = message.AsSpan(1 + SenderLength);
        foreach (var performance in performances)
        {
            BinaryPrimitives.WriteInt32LittleEndian(rest, performance);
            rest = rest[sizeof(int)..];
        }

        return message;
    }

    /// <summary>Null for one's own, and for what is none of ours.</summary>
    private SeatChange? TryRead(ReadOnlySpan<byte> message)
    {
        if (
            message.Length < 1 + SenderLength
            || message[0] != Version
            || message.Slice(1, SenderLength).SequenceEqual(_sender)
        )
        {
            return null;
        }

        var rest = message[(1 + SenderLength)..];
        var performances = new int[rest.Length / sizeof(int)];
        for (var i = 0; i < performances.Length; i++)
        {
            performances[i] = BinaryPrimitives.ReadInt32LittleEndian(rest[(i * sizeof(int))..]);
        }

        return new SeatChange(performances);
    }
}
