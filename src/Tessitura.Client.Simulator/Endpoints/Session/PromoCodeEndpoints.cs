using Tessitura.Client.Models;

namespace Tessitura.Client.Simulator;

/// <summary>Looks promo codes up; nothing is applied to the session.</summary>
internal static class PromoCodeEndpoints
{
    public static void Register(EndpointTable endpoints) =>
        endpoints.MapSession<WebPromoCodeRequest>("Session.GetPromoCode", Get);

    private static Reply Get(Call call, SessionState session, WebPromoCodeRequest body)
    {
        var source = (body.PromoCodeString, body.PromoCode) switch
        {
            ({ Length: > 0 } text, _) => call.Catalogue.SourceOf(text),
            (_, { } id) => call.Catalogue.Sources.FirstOrDefault(s => s.Id == id),
            _ => throw ServiceFault.Rejected("PromoCodeString or PromoCode is required."),
        };
        return Reply.List(source is null ? [] : new[] { View(call, session, source) });
    }

    private static WebPromoCode View(Call call, SessionState session, SourceEntry source) =>
        new()
        {
            ModeOfSaleId = source.ModeOfSaleId ?? session.OriginalModeOfSaleId,
            OverrideRankIndicator = source.ModeOfSaleId is null ? "N" : "Y",
            PromoCode = source.PromoCode,
            PromotionDate = null,
            Source = new SourceSummary
            {
                Id = source.Id,
                Description = source.Description,
                Inactive = false,
                Appeal = new AppealSummary
                {
                    Id = source.AppealId,
                    Description = CartParts.AppealOf(source).Description,
                    Inactive = false,
                },
            },
            Text1 = source.Texts[0],
            Text2 = source.Texts[1],
            Text3 = source.Texts[2],
            Text4 = source.Texts[3],
            Text5 = source.Texts[4],
            Text6 = source.Texts[5],
        };
}
