using System.Collections.Concurrent;

namespace Tessitura.Client.Simulator;

/// <summary>How often each operation of the contract was asked for, simulated or not.</summary>
internal sealed class RequestCounter
{
    private readonly ConcurrentDictionary<string, int> _counts = new(StringComparer.OrdinalIgnoreCase);

    public void Add(ContractOperation operation) =>
        _counts.AddOrUpdate(KeyOf(operation.Method, operation.Route), 1, (_, count) => count + 1);

    public int CountOf(string method, string route) => _counts.GetValueOrDefault(KeyOf(method, route));

    // The SDK writes the session key's place as @sessionKey.
    private static string KeyOf(string method, string route) =>
        $"{method} {route.Replace("@sessionKey", "{sessionKey}", StringComparison.Ordinal)}";
}
