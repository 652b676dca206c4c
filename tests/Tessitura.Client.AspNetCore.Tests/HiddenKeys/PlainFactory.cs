using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Tessitura.Client.AspNetCore.Tests.HiddenKeys;

/// <summary>A context factory of the host's own.</summary>
internal sealed class PlainFactory : IHttpContextFactory
{
    public const string Mark = "made by the host";

    public HttpContext Create(IFeatureCollection featureCollection) =>
        new DefaultHttpContext(featureCollection) { TraceIdentifier = Mark };

    public void Dispose(HttpContext httpContext) { }
}
