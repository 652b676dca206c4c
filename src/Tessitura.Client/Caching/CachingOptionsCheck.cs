using System.Globalization;

namespace Tessitura.Client;

/// <summary>The part of <see cref="TessituraOptionsValidator"/> about caching.</summary>
internal static class CachingOptionsCheck
{
    private const long LeastBytes = 64 * 1024;

    private static readonly TimeSpan Longest = TimeSpan.FromDays(31);

    public static void Run(CachingOptions? options, List<string> failures)
    {
        if (options is null)
        {
            failures.Add("Caching is null; leave it as it is for the defaults.");
            return;
        }

        if (options.MaxBytes < LeastBytes)
        {
            failures.Add(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"Caching.MaxBytes is {options.MaxBytes}; allowed is {LeastBytes} or more."
                )
            );
        }

        TessituraOptionsValidator.CheckDuration(
            "Caching.DistributedCacheTimeout",
            options.DistributedCacheTimeout,
            TimeSpan.FromMilliseconds(10),
            TimeSpan.FromMinutes(1),
            failures
        );
        TessituraOptionsValidator.CheckDuration(
            "Caching.MaxClockSkew",
            options.MaxClockSkew,
            TimeSpan.Zero,
            TimeSpan.FromMinutes(1),
            failures
        );
        TessituraOptionsValidator.CheckDuration(
            "Caching.RetryDelay",
            options.RetryDelay,
            TimeSpan.Zero,
            TimeSpan.FromMinutes(10),
            failures
        );
        foreach (var (name, rule) in options.Operations)
        {
            CheckRule(name, rule, failures);
        }
    }

    private static void CheckRule(string name, CacheRule? rule, List<string> failures)
    {
        var path = $"Caching.Operations[{name}]";
        if (CacheRules.FindOperation(name) is not { } operation)
        {
            failures.Add($"{path} names no operation of the contract; names look like Txn.GetPerformanceSeats.");
            return;
        }

        if (!CacheRules.MayBeKept(operation))
        {
            failures.Add($"{path} names an operation whose answers are never kept; only shared reads can have a rule.");
            return;
        }

        if (rule is null)
        {
            failures.Add($"{path} is null; leave it out to keep what the contract says.");
            return;
        }

        Check($"{path}.MaxAge", rule.MaxAge, failures);
        Check($"{path}.StaleWhileRevalidate", rule.StaleWhileRevalidate, failures);
        Check($"{path}.StaleIfError", rule.StaleIfError, failures);
        Check($"{path}.OldestOnPurpose", rule.OldestOnPurpose, failures);
        Check($"{path}.OldestOnError", rule.OldestOnError, failures);
        var oldest = CacheRules.OldestOnPurpose(operation, rule);
        if (CacheRules.PolicyOf(operation, rule).MaxAge is var maxAge && maxAge > oldest)
        {
            failures.Add(
                $"{path}.MaxAge is {maxAge:c}; allowed is at most OldestOnPurpose ({oldest:c}), the age at which it is no longer given."
            );
        }
    }

    private static void Check(string path, TimeSpan? value, List<string> failures)
    {
        if (value is { } given)
        {
            TessituraOptionsValidator.CheckDuration(path, given, TimeSpan.Zero, Longest, failures);
        }
    }
}
