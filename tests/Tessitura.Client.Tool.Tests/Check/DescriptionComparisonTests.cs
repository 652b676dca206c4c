using System.Text.Json.Nodes;

namespace Tessitura.Client.Tool.Tests;

public class DescriptionComparisonTests
{
    [Test]
    public void The_contract_does_not_differ_from_itself() =>
        Assert.That(new DescriptionComparison(EmbeddedContract.Read(), EmbeddedContract.Read()).Compare(), Is.Empty);

    [Test]
    public async Task What_the_description_lacks_or_has_otherwise_is_told_and_decides_nothing()
    {
        var json = JsonNode.Parse(
            File.ReadAllText(Repository.PathTo("src/Tessitura.Client/Contract/tessitura.openapi.json"))
        )!;
        var paths = json["paths"]!.AsObject();
        paths.Remove("/TXN/Fees/Summary");
        foreach (var path in paths.Select(path => path.Key).Where(path => path.StartsWith("/Web/")).ToList())
        {
            paths.Remove(path);
        }

        var fee = json["components"]!["schemas"]!["Fee"]!["properties"]!.AsObject();
        fee.Remove("FeeFrequency");
        fee["FeeAmount"] = new JsonObject { ["type"] = "string" };
        fee["Surprise"] = new JsonObject { ["type"] = "string" };
        var file = Path.Combine(TestContext.CurrentContext.WorkDirectory, $"{Guid.NewGuid()}.json");
        await File.WriteAllTextAsync(file, json.ToJsonString());
        await using var server = await CheckedServer.StartAsync();

        var exitCode = await server.CheckAsync("--pace", "0", "--description", file);

        File.Delete(file);
        Assert.That(exitCode, Is.Zero);
        string[] lines =
        [
            "Txn.GetFeeSummaries: is not described",
            "Fee: FeeFrequency: is not described",
            "Fee: FeeAmount: is described as a text, and is a number in the contract",
            "Fee: Surprise: is described and not in the contract",
            "Cart: none of the ",
            "Session: none of the ",
        ];
        Assert.That(lines.Where(line => !server.Messages.Contains(line)), Is.Empty, server.Messages);
        Assert.That(server.Messages, Does.Contain("The server's description differs in 6 places."));
    }

    [Test]
    public async Task A_file_that_is_no_description_ends_the_run_before_the_server_is_asked()
    {
        await using var server = await CheckedServer.StartAsync();

        var exitCode = await server.CheckAsync("--description", Repository.PathTo("global.json"));

        Assert.That(exitCode, Is.EqualTo(2));
        Assert.That(server.Errors, Does.Contain("no description of an API"));
        Assert.That(server.Simulator.CountOf("GET", "/Diagnostics/Status"), Is.Zero);
    }

    [Test]
    public void What_a_server_really_says_of_another_part_of_itself_can_be_compared()
    {
        var problems = new ProblemList();
        var described = ContractReader.Read(File.ReadAllText(VendorDescription.Path), problems)!;

        var differences = new DescriptionComparison(EmbeddedContract.Read(), described).Compare();

        Assert.That(
            differences.Select(difference => difference.Place),
            Is.EqualTo(new[] { "Diagnostics", "ReferenceData", "Txn", "Cart", "Session" })
        );
    }
}
