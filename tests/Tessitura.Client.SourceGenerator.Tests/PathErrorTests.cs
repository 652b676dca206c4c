namespace Tessitura.Client.SourceGenerator.Tests;

public sealed class PathErrorTests
{
    [Test]
    public void A_placeholder_needs_a_parameter()
    {
        Assert.That(
            Generation.OnlyErrorIn("""[Get("/TXN/Orders/{orderId}/Notes")] Task GetAsync(int id);"""),
            Is.EqualTo(
                new BuildError(
                    "TES001",
                    "{orderId}",
                    "The path of 'GetAsync' has the placeholder '{orderId}', but no parameter is named 'orderId'; "
                        + "add one, or name one with [AliasAs(\"orderId\")]"
                )
            )
        );
    }

    [Test]
    public void A_placeholder_in_a_path_that_is_not_one_literal_is_reported_on_the_whole_path()
    {
        Assert.That(
            Generation.OnlyErrorIn("""[Get("/TXN" + "/Orders/{orderId}")] Task GetAsync();""").Underlined,
            Is.EqualTo("\"/TXN\" + \"/Orders/{orderId}\"")
        );
    }

    [Test]
    public void The_body_does_not_fill_a_placeholder()
    {
        Assert.That(
            Generation.OnlyErrorIn("""[Post("/TXN/Orders/{order}")] Task AddAsync([Body] string order);""").Id,
            Is.EqualTo("TES001")
        );
    }

    [Test]
    public void Two_parameters_cannot_fill_one_placeholder()
    {
        Assert.That(
            Generation.OnlyErrorIn("""[Get("/TXN/Orders/{id}")] Task GetAsync(int id, [AliasAs("ID")] int orderId);"""),
            Is.EqualTo(
                new BuildError(
                    "TES002",
                    "orderId",
                    "The parameters 'id' and 'orderId' of 'GetAsync' both stand for 'ID' in the request; "
                        + "names are compared without case, each is allowed once"
                )
            )
        );
    }

    [TestCase("", "does not start with '/'")]
    [TestCase("TXN/Orders", "does not start with '/'")]
    [TestCase("/TXN/{id", "has a '{' without a '}' after it")]
    [TestCase("/TXN/{i{d}", "has a '{' without a '}' after it")]
    [TestCase("/TXN/id}", "has a '}' without a '{' before it")]
    [TestCase("/TXN/{}", "has a placeholder without a name")]
    public void A_path_starts_with_a_slash_and_has_pairs_of_braces(string path, string error)
    {
        Assert.That(
            Generation.OnlyErrorIn($"""[Get("{path}")] Task FindAsync(int id);"""),
            Is.EqualTo(new BuildError("TES007", $"\"{path}\"", $"The path '{path}' of 'FindAsync' {error}"))
        );
    }

    [TestCase("int[]")]
    [TestCase("IReadOnlyList<int>?")]
    public void A_collection_does_not_stand_in_the_path(string type)
    {
        Assert.That(
            Generation.OnlyErrorIn($$"""[Get("/TXN/Orders/{ids}")] Task FindAsync({{type}} ids);"""),
            Is.EqualTo(
                new BuildError(
                    "TES011",
                    "ids",
                    "The parameter 'ids' of 'FindAsync' is a collection and stands in the path; "
                        + "collections are allowed in the query"
                )
            )
        );
    }
}
