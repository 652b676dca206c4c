using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Options;

namespace SeatPicker;

/// <summary>
/// The server locks a login after some wrong passwords, whoever tries them. So that no stranger can lock a customer out
/// through this shop, strangers all together may try fewer; a browser in which this login has succeeded before has a
/// count of its own.
/// </summary>
internal sealed class LoginAttempts(
    IDistributedCache counts,
    IDataProtectionProvider protection,
    IOptions<ShopOptions> options
)
{
    private const string Cookie = "known";
    private const int Locks = 64;

    private readonly IDataProtector _protector = protection.CreateProtector("SeatPicker.KnownBrowser.v1");

    // One attempt for a login at a time in this process; two servers may each let one more through.
    private readonly SemaphoreSlim[] _gates = [.. Enumerable.Range(0, Locks).Select(_ => new SemaphoreSlim(1, 1))];

    /// <summary>Counts an attempt before it is made; false when there were too many.</summary>
    public async Task<bool> TryBeginAsync(HttpContext context, string name, CancellationToken stop)
    {
        var mark = MarkOf(name);
        var gate = _gates[mark[0] % Locks];
        await gate.WaitAsync(stop);
        try
        {
            var key = KeyOf(context, mark);
            var made = int.Parse(await counts.GetStringAsync(key, stop) ?? "0", CultureInfo.InvariantCulture);
            if (made >= options.Value.LoginAttempts)
            {
                return false;
            }

            await counts.SetStringAsync(
                key,
                (made + 1).ToString(CultureInfo.InvariantCulture),
                new() { AbsoluteExpirationRelativeToNow = options.Value.LoginWindow },
                stop
            );
            return true;
        }
        finally
        {
            gate.Release();
        }
    }

    /// <summary>The password was right: nothing is counted any more, and this browser is known.</summary>
    public async Task SucceedAsync(HttpContext context, string name)
    {
        var mark = MarkOf(name);
        await counts.RemoveAsync(KeyOf(context, mark));
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

    private string KeyOf(HttpContext context, byte[] mark) =>
        $"login:{Convert.ToHexString(mark)}:{BrowserOf(context, mark) ?? "strangers"}";

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
