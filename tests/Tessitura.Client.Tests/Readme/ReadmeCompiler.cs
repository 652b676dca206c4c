using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Tessitura.Client.Tests.Readme;

/// <summary>Compiles the C# blocks of a page, each as the body of a method, with the generator that comes with the package.</summary>
internal static partial class ReadmeCompiler
{
    // What a new project has by itself.
    private static readonly string[] ImplicitUsings =
    [
        "using System;",
        "using System.Collections.Generic;",
        "using System.IO;",
        "using System.Linq;",
        "using System.Net.Http;",
        "using System.Threading;",
        "using System.Threading.Tasks;",
    ];

    // What a block gets that says nothing of its usings; one that has some must name all that it needs.
    private static readonly string[] AllUsings =
    [
        .. ImplicitUsings,
        "using System.Text.Json;",
        "using Microsoft.AspNetCore.Builder;",
        "using Microsoft.Extensions.Configuration;",
        "using Microsoft.Extensions.DependencyInjection;",
        "using Refit;",
        "using StackExchange.Redis;",
        "using Tessitura.Client;",
        "using Tessitura.Client.AspNetCore;",
        "using Tessitura.Client.Models;",
        "using Tessitura.Client.Redis;",
        "using Tessitura.Client.Simulator;",
    ];

    private static readonly CSharpParseOptions Options = CSharpParseOptions
        .Default.WithLanguageVersion(LanguageVersion.Latest)
        .WithPreprocessorSymbols(RefitGenerator.Symbols);

    // Shared, so that an assembly's metadata is read once for all pages.
    private static readonly MetadataReference[] References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => !RefitGenerator.IsFileOf(path))
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    public static IReadOnlyList<string> Blocks(string markdown, string language) =>
        [
            .. Block()
                .Matches(markdown)
                .Where(match => match.Groups[1].Value == language)
                .Select(match => match.Groups[2].Value),
        ];

    /// <summary>The method of each block that holds statements; a block that declares types serves the others.</summary>
    public static IReadOnlyList<MethodInfo> Compile(IReadOnlyList<string> blocks)
    {
        var assembly = Emit([.. blocks.Select((block, index) => Source(block, $"Block{index}"))]);
        return
        [
            .. assembly
                .GetTypes()
                .Where(type => type.Name.StartsWith("Block", StringComparison.Ordinal))
                .OrderBy(type => int.Parse(type.Name.AsSpan("Block".Length), null))
                .Select(type => type.GetMethod("RunAsync")!),
        ];
    }

    private static string Source(string block, string name)
    {
        var lines = block.Split('\n');
        var usings = lines.Where(line => Using().IsMatch(line)).ToList();
        var body = string.Join('\n', lines.Where(line => !Using().IsMatch(line))).TrimStart('\n');
        var source = new StringBuilder()
            .AppendJoin('\n', usings.Count == 0 ? AllUsings : ImplicitUsings.Union(usings))
            .AppendLine();
        if (body.StartsWith("public ", StringComparison.Ordinal))
        {
            return source.AppendLine(body).ToString();
        }

        source.AppendLine(
            $"public static class {name} {{ public static async Task RunAsync({typeof(ReadmeContext).FullName} context) {{"
        );
        foreach (var member in ContextNames().Where(member => Uses(body, member) && !Declares(body, member)))
        {
            source.AppendLine($"var {member} = context.{member};");
        }

        return source.AppendLine(body).AppendLine("await Task.CompletedTask; } }").ToString();
    }

    private static Assembly Emit(IReadOnlyList<string> sources)
    {
        var compilation = CSharpCompilation.Create(
            "Readme",
            sources.Select(source => CSharpSyntaxTree.ParseText(source, Options)),
            References,
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary,
                nullableContextOptions: NullableContextOptions.Enable,
                // The runtime's assemblies stand in for the older ones that the packages were built against.
                specificDiagnosticOptions: [KeyValuePair.Create("CS1701", ReportDiagnostic.Suppress)]
            )
        );
        CSharpGeneratorDriver
            .Create(RefitGenerator.Create())
            .WithUpdatedParseOptions(Options)
            .RunGeneratorsAndUpdateCompilation(compilation, out var generated, out _);
        using var assembly = new MemoryStream();
        var result = generated.Emit(assembly);
        var found = result.Diagnostics.Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning).ToList();
        var blocks = found.Select(diagnostic => diagnostic.Location.SourceTree).OfType<SyntaxTree>().Distinct();
        Assert.That(found, Is.Empty, string.Join("\n\n", blocks));
        return Assembly.Load(assembly.ToArray());
    }

    private static IEnumerable<string> ContextNames() =>
        typeof(ReadmeContext)
            .GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Where(member => member is FieldInfo or PropertyInfo)
            .Select(member => member.Name);

    private static bool Uses(string block, string name) => Regex.IsMatch(block, $@"\b{name}\b");

    private static bool Declares(string block, string name) =>
        block.Contains($"var {name} =", StringComparison.Ordinal);

    [GeneratedRegex(@"^using [\w.]+;$")]
    private static partial Regex Using();

    [GeneratedRegex(@"^```(\w+)\n([\s\S]*?)^```$", RegexOptions.Multiline)]
    private static partial Regex Block();
}
