using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Tessitura.Client.SourceGenerator;

/// <summary>Implements every interface whose methods carry HTTP attributes: one class, in one file, per interface.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class ResourceGenerator : IIncrementalGenerator
{
    /// <summary>Tracking name of the step that reads interfaces.</summary>
    internal const string ParsedStep = "ParsedInterfaces";

    /// <summary>Tracking name of the step that hands models to the emitter.</summary>
    internal const string ModelStep = "Models";

    /// <summary>Tracking name of the step that hands on diagnostics.</summary>
    internal const string DiagnosticStep = "Diagnostics";

    /// <inheritdoc />
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        foreach (string verb in HttpAttributes.Verbs)
        {
            Register(context, HttpAttributes.MetadataName(verb));
        }
    }

    private static void Register(IncrementalGeneratorInitializationContext context, string attribute)
    {
        IncrementalValuesProvider<ParsedInterface> parsed = context
            .SyntaxProvider.ForAttributeWithMetadataName(
                attribute,
                static (node, _) => node is MethodDeclarationSyntax,
                InterfaceParser.Parse
            )
            .SelectMany(static (result, _) => result is null ? Array.Empty<ParsedInterface>() : [result])
            .WithTrackingName(ParsedStep);

        IncrementalValuesProvider<InterfaceModel> models = parsed
            .SelectMany(static (result, _) => result.Model is null ? Array.Empty<InterfaceModel>() : [result.Model])
            .WithTrackingName(ModelStep);

        IncrementalValuesProvider<DiagnosticInfo> diagnostics = parsed
            .SelectMany(static (result, _) => result.Diagnostics)
            .WithTrackingName(DiagnosticStep);

        context.RegisterSourceOutput(
            models,
            static (output, model) => output.AddSource(model.FileName, ClassEmitter.Emit(model))
        );
        context.RegisterSourceOutput(
            diagnostics,
            static (output, diagnostic) => output.ReportDiagnostic(diagnostic.ToDiagnostic())
        );
    }
}
