namespace Tessitura.Client.Tool;

/// <summary>What the command line asks for.</summary>
internal sealed record GenerateSettings
{
    /// <summary>The SDK's own, from the root of its repository.</summary>
    public const string SdkContract = "src/Tessitura.Client/Contract/tessitura.openapi.json";
    public const string SdkOutput = "src/Tessitura.Client/Generated";

    public const string DefaultOutput = "Generated";
    public const string DefaultNamespace = "TessituraApi";

    /// <summary>A file or an address.</summary>
    public required string Description { get; init; }

    public required string Output { get; init; }

    public required string Namespace { get; init; }

    public IReadOnlyList<string> Only { get; init; } = [];

    public IReadOnlyList<string> Except { get; init; } = [];

    /// <summary>True to compare only.</summary>
    public bool Check { get; init; }

    /// <summary>True where a warning is an error.</summary>
    public bool IsStrict { get; init; }

    public bool IsJson { get; init; }

    /// <summary>The command that writes the output, as the files' headers name it.</summary>
    /// <param name="source">The description, as the header names it.</param>
    public string CommandFor(string source) =>
        Namespace == EmissionSettings.SdkNamespace
            ? "dotnet run --project src/Tessitura.Client.Tool -- generate --sdk"
            : string.Join(
                ' ',
                [
                    $"tessitura generate {source} --namespace {Namespace}",
                    .. Only is [] ? Array.Empty<string>() : [$"--only {string.Join(',', Only)}"],
                    .. Except is [] ? Array.Empty<string>() : [$"--except {string.Join(',', Except)}"],
                ]
            );
}
