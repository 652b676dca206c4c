namespace Tessitura.Client.SourceGenerator.Tests;

public sealed class ParameterErrorTests
{
    [Test]
    public void Two_query_parameters_cannot_have_one_name()
    {
        Assert.That(
            Generation.OnlyErrorIn(
                """[Get("/TXN/Orders")] Task GetAsync(int seasonId, [AliasAs("seasonId")] int? other);"""
            ),
            Is.EqualTo(
                new BuildError(
                    "TES002",
                    "other",
                    "The parameters 'seasonId' and 'other' of 'GetAsync' both stand for 'seasonId' in the request; "
                        + "names are compared without case, each is allowed once"
                )
            )
        );
    }

    [Test]
    public void A_request_has_one_body()
    {
        Assert.That(
            Generation.OnlyErrorIn("""[Post("/TXN/Orders")] Task AddAsync([Body] string order, [Body] string note);"""),
            Is.EqualTo(
                new BuildError(
                    "TES003",
                    "note",
                    "The parameters 'order' and 'note' of 'AddAsync' are both marked with [Body]; a request has one body"
                )
            )
        );
    }

    [TestCase("Get", "GET")]
    [TestCase("Head", "HEAD")]
    public void A_read_has_no_body(string attribute, string verb)
    {
        Assert.That(
            Generation.OnlyErrorIn($"""[{attribute}("/TXN/Orders")] Task FindAsync([Body] string filter);"""),
            Is.EqualTo(
                new BuildError(
                    "TES004",
                    "filter",
                    $"'FindAsync' is a {verb} request and has the body 'filter'; "
                        + "a body is allowed with POST, PUT, PATCH and DELETE"
                )
            )
        );
    }

    [TestCase("ref")]
    [TestCase("out")]
    [TestCase("in")]
    [TestCase("ref readonly")]
    public void A_parameter_is_passed_by_value(string modifier)
    {
        Assert.That(
            Generation.OnlyErrorIn($"""[Get("/TXN/Orders")] Task FindAsync({modifier} int id);"""),
            Is.EqualTo(
                new BuildError(
                    "TES008",
                    "id",
                    $"The parameter 'id' of 'FindAsync' is passed by {modifier}; only parameters passed by value can be sent"
                )
            )
        );
    }

    [Test]
    public void A_method_has_one_cancellation_token()
    {
        Assert.That(
            Generation.OnlyErrorIn(
                """[Get("/TXN/Orders")] Task FindAsync(CancellationToken first, CancellationToken second = default);"""
            ),
            Is.EqualTo(
                new BuildError(
                    "TES010",
                    "second",
                    "The parameters 'first' and 'second' of 'FindAsync' are both a CancellationToken; "
                        + "one is allowed, at any place"
                )
            )
        );
    }

    [TestCase("Filter")]
    [TestCase("object")]
    [TestCase("int[][]")]
    [TestCase("Dictionary<string, int>")]
    [TestCase("ReadOnlySpan<char>")]
    [TestCase("dynamic")]
    public void A_query_parameter_has_a_text_form(string type)
    {
        Assert.That(
            Generation.OnlyErrorIn(
                $$"""public sealed record Filter(int Id); [Get("/TXN/Orders")] Task FindAsync({{type}} filter);"""
            ),
            Is.EqualTo(
                new BuildError(
                    "TES012",
                    "filter",
                    $"The parameter 'filter' of 'FindAsync' has the type '{(type is "Filter" ? "IShopApi.Filter" : type)}', "
                        + "which has no text form for a path or a query; mark it with [Body], or take its values as parameters"
                )
            )
        );
    }

    [Test]
    public void A_body_can_be_written_as_json()
    {
        Assert.That(
            Generation.OnlyErrorIn("""[Post("/TXN/Orders")] Task AddAsync([Body] ReadOnlySpan<byte> order);"""),
            Is.EqualTo(
                new BuildError(
                    "TES012",
                    "order",
                    "The parameter 'order' of 'AddAsync' has the type 'ReadOnlySpan<byte>', which cannot be written as JSON"
                )
            )
        );
    }
}
