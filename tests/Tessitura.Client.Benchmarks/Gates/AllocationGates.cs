using System.Globalization;
using Tessitura.Client.Benchmarks.Scenarios;

namespace Tessitura.Client.Benchmarks.Gates;

/// <summary>Fails when a call of ours allocates more than it did when its limit was committed.</summary>
internal static class AllocationGates
{
    /// <summary>Measures every call of ours against its limit.</summary>
    /// <param name="calls">The calls.</param>
    /// <param name="plant">Bytes to allocate besides in each call, to see that the gates notice.</param>
    /// <param name="accept">Makes what is measured the new limits.</param>
    /// <param name="output">Where the table goes.</param>
    /// <returns>Whether all hold.</returns>
    public static async Task<bool> RunAsync(
        IReadOnlyList<MeasuredCall> calls,
        int plant,
        bool accept,
        TextWriter output
    )
    {
        var limits = AllocationLimits.Read();
        var failures = new List<string>();
        await output.WriteLineAsync($"{"bytes per call", -60} {"allocated", 12} {"limit", 12}");
        foreach (var call in calls.Where(call => call.IsOurs))
        {
            var name = call.ToString();
            var bytes = await AllocationCount.OfAsync(call, plant);
            if (accept)
            {
                limits[name] = bytes;
            }

            var limit = limits.LimitOf(name);
            await output.WriteLineAsync(
                string.Create(CultureInfo.InvariantCulture, $"{name, -60} {bytes, 12:#,0} {limit, 12:#,0}")
            );
            if (bytes > limit)
            {
                failures.Add(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"FAILED: {name} allocates {bytes:#,0} bytes per call; the limit is {limit:#,0}."
                    )
                );
            }
        }

        if (accept)
        {
            limits.Write();
        }

        foreach (var failure in failures)
        {
            await output.WriteLineAsync(failure);
        }

        await output.WriteLineAsync(
            failures.Count == 0
                ? "No call allocates more than its limit."
                : $"{failures.Count} allocate more; where that is meant, --gates --accept writes new limits."
        );
        return failures.Count == 0;
    }
}
