using Microsoft.Extensions.DependencyInjection;

namespace Tessitura.Client.Tests.Hostile;

/// <summary>The SDK with its real sockets, before a server of raw bytes.</summary>
internal static class RawVenue
{
    public static TestVenue Before(RawServer server, Action<TessituraOptions>? configure = null) =>
        At(new Uri($"http://127.0.0.1:{server.Port}/TessituraService"), configure);

    public static TestVenue At(Uri address, Action<TessituraOptions>? configure = null) =>
        new(
            options =>
            {
                options.BaseAddress = address;
                configure?.Invoke(options);
            },
            builder => builder.ConfigurePrimaryHttpMessageHandler(() => PrimaryHandler.Create())
        );
}
