using Microsoft.Extensions.DependencyInjection;

namespace Tessitura.Client.Chaos;

/// <summary>A server, two processes that sell for it with one store of open questions between them, and the evening that everybody wants.</summary>
internal sealed class ChaosHouse : IAsyncDisposable
{
    /// <summary>Nothing of it was sold before.</summary>
    public const int Performance = 4715;

    /// <summary>A fixed-seat package with that evening in it.</summary>
    public const int Package = 802;

    private readonly ChaosSettings _settings;
    private readonly InMemoryOpenQuestionStore _store = new(isOnlyProcess: true);
    private readonly List<ServiceProvider> _processes = [];

    private ChaosHouse(TessituraSimulator simulator, ChaosSettings settings)
    {
        (Simulator, _settings) = (simulator, settings);
        (Client, SecondClient) = (StartProcess(), StartProcess());
    }

    public TessituraSimulator Simulator { get; }

    public Simulation State => Simulator.Simulation;

    /// <summary>The page on which some visitors pay.</summary>
    public SimulatedPaymentProvider Provider { get; } = new();

    public ITessituraClient Client { get; }

    /// <summary>Of another process over the same web sessions.</summary>
    public ITessituraClient SecondClient { get; }

    public int SeatCount => State.SeatsOf(Performance).Plan.Places.Count(place => place.IsSeat);

    public static async Task<ChaosHouse> OpenAsync(ChaosSettings settings) =>
        new(await TessituraSimulator.StartAsync(new SimulatorOptions { Seats = settings.Seats }), settings);

    /// <summary>A process that has seen nothing; what the others left open it finds in the store.</summary>
    public ITessituraClient StartProcess()
    {
        var services = new ServiceCollection();
        services.AddSingleton<IOpenQuestionStore>(_store);
        var http = services.AddTessitura(options =>
        {
            Simulator.Configure(options);
            _settings.ApplyTo(options);
        });
        if (_settings.InMemory)
        {
            http.ConfigurePrimaryHttpMessageHandler(Simulator.CreateHandler);
        }

        var process = services.BuildServiceProvider();
        _processes.Add(process);
        return process.GetRequiredService<ITessituraClient>();
    }

    /// <summary>Ends the faults and lets happen what was still to come.</summary>
    public async Task CalmDownAsync(ChaosSettings settings)
    {
        Simulator.Faults.Clear();
        Simulator.Faults.ReleaseLate();
        await Task.Delay(settings.Delay);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var process in _processes)
        {
            await process.DisposeAsync();
        }

        await Simulator.DisposeAsync();
    }
}
