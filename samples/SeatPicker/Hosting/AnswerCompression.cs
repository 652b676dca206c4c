using System.IO.Compression;
using Microsoft.AspNetCore.ResponseCompression;

namespace SeatPicker;

/// <summary>
/// Compresses the answers that say so. Compression makes a secret readable by its length where an attacker can put text
/// beside it (BREACH): what says so here takes no text of the caller into its answer, and has no secret in it. Answers about
/// a visitor, and all of /api, stay as they are.
/// </summary>
internal static class AnswerCompression
{
    public static void AddAnswerCompression(this IServiceCollection services)
    {
        services.Configure<BrotliCompressionProviderOptions>(brotli => brotli.Level = CompressionLevel.Optimal);
        services.AddResponseCompression(compression =>
        {
            compression.EnableForHttps = true;
            compression.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "image/svg+xml"];
        });
    }

    /// <summary>After routing, which knows what answers.</summary>
    public static void UseAnswerCompression(this IApplicationBuilder app) =>
        app.UseWhen(
            context => context.GetEndpoint()?.Metadata.GetMetadata<Compressed>() is not null,
            compressed => compressed.UseResponseCompression()
        );

    public static TBuilder CompressAnswer<TBuilder>(this TBuilder endpoint)
        where TBuilder : IEndpointConventionBuilder => endpoint.WithMetadata(new Compressed());

    private sealed record Compressed;
}
