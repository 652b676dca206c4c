using Refit;

namespace Tessitura.Client;

/// <summary>What Refit leaves on the options of a request: the interface, its method and the template of its path.</summary>
internal readonly record struct RefitCall(Type Api, string Method, string Route)
{
    private static readonly HttpRequestOptionsKey<Type> ApiOption = new(HttpRequestMessageOptions.InterfaceType);
    private static readonly HttpRequestOptionsKey<string> MethodOption = new(HttpRequestMessageOptions.MethodName);
    private static readonly HttpRequestOptionsKey<string> RouteOption = new(
        HttpRequestMessageOptions.RelativePathTemplate
    );

    /// <summary>The interface that a request was made by; null for a request of another kind.</summary>
    public static Type? ApiOf(HttpRequestMessage request) =>
        request.Options.TryGetValue(ApiOption, out var api) ? api : null;

    /// <summary>True for the interfaces that the tool wrote from the contract: what their answers are is known.</summary>
    public static bool IsOfContract(Type api) =>
        api == typeof(ITxnApi)
        || api == typeof(ICartApi)
        || api == typeof(ISessionApi)
        || api == typeof(IReferenceDataApi)
        || api == typeof(IDiagnosticsApi);

    /// <summary>
    /// Takes the name of the method off a call of the contract, which has its operation: the options grow by a quarter of a
    /// kilobyte with their fourth entry, and the SDK adds one.
    /// </summary>
    public static void MakeRoom(HttpRequestMessage request) =>
        ((IDictionary<string, object?>)request.Options).Remove(HttpRequestMessageOptions.MethodName);

    /// <summary>The call of an interface of the program's own.</summary>
    public static bool TryFindOwn(HttpRequestMessage request, out RefitCall call)
    {
        if (
            ApiOf(request) is { } api
            && !IsOfContract(api)
            && request.Options.TryGetValue(MethodOption, out var method)
            && request.Options.TryGetValue(RouteOption, out var route)
        )
        {
            call = new RefitCall(api, method, route);
            return true;
        }

        call = default;
        return false;
    }

    /// <summary>
    /// Refit lets a parameter of the path be empty or a dot segment, and the request would go to another resource. Its
    /// path has fewer segments than the template then, or an empty one.
    /// </summary>
    /// <exception cref="ArgumentException">The path is not the template's.</exception>
    public void CheckPath(ReadOnlySpan<char> path)
    {
        var template = WithoutQuery(Route).Trim('/');
        path = path.TrimStart('/');
        if (Route.EndsWith('/'))
        {
            path = path.TrimEnd('/');
        }

        // A segment that may be left out, or may be several, can have any number.
        if (template.Contains("?}", StringComparison.Ordinal) || template.Contains("{**", StringComparison.Ordinal))
        {
            return;
        }

        if (template.Count('/') > path.Count('/') || path.IndexOf("//") >= 0 || path.EndsWith("/"))
        {
            throw new ArgumentException(
                $"A parameter in the path of {Api.Name}.{Method} ({Route}) is null, empty, \".\" or \"..\"."
            );
        }
    }

    private static ReadOnlySpan<char> WithoutQuery(string route)
    {
        for (var at = 0; (at = route.IndexOf('?', at)) >= 0; at++)
        {
            if (at + 1 == route.Length || route[at + 1] != '}')
            {
                return route.AsSpan(0, at);
            }
        }

        return route;
    }
}
