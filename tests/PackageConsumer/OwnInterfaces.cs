using Microsoft.Extensions.DependencyInjection;
using Refit;
using Tessitura.Client;
using Tessitura.Client.Models;
using Tessitura.Client.Simulator;

namespace Consumer;

/// <summary>Interfaces of the program's own, by each of the four doors.</summary>
internal static class OwnInterfaces
{
    public static async Task RunAsync(TessituraSimulator simulator)
    {
        var services = new ServiceCollection();
        services.AddTessitura(simulator.Configure);
        services.AddTessituraApi<IVenueApi>();
        services.AddRefitGeneratedClient<IPlainApi>().AddTessituraHandlers();
        await using var provider = services.BuildServiceProvider(validateScopes: true);
        var tessitura = provider.GetRequiredService<ITessituraClient>();
        await using var visit = await tessitura.StartSessionAsync();
        await visit.ReserveTicketsAsync(Tickets.BestSeats(4711, zoneId: 2, PriceTypes.Each(1, seats: 1)));

        var facility = await tessitura.For<IVenueApi>().GetFacilityAsync(1);
        await visit.For<IVenueApi>().GetVariablesAsync();

        // An interface that the tool wrote here, in Generated/, from facilities.yaml.
        var generated = await tessitura.For<Generated.IFacilitiesApi>().GetAsync(1);
        Check.That(generated?.Description == facility.Description, "a generated interface reads");

        using (var scope = provider.CreateScope())
        {
            var injected = scope.ServiceProvider.GetRequiredService<IVenueApi>();
            Check.That((await injected.GetFacilityAsync(1)).Id == facility.Id, "an injected interface reads");
            await injected.GetVariablesAsync();
            var key = await scope.ServiceProvider.GetRequiredService<IWebSession>().GetKeyAsync();
            Check.That(
                key != await visit.GetKeyAsync(),
                "a path with the session key opens the scope's own web session"
            );
        }

        var plain = provider.GetRequiredService<IPlainApi>();
        Check.That((await plain.GetFacilityAsync(1)).Id == facility.Id, "a Refit client of the program's own reads");
        var cart = await plain.GetCartAsync(await visit.GetKeyAsync());
        Check.That(cart?.Products.Count > 0, "a Refit client of the program's own gets a session by its key");
    }
}

internal interface IVenueApi
{
    [Get("/TXN/Facilities/{facilityId}")]
    Task<Facility> GetFacilityAsync(int facilityId, CancellationToken cancellationToken = default);

    [Get("/Web/Session/@sessionKey/Variables")]
    Task<IReadOnlyList<SessionVariable>> GetVariablesAsync(CancellationToken cancellationToken = default);
}

internal interface IPlainApi
{
    [Get("/TXN/Facilities/{facilityId}")]
    Task<Facility> GetFacilityAsync(int facilityId);

    [Get("/Web/Cart/@sessionKey")]
    Task<Cart?> GetCartAsync([Property(SessionKeyRequestExtensions.OptionName)] SessionKey key);
}
