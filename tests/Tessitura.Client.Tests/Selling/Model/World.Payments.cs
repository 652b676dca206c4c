using Tessitura.Client.Simulator;

namespace Tessitura.Client.Tests.Selling.Model;

internal sealed partial class World
{
    /// <summary>Which call brought each payment of a payment plan.</summary>
    public Dictionary<int, ModelCall> PlannedBy { get; } = [];

    private int _references;

    public string NextReference() => $"charge-{++_references}";

    private void NotePlan(ModelCall call, Basket? now, Basket? before)
    {
        foreach (var payment in now?.PaymentPlan ?? [])
        {
            if (before?.PaymentPlan.Exists(one => one.Id == payment.Id) is not true)
            {
                PlannedBy[payment.Id] = call;
            }
        }
    }
}
