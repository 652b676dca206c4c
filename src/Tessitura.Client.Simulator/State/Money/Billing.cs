using Tessitura.Client.Models;

namespace Tessitura.Client.Simulator;

/// <summary>How the payments of a plan are billed.</summary>
internal sealed record Billing(int TypeId, BilledCard? Card)
{
    /// <summary>Checks billing type and card; all that is kept of the card are its last four digits.</summary>
    public static Billing Parse(Simulation simulation, int? billingTypeId, PaymentPlanCard? card, int? accountId)
    {
        if (accountId is not (null or 0))
        {
            throw ServiceFault.Rejected($"Account {accountId} does not belong to the session's constituent.");
        }

        if (billingTypeId is null or 0)
        {
            return new Billing(0, Keep(simulation, card));
        }

        var row =
            simulation.Reference.Row("BillingTypes", billingTypeId.Value)
            ?? throw ServiceFault.Rejected($"There is no billing type {billingTypeId}.");
        if (row.GetProperty("AutoBillingIndicator").GetString() == "Y" && card is null)
        {
            throw ServiceFault.Rejected("A card is required where payments are billed automatically.");
        }

        return new Billing(billingTypeId.Value, Keep(simulation, card));
    }

    private static BilledCard? Keep(Simulation simulation, PaymentPlanCard? card)
    {
        if (card is null)
        {
            return null;
        }

        var data = new CardData(card.Number ?? "", card.ExpiryMonth, card.ExpiryYear);
        data.Check(simulation.Clock.Now);
        return new BilledCard(card.Name, data.LastFour, card.ExpiryMonth, card.ExpiryYear, card.PaymentMethodGroupId);
    }
}
