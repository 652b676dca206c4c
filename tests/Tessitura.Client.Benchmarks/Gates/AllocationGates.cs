using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
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

/// <summary>What each call allocated when its limit was committed, in <c>allocations.json</c>; the limit is a little higher.</summary>
internal sealed class AllocationLimits : SortedDictionary<string, long>
{
    private const double Margin = 1.015;
    private const int MarginBytes = 32;

    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        // The file is for people: names as they are.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private AllocationLimits(IDictionary<string, long> recorded)
        : base(recorded, StringComparer.Ordinal) { }

    private static string LimitsFile =>
        RepositoryFolder.PathOf("tests", "Tessitura.Client.Benchmarks", "allocations.json");

    public static AllocationLimits Read() =>
        new(JsonSerializer.Deserialize<Dictionary<string, long>>(File.ReadAllText(LimitsFile)) ?? []);

    /// <summary>The most that a call may allocate; nothing for one that has no limit yet.</summary>
    public long LimitOf(string call) =>
        TryGetValue(call, out var recorded) ? (long)(recorded * Margin) + MarginBytes : 0;

    public void Write() => File.WriteAllText(LimitsFile, JsonSerializer.Serialize(this, Indented) + "\n");
}

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
