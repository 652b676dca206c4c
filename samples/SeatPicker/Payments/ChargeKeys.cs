using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Options;

namespace SeatPicker;

/// <summary>
/// Whose payment a reference is. A provider's notification knows nothing of cookies, so the session key is kept for it,
/// encrypted; the visitor's browser keeps the references of its own payments, and pays with no other.
/// </summary>
internal sealed class ChargeKeys(
    IDistributedCache cache,
    IDataProtectionProvider protection,
    IHttpContextAccessor accessor,
    IOptions<PaymentOptions> options
)
{
    private const string Cookie = "payments";
    private const char Between = '.';
    private const int Most = 4;

    private readonly IDataProtector _keys = protection.CreateProtector("SeatPicker.ChargeKeys.v1");
    private readonly IDataProtector _references = protection.CreateProtector("SeatPicker.ChargeReferences.v1");

    private HttpContext Context => accessor.HttpContext!;

    /// <summary>Before the visitor leaves for the payment page.</summary>
    public async Task KeepAsync(string reference, SessionKey key)
    {
        await cache.SetAsync(
            NameOf(reference),
            _keys.Protect(Encoding.UTF8.GetBytes(key.Reveal())),
            new() { AbsoluteExpirationRelativeToNow = options.Value.ChargesKept }
        );
        Write(OwnReferences().Where(own => own != reference).Prepend(reference).Take(Most));
    }

    /// <summary>The session in which a payment was begun; null where nobody knows any more.</summary>
    public async Task<SessionKey?> FindAsync(string reference)
    {
        try
        {
            return
                await cache.GetAsync(NameOf(reference)) is { } kept
                && SessionKey.TryCreate(Encoding.UTF8.GetString(_keys.Unprotect(kept)), out var key)
                ? key
                : null;
        }
        catch (CryptographicException)
        {
            // Written under keys that this server does not have any more.
            return null;
        }
    }

    /// <summary>Payments that this browser has begun, the last one first.</summary>
    public IReadOnlyList<string> OwnReferences() =>
        [
            .. (Context.Request.Cookies[Cookie] ?? "")
                .Split(Between, StringSplitOptions.RemoveEmptyEntries)
                .Select(Read)
                .OfType<string>(),
        ];

    /// <summary>A payment that is decided.</summary>
    public void Forget(string reference)
    {
        if (OwnReferences() is { Count: > 0 } own)
        {
            Write(own.Where(other => other != reference));
        }
    }

    private void Write(IEnumerable<string> references)
    {
        var text = string.Join(
            Between,
            references.Select(reference =>
                WebEncoders.Base64UrlEncode(_references.Protect(Encoding.UTF8.GetBytes(reference)))
            )
        );
        Context.Response.Cookies.Append(
            Cookie,
            text,
            new CookieOptions
            {
                HttpOnly = true,
                IsEssential = true,
                Path = "/shop",
                SameSite = SameSiteMode.Lax,
                Secure = Context.Request.IsHttps,
                MaxAge = text.Length > 0 ? options.Value.ChargesKept : TimeSpan.Zero,
            }
        );
    }

    private string? Read(string text)
    {
        try
        {
            return Encoding.UTF8.GetString(_references.Unprotect(WebEncoders.Base64UrlDecode(text)));
        }
        catch (Exception broken) when (broken is FormatException or CryptographicException)
        {
            return null;
        }
    }

    // The reference is in addresses; what it leads to is not found by it alone.
    private static string NameOf(string reference) =>
        $"charge:{Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(reference)))}";
}
