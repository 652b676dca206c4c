using System.Collections;
using System.Text.Json;

namespace Tessitura.Client.Tests.Secrets;

/// <summary>Everything that somebody may print of an object: its text form, and that of all that hangs on it.</summary>
internal static class TextForms
{
    public static IEnumerable<string?> Of(object? value) =>
        value switch
        {
            // A text that a model carries is its datum; only what prints it counts.
            null or string or IReadOnlyDictionary<string, JsonElement> => [],
            Exception exception => OfException(exception),
            IEnumerable list => list.Cast<object?>().SelectMany(Of),
            _ when value.GetType() is { IsClass: true, Namespace: "Tessitura.Client.Models" } type =>
            [
                value.ToString(),
                .. type.GetProperties().SelectMany(member => Of(member.GetValue(value))),
            ],
            _ => [value.ToString()],
        };

    private static IEnumerable<string?> OfException(Exception exception) =>
        [
            exception.ToString(),
            .. exception.Data.Cast<DictionaryEntry>().Select(entry => $"{entry.Key} {entry.Value}"),
            .. exception is TessituraException failure ? failure.Errors.SelectMany(OfError) : [],
            .. exception is TessituraContractException contract ? new[] { contract.JsonPath, contract.Snippet } : [],
            .. exception.InnerException is { } inner ? OfException(inner) : [],
        ];

    // Here the texts count too: they are the server's words, not the caller's data.
    private static IEnumerable<string?> OfError(ErrorMessage error) =>
        [
            error.ToString(),
            error.Code,
            error.Description,
            error.Details,
            error.ErrorPath,
            .. (error.AdditionalProperties ?? new Dictionary<string, JsonElement>()).Select(member =>
                $"{member.Key} {member.Value}"
            ),
        ];
}
