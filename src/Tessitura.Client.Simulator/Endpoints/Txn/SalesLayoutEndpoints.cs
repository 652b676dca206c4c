using Tessitura.Client.Models;

namespace Tessitura.Client.Simulator;

/// <summary>The quick-sale screen: a button for every evening, the price types and the ways to pay.</summary>
internal static class SalesLayoutEndpoints
{
    public const int LayoutId = 1;

    private const int Columns = 4;
    private const int PerformanceButton = 1;

    public static void Register(EndpointTable endpoints) => endpoints.Map("Txn.GetSalesLayout", Get);

    private static Reply Get(Call call)
    {
        var id = call.Id("salesLayoutId");
        if (id != LayoutId)
        {
            throw ServiceFault.NotFound($"There is no sales layout {id}.");
        }

        var moment = call.QueryDate("orderDateTime") ?? call.Simulation.Clock.Now;
        var evenings = call.Catalogue.Programme.Where(p => moment.IsBetween(p.SaleStart, p.SaleEnd)).ToList();
        return Reply.Ok(
            new SalesLayout
            {
                Id = id,
                Description = "Foyer",
                Columns = Columns,
                Rows = (evenings.Count + Columns - 1) / Columns,
                PrimaryIndicator = true,
                Inactive = false,
                ControlGroup = Summaries.NoControlGroup,
                SalesLayoutButtons = [.. evenings.Select(Button)],
                PriceTypes = [.. call.Catalogue.PriceTypes.Select(PriceType)],
                PaymentMethods = [.. call.Catalogue.PaymentMethods.Select((m, i) => Payment(call, m, i))],
            }
        );
    }

    private static SalesLayoutButton Button(PerformanceEntry evening, int index) =>
        new()
        {
            Id = index + 1,
            Caption1 = evening.Description,
            Caption2 = evening.Code,
            ItemId = evening.Id,
            ItemDescription = evening.Description,
            ButtonType = new SalesLayoutButtonTypeSummary { Id = PerformanceButton, Description = "Performance" },
            Xpos = index % Columns + 1,
            Ypos = index / Columns + 1,
            Inactive = false,
        };

    private static SalesLayoutPriceType PriceType(PriceTypeEntry type, int index) =>
        new()
        {
            Id = index + 1,
            PriceType = PriceTypeEndpoints.Summary(type),
            Xpos = index + 1,
            Ypos = 1,
        };

    private static SalesLayoutPaymentMethod Payment(Call call, PaymentMethodEntry method, int index) =>
        new()
        {
            Id = index + 1,
            PaymentMethod = new PaymentMethodSummary
            {
                Id = method.Id,
                Description = method.Description,
                PaymentType = call.Reference("PaymentTypes", method.PaymentTypeId),
                ControlGroup = Summaries.NoControlGroup,
                Inactive = false,
            },
            Xpos = index + 1,
            Ypos = 1,
        };
}
