using Microsoft.Extensions.Http;

namespace Tessitura.Client;

/// <summary>
/// Puts the handlers that are last in place when everything else is: it is the first of the builder filters, so what it
/// does after the others comes after every default, action and filter of the host.
/// </summary>
internal sealed class PrimaryHandlerFilter(PipelineClients clients) : IHttpMessageHandlerBuilderFilter
{
    public Action<HttpMessageHandlerBuilder> Configure(Action<HttpMessageHandlerBuilder> next) =>
        builder =>
        {
            if (clients.VenueOf(builder.Name) is not { } venue)
            {
                next(builder);
                return;
            }

            // Before the host's defaults and settings, which may set another.
            builder.PrimaryHandler = PrimaryHandler.Create();
            next(builder);
            TessituraPipeline.Finish(builder, venue);
        };
}
