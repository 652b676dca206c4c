using System.IO.Compression;

namespace Tessitura.Client.Tests.Hostile;

/// <summary>The encodings that the SDK says it understands.</summary>
internal static class Compression
{
    public static Stream Over(Stream stream, string encoding) =>
        encoding switch
        {
            "gzip" => new GZipStream(stream, CompressionLevel.Fastest),
            "deflate" => new ZLibStream(stream, CompressionLevel.Fastest),
            _ => new BrotliStream(stream, CompressionLevel.Fastest),
        };
}
