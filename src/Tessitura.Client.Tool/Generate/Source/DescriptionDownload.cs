using System.Net;
using System.Net.Http.Headers;

namespace Tessitura.Client.Tool;

/// <summary>Asks a server for its description; credentials go only to a server that asks for them, and only over a safe line.</summary>
internal sealed class DescriptionDownload(ToolHost host)
{
    private const int MaxBytes = 64 * 1024 * 1024;

    /// <exception cref="ToolInputException">The server does not give it.</exception>
    public async Task<string> GetAsync(Uri address, string shown, CancellationToken cancellationToken)
    {
        if (address.UserInfo.Length > 0)
        {
            throw new ToolInputException(
                shown,
                $"Credentials do not belong into an address: set {ServerCredentials.UserName} and {ServerCredentials.Password}, or type them when you are asked."
            );
        }

        using var client = new HttpClient(host.Network()) { MaxResponseContentBufferSize = MaxBytes };
        using var first = await SendAsync(client, address, shown, credentials: null, cancellationToken);
        if (first.StatusCode != HttpStatusCode.Unauthorized)
        {
            return await ReadAsync(first, shown, cancellationToken);
        }

        if (address.Scheme != Uri.UriSchemeHttps && !address.IsLoopback)
        {
            throw new ToolInputException(
                shown,
                "The server asks for credentials, and http would show them to everybody on the way: use https."
            );
        }

        var credentials = await ServerCredentials.GetAsync(host, shown, cancellationToken);
        using var second = await SendAsync(client, address, shown, credentials, cancellationToken);
        return await ReadAsync(second, shown, cancellationToken);
    }

    private static async Task<HttpResponseMessage> SendAsync(
        HttpClient client,
        Uri address,
        string shown,
        AuthenticationHeaderValue? credentials,
        CancellationToken cancellationToken
    )
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Authorization = credentials;
        try
        {
            return await client.SendAsync(request, cancellationToken);
        }
        catch (HttpRequestException exception)
        {
            throw new ToolInputException(shown, $"No answer came: {exception.HttpRequestError}.");
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new ToolInputException(shown, $"No answer came within {client.Timeout.TotalSeconds:0} seconds.");
        }
    }

    private static async Task<string> ReadAsync(
        HttpResponseMessage answer,
        string shown,
        CancellationToken cancellationToken
    )
    {
        var status = (int)answer.StatusCode;
        return answer.StatusCode switch
        {
            HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => throw new ToolInputException(
                shown,
                $"The server does not let this caller in ({status})."
            ),
            _ when answer.IsSuccessStatusCode => await ReadTextAsync(answer.Content, cancellationToken),
            _ when status is >= 300 and < 400 => throw new ToolInputException(
                shown,
                $"The server sends on to another address ({status}); name that one if you trust it."
            ),
            _ => throw new ToolInputException(shown, $"The server answers {status} instead of a description."),
        };
    }

    // Not by the charset that the server names: JSON is UTF-8, and an unknown charset would be an exception.
    private static async Task<string> ReadTextAsync(HttpContent content, CancellationToken cancellationToken)
    {
        using var reader = new StreamReader(await content.ReadAsStreamAsync(cancellationToken));
        return await reader.ReadToEndAsync(cancellationToken);
    }
}
