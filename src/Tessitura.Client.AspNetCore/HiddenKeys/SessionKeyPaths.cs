using Microsoft.AspNetCore.Routing.Patterns;

namespace Tessitura.Client.AspNetCore;

/// <summary>Knows where in a path a session key stands: behind <c>Web/Cart</c> and <c>Web/Session</c> below the mapped prefixes.</summary>
internal sealed class SessionKeyPaths
{
    /// <summary>What stands in a path in place of a key.</summary>
    public const string Marker = "@sessionKey";

    /// <summary>Stands in a path where the key comes from the visitor's cookie.</summary>
    public const string FromCookie = "-";

    private readonly object _gate = new();
    private volatile string[][] _prefixes = [];

    /// <summary>Keys below this prefix are hidden from now on.</summary>
    public void Add(string prefix)
    {
        var literals = LiteralEnd(prefix);
        lock (_gate)
        {
            _prefixes = [.. _prefixes, literals];
        }
    }

    /// <summary>The path with the marker in place of each key, and the first key; null when it holds none.</summary>
    public (string Path, string Key)? Hide(string path)
    {
        var (hidden, key) = (path, default(string));
        foreach (var place in KeysIn(path))
        {
            key = path[place];
            hidden = string.Concat(hidden.AsSpan(0, place.Start.Value), Marker, hidden.AsSpan(place.End.Value));
        }

        return key is null ? null : (hidden, key);
    }

    /// <summary>Whether calls to this path, or their answers, hold what belongs to one visitor.</summary>
    public bool IsOfVisitor(string path)
    {
        var segments = Segments(path);
        return Enumerable.Range(0, segments.Count).Any(start => WebAfterPrefix(path, segments, start) is not null);
    }

    /// <summary>From the last to the first, so that replacing one does not move the others.</summary>
    private IEnumerable<Range> KeysIn(string path)
    {
        // Most paths of an application are none of ours.
        if (!path.Contains("web", StringComparison.OrdinalIgnoreCase))
        {
            return [];
        }

        var segments = Segments(path);
        return Enumerable
            .Range(0, segments.Count)
            .Select(start => KeyAfterPrefix(path, segments, start))
            .OfType<int>()
            .Distinct()
            .OrderDescending()
            .Select(key => segments[key])
            .Where(key => path[key] != FromCookie);
    }

    private int? KeyAfterPrefix(string path, List<Range> segments, int start) =>
        WebAfterPrefix(path, segments, start) is { } web
        && web + 2 < segments.Count
        && (Is(path, segments[web + 1], "Cart") || Is(path, segments[web + 1], "Session"))
            ? web + 2
            : null;

    private int? WebAfterPrefix(string path, List<Range> segments, int start)
    {
        foreach (var prefix in _prefixes)
        {
            var web = start + prefix.Length;
            if (
                web < segments.Count
                && Is(path, segments[web], "Web")
                && prefix.Zip(segments.Skip(start)).All(pair => Is(path, pair.Second, pair.First))
            )
            {
                return web;
            }
        }

        return null;
    }

    private static bool Is(string path, Range segment, string literal) =>
        path.AsSpan(segment).Equals(literal, StringComparison.OrdinalIgnoreCase);

    private static List<Range> Segments(string path)
    {
        var segments = new List<Range>();
        for (var start = 0; start < path.Length; )
        {
            var slash = path.IndexOf('/', start);
            var end = slash < 0 ? path.Length : slash;
            if (end > start)
            {
                segments.Add(start..end);
            }

            start = end + 1;
        }

        return segments;
    }

    /// <summary>A prefix may hold parameters, such as <c>/{language}/api</c>: what is known of it is its end.</summary>
    private static string[] LiteralEnd(string prefix) =>
        [
            .. RoutePatternFactory
                .Parse(prefix)
                .PathSegments.Reverse()
                .Select(segment => segment.Parts is [RoutePatternLiteralPart literal] ? literal.Content : null)
                .TakeWhile(literal => literal is not null)
                .Reverse()!,
        ];
}
