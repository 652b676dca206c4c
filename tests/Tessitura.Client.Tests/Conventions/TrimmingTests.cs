namespace Tessitura.Client.Tests.Conventions;

internal sealed class TrimmingTests
{
    // Its table names every model. RefitResources.cs is part of another build.
    private static readonly string[] MayNameTheContext = ["TessituraJsonContext.g.cs", "RefitResources.cs"];

    [Test]
    public void Nothing_in_the_sdk_keeps_all_models_in_a_trimmed_program()
    {
        var found = Directory
            .EnumerateFiles(
                Path.Combine(Repository.Root, "src", "Tessitura.Client"),
                "*.cs",
                SearchOption.AllDirectories
            )
            .Select(Repository.Relative)
            .Where(file => !file.Split('/', '\\').Any(part => part is "bin" or "obj"))
            .Where(file => !MayNameTheContext.Contains(Path.GetFileName(file)))
            .Where(file =>
                File.ReadAllText(Path.Combine(Repository.Root, file))
                    .Contains(nameof(TessituraJsonContext), StringComparison.Ordinal)
            );

        Assert.That(found, Is.Empty);
    }
}
