using System.CommandLine;

namespace Tessitura.Client.Tool;

/// <summary>The command <c>tessitura simulate</c>.</summary>
internal static class SimulateCommand
{
    public static Command Create(ToolHost host)
    {
        var switches = new SimulateSwitches(host);
        var command = new Command(
            "simulate",
            "Runs a Tessitura server with an invented theatre, for programs in any language, until Ctrl+C."
        );
        switches.AddTo(command);
        command.SetAction(
            (parsed, cancellationToken) => new SimulateRun(host, switches.Read(parsed)).ExecuteAsync(cancellationToken)
        );
        return command;
    }
}
