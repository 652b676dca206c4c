using System.Diagnostics;
using Tessitura.Client.Benchmarks.Wire;

namespace Tessitura.Client.Benchmarks.Scenarios;

/// <summary>A scenario for one client.</summary>
/// <param name="Scenario">What is done.</param>
/// <param name="Client">Who does it.</param>
/// <param name="Build">Builds the client over a server that gives the body; the result makes one call.</param>
internal sealed record MeasuredCall(
    string Scenario,
    string Client,
    Func<Func<byte[], HttpMessageHandler>, Func<Task>> Build
)
{
    public bool IsOurs => Clients.IsOurs(Client);

    /// <summary>Builds the client to be measured; the result makes one call.</summary>
    public Func<Task> Prepare() => Build(static body => new CannedServer(body));

    /// <summary>Makes calls for a while, so that the runtime has compiled their path for good; the result makes one more.</summary>
    public async Task<Func<Task>> RepeatAsync(TimeSpan time)
    {
        var call = Prepare();
        await RepeatAsync(call, time);
        return call;
    }

    /// <summary>Makes the call for a while.</summary>
    public static async Task RepeatAsync(Func<Task> call, TimeSpan time)
    {
        var clock = Stopwatch.StartNew();
        while (clock.Elapsed < time)
        {
            await call();
        }
    }

    public override string ToString() => $"{Scenario}: {Client}";
}
