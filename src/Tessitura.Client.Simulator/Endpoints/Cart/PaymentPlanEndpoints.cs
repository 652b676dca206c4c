using Tessitura.Client.Models;

namespace Tessitura.Client.Simulator;

/// <summary>Payment plans: what is due, paid bit by bit.</summary>
internal static class PaymentPlanEndpoints
{
    public static void Register(EndpointTable endpoints)
    {
        endpoints.MapSession<PaymentPlanRequest>("Cart.AddPaymentPlan", AddEqual);
        endpoints.MapSession<PaymentPlanInstallmentRequest>("Cart.AddPaymentPlanInstallments", AddInstallments);
        endpoints.MapSession<PaymentPlanScheduleRequest>("Cart.AddPaymentPlanBasedOnBillingSchedule", AddScheduled);
        endpoints.MapSession<PaymentPlanSchedulePreviewRequest>(
            "Cart.PreviewPaymentPlanBasedOnBillingSchedule",
            Preview
        );
        endpoints.MapSession<UpdatePaymentPlanRequest>("Cart.UpdatePaymentPlan", Update);
        endpoints.MapSession("Cart.RemovePaymentPlans", Remove);
    }

    private static Reply AddEqual(Call call, SessionState session, PaymentPlanRequest body)
    {
        var billing = Billing.Parse(call.Simulation, body.BillingTypeId, body.Card, body.AccountId);
        var due = Due(call, session);
        return Add(
            call,
            session,
            PaymentSchedule.Equal(due, body.NumberOfPayments, body.StartDate, body.EndDate),
            billing
        );
    }

    private static Reply AddInstallments(Call call, SessionState session, PaymentPlanInstallmentRequest body)
    {
        var billing = Billing.Parse(call.Simulation, body.BillingTypeId, body.Card, body.AccountId);
        var installments = body.PaymentPlanInstallments.Select(i =>
        {
            Amounts.RequirePositive(i.Amount ?? 0);
            return (i.DueDate ?? throw ServiceFault.Rejected("DueDate is required."), i.Amount ?? 0);
        });
        return Add(call, session, [.. installments], billing);
    }

    private static Reply AddScheduled(Call call, SessionState session, PaymentPlanScheduleRequest body) =>
        Add(
            call,
            session,
            Scheduled(call, session, body.BillingScheduleId, body.StartDate, body.OverrideAmountToSchedule),
            Billing.Parse(call.Simulation, body.BillingTypeId, body.Card, body.AccountId)
        );

    private static Reply Preview(Call call, SessionState session, PaymentPlanSchedulePreviewRequest body) =>
        Reply.List(
            Scheduled(call, session, body.BillingScheduleId, body.StartDate, body.OverrideAmountToSchedule)
                .Select(p => new PaymentPlanPreview { AmountDue = p.Amount, DateDue = p.Due })
        );

    private static Reply Update(Call call, SessionState session, UpdatePaymentPlanRequest body)
    {
        var carts = new CartDesk(call.Simulation);
        var basket = carts.Require(session);
        if (basket.PaymentPlan.IsEmpty)
        {
            throw ServiceFault.Rejected("The cart has no payment plan.");
        }

        var billing = Billing.Parse(call.Simulation, body.BillingTypeId, body.Card, body.AccountId);
        return View(
            call,
            carts.Commit(
                session,
                basket with
                {
                    PaymentPlan = basket.PaymentPlan.ConvertAll(i =>
                        i with
                        {
                            BillingTypeId = billing.TypeId,
                            Card = billing.Card,
                        }
                    ),
                }
            )
        );
    }

    private static Reply Remove(Call call, SessionState session)
    {
        if (session.Basket is { } basket)
        {
            new CartDesk(call.Simulation).Commit(session, basket with { PaymentPlan = [] });
        }

        return Reply.NoContent;
    }

    // What is not scheduled falls due at once.
    private static IReadOnlyList<(DateTimeOffset Due, decimal Amount)> Scheduled(
        Call call,
        SessionState session,
        int scheduleId,
        DateTimeOffset start,
        decimal? amount
    )
    {
        var due = Due(call, session);
        var scheduled = amount ?? due;
        Amounts.RequirePositive(scheduled);
        if (scheduled > due)
        {
            throw ServiceFault.Rejected("The amount to schedule is more than is due.");
        }

        var payments = PaymentSchedule.Billing(call.Simulation.Reference, scheduleId, scheduled, start);
        return scheduled == due ? payments : [(call.Simulation.Clock.Now, due - scheduled), .. payments];
    }

    private static decimal Due(Call call, SessionState session) =>
        new CartDesk(call.Simulation).Require(session).Balance is var due and > 0
            ? due
            : throw ServiceFault.Rejected("Nothing is due.");

    private static Reply Add(
        Call call,
        SessionState session,
        IReadOnlyList<(DateTimeOffset Due, decimal Amount)> payments,
        Billing billing
    )
    {
        var carts = new CartDesk(call.Simulation);
        var basket = carts.Require(session);
        var items = payments.Select(p => new InstallmentItem(
            call.Simulation.CartIds.Installments.Next(),
            p.Due,
            p.Amount
        )
        {
            BillingTypeId = billing.TypeId,
            Card = billing.Card,
        });
        return View(call, carts.Commit(session, basket with { PaymentPlan = basket.PaymentPlan.AddRange(items) }));
    }

    private static Reply View(Call call, Basket basket) =>
        Reply.List(basket.PaymentPlan.Select(i => CartParts.Installment(call.Simulation.Reference, i)));
}
