namespace Tessitura.Client.Benchmarks.Report;

/// <summary>What the tables show: one slow or fast value does not move it.</summary>
internal static class MedianExtensions
{
    public static T Median<T>(this IEnumerable<T> values)
    {
        var sorted = values.Order().ToList();
        return sorted[sorted.Count / 2];
    }
}
