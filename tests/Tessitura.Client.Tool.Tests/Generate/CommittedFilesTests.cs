namespace Tessitura.Client.Tool.Tests;

public class CommittedFilesTests
{
    [Test]
    public async Task The_committed_files_are_what_the_contract_says()
    {
        using var folder = new ToolFolder();

        var exitCode = await folder.RunAsIsAsync(
            "generate",
            "--sdk",
            "--check",
            Repository.PathTo(GenerateSettings.SdkContract),
            "--output",
            Repository.PathTo(GenerateSettings.SdkOutput)
        );

        Assert.That(folder.Errors, Is.Empty);
        Assert.That(exitCode, Is.Zero);
    }

    [Test]
    public void The_contract_has_five_groups_and_all_operations_and_models()
    {
        var problems = new ProblemList();
        var contract = ContractReader.Read(File.ReadAllText(Repository.PathTo(GenerateSettings.SdkContract)), problems);

        var counts = contract!.Groups.ToDictionary(group => group.Name, group => group.Operations.Count);

        Assert.That(problems.All, Is.Empty);
        Assert.That(
            counts,
            Is.EquivalentTo(
                new Dictionary<string, int>
                {
                    ["Session"] = 29,
                    ["Cart"] = 69,
                    ["Txn"] = 85,
                    ["ReferenceData"] = 190,
                    ["Diagnostics"] = 3,
                }
            )
        );
        Assert.That(contract.Models, Has.Count.EqualTo(397));
    }

    [Test]
    public void Committed_text_has_clean_lines()
    {
        var files = Directory.GetFiles(
            Repository.PathTo(GenerateSettings.SdkOutput),
            "*.g.cs",
            SearchOption.AllDirectories
        );
        var untidy = files.Where(file =>
        {
            var text = File.ReadAllText(file);
            return text.Contains('\t')
                || text.Contains('\r')
                || !text.EndsWith("}\n", StringComparison.Ordinal)
                || text.Split('\n').Any(line => line.EndsWith(' '))
                || text.Contains("\n\n\n", StringComparison.Ordinal);
        });

        Assert.That(files, Is.Not.Empty);
        Assert.That(untidy, Is.Empty);
    }
}
