namespace Tessitura.Client.Tests.Conventions;

internal sealed class TrimmingTests
{
    // Its table names every model.
    private const string TheContext = "TessituraJsonContext.g.cs";

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
            .Where(file => Path.GetFileName(file) != TheContext)
            .Where(file =>
                File.ReadAllText(Path.Combine(Repository.Root, file))
                    .Contains(nameof(TessituraJsonContext), StringComparison.Ordinal)
            );

        Assert.That(found, Is.Empty);
    }
}
