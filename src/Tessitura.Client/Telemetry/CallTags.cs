using System.Diagnostics;

namespace Tessitura.Client;

/// <summary>What activities and measurements say of a call, under OpenTelemetry's names: never an address with its path.</summary>
internal static class CallTags
{
    private const string UnknownRoute = "(outside the contract)";

    public static string RouteOf(Operation? operation) => operation?.Route ?? UnknownRoute;

    public static TagList Of(HttpRequestMessage request)
    {
        var operation = OperationTable.Of(request);
        return new TagList
        {
            { "http.request.method", request.Method.Method },
            { "url.template", RouteOf(operation) },
            { "server.address", request.RequestUri?.Host },
            { "server.port", request.RequestUri?.Port },
            { "tessitura.operation", OperationTable.NameOf(operation) },
        };
    }
}
