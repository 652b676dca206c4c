using Microsoft.CodeAnalysis;

namespace Tessitura.Client.SourceGenerator.Tests;

public sealed class InterfaceShapeTests
{
    private const string Find = """[Get("/TXN/Orders/{id}")] Task<int> FindAsync(int id, int[]? ids = null);""";

    [Test]
    public void An_interface_may_stand_in_the_global_namespace()
    {
        Generation generation = Generation.Clean($"internal interface IShopApi {{ {Find} }}");

        Assert.That(generation.Result.GeneratedSources.Single().HintName, Is.EqualTo("ShopApi.g.cs"));
        Assert.That(generation.Text, Does.Not.Contain("using "));
    }

    [TestCase("namespace Shop.Orders; {0}", "Shop.Orders.ShopApi.g.cs")]
    [TestCase("namespace Shop {{ namespace Orders {{ {0} }} }}", "Shop.Orders.ShopApi.g.cs")]
    [TestCase("namespace @event.@class; {0}", "event.class.ShopApi.g.cs")]
    public void The_class_stands_in_the_interfaces_namespace(string format, string file)
    {
        Generation generation = Generation.Clean(
            string.Format(
                System.Globalization.CultureInfo.InvariantCulture,
                format,
                $"public interface IShopApi {{ {Find} }}"
            )
        );

        Assert.That(generation.Result.GeneratedSources.Single().HintName, Is.EqualTo(file));
    }

    [Test]
    public void The_methods_of_base_interfaces_are_implemented()
    {
        Generation generation = Generation.Clean(
            """
            namespace Shop;
            public interface IReadApi { [Get("/a/{id}")] Task<string> ReadAsync(int id); }
            public interface IWriteApi : IReadApi { [Put("/a/{id}")] Task WriteAsync(int id, [Body] string text); }
            public interface IShopApi : IWriteApi { [Get("/b")] Task ListAsync(); }
            """
        );

        string shop = generation.TextOf("Shop.ShopApi.g.cs");
        Assert.That(
            shop,
            Does.Contain("Task ListAsync()").And.Contain("Task WriteAsync(").And.Contain("Task<string> ReadAsync(")
        );
    }

    [Test]
    public void An_interface_without_annotations_of_its_own_is_left_to_its_owner()
    {
        Generation generation = Generation.Clean(
            """
            namespace Shop;
            public interface IReadApi { [Get("/a/{id}")] Task<string> ReadAsync(int id); }
            public interface IMyReadApi : IReadApi;
            public class MyReadApi : IMyReadApi { public Task<string> ReadAsync(int id) => Task.FromResult("mine"); }
            """
        );

        Assert.That(generation.ClassText, Does.StartWith("internal sealed class ReadApi("));
    }

    [Test]
    public void One_signature_in_two_interfaces_is_implemented_for_each()
    {
        string text = Generation
            .Clean(
                """
                namespace Shop
                {
                    public interface IShopApi : Base.IOldApi, Base.INewApi, Base.IGenericApi<int>
                    {
                        [Get("/c")] new Task<long> FindAsync(int id, int? page = null);
                    }
                }
                namespace Shop.Base
                {
                    public interface IOldApi { [Get("/a")] Task<int> FindAsync(int id, int? page = null); }
                    public interface INewApi { [Get("/b")] Task<string> FindAsync(int id, int? page); }
                    public interface IGenericApi<T> { Task<T> Own() => Task.FromException<T>(new Exception()); }
                }
                """
            )
            .TextOf("Shop.ShopApi.g.cs");

        Assert.That(text, Does.Contain("public Task<long> FindAsync(int id, int? page = null)"), text);
        Assert.That(text, Does.Contain("Task<int> IOldApi.FindAsync(int id, int? page)"));
        Assert.That(text, Does.Contain("Task<string> INewApi.FindAsync(int id, int? page)"));
        Assert.That(text, Does.Not.Contain("Own"));
    }

    [Test]
    public void Members_with_a_body_are_left_as_they_are()
    {
        string text = Generation
            .Clean(
                """
                namespace Shop;
                public interface IShopApi : IDisposable
                {
                    [Get("/a")] Task<int> CountAsync();
                    async Task<bool> AnyAsync() => await CountAsync() > 0;
                    int Limit => 5;
                    static string Name => "shop";
                    void IDisposable.Dispose() { }
                }
                """
            )
            .ClassText;

        Assert.That(text, Does.Not.Contain("AnyAsync").And.Not.Contain("Limit").And.Not.Contain("Dispose"));
    }

    [Test]
    public void An_annotated_method_is_sent_even_if_it_has_a_body()
    {
        string text = Generation
            .Clean(Generation.InterfaceOf("""[Get("/a")] Task CountAsync() => Task.CompletedTask;"""))
            .ClassText;

        Assert.That(text, Does.Contain("public Task CountAsync() =>"));
    }

    [Test]
    public void A_body_that_a_derived_interface_takes_away_is_implemented()
    {
        string text = Generation
            .Clean(
                """
                namespace Shop;
                public interface IBase { [Get("/a")] Task CountAsync() => Task.CompletedTask; }
                public interface IShopApi : IBase { abstract Task IBase.CountAsync(); [Get("/b")] Task SumAsync(); }
                """
            )
            .TextOf("Shop.ShopApi.g.cs");

        Assert.That(text, Does.Contain("public Task CountAsync() =>"));
    }

    [Test]
    public void A_method_that_is_not_public_is_implemented_explicitly()
    {
        string text = Generation
            .Clean(
                """namespace Shop; public interface IShopApi { [Get("/a")] internal Task<int> CountAsync(); [Get("/b")] protected Task<int> SumAsync(); }"""
            )
            .ClassText;

        Assert.That(
            text,
            Does.Contain(" Task<int> IShopApi.CountAsync()").And.Contain(" Task<int> IShopApi.SumAsync()")
        );
    }

    [Test]
    public void An_interface_in_two_parts_becomes_one_class()
    {
        string text = Generation
            .Clean(
                """namespace Shop; public partial interface IShopApi { [Get("/a")] Task AAsync(); [Post("/c")] Task CAsync(); }""",
                """namespace Shop; public partial interface IShopApi { [Get("/b")] Task BAsync(); }"""
            )
            .ClassText;

        Assert.That(text, Does.Contain("AAsync").And.Contain("BAsync").And.Contain("CAsync"));
    }

    [Test]
    public void Types_of_every_kind_are_written_as_declared()
    {
        string text = Generation
            .Clean(
                """
                namespace Shop;
                public static class Orders { public record Line<T>(T Value); public enum State { Open, @new } }
                public interface IShopApi
                {
                    [Post("/a")]
                    Task<(int Id, string? Name)[]> FirstAsync([Body] Orders.Line<Dictionary<string, object?>>[] lines);

                    [Get("/b")]
                    Task<IReadOnlyList<string?>?> SecondAsync(Uri? link, Guid id, Version version, Orders.State state = Orders.State.@new);

                    [Get("/c/{date}/{time}")]
                    Task<int[,]> ThirdAsync(DateOnly date, TimeSpan time, IEnumerable<Orders.State>? states, IFormattable? price);
                }
                """
            )
            .ClassText;

        Assert.That(
            text,
            Does.Contain("Task<(int Id, string? Name)[]> FirstAsync(Orders.Line<Dictionary<string, object?>>[] lines)"),
            text
        );
        Assert.That(text, Does.Contain("Orders.State state = Orders.State.@new"));
        Assert.That(text, Does.Contain("JsonType.Of<IReadOnlyList<string?>>()"));
    }

    [Test]
    public void Files_without_nullable_annotations_and_obsolete_types_cause_no_warnings()
    {
        Generation.Clean(
            """
            #nullable disable
            #pragma warning disable CS0612, CS0618
            namespace Shop;
            [Obsolete] public class Old;
            public interface IShopApi
            {
                [Post("/a/{id}")] Task<Old> AddAsync(string id, [Body] Old body, string text = null, List<string> list = null);
                [Obsolete("gone")] [Get("/b")] Task<string> GetAsync();
            }
            """
        );
    }

    [Test]
    public void No_using_directive_is_superfluous()
    {
        Generation generation = Generation.Clean($"namespace Shop; public interface IShopApi {{ {Find} }}");

        Assert.That(
            generation
                .After.GetDiagnostics()
                .Where(static found =>
                    found.Id == "CS8019"
                    && found.Location.SourceTree!.FilePath.EndsWith(".g.cs", StringComparison.Ordinal)
                ),
            Is.Empty
        );
    }
}
