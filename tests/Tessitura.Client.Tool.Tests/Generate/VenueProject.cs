using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Tessitura.Client.Tests;

namespace Tessitura.Client.Tool.Tests;

/// <summary>Generated files compiled as in a project of their own, which references the SDK, and Refit with it, and has no implicit usings.</summary>
internal static class VenueProject
{
    /// <summary>How a program of the user's own generates.</summary>
    public static readonly EmissionSettings Settings = new("Venue.Crm", "venue.json", "tessitura generate");

    // The oldest compiler that a project for .NET 8 has.
    private static readonly CSharpParseOptions Language = new(
        LanguageVersion.CSharp12,
        DocumentationMode.Diagnose,
        preprocessorSymbols: RefitGenerator.Symbols
    );

    /// <summary>Every complaint of the compiler and of Refit's generator, apart from undocumented members.</summary>
    public static IReadOnlyList<string> Compile(IReadOnlyList<GeneratedFile> files) =>
        ComplaintsOf(Create(files, out var complaints), complaints);

    /// <summary>Compiles the files with a program that uses them, and gives its <c>RunAsync</c>.</summary>
    public static MethodInfo Load(IReadOnlyList<GeneratedFile> files, string program)
    {
        var compilation = Create([.. files, new GeneratedFile("Program.cs", program)], out var complaints);
        Assert.That(ComplaintsOf(compilation, complaints), Is.Empty);
        using var assembly = new MemoryStream();
        Assert.That(compilation.Emit(assembly).Success, Is.True);
        return Assembly.Load(assembly.ToArray()).GetType("Program")!.GetMethod("RunAsync")!;
    }

    private static Compilation Create(IReadOnlyList<GeneratedFile> files, out ImmutableArray<Diagnostic> complaints)
    {
        var trees = files.Select(file => CSharpSyntaxTree.ParseText(file.Text, Language, file.Path));
        var options = new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary,
            nullableContextOptions: NullableContextOptions.Enable
        );
        CSharpGeneratorDriver
            .Create(RefitGenerator.Create())
            .WithUpdatedParseOptions(Language)
            .RunGeneratorsAndUpdateCompilation(
                CSharpCompilation.Create("Venue", trees, References, options),
                out var complete,
                out complaints
            );
        return complete;
    }

    private static IReadOnlyList<string> ComplaintsOf(Compilation compilation, ImmutableArray<Diagnostic> complaints) =>
        [
            .. compilation
                .GetDiagnostics()
                .Concat(complaints)
                .Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning && diagnostic.Id != "CS1591")
                .Select(diagnostic => diagnostic.ToString()),
        ];

    private static readonly IReadOnlyList<MetadataReference> References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is not "tessitura.dll" && !RefitGenerator.IsFileOf(path))
            .Where(File.Exists)
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];
}
