using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Tessitura.Client.SourceGenerator.Tests;

/// <summary>Runs the generator, lets the test edit the project, and runs it again.</summary>
internal sealed class IncrementalRun
{
    private static readonly string[] Steps =
    [
        ResourceGenerator.ParsedStep,
        ResourceGenerator.ModelStep,
        ResourceGenerator.DiagnosticStep,
    ];

    private readonly GeneratorRunResult _second;

    public IncrementalRun(string[] sources, Func<CSharpCompilation, Compilation> edit)
    {
        CSharpCompilation before = TestCompilation.Of(sources);
        GeneratorDriver driver = CSharpGeneratorDriver.Create(
            [new ResourceGenerator().AsSourceGenerator()],
            parseOptions: (CSharpParseOptions)before.SyntaxTrees[0].Options,
            driverOptions: new GeneratorDriverOptions(
                IncrementalGeneratorOutputKind.None,
                trackIncrementalGeneratorSteps: true
            )
        );
        driver = driver.RunGenerators(before);
        First = driver.GetRunResult().Results.Single();
        _second = driver.RunGenerators(edit(before)).GetRunResult().Results.Single();
    }

    public GeneratorRunResult First { get; }

    /// <summary>Everything that our own steps handed on in the second run, with the reason.</summary>
    public IEnumerable<(object Value, IncrementalStepRunReason Reason)> Results =>
        Steps
            .Where(_second.TrackedSteps.ContainsKey)
            .SelectMany(step => _second.TrackedSteps[step])
            .SelectMany(static step => step.Outputs);

    /// <summary>Why each file or diagnostic was written in the second run.</summary>
    public IEnumerable<IncrementalStepRunReason> Outputs =>
        _second
            .TrackedOutputSteps.SelectMany(static pair => pair.Value)
            .SelectMany(static step => step.Outputs)
            .Select(static output => output.Reason);

    /// <summary>The files that the second run wrote anew.</summary>
    public IEnumerable<string> Rewritten =>
        _second
            .GeneratedSources.Where(now =>
                !First.GeneratedSources.Any(then => ReferenceEquals(then.SourceText, now.SourceText))
            )
            .Select(static source => source.HintName);

    public IEnumerable<string> Files => _second.GeneratedSources.Select(static source => source.HintName);

    /// <summary>Replaces text in the file of that number, counted from 1 among the test's sources.</summary>
    public static Func<CSharpCompilation, Compilation> Replace(int file, string text, string replacement) =>
        compilation =>
        {
            SyntaxTree tree = compilation.SyntaxTrees[file];
            string edited = tree.ToString().Replace(text, replacement, StringComparison.Ordinal);
            Assert.That(edited, Is.Not.EqualTo(tree.ToString()));
            return compilation.ReplaceSyntaxTree(tree, TestCompilation.Parse(edited, tree.FilePath));
        };
}
