using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace Tessitura.Client.OnSale;

/// <summary>The ticketing server as the web servers see it: the simulator, behind a counter of all calls.</summary>
internal sealed class UpstreamServer : IAsyncDisposable
{
    /// <summary>The header in which a web server says when it asked, as a timestamp of the machine's clock.</summary>
    public const string AskedAtHeader = "X-Asked-At";

    private readonly WebApplication _app;
    private readonly HttpMessageInvoker _service;
    private long _soldAt;
    private bool _isDown;

    private UpstreamServer(TessituraSimulator simulator, WebApplication app)
    {
        (Simulator, _app) = (simulator, app);
        _service = new HttpMessageInvoker(simulator.CreateHandler());
    }

    public TessituraSimulator Simulator { get; }

    public UpstreamCalls Calls { get; } = new();

    /// <summary>Those with numbered seats.</summary>
    public IReadOnlyList<int> Evenings =>
        [.. Simulator.Performances.Where(evening => !evening.IsGeneralAdmission).Select(evening => evening.Id)];

    public Uri Address => new(new Uri(_app.Urls.Single()), Simulator.BaseAddress.AbsolutePath);

    /// <summary>When the last reservation was carried out.</summary>
    public long SoldAt => Volatile.Read(ref _soldAt);

    public static async Task<UpstreamServer> StartAsync(OnSaleSettings settings, CancellationToken stop)
    {
        var simulator = await TessituraSimulator.StartAsync(new() { Seats = settings.Seats, HoldMinutes = 600 }, stop);
        simulator.Faults.Always(SimulatorFaults.EveryOperation, Fault.Delay(settings.Latency));
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var server = new UpstreamServer(simulator, app);
        app.Run(server.AnswerAsync);
        await app.StartAsync(stop);
        return server;
    }

    /// <summary>The ticketing server goes down.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_isDown)
        {
            return;
        }

        _isDown = true;
        await _app.DisposeAsync();
        _service.Dispose();
        await Simulator.DisposeAsync();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        var arrivedAt = Stopwatch.GetTimestamp();
        var target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        if (HttpMethods.IsGet(context.Request.Method))
        {
            Calls.Add(
                target,
                long.TryParse(context.Request.Headers[AskedAtHeader], CultureInfo.InvariantCulture, out var askedAt)
                    ? askedAt
                    : arrivedAt
            );
        }

        using var request = new HttpRequestMessage(
            new HttpMethod(context.Request.Method),
            new Uri(new Uri("http://simulator"), target)
        );
        request.Headers.TryAddWithoutValidation("Authorization", context.Request.Headers.Authorization.ToString());
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        request.Content = new ByteArrayContent(body.ToArray());
        using var answer = await _service.SendAsync(request, context.RequestAborted);
        if (HttpMethods.IsPost(context.Request.Method) && target.EndsWith("/Tickets", StringComparison.Ordinal))
        {
            Volatile.Write(ref _soldAt, Stopwatch.GetTimestamp());
        }

        context.Response.StatusCode = (int)answer.StatusCode;
        var bytes = await answer.Content.ReadAsByteArrayAsync(context.RequestAborted);
        if (bytes.Length > 0)
        {
            context.Response.ContentType = answer.Content.Headers.ContentType?.ToString();
            context.Response.ContentLength = bytes.Length;
            await context.Response.Body.WriteAsync(bytes, context.RequestAborted);
        }
    }
}

/// <summary>
/// Every read that reached the ticketing server, by path and query, of all web servers together. The time of a call is that
/// at which its web server asked, by the clock of the machine that all its processes share: how long the call then took to
/// arrive is no matter of the cache.
/// </summary>
internal sealed class UpstreamCalls
{
    private readonly ConcurrentDictionary<string, ConcurrentQueue<long>> _times = new(StringComparer.Ordinal);

    public int Keys => _times.Count;

    public int Total => _times.Values.Sum(times => times.Count);

    public int MostOfOneKey => _times.Values.Select(times => times.Count).DefaultIfEmpty().Max();

    /// <summary>The shortest time between two calls for the same answer; null when none was asked for twice.</summary>
    public TimeSpan? ShortestGap
    {
        get
        {
            TimeSpan? shortest = null;
            foreach (var times in _times.Values)
            {
                var ordered = times.Order().ToArray();
                for (var i = 1; i < ordered.Length; i++)
                {
                    var gap = Stopwatch.GetElapsedTime(ordered[i - 1], ordered[i]);
                    shortest = shortest < gap ? shortest : gap;
                }
            }

            return shortest;
        }
    }

    public void Add(string pathAndQuery, long askedAt) => _times.GetOrAdd(pathAndQuery, _ => []).Enqueue(askedAt);

    public int CountOf(string pathAndQuery) =>
        _times.Where(pair => pair.Key.EndsWith(pathAndQuery, StringComparison.Ordinal)).Sum(pair => pair.Value.Count);

    public void Forget() => _times.Clear();
}
