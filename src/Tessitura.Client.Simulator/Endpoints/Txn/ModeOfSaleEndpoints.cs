using Tessitura.Client.Models;

namespace Tessitura.Client.Simulator;

/// <summary>Modes of sale, and the price types that each may sell.</summary>
internal static class ModeOfSaleEndpoints
{
    // Ids of mode of sale price types have two digits for the price type, or more where those are needed.
    private const int LeastPriceTypes = 10;

    public static void Register(EndpointTable endpoints)
    {
        endpoints.Map(
            "Txn.GetModesOfSale",
            static call => Reply.List(call.Catalogue.ModesOfSale.Select(m => Full(call, m)))
        );
        endpoints.Map(
            "Txn.GetModeOfSaleSummaries",
            static call => Reply.List(call.Catalogue.ModesOfSale.Select(Summary))
        );
        endpoints.Map(
            "Txn.GetModeOfSale",
            static call => Reply.Ok(Full(call, call.Catalogue.ModeOfSale(call.Id("modeOfSaleId"))))
        );
        endpoints.Map("Txn.GetModeOfSalePriceTypes", PriceTypes);
        endpoints.Map("Txn.GetModeOfSalePriceType", PriceType);
    }

    private static ModeOfSale Full(Call call, ModeOfSaleEntry mode) =>
        new()
        {
            Id = mode.Id,
            Description = mode.Description,
            Category = Category(),
            GeneralPublicInd = true,
            MustBePaidInd = true,
            MustBeSeatedInd = true,
            MustBeTicketedInd = false,
            SliAutoDeleteInd = false,
            ClearSourceNoInd = false,
            ConfirmationMode = false,
            CategoryRequired = false,
            ConstLinkRequired = false,
            AllowUnseatedPaidInd = false,
            StartPkgOrPerf = "F",
            DefaultDeliveryMethodId = call.Catalogue.DefaultDeliveryMethod.Id,
            DefaultChannelId = 1,
            DefaultSalesLayoutId = SalesLayoutEndpoints.LayoutId,
            Inactive = false,
        };

    private static ModeOfSaleSummary Summary(ModeOfSaleEntry mode) =>
        new()
        {
            Id = mode.Id,
            Description = mode.Description,
            Category = Category(),
            Inactive = false,
        };

    private static ModeOfSaleCategorySummary Category() =>
        new()
        {
            Id = 1,
            Description = "Web sales",
            ShortDescription = "Web",
            Sequence = 1,
            Inactive = false,
        };

    private static Reply PriceTypes(Call call)
    {
        var (mode, type) = (call.QueryId("modeOfSaleId"), call.QueryId("priceTypeId"));
        return Reply.List(
            All(call)
                .Where(a =>
                    (mode ?? a.ModeOfSale!.Id) == a.ModeOfSale!.Id && (type ?? a.PriceType!.Id) == a.PriceType!.Id
                )
        );
    }

    private static Reply PriceType(Call call)
    {
        var id = call.Id("modeOfSalePriceTypeId");
        return Reply.Ok(
            All(call).FirstOrDefault(a => a.Id == id)
                ?? throw ServiceFault.NotFound($"There is no mode of sale price type {id}.")
        );
    }

    private static IEnumerable<ModeOfSalePriceType> All(Call call)
    {
        var factor = IdFactor.Above(call.Catalogue.PriceTypes.Max(t => Math.Max(t.Id, LeastPriceTypes)));
        return from mode in call.Catalogue.ModesOfSale
            from typeId in mode.PriceTypeIds
            let type = call.Catalogue.PriceType(typeId)
            select new ModeOfSalePriceType
            {
                Id = mode.Id * factor + type.Id,
                DefaultIndicator = type.IsBase,
                ModeOfSale = Summary(mode),
                PriceType = PriceTypeEndpoints.Summary(type),
            };
    }
}
