using System.Buffers.Binary;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace Tessitura.Client.AspNetCore;

/// <summary>What is in a cookie.</summary>
/// <param name="Key">Of the visitor's web session.</param>
/// <param name="Id">Another one for each cookie that is set.</param>
internal readonly record struct CookieContent(SessionKey Key, Guid Id);

/// <summary>Reads and writes one venue's cookie.</summary>
internal sealed class SessionCookie
{
    private const string HostPrefix = "__Host-";
    private const int EndLength = sizeof(long);
    private const int IdLength = 16;

    private readonly string _name;
    private readonly TimeSpan _lifetime;
    private readonly bool _plainOnLoopback;
    private readonly bool _crossSite;
    private readonly IDataProtector _protector;
    private readonly TimeProvider _time;

    public SessionCookie(
        string? venue,
        SessionCookieOptions options,
        bool isDevelopment,
        IDataProtectionProvider protection,
        TimeProvider time
    )
    {
        _name = options.Name ?? (venue is null ? "Tessitura" : $"Tessitura-{Uri.EscapeDataString(venue)}");
        _lifetime = options.Lifetime;
        _plainOnLoopback = options.PlainHttpOnLoopback ?? isDevelopment;
        _crossSite = options.CrossSite;
        _protector = protection.CreateProtector("Tessitura.Client.AspNetCore.SessionCookie.v2", venue ?? "");
        _time = time;
    }

    /// <summary>What is in the visitor's cookie; null without one, and for one that is forged, broken or too old.</summary>
    public CookieContent? Read(HttpRequest request)
    {
        if (request.Cookies[NameFor(request)] is not { Length: > 0 } text)
        {
            return null;
        }

        try
        {
            var content = _protector.Unprotect(WebEncoders.Base64UrlDecode(text));
            var end = DateTimeOffset.FromUnixTimeSeconds(BinaryPrimitives.ReadInt64BigEndian(content));
            return
                end > _time.GetUtcNow()
                && SessionKey.TryCreate(Encoding.ASCII.GetString(content.AsSpan(EndLength + IdLength)), out var key)
                ? new CookieContent(key, new Guid(content.AsSpan(EndLength, IdLength)))
                : null;
        }
        catch (Exception broken) when (broken is FormatException or CryptographicException or ArgumentException)
        {
            // Anybody can send a cookie of this name.
            return null;
        }
    }

    /// <summary>Whether the browser gives it to pages of other sites.</summary>
    public bool CrossesSites(HttpRequest request) => _crossSite && IsSecure(request);

    public void Write(HttpContext context, CookieContent? content)
    {
        var options = new CookieOptions
        {
            HttpOnly = true,
            IsEssential = true,
            Path = "/",
            SameSite = SameSiteMode.Lax,
            Secure = IsSecure(context.Request),
        };
        if (CrossesSites(context.Request))
        {
            options.SameSite = SameSiteMode.None;
            options.Extensions.Add("Partitioned");
        }

        if (content is { } kept)
        {
            context.Response.Cookies.Append(NameFor(context.Request), Protect(kept), options);
        }
        else
        {
            context.Response.Cookies.Delete(NameFor(context.Request), options);
        }

        // Whoever gets this answer out of a cache would get the visitor's cart with it.
        context.Response.Headers.CacheControl = "no-store";
    }

    private string Protect(CookieContent kept)
    {
        var text = kept.Key.Reveal();
        var content = new byte[EndLength + IdLength + text.Length];
        BinaryPrimitives.WriteInt64BigEndian(content, (_time.GetUtcNow() + _lifetime).ToUnixTimeSeconds());
        kept.Id.TryWriteBytes(content.AsSpan(EndLength));
        Encoding.ASCII.GetBytes(text, content.AsSpan(EndLength + IdLength));
        return WebEncoders.Base64UrlEncode(_protector.Protect(content));
    }

    private string NameFor(HttpRequest request) => IsSecure(request) ? HostPrefix + _name : _name;

    private bool IsSecure(HttpRequest request) => request.IsHttps || !_plainOnLoopback || !IsLoopback(request);

    private static bool IsLoopback(HttpRequest request) =>
        (request.HttpContext.Connection.RemoteIpAddress is not { } visitor || IPAddress.IsLoopback(visitor))
        && (
            request.Host.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
            || IPAddress.TryParse(request.Host.Host, out var host) && IPAddress.IsLoopback(host)
        );
}
