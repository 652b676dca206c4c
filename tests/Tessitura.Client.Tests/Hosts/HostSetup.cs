using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Http.Resilience;
using Microsoft.Extensions.Logging;

namespace Tessitura.Client.Tests.Hosts;

/// <summary>What a host adds to its registration of the SDK: a row of the matrix.</summary>
/// <param name="Name">In the words of a host.</param>
/// <param name="Add">Registers everything, <c>AddTessitura</c> with these options included.</param>
internal sealed record HostSetup(string Name, Action<IServiceCollection, Action<TessituraOptions>> Add)
{
    /// <summary>Nothing but the SDK.</summary>
    public static HostSetup Plain { get; } = new("nothing", (services, options) => services.AddTessitura(options));

    /// <summary>Every set-up with which everything works as with nothing.</summary>
    public static IEnumerable<HostSetup> All { get; } =
    [
        Plain,
        Defaults("resilience on all clients", b => b.AddStandardResilienceHandler(Quick)),
        Client("resilience on ours", b => b.AddStandardResilienceHandler(Quick)),
        Defaults("hedging on all clients", b => b.AddStandardHedgingHandler().Configure(Quick)),
        Client("hedging on ours", b => b.AddStandardHedgingHandler().Configure(Quick)),
        new("all of it twice", (services, options) => services.AddTessitura(options).Services.AddTessitura(options)),
        new(
            "credentials in a second place",
            (services, options) =>
                services
                    .AddTessitura(values =>
                    {
                        options(values);
                        values.Credentials = new();
                    })
                    .Services.AddTessitura(values => options(values))
        ),
        Client("our handlers twice more", b => b.AddTessituraHandlers().AddTessituraHandlers()),
        Client("an HttpClientHandler", b => b.ConfigurePrimaryHttpMessageHandler(() => new HttpClientHandler())),
        Client(
            "a handler around an HttpClientHandler",
            b =>
                b.ConfigurePrimaryHttpMessageHandler(() =>
                    new ReadingHandler([]) { InnerHandler = new HttpClientHandler() }
                )
        ),
        Client(
            "a handler around sockets that repeats",
            b =>
                b.ConfigurePrimaryHttpMessageHandler(() =>
                    new RepeatingHandler { InnerHandler = new SocketsHttpHandler() }
                )
        ),
        Client("the factory's logger", b => b.AddDefaultLogger()),
        Defaults("a logger on all clients", b => b.AddDefaultLogger()),
        Filter("a filter that repeats below", (handlers, add) => handlers.Add(add)),
        Filter("a filter that repeats above", (handlers, add) => handlers.Insert(0, add)),
        new(
            "a late filter that repeats",
            (services, options) =>
                services
                    .AddTessitura(options)
                    .Services.AddSingleton<IHttpMessageHandlerBuilderFilter>(new AddingFilter((h, add) => h.Add(add)))
        ),
        new(
            "a repeating handler by PostConfigure",
            (services, options) =>
                services
                    .AddTessitura(options)
                    .Services.PostConfigureAll<HttpClientFactoryOptions>(client =>
                        client.HttpMessageHandlerBuilderActions.Add(builder =>
                            builder.AdditionalHandlers.Add(new RepeatingHandler())
                        )
                    )
        ),
        new(
            "its own primary handler by PostConfigure",
            (services, options) =>
                services
                    .AddTessitura(options)
                    .Services.PostConfigureAll<HttpClientFactoryOptions>(client =>
                        client.HttpMessageHandlerBuilderActions.Add(builder =>
                            builder.PrimaryHandler = new HttpClientHandler()
                        )
                    )
        ),
        Defaults("a repeating handler on all clients", b => b.AddHttpMessageHandler(() => new RepeatingHandler())),
        Client("a repeating handler on ours", b => b.AddHttpMessageHandler(() => new RepeatingHandler())),
        Defaults("copies from above", b => b.AddHttpMessageHandler(() => new CopyingHandler(1, withOptions: true))),
        Client("copies from below", b => b.AddHttpMessageHandler(() => new CopyingHandler(1, withOptions: true))),
        Defaults(
            "three copies at once from above",
            b => b.AddHttpMessageHandler(() => new CopyingHandler(3, withOptions: true))
        ),
        Client(
            "three copies at once from below",
            b => b.AddHttpMessageHandler(() => new CopyingHandler(3, withOptions: true))
        ),
        new(
            "a client of its own with our name",
            (services, options) =>
            {
                services.AddHttpClient("Tessitura");
                services.AddHttpClient("Tessitura.Client");
                services.AddTessitura(options);
            }
        ),
        Defaults("a primary handler for all", b => b.ConfigurePrimaryHttpMessageHandler(() => new HttpClientHandler())),
        Defaults("sockets for all", b => b.UseSocketsHttpHandler((sockets, _) => sockets.UseCookies = true)),
    ];

    /// <summary>Set-ups that lose what the SDK needs: nothing leaves.</summary>
    public static IEnumerable<HostSetup> Refused { get; } =
    [
        Defaults(
            "copies of writes without options from above",
            b => b.AddHttpMessageHandler(() => new CopyingHandler(1, withOptions: false, onlyWrites: true))
        ),
        Client(
            "copies of writes without options from below",
            b => b.AddHttpMessageHandler(() => new CopyingHandler(1, withOptions: false, onlyWrites: true))
        ),
    ];

    /// <summary>The host's services, with a reading handler of the host above and below ours.</summary>
    public ServiceProvider Build(
        Action<TessituraOptions> options,
        System.Collections.Concurrent.ConcurrentQueue<string>? seen = null,
        ILoggerProvider? logs = null
    )
    {
        var services = new ServiceCollection();
        services.AddLogging(logging =>
        {
            logging.SetMinimumLevel(LogLevel.Trace);
            if (logs is not null)
            {
                logging.AddProvider(logs);
            }
        });
        if (seen is not null)
        {
            services.ConfigureHttpClientDefaults(b => b.AddHttpMessageHandler(() => new ReadingHandler(seen)));
        }

        Add(services, options);
        if (seen is not null)
        {
            services.AddTessitura(_ => { }).AddHttpMessageHandler(() => new ReadingHandler(seen));
        }

        return services.BuildServiceProvider(validateScopes: true);
    }

    public override string ToString() => Name;

    private static HostSetup Defaults(string name, Action<IHttpClientBuilder> add) =>
        new(
            name,
            (services, options) =>
            {
                services.ConfigureHttpClientDefaults(add);
                services.AddTessitura(options);
            }
        );

    private static HostSetup Client(string name, Action<IHttpClientBuilder> add) =>
        new(name, (services, options) => add(services.AddTessitura(options)));

    private static HostSetup Filter(string name, Action<IList<DelegatingHandler>, DelegatingHandler> add) =>
        new(
            name,
            (services, options) =>
            {
                services.AddSingleton<IHttpMessageHandlerBuilderFilter>(new AddingFilter(add));
                services.AddTessitura(options);
            }
        );

    private static void Quick(HttpStandardResilienceOptions options)
    {
        options.Retry.Delay = TimeSpan.FromMilliseconds(1);
        options.Retry.UseJitter = false;
    }

    private static void Quick(HttpStandardHedgingResilienceOptions options) =>
        options.Hedging.Delay = TimeSpan.FromMilliseconds(1);

    private sealed class AddingFilter(Action<IList<DelegatingHandler>, DelegatingHandler> add)
        : IHttpMessageHandlerBuilderFilter
    {
        public Action<HttpMessageHandlerBuilder> Configure(Action<HttpMessageHandlerBuilder> next) =>
            builder =>
            {
                next(builder);
                add(builder.AdditionalHandlers, new RepeatingHandler());
            };
    }
}
