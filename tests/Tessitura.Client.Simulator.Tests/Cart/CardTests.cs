using Tessitura.Client.Models;

namespace Tessitura.Client.Simulator.Tests;

public sealed class CardTests
{
    [TestCase(SimulatedCards.Visa, PaymentMethods.Visa)]
    [TestCase(SimulatedCards.Mastercard, PaymentMethods.Mastercard)]
    [TestCase("4111 1111-1111 1111", PaymentMethods.Visa)]
    public async Task A_card_pays_what_is_due_and_leaves_its_last_four_digits(string number, int type)
    {
        await using var house = await OpenHouse.StartAsync();
        var visitor = await house.VisitAsync();
        await visitor.ReserveAsync(2);
        var due = (await visitor.CartAsync()).BalanceToCharge!.Value;

        Assert.That(
            (await visitor.CheckOutWithAsync(number, due, type)).Read<CheckoutResponse>().Status,
            Is.EqualTo("SaveComplete")
        );

        var saved = await visitor.GetAsync("Web/Cart/@?savedCart=true");
        var payment = saved.Read<Cart>().Payments.Single();
        Assert.That((payment.Amount, payment.LastFourCreditCardNumber), Is.EqualTo((due, number[^4..])));
        Assert.That(saved.Body, Does.Not.Contain(number));
    }

    [Test]
    public async Task A_declined_card_leaves_the_cart_and_another_one_may_pay()
    {
        await using var house = await OpenHouse.StartAsync();
        var visitor = await house.VisitAsync();
        await visitor.ReserveAsync(1);
        var due = (await visitor.CartAsync()).BalanceToCharge!.Value;

        var declined = (await visitor.CheckOutWithAsync(SimulatedCards.Declined, due)).Read<CheckoutResponse>();
        Assert.That((declined.Status, declined.Message), Is.EqualTo(("Error", "The card was declined.")));
        Assert.That((await visitor.SessionAsync()).CheckoutStatus!.Status, Is.EqualTo("Error"));
        Assert.That(house.Simulator.Orders, Is.Empty);

        (await visitor.CheckOutWithAsync(SimulatedCards.Visa, due)).Read<CheckoutResponse>();
        Assert.That(house.Simulator.Orders, Has.Count.EqualTo(1));
    }

    [TestCase("4111111111111112", PaymentMethods.Visa, "not valid")]
    [TestCase("41111111", PaymentMethods.Visa, "not valid")]
    [TestCase("4111x11111111111", PaymentMethods.Visa, "not valid")]
    [TestCase(SimulatedCards.Visa, PaymentMethods.Mastercard, "does not fit")]
    [TestCase(SimulatedCards.Visa, PaymentMethods.Cash, "not a credit card")]
    [TestCase("", PaymentMethods.Visa, "A card is needed")]
    [TestCase(SimulatedCards.Visa, 0, "CreditCardType is required")]
    public async Task A_card_that_cannot_be_is_refused_before_anything_begins(string number, int type, string because)
    {
        await using var house = await OpenHouse.StartAsync();
        var visitor = await house.VisitAsync();
        await visitor.ReserveAsync(1);

        var answer = await visitor.CheckOutWithAsync(
            number,
            1m + (await visitor.CartAsync()).BalanceToCharge!.Value - 1m,
            type
        );

        answer.IsRefused(because);
        Assert.That(number.Length == 0 || !answer.Body.Contains(number, StringComparison.Ordinal), Is.True);
        Assert.That((await visitor.SessionAsync()).CheckoutStatus, Is.Null);
    }

    [TestCase(2026, 3, true)]
    [TestCase(26, 3, true)]
    [TestCase(2026, 2, false)]
    [TestCase(2030, 13, false)]
    public async Task A_card_is_good_until_its_month_is_over(int year, int month, bool isGood)
    {
        await using var house = await OpenHouse.StartAsync();
        var visitor = await house.VisitAsync();
        await visitor.ReserveAsync(1);

        var answer = await visitor.PostAsync(
            "Web/Cart/@/Checkout",
            new
            {
                Amount = (await visitor.CartAsync()).BalanceToCharge,
                AllowUnderPayment = false,
                CreditCardNumber = SimulatedCards.Visa,
                CreditCardType = PaymentMethods.Visa,
                CreditCardMonth = month,
                CreditCardYear = year,
            }
        );

        Assert.That((int)answer.Status, Is.EqualTo(isGood ? 200 : 400), answer.Body);
    }

    [TestCase("%B4111111111111111^QUILL/ADA^30120000000000?", "", "SaveComplete")]
    [TestCase("", ";4111111111111111=30120000000000?", "SaveComplete")]
    [TestCase("nonsense", "nonsense", null)]
    public async Task A_swiped_card_is_read_from_either_track(string track1, string track2, string? status)
    {
        await using var house = await OpenHouse.StartAsync();
        var visitor = await house.VisitAsync();
        await visitor.ReserveAsync(1);

        var answer = await visitor.PostAsync(
            "Web/Cart/@/CheckoutWithCard",
            new
            {
                CreditCardType = PaymentMethods.Visa,
                Amount = (await visitor.CartAsync()).BalanceToCharge,
                AllowUnderPayment = false,
                CreditCardTrack1 = track1,
                CreditCardTrack2 = track2,
            }
        );

        if (status is null)
        {
            answer.IsRefused("could not be read");
        }
        else
        {
            Assert.That(answer.Read<CheckoutResponse>().Status, Is.EqualTo(status));
        }
    }

    [TestCase(1, "more than is due")]
    [TestCase(-1, "less than is due")]
    public async Task The_amount_is_what_is_due(int tooMuch, string because)
    {
        await using var house = await OpenHouse.StartAsync();
        var visitor = await house.VisitAsync();
        await visitor.ReserveAsync(1);
        var due = (await visitor.CartAsync()).BalanceToCharge!.Value;

        (await visitor.CheckOutWithAsync(SimulatedCards.Visa, due + tooMuch)).IsRefused(because);
    }

    [Test]
    public async Task A_payment_that_somebody_else_has_authorized_brings_the_code()
    {
        await using var house = await OpenHouse.StartAsync();
        var visitor = await house.VisitAsync();
        await visitor.ReserveAsync(1);
        var due = (await visitor.CartAsync()).BalanceToCharge;

        (await CheckOutAsync(null)).IsRefused("AuthorizationCode");
        Assert.That((await CheckOutAsync("A1B2")).Read<CheckoutResponse>().Status, Is.EqualTo("SaveComplete"));

        Task<Answer> CheckOutAsync(string? code) =>
            visitor.PostAsync(
                "Web/Cart/@/Checkout",
                new
                {
                    Amount = due,
                    AllowUnderPayment = false,
                    Authorize = false,
                    AuthorizationCode = code,
                    CreditCardType = PaymentMethods.Visa,
                }
            );
    }

    [Test]
    public async Task A_card_reader_puts_its_payment_onto_the_cart()
    {
        await using var house = await OpenHouse.StartAsync();
        var visitor = await house.VisitAsync();
        await visitor.ReserveAsync(1);

        var answer = await visitor.PostAsync(
            "Web/Cart/@/Payments/EMV/Authorize",
            new
            {
                Amount = (await visitor.CartAsync()).BalanceToCharge,
                TransactionOrigin = "kiosk",
                MachineId = 1,
                IsMoto = false,
            }
        );

        var authorized = answer.Read<WebEmvAuthorizationResponse>();
        Assert.That(authorized.AuthorizationResponse!.Succeeded, Is.True);
        Assert.That((await visitor.CartAsync()).BalanceToCharge, Is.Zero);
        (await visitor.DeleteAsync($"Web/Cart/@/Payments/{authorized.PaymentId}")).IsDone();
        Assert.That((await visitor.CartAsync()).Payments, Is.Empty);
    }
}
