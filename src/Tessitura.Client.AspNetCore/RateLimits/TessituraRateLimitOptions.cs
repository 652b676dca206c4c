using System.Globalization;
using Microsoft.Extensions.Options;

namespace Tessitura.Client.AspNetCore;

/// <summary>So many calls in so much time, in a window that slides.</summary>
/// <param name="Calls">At least 1.</param>
/// <param name="Window">At least 1 s, at most a day.</param>
public sealed record CallLimit(int Calls, TimeSpan Window);

/// <summary>
/// How many calls one address may make, and one visitor. Behind one address there may be a household, an office or a mobile
/// network, and a visitor may have many addresses: both limits hold, and what is too much for a visitor is not counted for
/// the address.
/// </summary>
public sealed class TessituraRateLimitOptions
{
    /// <summary>Reads of one visitor, who is known by a session cookie of this host; default 300 a minute.</summary>
    public CallLimit VisitorReads { get; set; } = new(300, TimeSpan.FromMinutes(1));

    /// <summary>Writes of one visitor; default 60 a minute.</summary>
    public CallLimit VisitorWrites { get; set; } = new(60, TimeSpan.FromMinutes(1));

    /// <summary>Reads; default 600 a minute.</summary>
    public CallLimit Reads { get; set; } = new(600, TimeSpan.FromMinutes(1));

    /// <summary>Writes; default 120 a minute.</summary>
    public CallLimit Writes { get; set; } = new(120, TimeSpan.FromMinutes(1));

    /// <summary>Web sessions opened; default 30 a minute. In the cookie form that is every call without a readable cookie.</summary>
    public CallLimit Sessions { get; set; } = new(30, TimeSpan.FromMinutes(1));
}

/// <summary>Checks all limits at once.</summary>
internal sealed class TessituraRateLimitOptionsValidator : IValidateOptions<TessituraRateLimitOptions>
{
    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    public ValidateOptionsResult Validate(string? name, TessituraRateLimitOptions options)
    {
        var failures = new List<string>();
        Check(nameof(options.Reads), options.Reads);
        Check(nameof(options.Writes), options.Writes);
        Check(nameof(options.Sessions), options.Sessions);
        Check(nameof(options.VisitorReads), options.VisitorReads);
        Check(nameof(options.VisitorWrites), options.VisitorWrites);
        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);

        void Check(string member, CallLimit? limit)
        {
            if (limit is null)
            {
                failures.Add($"TessituraRateLimitOptions.{member} is null; allowed is a limit.");
                return;
            }

            if (limit.Calls < 1)
            {
                failures.Add(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"TessituraRateLimitOptions.{member}.Calls is {limit.Calls}; allowed is 1 and more."
                    )
                );
            }

            if (limit.Window < Shortest || limit.Window > Longest)
            {
                failures.Add(
                    $"TessituraRateLimitOptions.{member}.Window is {limit.Window}; allowed is {Shortest} to {Longest}."
                );
            }
        }
    }
}
