using System.CommandLine;

namespace Tessitura.Client.Tool;

/// <summary>The command line <c>tessitura</c>: one command per folder.</summary>
internal static class ToolCommand
{
    /// <summary>Runs the tool and returns its <see cref="ExitCode"/>.</summary>
    public static async Task<int> RunAsync(
        IReadOnlyList<string> arguments,
        ToolHost host,
        CancellationToken cancellationToken = default
    )
    {
        var parsed = Create(host).Parse(arguments);
        var settings = new InvocationConfiguration
        {
            Output = host.Output,
            Error = host.Errors,
            // Its exit code for a failure of the tool itself would say that files differ.
            EnableDefaultExceptionHandler = false,
        };
        var exitCode = await parsed.InvokeAsync(settings, cancellationToken);
        return parsed.Errors.Count > 0 ? ExitCode.Unusable : exitCode;
    }

    private static RootCommand Create(ToolHost host) =>
        new("The command line of Tessitura.Client.")
        {
            CheckCommand.Create(host),
            GenerateCommand.Create(host),
            SimulateCommand.Create(host),
        };
}
