namespace Tessitura.Client.ContractTool;

/// <summary>What the command line asks for; the defaults are those of this repository, from its root.</summary>
internal sealed record RunSettings
{
    public const string DefaultContract = "src/Tessitura.Client/Contract/tessitura.openapi.json";
    public const string DefaultOutput = "src/Tessitura.Client/Generated";
    public const string DefaultNamespace = EmissionSettings.SdkNamespace;

    public string Contract { get; init; } = DefaultContract;

    public string Output { get; init; } = DefaultOutput;

    public string Namespace { get; init; } = DefaultNamespace;

    /// <summary>True to compare only.</summary>
    public bool Check { get; init; }

    /// <summary>The command that writes the output, as the files' headers name it.</summary>
    public string Command =>
        Namespace == DefaultNamespace
            ? "dotnet run --project src/Tessitura.Client.ContractTool"
            : $"tessitura-contract --contract {Path.GetFileName(Contract)} --namespace {Namespace}";

    public EmissionSettings Emission => new(Namespace, Path.GetFileName(Contract), Command);
}
