using Tessitura.Client.Models;

namespace Tessitura.Client.Simulator;

/// <summary>A saved order as TXN shows it.</summary>
internal sealed class OrderView(Simulation simulation, SavedOrder order)
{
    private readonly OrderLines _lines = new(simulation, order.Basket);

    private Catalogue Catalogue => simulation.Catalogue;

    private Basket Basket => order.Basket;

    public OrderProductView Of()
    {
        var source = Catalogue.Source(order.Facts.Terms.SourceId);
        var properties = Basket.Properties;
        return new OrderProductView
        {
            Id = order.Id,
            BatchId = order.Facts.BatchId,
            Solicitor = properties.Solicitor,
            OrderDateTime = order.OrderDate,
            HoldUntilDateTime = properties.HoldUntil,
            TotalPurchaseAmount = Basket.Tickets.Sum(t => t.Price),
            TotalReturnAmount = Basket.Tickets.Where(t => t.State == TicketState.Returned).Sum(t => t.Price),
            TotalContributionAmount = Basket.Contributions.Sum(c => c.Amount),
            TotalContributionPaidAmount = Basket.Balance <= 0 ? Basket.Contributions.Sum(c => c.Amount) : 0,
            TotalFeeAmount = Basket.FeesAmount,
            TotalFeePaidAmount = Basket.Balance <= 0 ? Basket.FeesAmount : 0,
            TotalDueAmount = Basket.Total,
            TotalPaidAmount = Basket.Payments.Sum(p => p.Amount),
            AddressId = properties.AddressId,
            PhoneId = properties.PhoneId,
            BookingId = Basket.BookingId,
            ElectronicAddressId = properties.ElectronicAddressId,
            OrderNotes = properties.Notes,
            CustomDataItems = CartParts.CustomData(Basket.CustomData),
            DeliveryMethod = Catalogue.DeliveryMethods.FirstOrDefault(m => m.Id == properties.DeliveryMethodId)
                is { } method
                ? Summaries.Entity(method.Id, method.Description)
                : null,
            BusinessUnit = Summaries.Entity(1, simulation.Reference.Describe("BusinessUnits", 1)),
            Category = properties.CategoryId == 0 ? null : Described("OrderCategories", properties.CategoryId),
            Constituent = CartParts.Constituent(Catalogue, order.Facts.ConstituentId),
            Initiator = CartParts.ConstituentOrNone(Catalogue, properties.InitiatorId),
            ModeOfSale = Summaries.Entity(
                order.Facts.Terms.ModeOfSaleId,
                Catalogue.ModeOfSale(order.Facts.Terms.ModeOfSaleId).Description
            ),
            Source = Summaries.Entity(source.Id, source.Description),
            Appeal = CartParts.AppealOf(source),
            PaymentPlans = [.. Basket.PaymentPlan.Select(Installment)],
            OrderFees = [.. Basket.OrderFees.Where(f => !f.Fee.UserDefined).Select(OrderLines.Fee)],
            Payments = [.. Basket.Payments.Select(Payment)],
            Products = [.. Products()],
        };
    }

    private IEnumerable<OrderProductViewProduct> Products() =>
        [
            .. Basket
                .Lines.Where(l => l.PackageLineId == 0)
                .Select(l => new OrderProductViewProduct
                {
                    ProductClass = ProductClass.Performance,
                    Performance = new OrderProductViewProductPerformance
                    {
                        Id = l.Performance.Id,
                        LineItem = _lines.Line(l),
                    },
                }),
            .. Basket.WholePackages.Select(p => new OrderProductViewProduct
            {
                ProductClass = ProductClass.Package,
                Package = new OrderProductViewProductPackage
                {
                    Id = p.Id,
                    LineItems = [.. Basket.EveningsOf(p.Id).Select(_lines.Line)],
                },
            }),
            .. Basket
                .Contributions.Where(c => c.Level is not null)
                .Select(c => new OrderProductViewProduct
                {
                    ProductClass = ProductClass.Membership,
                    Membership = new OrderProductViewMembership
                    {
                        Id = c.Id,
                        Amount = c.Amount,
                        Fund = Summaries.Entity(c.Fund.Id, c.Fund.Description),
                        MembershipOrganization = Summaries.Entity(
                            c.Fund.Membership!.OrganizationId,
                            c.Fund.Membership.Organization
                        ),
                        MembershipLevel = Summaries.Entity(c.Level!.Id, c.Level.Description),
                        CustomDataItems = CartParts.CustomData(c.CustomData),
                    },
                }),
            .. Basket
                .Contributions.Where(c => c.Level is null)
                .Select(c => new OrderProductViewProduct
                {
                    ProductClass = ProductClass.Contribution,
                    Contribution = new OrderProductViewContribution
                    {
                        Id = c.Id,
                        Amount = c.Amount,
                        Fund = Summaries.Entity(c.Fund.Id, c.Fund.Description),
                        Notes = c.Notes,
                        CustomDataItems = CartParts.CustomData(c.CustomData),
                    },
                }),
            .. Basket.Certificates.Select(c => new OrderProductViewProduct
            {
                ProductClass = ProductClass.GiftCertificate,
                GiftCertificate = new OrderProductViewGiftCertificate
                {
                    PaymentId = c.PaymentId,
                    GiftCertificateNumber = c.Number,
                    Amount = c.Amount,
                    Name = c.Name,
                    Notes = c.Notes,
                },
            }),
            .. Basket
                .OrderFees.Where(f => f.Fee.UserDefined)
                .Select(f => new OrderProductViewProduct
                {
                    ProductClass = ProductClass.UserDefinedFee,
                    UserDefinedFee = OrderLines.Fee(f),
                }),
        ];

    private OrderProductViewPaymentPlan Installment(InstallmentItem item) =>
        new()
        {
            Id = item.Id,
            AmountDue = item.Amount,
            DateDue = item.DueDate,
            BillingType = Described("BillingTypes", item.BillingTypeId),
        };

    private OrderProductViewPayment Payment(PaymentItem item) =>
        new()
        {
            Id = item.Id,
            Amount = item.Amount,
            TenderedAmount = item.TenderedAmount,
            PayerName = item.PayerName,
            CheckNumber = item.CheckNumber,
            GiftCertificateNumber = item.CertificateNumber,
            LastFourCreditCardNumber = item.LastFour,
            Notes = item.Notes,
            PaymentMethod = new OrderProductViewPaymentMethod
            {
                Id = item.Method.Id,
                Description = item.Method.Description,
                AccountType = item.Method.AccountTypeId is { } account ? Described("AccountTypes", account) : null,
            },
        };

    private EntitySummary Described(string table, int id) =>
        Summaries.Entity(id, simulation.Reference.Describe(table, id));
}
