using System.Globalization;
using System.Net.Http.Headers;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;

namespace Tessitura.Client.AspNetCore;

/// <summary>
/// What goes to the service, built anew: path, known query parameters and JSON of the visitor's request, and none of its
/// headers. Nobody gets past a cache by a parameter that does not exist, or by another spelling of one that does.
/// </summary>
internal sealed class ServiceRequest
{
    private static readonly MediaTypeHeaderValue Json = new("application/json", "utf-8");

    private readonly SeatCurveRoute _route;
    private readonly RoutePattern _pattern;
    private readonly TessituraVersion _version;

    public ServiceRequest(SeatCurveRoute route, TessituraVersion version)
    {
        _route = route;
        _version = version;
        _pattern = RoutePatternFactory.Parse(route.Template);
    }

    public HttpRequestMessage Create(HttpRequest request, VisitorQuery query, byte[] body)
    {
        var message = new HttpRequestMessage(
            new HttpMethod(_route.Method),
            PathOf(request.RouteValues) + query.ToQueryString(NameAtServer)
        );
        if (body.Length > 0)
        {
            message.Content = new ByteArrayContent(body);
            message.Content.Headers.ContentType = Json;
        }

        return message;
    }

    private string PathOf(RouteValueDictionary values) =>
        string.Concat(_pattern.PathSegments.Select(segment => "/" + TextOf(segment.Parts[0], values)));

    private static string TextOf(RoutePatternPart part, RouteValueDictionary values) =>
        part switch
        {
            RoutePatternLiteralPart literal => literal.Content,
            RoutePatternParameterPart { Name: SeatCurveRoute.SessionKey } => SessionKeyPaths.Marker,
            // Routing took it for an integer; written anew, 7 and 007 are one place in a cache.
            RoutePatternParameterPart id => int.Parse((string)values[id.Name]!, CultureInfo.InvariantCulture)
                .ToString(CultureInfo.InvariantCulture),
            _ => throw new InvalidOperationException("A segment of a route is a literal or a parameter."),
        };

    /// <summary>The front end speaks version 14, where a season was one; from 15 on it is a list of them.</summary>
    private string NameAtServer(string name) =>
        name == "seasonId" && _version is not TessituraVersion.V14 ? "seasonIds" : name;
}
