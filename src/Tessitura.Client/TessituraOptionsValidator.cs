using System.Globalization;
using Microsoft.Extensions.Options;

namespace Tessitura.Client;

/// <summary>Checks all options at once and reports every failure with its path, its value (unless secret) and what is allowed.</summary>
internal sealed class TessituraOptionsValidator(string optionsName) : IValidateOptions<TessituraOptions>
{
    private const long MaxResponseLimit = 1L << 30;

    private static readonly TimeSpan ShortestTimeout = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan ShortestBreak = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan LongestTimeout = TimeSpan.FromMinutes(10);

    public ValidateOptionsResult Validate(string? name, TessituraOptions options)
    {
        if (!string.Equals(name, optionsName, StringComparison.Ordinal))
        {
            return ValidateOptionsResult.Skip;
        }

        List<string> failures = [.. options.ConfigurationFailures];
        CheckBaseAddress(options, failures);
        CredentialsCheck.Run(options.Credentials, failures);
        Check(
            Enum.IsDefined(options.Version),
            failures,
            $"Version is {(int)options.Version}; allowed are V14, V15 and V16."
        );
        Check(options.ServerTimeZone is not null, failures, "ServerTimeZone is null; give the zone of the server.");
        Check(options.Session is not null, failures, "Session is null; leave it as it is to open plain web sessions.");
        Check(
            options.MaxResponseBytes is >= 1024 and <= MaxResponseLimit,
            failures,
            string.Create(
                CultureInfo.InvariantCulture,
                $"MaxResponseBytes is {options.MaxResponseBytes}; allowed are 1024 to {MaxResponseLimit}."
            )
        );
        Check(options.Resilience is not null, failures, "Resilience is null; leave it as it is for the defaults.");
        if (options.Resilience is { } resilience)
        {
            CheckResilience(resilience, failures);
        }

        CachingOptionsCheck.Run(options.Caching, failures);
        SellingOptionsCheck.Run(options, failures);
        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }

    private static void CheckBaseAddress(TessituraOptions options, List<string> failures)
    {
        if (options.BaseAddress is not { } address)
        {
            failures.Add(
                "BaseAddress is missing; give the service's root, such as https://tickets.example.org/TessituraService."
            );
            return;
        }

        if (!address.IsAbsoluteUri || address.Scheme is not ("https" or "http"))
        {
            failures.Add($"BaseAddress is '{address.OriginalString}'; it must be an absolute https address.");
            return;
        }

        // User information may hold a password: it is not repeated.
        var shown = address.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped);
        Check(
            address.Scheme is "https" || address.IsLoopback || options.AllowInsecureHttp,
            failures,
            $"BaseAddress is '{shown}'; it must be https, unless the host is this machine or AllowInsecureHttp is true."
        );
        Check(
            address is { Query: "", Fragment: "", UserInfo: "" },
            failures,
            $"BaseAddress is '{shown}' with a query, fragment or user; only host and path are allowed."
        );
    }

    private static void CheckResilience(ResilienceOptions options, List<string> failures)
    {
        CheckDuration("Resilience.TotalTimeout", options.TotalTimeout, ShortestTimeout, LongestTimeout, failures);
        CheckDuration("Resilience.AttemptTimeout", options.AttemptTimeout, ShortestTimeout, LongestTimeout, failures);
        CheckDuration(
            "Resilience.RetryDelay",
            options.RetryDelay,
            TimeSpan.FromMilliseconds(1),
            TimeSpan.FromMinutes(1),
            failures
        );
        Check(
            options.MaxRetries is >= 0 and <= 10,
            failures,
            $"Resilience.MaxRetries is {options.MaxRetries}; allowed are 0 to 10."
        );
        if (options.CircuitBreaker is not { } breaker)
        {
            failures.Add("Resilience.CircuitBreaker is null; leave it as it is for the defaults.");
            return;
        }

        const string Path = "Resilience.CircuitBreaker";
        CheckDuration($"{Path}.SamplingDuration", breaker.SamplingDuration, ShortestBreak, LongestTimeout, failures);
        CheckDuration($"{Path}.BreakDuration", breaker.BreakDuration, ShortestBreak, LongestTimeout, failures);
        Check(
            breaker.FailureRatio is > 0 and <= 1,
            failures,
            string.Create(
                CultureInfo.InvariantCulture,
                $"{Path}.FailureRatio is {breaker.FailureRatio}; allowed is more than 0 up to 1."
            )
        );
        Check(
            breaker.MinimumThroughput is >= 2 and <= 100_000,
            failures,
            $"{Path}.MinimumThroughput is {breaker.MinimumThroughput}; allowed are 2 to 100000."
        );
    }

    internal static void CheckDuration(
        string path,
        TimeSpan value,
        TimeSpan from,
        TimeSpan to,
        List<string> failures
    ) => Check(value >= from && value <= to, failures, $"{path} is {value:c}; allowed are {from:c} to {to:c}.");

    private static void Check(bool valid, List<string> failures, string failure)
    {
        if (!valid)
        {
            failures.Add(failure);
        }
    }
}
