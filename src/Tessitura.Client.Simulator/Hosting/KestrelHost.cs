using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;

namespace Tessitura.Client.Simulator;

/// <summary>Takes requests from sockets. It reads no configuration and logs nothing: paths hold session keys.</summary>
internal sealed class KestrelHost : IAsyncDisposable
{
    private readonly WebApplication _application;

    private KestrelHost(WebApplication application) => _application = application;

    /// <summary>Where a client on this machine reaches it.</summary>
    public Uri Address => ListenAddress.Reachable(_application.Urls.First());

    /// <param name="server">Answers what is not for the control endpoints.</param>
    /// <param name="options">Addresses, and origins of web pages that may call.</param>
    /// <param name="control">The page and the control endpoints; null where they are not served.</param>
    /// <param name="cancellationToken">Ends the start.</param>
    public static async Task<KestrelHost> StartAsync(
        IRequestServer server,
        SimulatorOptions options,
        ControlEndpoints? control,
        CancellationToken cancellationToken
    )
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder
            .WebHost.UseKestrelCore()
            .ConfigureKestrel(kestrel =>
            {
                kestrel.AddServerHeader = false;
                kestrel.ConfigureEndpointDefaults(listen => listen.Protocols = HttpProtocols.Http1);
                if (options.Urls.Count == 0)
                {
                    kestrel.Listen(IPAddress.Loopback, options.Port);
                }
            });
        if (options.Urls.Count > 0)
        {
            builder.WebHost.UseUrls([.. options.Urls]);
        }

        builder.Services.AddCors();
        var application = builder.Build();
        if (options.AllowedOrigins.Count > 0)
        {
            application.UseCors(policy =>
                policy
                    .WithOrigins([.. options.AllowedOrigins])
                    .AllowAnyHeader()
                    .AllowAnyMethod()
                    .WithExposedHeaders("Date", "WWW-Authenticate")
            );
        }

        if (control is not null)
        {
            application.MapWhen(control.Owns, branch => branch.Run(control.AnswerAsync));
        }

        application.Run(context => AnswerAsync(server, context));
        try
        {
            await application.StartAsync(cancellationToken);
        }
        catch
        {
            await application.DisposeAsync();
            throw;
        }

        return new KestrelHost(application);
    }

    public ValueTask DisposeAsync() => _application.DisposeAsync();

    private static async Task AnswerAsync(IRequestServer server, HttpContext context)
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
            await WriteBodyAsync(context, answer, server.Time);
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
