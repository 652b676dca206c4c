using System.Net;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.HttpsPolicy;

namespace SeatPicker;

/// <summary>What a shop needs that visitors reach over the internet: see "Production" in the README of the samples.</summary>
internal static class Production
{
    private const string Health = "/health";
    private const string Tessitura = "tessitura";

    public static void AddProduction(this WebApplicationBuilder builder)
    {
        var hosting = builder.Hosting();
        builder.Services.Configure<ForwardedHeadersOptions>(forwarded => Believe(forwarded, hosting));
        builder.Services.Configure<HttpsRedirectionOptions>(https => https.HttpsPort = hosting.HttpsPort);
        builder.Services.Configure<HstsOptions>(hsts => hsts.MaxAge = TimeSpan.FromDays(hosting.HstsDays));
        builder.Services.AddHealthChecks().AddTessitura(Tessitura);
        builder.Services.AddAnswerCompression();
    }

    /// <summary>The section "Hosting", once it makes sense.</summary>
    public static HostingOptions Hosting(this WebApplicationBuilder builder)
    {
        var hosting = builder.Configuration.GetSection(HostingOptions.Section).Get<HostingOptions>() ?? new();
        string[] failures = [.. hosting.Failures()];
        return failures.Length == 0
            ? hosting
            : throw new InvalidOperationException(string.Join(Environment.NewLine, failures));
    }

    /// <summary>Before everything else: who calls, and by which scheme.</summary>
    public static void UseProduction(this WebApplication app)
    {
        app.UseForwardedHeaders();
        var hosting = app.Configuration.GetSection(HostingOptions.Section).Get<HostingOptions>() ?? new();
        if (hosting.RequireHttps && !app.Environment.IsDevelopment())
        {
            app.UseHsts();
            // Whoever asks how the process does is beside it, and speaks no TLS.
            app.UseWhen(
                context => !context.Request.Path.StartsWithSegments(Health),
                visitors => visitors.UseHttpsRedirection()
            );
        }
    }

    /// <summary>
    /// <c>/health/live</c> tells whether the process answers, <c>/health/ready</c> and <c>/health</c> whether it can sell: a
    /// server whose Tessitura is away gets no visitors, and is not restarted for it.
    /// </summary>
    public static void MapHealth(this WebApplication app)
    {
        app.MapHealthChecks(Health);
        app.MapHealthChecks($"{Health}/ready");
        app.MapHealthChecks($"{Health}/live", new() { Predicate = _ => false });
    }

    private static void Believe(ForwardedHeadersOptions forwarded, HostingOptions hosting)
    {
        // Nobody is believed who is not named, not even this machine.
        forwarded.KnownProxies.Clear();
        forwarded.KnownIPNetworks.Clear();
        forwarded.ForwardLimit = hosting.Proxies;
        foreach (var proxy in hosting.KnownProxies)
        {
            forwarded.KnownProxies.Add(IPAddress.Parse(proxy));
        }

        foreach (var network in hosting.KnownNetworks)
        {
            forwarded.KnownIPNetworks.Add(System.Net.IPNetwork.Parse(network));
        }

        // With both lists empty the framework would believe everybody.
        forwarded.ForwardedHeaders =
            hosting.KnownProxies.Length + hosting.KnownNetworks.Length > 0
                ? ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto
                : ForwardedHeaders.None;
    }
}
