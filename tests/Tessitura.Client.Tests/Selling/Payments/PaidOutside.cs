using Tessitura.Client.Simulator;

namespace Tessitura.Client.Tests.Selling.Payments;

/// <summary>An invented payment on a provider's page, and the orders that it has paid for.</summary>
internal static class PaidOutside
{
    public static bool IsPaidBy(SimulatedOrder order, OutsideAuthorization authorization) =>
        order.PaymentReferences.Contains(authorization.Reference);

    public static List<int> OrdersPaidBy(BoxOffice office, OutsideAuthorization authorization) =>
        [.. office.Simulator.Orders.Where(order => IsPaidBy(order, authorization)).Select(order => order.Id)];

    public static int PostsOf(BoxOffice office) =>
        office.Line.Seen.Count(request => request.EndsWith("/Checkout", StringComparison.Ordinal));

    public static async Task<OutsideAuthorization> PayAsync(IWebSession visit)
    {
        await visit.ReserveTicketsAsync(BoxOffice.TwoSeats);
        return Authorization((await visit.Api.Cart.GetAsync())!.BalanceToCharge!.Value);
    }

    public static OutsideAuthorization Authorization(decimal amount) =>
        new()
        {
            Reference = "invented-payment-1",
            Amount = amount,
            AuthorizationCode = "invented-code-77",
            SecureValues = "eci=05&cavv=invented-cavv-77",
            PaymentMethodId = 1,
        };
}
