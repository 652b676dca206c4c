using System.Diagnostics.Metrics;

namespace Tessitura.Client;

/// <summary>Counts answers that break the contract without being unreadable.</summary>
internal static class ContractDeviations
{
    private static readonly Meter Meter = new("Tessitura.Client");

    private static readonly Counter<long> Counter = Meter.CreateCounter<long>(
        "tessitura.client.contract_deviations",
        unit: "{deviation}",
        description: "Members that came as null although the contract says that they are always there."
    );

    /// <summary>A null came for a member that cannot be null, and its default was taken.</summary>
    /// <param name="type">Name of the model, from the contract.</param>
    /// <param name="member">Name of its member, from the contract.</param>
    public static void NullRead(string type, string member) =>
        Counter.Add(
            1,
            new KeyValuePair<string, object?>("type", type),
            new KeyValuePair<string, object?>("member", member)
        );
}
