using System.Text.Json.Nodes;

namespace Tessitura.Client.Tool.Tests;

public class VenueProjectTests
{
    [Test]
    public void A_contract_of_a_venue_compiles_in_a_project_of_its_own()
    {
        var files = Generated.From(SmallContract.Text, VenueProject.Settings);

        Assert.That(VenueProject.Compile(files), Is.Empty);
        Assert.That(files.Select(file => file.Path), Does.Not.Contain("Operations.g.cs"));
    }

    [Test]
    public void A_path_with_quotes_and_a_text_full_of_markup_compile()
    {
        var contract = SmallContract
            .Text.Replace("/House/Shows\"", "/House/\\\"Shows\\\\\\n\"", StringComparison.Ordinal)
            .Replace("As printed.", "*/ </summary> \\u2028 #error <b> &", StringComparison.Ordinal);

        Assert.That(VenueProject.Compile(Generated.From(contract, VenueProject.Settings)), Is.Empty);
    }

    [Test]
    public void A_model_may_be_called_like_a_type_of_the_framework_or_the_sdk()
    {
        string[] names = ["Action", "Attribute", "Version", "TessituraOptions"];
        var contract = SmallContract.With(root =>
        {
            foreach (var name in names)
            {
                root["components"]!["schemas"]![name] = root.Schema("Seat").DeepClone();
                root.Schema("Show")["properties"]!["My" + name] = Reference(name);
                root.Operation("/House/Shows/{showId}", "get")["responses"]!["200"]!["content"]!["application/json"]![
                    "schema"
                ] = Reference(name);
            }
        });

        Assert.That(VenueProject.Compile(Generated.From(contract, VenueProject.Settings)), Is.Empty);
    }

    [Test]
    public void A_mistake_in_generated_code_would_be_seen()
    {
        var files = Generated
            .From(SmallContract.Text, VenueProject.Settings)
            .Append(new GeneratedFile("Bad.g.cs", "class X : Y;"));

        Assert.That(VenueProject.Compile([.. files]), Has.Count.EqualTo(1).And.Some.Contains("CS0246"));
    }

    [Test]
    public void What_a_server_says_of_itself_is_generated_with_warnings_and_compiles()
    {
        var problems = new ProblemList();

        var contract = ContractReader.Read(File.ReadAllText(VendorDescription.Path), problems);

        Assert.That(problems.All.Where(problem => !problem.IsWarning), Is.Empty);
        Assert.That(problems.All.Select(problem => problem.Text), Has.Some.Contains("MUST be unique"));
        Assert.That(VenueProject.Compile(ContractEmitter.Emit(contract!, VenueProject.Settings)), Is.Empty);
    }

    [Test]
    public void What_a_server_says_of_itself_is_taken_with_care()
    {
        var contract = ContractReader.Read(File.ReadAllText(VendorDescription.Path), new ProblemList())!;
        var members = contract.Models.SelectMany(model => model.Members).ToList();

        Assert.That(contract.Groups.Select(group => group.Name), Does.Contain("Constituents").And.Not.Contain("GET"));
        Assert.That(members.Where(member => !member.Shape.IsList).Select(member => member.IsNullable), Is.All.True);
        Assert.That(members.Select(member => member.Shape.Kind), Does.Contain(ValueKind.Decimal));
        Assert.That(contract.Operations.Where(operation => operation.Result is null), Is.Not.Empty);
    }

    private static JsonObject Reference(string model) => new() { ["$ref"] = "#/components/schemas/" + model };
}
