using System.Globalization;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using Tessitura.Client.Simulator;

namespace Tessitura.Client.Tool;

/// <summary>Starts a simulator, says where it is and who may call, and runs until it is told to stop.</summary>
internal sealed class SimulateRun(ToolHost host, SimulateSettings settings)
{
    private readonly ToolOutput _output = new(host, settings.IsJson);

    public Task<int> ExecuteAsync(CancellationToken stop) =>
        _output.RunAsync(() => settings.Export is { } file ? ExportAsync(file, stop) : ServeAsync(stop));

    // Never over a file that is there: it may be the user's own theatre.
    private async Task<int> ExportAsync(string file, CancellationToken stop)
    {
        if (File.Exists(file))
        {
            throw new ToolInputException(file, "The file is there already; name another, or remove it.");
        }

        await File.WriteAllTextAsync(file, Theatre.BuiltIn(settings.Options.Seats).ToJson(), stop);
        _output.Line($"The built-in theatre is in {file}. Change it, then: tessitura simulate --data {file}");
        _output.Result(new JsonObject { ["exitCode"] = ExitCode.Done, ["file"] = file });
        return ExitCode.Done;
    }

    private async Task<int> ServeAsync(CancellationToken stop)
    {
        try
        {
            settings.Options.Theatre = settings.Data is { } file ? Theatre.Load(file) : null;
            await using var simulator = await TessituraSimulator.StartAsync(settings.Options, stop);
            settings.Arm(simulator.Faults);
            Introduce(simulator);
            await Task.Delay(Timeout.InfiniteTimeSpan, stop);
            return ExitCode.Done;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return ExitCode.Done;
        }
        catch (TheatreException exception)
        {
            return Tell(exception.Problems);
        }
        catch (SocketException exception)
        {
            throw new ToolInputException("--urls", $"The address cannot be listened on: {exception.Message}.");
        }
    }

    private int Tell(IReadOnlyList<TheatreProblem> problems)
    {
        foreach (var problem in problems)
        {
            _output.Problem(
                $"{settings.Data}({problem.Line}): error: {problem.Path}: {problem.Message}",
                isError: true
            );
        }

        _output.Result(
            new JsonObject
            {
                ["exitCode"] = ExitCode.Unusable,
                ["problems"] = new JsonArray([
                    .. problems.Select(problem => new JsonObject
                    {
                        ["severity"] = "error",
                        ["source"] = settings.Data,
                        ["line"] = problem.Line,
                        ["path"] = problem.Path,
                        ["message"] = problem.Message,
                    }),
                ]),
            }
        );
        return ExitCode.Unusable;
    }

    // The password of the invented theatre may be shown; one of the user's own may be used elsewhere too.
    private void Introduce(TessituraSimulator simulator)
    {
        var options = simulator.Options;
        _output.Panel(
            $"Simulated Tessitura server, version {(int)options.Version}, {simulator.Performances.Count} performances",
            [
                ("Base address", $"{simulator.BaseAddress}"),
                ("User name", options.UserName),
                ("User group", options.UserGroup),
                ("Location", options.Location),
                (
                    "Password",
                    settings.HasOwnPassword ? $"that of {SimulateSwitches.PasswordVariable}" : options.Password
                ),
                ("Page", $"{simulator.ControlAddress}"),
                .. options.RecordTo is { } file ? [("Recording", file)] : Array.Empty<(string, string)>(),
            ]
        );
        _output.Line("Stop it with Ctrl+C.");
        _output.Started(
            new JsonObject
            {
                ["baseAddress"] = $"{simulator.BaseAddress}",
                ["controlAddress"] = $"{new Uri(simulator.ControlAddress!, "/_simulator")}",
                ["page"] = $"{simulator.ControlAddress}",
                ["userName"] = options.UserName,
                ["userGroup"] = options.UserGroup,
                ["location"] = options.Location,
                ["password"] = settings.HasOwnPassword ? null : options.Password,
                ["version"] = (int)options.Version,
                ["timeZone"] = options.ServerTimeZone.Id,
                ["performances"] = new JsonArray([
                    .. simulator.Performances.Select(p => new JsonObject
                    {
                        ["id"] = p.Id,
                        ["description"] = p.Description,
                        ["date"] = p.Date.ToString("O", CultureInfo.InvariantCulture),
                    }),
                ]),
                ["recording"] = options.RecordTo,
            }
        );
    }
}
