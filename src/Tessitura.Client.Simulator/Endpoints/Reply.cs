namespace Tessitura.Client.Simulator;

/// <summary>What an endpoint answers: a typed value, or nothing.</summary>
internal sealed class Reply
{
    private Reply(int status, object? value = null, Type? type = null) => (Status, Value, Type) = (status, value, type);

    /// <summary>204, for an operation without a result.</summary>
    public static Reply NoContent { get; } = new(204);

    public int Status { get; }

    public object? Value { get; }

    /// <summary>The type under which the value is written; null where there is no body.</summary>
    public Type? Type { get; }

    /// <summary>200 with a value of the contract's type.</summary>
    public static Reply Ok<T>(T value) => new(200, value, typeof(T));

    /// <summary>200 with a list of the contract's type.</summary>
    public static Reply List<T>(IEnumerable<T> values) =>
        new(200, (IReadOnlyList<T>)[.. values], typeof(IReadOnlyList<T>));
}
