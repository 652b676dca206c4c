using System.Globalization;
using Microsoft.Extensions.Options;

namespace Tessitura.Client.AspNetCore;

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
