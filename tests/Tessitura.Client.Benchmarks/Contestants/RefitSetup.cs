using System.Net.Http.Headers;
using Refit;
using Tessitura.Client.Benchmarks.Plain;

namespace Tessitura.Client.Benchmarks.Contestants;

/// <summary>Refit as its documentation says it is fastest.</summary>
internal static class RefitSetup
{
    /// <summary>A client that Refit's generator has written, without its reflection.</summary>
    public static T Create<T>(Target target, HttpClient client)
    {
        client.BaseAddress = new Uri(target.Service.AbsoluteUri.TrimEnd('/'));
        client.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        return RestService.ForGenerated<T>(
            client,
            new RefitSettings(new SystemTextJsonContentSerializer(PlainJson.Default.Options))
            {
                // Small bodies are written at once by what System.Text.Json generated, which its streams do not use.
                RequestBodySerialization = RequestBodySerializationMode.Buffered,
            }
        );
    }
}
