using System.Globalization;

namespace Tessitura.Client;

/// <summary>Texts of the tables: never null, and without the blanks that short columns are padded with.</summary>
internal static class PlainText
{
    public static string Of(string? text) => text?.Trim() ?? "";

    /// <summary>The first text that says something; null when none does.</summary>
    public static string? First(params ReadOnlySpan<string?> texts)
    {
        foreach (var text in texts)
        {
            if (!string.IsNullOrWhiteSpace(text))
            {
                return text.Trim();
            }
        }

        return null;
    }

    /// <summary>Stands for a row that is missing; 0 and -1 mean "none" and have no name.</summary>
    public static string Unnamed(string what, int id) =>
        id > 0 ? string.Create(CultureInfo.InvariantCulture, $"{what} {id}") : "";
}
