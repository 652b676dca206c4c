using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Tessitura.Client.Simulator;

/// <summary>Takes requests from a loopback port. It reads no configuration and logs nothing: paths hold session keys.</summary>
internal sealed class KestrelHost : IAsyncDisposable
{
    private readonly WebApplication _application;

    private KestrelHost(WebApplication application) => _application = application;

    public Uri Address => new(_application.Urls.Single());

    public static async Task<KestrelHost> StartAsync(
        FaultyServer server,
        int port,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder
            .WebHost.UseKestrelCore()
            .ConfigureKestrel(kestrel =>
            {
                kestrel.AddServerHeader = false;
                kestrel.Listen(IPAddress.Loopback, port, listen => listen.Protocols = HttpProtocols.Http1);
            });
        var application = builder.Build();
        application.Run(context => AnswerAsync(server, time, context));
        await application.StartAsync(cancellationToken);
        return new KestrelHost(application);
    }

    public ValueTask DisposeAsync() => _application.DisposeAsync();

    private static async Task AnswerAsync(FaultyServer server, TimeProvider time, HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        // The raw target: an escaped slash in a segment must stay one.
        var target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        var request = new ServerRequest(
            context.Request.Method,
            target,
            context.Request.Headers.Authorization,
            body.ToArray()
        );

        var answer = await server.AnswerAsync(request, context.RequestAborted);
        if (answer.Delivery == Delivery.Closed)
        {
            context.Abort();
            return;
        }

        WriteHead(context.Response, answer);
        if (answer.Body.Length > 0)
        {
            await WriteBodyAsync(context, answer, time);
        }
    }

    private static void WriteHead(HttpResponse response, ServerResponse answer)
    {
        response.StatusCode = answer.Status;
        response.Headers.Date = answer.Date.UtcDateTime.ToString("R");
        if (answer.Status == StatusCodes.Status401Unauthorized)
        {
            response.Headers.WWWAuthenticate = "Basic";
        }

        if (answer.Body.Length > 0)
        {
            response.ContentType = answer.ContentType;
            response.ContentLength = answer.Body.Length;
        }
    }

    private static async Task WriteBodyAsync(HttpContext context, ServerResponse answer, TimeProvider time)
    {
        foreach (var piece in answer.InPieces())
        {
            await Task.Delay(answer.Pause, time, context.RequestAborted);
            await context.Response.Body.WriteAsync(piece, context.RequestAborted);
        }

        if (answer.Delivery == Delivery.Cut)
        {
            await context.Response.Body.FlushAsync(context.RequestAborted);
            context.Abort();
        }
    }
}
