namespace Tessitura.Client.SourceGenerator;

/// <summary>One annotated interface, with everything that its implementation's file says.</summary>
internal sealed record InterfaceModel(
    string? Namespace,
    string InterfaceName,
    string ClassName,
    string InvokerField,
    KnownNames Names,
    EquatableArray<string> Usings,
    EquatableArray<MethodModel> Methods
)
{
    public string FileName =>
        Namespace is null ? $"{ClassName}.g.cs" : $"{Namespace.Replace("@", "")}.{ClassName}.g.cs";
}
