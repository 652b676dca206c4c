using Tessitura.Client;
using Tessitura.Client.AspNetCore;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Answers failed calls of the service with problem details.</summary>
public static class TessituraProblemDetailsServiceCollectionExtensions
{
    /// <summary>
    /// Turns every <see cref="TessituraException"/> that an endpoint lets through into problem details (RFC 9457): a status
    /// that fits, a title that may be shown to a visitor, <c>operation</c>, and <c>kind</c>, such as <c>seatsUnavailable</c>,
    /// by which a page decides. Nothing of what the service said is in it. The application needs
    /// <c>app.UseExceptionHandler()</c>.
    /// </summary>
    /// <remarks>
    /// What may have been carried out is never 503, 502 or another status that programs repeat by themselves: it is 500, with
    /// the kind <c>outcomeUnknown</c>.
    /// </remarks>
    /// <param name="services">The services.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddTessituraProblemDetails(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        return services.AddProblemDetails().AddExceptionHandler<TessituraExceptionHandler>();
    }
}
