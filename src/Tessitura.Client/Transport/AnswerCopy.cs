using System.Net.Http.Headers;

namespace Tessitura.Client;

/// <summary>The same answer once more, for a request that was sent once and is asked for again.</summary>
internal static class AnswerCopy
{
    /// <exception cref="HttpRequestException">The body streams past whoever got the answer first.</exception>
    public static HttpResponseMessage For(HttpRequestMessage request, HttpResponseMessage first)
    {
        HttpContent? content = first.Content is MemoryContent known ? known.Copy() : EmptyLike(first.Content);
        if (content is null)
        {
            throw new HttpRequestException(
                HttpRequestError.Unknown,
                "The request was sent and answered before, and that answer is used up; it is not sent again.",
                null,
                first.StatusCode
            );
        }

        var copy = new HttpResponseMessage(first.StatusCode)
        {
            Version = first.Version,
            ReasonPhrase = first.ReasonPhrase,
            RequestMessage = request,
            Content = content,
        };
        AddTo(copy.Headers, first.Headers);
        AddTo(content.Headers, first.Content.Headers);
        return copy;
    }

    public static void AddTo(HttpHeaders headers, HttpHeaders values)
    {
        foreach (var (name, value) in values.NonValidated)
        {
            headers.TryAddWithoutValidation(name, value);
        }
    }

    private static ByteArrayContent? EmptyLike(HttpContent content) =>
        content.Headers.ContentLength is 0 ? new ByteArrayContent([]) : null;
}
