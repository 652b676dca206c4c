namespace Tessitura.Client.Simulator;

/// <summary>How many steps turn one sequence into another, where swapping one item may cost less than a step.</summary>
internal static class EditDistance
{
    public static double Between<T>(IReadOnlyList<T> left, IReadOnlyList<T> right, Func<T, T, double> swap)
    {
        var previous = Enumerable.Range(0, right.Count + 1).Select(i => (double)i).ToArray();
        for (var i = 1; i <= left.Count; i++)
        {
            var current = new double[right.Count + 1];
            current[0] = i;
            for (var j = 1; j <= right.Count; j++)
            {
                var swapped = previous[j - 1] + swap(left[i - 1], right[j - 1]);
                current[j] = Math.Min(swapped, Math.Min(previous[j], current[j - 1]) + 1);
            }

            previous = current;
        }

        return previous[^1];
    }
}
