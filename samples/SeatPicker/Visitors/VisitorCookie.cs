namespace SeatPicker;

/// <summary>The form of what the shop keeps in a visitor's browser: no script reads it, and only the shop's own calls get it.</summary>
internal static class VisitorCookie
{
    /// <param name="context">Of the request that is answered.</param>
    /// <param name="time">How long the browser keeps it; null until it is closed.</param>
    public static CookieOptions Form(HttpContext context, TimeSpan? time = null) =>
        new()
        {
            HttpOnly = true,
            IsEssential = true,
            Path = "/shop",
            SameSite = SameSiteMode.Lax,
            Secure = context.Request.IsHttps,
            MaxAge = time,
        };
}
