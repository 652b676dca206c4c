using System.Buffers.Binary;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace Tessitura.Client.AspNetCore;

/// <summary>Reads and writes one venue's cookie.</summary>
internal sealed class SessionCookie
{
    private const string HostPrefix = "__Host-";

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
        _protector = protection.CreateProtector("Tessitura.Client.AspNetCore.SessionCookie.v1", venue ?? "");
        _time = time;
    }

    /// <summary>The key in the visitor's cookie; null without one, and for one that is forged, broken or too old.</summary>
    public SessionKey? Read(HttpRequest request)
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
                && SessionKey.TryCreate(Encoding.ASCII.GetString(content.AsSpan(8)), out var key)
                ? key
                : null;
        }
        catch (Exception broken) when (broken is FormatException or CryptographicException)
        {
            // Anybody can send a cookie of this name.
            return null;
        }
    }

    /// <summary>Whether the browser gives it to pages of other sites.</summary>
    public bool CrossesSites(HttpRequest request) => _crossSite && IsSecure(request);

    public void Write(HttpContext context, SessionKey? key)
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

        if (key is { } kept)
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

    private string Protect(SessionKey key)
    {
        var text = key.Reveal();
        var content = new byte[8 + text.Length];
        BinaryPrimitives.WriteInt64BigEndian(content, (_time.GetUtcNow() + _lifetime).ToUnixTimeSeconds());
        Encoding.ASCII.GetBytes(text, content.AsSpan(8));
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
