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

    /// <summary>The same from the class on, without what every file begins with.</summary>
    public string ClassText => Text[Text.IndexOf("internal sealed class", StringComparison.Ordinal)..];

    /// <summary>What the user's build would print: ours and the compiler's, warnings and errors.</summary>
    public IEnumerable<Diagnostic> BuildOutput =>
        Result
            .Diagnostics.Concat(After.GetDiagnostics())
            .Where(static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning);

    public static Generation Of(params string[] sources) => new(TestCompilation.Of(sources));

    /// <summary>A run whose build prints nothing.</summary>
    public static Generation Clean(params string[] sources)
    {
        Generation generation = Of(sources);
        Assert.That(generation.BuildOutput, Is.Empty, string.Join("\n\n", generation.After.SyntaxTrees));
        return generation;
    }

    /// <summary>What the build of a project with exactly one error prints.</summary>
    public static BuildError OnlyError(params string[] sources)
    {
        Generation generation = Of(sources);
        Assert.That(generation.BuildOutput.Count(), Is.EqualTo(1), string.Join('\n', generation.BuildOutput));

        Diagnostic error = generation.BuildOutput.Single();
        Assert.That(error.Severity, Is.EqualTo(DiagnosticSeverity.Error));
        FileLinePositionSpan place = error.Location.GetLineSpan();
        SyntaxTree file = generation.After.SyntaxTrees.Single(tree => tree.FilePath == place.Path);
        string underlined = file.GetText().GetSubText(error.Location.SourceSpan).ToString();
        return new(error.Id, underlined, error.GetMessage(CultureInfo.InvariantCulture));
    }
}
