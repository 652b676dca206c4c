using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Tessitura.Client.SourceGenerator.Tests;

/// <summary>One run of the generator over a user's project.</summary>
internal sealed class Generation
{
    private Generation(CSharpCompilation before)
    {
        GeneratorDriver driver = CSharpGeneratorDriver
            .Create(
                [new ResourceGenerator().AsSourceGenerator()],
                parseOptions: (CSharpParseOptions)before.SyntaxTrees[0].Options
            )
            .RunGeneratorsAndUpdateCompilation(before, out Compilation after, out _);
        After = after;
        Result = driver.GetRunResult().Results.Single();
        Assert.That(Result.Exception, Is.Null);
    }

    public Compilation After { get; }

    public GeneratorRunResult Result { get; }

    /// <summary>The text of the only generated file.</summary>
    public string Text => Result.GeneratedSources.Single().SourceText.ToString();

    /// <summary>The text of one of several generated files.</summary>
    public string TextOf(string file) =>
        Result.GeneratedSources.Single(source => source.HintName == file).SourceText.ToString();

    /// <summary>The text of the only generated file from the class on, without what every file begins with.</summary>
    public string ClassText => Text[Text.IndexOf("internal sealed class", StringComparison.Ordinal)..];

    /// <summary>What the user's build would print: ours and the compiler's, warnings and errors.</summary>
    public IEnumerable<Diagnostic> BuildOutput =>
        Result
            .Diagnostics.Concat(After.GetDiagnostics())
            .Where(static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning);

    /// <summary>The build output that consists of exactly one error.</summary>
    public BuildError OnlyErrorPrinted
    {
        get
        {
            Assert.That(BuildOutput.Count(), Is.EqualTo(1), string.Join('\n', BuildOutput));

            Diagnostic error = BuildOutput.Single();
            Assert.That(error.Severity, Is.EqualTo(DiagnosticSeverity.Error));
            FileLinePositionSpan place = error.Location.GetLineSpan();
            SyntaxTree file = After.SyntaxTrees.Single(tree => tree.FilePath == place.Path);
            string underlined = file.GetText().GetSubText(error.Location.SourceSpan).ToString();
            return new(error.Id, underlined, error.GetMessage(CultureInfo.InvariantCulture));
        }
    }

    public static Generation Of(params string[] sources) => new(TestCompilation.Of(sources));

    public static Generation Of(string source, MetadataReference reference) =>
        new(TestCompilation.Of(source).AddReferences(reference));

    /// <summary>A run whose build prints nothing.</summary>
    public static Generation Clean(params string[] sources)
    {
        Generation generation = Of(sources);
        Assert.That(generation.BuildOutput, Is.Empty, string.Join("\n\n", generation.After.SyntaxTrees));
        return generation;
    }

    /// <summary>An interface with these members.</summary>
    public static string InterfaceOf(string members) => $"namespace Shop; public interface IShopApi {{ {members} }}";

    /// <summary>What the build of a project prints whose only interface has these members, one of them wrong.</summary>
    public static BuildError OnlyErrorIn(string members) => OnlyError(InterfaceOf(members));

    /// <summary>What the build of a project with exactly one error prints.</summary>
    public static BuildError OnlyError(params string[] sources) => Of(sources).OnlyErrorPrinted;
}
