using Microsoft.CodeAnalysis;

namespace Tessitura.Client.SourceGenerator;

/// <summary>Finds the annotations of a method and its parameters.</summary>
internal static class HttpAttributes
{
    public const string Namespace = "Tessitura.Client.Annotations";

    public static readonly string[] Verbs = ["Get", "Post", "Put", "Delete", "Head", "Patch"];

    public static string MetadataName(string verb) => $"{Namespace}.{verb}Attribute";

    /// <summary>The HTTP attributes of a method, as written; more than one is the caller's to report.</summary>
    public static IEnumerable<AttributeData> On(IMethodSymbol method) =>
        method.GetAttributes().Where(attribute => Verbs.Contains(VerbOf(attribute)) && IsAnnotation(attribute));

    public static AttributeData? Find(IParameterSymbol parameter, string name) =>
        parameter
            .GetAttributes()
            .FirstOrDefault(attribute => attribute.AttributeClass?.Name == name && IsAnnotation(attribute));

    /// <summary>The value that the attribute was given; null for one without arguments.</summary>
    public static object? ArgumentOf(AttributeData? attribute) =>
        attribute is { ConstructorArguments: { Length: 1 } arguments }
        && arguments[0].Kind is not TypedConstantKind.Array
            ? arguments[0].Value
            : null;

    public static string VerbOf(AttributeData attribute)
    {
        string name = attribute.AttributeClass?.Name ?? "";
        return name.EndsWith("Attribute", StringComparison.Ordinal) ? name.Substring(0, name.Length - 9) : name;
    }

    private static bool IsAnnotation(AttributeData attribute) =>
        attribute.AttributeClass?.ContainingNamespace.ToDisplayString() == Namespace;
}
