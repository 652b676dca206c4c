namespace Tessitura.Client.Simulator;

/// <summary>What a web content hangs on; the numbers are those on the wire.</summary>
internal enum WebContentOwner
{
    Title = 1,
    Production = 2,
    ProductionSeason = 3,
    Performance = 4,
    Package = 5,
}
