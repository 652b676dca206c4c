using System.Diagnostics;
using System.Globalization;
using Tessitura.Client.Benchmarks.Report;
using Tessitura.Client.Benchmarks.Scenarios;

namespace Tessitura.Client.Benchmarks.Quick;

/// <summary>The rounds of all clients of a scenario: the same place in each list is the same turn.</summary>
internal sealed class AlternatingRounds
{
    // Long enough for the clock, short enough to lie between two interruptions most of the time.
    private static readonly TimeSpan ShortestRound = TimeSpan.FromMilliseconds(2);

    private const int FewestRounds = 15;

    private readonly Dictionary<string, List<Round>> _rounds;

    private AlternatingRounds(Dictionary<string, List<Round>> rounds, bool isSettled) =>
        (_rounds, IsSettled) = (rounds, isSettled);

    /// <summary>Whether the runtime had compiled everything for good before the first round.</summary>
    public bool IsSettled { get; }

    public int Count => _rounds.Values.First().Count;

    public IReadOnlyCollection<string> Clients => _rounds.Keys;

    public static async Task<AlternatingRounds> MeasureAsync(IReadOnlyList<MeasuredCall> measured, TimeSpan time)
    {
        var clients = measured.Select(one => (one.Client, Call: one.Prepare())).ToList();
        var settled = await WarmUp.UntilCompiledAsync([.. clients.Select(client => client.Call)]);
        var turns = new List<(List<Round> Rounds, Func<Task> Call, int Calls)>();
        var rounds = new Dictionary<string, List<Round>>();
        foreach (var (client, call) in clients)
        {
            rounds[client] = [];
            turns.Add((rounds[client], call, await CallsInAsync(ShortestRound, call)));
        }

        var clock = Stopwatch.StartNew();
        for (var turn = 0; turn < FewestRounds || clock.Elapsed < time; turn++)
        {
            foreach (var (own, call, calls) in turns)
            {
                own.Add(await MeasureAsync(call, calls));
            }

            // The next time backwards, so that none always comes after the same one.
            turns.Reverse();
        }

        return new AlternatingRounds(rounds, settled);
    }

    public double Median(string client, Func<Round, double> value) => _rounds[client].Select(value).Median();

    public double Sum(string client, Func<Round, double> value) => _rounds[client].Sum(value);

    /// <summary>What a client's round took of the other's in the same turn.</summary>
    public Spread Ratio(string client, string other, Func<Round, double> value) =>
        Spread.Of(_rounds[client].Zip(_rounds[other], (one, two) => value(one) / value(two)));

    public bool Has(string client) => _rounds.ContainsKey(client);

    private static async Task<int> CallsInAsync(TimeSpan time, Func<Task> call)
    {
        var once = new List<double>();
        for (var i = 0; i < FewestRounds; i++)
        {
            once.Add((await MeasureAsync(call, 1)).Nanoseconds);
        }

        return Math.Max(1, (int)(time.TotalNanoseconds / once.Median()));
    }

    private static async Task<Round> MeasureAsync(Func<Task> call, int calls)
    {
        var bytes = GC.GetTotalAllocatedBytes(precise: true);
        var processor = Environment.CpuUsage.TotalTime;
        var start = Stopwatch.GetTimestamp();
        for (var i = 0; i < calls; i++)
        {
            await call();
        }

        var time = Stopwatch.GetElapsedTime(start);
        var used = Environment.CpuUsage.TotalTime - processor;
        bytes = GC.GetTotalAllocatedBytes(precise: true) - bytes;
        return new Round(time.TotalNanoseconds / calls, used.TotalNanoseconds / calls, (double)bytes / calls);
    }
}

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
