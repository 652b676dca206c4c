using System.Net;
using System.Net.Http.Headers;

namespace Tessitura.Client;

/// <summary>An answer that is not kept: an error, or nothing that the service says. Each who waited gets a copy.</summary>
internal sealed class UpstreamAnswer
{
    private readonly Version _version;
    private readonly string? _reason;
    private readonly List<KeyValuePair<string, HeaderStringValues>> _headers;
    private readonly List<KeyValuePair<string, HeaderStringValues>> _contentHeaders;
    private readonly byte[] _body;

    public UpstreamAnswer(HttpResponseMessage response, byte[] body, bool isForOneRequest)
    {
        IsForOneRequest = isForOneRequest;
        StatusCode = response.StatusCode;
        _version = response.Version;
        _reason = response.ReasonPhrase;
        _headers = [.. response.Headers.NonValidated];
        _contentHeaders = [.. response.Content.Headers.NonValidated];
        _body = body;
    }

    public HttpStatusCode StatusCode { get; }

    /// <summary>The service said that nobody else may have it.</summary>
    public bool IsForOneRequest { get; }

    /// <summary>Failures for which an old answer is better than none (RFC 5861).</summary>
    public bool IsFailure =>
        StatusCode
            is HttpStatusCode.InternalServerError
                or HttpStatusCode.BadGateway
                or HttpStatusCode.ServiceUnavailable
                or HttpStatusCode.GatewayTimeout;

    public HttpResponseMessage CopyFor(HttpRequestMessage request)
    {
        var copy = new HttpResponseMessage(StatusCode)
        {
            Version = _version,
            ReasonPhrase = _reason,
            RequestMessage = request,
            Content = new ArrayContent(_body),
        };
        Add(copy.Headers, _headers);
        Add(copy.Content.Headers, _contentHeaders);
        return copy;
    }

    private static void Add(HttpHeaders headers, List<KeyValuePair<string, HeaderStringValues>> values)
    {
        foreach (var (name, value) in values)
        {
            headers.TryAddWithoutValidation(name, value);
        }
    }
}

/// <summary>A body in an array that many may read.</summary>
internal sealed class ArrayContent(ReadOnlyMemory<byte> body) : MemoryContent
{
    public override ReadOnlyMemory<byte> Raw => body;

    public override MemoryContent Copy() => new ArrayContent(body);
}
