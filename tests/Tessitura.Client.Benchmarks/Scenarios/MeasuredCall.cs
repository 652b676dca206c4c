using System.Diagnostics;

namespace Tessitura.Client.Benchmarks.Scenarios;

/// <summary>A scenario for one client.</summary>
/// <param name="Scenario">What is done.</param>
/// <param name="Client">Who does it.</param>
/// <param name="Prepare">Builds the client; the result makes one call.</param>
internal sealed record MeasuredCall(string Scenario, string Client, Func<Func<Task>> Prepare)
{
    public bool IsOurs => Clients.IsOurs(Client);

    /// <summary>Makes calls for a while, so that the runtime has compiled their path for good; the result makes one more.</summary>
    public async Task<Func<Task>> RepeatAsync(TimeSpan time)
    {
        var call = Prepare();
        var clock = Stopwatch.StartNew();
        while (clock.Elapsed < time)
        {
            await call();
        }

        return call;
    }

    public override string ToString() => $"{Scenario}: {Client}";
}
