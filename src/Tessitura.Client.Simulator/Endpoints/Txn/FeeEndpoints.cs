using Tessitura.Client.Models;

namespace Tessitura.Client.Simulator;

/// <summary>How fees are set up.</summary>
internal static class FeeEndpoints
{
    private static readonly IReadOnlyList<string> _categories = ["Service", "Order", "Delivery and extras"];

    public static void Register(EndpointTable endpoints)
    {
        endpoints.Map("Txn.GetFees", static call => Reply.List(Wanted(call).Select(f => Full(call, f))));
        endpoints.Map("Txn.GetFeeSummaries", static call => Reply.List(Wanted(call).Select(f => Summary(call, f))));
        endpoints.Map("Txn.GetFee", static call => Reply.Ok(Full(call, call.Catalogue.Fee(call.Id("id")))));
    }

    public static int CategoryCount => _categories.Count;

    public static string CategoryOf(FeeEntry fee) => _categories[fee.CategoryId - 1];

    private static IEnumerable<FeeEntry> Wanted(Call call)
    {
        var categories = call.QueryIds("feeCategoryIds");
        var userDefined = call.QueryText("userDefined") is null ? (bool?)null : call.QueryFlag("userDefined");
        var current = call.Catalogue.CurrentSeason.Id;
        return call.Catalogue.Fees.Where(f =>
            categories.Admits(f.CategoryId)
            && (userDefined ?? f.UserDefined) == f.UserDefined
            && (call.QueryId("seasonId") ?? current) == current
        );
    }

    private static Fee Full(Call call, FeeEntry fee) =>
        new()
        {
            Id = fee.Id,
            Description = fee.Description,
            FeeAmount = fee.Amount,
            FeeFrequency = fee.PerSeat ? "S" : "O",
            Category = Category(fee),
            Season = call.Season(call.Catalogue.CurrentSeason.Id),
            FiscalYear = call.Catalogue.CurrentSeason.FiscalYear,
            StartAmount = 0,
            EndAmount = 0,
            UserDefinedIndicator = fee.UserDefined,
            PercentIndicator = false,
            AllowNegativePercent = false,
            ExchangeFeeInd = false,
            UserEditIndicator = fee.UserDefined,
            EditIndicator = true,
            NeverDelete = false,
            Inactive = false,
        };

    private static FeeSummary Summary(Call call, FeeEntry fee) =>
        new()
        {
            Id = fee.Id,
            Description = fee.Description,
            FeeAmount = fee.Amount,
            Category = Category(fee),
            Season = call.Season(call.Catalogue.CurrentSeason.Id),
            UserDefinedIndicator = fee.UserDefined,
            EditIndicator = true,
            Inactive = false,
        };

    private static FeeCategorySummary Category(FeeEntry fee) =>
        new()
        {
            Id = fee.CategoryId,
            Description = CategoryOf(fee),
            Inactive = false,
        };
}
