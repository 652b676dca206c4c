using Tessitura.Client.Models;

namespace Tessitura.Client.Simulator.Tests;

public sealed class PaymentPlanTests
{
    [Test]
    public async Task Equal_payments_add_up_to_the_cent_and_end_on_the_last_day()
    {
        await using var house = await OpenHouse.StartAsync();
        var visitor = await house.VisitAsync();
        await visitor.ReserveAsync(1);

        var plan = await AddAsync(visitor, payments: 3);

        Assert.That(plan.Select(p => p.AmountDue), Is.EqualTo(new[] { 26.68m, 26.66m, 26.66m }));
        Assert.That(plan[^1].DateDue, Is.EqualTo(house.Time.GetUtcNow().AddDays(60)));
        Assert.That((await visitor.CartAsync()).PaymentPlans, Has.Count.EqualTo(3));
    }

    [Test]
    public async Task A_billing_schedule_is_previewed_and_added()
    {
        await using var house = await OpenHouse.StartAsync();
        var visitor = await house.VisitAsync();
        await visitor.ReserveAsync(1);
        var body = new
        {
            StartDate = house.Time.GetUtcNow(),
            EndDate = house.Time.GetUtcNow().AddDays(60),
            BillingScheduleId = 1,
            OverrideAmountToSchedule = 50m,
        };

        var preview = (await visitor.PostAsync("Web/Cart/@/Payments/Plan/Schedule/Preview", body)).Read<
            IReadOnlyList<PaymentPlanPreview>
        >();
        Assert.That((await visitor.CartAsync()).PaymentPlans, Is.Empty);
        var plan = (await visitor.PostAsync("Web/Cart/@/Payments/Plan/Schedule", body)).Read<
            IReadOnlyList<PaymentPlan>
        >();

        Assert.That(preview.Select(p => p.AmountDue), Is.EqualTo(new[] { 30m, 25m, 25m }));
        Assert.That(plan.Select(p => p.AmountDue), Is.EqualTo(preview.Select(p => p.AmountDue)));
    }

    [Test]
    public async Task A_plan_must_be_complete_before_the_checkout()
    {
        await using var house = await OpenHouse.StartAsync();
        var visitor = await house.VisitAsync();
        await visitor.ReserveAsync(1);
        await AddAsync(visitor, payments: 2, billingType: null);

        Assert.That(await ErrorAsync(visitor), Does.Contain("no billing type"));
        (await visitor.CheckOutAsync()).IsRefused("no billing type");
        (await visitor.PutAsync("Web/Cart/@/Payments/Plan", new { BillingTypeId = 1 })).Read<
            IReadOnlyList<PaymentPlan>
        >();
        Assert.That(await ErrorAsync(visitor), Is.Null);
        await AddAsync(visitor, payments: 1);
        Assert.That(await ErrorAsync(visitor), Does.Contain("adds up to 160.00"));
        (await visitor.DeleteAsync("Web/Cart/@/Payments/Plan")).IsDone();
        await AddAsync(visitor, payments: 2);

        Assert.That((await visitor.CheckOutAsync()).Read<CheckoutResponse>().Status, Is.EqualTo("SaveComplete"));
    }

    [Test]
    public async Task Of_a_card_that_is_billed_four_digits_are_kept()
    {
        await using var house = await OpenHouse.StartAsync();
        var visitor = await house.VisitAsync();
        await visitor.ReserveAsync(1);
        await AddAsync(visitor, payments: 2);

        (await visitor.PutAsync("Web/Cart/@/Payments/Plan", new { BillingTypeId = 2 })).IsRefused("card is required");
        var card = new
        {
            Name = "Ada Quill",
            Number = SimulatedCards.Visa,
            ExpiryMonth = 12,
            ExpiryYear = 2030,
        };
        var answer = await visitor.PutAsync("Web/Cart/@/Payments/Plan", new { BillingTypeId = 2, Card = card });

        Assert.That(answer.Body, Does.Not.Contain(SimulatedCards.Visa));
        Assert.That(answer.Read<IReadOnlyList<PaymentPlan>>()[0].Card!.Number, Is.EqualTo("************1111"));
    }

    [Test]
    public async Task Installments_are_taken_as_they_are_given()
    {
        await using var house = await OpenHouse.StartAsync();
        var visitor = await house.VisitAsync();
        await visitor.ReserveAsync(1);
        var due = house.Time.GetUtcNow().AddDays(7);

        var plan = (
            await visitor.PostAsync(
                "Web/Cart/@/Payments/Plan/Installments",
                new { PaymentPlanInstallments = new[] { new { DueDate = due, Amount = 80m } }, BillingTypeId = 1 }
            )
        ).Read<IReadOnlyList<PaymentPlan>>();

        Assert.That((plan.Single().DateDue, plan.Single().AmountDue), Is.EqualTo(((DateTimeOffset?)due, 80m)));
        Assert.That(await ErrorAsync(visitor), Is.Null);
    }

    private static async Task<IReadOnlyList<PaymentPlan>> AddAsync(
        WebVisitor visitor,
        int payments,
        int? billingType = 1
    ) =>
        (
            await visitor.PostAsync(
                "Web/Cart/@/Payments/Plan/NumberOfPayments",
                new
                {
                    StartDate = "2026-03-02T10:00:00Z",
                    EndDate = "2026-05-01T10:00:00Z",
                    NumberOfPayments = payments,
                    BillingTypeId = billingType,
                }
            )
        ).Read<IReadOnlyList<PaymentPlan>>();

    private static async Task<string?> ErrorAsync(WebVisitor visitor) =>
        (await visitor.PostAsync("Web/Cart/@/Validate", new { ValidatePaymentPlan = true }))
            .Read<CartValidationResponse>()
            .PaymentPlanError?.Error;
}
