using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;

namespace Tessitura.Client.AspNetCore.Tests.SessionCookie;

/// <summary>A host that keeps session keys in cookies.</summary>
internal static class CookieHost
{
    public static void AddCookie(this WebApplicationBuilder builder, Action<SessionCookieOptions>? configure = null)
    {
        builder.Services.AddDataProtection().UseEphemeralDataProtectionProvider();
        builder.Services.AddTessituraSessionCookie(configure);
    }
}
