using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;

namespace SeatPicker;

/// <summary>
/// The server locks a login after some wrong passwords, whoever tries them. So that no stranger can lock a customer out
/// through this shop, strangers all together may try fewer; a browser in which this login has succeeded before has a
/// count of its own.
/// </summary>
internal sealed class LoginAttempts(
    AttemptLimit limit,
    IDataProtectionProvider protection,
    IOptions<ShopOptions> options
)
{
    private const string Cookie = "known";
    private const string Kind = "login";

    private readonly IDataProtector _protector = protection.CreateProtector("SeatPicker.KnownBrowser.v1");

    /// <summary>Counts an attempt before it is made; false when there were too many.</summary>
    public Task<bool> TryBeginAsync(HttpContext context, string name, CancellationToken stop) =>
        limit.TryBeginAsync(Kind, CountOf(context, name), options.Value.LoginAttempts, options.Value.LoginWindow, stop);

    /// <summary>The password was right: nothing is counted any more, and this browser is known.</summary>
    public async Task SucceedAsync(HttpContext context, string name)
    {
        var mark = MarkOf(name);
        await limit.ForgetAsync(Kind, CountOf(context, name));
        context.Response.Cookies.Append(
            Cookie,
            WebEncoders.Base64UrlEncode(_protector.Protect([.. mark, .. RandomNumberGenerator.GetBytes(16)])),
            new CookieOptions
            {
                HttpOnly = true,
                IsEssential = true,
                Path = "/shop/login",
                SameSite = SameSiteMode.Lax,
                Secure = context.Request.IsHttps,
                MaxAge = TimeSpan.FromDays(365),
            }
        );
    }

    private string CountOf(HttpContext context, string name)
    {
        var mark = MarkOf(name);
        return $"{Convert.ToHexString(mark)}:{BrowserOf(context, mark) ?? "strangers"}";
    }

    private string? BrowserOf(HttpContext context, byte[] mark)
    {
        try
        {
            return
                context.Request.Cookies[Cookie] is { Length: > 0 } text
                && _protector.Unprotect(WebEncoders.Base64UrlDecode(text)) is var known
                && known.AsSpan().StartsWith(mark)
                ? Convert.ToHexString(known.AsSpan(mark.Length))
                : null;
        }
        catch (Exception broken) when (broken is FormatException or CryptographicException)
        {
            return null;
        }
    }

    private static byte[] MarkOf(string name) =>
        SHA256.HashData(Encoding.UTF8.GetBytes(name.Trim().ToUpperInvariant()));
}
