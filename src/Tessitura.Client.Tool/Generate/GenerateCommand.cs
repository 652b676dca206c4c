using System.CommandLine;
using System.CommandLine.Parsing;

namespace Tessitura.Client.Tool;

/// <summary>The command <c>tessitura generate</c> with its switches.</summary>
internal sealed class GenerateCommand
{
    private static readonly string[] SdkNamespaces =
    [
        EmissionSettings.SdkNamespace,
        EmissionSettings.SdkNamespace + ".Models",
    ];

    private readonly Argument<string?> _description = new("description")
    {
        Description = "OpenAPI 3 or Swagger 2.0, JSON or YAML: a file or an http(s) address",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<string?> _output = new("--output", "-o")
    {
        Description =
            $"Folder for the generated files [default: {GenerateSettings.DefaultOutput}]; what the tool wrote there before and no longer belongs there is removed",
    };

    private readonly Option<string?> _namespace = new("--namespace", "-n")
    {
        Description =
            $"Namespace of the interfaces; the models get .Models behind it [default: {GenerateSettings.DefaultNamespace}]",
    };

    private readonly Option<string[]> _only = Names(
        "--only",
        "Generate only these groups or paths: CRM,/Finance/Batches"
    );
    private readonly Option<string[]> _except = Names("--except", "Generate all but these groups or paths");

    private readonly Option<bool> _check = new("--check")
    {
        Description = "Write nothing; name every file that differs and exit with 1",
    };

    private readonly Option<bool> _strict = new("--strict")
    {
        Description = "Take no warning: write nothing and exit with 1 when something cannot be expressed",
    };

    private readonly Option<bool> _json = new("--json") { Description = "Give the result as one JSON object" };

    private readonly Option<bool> _sdk = new("--sdk")
    {
        Description = "In the SDK's own repository: generate its contract, strictly",
    };

    public static Command Create(ToolHost host)
    {
        var switches = new GenerateCommand();
        var command = new Command(
            "generate",
            "Writes Refit interfaces, models and their JSON from the description that a server gives of itself."
        )
        {
            switches._description,
            switches._output,
            switches._namespace,
            switches._only,
            switches._except,
            switches._check,
            switches._strict,
            switches._json,
            switches._sdk,
        };
        command.Validators.Add(switches.Check);
        command.SetAction(
            (parsed, cancellationToken) => new GenerateRun(host, switches.Read(parsed)).ExecuteAsync(cancellationToken)
        );
        return command;
    }

    private static Option<string[]> Names(string name, string description) =>
        new(name)
        {
            Description = description,
            DefaultValueFactory = _ => [],
            AllowMultipleArgumentsPerToken = false,
            Arity = ArgumentArity.OneOrMore,
            CustomParser = result =>
                [
                    .. result.Tokens.SelectMany(token =>
                        token.Value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                    ),
                ],
        };

    private void Check(CommandResult result)
    {
        var isSdk = result.GetValue(_sdk);
        if (!isSdk && result.GetValue(_description) is null)
        {
            result.AddError("Name the description: a file, or an address that starts with http:// or https://.");
        }

        if (
            isSdk
            && (result.GetResult(_namespace) ?? result.GetResult(_only) ?? result.GetResult(_except))
                is { Implicit: false }
        )
        {
            result.AddError(
                "--sdk generates all of the SDK's contract: --namespace, --only and --except do not go with it."
            );
        }

        if (result.GetValue(_namespace) is { } name)
        {
            CheckNamespace(result, name);
        }
    }

    private static void CheckNamespace(CommandResult result, string name)
    {
        if (!name.Split('.').All(part => CSharpName.IsValid(part) && !CSharpName.IsKeyword(part)))
        {
            result.AddError($"--namespace: '{name}' cannot be a C# namespace; MyVenue.Crm can.");
        }
        else if (SdkNamespaces.Contains(name))
        {
            result.AddError($"--namespace: '{name}' is the SDK's own; take another one, such as MyVenue.Crm.");
        }
    }

    private GenerateSettings Read(ParseResult parsed)
    {
        var isSdk = parsed.GetValue(_sdk);
        return new GenerateSettings
        {
            Description = parsed.GetValue(_description) ?? GenerateSettings.SdkContract,
            Output = parsed.GetValue(_output) ?? (isSdk ? GenerateSettings.SdkOutput : GenerateSettings.DefaultOutput),
            Namespace = isSdk
                ? EmissionSettings.SdkNamespace
                : parsed.GetValue(_namespace) ?? GenerateSettings.DefaultNamespace,
            Only = parsed.GetRequiredValue(_only),
            Except = parsed.GetRequiredValue(_except),
            Check = parsed.GetValue(_check),
            IsStrict = isSdk || parsed.GetValue(_strict),
            IsJson = parsed.GetValue(_json),
        };
    }
}
