using Microsoft.Extensions.Options;

namespace Tessitura.Client.AspNetCore;

internal sealed class SessionCookieOptionsValidator : IValidateOptions<SessionCookieOptions>
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(30);

    public ValidateOptionsResult Validate(string? name, SessionCookieOptions options)
    {
        var failures = new List<string>();
        if (options.Name is { } cookie && (cookie.Length == 0 || !cookie.All(IsTokenCharacter)))
        {
            failures.Add($"SessionCookieOptions.Name is '{cookie}'; allowed are letters, digits, '-', '_' and '.'.");
        }

        if (options.Lifetime <= TimeSpan.Zero || options.Lifetime > Longest)
        {
            failures.Add($"SessionCookieOptions.Lifetime is {options.Lifetime}; allowed is up to {Longest.Days} days.");
        }

        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }

    private static bool IsTokenCharacter(char character) =>
        char.IsAsciiLetterOrDigit(character) || character is '-' or '_' or '.';
}
