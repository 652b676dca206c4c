using System.Globalization;
using System.Reflection;
using Refit;

namespace Tessitura.Client;

/// <summary>How a parameter of a path or query is written, before Refit escapes it.</summary>
internal sealed class ParameterFormatter : DefaultUrlParameterFormatter
{
    /// <exception cref="ArgumentException">A parameter marked with <see cref="PathParameterAttribute"/> would name another resource.</exception>
    public override string? Format(object? value, ICustomAttributeProvider attributeProvider, Type type)
    {
        ArgumentNullException.ThrowIfNull(attributeProvider);
        switch (value)
        {
            // The usual parameters; a number has no format of its own and cannot be a dot segment.
            case int number:
                return number.ToString(CultureInfo.InvariantCulture);
            case bool flag:
                return flag ? "true" : "false";
        }

        if (value is null or "" or "." or "..")
        {
            CheckPath(attributeProvider);
        }

        return value switch
        {
            string text => text,
            DateTimeOffset moment when !HasFormat(attributeProvider) => moment.ToString(
                "yyyy-MM-ddTHH:mm:ss.FFFFFFFzzz",
                CultureInfo.InvariantCulture
            ),
            DateTime moment when !HasFormat(attributeProvider) => moment.ToString(
                "yyyy-MM-ddTHH:mm:ss.FFFFFFFK",
                CultureInfo.InvariantCulture
            ),
            DateOnly date when !HasFormat(attributeProvider) => date.ToString(
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture
            ),
            _ => base.Format(value, attributeProvider, type),
        };
    }

    private static void CheckPath(ICustomAttributeProvider attributes)
    {
        if (
            attributes.IsDefined(typeof(PathParameterAttribute), inherit: true)
            && attributes.GetCustomAttributes(typeof(PathParameterAttribute), inherit: true)
                is [PathParameterAttribute parameter, ..]
        )
        {
            throw new ArgumentException("A path parameter must not be null, empty, \".\" or \"..\".", parameter.Name);
        }
    }

    /// <summary>An interface of the program's own may say how a date is written.</summary>
    private static bool HasFormat(ICustomAttributeProvider attributes) =>
        attributes.IsDefined(typeof(QueryAttribute), inherit: true)
        && attributes.GetCustomAttributes(typeof(QueryAttribute), inherit: true)
            is [QueryAttribute { Format.Length: > 0 }, ..];
}
