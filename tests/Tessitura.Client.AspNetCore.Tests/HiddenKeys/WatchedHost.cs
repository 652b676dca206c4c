using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.HttpLogging;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Tessitura.Client.AspNetCore.Tests.HiddenKeys;

/// <summary>A host that logs all that a host can log, and throws when it is told to.</summary>
internal static class WatchedHost
{
    public const string Throw = "X-Throw";

    public static Task<SeatCurveHost> StartAsync(
        FakeServer server,
        HostWatch watch,
        string folder,
        string password = "invented-password-of-watched-hosts",
        HttpProtocols protocols = HttpProtocols.Http1
    ) =>
        SeatCurveHost.StartAsync(
            server,
            builder =>
            {
                builder.WebHost.ConfigureKestrel(kestrel =>
                    kestrel.ConfigureEndpointDefaults(endpoint => endpoint.Protocols = protocols)
                );
                builder.Logging.SetMinimumLevel(LogLevel.Trace).AddProvider(watch);
                builder.Services.Configure<TessituraOptions>(options => options.Credentials.Password = password);
                builder.Services.AddHttpLogging(logging => logging.LoggingFields = HttpLoggingFields.All);
                builder.Services.AddW3CLogging(logging =>
                {
                    logging.LoggingFields = W3CLoggingFields.All;
                    logging.LogDirectory = folder;
                    logging.FlushInterval = TimeSpan.FromMilliseconds(1);
                });
            },
            app =>
            {
                app.UsePathBase("/shop");
                app.UseW3CLogging();
                app.UseHttpLogging();
                app.UseDeveloperExceptionPage();
                app.UseRouting();
                app.Use(
                    (context, next) =>
                        context.Request.Headers.ContainsKey(Throw)
                            ? throw new InvalidOperationException($"Thrown at {context.Request.Path}.")
                            : next()
                );
            }
        );

    /// <summary>Waits until the host's files are complete, and reads them.</summary>
    public static async Task ReadFilesAsync(SeatCurveHost host, HostWatch watch, string folder)
    {
        const string last = "/the-last-line";
        using var changed = new SemaphoreSlim(0);
        using var files = new FileSystemWatcher(folder);
        files.Changed += (_, _) => changed.Release();
        files.Created += (_, _) => changed.Release();
        files.EnableRaisingEvents = true;
        using (await host.Client.GetAsync(last)) { }

        var text = Read(folder);
        while (!text.Contains(last, StringComparison.Ordinal))
        {
            await changed.WaitAsync();
            text = Read(folder);
        }

        watch.Read("file", text);
        await host.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    private static string Read(string folder) =>
        string.Concat(
            Directory
                .EnumerateFiles(folder)
                .Select(file =>
                {
                    using var reader = new StreamReader(
                        new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite)
                    );
                    return reader.ReadToEnd();
                })
        );
}
