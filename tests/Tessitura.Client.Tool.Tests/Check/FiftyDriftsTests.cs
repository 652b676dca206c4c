using Tessitura.Client.Simulator;

namespace Tessitura.Client.Tool.Tests;

public class FiftyDriftsTests
{
    [Test]
    public void They_are_fifty_of_all_kinds()
    {
        Assert.That(PlantedDrift.Fifty.Distinct(), Has.Exactly(50).Items);
        Assert.That(
            PlantedDrift.Fifty.Select(drift => drift.Kind).Distinct(),
            Is.EquivalentTo(Enum.GetValues<DriftKind>())
        );
        Assert.That(PlantedDrift.Fifty.GroupBy(drift => drift.Kind).Select(kind => kind.Count()), Is.All.AtLeast(5));
    }

    [Test]
    public async Task Each_of_them_is_found_once_and_nothing_else_is()
    {
        await using var server = await CheckedServer.StartAsync();
        PlantedDrift.PlantIn(server.Simulator, PlantedDrift.Fifty);

        var exitCode = await server.CheckAsync("--json", "--with-session", "--pace", "0");

        Assert.That(server.Deviations, Is.EquivalentTo(PlantedDrift.Fifty.Select(drift => drift.Finding)));
        Assert.That(exitCode, Is.EqualTo(1));
    }

    [Test]
    public async Task No_value_of_an_answer_is_in_any_form_of_the_report([Values] bool isTerminal, [Values] bool isJson)
    {
        await using var server = await CheckedServer.StartAsync(isTerminal: isTerminal);
        PlantedDrift.PlantIn(server.Simulator, PlantedDrift.Fifty);
        var file = Path.Combine(TestContext.CurrentContext.WorkDirectory, $"{Guid.NewGuid()}.md");
        string[] switches = ["--with-session", "--pace", "0", "--markdown", file];

        await server.CheckAsync(isJson ? [.. switches, "--json"] : switches);

        var page = await File.ReadAllTextAsync(file);
        File.Delete(file);
        var all = (server.Messages + server.Errors + page).Replace($":{server.Simulator.BaseAddress.Port}/", ":port/");
        Assert.That(page, Does.Contain("`Txn.GetFees` | `Description`").And.Contain("DescriptionV2"));
        Assert.That(all, Does.Contain("DescriptionV2"));
        var options = server.Simulator.Options;
        string[] values =
        [
            "drifted",
            "4242",
            "traviata",
            "Harbour",
            "Main house",
            "4711",
            "2026-",
            options.UserName,
            options.Location,
            options.Password,
        ];
        Assert.That(values.Where(value => all.Contains(value, StringComparison.OrdinalIgnoreCase)), Is.Empty);
    }
}
