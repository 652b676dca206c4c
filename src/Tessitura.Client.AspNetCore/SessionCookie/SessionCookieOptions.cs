using Microsoft.Extensions.Options;

namespace Tessitura.Client.AspNetCore;

/// <summary>The cookie that keeps a visitor's session key: encrypted, HttpOnly, Secure, SameSite=Lax unless <see cref="CrossSite"/>, for the whole host.</summary>
public sealed class SessionCookieOptions
{
    /// <summary>Its name, without the prefix <c>__Host-</c> that it gets over https; default <c>Tessitura</c>, with the venue's name behind it where there are several.</summary>
    public string? Name { get; set; }

    /// <summary>How long a key in a cookie is taken, from the opening of its web session; default 12 hours, at most 30 days. The browser forgets the cookie when it is closed.</summary>
    public TimeSpan Lifetime { get; set; } = TimeSpan.FromHours(12);

    /// <summary>Permits a cookie that is not Secure for <c>http://localhost</c> and <c>http://127.0.0.1</c>, where some browsers refuse a Secure one; default null: only in the environment Development.</summary>
    public bool? PlainHttpOnLoopback { get; set; }

    /// <summary>True sends it with <c>SameSite=None; Partitioned</c>, so that pages of other sites that <see cref="SeatCurveOptions.TrustedOrigins"/> names can act on it, each site on a session of its own; default false: Lax. Over plain http on loopback it stays Lax, because browsers take the other only when it is Secure.</summary>
    public bool CrossSite { get; set; }
}

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
