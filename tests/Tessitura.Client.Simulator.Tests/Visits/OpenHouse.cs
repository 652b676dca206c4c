using System.Net.Http.Headers;
using System.Text;
using Tessitura.Client.Models;
using Tessitura.Client.Tests;

namespace Tessitura.Client.Simulator.Tests;

/// <summary>A simulated server on a loopback port, with a clock that stands still.</summary>
internal sealed class OpenHouse : IAsyncDisposable
{
    private readonly HttpClient _client;

    private OpenHouse(TessituraSimulator simulator, FakeTimeProvider time)
    {
        (Simulator, Time) = (simulator, time);
        var options = simulator.Options;
        var credentials = $"{options.UserName}:{options.UserGroup}:{options.Location}:{options.Password}";
        _client = new HttpClient { BaseAddress = new Uri(simulator.BaseAddress + "/") };
        _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(
            "Basic",
            Convert.ToBase64String(Encoding.UTF8.GetBytes(credentials))
        );
    }

    public TessituraSimulator Simulator { get; }

    public FakeTimeProvider Time { get; }

    public static async Task<OpenHouse> StartAsync(Action<SimulatorOptions>? configure = null)
    {
        var time = new FakeTimeProvider(TestTime.Start);
        var options = new SimulatorOptions { TimeProvider = time };
        configure?.Invoke(options);
        return new OpenHouse(await TessituraSimulator.StartAsync(options), time);
    }

    /// <summary>Opens a web session.</summary>
    public async Task<WebVisitor> VisitAsync(int? promotionCode = null)
    {
        var answer = await Nobody.PostAsync("Web/Session", new { PromotionCode = promotionCode });
        return new WebVisitor(_client, answer.Read<SessionResponse>().SessionKey!);
    }

    /// <summary>Opens a web session and logs in.</summary>
    public async Task<WebVisitor> VisitAsAsync(string userName)
    {
        var visitor = await VisitAsync();
        (await visitor.LogInAsync(userName)).Read<Session>();
        return visitor;
    }

    /// <summary>Opens a session of staff.</summary>
    public async Task<WebVisitor> StaffAsync(int modeOfSale = 3)
    {
        var answer = await Nobody.PostAsync(
            "Web/Session/BusinessFacing",
            new { IpAddress = "127.0.0.1", SessionInfo = new { ModeOfSaleId = modeOfSale, PromotionCode = 100 } }
        );
        return new WebVisitor(_client, answer.Read<SessionResponse>().SessionKey!);
    }

    /// <summary>Somebody with a key that nobody was given.</summary>
    public WebVisitor Nobody => new(_client, "SIM-0000000000000000000000000000000000000000");

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await Simulator.DisposeAsync();
    }
}
