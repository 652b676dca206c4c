using System.Globalization;
using System.Net;

namespace Tessitura.Client;

public partial interface IWebSession
{
    /// <summary>
    /// Begins a package of whatever kind: reads what it consists of and what this buyer may take, and sends no write. What
    /// is added to it then stands in the cart, and <see cref="FindPackagesAsync"/> takes it up again in any process.
    /// </summary>
    /// <param name="packageId">A package, or super package; a sub package is sold in its super package.</param>
    /// <param name="buyer">Whose availability to show; null asks the web session for its mode of sale and constituent.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ArgumentException">The id is not positive, or is that of a sub package.</exception>
    /// <exception cref="TessituraNotFoundException">There is no such package.</exception>
    /// <exception cref="TessituraException">The call failed; its subclass tells how.</exception>
    Task<IPackageSelection> StartPackageAsync(
        int packageId,
        TicketBuyer? buyer = null,
        CancellationToken cancellationToken = default
    );

    /// <summary>
    /// Takes up every package that is in the cart, complete or not, whoever put it there: in another request, on another
    /// server, or by a call whose outcome was never learnt.
    /// </summary>
    /// <param name="buyer">Whose availability to show; null asks the web session for its mode of sale and constituent.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="TessituraException">The call failed; its subclass tells how.</exception>
    Task<IReadOnlyList<IPackageSelection>> FindPackagesAsync(
        TicketBuyer? buyer = null,
        CancellationToken cancellationToken = default
    );

    /// <summary>Takes up one package that is in the cart.</summary>
    /// <param name="packageLineItemId">Such as <see cref="PackageSelection.LineItemId"/> or <see cref="Reservation.PackageLineItemId"/>.</param>
    /// <param name="buyer">Whose availability to show; null asks the web session for its mode of sale and constituent.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ArgumentOutOfRangeException">The id is not positive.</exception>
    /// <exception cref="TessituraNotFoundException">It is not in the cart.</exception>
    /// <exception cref="TessituraException">The call failed; its subclass tells how.</exception>
    Task<IPackageSelection> ResumePackageAsync(
        int packageLineItemId,
        TicketBuyer? buyer = null,
        CancellationToken cancellationToken = default
    );
}

internal sealed partial class WebSession
{
    public async Task<IPackageSelection> StartPackageAsync(
        int packageId,
        TicketBuyer? buyer = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(packageId);
        buyer?.Require(nameof(buyer));
        var reader = new PackageOfferReader(_seller);
        var who = buyer ?? await reader.ReadBuyerAsync(cancellationToken).ConfigureAwait(false);
        var package = await reader.ReadAsync(packageId, who, cancellationToken).ConfigureAwait(false);
        return package.Kind is PackageKind.Sub
            ? throw new ArgumentException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"Package {packageId} is a sub package; start the super package that it is a part of."
                ),
                nameof(packageId)
            )
            : new PackageSelection(_seller, package);
    }

    public async Task<IReadOnlyList<IPackageSelection>> FindPackagesAsync(
        TicketBuyer? buyer = null,
        CancellationToken cancellationToken = default
    )
    {
        buyer?.Require(nameof(buyer));
        return await ResumeAsync(_ => true, buyer, cancellationToken).ConfigureAwait(false);
    }

    public async Task<IPackageSelection> ResumePackageAsync(
        int packageLineItemId,
        TicketBuyer? buyer = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(packageLineItemId);
        buyer?.Require(nameof(buyer));
        var found = await ResumeAsync(package => package.LineItemId == packageLineItemId, buyer, cancellationToken)
            .ConfigureAwait(false);
        return found.Count > 0
            ? found[0]
            : throw new TessituraNotFoundException(
                new Failure(
                    "Cart.Get",
                    HttpStatusCode.NotFound,
                    [],
                    "there is no package with this line item in the cart."
                )
            );
    }

    private async Task<IReadOnlyList<IPackageSelection>> ResumeAsync(
        Func<PackageInCart, bool> isWanted,
        TicketBuyer? buyer,
        CancellationToken cancellationToken
    )
    {
        var cart = await GetCartAsync(cancellationToken).ConfigureAwait(false);
        var packages = cart.WholePackages().Where(isWanted).ToList();
        if (packages.Count == 0)
        {
            return [];
        }

        var reader = new PackageOfferReader(_seller);
        var who = buyer ?? await reader.ReadBuyerAsync(cancellationToken).ConfigureAwait(false);
        var offers = new Dictionary<int, PackageOffer>();
        foreach (var id in packages.Select(package => package.PackageId).Distinct())
        {
            // One that has lost its last performance no longer says which it was.
            offers[id] =
                id > 0
                    ? await reader.ReadAsync(id, who, cancellationToken).ConfigureAwait(false)
                    : new PackageOffer(0, PackageKind.NonFixedSeat);
        }

        return [.. packages.Select(package => new PackageSelection(_seller, offers[package.PackageId], package))];
    }
}
