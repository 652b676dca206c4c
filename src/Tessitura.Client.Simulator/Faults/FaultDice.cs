namespace Tessitura.Client.Simulator;

/// <summary>Decides at random, but the same way for the same seed.</summary>
internal sealed class FaultDice(double rate, int seed, IReadOnlyList<Fault> faults)
{
    private readonly Random _random = new(seed);

    public Fault? Roll() => _random.NextDouble() < rate ? faults[_random.Next(faults.Count)] : null;
}
