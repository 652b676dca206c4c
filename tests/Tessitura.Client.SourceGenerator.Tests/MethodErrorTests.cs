namespace Tessitura.Client.SourceGenerator.Tests;

public sealed class MethodErrorTests
{
    [Test]
    public void A_placeholder_needs_a_parameter()
    {
        Assert.That(
            ErrorOf("""[Get("/TXN/Orders/{orderId}/Notes")] Task GetAsync(int id);"""),
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
            ErrorOf("""[Get("/TXN" + "/Orders/{orderId}")] Task GetAsync();""").Underlined,
            Is.EqualTo("\"/TXN\" + \"/Orders/{orderId}\"")
        );
    }

    [Test]
    public void The_body_does_not_fill_a_placeholder()
    {
        Assert.That(
            ErrorOf("""[Post("/TXN/Orders/{order}")] Task AddAsync([Body] string order);""").Id,
            Is.EqualTo("TES001")
        );
    }

    [Test]
    public void Two_parameters_cannot_fill_one_placeholder()
    {
        Assert.That(
            ErrorOf("""[Get("/TXN/Orders/{id}")] Task GetAsync(int id, [AliasAs("ID")] int orderId);"""),
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

    [Test]
    public void Two_query_parameters_cannot_have_one_name()
    {
        Assert.That(
            ErrorOf("""[Get("/TXN/Orders")] Task GetAsync(int seasonId, [AliasAs("seasonId")] int? other);"""),
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
            ErrorOf("""[Post("/TXN/Orders")] Task AddAsync([Body] string order, [Body] string note);"""),
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
            ErrorOf($"""[{attribute}("/TXN/Orders")] Task FindAsync([Body] string filter);"""),
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

    [TestCase("string")]
    [TestCase("void")]
    [TestCase("ValueTask<int>")]
    [TestCase("IAsyncEnumerable<int>")]
    [TestCase("ref int")]
    public void The_return_type_is_a_task(string type)
    {
        Assert.That(
            ErrorOf($"""[Get("/TXN/Orders")] {type} FindAsync();"""),
            Is.EqualTo(
                new BuildError(
                    "TES005",
                    type,
                    $"'FindAsync' returns '{type.Replace("ref ", "")}'; allowed are Task and Task<T>"
                )
            )
        );
    }

    [TestCase("Task<T> FindAsync<T>(int id)")]
    [TestCase("Task<T?> FindAsync<T>(int id) where T : class, new()")]
    [TestCase("Task<T?> FindAsync<T>(int id) where T : struct")]
    [TestCase("Task<T?> FindAsync<T>(int id)")]
    public void A_method_is_not_generic(string method)
    {
        Assert.That(
            ErrorOf($"""[Get("/TXN/Orders")] {method};"""),
            Is.EqualTo(
                new BuildError(
                    "TES006",
                    "FindAsync",
                    "'FindAsync' has type parameters; a method of an HTTP interface names its types"
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
            ErrorOf($"""[Get("{path}")] Task FindAsync(int id);"""),
            Is.EqualTo(new BuildError("TES007", $"\"{path}\"", $"The path '{path}' of 'FindAsync' {error}"))
        );
    }

    [TestCase("ref")]
    [TestCase("out")]
    [TestCase("in")]
    [TestCase("ref readonly")]
    public void A_parameter_is_passed_by_value(string modifier)
    {
        Assert.That(
            ErrorOf($"""[Get("/TXN/Orders")] Task FindAsync({modifier} int id);"""),
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
    public void A_method_has_one_verb()
    {
        Assert.That(
            ErrorOf("""[Get("/TXN/Orders"), Post("/TXN/Orders")] Task FindAsync();"""),
            Is.EqualTo(
                new BuildError(
                    "TES009",
                    "Post(\"/TXN/Orders\")",
                    "'FindAsync' is marked with both [Get] and [Post]; a method is one request"
                )
            )
        );
    }

    [Test]
    public void A_method_has_one_cancellation_token()
    {
        Assert.That(
            ErrorOf(
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

    [TestCase("int[]")]
    [TestCase("IReadOnlyList<int>?")]
    public void A_collection_does_not_stand_in_the_path(string type)
    {
        Assert.That(
            ErrorOf($$"""[Get("/TXN/Orders/{ids}")] Task FindAsync({{type}} ids);"""),
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

    [TestCase("Filter")]
    [TestCase("object")]
    [TestCase("int[][]")]
    [TestCase("Dictionary<string, int>")]
    [TestCase("ReadOnlySpan<char>")]
    [TestCase("dynamic")]
    public void A_query_parameter_has_a_text_form(string type)
    {
        Assert.That(
            ErrorOf($$"""public sealed record Filter(int Id); [Get("/TXN/Orders")] Task FindAsync({{type}} filter);"""),
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
            ErrorOf("""[Post("/TXN/Orders")] Task AddAsync([Body] ReadOnlySpan<byte> order);"""),
            Is.EqualTo(
                new BuildError(
                    "TES012",
                    "order",
                    "The parameter 'order' of 'AddAsync' has the type 'ReadOnlySpan<byte>', which cannot be written as JSON"
                )
            )
        );
    }

    [Test]
    public void A_method_without_an_attribute_cannot_be_implemented()
    {
        Assert.That(
            ErrorOf("""[Get("/TXN/Orders")] Task FindAsync(); Task<int> CountAsync(int id);"""),
            Is.EqualTo(
                new BuildError(
                    "TES013",
                    "CountAsync",
                    "'CountAsync' has no HTTP attribute, so 'IShopApi' cannot be implemented; mark it with [Get], [Post], "
                        + "[Put], [Delete], [Head] or [Patch], or give it a body"
                )
            )
        );
    }

    [Test]
    public void An_inherited_method_without_an_attribute_is_reported_on_the_interface()
    {
        BuildError error = Generation.OnlyError(
            """
            namespace Shop;

            public interface IShopApi : IDisposable
            {
                [Get("/TXN/Orders")]
                Task FindAsync();
            }
            """
        );

        Assert.That(
            error,
            Is.EqualTo(
                new BuildError(
                    "TES013",
                    "IShopApi",
                    "'Dispose' has no HTTP attribute, so 'IDisposable' cannot be implemented; mark it with [Get], [Post], "
                        + "[Put], [Delete], [Head] or [Patch], or give it a body"
                )
            )
        );
    }

    [Test]
    public void An_error_in_a_base_interface_is_reported_once()
    {
        BuildError error = Generation.OnlyError(
            """
            namespace Shop;

            public interface IBaseApi
            {
                [Get("/TXN/Orders/{id}")]
                Task FindAsync();
            }

            public interface IShopApi : IBaseApi
            {
                [Get("/TXN/Orders")]
                Task FindAllAsync();
            }
            """
        );

        Assert.That((error.Id, error.Underlined), Is.EqualTo(("TES001", "{id}")));
    }

    [Test]
    public void Every_error_of_a_method_is_reported()
    {
        Generation generation = Generation.Of(
            Interface("""[Get("TXN")] string FindAsync<T>(int id); [Get("/TXN/{a}/{b}")] Task GetAsync();""")
        );

        Assert.That(
            generation.BuildOutput.Select(static error => error.Id),
            Is.EquivalentTo(["TES005", "TES006", "TES007", "TES001", "TES001"])
        );
    }

    private static BuildError ErrorOf(string members) => Generation.OnlyError(Interface(members));

    private static string Interface(string members) => $"namespace Shop; public interface IShopApi {{ {members} }}";
}
