using System.Net.Http.Headers;
using Refit;
using Tessitura.Client.Benchmarks.Plain;

namespace Tessitura.Client.Benchmarks.Contestants;

/// <summary>Refit as its documentation says it is fastest.</summary>
internal static class RefitSetup
{
    /// <summary>A client that Refit's generator has written, without its reflection.</summary>
    public static T Create<T>(Target target, HttpMessageHandler handler, AuthenticationHeaderValue? authorization) =>
        RestService.ForGenerated<T>(
            new HttpClient(handler)
            {
                BaseAddress = target.Service,
                DefaultRequestHeaders =
                {
                    Accept = { new MediaTypeWithQualityHeaderValue("application/json") },
                    Authorization = authorization,
                },
            },
            new RefitSettings(new SystemTextJsonContentSerializer(PlainJson.Default.Options))
            {
                // Small bodies are written at once by what System.Text.Json generated, which its streams do not use.
                RequestBodySerialization = RequestBodySerializationMode.Buffered,
            }
        );
}
