namespace Tessitura.Client.ContractTool;

/// <summary>One run of the tool: reads the contract, then writes or checks the output.</summary>
internal sealed class ContractRun(TextWriter output, TextWriter errors)
{
    /// <summary>Everything is written, or is as it should be.</summary>
    public const int Fine = 0;

    /// <summary>A check found files that are not what the contract says.</summary>
    public const int Differs = 1;

    /// <summary>The contract, or the command line, cannot be read, or the output cannot be written.</summary>
    public const int Failed = 2;

    public int Execute(RunSettings settings)
    {
        if (!settings.Namespace.Split('.').All(part => CSharpName.IsValid(part) && !CSharpName.IsKeyword(part)))
        {
            errors.WriteLine($"--namespace: error: '{settings.Namespace}' cannot be a C# namespace.");
            return Failed;
        }

        try
        {
            var files = Generate(settings);
            var folder = new OutputFolder(Path.TrimEndingDirectorySeparator(settings.Output));
            return files is null ? Failed
                : settings.Check ? Check(settings, folder, files)
                : Write(folder, files);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            errors.WriteLine($"error: {exception.Message}");
            return Failed;
        }
    }

    private int Write(OutputFolder folder, IReadOnlyList<GeneratedFile> files)
    {
        var changed = folder.Update(files);
        output.WriteLine($"{files.Count} files, {changed.Count} changed.");
        return Fine;
    }

    private int Check(RunSettings settings, OutputFolder folder, IReadOnlyList<GeneratedFile> files)
    {
        var differences = folder.Compare(files);
        foreach (var difference in differences)
        {
            errors.WriteLine($"{Path.Combine(settings.Output, difference.Path)}: {Describe(difference.Kind)}");
        }

        if (differences.Count == 0)
        {
            output.WriteLine($"{files.Count} files, all as the contract says.");
            return Fine;
        }

        output.WriteLine($"{differences.Count} differences; to write the files: {settings.Command}");
        return Differs;
    }

    private IReadOnlyList<GeneratedFile>? Generate(RunSettings settings)
    {
        var problems = new ProblemList();
        var contract = ContractReader.Read(File.ReadAllText(settings.Contract), problems);
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
