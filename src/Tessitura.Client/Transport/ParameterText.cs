using System.Globalization;

namespace Tessitura.Client;

/// <summary>How a parameter of a path or query is written, before it is escaped.</summary>
internal static class ParameterText
{
    public static string Of(object value) =>
        value switch
        {
            bool flag => flag ? "true" : "false",
            DateTimeOffset moment => moment.ToString("yyyy-MM-ddTHH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture),
            DateTime moment => moment.ToString("yyyy-MM-ddTHH:mm:ss.FFFFFFFK", CultureInfo.InvariantCulture),
            DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
            _ => value.ToString() ?? "",
        };
}
