using System.Net;
using System.Text;
using System.Text.Json;

namespace Tessitura.Client;

/// <summary>Reads what the service says of a failure, in whatever shape it comes, and turns it into an exception.</summary>
internal static class ErrorReader
{
    private const int MaxBytes = 256 * 1024;

    public static async Task<TessituraException> ReadAsync(
        HttpResponseMessage response,
        Venue venue,
        CancellationToken cancellationToken
    )
    {
        var request = response.RequestMessage;
        var operation = OperationTable.Of(request);
        var said = Parse(await ReadTextAsync(response, cancellationToken).ConfigureAwait(false), venue);
        var asksForCredentials =
            response.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden
            && response.Headers.WwwAuthenticate.Count > 0;
        var facts = new ErrorFacts(operation, response.StatusCode, asksForCredentials, said);
        var mask = await CallSecrets.MaskForAsync(request, venue.Credentials, cancellationToken).ConfigureAwait(false);
        var errors = mask.Apply(said);
        var failure = new Failure(
            OperationTable.NameOf(operation),
            response.StatusCode,
            errors,
            ReasonOf(response, errors)
        );
        var exception = ErrorTable.ToException(facts, failure);
        exception.FollowsUnclearAttempt = Attempts.WereUnclear(request);
        return exception;
    }

    private static async Task<string> ReadTextAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        if (response.Content is MemoryContent known)
        {
            var text = Encoding.UTF8.GetString(known.Text.Span);
            known.Release();
            return text;
        }

        using var body = await ResponseBody
            .ReadAsync(response.Content, MaxBytes, truncate: true, cancellationToken)
            .ConfigureAwait(false);
        return Encoding.UTF8.GetString(body.Text.Span);
    }

    /// <summary>An array of errors, one error, a JSON text, or plain text; a page of HTML says nothing to a caller.</summary>
    private static IReadOnlyList<ErrorMessage> Parse(string text, Venue venue)
    {
        text = text.Trim();
        try
        {
            switch (text.Length == 0 ? '\0' : text[0])
            {
                case '\0' or '<':
                    return [];
                case '[':
                    return JsonSerializer.Deserialize(text, venue.Json.TypeInfo<IReadOnlyList<ErrorMessage>>()) ?? [];
                case '{':
                    return JsonSerializer.Deserialize(text, venue.Json.TypeInfo<ErrorMessage>()) is { } error
                        ? [error]
                        : [];
                case '"':
                    using (var document = JsonDocument.Parse(text))
                    {
                        return [new ErrorMessage { Description = document.RootElement.GetString() }];
                    }
            }
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            // Not the JSON that it looked like, or with half a character in its text: then it is a text like any other.
        }

        return [new ErrorMessage { Description = text }];
    }

    private static string ReasonOf(HttpResponseMessage response, IReadOnlyList<ErrorMessage> errors) =>
        ErrorText.FirstOf(errors)
        ?? (
            response.Content.Headers.ContentType?.MediaType is "text/html"
                ? "the web server answered with a page instead of the service."
                : "the service gave no reason."
        );
}
