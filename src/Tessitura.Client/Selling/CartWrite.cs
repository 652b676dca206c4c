namespace Tessitura.Client;

/// <summary>One call that adds something to the cart each time it is sent.</summary>
/// <param name="Operation">Name of the operation.</param>
/// <param name="Expected">What it puts into the cart.</param>
internal sealed partial record CartWrite(string Operation, ExpectedItem Expected)
{
    /// <summary>The request as it is sent: two that are equal ask for the same.</summary>
    public required Func<Venue, byte[]> Request { get; init; }

    public required Func<ICartApi, CancellationToken, Task<WriteResult>> SendAsync { get; init; }

    /// <summary>Number of the gift certificate that pays.</summary>
    public string? CertificateNumber { get; init; }

    /// <summary>Told of the write as soon as it is open.</summary>
    public Action<OpenWrite>? Asked { get; init; }

    /// <summary>Says, with what is in the cart, why it must not be sent; null sends it.</summary>
    public Func<CartItems, string?>? Refuses { get; init; }

    /// <summary>The answer names what stands in the cart afterwards; otherwise the cart is not known after it.</summary>
    public bool AnswerNamesItem { get; init; }

    /// <summary>Reserves tickets in a line item of their own.</summary>
    /// <exception cref="ArgumentException">The request is wrong in itself; the message names the member.</exception>
    public static CartWrite Of(ReserveTicketsRequest request)
    {
        var expected = Seats(CartItemKind.Tickets, request);
        return new("Cart.ReserveTickets", expected)
        {
            Request = venue => Json(venue, request),
            SendAsync = async (cart, token) =>
            {
                var answer = await cart.ReserveTicketsAsync(request, token).ConfigureAwait(false);
                return Reserved(expected, answer.LineItemId, answer.SeatsReserved);
            },
            AnswerNamesItem = true,
        };
    }

    /// <summary>Adds tickets to a line item that is in the cart already.</summary>
    /// <exception cref="ArgumentException">The request is wrong in itself; the message names the member.</exception>
    public static CartWrite Of(int lineItemId, ReserveTicketsRequest request)
    {
        var expected = Seats(CartItemKind.Ticket, request) with { LineItemId = lineItemId };
        return new("Cart.ReserveTicketsForLineItem", expected)
        {
            Request = venue => [.. BitConverter.GetBytes(lineItemId), .. Json(venue, request)],
            SendAsync = async (cart, token) =>
            {
                var answer = await cart.ReserveTicketsForLineItemAsync(lineItemId, request, token)
                    .ConfigureAwait(false);
                return Reserved(expected, answer.LineItemId, answer.SeatsReserved);
            },
        };
    }

    /// <summary>Adds a fixed-seat package: the same seats on all its evenings.</summary>
    /// <exception cref="ArgumentException">The request is wrong in itself; the message names the member.</exception>
    public static CartWrite Of(AddPackageItemRequest request)
    {
        RequestGuard.Id(request.PackageId, nameof(request.PackageId));
        var expected = Seats(
            new(CartItemKind.Package) { OwnerId = request.PackageId, ZoneId = request.ZoneId },
            request.RequestedSeats,
            request.NumberOfSeats,
            request.PriceType,
            request.PriceTypeReason
        );

        // That the answer's line item is the one that the cart shows for the package is not documented.
        return new("Cart.AddPackageItem", expected)
        {
            Request = venue => Json(venue, request),
            SendAsync = async (cart, token) =>
            {
                var answer = await cart.AddPackageItemAsync(request, token).ConfigureAwait(false);
                return Reserved(expected, answer.LineItemId, answer.SeatsReserved) with
                {
                    PackageLineItemId = answer.LineItemId,
                };
            },
        };
    }

    /// <summary>Adds a contribution; the cart may show a membership instead, under an id that the answer does not name.</summary>
    public static CartWrite Of(AddContributionRequest request) =>
        new("Cart.AddContribution", new(CartItemKind.Contribution) { TypeId = request.FundId, Amount = request.Amount })
        {
            Request = venue => Json(venue, request),
            SendAsync = async (cart, token) =>
                Entry((await cart.AddContributionAsync(request, token).ConfigureAwait(false)).LineItemId),
        };

    /// <summary>Puts a gift certificate into the cart, to be bought.</summary>
    public static CartWrite Of(AddGiftCertificateRequest request) =>
        new(
            "Cart.AddGiftCertificate",
            new(CartItemKind.GiftCertificate) { Amount = request.Amount, Text = request.Name }
        )
        {
            Request = venue => Json(venue, request),
            SendAsync = async (cart, token) =>
                Entry((await cart.AddGiftCertificateAsync(request, token).ConfigureAwait(false)).Id),
        };

    /// <summary>Adds a user-defined fee.</summary>
    public static CartWrite OfFee(int feeId)
    {
        var request = new AddUpdateFeeRequest { Action = "A", FeeId = feeId };
        return new("Cart.AddUpdateFee", new(CartItemKind.Fee) { TypeId = feeId })
        {
            Request = venue => Json(venue, request),
            SendAsync = async (cart, token) =>
                Entry((await cart.AddUpdateFeeAsync(request, token).ConfigureAwait(false)).ItemFeeId),
        };
    }

    public static CartWrite Of(ApplyCashPaymentRequest request) =>
        Payment(
            "Cart.ApplyCashPayment",
            request,
            request.PaymentMethodId,
            request.Amount,
            async (cart, token) => (await cart.ApplyCashPaymentAsync(request, token).ConfigureAwait(false)).PaymentId
        );

    public static CartWrite Of(ApplyCheckPaymentRequest request) =>
        Payment(
            "Cart.ApplyCheckPayment",
            request,
            request.PaymentMethodId,
            request.Amount,
            async (cart, token) => (await cart.ApplyCheckPaymentAsync(request, token).ConfigureAwait(false)).PaymentId
        );

    public static CartWrite Of(ApplyInvoicePaymentRequest request) =>
        Payment(
            "Cart.ApplyInvoicePayment",
            request,
            request.PaymentMethodId,
            request.Amount,
            async (cart, token) => (await cart.ApplyInvoicePaymentAsync(request, token).ConfigureAwait(false)).PaymentId
        );

    public static CartWrite Of(ApplyOtherPaymentRequest request) =>
        Payment(
            "Cart.ApplyOtherPayment",
            request,
            request.PaymentMethodId,
            request.Amount,
            async (cart, token) => (await cart.ApplyOtherPaymentAsync(request, token).ConfigureAwait(false)).PaymentId
        );

    public static CartWrite Of(ApplyOnAccountPaymentRequest request) =>
        Payment(
            "Cart.ApplyOnAccountPayment",
            request,
            request.PaymentMethodId,
            request.Amount,
            async (cart, token) =>
                (await cart.ApplyOnAccountPaymentAsync(request, token).ConfigureAwait(false)).PaymentId
        );

    /// <summary>A deposit to the constituent's account.</summary>
    public static CartWrite Of(AddOnAccountRequest request) =>
        Payment(
            "Cart.AddOnAccount",
            request,
            request.PaymentMethodId,
            request.Amount,
            async (cart, token) => (await cart.AddOnAccountAsync(request, token).ConfigureAwait(false)).PaymentId,
            isDeposit: true
        );

    public static CartWrite Of(ApplyGiftCertificatePaymentRequest request) =>
        Payment(
            "Cart.ApplyGiftCertificate",
            request,
            null,
            request.Amount,
            async (cart, token) =>
                (await cart.ApplyGiftCertificateAsync(request, token).ConfigureAwait(false)).PaymentId
        ) with
        {
            CertificateNumber = request.GiftCertificateNumber,
        };

    private static CartWrite Payment<T>(
        string operation,
        T request,
        int? methodId,
        decimal? amount,
        Func<ICartApi, CancellationToken, Task<int>> send,
        bool isDeposit = false
    )
        where T : class =>
        new(
            operation,
            new(CartItemKind.Payment)
            {
                TypeId = methodId,
                Amount = amount,
                IsDeposit = isDeposit,
            }
        )
        {
            Request = venue => Json(venue, request),
            SendAsync = async (cart, token) => Entry(await send(cart, token).ConfigureAwait(false)),
            AnswerNamesItem = true,
        };

    private static ExpectedItem Seats(CartItemKind kind, ReserveTicketsRequest request)
    {
        RequestGuard.Id(request.PerformanceId, nameof(request.PerformanceId));
        RequestGuard.SpecialRequests(request.SpecialRequests);
        return Seats(
            new(kind) { OwnerId = request.PerformanceId, ZoneId = request.ZoneId },
            request.RequestedSeats,
            request.NumberOfSeats,
            request.PriceType,
            request.PriceTypeReason
        );
    }

    /// <summary>The same with the seats that a request asks for.</summary>
    /// <exception cref="ArgumentException">The request is wrong in itself; the message names the member.</exception>
    internal static ExpectedItem Seats(
        ExpectedItem expected,
        string? requestedSeats,
        int? numberOfSeats,
        string priceType,
        string? priceTypeReason
    )
    {
        RequestGuard.Zone(expected.ZoneId);
        var seatIds = RequestGuard.Seats(requestedSeats);
        var seats = RequestGuard.NumberOfSeats(numberOfSeats, seatIds);
        return expected with
        {
            Seats = seats,
            PriceTypeIds = RequestGuard.PriceTypes(priceType, priceTypeReason, seats),
            SeatIds = seatIds,
        };
    }

    private static Reservation Reserved(ExpectedItem expected, int lineItemId, int seatsReserved) =>
        new()
        {
            LineItemId = lineItemId,
            SeatsRequested = expected.Seats,
            SeatsReserved = seatsReserved,
            Item = expected.ItemOf(lineItemId),
        };

    private static WriteResult Entry(int id) => new CartEntry { Id = id };

    internal static byte[] Json<T>(Venue venue, T request)
        where T : class => System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(request, venue.Json.TypeInfo<T>());
}
