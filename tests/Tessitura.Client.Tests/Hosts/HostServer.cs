using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Tessitura.Client.Tests.Hosts;

/// <summary>A server on a loopback port that answers as a test says, and remembers every request that came.</summary>
internal sealed class HostServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<Seen> _seen = [];

    private HostServer(Func<HttpContext, Task> answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.Run(context =>
        {
            var headers = context.Request.Headers;
            _seen.Enqueue(new(context.Request.Method, context.Request.Path, headers.Cookie, headers.Authorization));
            return answer(context);
        });
    }

    /// <summary>The service's root.</summary>
    public Uri Address => new(_app.Urls.Single() + "/TessituraService");

    public IReadOnlyCollection<Seen> Requests => _seen;

    public static async Task<HostServer> StartAsync(Func<HttpContext, Task> answer)
    {
        var server = new HostServer(answer);
        await server._app.StartAsync();
        return server;
    }

    /// <summary>Answers everything with one status and body.</summary>
    public static Task<HostServer> StartAsync(int status, string body = "") =>
        StartAsync(async context =>
        {
            context.Response.StatusCode = status;
            context.Response.ContentType = "application/json";
            await context.Response.WriteAsync(body);
        });

    public void Configure(TessituraOptions options)
    {
        TestVenue.Configure(options);
        options.BaseAddress = Address;
        options.Resilience.MaxRetries = 3;
        options.Resilience.RetryDelay = TimeSpan.FromMilliseconds(1);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    internal sealed record Seen(string Method, string Path, string? Cookie, string? Authorization);
}
