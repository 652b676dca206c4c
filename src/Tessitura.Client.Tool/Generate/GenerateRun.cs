using System.Text.Json.Nodes;

namespace Tessitura.Client.Tool;

/// <summary>One run of <c>tessitura generate</c>: reads the description, then writes or checks the output.</summary>
internal sealed class GenerateRun(ToolHost host, GenerateSettings settings)
{
    private readonly ToolOutput _output = new(host, settings.IsJson);
    private readonly ProblemList _problems = new();

    /// <summary>Runs and returns the <see cref="ExitCode"/>.</summary>
    public Task<int> ExecuteAsync(CancellationToken cancellationToken) =>
        _output.RunAsync(() => RunAsync(cancellationToken), cancellationToken);

    private async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var description = await _output.ProgressAsync(
            $"Reading {settings.Description.Split('?')[0]}",
            () => new DescriptionSource(host).ReadAsync(settings.Description, cancellationToken)
        );
        var selection = new OperationSelection(settings.Only, settings.Except);
        var contract = ContractReader.Read(description.Json, _problems, selection);
        foreach (var problem in _problems.All)
        {
            _output.Problem(problem.In(description.Source, settings.IsStrict), IsError(problem));
        }

        if (contract is null)
        {
            return Report(description, ExitCode.Unusable, null, [], []);
        }

        selection.RequireMatches();
        if (settings.IsStrict && _problems.All.Count > 0)
        {
            _output.Line($"{_problems.All.Count} problems, and --strict takes none: nothing is written.");
            return Report(description, ExitCode.Differs, contract, [], []);
        }

        var emission = new EmissionSettings(
            settings.Namespace,
            description.Name,
            settings.CommandFor(description.Name)
        );
        var files = ContractEmitter.Emit(contract, emission);
        var folder = new OutputFolder(Path.TrimEndingDirectorySeparator(settings.Output));
        return settings.Check
            ? Check(description, contract, folder, files)
            : Write(description, contract, folder, files);
    }

    private int Write(
        DescriptionText description,
        Contract contract,
        OutputFolder folder,
        IReadOnlyList<GeneratedFile> files
    )
    {
        var changed = folder.Update(files);
        _output.Table(
            ["Interface", "Operations"],
            contract.Groups.Select(group =>
                (string[])[InterfaceEmitter.NameOf(group.Name), $"{group.Operations.Count}"]
            )
        );
        _output.Line(
            $"{contract.Operations.Count()} operations in {contract.Groups.Count} interfaces, {contract.Models.Count} models: {files.Count} files, {changed.Count} changed.{Warnings()}"
        );
        return Report(description, ExitCode.Done, contract, files, changed);
    }

    private int Check(
        DescriptionText description,
        Contract contract,
        OutputFolder folder,
        IReadOnlyList<GeneratedFile> files
    )
    {
        var differences = folder.Compare(files);
        foreach (var difference in differences)
        {
            _output.Problem(
                $"{Path.Combine(settings.Output, difference.Path)}: {Describe(difference.Kind)}",
                isError: true
            );
        }

        _output.Line(
            differences.Count == 0
                ? $"{files.Count} files, all as the description says.{Warnings()}"
                : $"{differences.Count} differences; to write the files: {settings.CommandFor(description.Name)}"
        );
        var exitCode = differences.Count == 0 ? ExitCode.Done : ExitCode.Differs;
        return Report(description, exitCode, contract, files, differences);
    }

    private string Warnings() => _problems.All.Count == 0 ? "" : $" {_problems.All.Count} warnings.";

    private bool IsError(ContractProblem problem) => settings.IsStrict || !problem.IsWarning;

    private int Report(
        DescriptionText description,
        int exitCode,
        Contract? contract,
        IReadOnlyList<GeneratedFile> files,
        IReadOnlyList<FileDifference> differences
    )
    {
        _output.Result(
            new JsonObject
            {
                ["exitCode"] = exitCode,
                ["description"] = description.Source,
                ["output"] = settings.Output,
                ["namespace"] = settings.Namespace,
                ["operations"] = contract?.Operations.Count() ?? 0,
                ["models"] = contract?.Models.Count ?? 0,
                ["interfaces"] = new JsonArray([
                    .. (contract?.Groups ?? []).Select(group =>
                        (JsonNode)
                            new JsonObject
                            {
                                ["name"] = InterfaceEmitter.NameOf(group.Name),
                                ["operations"] = group.Operations.Count,
                            }
                    ),
                ]),
                ["files"] = files.Count,
                ["differences"] = new JsonArray([
                    .. differences.Select(difference =>
                        (JsonNode)
                            new JsonObject
                            {
                                ["path"] = difference.Path,
                                ["kind"] = $"{difference.Kind}".ToLowerInvariant(),
                            }
                    ),
                ]),
                ["problems"] = new JsonArray([
                    .. _problems.All.Select(problem =>
                        (JsonNode)
                            new JsonObject
                            {
                                ["severity"] = IsError(problem) ? "error" : "warning",
                                ["source"] = description.Source,
                                ["pointer"] = problem.Pointer,
                                ["message"] = problem.Text,
                            }
                    ),
                ]),
            }
        );
        return exitCode;
    }

    private static string Describe(DifferenceKind kind) =>
        kind switch
        {
            DifferenceKind.Missing => "is missing",
            DifferenceKind.Stale => "is stale: nothing in the description makes it",
            _ => "differs from what the description says",
        };
}

/// <summary>Writes every file of a contract.</summary>
internal static class ContractEmitter
{
    public static IReadOnlyList<GeneratedFile> Emit(Contract contract, EmissionSettings settings)
    {
        var placement = new ModelPlacement(contract);
        var models = new ModelEmitter(settings, placement, new VersionedRequest(contract));
        return
        [
            .. contract.Models.Select(models.Emit),
            .. contract.Models.Select(model => ConverterEmitter.Emit(model, settings, placement)),
            .. contract.Groups.Select(group => InterfaceEmitter.Emit(group, settings)),
            .. OperationsEmitter.Applies(contract, settings)
                ? [OperationsEmitter.Emit(contract, settings)]
                : Array.Empty<GeneratedFile>(),
        ];
    }
}
