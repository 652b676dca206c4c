using BenchmarkDotNet.Attributes;
using Tessitura.Client.Benchmarks.Scenarios;

namespace Tessitura.Client.Benchmarks.Report;

/// <summary>What BenchmarkDotNet runs: each call of <see cref="Selected"/>, one after the other.</summary>
public class CallBenchmarks
{
    private Func<Task> _call = static () => Task.CompletedTask;

    /// <summary>The calls of this run.</summary>
    internal static IReadOnlyList<MeasuredCall> Selected { get; set; } = MeasuredCalls.All;

    /// <summary>Their places in the list.</summary>
    public static IEnumerable<int> Places => Enumerable.Range(0, Selected.Count);

    /// <summary>The place of the call that is measured.</summary>
    [ParamsSource(nameof(Places))]
    public int Place { get; set; }

    /// <summary>Builds the client and lets the runtime compile its path for good.</summary>
    [GlobalSetup]
    public async Task PrepareAsync()
    {
        var call = Selected[Place];
        await Console.Error.WriteLineAsync($"{Place + 1} of {Selected.Count}: {call}");
        _call = await call.RepeatAsync(TimeSpan.FromMilliseconds(300));
    }

    /// <summary>One call.</summary>
    [Benchmark]
    public Task CallAsync() => _call();
}
