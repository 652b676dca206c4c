using System.Text.Json.Nodes;
using Tessitura.Client.Tests.Contract;

namespace Tessitura.Client.Tests.Conventions;

internal sealed class IdentityTests
{
    // A documented answer shows it without an id: a text that is inherited has none of its own.
    private const string WithoutIdOfItsOwn = "WebContent";

    [Test]
    public void An_answer_always_has_its_own_id()
    {
        var open = ContractDocument
            .Schemas.Where(schema => Direction(schema.Value) == "response" && schema.Key != WithoutIdOfItsOwn)
            .Where(schema => schema.Value["properties"]!["Id"] is JsonObject id && TypeOf(id) == "integer")
            .Where(schema => schema.Value["properties"]!["Id"]!["x-identity"] is null)
            .Select(schema => schema.Key);

        Assert.That(open, Is.Empty);
    }

    [Test]
    public void What_says_which_row_an_answer_is_about_is_a_number_that_is_never_null()
    {
        var identities = ContractDocument
            .Schemas.SelectMany(schema =>
                schema.Value["properties"]!.AsObject().Select(member => (Schema: schema, Member: member))
            )
            .Where(each => each.Member.Value!["x-identity"] is not null)
            .ToList();

        Assert.That(identities.Where(each => Direction(each.Schema.Value) != "response"), Is.Empty);
        Assert.That(identities.Where(each => each.Member.Value!["nullable"] is not null), Is.Empty);
        Assert.That(
            identities.ConvertAll(each => PropertyOf(each.Schema.Key, each.Member.Key)),
            Has.Count.GreaterThan(280).And.All.EqualTo(typeof(int))
        );
    }

    [TestCase(nameof(SessionWebLogin))]
    [TestCase(nameof(LoginTypeSummary))]
    public void A_model_that_is_sent_too_may_be_without_an_id(string model)
    {
        Assert.That(PropertyOf(model, "Id"), Is.EqualTo(typeof(int?)));
    }

    private static string? Direction(JsonObject schema) => schema["x-direction"]?.GetValue<string>();

    private static string? TypeOf(JsonObject member) => member["type"]?.GetValue<string>();

    private static Type PropertyOf(string model, string member) =>
        typeof(Seat).Assembly.GetType($"Tessitura.Client.Models.{model}")!.GetProperty(member)!.PropertyType;
}
