namespace Tessitura.Client.Tool;

/// <summary>Follows references between models.</summary>
internal static class Reachability
{
    /// <summary>The starting points and all that can be reached from them.</summary>
    public static HashSet<string> From(IEnumerable<string?> start, IReadOnlyDictionary<string, string[]> references)
    {
        var reached = new HashSet<string>();
        var open = new Stack<string>(start.OfType<string>());
        while (open.TryPop(out var name))
        {
            if (reached.Add(name) && references.TryGetValue(name, out var next))
            {
                foreach (var reference in next)
                {
                    open.Push(reference);
                }
            }
        }

        return reached;
    }
}
