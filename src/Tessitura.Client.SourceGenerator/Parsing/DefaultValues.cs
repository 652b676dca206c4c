using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Tessitura.Client.SourceGenerator;

/// <summary>Writes the default value of an optional parameter.</summary>
internal static class DefaultValues
{
    public static string? Of(IParameterSymbol parameter, TypeNames names)
    {
        if (!parameter.IsOptional)
        {
            return null;
        }

        object? value = parameter.HasExplicitDefaultValue ? parameter.ExplicitDefaultValue : null;
        ITypeSymbol type = parameter.Type
            is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable
            ? nullable.TypeArguments[0]
            : parameter.Type;

        return value switch
        {
            null => parameter.Type.IsReferenceType || !SymbolEqualityComparer.Default.Equals(type, parameter.Type)
                ? "null"
                : "default",
            _ when type is INamedTypeSymbol { TypeKind: TypeKind.Enum } enumType => EnumMember(enumType, value, names),
            bool or char or string => SymbolDisplay.FormatPrimitive(
                value,
                quoteStrings: true,
                useHexadecimalNumbers: false
            ),
            float number => IsFinite(number) ? number.ToString("R", CultureInfo.InvariantCulture) + "f" : "default",
            double number => IsFinite(number) ? number.ToString("R", CultureInfo.InvariantCulture) + "d" : "default",
            decimal number => number.ToString(CultureInfo.InvariantCulture) + "m",
            IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
            _ => "default",
        };
    }

    private static bool IsFinite(double number) => !double.IsNaN(number) && !double.IsInfinity(number);

    private static string EnumMember(INamedTypeSymbol type, object value, TypeNames names)
    {
        IFieldSymbol? member = type.GetMembers()
            .OfType<IFieldSymbol>()
            .FirstOrDefault(field => field.HasConstantValue && Equals(field.ConstantValue, value));

        return member is null
            ? $"({names.Of(type)})({((IFormattable)value).ToString(null, CultureInfo.InvariantCulture)})"
            : $"{names.Of(type)}.{Identifiers.Escape(member.Name)}";
    }
}
