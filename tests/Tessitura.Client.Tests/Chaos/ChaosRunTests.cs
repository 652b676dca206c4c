using Tessitura.Client.Chaos;

namespace Tessitura.Client.Tests.Chaos;

/// <summary>A tiny run of the chaos program, both ways: it must find nothing, and it must be able to find something.</summary>
internal sealed class ChaosRunTests
{
    private static readonly ChaosSettings Tiny = new()
    {
        Sessions = 30,
        Operations = 200,
        Seats = 200,
        FaultRate = 0.3,
        InMemory = true,
        AppliedLate = TimeSpan.FromSeconds(0.3),
        Delay = TimeSpan.FromSeconds(1.7),
        LateArrivalBound = TimeSpan.FromSeconds(4),
        Patience = TimeSpan.FromSeconds(15),
    };

    [Test]
    public async Task Reading_back_leaves_nothing_lost_and_nothing_doubled()
    {
        var result = await ChaosRun.RunAsync(Tiny, seed: 1);

        Assert.That(result.Failures(), Is.Empty, string.Join(Environment.NewLine, result.Audit.Differences));
        Assert.That(result.Tally.ReadBack, Is.Positive);
    }

    [Test]
    public async Task Without_reading_back_seats_and_payments_are_doubled()
    {
        var result = await ChaosRun.RunAsync(Tiny with { ReadBack = false, FaultRate = 0.4 }, seed: 1);

        Assert.That(result.Failures(), Is.Not.Empty);
        Assert.That(result.Audit.SeatsNobodyKnows + result.Audit.PaymentsDoubled, Is.Positive);
    }
}
