using System.Text.RegularExpressions;

namespace Tessitura.Client.Tool.Tests;

public partial class ToolReadmeTests
{
    private static string Text => File.ReadAllText(Repository.PathTo("src/Tessitura.Client.Tool/README.md"));

    [Test]
    public void Its_code_compiles_against_what_the_tool_generates()
    {
        var block = CodeBlock().Matches(Text).Single().Groups[1].Value;
        var lines = block.Split('\n').ToLookup(line => line.StartsWith("using ", StringComparison.Ordinal));
        var files = Generated.From(OwnDescription.Swagger, VenueProject.Settings with { Namespace = "MyVenue.Crm" });
        var program = $$"""
            using System;
            using System.Threading.Tasks;
            using Tessitura.Client;
            {{string.Join('\n', lines[true])}}

            internal static class Reader
            {
                public static async Task ReadAsync(ITessituraClient tessitura)
                {
                    {{string.Join('\n', lines[false])}}
                }
            }
            """;

        Assert.That(VenueProject.Compile([.. files, new GeneratedFile("Reader.cs", program)]), Is.Empty);
    }

    [TestCase("check", 12)]
    [TestCase("generate", 7)]
    [TestCase("simulate", 19)]
    public async Task It_names_every_switch(string command, int count)
    {
        using var folder = new ToolFolder();

        await folder.RunAsIsAsync(command, "--help");

        var switches = Switch()
            .Matches(folder.Messages)
            .Select(match => match.Value)
            .Distinct()
            .Except(["--sdk", "--help"]);
        Assert.That(switches, Has.Exactly(count).Items);
        Assert.That(switches.Where(name => !Text.Contains($"`{name}`", StringComparison.Ordinal)), Is.Empty);
    }

    [GeneratedRegex("```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex CodeBlock();

    [GeneratedRegex("(?<![a-z-])--[a-z]+(?:-[a-z]+)*")]
    private static partial Regex Switch();
}
