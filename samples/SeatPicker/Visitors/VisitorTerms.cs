using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;

namespace SeatPicker;

/// <summary>
/// Under which terms a visitor looks and buys: what the web session says, kept in a protected cookie beside it, so that
/// programme and seat maps need not ask for the session at every look.
/// </summary>
internal sealed class VisitorTerms(
    IHttpContextAccessor accessor,
    IDataProtectionProvider protection,
    IOptions<ShopOptions> options
)
{
    private const string Cookie = "terms";

    private readonly IDataProtector _protector = protection.CreateProtector("SeatPicker.VisitorTerms.v1");
    private Terms? _current;

    private HttpContext Context => accessor.HttpContext!;

    /// <summary>Those of anybody, until the visitor's own session says otherwise.</summary>
    public Terms Current => _current ??= Read() ?? Anybody;

    public Terms Anybody => new(options.Value.ModeOfSaleId);

    /// <summary>Takes over what the session says now; a promo code stays as long as its source does.</summary>
    public void Follow(Session session) =>
        Keep(
            new Terms(session.ModeOfSaleId > 0 ? session.ModeOfSaleId : Anybody.ModeOfSaleId)
            {
                ConstituentId = session is { IsLoggedIn: true, IsGuest: not true }
                    ? session.LoginInfo?.ConstituentId ?? 0
                    : 0,
                PromoCode = Current.PromoCode is { } code && code.SourceId == session.SourceId ? code : null,
            }
        );

    /// <summary>The visitor has named a promo code that is in force now; null when it is taken back.</summary>
    public void Apply(PromoCodeView? code, int modeOfSaleId) =>
        Keep(Current with { ModeOfSaleId = modeOfSaleId, PromoCode = code });

    /// <summary>The next one at this screen is anybody.</summary>
    public void Clear() => Keep(Anybody);

    private void Keep(Terms terms)
    {
        if (terms == Current)
        {
            return;
        }

        _current = terms;
        if (terms == Anybody)
        {
            Context.Response.Cookies.Delete(Cookie, VisitorCookie.Form(Context));
        }
        else
        {
            Context.Response.Cookies.Append(
                Cookie,
                WebEncoders.Base64UrlEncode(_protector.Protect(JsonSerializer.SerializeToUtf8Bytes(terms))),
                VisitorCookie.Form(Context)
            );
        }
    }

    private Terms? Read()
    {
        try
        {
            return Context.Request.Cookies[Cookie] is { Length: > 0 } text
                ? JsonSerializer.Deserialize<Terms>(_protector.Unprotect(WebEncoders.Base64UrlDecode(text)))
                : null;
        }
        catch (Exception broken) when (broken is FormatException or CryptographicException or JsonException)
        {
            // Anybody can send a cookie of this name.
            return null;
        }
    }
}

/// <param name="ModeOfSaleId">What is on sale, and at which prices.</param>
internal sealed record Terms(int ModeOfSaleId)
{
    /// <summary>Who may be shown more seats than others; 0 for anybody, and for a guest.</summary>
    public int ConstituentId { get; init; }

    public PromoCodeView? PromoCode { get; init; }

    /// <summary>Source of the promo code; null without one.</summary>
    [JsonIgnore]
    public int? SourceId => PromoCode?.SourceId;

    /// <summary>What the next web session of this visitor begins with.</summary>
    [JsonIgnore]
    public SessionRequest? NextSession => SourceId is { } source ? new SessionRequest { PromotionCode = source } : null;

    /// <summary>Whether what is shown is shown to many: everybody, or everybody with the same code.</summary>
    [JsonIgnore]
    public bool AreShared => ConstituentId == 0;
}
