using System.Globalization;
using System.Text;

namespace Tessitura.Client;

/// <summary>Checks what goes into the credentials' header. A value read from a file ends in a line end that nobody sees; the server says only that it is wrong.</summary>
internal static class CredentialsCheck
{
    private const string Allowed =
        "line ends, control characters, and blanks at the beginning or the end are not allowed.";

    public static void Run(TessituraCredentials? credentials, List<string> failures)
    {
        if (credentials is null)
        {
            failures.Add("Credentials is null; give user name, user group, location and password.");
            return;
        }

        CheckPart("Credentials.UserName", credentials.UserName, failures);
        CheckPart("Credentials.UserGroup", credentials.UserGroup, failures);
        CheckPart("Credentials.Location", credentials.Location, failures);
        if (string.IsNullOrEmpty(credentials.Password))
        {
            failures.Add("Credentials.Password is missing.");
        }
        else if (!IsClean(credentials.Password))
        {
            failures.Add($"Credentials.Password has a character that it cannot have; {Allowed}");
        }
    }

    private static void CheckPart(string path, string? value, List<string> failures)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            failures.Add($"{path} is missing.");
        }
        else if (value.Contains(':', StringComparison.Ordinal))
        {
            // Not repeated: who gives all parts in one member gives the password too.
            failures.Add(
                $"{path} holds ':'; ':' is not allowed, because it separates the parts of the credentials, which have a member each."
            );
        }
        else if (!IsClean(value))
        {
            failures.Add($"{path} is '{Visible(value)}'; {Allowed}");
        }
    }

    private static bool IsClean(string value) => !value.Any(IsControl) && !IsBlank(value[0]) && !IsBlank(value[^1]);

    private static bool IsControl(char character) =>
        char.GetUnicodeCategory(character)
            is UnicodeCategory.Control
                or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator;

    // A byte-order mark is one that cannot even be seen.
    private static bool IsBlank(char character) =>
        char.IsWhiteSpace(character) || char.GetUnicodeCategory(character) is UnicodeCategory.Format;

    private static string Visible(string value)
    {
        var text = new StringBuilder();
        foreach (var character in value)
        {
            _ = character switch
            {
                '\r' => text.Append("\\r"),
                '\n' => text.Append("\\n"),
                '\t' => text.Append("\\t"),
                ' ' => text.Append(' '),
                _ when IsControl(character) || IsBlank(character) => text.Append(
                    CultureInfo.InvariantCulture,
                    $"\\u{(int)character:X4}"
                ),
                _ => text.Append(character),
            };
        }

        return text.ToString();
    }
}
