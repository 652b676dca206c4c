using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Tessitura.Client.SourceGenerator.Tests;

/// <summary>A user's project in memory: nullable enabled, the SDK referenced, the usual global usings.</summary>
internal static class TestCompilation
{
    private const string GlobalUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        global using Tessitura.Client;
        global using Tessitura.Client.Annotations;
        """;

    private static readonly Lazy<MetadataReference[]> References = new(static () =>
        [
            .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
                .Split(Path.PathSeparator)
                .Where(static path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal))
                .Append(typeof(TessituraVersion).Assembly.Location)
                .Select(static path => MetadataReference.CreateFromFile(path)),
        ]
    );

    public static CSharpCompilation Of(params string[] sources) =>
        Create("Shop", [GlobalUsings, .. sources]).AddReferences(StandIns.Reference);

    public static CSharpCompilation Create(string name, params string[] sources) =>
        CSharpCompilation.Create(
            name,
            sources.Select(static (source, index) => Parse(source, $"File{index}.cs")),
            References.Value,
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary,
                nullableContextOptions: NullableContextOptions.Enable
            )
        );

    public static SyntaxTree Parse(string source, string path) =>
        CSharpSyntaxTree.ParseText(source, new CSharpParseOptions(LanguageVersion.CSharp12), path);
}
