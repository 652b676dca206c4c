namespace Tessitura.Client.Tool.Tests;

/// <summary>A folder of its own for one test, with a contract in it and the tool at hand.</summary>
internal sealed class ToolFolder : IDisposable
{
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("tessitura-tool-");

    public ToolFolder(string? contract = null)
    {
        if (contract is not null)
        {
            File.WriteAllText(Contract, contract);
        }
    }

    public string Contract => Path.Combine(_root.FullName, "contract.json");

    public string Output => Path.Combine(_root.FullName, "out");

    public string Errors { get; private set; } = "";

    /// <summary>What was told of mistakes, without warnings.</summary>
    public IReadOnlyList<string> ErrorLines =>
        [.. Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => line.Contains(": error: "))];

    public IReadOnlyList<string> WarningLines =>
        [.. Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => line.Contains(": warning: "))];

    public string Messages { get; private set; } = "";

    /// <summary>Paths of all files in the output, with forward slashes.</summary>
    public IReadOnlyList<string> Files =>
        Directory.Exists(Output)
            ?
            [
                .. Directory
                    .EnumerateFiles(Output, "*", SearchOption.AllDirectories)
                    .Select(file => Path.GetRelativePath(Output, file).Replace('\\', '/'))
                    .Order(StringComparer.Ordinal),
            ]
            : [];

    /// <summary>What was generated, to be compiled.</summary>
    public IReadOnlyList<GeneratedFile> Generated => [.. Files.Select(file => new GeneratedFile(file, Read(file)))];

    public string PathTo(string relative) => Path.Combine(Output, relative);

    public string Read(string relative) => File.ReadAllText(PathTo(relative));

    /// <summary>The environment, the network and the terminal of the runs.</summary>
    public ToolHost Host { get; set; } = new(TextWriter.Null, TextWriter.Null);

    /// <summary>Generates from the folder's description and returns the exit code.</summary>
    public Task<int> RunAsync(params string[] more) =>
        RunAsIsAsync(["generate", Contract, "--output", Output, .. more]);

    public async Task<int> RunAsIsAsync(params string[] arguments)
    {
        await using var messages = new StringWriter();
        await using var errors = new StringWriter();
        var exitCode = await ToolCommand.RunAsync(arguments, Host with { Output = messages, Errors = errors });
        Messages = messages.ToString();
        Errors = errors.ToString();
        return exitCode;
    }

    public void Dispose() => _root.Delete(recursive: true);
}
