namespace Tessitura.Client.ContractTool.Tests;

public class ContractCommandTests
{
    [Test]
    public void A_second_run_touches_no_file()
    {
        using var folder = new ToolFolder(SmallContract.Text);
        Assert.That(folder.Run(), Is.Zero);
        var longAgo = new DateTime(2001, 2, 3, 4, 5, 6, DateTimeKind.Utc);
        foreach (var file in folder.Files)
        {
            File.SetLastWriteTimeUtc(folder.PathTo(file), longAgo);
        }

        Assert.That(folder.Run(), Is.Zero);

        Assert.That(folder.Files, Is.Not.Empty);
        Assert.That(
            folder.Files.Select(file => File.GetLastWriteTimeUtc(folder.PathTo(file))),
            Is.All.EqualTo(longAgo)
        );
    }

    [Test]
    public void Check_after_a_run_finds_nothing()
    {
        using var folder = new ToolFolder(SmallContract.Text);
        folder.Run();

        Assert.That(folder.Run("--check"), Is.Zero);
        Assert.That(folder.Errors, Is.Empty);
    }

    [Test]
    public void Check_names_every_different_missing_and_stale_file_and_changes_none()
    {
        using var folder = new ToolFolder(SmallContract.Text);
        folder.Run();
        File.AppendAllText(folder.PathTo("Models/House/Show.g.cs"), "// edited\n");
        File.Delete(folder.PathTo("Operations.g.cs"));
        File.WriteAllText(folder.PathTo("Models/House/Gone.g.cs"), "");

        var exitCode = folder.Run("--check");

        Assert.That(exitCode, Is.EqualTo(1));
        Assert.That(
            folder.Errors.TrimEnd().Split('\n').Select(line => Path.GetRelativePath(folder.Output, line.TrimEnd())),
            Is.EqualTo(
                new[]
                {
                    "Models/House/Gone.g.cs: is stale: nothing in the contract makes it",
                    "Models/House/Show.g.cs: differs from what the contract says",
                    "Operations.g.cs: is missing",
                }
            )
        );
        Assert.That(folder.Files, Does.Contain("Models/House/Gone.g.cs").And.Not.Contain("Operations.g.cs"));
    }

    [Test]
    public void A_run_repairs_what_check_found()
    {
        using var folder = new ToolFolder(SmallContract.Text);
        folder.Run();
        var files = folder.Files;
        var show = folder.Read("Models/House/Show.g.cs");
        File.AppendAllText(folder.PathTo("Models/House/Show.g.cs"), "// edited\n");
        File.Delete(folder.PathTo("Operations.g.cs"));
        Directory.CreateDirectory(folder.PathTo("Models/Old"));
        File.WriteAllText(folder.PathTo("Models/Old/Gone.g.cs"), "");

        folder.Run();

        Assert.That(folder.Files, Is.EqualTo(files));
        Assert.That(folder.Read("Models/House/Show.g.cs"), Is.EqualTo(show));
        Assert.That(Directory.Exists(folder.PathTo("Models/Old")), Is.False);
    }

    [Test]
    public void A_file_that_is_not_generated_stays()
    {
        using var folder = new ToolFolder(SmallContract.Text);
        Directory.CreateDirectory(folder.Output);
        File.WriteAllText(folder.PathTo("Notes.cs"), "// mine\n");

        folder.Run();

        Assert.That(folder.Files, Does.Contain("Notes.cs"));
    }

    [Test]
    public void A_contract_with_an_error_leaves_the_output_untouched()
    {
        using var folder = new ToolFolder(SmallContract.Text);
        folder.Run();
        var files = folder.Files.ToDictionary(file => file, folder.Read);
        File.WriteAllText(
            folder.Contract,
            SmallContract.With(root => root.Operation("/House/Shows", "get")["operationId"] = "House_Get Shows")
        );

        var exitCode = folder.Run();

        Assert.That(exitCode, Is.EqualTo(2));
        Assert.That(folder.Files.ToDictionary(file => file, folder.Read), Is.EqualTo(files));
    }

    [Test]
    public void A_contract_that_is_not_there_is_named()
    {
        using var folder = new ToolFolder();

        Assert.That(folder.Run(), Is.EqualTo(2));
        Assert.That(folder.Errors, Does.Contain(folder.Contract));
        Assert.That(folder.Files, Is.Empty);
    }

    [TestCase("--chek")]
    [TestCase("--namespace", "Not a namespace")]
    [TestCase("--namespace", "Venue.class")]
    public void A_command_line_with_a_mistake_is_no_difference(params string[] mistake)
    {
        using var folder = new ToolFolder(SmallContract.Text);

        Assert.That(folder.Run(mistake), Is.EqualTo(2));
        Assert.That(folder.Errors, Is.Not.Empty);
        Assert.That(folder.Files, Is.Empty);
    }
}
