using System.Collections.Concurrent;

namespace Tessitura.Client;

/// <summary>Finds out once which operation a request is: one of the contract, or a method of an interface of the program's own.</summary>
internal sealed class OperationFinder(VenueAddress address)
{
    // As many entries as such interfaces have methods.
    private readonly ConcurrentDictionary<(RefitCall Call, string Verb, RetryClass? Retry), Operation> _own = new();

    /// <summary>Leaves the operation on the request; null for one that neither the contract nor an interface names.</summary>
    /// <exception cref="ArgumentException">A parameter in the path of an interface of the program's own names another resource, or its retry class is none.</exception>
    public Operation? Find(HttpRequestMessage request, CallState state)
    {
        if (state.Operation is { } known)
        {
            return known;
        }

        if (request.RequestUri is not { IsAbsoluteUri: true } target)
        {
            return null;
        }

        var path = address.PathOf(target);
        if (!RefitCall.TryFindOwn(request, out var own))
        {
            return state.Operation = OperationTable.Find(request.Method, path);
        }

        own.CheckPath(path);
        var retry = RetryHeaders.Take(request);
        return state.Operation =
            OperationTable.Find(request.Method, path) ?? OutsideTheContract(own, request.Method, retry);
    }

    private Operation OutsideTheContract(RefitCall call, HttpMethod verb, RetryClass? retry) =>
        _own.GetOrAdd(
            (call, verb.Method, retry),
            static (key, verb) =>
                Operation.OutsideTheContract(key.Call.Api, key.Call.Method, verb, key.Call.Route, key.Retry),
            verb
        );
}
