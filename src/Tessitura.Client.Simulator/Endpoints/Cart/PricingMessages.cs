using Tessitura.Client.Models;

namespace Tessitura.Client.Simulator;

/// <summary>The one pricing rule of the house: whoever goes to the studio is told that it has no seat numbers.</summary>
internal static class PricingMessages
{
    private const int HintType = 1;

    /// <summary>The messages of a cart; of some types only where types are given.</summary>
    public static IReadOnlyList<CartPricingRuleMessage> For(
        Simulation simulation,
        Basket basket,
        IReadOnlyList<int>? messageTypes
    ) =>
        basket.Lines.Exists(l => l.Performance.Facility.IsGeneralAdmission)
        && (messageTypes is null or { Count: 0 } || messageTypes.Contains(HintType))
            ?
            [
                new CartPricingRuleMessage
                {
                    Id = 1,
                    Message = "The studio has no seat numbers: come when the doors open.",
                    IsMessageOnlyRule = true,
                    NewRuleIndicator = "N",
                    MessageType = Summaries.Entity(
                        HintType,
                        simulation.Reference.Describe("PricingRuleMessageTypes", HintType)
                    ),
                    PricingRule = new CartPricingRuleSummary
                    {
                        Id = 1,
                        Description = "Studio hint",
                        RuleAction = 0,
                    },
                },
            ]
            : [];
}
