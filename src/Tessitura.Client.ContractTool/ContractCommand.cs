using System.CommandLine;

namespace Tessitura.Client.ContractTool;

/// <summary>The command line.</summary>
internal static class ContractCommand
{
    /// <summary>Runs the tool and returns its exit code.</summary>
    public static int Run(IReadOnlyList<string> arguments, TextWriter output, TextWriter errors)
    {
        var parsed = Create(output, errors).Parse(arguments);
        var exitCode = parsed.Invoke(new InvocationConfiguration { Output = output, Error = errors });

        // A command line that cannot be read must not look like files that differ.
        return parsed.Errors.Count > 0 ? ContractRun.Failed : exitCode;
    }

    private static RootCommand Create(TextWriter output, TextWriter errors)
    {
        var contract = new Option<string>("--contract")
        {
            Description = "OpenAPI 3 or Swagger 2.0 file (JSON)",
            DefaultValueFactory = _ => RunSettings.DefaultContract,
        };
        var folder = new Option<string>("--output")
        {
            Description = "Folder for the generated files; *.g.cs in it that no longer belong there are removed",
            DefaultValueFactory = _ => RunSettings.DefaultOutput,
        };
        var name = new Option<string>("--namespace")
        {
            Description = "Namespace of the interfaces; the models get .Models behind it",
            DefaultValueFactory = _ => RunSettings.DefaultNamespace,
        };
        var check = new Option<bool>("--check")
        {
            Description = "Write nothing; name every file that differs and exit with 1",
        };
        var command = new RootCommand("Writes typed interfaces, models and converters from a Tessitura contract.")
        {
            contract,
            folder,
            name,
            check,
        };
        command.SetAction(parsed =>
            new ContractRun(output, errors).Execute(
                new RunSettings
                {
                    Contract = parsed.GetRequiredValue(contract),
                    Output = parsed.GetRequiredValue(folder),
                    Namespace = parsed.GetRequiredValue(name),
                    Check = parsed.GetValue(check),
                }
            )
        );
        return command;
    }
}
