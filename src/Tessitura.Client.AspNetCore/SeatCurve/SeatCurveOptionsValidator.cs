using System.Globalization;
using System.Numerics;
using Microsoft.Extensions.Options;

namespace Tessitura.Client.AspNetCore;

/// <summary>Checks all limits at once.</summary>
internal sealed class SeatCurveOptionsValidator : IValidateOptions<SeatCurveOptions>
{
    public ValidateOptionsResult Validate(string? name, SeatCurveOptions options)
    {
        var failures = new List<string>();
        Check(nameof(options.MaxBodyBytes), options.MaxBodyBytes, 1, 16 * 1024 * 1024);
        Check(nameof(options.MaxQueryLength), options.MaxQueryLength, 1, 64 * 1024);
        Check(nameof(options.MaxHeaderLength), options.MaxHeaderLength, 1, 256 * 1024);
        CheckTime(nameof(options.BodyTimeout), options.BodyTimeout, TimeSpan.FromMinutes(5));
        CheckTime(nameof(options.AnswerTimeout), options.AnswerTimeout, TimeSpan.FromMinutes(10));
        Check(nameof(options.SessionMaxAge), options.SessionMaxAge.TotalSeconds, 0, 5 * 60);
        if (options.MaxSeats is { } seats)
        {
            Check(nameof(options.MaxSeats), seats, 1, 10_000);
        }

        if (options.MaxStaleSeats is { } stale)
        {
            Check(nameof(options.MaxStaleSeats), stale.TotalSeconds, 0, TimeSpan.FromDays(365).TotalSeconds);
        }

        foreach (
            var (member, allowed) in new[]
            {
                (nameof(options.ModeOfSale), options.ModeOfSale),
                (nameof(options.Source), options.Source),
                (nameof(options.Constituent), options.Constituent),
            }
        )
        {
            foreach (var id in allowed.Listed)
            {
                Check(member, id, 0, int.MaxValue);
            }
        }

        foreach (var origin in options.TrustedOrigins)
        {
            if (
                !Uri.TryCreate(origin, UriKind.Absolute, out var address)
                || origin != address.GetLeftPart(UriPartial.Authority)
            )
            {
                failures.Add(
                    $"SeatCurveOptions.TrustedOrigins holds '{origin}'; an origin is scheme, host and port, such as https://www.example.org."
                );
            }
        }

        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);

        void CheckTime(string member, TimeSpan value, TimeSpan most) =>
            Check(member, value.TotalSeconds, 0.1, most.TotalSeconds);

        void Check<T>(string member, T value, T least, T most)
            where T : INumber<T>
        {
            if (value < least || value > most)
            {
                failures.Add(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"SeatCurveOptions.{member} is {value}; allowed is {least} to {most}."
                    )
                );
            }
        }
    }
}
