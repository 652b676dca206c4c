using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Tessitura.Client.Tests;

namespace Tessitura.Client.ContractTool.Tests;

/// <summary>Generated files compiled as in a project of their own, which references the SDK, and Refit with it.</summary>
internal static class VenueProject
{
    // The oldest compiler that a project for .NET 8 has.
    private static readonly CSharpParseOptions Language = new(
        LanguageVersion.CSharp12,
        DocumentationMode.Diagnose,
        preprocessorSymbols: RefitGenerator.Symbols
    );

    private const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    /// <summary>Every complaint of the compiler and of Refit's generator, apart from undocumented members.</summary>
    public static IReadOnlyList<string> Compile(IReadOnlyList<GeneratedFile> files)
    {
        var trees = files
            .Select(file => CSharpSyntaxTree.ParseText(file.Text, Language, file.Path))
            .Append(CSharpSyntaxTree.ParseText(ImplicitUsings, Language));
        var options = new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary,
            nullableContextOptions: NullableContextOptions.Enable
        );
        var compilation = CSharpCompilation.Create("Venue", trees, References(), options);

        CSharpGeneratorDriver
            .Create(RefitGenerator.Create())
            .WithUpdatedParseOptions(Language)
            .RunGeneratorsAndUpdateCompilation(compilation, out var complete, out var complaints);

        return
        [
            .. complete
                .GetDiagnostics()
                .Concat(complaints)
                .Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning && diagnostic.Id != "CS1591")
                .Select(diagnostic => diagnostic.ToString()),
        ];
    }

    private static IEnumerable<MetadataReference> References() =>
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is not "tessitura-contract.dll" && !RefitGenerator.IsFileOf(path))
            .Where(File.Exists)
            .Select(path => MetadataReference.CreateFromFile(path));
}
