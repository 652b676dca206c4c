namespace Tessitura.Client.OnSale;

/// <summary>The time that so many in a hundred stayed below.</summary>
internal static class Percentiles
{
    public static TimeSpan At(IEnumerable<TimeSpan> times, double percent)
    {
        var ordered = times.Order().ToArray();
        return ordered.Length == 0 ? default : ordered[(int)((ordered.Length - 1) * percent / 100)];
    }
}
