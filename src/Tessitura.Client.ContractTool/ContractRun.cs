namespace Tessitura.Client.ContractTool;

/// <summary>One run of the tool: reads the contract, then writes or checks the output.</summary>
internal sealed class ContractRun(TextWriter output, TextWriter errors)
{
    public const int Fine = 0;
    public const int Differs = 1;
    public const int Unreadable = 2;

    public int Execute(RunSettings settings)
    {
        var files = Generate(settings);
        if (files is null)
        {
            return Unreadable;
        }

        var folder = new OutputFolder(Path.TrimEndingDirectorySeparator(settings.Output));
        if (!settings.Check)
        {
            var changed = folder.Update(files);
            output.WriteLine($"{files.Count} files, {changed.Count} changed.");
            return Fine;
        }

        var differences = folder.Compare(files);
        foreach (var difference in differences)
        {
            errors.WriteLine($"{Path.Combine(settings.Output, difference.Path)}: {Describe(difference.Kind)}");
        }

        output.WriteLine(
            differences.Count == 0
                ? $"{files.Count} files, all as the contract says."
                : $"{differences.Count} of {files.Count} files differ; to write them: {settings.Command}"
        );
        return differences.Count == 0 ? Fine : Differs;
    }

    private IReadOnlyList<GeneratedFile>? Generate(RunSettings settings)
    {
        string text;
        try
        {
            text = File.ReadAllText(settings.Contract);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            errors.WriteLine($"{settings.Contract}: error: {exception.Message}");
            return null;
        }

        var problems = new ProblemList();
        var contract = ContractReader.Read(text, problems);
        foreach (var problem in problems.All)
        {
            errors.WriteLine(problem.In(settings.Contract));
        }

        return contract is null ? null : ContractEmitter.Emit(contract, settings.Emission);
    }

    private static string Describe(DifferenceKind kind) =>
        kind switch
        {
            DifferenceKind.Missing => "is missing",
            DifferenceKind.Stale => "is stale: nothing in the contract makes it",
            _ => "differs from what the contract says",
        };
}
