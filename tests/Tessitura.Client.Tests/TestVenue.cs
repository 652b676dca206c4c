using System.Net;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using RichardSzalay.MockHttp;

namespace Tessitura.Client.Tests;

/// <summary>The SDK as a user registers it, over a server that says what a test tells it to.</summary>
internal sealed class TestVenue : IAsyncDisposable
{
    public const string Root = "https://tickets.example.org/TessituraService";
    public const string Key = "INVENTED-SESSION-KEY-0123456789";
    public const string Password = "invented:password";

    public static readonly string BasicCredentials = Convert.ToBase64String(
        Encoding.UTF8.GetBytes($"web:WEB:Kiosk 1:{Password}")
    );

    private readonly ServiceProvider _services;

    public TestVenue(
        Action<TessituraOptions>? configure = null,
        Action<IHttpClientBuilder>? client = null,
        TimeProvider? time = null
    )
    {
        Time = time as TimerTrackingTimeProvider ?? new TimerTrackingTimeProvider();
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(Logs));
        services.AddSingleton(time ?? Time);
        var builder = services.AddTessitura(options =>
        {
            Configure(options);
            configure?.Invoke(options);
        });
        builder.ConfigurePrimaryHttpMessageHandler(() => Http);
        client?.Invoke(builder);
        _services = services.BuildServiceProvider(validateScopes: true);
    }

    public MockHttpMessageHandler Http { get; } = new();

    public LogCollector Logs { get; } = new();

    public TimerTrackingTimeProvider Time { get; }

    public IServiceProvider Services => _services;

    public ITessituraClient Client => _services.GetRequiredService<ITessituraClient>();

    public IWebSession Visit => Client.ResumeSession(new SessionKey(Key));

    public static void Configure(TessituraOptions options)
    {
        options.BaseAddress = new Uri(Root);
        options.Credentials = new()
        {
            UserName = "web",
            UserGroup = "WEB",
            Location = "Kiosk 1",
            Password = Password,
        };
        options.ServerTimeZone = TimeZoneInfo.Utc;

        // The clock of the tests stands still, and a repetition waits.
        options.Resilience.MaxRetries = 0;
    }

    /// <summary>Answers every request the same way.</summary>
    public TestVenue Answering(
        string body,
        HttpStatusCode status = HttpStatusCode.OK,
        string mediaType = "application/json"
    )
    {
        Http.Fallback.Respond(_ => new HttpResponseMessage(status)
        {
            Content = new StringContent(body, Encoding.UTF8, mediaType),
        });
        return this;
    }

    public TestVenue Answering(byte[] body)
    {
        Http.Fallback.Respond(_ => new HttpResponseMessage(HttpStatusCode.OK) { Content = new ByteArrayContent(body) });
        return this;
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
