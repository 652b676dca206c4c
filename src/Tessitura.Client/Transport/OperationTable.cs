using System.Collections.Frozen;

namespace Tessitura.Client;

/// <summary>Finds the operation of a request by verb and path, so that every request gets the same treatment, whoever built it.</summary>
internal static class OperationTable
{
    private static readonly Node Root = Build(Operations.All);

    /// <summary>The operation, or null when the contract has none for this verb and path.</summary>
    /// <param name="method">The HTTP method.</param>
    /// <param name="path">The path below the base address, with or without a query.</param>
    public static Operation? Find(HttpMethod method, ReadOnlySpan<char> path)
    {
        var query = path.IndexOf('?');
        if (query >= 0)
        {
            path = path[..query];
        }

        return Find(Root, path.Trim('/'))?.Methods.GetValueOrDefault(method.Method);
    }

    public static Operation? Of(HttpRequestMessage? request) => CallState.Find(request)?.Operation;

    public static string NameOf(Operation? operation) => operation?.Name ?? "Unknown";

    private static Node? Find(Node node, ReadOnlySpan<char> path)
    {
        if (path.IsEmpty)
        {
            return node.Methods.Count > 0 ? node : null;
        }

        var end = path.IndexOf('/');
        var segment = end < 0 ? path : path[..end];
        var rest = end < 0 ? [] : path[(end + 1)..];

        // A literal segment is the better answer; where it leads nowhere, a parameter may.
        if (node.FindLiteral(segment) is { } literal && Find(literal, rest) is { } found)
        {
            return found;
        }

        return node.Parameter is { } parameter && !segment.IsEmpty ? Find(parameter, rest) : null;
    }

    private static Node Build(IEnumerable<Operation> operations)
    {
        var root = new NodeBuilder();
        foreach (var operation in operations)
        {
            var node = root;
            foreach (var segment in operation.Route.Trim('/').Split('/'))
            {
                node = node.Child(segment);
            }

            node.Methods.Add(operation.Method, operation);
        }

        return root.Build();
    }

    private sealed class Node(
        FrozenDictionary<string, Node> literals,
        Node? parameter,
        FrozenDictionary<string, Operation> methods
    )
    {
#if NET9_0_OR_GREATER
        private readonly FrozenDictionary<string, Node>.AlternateLookup<ReadOnlySpan<char>> _literals =
            literals.GetAlternateLookup<ReadOnlySpan<char>>();

        public Node? FindLiteral(ReadOnlySpan<char> segment) =>
            _literals.TryGetValue(segment, out var node) ? node : null;
#else
        // This version's dictionaries cannot be asked with a span, and a text per segment is one too many.
        private readonly KeyValuePair<string, Node>[] _literals =
        [
            .. literals.OrderBy(literal => literal.Key, StringComparer.OrdinalIgnoreCase),
        ];

        public Node? FindLiteral(ReadOnlySpan<char> segment)
        {
            var (from, to) = (0, _literals.Length - 1);
            while (from <= to)
            {
                var middle = (from + to) / 2;
                var order = segment.CompareTo(_literals[middle].Key, StringComparison.OrdinalIgnoreCase);
                if (order == 0)
                {
                    return _literals[middle].Value;
                }

                (from, to) = order < 0 ? (from, middle - 1) : (middle + 1, to);
            }

            return null;
        }
#endif

        public Node? Parameter { get; } = parameter;

        public FrozenDictionary<string, Operation> Methods { get; } = methods;
    }

    private sealed class NodeBuilder
    {
        private readonly Dictionary<string, NodeBuilder> _literals = new(StringComparer.OrdinalIgnoreCase);
        private NodeBuilder? _parameter;

        public Dictionary<string, Operation> Methods { get; } = new(StringComparer.OrdinalIgnoreCase);

        public NodeBuilder Child(string segment)
        {
            if (segment.StartsWith('{'))
            {
                return _parameter ??= new NodeBuilder();
            }

            if (!_literals.TryGetValue(segment, out var child))
            {
                _literals.Add(segment, child = new NodeBuilder());
            }

            return child;
        }

        public Node Build() =>
            new(
                _literals.ToFrozenDictionary(
                    pair => pair.Key,
                    pair => pair.Value.Build(),
                    StringComparer.OrdinalIgnoreCase
                ),
                _parameter?.Build(),
                Methods.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase)
            );
    }
}
