using Tessitura.Client.Models;

namespace Tessitura.Client.Simulator;

/// <summary>Checks a cart before somebody pays for it.</summary>
internal static class ValidationEndpoints
{
    public static void Register(EndpointTable endpoints)
    {
        endpoints.MapSession<CartValidationRequest>("Cart.Validate", Validate);
        endpoints.MapSession<ValidateLimitsRequest>("Cart.ValidateLimits", ValidateLimits);
    }

    private static Reply Validate(Call call, SessionState session, CartValidationRequest body)
    {
        var basket = session.Basket;
        IReadOnlyList<PackageError> errors = basket is null ? [] : [.. PackageCheck.ErrorsOf(basket)];
        var planError = basket is null ? null : CartCheck.PaymentPlanError(basket);
        return Reply.Ok(
            new CartValidationResponse
            {
                FSPackageErrors =
                [
                    .. errors
                        .Where(e => body.ValidateFSPackages is true && e.Package.Package.IsFixedSeat)
                        .Select(e => new FSPackageError
                        {
                            PackageId = e.Package.Package.Id,
                            LineItemId = e.Package.Id,
                            Error = e.Error,
                        }),
                ],
                NFSPackageErrors =
                [
                    .. errors
                        .Where(e => body.ValidateNFSPackages is true && e.Package.Package.IsSeatedOneByOne)
                        .Select(e => new NFSPackageError
                        {
                            PackageId = e.Package.Package.Id,
                            LineItemId = e.Package.Id,
                            PerformanceGroupId = e.GroupId,
                            Error = e.Error,
                        }),
                ],
                SuperPackageErrors =
                [
                    .. errors
                        .Where(e => body.ValidateSuperPackages is true && e.Package.Package.IsSuper)
                        .Select(e => new SuperPackageError { SuperPackageLineItemId = e.Package.Id, Error = e.Error }),
                ],
                PaymentPlanError =
                    planError is null || body.ValidatePaymentPlan is not true
                        ? null
                        : new PaymentPlanError { OrderId = basket!.OrderId, Error = planError },
            }
        );
    }

    // The source of the cart decides which offers count.
    private static Reply ValidateLimits(Call call, SessionState session, ValidateLimitsRequest body)
    {
        if (body is { PerformanceId: null or 0, PackageId: null or 0 })
        {
            throw ServiceFault.Rejected("PerformanceId or PackageId is required.");
        }

        var limits = call
            .Catalogue.Offers.Where(o =>
                o.SourceId == session.Terms.SourceId
                && o.PriceTypeId == body.PriceTypeId
                && o.PerformanceId == (body.PerformanceId ?? 0)
                && o.PackageId == (body.PackageId ?? 0)
            )
            .Select(o => o.MaxSeats)
            .Append(call.Catalogue.PriceType(body.PriceTypeId).MaxSeats);
        var limit = limits.Min();
        return body.SeatCount <= limit
            ? Reply.NoContent
            : throw ServiceFault.Rejected($"At most {limit} seats may have price type {body.PriceTypeId}.");
    }
}
