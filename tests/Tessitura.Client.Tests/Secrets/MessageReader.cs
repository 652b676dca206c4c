namespace Tessitura.Client.Tests.Secrets;

/// <summary>A handler that the host adds: prints the messages that pass.</summary>
internal sealed class MessageReader : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        SecretSearch.Read("request before", request.ToString());
        try
        {
            var response = await base.SendAsync(request, cancellationToken);
            SecretSearch.Read("request of-the-answer", $"{response.RequestMessage} {response}");
            return response;
        }
        finally
        {
            SecretSearch.Read("request after", request.ToString());
        }
    }
}
