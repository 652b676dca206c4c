using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Tessitura.Client.SourceGenerator.Tests;

public sealed class IncrementalityTests
{
    private static readonly string[] Sources =
    [
        """
            // An order is what was sold.
            namespace Shop;

            public interface IOrderApi : IBaseApi
            {
                [Get("/TXN/Orders/{id}")]
                Task<Order?> GetAsync(int id, [Query(CollectionFormat.Multi)] int[]? parts = null);

                [Post("/TXN/Orders")]
                Task<Order> AddAsync([Body] Order order, CancellationToken cancellationToken = default);
            }

            public record Order(int Id);
            """,
        """
            namespace Shop;

            public interface ICartApi
            {
                [Delete("/Web/Cart/@sessionKey")]
                Task ClearAsync();

                [Put("/Web/Cart/{missing}")]
                Task ReplaceAsync();
            }
            """,
        """
            namespace Shop;

            public interface IBaseApi
            {
                [Head("/TXN")]
                Task PingAsync();
            }

            public static class Elsewhere
            {
                public static int Answer() => 42;
            }
            """,
    ];

    [Test]
    public void Nothing_runs_again_for_the_same_project()
    {
        AssertAllCached(new IncrementalRun(Sources, static compilation => compilation.Clone()));
    }

    [Test]
    public void Nothing_is_written_again_when_a_file_is_added()
    {
        AssertAllCached(
            new IncrementalRun(
                Sources,
                static compilation =>
                    compilation.AddSyntaxTrees(TestCompilation.Parse("namespace Shop; public class New;", "New.cs"))
            )
        );
    }

    [Test]
    public void Nothing_is_written_again_when_a_method_body_changes_elsewhere()
    {
        AssertAllCached(new IncrementalRun(Sources, IncrementalRun.Replace(3, "42", "43")));
    }

    [Test]
    public void Nothing_is_written_again_when_an_interface_moves_within_its_file()
    {
        AssertAllCached(
            new IncrementalRun(Sources, IncrementalRun.Replace(1, "what was sold.", "what was sold.\n\n\n"))
        );
    }

    [Test]
    public void Only_the_diagnostic_is_renewed_when_an_interface_with_an_error_moves()
    {
        IncrementalRun run = new(Sources, IncrementalRun.Replace(2, "namespace Shop;", "namespace Shop;\n\n"));

        Assert.That(run.Rewritten, Is.Empty);
        Assert.That(
            run.Results.Count(static result => result.Reason is IncrementalStepRunReason.Modified),
            Is.EqualTo(2)
        );
    }

    [Test]
    public void Only_the_edited_interface_is_written_again()
    {
        IncrementalRun run = new(Sources, IncrementalRun.Replace(1, "AddAsync", "AppendAsync"));

        Assert.That(run.Rewritten, Is.EqualTo(["Shop.OrderApi.g.cs"]));
    }

    [Test]
    public void An_interface_is_written_again_when_its_base_changes()
    {
        IncrementalRun run = new(Sources, IncrementalRun.Replace(3, "PingAsync", "KnockAsync"));

        Assert.That(run.Rewritten, Is.EquivalentTo(["Shop.OrderApi.g.cs", "Shop.BaseApi.g.cs"]));
    }

    [Test]
    public void Interfaces_are_written_again_when_a_new_type_shadows_a_name()
    {
        IncrementalRun run = new(
            Sources,
            static compilation =>
                compilation.AddSyntaxTrees(TestCompilation.Parse("namespace Shop; public class RequestPath;", "New.cs"))
        );

        Assert.That(run.Rewritten, Is.EqualTo(["Shop.OrderApi.g.cs"]));
    }

    [Test]
    public void A_file_goes_with_the_last_attribute()
    {
        IncrementalRun run = new(Sources, IncrementalRun.Replace(2, "[", "// ["));

        Assert.That(run.Files, Is.EquivalentTo(["Shop.OrderApi.g.cs", "Shop.BaseApi.g.cs"]));
    }

    [Test]
    public void A_file_stays_when_the_first_method_changes_its_verb()
    {
        IncrementalRun run = new(Sources, IncrementalRun.Replace(2, "[Delete", "[Post"));

        Assert.That(run.Rewritten, Is.EqualTo(["Shop.CartApi.g.cs"]));
        Assert.That(run.Files, Has.Exactly(3).Items);
    }

    [Test]
    public void What_passes_between_the_steps_keeps_no_compilation_alive()
    {
        IncrementalRun run = new(Sources, static compilation => compilation.Clone());

        foreach ((object value, _) in run.Results)
        {
            AssertPlain(value);
        }
    }

    private static void AssertAllCached(IncrementalRun run)
    {
        Assert.That(run.Results.Count(), Is.EqualTo(7), "three interfaces, their models, one diagnostic");
        Assert.That(
            run.Results.Select(static result => result.Reason),
            Is.SubsetOf([IncrementalStepRunReason.Cached, IncrementalStepRunReason.Unchanged])
        );
        Assert.That(run.Outputs, Is.Not.Empty.And.All.EqualTo(IncrementalStepRunReason.Cached));
        Assert.That(run.Rewritten, Is.Empty);
    }

    private static void AssertPlain(object? value)
    {
        Assert.That(value, Is.Not.InstanceOf<Compilation>().And.Not.InstanceOf<ISymbol>());
        Assert.That(
            value,
            Is.Not.InstanceOf<SyntaxNode>().And.Not.InstanceOf<SyntaxTree>().And.Not.InstanceOf<Location>()
        );
        if (value is System.Collections.IEnumerable items and not string)
        {
            foreach (object? item in items)
            {
                AssertPlain(item);
            }
        }
        else if (value?.GetType().Assembly == typeof(ResourceGenerator).Assembly)
        {
            foreach (System.Reflection.PropertyInfo property in value.GetType().GetProperties())
            {
                AssertPlain(property.GetValue(value));
            }
        }
    }
}
