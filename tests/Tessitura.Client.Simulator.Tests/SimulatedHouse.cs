using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Tessitura.Client.Models;
using Tessitura.Client.Tests;

namespace Tessitura.Client.Simulator.Tests;

/// <summary>A server of its own for one test, with a clock that stands still, a bare HTTP client and the SDK.</summary>
internal sealed class SimulatedHouse : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private SimulatedHouse(TessituraSimulator simulator, FakeTimeProvider time)
    {
        (Simulator, Time) = (simulator, time);
        Http = new HttpClient(simulator.CreateHandler()) { BaseAddress = new Uri($"{simulator.BaseAddress}/") };
        Http.DefaultRequestHeaders.Authorization = Credentials(simulator.Options);
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(time);
        services.AddTessitura(simulator.Configure).ConfigurePrimaryHttpMessageHandler(simulator.CreateHandler);
        _services = services.BuildServiceProvider();
    }

    public TessituraSimulator Simulator { get; }

    public FakeTimeProvider Time { get; }

    public Simulation State => Simulator.Simulation;

    /// <summary>Sends straight into the server, with the right credentials; paths are below the service's.</summary>
    public HttpClient Http { get; }

    public ITessituraClient Client => _services.GetRequiredService<ITessituraClient>();

    public ITxnApi Txn => Client.Txn;

    public static async Task<SimulatedHouse> OpenAsync(Action<SimulatorOptions>? configure = null)
    {
        var time = new FakeTimeProvider(TestTime.Start);
        var options = new SimulatorOptions { TimeProvider = time };
        configure?.Invoke(options);
        return new SimulatedHouse(await TessituraSimulator.StartAsync(options), time);
    }

    public static AuthenticationHeaderValue Credentials(SimulatorOptions options, string? password = null) =>
        new(
            "Basic",
            Convert.ToBase64String(
                Encoding.UTF8.GetBytes(
                    $"{options.UserName}:{options.UserGroup}:{options.Location}:{password ?? options.Password}"
                )
            )
        );

    public Task<HttpResponseMessage> SendAsync(string method, string path, string? body = null) =>
        Http.SendAsync(
            new HttpRequestMessage(new HttpMethod(method), path.TrimStart('/'))
            {
                Content = body is null ? null : new StringContent(body, Encoding.UTF8, "application/json"),
            }
        );

    public static async Task<IReadOnlyList<ErrorMessage>> ErrorsOf(HttpResponseMessage response) =>
        JsonSerializer.Deserialize<IReadOnlyList<ErrorMessage>>(await response.Content.ReadAsStringAsync())!;

    /// <summary>The one description of an answer that must be an error.</summary>
    public static async Task<string> ErrorOf(HttpResponseMessage response) =>
        (await ErrorsOf(response)).Single().Description ?? "";

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _services.DisposeAsync();
        await Simulator.DisposeAsync();
    }
}
