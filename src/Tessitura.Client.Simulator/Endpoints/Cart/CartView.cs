using Tessitura.Client.Models;

namespace Tessitura.Client.Simulator;

/// <summary>A cart, or an order as it was saved, as the service shows it.</summary>
internal sealed class CartView(Simulation simulation, Basket basket, SaleFacts facts, string? sessionKey)
{
    private readonly CartLines _lines = new(simulation, basket);

    private Catalogue Catalogue => simulation.Catalogue;

    private BasketProperties Properties => basket.Properties;

    /// <summary>The whole cart, with the messages of some types only where types are given.</summary>
    public Cart ToCart(IReadOnlyList<int>? messageTypes = null)
    {
        var source = Catalogue.Source(facts.Terms.SourceId);
        return new Cart
        {
            SessionKey = sessionKey,
            Id = basket.OrderId,
            BatchId = facts.BatchId,
            Solicitor = Properties.Solicitor,
            OrderCategory = Category(),
            DbStatus = CartParts.DbStatus(basket.IsLoaded || sessionKey is null),
            OrderDateTime = Properties.OrderDate ?? simulation.Clock.Now,
            FirstSeatAddedDateTime = basket.FirstSeatAdded,
            CartPrimaryAmount = basket.Total,
            CartFirstChoiceAmount = basket.Total,
            CartAmount = basket.Total,
            AmountPaidPreviously = basket.PaidPreviously,
            AmountPaidNow = basket.PaidNow,
            BalanceToCharge = basket.Balance,
            SubTotal = basket.SubTotal,
            FeesAmount = basket.FeesAmount,
            BookingId = basket.BookingId,
            CustomDataItems = CartParts.CustomData(basket.CustomData),
            CartWasPriced = basket.WasPriced,
            OrderNotes = Properties.Notes,
            Constituent = CartParts.Constituent(Catalogue, facts.ConstituentId),
            Initiator = CartParts.ConstituentOrNone(Catalogue, Properties.InitiatorId),
            DeliveryMethod = DeliveryMethod(),
            ModeOfSale = ModeOfSale(),
            Source = Summaries.Entity(source.Id, source.Description),
            Appeal = CartParts.AppealOf(source),
            PaymentPlans = [.. basket.PaymentPlan.Select(i => CartParts.Installment(simulation.Reference, i))],
            OrderFees = [.. basket.OrderFees.Where(f => !f.Fee.UserDefined).Select(CartParts.Fee)],
            Payments = Payments(),
            Messages = PricingMessages.For(simulation, basket, messageTypes),
            Products = [.. Products()],
        };
    }

    /// <summary>The cart in short form, its tickets grouped by price type, zone and price.</summary>
    public CartSummary ToSummary(IReadOnlyList<int>? messageTypes = null)
    {
        var source = Catalogue.Source(facts.Terms.SourceId);
        return new CartSummary
        {
            SessionKey = sessionKey,
            Id = basket.OrderId,
            BatchId = facts.BatchId,
            Solicitor = Properties.Solicitor,
            OrderCategory = Category(),
            OrderDateTime = Properties.OrderDate ?? simulation.Clock.Now,
            FirstSeatAddedDateTime = basket.FirstSeatAdded,
            Constituent = CartParts.Constituent(Catalogue, facts.ConstituentId),
            Initiator = CartParts.ConstituentOrNone(Catalogue, Properties.InitiatorId),
            DeliveryMethod = DeliveryMethod(),
            ModeOfSale = ModeOfSale(),
            Source = Summaries.Entity(source.Id, source.Description),
            Appeal = CartParts.AppealOf(source),
            CartAmount = basket.Total,
            AmountPaidNow = basket.PaidNow,
            BalanceToCharge = basket.Balance,
            SubTotal = basket.SubTotal,
            FeesAmount = basket.FeesAmount,
            CartWasPriced = basket.WasPriced,
            OrderNotes = Properties.Notes,
            BookingId = basket.BookingId,
            RuleBasedFees = [.. RuleBasedFees()],
            Payments = Payments(),
            Messages = PricingMessages.For(simulation, basket, messageTypes),
            Products = [.. new CartSummaryLines(simulation, basket).Products()],
        };
    }

    private IEnumerable<CartProduct> Products() =>
        [
            .. basket
                .Lines.Where(l => l.PackageLineId == 0)
                .Select(l => new CartProduct
                {
                    ProductClass = ProductClass.Performance,
                    Performance = new CartProductPerformance { Id = l.Performance.Id, LineItem = _lines.Line(l) },
                }),
            .. basket.WholePackages.Select(p => new CartProduct
            {
                ProductClass = ProductClass.Package,
                Package = new CartProductPackage
                {
                    Id = p.Id,
                    LineItems = [.. basket.EveningsOf(p.Id).Select(_lines.Line)],
                },
            }),
            .. basket
                .Contributions.Where(c => c.Level is not null)
                .Select(c => new CartProduct
                {
                    ProductClass = ProductClass.Membership,
                    Membership = CartParts.Membership(c),
                }),
            .. basket
                .Contributions.Where(c => c.Level is null)
                .Select(c => new CartProduct
                {
                    ProductClass = ProductClass.Contribution,
                    Contribution = new CartContribution
                    {
                        Id = c.Id,
                        DbStatus = CartParts.DbStatus(c.IsSaved),
                        Amount = c.Amount,
                        Fund = Summaries.Entity(c.Fund.Id, c.Fund.Description),
                        CustomDataItems = CartParts.CustomData(c.CustomData),
                        Notes = c.Notes,
                    },
                }),
            .. basket.Certificates.Select(c => new CartProduct
            {
                ProductClass = ProductClass.GiftCertificate,
                GiftCertificate = CartParts.Certificate(c),
            }),
            .. basket
                .OrderFees.Where(f => f.Fee.UserDefined)
                .Select(f => new CartProduct
                {
                    ProductClass = ProductClass.UserDefinedFee,
                    UserDefinedFee = CartParts.Fee(f),
                }),
        ];

    private IEnumerable<RuleBasedFee> RuleBasedFees() =>
        basket
            .Fees.Where(f => !f.Fee.UserDefined)
            .GroupBy(f => CartParts.FeeCategory(f.Fee).Description)
            .Select(g => new RuleBasedFee { CategoryDescription = g.Key, Amount = g.Sum(f => f.Due) });

    private IReadOnlyList<CartPayment> Payments() =>
        [.. basket.Payments.Select(p => CartParts.Payment(simulation.Reference, p))];

    private OrderCategorySummary? Category() =>
        Properties.CategoryId == 0
            ? null
            : new OrderCategorySummary
            {
                Id = Properties.CategoryId,
                Description = simulation.Reference.Describe("OrderCategories", Properties.CategoryId),
                Inactive = false,
            };

    private EntitySummary ModeOfSale() =>
        Summaries.Entity(facts.Terms.ModeOfSaleId, Catalogue.ModeOfSale(facts.Terms.ModeOfSaleId).Description);

    private EntitySummary? DeliveryMethod() =>
        Catalogue.DeliveryMethods.FirstOrDefault(m => m.Id == Properties.DeliveryMethodId) is { } method
            ? Summaries.Entity(method.Id, method.Description)
            : null;
}
