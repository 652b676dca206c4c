using System.Collections.Frozen;

namespace Tessitura.Client;

/// <summary>The freshness table of the contract with the host's changes.</summary>
internal sealed class CacheRules
{
    private static readonly TimeSpan OldestSeats = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan OldestSeatsOnError = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Oldest = TimeSpan.FromDays(1);

    private static readonly FrozenDictionary<string, Operation> Known =
        Tessitura.Client.Operations.All.ToFrozenDictionary(
            operation => operation.Name,
            StringComparer.OrdinalIgnoreCase
        );

    private readonly FrozenDictionary<Operation, Freshness> _kept;

    public CacheRules(CachingOptions options) =>
        _kept = Known
            .Values.Select(operation => (operation, Freshness: Resolve(operation, options)))
            .Where(pair => pair.Freshness is not null)
            .ToFrozenDictionary(pair => pair.operation, pair => pair.Freshness!);

    /// <summary>Null for an operation whose answers are not kept.</summary>
    public Freshness? Of(Operation? operation) => operation is null ? null : _kept.GetValueOrDefault(operation);

    /// <summary>How long an answer that shows seats can be of use.</summary>
    public TimeSpan LongestSeats =>
        _kept
            .Where(kept => SeatReads.Contains(kept.Key))
            .Select(kept => kept.Value.OnError)
            .Append(OldestSeatsOnError)
            .Max();

    public static Operation? FindOperation(string name) => Known.GetValueOrDefault(name);

    /// <summary>What belongs to a visitor, and what tells how the server is now, is never kept.</summary>
    public static bool MayBeKept(Operation operation) =>
        operation is { Method: "GET", NeedsSession: false } && operation.Cache != CachePolicy.Private;

    public static CachePolicy PolicyOf(Operation operation, CacheRule? rule) =>
        !MayBeKept(operation) || (rule?.MaxAge ?? operation.Cache?.MaxAge) is not { } maxAge
            ? CachePolicy.Private
            : new CachePolicy(
                maxAge,
                rule?.StaleWhileRevalidate ?? operation.Cache?.StaleWhileRevalidate ?? TimeSpan.Zero,
                rule?.StaleIfError ?? operation.Cache?.StaleIfError ?? TimeSpan.Zero
            );

    public static TimeSpan OldestOnPurpose(Operation operation, CacheRule? rule) =>
        rule?.OldestOnPurpose ?? (SeatReads.Contains(operation) ? OldestSeats : Oldest);

    private static Freshness? Resolve(Operation operation, CachingOptions options)
    {
        options.Operations.TryGetValue(operation.Name, out var rule);
        var policy = PolicyOf(operation, rule);
        if (policy == CachePolicy.Private || rule is { Enabled: false })
        {
            return null;
        }

        var onError = rule?.OldestOnError ?? (SeatReads.Contains(operation) ? OldestSeatsOnError : Oldest);
        return new Freshness(
            policy.MaxAge,
            Min(policy.MaxAge + policy.StaleWhileRevalidate, OldestOnPurpose(operation, rule)),
            Min(policy.MaxAge + policy.StaleIfError, onError)
        );
    }

    private static TimeSpan Min(TimeSpan one, TimeSpan other) => one < other ? one : other;
}

/// <summary>Until which age an answer is given: as fresh, as old on purpose, and as old because the server fails.</summary>
internal sealed record Freshness(TimeSpan Fresh, TimeSpan OnPurpose, TimeSpan OnError);
