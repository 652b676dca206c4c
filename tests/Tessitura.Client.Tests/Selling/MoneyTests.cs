using System.Globalization;
using System.Text.RegularExpressions;

namespace Tessitura.Client.Tests.Selling;

/// <summary>Servers that add to a payment which is there already, in either direction.</summary>
internal sealed partial class MoneyTests
{
    private const int Cash = 6;

    [TestCase(-50)]
    [TestCase(50)]
    [TestCase(-100)]
    [TestCase(-150)]
    public async Task Money_that_moves_without_a_new_payment_is_a_sign(decimal amount)
    {
        await using var office = await BoxOffice.OpenAsync();
        await using var visit = await OpenAsync(office);
        office.Line.NextArrivesLate("POST", TimeSpan.FromHours(1));
        office.Line.Rewrite = (request, body) =>
            office.Line.Reached.Task.IsCompleted ? AddTo(request, body, amount) : body;

        var unknown = await office.FailureOfAsync<OutcomeUnknownException>(visit.PayAsync(Pay(amount)));

        Assert.That(unknown.Operation, Is.EqualTo("Cart.ApplyCashPayment"));
    }

    [TestCase(-50)]
    [TestCase(50)]
    public async Task A_deposit_that_grows_is_a_sign(decimal moved)
    {
        await using var office = await BoxOffice.OpenAsync();
        await using var visit = await OpenAsync(office);
        office.Line.NextArrivesLate("POST", TimeSpan.FromHours(1));
        office.Line.Rewrite = (request, body) =>
            office.Line.Reached.Task.IsCompleted ? AddTo(request, body, moved, rows: false) : body;

        await office.FailureOfAsync<OutcomeUnknownException>(
            visit.AddOnAccountAsync(new() { Amount = 50, PaymentMethodId = 3 })
        );
    }

    [Test]
    public async Task A_released_payment_is_not_a_sign_of_a_lost_one()
    {
        await using var office = await BoxOffice.OpenAsync();
        await using var visit = await OpenAsync(office);
        var five = await office.RunAsync(visit.PayAsync(Pay(5)));
        office.Line.Next("POST", Fault.LostAndReset);
        await office.FailureOfAsync<NotAppliedException>(visit.PayAsync(Pay(7)));
        await office.RunAsync(visit.ReleaseAsync(CartItem.Payment(five.Id)));
        office.Line.Next("POST", Fault.LostAndReset);
        await office.FailureOfAsync<NotAppliedException>(visit.PayAsync(Pay(7)));

        var seven = await office.RunAsync(visit.PayAsync(Pay(7)));

        Assert.That(seven.ConfirmedBy, Is.EqualTo(Confirmation.Answer));
    }

    [Test]
    public async Task The_payment_of_another_call_explains_what_is_paid()
    {
        await using var office = await BoxOffice.OpenAsync();
        await using var visit = await OpenAsync(office);
        office.Line.NextArrivesLate("POST", TimeSpan.FromSeconds(15));
        await office.FailureOfAsync<NotAppliedException>(visit.PayAsync(Pay(5)));
        office.Line.Next("POST", Fault.LostAndReset);

        await office.FailureOfAsync<NotAppliedException>(visit.PayAsync(Pay(7)));
        var late = await office.FailureOfAsync<LateArrivalException>(visit.PayAsync(Pay(7)));

        Assert.That(late.Operation, Is.EqualTo("Cart.ApplyCashPayment"));
        Assert.That((await office.RunAsync(visit.PayAsync(Pay(7)))).ConfirmedBy, Is.EqualTo(Confirmation.Answer));
    }

    private static async Task<IWebSession> OpenAsync(BoxOffice office)
    {
        var visit = await office.Client.StartSessionAsync();
        await visit.Api.Session.LoginAsync(
            new()
            {
                UserName = "ada",
                Password = "invented-1001",
                LoginTypeId = 1,
            }
        );
        await visit.ReserveTicketsAsync(BoxOffice.TwoSeats);
        await visit.PayAsync(Pay(100));
        return visit;
    }

    private static ApplyCashPaymentRequest Pay(decimal amount) =>
        new()
        {
            Amount = amount,
            TenderedAmount = amount,
            PaymentMethodId = Cash,
        };

    // What the write of 100 stands at, after the server has added the other amount to it.
    private static string AddTo(HttpRequestMessage request, string body, decimal amount, bool rows = true) =>
        request.Method != HttpMethod.Get || body.Length == 0
            ? body
            : Paid(rows)
                .Replace(
                    body,
                    match =>
                        match.Groups[1].Value
                        + (decimal.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture) + amount).ToString(
                            CultureInfo.InvariantCulture
                        )
                );

    private static Regex Paid(bool rows) => rows ? PaidAndPayments() : PaidAlone();

    [GeneratedRegex("(\"(?:AmountPaidNow|Amount)\":)(100(?:\\.0+)?)")]
    private static partial Regex PaidAndPayments();

    [GeneratedRegex("(\"AmountPaidNow\":)(100(?:\\.0+)?)")]
    private static partial Regex PaidAlone();
}
