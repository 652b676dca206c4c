using Microsoft.CodeAnalysis;

namespace Tessitura.Client.SourceGenerator.Tests;

public sealed class ShadowedNameTests
{
    private const string Interface = """
        public interface IShopApi
        {
            [Get("/TXN/Orders")]
            global::System.Threading.Tasks.Task<global::System.Collections.Generic.IReadOnlyList<int>> FindAsync(
                int[]? ids, global::System.DayOfWeek day = global::System.DayOfWeek.Monday);

            [Post("/TXN/Orders")]
            global::System.Threading.Tasks.Task AddAsync([Body] string note, global::System.Threading.CancellationToken token);
        }
        """;

    [TestCase("Task")]
    [TestCase("HttpMethod")]
    [TestCase("JsonType")]
    [TestCase("RequestPath")]
    [TestCase("ResourceInvoker")]
    [TestCase("CollectionFormat")]
    [TestCase("CancellationToken")]
    [TestCase("GeneratedCodeAttribute")]
    [TestCase("DayOfWeek")]
    public void A_type_of_the_users_namespace_shadows_nothing(string name)
    {
        string text = Generation.Clean($"namespace Shop; public class {name}; {Interface}").Text;

        Assert.That(text, Does.Match($@"global::[\w.]+\.{name.Replace("Attribute", "")}\b"), text);
    }

    [TestCase("Task")]
    [TestCase("System")]
    [TestCase("Tessitura")]
    [TestCase("HttpMethod")]
    public void A_namespace_below_the_users_shadows_nothing(string name)
    {
        Generation.Clean($"namespace Shop.{name} {{ public class Empty; }} namespace Shop {{ {Interface} }}");
    }

    [TestCase("System")]
    [TestCase("Tessitura")]
    public void A_namespace_beside_the_users_shadows_nothing(string name)
    {
        string text = Generation
            .Clean($"namespace Shop.{name} {{ public class Empty; }} namespace Shop.Orders {{ {Interface} }}")
            .Text;

        Assert.That(text, Does.Contain($"using global::{name}."));
    }

    [Test]
    public void Types_of_outer_namespaces_and_global_usings_shadow_nothing()
    {
        string text = Generation
            .Clean(
                $"namespace Shop.Orders {{ {Interface} }} namespace Shop {{ public class Task; public class HttpMethod; }}",
                "global using Other; namespace Other { public class RequestPath; public class CancellationToken; }"
            )
            .Text;

        Assert.That(text, Does.Not.Contain("global::"));
    }

    [Test]
    public void Types_of_one_name_are_told_apart()
    {
        string text = Generation
            .Clean(
                """
                namespace Shop.Old { public record Seat; public record HttpMethod; public record Row; }
                namespace Shop.New { public record Seat; public record Seat<T>; }
                namespace Shop
                {
                    public interface IShopApi
                    {
                        [Get("/a")] Task<Old.Seat> OldAsync();
                        [Get("/b")] Task<New.Seat> NewAsync();
                        [Get("/c")] Task<New.Seat<Old.Row>> BothAsync();
                    }
                }
                """
            )
            .Text;

        Assert.That(text, Does.Contain("Task<global::Shop.Old.Seat> OldAsync()"), text);
        Assert.That(text, Does.Contain("Task<global::Shop.New.Seat> NewAsync()"));
        Assert.That(text, Does.Contain("Task<Seat<Row>> BothAsync()"));
        Assert.That(text, Does.Contain("global::System.Net.Http.HttpMethod.Get"));
    }

    [Test]
    public void A_class_that_will_be_generated_beside_it_shadows_nothing()
    {
        string text = Generation
            .Clean(
                """
                namespace Shop.Models { public record Order; }
                namespace Shop
                {
                    public interface IShopApi { [Get("/a")] Task<Models.Order> FindAsync(); }
                    public interface IOrder { [Get("/b")] Task FindAsync(); }
                }
                """
            )
            .TextOf("Shop.ShopApi.g.cs");

        Assert.That(text, Does.Contain("Task<global::Shop.Models.Order>"), text);
    }

    [Test]
    public void A_class_does_not_take_the_name_of_a_type_that_the_interface_sees()
    {
        Generation generation = Generation.Clean(
            "namespace Shop.Models { public record Cart; }",
            """
            using Shop.Models;
            namespace Shop;
            public interface ICart { [Get("/a")] Task<Cart> FindAsync(); }
            """
        );

        Assert.That(generation.ClassText, Does.StartWith("internal sealed class CartClient("));
    }

    [TestCase("Shop", "ShopClient")]
    [TestCase("Inventory", "InventoryClient")]
    [TestCase("IShop", "Shop")]
    [TestCase("I", "IClient")]
    [TestCase("ITask", "TaskClient")]
    public void The_class_is_named_after_the_interface(string interfaceName, string className)
    {
        Generation generation = Generation.Clean(
            $$"""namespace Orders; public interface {{interfaceName}} { [Get("/a")] Task FindAsync(); }"""
        );

        Assert.That(generation.ClassText, Does.StartWith($"internal sealed class {className}("));
    }

    [Test]
    public void Two_interfaces_do_not_get_one_class()
    {
        Generation generation = Generation.Clean(
            """
            namespace Orders;
            public interface IShopClient { [Get("/a")] Task FindAsync(); }
            public interface IShopClientClient { [Get("/a")] Task FindAsync(); }
            """
        );

        Assert.That(generation.Result.GeneratedSources, Has.Length.EqualTo(2));
    }

    [Test]
    public void Names_of_parameters_and_methods_collide_with_nothing()
    {
        Generation.Clean(
            """
            namespace Shop;

            public interface IShopApi
            {
                [Get("/{class}/{path}")]
                Task @default(int @class, string path, string? path2, bool? invoker, int? _invoker, CancellationToken cancellationToken2);

                [Get("/{größe}")]
                Task HttpMethod(int größe, string? HttpMethod, string? RequestPath, int[]? CollectionFormat, string? CancellationToken);

                [Get("/{value}")]
                Task _invoker(string value, string? field, string? record, string? var, string? @this, int? _, [AliasAs("@x$\"")] int? alias);

                [Get("/a")] Task ShopApi(int? requestPath);
                [Get("/b")] Task GetType();
                [Get("/c")] Task<string> ToString();
                [Get("/d")] Task Equals(int? id);
                [Get("/e")] Task Task(int? id, DayOfWeek? DayOfWeek = System.DayOfWeek.Friday);
                [Get("/f")] Task invoker();
            }
            """
        );
    }
}
