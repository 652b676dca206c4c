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

/// <summary>What a script learns from a run.</summary>
internal static class ExitCode
{
    /// <summary>Everything is done, or is as it should be.</summary>
    public const int Done = 0;

    /// <summary>A check found differences, or there are warnings and <c>--strict</c> takes none.</summary>
    public const int Differs = 1;

    /// <summary>The command line or the input cannot be read, or the output cannot be written.</summary>
    public const int Unusable = 2;
}

/// <summary>Something that was given to the tool cannot be used; the message says what is wrong and what is allowed.</summary>
/// <param name="source">The switch, file or address that is meant.</param>
/// <param name="message">One sentence.</param>
internal sealed class ToolInputException(string source, string message) : Exception(message)
{
    /// <summary>The switch, file or address that is meant.</summary>
    public string Input { get; } = source;
}
