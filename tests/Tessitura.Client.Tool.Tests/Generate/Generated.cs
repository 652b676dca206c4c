namespace Tessitura.Client.Tool.Tests;

/// <summary>The output for a contract, in memory.</summary>
internal static class Generated
{
    public static readonly EmissionSettings Settings = new("Tessitura.Client", "contract.json", "tessitura generate");

    public static IReadOnlyList<GeneratedFile> From(string contract, EmissionSettings? settings = null)
    {
        var problems = new ProblemList();
        var read = ContractReader.Read(contract, problems);
        Assert.That(read, Is.Not.Null, () => string.Join('\n', problems.All));
        return ContractEmitter.Emit(read!, settings ?? Settings);
    }

    public static string Text(this IReadOnlyList<GeneratedFile> files, string path) =>
        files.Single(file => file.Path == path).Text;
}
