namespace Tessitura.Client.Tests.Selling.Payments;

internal sealed class PaymentPlanTests
{
    private static readonly DateTimeOffset Start = new(2030, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly PaymentPlanScheduleRequest ThreeThirds = new()
    {
        BillingScheduleId = 2,
        StartDate = Start,
        EndDate = Start.AddDays(90),
        BillingTypeId = 1,
    };

    private static readonly PaymentPlanRequest FourParts = new()
    {
        NumberOfPayments = 4,
        StartDate = Start,
        EndDate = Start.AddDays(90),
        BillingTypeId = 1,
    };

    [Test]
    public async Task A_plan_is_what_its_preview_said()
    {
        await using var office = await BoxOffice.OpenAsync();
        await using var visit = await office.Client.StartSessionAsync();
        await visit.ReserveTicketsAsync(BoxOffice.TwoSeats);

        var preview = await visit.PreviewPaymentPlanAsync(
            new()
            {
                BillingScheduleId = 2,
                StartDate = Start,
                EndDate = Start.AddDays(90),
            }
        );
        var plan = await visit.AddPaymentPlanAsync(ThreeThirds);

        Assert.That(
            plan.Payments.Select(payment => payment.AmountDue),
            Is.EqualTo(preview.Select(part => part.AmountDue))
        );
        Assert.That(
            plan.Payments.Sum(payment => payment.AmountDue),
            Is.EqualTo((await visit.Api.Cart.GetAsync())!.BalanceToCharge)
        );
    }

    [Test]
    public async Task A_second_plan_is_not_sent_before_the_first_is_released()
    {
        await using var office = await BoxOffice.OpenAsync();
        await using var visit = await office.Client.StartSessionAsync();
        await visit.ReserveTicketsAsync(BoxOffice.TwoSeats);
        var plan = await visit.AddPaymentPlanAsync(ThreeThirds);

        Assert.That(
            () => visit.AddPaymentPlanAsync(FourParts),
            Throws.InvalidOperationException.With.Message.Contains("payment plan")
        );
        await visit.ReleaseAsync(plan.Item!);
        var other = await visit.AddPaymentPlanAsync(FourParts);

        Assert.That((other.Payments.Count, (await visit.Api.Cart.GetAsync())!.PaymentPlans.Count), Is.EqualTo((4, 4)));
    }

    [Test]
    public async Task A_release_that_comes_late_does_not_take_the_next_plan()
    {
        await using var office = await BoxOffice.OpenAsync();
        await using var visit = await office.Client.StartSessionAsync();
        await visit.ReserveTicketsAsync(BoxOffice.TwoSeats);
        var plan = await visit.AddPaymentPlanAsync(ThreeThirds);
        office.Line.NextArrivesLate("DELETE", TimeSpan.FromSeconds(5), "/Plan");

        await office.RunAsync(visit.ReleaseAsync(plan.Item!));
        await office.RunAsync(visit.AddPaymentPlanAsync(FourParts));
        office.Time.Advance(TimeSpan.FromMinutes(1));

        Assert.That((await visit.Api.Cart.GetAsync())!.PaymentPlans, Has.Count.EqualTo(4));
    }

    [Test]
    public async Task A_plan_that_comes_late_is_told_and_not_doubled([Values] bool same)
    {
        await using var office = await BoxOffice.OpenAsync();
        await using var visit = await office.Client.StartSessionAsync();
        await visit.ReserveTicketsAsync(BoxOffice.TwoSeats);
        office.Line.NextArrivesLate("POST", TimeSpan.FromMinutes(1), "/Plan");

        await office.FailureOfAsync<NotAppliedException>(visit.AddPaymentPlanAsync(ThreeThirds));
        office.Time.Advance(TimeSpan.FromMinutes(1));
        var next = same ? visit.AddPaymentPlanAsync(ThreeThirds) : visit.AddPaymentPlanAsync(FourParts);
        if (same)
        {
            var plan = await office.RunAsync(next);
            Assert.That((plan.ConfirmedBy, plan.Payments.Count), Is.EqualTo((Confirmation.LateArrival, 3)));
        }
        else
        {
            var late = await office.FailureOfAsync<LateArrivalException>(next);
            Assert.That(((PaymentPlanResult)late.Arrived).Payments, Has.Count.EqualTo(3));
        }

        Assert.That((await visit.Api.Cart.GetAsync())!.PaymentPlans, Has.Count.EqualTo(3));
    }

    [Test]
    public async Task A_plan_that_was_lost_does_not_take_another_for_its_own()
    {
        await using var office = await BoxOffice.OpenAsync();
        await using var visit = await office.Client.StartSessionAsync();
        await visit.ReserveTicketsAsync(BoxOffice.TwoSeats);
        office.Line.Next("POST", Fault.LostAndReset, "/Plan");

        await office.FailureOfAsync<NotAppliedException>(visit.AddPaymentPlanAsync(ThreeThirds));
        await office.RunAsync(visit.AddPaymentPlanAsync(FourParts));
        var reserved = await office.RunAsync(visit.ReserveTicketsAsync(BoxOffice.TwoSeats));

        Assert.That(reserved.IsComplete, Is.True);
    }

    [Test]
    public async Task The_first_payment_of_a_plan_is_made_outside()
    {
        await using var office = await BoxOffice.OpenAsync();
        await using var visit = await office.Client.StartSessionAsync();
        await visit.ReserveTicketsAsync(BoxOffice.TwoSeats);
        var due = (await visit.Api.Cart.GetAsync())!.BalanceToCharge!.Value;
        await visit.AddPaymentPlanAsync(
            new PaymentPlanInstallmentRequest
            {
                PaymentPlanInstallments = [new() { Amount = due - 20, DueDate = Start }],
                BillingTypeId = 1,
            }
        );
        var charge = await visit.StartOutsidePaymentAsync(amount: 20);

        var result = await visit.CheckoutWithAuthorizationAsync(
            new()
            {
                Reference = charge.Reference,
                Amount = 20,
                AuthorizationCode = "invented-code",
                PaymentMethodId = 1,
                AllowUnderPayment = true,
            }
        );

        Assert.That((result.IsComplete, office.Simulator.Orders[^1].Paid), Is.EqualTo((true, 20m)));
    }
}
