namespace Tessitura.Client.Tool;

/// <summary>All that the emitters need to know of a contract.</summary>
/// <param name="Groups">In the order in which the contract first names them.</param>
/// <param name="Models">In the contract's order.</param>
internal sealed record Contract(IReadOnlyList<ContractGroup> Groups, IReadOnlyList<ContractModel> Models)
{
    public IEnumerable<ContractOperation> Operations => Groups.SelectMany(group => group.Operations);
}

/// <summary>The operations that become one interface.</summary>
internal sealed record ContractGroup(string Name, string? Description, IReadOnlyList<ContractOperation> Operations);

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

/// <summary>One parameter of an operation, other than body and session key.</summary>
internal sealed record ContractParameter(string Name, string WireName, ValueShape Shape)
{
    public bool IsInPath { get; init; }

    public bool IsRequired { get; init; }

    /// <summary>True for a list that repeats its name for each value; false for one comma list.</summary>
    public bool IsExploded { get; init; }

    public string? Description { get; init; }
}

/// <summary>Seconds for which an answer may be reused.</summary>
internal sealed record ContractCache(int MaxAge, int StaleWhileRevalidate, int StaleIfError)
{
    /// <summary>The answer belongs to one visitor.</summary>
    public static ContractCache Private { get; } = new(0, 0, 0);
}

/// <summary>One schema that becomes a record.</summary>
internal sealed record ContractModel(string Name, Direction Direction, IReadOnlyList<ContractMember> Members)
{
    public string? Description { get; init; }

    /// <summary>The names of the models that its members hold.</summary>
    public IEnumerable<string> References => Members.Select(member => member.Shape.Model).OfType<string>().Distinct();
}

/// <summary>One member of a model.</summary>
internal sealed record ContractMember(string Name, string WireName, ValueShape Shape, string Pointer)
{
    public bool IsNullable { get; init; }

    /// <summary>C# <c>required</c>: whoever makes the model has to set it.</summary>
    public bool IsRequired { get; init; }

    public bool IsSensitive { get; init; }

    /// <summary>Says which row an answer is about: one that does not come is counted.</summary>
    public bool IsIdentity { get; init; }

    /// <summary>A text of a column that fills up with blanks, which are taken off.</summary>
    public bool IsPadded { get; init; }

    /// <summary>First and last major version that has the member; null where there is no bound.</summary>
    public int? Since { get; init; }

    public int? Until { get; init; }

    public string? Description { get; init; }

    public bool IsVersioned => Since is not null || Until is not null;
}

/// <summary>The type of a member, parameter, body or result.</summary>
/// <param name="Kind">What each value is.</param>
/// <param name="Model">Name of the model, for <see cref="ValueKind.Model"/>.</param>
/// <param name="IsList">True for a list of such values.</param>
internal sealed record ValueShape(ValueKind Kind, string? Model = null, bool IsList = false);

/// <summary>What a value is, apart from being a list or being absent.</summary>
internal enum ValueKind
{
    Text,
    Int32,
    Int64,
    Decimal,
    Boolean,
    Date,
    Bytes,
    Json,
    Model,
}

/// <summary>Which way a model travels.</summary>
internal enum Direction
{
    Request,
    Response,
    Both,
}
