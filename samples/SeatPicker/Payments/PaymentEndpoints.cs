using Microsoft.Extensions.Options;

namespace SeatPicker;

/// <summary>Ways to pay beside the card: gift certificates, money on account, the page of a provider.</summary>
internal static class PaymentEndpoints
{
    private const string Certificates = "certificates";
    private const int LongestNumber = 40;
    private const decimal MostFromAccount = 100_000;

    public static void MapPayments(this IEndpointRouteBuilder shop)
    {
        shop.MapGet("/payment", ReadAsync).RequireVisit();

        var payments = shop.MapGroup("/payments");
        payments.MapPost("/certificate", PayWithCertificateAsync).RequireVisit();
        payments.MapPost("/account", PayFromAccountAsync).RequireVisit();
        payments
            .MapDelete("/{paymentId:int}", (int paymentId, OtherMoney money) => money.TakeOffAsync(paymentId))
            .RequireVisit();

        if (shop.ServiceProvider.GetService<IPaymentPage>() is not null)
        {
            MapPage(payments.MapGroup("/page").AddEndpointFilter(TellProviderIsAwayAsync));
        }
    }

    private static void MapPage(IEndpointRouteBuilder page)
    {
        page.MapPost("/", (AmountRequest request, HostedPayments hosted) => hosted.StartAsync(request.Amount))
            .RequireVisit();
        page.MapPost("/{reference}/finish", (string reference, HostedPayments hosted) => hosted.FinishAsync(reference))
            .RequireVisit();
        page.MapPost("/outcome", (HostedPayments hosted) => hosted.FindOutAsync()).RequireVisit();
    }

    /// <summary>Where a provider says that something has happened: its webhook.</summary>
    public static void MapPaymentNotifications(this IEndpointRouteBuilder app)
    {
        if (app.ServiceProvider.GetService<IPaymentPage>() is not null)
        {
            app.MapPost(
                    "/payments/notifications/{reference}",
                    (string reference, PaymentNotifications notifications) => notifications.HandleAsync(reference)
                )
                .RequireRateLimiting(TessituraRateLimits.Default);
        }
    }

    private static async Task<PaymentView> ReadAsync(
        OtherMoney money,
        IOptions<PaymentOptions> payment,
        IOptions<GivingOptions> giving,
        CancellationToken stop
    ) =>
        new(
            payment.Value.Way is PaymentWay.Hosted ? "hosted" : "card",
            giving.Value.CertificateMethodId is not null,
            await money.ReadAccountsAsync(stop)
        );

    private static async Task<IResult> PayWithCertificateAsync(
        CertificateNumber request,
        HttpContext context,
        OtherMoney money,
        AttemptLimit limit,
        IOptions<PaymentOptions> options,
        CancellationToken stop
    )
    {
        var number = request.Number.Trim();
        if (number.Length is 0 or > LongestNumber || number.Any(char.IsControl))
        {
            return new Refusal(StatusCodes.Status400BadRequest, "certificate-refused");
        }

        // A number is as good as money, so nobody may try many; what was no wrong number does not count.
        var (most, window) = (options.Value.CertificateAttempts, options.Value.CertificateWindow);
        var visitor = AttemptLimit.VisitorOf(context);
        if (!await limit.TryBeginAsync(Certificates, visitor, most, window, stop))
        {
            return new Refusal(StatusCodes.Status429TooManyRequests, "certificate-paused");
        }

        var isWrong = false;
        try
        {
            await money.PayWithCertificateAsync(number);
            return TypedResults.NoContent();
        }
        catch (TessituraRejectedException e) when (e.Kind is RejectionKind.Other)
        {
            isWrong = true;
            return new Refusal(StatusCodes.Status400BadRequest, "certificate-refused");
        }
        finally
        {
            if (!isWrong)
            {
                await limit.TakeBackAsync(Certificates, visitor, window);
            }
        }
    }

    private static async Task<IResult> PayFromAccountAsync(AccountRequest request, OtherMoney money)
    {
        if (request.Amount is { } amount && Amounts.Check(amount, MostFromAccount) is { } refusal)
        {
            return refusal;
        }

        try
        {
            await money.PayFromAccountAsync(request);
            return TypedResults.NoContent();
        }
        catch (TessituraRejectedException e) when (e.Kind is RejectionKind.Other)
        {
            return new Refusal(StatusCodes.Status400BadRequest, "account-refused");
        }
    }

    private static async ValueTask<object?> TellProviderIsAwayAsync(
        EndpointFilterInvocationContext context,
        EndpointFilterDelegate next
    )
    {
        try
        {
            return await next(context);
        }
        catch (HttpRequestException)
        {
            return new Refusal(StatusCodes.Status503ServiceUnavailable, "provider-away");
        }
    }
}

/// <param name="Way">Where cards are typed in: <c>hosted</c> or <c>card</c>.</param>
/// <param name="TakesCertificates">Gift certificates pay.</param>
/// <param name="Accounts">What the visitor has on account.</param>
internal sealed record PaymentView(string Way, bool TakesCertificates, IReadOnlyList<AccountMoney> Accounts);

/// <param name="Number">As good as money; the text form does not show it.</param>
internal sealed record CertificateNumber(string Number)
{
    public override string ToString() => "a gift certificate";
}
