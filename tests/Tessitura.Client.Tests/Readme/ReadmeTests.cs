namespace Tessitura.Client.Tests.Readme;

internal sealed class ReadmeTests
{
    private const int MaxLines = 270;

    private static readonly string Readme = File.ReadAllText(Path.Combine(Repository.Root, "README.md"));

    [TestCase("README.md", 6)]
    [TestCase("docs/going-live.md", 4)]
    [TestCase("docs/selling-safely.md", 2)]
    [TestCase("docs/packages.md", 3)]
    [TestCase("docs/after-the-sale.md", 6)]
    [TestCase("docs/giving.md", 7)]
    [TestCase("docs/paying-elsewhere.md", 3)]
    [TestCase("src/Tessitura.Client.Simulator/README.md", 2)]
    [TestCase("src/Tessitura.Client.AspNetCore/README.md", 4)]
    [TestCase("src/Tessitura.Client.Redis/README.md", 2)]
    public async Task Every_block_of_code_compiles_and_runs(string file, int least)
    {
        var markdown = File.ReadAllText(Path.Combine(Repository.Root, file));
        var settings = ReadmeCompiler.Blocks(Readme, "json").Single();
        var methods = ReadmeCompiler.Compile(ReadmeCompiler.Blocks(markdown, "csharp"));

        Assert.That(methods, Has.Count.GreaterThanOrEqualTo(least));
        foreach (var method in methods)
        {
            await using var context = await ReadmeContext.StartAsync(settings);
            await (Task)method.Invoke(null, [context])!;
            await context.CheckRegistrationsAsync();
        }
    }

    [Test]
    public void It_is_short()
    {
        Assert.That(Readme.Split('\n'), Has.Length.LessThanOrEqualTo(MaxLines));
    }

    [Test]
    public void Every_exception_of_the_sdk_is_in_its_table()
    {
        var exceptions = typeof(TessituraException)
            .Assembly.GetExportedTypes()
            .Where(type => type.IsSubclassOf(typeof(TessituraException)))
            .Select(type => $"| `{type.Name}` |");

        Assert.That(exceptions, Is.All.Matches<string>(row => Readme.Contains(row!, StringComparison.Ordinal)));
    }

    [Test]
    public void Every_file_that_it_links_to_is_there()
    {
        var links = System
            .Text.RegularExpressions.Regex.Matches(Readme, @"\]\((?!https?:)([^)#]+)\)")
            .Select(match => match.Groups[1].Value);

        Assert.That(links, Is.All.Matches<string>(link => Path.Exists(Path.Combine(Repository.Root, link!))));
    }
}
