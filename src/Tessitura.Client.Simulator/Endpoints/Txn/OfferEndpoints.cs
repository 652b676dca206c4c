using Tessitura.Client.Models;

namespace Tessitura.Client.Simulator;

/// <summary>Offers: price types that a source opens.</summary>
internal static class OfferEndpoints
{
    public static void Register(EndpointTable endpoints)
    {
        endpoints.Map("Txn.GetModeOfSaleOffers", List);
        endpoints.Map("Txn.GetModeOfSaleOffer", Get);
    }

    private static Reply List(Call call)
    {
        var mode = call.QueryId("modeOfSaleId");
        var performances = call.QueryIds("performanceIds");
        var packages = call.QueryIds("packageIds");
        if (mode is null && performances.Count == 0 && packages.Count == 0)
        {
            throw ServiceFault.Rejected("One of modeOfSaleId, performanceIds and packageIds is required.");
        }

        var moment = call.QueryDate("asOfDateTime") ?? call.Simulation.Clock.Now;
        return Reply.List(
            call.Catalogue.Offers.Where(o =>
                    (mode ?? o.ModeOfSaleId) == o.ModeOfSaleId
                    && performances.Admits(o.PerformanceId)
                    && packages.Admits(o.PackageId)
                    && moment <= call.Catalogue.Performance(o.PerformanceId).SaleEnd
                )
                .Select(o => Full(call, o))
        );
    }

    private static Reply Get(Call call)
    {
        var id = call.Id("modeOfSaleOfferId");
        return Reply.Ok(
            Full(
                call,
                call.Catalogue.Offers.FirstOrDefault(o => o.Id == id)
                    ?? throw ServiceFault.NotFound($"There is no offer {id}.")
            )
        );
    }

    private static ModeOfSaleOffer Full(Call call, OfferEntry offer)
    {
        var performance = call.Catalogue.Performance(offer.PerformanceId);
        return new ModeOfSaleOffer
        {
            Id = offer.Id,
            ModeOfSaleId = offer.ModeOfSaleId,
            PerformanceId = offer.PerformanceId,
            PackageId = offer.PackageId,
            PriceTypeId = offer.PriceTypeId,
            SourceId = offer.SourceId,
            AppealId = offer.AppealId,
            MaxSeats = offer.MaxSeats,
            Rank = offer.Rank,
            Terms = offer.Terms,
            OverrideDefaultPriceTypeIndicator = false,
            StartDateTime = performance.SaleStart,
            EndDateTime = performance.SaleEnd,
        };
    }
}
