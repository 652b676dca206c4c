using System.Reflection;
using Microsoft.CodeAnalysis;

namespace Tessitura.Client.Tests;

/// <summary>The generator of the Refit package, for code that a test compiles.</summary>
internal static class RefitGenerator
{
    private const string FileName = "InterfaceStubGeneratorV2.dll";

    /// <summary>What a project for .NET 8 defines and the generated code asks for.</summary>
    public static readonly string[] Symbols = ["NET5_0_OR_GREATER", "NET6_0_OR_GREATER", "NET8_0_OR_GREATER"];

    /// <summary>A generator for one compilation.</summary>
    public static IIncrementalGenerator Create()
    {
        var assembly = Assembly.LoadFrom(Path.Combine(AppContext.BaseDirectory, FileName));
        var type = assembly
            .GetTypes()
            .Single(type => type.GetCustomAttribute<GeneratorAttribute>() is not null && !type.IsAbstract);
        return (IIncrementalGenerator)Activator.CreateInstance(type)!;
    }

    /// <summary>True for its file, which is no reference of what is compiled.</summary>
    public static bool IsFileOf(string path) => Path.GetFileName(path) == FileName;
}
