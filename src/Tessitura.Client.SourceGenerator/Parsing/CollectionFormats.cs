using Microsoft.CodeAnalysis;

namespace Tessitura.Client.SourceGenerator;

/// <summary>Reads how a collection is written into the query.</summary>
internal static class CollectionFormats
{
    private const string Csv = "Csv";
    private const string Multi = "Multi";

    /// <summary>The member of CollectionFormat for a collection, Csv where nothing is said; null for anything else.</summary>
    public static string? Of(IParameterSymbol parameter)
    {
        if (TextForms.ElementOf(parameter.Type) is null)
        {
            return null;
        }

        TypedConstant format =
            HttpAttributes.Find(parameter, "QueryAttribute")?.ConstructorArguments.FirstOrDefault() ?? default;
        bool isMulti =
            format
                .Type?.GetMembers(Multi)
                .OfType<IFieldSymbol>()
                .Any(member => Equals(member.ConstantValue, format.Value))
            is true;
        return isMulti ? Multi : Csv;
    }
}
