namespace Tessitura.Client.Simulator;

/// <summary>Tells the sender of an unknown path what came and which routes of the contract were near, without a session key.</summary>
internal sealed class RouteReport(RouteTable routes)
{
    private const int Shown = 3;
    private const int LongestWord = 40;

    private readonly HashSet<string> _words = new(
        routes.Templates.SelectMany(t => t.Segments).Where(RouteTemplate.IsLiteral),
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>One sentence about what came, one about what was near.</summary>
    public string Describe(ServerRequest request, IReadOnlyList<string> path, IEnumerable<string> queryNames)
    {
        var query = string.Join(", ", queryNames);
        var sentence =
            $"The contract has no operation {request.Method} {Mask(path)}"
            + (query.Length > 0 ? $" (query: {query})" : "")
            + (request.Body.IsEmpty ? "." : $" (with a body of {request.Body.Length} bytes).");
        var near = Near(request.Method, path);
        return near.Count == 0 ? sentence : $"{sentence} Near: {string.Join(" · ", near)}";
    }

    /// <summary>The path as it may be shown: no session key, nothing that could be one.</summary>
    public string Mask(IReadOnlyList<string> path)
    {
        var shown = path.Select((segment, i) => IsSessionKey(path, i) ? "@sessionKey" : Shorten(segment));
        return "/" + string.Join('/', shown);
    }

    private IReadOnlyList<string> Near(string method, IReadOnlyList<string> path) =>
        [
            .. routes
                .Templates.Where(t => path.Any(segment => t.Segments.Any(literal => IsLike(segment, literal))))
                .Select(t =>
                    (t.Operation, Distance: Distance(path, t.Segments) + (t.Operation.Method == method ? 0 : 0.5))
                )
                .Where(t => t.Distance < path.Count * 0.6)
                .OrderBy(t => t.Distance)
                .ThenBy(t => t.Operation.Route, StringComparer.Ordinal)
                .Take(Shown)
                .Select(t =>
                    $"{t.Operation.Method} {t.Operation.Route.Replace("{sessionKey}", "@sessionKey", StringComparison.Ordinal)}"
                ),
        ];

    // The third segment below /Web is the key, unless it is a word of the contract.
    private bool IsSessionKey(IReadOnlyList<string> path, int index) =>
        index == 2 && path[0].Equals("Web", StringComparison.OrdinalIgnoreCase) && !_words.Contains(path[index]);

    private string Shorten(string segment) =>
        segment.Length > LongestWord && !_words.Contains(segment) ? $"{segment[..3]}…" : segment;

    // Enough to be worth a suggestion: a word that both have, or nearly.
    private bool IsLike(string segment, string template) =>
        RouteTemplate.IsLiteral(template) && SegmentDistance(segment, template) < 0.35;

    private double Distance(IReadOnlyList<string> path, IReadOnlyList<string> template) =>
        EditDistance.Between(path, template, SegmentDistance);

    private double SegmentDistance(string segment, string template)
    {
        if (!RouteTemplate.IsLiteral(template))
        {
            return _words.Contains(segment) ? 1 : 0.1;
        }

        // Two words count as alike only when most of their letters are.
        var (left, right) = (segment.ToUpperInvariant(), template.ToUpperInvariant());
        if (Math.Abs(left.Length - right.Length) > right.Length / 2)
        {
            return 1;
        }

        var letters = EditDistance.Between(left.ToCharArray(), right.ToCharArray(), (a, b) => a == b ? 0 : 1);
        return Math.Min(1, letters / Math.Max(left.Length, right.Length));
    }
}
