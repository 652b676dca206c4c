using System.Text.Json;

namespace Tessitura.Client.Simulator.Tests.Control;

/// <summary>A simulated server with its page and control endpoints, and a client that reaches them over a socket.</summary>
internal sealed class ControlledHouse : IAsyncDisposable
{
    private readonly OpenHouse _house;

    private ControlledHouse(OpenHouse house)
    {
        _house = house;
        Http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false })
        {
            BaseAddress = house.Simulator.ControlAddress,
        };
    }

    public TessituraSimulator Simulator => _house.Simulator;

    public FakeTimeProvider Time => _house.Time;

    /// <summary>Sends without credentials.</summary>
    public HttpClient Http { get; }

    public WebVisitor Nobody => _house.Nobody;

    public static async Task<ControlledHouse> OpenAsync(Action<SimulatorOptions>? configure = null) =>
        new(
            await OpenHouse.StartAsync(options =>
            {
                options.Control = true;
                options.KeptRequests = 100;
                configure?.Invoke(options);
            })
        );

    public Task<WebVisitor> VisitAsync() => _house.VisitAsync();

    public Task<WebVisitor> VisitAsAsync(string userName) => _house.VisitAsAsync(userName);

    public Task<string> PageAsync(string path = "/") => Http.GetStringAsync(path);

    /// <summary>Asks a control endpoint.</summary>
    public async Task<JsonElement> GetAsync(string name) =>
        JsonDocument.Parse(await Http.GetStringAsync($"/_simulator/{name}")).RootElement;

    /// <summary>Sends the fields of a form, as <c>curl -d</c> does, and gets what has changed.</summary>
    public async Task<JsonElement> PostAsync(string name, params (string Name, string Value)[] fields)
    {
        using var answer = await SendAsync(name, fields);
        var body = await answer.Content.ReadAsStringAsync();
        Assert.That((int)answer.StatusCode, Is.EqualTo(200), body);
        return JsonDocument.Parse(body).RootElement;
    }

    /// <summary>Sends the fields of a form, and gets the sentence by which they are refused.</summary>
    public async Task<string> RefusalAsync(string name, params (string Name, string Value)[] fields)
    {
        using var answer = await SendAsync(name, fields);
        var body = await answer.Content.ReadAsStringAsync();
        Assert.That((int)answer.StatusCode, Is.EqualTo(400), body);
        return JsonDocument.Parse(body).RootElement.GetProperty("error").GetString()!;
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _house.DisposeAsync();
    }

    private Task<HttpResponseMessage> SendAsync(string name, (string Name, string Value)[] fields) =>
        Http.PostAsync(
            $"/_simulator/{name}",
            new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)))
        );
}
