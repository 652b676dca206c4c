using System.Net.Http.Headers;

namespace Tessitura.Client;

/// <summary>Adds the credentials on the way out and takes them off the request again, so that nothing above ever holds them.</summary>
internal sealed class AuthenticationHandler(VenueCredentials credentials, VenueAddress address) : DelegatingHandler
{
    private static readonly MediaTypeWithQualityHeaderValue Json = new("application/json");

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        if (request.RequestUri is not { } target || !address.IsBelow(target))
        {
            throw new InvalidOperationException(
                "The request goes elsewhere than TessituraOptions.BaseAddress; the credentials are sent only there."
            );
        }

        if (request.Headers.Accept.Count == 0)
        {
            request.Headers.Accept.Add(Json);
        }

        request.Headers.Authorization = credentials.Current.Header;
        try
        {
            return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        }
        catch (HttpRequestException noHttp) when (noHttp.HttpRequestError is HttpRequestError.InvalidResponse)
        {
            // The runtime's message quotes the line that is no HTTP, and that may repeat what the request held.
            throw new HttpRequestException(HttpRequestError.InvalidResponse, "The answer is no valid HTTP.");
        }
        finally
        {
            request.Headers.Authorization = null;
        }
    }
}
