namespace Tessitura.Client.Simulator;

/// <summary>How large a theatre's parts may be.</summary>
internal static class TheatreLimits
{
    /// <summary>Ids below this leave room for those that are made of several.</summary>
    public const int MaxId = 9_999_999;

    /// <summary>The ids of sale dates are made of a mode of sale and a performance.</summary>
    public const int MaxModeOfSaleId = 200;

    /// <summary>Seats of one hall. The built-in house of 100,000 has a few more than that.</summary>
    public const int MaxSeats = SimulatorOptions.MaxSeats + 10_000;

    public const int MaxRank = 1000;

    public const decimal MaxMoney = 1_000_000m;

    public const int MaxDays = 36_500;

    public const int MinYear = 1950;

    public const int MaxYear = 2150;

    public const int MaxTexts = 6;
}
