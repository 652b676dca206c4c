namespace Tessitura.Client;

/// <summary>What a request says of caches (RFC 9111).</summary>
internal readonly record struct RequestCacheControl(bool Avoids, TimeSpan? Oldest)
{
    /// <summary>Only an answer fetched for this request will do.</summary>
    public bool IsForNew => Oldest == TimeSpan.Zero;

    public static RequestCacheControl Of(HttpRequestMessage request)
    {
        var headers = request.Headers;
        var control = headers.CacheControl;
        if (
            control is { NoStore: true }
            || headers.Range is not null
            || IsConditional(headers)
            || IsPersonal(headers)
            || !TakesJson(headers)
        )
        {
            return new(Avoids: true, null);
        }

        var isForNew =
            control is { NoCache: true } || control is null && headers.Pragma.Any(pragma => pragma.Name == "no-cache");
        return new(Avoids: false, isForNew ? TimeSpan.Zero : control?.MaxAge);
    }

    /// <summary>Credentials or cookies of the caller's own, beside those of the SDK: the answer is for nobody else.</summary>
    private static bool IsPersonal(System.Net.Http.Headers.HttpRequestHeaders headers) =>
        headers.NonValidated.Contains("Authorization") || headers.NonValidated.Contains("Cookie");

    /// <summary>Answers are kept as whole JSON texts; who asks for less or for something else asks the server.</summary>
    private static bool IsConditional(System.Net.Http.Headers.HttpRequestHeaders headers) =>
        headers.IfModifiedSince is not null
        || headers.IfUnmodifiedSince is not null
        || headers.IfRange is not null
        || headers.IfNoneMatch.Count > 0
        || headers.IfMatch.Count > 0;

    private static bool TakesJson(System.Net.Http.Headers.HttpRequestHeaders headers) =>
        headers.Accept.Count == 0
        || headers.Accept.Any(accepted =>
            accepted.MediaType is "*/*" or "application/*" or "application/json" or "text/json"
        );
}
