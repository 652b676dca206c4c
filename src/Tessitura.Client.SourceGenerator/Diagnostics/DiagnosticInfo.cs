using Microsoft.CodeAnalysis;

namespace Tessitura.Client.SourceGenerator;

/// <summary>A diagnostic as a value; without a location for what stands in a referenced assembly.</summary>
internal sealed record DiagnosticInfo(
    DiagnosticDescriptor Descriptor,
    LocationInfo? Location,
    EquatableArray<string> Arguments
)
{
    public static DiagnosticInfo Create(
        DiagnosticDescriptor descriptor,
        Location? location,
        params string[] arguments
    ) => new(descriptor, LocationInfo.From(location), arguments.ToEquatableArray());

    public Diagnostic ToDiagnostic() =>
        Diagnostic.Create(
            Descriptor,
            Location?.ToLocation() ?? Microsoft.CodeAnalysis.Location.None,
            [.. Arguments.Cast<object>()]
        );
}
