namespace Tessitura.Client.SourceGenerator.Tests;

public sealed class InterfaceErrorTests
{
    [TestCase("class")]
    [TestCase("struct")]
    public void An_attribute_belongs_into_an_interface(string kind)
    {
        Assert.That(
            Generation.OnlyError(
                $$"""public {{kind}} Shop { [Get("/TXN/Orders")] public Task FindAsync() => Task.CompletedTask; }"""
            ),
            Is.EqualTo(
                new BuildError(
                    "TES014",
                    "Get(\"/TXN/Orders\")",
                    $"'FindAsync' is marked with [Get] but is a method of the {kind} 'Shop'; "
                        + "only the methods of an interface are implemented"
                )
            )
        );
    }

    [Test]
    public void An_interface_is_not_nested()
    {
        Assert.That(
            Generation.OnlyError(
                """public static class Shop { public interface IShopApi { [Get("/TXN/Orders")] Task FindAsync(); } }"""
            ),
            Is.EqualTo(
                new BuildError(
                    "TES015",
                    "IShopApi",
                    "The interface 'IShopApi' is nested in 'Shop'; an HTTP interface stands in a namespace"
                )
            )
        );
    }

    [Test]
    public void An_interface_is_not_generic()
    {
        Assert.That(
            Generation.OnlyError("""public interface IShopApi<T> { [Get("/TXN/Orders")] Task<T> FindAsync(); }"""),
            Is.EqualTo(
                new BuildError(
                    "TES016",
                    "IShopApi",
                    "The interface 'IShopApi' has type parameters; an HTTP interface names its types"
                )
            )
        );
    }

    [Test]
    public void An_interface_is_visible_outside_its_file()
    {
        Assert.That(
            Generation.OnlyError("""file interface IShopApi { [Get("/TXN/Orders")] Task FindAsync(); }"""),
            Is.EqualTo(
                new BuildError(
                    "TES017",
                    "IShopApi",
                    "The interface 'IShopApi' is visible in its own file only and the implementation is another file; "
                        + "make it internal or public"
                )
            )
        );
    }

    [TestCase("int Count { get; }", "Count", "a property")]
    [TestCase("int this[int id] { get; set; }", "this[]", "an indexer")]
    [TestCase("event Action? Changed;", "Changed", "an event")]
    [TestCase("static abstract Task CountAsync();", "CountAsync", "static")]
    public void An_interface_consists_of_requests(string member, string name, string kind)
    {
        Assert.That(
            Generation.OnlyError(
                $$"""public interface IShopApi { [Get("/TXN/Orders")] Task FindAsync(); {{member}} }"""
            ),
            Is.EqualTo(
                new BuildError(
                    "TES018",
                    name.TrimEnd(']', '['),
                    $"'{name}' is {kind}, so 'IShopApi' cannot be implemented; "
                        + "an HTTP interface has instance methods and members with a body"
                )
            )
        );
    }

    [Test]
    public void An_inherited_property_is_reported_on_the_interface()
    {
        BuildError error = Generation.OnlyError(
            """
            public interface INamed { string Name { get; } }
            public interface IShopApi : INamed { [Get("/TXN/Orders")] Task FindAsync(); }
            """
        );

        Assert.That((error.Id, error.Underlined), Is.EqualTo(("TES018", "IShopApi")));
    }

    [Test]
    public void An_implementation_needs_a_free_name()
    {
        Assert.That(
            Generation.OnlyError(
                """
                public interface IShopApi { [Get("/TXN/Orders")] Task FindAsync(); }
                public class ShopApi;
                public class ShopApiClient;
                """
            ),
            Is.EqualTo(
                new BuildError(
                    "TES019",
                    "IShopApi",
                    "The interface 'IShopApi' would be implemented by a class named 'ShopApiClient', "
                        + "but that name is taken; rename the interface"
                )
            )
        );
    }

    [Test]
    public void An_interface_that_cannot_be_implemented_leaves_the_others_alone()
    {
        Generation generation = Generation.Of(
            """
            public interface IShopApi<T> { [Get("/TXN/Orders")] Task<T> FindAsync(); }
            public interface ICartApi { [Get("/TXN/Orders")] Task FindAsync(); }
            """
        );

        Assert.That(generation.ClassText, Does.StartWith("internal sealed class CartApi("));
    }
}
