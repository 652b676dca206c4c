namespace Tessitura.Client.SourceGenerator.Tests;

public sealed class SignatureErrorTests
{
    [TestCase("string")]
    [TestCase("void")]
    [TestCase("ValueTask<int>")]
    [TestCase("IAsyncEnumerable<int>")]
    [TestCase("ref int")]
    public void The_return_type_is_a_task(string type)
    {
        Assert.That(
            Generation.OnlyErrorIn($"""[Get("/TXN/Orders")] {type} FindAsync();"""),
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
            Generation.OnlyErrorIn($"""[Get("/TXN/Orders")] {method};"""),
            Is.EqualTo(
                new BuildError(
                    "TES006",
                    "FindAsync",
                    "'FindAsync' has type parameters; a method of an HTTP interface names its types"
                )
            )
        );
    }

    [Test]
    public void A_method_has_one_verb()
    {
        Assert.That(
            Generation.OnlyErrorIn("""[Get("/TXN/Orders"), Post("/TXN/Orders")] Task FindAsync();"""),
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
    public void A_method_without_an_attribute_cannot_be_implemented()
    {
        Assert.That(
            Generation.OnlyErrorIn("""[Get("/TXN/Orders")] Task FindAsync(); Task<int> CountAsync(int id);"""),
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
            Generation.InterfaceOf(
                """[Get("TXN")] string FindAsync<T>(int id); [Get("/TXN/{a}/{b}")] Task GetAsync();"""
            )
        );

        Assert.That(
            generation.BuildOutput.Select(static error => error.Id),
            Is.EquivalentTo(["TES005", "TES006", "TES007", "TES001", "TES001"])
        );
    }
}
