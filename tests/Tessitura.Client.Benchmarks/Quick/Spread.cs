using System.Globalization;
using Tessitura.Client.Benchmarks.Report;

namespace Tessitura.Client.Benchmarks.Quick;

/// <summary>The median of many values, and between what the middle half of them lies: how far to trust it.</summary>
internal readonly record struct Spread(double Median, double Low, double High)
{
    public static Spread Of(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return new Spread(sorted[sorted.Count / 2], sorted[sorted.Count / 4], sorted[sorted.Count * 3 / 4]);
    }

    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Figure.Ratio(Median)} ({Figure.Ratio(Low)}–{Figure.Ratio(High)})"
        );
}
