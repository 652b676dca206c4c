namespace Tessitura.Client.Simulator;

/// <summary>
/// How every operation is answered, by its name in the contract; verb and route come from there. A slice registers with
/// <c>endpoints.Map("Txn.GetFees", GetFees)</c>, or <c>endpoints.Map&lt;LoginRequest&gt;("Session.Login", Login)</c> when it
/// has a body, in a static class that <see cref="SimulatedOperations"/> lists. A handler reads its parts from the
/// <see cref="Call"/>, answers with a <see cref="Reply"/>, and throws a <see cref="ServiceFault"/> to say no.
/// </summary>
internal sealed class EndpointTable
{
    private readonly Dictionary<string, Endpoint> _endpoints = new(StringComparer.Ordinal);

    /// <summary>Names of the operations that are answered: all of the contract.</summary>
    public IReadOnlyCollection<string> Names => _endpoints.Keys;

    public Endpoint this[string operation] => _endpoints[operation];

    /// <summary>An operation without a body.</summary>
    public void Map(string operation, Func<Call, Reply> handler) =>
        _endpoints.Add(operation, new Endpoint(null, (call, _) => handler(call)));

    /// <summary>An operation with a body, which is read before the handler runs and is never null.</summary>
    public void Map<TBody>(string operation, Func<Call, TBody, Reply> handler)
        where TBody : class =>
        _endpoints.Add(operation, new Endpoint(typeof(TBody), (call, body) => handler(call, (TBody)body!)));

    /// <summary>How one operation is answered.</summary>
    /// <param name="BodyType">The contract's type of the body; null where there is none.</param>
    /// <param name="Handler">Gets the call and the body.</param>
    internal sealed record Endpoint(Type? BodyType, Func<Call, object?, Reply> Handler);
}
