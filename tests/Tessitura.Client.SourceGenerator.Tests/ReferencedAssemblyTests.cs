using Microsoft.CodeAnalysis;

namespace Tessitura.Client.SourceGenerator.Tests;

public sealed class ReferencedAssemblyTests
{
    [Test]
    public void A_base_interface_may_come_from_another_assembly()
    {
        Generation generation = Generation.Of(
            """
            namespace Shop;
            public interface IShopApi : Library.IReadApi { [Get("/b")] Task ListAsync(); }
            """,
            Library(
                """public interface IReadApi { [Get("/a/{id}")] Task<string?> ReadAsync(int id, bool? all = null); }"""
            )
        );

        Assert.That(generation.BuildOutput, Is.Empty);
        Assert.That(generation.ClassText, Does.Contain("public Task<string?> ReadAsync(int id, bool? all = null)"));
    }

    [Test]
    public void An_error_in_another_assembly_is_reported_on_the_interface()
    {
        Generation generation = Generation.Of(
            """
            namespace Shop;
            public interface IShopApi : Library.IReadApi { [Get("/b")] Task ListAsync(); }
            """,
            Library("""public interface IReadApi { [Get("/a/{id}")] Task<string> ReadAsync(int number); }""")
        );

        BuildError error = generation.OnlyErrorPrinted;
        Assert.That((error.Id, error.Underlined), Is.EqualTo(("TES001", "IShopApi")));
    }

    [Test]
    public void A_record_of_another_assembly_has_no_text_form()
    {
        Generation generation = Generation.Of(
            Generation.InterfaceOf("""[Post("/a")] Task AddAsync(Library.Order order, Library.OrderId id);"""),
            Library(
                """
                public record Order(int Id);
                public record struct OrderId(int Id) { public override string ToString() => $"{Id}"; }
                """
            )
        );

        BuildError error = generation.OnlyErrorPrinted;
        Assert.That((error.Id, error.Underlined), Is.EqualTo(("TES012", "order")));
    }

    private static MetadataReference Library(string source)
    {
        using MemoryStream image = new();
        Assert.That(
            TestCompilation.Of($"namespace Library {{ {source} }}").WithAssemblyName("Library").Emit(image).Success,
            Is.True
        );
        return MetadataReference.CreateFromImage(image.ToArray());
    }
}
