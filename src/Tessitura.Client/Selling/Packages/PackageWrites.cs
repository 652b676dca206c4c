namespace Tessitura.Client;

/// <summary>The calls that build a package part by part: the first makes it, the others name its line item.</summary>
internal static class PackageWrites
{
    /// <summary>Adds a performance to a flex or non-fixed-seat package.</summary>
    /// <exception cref="ArgumentException">The request is wrong in itself; the message names the member.</exception>
    public static CartWrite Of(AddNFSPackagePerformanceItemRequest request)
    {
        RequestGuard.Id(request.PackageId, nameof(request.PackageId));
        RequestGuard.Id(request.PerformanceId, nameof(request.PerformanceId));
        RequestGuard.SpecialRequests(request.SpecialRequests);
        var expected = CartWrite.Seats(
            new(CartItemKind.PackagePerformance)
            {
                OwnerId = request.PerformanceId,
                PackageId = request.PackageId,
                LineItemId = request.NFSPackageLineItemId,
                ZoneId = request.ZoneId ?? 0,
            },
            request.RequestedSeats,
            request.NumberOfSeats,
            request.PriceType,
            request.PriceTypeReason
        );
        return new("Cart.AddNFSPackagePerformanceItem", expected)
        {
            Request = venue => CartWrite.Json(venue, request),
            SendAsync = async (cart, token) =>
            {
                var answer = await cart.AddNFSPackagePerformanceItemAsync(request, token).ConfigureAwait(false);
                return Answered(
                    expected,
                    answer.LineItemId,
                    answer.NFSPackageLineItemId ?? request.NFSPackageLineItemId,
                    answer.SeatsReserved
                );
            },
        };
    }

    /// <summary>Adds a sub package to a super package; the answer does not tell how many seats were got.</summary>
    /// <param name="superPackageId">The super package.</param>
    /// <param name="request">The call.</param>
    /// <exception cref="ArgumentException">The request is wrong in itself; the message names the member.</exception>
    public static CartWrite Of(int superPackageId, AddSubPackageItemRequest request)
    {
        RequestGuard.Id(request.SubPackageId, nameof(request.SubPackageId));
        var expected = CartWrite.Seats(
            new(CartItemKind.SubPackage)
            {
                OwnerId = request.SubPackageId,
                PackageId = superPackageId,
                LineItemId = request.SuperPackageLineItemId,
                ZoneId = request.ZoneId,
            },
            request.RequestedSeats,
            request.NumberOfSeats,
            request.PriceType,
            request.PriceTypeReason
        );
        return new("Cart.AddSubPackageItem", expected)
        {
            Request = venue => CartWrite.Json(venue, request),
            SendAsync = async (cart, token) =>
            {
                var answer = await cart.AddSubPackageItemAsync(request, token).ConfigureAwait(false);
                return Answered(
                    expected,
                    answer.LineItemId,
                    answer.SuperPackageLineItemId ?? request.SuperPackageLineItemId,
                    seatsReserved: null
                );
            },
        };
    }

    // What the answer leaves open, the cart tells; that nothing was got needs no cart.
    private static WriteResult Answered(
        ExpectedItem expected,
        int lineItemId,
        int packageLineItemId,
        int? seatsReserved
    ) =>
        lineItemId > 0 && (seatsReserved is null || packageLineItemId <= 0)
            ? new UnreadReservation(expected.ItemOf(lineItemId)!)
            : new Reservation
            {
                LineItemId = lineItemId,
                PackageLineItemId = packageLineItemId,
                SeatsRequested = expected.Seats,
                SeatsReserved = lineItemId > 0 ? seatsReserved ?? 0 : 0,
                Item = expected.ItemOf(lineItemId),
            };
}

/// <summary>The server has carried a write out, and its answer does not tell how much was got.</summary>
/// <param name="Item">What it names.</param>
internal sealed record UnreadReservation(CartItem Item) : WriteResult
{
    /// <summary>Why the cart is read.</summary>
    public static TessituraException CauseOf(string operation) =>
        new(new Failure(operation, null, [], "its answer does not tell how many seats were reserved."));
}
