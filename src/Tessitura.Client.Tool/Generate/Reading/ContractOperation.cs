namespace Tessitura.Client.Tool;

/// <summary>One operation.</summary>
/// <param name="Group">Group that it belongs to, such as <c>Cart</c>.</param>
/// <param name="Name">Name within the group, without <c>Async</c>.</param>
/// <param name="Verb">HTTP method in capitals.</param>
/// <param name="Route">Path with <c>@sessionKey</c> in place of the key.</param>
internal sealed record ContractOperation(string Group, string Name, string Verb, string Route)
{
    public const string SessionKeyMarker = "@sessionKey";

    /// <summary>Group and name, such as <c>Cart.Get</c>.</summary>
    public string FullName => $"{Group}.{Name}";

    public string MethodName => Name + "Async";

    /// <summary>In the order of the method: path, required query, optional query.</summary>
    public required IReadOnlyList<ContractParameter> Parameters { get; init; }

    public ValueShape? Body { get; init; }

    public string BodyName { get; init; } = "request";

    public ValueShape? Result { get; init; }

    public bool MayBeEmpty { get; init; }

    /// <summary>The contract's word for the retry class: safe, repeatable or never; null where it says nothing.</summary>
    public string? Retry { get; init; }

    public ContractCache? Cache { get; init; }

    public int? Since { get; init; }

    public string? Summary { get; init; }

    public string? Description { get; init; }

    public bool NeedsSession => Route.Contains(SessionKeyMarker, StringComparison.Ordinal);

    public IEnumerable<string> References => new[] { Body?.Model, Result?.Model }.OfType<string>();
}
