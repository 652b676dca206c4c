namespace Tessitura.Client.Tool;

/// <summary>The SDK's contract, as this version of the tool was built with it.</summary>
internal static class EmbeddedContract
{
    private const string Resource = "tessitura.openapi.json";

    private static readonly Lazy<Contract> Whole = new(Load);

    public static Contract Read() => Whole.Value;

    private static Contract Load()
    {
        using var stream =
            typeof(EmbeddedContract).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The tool was built without {Resource}.");
        using var reader = new StreamReader(stream);
        var problems = new ProblemList();
        return ContractReader.Read(reader.ReadToEnd(), problems) is { } contract && problems.All.Count == 0
            ? contract
            : throw new InvalidOperationException("The tool was built with a contract that cannot be read.");
    }
}
