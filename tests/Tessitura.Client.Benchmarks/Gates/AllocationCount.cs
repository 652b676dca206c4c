using Tessitura.Client.Benchmarks.Scenarios;

namespace Tessitura.Client.Benchmarks.Gates;

/// <summary>Counts the bytes that the whole process allocates for one call: an exact counter, and nothing else is running.</summary>
internal static class AllocationCount
{
    private const int Rounds = 9;
    private const int WarmUpCalls = 20;
    private const long BytesPerRound = 8 * 1024 * 1024;

    /// <summary>The median of several rounds of many calls each: a pool that fills up, or is trimmed, moves one round at most.</summary>
    public static async Task<long> OfAsync(MeasuredCall measured, int plant)
    {
        var call = measured.Prepare();
        await RepeatAsync(call, WarmUpCalls, plant);
        var estimate = Math.Max(1, await RoundAsync(call, 1, plant));
        var calls = (int)Math.Clamp(BytesPerRound / estimate, 2, 2000);
        var rounds = new long[Rounds];
        for (var i = 0; i < Rounds; i++)
        {
            rounds[i] = await RoundAsync(call, calls, plant);
        }

        Array.Sort(rounds);
        return rounds[Rounds / 2];
    }

    private static async Task<long> RoundAsync(Func<Task> call, int calls, int plant)
    {
        var before = GC.GetTotalAllocatedBytes(precise: true);
        await RepeatAsync(call, calls, plant);
        return (GC.GetTotalAllocatedBytes(precise: true) - before) / calls;
    }

    private static async Task RepeatAsync(Func<Task> call, int calls, int plant)
    {
        for (var i = 0; i < calls; i++)
        {
            await call();
            if (plant > 0)
            {
                GC.KeepAlive(new byte[plant]);
            }
        }
    }
}
