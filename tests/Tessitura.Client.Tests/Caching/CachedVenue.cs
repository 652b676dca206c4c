using System.Net.Http.Headers;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Tessitura.Client.Tests;

/// <summary>One server of a host, with the cache on, over a <see cref="CountedServer"/>.</summary>
internal sealed class CachedVenue : IAsyncDisposable
{
    public const string Seats = "/TXN/Performances/4711/Seats?modeOfSaleId=3&constituentId=0";
    public const string OtherSeats = "/TXN/Performances/4712/Seats?modeOfSaleId=3&constituentId=0";
    public const string Statuses = "/ReferenceData/SeatStatuses";

    private readonly ServiceProvider _services;

    public CachedVenue(
        CountedServer server,
        TimeProvider time,
        Action<TessituraOptions>? configure = null,
        IDistributedCache? distributed = null,
        Action<IHttpClientBuilder>? client = null
    )
    {
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(Logs));
        services.AddSingleton(time);
        if (distributed is not null)
        {
            services.AddSingleton(distributed);
        }

        var builder = services
            .AddTessitura(options =>
            {
                TestVenue.Configure(options);
                options.Caching.Enabled = true;
                options.Caching.UseDistributedCache = distributed is not null;
                configure?.Invoke(options);
            })
            .ConfigurePrimaryHttpMessageHandler(() => server);
        client?.Invoke(builder);
        _services = services.BuildServiceProvider(validateScopes: true);
    }

    public LogCollector Logs { get; } = new();

    public IServiceProvider Services => _services;

    /// <summary>Whether it has been told by the shared cache that it listens to sales.</summary>
    public bool IsHeard() => _services.GetRequiredService<AnswerCache>().IsListening;

    public ITessituraClient Client => _services.GetRequiredService<ITessituraClient>();

    public async Task<CachedAnswer> GetAsync(
        string path,
        string? cacheControl = null,
        CancellationToken cancellationToken = default
    )
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (cacheControl is not null)
        {
            request.Headers.CacheControl = CacheControlHeaderValue.Parse(cacheControl);
        }

        using var response = await Client.SendAsync(request, cancellationToken);
        return new CachedAnswer(
            response.StatusCode,
            string.Join(", ", response.Headers.GetValues("Cache-Status")),
            response.Headers.Age,
            await response.Content.ReadAsStringAsync(CancellationToken.None)
        );
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
