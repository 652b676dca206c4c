namespace Tessitura.Client.Tests.Readme;

internal sealed class ReadmeTests
{
    private const int MaxLines = 130;

    // The code of the tool's page is compiled against what the tool generates, by its own tests.
    private static IEnumerable<string> PagesWithCode =>
        Pages
            .Packed.Concat(Pages.Guides)
            .Where(page => page != "src/Tessitura.Client.Tool/README.md")
            .Where(page => ReadmeCompiler.Blocks(Pages.Read(page), "csharp").Count > 0);

    [TestCaseSource(nameof(PagesWithCode))]
    public async Task Every_block_of_code_compiles_and_runs(string page)
    {
        var settings = ReadmeCompiler.Blocks(Pages.Read("docs/settings.md"), "json").Single();

        foreach (var method in ReadmeCompiler.Compile(ReadmeCompiler.Blocks(Pages.Read(page), "csharp")))
        {
            await using var context = await ReadmeContext.StartAsync(settings);
            await (Task)method.Invoke(null, [context])!;
            await context.CheckRegistrationsAsync();
        }
    }

    [Test]
    public void A_block_of_code_is_marked_by_the_name_that_the_tests_look_for()
    {
        Assert.That(
            Pages.All.Where(page => Pages.Read(page).Contains("```c#") || Pages.Read(page).Contains("```cs\n")),
            Is.Empty
        );
    }

    [Test]
    public void It_is_short()
    {
        Assert.That(Pages.Read("README.md").Split('\n'), Has.Length.LessThanOrEqualTo(MaxLines));
    }

    [Test]
    public void Every_exception_of_the_sdk_is_in_the_table_of_errors()
    {
        var page = Pages.Read("docs/errors.md");
        var exceptions = typeof(TessituraException)
            .Assembly.GetExportedTypes()
            .Where(type => type.IsSubclassOf(typeof(TessituraException)))
            .Select(type => $"| `{type.Name}` |");
        var kinds = Enum.GetNames<RejectionKind>().Select(kind => $"| `{kind}` |");

        Assert.That(
            exceptions.Concat(kinds),
            Is.All.Matches<string>(row => page.Contains(row!, StringComparison.Ordinal))
        );
    }
}
