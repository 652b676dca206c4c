using Tessitura.Client.Models;

namespace Tessitura.Client.Simulator;

/// <summary>Price types: all of them, and those on offer to a buyer.</summary>
internal static class PriceTypeEndpoints
{
    public static void Register(EndpointTable endpoints)
    {
        endpoints.Map(
            "Txn.GetPriceTypes",
            static call => Reply.List(call.Catalogue.PriceTypes.Select(t => Full(call, t)))
        );
        endpoints.Map(
            "Txn.GetPriceTypeSummaries",
            static call => Reply.List(call.Catalogue.PriceTypes.Select(Summary))
        );
        endpoints.Map(
            "Txn.GetPriceType",
            static call => Reply.Ok(Full(call, call.Catalogue.PriceType(call.Id("priceTypeId"))))
        );
        endpoints.Map("Txn.GetPriceTypeReasons", Reasons);
    }

    public static PriceTypeSummary Summary(PriceTypeEntry type) =>
        new()
        {
            Id = type.Id,
            Description = type.Description,
            ShortDescription = type.ShortDescription,
            AliasDescription = type.AliasDescription,
            DefaultTicketDesign = new Entity { Id = 1 },
            Inactive = false,
        };

    private static PriceType Full(Call call, PriceTypeEntry type) =>
        new()
        {
            Id = type.Id,
            Description = type.Description,
            ShortDescription = type.ShortDescription,
            AliasDescription = type.AliasDescription,
            ReasonIndicator = type.NeedsReason,
            EditableIndicator = false,
            EditIndicator = true,
            Inactive = false,
            DefaultTicketDesign = new TicketDesign { Id = 1, Description = "House ticket" },
            PriceTypeGroup = new PriceTypeGroupSummary
            {
                Id = 1,
                Description = call.Simulation.Reference.Describe("PriceTypeGroups", 1),
            },
            PriceTypeCategory = new PriceTypeCategorySummary
            {
                Id = type.CategoryId,
                Description = call.Simulation.Reference.Describe("PriceTypeCategories", type.CategoryId),
            },
        };

    private static Reply Reasons(Call call)
    {
        var typeId = call.QueryId("priceTypeId");
        return Reply.List(
            call.Catalogue.PriceTypeReasons.Where(r => (typeId ?? r.PriceTypeId) == r.PriceTypeId)
                .Select(r => new PriceTypeReasonMap
                {
                    Id = r.Id,
                    PriceTypeId = r.PriceTypeId,
                    Inactive = false,
                    PriceTypeReason = new PriceTypeReason
                    {
                        Id = r.Id,
                        Description = r.Description,
                        ShortDescription = r.ShortDescription,
                        TicketText = r.TicketText,
                        Inactive = false,
                    },
                })
        );
    }
}
