using Microsoft.Extensions.DependencyInjection;
using Tessitura.Client.Simulator;

namespace Kiosk;

/// <summary>The server that the kiosk sells for: a live one, or a simulated theatre inside this program.</summary>
internal sealed class ServerConnection : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly TessituraSimulator? _simulator;

    private ServerConnection(
        Action<TessituraOptions> configure,
        TessituraSimulator? simulator,
        string name,
        TimeProvider time
    )
    {
        var services = new ServiceCollection();
        services.AddSingleton(time);
        services.AddTessitura(configure);
        _services = services.BuildServiceProvider();
        _simulator = simulator;
        Name = name;
    }

    public string Name { get; }

    public ITessituraClient Tessitura => _services.GetRequiredService<ITessituraClient>();

    /// <summary>Cards for trying things out; null on a live server, which would charge somebody.</summary>
    public TestCards? TestCards => _simulator is null ? null : new TestCards();

    public static async Task<ServerConnection> OpenAsync(
        KioskSettings settings,
        string? password,
        IAnsiConsole console,
        TimeProvider time,
        CancellationToken stop
    )
    {
        if (settings.Server is not { } address)
        {
            var simulator = await TessituraSimulator.StartAsync(new() { Version = settings.Version }, stop);
            return new ServerConnection(simulator.Configure, simulator, "a simulated theatre", time);
        }

        password = string.IsNullOrEmpty(password) ? await Password.AskAsync(console, stop) : password;
        return new ServerConnection(
            options =>
            {
                options.BaseAddress = address;
                options.Version = settings.Version;
                options.Credentials = new()
                {
                    UserName = settings.User,
                    UserGroup = settings.Group,
                    Location = settings.Location,
                    Password = password,
                };
            },
            simulator: null,
            address.Host,
            time
        );
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        if (_simulator is not null)
        {
            await _simulator.DisposeAsync();
        }
    }
}
