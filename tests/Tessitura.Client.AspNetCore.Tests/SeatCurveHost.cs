using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Tessitura.Client.Simulator;

namespace Tessitura.Client.AspNetCore.Tests;

/// <summary>An application as a user writes it, on Kestrel and a loopback port, before a server that a test chooses.</summary>
internal sealed class SeatCurveHost : IAsyncDisposable
{
    private readonly WebApplication _app;

    private SeatCurveHost(WebApplication app)
    {
        _app = app;
        var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!;
        Address = new Uri(addresses.Addresses.First());
        Client = NewClient();
    }

    public Uri Address { get; }

    public HttpClient Client { get; }

    public IServiceProvider Services => _app.Services;

    /// <summary>Over a simulator, with sockets on both sides.</summary>
    public static Task<SeatCurveHost> StartAsync(
        TessituraSimulator simulator,
        Action<WebApplicationBuilder>? build = null,
        Action<WebApplication>? use = null
    ) =>
        StartAsync(
            builder =>
            {
                builder.Services.AddTessitura(simulator.Configure);
                build?.Invoke(builder);
            },
            use
        );

    /// <summary>Over a server that a test plays itself.</summary>
    public static Task<SeatCurveHost> StartAsync(
        FakeServer server,
        Action<WebApplicationBuilder>? build = null,
        Action<WebApplication>? use = null,
        string environment = "Production"
    ) =>
        StartAsync(
            builder =>
            {
                builder.Services.AddTessitura(FakeServer.Configure).ConfigurePrimaryHttpMessageHandler(() => server);
                build?.Invoke(builder);
            },
            use,
            environment
        );

    public static async Task<SeatCurveHost> StartAsync(
        Action<WebApplicationBuilder> build,
        Action<WebApplication>? use = null,
        string environment = "Production",
        Action<IEndpointConventionBuilder>? map = null
    )
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = environment });
        builder.Logging.ClearProviders();
        builder.Services.AddSeatCurve();
        build(builder);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var app = builder.Build();
        use?.Invoke(app);
        var calls = app.MapSeatCurve("/api");
        map?.Invoke(calls);
        await app.StartAsync();
        return new SeatCurveHost(app);
    }

    /// <summary>A browser of its own, without redirects; cookies are a test's own affair.</summary>
    public HttpClient NewClient() =>
        new(
            new SocketsHttpHandler
            {
                UseCookies = false,
                AllowAutoRedirect = false,
                ActivityHeadersPropagator = null,
            }
        )
        {
            BaseAddress = new Uri(Address, "/api/"),
        };

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}
