using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http;

namespace Tessitura.Client;

/// <summary>Which HTTP clients of a host go to which Tessitura server; filled while services are registered.</summary>
internal sealed class PipelineClients
{
    private readonly Dictionary<string, string> _venues = new(StringComparer.Ordinal);

    /// <summary>The one of these services, with the filter that needs it.</summary>
    public static PipelineClients Of(IServiceCollection services)
    {
        foreach (var service in services)
        {
            if (service.ServiceType == typeof(PipelineClients) && !service.IsKeyedService)
            {
                return (PipelineClients)service.ImplementationInstance!;
            }
        }

        var clients = new PipelineClients();
        services.AddSingleton(clients);

        // In front of all others: see the filter.
        services.Insert(
            0,
            ServiceDescriptor.Singleton<IHttpMessageHandlerBuilderFilter>(new PrimaryHandlerFilter(clients))
        );
        return clients;
    }

    /// <summary>False when the client goes there already, and there is nothing more to add.</summary>
    /// <exception cref="InvalidOperationException">The client goes to another server.</exception>
    public bool TryAdd(string client, string venue)
    {
        if (_venues.TryAdd(client, venue))
        {
            return true;
        }

        return _venues[client] == venue
            ? false
            : throw new InvalidOperationException(
                $"The HTTP client '{client}' has the pipeline of the Tessitura server '{_venues[client]}' already; "
                    + $"add another client for '{venue}'."
            );
    }

    /// <summary>Name of the server; null for a client that is none of ours.</summary>
    public string? VenueOf(string? client) => client is not null ? _venues.GetValueOrDefault(client) : null;
}

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
