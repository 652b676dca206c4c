using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Tessitura.Client.Tests.Readme;

/// <summary>Compiles the C# blocks of the README, each as the body of a method, with the generator that comes with the package.</summary>
internal static partial class ReadmeCompiler
{
    private const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Net.Http;
        using System.Text.Json;
        using System.Threading;
        using System.Threading.Tasks;
        using Microsoft.AspNetCore.Builder;
        using Microsoft.Extensions.Configuration;
        using Microsoft.Extensions.DependencyInjection;
        using Refit;
        using StackExchange.Redis;
        using Tessitura.Client;
        using Tessitura.Client.AspNetCore;
        using Tessitura.Client.Models;
        using Tessitura.Client.Redis;
        using Tessitura.Client.Simulator;

        """;

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
        var source = new StringBuilder(Usings);
        foreach (var block in blocks.Where(IsDeclaration))
        {
            source.AppendLine(block);
        }

        foreach (var (index, block) in blocks.Index().Where(block => !IsDeclaration(block.Item)))
        {
            source.AppendLine(
                $"public static class Block{index} {{ public static async Task RunAsync({typeof(ReadmeContext).FullName} context) {{"
            );
            foreach (var name in ContextNames().Where(name => !Declares(block, name)))
            {
                source.AppendLine($"var {name} = context.{name};");
            }

            source.AppendLine(block).AppendLine("await Task.CompletedTask; } }");
        }

        var assembly = Emit(source.ToString());
        return
        [
            .. assembly
                .GetTypes()
                .Where(type => type.Name.StartsWith("Block", StringComparison.Ordinal))
                .OrderBy(type => int.Parse(type.Name.AsSpan("Block".Length), null))
                .Select(type => type.GetMethod("RunAsync")!),
        ];
    }

    private static Assembly Emit(string source)
    {
        var options = CSharpParseOptions
            .Default.WithLanguageVersion(LanguageVersion.Latest)
            .WithPreprocessorSymbols(RefitGenerator.Symbols);
        var compilation = CSharpCompilation.Create(
            "Readme",
            [CSharpSyntaxTree.ParseText(source, options)],
            ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
                .Split(Path.PathSeparator)
                .Where(path => !RefitGenerator.IsFileOf(path))
                .Select(path => MetadataReference.CreateFromFile(path)),
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary,
                nullableContextOptions: NullableContextOptions.Enable,
                // The runtime's assemblies stand in for the older ones that the packages were built against.
                specificDiagnosticOptions: [KeyValuePair.Create("CS1701", ReportDiagnostic.Suppress)]
            )
        );
        CSharpGeneratorDriver
            .Create(RefitGenerator.Create())
            .WithUpdatedParseOptions(options)
            .RunGeneratorsAndUpdateCompilation(compilation, out var generated, out _);
        using var assembly = new MemoryStream();
        var result = generated.Emit(assembly);
        Assert.That(
            result.Diagnostics.Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning),
            Is.Empty,
            source
        );
        return Assembly.Load(assembly.ToArray());
    }

    private static IEnumerable<string> ContextNames() =>
        typeof(ReadmeContext)
            .GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Where(member => member is FieldInfo or PropertyInfo)
            .Select(member => member.Name);

    private static bool IsDeclaration(string block) => block.StartsWith("public ", StringComparison.Ordinal);

    private static bool Declares(string block, string name) =>
        block.Contains($"var {name} =", StringComparison.Ordinal);

    [GeneratedRegex(@"^```(\w+)\n([\s\S]*?)^```$", RegexOptions.Multiline)]
    private static partial Regex Block();
}
