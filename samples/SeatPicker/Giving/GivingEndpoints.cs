using Microsoft.Extensions.Options;

namespace SeatPicker;

/// <summary>Contributions and gift certificates in the cart.</summary>
internal static class GivingEndpoints
{
    private static readonly decimal[] _gifts = [5, 10, 25];
    private static readonly decimal[] _certificates = [25, 50, 100];

    public static void MapGiving(this IEndpointRouteBuilder shop)
    {
        shop.MapGet("/giving", (IOptions<GivingOptions> options) => View(options.Value));

        var cart = shop.MapGroup("/cart");
        cart.MapPut("/gift", (AmountRequest request, Gifts gifts) => gifts.SetAsync(request.Amount)).MayOpenSession();
        cart.MapDelete(
                "/gifts/{lineItemId:int}",
                (int lineItemId, IWebSession web) => web.ReleaseAsync(CartItem.Contribution(lineItemId))
            )
            .RequireVisit();
        cart.MapPost("/certificates", (CertificateRequest request, CertificateSales sales) => sales.AddAsync(request))
            .MayOpenSession();
        cart.MapDelete(
                "/certificates/{paymentId:int}",
                (int paymentId, CertificateSales sales) => sales.RemoveAsync(paymentId)
            )
            .RequireVisit();
    }

    private static GivingView View(GivingOptions options) =>
        new(
            options.FundId is null ? []
                : options.Gifts.Count > 0 ? options.Gifts
                : _gifts,
            options.CertificateMethodId is null ? []
                : options.Certificates.Count > 0 ? options.Certificates
                : _certificates,
            options.Most
        );
}

/// <param name="Gifts">Amounts to suggest; empty where the house takes no contributions.</param>
/// <param name="Certificates">What certificates are worth; empty where the house sells none.</param>
/// <param name="Most">The largest amount of one of either.</param>
internal sealed record GivingView(IEnumerable<decimal> Gifts, IEnumerable<decimal> Certificates, decimal Most);

/// <param name="Amount">In the house's currency.</param>
internal sealed record AmountRequest(decimal Amount);

/// <param name="Amount">What it shall be worth.</param>
/// <param name="Name">Whom it is for; may be empty.</param>
internal sealed record CertificateRequest(decimal Amount, string Name = "");
