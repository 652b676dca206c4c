namespace Tessitura.Client.Simulator;

/// <summary>The path that the service lives under, by version.</summary>
internal static class ServicePath
{
    private const string UpTo15 = "/TessituraService";
    private const string From16 = "/tessitura/api";

    public static string Of(TessituraVersion version) => version >= TessituraVersion.V16 ? From16 : UpTo15;

    public static IReadOnlyList<string> AcceptedBy(TessituraVersion version) =>
        version >= TessituraVersion.V16 ? [From16, UpTo15] : [UpTo15];

    /// <summary>The segments below the service's path, still escaped; a fault where the path starts elsewhere.</summary>
    public static IReadOnlyList<string> SegmentsBelow(IReadOnlyList<string> prefixes, string path)
    {
        if (!TryStrip(prefixes, path, out var segments))
        {
            throw ServiceFault.NotFound($"The service lives under {prefixes[0]}/, and the request went elsewhere.");
        }

        return segments;
    }

    /// <summary>True, with the segments below the service's path; false, with all segments, where the path starts elsewhere.</summary>
    public static bool TryStrip(IReadOnlyList<string> prefixes, string path, out IReadOnlyList<string> segments)
    {
        var prefix = prefixes.FirstOrDefault(p => path.StartsWith(p + "/", StringComparison.OrdinalIgnoreCase));
        segments = path[(prefix?.Length ?? 0)..].Split('/', StringSplitOptions.RemoveEmptyEntries);
        return prefix is not null;
    }
}
