namespace Tessitura.Client.Tests;

/// <summary>What the clocks of the tests have in common.</summary>
internal static class TestTime
{
    /// <summary>When they begin: a Monday morning before everything that the simulator plays and the tests name.</summary>
    public static DateTimeOffset Start { get; } = new(2026, 3, 2, 10, 0, 0, TimeSpan.Zero);
}
