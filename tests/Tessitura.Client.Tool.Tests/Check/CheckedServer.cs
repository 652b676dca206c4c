using System.Text.Json.Nodes;
using Tessitura.Client.Simulator;

namespace Tessitura.Client.Tool.Tests;

/// <summary>A simulated server on loopback, and the tool that checks it.</summary>
internal sealed class CheckedServer : IAsyncDisposable
{
    private CheckedServer(TessituraSimulator simulator) => Simulator = simulator;

    public TessituraSimulator Simulator { get; }

    /// <summary>The clock of the tool.</summary>
    public TimeProvider Time { get; init; } = new HastyTimeProvider();

    public bool IsTerminal { get; init; }

    public Func<HttpMessageHandler>? Network { get; set; }

    public string Messages { get; private set; } = "";

    public string Errors { get; private set; } = "";

    /// <summary>The report of the last run with <c>--json</c>.</summary>
    public JsonObject Report => JsonNode.Parse(Messages)!.AsObject();

    public IReadOnlyList<Found> Deviations => [.. Report["deviations"]!.AsArray().Select(Found.Of)];

    /// <summary>What came of a read in the last report.</summary>
    public JsonNode Read(string operation) =>
        Report["reads"]!.AsArray().Single(read => read!["operation"]!.GetValue<string>() == operation)!;

    public static async Task<CheckedServer> StartAsync(
        SimulatorOptions? options = null,
        TimeProvider? time = null,
        bool isTerminal = false
    )
    {
        options ??= new SimulatorOptions { Seats = 60 };
        return new CheckedServer(await TessituraSimulator.StartAsync(options))
        {
            Time = time ?? new HastyTimeProvider(),
            IsTerminal = isTerminal,
        };
    }

    public Task<int> CheckAsync(params string[] more) =>
        RunAsync(["check", "--server", Simulator.BaseAddress.ToString(), .. more]);

    public async Task<int> RunAsync(
        IReadOnlyList<string> arguments,
        Func<string, string?>? variable = null,
        CancellationToken cancellationToken = default
    )
    {
        await using var messages = new StringWriter();
        await using var errors = new StringWriter();
        var host = new ToolHost(messages, errors)
        {
            Time = Time,
            IsTerminal = IsTerminal,
            Variable = variable ?? Credentials,
        };
        if (Network is { } network)
        {
            host = host with { Network = network };
        }

        var exitCode = await ToolCommand.RunAsync(arguments, host, cancellationToken);
        Messages = messages.ToString();
        Errors = errors.ToString();
        return exitCode;
    }

    public ValueTask DisposeAsync() => Simulator.DisposeAsync();

    private string? Credentials(string variable) =>
        variable switch
        {
            ServerCredentials.UserName => Simulator.Options.UserName,
            ServerCredentials.UserGroup => Simulator.Options.UserGroup,
            ServerCredentials.Location => Simulator.Options.Location,
            ServerCredentials.Password => Simulator.Options.Password,
            _ => null,
        };
}

/// <summary>A deviation of a report.</summary>
internal sealed record Found(string Operation, string Member, string Kind, bool Breaks)
{
    public static Found Of(JsonNode? row) =>
        new(
            row!["operation"]!.GetValue<string>(),
            row["member"]!.GetValue<string>(),
            row["kind"]!.GetValue<string>(),
            row["breaks"]!.GetValue<bool>()
        );
}
