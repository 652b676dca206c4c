namespace Tessitura.Client.Tests.Selling;

/// <summary>One of the operations that must not double, with what must be in the cart before.</summary>
internal sealed record SafeOperation(string Name, Func<IWebSession, Task<WriteResult>> Run)
{
    public Func<IWebSession, Task> Prepare { get; init; } = _ => Task.CompletedTask;

    public static IReadOnlyList<SafeOperation> All { get; } =
    [
        new("reserve tickets", async visit => await visit.ReserveTicketsAsync(BoxOffice.TwoSeats)),
        new(
            "reserve a package",
            async visit =>
                await visit.ReserveFixedPackageAsync(
                    FixedPackages.BestSeats(802, BoxOffice.Zone, PriceTypes.Each(1, seats: 1))
                )
        ),
        new("take a fixed-seat package", async visit => await SamplePackages.TakeFixedAsync(visit)),
        new("begin a flex package", async visit => await SamplePackages.BeginFlexAsync(visit)),
        new("add to a flex package", async visit => await SamplePackages.AddToFlexAsync(visit))
        {
            Prepare = visit => SamplePackages.BeginFlexAsync(visit),
        },
        new("begin a non-fixed-seat package", async visit => await SamplePackages.BeginNonFixedSeatAsync(visit)),
        new("begin a super package", async visit => await SamplePackages.BeginSuperAsync(visit)),
        new("add to a super package", async visit => await SamplePackages.AddToSuperAsync(visit))
        {
            Prepare = visit => SamplePackages.BeginSuperAsync(visit),
        },
        new(
            "reserve for a line item",
            async visit => await visit.ReserveForLineItemAsync(await LineAsync(visit), BoxOffice.TwoSeats)
        )
        {
            Prepare = visit => visit.ReserveTicketsAsync(BoxOffice.TwoSeats),
        },
        new("add a contribution", async visit => await visit.AddContributionAsync(new() { Amount = 25, FundId = 1 })),
        new(
            "add a gift certificate",
            async visit => await visit.AddGiftCertificateAsync(new() { Amount = 40, PaymentMethodId = 8 })
        ),
        Payment(
            "pay cash",
            visit =>
                visit.PayAsync(
                    new ApplyCashPaymentRequest
                    {
                        Amount = 5,
                        TenderedAmount = 10,
                        PaymentMethodId = 6,
                    }
                )
        ),
        Payment(
            "pay by check",
            visit => visit.PayAsync(new ApplyCheckPaymentRequest { Amount = 5, PaymentMethodId = 4 })
        ),
        Payment(
            "pay by voucher",
            visit => visit.PayAsync(new ApplyOtherPaymentRequest { Amount = 5, PaymentMethodId = 7 })
        ),
        Payment(
            "pay by invoice",
            visit => visit.PayAsync(new ApplyInvoicePaymentRequest { Amount = 5, PaymentMethodId = 5 })
        ),
        Payment(
            "pay with a gift certificate",
            visit =>
                visit.PayAsync(
                    new ApplyGiftCertificatePaymentRequest { Amount = 0, GiftCertificateNumber = "GIFT-0050" }
                )
        ),
        Payment(
            "pay on account",
            visit => visit.PayAsync(new ApplyOnAccountPaymentRequest { Amount = 5, PaymentMethodId = 3 })
        ),
        new(
            "take a payment plan by a billing schedule",
            async visit =>
                await visit.AddPaymentPlanAsync(
                    new PaymentPlanScheduleRequest
                    {
                        BillingScheduleId = 1,
                        StartDate = PlanStart,
                        EndDate = PlanStart.AddDays(90),
                        BillingTypeId = 1,
                    }
                )
        )
        {
            Prepare = visit => visit.ReserveTicketsAsync(BoxOffice.TwoSeats),
        },
        new(
            "take a payment plan of equal payments",
            async visit =>
                await visit.AddPaymentPlanAsync(
                    new PaymentPlanRequest
                    {
                        NumberOfPayments = 3,
                        StartDate = PlanStart,
                        EndDate = PlanStart.AddDays(60),
                        BillingTypeId = 1,
                    }
                )
        )
        {
            Prepare = visit => visit.ReserveTicketsAsync(BoxOffice.TwoSeats),
        },
        new(
            "take a payment plan given one by one",
            async visit =>
                await visit.AddPaymentPlanAsync(
                    new PaymentPlanInstallmentRequest
                    {
                        PaymentPlanInstallments =
                        [
                            new() { Amount = 10, DueDate = PlanStart },
                            new() { Amount = 15, DueDate = PlanStart.AddDays(30) },
                        ],
                        BillingTypeId = 1,
                    }
                )
        )
        {
            Prepare = visit => visit.AddContributionAsync(Contributions.To(fundId: 1, amount: 25)),
        },
        new("put on account", async visit => await visit.AddOnAccountAsync(new() { Amount = 5, PaymentMethodId = 3 })),
    ];

    private static DateTimeOffset PlanStart => new(2030, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public override string ToString() => Name;

    private static SafeOperation Payment(string name, Func<IWebSession, Task<CartEntry>> pay) =>
        new(name, async visit => await pay(visit))
        {
            Prepare = async visit =>
            {
                await visit.Api.Session.LoginAsync(
                    new()
                    {
                        UserName = "ada",
                        Password = "invented-1001",
                        LoginTypeId = 1,
                    }
                );
                await visit.ReserveTicketsAsync(BoxOffice.TwoSeats);
            },
        };

    private static async Task<int> LineAsync(IWebSession visit) =>
        (await visit.Api.Cart.GetAsync())!.TicketLines().Single().Id;
}
